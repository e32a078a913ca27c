"""What is written is no longer than a multiple of what is read, whatever is read."""

import io
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import TextIO

import pytest
from openpyxl import Workbook

import cnmoney
from cnmoney.article.article import Article
from cnmoney.article.export import write_csv, write_jsonl
from cnmoney.cli.check import run_check
from cnmoney.cli.table import write_tables
from cnmoney.documents import html, workbook

from ..documents.files import bytes_of

MOST_GROWTH = 2.2  # times per doubling; 2 is linear
MOST_OF_A_PAGE = 20  # characters of text for one of the page
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


# A wide row above or below short ones, many such tables, rows that step to the right, cells that reach far
# down or across.
PAGES: dict[str, Callable[[int], str]] = {
    "a wide head": lambda size: "<table><tr><th>项目" + "<th>头（元）" * size + "<tr><td>a<td>1" * size,
    "a wide foot": lambda size: "<table>" + "<tr><td>a<td>1" * size + "<tr>" + "<td>1" * size,
    "wide heads": lambda size: (
        ("<table><tr><td>a" + "<td>b" * 200 + "<tr><td>a<td>1" * 200 + "</table>") * (size // 200)
    ),
    "steps": lambda size: "<table>" + "".join(f"<tr><td colspan={step}><td>1" for step in range(1, size + 1)),
    "captions": lambda size: "<table><tr>" + "<td>a" * size + f"<tr><td colspan={size}>b" * size,
    "wide words": lambda size: "<table><tr>" + "<td>a" * size + f"<tr><td colspan={size - 1}>b<td>1" * size,
    "high words": lambda size: "<table><tr>" + f"<td rowspan={size}>a" * size + "<tr><td>1" * size,
    "a long label": lambda size: (
        f"<table><tr><td rowspan={size}>" + "长" * size + "<td>1" + "<tr><td>1" * size
    ),
}


@pytest.mark.filterwarnings("ignore::cnmoney.documents.DocumentWarning")
@pytest.mark.parametrize("source", PAGES.values(), ids=PAGES)
def test_text_of_a_page_grows_as_the_page_does(source: Callable[[int], str]) -> None:
    for size in (200, 400, 800):
        assert len(html.read(source(size).encode())) < MOST_OF_A_PAGE * len(source(size))


def test_text_of_a_workbook_grows_as_its_cells_do() -> None:
    lengths = []
    for size in (100, 200, 400):
        book = Workbook()
        for row in (["项目", *["头（元）"] * size], *[["a", 1]] * size):
            book.worksheets[0].append(row)
        lengths.append(len(workbook.read(bytes_of(book))))
    assert max(longer / shorter for shorter, longer in pairwise(lengths)) < MOST_GROWTH


def test_wide_table_keeps_its_figures_however_wide_it_is() -> None:
    for size in (10, 100, 1600):
        page = (
            "<table><tr><th>项目" + "<th>头（元）" * size + "<tr><td>甲<td>1" + "<tr><td>乙<td><td>2" * size
        )
        quantities = cnmoney.read_article(html.read(page.encode())).quantities
        assert [str(quantity) for quantity in quantities] == ["1 = 1 CNY", *["2 = 2 CNY"] * size]
