"""What Likewise costs: time, bytes and memory, beside the floor it stands on.

``python -m benchmarks`` measures every family, one module each, and prints a table. No figure
here is a limit that a test asserts: machines differ. Where a floor can be had, it is measured in
the same run, a bare page with Streamlit's own settings and not with ours.
"""
