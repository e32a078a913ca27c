"""Numeral index: the characters and words of numerals as tables and regex classes, from ``numerals``."""

from ..patterns import LazyPattern
from . import numerals
from .characters import char_class, full_width
from .constraints import constraints_of
from .word_index import WordIndex

# --- every written form -------------------------------------------------------------------------------

EXPONENT = {form: row.exponent for row in numerals.SCALES for form in row.forms.split()}
HAN_DIGITS = char_class(" ".join(row.forms for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS)).split())
COLLOQUIAL_DIGITS = char_class(numerals.COLLOQUIAL_DIGITS.split())
# Tens with one character (廿) have no value of one digit.
DIGIT_VALUES = {form: value for value, row in enumerate(numerals.DIGITS) for form in row.forms.split()}
DIGIT_VALUES |= {digit: value for value in range(10) for digit in (str(value), full_width(str(value)))}

TENS = char_class(form for form, exponent in EXPONENT.items() if exponent == 1)
SMALL_SCALE = char_class(form for form, exponent in EXPONENT.items() if exponent < 4)
BIG_SCALE = char_class(form for form, exponent in EXPONENT.items() if exponent >= 4)
SCALES = char_class(EXPONENT)
LATIN_SCALES = WordIndex(
    (form, (row.exponent, constraints_of(row))) for row in numerals.LATIN_SCALES for form in row.forms.split()
)

INDEFINITE_DIGITS = frozenset(numerals.INDEFINITE_DIGITS.split())
INNER_INDEFINITE = char_class(numerals.INNER_INDEFINITE.split())
FINAL_INDEFINITE = char_class(INDEFINITE_DIGITS - {*numerals.INNER_INDEFINITE.split()})
POINTS = frozenset(numerals.POINT.split())
ZEROS = char_class(numerals.DIGITS[0].forms.split())
FORMAL_DIGITS = frozenset(numerals.FORMAL_DIGITS.split())
FORMAL_NUMERALS = FORMAL_DIGITS.union(numerals.FORMAL_SCALES.split())
WEIGHTS = frozenset(numerals.WEIGHTS.split())
NOT_COLLOQUIAL_TAILS = frozenset(numerals.NOT_COLLOQUIAL_TAILS.split())
DIGIT_INITIAL_WORDS = WordIndex((word, None) for word in numerals.DIGIT_INITIAL_WORDS.split())
HALF, ZERO, ONE = numerals.HALF, numerals.ZERO, numerals.ONE
NOT_HALF = LazyPattern(numerals.NOT_HALF)

HYPHENS, NEGATIVE_VERBS = frozenset(numerals.HYPHENS.split()), frozenset(numerals.NEGATIVE_VERBS.split())
BELOW_ZERO = numerals.BELOW_ZERO
MINUS = HYPHENS | NEGATIVE_VERBS
PLUS = frozenset(numerals.PLUS.split())
NO_MINUS_AFTER = frozenset(numerals.NO_MINUS_AFTER)
EITHER_SIGN = WordIndex((form, None) for form in numerals.EITHER_SIGN.split())

# --- the plain form, one character for each digit and scale --------------------------------------------

PLAIN_DIGITS = "".join(row.value for row in numerals.DIGITS)
PLAIN_EXPONENT = {row.forms.split()[0]: row.exponent for row in numerals.SCALES}
PLAIN_POINT, PLAIN_INDEFINITE = numerals.POINT.split()[0], numerals.INDEFINITE_DIGITS.split()[0]
TO_PLAIN_HAN = str.maketrans(
    {form: row.value for row in (*numerals.DIGITS, *numerals.CONTRACTED_TENS) for form in row.forms.split()}
    | {form: row.forms.split()[0] for row in numerals.SCALES for form in row.forms.split()}
    | dict.fromkeys(INDEFINITE_DIGITS, PLAIN_INDEFINITE)
    | dict.fromkeys(POINTS, PLAIN_POINT)
)
# Full-width digits to ASCII; thousands marks go.
TO_PLAIN_DIGITS = str.maketrans(
    {**{ord("０") + i: str(i) for i in range(10)}, ord("．"): ".", ord(","): "", ord("，"): ""}
)
APPROXIMATE_PAIRS = tuple(numerals.APPROXIMATE_PAIRS.split())
