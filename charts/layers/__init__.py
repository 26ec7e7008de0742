"""Parts of specifications that several kinds of chart share, drawn up with Altair.

Whatever shows charts reads what was built from them (`charts.specification`) and never imports
these.
"""
