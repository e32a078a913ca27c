"""The only reader of the lexicon: look-up tables and patterns, all built from the rows.

A word can be found only through the row that gives it a meaning, so what is matched and what is
understood cannot disagree.  Tables are built once; a row's conditions are compiled when first asked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, cached_property
from itertools import chain
from typing import Generic, NamedTuple, Protocol, TypeVar

import regex

from .lexicon import (
    cldr,
    contexts,
    currencies,
    declarations,
    durations,
    marks,
    measure_words,
    names,
    numerals,
    qualifiers,
    rates,
    sums,
    units,
    yuan,
)
from .lexicon.rows import QualifierWord, Unit
from .quantity import Kind, Qualifier

Row = TypeVar("Row")

_WIDE = {c: c + 0xFEE0 for c in range(0x21, 0x7F)}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}


def forms_of(forms: str) -> Iterator[str]:
    """Yield each written form of a row, and the full-width twin of a form that holds ASCII; _ is a space."""
    for form in (spaced.replace("_", " ") for spaced in forms.split()):
        yield form
        wide = form.translate(_WIDE)
        if wide != form:
            yield wide


LETTERS = frozenset(chr(ord(first) + place) for first in "AaＡａ" for place in range(26))
DIGITS = frozenset(chr(ord(first) + place) for first in "0０" for place in range(10))


def is_latin(char: str) -> bool:
    """Tell a Latin letter, of either width."""
    return char in LETTERS


def is_digit(char: str) -> bool:
    """Tell a digit, of either width; ½ ① and the digits of other scripts are none."""
    return char in DIGITS


class Words(Generic[Row]):
    """Written forms and their rows; the longest form at a place comes first.

    A form that begins or ends with a Latin letter is not found inside a longer Latin word.

    Attributes:
        heads: the characters that a form begins with; no form stands where none of these does.
        tails: the characters that a form ends with.
    """

    def __init__(self, pairs: Iterable[tuple[str, Row]]) -> None:
        longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
        self._heads = _by_two(longest_first, heads=True)
        self._tails = _by_two(longest_first, heads=False)
        self.heads = frozenset(form[0] for form, _ in longest_first)
        self.tails = frozenset(form[-1] for form, _ in longest_first)

    def at(self, text: str, pos: int) -> Sequence[tuple[int, Row]]:
        """Return (end, row) for each form that starts at ``pos``, longest first."""
        forms = self._heads.get(text[pos : pos + 2]) or self._heads.get(text[pos : pos + 1])
        if forms is None:
            return ()
        return [
            (pos + length, row)
            for form, length, latin, row in forms
            if text.startswith(form, pos) and not (latin and text[pos + length : pos + length + 1] in _LATIN)
        ]

    def before(self, text: str, pos: int, floor: int = 0) -> Sequence[tuple[int, Row]]:
        """Return (start, row) for each form that ends at ``pos`` and starts at ``floor`` or later."""
        if pos <= floor:
            return ()
        forms = (pos > 1 and self._tails.get(text[pos - 2 : pos])) or self._tails.get(text[pos - 1])
        if not forms:
            return ()
        return [
            (pos - length, row)
            for form, length, latin, row in forms
            if pos - length >= floor
            and text.startswith(form, pos - length)
            and not (latin and pos > length and text[pos - length - 1] in LETTERS)
        ]


_LATIN = LETTERS | DIGITS
_Forms = list[tuple[str, int, bool, Row]]


def _by_two(pairs: Iterable[tuple[str, Row]], *, heads: bool) -> dict[str, _Forms[Row]]:
    """File each form under its first (or last) two characters, and a single character under itself.

    Each comes with its length, and with whether its far end is a Latin letter.
    """
    filed: dict[str, _Forms[Row]] = {}
    for form, row in pairs:
        two, far_end = (form[:2], form[-1]) if heads else (form[-2:], form[0])
        filed.setdefault(two, []).append((form, len(form), is_latin(far_end), row))
    for two, forms in filed.items():
        if len(two) == 2:
            forms.extend(filed.get(two[0] if heads else two[1], ()))
    return filed


# --- conditions --------------------------------------------------------------------------------------


class Conditional(Protocol):
    """A row with conditions on its surroundings (see ``lexicon.rows``)."""

    @property
    def not_before(self) -> str:
        """Pattern of what may not follow the word."""

    @property
    def only_before(self) -> str:
        """Pattern of what must follow the word."""

    @property
    def not_after(self) -> str:
        """Pattern of what may not precede the expression."""

    @property
    def only_after(self) -> str:
        """Pattern of what must precede the expression."""


class Conditions:
    """The conditions of a row; their patterns are compiled when first asked."""

    def __init__(self, row: Conditional) -> None:
        self._row = row

    @cached_property
    def _ahead(self) -> "list[tuple[_Match, bool]]":
        row = self._row
        return [
            (_ahead(pattern), wanted)
            for pattern, wanted in ((row.not_before, False), (row.only_before, True))
            if pattern
        ]

    @cached_property
    def _behind(self) -> "list[tuple[_Match, bool]]":
        row = self._row
        return [
            (_behind(pattern), wanted)
            for pattern, wanted in ((row.not_after, False), (row.only_after, True))
            if pattern
        ]

    def hold(self, text: str, start: int, end: int) -> bool:
        """Tell whether they hold for an expression from ``start`` whose word ends at ``end``."""
        for match, wanted in self._ahead:
            if (match(text, end) is None) is wanted:
                return False
        for match, wanted in self._behind:  # noqa: SIM110  (all() takes twice the time)
            if (match(text, 0, start) is None) is wanted:
                return False
        return True

    def may_follow(self, text: str, start: int) -> bool:
        """Tell whether an expression of the row's word may begin at ``start``."""
        return not (self._row.not_after and _behind(self._row.not_after)(text, 0, start))


