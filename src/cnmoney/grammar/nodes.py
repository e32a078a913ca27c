"""The nodes that the grammar builds, each made once and never changed.

Their fields are ``Final``: the type checker refuses an assignment, and it costs nothing at run time, where a
frozen dataclass takes eight times as long to make.  They are plain classes, for whose fields the compiler has
slots of its own; what ``replace`` leaves out stays as it is.
"""

from decimal import Decimal
from enum import Enum, auto
from typing import Final

from ..decimals import negated, plus, shift
from ..lexicon.entries import Unit
from ..quantity import Qualifier
from ..rejection import Reason

NOTHING: Final = Decimal(0)


class NumeralForm(Enum):
    """How a numeral is written."""

    ARABIC = auto()  # digits, with or without scale words: 3800亿
    HAN = auto()  # Han digits and scale words: 三千八百亿
    SINGLE_DIGIT = auto()  # one Han digit, 几, 十 or 半: counts of these are small
    SCALE_WORD = auto()  # scale words alone: 百亿


class Sign(Enum):
    """The sign before a number."""

    PLUS = auto()  # none, or a +, which adds nothing
    MINUS = auto()  # a word, or a hyphen that nothing but a minus can be
    MINUS_OR_DASH = auto()  # a hyphen that could join two numbers as well
    EITHER = auto()  # both: ±10%


_EXACT: Final = Qualifier.EXACT
_ARABIC: Final = NumeralForm.ARABIC
_SINGLE_DIGIT: Final = NumeralForm.SINGLE_DIGIT
_HAN: Final = NumeralForm.HAN
_PLUS: Final = Sign.PLUS
_EITHER: Final = Sign.EITHER


