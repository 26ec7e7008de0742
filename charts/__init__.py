"""Table in, chart out. No Streamlit, no SQL.

`trend.trend` and `choropleth.choropleth` give a `drawing.Drawing`; `legend`, `inline` and
`journey_table` give HTML with drawings in it. Whoever shows them decides where and how large.
"""
