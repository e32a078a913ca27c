"""The public functions of this room; all that they need is imported with their first use."""

from collections.abc import Iterable

from ..article.article import read_article
from ..extraction import extract
from ..loading import LOADING
from ..quantity import Agreement, Kind, Quantity
from .results import AmountPair, Check


def agreement(claim: Quantity, source: Quantity) -> Agreement:
    """Return how a claim agrees with what a source states: ``Quantity.agrees``."""
    with LOADING:
        from .agreement import agreement

    return agreement(claim, source)


def check(
    summary: str,
    source: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> list[Check]:
    """Check the figures of a summary against its source, exactly and without a model.

    Args:
        summary: the text whose figures are checked.
        source: the text that should state them.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean in both, where a text does not say.
        kinds: only these kinds of the summary; None for all.
        small_counts: also counts and durations of the summary whose number is one Han digit (一位, 三年).

    Returns:
        A check for each quantity of the summary, in reading order; values are in base units.

    Raises:
        TypeError: a text is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> source = "公司营收36.57亿元，同比增长8.2%。"
        >>> [each.status.value for each in check("营收约36.6亿元，同比下降8.2%。", source)]
        ['rounded', 'contradicted']
    """
    claims = read_article(
        summary, default_currency=default_currency, kinds=kinds, small_counts=small_counts
    ).mentions
    stated = read_article(source, default_currency=default_currency, small_counts=True).mentions
    with LOADING:
        from .checks import checks_of  # imports the lexicon

    return checks_of((summary, claims), (source, stated))


def checks_to_html(summary: str, source: str, checks: Iterable[Check], *, title: str | None = None) -> str:
    """Return one self-contained page: summary and source side by side, with each figure and its evidence.

    Args:
        summary: the text that was checked.
        source: the text that it was checked against.
        checks: what ``check`` returned for them, or some of it.
        title: the heading and the window title; a general one if None.

    Returns:
        HTML that needs nothing from outside itself.

    Raises:
        ValueError: the checks are not those of these two texts.

    Example:
        >>> summary, source = "营收36.75亿元。", "公司营收36.57亿元。"
        >>> page = checks_to_html(summary, source, check(summary, source))
        >>> "≠ contradicted" in page
        True
    """
    with LOADING:
        from .page.render import render  # the template engine is imported with the first page

    return render(summary, source, checks, title)


def check_amounts(text: str, *, default_currency: str = "CNY") -> list[AmountPair]:
    """Return the sums that a text states in 大写 and in digits side by side, in either order.

    Args:
        text: an invoice, a receipt, a contract.
        default_currency: ISO 4217 code that 元 means.

    Returns:
        A pair for each, in reading order; ``agrees`` is False where they differ.  Values are in base units.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code.

    Example:
        >>> [pair] = check_amounts("合计人民币叁仟捌佰元整（¥3,880.00）")
        >>> pair.agrees, str(pair.words.value), str(pair.digits.value)
        (False, '3800', '3880.00')
    """
    sums = extract(text, default_currency=default_currency, kinds=[Kind.MONEY, Kind.NUMBER])
    with LOADING:
        from .amounts import pairs_of  # likewise

    return pairs_of(text, sums)
