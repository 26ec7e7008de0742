"""The floor for memory: a Streamlit page with one Altair chart and one table."""

import altair as alt
import pandas as pd
import streamlit as st

table = pd.DataFrame({"year": range(2013, 2026), "value": range(13)})
st.altair_chart(alt.Chart(table).mark_line().encode(x="year:Q", y="value:Q"))
st.dataframe(table)
