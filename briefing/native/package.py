"""Packages of parts: the same content, the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip file can state: one that says nothing of when it was written."""


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
