"""Parser: the only loop over a text.  Candidates become terms, terms chains, chains expressions."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.index import GUARDED_NON_QUANTITIES, NAMES
from ..rejection import Reason
from .compounds import expressions_of, joins
from .connectives import MAX_CONNECTIVE
from .denominator import with_denominator
from .nodes import Expression, Rejected, Term
from .scanner import DIGITS, REASONS, next_candidate, next_candidate_or_skipped
from .terms import parse_term

_NO_NUMERALS: Final = frozenset((*REASONS, *GUARDED_NON_QUANTITIES))  # types of candidates


def parse(text: str, *, report_skipped: bool = False) -> Iterator[Expression | Rejected]:
    """Yield what the numbers of a text mean, never overlapping; the expressions are in reading order.

    Args:
        text: any text.
        report_skipped: also yield, as rejected, the numbers that the scanner skips: dates, words.
    """
    scan = next_candidate_or_skipped if report_skipped else next_candidate
    chain: list[Term] = []  # terms that a connective may join to the next one
    pos = left_limit = chain_limit = 0
    while candidate := scan(text, pos):
        node = _parse_candidate(text, candidate, left_limit)
        pos = node.end
        if isinstance(node, Rejected):
            yield node
            continue
        if chain and (node.start - left_limit > MAX_CONNECTIVE or not joins(text, chain, node)):
            yield from expressions_of(text, chain, chain_limit)
            chain, chain_limit = [], left_limit
        if chain:
            node = with_denominator(text, chain[-1], node)
        chain.append(node)
        left_limit = pos = node.end
    if chain:
        yield from expressions_of(text, chain, chain_limit)


def _parse_candidate(text: str, candidate: re.Match[str], left_limit: int) -> Term | Rejected:
    """Parse what stands at a candidate."""
    group = candidate.lastgroup or ""
    start, end = candidate.span(group)
    if group in _NO_NUMERALS and (reason := _reason_of(text, group, start, end)):
        return Rejected(start, end, reason)
    if name_end := NAMES.end(text, start):
        return Rejected(start, name_end, Reason.NAME)
    return parse_term(text, start, end if group == DIGITS else 0, left_limit)


def _reason_of(text: str, group: str, start: int, end: int) -> Reason | None:
    """Return why what is no numeral is no quantity; None where the constraints of its row do not hold."""
    if group in REASONS:
        return REASONS[group]
    _, constraints, reason = GUARDED_NON_QUANTITIES[group]
    return reason if constraints.hold(text, start, end) else None
