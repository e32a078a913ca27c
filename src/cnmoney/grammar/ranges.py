"""Ranges: two terms that bound one quantity.  A production takes a text and two terms and returns a member.

range       = 从? term (- | ~ | 至 | 到) term                                   50-60亿元
bounds      = lower inclusive-note? ，? 且? upper | upper … lower               不低于1000万元且不超过2000万元
between     = (在 | 介于) term (和 | 与 | 及) term 之间                              在3和5亿元之间
approximate = digit 、 numeral that begins with the next digit                  二、三百万元

``PAIR_PRODUCTIONS`` lists them with what joins their terms; what may join two terms is derived from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..decimals import least_significant_place, plus, power, remainder, shift, times
from ..lexicon.characters import CLAUSE_COMMAS, HAN
from ..lexicon.connectives import (
    BETWEEN_END,
    BETWEEN_OPENERS,
    BETWEEN_VERBS,
    DEDUCTED_FROM,
    ENUMERATION_COMMA,
    RANGE_PREPOSITIONS,
)
from ..lexicon.index import (
    AMOUNT_CHANGE_VERBS,
    BOUND_SIGNS,
    CHANGE_VERBS,
    FALLING_OPENERS,
    FORECASTS,
    LEAPS,
    LEVEL_VERBS,
    MOVES,
    RESPECTIVELY,
)
from ..lexicon.numeral_index import BELOW_ZERO, COLLOQUIAL_DIGITS, HAN_DIGITS, SCALES
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from .arithmetic import CALLED_RANGE, size, without_dash
from .connectives import (
    BETWEEN_CONNECTIVE,
    BETWEEN_STARTS,
    BOUND_CONNECTIVE,
    BOUND_STARTS,
    INCLUSIVE_NOTE,
    LIST_CONNECTIVE,
    LIST_STARTS,
    RANGE_CONNECTIVE,
    RANGE_STARTS,
    are_bounds,
    is_dashed,
)
from .nodes import Member, Numeral, NumeralForm, Sign, Term
from .numbering import MIN_TWO_DIGITS, is_numbering
from .numeral import is_spaced, parse_numeral
from .sharing import (
    MAX_SHARED_SCALE_RATIO,
    exponent_for_digit,
    replace_classifier,
    share_unit,
    shared_exponent,
    units_are_compatible,
    without_deictic,
)

_DIGITS_AND_SCALES: Final = LazyPattern(rf"[1-9１-９][0-9０-９,]*(?:[ ]?{SCALES}+)?")
MAX_SENTENCE: Final = 80  # characters before a change, in which a forecast may be announced
MAX_RANGE_RATIO: Final = Decimal(4)  # the two ends of a forecast are closer
_AMOUNT_KINDS: Final = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)  # of which no forecast says 暴增 A 至 B
MIN_THOUSANDS: Final = 1000
MAX_SCALE_RATIO: Final = Decimal(10**6)  # of the ends of a range, each with a scale of its own
_COUNTED_KINDS: Final = (Kind.COUNT, Kind.DURATION, Kind.MEASURE, Kind.RATIO)
_DEDUCTED_FROM: Final = frozenset(DEDUCTED_FROM)
_BETWEEN_OPENERS: Final = frozenset(BETWEEN_OPENERS)
_BETWEEN_VERB: Final = BackwardPattern(f"(?:{BETWEEN_VERBS})")
_BETWEEN_END: Final = LazyPattern(f"[ ]?(?:{BETWEEN_END})")
_ENDS_IN_DIGIT: Final = LazyPattern(rf"(?:{HAN_DIGITS}|{SCALES})*{SCALES}{COLLOQUIAL_DIGITS}")  # 二十七
# 2-3000万元, 5到600元: perhaps from 2000, and from 500
_BEFORE_ROUND: Final = LazyPattern(
    "|".join(rf"{digit}[^0-9]{{1,4}}{digit + 1}(?:00+|(?:,000)+)(?![0-9.,])" for digit in range(1, 9))
)
_TENS_AND_DIGIT: Final = LazyPattern("[1-9１-９]{1,2}[0-9０-９]")
_AFTER_WORD: Final = BackwardPattern(f"{HAN}[ ]")
_TO_LEVEL: Final = LazyPattern(rf"[ ]?[{RANGE_PREPOSITIONS}]")


@dataclass(frozen=True, slots=True)
class PairProduction:
    """A production on two terms.

    Attributes:
        parse: takes the text and both terms; returns the member that they make, or None.
        connective: pattern of what may stand between the two.
        starts: the characters that the connective can begin with.
        examples: the file in tests/examples with its examples.
    """

    parse: Callable[[str, Term, Term], Member | None]
    connective: LazyPattern
    starts: frozenset[str]
    examples: str


def _member(first: Term, second: Term, rejection: Reason | None = None) -> Member:
    return Member(first, second, first.rejection or second.rejection or rejection)


# --- bounds: 不低于A且不超过B -------------------------------------------------------------------------


def parse_bounds(text: str, first: Term, second: Term) -> Member | None:
    """bounds = lower （含）? 且? upper （含）? | upper （含）? 且? lower （含）?"""
    found = are_bounds(first, second) and BOUND_CONNECTIVE.fullmatch(text, first.end, second.start)
    if found and CLAUSE_COMMAS.isdisjoint(found[0]):  # 不低于5个且不超过8个百分点
        first = replace_classifier(text, first, second)
    if not found or not units_are_compatible(text, first, second):
        return None
    if text[second.end - 1] in BOUND_SIGNS:
        return None  # ＜10％，10％≤R: a sign behind a number begins the next comparison
    first, second = _with_scale_of(text, first, second), _with_scale_of(text, second, first)
    if _is_contradiction(first, second):
        return None
    if found["note"] and (note := INCLUSIVE_NOTE.match(text, second.end)):
        second = second.replace(end=note.end())
    return _member(*share_unit(first, second))


def _with_scale_of(text: str, first: Term, second: Term) -> Term:
    return _scaled(first, _exponent_to_take(text, first, second))


def _is_contradiction(first: Term, second: Term) -> bool:
    """3万元以下、5万元以上 are two groups; so would be 超499多 and 十孔以下"""
    one = first.leading_qualifier or first.trailing_qualifier
    lower, upper = (first, second) if one and one.is_lower_bound else (second, first)
    one_unit, other_unit = lower.unit, upper.unit
    shares = one_unit is None or other_unit is None or one_unit.is_same_as(other_unit)
    return shares and lower.bounds[0] > upper.bounds[1]


# --- range: A-B --------------------------------------------------------------------------------------


def parse_range(text: str, first: Term, second: Term) -> Member | None:
    """range = 从? term (- | ~ | 至 | 到) term"""
    has_dash = is_dashed(text, first, second)
    if not has_dash and not RANGE_CONNECTIVE.fullmatch(text, first.end, second.start):
        return None
    if not (has_dash and _is_dash(text, first, second)):
        return _range(text, first, second, has_dash=has_dash)
    end = without_dash(text, second)
    is_minus = second.start > first.end and first.bounds[0] > end.bounds[0]  # 5%--3%: is it?
    member = _range(text, first, end, has_dash=has_dash)
    return member.replace(rejection=Reason.AMBIGUOUS) if member and is_minus else member


def _is_dash(text: str, first: Term, second: Term) -> bool:
    """Return True if what was read as a minus is the dash (1万元-5万元) or its second half (1万元--5万元)."""
    is_double = text[second.start - 1] == text[second.start] and not first.is_negative
    return second.start == first.end or is_double


def parse_between(text: str, first: Term, second: Term) -> Member | None:
    """between = (在 | 介于) term (和 | 与 | 及) term 之间"""
    if not BETWEEN_CONNECTIVE.fullmatch(text, first.end, second.start):
        return None
    opens = text[first.start - 1 : first.start] in _BETWEEN_OPENERS and _BETWEEN_END.match(text, second.end)
    if not opens and not _BETWEEN_VERB.match(text, 0, first.start):
        return None
    return _range(text, first, second, has_dash=True)


def _range(text: str, first: Term, second: Term, *, has_dash: bool) -> Member | None:
    """Return the range of two terms; where no dash joins them they may be a change and its level."""
    first = replace_classifier(text, first, second)
    is_free = all(
        qualifier in (None, Qualifier.ABOUT)
        for qualifier in (first.trailing_qualifier, second.leading_qualifier)
    )
    if not is_free or not units_are_compatible(text, first, second):
        is_bare = first.unit is None and not first.rejection
        is_unclear = _is_open(first.numeral, second) or _may_go_on(text, first.numeral, second.numeral)
        return _member(first, second, Reason.AMBIGUOUS) if is_bare and is_unclear else None
    exponent = _exponent_to_take(text, first, second)
    if not has_dash and _is_change(text, first, second, exponent):
        return None
    first, second = _scaled(first, exponent), _below_zero_too(text, first, second)
    rejection = _range_rejection(text, first, second, has_dash=has_dash)
    first, second = share_unit(first, second)
    return _member(without_deictic(text, first), second, rejection)


def _below_zero_too(text: str, first: Term, second: Term) -> Term:
    """零下5-10℃ is -10 to -5; of 零下3℃至5℃, with a unit each, nobody knows"""
    if not (first.is_negative and text.startswith(BELOW_ZERO, first.start)):
        return second
    if second.sign is not Sign.PLUS or first.numeral.low >= second.numeral.low:
        return second  # 零下5℃至3℃
    return second.replace(rejection=Reason.AMBIGUOUS) if first.unit else second.replace(sign=Sign.MINUS)


def _is_open(one: Numeral, second: Term) -> bool:
    """数百至上千元: Return True if the end of a range that begins with 几 or 数 is open."""
    qualifier = second.leading_qualifier
    return one.qualifier is Qualifier.VAGUE and qualifier is not None and qualifier.is_lower_bound


def _range_rejection(text: str, first: Term, second: Term, *, has_dash: bool) -> Reason | None:
    """Return why two terms with a range mark between them are no quantity; None where they are a range."""
    constraints = second.unit.constraints if second.unit and not first.unit else None
    if constraints and not constraints.may_follow(text, first.start):
        return Reason.CODE  # 1281号1-2栋
    one, other = first.numeral, second.numeral
    is_bare = first.end == one.end and not first.leading_currency
    is_signed = first.is_negative or second.is_negative
    may_fall = _are_alike(text, one, other) and text[first.start - 1 : first.start] not in _DEDUCTED_FROM
    falls = one.low > other.low and not may_fall
    is_numbering = has_dash and is_bare and not one.has_scale and not is_signed and falls  # 2-1号
    is_digit = one.end == one.start + 1
    is_short = is_digit and _BEFORE_ROUND.match(text, one.start, other.end) is not None
    is_unclear = is_bare and (is_short or _lacks_scale(one, other) or _may_go_on(text, one, other))
    return Reason.AMBIGUOUS if is_numbering or is_unclear else None


def _may_go_on(text: str, one: Numeral, other: Numeral) -> bool:
    """一万三至四千元: of 13,000 to 14,000, or from 4,000?  A digit behind a scale word is of the second's."""
    is_of_place = one.low > other.low and least_significant_place(one.low) == least_significant_place(
        other.low
    )
    return is_of_place and _ENDS_IN_DIGIT.fullmatch(text, one.start, one.end) is not None


