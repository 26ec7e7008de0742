"""The charts' specifications, drawn up with Altair; `python -m charts` builds them into files.

Whatever shows charts reads those files (`charts.compiled`) and never imports this.
"""
