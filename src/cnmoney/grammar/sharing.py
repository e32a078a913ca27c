"""Sharing: the unit and the scale that only one of two joined terms states."""

from decimal import Decimal
from itertools import pairwise
from typing import Final

from ..decimals import power, shift, times
from ..lexicon.characters import (
    ARABIC_DIGITS,
    CLAUSE_COMMAS,
    DECIMAL_POINTS,
    SLASHES,
    char_class,
)
from ..lexicon.connectives import CLASSIFIERS, ENUMERATION_COMMA, OR
from ..lexicon.entries import DEFAULT_CURRENCY, Unit
from ..lexicon.index import (
    CHANGE_VERBS,
    DURATION_VERBS,
    INTEREST,
    LENGTHS_BEFORE,
    LEVEL_BEFORE,
    POINTS_BEFORE,
    RESPECTIVELY,
    WITH_ITS_OWN,
    YEAR_ON_YEAR,
)
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    DIGIT_VALUES,
    EXPONENT,
    HAN_DIGITS,
    MINUS,
    PLUS,
    SMALL_SCALE,
    TENS,
)
from ..lexicon.qualifiers import AGE, DURATION_DEICTICS
from ..lexicon.units.durations import MONTH, TERMS_IN_MONTHS
from ..lexicon.units.rates import PERCENT, PERCENT_SIGNS, SLASH_FRACTIONS
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind
from ..rejection import Reason
from .connectives import LIST_CONNECTIVE, RANGE_CONNECTIVE, is_dashed
from .listed_prices import are_prices, is_next_price
from .nodes import Member, Numeral, NumeralForm, Term
from .numbering import OPENERS, is_numbering
from .scales import MAX_LISTED_RATIO, may_lack_zeros

MAX_SHARED_SCALE_RATIO: Final = Decimal(1000)
MIN_PART: Final = 32  # below the line of a part of one, where no list says so
_ARABIC: Final = NumeralForm.ARABIC
MAX_PERCENT_RATIO: Final = Decimal(10)  # of two percentages that one phrase lists
YEAR_DIGITS: Final = 4
_YEAR: Final = LazyPattern("(?:19|20)[0-9]{2}(?<!00)")  # 2000 may well be a number
_SCALED_KINDS: Final = (
    Kind.MONEY,
    Kind.COUNT,
    Kind.MEASURE,
)  # of these one may leave a unit out: 10亿元-15亿
_CLASSIFIERS: Final = tuple(CLASSIFIERS)
_YUAN_WORDS: Final = frozenset(YUAN_WORDS.split())
_DIGIT_AND_SCALES: Final = LazyPattern(
    rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS})(?P<scales>{SMALL_SCALE}(?<!{TENS}){BIG_SCALE}{{0,2}})"
)
_SIGNS: Final = PLUS | MINUS
_PERCENT_SIGNS: Final = frozenset(PERCENT_SIGNS.split())
_FRACTIONS: Final = frozenset(SLASH_FRACTIONS.split())
_CLAUSE_START: Final = BackwardPattern(
    rf"^|[。；;！!？?\n\r]|{char_class(CLAUSE_COMMAS)}|{ENUMERATION_COMMA}"
)


def units_are_compatible(text: str, first: Term, second: Term) -> bool:
    """Return True if two terms can be of the same unit."""
    one, other = first.unit, second.unit
    if one and other:
        return one.kind is other.kind and one.name == other.name and _same_currency(text, first, second)
    if one:
        sums = first.numeral.has_scale and one.kind in _SCALED_KINDS
        is_bare = first.numeral.end == first.end
        return is_bare or one.precedes_number or (sums and second.numeral.has_scale)
    return other is None or not first.numeral.has_scale or _may_share(first, second)


def _same_currency(text: str, first: Term, second: Term) -> bool:
    """5元-6元人民币, but not 3亿元至5亿美元"""
    codes = [term.unit and term.unit.currency for term in (first, second)]
    end = second.numeral.end
    is_named = first.leading_currency or second.leading_currency or text[end : end + 1] in _YUAN_WORDS
    return codes[0] == codes[1] or (DEFAULT_CURRENCY in codes and bool(is_named))


def share_unit(first: Term, second: Term) -> tuple[Term, Term]:
    """Return both terms with the unit that either of them states."""
    one, other = first.unit, second.unit
    if one is None:
        one = other
    elif other is None:
        other = one
    elif part := _part_shared(first, second):
        one = other = part
    elif one.is_local:
        one = one.of_currency(other.currency)
    elif other.is_local:
        other = other.of_currency(one.currency)
    per = first.per or second.per
    return first.replace(unit=one, per=per), second.replace(unit=other, per=per)


