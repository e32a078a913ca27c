"""Membership: whether a number is a member of the list with the next, and takes its unit from there."""

from decimal import Decimal
from typing import Final

from ..decimals import power, shift, times
from ..lexicon.characters import (
    DECIMAL_POINTS,
    SLASHES,
)
from ..lexicon.connectives import ENUMERATION_COMMA, OR
from ..lexicon.index import (
    CHANGE_VERBS,
    INTEREST,
    LEVEL_BEFORE,
    RESPECTIVELY,
    WITH_ITS_OWN,
    YEAR_ON_YEAR,
    preceding_nouns,
)
from ..lexicon.numeral_index import (
    MINUS,
    PLUS,
)
from ..lexicon.units.durations import MONTH
from ..lexicon.units.rates import PERCENT, PERCENT_SIGNS, RATED, SLASH_FRACTIONS
from ..patterns import LazyPattern
from ..quantity import Kind
from .connectives import LIST_CONNECTIVE
from .nodes import Member, Numeral, NumeralForm, Term
from .numbering import OPENERS, is_numbering
from .scales import MAX_LISTED_RATIO
from .sharing import is_after_deictic, may_share

MIN_PART: Final = 32  # below the line of a part of one, where no list says so
_ARABIC: Final = NumeralForm.ARABIC
_LEAST_BASE: Final = Decimal(1000)  # of a rate that is no percentage
_RATED: Final = frozenset(RATED.split())
MAX_PERCENT_RATIO: Final = Decimal(10)  # of two percentages that one phrase lists
MAX_RATIO: Final = Decimal(200)  # of two numbers of a list that does not say that each is of something else
YEAR_DIGITS: Final = 4
_YEAR: Final = LazyPattern("(?:19|20)[0-9]{2}(?<!00)")  # 2000 may well be a number
_SIGNS: Final = PLUS | MINUS
_PERCENT_SIGNS: Final = frozenset(PERCENT_SIGNS.split())
_FRACTIONS: Final = frozenset(tuple(map(Decimal, each.split("/"))) for each in SLASH_FRACTIONS.split())


def is_listed(text: str, member: Member, following: Member, *, is_alone: bool, is_before_list: bool) -> bool:
    """Return True if a member takes its unit from the one that follows it.

    Args:
        text: the text.
        member: the member.
        following: the one that follows it.
        is_alone: the two are a list of their own.
        is_before_list: the ones that follow are a list of their own, for each states its unit.
    """
    term, given = member.last, following.first
    found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start)
    if not found or member.rejection or following.rejection or not _lacks_unit(member):
        return False
    is_sum = given.unit is not None and given.unit.is_money
    named = member.first.leading_currency
    is_slash = found[0].strip() in SLASHES
    if not is_slash and text[term.start - 1 : term.start] in SLASHES:
        return False  # 3/15、5亿元
    if given.unit is None and not (
        is_listed_sum(term, given)
        and (not is_alone or named or (is_slash and _are_two_years(text, term, given)))
    ):
        return False
    if _is_of_other_kind(text, term, given) or (is_alone and _is_level(text, term, given)):
        return False
    if named and given.unit and not (given.unit.is_local or given.unit.currency == named):
        return False  # US$10、2亿人, 人民币3+2亿美元 have two units
    if found[0].strip() in PLUS:  # 5+3亿元 are two sums; who knows what 2+1年 is
        return is_sum and given.numeral.has_scale and may_share(term, given)
    if named:  # $3/$5 trillion, but ¥299、¥3万 and ¥199/¥1.2万
        is_of_one = not given.leading_currency or (is_slash and is_listed_sum(term, given))
        return is_of_one and may_share(term, given)
    if is_slash and given.unit and given.unit.kind is Kind.DURATION and is_after_deictic(text, term):
        return may_share(term, given)  # 近12/24个月
    if given.leading_currency and (is_slash or found[0].strip() == ENUMERATION_COMMA):
        return False  # 9、人民币5亿元, 12.3亿/US$1.7亿
    if is_slash and _is_rate(term, given):
        return False
    if (is_alone or is_before_list) and _is_numbered(text, term, given, found[0]):
        return False
    if is_alone and is_slash and _is_fraction(text, term, given):
        return False
    if given.unit and given.unit.name == PERCENT:
        joint = found[0].strip()
        if (is_alone or joint == OR) and _is_move(text, member, given, joint):
            return False
    return may_share(term, given)


