"""How the dashboard is served: what may come in, what goes out with it, how many processes."""
