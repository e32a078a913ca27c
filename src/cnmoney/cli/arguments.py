"""The arguments of the command line, and which of them do not fit together."""

import argparse
import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import NoReturn, TextIO

from .. import __version__
from ..atomic_write import is_descriptor
from ..documents.decoding import is_line_based
from ..quantity import Kind
from .inputs import Input, inputs_of
from .options import (
    STDIO_MARK,
    AddArgument,
    Parser,
    Reading,
    Writing,
    add_kinds,
    add_reading,
    add_writing,
    currency,
    divided,
    each,
    names_error,
)
from .outputs import FORMATS, format_for, is_folder, output_files

TEXT_MARK = "--text"  # what the text among the arguments is called in messages and records

_EPILOG = """\
Files that end in .pdf, .docx, .xlsx, .pptx, .html, .htm or .md are read as documents, their tables too
(pip install "cnmoney[documents]"); lines and offsets are those of the text as read.
With several files each record also names its file.
Commands with a --help of their own: cnmoney corpus (tables and folders of any size), cnmoney check (the
figures of a text against those of its source).
Exit status: 0 success; 1 a file could not be read (the others still are) or the output could not be
written; 2 wrong arguments.
"""


class Options(Reading, Writing):
    """The arguments, by their names on the command line.

    Attributes:
        files: the inputs; those of folders and patterns in their place. A text among the arguments is none.
        skipped: the files of folders that belong to the output, and so are no inputs.
        text: that text.
        pages: the file of each input where the output is a folder, by the name of the input; else None.
    """

    files: list[str]
    skipped: list[str]
    text: str | None
    recursive: bool
    pages: dict[str, Path] | None
    currency: list[str] | None
    explain: bool
    lines: bool
    normalize: bool
    keep: list[str] | None


def parse_arguments(arguments: Sequence[str] | None) -> Options:
    """Return the checked options; exit with status 2 if they are wrong."""
    command_line = parser()
    before, after = divided(sys.argv[1:] if arguments is None else arguments)
    options = command_line.parse_intermixed_args(before, Options())
    options.files += after
    try:
        _complete(options)
    except ValueError as wrong:
        command_line.error(str(wrong))
    if error := _validation_error(options):
        command_line.error(error)
    return options


def _complete(options: Options) -> None:
    """Make of the arguments what a run needs.

    Raises:
        ValueError: says what is wrong with them.
    """
    if options.text is None and not options.files:
        if not options.lines and (sys.stdin is None or sys.stdin.isatty()):
            raise ValueError("no file given")
        options.files = [STDIO_MARK]
    name = options.destination
    if error := names_error(*options.files, name):
        raise ValueError(error)
    into_folder = is_folder(name)
    options.output = None if name == STDIO_MARK else Path(name)
    options.format = _format(options, into_folder=into_folder)
    inputs = inputs_of(options.files, recursive=options.recursive, output=options.output)
    options.skipped = [input.name for input in inputs if input.is_output]
    inputs = [input for input in inputs if not input.is_output]
    options.files = [input.name for input in inputs]
    if options.text is not None:
        inputs = [Input(TEXT_MARK, PurePath("text"))]
    options.pages = output_files(inputs, Path(name), options.format) if into_folder else None


def _format(options: Options, *, into_folder: bool) -> str:
    output = None if into_folder else options.output
    try:
        return format_for(output, options.named_format)
    except ValueError:
        if options.explain or options.normalize:  # what they print is text, whatever it is called
            return format_for(None, options.named_format)
        raise


def parser() -> Parser:
    """Return the parser of ``cnmoney FILE …``."""
    command_line = Parser(
        prog="cnmoney",
        description="Print the quantities of Chinese articles: money, percentages, counts, measures.",
        epilog=_EPILOG,
    )
    add = command_line.add_argument
    _add_inputs(add)
    _add_outputs(add)
    add_kinds(add)
    add(
        "--currency",
        action="extend",
        type=each(currency),
        metavar="CODE,…",
        help="only money in these: HKD, 港元, RMB …; repeatable",
    )
    add_reading(add, encoding_of="the files")
    add(
        "--completion",
        action=_Completion,
        choices=("bash", "zsh", "fish"),
        help='print what completes cnmoney in a shell: eval "$(cnmoney --completion bash)"',
    )
    add("--version", action="version", version=f"cnmoney {__version__}", help="show the version and exit")
    return command_line


class _Completion(argparse.Action):
    """Prints the script for a shell and ends, as ``--version`` does."""

    def __call__(self, parser: argparse.ArgumentParser, *values: object, **_: object) -> NoReturn:
        if find_spec("argcomplete") is None:
            parser.error('completion needs pip install "cnmoney[completion]"')
        from argcomplete.shell_integration import shellcode

        parser._print_message(shellcode(["cnmoney"], shell=str(values[1])), sys.stdout)
        parser.exit()


def _add_inputs(add: AddArgument) -> None:
    add("files", nargs="*", metavar="FILE", help="a text or a document; - or nothing for standard input")
    add("-t", "--text", metavar="TEXT", help="read this text in place of files")
    add("-r", "--recursive", action="store_true", help="read the files of folders, hidden ones aside")


