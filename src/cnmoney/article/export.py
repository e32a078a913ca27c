"""Articles to records for other programs, JSON Lines and CSV; and their words made fit to be shown."""

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TextIO

from ..quantity import Quantity
from .article import Article

Record = dict[str, str | int | bool | None]
NamedArticle = tuple[str, Article]  # an article and the name of its file

# str.splitlines breaks a line at these too, but JSON leaves them as they are.
_LINE_BREAKS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}

# What a spreadsheet may take for the head of a formula; with an East Asian keyboard the full-width signs too.
_FORMULA = re.compile(r"[\t\r\n] | \s*[=+\-@＝＋－＠]", re.VERBOSE)
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def records(articles: Iterable[NamedArticle], *, several: bool) -> Iterator[Record]:
    """Yield the records of all articles; where there are several, the name of the file comes first."""
    for name, article in articles:
        head: Record = {"file": display_name(name)} if several else {}
        for record in article.to_records():
            yield head | record


def write_jsonl(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write a JSON object a line."""
    for record in records(articles, several=several):
        stream.write(json.dumps(record, ensure_ascii=False).translate(_LINE_BREAKS) + "\n")


def write_csv(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write CSV after RFC 4180 for a spreadsheet: with a byte order mark, and without formulas.

    The stream must be in UTF-8, for the mark says so, and leave line ends as they are.
    """
    columns = ["file"] * several + [field.name for field in fields(Quantity)] + ["sentence", "paragraph"]
    stream.write("\ufeff")
    rows = csv.writer(stream)
    rows.writerow(columns)
    for record in records(articles, several=several):
        rows.writerow([_cell(record[column]) for column in columns])


def _cell(item: str | int | bool | None) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    cell = "" if item is None else str(item)
    return f"'{cell}" if _FORMULA.match(cell) and not _PLAIN_NUMBER.fullmatch(cell) else cell


def display_name(name: str) -> str:
    """Return the name of a file as UTF-8 has it, though the locale of the process may have no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def escape_unprintable(text: str) -> str:
    """Return a text of one line that cannot move the cursor or hide anything."""
    return "".join(
        char if char.isprintable() else " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )
