"""What follows a numeral: its unit and the unit's tail, a currency, a unit below the line.

suffix = blank? unit (半 | 多 | yuan-chain)? currency? order-of-magnitude? per?
"""

from decimal import Decimal
from typing import Final

from ..decimals import ONE_HALF, exponent_of, least_significant_place, plus
from ..lexicon.characters import (
    ARABIC_DIGITS,
    BLANKS,
    CLAUSE_MARKS,
    CLOSING,
    DECIMAL_POINTS,
    DIGITS,
    HAN,
    LETTERS,
    LINE_STARTS,
    OPENING_QUOTES,
    SLASHES,
    char_class,
)
from ..lexicon.connectives import (
    CLASSIFIERS,
    CURRENCY_FOLLOWERS,
    HALF_SPANS,
    LEADING_NAME_ENDS,
)
from ..lexicon.entries import Unit, money_unit
from ..lexicon.index import (
    COUNTS_APART,
    EXCESS_WORDS,
    LABEL,
    ORDER_OF_MAGNITUDE_SUFFIXES,
    TRAILING_CURRENCIES,
    TRAILING_EXCESS_WORDS,
    TRAILING_QUALIFIERS,
    UNITS,
)
from ..lexicon.money.yuan import LI, PRICE_ENDS, STRAY_SIGNS, YUAN_WORDS
from ..lexicon.numeral_index import (
    COLLOQUIAL_DIGITS,
    DIGIT_VALUES,
    EXPONENT,
    HALF,
    INNER_INDEFINITE,
    PLUS,
    POINTS,
    SCALES,
    ZEROS,
)
from ..lexicon.units.measure_words import HALVED
from ..lexicon.units.physical import (
    AREAS,
    CLASSIFIED,
    GLUED_SYMBOLS,
    HEIGHTS,
    POWERED,
    RAISED_POWERS,
    TENTHED,
)
from ..lexicon.units.rates import TENTHS, THOUSANDTHS
from ..patterns import LazyPattern
from ..quantity import Kind, Qualifier
from .denominator import PER_STARTS, parse_denominator
from .nodes import NOTHING, Numeral, NumeralForm, Term
from .nouns import begins_noun
from .scales import is_half_at, with_half_scale, with_plus
from .tails import DigitOwner, fills_scale
from .tenths import owner_of_tenth, tenths_after_measure, tenths_in_digits
from .yuan_chain import CENTS, CHAIN_STARTS, parse_parts, parse_yuan_chain

