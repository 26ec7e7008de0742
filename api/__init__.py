"""The open API: what the screens ask, for machines."""
