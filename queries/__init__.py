"""Every question the screens ask: one ``.sql`` file each, run by name with parameters."""

from data.schema import ENGLAND
from queries.ask import ask, questions

__all__ = ["ENGLAND", "ask", "questions"]