def _lacks_scale(one: Numeral, other: Numeral) -> bool:
    """12到3亿元, 1万到2元, 一万五到两万亿元: one states a scale that the other may mean, or not."""
    low, high = sorted((one, other), key=lambda numeral: numeral.low)
    least = MAX_SCALE_RATIO if low.has_scale else MAX_SHARED_SCALE_RATIO
    return high.exponent >= 4 and 0 < times(low.low, least) < high.low


def _exponent_to_take(text: str, first: Term, second: Term) -> int:
    """Return the exponent that the first number of a range takes from the second; 0 where it takes none."""
    one, other = first.numeral, second.numeral
    exponent = exponent_for_digit(text, one, other) or shared_exponent(one, other)
    fits = first.is_negative or times(one.low, power(exponent)) <= other.high
    return exponent if fits and first.end == one.end else 0


def _scaled(term: Term, exponent: int) -> Term:
    return term.replace(numeral=term.numeral.scaled(exponent)) if exponent else term


def _is_change(text: str, first: Term, second: Term, exponent: int) -> bool:
    """下降1.27%至19.01%: by how much and to what level; 增长62%到72% is a range, as is 下滑43%至5%至4亿元."""
    unit = second.unit
    if first.unit is None and unit and unit.kind is Kind.PERCENT and unit.factor > 1:
        return False  # 涨1至5成: the first number is of tenths too
    by, to = size(first, exponent), size(second)
    if first.unit is None and unit:
        by = times(by, unit.factor)
    is_whole = (first.unit or first.per) and second.per in (None, first.per)
    is_amount = first.unit is not None and first.unit.kind in _AMOUNT_KINDS
    if is_whole and (
        LEVEL_VERBS.match(text, 0, first.start) or (is_amount and LEAPS.match(text, 0, first.start))
    ):
        # 突破2300美元至2350美元, 突破1万美元/吨至1.01万美元, but not 提价100元至200元/吨
        return CALLED_RANGE.match(text, second.end) is None
    if is_whole and is_amount and _is_move_of_sum(text, first, second):
        return True
    if FALLING_OPENERS.match(text, 0, first.start):
        return by > to
    changes = CHANGE_VERBS.match(text, 0, first.start) or (
        is_amount and AMOUNT_CHANGE_VERBS.match(text, 0, first.start)
    )
    if not changes or _TO_LEVEL.match(text, second.end):
        return False
    return by > to or to > times(by, MAX_RANGE_RATIO)


