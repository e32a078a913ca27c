"""Mentions to records for other programs: JSON Lines and CSV, each written as soon as it is read."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TextIO

from ..display import display_name
from .article import Article, Mention, Record, record_of

# An article, or what is mentioned in it, and the name of its file.
NamedArticle = tuple[str, Article]
NamedMentions = tuple[str, Iterable[Mention]]

# str.splitlines breaks a line at these too, but JSON leaves them as they are.
_LINE_BREAKS = {mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}

# How a formula in a spreadsheet may begin; with an East Asian keyboard also with a full-width sign.
_FORMULA = re.compile(r"[\t\r\n] | \s*[=+\-@＝＋－＠]", re.VERBOSE)
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def records(articles: Iterable[NamedMentions], *, several: bool) -> Iterator[Mapping[str, object]]:
    """Yield the records of all articles; if there are several, the name of the file comes first."""
    for name, mentions in articles:
        file = display_name(name)
        for record in map(record_of, mentions):
            yield {"file": file, **record} if several else record


def write_jsonl(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    """Write one JSON object a line, Decimals as strings in plain notation."""
    for record in records(articles, several=several):
        stream.write(json_line(record))


def json_line(record: Mapping[str, object]) -> str:
    """Return a JSON object that is one line for every reader, its end included."""
    line = _encode(record)
    for mark, escaped in _LINE_BREAKS.items():
        if mark in line:
            line = line.replace(mark, escaped)
    return line + "\n"


def _plain_notation(item: object) -> str:
    """Return what JSON has no type for as a string."""
    if isinstance(item, Decimal):
        return format(item, "f")
    raise TypeError(f"no JSON: {type(item).__name__}")


# One encoder for all records: json.dumps with these options makes one for each.
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_plain_notation).encode


def write_csv(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    """Write CSV (RFC 4180) for a spreadsheet: with a byte order mark, and without formulas.

    The stream must be in UTF-8, as the mark says, and leave line ends as they are.
    """
    stream.write("\ufeff")
    rows = csv.writer(stream)
    rows.writerow(["file"] * several + list(Record.__annotations__))
    for record in records(articles, several=several):
        rows.writerow(map(_cell, record.values()))


def _cell(item: object) -> object:
    if isinstance(item, str):
        return f"'{item}" if _FORMULA.match(item) and not _PLAIN_NUMBER.fullmatch(item) else item
    if isinstance(item, bool):
        return "true" if item else "false"
    return format(item, "f") if isinstance(item, Decimal) else item  # csv writes None as an empty cell