_BIG: Final = 4  # the exponent of 万
MAX_UNIT: Final = 8  # characters of a unit that a classifier begins
_STRAY_SIGNS: Final = frozenset(STRAY_SIGNS.split())
_CLASSIFIERS: Final = frozenset(
    CLASSIFIERS
)  # 2个半月, 两个多小时: the half and the excess stand inside the unit
_HAN: Final = LazyPattern(HAN)
_GLUED_SYMBOL: Final = LazyPattern(GLUED_SYMBOLS)
_DIGIT_AHEAD: Final = LazyPattern(rf"[ ]?{ARABIC_DIGITS}")
_PRICE: Final = LazyPattern(rf"{ARABIC_DIGITS}++(?:[.,．，]{ARABIC_DIGITS}++)*+{SCALES}*+")
_AREAS: Final = frozenset(AREAS.split())
_HEIGHTS: Final = frozenset(HEIGHTS.split())
_CLASSIFIED: Final = frozenset(CLASSIFIED.split())
_POWERED: Final = frozenset(POWERED.split())
_RAISED_POWERS: Final = frozenset(RAISED_POWERS)
_TENTHED: Final = frozenset(TENTHED.split())
_MOST_HEIGHT: Final = 2  # metres
# 5kg·m², 5mg·L⁻¹, 5元·kg^-1, 5m⁻¹: a factor of a unit that no row has.
_NEGATIVE_POWER: Final = r"(?:⁻|\^[ ]?\{?[-−])"
_PRODUCT: Final = LazyPattern(
    rf"(?<=[A-Za-z])(?:[·⋅][A-Za-zμ]{{1,2}}(?![A-Za-z])|{_NEGATIVE_POWER})"
    rf"|[ ·⋅]?[A-Za-zμ]{{1,3}}{_NEGATIVE_POWER}"
)
_MULTIPLIES: Final = frozenset("·⋅⁻^ ")
_INNER_INDEFINITE: Final = frozenset(INNER_INDEFINITE[1:-1])
_HALF_SPANS: Final = tuple(HALF_SPANS.split())
_HALVED: Final = (Kind.DURATION, Kind.RATIO, Kind.PERCENT)
_PRICE_END, _YUAN_WORD = char_class(PRICE_ENDS.split()), char_class(YUAN_WORDS.split())
_SUM_AHEAD: Final = LazyPattern(rf"[ ]?[0-9][0-9,.]{{0,15}}+[ ]?{SCALES}{{1,3}}+{_YUAN_WORD}")
_DIGIT: Final = rf"(?:{ARABIC_DIGITS}|{COLLOQUIAL_DIGITS})"
_NOT_TENTH: Final = char_class(frozenset((*DECIMAL_POINTS, *POINTS, *EXPONENT, *ZEROS[1:-1])))
_TENTH_DIGIT: Final = LazyPattern(rf"{_DIGIT}(?!{_DIGIT}|{_NOT_TENTH})")
_TWO_DIGITS: Final = LazyPattern(rf"{_DIGIT}{{2}}(?!{_DIGIT}|{_NOT_TENTH}|{HAN})")
_TENTH_OF_CENT: Final = LazyPattern(rf"(?P<digit>{_DIGIT}){LI}(?!{_DIGIT}|{_NOT_TENTH}|{HAN}|[A-Za-z%％])")
_TENTHS: Final = frozenset((*TENTHS, *THOUSANDTHS))
# The tail of a unit begins with one of these.
_TAIL_STARTS: Final = (
    CHAIN_STARTS | TRAILING_CURRENCIES.first_chars | TRAILING_EXCESS_WORDS.first_chars | {HALF}
)
_GOES_ON: Final = _TAIL_STARTS | ORDER_OF_MAGNITUDE_SUFFIXES.first_chars | PER_STARTS  # from a unit
# A count behind one of these begins a phrase: 获批，23 家开业; of 1885 年起 the year does.
_CLAUSE_STARTS: Final = CLAUSE_MARKS - CLOSING
_MAY_PRECEDE: Final = CLAUSE_MARKS | OPENING_QUOTES
_COUNTED: Final = (Kind.COUNT, Kind.MEASURE)


class _Suffix:
    """A unit and what it makes of the numeral before it."""

    __slots__ = ("addend", "end", "numeral", "unit")

    def __init__(self, end: int, unit: Unit, numeral: Numeral, addend: Decimal = NOTHING) -> None:
        self.end: Final = end
        self.unit: Final = unit
        self.numeral: Final = numeral
        self.addend: Final = addend

    def replace(
        self,
        *,
        end: int,
        unit: Unit | None = None,
        numeral: Numeral | None = None,
        addend: Decimal | None = None,
    ) -> "_Suffix":
        """Return it with another end and other values of some fields."""
        added = self.addend if addend is None else addend
        return _Suffix(end, unit or self.unit, numeral or self.numeral, added)


def parse_suffix(text: str, numeral: Numeral, start: int) -> Term:
    """Parse what follows a numeral and return the term of both.

    Args:
        text: the text.
        numeral: the numeral.
        start: where the term starts: at the numeral, or at a word of its production (数以千辆计).
    """
    if numeral.is_han:
        numeral = with_half_scale(text, numeral)
    if text[numeral.end : numeral.end + 1] in PLUS and (term := _parse_with_plus(text, numeral, start)):
        return term
    suffix = _parse_unit(text, numeral, start)
    if suffix is None:
        return _term_without_unit(text, numeral, start)
    after = text[suffix.end : suffix.end + 1]
    if after not in _GOES_ON:
        return Term(start, suffix.end, suffix.numeral, suffix.unit, addend=suffix.addend)
    if after in _TAIL_STARTS or (after == " " and (suffix.unit.is_money or text[suffix.end - 1] in _TENTHS)):
        suffix = _with_tail(text, suffix, start)
    end, unit, numeral, addend = suffix.end, suffix.unit, suffix.numeral, suffix.addend
    is_order, per = False, None
    if text[end : end + 1] in ORDER_OF_MAGNITUDE_SUFFIXES.first_chars:
        end = _order_of_magnitude_end(text, numeral, end, unit)
        is_order = end > suffix.end
    if text[end : end + 1] in PER_STARTS:
        end, per = parse_denominator(text, end, numeral, unit)
    return Term(start, end, numeral, unit, addend=addend, per=per, is_order_of_magnitude=is_order)


