"""What holds for every text and every file, whatever it says: the promises that both fuzzers check.

A check takes one text (``OF_TEXTS``, ``OF_LONG_TEXTS``) or the bytes of a file (``OF_FILES``), returns
nothing, and raises AssertionError where a promise is broken.  Any other exception out of it is a fault too.
"""

import copy
import csv
import encodings
import io
import json
import pickle
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import replace
from decimal import (
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
    localcontext,
)
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import cnmoney
from alone import check_alone
from cnmoney.article import Article
from cnmoney.article.finding import iter_tables
from cnmoney.cli.main import main
from cnmoney.documents.decoding import UndecodableError, decode, is_encoding
from cnmoney.lexicon.money import cldr, currencies
from cnmoney.quantity import Kind, Qualifier, Quantity

# --- a quantity ----------------------------------------------------------------------------------------

CODES = {code for code, _ in cldr.NAMES} | {row.code for row in currencies.CURRENCIES}
DEFAULT_CURRENCIES = ("CNY", "TWD", "HKD", "JPY", "USD")
PERCENT_UNITS = {"%", "‰", "‱", "pp", "bp"}
RATIO_UNITS = {"倍", "折", None}
PLAIN_NOTATION = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def check_quantity(text: str, found: Quantity) -> None:
    """Check one quantity of a text by itself."""
    assert found.text, "a quantity is made of words"
    assert text[found.start : found.end] == found.text, f"not at its place: {found}"
    _check_numbers(found)
    _check_bounds(found)
    _check_unit(found)
    _check_plain_notation(found)


def check_quantities(text: str, quantities: Sequence[Quantity]) -> None:
    """Check the quantities of a text, each and all: in reading order, and none over another."""
    end = 0
    for found in quantities:
        assert found.start >= end, f"overlaps the one before, or is out of order: {found}"
        check_quantity(text, found)
        end = found.end


def _check_numbers(found: Quantity) -> None:
    """Numbers are finite, and in order where there is more than one."""
    for number in (found.value, found.low, found.high):
        assert number is None or (type(number) is Decimal and number.is_finite()), f"no plain number: {found}"
    stated = [number for number in (found.low, found.value, found.high) if number is not None]
    assert stated == sorted(stated), f"not low <= value <= high: {found}"


def _check_bounds(found: Quantity) -> None:
    """The qualifier says which of value, low and high there are, and which of them are the same."""
    n = found.value
    numbers = (n, found.low, found.high)
    match found.qualifier:
        case Qualifier.RANGE | Qualifier.VAGUE:
            right = n is None and None not in (found.low, found.high)
        case Qualifier.AT_LEAST | Qualifier.OVER | Qualifier.NEAR | Qualifier.UNDER | Qualifier.AT_MOST if (
            n is None
        ):
            right = (found.low is None) != (found.high is None)  # 几吨以上: one bound, that of 几
        case Qualifier.OVER:  # 超3000万 has no end, 3000多万 ends at 4000万 (and -3000多万 begins there)
            right = n in (found.low, found.high) and found.low is not None and found.low != found.high
        case Qualifier.EXACT:
            right = numbers == (n, n, n)
        case Qualifier.ABOUT:
            right = numbers == (n, None, None)
        case Qualifier.AT_LEAST:
            right = numbers == (n, n, None)
        case Qualifier.NEAR | Qualifier.UNDER | Qualifier.AT_MOST:
            right = numbers == (n, None, n)
    assert right, f"bounds that are not those of the qualifier: {found}"


def _check_unit(found: Quantity) -> None:
    """Money has a currency and no unit; the other kinds have no currency, and the units of their kind."""
    unit = found.unit
    assert (found.currency in CODES) if found.kind is Kind.MONEY else found.currency is None, found
    match found.kind:
        case Kind.MONEY | Kind.NUMBER:
            assert unit is None, found
        case Kind.PERCENT:
            assert unit in PERCENT_UNITS, found
        case Kind.RATIO:
            assert unit in RATIO_UNITS, found
        case Kind.COUNT | Kind.MEASURE | Kind.DURATION:
            assert unit, found
    assert found.per is None or found.per, f"an empty unit below the line: {found}"