def _part_shared(term: Term, given: Term) -> Unit | None:
    """港幣8.5-9.5仙: the first number has the currency before it and the part of it that the next states"""
    code, unit = term.leading_currency, given.unit
    if code is None or term.end != term.numeral.end or unit is None or not unit.is_money or unit.factor >= 1:
        return None
    return unit.of_currency(code) if unit.is_local or unit.currency == code else None


def replace_classifier(text: str, first: Term, second: Term) -> Term:
    """5个至8个百分点: the first 个 is short for the second's unit."""
    one, other = first.unit, second.unit
    is_short = text[first.numeral.end : first.end].lstrip() in _CLASSIFIERS  # 4.5 个和 1.3 个百分点
    is_long = text[second.numeral.end : second.end].lstrip().startswith(_CLASSIFIERS)
    if one and other and is_short and is_long and one.name != other.name:
        return first.replace(unit=other)
    return first


def shared_exponent(one: Numeral, other: Numeral) -> int:
    """Return the exponent that a number may take from the next: where it has 百 or 千, 万 and above."""
    if one.has_scale and one.exponent >= 4:
        return 0
    return other.exponent - other.exponent % 4 if one.is_han or one.exponent else other.exponent


def exponent_for_digit(text: str, one: Numeral, other: Numeral) -> int:
    """Return the exponent that a lone digit shares with a digit that has 百 or 千 (八到九百亿), or 0."""
    if one.end - one.start != 1 or text[one.start] not in DIGIT_VALUES:
        return 0
    found = _DIGIT_AND_SCALES.fullmatch(text, other.start, other.end)
    return sum(EXPONENT[char] for char in found["scales"]) if found else 0


# --- lists: A、B和C ----------------------------------------------------------------------------------


def share_units(text: str, members: list[Member]) -> list[Member]:
    """Return the members of a list, each without a unit with the unit of the next, and its scale."""
    shared = list(members)
    listed = set()  # the places of members that take what the next one states
    for place, _ in reversed(list(enumerate(pairwise(members)))):
        member, following = shared[place], shared[place + 1]
        last = replace_classifier(text, member.last, following.first)
        if last is not member.last and _may_be_short(text, member.last, following.first):
            member = shared[place] = _with_last(member, without_deictic(text, last))
        is_named_again = following.first.leading_currency not in (None, member.first.leading_currency)
        if is_named_again and any(each.first.leading_currency for each in members[:place]):
            continue  # HK$10、20、人民币30元: the second is of the first
        if _is_listed(text, member, following, is_alone=_are_two(text, members, place)):
            if may_lack_zeros(member.last.numeral, following.first.numeral):
                shared[place] = member.replace(rejection=Reason.AMBIGUOUS)
                continue
            listed.add(place)
            shared[place : place + 2] = _share(text, member, following)
        elif len(members) == 2 and _is_below_line(text, member, following):
            shared[1] = following.replace(rejection=Reason.AMBIGUOUS)
        elif _contradicts(text, member, following, is_shared=place + 1 in listed):
            shared[place] = member.replace(rejection=Reason.AMBIGUOUS)
    return _with_first_currency(text, shared, listed)


def _are_two(text: str, members: list[Member], place: int) -> bool:
    """Return True if a member and the next are a list of their own: 1、5亿元，2、8亿元 is two of two."""
    around = pairwise(members[max(0, place - 1) : place + 3])
    joints = [LIST_CONNECTIVE.fullmatch(text, one.last.end, other.first.start) for one, other in around]
    return sum(joint is not None for joint in joints) == 1


def _may_be_short(text: str, first: Term, second: Term) -> bool:
    """3个、6个月, 3个或6个月, but not 项目25个、18个月完成, nor past a comma"""
    joint = LIST_CONNECTIVE.fullmatch(text, first.end, second.start)
    if joint is None:
        is_change = RANGE_CONNECTIVE.fullmatch(text, first.end, second.start)  # 下降5个至3个百分点
        return is_change is not None or is_dashed(text, first, second)
    kind, start, mark = second.unit and second.unit.kind, first.numeral.start, joint[0].strip()
    begins = mark.isalpha() or _CLAUSE_START.match(text, 0, first.start) is not None
    if kind is Kind.DURATION and mark != OR:  # 门店30个和6个月 are two
        rises = first.numeral.low < second.numeral.low
        is_term = mark == ENUMERATION_COMMA and first.numeral.low in TERMS_IN_MONTHS and _is_of_months(second)
        return (rises and (begins or is_term)) or LENGTHS_BEFORE.match(text, 0, start) is not None
    return (
        begins
        or kind is not Kind.PERCENT
        or any(
            pattern.match(text, 0, start) is not None
            for pattern in (CHANGE_VERBS, POINTS_BEFORE, WITH_ITS_OWN)
        )
    )


