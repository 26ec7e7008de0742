"""Pages to read: plain HTML of the main measures, which needs no script and prints well."""
