"""What views drawn at random say, to be held against what they say after a change.

``python -m tests.drawn_views before.jsonl`` writes what every part of 2,000 views shows; the same
after the change, and ``python -m tests.drawn_views before.jsonl after.jsonl`` lists what differs.
"""

from __future__ import annotations

import html
import json
import random
import re
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from streamlit.testing.v1 import AppTest

from queries.store import cursor

VIEWS: Final = 2000
SCREENS: Final = (
    "", "trend", "compare", "map", "deprivation",
    "neighbourhoods", "indicators", "revisions", "sources",
)  # fmt: skip
# The last four depend on little of the view.
_SHARES: Final = (24, 24, 24, 20, 20, 8, 2, 6, 1)
_GROUPS: Final = ("", "", "sn2025", "sn2021", "region", "own-E06000045-E06000044-E06000043")

_AREAS: Final = """
    SELECT code FROM area WHERE level IN ('la', 'region', 'country', 'subregion') ORDER BY code
"""
_INDICATORS: Final = """
    SELECT i.id, i.unit, i.core, list(s.period_id ORDER BY s.period_id)
    FROM indicator i
    JOIN series s ON s.indicator_id = i.id
    GROUP BY ALL
    ORDER BY i.id
"""


def _script(path: str) -> None:
    from pages import front_door

    shown = {one: show for ones in front_door.SCREENS.values() for one, _, show in ones}
    front_door.frame(path, shown[path])


def drawn(count: int = VIEWS, seed: int = 1) -> Iterator[tuple[str, dict[str, str]]]:
    """Draw views at random: every unit of measure has its turn.

    Parameters
    ----------
    count : int
        How many.
    seed : int
        The same number draws the same views of the same store.

    Yields
    ------
    tuple of (str, dict)
        A screen's path, and the keys of its address.
    """
    choose = random.Random(seed)
    areas = [code for (code,) in cursor().execute(_AREAS).fetchall()]
    units: dict[str, list[str]] = {}
    periods: dict[str, list[str]] = {}
    core = []
    for indicator, unit, is_core, shown in cursor().execute(_INDICATORS).fetchall():
        units.setdefault(unit, []).append(indicator)
        periods[indicator] = shown
        core += [indicator] if is_core else []
    for _ in range(count):
        pool = core if choose.random() < 0.3 else units[choose.choice(sorted(units))]
        indicator = choose.choice(pool)
        period = choose.choice(periods[indicator])
        keys = {
            "area": choose.choice(areas),
            "indicator": indicator,
            "period": "latest" if choose.random() < 0.4 else period,
            "neighbours": choose.choice(_GROUPS),
            "compare": choose.choice(["", "", "", "england", "none", "england-neighbours"]),
        }
        path = choose.choices(SCREENS, _SHARES)[0]
        if path == "map" and choose.random() < 0.2:
            keys["place"] = "inside"
        if path == "revisions":
            keys["only"] = choose.choice(["area", "indicator", "area-indicator"])
        yield path, {key: value for key, value in keys.items() if value}


def said(path: str, keys: dict[str, str]) -> dict[str, Any]:
    """Open a view and give what a reader gets of it, however it is laid out.

    Parameters
    ----------
    path : str
        The screen's.
    keys : dict
        Of its address.

    Returns
    -------
    dict
        ``words``, all that stands on the page, in order; ``charts``, each with its alt text and its
        tables; ``controls``, each with its kind, its label and what it offers.
    """
    test = AppTest.from_function(_script, args=(path,), default_timeout=120)
    for key, value in keys.items():
        test.query_params[key] = value
    test.run()
    if test.exception:
        return {"words": f"EXCEPTION {test.exception[0].value}", "charts": [], "controls": []}
    words: list[str] = []
    charts: list[Any] = []
    controls: list[Any] = []
    for element in test.main:
        proto: Any = getattr(element, "proto", None)
        match element.type:
            case "html":
                words.append(_words(proto.body))
            case "bidi_component":
                words.append(_component(proto))
            case "vega_lite_chart":
                tables = {one.name: _rows(one.data.data) for one in proto.datasets}
                charts.append({"alt": proto.alt, "tables": tables})
            case "flex_container" | "column" | "main":
                pass
            case kind:
                label = getattr(proto, "label", None) or getattr(element, "label", None)
                options = getattr(proto, "options", None) or []
                controls.append([kind, str(label), [str(one) for one in options]])
    return {"words": " ".join(one for one in words if one), "charts": charts, "controls": controls}


def _component(proto: Any) -> str:
    """Give the words of what a component of ours shows."""
    given = str(proto.json) if hasattr(proto, "json") else str(proto)
    try:
        data = json.loads(given)
    except ValueError:
        return _words(given)
    if "finder" in data:
        return _words(f"{data['finder']['label']}: {data['finder']['shown']}")
    return _words(" ".join(str(data[key]) for key in sorted(data) if key != "names"))


def _words(text: str) -> str:
    plain = re.sub("<style>.*?</style>", "", text, flags=re.S)
    plain = re.sub(r"<[^>]*?(?:title|aria-label)=\"([^\"]*)\"[^>]*>", r" [\1] ", plain)
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]+>", " ", plain))).strip()


def _rows(data: bytes) -> list[Any]:
    if not data:
        return []
    table = pa.ipc.open_stream(data).read_all()
    return [table.column_names, *(list(map(str, row.values())) for row in table.to_pylist())]


def write(to: Path, count: int) -> None:
    """Write what drawn views say, a line a view.

    Parameters
    ----------
    to : Path
        The file.
    count : int
        How many views.
    """
    with to.open("w", encoding="utf-8") as out:
        for path, keys in drawn(count):
            line = {"path": path, "keys": keys} | said(path, keys)
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def differences(before: Path, after: Path) -> list[str]:
    """List what differs between two files of `write`.

    Parameters
    ----------
    before, after : Path
        The files.

    Returns
    -------
    list of str
        A paragraph a view that differs: its address, and what only one of the two has.
    """
    found = []
    with before.open(encoding="utf-8") as olds, after.open(encoding="utf-8") as news:
        for one, other in zip(olds, news, strict=False):
            if one == other:
                continue
            old, new = json.loads(one), json.loads(other)
            if (old["path"], old["keys"]) != (new["path"], new["keys"]):
                return ["other views were drawn: the stores differ"]
            address = "&".join(f"{key}={value}" for key, value in old["keys"].items())
            lines = [f"{old['path'] or '/'}?{address}", *_changed_words(old["words"], new["words"])]
            for part in ("charts", "controls"):
                had, has = ([json.dumps(one) for one in view[part]] for view in (old, new))
                lines += [f"- {x[:300]}" for x in had if x not in has]
                lines += [f"+ {x[:300]}" for x in has if x not in had]
            found.append("\n".join(lines))
    return found


def _changed_words(old: str, new: str) -> Iterator[str]:
    had, has = old.split(), new.split()
    for kind, a, b, c, d in SequenceMatcher(None, had, has, autojunk=False).get_opcodes():
        if kind != "equal":
            near = " ".join(had[max(a - 4, 0) : a])
            yield f"  ... {near} [- {' '.join(had[a:b])} -] [+ {' '.join(has[c:d])} +]"


if __name__ == "__main__":
    files = [Path(given) for given in sys.argv[1:3]]
    if len(files) == 2:
        different = differences(*files)
        print("\n\n".join(different) or "Not one view differs.")
        sys.exit(bool(different))
    write(files[0], VIEWS)
