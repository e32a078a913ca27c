"""The only reader of the lexicon: look-up tables and patterns, all built from the rows.

A word can be found only through the row that gives it a meaning, so what is matched and what is
understood cannot disagree.  Tables are built once; a row's conditions are compiled when first asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import chain

import regex

from ..decimals import exponent_of, shift, times
from ..quantity import Kind, Qualifier
from . import connectives, declarations, names, non_quantities, nouns, numerals, qualifiers
from .money import cldr, currencies, yuan
from .rows import QualifierWord, Unit, Writing
from .units import durations, measure_words, physical, rates
from .word_index import DIGITS, Conditions, Words, conditions_of, forms_of, is_digit

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


def char_class(chars: Iterable[str]) -> str:
    """Return the regex class of some characters."""
    return f"[{re.escape(''.join(sorted(chars)))}]"


HAN_DIGITS = char_class(" ".join(row.forms for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS)).split())
PLAIN_DIGIT = "[一二三四五六七八九两兩]"  # as in speech; 大写 needs its 角 (15亿元參與)
ARABIC_DIGITS = "[0-9０-９]"


SMALL_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent < 4)}]"
BIG_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent >= 4)}]"
LATIN_SCALES = Words(
    (form, (row.exponent, conditions_of(row))) for row in numerals.LATIN_SCALES for form in row.forms.split()
)
MORE = Words((form, conditions_of(row)) for row in qualifiers.MORE for form in row.forms.split())
MORE_AFTER = Words((form, conditions_of(row)) for row in qualifiers.MORE_AFTER for form in row.forms.split())

SOME = char_class(numerals.SOME.split())
POINT = char_class(numerals.POINT.split())
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
NOT_AFTER = Words(
    (form, conditions_of(row)) for row in non_quantities.NOT_AFTER for form in row.forms.split()
)
MINUS = frozenset(numerals.MINUS.split())
PLUS = frozenset(numerals.PLUS.split())

# --- what follows a number ---------------------------------------------------------------------------

LOCAL = "local"  # the currency of 元 until the context settles it


@dataclass(frozen=True, slots=True)
class Suffix:
    """What a number is of: the word after it, or the currency before it."""

    kind: Kind
    unit: str | None
    currency: str | None
    factor: Decimal
    conditions: Conditions | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    leads: bool = False  # it stands before the number: 百分之
    exponent: int | None = field(init=False)  # the power of ten that the factor is

    def __post_init__(self) -> None:
        object.__setattr__(self, "exponent", exponent_of(self.factor))

    def in_base_units(self, number: Decimal) -> Decimal:
        """Return a number of this unit in its base unit; no zeros are left after the point."""
        if self.exponent is None:
            return times(number, self.factor)
        return shift(number, self.exponent) if self.exponent else number


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
UNSETTLED = frozenset((LOCAL, *SIGN_OF))  # by the default currency
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
        _of_units(Kind.MEASURE, physical.MEASURES),
        _of_units(Kind.COUNT, measure_words.COUNTS),
    )
    for pair in pairs
)
# What may stand below the line (元/股, 每吨): every unit, its conditions aside.
PER: Words[str] = Words(
    (form, row.name)
    for row in physical.MEASURES + durations.DURATIONS + durations.PER_SYMBOLS + measure_words.COUNTS
    for form in forms_of(row.forms)
)
TENTH = Decimal(10)  # the factor of 成, which alone among the percents has one
CURRENCY_NAMES = Words((form, code) for form, (code, _) in _CURRENCY_FORMS.items())
CURRENCY_HEADS: Words[tuple[str, bool, Conditions | None]] = Words(
    (form, (code, heads_any, _CONDITIONS.get(form))) for form, (code, heads_any) in _CURRENCY_FORMS.items()
)
PARTS = Words((form, replace(suffix, leads=True)) for form, suffix in _of_units(Kind.PERCENT, rates.PARTS))

# --- words of single productions ---------------------------------------------------------------------

FOLD_WORD, DOUBLING, DOUBLED = rates.FOLD, rates.DOUBLING, rates.DOUBLED
FRACTION_WORD, PARTED = rates.FRACTION, rates.PARTED
TALLY, TALLIED, TALLY_END = rates.TALLY, rates.TALLIED, frozenset(rates.TALLY_END.split())
FEN, JIAO, WHOLE, NOT_WHOLE = (
    yuan.FEN,
    char_class(yuan.JIAO.split()),
    char_class(yuan.WHOLE.split()),
    yuan.NOT_WHOLE,
)

CLASSIFIERS, EACH, SOLD_BY = connectives.CLASSIFIERS, connectives.EACH, f"[{connectives.SOLD_BY}]"
FROM, TO, DASHES = connectives.FROM, connectives.TO, connectives.DASHES
LIST = "|".join(connectives.LIST.split())
COMMAS = connectives.COMMAS
AND = f"[{COMMAS}]?(?:{'|'.join(connectives.AND.split())})?"
INCLUDED, INCLUDING = connectives.INCLUDED, connectives.INCLUDING
# The characters of a mark that joins two numbers; the first and the last of one that joins members of a list.
RANGE_MARKS = frozenset(f"{DASHES}{TO} ")
_JOINING = (*connectives.LIST.split(), *connectives.AND.split(), *COMMAS)
LIST_HEADS, LIST_ENDS = frozenset(mark[0] for mark in _JOINING), frozenset(mark[-1] for mark in _JOINING)
OPENING, CLOSING = frozenset("（("), frozenset("）)")
CLAUSE_COMMAS = frozenset("，,")
RESPECTIVELY = regex.compile(f"(?r)(?:{connectives.RESPECTIVELY})")

# --- surroundings --------------------------------------------------------------------------------------


def _writings(rows: Iterable[Writing]) -> Iterator[tuple[str, Conditions | None]]:
    """Yield the pattern of each row and its conditions.

    A row that only may not follow certain words comes first where nothing can that ends as they do.
    """
    for row in rows:
        pattern = row.pattern.replace("D", ARABIC_DIGITS).replace("N", HAN_DIGITS)
        chars = row.not_after.translate(_NO_SYNTAX)
        if chars.isalpha() and not (row.not_before or row.only_before or row.only_after):
            yield f"(?<![{chars}]) (?:{pattern})", None
        yield pattern, conditions_of(row)


_NO_SYNTAX = str.maketrans("", "", "[]|?")  # what is left of a pattern is its characters, if it has no other


def _begins(rows: Iterable[Writing]) -> str:
    """Return a pattern for the place where the first digits of a row may stand."""
    chars = {char for row in rows for char in row.goes_on}
    pointed = {char for row in rows if "." in row.goes_on for char in row.goes_on}  # behind a fraction
    digits, no_digits = f"(?:{ARABIC_DIGITS}++|[一二])", char_class(chars - {*"0."})
    return f"(?= [0０] | {digits} (?: {no_digits} | [.] {ARABIC_DIGITS}*+ {char_class(pointed)} ) )"


# Dates, clock times and their like are looked for only where the first digits may go on so.
WRITING_BEGINS = _begins(non_quantities.WRITINGS)
PASSED = "|".join(pattern for pattern, conditions in _writings(non_quantities.WRITINGS) if conditions is None)
# Those with conditions, each with the name of its group in a pattern.
WRITINGS = {
    f"writing_{place}": (pattern, conditions)
    for place, (pattern, conditions) in enumerate(_writings(non_quantities.WRITINGS))
    if conditions
}

REPORTED, REPORT, RECKON = declarations.REPORTED, declarations.REPORT, declarations.RECKON
DECLARED_UNIT, DECLARED_CURRENCY = declarations.UNIT, declarations.CURRENCY
OTHER_UNIT = re.compile(declarations.OTHER_UNIT)
CHANGE = regex.compile(rf"(?r){non_quantities.CHANGES}{non_quantities.CHANGE_LINKS}{{0,3}}+")
NOT_NEGATIVE, QUOTED = frozenset(non_quantities.NOT_NEGATIVE), frozenset(non_quantities.QUOTED)
REACHED = regex.compile(f"(?r){non_quantities.REACHED}")
DECLARED = regex.compile(rf"(?r)(?:{non_quantities.DECLARED})")
DECLARATION = re.compile(non_quantities.DECLARATION)
# Nouns before a bare number: True for the name of a sum of money, False for that of a count.
SUM_OR_COUNT = Words(
    [(noun, True) for noun in nouns.SUM_NOUNS]
    + [(noun, False) for noun in nouns.NOT_SUMS if noun not in nouns.SUM_NOUNS]
)
_NOUN_ENDS = regex.compile(f"(?r){char_class(SUM_OR_COUNT.tails)}")
# Nouns behind one, likewise, past 的 and up to so many characters.
_SUM_HEADS = Words((noun, None) for noun in nouns.SUM_HEADS)
_COUNT_HEADS = Words((noun, None) for noun in nouns.COUNT_HEADS)
_HEADS = _SUM_HEADS.heads | _COUNT_HEADS.heads
_BETWEEN = 4
_CLAUSE_MARKS = frozenset("，,。；;！!？?、：:（(）)“”‘’|【】〈〉")


def noun_before(text: str, first: int, pos: int) -> bool | None:
    """Tell whether the nearest noun that stands between the two places names a sum; None without one."""
    while found := _NOUN_ENDS.search(text, first, pos):
        for _, is_sum in SUM_OR_COUNT.before(text, found.end(), first):
            return is_sum
        pos = found.start()
    return None


def noun_behind(text: str, pos: int) -> tuple[bool, int] | None:
    """Tell whether the first noun behind ``pos`` makes a number a sum, and how far off it is."""
    start = pos + text.startswith("的", pos)
    for between, char in enumerate(text[start : start + _BETWEEN + 1]):
        if char in _HEADS:
            if _SUM_HEADS.at(text, start + between):
                return True, between
            if _COUNT_HEADS.at(text, start + between):
                return False, between
        if char in _CLAUSE_MARKS or char.isspace():
            return None
    return None


# --- names -------------------------------------------------------------------------------------------

_NUMERAL_CHARS = re.compile(rf"{ARABIC_DIGITS}|{HAN_DIGITS}|[{''.join(EXPONENT)}]|{SOME}|半|翻")


_NAME_NOT_BEFORE = {name: after for written, after in names.NOT_BEFORE.items() for name in written.split()}


_LEADING_DIGITS = re.compile("[0-9]*")


_AFTER_DIGITS = frozenset(".．,") | EXPONENT.keys() | DIGITS
_Name = tuple[
    str, int, int, frozenset[str]
]  # with what stands before its numeral, behind it, and not after it


def _not_before(name: str) -> frozenset[str]:
    """Return the characters that make another word of a name: 3.5万科技人员, 标普500亿."""
    return frozenset(_NAME_NOT_BEFORE.get(name, "")) | (_AFTER_DIGITS if is_digit(name[-1]) else frozenset())


class Names:
    """Names and idioms by the first numeral character in them, where a scan would stumble over it.

    A name is filed under two characters: that one and its neighbour in the name, on the left if there is one.

    Attributes:
        pairs: these characters; no name stands where neither pair at a place is one of them.
        seconds: what follows the first numeral of the names that hold another (挂一漏万).
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_pair: dict[str, list[_Name]] = {}
        self.forms = sorted(set(forms), key=len, reverse=True)
        for name in self.forms:
            if found := _NUMERAL_CHARS.search(name):
                lead = found.start()
                pair = name[lead - 1 : lead + 1] if lead else name[:2]
                self._by_pair.setdefault(pair, []).append((name, lead, len(name) - lead, _not_before(name)))
        self.pairs = self._by_pair.keys()
        self.seconds = {name[lead + 1] for name, lead in self._with_more_numerals()}
        from_digits = [
            entry for entry in chain.from_iterable(self._by_pair.values()) if is_digit(entry[0][entry[1]])
        ]
        self.before_digits = frozenset(name[lead - 1] for name, lead, *_ in from_digits if lead)
        led_by_digits = [
            (_LEADING_DIGITS.findall(name)[0], name) for name, lead, *_ in from_digits if not lead
        ]
        self._numbers = frozenset(name[: len(digits) + 1] for digits, name in led_by_digits)
        self.behind_digits = frozenset(name[len(digits) :][:1] for digits, name in led_by_digits)

    def end(self, text: str, pos: int) -> int:
        """Return where a name ends whose first numeral is at ``pos``; 0 if there is none."""
        by_pair = self._by_pair
        pair = text[pos - 1 : pos + 1]
        if pair in by_pair and (end := _match(by_pair[pair], text, pos)):
            return end
        pair = text[pos : pos + 2]
        return _match(by_pair[pair], text, pos) if pair in by_pair else 0

    def told_by(self, chars: str, cut: bool) -> int | None:
        """Return the length of the name that the characters begin with, the first of them a numeral.

        0 if there is none; None if the text is ``cut`` behind them and more have a say.
        """
        for name, _, length, not_before in self._by_pair.get(chars[:2], ()):
            if cut and length >= len(chars) and name.startswith(chars):
                return None
            if chars.startswith(name) and chars[length : length + 1] not in not_before:
                return length
        return 0

    def end_from_digits(self, text: str, pos: int, end: int) -> int:
        """Return the same for a number up to ``end``; few names have one: 标普500, 360数科."""
        by_pair = self._by_pair
        pair = text[pos - 1 : pos + 1]
        if pair in by_pair and (found := _match(by_pair[pair], text, pos)):
            return found
        return _match(by_pair[text[pos : pos + 2]], text, pos) if text[pos : end + 1] in self._numbers else 0

    def _with_more_numerals(self) -> Iterator[tuple[str, int]]:
        for name, lead, *_ in chain.from_iterable(self._by_pair.values()):
            if _NUMERAL_CHARS.search(name, lead + 1):
                yield name, lead


def _match(names: list[_Name], text: str, pos: int) -> int:
    for name, lead, rest, not_before in names:
        if (
            text.startswith(name, pos - lead)
            and pos >= lead
            and text[pos + rest : pos + rest + 1] not in not_before
        ):
            return pos + rest
    return 0


NAMES = Names(names.NAMES)


def _words_with_a_scale() -> Iterator[str]:
    """Yield the words that begin with a scale character: 千瓦, 百分点, 百慕大元, 兆驰股份."""
    for row in physical.MEASURES + rates.PERCENTS + rates.PARTS:
        yield from row.forms.split()
    for _, forms in cldr.NAMES:
        yield from forms.split()
    for currency in currencies.CURRENCIES:
        yield from currency.names.split()
    yield from names.NAMES


# Where one of these stands, its first character is no scale of the number before it.
GLUED = Names(word for word in _words_with_a_scale() if word[0] in EXPONENT and len(word) > 1)
