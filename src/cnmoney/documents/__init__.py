"""Documents to text: PDF, Word, Excel, PowerPoint, HTML, Markdown."""

from .document import is_document, read_document, read_file, read_stream, read_text
from .errors import DocumentError, DocumentWarning

__all__ = [
    "DocumentError",
    "DocumentWarning",
    "is_document",
    "read_document",
    "read_file",
    "read_stream",
    "read_text",
]