def _add_outputs(add: AddArgument) -> None:
    add_writing(
        add,
        FORMATS,
        format_help="table, JSON Lines, CSV, a workbook with typed cells, or a page to look at",
        output_help="write here; in a folder (folder/ makes one) a file for each input",
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


def _validation_error(options: Options) -> str | None:
    """Return which arguments do not fit together, or None."""
    if options.text is not None and options.files:
        return "--text is read in place of files: no FILE goes with it"
    if options.files.count(STDIO_MARK) > 1:
        return "standard input can be read only once"
    if options.currency and options.kind and Kind.MONEY not in options.kind:
        return "--currency keeps only money, and --kind leaves that out"
    if options.explain and (options.kind or options.currency or options.format != "table"):
        return "--explain prints every number as text: no --kind, --currency or other format goes with it"
    if options.lines and (error := _lines_error(options)):
        return error
    if error := _normalize_error(options):
        return error
    if options.pages is None and options.format == "html" and len(options.files) > 1:
        return "html of several files needs a folder as --output, for one page per file: --output pages/"
    if options.format == "xlsx" and (error := _workbook_error(options)):
        return error
    return _overwritten(options)


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
        return "--normalize prints texts: no --explain, --currency or other format goes with it"
    if options.keep and not options.normalize:
        return "--keep says what --normalize leaves; it needs that option"
    return None


def _overwritten(options: Options) -> str | None:
    if options.output is None:
        return overwritten_by_output(options.files)
    if options.pages is not None and options.output.exists() and not options.output.is_dir():
        return f"--output is a file, no folder: {options.output}"
    outputs = [options.output] if options.pages is None else list(options.pages.values())
    folders = {_parent(file) for file in options.files} if options.recursive else set()
    if options.pages is not None and any(_parent(page) in folders for page in outputs):
        return f"--output would be among its own inputs: {options.output}"
    inputs = _identities(options.files)
    lost = next((path for path in outputs if _identity(path) in inputs), None)
    if lost:
        return f"--output would overwrite a text that is read: {lost}"
    return _twice_written(outputs) or _unnamed_and_lost(options, outputs)


def _unnamed_and_lost(options: Options, outputs: Sequence[Path]) -> str | None:
    """Return what is wrong where a file that nobody named has the place of an output, and may be none.

    Nobody names a file of a folder of outputs, nor one of a folder that is read.
    """
    skipped = _identities(options.skipped)
    is_unnamed = options.pages is not None
    at_risk = [
        output
        for output in outputs
        if (identity := _identity(output)) and (is_unnamed or identity in skipped)
        if not (is_unnamed and is_descriptor(output))  # which is added to
    ]
    if not at_risk:
        return None
    from .earlier import is_earlier_output  # imports of rich what the table does

    format = None if options.explain or options.normalize else options.format
    lost = next((output for output in at_risk if not is_earlier_output(output, format)), None)
    if lost is None:
        return None
    return (
        f"--output would overwrite what may be no earlier output: {lost}; write elsewhere, or remove it "
        "before"
    )


def _twice_written(outputs: Sequence[Path]) -> str | None:
    """Return what is wrong where links make one file of two outputs."""
    seen: dict[object, Path] = {}
    for output in outputs if len(outputs) > 1 else ():
        place = _place(output)
        if place is not None and (other := seen.setdefault(place, output)) is not output:
            return f"--output would write one file twice, by its names {other} and {output}"
    return None


def _place(output: Path) -> object:
    """Return what is the same for two names of one file, also where it is not there yet.

    None for a pipe, a device and what is open already, which are added to.
    """
    if os.path.exists(output):  # noqa: PTH110  # Path.exists takes no name that is too long
        return None if is_descriptor(output) else _identity(output)
    path = Path(os.path.realpath(output))
    for folder in path.parents:
        with suppress(OSError):
            status = folder.stat()
            # Some file systems ignore case.
            return status.st_dev, status.st_ino, str(path.relative_to(folder)).casefold()
    return str(path).casefold()


def overwritten_by_output(files: Sequence[str], output: Path | None = None) -> str | None:
    """Return what is wrong where an output, standard output if None, is one of the files that are read."""
    if output is not None:
        is_lost = _identity(output) in _identities(files)
        return f"--output would overwrite a text that is read: {output}" if is_lost else None
    if _standard_stream(sys.stdout) in _identities(files):
        return "standard output would overwrite a text that is read: write to another file"
    return None


def _identities(files: Sequence[str]) -> set[tuple[int, int]]:
    found = {_identity(Path(file)) if file != STDIO_MARK else _standard_stream(sys.stdin) for file in files}
    return {identity for identity in found if identity}


def _identity(file: Path | int) -> tuple[int, int] | None:
    """Return what is the same for two names of one file, or for name and descriptor; None for a device."""
    try:
        status = os.fstat(file) if isinstance(file, int) else _status(file)
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def _status(file: Path) -> os.stat_result:
    try:
        return file.stat()
    except FileNotFoundError:
        return Path(os.path.realpath(file)).stat()  # missing/../in.txt: its folder will be made


def _parent(file: str | Path) -> Path:
    return Path(os.path.realpath(file)).parent  # Path.resolve raises for a circle of links


def _standard_stream(stream: TextIO | None) -> tuple[int, int] | None:
    try:
        return _identity(stream.fileno()) if stream is not None else None
    except (OSError, ValueError):  # no file, or closed
        return None
