"""Words: which form of a row a meaning is written with, in simplified or traditional characters.

A row lists its forms as readers meet them; which script one belongs to is seen by the character sets of the
two: what GB 2312 has is simplified, what the frequent half of Big5 has is traditional, and 元 is both.
"""

import codecs
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ..lexicon import numerals, qualifiers, written
from ..lexicon.money import cldr, currencies, yuan
from ..lexicon.rows import UnitWord
from ..lexicon.units import durations, measure_words, physical, rates
from ..quantity import Kind

# Python imports a codec with its first use; here that is with this module, which a fork waits for.
_GB2312, _BIG5 = map(codecs.lookup, ("gb2312", "big5"))
_RARE_BIG5 = 0xC9  # the first byte of the half that holds 万 个 与, which no traditional text writes
_UNIT_ROWS: dict[Kind, tuple[UnitWord, ...]] = {
    Kind.PERCENT: rates.PERCENTS,
    Kind.RATIO: rates.RATIOS,
    Kind.DURATION: durations.DURATIONS,
    Kind.MEASURE: physical.MEASURES,
    Kind.COUNT: measure_words.COUNTS,
}


class UnitForm(NamedTuple):
    """One form of a unit, and what one of it is in the canonical unit."""

    word: str
    factor: Decimal


def is_simplified(word: str) -> bool:
    """Return True if simplified text writes the word; a sign is of both scripts."""
    try:
        _GB2312.encode("".join(filter(is_han, word)))
    except UnicodeEncodeError:
        return False
    return True


def is_traditional(word: str) -> bool:
    """Return True if traditional text writes the word; a sign is of both scripts."""
    try:
        codes = [_BIG5.encode(char)[0] for char in filter(is_han, word)]
    except UnicodeEncodeError:
        return False
    return all(code[0] < _RARE_BIG5 for code in codes)


def balance_of_scripts(text: str) -> int:
    """Return how many more characters of a text are only traditional than are only simplified."""
    counts = Counter(char for char in text if is_han(char))
    return sum(count * (is_traditional(char) - is_simplified(char)) for char, count in counts.items())


def is_han(word: str) -> bool:
    """Return True if every character is Han: 吨, and not GB."""
    return all("\u3400" <= char <= "\u9fff" for char in word)


def in_script(word: str, forms: Iterable[str], *, traditional: bool) -> str:
    """Return a word in the script asked for: in traditional its next form of that length, if there is one."""
    if not traditional or is_traditional(word):
        return word
    forms = list(forms)
    later = forms[forms.index(word) + 1 :]
    return next((form for form in later if len(form) == len(word) and is_traditional(form)), word)


# --- numerals ----------------------------------------------------------------------------------------


class HanWords(NamedTuple):
    """The characters of Han numerals of one kind and script.

    Attributes:
        digits: from 零 to 九.
        scales: by exponent: 1 is 十, 4 万, 8 亿.
        point: 点.
        negative: 负.
        two: 两, where 2 counts things; the digit itself in 大写.
    """

    digits: tuple[str, ...]
    scales: dict[int, str]
    point: str
    negative: str
    two: str


@cache
def han_words(*, traditional: bool, formal: bool = False) -> HanWords:
    """Return the characters of Han numerals; ``formal`` are those of 大写."""
    is_script = is_traditional if traditional else is_simplified
    capitals = {*numerals.FORMAL_DIGITS.split(), *numerals.FORMAL_SCALES.split()}

    def chosen(forms: list[str]) -> str:
        wanted = [form for form in forms if form in capitals] if formal else []
        return next(filter(is_script, wanted or forms))

    digits = tuple(chosen(row.forms.split()) for row in numerals.DIGITS)
    two = in_script(written.TWO, numerals.DIGITS[2].forms.split(), traditional=traditional)
    return HanWords(
        digits,
        {row.exponent: chosen(row.forms.split()) for row in numerals.SCALES},
        next(filter(is_script, numerals.POINT.split())),
        next(filter(is_script, numerals.NEGATIVE_VERBS.split())),
        digits[2] if formal else two,
    )


def either_sign(*, is_han: bool, traditional: bool) -> str:
    """Return ±, or in Han 正负."""
    forms = numerals.EITHER_SIGN.split()
    return in_script(written.EITHER_SIGN, forms, traditional=traditional) if is_han else forms[0]