def _is_numbered(text: str, term: Term, given: Term, joint: str) -> bool:
    """1、5亿元, 1/ 5亿元, 6、约7亿元, ：3、5%以上: Return True if the first may be that of a paragraph."""
    if joint.strip() != ENUMERATION_COMMA:
        has_blank_after = joint == joint.lstrip() != joint.rstrip()
        return joint.strip() in SLASHES and has_blank_after and is_numbering(text, term)
    is_bound = given.leading_qualifier or (
        given.trailing_qualifier and text[term.start - 1 : term.start] in OPENERS
    )
    return bool(is_bound) or is_numbering(text, term)


def _is_of_other_kind(text: str, term: Term, given: Term) -> bool:
    """涨12及两个月高点, 2和百吨, 2025和40%: Return True if the first is written as no member of a list."""
    one, other = term.numeral, given.numeral
    is_said_before = given.unit is not None and given.unit.precedes_number  # 3或百分之五
    if (other.is_han and not one.is_han and not is_said_before) or other.form is NumeralForm.SCALE_WORD:
        return True
    if RESPECTIVELY.match(text, 0, term.start):
        return False
    before = text[max(0, term.start - 2) : term.start]
    if before.endswith(MONTH) or (
        before[:1].islower() and before.endswith(" ")
    ):  # 3月15、5亿元, Model 3/25万元
        return True
    is_year = _YEAR.fullmatch(text, term.start, term.end) is not None
    return (is_year and not _is_near_year(given)) or not _are_comparable(one, other)


def _are_comparable(one: Numeral, other: Numeral) -> bool:
    """8000和1.2万元, 12和3500万元, but not 小米14/3999元: Return True if one list may hold two numbers."""
    stated = shift(other.low, -other.exponent)
    pairs = (one.low, other.low), (one.low, stated), (shift(one.low, -one.exponent), stated)
    return not one.low or any(max(pair) <= times(min(pair), MAX_RATIO) for pair in pairs)


def _is_level(text: str, term: Term, given: Term) -> bool:
    """沪指3012/+1.2%, 净息差1.85/-12bp: Return True if the second says by how much the first changed.

    So it does of a sum, whether it has a sign or not: 营收32.5/15.6%.
    """
    start, is_percent = term.start, given.unit and given.unit.kind is Kind.PERCENT
    if not is_percent or text[start] in _SIGNS or RESPECTIVELY.match(text, 0, start):
        return False
    is_sum = any(is_sum for _, is_sum in preceding_nouns().ending_at(text, start))
    return text[given.start] in _SIGNS or (is_sum and text[term.end] in SLASHES)


def _is_near_year(given: Term) -> bool:
    """1980和2885亿元, 1980和885倍, but not 2024和500亿元 nor 2024和120%: Return True if it is as large."""
    numeral, is_percent = given.numeral, given.unit is not None and given.unit.kind is Kind.PERCENT
    digits = shift(numeral.low, -numeral.exponent).adjusted() + 1
    return digits == YEAR_DIGITS or (digits == YEAR_DIGITS - 1 and not numeral.has_scale and not is_percent)