def _term_without_unit(text: str, numeral: Numeral, start: int) -> Term:
    end = _order_of_magnitude_end(text, numeral, numeral.end)
    is_order, per = end > numeral.end, None
    if numeral.has_scale and text[end : end + 1] in SLASHES:  # 3万/月
        end, per = parse_denominator(text, end, numeral, None)
    return Term(start, end, numeral, per=per, is_order_of_magnitude=is_order)


def _parse_with_plus(text: str, numeral: Numeral, start: int) -> Term | None:
    """plus = + (scale | scale? unit): 300+家, 100+亿元; the + of 营收5亿+净利润 joins two amounts"""
    more = with_plus(text, numeral)
    suffix = _parse_unit(text, more, start) if _HAN.match(text, more.end) else None
    if suffix:
        return Term(start, suffix.end, suffix.numeral, suffix.unit, trailing_qualifier=Qualifier.AT_LEAST)
    is_scaled = more.end > numeral.end + 1
    return Term(start, more.end, more, trailing_qualifier=Qualifier.AT_LEAST) if is_scaled else None


def _order_of_magnitude_end(text: str, numeral: Numeral, pos: int, unit: Unit | None = None) -> int:
    """order-of-magnitude = 级 | 规模 | …, after a scale word alone or one of it: 百亿元级, 10万级"""
    is_bare = numeral.form is NumeralForm.SCALE_WORD
    is_sum = numeral.has_scale and (unit is None or unit.is_money)
    is_one = is_sum and numeral.qualifier is Qualifier.EXACT and exponent_of(numeral.low) is not None
    for length, is_size in ORDER_OF_MAGNITUDE_SUFFIXES.at(text, pos):
        if is_bare or (is_one and not is_size):
            return pos + length
    return pos


# --- unit --------------------------------------------------------------------------------------------


def _parse_unit(text: str, numeral: Numeral, start: int) -> _Suffix | None:
    """unit = blank? a word of the lexicon whose constraints hold, no noun, the longest first"""
    pos = numeral.end
    if text[pos : pos + 1] in BLANKS and not numeral.is_han:  # one: two separate the cells of a table
        pos += 1
    if text[pos : pos + 1] in _CLASSIFIERS and (split := _parse_split_unit(text, numeral, start, pos)):
        return split
    is_apart = pos > numeral.end
    # Only such a number stands before a noun without a measure word: after 300 they are 人 and 工作.
    may_count = numeral.exponent >= _BIG
    for length, unit in UNITS.at(text, pos):
        end = pos + length
        if (
            _unit_applies(unit, text, start, end, number=numeral.low)
            and not (may_count and length == 1 and unit.may_begin_noun and begins_noun(text, pos))
            and not (
                unit.is_foreign
                and _belongs_to_next(text, numeral, end, is_apart=is_apart)
                and parse_parts(text, end, unit).end == end  # 12 港元 5 毫
            )
            and (not is_apart or _may_stand_apart(text, start, end, unit, is_single=length == 1))
        ):
            return _Suffix(end, unit, numeral)
    if text[pos : pos + 1] in LETTERS and (glued := _GLUED_SYMBOL.match(text, pos)):  # 220kVGIL
        return _Suffix(glued.end(), UNITS.at(glued[0], 0)[0][1], numeral)
    return None


