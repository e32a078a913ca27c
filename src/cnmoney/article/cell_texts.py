"""Cell texts: whether a cell says a figure, a period, the head of labels, the name of a figure."""

import re

from ..lexicon import declarations as words
from ..lexicon.characters import CLOSING, OPENING, char_class
from ..lexicon.index import COUNT_NAMES, MONEY_NAMES, PRICE_NAMES, RATE_NAMES
from ..patterns import LazyPattern

MAX_LABEL = 200  # characters; a longer cell is prose, no label or head
MAX_FIGURE = 40  # characters

_EMPHASIS = "*_`"
_MARKS = _EMPHASIS + "~"
NO_MARKS = dict.fromkeys(map(ord, _MARKS))
_FIGURE = LazyPattern(
    rf"""
    [*_`~$\s]{{0,4}} (?: {words.FIGURE_PREFIX} )? [ ]? [(（]? [-+±−－‐‑﹣]?+ [ ]? [¥￥$]?
    (?P<whole> [0-9０-９]++ (?:[,，][0-9０-９]++)*+ ) (?P<decimals> [.．][0-9０-９]++ )?+
    (?: [ ]?(?: [%％‰]?(?:[-~～至—–]|--) | [%％‰][、/] )[ ]? [0-9０-９]++ (?:[.,．，][0-9０-９]++)*+ )?+
    (?P<tail> [^0-9０-９]{{0,8}} )
    """,
    re.VERBOSE,
)
# 673, 622. 69: a figure that nobody can read
_BROKEN = LazyPattern(r"[(（]?[-−－‐‑﹣]?[0-9,.][0-9,.，． )）]*+")
_NO_TAIL = LazyPattern(words.PERIOD_MARKS)
_NOTE = LazyPattern(rf"(?<=[0-9０-９)）%％]){words.NOTE_OF_CELL}", re.VERBOSE)
_PERIOD = LazyPattern(  # 2024, 2024-03, 2023/24, 03-31
    "(?:19|20)[0-9]{2} (?:[-/–](?:(?:19|20)?[0-9]{2}|[1-9]))? | (?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01])",
    re.VERBOSE,
)
_PERIOD_IN_UNIT = LazyPattern(words.PERIOD_IN_UNIT, re.VERBOSE)
_HEAD_OF_LABELS = LazyPattern(
    rf"(?:{words.HEAD_OF_LABELS})(?:{char_class(OPENING)}.{{0,20}}{char_class(CLOSING)})?"
)
_PERIOD_NAME = LazyPattern(words.PERIOD_NAMES, re.VERBOSE)
_NAME_END = LazyPattern(rf"(?:{words.NAME_TAILS})?[\s%％]{{0,3}}(?:{char_class(OPENING)}.{{0,30}})?$")
_UNIT_AT_END = LazyPattern(rf"{char_class(OPENING)}{words.UNIT_IN_BRACKETS}{char_class(CLOSING)}$")


def is_figure(text: str) -> bool:
    """Return True for a cell that is a number, with a sign, qualifier or unit; False for dates and words."""
    if len(text) > MAX_FIGURE:
        return False
    if "\\" in text or ("*" in text and text[0] in OPENING):  # \(5\), (**5**)
        text = text.replace("\\", "").replace("*", "")
    text = without_note(text)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return _BROKEN.fullmatch(text) is not None
    return not _NO_TAIL.search(found["tail"])


def is_period(text: str) -> bool:
    """Return True for what may be a year, a month or a day: 2024, 2024-03, 03-31, 2024（万元）."""
    return _PERIOD.fullmatch(text) is not None or is_period_in_unit(text)


def is_period_in_unit(text: str) -> bool:
    """Return True for a period and the unit of its figures: 2024（万元）, FY2024 (RMB’000)."""
    plain = text.translate(NO_MARKS).strip()
    return len(text) <= MAX_FIGURE and _PERIOD_IN_UNIT.fullmatch(plain) is not None


def without_note(text: str) -> str:
    """Return a cell without the note behind its figure: 1,200注1, 1,200（含税）."""
    note = None if text[-1:].isdecimal() and text.isascii() else _NOTE.search(text)
    return text[: note.start()] if note else text


def without_marks(text: str) -> str:
    """Return a cell without the marks of Markdown around it; ~120 is about so much, ~~120~~ struck out."""
    return text.strip(_EMPHASIS).strip()


def is_head_of_labels(text: str) -> bool:
    """Return True for the head of a column of labels: 项目, 指标, 现金流量表（百万元）."""
    return len(text) <= MAX_LABEL and _HEAD_OF_LABELS.fullmatch(without_marks(text)) is not None


def is_period_name(text: str) -> bool:
    """Return True for what names a period, in digits or words: 2024, 2024A, 2023年末, 本期, 上年同期."""
    plain = without_marks(text)
    return len(plain) <= MAX_FIGURE and (is_period(plain) or _PERIOD_NAME.fullmatch(plain) is not None)


def ends_with_unit(text: str) -> bool:
    """Return True for a head with its unit in brackets: 营业收入（万元）."""
    plain = without_marks(text)
    return len(plain) <= MAX_FIGURE and _UNIT_AT_END.search(plain) is not None


def names_figures(text: str) -> bool:
    """Return True if a cell ends with the name of a kind of figure (营业收入, 占比) or a unit in brackets."""
    plain = without_marks(text)
    if len(plain) > MAX_FIGURE:
        return False
    return ends_with_unit(plain) or any(
        _NAME_END.match(plain, found.end())
        for names in (RATE_NAMES, PRICE_NAMES, COUNT_NAMES, MONEY_NAMES)
        for found in names.finditer(plain)
        if found[0] not in words.NAMES_OF_COMPANIES
    )