def _is_move_of_sum(text: str, first: Term, second: Term) -> bool:
    """余额下降12.3亿元至45.6亿元, but 预计下降2亿元至5亿元 and 上涨50元至100元 may be ranges"""
    if not (first.numeral.has_scale and second.numeral.has_scale and MOVES.match(text, 0, first.start)):
        return False
    is_foreseen = FORECASTS.search(text, max(0, first.start - MAX_SENTENCE), first.start)
    is_called_range = CALLED_RANGE.match(text, second.end) or _TO_LEVEL.match(text, second.end)
    return not (is_foreseen or is_called_range)


def _are_alike(text: str, one: Numeral, other: Numeral) -> bool:
    """51045-47300 falls from one to the other; 190-24 is a tick of an exchange."""
    shapes = [len(text[each.start : each.end].partition(".")[0]) for each in (one, other)]
    return shapes[0] == shapes[1] > 2


# --- approximate pair: 二、三百万 ----------------------------------------------------------------------


def parse_approximate_pair(text: str, first: Term, second: Term) -> Member | None:
    """approximate = digit 、 numeral that begins with the next digit: 二、三百万元 is 200万 to 300万"""
    one, other = first.numeral, second.numeral
    if not one.end == first.end == second.start - 1 or text[first.end] != ENUMERATION_COMMA:
        return None
    if second.start < other.start:
        return None  # 2、-3亿元, 6、约7亿元
    second = _below_zero_too(text, first, second)
    exponent = _exponent_to_neighbour(text, one, other)
    if exponent is not None:  # 4、5家
        if _is_listed(text, first, second):
            return None
        if _may_be_numbering(text, first, second):
            if not _AFTER_WORD.match(text, 0, first.start):
                return None
            if not is_spaced(text, other):  # 市值 5、6千亿, but 市值 5、6 千亿
                return _member(first, second, Reason.AMBIGUOUS)
        first, second = share_unit(first.replace(numeral=one.scaled(exponent)), second)
        return _member(without_deictic(text, first), second)
    if _is_arabic_pair(text, one, other):  # 15、6块钱: 15 or 16, or 15 and 6?
        return None if _is_listed(text, first, second) else _member(first, second, Reason.AMBIGUOUS)
    if not other.is_han or one.qualifier is not Qualifier.EXACT:
        return None
    if first.unit and second.unit and not units_are_compatible(text, first, second):
        return None  # 增长百分之二十七、八家公司
    return _parse_han_pair(text, first, second)


