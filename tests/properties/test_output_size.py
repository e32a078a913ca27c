"""What is written is no longer than a multiple of what is read, whatever is read."""

import io
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import TextIO

import pytest

import cnmoney
from cnmoney.article.article import Article
from cnmoney.article.export import write_csv, write_jsonl
from cnmoney.cli.check import run_check
from cnmoney.cli.table import write_tables

MOST_GROWTH = 2.2  # times per doubling; 2 is linear
SIZES = (2000, 4000, 8000)

# One sentence of many quantities, one long cell above or beside many short ones, one wide row.
TEXTS: dict[str, Callable[[int], str]] = {
    "one sentence": lambda size: "1元，" * (size // 3),
    "a long number": lambda size: "1" + "0" * size + "元。" + "1元。" * (size // 4),
    "a long head": lambda size: "单位：万元\n项目\t" + "收入" * (size // 2) + "\n" + "甲\t12\n" * (size // 5),
    "a wide row": lambda size: "项目" + "\t收入" * size + "\n" + "甲" * size + "\t1元" * size + "\n",
}


def write_page(articles: Iterable[tuple[str, Article]], stream: TextIO, **_: bool) -> None:
    for _name, article in articles:
        stream.write(article.to_html())


def write_records(articles: Iterable[tuple[str, Article]], stream: TextIO, *, several: bool) -> None:
    write_jsonl(((name, article.mentions) for name, article in articles), stream, several=several)


def write_sheet(articles: Iterable[tuple[str, Article]], stream: TextIO, *, several: bool) -> None:
    write_csv(((name, article.mentions) for name, article in articles), stream, several=several)


@pytest.mark.parametrize("write", [write_records, write_sheet, write_tables, write_page])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_output_grows_as_the_text_does(text: Callable[[int], str], write: Callable[..., None]) -> None:
    lengths = []
    for size in SIZES:
        stream = io.StringIO()
        write([("", cnmoney.read_article(text(size)))], stream, several=False)
        lengths.append(len(stream.getvalue()))
    assert max(longer / shorter for shorter, longer in pairwise(lengths)) < MOST_GROWTH


@pytest.mark.parametrize("format", ["table", "jsonl", "html"])
def test_check_grows_as_its_texts_do(tmp_path: Path, format: str) -> None:
    lengths = []
    for size in (250, 500, 1000):
        article, checked = tmp_path / "a.txt", tmp_path / "checked"
        article.write_text(TEXTS["a long number"](size), encoding="utf-8")
        assert run_check([str(article), str(article), "--format", format, "--output", str(checked)]) == 0
        lengths.append(len(checked.read_bytes()))
    assert max(longer / shorter for shorter, longer in pairwise(lengths)) < MOST_GROWTH
