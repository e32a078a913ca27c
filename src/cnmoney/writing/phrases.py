"""Phrases: a whole quantity in Chinese, as qualifier, number, unit and unit below the line.

Each function yields the forms that a quantity may have, the most natural first; the first that is read
again as the same quantity is the one that is written (see ``styles``).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from ..decimals import (
    exact_quotient,
    exponent_of,
    least_significant_place,
    minus,
    power,
    shift,
    without_trailing_zeros,
)
from ..lexicon import written
from ..lexicon.numeral_index import PLUS
from ..lexicon.units.rates import FRACTION_INFIX
from ..quantity import Kind, Qualifier, Quantity
from . import digits
from .han import LIMIT, said
from .words import (
    HanWords,
    below_line,
    currency_names,
    either_sign,
    han_words,
    has_currency_name,
    is_han,
    own_excess_word,
    own_indefinite_word,
    own_leading_word,
    own_trailing_word,
    percent_prefix,
    qualifier_words,
    unit_forms,
    yuan_word,
)

_MAX_FRAMES = 8  # forms of a unit that are tried
_MYRIAD, _MILLION = 10**4, 10**6
_PERCENT_SIGNS = frozenset("%‰‱")
_SCALES: tuple[tuple[int, tuple[int, ...]], ...] = ((12, (4, 8)), (8, (8,)), (4, (4,)))  # 万亿, 亿, 万
_DENOMINATORS = tuple(10**exponent for exponent in range(1, 9))


@dataclass(frozen=True, slots=True)
class Notation:
    """How a style writes numbers.

    Attributes:
        numbers: the writings of a number that is not negative, the preferred one first.
        is_han: numbers are in Han numerals, percentages as 百分之.
        traditional: in traditional characters.
        default_currency: ISO 4217 code that 元 is.
    """

    numbers: Callable[[Decimal, HanWords], tuple[str, ...]]
    is_han: bool
    traditional: bool
    default_currency: str

    @property
    def words(self) -> HanWords:
        """The characters of Han numerals."""
        return han_words(traditional=self.traditional)

    @property
    def minus(self) -> str:
        """The sign of a negative number."""
        return self.words.negative if self.is_han else "-"

    def written(self, number: Decimal) -> tuple[str, ...]:
        """Return the writings of a number that is not negative."""
        return self.numbers(number, self.words)


def compact_numbers(number: Decimal, words: HanWords) -> tuple[str, ...]:
    """Return 3800亿; then what is left where that is read as something else, such as a date."""
    return digits.compact(number, words), digits.plain(number), *_said(number, words)


def plain_numbers(number: Decimal, words: HanWords) -> tuple[str, ...]:
    """Return 380,000,000,000; then likewise: 10万/吨 is read with a scale word only."""
    return digits.grouped(number), digits.plain(number), *compact_numbers(number, words)


def han_numbers(number: Decimal, words: HanWords) -> tuple[str, ...]:
    """Return 三千八百亿, and for a number that has no words nothing."""
    return *_said(number, words), *([digits.plain(number)] if number < LIMIT else [])


def _said(number: Decimal, words: HanWords) -> tuple[str, ...]:
    return (said(number, words),) if number < LIMIT else ()


class Frame(NamedTuple):
    """What a number of a unit is written between.

    Attributes:
        before: 百分之, or nothing.
        after: the unit or the currency.
        below: the unit below the line, with its stroke.
        factor: what one of it is in the quantity's own unit.
    """

    before: str
    after: str
    below: str = ""
    factor: Decimal = Decimal(1)


def phrases(quantity: Quantity, notation: Notation) -> Iterator[str]:
    """Yield the forms of a quantity."""
    frames = list(islice(_frames(quantity, notation), _MAX_FRAMES))
    if quantity.kind is Kind.RATIO and quantity.unit is None:
        yield from _fractions(quantity, notation)
    elif quantity.qualifier is Qualifier.RANGE:
        yield from _ranges(quantity, frames, notation)
    elif quantity.value is None:
        yield from _vague(quantity, frames, notation)
        yield from _bounded_excesses(quantity, frames, notation)
    elif quantity.qualifier is Qualifier.OVER and quantity.high is not None:
        yield from _excesses(quantity, frames, notation)
    else:
        yield from _bounded(quantity, frames, notation)


# --- frames ------------------------------------------------------------------------------------------


def _frames(quantity: Quantity, notation: Notation) -> Iterator[Frame]:
    for below in _below(quantity, notation):
        for frame in _units(quantity, notation):
            yield frame._replace(below=below)


def _below(quantity: Quantity, notation: Notation) -> list[str]:
    if quantity.per is None:
        return [""]
    mark = written.PER_ONE if quantity.per in written.SOLD_BY_ONE else written.PER
    return [mark + word for word in below_line(quantity.per, traditional=notation.traditional)]


def _units(quantity: Quantity, notation: Notation) -> Iterator[Frame]:
    if quantity.currency is not None:
        yield from _currencies(quantity, quantity.currency, notation)
    elif quantity.unit is None:
        yield Frame("", "")
    else:
        prefix = percent_prefix(quantity.unit, traditional=notation.traditional)
        if notation.is_han and quantity.kind is Kind.PERCENT and prefix:
            yield Frame(prefix, "")
        forms = unit_forms(quantity.kind, quantity.unit, traditional=notation.traditional)
        if notation.is_han:
            forms = tuple(sorted(forms, key=lambda form: not is_han(form.word)))
        elif quantity.kind is not Kind.PERCENT:
            own = [form for form in forms if form.factor == 1 and form.word in quantity.text]
            forms = (*sorted(own, key=lambda form: -len(form.word)), *forms)
        for word, factor in forms:
            yield Frame("", word, factor=factor)


def _currencies(quantity: Quantity, code: str, notation: Notation) -> Iterator[Frame]:
    """元 for the default currency, unless the quantity names it (人民币3万元); else the name."""
    names = currency_names(code, traditional=notation.traditional)
    is_named = has_currency_name(quantity.text, code)
    if code == notation.default_currency and not is_named:
        yield Frame("", yuan_word())
    if names[0].endswith(written.COINS):
        if quantity.per is None and quantity.text.endswith(written.COINS):
            yield Frame("", yuan_word() + names[0])
        yield Frame(names[0], yuan_word())
    yield from (Frame("", name) for name in names)
    yield Frame("", yuan_word())


def _framed(number: str, frame: Frame) -> str:
    return frame.before + number + frame.after + frame.below


def _whole_units(frames: list[Frame]) -> list[Frame]:
    return [frame for frame in frames if frame.factor == 1]


# --- one number --------------------------------------------------------------------------------------


def _bounded(quantity: Quantity, frames: list[Frame], notation: Notation) -> Iterator[str]:
    """bounded = (约 | 近 | 超 | 至少 | 不足 | 不超过)? number | number (以上 | 以下 | 左右)"""
    assert quantity.value is not None
    for word in _qualifiers(quantity, notation):
        for frame in _whole_units(frames):
            for number in _amounts(quantity.value, frame, notation, plus=_plus(quantity, notation)):
                yield word.before + number + word.after


class Words(NamedTuple):
    """The words of a qualifier."""

    before: str = ""
    after: str = ""


def _qualifiers(quantity: Quantity, notation: Notation) -> Iterator[Words]:
    """Yield the words of the qualifier: the quantity's own, then those before the number."""
    if quantity.qualifier is Qualifier.EXACT:
        yield Words()
    if quantity.qualifier not in written.QUALIFIERS:
        return  # no word makes a range or a vague amount of one number
    traditional = notation.traditional
    if after := own_trailing_word(quantity.text, quantity.qualifier, traditional=traditional):
        yield Words(after=after)
    before = own_leading_word(quantity.text, quantity.qualifier, traditional=traditional)
    if before and (is_han(before) or not notation.is_han):
        yield Words(before)
    words = qualifier_words(quantity.qualifier.value, quantity.kind, traditional=traditional)
    yield from map(Words, words)