def _is_of_months(term: Term) -> bool:
    return term.unit is not None and term.unit.name == MONTH


def _with_last(member: Member, last: Term) -> Member:
    return member.replace(second=last) if member.second else member.replace(first=last)


def _with_first_currency(text: str, members: list[Member], listed: set[int]) -> list[Member]:
    """Return the members of a list with the currency before the first of them: of none, and of 元."""
    shared = list(members)
    stated: Unit | None = None
    are_of_one = are_prices(text, members)
    for place, (member, following) in enumerate(pairwise(members)):
        if member.first.leading_currency:
            stated = member.first.unit
        unit, is_listed = following.first.unit, place in listed
        if stated is None:
            continue
        if unit and is_listed and unit.is_local:  # HK$10、20及30元
            shared[place + 1] = _with_unit(following, unit.of_currency(stated.currency))
        elif unit is None and (is_listed or are_of_one or is_next_price(text, member, following)):
            shared[place + 1] = _with_unit(following, stated)
        elif not (unit and is_listed and unit.currency == stated.currency):
            stated = None
    return shared


def _with_unit(member: Member, unit: Unit) -> Member:
    """Return a member with another unit."""
    return member.replace(
        first=member.first.replace(unit=unit), second=member.second and member.second.replace(unit=unit)
    )


def _contradicts(text: str, member: Member, following: Member, *, is_shared: bool) -> bool:
    """¥1/2/3亿日元, US$1-3亿日元: the currency before the first number is not the one after the last

    Nobody knows what the first is; US$10/78港元 are two prices of one thing.
    """
    term, given = member.last, following.first
    code, unit = member.first.leading_currency, given.unit
    if code is None or unit is None:
        return False
    if given.leading_currency:  # US$10/HK$78亿, ¥3、¥5亿: the first lacks its scale
        is_small = given.numeral.has_scale and not term.numeral.has_scale and term.end == term.numeral.end
        found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start) if is_small else None
        if found is None or member.rejection:
            return False
        return _is_listed_sum(term, given) if unit.currency == code else found[0].strip() in SLASHES
    if unit.currency == code or not unit.is_foreign:
        return False
    is_part = is_shared or (given.numeral.has_scale and not term.numeral.has_scale)
    is_bare = not member.rejection and term.end == term.numeral.end
    joins = (
        pattern.fullmatch(text, term.end, given.start) for pattern in (LIST_CONNECTIVE, RANGE_CONNECTIVE)
    )
    return is_part and is_bare and (is_dashed(text, term, given) or any(joins))


def _is_listed(text: str, member: Member, following: Member, *, is_alone: bool) -> bool:
    """Return True if a member takes its unit from the one that follows it."""
    term, given = member.last, following.first
    found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start)
    if not found or member.rejection or following.rejection or not _lacks_unit(member):
        return False
    is_sum = given.unit is not None and given.unit.is_money
    named = member.first.leading_currency
    is_slash = found[0].strip() in SLASHES
    if given.unit is None and not (
        _is_listed_sum(term, given)
        and (not is_alone or named or (is_slash and _are_two_years(text, term, given)))
    ):
        return False
    if _is_of_other_kind(text, term, given):
        return False
    if named and given.unit and not (given.unit.is_local or given.unit.currency == named):
        return False  # US$10、2亿人, 人民币3+2亿美元 have two units
    if found[0].strip() in PLUS:  # 5+3亿元 are two sums; who knows what 2+1年 is
        return is_sum and given.numeral.has_scale and _may_share(term, given)
    if named:  # $3/$5 trillion, but ¥299、¥3万 and ¥199/¥1.2万
        is_of_one = not given.leading_currency or (is_slash and _is_listed_sum(term, given))
        return is_of_one and _may_share(term, given)
    if is_slash and given.unit and given.unit.kind is Kind.DURATION and _is_after_deictic(text, term):
        return _may_share(term, given)  # 近12/24个月
    if given.leading_currency and (is_slash or found[0].strip() == ENUMERATION_COMMA):
        return False  # 9、人民币5亿元, 12.3亿/US$1.7亿
    if is_alone and _is_numbered(text, term, given, found[0]):
        return False
    if is_alone and is_slash and _is_fraction(text, term, given):
        return False
    if given.unit and given.unit.name == PERCENT:
        joint = found[0].strip()
        if (is_alone or joint == OR) and _is_move(text, member, given, joint):
            return False
    return _may_share(term, given)


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
    is_year = _YEAR.fullmatch(text, term.start, term.end) and not RESPECTIVELY.match(text, 0, term.start)
    return bool(is_year) and not _is_near_year(given)


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


