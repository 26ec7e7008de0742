"""SVG beside a picture: programs that draw it show it sharp at any size, others show the PNG."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def set_svg(picture: Any, relation: str) -> None:
    """Set the SVG of a picture whose PNG is in its place.

    Parameters
    ----------
    picture : lxml element
        With one ``a:blip``.
    relation : str
        Id of the relationship to the part that holds the SVG.
    """
    (blip,) = picture.iter(f"{{{_A}}}blip")
    blip.append(
        etree.fromstring(
            f'<a:extLst xmlns:a="{_A}"><a:ext uri="{_EXTENSION}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" xmlns:r="{_OFFICE}" r:embed="{relation}"/>'
            "</a:ext></a:extLst>"
        )
    )
