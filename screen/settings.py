"""What whoever runs a copy may set, by environment variables. None is needed."""

from __future__ import annotations

import os
from typing import Final

SOUTHAMPTON: Final = "E06000045"


def home_area() -> str:
    """Say which area a visit starts with.

    Returns
    -------
    str
        ``LIKEWISE_HOME_AREA``, a code, DfE number or name; Southampton where it is not set; nothing
        where it is set to nothing, so that the reader is asked for one.
    """
    return os.environ.get("LIKEWISE_HOME_AREA", SOUTHAMPTON).strip()


def report_url() -> str:
    """Say where faults are reported: ``LIKEWISE_REPORT_URL``, or nothing."""
    url = os.environ.get("LIKEWISE_REPORT_URL", "").strip()
    return url if url.startswith(("https://", "http://", "mailto:")) else ""


def contact() -> str:
    """Say whom to write or call: ``LIKEWISE_CONTACT`` as it is shown, or nothing."""
    return os.environ.get("LIKEWISE_CONTACT", "").strip()


def public() -> bool:
    """Say whether anyone may look (``LIKEWISE_PUBLIC=1``): no file is taken from a reader then."""
    return os.environ.get("LIKEWISE_PUBLIC", "").strip() == "1"
