"""Documents to text, by the suffix of the file.

The module of a format is imported with the first file of that format, and its library, which comes with the
extra ``documents``, too.
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from ..loading import LOADING
from .decoding import decode, refuse_binary
from .errors import DocumentError, DocumentWarning
from .files import check_unpacked, read_bytes

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Office files before 2007, and later ones with a password
_MAX_OFFSET = 1024  # bytes that may stand before the signature of a PDF


@dataclass(frozen=True, slots=True)
class _Format:
    """A binary format.

    Attributes:
        name: what it is called in messages.
        signature: the bytes that every such file begins with.
        read: returns the text of a file.
    """

    name: str
    signature: bytes
    read: Callable[[bytes], str]


def _read_pdf(data: bytes) -> str:
    with LOADING:
        from .pdf import read

    return read(data)


def _read_word(data: bytes) -> str:
    with LOADING:
        from .word import read

    return read(data)


def _read_workbook(data: bytes) -> str:
    with LOADING:
        from .workbook import read

    return read(data)


def _read_slides(data: bytes) -> str:
    with LOADING:
        from .slides import read

    return read(data)


def _read_html(data: bytes, encoding: str | None) -> str:
    with LOADING:
        from .html import read

    return read(data, encoding)


_MARKDOWN = ".md"  # the one document that is the text of its file
_BINARY = {
    ".pdf": _Format("PDF", b"%PDF-", _read_pdf),
    ".docx": _Format("Word document", _ZIP, _read_word),
    ".xlsx": _Format("workbook", _ZIP, _read_workbook),
    ".pptx": _Format("presentation", _ZIP, _read_slides),
}
_TEXTUAL: dict[str, Callable[[bytes, str | None], str]] = {
    ".html": _read_html,
    ".htm": _read_html,
    _MARKDOWN: decode,
}


def read_text(data: bytes, encoding: str | None = None, *, keep_line_ends: bool = False) -> str:
    """Decode a text, which must not be the source of a PDF.

    Raises:
        DocumentError: it is a PDF, or cannot be decoded.
    """
    _refuse_pdf(data)
    return decode(data, encoding, keep_line_ends=keep_line_ends)


def _refuse_pdf(data: bytes) -> None:
    if data.startswith(_BINARY[".pdf"].signature):
        raise DocumentError("a PDF, no text: give it as a file whose name ends in .pdf")


def read_stream(source: IO[bytes], encoding: str | None = None) -> str:
    """Return the text of an open file, a pipe or a device, with its own line ends.

    Raises:
        OSError: it cannot be read.
        DocumentError: it is no text, which its first bytes may say, or has no end.
    """

    def check(sample: bytes) -> None:
        _refuse_pdf(sample)
        refuse_binary(sample, encoding)

    return read_text(read_bytes(source, check), encoding, keep_line_ends=True)


def read_file(path: str | Path, encoding: str | None = None) -> str:
    """Return the text of a file; of a text, and of Markdown, with the line ends of the file.

    Raises:
        OSError: it cannot be read.
        DocumentError: it is neither a text nor a document that can be read.
    """
    if is_document(path) and Path(path).suffix.lower() != _MARKDOWN:
        return read_document(path, encoding=encoding)
    with Path(path).open("rb") as source:
        return read_stream(source, encoding)


def is_document(path: str | Path) -> bool:
    """Return True if ``read_document`` reads files with this suffix."""
    suffix = Path(path).suffix.lower()
    return suffix in _BINARY or suffix in _TEXTUAL


def read_document(path: str | Path, *, encoding: str | None = None) -> str:
    """Return the text of a document: headings and paragraphs as lines, tables as Markdown tables.

    Args:
        path: a file that ends in .pdf, .docx, .xlsx, .pptx, .html, .htm or .md.
        encoding: encoding of an HTML or Markdown file; None to detect it.

    Returns:
        The text as read.  Offsets in it, and its lines, are not those of the file.

    Raises:
        OSError: the file cannot be opened.
        DocumentError: it has another suffix, is broken, has a password or no text, unpacks to more than a
            gigabyte, or the extra is missing.

    Warns:
        DocumentWarning: a table of hardly anything but empty or merged places is read without its heads.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in _TEXTUAL and suffix not in _BINARY:
        raise DocumentError(f"no document that can be read: {suffix or 'no suffix'}")
    with path.open("rb") as source:
        if suffix in _TEXTUAL:
            return _TEXTUAL[suffix](read_bytes(source, partial(refuse_binary, encoding=encoding)), encoding)
        format = _BINARY[suffix]
        return _read_binary(read_bytes(source, partial(_check_beginning, format=format)), format)


def _check_beginning(sample: bytes, format: _Format) -> None:
    if b"\0" in sample:  # else it may be a text, which is decoded to its end before that is said
        _check_signature(sample, format)


def _read_binary(data: bytes, format: _Format) -> str:
    _check_signature(data, format)
    try:
        with warnings.catch_warnings():  # of the libraries, about parts that are not text
            warnings.simplefilter("ignore")
            warnings.simplefilter("always", DocumentWarning)
            if format.signature == _ZIP:
                check_unpacked(data)
            return format.read(data)
    except DocumentError:
        raise
    except ImportError as error:
        install = 'pip install "cnmoney[documents]"'
        raise DocumentError(f"reading a {format.name} needs {install} ({error})") from None
    except Exception as error:  # the libraries raise whatever a broken file makes them raise
        reason = " ".join(str(error).split()) or type(error).__name__
        raise DocumentError(f"a broken {format.name} ({reason})") from None


def _check_signature(data: bytes, format: _Format) -> None:
    if format.signature in data[: len(format.signature) if format.signature == _ZIP else _MAX_OFFSET]:
        return
    if not data:
        raise DocumentError("an empty file")
    if format.signature == _ZIP and data.startswith(_OLE):
        raise DocumentError(f"a {format.name} with a password, or in the format before Office 2007")
    try:
        decode(data)
    except DocumentError:
        raise DocumentError(f"no {format.name}, whatever its name says") from None
    raise DocumentError(f"plain text, no {format.name}: give it a name that ends in .txt")
