"""The floor: what a Streamlit page costs that says hello and no more."""

import streamlit as st

st.title("Hello")
