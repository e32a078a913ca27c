"""Tests of checking a text against its source."""
