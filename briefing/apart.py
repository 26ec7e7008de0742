"""A document made in a process of its own: the server's memory is its own again afterwards.

The libraries of documents and pictures keep some 120 MB once they were used, and a document takes
seconds of processor that other readers' pages would wait for. The process ends with its document,
and a reader who gives it up ends it.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Final, Literal, NamedTuple

from answers.pack_files import Pack
from answers.view import View

Progress = Callable[[float, str], object]
_ROOT: Final = Path(__file__).parent.parent
_AGAIN: Final = "The document could not be made here: try again in a moment."
_LOOK: Final = 0.2
"""Seconds between looks whether the reader still waits."""


class Order(NamedTuple):
    """What document is wanted.

    Attributes
    ----------
    kind : {'docx', 'pptx'}
        Word or PowerPoint.
    view : View
        The area, the period and whom it is compared with.
    indicators : tuple of str
        Ids, in order.
    pack : Pack or None
        Whose views it is of, instead.
    template : bytes or None
        A document of the reader's own, whose styles or layouts are used.
    name : str
        The template's file name.
    base : str
        Where the dashboard is served, with a slash at its end.
    """

    kind: Literal["docx", "pptx"]
    view: View
    indicators: tuple[str, ...] = ()
    pack: Pack | None = None
    template: bytes | None = None
    name: str = ""
    base: str = ""


class NotMade(Exception):
    """There is no document; the message is one sentence for the reader."""


def make_apart(order: Order, progress: Progress) -> bytes:
    """Make a document in a process of its own.

    Parameters
    ----------
    progress : callable
        Hears how far the work is, from 0 to 1, and what is being done, several times a second. May
        raise to give the work up: the process is ended.

    Returns
    -------
    bytes
        The document.

    Raises
    ------
    NotMade
        If it can't be made.
    """
    # No multiprocessing: it would run the page anew, which Streamlit puts in the program's place.
    command = [sys.executable, "-m", "briefing.apart"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=_ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        heard: Queue[_Message] = Queue()
        hearing = Thread(target=_hear, args=(process.stdout, heard), daemon=True)
        hearing.start()
        try:
            pickle.dump(order, process.stdin)
            process.stdin.close()
            return _wait(heard, progress)
        except OSError:
            raise NotMade(_AGAIN) from None
        finally:
            process.kill()
            hearing.join()


_Message = bytes | str | tuple[float, str] | None
"""A document, a sentence why there is none, how far the work is; None at the end."""


def _hear(stream: IO[bytes], heard: Queue[_Message]) -> None:
    with suppress(EOFError, pickle.UnpicklingError, OSError):
        while True:
            heard.put(pickle.load(stream))  # of a process of ours
    heard.put(None)


def _wait(heard: Queue[_Message], progress: Progress) -> bytes:
    so_far: tuple[float, str] = (0.0, "Reading")
    while True:
        progress(*so_far)
        try:
            message = heard.get(timeout=_LOOK)
        except Empty:
            continue
        match message:
            case bytes():
                return message
            case str():
                raise NotMade(message)
            case None:
                raise NotMade(_AGAIN)
            case far:
                so_far = far


def _make(order: Order, answer: Callable[[_Message], object]) -> None:
    """Make a document, in the process of its own; answer how far it is, then it, or a sentence."""
    from briefing.content import Nothing, briefing_of  # in the process that needs them
    from briefing.deck import deck
    from briefing.from_pack import briefing_of_pack
    from briefing.template import Unfit
    from briefing.word import word
    from queries.as_at import NothingOut, begin_run_as_at
    from queries.store import StoreProblem, begin_run

    def reading(part: float, text: str) -> None:
        answer((part / 2, text))

    def writing(part: float, text: str) -> None:
        answer(((1 + part) / 2, text))

    view, base = order.view, order.base
    try:
        if view.as_at is None:
            begin_run()
        else:
            begin_run_as_at(view.as_at)
        if order.pack is not None:
            content = briefing_of_pack(order.pack, view, reading, base)
        else:
            content = briefing_of(view, order.indicators, reading, base)
        write = word if order.kind == "docx" else deck
        answer(write(content, order.template, order.name, writing))
    except (Nothing, NothingOut, Unfit, StoreProblem) as problem:
        answer(str(problem))


def _main() -> None:
    order, answers = pickle.load(sys.stdin.buffer), sys.stdout.buffer  # as above
    sys.stdout = sys.stderr  # what a library prints is no answer

    def answer(message: _Message) -> None:
        pickle.dump(message, answers)
        answers.flush()

    _make(order, answer)


if __name__ == "__main__":
    _main()
