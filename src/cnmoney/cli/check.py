"""``cnmoney check SUMMARY SOURCE``: the figures of a text against those of its source."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from ..article.export import json_line
from ..checking import Check, check, checks_to_html
from ..display import display_name, escape_unprintable
from ..documents import DocumentError, is_document, read_document, read_text
from ..quantity import Kind
from .errors import FAILURE, SUCCESS, report_error
from .options import STDIO_MARK, Parser, currency_code, encoding_name, overwritten_by_output
from .streams import open_output, standard_input
from .table import GAP, width_of

_EPILOG = """\
Exit status: 0 every figure is in the source; 1 one is contradicted or absent, or a file could not be read or
written; 2 wrong arguments.
"""


class CheckOptions(argparse.Namespace):
    """The arguments, by their names on the command line."""

    summary: str
    source: str
    format: str
    output: Path | None
    kind: list[str] | None
    default_currency: str
    small_counts: bool
    encoding: str | None


def run_check(arguments: Sequence[str]) -> int:
    """Check the texts that the arguments name; return the exit status."""
    options = _parsed(arguments)
    texts = []
    for name in (options.summary, options.source):
        try:
            texts.append(_read(name, options.encoding))
        except (OSError, DocumentError) as error:
            report_error(name, error)
            return FAILURE
    summary, source = texts
    checks = check(
        summary,
        source,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    with open_output(options.output) as stream:
        if options.format == "html":
            stream.write(checks_to_html(summary, source, checks, title=_title(options)))
        else:
            write = _write_records if options.format == "jsonl" else _write_table
            write(checks, stream)
    return FAILURE if any(each.status.is_warning for each in checks) else SUCCESS


def _parsed(arguments: Sequence[str]) -> CheckOptions:
    parser = _parser()
    options = parser.parse_args(arguments, CheckOptions())
    if error := _validation_error(options):
        parser.error(error)
    return options


def _parser() -> Parser:
    parser = Parser(
        prog="cnmoney check",
        description="Check the figures of a summary against those of its source.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("summary", metavar="SUMMARY", help="the text whose figures are checked; - for standard input")
    add("source", metavar="SOURCE", help="the text that should state them; - for standard input")
    add(
        "--format",
        choices=("table", "jsonl", "html"),
        default="table",
        help="table (default), JSON Lines, or a page with both texts side by side",
    )
    add("--output", type=_output_path, metavar="FILE", help="write here, the whole or nothing")
    add(
        "--kind",
        action="append",
        choices=[kind.value for kind in Kind],
        help="only this kind of the summary; repeatable",
    )
    add("--default-currency", type=currency_code, default="CNY", metavar="CODE", help="what 元 means")
    add("--small-counts", action="store_true", help="also 一位, 两个, 三年 and the like")
    add("--encoding", type=encoding_name, metavar="NAME", help="encoding of both (default: detected)")
    return parser


def _output_path(name: str) -> Path | None:
    return None if name == STDIO_MARK else Path(name)


def _validation_error(options: CheckOptions) -> str | None:
    """Return which arguments do not fit together, or None."""
    names, output = (options.summary, options.source), options.output
    if any("\0" in name for name in (*names, str(output))):
        return "the name of a file cannot hold a NUL character"
    if names == (STDIO_MARK, STDIO_MARK):
        return "standard input can be read only once: name a file for SUMMARY or SOURCE"
    if output is not None and output.is_dir():
        return f"--output is a folder, and a check is one file: {output}"
    return overwritten_by_output(names, output)


def _title(options: CheckOptions) -> str:
    names = (name for name in (options.summary, options.source) if name != STDIO_MARK)
    return " / ".join(display_name(Path(name).name) for name in names)


def _read(name: str, encoding: str | None) -> str:
    if name == STDIO_MARK:
        return read_text(standard_input().read(), encoding)
    if is_document(name):
        return read_document(name, encoding=encoding)
    return read_text(Path(name).read_bytes(), encoding)


def _write_records(checks: Sequence[Check], stream: TextIO) -> None:
    for each in checks:
        evidence = each.evidence
        record = {
            "status": each.status.value,
            "quantity": each.quantity.to_dict(),
            "evidence": evidence.quantity.to_dict() if evidence else None,
            "sentence": evidence.sentence if evidence else None,
        }
        stream.write(json_line(record))


def _write_table(checks: Sequence[Check], stream: TextIO) -> None:
    rows: list[tuple[str, ...]] = [("status", "summary", "source", "sentence of the source")]
    for each in checks:
        found = (each.evidence.quantity.text, each.evidence.sentence) if each.evidence else ("", "")
        rows.append((each.status.value, *map(escape_unprintable, (each.quantity.text, *found))))
    widths = [max(width_of(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = [
            cell + " " * (width - width_of(cell) + GAP) for cell, width in zip(row, widths, strict=False)
        ]
        print("".join([*cells, row[3]]).rstrip(), file=stream)
