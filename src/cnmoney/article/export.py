"""Mentions to records for other programs: JSON Lines and CSV, each written as soon as it is read."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TextIO

from ..display import CONTROLS, HIDDEN, INKLESS, display_name
from .article import Article, Mention, Record, record_of

# An article, or what is mentioned in it, and the name of its file.
NamedArticle = tuple[str, Article]
NamedMentions = tuple[str, Iterable[Mention]]

# Where a cell may begin: at its start, and where a spreadsheet parts at tabs, semicolons, commas or bars.  A
# formula begins with one of these signs; with an East Asian keyboard also with a full-width one.  Quotes are
# taken away where a part is read as a cell, and what has no width is not seen.
_UNSEEN = '"\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff'
_FORMULA = re.compile(rf"(?:^|(?<=[\t\r\n;,|]))(?=[\t\r\n]|[\s{_UNSEEN}]*+[=+\-@＝＋－＠])")
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
    is_seen = line.isprintable() and not INKLESS.search(line)
    return (line if is_seen else HIDDEN.sub(_escaped, line)) + "\n"


def _escaped(hidden: re.Match[str]) -> str:
    return json.dumps(hidden[0])[1:-1]  # beyond U+FFFF two escapes


def _plain_notation(item: object) -> str:
    """Return what JSON has no type for as a string."""
    if isinstance(item, Decimal):
        return format(item, "f")
    raise TypeError(f"no JSON: {type(item).__name__}")


# One encoder for all records: json.dumps with these options makes one for each.
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_plain_notation).encode


def write_csv(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    """Write CSV (RFC 4180) for a spreadsheet: with a byte order mark, and without formulas.

    Every cell below the titles is in quotes.  An apostrophe stands before what could begin a formula, in a
    cell or behind a mark at which a spreadsheet may part it; control characters are U+FFFD.  The stream must
    be in UTF-8, as the mark says, and leave line ends as they are.  A terminal gets no mark.
    """
    if not stream.isatty():
        stream.write("\ufeff")
    csv.writer(stream).writerow(["file"] * several + list(Record.__annotations__))
    rows = csv.writer(stream, quoting=csv.QUOTE_ALL)
    for record in records(articles, several=several):
        rows.writerow(map(_cell, record.values()))


def _cell(item: object) -> object:
    if isinstance(item, str):
        safe = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", item)
        return safe if _PLAIN_NUMBER.fullmatch(safe) else _FORMULA.sub("'", safe)
    if isinstance(item, bool):
        return "true" if item else "false"
    return format(item, "f") if isinstance(item, Decimal) else item  # csv writes None as an empty cell
