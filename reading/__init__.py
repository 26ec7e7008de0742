"""Pages to read: plain HTML of the main measures, for browsers without scripts, and for printing."""
