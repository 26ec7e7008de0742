"""Figures to take away: CSV and Parquet, with what travels with them."""
