"""The floor for a map: Altair with its GeoJSON inline, as Streamlit's users draw one."""

import json
import os
from pathlib import Path

import altair as alt
import duckdb
import geopandas as gpd
import streamlit as st

PUBLISHED = Path(__file__).parents[1] / "data" / "published"
SHAPES = PUBLISHED / "boundaries" / "upper-tier-2023.topojson"
FIGURES = """
    SELECT area_code, value FROM observation
    WHERE indicator_id = 'cp_rate' AND period_id = ? AND value IS NOT NULL
"""


@st.cache_data
def shapes() -> gpd.GeoDataFrame:
    """Read the boundaries once for all."""
    layer = next(iter(json.loads(SHAPES.read_text())["objects"]))
    return gpd.read_file(f"TopoJSON:{SHAPES}", layer=layer)


period = st.query_params.get("period", "2025-03-31")
with duckdb.connect(os.environ["LIKEWISE_STORE"], read_only=True) as store:
    figures = store.execute(FIGURES, [period]).df()
drawn = shapes()
code = next(name for name in drawn.columns if drawn[name].isin(figures.area_code).any())
chart = alt.Chart(drawn.merge(figures, left_on=code, right_on="area_code")).mark_geoshape()
st.altair_chart(chart.encode(color="value:Q").properties(height=620))