def _plus(quantity: Quantity, notation: Notation) -> str:
    """Return the + of +6.37%, which says that it is a change."""
    return "" if notation.is_han or quantity.text[:1] not in PLUS else written.PLUS


def _amounts(value: Decimal, frame: Frame, notation: Notation, *, plus: str = "") -> Iterator[str]:
    """amount = (- | 负)? (百分之 number | number unit) (/ unit)?"""
    signs = (notation.minus, notation.words.negative) if value < 0 else (plus,)
    for sign in dict.fromkeys(signs):
        for number in notation.written(value.copy_abs()):
            yield sign + _framed(_counting(number, frame, notation), frame)


def _counting(number: str, frame: Frame, notation: Notation) -> str:
    """Return 两 for 二 before what it counts: 两台, but 百分之二, and 二两 of weight."""
    words = notation.words
    is_counted = frame.after and not frame.before and not frame.after.startswith(words.two)
    return words.two if number == words.digits[2] and is_counted else number


# --- two bounds --------------------------------------------------------------------------------------


def _ranges(quantity: Quantity, frames: list[Frame], notation: Notation) -> Iterator[str]:
    """range = ± amount | number - number unit | amount - amount | amount 至 amount"""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return
    if low < 0 and low.copy_abs() == high:
        either = either_sign(is_han=notation.is_han, traditional=notation.traditional)
        for frame in _whole_units(frames):
            yield from (either + amount for amount in _amounts(high, frame, notation))
    mark = written.RANGE_WORD if notation.is_han or low < 0 else written.RANGE_DASH
    for frame in _whole_units(frames):
        is_repeated = frame.before or frame.after in _PERCENT_SIGNS
        if low >= 0 and not is_repeated:
            for first, last in _ends(low, high, notation):
                yield _framed(first + mark + _counting(last, frame, notation), frame)
        above = frame._replace(below="")
        amounts = list(zip(_amounts(low, above, notation), _amounts(high, above, notation), strict=False))
        for between in dict.fromkeys((mark, written.RANGE_WORD)):
            yield from (first + between + last + frame.below for first, last in amounts)


