"""What the demo asks of the library; it runs in the browser's own Python, and ``worker.js`` calls it."""

import io
from pathlib import Path

from cnmoney import read_article
from cnmoney.article import Article
from cnmoney.article.export import write_csv, write_jsonl
from cnmoney.documents import DocumentError, is_document, read_document, read_text

WRITERS = {"csv": write_csv, "jsonl": write_jsonl}


def read(text: str, default_currency: str, small_counts: bool) -> Article:
    """Return the article of a text as the page gives it."""
    return read_article(text, default_currency=default_currency, small_counts=small_counts)


def export(article: Article, format: str) -> str:
    """Return what the command line writes as ``format``."""
    stream = io.StringIO(newline="")
    WRITERS[format]([("", article.mentions)], stream, several=False)
    return stream.getvalue()


def text_of(path: str) -> str:
    """Return the text of a file, in whatever encoding it is.

    Raises:
        DocumentError: it cannot be read, or needs a library that the browser does not have.
    """
    suffix = Path(path).suffix.lower()
    if suffix in (".pdf", ".docx", ".xlsx", ".pptx"):
        raise DocumentError(f'{suffix} needs pip install "cnmoney[documents]" on your own machine')
    return read_document(path) if is_document(path) else read_text(Path(path).read_bytes())
