"""From the name of an input to its text, and what to do where there is none."""

import errno
import os
import warnings
from pathlib import Path

from ..display import display_name
from ..documents import DocumentWarning, read_file, read_stream, read_text
from .errors import report
from .options import COMMANDS, STDIO_MARK, did_you_mean
from .streams import standard_input

_FIRST_HAN = "\u2e80"
_NO_FILE = (errno.ENOENT, errno.ENAMETOOLONG, errno.EINVAL)  # the last for what Windows forbids in a name


def read_input(name: str, encoding: str | None) -> str:
    """Return the text of a file, a document or standard input, with its own line ends.

    What is read as less than it is, is said on standard error.

    Raises:
        OSError: it cannot be read, or is a folder.
        DocumentError: it is no text.
    """
    if name == STDIO_MARK:
        return read_stream(standard_input(), encoding)
    if Path(name).is_dir():  # Windows would say that permission is denied
        os.listdir(name)  # noqa: PTH208  # says so where that is the reason
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DocumentWarning)  # also where Python makes errors of warnings
        text = read_file(name, encoding)
    for message in dict.fromkeys(str(warning.message) for warning in caught):  # once, of how many tables ever
        report(f"{display_name(name)}: {message}")
    return text


def text_of_argument(text: str, encoding: str | None) -> str:
    """Return an argument as text, also where its bytes are not in the encoding of the locale.

    Raises:
        DocumentError: they are no text.
    """
    try:
        text.encode()
    except UnicodeEncodeError:  # bytes that Python keeps as surrogates
        return read_text(os.fsencode(text), encoding)
    return text


def hint(name: str, error: Exception, *, recursive: bool) -> str:
    """Return the end of an error message: what to do, or what a name was perhaps meant to be."""
    if isinstance(error, IsADirectoryError):
        return "; no file is in it" if recursive else "; --recursive reads the files in it"
    if not isinstance(error, OSError) or error.errno not in _NO_FILE:
        return ""
    if not Path(name).suffix and max(name, default="") >= _FIRST_HAN:
        return "; a text is given with --text"
    return did_you_mean(name, COMMANDS)
