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
from cnmoney import check
from cnmoney.article.declared_units import names_of
from cnmoney.article.finding import iter_tables
from cnmoney.checking.agreement import Measure, common
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


@pytest.mark.parametrize("columns", [100, 200])
def test_heads_over_nothing_are_read_once(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    named: list[str] = []

    def counted(head: str) -> object:
        named.append(head)
        return names_of(head)

    monkeypatch.setattr("cnmoney.article.table_figures.names_of", counted)
    article = cnmoney.read_article("收入  " * columns + "\n" + "1  " * (2 * columns) + "\n")
    assert article.quantities == ()
    assert 0 < len(named) <= columns


def steps_of_check(summary: str, source: str) -> int:
    """Return the calls of a check, those of reading its texts included."""
    check(summary, source)
    return calls(lambda text: check(text, source), summary)


def of_each(statement: str) -> Callable[[int], str]:
    """Return what makes texts of as many sentences, each with its own number and its own name."""

    def text(count: int) -> str:
        numbers = range(1001, 1001 + count)
        return "".join(
            statement.format(low=number, high=9000 - number, name=_name(number)) for number in numbers
        )

    return text


def _name(number: int) -> str:
    return "".join("甲乙丙丁戊己庚辛壬癸"[int(digit)] for digit in str(number))


# A statement of a summary and of its source, of which there are as many as the text is long.
CHECKED = {
    "nested ranges": ("营收{low}-{high}亿元。", "营收{low}-{high}亿元。"),
    "ranges around values": ("营收{low}-{high}亿元。", "营收{high}亿元。"),
    "one value, many names": ("{name}营收3亿元。", "{name}营收3亿元。"),
    "one value of others": ("{name}营收3亿元。", "营收{name}3亿元。"),
    "the other way": ("{name}营收增长3%。", "{name}营收下降3%。"),
    "another value, many names": ("营收{low}亿元。", "{name}营收{high}吨。"),
    "many units": ("{low}元/{name}吨，", "{low}元/{name}吨，"),
    "a vague value": ("{name}约10亿元。", "{name}10.{low}亿元。"),
}


@pytest.mark.parametrize("statements", CHECKED.values(), ids=CHECKED)
def test_check_grows_as_its_texts_do(statements: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cnmoney.checking.index.MOST_COMPARED", 8)
    monkeypatch.setattr("cnmoney.checking.index.MOST_COUNTED", 40)
    summary, source = map(of_each, statements)
    shorter, longer = (steps_of_check(summary(count), source(count)) for count in (100, 200))
    assert longer <= MOST_GROWTH * shorter + MOST_CONSTANT


def test_check_of_many_measures_looks_at_those_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Measure] = []

    def counted(claim: Measure, source: Measure) -> object:
        compared.append(source)
        return common(claim, source)

    monkeypatch.setattr("cnmoney.checking.index.common", counted)
    currencies = "美元 港元 欧元 英镑 日元 澳元 加元 瑞郎".split()
    units = "吨 公斤 台 件 辆 户 人 家".split()
    text = "".join(f"价格3{currency}/{unit}，" for currency in currencies for unit in units)
    assert len(check(text, text)) == 64
    assert len(compared) <= 2 * 64


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
