"""Tests of charts: classes, drawings, tables, and what is seen of them."""