@cache
def conditions_of(row: Conditional) -> Conditions | None:
    """Return a row's conditions; None where it has none."""
    conditional = row.not_before or row.only_before or row.not_after or row.only_after
    return Conditions(row) if conditional else None


_Match = Callable[..., object]


@cache
def _ahead(pattern: str) -> _Match:
    return re.compile(pattern.replace(r"\p{Han}", HAN)).match


@cache
def _behind(pattern: str) -> _Match:
    return regex.compile(f"(?r)(?:{pattern})").match


# --- numerals ----------------------------------------------------------------------------------------

EXPONENT = {form: row.exponent for row in numerals.SCALES for form in row.forms.split()}
PLAIN_DIGITS = str.maketrans(
    {**{ord("０") + i: str(i) for i in range(10)}, ord("．"): ".", ord(","): "", ord("，"): ""}
)
PLAIN_HAN = str.maketrans(
    {form: row.value for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS) for form in row.forms.split()}
    | {form: row.forms.split()[0] for row in numerals.SCALES for form in row.forms.split()}
    | dict.fromkeys(numerals.SOME.split(), "几")
    | dict.fromkeys(numerals.POINT.split(), "点")
)


DIGIT_VALUES = {
    form: "零一二三四五六七八九".index(row.value) for row in numerals.DIGITS for form in row.forms.split()
}
DIGIT_VALUES |= {digit: value for value in range(10) for digit in (str(value), chr(ord("０") + value))}
NOT_HALF = re.compile(numerals.NOT_HALF)


# The script Han; the module ``re``, which is the faster one, has no name for it.
HAN = (
    r"[々〇\u2e80-\u2fd5\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    r"\U00020000-\U000323af]"
)


def char_class(forms: str) -> str:
    """Return the regex class of the single characters in ``forms``."""
    return f"[{re.escape(''.join(forms.split()))}]"


HAN_DIGITS = char_class(" ".join(row.forms for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS)))
PLAIN_DIGIT = "[一二三四五六七八九两兩]"  # as in speech; 大写 needs its 角 (15亿元參與)
ARABIC_DIGITS = "[0-9０-９]"


SMALL_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent < 4)}]"
BIG_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent >= 4)}]"
LATIN_SCALES = Words(
    (form, (row.exponent, conditions_of(row))) for row in numerals.LATIN_SCALES for form in row.forms.split()
)
MORE = Words((form, conditions_of(row)) for row in qualifiers.MORE for form in row.forms.split())
MORE_AFTER = Words((form, conditions_of(row)) for row in qualifiers.MORE_AFTER for form in row.forms.split())

SOME = char_class(numerals.SOME)
POINT = char_class(numerals.POINT)
POINTS = frozenset(numerals.POINT.split())
HALF, ZERO, ONE = numerals.HALF, numerals.ZERO, numerals.ONE

# --- qualifiers --------------------------------------------------------------------------------------


