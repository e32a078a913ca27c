"""The command line: ``python -m cnmoney FILE …`` prints the quantities of articles."""

import errno
import io
import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from .. import extraction
from ..article.article import Article, Mention, read_article, read_mentions
from ..article.export import NamedArticle, NamedMentions, write_csv, write_jsonl
from ..atomic_write import atomic_write
from ..display import display_name
from ..documents import DocumentError, is_document, read_document, read_text
from ..writing.api import normalize
from .arguments import Options, page_names, parse_arguments
from .errors import CLOSED_PIPE, FAILURE, INTERRUPTED, SUCCESS, report_error
from .explain import Explanation, write_explanations
from .lines import answer_lines
from .options import STDIO_MARK
from .signals import signals_as_exceptions

_CORPUS, _CHECK = "corpus", "check"  # the first argument; a file of that name is ./corpus
_MIN_FILES_WITH_BAR = 10  # with fewer files no progress bar is shown


def _write_workbook(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    from ..article.workbook import write_xlsx  # imports openpyxl

    write_xlsx(articles, stream.buffer, several=several)


_RECORD_WRITERS: Mapping[str, Callable[..., None]] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "xlsx": _write_workbook,
}

Result = TypeVar("Result")


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the files that the arguments name and write their quantities; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # UTF-8 in every locale, line ends as they are written
            stream.reconfigure(encoding="utf-8", errors="replace", newline="")
    try:
        try:
            with signals_as_exceptions():
                return _run(sys.argv[1:] if arguments is None else arguments)
        finally:
            if sys.stdout is not None:  # flush here, where a closed pipe can still be handled quietly
                sys.stdout.flush()
    except BrokenPipeError:
        _detach_streams()
        return CLOSED_PIPE
    except OSError as error:  # of the output; a file that cannot be read stops nothing
        report_error(error.filename or "standard output", error)
        _detach_streams()
        return FAILURE
    except MemoryError:
        report_error("memory", OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)))
        return FAILURE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    if list(arguments[:1]) == [_CORPUS]:
        from .corpus import run_corpus  # imports what reads tables

        return run_corpus(arguments[1:])
    if list(arguments[:1]) == [_CHECK]:
        from .check import run_check  # imports what compares

        return run_check(arguments[1:])
    options = parse_arguments(arguments)
    if options.lines:
        with _output(options.output) as stream:
            return SUCCESS if answer_lines(_standard_input(), stream, options) else FAILURE
    failed: list[str] = []
    with closing(_texts(options, failed)) as texts:
        if options.explain:
            _write((_explanation(name, text, options) for name, text in texts), write_explanations, options)
        elif options.normalize:
            _write((_normalized(text, options) for _, text in texts), _write_texts, options)
        elif options.format in _RECORD_WRITERS:
            mentions = _results(texts, partial(_mentions, options=options))
            _write(mentions, _RECORD_WRITERS[options.format], options)
        else:
            articles = _results(texts, partial(_article, options=options))
            if options.output is not None and options.output.is_dir():
                failed += _write_pages(articles, options.output, page_names(options.files))
            else:
                _write(articles, _article_writer(options), options)
    return FAILURE if failed else SUCCESS


# --- reading -----------------------------------------------------------------------------------------


def _texts(options: Options, failed: list[str]) -> Generator[tuple[str, str]]:
    """Yield name and text of each file that can be read; report the others and add them to ``failed``."""
    for name in _names(options):
        try:
            text = _read_text(name, options.encoding)
        except (OSError, DocumentError) as error:
            failed.append(name)
            report_error(name, error)
        else:
            yield name, text
            del text  # it would be kept while the next file is read


def _has_bar(options: Options) -> bool:
    return len(options.files) >= _MIN_FILES_WITH_BAR and sys.stderr is not None and sys.stderr.isatty()


def _shares_screen(options: Options) -> bool:
    """Return True if bar and results would overwrite each other: first the one, then the other."""
    return _has_bar(options) and options.output is None and sys.stdout.isatty()


def _names(options: Options) -> Iterable[str]:
    if not _has_bar(options):
        return options.files
    from .terminal import progress  # imports rich

    return progress(options.files, sys.stderr)


def _read_text(name: str, encoding: str | None) -> str:
    if name != STDIO_MARK and is_document(name):
        return read_document(name, encoding=encoding)
    return read_text(_bytes(name), encoding)


def _bytes(name: str) -> bytes:
    if name != STDIO_MARK:
        return Path(name).read_bytes()
    return _standard_input().read()


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer


def _results(texts: Iterable[tuple[str, str]], read: Callable[[str], Result]) -> Iterator[tuple[str, Result]]:
    for name, text in texts:
        yield name, read(text)
        del text  # likewise


def _mentions(text: str, options: Options) -> Iterable[Mention]:
    """Return the mentions of a text, which are read while they are written."""
    found: Iterable[Mention] = read_mentions(
        text,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    if options.currency is not None:
        currencies = options.currency
        found = (mention for mention in found if mention.quantity.currency in currencies)
    return list(found) if _shares_screen(options) else found


def _article(text: str, options: Options) -> Article:
    article = read_article(
        text,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    if options.currency is None:
        return article
    return replace(article, quantities=tuple(q for q in article.quantities if q.currency in options.currency))


def _explanation(name: str, text: str, options: Options) -> Explanation:
    results = extraction.explain(
        text, default_currency=options.default_currency, small_counts=options.small_counts
    )
    return Explanation(name, text, list(results))


def _normalized(text: str, options: Options) -> str:
    return normalize(
        text,
        keep=options.keep or (),
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    ).text


# --- writing -----------------------------------------------------------------------------------------


def _write(results: Iterator[Result], write: Callable[..., None], options: Options) -> None:
    if _shares_screen(options):
        results = iter(list(results))
    first = next(results, None)
    if first is None:  # no file could be read: an earlier output stays
        return
    with _output(options.output) as stream:
        write(chain([first], results), stream, several=len(options.files) > 1)


def _article_writer(options: Options) -> Callable[..., None]:
    if options.format == "html":
        return _write_page
    return _write_tables


def _write_tables(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    if stream.isatty():
        from .terminal import show_tables  # imports all of rich

        show_tables(articles, stream, several=several)
    else:
        from .table import write_tables  # imports of rich what measures characters

        write_tables(articles, stream, several=several)


@contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    if path is not None:
        with atomic_write(path) as stream:
            yield stream
    elif sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    else:
        yield sys.stdout
        sys.stdout.flush()


def _write_texts(texts: Iterable[str], stream: TextIO, **_: bool) -> None:
    """Write texts one after the other, as they are."""
    for text in texts:
        stream.write(text)


def _write_page(articles: Iterable[NamedArticle], stream: TextIO, **_: bool) -> None:
    """Write the page of the only article."""
    for name, article in articles:
        stream.write(article.to_html(title=None if name == STDIO_MARK else display_name(Path(name).name)))


def _write_pages(articles: Iterable[NamedArticle], folder: Path, pages: Mapping[str, str]) -> Iterator[str]:
    """Write a page for each article; report those that cannot be written, and yield their names."""
    for name, article in articles:
        page = folder / pages[name]
        try:
            with atomic_write(page) as stream:
                _write_page([(name, article)], stream)
        except OSError as error:
            report_error(str(page), error)
            yield name


# --- standard streams --------------------------------------------------------------------------------


def _detach_streams() -> None:
    """Redirect both streams to the null device: flushing their buffers at exit would fail again, loudly."""
    null_device = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(null_device, stream.fileno())
