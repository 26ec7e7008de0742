"""Answers as Word documents and PowerPoint decks."""
