"""Slash fractions: 1/4 before a unit is a quarter, two members of a list, or nobody knows.

slash-fraction = digits / digits unit                     减息1/4厘, 1/2盎司
               | digits / digits, after 占 or 的           占总股本的1/3
mixed-slash    = digits (blank | 又) slash-fraction        5 1/8厘

The unit decides: rates are said in halves, quarters and eighths, weights in any part of one, and spans of
years as lists (1/3年).  Before a unit of which both are said the number is left out: the denominator alone
would be wrong.
"""

import re
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from typing import Final

from ..decimals import plus, power
from ..lexicon.characters import DIGITS, HAN, LETTERS, SLASHES
from ..lexicon.connectives import DASHES, LIST_CONNECTIVES, RANGE_PREPOSITIONS
from ..lexicon.entries import Unit
from ..lexicon.index import FRACTION
from ..lexicon.numeral_index import DIGIT_VALUES
from ..lexicon.units import durations, rates
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind
from ..rejection import Reason
from .nodes import NOTHING, Numeral, Term
from .suffix import parse_suffix

QUOTIENT: Final = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])  # a third has no exact Decimal
_PART: Final = "[0-9０-９]{1,2}"
_SLASHED: Final = rf"(?P<above>{_PART})[/／](?P<below>{_PART})(?![0-9０-９/／]|[.,][0-9])"
_FRACTION: Final = LazyPattern(_SLASHED)
_MIXED: Final = LazyPattern(rf"(?:[ ]|{rates.MIXED_INFIX}){_SLASHED}")
_CONNECTIVES: Final = "|".join(mark for mark in LIST_CONNECTIVES.split() if mark not in SLASHES)
_JOINED: Final = LazyPattern(  # 1/4至1/2厘, 5 1/4至6厘
    rf"[ ]?(?:[{DASHES}{RANGE_PREPOSITIONS}]|{_CONNECTIVES})[ ]?"
    rf"(?P<number>(?:[0-9]{{1,2}}[ ])?{_SLASHED}|[0-9]{{1,2}}(?:[.][0-9]{{1,3}})?)"
)
_TOKEN_BEFORE: Final = DIGITS.union(DIGIT_VALUES) | LETTERS | SLASHES | frozenset("._")  # 1/2/3, A1/2, 2.1/4
_AFTER_NUMBER: Final = BackwardPattern("[0-9][ ]")
_FRACTIONS: Final = frozenset(rates.SLASH_FRACTIONS.split())
_PARTS: Final = frozenset(rates.SLASH_PARTS.split()) | _FRACTIONS
_PART_OPENER: Final = BackwardPattern(rates.PART_OPENERS)
_PART_END: Final = LazyPattern(rf"(?!{HAN}|[A-Za-z%％])|{rates.PART_FOLLOWERS}")
_HAN: Final = LazyPattern(HAN)
_PERCENT_SIGNS: Final = frozenset(rates.PERCENT_SIGNS.split())
_INTEREST: Final = BackwardPattern(rates.INTEREST_BEFORE)
_THOUSANDTHS: Final = frozenset(rates.THOUSANDTHS)
_HUNDRED: Final = power(2)
_EIGHTHS: Final = frozenset(("8", "16", "32"))
_BINARY: Final = _EIGHTHS | {"2", "4"}
_MIXED_KINDS: Final = (Kind.PERCENT, Kind.DURATION, Kind.MEASURE, Kind.RATIO)
_LISTED_SPANS: Final = frozenset(durations.LISTED_SPANS.split())


def parse_slash_fraction(text: str, above: Numeral) -> Term:
    """slash-fraction = digits / digits unit: 减息1/4厘; 2023/24 and 1/2/3年 are none"""
    start = above.start
    if text[start - 1 : start] not in _TOKEN_BEFORE and (found := _FRACTION.match(text, start)):
        term = _fraction(text, start, found, NOTHING)
        if term and _AFTER_NUMBER.match(text, 0, start):
            return term.replace(rejection=Reason.AMBIGUOUS)  # of another number
        if term:
            return term
    return parse_suffix(text, above, start)


