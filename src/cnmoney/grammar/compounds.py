"""Compounds: a chain of terms that connectives join, and the expressions that it means.

chain  = term (connective term)*
member = bounds | approximate | range | term
list   = members joined by 、 / 和 及 与; one without a unit takes the next one's
"""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import CLAUSE_COMMAS
from ..lexicon.connectives import DASHES
from ..lexicon.entries import money_unit
from ..patterns import LazyPattern
from ..rejection import Reason
from .arithmetic import is_subtraction, without_dash
from .bounds import expression_of, range_expression
from .connectives import CONNECTIVE_ENDS, LIST_CONNECTIVE, LIST_STARTS, are_bounds, is_dashed
from .lists import share_units
from .nodes import Expression, Member, Rejected, Sign, Term
from .prefix import with_leading_currency, with_leading_per
from .ranges import PAIR_PRODUCTIONS

MAX_LIST: Final = 64  # members; a longer list is read in pieces
CONNECTIVE_STARTS: Final = frozenset(LIST_STARTS.union(*(each.starts for each in PAIR_PRODUCTIONS)))
"""What a connective can begin with."""
_CONNECTIVE: Final = LazyPattern(
    "|".join(
        f"(?:{re.sub('[?]P<[a-z]+>', '?:', pattern)})"
        for pattern in dict.fromkeys(
            [*(each.connective.pattern for each in PAIR_PRODUCTIONS), LIST_CONNECTIVE.pattern]
        )
    )
)


def joins(text: str, chain: list[Term], term: Term) -> bool:
    """Return True if a connective joins a term to a chain, or their own words do (不低于5亿元不超过6亿元)."""
    if len(chain) == MAX_LIST:
        return False
    last = chain[-1]
    start, end = last.end, term.start
    if start == end:
        return (term.sign is Sign.MINUS_OR_DASH and text[start] in DASHES) or are_bounds(last, term)
    may_join = text[start] in CONNECTIVE_STARTS and text[end - 1] in CONNECTIVE_ENDS
    return may_join and _CONNECTIVE.fullmatch(text, start, end) is not None


def expressions_of(text: str, chain: list[Term], left_limit: int) -> list[Expression | Rejected]:
    """Return what the terms of a chain mean, in reading order; it begins after ``left_limit``."""
    if len(chain) == 1:
        term = chain[0]
        return [Rejected(term.start, term.end, term.rejection) if term.rejection else expression_of(term)]
    members = share_units(text, list(_members(text, chain, left_limit)))
    return [_expression(text, member) for member in members]


def _expression(text: str, member: Member) -> Expression | Rejected:
    if member.rejection:
        return Rejected(member.first.start, member.last.end, member.rejection)
    return range_expression(text, member) if member.second else expression_of(member.first)


def _members(text: str, chain: list[Term], left_limit: int) -> Iterator[Member]:
    """Yield the members of a chain; where dashes join more than two terms, they are rejected as a whole."""
    terms = list(chain)
    subtracts = False  # as the dash before did: 100万元-3万元-5万元
    while terms:
        first = terms.pop(0)
        member = Member(first, rejection=first.rejection)
        if terms:
            has_dash = is_dashed(text, first, terms[0])
            subtracts = has_dash and (subtracts or is_subtraction(text, first, terms[0]))
            pair = None if subtracts else _parse_pair(text, first, terms[0])
            if pair:
                member = _with_shared_prefix(text, pair, left_limit)
                terms.pop(0)
            elif subtracts:
                terms[0] = without_dash(text, terms[0])
            elif has_dash:  # a minus or a dash? nobody knows
                terms[0] = _rejected(terms[0], Reason.AMBIGUOUS)
        last = member.last
        if terms and last.rejection and not last.unit and text[last.end] not in CLAUSE_COMMAS:
            terms[0] = _rejected(terms[0], last.rejection)  # 第1、2、3名
        if terms and member.second and is_dashed(text, last, terms[0]):
            terms[0] = _rejected(terms[0], Reason.AMBIGUOUS)
            member = member.replace(rejection=Reason.AMBIGUOUS)
        left_limit = last.end
        yield member


def _parse_pair(text: str, first: Term, second: Term) -> Member | None:
    for production in PAIR_PRODUCTIONS:
        if member := production.parse(text, first, second):
            return member
    return None


def _with_shared_prefix(text: str, member: Member, left_limit: int) -> Member:
    """Add what stands before the first number and belongs to the second's unit: 每股10-12元."""
    first, second = member.first, member.last
    if with_per := with_leading_per(text, first, left_limit):
        first, second = with_per, second.replace(per=with_per.per)
    if (named := with_leading_currency(text, first, left_limit)) and named.leading_currency:
        code = named.leading_currency
        unit = money_unit(code, named.unit.factor) if named.unit else money_unit(code)
        first, second = named.replace(unit=unit), second.replace(unit=unit)
    return Member(first, second, member.rejection)


def _rejected(term: Term, reason: Reason) -> Term:
    return term if term.rejection else term.replace(rejection=reason)
