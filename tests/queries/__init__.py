"""The questions that the screens ask, and the same from a terminal."""
