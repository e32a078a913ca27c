"""Lists: the unit, the scale and the currency that only some members of A、B和C state."""

from itertools import pairwise
from typing import Final

from ..decimals import power, times
from ..lexicon.characters import (
    CLAUSE_COMMAS,
    SLASHES,
    char_class,
)
from ..lexicon.connectives import ENUMERATION_COMMA, OR
from ..lexicon.entries import Unit
from ..lexicon.index import (
    CHANGE_VERBS,
    LENGTHS_BEFORE,
    POINTS_BEFORE,
    WITH_ITS_OWN,
)
from ..lexicon.units.durations import MONTH, TERMS_IN_MONTHS
from ..patterns import BackwardPattern
from ..quantity import Kind
from ..rejection import Reason
from .connectives import LIST_CONNECTIVE, RANGE_CONNECTIVE, is_dashed
from .listed_prices import are_prices, is_next_price
from .membership import is_below_line, is_listed, is_listed_sum
from .nodes import Member, Term
from .scales import may_lack_zeros
from .sharing import MAX_SHARED_SCALE_RATIO, part_shared, replace_classifier, shared_exponent, without_deictic

_CLAUSE_START: Final = BackwardPattern(
    rf"^|[。；;！!？?\n\r]|{char_class(CLAUSE_COMMAS)}|{ENUMERATION_COMMA}"
)


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
        is_alone, is_before_list = _are_two(text, members, place), _is_before_list(text, members, place)
        if is_listed(text, member, following, is_alone=is_alone, is_before_list=is_before_list):
            if may_lack_zeros(member.last.numeral, following.first.numeral):
                shared[place] = member.replace(rejection=Reason.AMBIGUOUS)
                continue
            listed.add(place)
            shared[place : place + 2] = _share(text, member, following)
        elif is_below_line(text, member, following, is_alone=len(members) == 2):
            shared[place + 1] = following.replace(rejection=Reason.AMBIGUOUS)
        elif _contradicts(text, member, following, is_shared=place + 1 in listed):
            shared[place] = member.replace(rejection=Reason.AMBIGUOUS)
    return _with_first_currency(text, shared, listed)


def _are_two(text: str, members: list[Member], place: int) -> bool:
    """Return True if a member and the next are a list of their own: 1、5亿元，2、8亿元 is two of two."""
    around = pairwise(members[max(0, place - 1) : place + 3])
    joints = [LIST_CONNECTIVE.fullmatch(text, one.last.end, other.first.start) for one, other in around]
    return sum(joint is not None for joint in joints) == 1


def _is_before_list(text: str, members: list[Member], place: int) -> bool:
    """1、3亿元、5亿元和8亿元: Return True if a number stands before a list of whole amounts."""
    if place or len(members) <= 2:
        return False
    last = members[1].last
    return (
        last.unit is not None
        and LIST_CONNECTIVE.fullmatch(text, last.end, members[2].first.start) is not None
    )


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
        return is_listed_sum(term, given) if unit.currency == code else found[0].strip() in SLASHES
    if unit.currency == code or not unit.is_foreign:
        return False
    is_part = is_shared or (given.numeral.has_scale and not term.numeral.has_scale)
    is_bare = not member.rejection and term.end == term.numeral.end
    joins = (
        pattern.fullmatch(text, term.end, given.start) for pattern in (LIST_CONNECTIVE, RANGE_CONNECTIVE)
    )
    return is_part and is_bare and (is_dashed(text, term, given) or any(joins))


def _share(text: str, member: Member, following: Member) -> tuple[Member, Member]:
    """Return both members with the unit and the scale that they share."""
    given = following.first
    stated = member.first.unit
    if part := part_shared(member.last, given):  # 港币3、5仙
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
