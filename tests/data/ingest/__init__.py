"""From publishers' files, good and bad, to the snapshot."""
