"""What a run writes and removes next to its output, and that none of it is a file of somebody else."""

import json
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from ..article.export import json_line
from ..display import display_name
from .batches import Broken
from .errors import CorpusError

MANIFEST: Final = "manifest.jsonl"
VERSION: Final = "cnmoney"  # the first key of the first line, which holds the options of the run
_HEADER_START: Final = json_line({VERSION: ""}).partition('""')[0].encode()
OPTIONS: Final = {"column", "keep", "encoding", "kinds"}  # some of those that are in it in every version
_MAX_LINE: Final = 1 << 16  # characters


def parts_folder(output: Path) -> Path:
    """Return the folder next to an output that keeps what is finished of it."""
    return output.with_name(f"{output.name}.parts")


def side_file(output: Path) -> Path:
    """Return the file next to an output that lists the records that cannot be read."""
    return output.with_name(f"{output.name}.errors.jsonl")


def check_outputs(output: Path, inputs: Iterable[Path]) -> None:
    """Check that a run loses no file: it replaces two, and removes a folder.

    Raises:
        CorpusError: one of them is an input, by whatever name, or of another origin than a run.
    """
    parts, side = parts_folder(output), side_file(output)
    if parts.is_symlink():
        raise CorpusError(
            f"{_name(parts)}: a link, where a run makes and removes a folder: choose another --output"
        )
    folder = Path(os.path.realpath(parts))
    for file in (output, side):
        if folder in (target := Path(os.path.realpath(file)), *target.parents):
            raise CorpusError(
                f"{_name(file)}: leads into {_name(parts)}, which this run would remove: "
                "choose another --output"
            )
    written = {_identity(output), _identity(side)} - {None}
    for file in inputs:
        if _identity(file) in written or folder in Path(os.path.realpath(file)).parents:
            raise CorpusError(f"{_name(file)}: an input that this run would replace: choose another --output")
    if parts.is_dir() and not _is_folder_of_a_run(parts):
        raise CorpusError(f"{_name(parts)}: a folder of something else than a run: choose another --output")
    if _is_same(output, side):
        raise CorpusError(f"{_name(output)}: one file with {_name(side)}: choose another --output")
    if not _is_of_a_run(side):
        raise CorpusError(
            f"{_name(side)}: a file of something else than a run, which it would replace: "
            "choose another --output"
        )


def _identity(file: Path) -> tuple[int, int] | None:
    """Return what is the same for two names of one file; None for one that is not there."""
    for name in (
        file,
        Path(os.path.realpath(file)),
    ):  # missing/../in.txt: its folder will be made
        with suppress(OSError):
            status = name.stat()
            return status.st_dev, status.st_ino
    return None


def _is_same(one: Path, other: Path) -> bool:
    """Return True if two names lead to one file, which may not be there yet."""
    identities = _identity(one), _identity(other)
    if None in identities:
        return os.path.realpath(one) == os.path.realpath(other)
    return identities[0] == identities[1]


def _is_file(path: Path) -> bool:
    """Return True for a file under its own name: a link may lead out of the folder, a pipe has no end."""
    return stat.S_ISREG(path.lstat().st_mode)


def _is_folder_of_a_run(parts: Path) -> bool:
    """Return True if a folder of parts is empty, or its manifest begins as that of a run does.

    One without a whole line is that of a run that ended before there was anything else in the folder.
    """
    names = {path.name for path in parts.iterdir()}
    if not names:
        return True
    try:
        if not _is_file(parts / MANIFEST):
            return False
        with (parts / MANIFEST).open("rb") as lines:
            line = lines.readline(_MAX_LINE)
    except OSError:
        return False
    if line.endswith(b"\n"):
        return _is_header(line)
    return names == {MANIFEST} and (line.startswith(_HEADER_START) or _HEADER_START.startswith(line))


def _is_header(line: bytes) -> bool:
    header = _object(line)
    return (
        isinstance(header.get(VERSION), str) and header.keys() >= OPTIONS and line.startswith(_HEADER_START)
    )


def _object(line: bytes) -> dict[str, object]:
    """Return the object of a line; an empty one where there is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_of_a_run(path: Path) -> bool:
    """Return True if a side file is not there, or its first line is of one."""
    try:
        if path.is_fifo() or path.is_socket():  # it may never be read out
            return False
        with path.open("rb") as lines:
            line = lines.readline(_MAX_LINE)
    except FileNotFoundError:
        return True
    record = _object(line)
    types = Broken.__annotations__
    return [*record] == [*types] and all(type(record[name]) is type_ for name, type_ in types.items())


def _name(path: Path) -> str:
    return display_name(str(path))