class Numeral:
    """A number read from ``text[start:end]``, in any form, with the bounds that its own words give.

    Attributes:
        low: the number itself.
        high: another number only where ``qualifier`` is OVER (3000多), RANGE (八九) or VAGUE (几百).
        exponent: of the scale words at its end, which a range or a list may share.
        has_scale: it has a scale word of 千 or more.
        form: how it is written.
        is_han: its digits are Han.
        is_ambiguous: it could mean two amounts (7亿8千).
    """

    __slots__ = (
        "end", "exponent", "form", "has_scale", "high", "is_ambiguous", "is_han", "low", "qualifier", "start",
    )  # fmt: skip

    def __init__(
        self,
        start: int,
        end: int,
        low: Decimal,
        high: Decimal,
        *,
        qualifier: Qualifier = _EXACT,
        exponent: int = 0,
        has_scale: bool = False,
        form: NumeralForm = _ARABIC,
        is_ambiguous: bool = False,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.low: Final = low
        self.high: Final = high
        self.qualifier: Final = qualifier
        self.exponent: Final = exponent
        self.has_scale: Final = has_scale
        self.form: Final = form
        self.is_ambiguous: Final = is_ambiguous
        self.is_han: Final = form is not _ARABIC

    def replace(
        self,
        *,
        end: int | None = None,
        low: Decimal | None = None,
        high: Decimal | None = None,
        qualifier: Qualifier | None = None,
        form: NumeralForm | None = None,
        is_ambiguous: bool | None = None,
    ) -> "Numeral":
        """Return it with other values of some fields."""
        return Numeral(
            self.start,
            self.end if end is None else end,
            self.low if low is None else low,
            self.high if high is None else high,
            qualifier=qualifier or self.qualifier,
            exponent=self.exponent,
            has_scale=self.has_scale,
            form=form or self.form,
            is_ambiguous=self.is_ambiguous if is_ambiguous is None else is_ambiguous,
        )

    def with_half(self) -> "Numeral":
        """Return it with a half after its unit, which makes more than one digit of it."""
        return self.replace(form=_HAN) if self.form is _SINGLE_DIGIT else self

    def scaled(self, exponent: int, end: int | None = None) -> "Numeral":
        """Return it multiplied by 10^exponent, with the scale words up to ``end``."""
        low = shift(self.low, exponent)
        high = low if self.high == self.low else shift(self.high, exponent)
        form = self.form
        if end is not None and form is _SINGLE_DIGIT:
            form = _HAN
        total = self.exponent + exponent
        return Numeral(
            self.start,
            self.end if end is None else end,
            low,
            high,
            qualifier=self.qualifier,
            exponent=total,
            has_scale=total >= 3,
            form=form,
            is_ambiguous=self.is_ambiguous,
        )


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

    __slots__ = (
        "addend", "end", "is_order_of_magnitude", "leading_currency", "leading_qualifier", "numeral", "per",
        "rejection", "sign", "start", "trailing_qualifier", "unit",
    )  # fmt: skip

    def __init__(
        self,
        start: int,
        end: int,
        numeral: Numeral,
        unit: Unit | None = None,
        *,
        addend: Decimal = NOTHING,
        leading_currency: str | None = None,
        sign: Sign = _PLUS,
        leading_qualifier: Qualifier | None = None,
        trailing_qualifier: Qualifier | None = None,
        per: str | None = None,
        is_order_of_magnitude: bool = False,
        rejection: Reason | None = None,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.numeral: Final = numeral
        self.unit: Final = unit
        self.addend: Final = addend
        self.leading_currency: Final = leading_currency
        self.sign: Final = sign
        self.leading_qualifier: Final = leading_qualifier
        self.trailing_qualifier: Final = trailing_qualifier
        self.per: Final = per
        self.is_order_of_magnitude: Final = is_order_of_magnitude
        self.rejection: Final = rejection

    def replace(
        self,
        *,
        start: int | None = None,
        end: int | None = None,
        numeral: Numeral | None = None,
        unit: Unit | None = None,
        leading_currency: str | None = None,
        sign: Sign | None = None,
        leading_qualifier: Qualifier | None = None,
        trailing_qualifier: Qualifier | None = None,
        per: str | None = None,
        is_order_of_magnitude: bool = False,
        rejection: Reason | None = None,
    ) -> "Term":
        """Return it with other values of some fields."""
        return Term(
            self.start if start is None else start,
            self.end if end is None else end,
            numeral or self.numeral,
            unit or self.unit,
            addend=self.addend,
            leading_currency=leading_currency or self.leading_currency,
            sign=sign or self.sign,
            leading_qualifier=leading_qualifier or self.leading_qualifier,
            trailing_qualifier=trailing_qualifier or self.trailing_qualifier,
            per=per or self.per,
            is_order_of_magnitude=is_order_of_magnitude or self.is_order_of_magnitude,
            rejection=rejection or self.rejection,
        )

    @property
    def is_negative(self) -> bool:
        """True if a minus stands before it."""
        return self.sign is not _PLUS and self.sign is not _EITHER

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The number's low and high in base units, signed."""
        numeral = self.numeral
        low = self._in_base_units(numeral.low)
        high = low if numeral.high is numeral.low else self._in_base_units(numeral.high)
        if self.sign is _PLUS:
            return low, high
        return negated(high), (high if self.sign is _EITHER else negated(low))

    def _in_base_units(self, bound: Decimal) -> Decimal:
        if self.addend:
            bound = plus(bound, self.addend)
        unit = self.unit
        return bound if unit is None or unit.exponent == 0 else unit.in_base_units(bound)


class Member:
    """One member of a compound: a term, or two terms that are the ends of a range.

    Attributes:
        first: the term, or the first of the two.
        second: the other end; None for a single term.
        rejection: why it is no quantity; None where it may be one.
        last: the term that ends it.
    """

    __slots__ = ("first", "last", "rejection", "second")

    def __init__(self, first: Term, second: Term | None = None, rejection: Reason | None = None) -> None:
        self.first: Final = first
        self.second: Final = second
        self.rejection: Final = rejection
        self.last: Final = second or first

    def replace(
        self, *, first: Term | None = None, second: Term | None = None, rejection: Reason | None = None
    ) -> "Member":
        """Return it with other values of some fields."""
        return Member(first or self.first, second or self.second, rejection or self.rejection)


class Expression:
    """What a place in the text means; the context has not been asked yet.

    ``unit`` holds the unit or the currency; without one the number needs a context to be a sum.
    """

    __slots__ = ("end", "form", "has_scale", "high", "low", "per", "qualifier", "start", "unit", "value")

    def __init__(
        self,
        start: int,
        end: int,
        *,
        value: Decimal | None,
        low: Decimal | None,
        high: Decimal | None,
        qualifier: Qualifier,
        unit: Unit | None,
        per: str | None,
        form: NumeralForm,
        has_scale: bool,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.value: Final = value
        self.low: Final = low
        self.high: Final = high
        self.qualifier: Final = qualifier
        self.unit: Final = unit
        self.per: Final = per
        self.form: Final = form
        self.has_scale: Final = has_scale


class Rejected:
    """A number that is no quantity, whatever its context."""

    __slots__ = ("end", "reason", "start")

    def __init__(self, start: int, end: int, reason: Reason) -> None:
        self.start: Final = start
        self.end: Final = end
        self.reason: Final = reason
