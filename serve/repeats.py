"""A fault is written down once a minute, however often somebody provokes it."""

from __future__ import annotations

import logging
import traceback
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import Final

_WRITE_TRACES: Final = ("streamlit.error_util", "likewise")
"""Loggers of a page's faults: Streamlit's has the trace, ours a line of it."""
_AGAIN: Final = 60.0
"""Seconds in which the same is not written again."""
_REMEMBERED: Final = 200
"""Faults that are told apart at once; the one longest silent is forgotten."""


class Repeats(logging.Filter):
    """Let a record through, and none like it for a minute; the next then says how many there were.

    A message that no screen of ours would send fails where it fails as often as it is sent. Like it
    is what was raised at the same line by the same kind of exception, or else says the same.

    Parameters
    ----------
    clock : callable
        Gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._written: OrderedDict[object, tuple[float, int]] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether a record is written, and count it if not."""
        key, now = _kind(record), self._clock()
        since, left_out = self._written.pop(key, (float("-inf"), 0))
        again = now - since >= _AGAIN
        self._written[key] = (now, 0) if again else (since, left_out + 1)
        if len(self._written) > _REMEMBERED:
            self._written.popitem(last=False)
        if again and left_out:
            record.msg = f"{record.getMessage()} (and {left_out} times more since the last line)"
            record.args = ()
        return again


def _kind(record: logging.LogRecord) -> object:
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return record.name, record.getMessage()
    frames = traceback.extract_tb(error.__traceback__)
    return record.name, type(error), (frames[-1].filename, frames[-1].lineno) if frames else None


def limit_repeats() -> None:
    """Write down faults of pages as `Repeats` lets them through; once is enough for a process."""
    for name in _WRITE_TRACES:
        log = logging.getLogger(name)
        if not any(isinstance(one, Repeats) for one in log.filters):
            log.addFilter(Repeats())
