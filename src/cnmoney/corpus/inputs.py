"""From the names on the command line to sources."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from ..display import display_name
from ..folders import files_below
from .csv_table import CsvTable
from .errors import CorpusError
from .json_lines import JsonLines
from .source import Source, Wanted
from .texts import Texts

_KINDS: Final = {".parquet": "parquet", ".jsonl": "json_lines", ".ndjson": "json_lines", ".csv": "csv"}
_COMPRESSED: Final = ".gz"  # of JSON Lines and CSV


def open_sources(inputs: Iterable[Path], wanted: Wanted) -> list[Source]:
    """Return the sources of files and folders, in their order; those of a folder by their names.

    Raises:
        CorpusError: an input is missing, empty or broken, or lacks a column.
    """
    sources: list[Source] = []
    files = list(files_of(inputs))
    if twice := next((file for file, times in Counter(map(Path.resolve, files)).items() if times > 1), None):
        raise CorpusError(f"{display_name(str(twice))}: named twice among the inputs")
    for kind, paths in groupby(files, _kind):
        sources.extend(_sources(kind, list(paths), wanted))
    for source in sources:
        source.check()
    return sources


def _kind(path: Path) -> str | None:
    """Return what kind of table a file is by its name; None for a text."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [_COMPRESSED]:
        kind = _KINDS.get(suffixes[-2]) if len(suffixes) > 1 else None
        return None if kind == "parquet" else kind
    return _KINDS.get(suffixes[-1]) if suffixes else None


def _sources(kind: str | None, paths: list[Path], wanted: Wanted) -> list[Source]:
    if kind == "parquet":
        try:
            from .parquet import ParquetTable
        except ImportError:
            raise CorpusError('reading Parquet needs pip install "cnmoney[arrow]"') from None

        return [ParquetTable([path], wanted) for path in paths]
    if kind == "json_lines":
        return [JsonLines([path], wanted) for path in paths]
    if kind == "csv":
        return [CsvTable([path], wanted) for path in paths]
    return [Texts(paths, wanted)]


def files_of(inputs: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are named, and those in folders that are, by their paths; hidden ones aside.

    Raises:
        CorpusError: there is no such file, or none in a folder.
    """
    for path in inputs:
        if path.is_dir():
            found = sorted(file for file in files_below(path) if file.is_file())
            if not found:
                raise CorpusError(f"{display_name(str(path))}: a folder without files")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise CorpusError(f"{display_name(str(path))}: no such file or folder")
