"""What a pattern's first and last characters are said to be holds every match of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnmoney.first_sets import first_chars, last_chars

PATTERNS = ("a", "ab?", "[ab]c*", "(?:ab|c)+", "a?b", "(?>a|b)c", "(?<!a)b(?=c)", "a{2,3}+", "(?P<x>b)|c$")


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text("abc", max_size=8))
def test_matches_begin_and_end_with_one_of_them(pattern: str, text: str) -> None:
    firsts, lasts = first_chars(pattern), last_chars(pattern)
    assert firsts is not None
    assert lasts is not None
    for found in re.finditer(pattern, text):
        assert found[0][0] in firsts
        assert found[0][-1] in lasts


@pytest.mark.parametrize(
    ("pattern", "firsts", "lasts"),
    [
        ("a?b", "ab", "b"),
        ("(?<!x)[ab]c*", "ab", "abc"),
        ("不(?:超过|足)", "不", "过足"),
        ("[0-2]", "012", "012"),
        ("(?=x)ab", "a", "b"),
    ],
)
def test_they_are_no_more_than_that(pattern: str, firsts: str, lasts: str) -> None:
    assert (first_chars(pattern), last_chars(pattern)) == (frozenset(firsts), frozenset(lasts))


@pytest.mark.parametrize("pattern", ["", "a?", "a|$", "(?=a)", ".", "[^a]", r"\d", "[一-龥]", "(?<=a)"])
def test_nobody_knows_where_a_match_may_be_empty_or_begin_with_almost_anything(pattern: str) -> None:
    assert first_chars(pattern) is None
    assert last_chars(pattern) is None
