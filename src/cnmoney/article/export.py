"""Articles to records for other programs: JSON Lines and CSV."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TextIO

from ..display import display_name
from .article import Article, Record

NamedArticle = tuple[str, Article]  # an article and the name of its file

# str.splitlines breaks a line at these too, but JSON leaves them as they are.
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")

# How a formula in a spreadsheet may begin; with an East Asian keyboard also with a full-width sign.
_FORMULA = re.compile(r"[\t\r\n] | \s*[=+\-@＝＋－＠]", re.VERBOSE)
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def records(articles: Iterable[NamedArticle], *, several: bool) -> Iterator[Mapping[str, object]]:
    """Yield the records of all articles; if there are several, the name of the file comes first."""
    for name, article in articles:
        file = {"file": display_name(name)} if several else {}
        for record in article.to_records():
            yield {**file, **record}


def write_jsonl(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write one JSON object a line, Decimals as strings in plain notation."""
    for record in records(articles, several=several):
        line = json.dumps(record, ensure_ascii=False, default=_plain_notation)
        stream.write(_LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n")


def _plain_notation(item: object) -> str:
    """Return what JSON has no type for as a string."""
    if isinstance(item, Decimal):
        return format(item, "f")
    raise TypeError(f"no JSON: {type(item).__name__}")


def write_csv(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write CSV (RFC 4180) for a spreadsheet: with a byte order mark, and without formulas.

    The stream must be in UTF-8, as the mark says, and leave line ends as they are.
    """
    columns = ["file"] * several + list(Record.__annotations__)
    stream.write("\ufeff")
    rows = csv.writer(stream)
    rows.writerow(columns)
    for record in records(articles, several=several):
        rows.writerow([_cell(record[column]) for column in columns])


def _cell(item: object) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, Decimal):
        return format(item, "f")
    cell = "" if item is None else str(item)
    return f"'{cell}" if _FORMULA.match(cell) and not _PLAIN_NUMBER.fullmatch(cell) else cell
