"""Tests of words: numbers, reasons, sentences."""
