"""What python-pptx can't do: words for pictures, slide numbers, the language of every run."""

from __future__ import annotations

import io
from typing import Any, Final

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.util import Emu

from briefing.native.chart import Box, describe
from briefing.native.svg import set_svg

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"


def describe_shape(shape: Any, title: str, alt: str) -> None:
    """Set a shape's title and text alternative."""
    describe(shape._element.xpath(".//p:cNvPr")[0], title, alt)


def add_picture(slide: Any, png: bytes, svg: str, box: Box, title: str, alt: str) -> None:
    """Add a picture: PNG for every program, SVG beside it for those that draw it."""
    shape = slide.shapes.add_picture(io.BytesIO(png), *(Emu(side) for side in box))
    describe_shape(shape, title, alt)
    package = slide.part.package
    name = package.next_partname("/ppt/media/chart%d.svg")
    part = Part(name, "image/svg+xml", package, svg.encode())
    set_svg(shape._element, slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


def add_slide_number(slide: Any, box: Box) -> None:
    """Write a slide's number, which PowerPoint keeps right."""
    held = slide.shapes.add_textbox(*(Emu(side) for side in box))
    held.name = "Slide number"
    paragraph = held.text_frame.paragraphs[0]._p
    number = etree.SubElement(
        paragraph,
        f"{{{_A}}}fld",
        {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"},
    )
    etree.SubElement(number, f"{{{_A}}}rPr", {"lang": "en-GB", "sz": "1000"})
    etree.SubElement(number, f"{{{_A}}}t").text = "‹#›"


def make_slides_british(presentation: Any) -> None:
    """Set the language of every run on the slides."""
    for slide in presentation.slides:
        for run in slide._element.iter(f"{{{_A}}}r"):
            properties = run.find(f"{{{_A}}}rPr")
            if properties is None:
                properties = etree.Element(f"{{{_A}}}rPr")
                run.insert(0, properties)
            properties.set("lang", "en-GB")
