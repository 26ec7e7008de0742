"""One screen a file: read the view, ask queries, draw charts. Layout only."""
