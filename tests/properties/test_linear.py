"""Work is linear in the text, whatever the text: calls are counted, so a busy machine changes nothing.

Counted are the calls of functions, Python's and C's, while a fragment is parsed that is repeated to n and to
2n characters.  That detects a loop that goes back over the text or its terms and calls something.

It does not detect what happens inside one call: a slice that copies the text, a regular expression that runs
to the end of the text from each position.  ``python -m benchmarks.growth`` times those, on texts a hundred
times as long.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

import cnmoney
from cnmoney.article.finding import iter_tables
from cnmoney.documents import html

from .hostile import BLANKS, BRACKETS, FRAGMENTS, MARKUP, TABLES, hostile_text

pytestmark = pytest.mark.skipif(cnmoney.compiled, reason="what is compiled calls nothing that a profile sees")

SIZE = 600  # characters; longer than every limit inside: a Han run, a list, a clause
MOST_GROWTH = 2.3
MOST_CONSTANT = 300  # calls, for what a text costs that ends early or late in the fragment


def calls(function: Callable[[str], object], text: str) -> int:
    """Return how many functions are called, resumed generators included."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        function(text)
    finally:
        sys.setprofile(before)
    return count


def assert_linear(function: Callable[[str], object], fragment: str, end: str = "亿元") -> None:
    texts = [hostile_text(fragment, size, end) for size in (SIZE, 2 * SIZE)]
    function(texts[1])  # fills the caches, whose calls come only once
    shorter, longer = (calls(function, text) for text in texts)
    assert longer <= MOST_GROWTH * shorter + MOST_CONSTANT


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=repr)
def test_extract_calls_grow_with_the_text(fragment: str) -> None:
    assert_linear(cnmoney.extract, fragment)


@pytest.mark.parametrize("fragment", [*BLANKS, *BRACKETS, *TABLES, *MARKUP], ids=repr)
def test_article_calls_grow_with_the_text(fragment: str) -> None:
    # With a quantity at the end: where there is none, nobody looks for its place in a table.
    assert_linear(lambda text: cnmoney.read_article(text).to_records(), fragment, end="\n\n另有3亿元。")


@pytest.mark.parametrize("head", ["", "2024年", "营收（亿元）", "&#160;<td>"])
def test_article_calls_grow_with_the_columns(head: str) -> None:
    def calls_for(columns: int) -> int:
        cells = ("".join(f"<td>{cell}</td>" for _ in range(columns)) for cell in (head, "12"))
        text = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
        cnmoney.read_article(text)
        return calls(cnmoney.read_article, text)

    assert calls_for(200) <= MOST_GROWTH * calls_for(100) + MOST_CONSTANT


def test_counting_sees_a_loop_in_a_loop() -> None:
    def quadratic(text: str) -> None:
        for end in range(0, len(text), 20):
            for char in text[:end]:
                char.isdigit()

    with pytest.raises(AssertionError):
        assert_linear(quadratic, "1")


def test_cells_of_a_row_are_chosen_once() -> None:
    """Each quantity of a row asks for them; chosen each time, a wide row costs the square of its cells."""
    table = next(iter_tables("项目\t收入\t利润\n甲\t1元\t2元\n"))
    assert all(row.own_cells is row.own_cells for row in table.rows)


def test_covered_columns_of_a_page_are_passed_at_once() -> None:
    def page(size: int) -> str:
        return "<table><tr>" + f"<td rowspan={size} colspan={size}>a" * 10 + "<tr><td>1" * 10

    narrow, wide = (calls(lambda source: html.read(source.encode()), page(size)) for size in (100, 900))
    assert wide <= narrow + MOST_CONSTANT
