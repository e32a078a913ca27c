"""The only reader of the lexicon: look-up tables and patterns, all built from the rows.

A word can be found only through the row that gives it a meaning, so what is matched and what is
understood cannot disagree.  Tables are built once; a row's constraints are compiled when first asked.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from . import connectives, declarations, names, non_quantities, nouns, numerals, qualifiers
from .characters import ARABIC_DIGITS, COLONS, DECIMAL_POINTS, DIGITS, char_class, full_width
from .constraints import Constraints, constraints_of
from .entries import DEFAULT_CURRENCY, Unit
from .money import cldr, currencies, yuan
from .name_index import NameIndex, Numerals
from .numeral_index import EXPONENT, HALF, HAN_DIGITS, INDEFINITE_DIGITS, SCALES
from .rows import ConstrainedRow, Form, NonQuantity, QualifierWord, UnitWord, any_of
from .units import compounds, durations, measure_words, physical, rates
from .word_index import WordIndex, forms_of

# --- qualifiers --------------------------------------------------------------------------------------

EXCESS_WORDS: Final = WordIndex(
    (form, constraints_of(row)) for row in qualifiers.EXCESS_WORDS for form in row.forms.split()
)
TRAILING_EXCESS_WORDS: Final = WordIndex(
    (form, constraints_of(row)) for row in qualifiers.TRAILING_EXCESS_WORDS for form in row.forms.split()
)


def _qualifiers(rows: Iterable[QualifierWord]) -> WordIndex[tuple[Qualifier, Constraints | None]]:
    return WordIndex(
        (form, (Qualifier(row.qualifier), constraints_of(row))) for row in rows for form in row.forms.split()
    )


LEADING_QUALIFIERS: Final = _qualifiers(qualifiers.LEADING_QUALIFIERS)
TRAILING_QUALIFIERS: Final = _qualifiers(qualifiers.TRAILING_QUALIFIERS + qualifiers.TRAILING_SIGNS)
BOUND_SIGNS: Final = frozenset("".join(row.forms for row in qualifiers.TRAILING_SIGNS).replace(" ", ""))
QUALIFIER_PARTICLES: Final = frozenset(qualifiers.QUALIFIER_PARTICLES.split())
QUALIFIER_ADVERBIALS: Final = BackwardPattern(
    f"{any_of(qualifiers.QUALIFIER_ADVERBS)}(?P<between>{any_of(qualifiers.ADVERBIALS)})"
)
ORDER_OF_MAGNITUDE_SUFFIXES: Final = WordIndex(
    (form, form in qualifiers.SIZE_SUFFIXES)
    for form in (qualifiers.ORDER_OF_MAGNITUDE_SUFFIXES + " " + qualifiers.SIZE_SUFFIXES).split()
)
DURATION_VERBS: Final = BackwardPattern(f"(?:{'|'.join(qualifiers.DURATION_VERBS.split())})")
BLOCKING_WORDS: Final[WordIndex[tuple[Reason, Constraints | None]]] = WordIndex(
    (form, (row.reason, constraints_of(row)))
    for row in non_quantities.BLOCKING_WORDS
    for form in row.forms.split()
)

# --- what follows a number ---------------------------------------------------------------------------


_COUNTED_KINDS: Final = (Kind.COUNT, Kind.MEASURE, Kind.DURATION)


def _of_units(
    kind: Kind, rows: Iterable[UnitWord], *, precedes_number: bool = False
) -> Iterator[tuple[str, Unit]]:
    for row in rows:
        min_number, max_number = (
            Decimal(bound) if bound else None for bound in (row.min_number, row.max_number)
        )
        unit = Unit(
            kind,
            row.name,
            None,
            Decimal(row.factor),
            constraints=constraints_of(row),
            min_number=min_number,
            max_number=max_number,
            precedes_number=precedes_number,
            may_begin_noun=kind in _COUNTED_KINDS and not row.followed_by,
        )
        for form in forms_of(row.forms):
            yield form, unit


@cache
def _money(code: str, factor: str, constraints: Constraints | None, *, is_inferred: bool = False) -> Unit:
    return Unit(Kind.MONEY, None, code, Decimal(factor), constraints=constraints, is_inferred=is_inferred)


# Signs that more than one currency uses: the sign, and the default currencies that claim it.
SHARED_SIGNS: Final = {
    row.code: (f"(?<![A-Z]){char_class(form.forms.split())}", tuple(form.shared_by.split()))
    for row in currencies.CURRENCIES
    for form in row.forms
    if form.shared_by
}
AMBIGUOUS_CURRENCIES: Final = frozenset((DEFAULT_CURRENCY, *SHARED_SIGNS))  # by the default currency
MULTIPLE: Final = Unit(Kind.RATIO, rates.MULTIPLE_UNIT, None, Decimal(1))
FRACTION: Final = Unit(Kind.RATIO, None, None, Decimal(1))


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


_CURRENCY_FORMS: Final = _currency_names()


def _money_suffixes() -> Iterator[tuple[str, Unit]]:
    for part in yuan.YUAN:
        for form in part.forms.split():
            constraints = constraints_of(part)
            yield form, _money(DEFAULT_CURRENCY, part.factor, constraints, is_inferred=part.is_inferred)
    for form, (code, _, constraints) in _CURRENCY_FORMS.items():
        yield form, _money(code, "1", constraints)
    for row in currencies.CURRENCIES:
        for part in row.subunits:
            for form in part.forms.split():
                yield form, _money(row.code, part.factor, constraints_of(part))


UNITS: Final[WordIndex[Unit]] = WordIndex(
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


@cache
def compound_nouns() -> dict[str, str]:
    """Return the nouns that begin with a measure word, each with the characters that may not follow it."""
    parts = (listed.rstrip("]").partition("[") for listed in compounds.COMPOUND_NOUNS)
    return {word: exceptions for word, _, exceptions in parts}


def _below_line(row: UnitWord) -> str:
    """Return what a unit is called below the line, where no factor can turn it into another: 80元/台斤."""
    return row.name if row.factor == "1" else row.forms.split()[0]


# What may come below the line (元/股, 每吨): every unit, its constraints aside.
_BELOW_LINE: Final = (
    *(*physical.MEASURES, *physical.BELOW_LINE),
    *(*durations.DURATIONS, *durations.PER_SYMBOLS),
    *measure_words.COUNTS,
)
DENOMINATORS: Final[WordIndex[str]] = WordIndex(
    [
        (physical.SQUARE_OR_CUBE, physical.SQUARE_OR_CUBE),  # which of the two, its context says
        *((form, _below_line(row)) for row in _BELOW_LINE for form in forms_of(row.forms)),
    ]
)


@cache
def word_guards(form: str) -> tuple[Constraints, ...]:
    """Return what says which words a unit of one character begins: the 股 of 股东 is no unit below a line.

    Of the constraints of its rows only these count there; the others are of the number before the unit.
    """
    return tuple(
        Constraints(ConstrainedRow(not_followed_by=row.not_followed_by))
        for row in _BELOW_LINE
        if row.not_followed_by and form in set(forms_of(row.forms))
    )


AFTER_PER: Final = LazyPattern(connectives.AFTER_PER)
LISTED_WORDS: Final = LazyPattern(connectives.LISTED_WORDS)
VOLUME_BEFORE: Final = BackwardPattern(physical.VOLUME_BEFORE)
PAIL_BEFORE: Final = BackwardPattern(physical.PAIL_BEFORE)
PAIL_AFTER: Final = LazyPattern(physical.PAIL_AFTER)
VOLUME_AFTER: Final = LazyPattern(physical.VOLUME_AFTER)
COUNTS_APART: Final = LazyPattern(measure_words.COUNTS_APART)
HOURLY: Final = WordIndex((form, None) for form in connectives.HOURLY.split())  # before a speed
EACH_MAN: Final = BackwardPattern(f"{connectives.EACH_MAN}")
TRAILING_CURRENCIES: Final = WordIndex(
    (form, (code, constraints)) for form, (code, _, constraints) in _CURRENCY_FORMS.items()
)
LEADING_CURRENCIES: Final[WordIndex[tuple[str, bool, Constraints | None]]] = WordIndex(
    _CURRENCY_FORMS.items()
)
PERCENT_PREFIXES: Final = WordIndex(_of_units(Kind.PERCENT, rates.PERCENT_PREFIXES, precedes_number=True))

RESPECTIVELY: Final = BackwardPattern(f"(?:{connectives.RESPECTIVELY})")

LENGTHS_BEFORE: Final = BackwardPattern(durations.LENGTHS_BEFORE)
POINTS_BEFORE: Final = BackwardPattern(non_quantities.POINTS_BEFORE)
WITH_ITS_OWN: Final = BackwardPattern(connectives.WITH_ITS_OWN)
YEAR_ON_YEAR: Final = BackwardPattern(connectives.YEAR_ON_YEAR)
INTEREST: Final = BackwardPattern(rates.INTEREST_BEFORE)

# --- surroundings --------------------------------------------------------------------------------------


_Notation = tuple[str, Reason, Constraints | None]


def _notations(rows: Iterable[NonQuantity]) -> Iterator[_Notation]:
    """Yield the pattern of each row, its reason and its constraints.

    A row that only may not follow certain words comes first where nothing can that ends as they do.
    """
    for row in rows:
        pattern = _of_either_width(row.pattern).replace("D", ARABIC_DIGITS).replace("N", HAN_DIGITS)
        chars = row.not_preceded_by.translate(_NO_SYNTAX)
        if chars.isalpha() and not (row.not_followed_by or row.followed_by or row.preceded_by):
            yield f"(?<![{chars}]) (?:{pattern})", row.reason, None
        yield pattern, row.reason, constraints_of(row)


_COUNT_OR_DIGIT: Final = re.compile(r"(?P<count>\{[0-9,]+\})|(?P<class>\[[^]]*\])|(?P<digit>[0-9])")
_DIGITS_IN_CLASS: Final = re.compile("[0-9](?:-[0-9])?")


def _of_either_width(pattern: str) -> str:
    """Return a pattern whose plain digits may be full-width ones too: the 20 of a year, 1[0-2] of a month."""

    def widened(found: re.Match[str]) -> str:
        written = found[0]
        if found["count"]:
            return written
        if found["digit"]:
            return f"[{written}{full_width(written)}]"
        return _DIGITS_IN_CLASS.sub(lambda part: part[0] + _wide_range(part[0]), written)

    return _COUNT_OR_DIGIT.sub(widened, pattern)


def _wide_range(digits: str) -> str:
    return "-".join(full_width(digit) for digit in digits.split("-"))


_NO_SYNTAX: Final = str.maketrans(
    "", "", "[]|? "
)  # what is left of a pattern is its characters, if it has no other


def _begins(rows: Iterable[NonQuantity]) -> str:
    """Return a pattern for the place where the first digits of a row may be."""
    chars = {char for row in rows for char in row.continuations}
    pointed = {
        char for row in rows if "." in row.continuations for char in row.continuations
    }  # after a fraction
    digits, no_digits = f"(?:{ARABIC_DIGITS}++|{numerals.YEAR_STARTS})", char_class(chars - {*"0."})
    zero = f"{numerals.YEAR_STARTS}?+ [0０]"  # 05年, and 二0二0年
    return f"(?= {zero} | {digits} (?: {no_digits} | [.] {ARABIC_DIGITS}*+ {char_class(pointed)} ) )"


# Dates, clock times and their like are looked for only where the first digits may go on so.
NON_QUANTITY_LOOKAHEAD: Final = _begins(non_quantities.GUARDED_NON_QUANTITIES)
_NOTATIONS: Final = list(_notations(non_quantities.GUARDED_NON_QUANTITIES))
NON_QUANTITY_PATTERNS: Final = [
    (pattern, reason) for pattern, reason, constraints in _NOTATIONS if constraints is None
]
# Those with constraints, each with the name of its group in a pattern.
GUARDED_NON_QUANTITIES: Final = {
    f"guarded_{place}": (pattern, constraints, reason)
    for place, (pattern, reason, constraints) in enumerate(_NOTATIONS)
    if constraints
}


def _names(patterns: str) -> LazyPattern:
    """Return a pattern for the names of rows and columns of one kind."""
    return LazyPattern("|".join(patterns.split()), re.IGNORECASE)


IDENTIFIER_NAMES: Final = _names(declarations.IDENTIFIER_NAMES)
RATE_NAMES: Final = _names(declarations.RATE_NAMES)
MULTIPLE_NAMES: Final = _names(declarations.MULTIPLE_NAMES)
PRICE_NAMES: Final = _names(declarations.PRICE_NAMES)
COUNT_NAMES: Final = _names(declarations.COUNT_NAMES)
MONEY_NAMES: Final = _names(declarations.MONEY_NAMES)
# A blank may part the words of a change from its number: 跌 123 美元至 4,567 美元.
_CHANGE_LINKS: Final = f"{non_quantities.CHANGE_LINKS}{{0,3}}[ ]?"
CHANGE_VERBS: Final = BackwardPattern(f"{non_quantities.CHANGES}{_CHANGE_LINKS}")
AMOUNT_CHANGE_VERBS: Final = BackwardPattern(f"{non_quantities.CHANGES_OF_AMOUNT}{_CHANGE_LINKS}")
LEAPS: Final = BackwardPattern(f"{non_quantities.LEAPS}[ ]?")
MOVES: Final = BackwardPattern(f"{non_quantities.MOVES}{_CHANGE_LINKS}")
FORECASTS: Final = LazyPattern(rf"{non_quantities.FORECASTS}[^。！？!?；;\n]*+\Z")
LEVEL_VERBS: Final = BackwardPattern(f"{non_quantities.LEVEL_VERBS}[ ]?")
LEVEL_BEFORE: Final = BackwardPattern(non_quantities.LEVEL_BEFORE)
FALLING_OPENERS: Final = BackwardPattern(f"{char_class(non_quantities.FALLING_OPENERS)}[ ]?")
NOT_NEGATIVE: Final = frozenset(non_quantities.NOT_NEGATIVE)
EXCHANGED: Final = frozenset(non_quantities.EXCHANGED)
QUOTED: Final = EXCHANGED | frozenset(non_quantities.QUOTED)
RATE_AHEAD: Final = LazyPattern(non_quantities.RATE_AHEAD)
SIGNED: Final = frozenset(non_quantities.SIGNED)
ATTAINMENT_VERBS: Final = BackwardPattern(f"{non_quantities.ATTAINMENT_VERBS}")
NAME_ENDS: Final = LazyPattern(non_quantities.NAME_ENDS)
AGE_BEFORE: Final = BackwardPattern(f"{durations.AGE_BEFORE}")
AGE_AFTER: Final = LazyPattern(durations.AGE_AFTER)
# A label with its number, as far as the number that it is of: 表2：20吨, 图1 5亿元, 注1人民币5亿元.
_LABEL, _FIGURE = (
    f"{any_of(labels)}[ ]?{ARABIC_DIGITS}{{1,4}}"
    for labels in (non_quantities.LABELS, non_quantities.FIGURE_LABELS)
)
LABELED: Final = BackwardPattern(f"{_LABEL}{char_class(COLONS)}|{_FIGURE}[ ]")
LABEL: Final = BackwardPattern(_LABEL)
NUMBERED_LABEL: Final = BackwardPattern("|".join(non_quantities.NUMBERED_LABELS.split()))
NUMBERED: Final = tuple(non_quantities.NUMBERED.split())
FIGURE_LABEL: Final = BackwardPattern(_FIGURE)
DECLARED: Final = BackwardPattern(rf"(?:{non_quantities.DECLARED})")
DECLARATION: Final = LazyPattern(non_quantities.DECLARATION)
DECLARED_IN: Final = frozenset(non_quantities.DECLARED_IN)
DECLARED_AS: Final = LazyPattern(non_quantities.DECLARED_AS)
HEAD_UNIT_AHEAD: Final = LazyPattern(non_quantities.HEAD_UNIT_AHEAD)
HEAD_UNIT_BEFORE: Final = BackwardPattern(non_quantities.HEAD_UNIT_BEFORE)
DECLARATION_STOPS: Final = frozenset(non_quantities.DECLARATION_STOPS)
ALL_REPORTED: Final = BackwardPattern(non_quantities.ALL_REPORTED)
CAPTION: Final = BackwardPattern(non_quantities.CAPTION)
CAPTION_END: Final = LazyPattern(non_quantities.CAPTION_END)


@cache
def preceding_nouns() -> WordIndex[bool]:
    """Return the nouns before a bare number: True for those that name a sum of money, False for a count."""
    sums = dict.fromkeys(nouns.SUM_NOUNS, True)
    return WordIndex((dict.fromkeys(nouns.NON_SUM_NOUNS, False) | sums).items())


@cache
def following_nouns() -> WordIndex[bool]:
    """Return the nouns that follow one, likewise."""
    sums, counts = nouns.FOLLOWING_SUM_NOUNS, nouns.FOLLOWING_COUNT_NOUNS
    return WordIndex([*((noun, True) for noun in sums), *((noun, False) for noun in counts)])


SIZE_NOUNS: Final = frozenset(nouns.SIZE_NOUNS)
VAGUE_SIZE_NOUNS: Final = frozenset(nouns.VAGUE_SIZE_NOUNS)
LIST_REST: Final = LazyPattern(nouns.LIST_REST)
HANDLING_VERBS: Final = BackwardPattern(f"(?:{nouns.HANDLING_VERBS})")
COMPARISONS: Final = LazyPattern(nouns.COMPARISONS)
COMPARISON_OPENERS: Final = LazyPattern(nouns.COMPARISON_OPENERS)
CHANGE_OF_LEVEL: Final = LazyPattern(nouns.CHANGE_OF_LEVEL)
OTHER_CURRENCY: Final = LazyPattern(nouns.OTHER_CURRENCY)
TOKENS: Final = WordIndex((token, None) for token in nouns.TOKENS.split())

# --- names -------------------------------------------------------------------------------------------

_NUMERALS: Final = Numerals(
    re.compile(
        rf"{ARABIC_DIGITS}|{HAN_DIGITS}|{SCALES}|{char_class(INDEFINITE_DIGITS)}|{HALF}|{rates.MULTIPLY_VERB}"
    ),
    frozenset((*DECIMAL_POINTS, ",", *EXPONENT)) | DIGITS,
)
_EXCEPTIONS: Final = {
    form: row.not_followed_by.strip("[]")
    for row in names.NAMES
    if row.not_followed_by
    for form in row.forms.split()
}
NAMES: Final = NameIndex(names.FORMS, _NUMERALS, _EXCEPTIONS)


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


# Words of two characters that begin with a scale word and are no names of companies: 万一, 百姓.  A number
# that the scale word can belong to keeps it: 三千万一旦, 五百姓名.
SHORT_SCALE_INITIAL_WORDS: Final = frozenset(
    form for row in names.COMMON_WORDS for form in row.forms.split() if len(form) == 2 and form[0] in EXPONENT
)
# Where one of these is found, its first character is no scale of the number before it.
SCALE_INITIAL_WORDS: Final = NameIndex(
    (word for word in _words_with_a_scale() if word[0] in EXPONENT and len(word) > 1),
    _NUMERALS,
    _EXCEPTIONS,
)