def _check_plain_notation(found: Quantity) -> None:
    """What goes out as JSON comes back the same, and Decimals are strings without an exponent."""
    row = found.to_dict()
    # Not as ASCII: the escapes of two lone surrogates in a row would come back as one character.
    assert json.loads(json.dumps(row, ensure_ascii=False)) == row
    assert Quantity.from_dict(row) == found, f"not the same after to_dict and from_dict: {found}"
    assert str(found).isprintable(), f"not one line: {found!r}"
    numbers = (found.value, row["value"]), (found.low, row["low"]), (found.high, row["high"])
    for number, written in numbers:
        assert (number is None) == (written is None), row
        if written is not None:
            assert isinstance(written, str), row
            assert PLAIN_NOTATION.fullmatch(written), row
            assert Decimal(written) == number, row


# --- parse, extract, finditer --------------------------------------------------------------------------


def check_parse(text: str) -> None:
    """The whole text is a quantity, or a ParseError says where it is none; nothing else is raised."""
    try:
        found = cnmoney.parse(text)
    except cnmoney.ParseError as error:
        _check_error(text, error)
        return
    check_quantity(text, found)
    assert found.text == text.strip(), f"not the whole text: {found}"
    _check_copies(found)
    with hostile_decimal_context():
        in_context = cnmoney.parse(text)
    assert in_context == found, "the ambient decimal context was read"


def _check_error(text: str, error: cnmoney.ParseError) -> None:
    """The error is a ValueError that can be shown, and points into the text."""
    assert isinstance(error, ValueError)
    assert error.text == text
    assert 0 <= error.position <= len(text), f"at {error.position} of {len(text)} characters"
    assert error.position < error.end
    assert str(error).startswith(error.message)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def check_extract(text: str) -> None:
    """What is found is right, and the same by every way to ask for it."""
    found = cnmoney.extract(text)
    check_quantities(text, found)
    _check_copies(found)
    again = list(cnmoney.finditer(text))
    assert again == found, "finditer is not extract"
    assert list(map(hash, again)) == list(map(hash, found)), "equal, but not by their hashes"
    _check_kinds(text, found)
    _check_small_counts(text, found)
    with hostile_decimal_context():
        in_context = cnmoney.extract(text)
        rows = [one.to_dict() for one in in_context]
        fractions = [one.fraction for one in in_context]
        assert [Quantity.from_dict(row) for row in rows] == in_context
    assert fractions == [one.fraction for one in found], "the ambient decimal context was read by fraction"
    assert in_context == found, "the ambient decimal context was read"
    assert rows == [one.to_dict() for one in found], "the ambient decimal context was read by to_dict"
    currency = DEFAULT_CURRENCIES[len(text) % len(DEFAULT_CURRENCIES)]
    check_quantities(text, cnmoney.extract(text, default_currency=currency, small_counts=True))


def _check_kinds(text: str, found: list[Quantity]) -> None:
    """To ask for some kinds gives just those of all that are found."""
    there = {one.kind for one in found}
    for kinds in ([kind] for kind in there):
        assert cnmoney.extract(text, kinds=kinds) == [one for one in found if one.kind in kinds], kinds
    assert cnmoney.extract(text, kinds=[kind.value for kind in Kind if kind not in there]) == []


def _check_small_counts(text: str, found: list[Quantity]) -> None:
    """To ask for small counts takes nothing away, and adds only counts and lengths of time."""
    more = cnmoney.extract(text, small_counts=True)
    added = set(more) - set(found)
    assert [one for one in more if one not in added] == found, "small_counts takes something away"
    assert all(one.kind in (Kind.COUNT, Kind.DURATION) for one in added), added


# --- context -------------------------------------------------------------------------------------------

NEUTRAL = (
    "以下是说明。\n\n"  # before it no text ends, and nothing after it begins, in the middle of an amount
)


