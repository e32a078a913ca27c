"""The only reader of the lexicon: look-up tables and patterns, all built from the rows.

A word can be found only through the row that gives it a meaning, so what is matched and what is
understood cannot disagree.  Tables are built once; a row's constraints are compiled when first asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

import regex

from ..quantity import Kind, Qualifier
from ..rejection import Reason
from . import characters, connectives, declarations, names, non_quantities, nouns, numerals, qualifiers
from .characters import ARABIC_DIGITS, CLAUSE_MARKS, DECIMAL_POINTS, DIGITS, char_class, full_width
from .constraints import Constraints, constraints_of
from .entries import DEFAULT_CURRENCY, Unit
from .money import cldr, currencies, yuan
from .name_index import NameIndex, Numerals
from .rows import Form, NonQuantity, QualifierWord, UnitWord
from .units import durations, measure_words, physical, rates
from .word_index import WordIndex, forms_of

# --- numerals ----------------------------------------------------------------------------------------

EXPONENT = {form: row.exponent for row in numerals.SCALES for form in row.forms.split()}
PLAIN_DIGITS = characters.PLAIN_DIGITS
PLAIN_HAN = str.maketrans(
    {form: row.value for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS) for form in row.forms.split()}
    | {form: row.forms.split()[0] for row in numerals.SCALES for form in row.forms.split()}
    | dict.fromkeys(numerals.INDEFINITE_DIGITS.split(), numerals.INDEFINITE_DIGITS.split()[0])
    | dict.fromkeys(numerals.POINT.split(), numerals.POINT.split()[0])
)


DIGIT_VALUES = {form: value for value, row in enumerate(numerals.DIGITS) for form in row.forms.split()}
DIGIT_VALUES |= {digit: value for value in range(10) for digit in (str(value), full_width(str(value)))}
NOT_HALF = re.compile(numerals.NOT_HALF)


HAN_DIGITS = char_class(" ".join(row.forms for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS)).split())
PLAIN_DIGIT = f"[{numerals.SPOKEN_DIGITS}]"


SMALL_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent < 4)}]"
BIG_SCALE = f"[{''.join(form for form, exponent in EXPONENT.items() if exponent >= 4)}]"
LATIN_SCALES = WordIndex(
    (form, (row.exponent, constraints_of(row))) for row in numerals.LATIN_SCALES for form in row.forms.split()
)
EXCESS_WORDS = WordIndex(
    (form, constraints_of(row)) for row in qualifiers.EXCESS_WORDS for form in row.forms.split()
)
TRAILING_EXCESS_WORDS = WordIndex(
    (form, constraints_of(row)) for row in qualifiers.TRAILING_EXCESS_WORDS for form in row.forms.split()
)

INDEFINITE_DIGITS = char_class(numerals.INDEFINITE_DIGITS.split())
POINT = char_class(numerals.POINT.split())
POINTS = frozenset(numerals.POINT.split())
HALF, ZERO, ONE = numerals.HALF, numerals.ZERO, numerals.ONE

# --- qualifiers --------------------------------------------------------------------------------------


def _qualifiers(rows: Iterable[QualifierWord]) -> WordIndex[tuple[Qualifier, Constraints | None]]:
    return WordIndex(
        (form, (Qualifier(row.qualifier), constraints_of(row))) for row in rows for form in row.forms.split()
    )


LEADING_QUALIFIERS = _qualifiers(qualifiers.LEADING_QUALIFIERS)
TRAILING_QUALIFIERS = _qualifiers(qualifiers.TRAILING_QUALIFIERS)
QUALIFIER_PARTICLES = frozenset(qualifiers.QUALIFIER_PARTICLES.split())
DURATION_DEICTICS = frozenset(qualifiers.DURATION_DEICTICS.split())
ORDER_OF_MAGNITUDE_SUFFIXES = WordIndex(
    (form, None) for form in qualifiers.ORDER_OF_MAGNITUDE_SUFFIXES.split()
)
BLOCKING_WORDS: WordIndex[tuple[Reason, Constraints | None]] = WordIndex(
    (form, (row.reason, constraints_of(row)))
    for row in non_quantities.BLOCKING_WORDS
    for form in row.forms.split()
)
MINUS = frozenset(numerals.MINUS.split())
PLUS = frozenset(numerals.PLUS.split())

# --- what follows a number ---------------------------------------------------------------------------


def _of_units(kind: Kind, rows: Iterable[UnitWord]) -> Iterator[tuple[str, Unit]]:
    for row in rows:
        min_number, max_number = (
            Decimal(bound) if bound else None for bound in (row.min_number, row.max_number)
        )
        unit = Unit(kind, row.name, None, Decimal(row.factor), constraints_of(row), min_number, max_number)
        for form in forms_of(row.forms):
            yield form, unit


def _money(code: str, factor: str, constraints: Constraints | None) -> Unit:
    return Unit(Kind.MONEY, None, code, Decimal(factor), constraints)


# Signs that more than one currency uses: the sign, and the default currencies that claim it.
SHARED_SIGNS = {
    row.code: (f"(?<![A-Z]){char_class(form.forms.split())}", tuple(form.shared_by.split()))
    for row in currencies.CURRENCIES
    for form in row.forms
    if form.shared_by
}
AMBIGUOUS_CURRENCIES = frozenset((DEFAULT_CURRENCY, *SHARED_SIGNS))  # by the default currency
MULTIPLE = Unit(Kind.RATIO, rates.MULTIPLE_UNIT, None, Decimal(1))
FRACTION = Unit(Kind.RATIO, None, None, Decimal(1))


def _currency_names() -> dict[str, tuple[str, bool, Constraints | None]]:
    """Map each form to its ISO code, whether it can lead a bare number, and its constraints."""
    wordlike = constraints_of(currencies.WORDLIKE_CODE)
    codes = dict.fromkeys(currencies.WORDLIKE_CODE.forms.split(), wordlike)
    forms: dict[str, tuple[str, bool, Constraints | None]] = {}
    for code, cldr_names in cldr.NAMES:
        forms |= dict.fromkeys(forms_of(cldr_names), (code, False, None))
        forms |= dict.fromkeys(forms_of(code), (code, code not in codes, None))
    for row in currencies.CURRENCIES:
        forms.setdefault(row.code, (row.code, row.code not in codes, None))
        for form in (Form(row.names), Form(row.marks, leads=True), *row.forms):
            forms |= dict.fromkeys(forms_of(form.forms), (row.code, form.leads, constraints_of(form)))
    for code, constraints in codes.items():
        forms[code] = (*forms[code][:2], constraints)
    return forms


_CURRENCY_FORMS = _currency_names()


def _money_suffixes() -> Iterator[tuple[str, Unit]]:
    for part in yuan.YUAN:
        for form in part.forms.split():
            yield form, _money(DEFAULT_CURRENCY, part.factor, constraints_of(part))
    for form, (code, _, constraints) in _CURRENCY_FORMS.items():
        yield form, _money(code, "1", constraints)
    for row in currencies.CURRENCIES:
        for part in row.subunits:
            for form in part.forms.split():
                yield form, _money(row.code, part.factor, constraints_of(part))


UNITS: WordIndex[Unit] = WordIndex(
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
# What may come below the line (元/股, 每吨): every unit, its constraints aside.
DENOMINATORS: WordIndex[str] = WordIndex(
    (form, row.name)
    for row in physical.MEASURES + durations.DURATIONS + durations.PER_SYMBOLS + measure_words.COUNTS
    for form in forms_of(row.forms)
)
TENTH = Decimal(10)  # the factor of 成, which alone among the percents has one
TRAILING_CURRENCIES = WordIndex((form, code) for form, (code, *_) in _CURRENCY_FORMS.items())
LEADING_CURRENCIES: WordIndex[tuple[str, bool, Constraints | None]] = WordIndex(_CURRENCY_FORMS.items())
PERCENT_PREFIXES = WordIndex(
    (form, replace(unit, precedes_number=True))
    for form, unit in _of_units(Kind.PERCENT, rates.PERCENT_PREFIXES)
)

# --- words of single productions ---------------------------------------------------------------------

MULTIPLY_VERB, MULTIPLE_NOUN, DOUBLE_NOUNS = rates.MULTIPLE, rates.MULTIPLE_NOUN, rates.DOUBLE_NOUNS
FRACTION_INFIX, PERCENT_PREFIX_STARTS = rates.FRACTION, rates.PERCENT_PREFIX_STARTS
ORDER_OF_MAGNITUDE_PREFIX, ORDER_OF_MAGNITUDE_STARTS, ORDER_OF_MAGNITUDE_END = (
    rates.ORDER_OF_MAGNITUDE_PREFIX,
    rates.ORDER_OF_MAGNITUDE_STARTS,
    frozenset(rates.ORDER_OF_MAGNITUDE_END.split()),
)
FEN, JIAO, EXACT_MARK, NOT_EXACT_MARK = (
    yuan.FEN,
    char_class(yuan.JIAO.split()),
    char_class(yuan.EXACT_MARK.split()),
    yuan.NOT_EXACT_MARK,
)

CLASSIFIERS, PER_PARTICLE, RETAIL_UNITS = (
    connectives.CLASSIFIERS,
    connectives.PER_PARTICLE,
    f"[{connectives.RETAIL_UNITS}]",
)
RANGE_OPENERS, RANGE_PREPOSITIONS, DASHES = (
    connectives.RANGE_OPENERS,
    connectives.RANGE_PREPOSITIONS,
    connectives.DASHES,
)
LIST_CONNECTIVES = "|".join(connectives.LIST_CONNECTIVES.split())
COMMAS = connectives.COMMAS
BOUND_CONNECTIVES = f"[{COMMAS}]?(?:{'|'.join(connectives.BOUND_CONNECTIVES.split())})?"
INCLUSIVE_NOTE, INCLUSIVE_VERBS = connectives.INCLUSIVE_NOTE, connectives.INCLUSIVE_VERBS
# The characters of a mark that joins two numbers; the first and the last of one that joins members of a list.
RANGE_MARKS = frozenset(f"{DASHES}{RANGE_PREPOSITIONS} ")
_JOINING = (*connectives.LIST_CONNECTIVES.split(), *connectives.BOUND_CONNECTIVES.split(), *COMMAS)
LIST_HEADS, LIST_ENDS = frozenset(mark[0] for mark in _JOINING), frozenset(mark[-1] for mark in _JOINING)
RESPECTIVELY = regex.compile(f"(?r)(?:{connectives.RESPECTIVELY})")

# --- surroundings --------------------------------------------------------------------------------------


_Notation = tuple[str, Reason, Constraints | None]


def _notations(rows: Iterable[NonQuantity]) -> Iterator[_Notation]:
    """Yield the pattern of each row, its reason and its constraints.

    A row that only may not follow certain words comes first where nothing can that ends as they do.
    """
    for row in rows:
        pattern = row.pattern.replace("D", ARABIC_DIGITS).replace("N", HAN_DIGITS)
        chars = row.not_preceded_by.translate(_NO_SYNTAX)
        if chars.isalpha() and not (row.not_followed_by or row.followed_by or row.preceded_by):
            yield f"(?<![{chars}]) (?:{pattern})", row.reason, None
        yield pattern, row.reason, constraints_of(row)


_NO_SYNTAX = str.maketrans("", "", "[]|? ")  # what is left of a pattern is its characters, if it has no other


def _begins(rows: Iterable[NonQuantity]) -> str:
    """Return a pattern for the place where the first digits of a row may be."""
    chars = {char for row in rows for char in row.continuations}
    pointed = {
        char for row in rows if "." in row.continuations for char in row.continuations
    }  # after a fraction
    digits, no_digits = f"(?:{ARABIC_DIGITS}++|{numerals.YEAR_STARTS})", char_class(chars - {*"0."})
    return f"(?= [0０] | {digits} (?: {no_digits} | [.] {ARABIC_DIGITS}*+ {char_class(pointed)} ) )"


# Dates, clock times and their like are looked for only where the first digits may go on so.
NON_QUANTITY_LOOKAHEAD = _begins(non_quantities.GUARDED_NON_QUANTITIES)
_NOTATIONS = list(_notations(non_quantities.GUARDED_NON_QUANTITIES))
NON_QUANTITY_PATTERNS = [
    (pattern, reason) for pattern, reason, constraints in _NOTATIONS if constraints is None
]
NON_QUANTITIES = "|".join(pattern for pattern, _ in NON_QUANTITY_PATTERNS)
# Those with constraints, each with the name of its group in a pattern.
GUARDED_NON_QUANTITIES = {
    f"writing_{place}": (pattern, constraints, reason)
    for place, (pattern, reason, constraints) in enumerate(_NOTATIONS)
    if constraints
}

REPORTED, REPORT, RECKON = declarations.REPORTED, declarations.REPORT, declarations.RECKON
DECLARED_UNIT, DECLARED_CURRENCY = declarations.UNIT, declarations.CURRENCY
OTHER_UNIT = re.compile(declarations.OTHER_UNIT)
CHANGE_VERBS = regex.compile(rf"(?r){non_quantities.CHANGES}{non_quantities.CHANGE_LINKS}{{0,3}}+")
NOT_NEGATIVE, QUOTED = frozenset(non_quantities.NOT_NEGATIVE), frozenset(non_quantities.QUOTED)
ATTAINMENT_VERBS = regex.compile(f"(?r){non_quantities.ATTAINMENT_VERBS}")
DECLARED = regex.compile(rf"(?r)(?:{non_quantities.DECLARED})")
DECLARATION = re.compile(non_quantities.DECLARATION)
# Nouns before a bare number: True for the name of a sum of money, False for that of a count.
SUM_OR_COUNT = WordIndex(
    [(noun, True) for noun in nouns.SUM_NOUNS]
    + [(noun, False) for noun in nouns.NON_SUM_NOUNS if noun not in nouns.SUM_NOUNS]
)
_NOUN_ENDS = regex.compile(f"(?r){char_class(SUM_OR_COUNT.last_chars)}")
# Nouns after one, likewise, past 的 and up to so many characters.
_FOLLOWING_SUMS = WordIndex((noun, None) for noun in nouns.FOLLOWING_SUM_NOUNS)
_FOLLOWING_COUNTS = WordIndex((noun, None) for noun in nouns.FOLLOWING_COUNT_NOUNS)
_HEADS = _FOLLOWING_SUMS.first_chars | _FOLLOWING_COUNTS.first_chars
_BETWEEN = 4


def preceding_noun_is_sum(text: str, first: int, pos: int) -> bool | None:
    """Return True if the nearest noun between the two places names a sum; None without one."""
    while found := _NOUN_ENDS.search(text, first, pos):
        for _, is_sum in SUM_OR_COUNT.ending_at(text, found.end(), first):
            return is_sum
        pos = found.start()
    return None


def following_noun(text: str, pos: int) -> tuple[bool, int] | None:
    """Return whether the first noun after ``pos`` makes a number a sum, and how far off it is."""
    start = pos + text.startswith(nouns.LINK, pos)
    for between, char in enumerate(text[start : start + _BETWEEN + 1]):
        if char in _HEADS:
            if _FOLLOWING_SUMS.at(text, start + between):
                return True, between
            if _FOLLOWING_COUNTS.at(text, start + between):
                return False, between
        if char in CLAUSE_MARKS or char.isspace():
            return None
    return None


# --- names -------------------------------------------------------------------------------------------

_NUMERALS = Numerals(
    re.compile(
        rf"{ARABIC_DIGITS}|{HAN_DIGITS}|[{''.join(EXPONENT)}]|{INDEFINITE_DIGITS}|{HALF}|{MULTIPLY_VERB}"
    ),
    DECIMAL_POINTS | {","} | EXPONENT.keys() | DIGITS,
)
_EXCEPTIONS = {
    form: row.not_followed_by.strip("[]")
    for row in names.NAMES
    if row.not_followed_by
    for form in row.forms.split()
}
NAMES = NameIndex(names.FORMS, _NUMERALS, _EXCEPTIONS)


def _words_with_a_scale() -> Iterator[str]:
    """Yield the words that begin with a scale character: 千瓦, 百分点, 百慕大元, 兆驰股份."""
    for row in physical.MEASURES + rates.PERCENTS + rates.PERCENT_PREFIXES:
        yield from row.forms.split()
    for _, forms in cldr.NAMES:
        yield from forms.split()
    for currency in currencies.CURRENCIES:
        yield from currency.names.split()
        for form in currency.forms:
            yield from () if form.leads else form.forms.split()
    yield from names.FORMS


# Where one of these is found, its first character is no scale of the number before it.
SCALE_INITIAL_WORDS = NameIndex(
    (word for word in _words_with_a_scale() if word[0] in EXPONENT and len(word) > 1),
    _NUMERALS,
    _EXCEPTIONS,
)
