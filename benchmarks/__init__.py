"""Measurements of speed, growth, memory and import; run by hand, never with the tests."""