def check_context(text: str) -> None:
    """What is around a paragraph changes nothing in it, and each quantity alone means what it does in a text.

    A text that is one amount and nothing else is read as one (30、40元, 百万吨), a line is not; and a > that
    begins a line begins a quotation.
    """
    found = cnmoney.extract(text)
    if not (_is_whole(text) or text.lstrip().startswith(">")):
        assert cnmoney.extract(NEUTRAL + text) == _moved(found, len(NEUTRAL)), "what comes before it counts"
    middle = len(text) // 2
    first, second = text[:middle] + "。\n\n", text[middle:]
    if not (_is_whole(text[:middle]) or _is_whole(second) or second.lstrip().startswith(">")):
        apart = [*cnmoney.extract(first), *_moved(cnmoney.extract(second), len(first))]
        assert cnmoney.extract(first + second) == apart, "two paragraphs are not what each of them is"
    for one in found:
        check_alone(text, one)


def _is_whole(text: str) -> bool:
    try:
        return bool(cnmoney.parse(text))
    except cnmoney.ParseError:
        return False


def _moved(quantities: Sequence[Quantity], by: int) -> list[Quantity]:
    return [replace(one, start=one.start + by, end=one.end + by) for one in quantities]


def _check_copies(result: object) -> None:
    """Every way to copy a result gives its equal."""
    assert copy.copy(result) == copy.deepcopy(result) == result
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(result, protocol)) == result, f"pickle protocol {protocol}"


@contextmanager
def hostile_decimal_context() -> Iterator[None]:
    """Within, Decimal arithmetic in the ambient context fails; to touch that context at all is a fault."""
    every_signal = [
        Clamped,
        DivisionByZero,
        FloatOperation,
        Inexact,
        InvalidOperation,
        Overflow,
        Rounded,
        Subnormal,
        Underflow,
    ]
    with localcontext(Context(prec=1, Emin=0, Emax=0, flags=[], traps=every_signal)):
        before = repr(getcontext())
        yield
        assert repr(getcontext()) == before, "the ambient decimal context was changed"


# --- time ----------------------------------------------------------------------------------------------

SHORT = 2_000  # characters
LONGER = 8  # times
SLACK = 3  # times; a quadratic cost would be 8 times the linear one
NOTICEABLE = 0.1  # seconds, below which a machine's other work tells more than ours
ATTEMPTS = 3


