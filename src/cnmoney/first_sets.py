"""First sets: the characters that a match of a pattern can begin with, and those that it can end with.

Most patterns of the lexicon are lists of words, and most places hold none of them: one character tells.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

Chars = frozenset[str] | None
"""The characters; None where nobody knows them, or where a match may be empty."""

_parser: Final[Any] = getattr(re, "_parser", None)  # no public function parses a pattern
_NO_WIDTH: Final = ("ASSERT", "ASSERT_NOT", "AT")  # they take no character
_MAX_CHARS: Final = 1 << 10  # a class of more is as fast as a set
_Tree = Iterable[tuple[object, Any]]


class _UnknownError(Exception):
    """A match can begin with almost any character."""


def first_chars(pattern: str) -> Chars:
    """Return the characters that a match of a pattern can begin with."""
    return _chars(pattern, list)


def last_chars(pattern: str) -> Chars:
    """Return the characters that a match of a pattern can end with."""
    return _chars(pattern, lambda tree: list(tree)[::-1])


def longest_match(pattern: str) -> int | None:
    """Return how many characters a match of a pattern has at most; None where nobody knows."""
    return _tree(pattern).getwidth()[1] if _parser else None


@lru_cache(maxsize=1)
def _tree(pattern: str) -> Any:
    return _parser.parse(pattern)


def _chars(pattern: str, in_order: Callable[[_Tree], list[tuple[object, Any]]]) -> Chars:
    if _parser is None:
        return None
    try:
        chars, may_be_empty = _edge(_tree(pattern), in_order)
    except _UnknownError:
        return None
    return None if may_be_empty else frozenset(chars)


def _edge(tree: _Tree, in_order: Callable[[_Tree], list[tuple[object, Any]]]) -> tuple[set[str], bool]:
    """Return the characters at the edge of a sequence, and whether it may be empty."""
    chars = set[str]()
    for operator, argument in in_order(tree):
        more, may_be_empty = _edge_of(str(operator), argument, in_order)
        chars |= more
        if not may_be_empty:
            return chars, False
    return chars, True


def _edge_of(
    operator: str, argument: Any, in_order: Callable[[_Tree], list[tuple[object, Any]]]
) -> tuple[set[str], bool]:
    if operator == "LITERAL":
        return {chr(argument)}, False
    if operator == "IN":
        return set[str]().union(*(_class_chars(str(kind), value) for kind, value in argument)), False
    if operator == "BRANCH":
        edges = [_edge(branch, in_order) for branch in argument[1]]
        return set[str]().union(*(chars for chars, _ in edges)), any(empty for _, empty in edges)
    if operator == "SUBPATTERN":
        return _edge(argument[-1], in_order)
    if operator == "ATOMIC_GROUP":
        return _edge(argument, in_order)
    if operator.endswith("_REPEAT"):
        least, _, repeated = argument
        chars, may_be_empty = _edge(repeated, in_order)
        return chars, may_be_empty or not least
    if operator in _NO_WIDTH:
        return set(), True
    raise _UnknownError


def _class_chars(kind: str, value: Any) -> set[str]:
    """Return the characters of a part of a class."""
    if kind == "LITERAL":
        return {chr(value)}
    if kind == "RANGE" and value[1] - value[0] < _MAX_CHARS:
        return {chr(code) for code in range(value[0], value[1] + 1)}
    raise _UnknownError
