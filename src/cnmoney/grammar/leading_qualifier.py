"""The qualifier before a number, and what may come between the two.

qualifier = (约 | 超过 | 不低于 | …) (为 | 合 | 占 | 有 | 达 | （含） | 也就 | 也要 | …)?
"""

from typing import Final, NamedTuple

from ..lexicon.characters import BLANKS, CLOSING
from ..lexicon.connectives import INCLUSIVE_MARK, SHORT_DASHES
from ..lexicon.index import DURATION_VERBS, LEADING_QUALIFIERS, QUALIFIER_ADVERBIALS, QUALIFIER_PARTICLES
from ..lexicon.qualifiers import ADVERBIAL_ENDS, AGE, DURATION_DEICTICS
from ..patterns import BackwardPattern
from ..quantity import Kind, Qualifier
from .nodes import Term

MAX_BLANKS: Final = 2  # between a word and its number
_DURATION: Final = Kind.DURATION
_DASHES: Final = frozenset(SHORT_DASHES)
_INCLUSIVE_MARK: Final = BackwardPattern(f"{INCLUSIVE_MARK}")
_ADVERBIAL_ENDS: Final = frozenset(ADVERBIAL_ENDS)
QUALIFIER_ENDS: Final = LEADING_QUALIFIERS.last_chars | QUALIFIER_PARTICLES | CLOSING | _ADVERBIAL_ENDS
"""What a qualifier, with all that comes between it and the number, can end with."""


class LeadingQualifier(NamedTuple):
    """A qualifier before a number, and where it starts."""

    start: int
    qualifier: Qualifier


def parse_leading_qualifier(text: str, term: Term, left_limit: int) -> LeadingQualifier | None:
    """Parse the qualifier before a term, as far as ``left_limit``, where another term ends."""
    pos = skip_blanks(text, term.start, left_limit)
    is_duration = term.unit is not None and term.unit.kind is _DURATION and term.unit.name != AGE
    for end in (pos, _skip_particle(text, pos)):
        for length, (qualifier, constraints) in LEADING_QUALIFIERS.ending_at(text, end, left_limit):
            start = end - length
            if start == left_limit and left_limit and text[start] in _DASHES:
                continue  # 5~6亿: a range
            if (
                is_duration
                and text[start:end] in DURATION_DEICTICS
                and not DURATION_VERBS.match(text, 0, start)
            ):
                continue  # 近30日 are the last
            if constraints is None or constraints.hold(text, start, end):
                return LeadingQualifier(start, qualifier)
    return None


def skip_blanks(text: str, pos: int, left_limit: int) -> int:
    """Return where up to two blanks before ``pos`` begin."""
    for _ in range(MAX_BLANKS):
        if pos > left_limit and text[pos - 1] in BLANKS:
            pos -= 1
    return pos


def _skip_particle(text: str, pos: int) -> int:
    """Return where what may stand between a qualifier and ``pos`` begins; 0 if there is nothing of it."""
    before = text[pos - 1 : pos]
    if before in _ADVERBIAL_ENDS and (found := QUALIFIER_ADVERBIALS.match(text, 0, pos)):
        return found.start("between")  # 顶多也就3000元
    if before in QUALIFIER_PARTICLES:
        return pos - 1
    mark = _INCLUSIVE_MARK.match(text, 0, pos) if before in CLOSING else None
    return mark.start() if mark else 0
