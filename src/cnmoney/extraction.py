"""Quantities in running text: ``extract``, ``finditer`` and ``explain``; one that is a whole text.

Building the grammar takes half a second, so it comes with the first text, not with the import.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from .errors import ParseError
from .loading import LOADING
from .options import Options, checked_options
from .quantity import Kind, Quantity
from .rejection import Rejection

if TYPE_CHECKING:
    from .grammar.nodes import Expression, Rejected
    from .markup import View
    from .markup.halves import Completion
    from .resolution.resolver import Resolver


def parse_expression(text: str, *, default_currency: str = "CNY") -> Quantity:
    """Read a text that is one whole expression, by its own words alone.

    Raises:
        ParseError: the text is not one whole expression; says where and why.
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code.
    """
    check_text(text)
    options = replace(checked_options(default_currency, small_counts=True), whole_text=True)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first >= last:
        raise ParseError("the text is empty", text, 0)
    found = _moved(quantities(text[first:last], options), first)
    if _is_whole(found, first, last):
        return found[0]
    for before, after in _stages().completions(text[first:last]):  # 5**亿元, of **5**亿元
        completed = quantities(f"{before}{text[first:last]}{after}", options)
        whole = _moved(completed, first - len(before))
        if _is_whole(whole, first, last):
            return whole[0]
    raise _parse_error(text, found, first, last)


def _moved(found: Iterable[Quantity], by: int) -> list[Quantity]:
    return [replace(each, start=each.start + by, end=each.end + by) if by else each for each in found]


def _is_whole(found: list[Quantity], first: int, last: int) -> bool:
    return len(found) == 1 and (found[0].start, found[0].end) == (first, last)


def _parse_error(text: str, found: list[Quantity], first: int, last: int) -> ParseError:
    if not found:
        return ParseError("no quantity found", text, first, last)
    if found[0].start > first:
        return ParseError("other text before the quantity", text, first, found[0].start)
    if len(found) > 1:
        return ParseError("more than one quantity", text, found[1].start, found[1].end)
    return ParseError("other text after the quantity", text, found[0].end, last)


def finditer(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Iterator[Quantity]:
    """Find every quantity in running text, lazily.

    Args:
        text: any text; offsets of the results are code points of this very string.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        An iterator over the quantities in reading order, never overlapping.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> next(finditer("营收3800亿元，同比增长8.2%")).text
        '3800亿元'
    """
    check_text(text)
    return quantities(text, checked_options(default_currency, kinds, small_counts=small_counts))


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
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> [str(quantity) for quantity in extract("营收约36.57亿元，同比增长8.2%")]
        ['约36.57亿元 = about 3657000000 CNY', '8.2% = 8.2 %']
    """
    return list(finditer(text, default_currency=default_currency, kinds=kinds, small_counts=small_counts))


def explain(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> list[Quantity | Rejection]:
    """Say of every number in running text what it is, or why it is left out.

    Args:
        text: any text; offsets of the results are code points of this very string.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only quantities of these kinds; numbers that are left out are always reported.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        What ``extract`` finds, and a ``Rejection`` for each number that it leaves out, in reading order.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> [found.reason.value for found in explain("第3名，2024年，共30") if isinstance(found, Rejection)]
        ['ordinal', 'date', 'no_unit']
    """
    check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    return sorted(_results(text, options, report_rejections=True), key=lambda result: result.start)


def check_text(text: object) -> None:
    """Raise TypeError for what is not a ``str``."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")


def quantities(text: str, options: Options) -> Iterator[Quantity]:
    """Yield the quantities of a text, by options that are checked."""
    return cast("Iterator[Quantity]", _results(text, options))


class _Stages(NamedTuple):
    """What a text goes through, in this order."""

    look_through: "Callable[[str], View]"
    completions: "Callable[[str], Iterable[Completion]]"
    parse: "Callable[..., Iterator[Expression | Rejected]]"
    resolver: "type[Resolver]"


@cache
def _stages() -> _Stages:
    """Import the grammar, with the first text, and what goes before and after it."""
    with LOADING:
        from .grammar.parser import parse as parse_expressions
        from .markup import completions, look_through
        from .resolution.resolver import Resolver

    return _Stages(look_through, completions, parse_expressions, Resolver)


def _results(
    text: str, options: Options, *, report_rejections: bool = False
) -> Iterator[Quantity | Rejection]:
    """Return the quantities of a text, and only where that is asked for the numbers that are none."""
    stages = _stages()
    view = stages.look_through(text)
    nodes = stages.parse(view.text, report_skipped=report_rejections)
    return stages.resolver(view, options).results(nodes, report_rejections=report_rejections)
