"""The arguments of the command line, and which of them do not fit together."""

import argparse
import os
import stat
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from .. import __version__
from ..documents.decoding import is_line_based
from ..quantity import Kind
from .options import STDIO_MARK, AddArgument, Parser, add_kinds, add_reading, currency_code

_EPILOG = """\
Files that end in .pdf, .docx, .xlsx, .pptx, .html, .htm or .md are read as documents, their tables too
(pip install "cnmoney[documents]"); lines and offsets are those of the text as read.
With several files each record also names its file. For corpora see cnmoney corpus --help.
Exit status: 0 success; 1 a file could not be read (the others still are) or the output could not be
written; 2 wrong arguments.
"""


class Options(argparse.Namespace):
    """The arguments, by their names on the command line."""

    files: list[str]
    format: str
    output: Path | None
    kind: list[str] | None
    currency: list[str] | None
    default_currency: str
    small_counts: bool
    explain: bool
    lines: bool
    normalize: bool
    keep: list[str] | None
    encoding: str | None


def parse_arguments(arguments: Sequence[str] | None) -> Options:
    """Return the checked options; exit with status 2 if they are wrong."""
    parser = _parser()
    before, after = _divided(sys.argv[1:] if arguments is None else arguments)
    options = parser.parse_intermixed_args(before, Options())
    options.files += after
    if not options.files and (options.lines or (sys.stdin is not None and not sys.stdin.isatty())):
        options.files = [STDIO_MARK]
    if error := _validation_error(options):
        parser.error(error)
    return options


def _divided(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the arguments before ``--`` and those after it, which are files; argparse loses the mark."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:end], arguments[end + 1 :]


def page_names(files: Sequence[str]) -> dict[str, str]:
    """Return the name of the page of each file: that of the file, with a number if it is taken."""
    pages: dict[str, str] = {}
    taken: set[str] = set()
    for file in dict.fromkeys(files):
        stem = "stdin" if file == STDIO_MARK else Path(file).stem
        page, number = f"{stem}.html", 1
        while page.casefold() in taken:  # some file systems ignore case
            number += 1
            page = f"{stem}-{number}.html"
        taken.add(page.casefold())
        pages[file] = page
    return pages


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="cnmoney",
        description="Print the quantities of Chinese articles: money, percentages, counts, measures.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_files_and_output(parser.add_argument)
    add_kinds(parser.add_argument)
    parser.add_argument(
        "--currency",
        action="append",
        type=currency_code,
        metavar="CODE",
        help="only money in this currency; repeatable",
    )
    add_reading(parser.add_argument, encoding_of="the files")
    version = f"cnmoney {__version__}"
    parser.add_argument("--version", action="version", version=version, help="show the version and exit")
    return parser


def _add_files_and_output(add: AddArgument) -> None:
    add("files", nargs="*", metavar="FILE", help="a text or a document; - or nothing for standard input")
    add(
        "--format",
        choices=("table", "jsonl", "csv", "xlsx", "html"),
        default="table",
        help="table (default), JSON Lines, CSV, a workbook with typed cells, or a page to look at",
    )
    add(
        "--output",
        type=_output,
        metavar="FILE",
        help="write here; with html also a folder, for one page per file",
    )
    add(
        "--explain",
        action="store_true",
        help="print each quantity, and each number that is left out with the reason, one a line",
    )
    add(
        "--lines",
        action="store_true",
        help="read standard input a text a line, and answer each at once with a JSON object a line",
    )
    add(
        "--normalize",
        action="store_true",
        help="print the texts with the numbers of speech in digits: 百分之二十五 as 25%%",
    )
    add("--keep", action="append", metavar="PHRASE", help="with --normalize: leave this; repeatable")


def _output(name: str) -> Path | None:
    return None if name == STDIO_MARK else Path(name)


def _validation_error(options: Options) -> str | None:
    """Return which arguments do not fit together, or None."""
    if not options.files:
        return "no file given"
    if any("\0" in name for name in [*options.files, str(options.output)]):
        return "the name of a file cannot hold a NUL character"
    if options.files.count(STDIO_MARK) > 1:
        return "standard input can be read only once"
    if options.currency and options.kind and Kind.MONEY not in options.kind:
        return "--currency keeps only money, and --kind leaves that out"
    if options.explain and (options.kind or options.currency or options.format != "table"):
        return "--explain prints every number as text: no --kind, --currency or --format goes with it"
    if options.lines and (error := _lines_error(options)):
        return error
    if error := _normalize_error(options):
        return error
    is_folder = options.output is not None and options.output.is_dir()
    if is_folder and options.format != "html":
        return f"--output is a folder, which only html can fill: {options.output}"
    if not is_folder and options.format == "html" and len(options.files) > 1:
        return "html of several files needs a folder as --output, for one page per file"
    if options.format == "xlsx" and (error := _workbook_error(options)):
        return error
    return _overwritten(options, is_folder=is_folder)


def _lines_error(options: Options) -> str | None:
    if options.files != [STDIO_MARK] or options.output is not None:
        return "--lines reads standard input and writes standard output: no FILE and no --output goes with it"
    if options.explain or options.format not in ("table", "jsonl"):
        return "--lines writes JSON Lines: no --explain and no other --format goes with it"
    if options.encoding and not is_line_based(options.encoding):
        return f"--lines needs an encoding in which a line ends with the byte 0a, not {options.encoding!r}"
    return None


def _workbook_error(options: Options) -> str | None:
    if options.output is None and sys.stdout is not None and sys.stdout.isatty():
        return "a workbook is no text for a terminal: name a file with --output"
    if find_spec("openpyxl") is None:
        return 'writing a workbook needs pip install "cnmoney[xlsx]"'
    return None


def _normalize_error(options: Options) -> str | None:
    if options.normalize and (options.explain or options.currency or options.format != "table"):
        return "--normalize prints texts: no --explain, --currency or --format goes with it"
    if options.keep and not options.normalize:
        return "--keep says what --normalize leaves; it needs that option"
    return None


def _overwritten(options: Options, *, is_folder: bool) -> str | None:
    if options.output is None:
        return None
    pages = page_names(options.files).values()
    outputs = [options.output / page for page in pages] if is_folder else [options.output]
    inputs = {_identity(Path(file)) if file != STDIO_MARK else _standard_input() for file in options.files}
    lost = next((path for path in outputs if _identity(path) in inputs - {None}), None)
    return f"--output would overwrite an article: {lost}" if lost else None


def _identity(file: Path | int) -> tuple[int, int] | None:
    """Return what is the same for two names of one file, or for name and descriptor; None for a device."""
    try:
        status = os.fstat(file) if isinstance(file, int) else file.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def _standard_input() -> tuple[int, int] | None:
    try:
        return _identity(sys.stdin.fileno()) if sys.stdin is not None else None
    except (OSError, ValueError):  # no file, or closed
        return None