def _qualifiers(rows: Iterable[QualifierWord]) -> Words[tuple[Qualifier, Conditions | None]]:
    return Words(
        (form, (Qualifier(row.qualifier), conditions_of(row))) for row in rows for form in row.forms.split()
    )


BEFORE = _qualifiers(qualifiers.BEFORE)
AFTER = _qualifiers(qualifiers.AFTER)
LINKS = frozenset(qualifiers.LINKS.split())
THE_LAST = frozenset("近")  # before a duration 近 is "the last", no qualifier
ORDER_OF_SIZE = Words((form, None) for form in qualifiers.ORDER_OF_SIZE.split())
NOT_AFTER = Words((form, conditions_of(row)) for row in contexts.NOT_AFTER for form in row.forms.split())
MINUS = frozenset(numerals.MINUS.split())
PLUS = frozenset(numerals.PLUS.split())

# --- what follows a number ---------------------------------------------------------------------------

LOCAL = "local"  # the currency of 元 until the context settles it


class Suffix(NamedTuple):
    """What a number is of: the word after it, or the currency before it."""

    kind: Kind
    unit: str | None
    currency: str | None
    factor: Decimal
    conditions: Conditions | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    leads: bool = False  # it stands before the number: 百分之


def _of_units(kind: Kind, rows: Iterable[Unit]) -> Iterator[tuple[str, Suffix]]:
    for row in rows:
        least, most = (Decimal(bound) if bound else None for bound in (row.least, row.most))
        suffix = Suffix(kind, row.name, None, Decimal(row.factor), conditions_of(row), least, most)
        for form in forms_of(row.forms):
            yield form, suffix


def _money(code: str, factor: str, conditions: Conditions | None) -> Suffix:
    return Suffix(Kind.MONEY, None, code, Decimal(factor), conditions)


def money_suffix(code: str, factor: Decimal = Decimal(1)) -> Suffix:
    """Return the suffix of a currency that no word of the lexicon follows."""
    return Suffix(Kind.MONEY, None, code, factor)


# Signs that more than one currency uses: the sign, and the default currencies that claim it.
SIGN_OF = {
    "USD": (r"(?<![A-Z])[$＄]", ("HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP")),
    "CNY": ("[¥￥]", ("JPY",)),
}
FOLD = Suffix(Kind.RATIO, "倍", None, Decimal(1))
FRACTION = Suffix(Kind.RATIO, None, None, Decimal(1))


def _currency_names() -> dict[str, tuple[str, bool]]:
    """Map each name, sign and code to its ISO code; True marks what can head a bare number."""
    forms: dict[str, tuple[str, bool]] = {}
    for code, cldr_names in cldr.NAMES:
        forms |= dict.fromkeys(forms_of(cldr_names), (code, False))
        forms |= {form: (code, code not in currencies.WORDLIKE_CODES.split()) for form in forms_of(code)}
    for row in currencies.CURRENCIES:
        forms |= dict.fromkeys(forms_of(row.names), (row.code, False))
        forms.setdefault(row.code, (row.code, row.code not in currencies.WORDLIKE_CODES.split()))
        forms |= dict.fromkeys(forms_of(row.marks), (row.code, True))
    return forms


_CURRENCY_FORMS = _currency_names()
# A code that is a word too (TOP, ALL, MAD) is one only where nothing can go on: 500 TOP，
_WORDLIKE = Unit("", "", not_before=r"[ ]?(?:\w|\p{Han})", not_after="(?:19|20)[0-9]{2}[ ]?")
_CONDITIONS = dict.fromkeys(currencies.WORDLIKE_CODES.split(), conditions_of(_WORDLIKE)) | {
    form: conditions_of(row) for row in currencies.CURRENCIES for form in forms_of(f"{row.names} {row.marks}")
}


def _money_suffixes() -> Iterator[tuple[str, Suffix]]:
    for part in yuan.YUAN:
        for form in part.forms.split():
            yield form, _money(LOCAL, part.factor, conditions_of(part))
    for form, (code, _) in _CURRENCY_FORMS.items():
        yield form, _money(code, "1", _CONDITIONS.get(form))
    for row in currencies.CURRENCIES:
        for part in row.subunits:
            for form in part.forms.split():
                yield form, _money(row.code, part.factor, conditions_of(part))


