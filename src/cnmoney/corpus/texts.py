"""Files that are a text each: plain texts and documents."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from ..display import display_name
from ..documents import DocumentError, DocumentWarning, is_document, read_file
from .batches import MAX_TEXT, Batch, Broken, Record, batches, fault_of, too_long
from .errors import CorpusError
from .source import Source


class Texts(Source):
    """Files that are a text each, documents included."""

    def check(self) -> None:
        """Refuse keys: a text has no columns."""
        if self.wanted.keep is not None:
            raise CorpusError(f"{self.name}: a text has no columns to keep; its keys are its file and row 0")

    def batches(self) -> Iterator[Batch]:
        """Yield a record for each file."""
        self._position = 0
        return batches(map(self._record, self.paths), lambda: self._position)

    def _record(self, path: Path) -> Record | Broken:
        name = display_name(str(path))
        try:
            size = path.stat().st_size
            self._position += size
            if size > MAX_TEXT and not is_document(path):
                return Broken(name, 0, too_long(size))
            text = _read(path, self.wanted.encoding)
        except (OSError, DocumentError) as error:
            return Broken(name, 0, (isinstance(error, OSError) and error.strerror) or str(error))
        fault = fault_of(text)
        return Broken(name, 0, fault) if fault else Record(text, (name, 0))


def _read(path: Path, encoding: str | None) -> str:
    """Return the text of a file with its line ends, so that offsets are of the file; warnings name it.

    Warns:
        DocumentWarning: a document is read as less than it is.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DocumentWarning)
        text = read_file(path, encoding)
    for message in dict.fromkeys(str(warning.message) for warning in caught):
        warnings.warn(f"{display_name(str(path))}: {message}", DocumentWarning, stacklevel=2)
    return text
