"""Listed prices: numbers with a slash between them behind one currency, each of which is a price of it."""

from itertools import pairwise
from typing import Final

from ..decimals import times
from ..lexicon.characters import SLASHES
from ..lexicon.numeral_index import PLUS
from ..patterns import LazyPattern
from .connectives import LIST_CONNECTIVE
from .nodes import Member
from .scales import MAX_LISTED_RATIO

_PRICE_END: Final = LazyPattern(r"(?![ ]?[A-Za-zＡ-Ｚａ-ｚ0-9０-９%％~～-]|[/／](?![0-9]))")
_LEAST: Final = 32  # above the days of a month: ¥5/10/20
_FEWEST: Final = 3  # of two whole numbers the second may be of anything


def is_next_price(text: str, member: Member, following: Member) -> bool:
    """HK$1.23/1.45: two prices of about one size, with as many decimals"""
    term, given = member.first, following.first
    numerals = (term.numeral, given.numeral)
    decimals = {text[each.start : each.end].partition(".")[2] for each in numerals}
    if member.second or following.second or member.rejection or following.rejection:
        return False
    if term.end != term.numeral.end or not all(each.isdigit() for each in decimals):
        return False
    found = LIST_CONNECTIVE.fullmatch(text, term.end, given.start)
    is_joined = found is not None and found[0].strip() not in PLUS
    low, high = sorted(each.low for each in numerals)
    return (
        is_joined
        and len({len(each) for each in decimals}) == 1
        and high <= times(low, MAX_LISTED_RATIO)
        and _PRICE_END.match(text, given.end) is not None
    )


def are_prices(text: str, members: list[Member]) -> bool:
    """¥380/580/780: three or more whole numbers of about one size, and slashes alone between them"""
    if len(members) < _FEWEST or members[0].first.leading_currency is None:
        return False
    terms = [member.first for member in members]
    written = text[terms[0].numeral.start : terms[-1].end]
    parts = written.translate(dict.fromkeys(map(ord, SLASHES), "/")).split("/")
    sizes = sorted(term.numeral.low for term in terms)
    return (
        len(parts) == len(terms)
        and all(part.isdigit() for part in parts)
        and not any(member.rejection for member in members)
        and sizes[0] >= _LEAST
        and all(high <= times(low, MAX_LISTED_RATIO) for low, high in pairwise(sizes))
        and _PRICE_END.match(text, terms[-1].end) is not None
    )