def check_time(text: str) -> None:
    """A text that is said many times over costs time linear in its length."""
    if not text:
        return
    short = text * (SHORT // len(text) + 1)
    for _ in range(ATTEMPTS):  # another process may disturb one measurement, hardly all of them
        once, often = _seconds(short), _seconds(short * LONGER)
        if often < max(NOTICEABLE, once * LONGER * SLACK):
            return
    raise AssertionError(f"{len(short)} characters {once:.3f} s, {LONGER} times as many {often:.3f} s")


def _seconds(text: str) -> float:
    start = process_time()
    cnmoney.read_article(text)
    return process_time() - start


# --- articles ------------------------------------------------------------------------------------------


def check_article(text: str) -> None:
    """An article's quantities are right, and each stands in its sentence."""
    article = cnmoney.read_article(text)
    assert article.text == text
    check_quantities(text, article.quantities)
    _check_mentions(article)
    _check_copies(article)
    assert cnmoney.read_article(text) == article, "read twice, two results"
    for kind in Kind:
        some = cnmoney.read_article(text, kinds=kind).quantities
        assert some == tuple(one for one in article.quantities if one.kind is kind), kind
    with hostile_decimal_context():
        assert cnmoney.read_article(text).to_records() == article.to_records()
    currency = DEFAULT_CURRENCIES[len(text) % len(DEFAULT_CURRENCIES)]
    other = cnmoney.read_article(text, default_currency=currency, small_counts=True)
    check_quantities(text, other.quantities)
    _check_mentions(other)


def _check_mentions(article: Article) -> None:
    """One mention and one record for each quantity; the sentence holds it, the paragraphs go up."""
    assert tuple(mention.quantity for mention in article.mentions) == article.quantities
    paragraph = 0
    for mention in article.mentions:
        found, sentence = mention.quantity, mention.sentence
        assert article.text.startswith(sentence, mention.sentence_start), mention
        assert sentence.startswith(found.text, found.start - mention.sentence_start), mention
        assert mention.paragraph >= paragraph, mention
        paragraph = mention.paragraph
    records = article.to_records()
    assert len(records) == len(article.quantities)
    for record, mention in zip(records, article.mentions, strict=True):
        found = mention.quantity
        numbers = {"value": found.value, "low": found.low, "high": found.high}
        place = {field: getattr(mention, field) for field in ("sentence", "paragraph", "row", "column")}
        assert record == {**found.to_dict(), **numbers, **place}


# --- the page ------------------------------------------------------------------------------------------

VOID = {"meta", "input"}  # elements without an end tag
# All that the page is made of; a text that brings in anything else has become markup.
TAGS = """
    html head meta title style body header h1 h2 p span a div main article aside fieldset legend label input
    small output nav select noscript table thead tbody tr th td button dl dt dd script
""".split()
ATTRIBUTE = re.compile(
    "data-[a-z]+|aria-(?:label|sort)|(?:html-)?lang|autocomplete|charset|class|colspan|content|disabled|hidden|href"
    "|http-equiv|id|name|placeholder|role|scope|tabindex|type|value"
)
UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # no HTML file can hold these


class Page(HTMLParser):
    """A page as a browser takes it: its text by element, and whether every element is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.texts: dict[str, list[str]] = {"article": [], "h1": [], "title": [], "script": []}
        self.marks = 0
        self.feed(page)
        self.close()
        assert self.open == [], f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Know the tag and its attributes; a link stays within the page."""
        assert tag in TAGS, f"no tag of the page: {tag}"
        for name, value in attrs:
            assert ATTRIBUTE.fullmatch(name), f"no attribute of the page: {name}"
            assert name != "href" or (value or "").startswith("#"), f"leads out of the page: {value}"
        self.seen.append(tag)
        self.marks += tag == "a" and "article" in self.open
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open[-1:] == [tag], f"closes another element: {tag}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the text of the elements that show what was given."""
        for tag, texts in self.texts.items():
            if tag in self.open:
                texts.append(data)

    def handle_comment(self, data: str) -> None:
        """The page has no comments."""
        raise AssertionError(f"a comment: {data}")


def check_html(text: str) -> None:
    """The page is well-formed, and what was given is text in it and never markup."""
    article = cnmoney.read_article(text)
    has_tables = next(iter_tables(text), None) is not None
    for title in (None, text[:40]):
        written = article.to_html(title)
        written.encode("utf-8")  # a page is a file
        page = Page(written)
        assert page.seen.count("script") == 2, "not the data and the script"
        assert page.seen.count("style") == 1
        known, _ = json.JSONDecoder().raw_decode("".join(page.texts["script"]))  # the data comes first
        assert len(known["quantities"]) == page.marks == len(article.quantities)
        if not has_tables:  # whose bars and rules the page draws
            assert _letters("".join(page.texts["article"])) == _letters(text), "the article is not as it was"
        if title:
            assert "".join(page.texts["h1"]) == UNWRITABLE.sub("\ufffd", title), "the title is not as it was"
    with hostile_decimal_context():
        assert article.to_html() == cnmoney.read_article(text).to_html()


def _letters(text: str) -> str:
    """Leave out white space, which the page arranges anew, and write what the page cannot as it does."""
    return UNWRITABLE.sub("\ufffd", "".join(text.split()))


# --- files ---------------------------------------------------------------------------------------------

ENCODINGS = (None, *(name for _, name, _ in pkgutil.iter_modules(encodings.__path__) if is_encoding(name)))
FORMATS = ("table", "jsonl", "csv", "html")
OPTIONS: tuple[tuple[str, ...], ...] = (
    (),
    ("--small-counts",),
    ("--kind", "money", "--currency", "USD"),
    ("--default-currency", "TWD"),
    ("--encoding", "gb18030"),
    ("--encoding", "utf-16"),
    ("--encoding", "utf-7"),
)
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
PARTING = b"\n\n\n"  # parts two files in the bytes of one example


def check_decoding(data: bytes) -> None:
    """Bytes are a text or an UndecodableError; the first byte says in which encoding they are to be."""
    encoding = ENCODINGS[data[0] % len(ENCODINGS)] if data else None
    try:
        text = decode(data[1:], encoding)
    except UndecodableError:
        return
    assert type(text) is str
    assert "\r" not in text, "line ends as they were"
    assert "\0" not in text, "a binary file"
    _check_round_trip(text)


def _check_round_trip(text: str) -> None:
    """A text in UTF-8 that says so is read as it was written, one byte order mark aside."""
    written = text.encode("utf-8", "replace")
    expected = written.decode("utf-8")
    assert decode(b"\xef\xbb\xbf" + written) == expected
    assert decode(written, "utf-8") == expected.removeprefix("\ufeff")


def check_command_line(data: bytes) -> None:
    """Any files are read or complained of in one line each; the first byte chooses the options."""
    options, way = divmod(data[0] if data else 0, len(FORMATS))
    form, chosen = FORMATS[way], OPTIONS[options % len(OPTIONS)]
    contents = data[1:].split(PARTING, 1 if form != "html" else 0)
    encoding = chosen[1] if "--encoding" in chosen else None
    unreadable = [content for content in contents if not _is_readable(content, encoding)]
    status, output, errors = _run(contents, ["--format", form, *chosen])
    assert status == (1 if unreadable else 0), f"exit status {status}: {errors}"
    assert errors.count("\n") == len(unreadable), f"not one line for each fault: {errors}"
    assert all(line.startswith("cnmoney: ") for line in errors.splitlines()), errors
    if len(unreadable) < len(contents):
        _check_output(form, output)
    else:
        assert output == "", "something was written of nothing"


def _is_readable(content: bytes, encoding: str | None) -> bool:
    try:
        decode(content, encoding)
    except UndecodableError:
        return False
    return True


def _run(contents: Sequence[bytes], arguments: Sequence[str]) -> tuple[int, str, str]:
    """Run the command line on files with these contents; return its status, output and errors."""
    with TemporaryDirectory(prefix="cnmoney-fuzz-") as folder:
        names = []
        for number, content in enumerate(contents):
            path = Path(folder, f"{number}.txt")
            path.write_bytes(content)
            names.append(str(path))
        output, errors = io.BytesIO(), io.BytesIO()
        # Text over bytes, as a process has it: main sets the encoding.
        streams = io.TextIOWrapper(output), io.TextIOWrapper(errors)
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            status = main([*names, *arguments])
        for stream in streams:
            stream.flush()
        return status, output.getvalue().decode(), errors.getvalue().decode()


def _check_output(form: str, output: str) -> None:
    """What is written can be read by what it is written for."""
    match form:
        case "jsonl":
            assert all(isinstance(json.loads(line), dict) for line in output.splitlines())
        case "csv":
            head, *rows = csv.reader(io.StringIO(output.removeprefix("\ufeff"), newline=""))
            assert all(len(row) == len(head) for row in rows), "a row of another length"
            assert not any(_is_formula(cell) for row in rows for cell in row), "a cell that runs as a formula"
        case "html":
            Page(output)


def _is_formula(cell: str) -> bool:
    return bool(FORMULA.match(cell)) and not PLAIN_NOTATION.fullmatch(cell)


OF_TEXTS: dict[str, Callable[[str], None]] = {
    "parse": check_parse,
    "extract": check_extract,
    "context": check_context,
    "article": check_article,
    "html": check_html,
}
# Slow, and no coverage shows the way to what is slow.
OF_LONG_TEXTS: dict[str, Callable[[str], None]] = {"time": check_time}
OF_FILES: dict[str, Callable[[bytes], None]] = {
    "decoding": check_decoding,
    "command_line": check_command_line,
}