def _unit_applies(unit: Unit, text: str, start: int, end: int, *, number: Decimal) -> bool:
    """Return True if the constraints of a unit hold for a number and its place."""
    constraints = unit.constraints
    if constraints is not None and not constraints.hold(text, start, end):
        return False
    if text[end : end + 1] in DIGITS and unit.kind is Kind.MEASURE and not _ends_before(text, end, unit):
        may_be_height = _may_be_height(unit, number)
        if tenths_in_digits(text, end, number, may_be_height=may_be_height) is None:
            return False  # 5米75
    if text[end : end + 1] in _RAISED_POWERS and unit.name in _POWERED:
        return False  # 5dm² is no length
    if text[end : end + 1] in _MULTIPLIES and _PRODUCT.match(text, end):
        return False
    least, most = unit.min_number, unit.max_number
    return (least is None or number >= least) and (most is None or number <= most)


def _ends_before(text: str, end: int, unit: Unit) -> bool:
    """180平方3房, 5m³3亿元, 500克29.9元: Return True if the digits after a unit are no part of it."""
    is_word = _HAN.match(text, end - 1) is not None
    if (is_word and unit.name in _AREAS) or text[end - 1] in _RAISED_POWERS:
        return True
    return is_word and _is_price(text, end, may_be_fraction=unit.name in _HEIGHTS)


def _is_price(text: str, pos: int, *, may_be_fraction: bool) -> bool:
    """Return True if digits and a word of a currency follow; 1米75元 could be two prices."""
    digits = _PRICE.match(text, pos)
    if digits is None or (may_be_fraction and digits.end() <= pos + 2):
        return False
    for length, unit in UNITS.at(text, digits.end()):
        if unit.is_money and _unit_applies(unit, text, pos, digits.end() + length, number=NOTHING):
            return True
    return False


def _belongs_to_next(text: str, numeral: Numeral, end: int, *, is_apart: bool) -> bool:
    """HK$120 US$15, $3¥4, 35元$5, 計劃1港幣5億元: the currency belongs to the number after it"""
    if not _DIGIT_AHEAD.match(text, end):
        return False
    if text[end - 1] in LEADING_NAME_ENDS and _SUM_AHEAD.match(text, end):
        return True
    is_sign = not _HAN.match(text, end - 1)
    if is_sign and not is_apart and text[end] in BLANKS:
        return False  # 5.2€ 40元: it touches the number before it only
    return is_apart or is_sign or LABEL.match(text, 0, numeral.end) is not None


def _may_stand_apart(text: str, start: int, end: int, unit: Unit, *, is_single: bool) -> bool:
    """Return True if a blank may separate number and unit; in 年增15 台股 it separates two clauses."""
    after = text[end : end + 1]
    before = text[start - 1 : start]
    if before in BLANKS or before in LINE_STARTS or not _HAN.match(after):
        return True
    if before in _MAY_PRECEDE and unit.kind in _COUNTED:
        return True
    if unit.is_money:
        return unit.is_local or after in CURRENCY_FOLLOWERS or before in _CLAUSE_STARTS
    return unit.kind is Kind.PERCENT or not is_single or COUNTS_APART.match(text, end - 1) is not None


def _parse_split_unit(text: str, numeral: Numeral, start: int, pos: int) -> _Suffix | None:
    """split-unit = 个 ((半 | 多 | 余 | 几) rest | a unit of its own): 2个半月, 两个多小时, 20个GWh"""
    for length, unit in UNITS.at(text, pos + 1):
        end = pos + 1 + length
        if length > 1 and _unit_applies(unit, text, start, end, number=numeral.low):
            if unit.name in _CLASSIFIED:
                return _Suffix(end, unit, numeral)
            break  # 300个平方厘米
    is_half = is_half_at(text, pos + 1) or text.startswith(_HALF_SPANS, pos + 1)
    is_some = text[pos + 1 : pos + 2] in _INNER_INDEFINITE  # 4个几百分点
    if not is_half and not is_some and not EXCESS_WORDS.at(text, pos + 1):
        return None
    joined = text[pos] + text[pos + 2 : pos + MAX_UNIT]
    for length, unit in UNITS.at(joined, 0):
        end = pos + 1 + length
        if is_some and unit.kind is not Kind.PERCENT:
            break  # 3个几百万
        if length > 1 and (unit.constraints is None or unit.constraints.hold(text, start, end)):
            if is_half:
                return _Suffix(end, unit, numeral.with_half(), ONE_HALF)
            return _Suffix(end, unit, with_one_more(numeral))
    return None


