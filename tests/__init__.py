"""Tests, beside the house in shape: a folder a room."""