# --- qualifiers --------------------------------------------------------------------------------------


@cache
def qualifier_words(qualifier: str, kind: Kind, *, traditional: bool) -> tuple[str, ...]:
    """Return the words before a number for a qualifier, the preferred one first."""
    rows = [row for row in qualifiers.LEADING_QUALIFIERS if row.qualifier == qualifier]
    forms = [form for row in rows for form in row.forms.split()]
    is_near_duration = kind is Kind.DURATION and qualifier == "near"
    preferred = written.NEAR_DURATION if is_near_duration else written.QUALIFIERS[qualifier]
    is_script = is_traditional if traditional else is_simplified
    others = [form for form in forms if is_script(form) and not form.isascii()]
    return tuple(dict.fromkeys([in_script(preferred, forms, traditional=traditional), *others]))


@cache
def trailing_word(word: str, *, traditional: bool) -> str:
    """Return a word that follows a number in the script asked for."""
    rows = (*qualifiers.TRAILING_QUALIFIERS, *qualifiers.EXCESS_WORDS)
    forms = next(row.forms.split() for row in rows if word in row.forms.split())
    return in_script(word, forms, traditional=traditional)


def own_leading_word(text: str, qualifier: str, *, traditional: bool) -> str | None:
    """Return the word of the qualifier that a text begins with, in the script asked for: 逾, 不低于."""
    rows = _forms_of_qualifier(qualifier, is_leading=True)
    return _in_same_row(
        max((form for form in rows if text.startswith(form)), key=len, default=None), rows, traditional
    )


def own_trailing_word(text: str, qualifier: str, *, traditional: bool) -> str | None:
    """Return the word of the qualifier that a text ends with: 以上, 左右."""
    rows = _forms_of_qualifier(qualifier, is_leading=False)
    return _in_same_row(
        max((form for form in rows if text.endswith(form)), key=len, default=None), rows, traditional
    )


@cache
def _forms_of_qualifier(qualifier: str, *, is_leading: bool) -> dict[str, tuple[str, ...]]:
    """Map each word of a qualifier to all forms of its row."""
    rows = qualifiers.LEADING_QUALIFIERS if is_leading else qualifiers.TRAILING_QUALIFIERS
    lists = [tuple(row.forms.split()) for row in rows if row.qualifier == qualifier]
    return {form: forms for forms in lists for form in forms}


def _in_same_row(word: str | None, rows: dict[str, tuple[str, ...]], traditional: bool) -> str | None:
    """Return a word in the script asked for; None where its row has no such form."""
    if word is None or word.isascii():
        return word
    is_script = is_traditional if traditional else is_simplified
    same_length = [form for form in rows[word] if len(form) == len(word)]
    place = same_length.index(word)
    # The other script's form is beside it in its row.
    beside = (
        same_length[place],
        *same_length[place + 1 : place + 2],
        *same_length[max(place - 1, 0) : place],
    )
    return next(filter(is_script, beside), None)


def own_excess_word(text: str, *, traditional: bool) -> str:
    """Return 余 where a text has it, else 多."""
    forms = next(
        row.forms.split() for row in qualifiers.EXCESS_WORDS if written.AND_MORE_TOO in row.forms.split()
    )
    word = written.AND_MORE_TOO if any(form in text for form in forms) else written.AND_MORE
    return trailing_word(word, traditional=traditional)


def own_indefinite_word(text: str, *, traditional: bool) -> str:
    """Return 数 where a text has it, else 几, the digits that mean "some"."""
    forms = numerals.INDEFINITE_DIGITS.split()
    some, some_too = forms.index(written.SOME), forms.index(written.SOME_TOO)
    has_other = any(form in text for form in forms[some_too : some_too + 2])
    return forms[(some_too if has_other else some) + traditional]  # Big5 has 几, too: a table of tea


# --- currencies --------------------------------------------------------------------------------------


@cache
def currency_names(code: str, *, traditional: bool) -> tuple[str, ...]:
    """Return the names of a currency, those of CLDR first, as they leave no doubt; its code at the end."""
    row = next((row for row in currencies.CURRENCIES if row.code == code), None)
    lists = [dict(cldr.NAMES).get(code, "")]
    if row is not None:
        lists += [row.names, *(form.forms for form in row.forms), row.marks]
    lists = [forms for forms in lists if forms]
    return tuple(dict.fromkeys([*_names_in_script(lists, traditional=traditional), code]))


