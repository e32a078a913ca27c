"""``cnmoney check SUMMARY SOURCE``: the figures of a text against those of its source."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from ..checking import Check, check
from ..display import escape_unprintable
from ..documents import DocumentError, is_document, read_document, read_text
from .errors import FAILURE, SUCCESS, report_error
from .options import STDIO_MARK, Parser, add_reading
from .table import GAP, width_of

_EPILOG = """\
Exit status: 0 every figure is in the source; 1 one is contradicted or absent, or a file could not be read;
2 wrong arguments.
"""


def run_check(arguments: Sequence[str]) -> int:
    """Check the texts that the arguments name; return the exit status."""
    options = parser().parse_args(arguments)
    texts = []
    for name in (options.summary, options.source):
        try:
            texts.append(_read(name, options.encoding))
        except (OSError, DocumentError) as error:
            report_error(name, error)
            return FAILURE
    checks = check(*texts, default_currency=options.default_currency, small_counts=options.small_counts)
    write = _write_records if options.format == "jsonl" else _write_table
    write(checks)
    return FAILURE if any(each.status.is_warning for each in checks) else SUCCESS


def parser() -> Parser:
    """Return the parser of ``cnmoney check``."""
    command_line = Parser(
        prog="cnmoney check",
        description="Check the figures of a summary against those of its source.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = command_line.add_argument
    add("summary", metavar="SUMMARY", help="the text whose figures are checked; - for standard input")
    add("source", metavar="SOURCE", help="the text that should state them")
    add("-f", "--format", choices=("table", "jsonl"), default="table", help="table (default) or JSON Lines")
    add_reading(add, encoding_of="both")
    return command_line


def _read(name: str, encoding: str | None) -> str:
    if name == STDIO_MARK:
        return read_text(sys.stdin.buffer.read(), encoding)
    if is_document(name):
        return read_document(name, encoding=encoding)
    return read_text(Path(name).read_bytes(), encoding)


def _write_records(checks: Sequence[Check]) -> None:
    for each in checks:
        evidence = each.evidence
        record = {
            "status": each.status.value,
            "quantity": each.quantity.to_dict(),
            "evidence": evidence.quantity.to_dict() if evidence else None,
            "sentence": evidence.sentence if evidence else None,
        }
        print(json.dumps(record, ensure_ascii=False))


def _write_table(checks: Sequence[Check]) -> None:
    rows: list[tuple[str, ...]] = [("status", "summary", "source", "sentence of the source")]
    for each in checks:
        found = (each.evidence.quantity.text, each.evidence.sentence) if each.evidence else ("", "")
        rows.append((each.status.value, *map(escape_unprintable, (each.quantity.text, *found))))
    widths = [max(width_of(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = [
            cell + " " * (width - width_of(cell) + GAP) for cell, width in zip(row, widths, strict=False)
        ]
        print("".join([*cells, row[3]]).rstrip())
