"""The output that the arguments name: its format, and the files of a folder of outputs."""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from .inputs import Input

FORMATS = ("table", "jsonl", "csv", "xlsx", "html")

_TEXT_FORMATS = ("table", "jsonl", "csv", "html")
# The formats that fit the suffix of an output; the first is meant where no format is named.
_FITTING: Mapping[str, tuple[str, ...]] = {
    "": FORMATS,
    ".txt": _TEXT_FORMATS,
    ".jsonl": ("jsonl",),
    ".ndjson": ("jsonl",),
    ".csv": ("csv",),
    ".xlsx": ("xlsx",),
    ".html": ("html",),
    ".htm": ("html",),
}
_SUFFIXES = {"table": ".txt"}  # of a format whose name is none

# Names of devices on Windows, whatever their suffix: aux.html cannot be written there, nor read.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|\Z))", re.IGNORECASE)


def is_folder(name: str) -> bool:
    """Return True if an output is a folder: there is one, or the name ends like one."""
    return name.endswith(tuple(filter(None, (os.sep, os.altsep)))) or Path(name).is_dir()


def format_for(output: Path | None, named: str | None) -> str:
    """Return the format that is named, or that the suffix of the output says.

    Raises:
        ValueError: the two contradict each other, or neither says it.
    """
    suffix = output.suffix.lower() if output is not None else ""
    fitting = _FITTING.get(suffix)
    if named is None and fitting is None:
        raise ValueError(
            f"--output ends in {suffix}, which says no format: add --format, or end it in "
            f"{', '.join(_FITTING)[2:]}"
        )
    if named is not None and fitting is not None and named not in fitting:
        raise ValueError(f"--format {named} does not fit --output {output}: leave one out, or change its end")
    return named or (fitting or FORMATS)[0]


def output_files(inputs: Iterable[Input], folder: Path, format: str) -> dict[str, Path]:
    """Return the file of each input in a folder of outputs, by the name of the input.

    It has the name of the input, with a number if that is taken and ``_`` if Windows takes it for a device.
    """
    files: dict[str, Path] = {}
    taken: set[str] = set()
    suffix = _SUFFIXES.get(format, f".{format}")
    for name, place, _ in dict.fromkeys(inputs):
        path, number = PurePath(*(_no_device(part) for part in place.parts)), 1
        file = path.with_name(f"{path.name}{suffix}")
        while str(file).casefold() in taken:  # some file systems ignore case
            number += 1
            file = path.with_name(f"{path.name}-{number}{suffix}")
        taken.add(str(file).casefold())
        files[name] = folder / file
    return files


def _no_device(name: str) -> str:
    device = _DEVICE.match(name)
    return f"{device[0]}_{name[device.end() :]}" if device else name
