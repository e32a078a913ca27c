"""A view knows for each of its spans where it came from."""

import sys
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney.markup import View, look_through
from cnmoney.markup.view import Edit

MARKS = [
    *"0123456789０９.,，亿万元%千百个吨点分币人民 \n\r\u3000\u00a0\u2009\u200b",
    *"$\\*`~_<>&{}【】“”（）()'’=+-/",
    "\\%", "\\,", "\\text{", "**", "<b>", "</b>", "<br>", "&nbsp;", "\\n", "个百分", "亿元", "1,234", " 500",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)


def test_span_of_a_view_is_the_span_it_came_from() -> None:
    view = View("约 **3.5 兆**元").edit([Edit(2, 4), Edit(9, 11)])
    assert view.text == "约 3.5 兆元"
    assert view.source_span(2, 7) == (4, 11 - 2)
    assert view.source_span(0, 8) == (0, 12)


def test_replacement_spans_all_that_it_replaces() -> None:
    view = View("3&nbsp;亿").edit([Edit(1, 7, " ")])
    assert view.text == "3 亿"
    assert [view.source_span(place, place + 1) for place in range(3)] == [(0, 1), (1, 7), (7, 8)]


def test_edits_of_edits_add_up() -> None:
    view = View("a**b<b>c").edit([Edit(1, 3)]).edit([Edit(2, 5)])
    assert (view.text, view.source) == ("abc", "a**b<b>c")
    assert [view.source_span(place, place + 1) for place in range(3)] == [(0, 1), (3, 4), (7, 8)]


def test_a_view_of_a_long_text_is_edited_in_batches() -> None:
    text = "约3亿元，" * 100_000
    edits = [Edit(place, place + 1, "近" if place % 2 else "") for place in range(0, len(text), 15)]
    view = View(text).edit(edits)
    characters = list(text)
    for start, _, replacement in edits:
        characters[start] = replacement
    assert view.text == "".join(characters)
    assert view.source_span(len(view.text) - 1, len(view.text)) == (len(text) - 1, len(text))


def test_a_view_keeps_none_of_the_texts_between_it_and_its_source() -> None:
    text = "亿" * 1_000_000
    tracemalloc.start()
    view = View(text)
    for _ in range(5):
        view = view.edit([Edit(0, 1)])
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sys.getsizeof(view.text) <= kept < 1.1 * sys.getsizeof(view.text)


@given(TEXTS)
def test_every_character_of_a_view_has_a_place_of_its_own(text: str) -> None:
    view = look_through(text)
    spans = [view.source_span(place, place + 1) for place in range(len(view.text))]
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert not spans or (spans[0][0] >= 0 and spans[-1][1] <= len(text))


@given(TEXTS)
def test_quantities_stand_where_they_say(text: str) -> None:
    end = 0
    for quantity in cnmoney.extract(text, small_counts=True):
        assert text[quantity.start : quantity.end] == quantity.text
        assert end <= quantity.start < quantity.end
        end = quantity.end


@pytest.mark.parametrize(
    "text", ["营收3800亿元，同比增长8.2%。", "", "2021\n万科A", "$5亿和$6亿", "第3\n个人简历"]
)
def test_plain_text_is_read_as_it_is(text: str) -> None:
    assert look_through(text).text == text


FRAGMENTS = r"$ $a ** **a <b <b> \text{ ` 【1 1（ *1 &nbsp; \n".split()


@pytest.mark.parametrize("fragment", [*FRAGMENTS, "1 ", "1\n", "人\n"])
def test_a_text_of_marks_alone_comes_to_an_end(fragment: str) -> None:
    look_through(fragment * 20_000)