def parse_mixed_slash_fraction(text: str, whole: Numeral) -> Term:
    """mixed-slash-fraction = digits blank slash-fraction: 5 1/8厘"""
    return mixed_slash_fraction(text, whole) or parse_suffix(text, whole, whole.start)


def mixed_slash_fraction(text: str, whole: Numeral) -> Term | None:
    """Return the term of a whole number and a fraction after it: 5 1/8厘, 4又1/2年."""
    is_whole = text[whole.start : whole.end].isdigit()
    if not is_whole or whole.low >= _HUNDRED or text[whole.start - 1 : whole.start] in _TOKEN_BEFORE:
        return None
    found = _MIXED.match(text, whole.end)
    return _fraction(text, whole.start, found, whole.low) if found else None


def _fraction(text: str, start: int, found: re.Match[str], whole: Decimal) -> Term | None:
    """Return the term of a fraction and its unit, rejected where it may be two numbers, or None."""
    if _written(found) not in _PARTS:
        return None
    value = plus(whole, QUOTIENT.divide(Decimal(found["above"]), Decimal(found["below"])))
    term = parse_suffix(text, Numeral(start, found.end(), value, value), start)
    if term.unit is None:
        return _without_unit(text, term, found)
    is_mixed = text.startswith(rates.MIXED_INFIX, found.start()) or (
        found.start("above") > start and term.unit.kind in _MIXED_KINDS  # 5 1/4%, 1 1/2年: no list begins so
    )
    reading = is_mixed or _is_fraction_of(text, term, term.unit, found)
    if reading is None:
        return None
    return term if reading else term.replace(rejection=Reason.AMBIGUOUS)


def _is_fraction_of(text: str, term: Term, unit: Unit, found: re.Match[str]) -> bool | None:
    """Return True before a unit that is said in fractions, None before one of lists; False: nobody knows."""
    written = _written(found)
    above, below = written.split("/")
    if written not in _FRACTIONS:
        return None
    if unit.kind is Kind.DURATION:
        return None if unit.name in _LISTED_SPANS else False
    if unit.kind is Kind.PERCENT:
        is_sign = text[term.end - 1] in _PERCENT_SIGNS  # 利率升1/4% may be 1% and 4%
        is_rate = unit.name in rates.FRACTIONAL_RATES and unit.factor == 1
        # 收入/净利增5/8% are two; an eighth of a percent is of interest.
        is_of_interest = text[term.end - 1] in _THOUSANDTHS or _INTEREST.match(text, 0, term.start)
        return bool(is_rate and is_of_interest) and below in (_EIGHTHS if is_sign else _BINARY)
    if unit.kind is Kind.RATIO:
        return above == "1" and unit is not FRACTION and _HAN.match(text, term.end - 1) is not None
    return unit.kind is Kind.MEASURE and _HAN.match(text, term.end - 1) is not None


def _without_unit(text: str, term: Term, found: re.Match[str]) -> Term | None:
    """占1/3 is a part; of 1/4至1/2厘 the next fraction states the unit."""
    if _PART_OPENER.match(text, 0, term.start) and _PART_END.match(text, term.end):
        return term.replace(unit=FRACTION)
    following = _JOINED.match(text, term.end)
    if following is None or _written(found) not in _FRACTIONS:
        return None
    place = following.start("number")
    given = parse_suffix(text, Numeral(place, following.end(), NOTHING, NOTHING), place)
    is_mixed = found.start("above") > term.start
    is_fraction = given.unit and (is_mixed or _is_fraction_of(text, given, given.unit, found))
    return term if is_fraction else term.replace(rejection=Reason.AMBIGUOUS)


def _written(found: re.Match[str]) -> str:
    """Return a fraction in ASCII: 1/4 of １／４."""
    return f"{int(found['above'])}/{int(found['below'])}"
