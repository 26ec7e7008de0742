"""What is worked out at build over the figures of all areas, one method a module."""