SUFFIXES: Words[Suffix] = Words(
    pair
    for pairs in (
        _money_suffixes(),
        _of_units(Kind.PERCENT, rates.PERCENTS),
        _of_units(Kind.RATIO, rates.RATIOS),
        _of_units(Kind.DURATION, durations.DURATIONS),
        _of_units(Kind.MEASURE, units.MEASURES),
        _of_units(Kind.COUNT, measure_words.COUNTS),
    )
    for pair in pairs
)
# What may stand below the line (元/股, 每吨): every unit, its conditions aside.
PER: Words[str] = Words(
    (form, row.name)
    for row in units.MEASURES + durations.DURATIONS + durations.PER_SYMBOLS + measure_words.COUNTS
    for form in forms_of(row.forms)
)
TENTH = Decimal(10)  # the factor of 成, which alone among the percents has one
CURRENCY_NAMES = Words((form, code) for form, (code, _) in _CURRENCY_FORMS.items())
CURRENCY_HEADS: Words[tuple[str, bool, Conditions | None]] = Words(
    (form, (code, heads_any, _CONDITIONS.get(form))) for form, (code, heads_any) in _CURRENCY_FORMS.items()
)
PARTS = Words((form, suffix._replace(leads=True)) for form, suffix in _of_units(Kind.PERCENT, rates.PARTS))

# --- words of single productions ---------------------------------------------------------------------

FOLD_WORD, DOUBLING, DOUBLED = rates.FOLD, rates.DOUBLING, rates.DOUBLED
FRACTION_WORD, PARTED = rates.FRACTION, rates.PARTED
TALLY, TALLIED, TALLY_END = rates.TALLY, rates.TALLIED, frozenset(rates.TALLY_END.split())
FEN, JIAO, WHOLE, NOT_WHOLE = yuan.FEN, char_class(yuan.JIAO), char_class(yuan.WHOLE), yuan.NOT_WHOLE

CLASSIFIERS, EACH, SOLD_BY = marks.CLASSIFIERS, marks.EACH, f"[{marks.SOLD_BY}]"
FROM, TO, DASHES, LIST, AND = marks.FROM, marks.TO, marks.DASHES, marks.LIST, marks.AND
INCLUDED = marks.INCLUDED
# The characters of a mark that joins two numbers, and of one that joins the members of a list.
RANGE_MARKS = frozenset(f"{DASHES}{TO} ")
LIST_MARKS = frozenset(LIST + AND) - frozenset("[](?:)|")
RESPECTIVELY = regex.compile(f"(?r)(?:{marks.RESPECTIVELY})")

# --- surroundings --------------------------------------------------------------------------------------


def _one_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _writings() -> Iterator[tuple[str, str, Conditions | None]]:
    """Yield a name, the pattern and the conditions of each writing."""
    for place, row in enumerate(contexts.WRITINGS):
        yield (
            f"writing_{place}",
            row.pattern.replace("D", ARABIC_DIGITS).replace("N", HAN_DIGITS),
            conditions_of(row),
        )


# Dates, clock times and their like: a group for each, looked for only where its first digits may go on so.
WRITING = "|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _writings())
WRITING_CONDITIONS = {name: conditions for name, _, conditions in _writings()}
WRITING_GOES_ON = (
    f"[{re.escape(''.join(sorted({char for row in contexts.WRITINGS for char in row.goes_on} - {'0'})))}]"
)

REPORTED, REPORT, RECKON = declarations.REPORTED, declarations.REPORT, declarations.RECKON
DECLARED_UNIT, DECLARED_CURRENCY = declarations.UNIT, declarations.CURRENCY
OTHER_UNIT = re.compile(declarations.OTHER_UNIT)
CHANGE = regex.compile(rf"(?r){contexts.CHANGES}{contexts.CHANGE_LINKS}{{0,3}}+")
NOT_NEGATIVE, QUOTED = frozenset(contexts.NOT_NEGATIVE), frozenset(contexts.QUOTED)
REACHED = regex.compile(f"(?r){contexts.REACHED}")
DECLARED = regex.compile(rf"(?r)(?:{contexts.DECLARED})")
DECLARATION = re.compile(contexts.DECLARATION)
SUM_NOUNS = frozenset(sums.SUM_NOUNS)


@cache
def sum_or_count() -> "regex.Pattern[str]":
    """Return the pattern of the nearest noun before a bare number, the longest of those that end together."""
    return regex.compile(rf"(?r)(?:{_one_of({*sums.SUM_NOUNS, *sums.NOT_SUMS})})")


