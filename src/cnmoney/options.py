"""The options of a reading, checked once: every layer above the lexicon takes them as they are."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from .loading import LOADING
from .quantity import Kind

MAX_WORKERS: Final = 61 if sys.platform == "win32" else 1_000
"""How many processes may read: on Windows what its pools can wait for, else more than a machine has cores."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a text is read.

    Attributes:
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        reporting_currency: ISO 4217 code that the article says it reports in, which stands in for
            ``default_currency`` and makes what it settles ``inferred``; None where it says none.
        kinds: only these kinds; None for all.
        small_counts: also counts and durations whose number is one Han digit (一位, 三年).
        whole_text: the text is one expression; then no number is too small or too bare.
    """

    default_currency: str = "CNY"
    reporting_currency: str | None = None
    kinds: frozenset[Kind] | None = None
    small_counts: bool = False
    whole_text: bool = False

    @property
    def local_currency(self) -> str:
        """The currency of 元 in this text."""
        return self.reporting_currency or self.default_currency


def checked_options(
    default_currency: str, kinds: Iterable[Kind | str] | None = None, *, small_counts: bool = False
) -> Options:
    """Return the options of a call.

    Raises:
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.
    """
    if kinds is None and isinstance(default_currency, str):
        return _options(default_currency, small_counts=small_counts)
    return Options(_currency(default_currency), kinds=_kinds(kinds), small_counts=small_counts)


def checked_workers(workers: object) -> int:
    """Return how many processes read; 1 for None.

    Raises:
        TypeError: ``workers`` is no ``int``.
        ValueError: it is below 1, or above ``MAX_WORKERS``.
    """
    if workers is None:
        return 1
    if not isinstance(workers, int) or isinstance(workers, bool):
        raise TypeError(f"workers must be an int or None, not {type(workers).__name__}")
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, or None, not {workers}")
    if workers > MAX_WORKERS:
        raise ValueError(f"workers must be at most {MAX_WORKERS}, not {workers}")
    return workers


@lru_cache(maxsize=64)
def _options(default_currency: str, *, small_counts: bool) -> Options:
    """Return the options of most calls, of which there are few and each for millions of texts."""
    return Options(_currency(default_currency), small_counts=small_counts)


def _currency(code: object) -> str:
    if code == "CNY":
        return "CNY"
    known = code.upper() if isinstance(code, str) else None
    if known is None or known not in currency_codes():
        raise ValueError(f"default_currency must be an ISO 4217 code such as 'CNY', not {code!r}")
    return known


@cache
def currency_codes() -> frozenset[str]:
    """Return every ISO 4217 code that the lexicon knows."""
    with LOADING:  # no grammar: the command line asks this before any text
        from .lexicon.money import cldr, currencies

    return frozenset([code for code, _ in cldr.NAMES] + [row.code for row in currencies.CURRENCIES])


def _kinds(kinds: Iterable[Kind | str] | None) -> frozenset[Kind] | None:
    if kinds is None:
        return None
    try:
        return frozenset(map(Kind, [kinds] if isinstance(kinds, str) else kinds))
    except (ValueError, TypeError) as error:
        message = f"{error}; kinds is one of, or several of: {', '.join(Kind)}"
        raise type(error)(message) from None