def _ends(low: Decimal, high: Decimal, notation: Notation) -> Iterator[tuple[str, str]]:
    """Yield both ends of a range that share their unit; 6800-17000元, for 6800-1.7万元 is hard to read."""
    ends = list(zip(notation.written(low), notation.written(high), strict=False))
    if ends and low and not notation.is_han and ends[0][0][-1].isdigit() != ends[0][1][-1].isdigit():
        ends = [(digits.grouped(low), digits.grouped(high))] if high < _MILLION else []
    yield from ends


def _vague(quantity: Quantity, frames: list[Frame], notation: Notation) -> Iterator[str]:
    """vague = -? 几 scale unit, with the words of a bound where it has one: 几百万元以下"""
    exponent = _order_of_size(quantity)
    if exponent is None:
        return
    bound = quantity.high if quantity.low is None else quantity.low
    sign = notation.minus if bound is not None and bound < 0 else ""
    some = own_indefinite_word(quantity.text, traditional=notation.traditional)
    number = some + _scale_words(exponent, notation.words)
    is_bound = quantity.low is None or quantity.high is None
    for word in _qualifiers(quantity, notation) if is_bound else (Words(),):
        for frame in _whole_units(frames):
            yield word.before + sign + _framed(number, frame) + word.after


def _order_of_size(quantity: Quantity) -> int | None:
    """Return the power of ten that a vague amount begins at: 6 for 几百万; None if it has none."""
    low, high = quantity.low, quantity.high
    ends = [bound for bound in (low, high) if bound]
    if not ends or len(ends) < (low is not None) + (high is not None):
        return None
    size = min(end.copy_abs() for end in ends)
    is_upper_end = (low is None and ends[0] > 0) or (high is None and ends[0] < 0)  # 几百万以下
    exponent = exponent_of(size)
    if exponent is None or exponent < is_upper_end:
        return None
    return exponent - is_upper_end


def _scale_words(exponent: int, words: HanWords) -> str:
    """Return the scale words of a power of ten: 十万 for 5, 千亿 for 11, 万亿 for 12."""
    if exponent >= 8:
        return _scale_words(exponent - 8, words) + words.scales[8]
    myriad = words.scales[4] if exponent >= 4 else ""
    return words.scales.get(exponent % 4, "") + myriad


