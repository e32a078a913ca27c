"""``--lines``: a text a line in, a JSON object a line out, each at once, for programs that ask often."""

from collections.abc import Iterator
from typing import Any, BinaryIO, TextIO

from ..article.export import json_line
from ..documents.files import bounded_lines
from ..extraction import finditer
from .arguments import Options
from .streams import STANDARD_INPUT

_DEFAULT_ENCODING = "utf-8"  # not guessed: a line is too short, and the next one may be another's
_MAX_LINE = 50_000_000  # bytes; what has no line end would else be read until memory ends


class _LineError(ValueError):
    """A line cannot be read; the message says why."""


def answer_lines(lines: BinaryIO, answers: TextIO, options: Options) -> bool:
    """Write an object for each line as soon as it is read, and flush it.

        {"line": 1, "quantities": [{"kind": "money", …}]}
        {"line": 2, "error": "byte 3 (0xff) is no utf-8 (invalid start byte)"}

    A quantity has the fields of ``Quantity.to_dict``; offsets are those of the line without its end. A line
    that cannot be decoded, or has more bytes than ``_MAX_LINE``, gets an error, and the next one is read.

    Returns:
        Whether every line could be read.

    Raises:
        OSError: the answers cannot be written, or the lines, then named as standard input, not read.
    """
    encoding = options.encoding or _DEFAULT_ENCODING
    all_read = True
    for number, line in enumerate(_read(lines), start=1):
        answer: dict[str, Any] = {"line": number}
        try:
            answer["quantities"] = _quantities(_text(line, encoding), options)
        except _LineError as error:
            answer["error"] = str(error)
            all_read = False
        answers.write(json_line(answer))
        answers.flush()
    return all_read


def _read(lines: BinaryIO) -> Iterator[bytes | None]:
    try:
        yield from bounded_lines(lines, _MAX_LINE)
    except OSError as error:
        raise OSError(error.errno, error.strerror, STANDARD_INPUT) from None


def _quantities(text: str, options: Options) -> list[Any]:
    found = finditer(
        text,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    currencies = options.currency
    return [q.to_dict() for q in found if currencies is None or q.currency in currencies]


def _text(line: bytes | None, encoding: str) -> str:
    """Return a line as text, without its end and its byte order mark."""
    if line is None:
        raise _LineError(f"longer than {_MAX_LINE:,} bytes, which is the most for a line")
    try:
        return line.rstrip(b"\r\n").decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        raise _LineError(_reason(error, encoding)) from None


def _reason(error: UnicodeError, encoding: str) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} (0x{error.object[error.start]:02x}) is no {encoding} ({error.reason})"
    return f"no {encoding} ({error})"
