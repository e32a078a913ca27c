"""Currencies and the parts of a yuan."""
