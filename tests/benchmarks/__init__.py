"""Tests of benchmarks: their arithmetic, never a time."""
