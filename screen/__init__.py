"""What the pages share and that needs Streamlit: address, bar, head, links, downloads, look."""
