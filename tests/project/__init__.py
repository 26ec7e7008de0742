"""Tests of the house itself: layers, documents against code, what may be committed."""
