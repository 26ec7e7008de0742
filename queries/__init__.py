"""Every question the screens ask: one ``.sql`` file each, run by name with parameters."""

from queries.ask import ask, questions

__all__ = ["ask", "questions"]
