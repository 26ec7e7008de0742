"""What analysts ask of the snapshot and the store, answered in a terminal."""
