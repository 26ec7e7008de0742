"""An organisation's own document or deck as a template: opened, or refused in a sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any, Final

import docx
from pptx import Presentation

STYLES: Final = ("Subtitle", "Heading 1", "Heading 2", "Heading 3", "Caption", "List Bullet")
"""The styles that a Word template has to have."""
LAYOUTS: Final = ("Title Slide", "Title Only")
"""The layouts that a PowerPoint template has to have."""
_LARGEST: Final = 30_000_000
"""Bytes, unpacked: a template with a few pictures has two million."""
_PLAIN: Final = {b"template.main+xml": b"document.main+xml"}
_SHOWN: Final = {b"presentationml.template.main+xml": b"presentationml.presentation.main+xml"}


class Unfit(Exception):
    """A template can't be used; the message is one sentence that says why and what to do."""


def word_template(content: bytes, name: str) -> Any:
    """Open a Word template.

    Parameters
    ----------
    content : bytes
        Of a .docx or .dotx.
    name : str
        The file's, for the sentence.

    Returns
    -------
    docx.document.Document
        With the styles of `STYLES`.

    Raises
    ------
    Unfit
        If it holds macros, is no Word document, is damaged, or lacks a style.
    """
    document = _opened(content, name, "word/", ".docx", _PLAIN, docx.Document)
    _all_there(name, "style", STYLES, (style.name for style in document.styles))
    return document


def deck_template(content: bytes, name: str) -> Any:
    """Open a PowerPoint template: as `word_template`, with the layouts of `LAYOUTS`."""
    slides = _opened(content, name, "ppt/", ".pptx", _SHOWN, Presentation)
    _all_there(name, "layout", LAYOUTS, (layout.name for layout in slides.slide_layouts))
    ids = slides.slides._sldIdLst
    for one in list(ids):  # an example slide is no part of a briefing
        slides.part.drop_rel(one.rId)
        ids.remove(one)
    return slides


def _opened(
    content: bytes,
    name: str,
    folder: str,
    suffix: str,
    types: dict[bytes, bytes],
    read: Callable[[io.BytesIO], Any],
) -> Any:
    held = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
            if any("vbaproject" in one.filename.lower() for one in entries):
                raise Unfit(
                    f"{name} holds macros, which a template here can't: save it as {suffix} and "
                    "give that."
                )
            if not any(one.filename.startswith(folder) for one in entries):
                raise Unfit(f"{name} is no {suffix} file: give a template saved as {suffix}.")
            if sum(one.file_size for one in entries) > _LARGEST:
                raise Unfit(f"{name} is too large for a template: take pictures and pages out.")
            with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as plain:
                for one in entries:
                    data = package.read(one)
                    if one.filename == "[Content_Types].xml":
                        for before, after in types.items():
                            data = data.replace(before, after)
                    plain.writestr(one.filename, data)
        held.seek(0)
        return read(held)
    except Unfit:
        raise
    except Exception as error:  # whatever a damaged package does to the libraries
        raise Unfit(
            f"{name} can't be read as a {suffix} file: open it in Office, save it again as "
            f"{suffix} and give that."
        ) from error


def _all_there(name: str, what: str, needed: Iterable[str], known: Iterable[str]) -> None:
    there = set(known)
    missing = [one for one in needed if one not in there]
    if missing:
        listed = ", ".join(f"“{one}”" for one in missing)
        many = "s" if len(missing) > 1 else ""
        raise Unfit(
            f"{name} has no {what}{many} {listed}: add what is missing to the template, or take "
            "another."
        )
