"""The qualifier after a term: 左右, 以上, （含）以下."""

from typing import Final, NamedTuple

from ..lexicon.characters import CLOSING, OPENING, SENTENCE_ENDS, char_class
from ..lexicon.connectives import INCLUSIVE_NOTE
from ..lexicon.index import BOUND_SIGNS, TRAILING_QUALIFIERS
from ..patterns import LazyPattern
from ..quantity import Qualifier

MAX_BRACKETS: Final = 24  # characters in brackets between a number and its qualifier
TRAILING_QUALIFIER_STARTS: Final = TRAILING_QUALIFIERS.first_chars | {" "} | OPENING
"""What a qualifier after a term begins with."""
_OPEN, _CLOSE = char_class(OPENING), char_class(CLOSING)
_NOT_IN_BRACKETS: Final = OPENING | CLOSING | SENTENCE_ENDS
_BRACKETS: Final = LazyPattern(rf"{_OPEN}[^{char_class(_NOT_IN_BRACKETS)[1:-1]}]{{0,{MAX_BRACKETS}}}{_CLOSE}")
_INCLUSIVE_NOTE: Final = LazyPattern(INCLUSIVE_NOTE)


class TrailingQualifier(NamedTuple):
    """A qualifier after a term, and where it ends."""

    end: int
    qualifier: Qualifier


def parse_trailing_qualifier(text: str, start: int, pos: int) -> TrailingQualifier | None:
    """qualifier = (blank | brackets)? (左右 | 以上 | 起 | …), after a term from ``start`` to ``pos``"""
    if text[pos : pos + 1] in OPENING:
        return _parse_qualifier_after_brackets(text, start, pos)
    is_apart = text.startswith(" ", pos)  # 90% 以上
    for length, (qualifier, constraints) in TRAILING_QUALIFIERS.at(text, pos + is_apart):
        end = pos + is_apart + length
        is_sign = text[end - 1] in BOUND_SIGNS
        may_stand_apart = length > is_apart or is_sign  # 90% 起 is none
        is_whole = is_sign and start == 0 and end == len(text)  # 5%≤, which bounds nothing else
        if may_stand_apart and (is_whole or constraints is None or constraints.hold(text, start, end)):
            return TrailingQualifier(end, qualifier)
    return None


def _parse_qualifier_after_brackets(text: str, start: int, pos: int) -> TrailingQualifier | None:
    """50万元（含50万元）以下 is one text; of 100美元（約新台幣3,265元）以下 the brackets are none."""
    brackets = _BRACKETS.match(text, pos)
    if brackets is None:
        return None
    for length, (qualifier, constraints) in TRAILING_QUALIFIERS.at(text, brackets.end()):
        end = brackets.end() + length
        is_note = _INCLUSIVE_NOTE.match(text, pos) is not None
        if (is_note or length > 1) and (constraints is None or constraints.hold(text, start, end)):
            return TrailingQualifier(end if is_note else pos, qualifier)
    return None