@cache
def sum_head() -> "regex.Pattern[str]":
    """Return the pattern of the first noun behind one, past 的 and up to four characters."""
    return regex.compile(
        rf"""
    的?+ (?P<between> [^\s，,。；;！!？?、：:（(）)“”‘’|【】〈〉]{{0,4}}? )
    (?: (?P<sum> {_one_of(sums.SUM_HEADS)} ) | (?P<count> {_one_of(sums.COUNT_HEADS)} ) )
    """,
        regex.VERBOSE,
    )


# --- names -------------------------------------------------------------------------------------------

_NUMERAL_CHARS = re.compile(
    rf"{ARABIC_DIGITS}|{HAN_DIGITS}|[{''.join(EXPONENT)}]|{char_class(numerals.SOME)}|半|翻"
)


_NAME_NOT_BEFORE = {name: after for written, after in names.NOT_BEFORE.items() for name in written.split()}


_LEADING_DIGITS = re.compile("[0-9]*")


class Names:
    """Names and idioms by the first numeral character in them, where a scan would stumble over it.

    A name is filed under two characters: that one and its neighbour in the name, on the left if there is one.

    Attributes:
        pairs: these characters; no name stands where neither pair at a place is one of them.
        seconds: what follows the first numeral of the names that hold another (挂一漏万).
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_pair: dict[str, list[tuple[str, int]]] = {}
        for name in sorted(set(forms), key=len, reverse=True):
            if found := _NUMERAL_CHARS.search(name):
                lead = found.start()
                pair = name[lead - 1 : lead + 1] if lead else name[:2]
                self._by_pair.setdefault(pair, []).append((name, lead))
        self.pairs = self._by_pair.keys()
        self.seconds = {name[lead + 1] for name, lead in self._with_more_numerals()}
        from_digits = [
            entry for entry in chain.from_iterable(self._by_pair.values()) if is_digit(entry[0][entry[1]])
        ]
        self._before_digits = frozenset(name[lead - 1] for name, lead in from_digits if lead)
        self._numbers = frozenset(_LEADING_DIGITS.findall(name)[0] for name, lead in from_digits if not lead)

    def end(self, text: str, pos: int) -> int:
        """Return where a name ends whose first numeral is at ``pos``; 0 if there is none."""
        by_pair = self._by_pair
        if pos and (names := by_pair.get(text[pos - 1 : pos + 1])) and (end := self._match(names, text, pos)):
            return end
        names = by_pair.get(text[pos : pos + 2])
        return self._match(names, text, pos) if names else 0

    def end_from_digits(self, text: str, pos: int, end: int) -> int:
        """Return the same for a number up to ``end``; few names have one: 标普500, 360数科."""
        if text[pos - 1 : pos] in self._before_digits or text[pos:end] in self._numbers:
            return self.end(text, pos)
        return 0

    def _with_more_numerals(self) -> Iterator[tuple[str, int]]:
        for name, lead in chain.from_iterable(self._by_pair.values()):
            if _NUMERAL_CHARS.search(name, lead + 1):
                yield name, lead

    def _match(self, names: list[tuple[str, int]], text: str, pos: int) -> int:
        for name, lead in names:
            if pos >= lead and text.startswith(name, pos - lead):
                end = pos - lead + len(name)
                if end > pos and not self._goes_on(name, text[end : end + 1]):
                    return end
        return 0

    @staticmethod
    def _goes_on(name: str, after: str) -> bool:
        """Tell whether the text makes another word of a name: 3.5万科技人员, 标普500亿."""
        if after in _NAME_NOT_BEFORE.get(name, ""):
            return after != ""
        return is_digit(name[-1]) and (is_digit(after) or after in _AFTER_DIGITS)


_AFTER_DIGITS = frozenset(".．,") | EXPONENT.keys()
NAMES = Names(names.NAMES)


def _words_with_a_scale() -> Iterator[str]:
    """Yield the words that begin with a scale character: 千瓦, 百分点, 百慕大元, 兆驰股份."""
    for row in units.MEASURES + rates.PERCENTS + rates.PARTS:
        yield from row.forms.split()
    for _, forms in cldr.NAMES:
        yield from forms.split()
    for currency in currencies.CURRENCIES:
        yield from currency.names.split()
    yield from names.NAMES


# Where one of these stands, its first character is no scale of the number before it.
GLUED = Names(word for word in _words_with_a_scale() if word[0] in EXPONENT and len(word) > 1)
