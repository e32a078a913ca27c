"""The row types of the lexicon.

One entity is one row and carries every form in which it is written, simplified and traditional, as one
string with the forms parted by spaces.  Full-width forms of ASCII ones are added when the tables are built.

Conditions are patterns, so that a word's exceptions stand beside the word and never in code:

``not_before`` / ``only_before``
    what may not / must stand right after the word;
``not_after`` / ``only_after``
    what may not / must stand right before the expression (for a qualifier: before the qualifier).
"""

from typing import NamedTuple


class Digit(NamedTuple):
    """A Han digit: ``value`` is its plain simplified form, ``forms`` every way to write it."""

    value: str
    forms: str


class Scale(NamedTuple):
    """A scale word: ten to the power ``exponent``."""

    exponent: int
    forms: str
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""


class Subunit(NamedTuple):
    """A part of a currency unit: ``factor`` of the main unit."""

    factor: str
    forms: str
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""


class Currency(NamedTuple):
    """A currency.

    ``names`` stand after an amount, and before it when the amount has a scale or a 元 of its own;
    ``marks`` (signs, codes, and names such as 人民币 that head an amount) stand on either side of any number.
    """

    code: str
    names: str
    marks: str = ""
    subunits: tuple[Subunit, ...] = ()
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""


class UnitWord(NamedTuple):
    """What follows a number and is no currency: a measure word, a physical unit, a percent or ratio word.

    ``name`` is the canonical unit that a quantity carries; ``factor`` turns the written number into it.
    ``least`` and ``most`` bound the written number (ten at most for 成).
    """

    name: str
    forms: str
    factor: str = "1"
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""
    min_number: str = ""
    max_number: str = ""


class QualifierWord(NamedTuple):
    """A word that bounds the number it touches; ``qualifier`` is a value of ``cnmoney.Qualifier``."""

    qualifier: str
    forms: str
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""


class NonQuantity(NamedTuple):
    """A writing with digits that is no quantity: a date, a clock time, a version.

    ``goes_on`` holds the characters that may follow its first run of digits, and the fraction behind it if
    ``.`` is among them, so that it is looked for only there; ``0`` means any writing that begins with a zero.
    """

    continuations: str
    pattern: str
    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""
