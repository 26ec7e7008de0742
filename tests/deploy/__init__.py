"""The set-ups of an operator, with the real programs: nginx, several processes, a bucket."""