# --- tail --------------------------------------------------------------------------------------------


def _with_tail(text: str, suffix: _Suffix, start: int) -> _Suffix:
    """tail = 半 | 多 | a chain of 角 and 分 | a second currency word (8亿元人民币)"""
    kind, numeral = suffix.unit.kind, suffix.numeral
    if text[suffix.end] in DIGITS and (tenths := _with_tenths_in_digits(text, suffix)):
        suffix = tenths
    elif suffix.unit.is_local:
        suffix = _with_chain(text, suffix, start)
    elif suffix.unit.is_money:
        suffix = _with_parts(text, suffix)
    elif kind is Kind.PERCENT and text[suffix.end - 1] in _TENTHS:
        suffix = _with_tenth(text, suffix)
    elif _is_said_in_digits(numeral) and suffix.unit.name in _TENTHED:
        suffix = _with_tenths_of_measure(text, suffix)
    is_whole_money = suffix.unit.is_money and not suffix.addend
    ends = not _HAN.match(text, suffix.end + 1) or bool(TRAILING_QUALIFIERS.at(text, suffix.end + 1))
    is_measure = kind is Kind.MEASURE or suffix.unit.name == HALVED  # 一斤半, 25度半
    is_halved = (is_measure and (numeral.is_han or ends)) or (
        ends and text[suffix.end - 1] in _CLASSIFIERS  # 十二个半
    )
    if (is_whole_money or is_halved or kind in _HALVED) and is_half_at(text, suffix.end):
        suffix = suffix.replace(end=suffix.end + 1, numeral=numeral.with_half(), addend=ONE_HALF)
    least = 2 if kind is Kind.COUNT and not is_measure else 1  # 30人出头, but no 30人多
    for length, constraints in TRAILING_EXCESS_WORDS.at(text, suffix.end):
        end = suffix.end + length
        if length >= least and (constraints is None or constraints.hold(text, start, end)):
            return suffix.replace(end=end, numeral=with_one_more(suffix.numeral, suffix.addend))
    return suffix


def with_one_more(numeral: Numeral, addend: Decimal = NOTHING) -> Numeral:
    """Return "N and a little more": one more in the place of the last digit, of ``addend`` if it has any."""
    if numeral.qualifier is not Qualifier.EXACT:
        return numeral
    high = plus(numeral.low, least_significant_place(addend or numeral.low))
    return numeral.replace(high=high, qualifier=Qualifier.OVER)


def _with_chain(text: str, suffix: _Suffix, start: int) -> _Suffix:
    """Add a chain of 角 and 分, and the currency that a second word names."""
    unit, numeral = suffix.unit, suffix.numeral
    is_colloquial = numeral.is_han and not numeral.has_scale
    chain = parse_yuan_chain(text, suffix.end, unit.factor, is_colloquial=is_colloquial)
    end, addend = chain.end, chain.addend
    if chain.is_ambiguous:
        return suffix.replace(end=end, numeral=numeral.replace(is_ambiguous=True))
    if end == suffix.end and unit.factor == 1:  # RM2元60仙
        parts = parse_parts(text, end, unit)
        if text[parts.end - 1] in CENTS and not parts.is_ambiguous:
            end, addend = parts.end, parts.addend
    if text[end : end + 1] in _STRAY_SIGNS:
        return suffix.replace(end=end, addend=addend)
    for length, (code, constraints) in TRAILING_CURRENCIES.at(text, end):
        is_of_this = not _belongs_to_next(text, numeral, end + length, is_apart=False)
        if is_of_this and (constraints is None or constraints.hold(text, start, end + length)):
            return suffix.replace(end=end + length, addend=addend, unit=money_unit(code, unit.factor))
    return suffix.replace(end=end, addend=addend)


