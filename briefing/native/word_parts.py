"""What python-docx can't do: charts, SVG beside a picture, captions of tables, page numbers."""

from __future__ import annotations

import io
from typing import Final

import docx.document
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Emu
from docx.table import Table as WordTable
from lxml import etree
from pptx import Presentation

from briefing.native.chart import add_chart, describe
from briefing.native.svg import set_svg
from charts.chart_figures import ChartFigures

_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class WordCharts:
    """Charts and pictures for a Word document, numbered as they come.

    Parameters
    ----------
    document : docx.document.Document
        That they go into.
    themed : bool
        Whether they take the colours of its theme.
    """

    def __init__(self, document: docx.document.Document, *, themed: bool = False) -> None:
        self._document = document
        self._themed = themed
        self._scratch = Presentation()
        self._count = 0

    def add_chart(
        self, figures: ChartFigures, width: int, height: int, title: str, alt: str
    ) -> None:
        """Add a chart of Word's own, in a paragraph of its own."""
        self._count += 1
        slide = self._scratch.slides.add_slide(self._scratch.slide_layouts[6])
        add_chart(slide, figures, (0, 0, width, height), title, alt, themed=self._themed)
        (drawn,) = (shape.chart.part for shape in slide.shapes if shape.has_chart)
        package, main = self._document.part.package, self._document.part
        sheet = Part(
            package.next_partname("/word/embeddings/chart%d.xlsx"),
            _SHEET,
            drawn.chart_workbook.xlsx_part.blob,
            package,
        )
        chart = Part(package.next_partname("/word/charts/chart%d.xml"), _CHART, b"", package)
        sheet_id = chart.relate_to(sheet, f"{_OFFICE}/package")
        space = drawn._element
        space.find(f"{{{_C}}}externalData").set(f"{{{_OFFICE}}}id", sheet_id)
        chart._blob = etree.tostring(
            space, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        chart_id = main.relate_to(chart, f"{_OFFICE}/chart")
        inline = parse_xml(
            '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
            f'wordprocessingDrawing" xmlns:a="{_A}" xmlns:c="{_C}" xmlns:r="{_OFFICE}" '
            'distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{int(width)}" cy="{int(height)}"/>'
            f'<wp:docPr id="{1000 + self._count}" name="Chart {self._count}"/>'
            "<wp:cNvGraphicFramePr/><a:graphic>"
            f'<a:graphicData uri="{_C}"><c:chart r:id="{chart_id}"/></a:graphicData>'
            "</a:graphic></wp:inline>"
        )
        describe(inline[1], title, alt)
        drawing = self._document.add_paragraph().add_run()._r.makeelement(f"{{{_W}}}drawing")
        drawing.append(inline)
        self._document.paragraphs[-1].runs[-1]._r.append(drawing)

    def add_picture(self, png: bytes, svg: str, width: int, title: str, alt: str) -> None:
        """Add a picture: PNG for every program, SVG beside it for those that draw it."""
        self._count += 1
        paragraph = self._document.add_paragraph()
        inline = paragraph.add_run().add_picture(io.BytesIO(png), width=Emu(width))._inline
        describe(inline.docPr, title, alt)
        main = self._document.part
        part = Part(
            main.package.next_partname("/word/media/chart%d.svg"),
            "image/svg+xml",
            svg.encode(),
            main.package,
        )
        set_svg(inline, main.relate_to(part, f"{_OFFICE}/image"))


def describe_table(table: WordTable, caption: str) -> None:
    """Say what a Word table is, and that its first row is its head, on each page again."""
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(head.makeelement(f"{{{_W}}}tblHeader"))
    properties = table._tbl.tblPr
    for name in ("tblCaption", "tblDescription"):
        properties.append(properties.makeelement(f"{{{_W}}}{name}", {f"{{{_W}}}val": caption}))


def add_page_numbers(document: docx.document.Document, before: str) -> None:
    """Write the foot of every page: words, and the page's number."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{before}  ·  Page ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("t", "1"), ("end", "")):
        run = paragraph.add_run()._r
        if kind == "t":
            one = run.makeelement(f"{{{_W}}}t")
            one.text = text
        elif kind:
            one = run.makeelement(f"{{{_W}}}fldChar", {f"{{{_W}}}fldCharType": kind})
        else:
            one = run.makeelement(f"{{{_W}}}instrText")
            one.text = text
        run.append(one)


def make_british(document: docx.document.Document) -> None:
    """Set a document's language, and take out what its default template has that isn't allowed."""
    styles = document.styles.element
    for language in styles.iter(f"{{{_W}}}lang"):
        language.set(f"{{{_W}}}val", "en-GB")
    main = document.part
    for key, relation in list(main.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del main.rels[key]
