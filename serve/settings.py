"""What whoever runs a copy may set, by environment variables. None is needed."""

from __future__ import annotations

import os
from typing import Final
from urllib.parse import urlsplit

SOUTHAMPTON: Final = "E06000045"


def _text(name: str, usual: str = "") -> str:
    return os.environ.get(name, usual).strip()


def _number(name: str, usual: int) -> int:
    text = _text(name)
    return int(text) if text.isdecimal() else usual


def home_area() -> str:
    """Say which area a visit starts with.

    Returns
    -------
    str
        ``LIKEWISE_HOME_AREA``, a code, DfE number or name; Southampton where it is not set; nothing
        where it is set to nothing, so that the reader is asked for one.
    """
    return _text("LIKEWISE_HOME_AREA", SOUTHAMPTON)


def report_url() -> str:
    """Say where faults are reported: ``LIKEWISE_REPORT_URL``, or nothing."""
    url = _text("LIKEWISE_REPORT_URL")
    return url if url.startswith(("https://", "http://", "mailto:")) else ""


def contact() -> str:
    """Say whom to write or call: ``LIKEWISE_CONTACT`` as it is shown, or nothing."""
    return _text("LIKEWISE_CONTACT")


def public() -> bool:
    """Say whether anyone may look (``LIKEWISE_PUBLIC=1``): no file is taken from a reader then."""
    return _text("LIKEWISE_PUBLIC") == "1"


def url() -> str:
    """Give the address at which readers find the dashboard.

    Returns
    -------
    str
        ``LIKEWISE_URL`` with a slash at its end; nothing where it isn't set.
    """
    given = _text("LIKEWISE_URL")
    return with_slash(given) if given.startswith(("https://", "http://")) else ""


def with_slash(address: str) -> str:
    """Give an address with one slash at its end; nothing for none."""
    return f"{address.rstrip('/')}/" if address else ""


def hosts() -> list[str]:
    """Name the hosts that we answer for.

    Returns
    -------
    list of str
        Those of ``LIKEWISE_HOSTS``, between commas, and that of ``LIKEWISE_URL``; this machine's
        own names with them, for whatever watches over it. Every host where neither is set.
    """
    named = [one.strip() for one in _text("LIKEWISE_HOSTS").split(",") if one.strip()]
    if here := urlsplit(url()).hostname:
        named.append(here)
    return [*named, "localhost", "127.0.0.1"] if named else ["*"]


def sessions_an_address() -> int:
    """Say how many sessions may be open from one address (``LIKEWISE_SESSIONS_AN_ADDRESS``).

    Returns
    -------
    int
        100 where it isn't set: a council's readers share one address. 0 for no limit, which is what
        a copy has that isn't public.
    """
    return _number("LIKEWISE_SESSIONS_AN_ADDRESS", 100 if public() else 0)


def files_a_minute() -> int:
    """Say how many files an address may take a minute (``LIKEWISE_FILES_A_MINUTE``).

    Returns
    -------
    int
        120 where it isn't set; 0 for no limit, as for `sessions_an_address`.
    """
    return _number("LIKEWISE_FILES_A_MINUTE", 120 if public() else 0)


def metrics_port() -> int:
    """Give the port of this machine at which measurements are told (``LIKEWISE_METRICS_PORT``).

    Returns
    -------
    int
        0, which is none, where it isn't set.
    """
    return _number("LIKEWISE_METRICS_PORT", 0)


def logs_requests() -> bool:
    """Say whether each request is written down, a line of JSON (``LIKEWISE_LOG=json``)."""
    return _text("LIKEWISE_LOG") == "json"
