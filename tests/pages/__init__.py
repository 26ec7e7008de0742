"""Tests of the pages that list: what a reader gets from the real store."""