def _names_in_script(lists: list[str], *, traditional: bool) -> Iterator[str]:
    for forms in lists:
        names = [form for form in forms.split() if is_han(form)]
        for name in names:
            if is_simplified(name) and len(name) > 1:
                yield in_script(name, names, traditional=traditional)
        yield from filter(is_traditional if traditional else is_simplified, names)


@cache
def _every_name(code: str) -> tuple[str, ...]:
    """Return the names of a currency in Han, in both scripts."""
    names = (*currency_names(code, traditional=False), *currency_names(code, traditional=True))
    return tuple(name for name in names if is_han(name) and len(name) > 1)


def has_currency_name(text: str, code: str) -> bool:
    """Return True if a text names a currency, and not by 元 alone."""
    return any(name in text for name in _every_name(code))


def yuan_word() -> str:
    """Return 元, which both scripts write."""
    return next(form for form in yuan.YUAN_WORDS.split() if form == written.YUAN)


# --- units -------------------------------------------------------------------------------------------


@cache
def unit_forms(kind: Kind, name: str, *, traditional: bool) -> tuple[UnitForm, ...]:
    """Return the forms of a unit, the preferred one first: one in Han that is the canonical unit itself."""
    return tuple(_unit_forms(kind, name, traditional=traditional))


def _unit_forms(kind: Kind, name: str, *, traditional: bool) -> list[UnitForm]:
    is_count = kind is Kind.COUNT  # 人, for 人口 is in its rows, too
    rows = [row for row in _UNIT_ROWS.get(kind, ()) if row.name == name]
    forms = [(form, row.forms.split(), Decimal(row.factor)) for row in rows for form in row.forms.split()]
    preferred = set(written.UNITS.split())

    def rank(form: str, factor: Decimal) -> tuple[bool, ...]:
        is_named = form in preferred or (is_count and form == name and is_han(form))
        return (
            factor != 1,
            not is_named,
            not (is_simplified(form) and is_han(form)),
            not is_simplified(form),
        )

    ranked = sorted(forms, key=lambda entry: rank(entry[0], entry[2]))
    every_form = [form for form, _, _ in forms]
    found = [
        UnitForm(_with_blanks(in_script(form, [*own, *every_form], traditional=traditional)), factor)
        for form, own, factor in ranked
    ]
    return list(dict.fromkeys(found))


def forms_of_units() -> list[str]:
    """Return every form of every unit, money aside."""
    return [_with_blanks(form) for rows in _UNIT_ROWS.values() for row in rows for form in row.forms.split()]


@cache
def below_line(per: str, *, traditional: bool) -> tuple[str, ...]:
    """Return how a unit below the line is written, the preferred form first: 吨, 千瓦·年."""
    parts = [_below_line_part(part, traditional=traditional) for part in per.split(written.PER_PARTS)]
    return tuple(written.PER_PARTS.join(words) for words in zip(*map(_padded(parts), parts), strict=True))


def _padded(parts: list[list[str]]) -> Callable[[list[str]], list[str]]:
    longest = max(map(len, parts))
    return lambda words: words + words[-1:] * (longest - len(words))


def _below_line_part(name: str, *, traditional: bool) -> list[str]:
    kinds = (Kind.MEASURE, Kind.DURATION, Kind.COUNT)
    forms = [form for kind in kinds for form in unit_forms(kind, name, traditional=traditional)]
    words = [form.word for form in forms if form.factor == 1]
    without_article = [word.removeprefix(written.ARTICLE) or word for word in words]
    return list(dict.fromkeys([*without_article, *words, name]))


def percent_prefix(unit: str, *, traditional: bool) -> str | None:
    """Return 百分之 for ``%``; None for a unit that has no such word."""
    row = next((row for row in rates.PERCENT_PREFIXES if row.name == unit), None)
    return (
        None if row is None else in_script(row.forms.split()[0], row.forms.split(), traditional=traditional)
    )


def _with_blanks(form: str) -> str:
    return form.replace("_", " ")
