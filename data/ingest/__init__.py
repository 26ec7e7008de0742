"""Publishers' files in: sources, reading, checks, and the refresh that writes the snapshot."""
