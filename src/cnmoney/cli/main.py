"""The command line: ``python -m cnmoney FILE …`` prints the quantities of articles."""

import errno
import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TextIO, TypeVar

from .. import extraction
from ..article.article import Article, Mention, read_article, read_mentions
from ..article.export import NamedArticle, NamedMentions, write_csv, write_jsonl
from ..atomic_write import atomic_write
from ..display import display_name
from ..documents import DocumentError
from ..documents.decoding import with_newlines
from ..folders import make_folder
from ..writing.api import normalize
from .arguments import TEXT_MARK, Options, parse_arguments
from .errors import CLOSED_PIPE, FAILURE, INTERRUPTED, SUCCESS, reason_of, report, report_error
from .explain import Explanation, write_explanations
from .line_ends import FileText
from .lines import answer_lines
from .options import CHECK, CORPUS, STDIO_MARK
from .reading import hint, read_input, text_of_argument
from .signals import signals_as_exceptions
from .streams import detach, on_screen, open_output, prepare_streams, standard_input

_ON_WINDOWS = os.name == "nt"
_MIN_FILES_WITH_BAR = 10  # with fewer files no progress bar is shown


def _write_workbook(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    from ..article.workbook import write_xlsx  # imports openpyxl

    write_xlsx(articles, stream.buffer, several=several)


def _write_csv(articles: Iterable[NamedMentions], stream: TextIO, *, several: bool) -> None:
    write_csv(articles, on_screen(stream), several=several)


_RECORD_WRITERS: Mapping[str, Callable[..., None]] = {
    "jsonl": write_jsonl,
    "csv": _write_csv,
    "xlsx": _write_workbook,
}

Result = TypeVar("Result")


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the files that the arguments name and write their quantities; return the exit status."""
    if _is_completion():
        try:
            from .completion import complete
        except (
            ImportError
        ):  # the shell was set up by an argcomplete that is gone: reading would take its keys
            return FAILURE
        complete()
    prepare_streams()
    try:
        try:
            with signals_as_exceptions():
                return _run(sys.argv[1:] if arguments is None else arguments)
        finally:
            if sys.stdout is not None:  # flush here, where a closed pipe can still be handled quietly
                sys.stdout.flush()
    except OSError as error:  # of the output; a file that cannot be read stops nothing
        if _is_closed_pipe(error):
            detach(sys.stdout, sys.stderr)
            return CLOSED_PIPE
        report_error(error.filename or "standard output", error)
        detach(sys.stdout, sys.stderr)
        return FAILURE
    except MemoryError:
        report_error("memory", OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)))
        return FAILURE
    except KeyboardInterrupt:
        return INTERRUPTED


def _is_completion() -> bool:
    """Return True if a shell asks what may come next: it says of which line, and where in it."""
    numbers = [os.environ.get(name, "") for name in ("_ARGCOMPLETE", "COMP_POINT")]
    return "COMP_LINE" in os.environ and all(number.isdecimal() for number in numbers)


def _run(arguments: Sequence[str]) -> int:
    if list(arguments[:1]) == [CORPUS]:
        from .corpus import run_corpus  # imports what reads tables

        return run_corpus(arguments[1:])
    if list(arguments[:1]) == [CHECK]:
        from .check import run_check  # imports what compares

        return run_check(arguments[1:])
    options = parse_arguments(arguments)
    if options.lines:
        with open_output(options.output) as stream:
            return SUCCESS if answer_lines(standard_input(), stream, options) else FAILURE
    failed: list[str] = []
    with closing(_texts(options, failed)) as texts:
        if options.pages is not None:
            failed += _write_each(texts, options.pages, options)
        else:
            _write(texts, options)
    return FAILURE if failed else SUCCESS


# --- reading -----------------------------------------------------------------------------------------


def _texts(options: Options, failed: list[str]) -> Generator[tuple[str, str]]:
    """Yield name and text of each file that can be read; report the others and add them to ``failed``."""
    for name in _names(options):
        try:
            if options.text is not None:
                text = text_of_argument(options.text, options.encoding)
            else:
                text = read_input(name, options.encoding)
        except (OSError, DocumentError) as error:
            failed.append(name)
            more = hint(name, error, recursive=options.recursive)
            report(f"{display_name(name)}: {reason_of(error)}{more}")
        else:
            yield name, text
            del text  # it would be kept while the next file is read


def _has_bar(options: Options) -> bool:
    return len(options.files) >= _MIN_FILES_WITH_BAR and sys.stderr is not None and sys.stderr.isatty()


def _shares_screen(options: Options) -> bool:
    """Return True if bar and results would overwrite each other: first the one, then the other."""
    return _has_bar(options) and options.output is None and sys.stdout.isatty()


def _names(options: Options) -> Iterable[str]:
    if options.text is not None:
        return [TEXT_MARK]
    if not _has_bar(options):
        return options.files
    from .terminal import progress  # imports rich

    return progress(options.files, sys.stderr)


def _results(texts: Iterable[tuple[str, str]], read: Callable[[str], Result]) -> Iterator[tuple[str, Result]]:
    for name, text in texts:
        yield name, read(text)
        del text  # likewise


def _mentions(text: str, options: Options) -> Iterable[Mention]:
    """Return the mentions of a text, which are read while they are written."""
    file = FileText(text)
    found: Iterable[Mention] = read_mentions(
        file.text,
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    if options.currency is not None:
        currencies = options.currency
        found = (mention for mention in found if mention.quantity.currency in currencies)
    found = map(file.placed, found)
    return list(found) if _shares_screen(options) else found


def _article(text: str, options: Options) -> Article:
    article = read_article(
        with_newlines(text),
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    if options.currency is None:
        return article
    return replace(article, quantities=tuple(q for q in article.quantities if q.currency in options.currency))


def _explanation(name: str, text: str, options: Options) -> Explanation:
    text = with_newlines(text)
    results = extraction.explain(
        text, default_currency=options.default_currency, small_counts=options.small_counts
    )
    return Explanation(name, text, list(results))


def _normalized(text: str, options: Options) -> str:
    file = FileText(text)
    rewriting = normalize(
        file.text,
        keep=options.keep or (),
        default_currency=options.default_currency,
        kinds=options.kind,
        small_counts=options.small_counts,
    )
    return file.rewritten(rewriting)


# --- writing -----------------------------------------------------------------------------------------


def _write(texts: Iterator[tuple[str, str]], options: Options) -> None:
    results, write = _results_and_writer(texts, options)
    if _shares_screen(options):
        results = iter(list(results))
    first = next(results, None)
    if first is None:  # no file could be read: an earlier output stays
        return
    with open_output(options.output) as stream:
        write(chain([first], results), stream, several=len(options.files) > 1)


def _write_each(
    texts: Iterator[tuple[str, str]], pages: Mapping[str, Path], options: Options
) -> Iterator[str]:
    """Write a file for each text; yield the names of those whose file cannot be written."""
    for name, text in texts:
        page = pages[name]
        results, write = _results_and_writer(iter([(name, text)]), options)
        del text  # likewise
        try:
            make_folder(page.parent)
            with atomic_write(page) as stream:
                write(results, stream, several=False)
        except OSError as error:
            report_error(str(page), error)
            yield name


def _results_and_writer(
    texts: Iterator[tuple[str, str]], options: Options
) -> tuple[Iterator[Any], Callable[..., None]]:
    """Return what is read of the texts, each when it is asked for, and what writes it."""
    if options.explain:
        return (_explanation(name, text, options) for name, text in texts), write_explanations
    if options.normalize:
        return (_normalized(text, options) for _, text in texts), _write_texts
    if options.format in _RECORD_WRITERS:
        return _results(texts, partial(_mentions, options=options)), _RECORD_WRITERS[options.format]
    write = partial(_write_page, options=options) if options.format == "html" else _write_tables
    return _results(texts, partial(_article, options=options)), write


def _write_tables(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    if stream.isatty():
        from .terminal import show_tables  # imports all of rich

        show_tables(articles, stream, several=several)
    else:
        from .table import write_tables  # imports of rich what measures characters

        write_tables(articles, stream, several=several)


def _write_texts(texts: Iterable[str], stream: TextIO, **_: bool) -> None:
    """Write texts one after the other, as they are."""
    for text in texts:
        stream.write(text)


def _write_page(articles: Iterable[NamedArticle], stream: TextIO, *, options: Options, **_: bool) -> None:
    """Write the page of the only article."""
    for name, article in articles:
        is_named = options.text is None and name != STDIO_MARK and not article.headline
        on_screen(stream).write(article.to_html(title=display_name(Path(name).name) if is_named else None))


# --- standard streams --------------------------------------------------------------------------------


def _is_closed_pipe(error: OSError) -> bool:
    """Return True if nobody reads the output any more; Windows calls that an invalid argument."""
    is_windows_error = _ON_WINDOWS and error.errno == errno.EINVAL and error.filename is None
    return is_windows_error or isinstance(error, BrokenPipeError)
