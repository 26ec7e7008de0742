"""Answers written out: as HTML, as rows for documents and as JSON. CSV has a room of its own."""
