"""``cnmoney check SUMMARY SOURCE``: the figures of a text against those of its source."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from ..article.export import json_line
from ..checking import Check, check, checks_to_html
from ..display import display_name, escape_unprintable
from ..documents import DocumentError
from .arguments import overwritten_by_output
from .errors import FAILURE, SUCCESS, report_error
from .line_ends import FileText
from .options import STDIO_MARK, Parser, Reading, Writing, add_kinds, add_reading, add_writing, names_error
from .outputs import format_for, is_folder
from .reading import read_input
from .streams import on_screen, open_output
from .table import GAP, MAX_WIDTH, width_of

_FORMATS = ("table", "jsonl", "html")
_EPILOG = """\
Exit status: 0 every figure is in the source; 1 one is contradicted or absent, or a file could not be read or
written; 2 wrong arguments.
"""


class CheckOptions(Reading, Writing):
    """The arguments, by their names on the command line."""

    summary: str
    source: str


def run_check(arguments: Sequence[str]) -> int:
    """Check the texts that the arguments name; return the exit status."""
    options = _parsed(arguments)
    files = []
    for name in (options.summary, options.source):
        try:
            files.append(FileText(read_input(name, options.encoding)))
        except (OSError, DocumentError) as error:
            report_error(name, error)
            return FAILURE
    summary, source = files
    checks = check(
        summary.text,
        source.text,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    with open_output(options.output) as stream:
        if options.format == "html":
            page = checks_to_html(summary.text, source.text, checks, title=_title(options))
            on_screen(stream).write(page)
        elif options.format == "jsonl":
            _write_records([_placed(each, summary, source) for each in checks], stream)
        else:
            _write_table(checks, stream)
    return FAILURE if any(each.status.is_warning for each in checks) else SUCCESS


def _parsed(arguments: Sequence[str]) -> CheckOptions:
    command_line = parser()
    options = command_line.parse_args(arguments, CheckOptions())
    if error := _validation_error(options):
        command_line.error(error)
    options.output = None if options.destination == STDIO_MARK else Path(options.destination)
    try:
        options.format = format_for(options.output, options.named_format)
    except ValueError as wrong:
        command_line.error(str(wrong))
    if options.format not in _FORMATS:
        command_line.error(f"a check is written as {', '.join(_FORMATS)}, not as {options.format}")
    return options


def parser() -> Parser:
    """Return the parser of ``cnmoney check``."""
    command_line = Parser(
        prog="cnmoney check",
        description="Check the figures of a summary against those of its source.",
        epilog=_EPILOG,
    )
    add = command_line.add_argument
    add("summary", metavar="SUMMARY", help="the text whose figures are checked; - for standard input")
    add("source", metavar="SOURCE", help="the text that should state them; - for standard input")
    add_writing(
        add,
        _FORMATS,
        format_help="table, JSON Lines, or a page with both texts side by side",
        output_help="write here, the whole or nothing",
    )
    add_kinds(add)
    add_reading(add, encoding_of="both")
    return command_line


def _validation_error(options: CheckOptions) -> str | None:
    """Return which arguments do not fit together, or None."""
    names, output = (options.summary, options.source), options.destination
    if error := names_error(*names, output):
        return error
    if names == (STDIO_MARK, STDIO_MARK):
        return "standard input can be read only once: name a file for SUMMARY or SOURCE"
    if output != STDIO_MARK and is_folder(output):
        return f"--output is a folder, and a check is one file: {output}"
    return overwritten_by_output(names, None if output == STDIO_MARK else Path(output))


def _title(options: CheckOptions) -> str:
    names = (name for name in (options.summary, options.source) if name != STDIO_MARK)
    return " / ".join(display_name(Path(name).name) for name in names)


def _placed(check: Check, summary: FileText, source: FileText) -> Check:
    """Return a check with its places in the files."""
    return replace(
        check,
        quantity=summary.placed_quantity(check.quantity),
        evidence=source.placed(check.evidence) if check.evidence else None,
    )


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
    widths = [min(MAX_WIDTH, max(width_of(row[column]) for row in rows)) for column in range(3)]
    for row in rows:
        padded = [cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=False)]
        print((" " * GAP).join([*padded, row[3]]).rstrip(), file=stream)
