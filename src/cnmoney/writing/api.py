"""The public functions of this room; all that they need is imported with their first use."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from .. import extraction
from ..loading import LOADING
from ..options import checked_options
from ..quantity import Kind, Quantity
from .edits import Rewriting


def to_han(number: Decimal | int, *, traditional: bool = False) -> str:
    """Return a number in Han numerals, exact.

    Args:
        number: an ``int`` or a finite ``Decimal`` below 10^16, of either sign; zeros at its end are not said.
        traditional: in traditional characters.

    Returns:
        The number as it is said: 三千八百亿, 负三点一四, 一万零五.

    Raises:
        TypeError: ``number`` is neither an ``int`` nor a ``Decimal``.
        WritingError: ``number`` is not finite, or 10^16 or more, which 万亿 cannot say.

    Example:
        >>> to_han(380000000000), to_han(Decimal("-3.14")), to_han(10005), to_han(15)
        ('三千八百亿', '负三点一四', '一万零五', '十五')
        >>> to_han(2200000000, traditional=True)
        '二十二億'
    """
    with LOADING:
        from .han import numeral

    return numeral(number, traditional=traditional)


def to_financial(
    number: Decimal | int,
    *,
    currency: str = "CNY",
    traditional: bool = False,
    places: int | None = None,
    rounding: str | None = None,
) -> str:
    """Return an amount of money in 大写, the capitals of bills and contracts.

    Args:
        number: the amount in whole units of the currency (元, 港元), an ``int`` or a finite ``Decimal``
            below 10^16.
        currency: ISO 4217 code; its name stands before the amount.
        traditional: in traditional characters.
        places: round to so many decimal places first, 0, 1 or 2; None: an amount that 分 cannot say is an
            error.
        rounding: how: a name of the module ``decimal``, such as ``ROUND_HALF_UP``, which is what None means.

    Returns:
        人民币, the amount and 整 where it ends with 元.

    Raises:
        TypeError: ``number`` is neither an ``int`` nor a ``Decimal``.
        WritingError: ``number`` is not finite, 10^16 or more, or has a third decimal and ``places`` is None.
        ValueError: ``currency`` is no ISO 4217 code, ``places`` not 0, 1 or 2, or ``rounding`` no such name.

    Example:
        >>> to_financial(Decimal("1409.50")), to_financial(380000000000)
        ('人民币壹仟肆佰零玖元伍角', '人民币叁仟捌佰亿元整')
        >>> to_financial(Decimal("1.005"), places=2)
        '人民币壹元零壹分'
        >>> to_financial(300, currency="HKD", traditional=True)
        '港元參佰元整'
    """
    with LOADING:
        from .financial import amount

    return amount(number, currency=currency, traditional=traditional, places=places, rounding=rounding)


def format(
    quantity: Quantity, style: str = "compact", *, traditional: bool = False, default_currency: str = "CNY"
) -> str:
    """Return a quantity as text.

    Args:
        quantity: any quantity.
        style: ``compact`` (3800亿元), ``plain`` (380,000,000,000元), ``han`` (三千八百亿元), ``financial``
            (人民币叁仟捌佰亿元整), ``iso`` (CNY 380000000000) or ``english`` (CNY 380 billion).
        traditional: in traditional characters.
        default_currency: ISO 4217 code of the amounts that are written with 元 alone.

    Returns:
        The text.  ``parse`` reads what ``compact``, ``plain`` and ``han`` write as the same quantity, with
        the same ``default_currency``; its offsets, its words and ``inferred`` aside.

    Raises:
        TypeError: ``quantity`` is no ``Quantity``, or ``style`` no ``str``.
        ValueError: there is no such style, or ``default_currency`` is no ISO 4217 code.
        WritingError: the style cannot say the quantity; the message says what to do.

    Example:
        >>> from cnmoney import parse
        >>> quantity = parse("逾一万二千港元/股")
        >>> format(quantity), format(quantity, "han", traditional=True)
        ('逾1.2万港元/股', '逾一萬二千港元/股')
        >>> format(parse("几百亿元"), "financial")
        Traceback (most recent call last):
        cnmoney.errors.WritingError: financial writes one amount, which 几百亿元 is not; take compact or han
    """
    with LOADING:
        from .styles import text_of

    return text_of(quantity, style, traditional=traditional, default_currency=default_currency)


def replace(
    text: str,
    write: str | Callable[[Quantity], str | None],
    *,
    keep: Iterable[str] = (),
    traditional: bool | None = None,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Rewriting:
    """Rewrite each quantity of a text in its place.

    Args:
        text: any text.
        write: a style of ``format``, or a function of a ``Quantity`` that returns its new text, or None to
            leave it.
        keep: phrases that stay: a quantity that touches one is not rewritten.
        traditional: a style writes traditional characters; None: where the text does.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean, in the text and in what a style writes.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        The new text, and the map between its offsets and those of ``text``.  A quantity that a style cannot
        say stays. With ``compact``, ``plain``, ``han`` and ``financial`` so does one that would not be read
        the same in its place, and a second call changes nothing.  What ``iso``, ``english`` and a function
        write is not read again.

    Raises:
        TypeError: ``text`` is no ``str``, ``write`` neither a ``str`` nor callable or returns neither a
            ``str`` nor None, or ``keep`` is one ``str``.
        ValueError: there is no such style, ``default_currency`` is no ISO 4217 code, or ``kinds`` names a
            kind that does not exist.

    Example:
        >>> done = replace("单价三元，共5万元", "compact")
        >>> done.text, done.to_new(5)
        ('单价3元，共5万元', 5)
        >>> str(replace("单价3元，共5万元", lambda quantity: f"<b>{quantity.text}</b>", keep=["单价3元"]))
        '单价3元，共<b>5万元</b>'
    """
    with LOADING:
        from .rewriting import rewritten

    extraction.check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    return rewritten(text, write, options, keep=keep, traditional=traditional)


def normalize(
    text: str,
    *,
    keep: Iterable[str] = (),
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Rewriting:
    """Write the numbers of speech in digits: 三千五百万元 as 3500万元, 百分之二十五 as 25%.

    Args:
        text: any text, such as a transcript of speech.
        keep: phrases that stay: a quantity that touches one is not rewritten.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also numbers of one Han digit: 三倍, 一公里, 三年.

    Returns:
        The new text, and the map between its offsets and those of ``text``.  The words around the numbers
        stay, and so does what digits would spoil (大写, 八九亿, 几百万, 三分之一, 翻一番) or what would not
        be read the same in its place. A second call changes nothing.

    Raises:
        TypeError: ``text`` is no ``str``, or ``keep`` is one ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> print(normalize("营收不少于三千五百万元，增长百分之二十五，八九亿元的项目"))
        营收不少于3500万元，增长25%，八九亿元的项目
    """
    with LOADING:
        from .rewriting import normalized

    extraction.check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    return normalized(text, options, keep=keep)
