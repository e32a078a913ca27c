"""The table: plain lines for files and pipes, what rich lays out on a terminal, and long tables there."""

import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

import cnmoney
from cnmoney.cli import terminal
from cnmoney.cli.table import rows, write_tables
from cnmoney.cli.terminal import layout, show_tables

AMOUNTS = [
    "3亿元", "约5%", "每股137.7港元", "1,234万吨", "54,000\n万元", "【10】亿元", "3\u00a0亿元",
    "10,162.00  万元", "数十亿", "5元以上", "50-60亿元", "不超过8%", "２５％", "$20.04\\%$",
    "<b>3</b>&nbsp;亿元", "12\u2009345元", "1/3强，占1/3", "9" *40 + "元", "5只", "7㎡",
]  # fmt: skip
ODD = [

    *"\u0301\u20dd\ufe0f\u200d\u200b\u3099\u202e\x07\t\u00ad\u0e33\u0600\ufeff\u2028\x85\u3000\xa0☃❤⌚ｶﾞ한각\u1160é𠮷",
    "👨\u200d👩\u200d👧", "🇨🇳", "👍🏽", "#\ufe0f\u20e3", "[bold]", "[/]", ":smile:", "\x1b[31m",
]  # fmt: skip
SPOILT = st.tuples(st.sampled_from(AMOUNTS), st.integers(0, 9), st.sampled_from(["", *ODD]))
TEXTS = st.lists(SPOILT, max_size=12).map(
    lambda parts: "，\n".join(amount[:place] + odd + amount[place:] for amount, place, odd in parts)
)
NAMES = ["article.txt", "[red]\n另一篇.txt "]


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def plain(*articles: tuple[str, cnmoney.Article]) -> str:
    stream = io.StringIO()
    write_tables(articles, stream, several=len(articles) > 1)
    return stream.getvalue()


def laid_out(article: cnmoney.Article) -> str:
    """What rich makes of the table where nothing must fold."""
    stream = io.StringIO()
    console = Console(file=stream, width=100_000, force_terminal=False, color_system=None)
    console.print(layout(article, console.width), crop=False)
    return stream.getvalue()


@given(TEXTS)
@example("占\u03011/3，约\ufe0f5%以上，3❤\ufe0f亿元")
def test_plain_table_is_what_rich_would_lay_out(text: str) -> None:
    article = cnmoney.read_article(text)
    assume(article.quantities)
    lines, by_rich = plain(("", article)).splitlines(), laid_out(article).splitlines()
    for line, line_by_rich in zip(lines, by_rich, strict=True):
        assert line_by_rich in (line, f"{line} ", f"{line}─")  # older versions pad the last column, too


def test_plain_tables_stand_under_the_names_of_their_files() -> None:
    article = cnmoney.read_article("3亿元")
    table = plain(("", article))
    names = ["article.txt", "[red] 另一篇.txt "]
    assert plain(*zip(NAMES, [article] * 2, strict=True)) == f"{names[0]}\n{table}\n{names[1]}\n{table}"


def test_table_without_rows_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    empty, full = cnmoney.read_article("2024年，第3名"), cnmoney.read_article("3亿元")
    assert plain(("", empty)) == shown(empty, monkeypatch, 80, NO_COLOR="1") == "no quantities found\n"
    tables = plain(("a", empty), ("b", full))
    assert tables.startswith("a\nno quantities found\n\nb\nline  text")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3亿元", "300,000,000"),
        ("约3亿元", "300,000,000"),
        ("近3亿元", "300,000,000"),
        ("超3亿元", "300,000,000"),
        ("3000多万元", "30,000,000 … 40,000,000"),
        ("-3000多万元", "-40,000,000 … -30,000,000"),
        ("数十亿元", "1,000,000,000 … 10,000,000,000"),
    ],
)
def test_bounds_are_shown_where_they_differ_from_the_value(text: str, value: str) -> None:
    [row] = rows(cnmoney.read_article(text))
    assert row[3] == value


def test_value_between_its_bounds_is_shown_with_both() -> None:
    quantity = replace(cnmoney.parse("30%"), low=Decimal(20), high=Decimal(40))
    [row] = rows(replace(cnmoney.read_article(""), quantities=(quantity,)))
    assert row[3] == "20 … 30 … 40"


def shown(article: cnmoney.Article, monkeypatch: pytest.MonkeyPatch, width: int, **more: str) -> str:
    """What a terminal of this width gets of a table."""
    for name, value in {"TERM": "xterm-256color", "COLUMNS": str(width), **more}.items():
        monkeypatch.setenv(name, value)
    stream = Screen()
    show_tables([("", article)], stream, several=False)
    return stream.getvalue()


LINES = "营收50-60亿元，每股137.7港元；\n约为人民币一亿二千三百四十五万六千七百八十九元，占三分之一。\n"
LONG = cnmoney.read_article(LINES * 300)


def words(table: str) -> list[str]:
    """The words of a table, wherever a line is folded."""
    return sorted(re.sub(r"\x1b\[[0-9;]*m|[\s─]", "", table))


@pytest.mark.parametrize("width", [60, 80, 200])
def test_long_table_on_a_screen_loses_nothing_and_fits(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    assert len(LONG.quantities) > terminal._MAX_ROWS
    table = shown(LONG, monkeypatch, width, NO_COLOR="1")
    assert words(table) == words(plain(("", LONG)))
    narrowest = 75  # the text in 10 columns, the bounds below each other
    assert max(map(cell_len, table.splitlines())) <= max(width, narrowest)
    assert "\x1b" not in table


def test_long_table_on_a_wide_screen_is_the_plain_one_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    table = shown(LONG, monkeypatch, 200)
    lines = table.splitlines()
    assert re.sub(r"\x1b\[[0-9;]*m", "", table) == plain(("", LONG))
    assert lines[0].startswith("\x1b[1mline")
    assert lines[2].startswith("\x1b[32m   1  50-60亿元")


def test_table_on_a_terminal_is_for_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    article = cnmoney.read_article(LINES)
    table = shown(article, monkeypatch, 60, NO_COLOR="1")
    assert len(table.splitlines()) > len(plain(("", article)).splitlines())
