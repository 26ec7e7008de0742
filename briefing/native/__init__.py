"""What the libraries of Word and PowerPoint can't do: charts of Office's own, words for pictures.

The one folder that touches the libraries' internals. python-pptx writes a chart's XML with its
workbook; python-docx has no charts, and takes the same two parts: a document's chart is part for
part that of a deck. What the libraries' own files have that the format refuses is mended here.
"""
