"""``cnmoney corpus IN… --output FILE``: tables and folders of any size to one table of quantities."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from ..corpus import SUFFIXES, CorpusError, Progress, Settings, Summary, Wanted, read_corpus
from ..corpus.batches import fault_of
from ..display import display_name
from ..options import MAX_WORKERS
from .errors import FAILURE, INTERRUPTED, SUCCESS, reason_of, report, warnings_reported
from .options import AddArgument, Parser, Reading, add_kinds, add_reading, divided, names_error

_PART_ROWS = 50_000

_DESCRIPTION = """\
Write the quantities in Parquet, JSON Lines (.jsonl, .ndjson) and CSV files, the last two also as .gz, and in
folders of them or of texts, to one table: a row for each quantity, in the order of the inputs.
"""
_EPILOG = """\
What is finished is kept in OUT.parts next to the output: the same command again continues there. Records that
cannot be read are listed in OUT.errors.jsonl with their file, row and reason.
Exit status: 0 success; 1 some records could not be read, or something stopped the run; 2 wrong arguments;
130 interrupted.
"""


class CorpusOptions(Reading):
    """The arguments, by their names on the command line."""

    inputs: list[Path]
    output: Path
    column: str
    keep: tuple[str, ...] | None
    workers: int
    part_rows: int


def run_corpus(arguments: Sequence[str]) -> int:
    """Read the corpus that the arguments name; return the exit status."""
    options = _parsed(arguments)
    try:
        with warnings_reported(), _progress() as on_progress:
            summary = read_corpus(options.inputs, options.output, _settings(options), on_progress=on_progress)
    except CorpusError as error:
        return _stopped(str(error), FAILURE, error)
    except OSError as error:
        file = display_name(str(error.filename or options.output))
        return _stopped(f"{file}: {reason_of(error)}", FAILURE, error)
    except KeyboardInterrupt as error:
        return _stopped("interrupted", INTERRUPTED, error)
    return _finished(summary)


def _parsed(arguments: Sequence[str]) -> CorpusOptions:
    command_line = parser()
    before, after = divided(arguments)
    files = [
        f"./{file}" if file.startswith("-") else file for file in after
    ]  # no option; a path drops the ./
    options = command_line.parse_intermixed_args([*before, *files], CorpusOptions())
    if error := _output_error(options):
        command_line.error(error)
    return options


def parser() -> Parser:
    """Return the parser of ``cnmoney corpus``."""
    command_line = Parser(
        prog="cnmoney corpus",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    _add_tables(command_line.add_argument)
    add_kinds(command_line.add_argument)
    add_reading(command_line.add_argument, encoding_of="CSV and texts")
    return command_line


def _add_tables(add: AddArgument) -> None:
    add("inputs", nargs="+", type=Path, metavar="IN", help="a file, or a folder with all its files")
    add(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help="a file that ends in .parquet or .jsonl",
    )
    add(
        "--column",
        type=_column,
        default="text",
        metavar="NAME",
        help="the column or field of the texts (default: text)",
    )
    add(
        "--keep",
        type=_names,
        metavar="NAME,NAME",
        help="the columns that say where a quantity comes from (default: its file and row)",
    )
    add(
        "--workers",
        type=_workers,
        default=min(_cores(), MAX_WORKERS),
        metavar="N",
        help=f"how many processes read, up to {MAX_WORKERS:,} (default: one for each core)",
    )
    add(
        "--part-rows",
        type=_count,
        default=_PART_ROWS,
        metavar="N",
        help=f"after so many rows, or fewer long ones, a part is finished (default: {_PART_ROWS:,})",
    )


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _column(name: str) -> str:
    if fault_of(name):
        raise argparse.ArgumentTypeError(f"not the name of a column, for it is no UTF-8: {name!r}")
    return name


def _names(names: str) -> tuple[str, ...]:
    found = tuple(_column(name.strip()) for name in names.split(","))
    if "" in found or len(set(found)) < len(found):
        raise argparse.ArgumentTypeError(f"not the names of some columns, with commas between: {names!r}")
    return found


def _count(digits: str) -> int:
    if not digits.isdecimal() or int(digits) < 1:
        raise argparse.ArgumentTypeError(f"not a number from 1 on: {digits!r}")
    return int(digits)


def _workers(digits: str) -> int:
    count = _count(digits)
    if count > MAX_WORKERS:
        raise argparse.ArgumentTypeError(f"no more than {MAX_WORKERS:,} processes: {digits!r}")
    return count


def _output_error(options: CorpusOptions) -> str | None:
    if options.output.suffix.lower() not in SUFFIXES:
        return f"--output is Parquet or JSON Lines, a name that ends in {' or '.join(SUFFIXES)}"
    names = [str(path) for path in (options.output, *options.inputs)]
    if error := names_error(*names):
        return error
    output, *inputs = map(Path, map(os.path.realpath, names))  # Path.resolve takes no circle of links
    if output in inputs or any(path in output.parents for path in inputs if path.is_dir()):
        return f"--output would be among its own inputs: {options.output}"
    return None


def _settings(options: CorpusOptions) -> Settings:
    return Settings(
        Wanted(options.column, options.keep, options.encoding),
        workers=options.workers,
        part_rows=options.part_rows,
        default_currency=options.default_currency,
        kinds=tuple(options.kind) if options.kind else None,
        small_counts=options.small_counts,
    )


# --- what is shown -----------------------------------------------------------------------------------


def _progress() -> AbstractContextManager[Callable[[Progress], object]]:
    if sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    from .terminal import progress_of_bytes  # imports rich

    return progress_of_bytes(sys.stderr)


def _stopped(reason: str, status: int, error: BaseException) -> int:
    report("; ".join([reason, *getattr(error, "__notes__", [])]))  # where a run that had begun is continued
    return status


def _finished(summary: Summary) -> int:
    if not summary.broken:
        return SUCCESS
    report(
        f"{summary.broken:,} of {summary.records:,} records could not be read: see "
        f"{display_name(str(summary.errors))}"
    )
    return FAILURE
