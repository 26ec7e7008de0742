"""Tests of boundaries: read, built, checked, served."""
