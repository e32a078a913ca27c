"""The inputs that the arguments name: files, standard input, a text, and the files of folders."""

import os
import stat
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path, PurePath
from typing import NamedTuple

from ..folders import files_below
from .options import STDIO_MARK

SHELL_EXPANDS = os.name != "nt"  # cmd and PowerShell hand *.txt to the program as it is


class Input(NamedTuple):
    """One input.

    Attributes:
        name: what it is opened by and called in messages.
        place: where its output goes in a folder of outputs, without a suffix.
        is_output: it is the output in a folder that is read, or in the folder of outputs, and so not read.
    """

    name: str
    place: PurePath
    is_output: bool = False


def inputs_of(names: Sequence[str], *, recursive: bool, output: Path | None) -> list[Input]:
    """Return the inputs in the order of their names; those in a folder by their paths.

    With them are the files in a folder that are not read, for they belong to the output.

    Args:
        names: files, patterns where the shell expands none, and folders.
        recursive: read the files of a folder; else it is an input of its own, which cannot be read.
        output: the file or folder of the output.
    """
    inputs: list[Input] = []
    expanded = names if SHELL_EXPANDS else [file for name in names for file in _matches(name)]
    for name in expanded:
        if name == STDIO_MARK:
            inputs.append(Input(name, PurePath("stdin")))
        elif recursive and Path(name).is_dir():
            found = _files_of(name, output)
            inputs += found
            if all(input.is_output for input in found):
                inputs.append(_single(name))
        else:
            inputs.append(_single(name))
    return inputs


def _matches(name: str) -> list[str]:
    """Return the files that a pattern matches, in order; the name itself if there are none."""
    if not has_magic(name) or os.path.lexists(name):
        return [name]
    return sorted(glob(name)) or [name]  # noqa: PTH207  # takes drives and absolute patterns too


def _single(name: str) -> Input:
    return Input(name, PurePath(Path(name).stem or "output"))


def _files_of(folder: str, output: Path | None) -> list[Input]:
    own = Path(os.path.realpath(folder))  # Path.resolve raises for a circle of links
    skipped = Path(os.path.realpath(output)) if output is not None else own
    return [
        Input(
            str(Path(folder, path := file.relative_to(own))),
            _mirrored(folder) / path.with_suffix(""),
            is_output=own != skipped and skipped in (file, *file.parents),
        )
        for file in sorted(_walk(own))
    ]


def _mirrored(folder: str) -> PurePath:
    """Return what a folder of inputs is called in a folder of outputs."""
    name = Path(folder).name
    return PurePath() if name == ".." else PurePath(name)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, and the folders that cannot be listed; nothing that is hidden."""
    unlisted: list[OSError] = []
    yield from filter(_may_be_read, files_below(folder, unlisted.append))
    yield from (path for error in unlisted if (path := Path(error.filename)) != folder)


def _may_be_read(path: Path) -> bool:
    """Return True for files, and for links that lead nowhere: reading says so. A pipe would never end."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
