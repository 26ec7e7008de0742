"""Table in, chart out. No Streamlit, no SQL.

`trend.trend` and `choropleth.choropleth` give a `drawing.Drawing`; `legend`, `inline` and
`journey_table` give HTML with drawings in it. Whoever shows them decides where and how large.

How a chart looks is drawn up with Altair in `specs` and kept in ``compiled`` (`python -m charts`);
what it shows of a table is worked out here, when it is asked for.
"""
