"""Table in, chart out. No Streamlit, no SQL.

A kind of chart is one folder, `python -m charts` finds it by itself:

- ``__init__.py`` offers one function by the folder's name that gives a `drawing.Drawing`, made in
  ``drawing.py``;
- ``words.py`` says what it finds: its title and its text alternative;
- ``specification.py`` draws up with Altair how it looks, out of what kinds share in `layers`;
  ``specification.json`` is what was built of it, and all that serving reads. Colours and whatever
  changes from one area to the next are filled in when it is drawn (`specification`).

What kinds share stands beside the folders. `legend`, `inline` and the tables give HTML.
"""