def _is_move(text: str, member: Member, given: Term, joint: str) -> bool:
    """跌18或0.57%: by how many points, or how much money, something changed, and how many percent that is"""
    start, numeral = member.first.start, member.last.numeral
    number, percent = numeral.low, given.numeral.low
    if joint != OR and WITH_ITS_OWN.match(text, 0, start):
        return False
    if LEVEL_BEFORE.match(text, 0, start):
        return True  # 收10.52元（+0.12/+1.15%）: the points may be fewer than the percent
    changes = text[start] in _SIGNS or CHANGE_VERBS.match(text, 0, start) is not None
    if number > percent:
        is_larger_by_far = number > times(percent, MAX_PERCENT_RATIO)
        if joint == OR:
            return changes or is_larger_by_far  # 裁员300或5%, but 税率13或9%
        return changes and (is_larger_by_far or not YEAR_ON_YEAR.match(text, 0, start))
    has_point = not DECIMAL_POINTS.isdisjoint(text[numeral.start : numeral.end])
    sign = text[given.numeral.end : given.numeral.end + 1]
    is_step = sign not in _PERCENT_SIGNS or INTEREST.match(text, 0, start)
    return changes and joint == OR and has_point and not is_step  # 利率升0.25或0.5%, 升0.25或0.5厘


def _are_two_years(text: str, term: Term, given: Term) -> bool:
    """净利12.3/15.6亿: two sums of about one size with a decimal point; 3/5亿 may be a date or a score"""
    has_point = not DECIMAL_POINTS.isdisjoint(text[term.numeral.start : term.numeral.end])
    scaled = times(term.numeral.low, power(given.numeral.exponent))
    low, high = sorted((scaled, given.numeral.low))
    return has_point and high <= times(low, MAX_LISTED_RATIO)


def is_listed_sum(term: Term, given: Term) -> bool:
    """82/101/118 亿: numbers of one size, of which the last states the scale"""
    scaled = times(term.numeral.low, power(given.numeral.exponent))
    return given.numeral.exponent >= 4 and scaled < times(given.numeral.high, Decimal(10)) and scaled > 0


def _lacks_unit(member: Member) -> bool:
    """A currency before the number is no unit after it: 港币3、5亿元"""
    term = member.last
    is_bare = term.end == term.numeral.end
    return term.unit is None or (member.first.leading_currency is not None and is_bare)


def _is_fraction(text: str, term: Term, given: Term) -> bool:
    """1/3, 12/31 and 3/2余 may be fractions, dates or scores, and 1/1000 and 1/10万 are parts of one."""
    one, other = term.numeral, given.numeral
    is_whole = DECIMAL_POINTS.isdisjoint(text[one.start : other.end]) and one.form is other.form is _ARABIC
    is_sum = given.unit is not None and given.unit.is_money and other.has_scale
    stated = shift(other.low, -other.exponent)
    below = stated if is_sum else other.low
    is_part = one.low == 1 and one.end == one.start + 1 and below >= MIN_PART
    is_said = max(one.low, stated) <= MIN_PART and (one.low, stated) in _FRACTIONS
    # 1/4亿元, but 分别为1/4亿元 and 3/2亿元 are two
    if is_said and given.start == term.end + 1 and not RESPECTIVELY.match(text, 0, term.start):
        return is_whole and not one.has_scale
    return is_whole and not one.has_scale and (is_part or (one.low < MIN_PART and other.low < MIN_PART))


def _is_rate(term: Term, given: Term) -> bool:
    """死亡率15.1/10万, 发病率52.3/10万人: Return True if a number may be what a rate is of."""
    unit, number = given.unit, given.numeral.low
    is_of_people = unit is None or unit.name in _RATED
    is_base = number >= _LEAST_BASE and shift(number, -number.adjusted()) == 1
    return is_of_people and is_base and not term.numeral.has_scale


def is_below_line(text: str, member: Member, following: Member, *, is_alone: bool) -> bool:
    """12/31吨, 15.1/10万: Return True if the second number may be below a line, so that nobody knows it."""
    term, given = member.last, following.first
    if given.unit and given.unit.kind is Kind.PERCENT:
        return False  # 涨幅3/5%
    is_bare = term.end == term.numeral.end and not member.first.leading_currency and not member.second
    found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start) if is_bare else None
    return (
        found is not None
        and found[0].strip() in SLASHES
        and (_is_rate(term, given) or (is_alone and _is_fraction(text, term, given)))
    )
