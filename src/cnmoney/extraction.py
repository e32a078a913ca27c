"""The two verbs: ``parse`` reads one expression, ``extract`` and ``finditer`` find all in running text.

The grammar takes some 90 ms to build from its tables, so it comes with the first text, not with the import.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from .errors import ParseError
from .quantity import Kind, Quantity


def parse(text: str, *, default_currency: str = "CNY") -> Quantity:
    """Read a text that is one whole expression.

    Args:
        text: the expression; white space around it does not count.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.

    Returns:
        The quantity; its value and bounds are exact and in base units.

    Raises:
        ParseError: the text is not one whole expression; says where and why.
        TypeError: ``text`` is not a ``str``.
    """
    check_text(text)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first >= last:
        raise ParseError("expected a quantity, found nothing", text, 0)
    found = list(_pipeline()(text, default_currency, True, lone=True))
    if len(found) == 1 and (found[0].start, found[0].end) == (first, last):
        return found[0]
    raise _parse_error(text, found, first, last)


def _parse_error(text: str, found: list[Quantity], first: int, last: int) -> ParseError:
    if not found:
        return ParseError("expected a quantity, found no number with a meaning of its own", text, first, last)
    if found[0].start > first:
        return ParseError("expected a quantity, found other text before one", text, first, found[0].start)
    if len(found) > 1:
        return ParseError("expected one quantity, found a second one", text, found[1].start, found[1].end)
    return ParseError("expected the end of the quantity, found more text", text, found[0].end, last)


def finditer(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Iterator[Quantity]:
    """Find every quantity in running text, lazily; arguments and errors as in ``extract``."""
    check_text(text)
    wanted = wanted_kinds(kinds)
    found = _pipeline()(text, default_currency, small_counts)
    return found if wanted is None else (quantity for quantity in found if quantity.kind in wanted)


def extract(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> list[Quantity]:
    """Find every quantity in running text.

    Args:
        text: any text; offsets of the results are code points of this very string.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        The quantities in reading order, never overlapping; an empty list where there are none.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``kinds`` names a kind that does not exist.
    """
    if kinds is None and isinstance(text, str):  # the usual call, which the checks would make a tenth longer
        return list(_pipeline()(text, default_currency, small_counts))
    return list(finditer(text, default_currency=default_currency, kinds=kinds, small_counts=small_counts))


@cache
def _pipeline() -> Callable[..., Iterator[Quantity]]:
    from .grammar.parser import quantities

    return quantities


def check_text(text: str) -> None:
    """Raise TypeError for what is no ``str``."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")


def wanted_kinds(kinds: Iterable[Kind | str] | None) -> frozenset[Kind] | None:
    """Return the kinds that are asked for, None for all; ValueError for one that does not exist."""
    if kinds is None:
        return None
    try:
        return frozenset(map(Kind, [kinds] if isinstance(kinds, str) else kinds))
    except ValueError as error:
        raise ValueError(f"{error}; the kinds are {', '.join(Kind)}") from None
