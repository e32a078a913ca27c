"""Connectives: what may stand between two terms and join them.

connective = inclusive-note? (- | ~ | 至 | 到) | 、 | / | 和 | 及 | … | inclusive-note? ，? 且?
"""

from typing import Final

from ..lexicon import connectives as words
from ..lexicon.characters import CLOSING, OPENING, char_class
from ..lexicon.numeral_index import PLUS
from ..patterns import LazyPattern
from ..quantity import Qualifier
from .nodes import Sign, Term

MAX_CONNECTIVE: Final = 24  # characters between two terms that are joined

_DASH: Final = rf"[ ]?[{words.DASHES}]{{1,2}}[ ]?"
_NOTE: Final = f"(?:{words.INCLUSIVE_NOTE})"
_COMMAS: Final = char_class(words.COMMAS)
_LIST, _BOUND = words.LIST_CONNECTIVES.split(), words.BOUND_CONNECTIVES.split()
RANGE_CONNECTIVE: Final = LazyPattern(rf"{_NOTE}?+(?:{_DASH}|[ ]?[{words.RANGE_PREPOSITIONS}][ ]?)")
_DASH_CONNECTIVE: Final = LazyPattern(rf"{_NOTE}?+{_DASH}")
BETWEEN_CONNECTIVE: Final = LazyPattern(rf"[ ]?(?:{'|'.join(words.BETWEEN_CONNECTIVES.split())})[ ]?")
LIST_CONNECTIVE: Final = LazyPattern(rf"[ ]?(?:{'|'.join(_LIST)}|{char_class(PLUS)})[ ]?")
BOUND_CONNECTIVE: Final = LazyPattern(  # perhaps none at all
    rf"(?P<note>{words.INCLUSIVE_NOTE})?{_COMMAS}?(?:{'|'.join(_BOUND)})?"
)
INCLUSIVE_NOTE: Final = LazyPattern(words.INCLUSIVE_NOTE)
# What each of them can begin with.
RANGE_STARTS: Final = frozenset(f"{words.DASHES}{words.RANGE_PREPOSITIONS} ") | OPENING
BETWEEN_STARTS: Final = frozenset(words.BETWEEN_CONNECTIVES.split()) | {" "}
LIST_STARTS: Final = frozenset(mark[0] for mark in _LIST) | PLUS | {" "}
BOUND_STARTS: Final = frozenset(mark[0] for mark in _BOUND) | frozenset(words.COMMAS) | OPENING
# What any of them can end with: most words between two terms do not, and need no pattern.
CONNECTIVE_ENDS: Final = CLOSING.union(
    f"{words.DASHES}{words.RANGE_PREPOSITIONS}{words.COMMAS} ",
    PLUS,
    *(mark[-1] for mark in (*words.BETWEEN_CONNECTIVES.split(), *_LIST, *_BOUND)),
)

_LOWER: Final = (Qualifier.AT_LEAST, Qualifier.OVER)
_UPPER: Final = (Qualifier.AT_MOST, Qualifier.UNDER)


def are_bounds(first: Term, second: Term) -> bool:
    """Return True if one of two terms is bounded below, the other above."""
    one = first.leading_qualifier or first.trailing_qualifier
    other = second.leading_qualifier or second.trailing_qualifier
    return (one in _LOWER and other in _UPPER) or (one in _UPPER and other in _LOWER)


def is_dashed(text: str, first: Term, second: Term) -> bool:
    """Return True if a dash joins two terms; it may have been read as the sign of the second."""
    if second.start == first.end:
        return second.sign is Sign.MINUS_OR_DASH and text[second.start] in words.DASHES
    return _DASH_CONNECTIVE.fullmatch(text, first.end, second.start) is not None
