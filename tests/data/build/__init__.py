"""From the snapshot to the store, and what the store then says."""
