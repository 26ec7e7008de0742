"""Packages of parts: what one says of itself, and the same content in the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any, Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip file can state: one that says nothing of when it was written."""


def describe_package(about: Any, title: str, subject: str, day: dt.date) -> None:
    """Set a document's or a deck's own properties, none of which is of the day of its making.

    Parameters
    ----------
    about : core properties
        Of python-docx or python-pptx.
    day : date
        Of the newest figures in it.
    """
    about.title, about.subject = title, subject
    about.author = about.last_modified_by = "Likewise"
    about.comments, about.language, about.revision = "", "en-GB", 1
    about.created = about.modified = dt.datetime.combine(day, dt.time())


def settled(written: bytes) -> bytes:
    """Write a package anew without the time of its writing: the same content, the same bytes.

    Parameters
    ----------
    written : bytes
        A .docx, .pptx or .xlsx.
    """
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return held.getvalue()
