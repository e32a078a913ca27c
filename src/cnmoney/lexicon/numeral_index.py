"""Numeral index: the characters and words of numerals as tables and regex classes, from ``numerals``."""

from typing import Final

from ..patterns import LazyPattern
from . import numerals
from .characters import char_class, full_width
from .constraints import constraints_of
from .word_index import WordIndex

# --- every written form -------------------------------------------------------------------------------

EXPONENT: Final = {form: row.exponent for row in numerals.SCALES for form in row.forms.split()}
HAN_DIGITS: Final = char_class(
    " ".join(row.forms for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS)).split()
)
COLLOQUIAL_DIGITS: Final = char_class(numerals.COLLOQUIAL_DIGITS.split())
# Tens with one character (廿) have no value of one digit.
DIGIT_VALUES: Final = {
    form: value
    for value, row in enumerate(numerals.DIGITS)
    for form in (*row.forms.split(), str(value), full_width(str(value)))
}

TENS: Final = char_class(form for form, exponent in EXPONENT.items() if exponent == 1)
SMALL_SCALE: Final = char_class(form for form, exponent in EXPONENT.items() if exponent < 4)
BIG_SCALE: Final = char_class(form for form, exponent in EXPONENT.items() if exponent >= 4)
SCALES: Final = char_class(EXPONENT)
LATIN_SCALES: Final = WordIndex(
    (form, (row.exponent, constraints_of(row))) for row in numerals.LATIN_SCALES for form in row.forms.split()
)

INDEFINITE_DIGITS: Final = frozenset(numerals.INDEFINITE_DIGITS.split())
INNER_INDEFINITE: Final = char_class(numerals.INNER_INDEFINITE.split())
FINAL_INDEFINITE: Final = char_class(INDEFINITE_DIGITS - {*numerals.INNER_INDEFINITE.split()})
POINTS: Final = frozenset(numerals.POINT.split())
ZEROS: Final = char_class(numerals.DIGITS[0].forms.split())
FORMAL_DIGITS: Final = frozenset(numerals.FORMAL_DIGITS.split())
FORMAL_NUMERALS: Final = FORMAL_DIGITS.union(numerals.FORMAL_SCALES.split())
WEIGHTS: Final = frozenset(numerals.WEIGHTS.split())
NOT_COLLOQUIAL_TAILS: Final = frozenset(numerals.NOT_COLLOQUIAL_TAILS.split())
DIGIT_INITIAL_WORDS: Final = WordIndex((word, None) for word in numerals.DIGIT_INITIAL_WORDS.split())
HALF: Final = numerals.HALF
ZERO: Final = numerals.ZERO
ONE: Final = numerals.ONE
NOT_HALF: Final = LazyPattern(numerals.NOT_HALF)

HYPHENS: Final = frozenset(numerals.HYPHENS.split())
NEGATIVE_VERBS: Final = frozenset(numerals.NEGATIVE_VERBS.split())
BEFORE_NEGATIVE: Final = frozenset(numerals.BEFORE_NEGATIVE)
NEGATIVE_PARTICLE: Final = numerals.NEGATIVE_PARTICLE
BELOW_ZERO: Final = numerals.BELOW_ZERO
MINUS: Final = HYPHENS | NEGATIVE_VERBS
PLUS: Final = frozenset(numerals.PLUS.split())
NO_MINUS_AFTER: Final = frozenset(numerals.NO_MINUS_AFTER)
EITHER_SIGN: Final = WordIndex((form, None) for form in numerals.EITHER_SIGN.split())

# --- the plain form, one character for each digit and scale --------------------------------------------

PLAIN_DIGITS: Final = "".join(row.value for row in numerals.DIGITS)
PLAIN_EXPONENT: Final = {row.forms.split()[0]: row.exponent for row in numerals.SCALES}
PLAIN_POINT: Final = numerals.POINT.split()[0]
PLAIN_INDEFINITE: Final = numerals.INDEFINITE_DIGITS.split()[0]
TO_PLAIN_HAN: Final = str.maketrans(
    {form: row.value for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS) for form in row.forms.split()}
    | {form: row.forms.split()[0] for row in numerals.SCALES for form in row.forms.split()}
    | dict.fromkeys(INDEFINITE_DIGITS, PLAIN_INDEFINITE)
    | dict.fromkeys(POINTS, PLAIN_POINT)
)
# Full-width digits to ASCII; thousands marks go.
TO_PLAIN_DIGITS: Final = str.maketrans(
    {**{ord("０") + i: str(i) for i in range(10)}, ord("．"): ".", ord(","): "", ord("，"): ""}
)
APPROXIMATE_PAIRS: Final = tuple(numerals.APPROXIMATE_PAIRS.split())
