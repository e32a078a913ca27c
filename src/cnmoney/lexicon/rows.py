r"""The row types of the lexicon: one entity is one row, one row is one line where it can be.

    UnitWord("艘", "艘"),
    UnitWord("峰", "峰", followed_by="[骆駱]", examples="30峰骆驼", counter_examples="30峰会"),
    Currency("ISK", "冰岛克郎 冰島克郎"),

How a row is written
    forms
        every way to write the word, simplified and traditional, separated by spaces; ``_`` is a blank.
        The full-width forms of ASCII characters are added when the index is built.
    constraints
        ``followed_by`` and ``not_followed_by``: what must, what may not come right after the word;
        ``preceded_by`` and ``not_preceded_by``: the same right before the expression (for a qualifier: before
        the qualifier).  Each is a list of words separated by spaces, of which one must fit, like the forms;
        a word may be a short regular expression, with ``_`` for a blank, also inside ``[]`` and ``()``, and
        ``\n`` written out for a line break: ``[水冰] 方便面 地(?!铁) [,_]50``.
        ``\p{Han}`` in one is any Chinese character, ``\p{Currency}`` any currency, ``\p{Sum}`` any noun that
        names a sum.  A lookbehind has one length, as in ``re``: ``not_after`` writes one for several words.
    examples, counter_examples
        running text, several separated by `` / ``.  In an example the word is read as the row says, in a
        counter-example it is not; what is found there instead may follow, as in ``tests/examples``:
        ``350度电影节 / 350桶方便面 => count 350 桶``.  A row with a constraint has an example, and for every
        constraint a counter-example that would be misread without it.

``tests/lexicon`` reads every form, example and counter-example through the public API: a row needs no test.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from ..rejection import Reason


def words_of(constraint: str) -> list[str]:
    """Return the words of a constraint, each a regular expression.

    Raises:
        ValueError: white space stands inside a class or a group, where it parts no words.
    """
    words = constraint.split()
    for word in words:
        if any(word.count(opening) != word.count(closing) for opening, closing in ("[]", "()")):
            _check_whole(word)
    return words


def _check_whole(word: str) -> None:
    try:
        re.compile(word.replace(r"\p{", "{"))  # a class of the lexicon's own
    except re.error as error:
        raise ValueError(
            f"{word!r} is a part of a pattern ({error}): white space separates the words of a constraint; "
            r"inside [] and () write _ for a blank, \\n for a line break, \\u3000 for an ideographic space"
        ) from None


def any_of(*words: str) -> str:
    """Return one regular expression for lists of words, as a part of a longer one."""
    return f"(?:{'|'.join(words_of(' '.join(words)))})"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstrainedRow:
    """A row whose word counts only in some surroundings, with the texts that prove it."""

    not_followed_by: str = ""
    followed_by: str = ""
    not_preceded_by: str = ""
    preceded_by: str = ""
    examples: str = ""
    counter_examples: str = ""


class Digit(NamedTuple):
    """A Han digit: ``value`` is its plain simplified form, ``forms`` every way to write it."""

    value: str
    forms: str


@dataclass(frozen=True, slots=True)
class Scale(ConstrainedRow):
    """A scale word: ten to the power ``exponent``."""

    exponent: int
    forms: str


@dataclass(frozen=True, slots=True)
class Subunit(ConstrainedRow):
    """A part of a currency unit: ``factor`` of the main unit; ``is_inferred`` if it need not be money."""

    factor: str
    forms: str
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Form(ConstrainedRow):
    """Forms of a currency that differ from its others, by a constraint or by who shares them.

    ``leads`` marks those that may come before any number, like ``Currency.marks``.
    ``not_part_of`` lists longer words that end in the form (台币 in 平台币).
    ``shared_by`` lists the currencies that a sign also means where the text is about them: ``$`` is USD, but
    HKD in an article that reports in HKD.
    """

    forms: str
    leads: bool = False
    not_part_of: str = ""
    shared_by: str = ""


class Currency(NamedTuple):
    """A currency, by its ISO 4217 code, which is a form of its own.

    ``names`` come after an amount, and before it when the amount has a scale or a 元 of its own;
    ``marks`` (signs, codes, and names such as 人民币) also before any number; ``forms`` are those with
    constraints; ``subunits`` are its cents.
    """

    code: str
    names: str = ""
    marks: str = ""
    forms: tuple[Form, ...] = ()
    subunits: tuple[Subunit, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitWord(ConstrainedRow):
    """What follows a number and is no currency: a measure word, a physical unit, a percent or ratio word.

    ``name`` is the canonical unit that a quantity carries; ``factor`` turns the written number into it.
    ``min_number`` and ``max_number`` bound the written number (ten at most for 成).
    """

    name: str
    forms: str
    factor: str = "1"
    min_number: str = ""
    max_number: str = ""


@dataclass(frozen=True, slots=True)
class QualifierWord(ConstrainedRow):
    """A word that bounds the number it touches; ``qualifier`` is a value of ``cnmoney.Qualifier``."""

    qualifier: str
    forms: str


@dataclass(frozen=True, slots=True)
class BlockingWord(ConstrainedRow):
    """A word right before a number that makes it no quantity: 第3名, 每10股.

    Its examples are texts in which nothing is found, its counter-examples texts in which something is.
    """

    reason: Reason
    forms: str


@dataclass(frozen=True, slots=True)
class NonQuantity(ConstrainedRow):
    """A notation with digits that is no quantity: a date, a clock time, a version.

    ``pattern`` is a verbose regular expression in which D is a digit of either width and N a Han digit.
    ``continuations`` holds the characters that may follow its first run of digits, and the fraction after it
    if ``.`` is among them: it is looked for only there; ``0`` means any notation that begins with a zero.
    Its examples are texts in which nothing is found, its counter-examples texts in which something is.
    """

    reason: Reason
    continuations: str
    pattern: str


class Name(NamedTuple):
    """A name or an idiom that holds number characters and is no number; simplified and traditional forms.

    ``not_followed_by`` is a character class: before one of these the name is a part of plain words
    (``十分`` in 十分之一).  Such a row has counter-examples: texts in which its numeral is a quantity.
    """

    forms: str
    not_followed_by: str = ""
    counter_examples: str = ""
