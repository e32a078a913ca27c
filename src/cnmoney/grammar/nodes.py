"""The nodes that the grammar builds, each made once and never changed.

Their fields are ``Final``: the type checker refuses an assignment, and it costs nothing at run time, where a
frozen dataclass takes eight times as long to make.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from ..decimals import plus, shift
from ..lexicon.entries import Unit
from ..quantity import Qualifier
from ..rejection import Reason

NOTHING = Decimal(0)


class NumeralForm(Enum):
    """How a numeral is written."""

    ARABIC = auto()  # digits, with or without scale words: 3800亿
    HAN = auto()  # Han digits and scale words: 三千八百亿
    SINGLE_DIGIT = auto()  # one Han digit, 几, 十 or 半: counts of these are small
    SCALE_WORD = auto()  # scale words alone: 百亿


@dataclass(slots=True)
class Numeral:
    """A number read from ``text[start:end]``, in any form, with the bounds that its own words give.

    Attributes:
        low: the number itself.
        high: another number only where ``qualifier`` is OVER (3000多), RANGE (八九) or VAGUE (几百).
        exponent: of the scale words at its end, which a range or a list may share.
        has_scale: it has a scale word of 千 or more.
        form: how it is written.
        is_ambiguous: it could mean two amounts (7亿8千).
    """

    start: Final[int]
    end: Final[int]
    low: Final[Decimal]
    high: Final[Decimal]
    qualifier: Final[Qualifier] = Qualifier.EXACT
    exponent: Final[int] = 0
    has_scale: Final[bool] = False
    form: Final[NumeralForm] = NumeralForm.ARABIC
    is_ambiguous: Final[bool] = False

    @property
    def is_han(self) -> bool:
        """True if its digits are Han."""
        return self.form is not NumeralForm.ARABIC

    def scaled(self, exponent: int, end: int | None = None) -> "Numeral":
        """Return it multiplied by 10^exponent, with the scale words up to ``end``."""
        low = shift(self.low, exponent)
        high = low if self.high == self.low else shift(self.high, exponent)
        form = self.form
        if end is not None and form is NumeralForm.SINGLE_DIGIT:
            form = NumeralForm.HAN
        total = self.exponent + exponent
        return Numeral(
            self.start,
            self.end if end is None else end,
            low,
            high,
            self.qualifier,
            total,
            total >= 3,
            form,
            self.is_ambiguous,
        )


class Sign(Enum):
    """The sign before a number."""

    PLUS = auto()  # none, or a +, which adds nothing
    MINUS = auto()  # a word, or a hyphen that nothing but a minus can be
    MINUS_OR_DASH = auto()  # a hyphen that could join two numbers as well
    EITHER = auto()  # both: ±10%


@dataclass(slots=True)
class Term:
    """A number and all that touches it, from ``start`` to ``end``.

    Attributes:
        numeral: the numeral as written.
        unit: what it is of; None until a neighbour or the context says.
        addend: what is added to the numeral: the half of 一年半, the five tenths of 三元五角.
        leading_currency: ISO code of a currency that stands before the number.
        sign: the sign before it.
        leading_qualifier, trailing_qualifier: the qualifiers on either side.
        per: canonical unit below the line (元/股).
        is_order_of_magnitude: 级 or 规模 follows a scale word (百亿元级).
        rejection: why its place makes the number no quantity; None where it may be one.
    """

    start: Final[int]
    end: Final[int]
    numeral: Final[Numeral]
    unit: Final[Unit | None] = None
    addend: Final[Decimal] = NOTHING
    leading_currency: Final[str | None] = None
    sign: Final[Sign] = Sign.PLUS
    leading_qualifier: Final[Qualifier | None] = None
    trailing_qualifier: Final[Qualifier | None] = None
    per: Final[str | None] = None
    is_order_of_magnitude: Final[bool] = False
    rejection: Final[Reason | None] = None

    def with_prefix(
        self,
        start: int,
        *,
        sign: Sign | None = None,
        leading_currency: str | None = None,
        leading_qualifier: Qualifier | None = None,
        per: str | None = None,
    ) -> "Term":
        """Return it with one more part before it, which begins at ``start``."""
        return Term(
            start,
            self.end,
            self.numeral,
            self.unit,
            self.addend,
            leading_currency or self.leading_currency,
            sign or self.sign,
            leading_qualifier or self.leading_qualifier,
            self.trailing_qualifier,
            per or self.per,
            self.is_order_of_magnitude,
            self.rejection,
        )

    def with_trailing_qualifier(self, end: int, qualifier: Qualifier) -> "Term":
        """Return it with the qualifier after it, which ends at ``end``."""
        return Term(
            self.start,
            end,
            self.numeral,
            self.unit,
            self.addend,
            self.leading_currency,
            self.sign,
            self.leading_qualifier,
            qualifier,
            self.per,
            self.is_order_of_magnitude,
            self.rejection,
        )

    @property
    def is_negative(self) -> bool:
        """True if a minus stands before it."""
        return self.sign is not Sign.PLUS and self.sign is not Sign.EITHER

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The number's low and high in base units, signed."""
        low = self._in_base_units(self.numeral.low)
        high = low if self.numeral.high is self.numeral.low else self._in_base_units(self.numeral.high)
        if self.sign is Sign.PLUS:
            return low, high
        return _negated(high), (high if self.sign is Sign.EITHER else _negated(low))

    def _in_base_units(self, bound: Decimal) -> Decimal:
        if self.addend:
            bound = plus(bound, self.addend)
        return self.unit.in_base_units(bound) if self.unit else bound


def _negated(number: Decimal) -> Decimal:
    return number.copy_negate() if number else number  # -0.00% is 0


@dataclass(slots=True)
class Member:
    """One member of a compound: a term, or two terms that are the ends of a range.

    Attributes:
        first: the term, or the first of the two.
        second: the other end; None for a single term.
        rejection: why it is no quantity; None where it may be one.
    """

    first: Final[Term]
    second: Final[Term | None] = None
    rejection: Final[Reason | None] = None

    @property
    def last(self) -> Term:
        """The term that ends it."""
        return self.second or self.first


@dataclass(slots=True)
class Expression:
    """What a place in the text means; the context has not been asked yet.

    ``unit`` holds the unit or the currency; without one the number needs a context to be a sum.
    """

    start: Final[int]
    end: Final[int]
    value: Final[Decimal | None]
    low: Final[Decimal | None]
    high: Final[Decimal | None]
    qualifier: Final[Qualifier]
    unit: Final[Unit | None]
    per: Final[str | None]
    form: Final[NumeralForm]
    has_scale: Final[bool]


@dataclass(slots=True)
class Rejected:
    """A number that is no quantity, whatever its context."""

    start: Final[int]
    end: Final[int]
    reason: Final[Reason]