def _parse_han_pair(text: str, first: Term, second: Term) -> Member | None:
    """二、三百万, 十七、八万, 一百三、四十: what the run without its comma means"""
    one, other = first.numeral, second.numeral
    is_digit = one.form is NumeralForm.SINGLE_DIGIT
    if not (is_digit or _ENDS_IN_DIGIT.fullmatch(text, one.start, one.end)):
        return None
    run = text[one.start : one.end] + text[other.start : other.end]
    pair = parse_numeral(run, 0)
    if pair is None or pair.end < len(run) or pair.qualifier is not Qualifier.RANGE:
        return None
    if not is_digit and _is_listed(text, first, second):
        return None
    if not is_digit and _may_be_heading(text, first, second):
        return _member(first, second, Reason.AMBIGUOUS)
    numeral = one.replace(low=pair.low, high=pair.low, form=pair.form)
    other = other.replace(low=pair.high, high=pair.high, form=pair.form)
    return _member(*share_unit(first.replace(numeral=numeral), second.replace(numeral=other)))


def _may_be_heading(text: str, first: Term, second: Term) -> bool:
    """十五、六万元的; past a comma no paragraph begins: Return True if the first may be of one."""
    is_whole = first.start == 0 and second.end == len(text)
    is_after_comma = first.start > 0 and text[first.start - 1] in CLAUSE_COMMAS
    return not (is_whole or is_after_comma) and is_numbering(text, first)


