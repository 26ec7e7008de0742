"""The keys of an address, checked against the store."""
