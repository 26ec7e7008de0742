"""What a screen says, put together from the store without Streamlit: a view in, an answer out."""