def _is_arabic_pair(text: str, one: Numeral, other: Numeral) -> bool:
    """15、6: Return True if the second is one digit, the one after the last of the first"""
    if other.exponent or not _TENS_AND_DIGIT.fullmatch(text, one.start, one.end):
        return False
    following = plus(remainder(one.low, Decimal(10)), Decimal(1))
    return other.low < 10 and least_significant_place(other.low) == 1 and following == other.low


def _exponent_to_neighbour(text: str, one: Numeral, other: Numeral) -> int | None:
    """Return the exponent that puts a number one step before the next (30、40, 5、6千亿, 5、600万)."""
    found = _DIGITS_AND_SCALES.fullmatch(text, other.start, other.end)
    # 3、4,000万元, but 7,000、8,000元
    has_marks = one.end == one.start + 1 and not CLAUSE_COMMAS.isdisjoint(text[other.start : other.end])
    if not found or has_marks or not _DIGITS_AND_SCALES.fullmatch(text, one.start, one.end) or one.exponent:
        return None
    if plus(one.low, least_significant_place(one.low)) == shift(other.low, -other.exponent):
        return other.exponent  # 30、40; 5、6千亿
    stated = shift(other.low, -other.exponent)  # 600 in 5、600万
    zeros = stated.adjusted()
    is_digit = one.end == one.start + 1 and zeros
    return zeros + other.exponent if is_digit and stated == shift(plus(one.low, Decimal(1)), zeros) else None


def _is_listed(text: str, first: Term, second: Term) -> bool:
    """分别为4、5家; 3、4和5家: not one quantity but two, or three."""
    return bool(
        RESPECTIVELY.match(text, 0, first.start)
        or text[first.start - 1 : first.start] == ENUMERATION_COMMA
        or LIST_CONNECTIVE.match(text, second.end)
    )


def _may_be_numbering(text: str, first: Term, second: Term) -> bool:
    """1、20元 at the beginning of a line: Return True if the first number may be that of a paragraph."""
    stated = shift(second.numeral.low, -second.numeral.exponent)  # of 2、3000万元 nobody knows
    is_whole = first.start == 0 and second.end == len(text) and stated < MIN_THOUSANDS
    is_counted = second.unit is None or second.unit.kind in _COUNTED_KINDS
    is_small = is_counted and second.numeral.low < MIN_TWO_DIGITS  # 3、4分钟
    return not (is_small or is_whole) and is_numbering(text, first)


PAIR_PRODUCTIONS: Final = (
    PairProduction(parse_bounds, BOUND_CONNECTIVE, BOUND_STARTS, examples="bounds.txt"),
    PairProduction(parse_between, BETWEEN_CONNECTIVE, BETWEEN_STARTS, examples="between.txt"),
    PairProduction(parse_approximate_pair, LIST_CONNECTIVE, LIST_STARTS, examples="approximate_pairs.txt"),
    PairProduction(parse_range, RANGE_CONNECTIVE, RANGE_STARTS, examples="ranges.txt"),
)
"""The productions on two terms; the first that reads a pair wins."""