def _is_listed_sum(term: Term, given: Term) -> bool:
    """82/101/118 亿: numbers of one size, of which the last states the scale"""
    scaled = times(term.numeral.low, power(given.numeral.exponent))
    return given.numeral.exponent >= 4 and scaled < times(given.numeral.high, Decimal(10)) and scaled > 0


def _lacks_unit(member: Member) -> bool:
    """A currency before the number is no unit after it: 港币3、5亿元"""
    term = member.last
    is_bare = term.end == term.numeral.end
    return term.unit is None or (member.first.leading_currency is not None and is_bare)


def _may_share(term: Term, given: Term) -> bool:
    """Return True if a list may share: not 营收5亿、10%, where only one has a scale, nor 二、3亿元."""
    one, other = term.numeral, given.numeral
    sums = given.unit is not None and given.unit.kind in _SCALED_KINDS
    is_single = one.form is NumeralForm.SINGLE_DIGIT
    return (not one.has_scale or (other.has_scale and sums)) and not (is_single and not other.is_han)


def _share(text: str, member: Member, following: Member) -> tuple[Member, Member]:
    """Return both members with the unit and the scale that they share."""
    given = following.first
    stated = member.first.unit
    if part := _part_shared(member.last, given):  # 港币3、5仙
        member = member.replace(first=member.first.replace(unit=part))
        following = following.replace(first=given.replace(unit=part))
    elif stated and given.unit and given.unit.is_local:  # 港币3、5亿元
        second = following.second and following.second.replace(unit=stated)
        following = following.replace(first=given.replace(unit=stated), second=second)
    first = without_deictic(text, _with_shared(member.first, given))
    return member.replace(first=first, second=member.second and _with_shared(member.second, given)), following


def _with_shared(term: Term, given: Term) -> Term:
    """Return a term with the unit and the scale of another."""
    numeral, other = term.numeral, given.numeral
    exponent = shared_exponent(numeral, other)
    # 8000和1.2万元: not where the result would exceed the other a thousandfold.
    if exponent and times(numeral.low, power(exponent)) < times(other.high, MAX_SHARED_SCALE_RATIO):
        numeral = numeral.scaled(exponent)
    unit = term.unit or given.unit  # its own is the currency before it: HK$10、20及30元/股
    return term.replace(numeral=numeral, unit=unit, per=term.per or given.per)


def without_deictic(text: str, term: Term) -> Term:
    """近3、6个月: before a length of time, though only the next number states it, 近 is no bound."""
    if term.unit is None or term.unit.kind is not Kind.DURATION or term.unit.name == AGE:
        return term
    if not _is_after_deictic(text, term) or DURATION_VERBS.match(text, 0, term.start):
        return term
    start = term.numeral.start
    return Term(start, term.end, term.numeral, term.unit, per=term.per, rejection=term.rejection)


def _is_after_deictic(text: str, term: Term) -> bool:
    return text[term.start : term.numeral.start].strip() in DURATION_DEICTICS.split()


def _is_fraction(text: str, term: Term, given: Term) -> bool:
    """1/3, 12/31 and 3/2余 may be fractions, dates or scores, and 1/1000 and 1/10万 are parts of one."""
    one, other = term.numeral, given.numeral
    is_whole = DECIMAL_POINTS.isdisjoint(text[one.start : other.end]) and one.form is other.form is _ARABIC
    is_sum = given.unit is not None and given.unit.is_money and other.has_scale
    stated = shift(other.low, -other.exponent)
    below = stated if is_sum else other.low
    is_part = one.low == 1 and one.end == one.start + 1 and below >= MIN_PART
    is_said = f"{int(one.low)}/{int(stated)}" in _FRACTIONS  # 1/4亿元, but 分别为1/4亿元 and 3/2亿元 are two
    if is_said and given.start == term.end + 1 and not RESPECTIVELY.match(text, 0, term.start):
        return is_whole and not one.has_scale
    return is_whole and not one.has_scale and (is_part or (one.low < 32 and other.low < 32))


def _is_below_line(text: str, member: Member, following: Member) -> bool:
    """12/31吨, 1/10万: Return True if the second number may be below a line, so that nobody knows it."""
    term, given = member.last, following.first
    if given.unit and given.unit.kind is Kind.PERCENT:
        return False  # 涨幅3/5%
    is_bare = term.end == term.numeral.end and not member.first.leading_currency and not member.second
    found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start) if is_bare else None
    return found is not None and found[0].strip() in SLASHES and _is_fraction(text, term, given)