def _with_parts(text: str, suffix: _Suffix) -> _Suffix:
    """Add the parts of a currency: 十三美元四十五美分, 2令吉60仙; of 2.5令吉60仙 nobody knows the amount"""
    if text[suffix.end - 1] in CENTS and (tenth := _TENTH_OF_CENT.match(text, suffix.end)):
        return suffix.replace(end=tenth.end(), addend=_decimals(tenth["digit"]))  # 2仙5
    parts = parse_parts(text, suffix.end, suffix.unit)
    has_fraction = parts.end > suffix.end and least_significant_place(suffix.numeral.low) < 1
    if parts.is_ambiguous or has_fraction:
        return suffix.replace(end=parts.end, numeral=suffix.numeral.replace(is_ambiguous=True))
    return suffix.replace(end=parts.end, addend=parts.addend)


def _with_tenth(text: str, suffix: _Suffix) -> _Suffix:
    """tenth = digit, after 成 or 厘: 七成五, 1成5, 五厘八; 三厘七五 is 3.75, 两成二三 nobody knows"""
    if text[suffix.end] == " ":  # 7 成 7: nobody knows
        found = _TENTH_DIGIT.match(text, suffix.end + 1)
        if found is None or any(UNITS.at(text, found.end() + is_apart) for is_apart in (0, 1)):
            return suffix
        return suffix.replace(end=found.end(), numeral=suffix.numeral.replace(is_ambiguous=True))
    is_small = text[suffix.end - 1] in THOUSANDTHS
    if found := _TENTH_DIGIT.match(text, suffix.end):
        owner = owner_of_tenth(text, suffix.end)
        is_own = fills_scale(text, suffix.end) if is_small else owner is not DigitOwner.NEXT_WORD
        if not is_own:
            return suffix
        if not is_small and owner is DigitOwner.UNKNOWN:  # 三成五家企業
            return suffix.replace(end=found.end(), numeral=suffix.numeral.replace(is_ambiguous=True))
        return suffix.replace(end=found.end(), addend=_decimals(found[0]))
    found = _TWO_DIGITS.match(text, suffix.end)
    if found is None:
        return suffix
    if not is_small:
        return suffix.replace(end=found.end(), numeral=suffix.numeral.replace(is_ambiguous=True))
    return suffix.replace(end=found.end(), addend=_decimals(found[0]))


def _is_said_in_digits(numeral: Numeral) -> bool:
    return numeral.is_han and not numeral.has_scale and numeral.form is not NumeralForm.SCALE_WORD


def _with_tenths_of_measure(text: str, suffix: _Suffix) -> _Suffix:
    """一米七五, 三斤二: tenths and hundredths behind the word of a measure; of 一米七男生 nobody knows"""
    may_be_height = suffix.unit.name in _HEIGHTS and suffix.numeral.low <= _MOST_HEIGHT
    found = tenths_after_measure(text, suffix.numeral.end, suffix.end)
    if found is None:
        return suffix
    if found.is_doubtful:
        if not (may_be_height or found.end > suffix.end + 1):
            return suffix
        return suffix.replace(end=suffix.end, numeral=suffix.numeral.replace(is_ambiguous=True))
    return suffix.replace(end=found.end, addend=_decimals(text[suffix.end : found.end]))


def _with_tenths_in_digits(text: str, suffix: _Suffix) -> _Suffix | None:
    """1米75, 3元5到4元, 7折5到8折: tenths in Arabic digits behind a whole number, or None"""
    numeral = suffix.numeral
    if numeral.has_scale or not text[numeral.start : numeral.end].isdigit():
        return None
    may_be_height = _may_be_height(suffix.unit, numeral.low)
    found = tenths_in_digits(text, suffix.end, numeral.low, may_be_height=may_be_height)
    if found is None:
        return None
    if found.is_doubtful:
        return suffix.replace(end=found.end, numeral=numeral.replace(is_ambiguous=True))
    return suffix.replace(end=found.end, addend=_decimals(text[suffix.end : found.end]))


def _may_be_height(unit: Unit, number: Decimal) -> bool:
    return unit.name in _HEIGHTS and 1 <= number <= _MOST_HEIGHT


def _decimals(digits: str) -> Decimal:
    """Return what the digits after a point are: 0.75 for 七五."""
    return Decimal("0." + "".join(str(DIGIT_VALUES[digit]) for digit in digits))