def _excesses(quantity: Quantity, frames: list[Frame], notation: Notation) -> Iterator[str]:
    """excess = number 多 scale? unit | number scale 多 unit | number unit 多"""
    if quantity.value is None or quantity.low is None or quantity.high is None:
        return
    word = own_excess_word(quantity.text, traditional=notation.traditional)
    is_negative = quantity.low < quantity.value  # -3000多元 is -4000 to -3000
    signs = (notation.minus, notation.words.negative) if is_negative else ("",)
    for frame in frames:
        number = exact_quotient(quantity.value.copy_abs(), frame.factor)
        step = exact_quotient(minus(quantity.high, quantity.low), frame.factor)
        if number is None or step is None:
            continue
        excess = _Excess(number, step, word)
        for sign in signs:
            if step == least_significant_place(number):
                yield from (sign + text for text in _more_of_place(excess, frame, notation))
            yield from (sign + text for text in _more_of_scale(excess, frame, notation))


def _bounded_excesses(quantity: Quantity, frames: list[Frame], notation: Notation) -> Iterator[str]:
    """bounded-excess = (不到 | 至多 | …) excess | excess 以下: 不到3亿多元 is under 4亿"""
    most = quantity.high
    if not most or quantity.low is not None:
        return
    for step in (least_significant_place(most), shift(least_significant_place(most), -1)):
        low = minus(most, step)
        value = most if most < 0 else low  # -3000多元以下 is -3000 at most
        below = replace(quantity, value=value, low=low, qualifier=Qualifier.OVER)
        for word in _qualifiers(quantity, notation):
            for number in _excesses(below, frames, notation) if value else ():
                yield word.before + number + word.after


class _Excess(NamedTuple):
    """A number, how much more it may be, and the word for "more"."""

    number: Decimal
    step: Decimal
    word: str


def _more_of_place(excess: _Excess, frame: Frame, notation: Notation) -> Iterator[str]:
    """3000多元, 300多亿元, 1个多月, 3年多: up to one more of the place of the last digit"""
    number, more = excess.number, excess.word
    for exponent, parts in (*_SCALES, (0, ())):
        count = without_trailing_zeros(shift(number, -exponent))
        if 10 <= least_significant_place(count) <= count and (least_significant_place(count) < _MYRIAD):
            scale = "".join(notation.words.scales[part] for part in parts)
            for written_count in notation.written(count):
                yield _framed(written_count + more + scale, frame)
    for whole in notation.written(number):
        if frame.after.startswith(written.ARTICLE):
            yield frame.before + whole + written.ARTICLE + more + frame.after[1:] + frame.below
        yield frame.before + whole + frame.after + more + frame.below
        yield _framed(whole + more, frame)


def _more_of_scale(excess: _Excess, frame: Frame, notation: Notation) -> Iterator[str]:
    """1万多元, 4.63亿多元, 1万元多: up to one more of the scale word"""
    number, more = excess.number, excess.word
    for exponent, parts in (*_SCALES, (3, (3,)), (2, (2,))):
        if excess.step == power(exponent):
            scale = "".join(notation.words.scales[part] for part in parts)
            for count in notation.written(without_trailing_zeros(shift(number, -exponent))):
                yield _framed(count + scale + more, frame)
                yield frame.before + count + scale + frame.after + more + frame.below


# --- fractions ---------------------------------------------------------------------------------------


def _fractions(quantity: Quantity, notation: Notation) -> Iterator[str]:
    """fraction = D 分之 D, of the smallest denominator that gives the value"""
    if quantity.value is not None:
        for word in _qualifiers(quantity, notation):
            yield from (word.before + each + word.after for each in _fraction(quantity.value, notation))
    elif quantity.low is not None and quantity.high is not None:
        for low in _fraction(quantity.low, notation):
            yield from (low + written.RANGE_WORD + high for high in _fraction(quantity.high, notation))


def _fraction(value: Decimal, notation: Notation) -> Iterator[str]:
    sign = notation.words.negative if value < 0 else ""
    for limit in _DENOMINATORS:
        fraction = Fraction(value.copy_abs()).limit_denominator(limit)
        over, under = fraction.as_integer_ratio()
        if under == 1:
            over, under = 2 * over, 2  # 二分之四: a fraction even where it is whole
        if over < LIMIT:
            above, below = (said(Decimal(part), notation.words) for part in (over, under))
            yield sign + below + FRACTION_INFIX + above
