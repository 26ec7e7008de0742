"""What a page says, in words, before the browser has what it takes to draw it."""

from __future__ import annotations

import logging
from contextvars import copy_context
from urllib.parse import parse_qsl

from markupsafe import Markup

from answers.address.read import read_address
from answers.answer import Answer, plain
from answers.catalogue import catalogue
from answers.page_title import page_title
from answers.profile import ABOUT
from answers.render.links import text_html
from answers.render.whole import body_html
from answers.screens import ANSWERS
from queries.store import StoreProblem, begin_run
from screen.first_paint import FirstAnswer
from screen.head import head_html
from screen.state import home_view

_LOG = logging.getLogger("likewise")


def first_answer(path: str, screen: str, query: str, *, bar: bool) -> FirstAnswer | None:
    """Say what an address shows.

    Parameters
    ----------
    path, screen : str
        The screen's path and its name.
    query : str
        The address's keys, as they came.
    bar : bool
        Whether the screen has the bar, whose room is then left.

    Returns
    -------
    FirstAnswer or None
        The words of the answer that the page is drawn from right after, so that it costs nothing
        twice. None where there is no store, where the figures of an earlier day would have to be
        put together first, and where there is a fault: the page itself says so.
    """
    # A run of its own, that the caller's goes on after.
    return copy_context().run(_of_this_run, path, screen, query, bar=bar)


def _of_this_run(path: str, screen: str, query: str, *, bar: bool) -> FirstAnswer | None:
    try:
        begin_run()
        known = catalogue()
        reading = read_address(dict(parse_qsl(query)), known, home_view(known))
        if reading.view.as_at is not None:
            return None
        answer = ANSWERS[path](reading.view, "light")
        title = page_title(known, reading.view, path, screen)
    except StoreProblem:
        return None
    except Exception:  # whatever it is, the page comes all the same and says it is sorry
        _LOG.exception("the first words of /%s failed", path)
        return None
    said = plain(answer.sentence) or f"{answer.title}. {answer.under}".strip()
    about = Markup('<p class="lw-about">%s</p>') % (ABOUT,) if not path else Markup("")
    room = Markup('<div class="lw-first-bar"></div>') if bar else Markup("")
    words = Markup("%s<main>%s%s</main>") % (room, about, _words(answer, reading.remarks))
    return FirstAnswer(title, said, words)


def _words(answer: Answer, remarks: tuple[str, ...]) -> Markup:
    html = Markup("").join(
        Markup('<p class="lw-say">%s</p>') % (text_html(one),)
        for one in (*remarks, *answer.remarks)
    )
    html += head_html(answer.title, fresh=answer.fresh, under=answer.under, drawn=False)
    if answer.sentence:
        html += Markup('<p class="lw-sentence">%s</p>') % (text_html(answer.sentence),)
    return html + Markup('<div class="lw-first-body">%s</div>') % (body_html(answer),)
