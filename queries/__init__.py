"""Every question the screens ask: one ``.sql`` file each, run by the type of its rows."""

from data.schema import ENGLAND
from queries.ask import ask
from queries.cache import cached, cached_query
from queries.run import query, questions

__all__ = ["ENGLAND", "ask", "cached", "cached_query", "query", "questions"]
