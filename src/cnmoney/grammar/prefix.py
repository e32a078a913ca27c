"""What stands before a number: a sign, a currency, a qualifier, 每 and a unit; and what makes it no quantity.

prefix = (每 unit | qualifier link? | currency | sign)*
"""

import re

import regex

from ..lexicon.characters import CLOSING, DIGITS, LETTERS, char_class, is_digit, is_latin
from ..lexicon.entries import DEFAULT_CURRENCY, Unit
from ..lexicon.index import (
    BLOCKING_WORDS,
    DENOMINATORS,
    DURATION_DEICTICS,
    INCLUSIVE_NOTE,
    INCLUSIVE_VERBS,
    LEADING_CURRENCIES,
    LEADING_QUALIFIERS,
    MINUS,
    NAMES,
    NOT_NEGATIVE,
    PER_PARTICLE,
    PLUS,
    QUALIFIER_PARTICLES,
    QUOTED,
)
from ..lexicon.word_index import BoundedCache
from ..quantity import Kind, Qualifier
from .term import Term

_SIGNED = (Kind.MONEY, Kind.PERCENT)  # of other kinds + means "and": 14天隔离+7天居家
MAX_PARTS = 5  # at most, before one number
_BLANKS = 2  # at most, between a word and its number
_DASHES = frozenset("-－−–~～")
_DURATION = Kind.DURATION
# 1,2345 or 12,34元: not a thousands mark, so nobody knows.
_BROKEN_THOUSANDS = regex.compile(r"(?r)(?<![0-9.,])(?!(?:19|20)\d\d,)\d{1,4}(?:,\d{3}){0,12},")
_INCLUDING = regex.compile(f"(?r)[（(][{INCLUSIVE_VERBS}]{{1,2}}")
_DIGIT_BEFORE = regex.compile(r"(?r)[0-9０-９][)）]?\s{0,4}+|[一二三四五六七八九两]\s{1,4}+")
_INCLUDED_DASH = regex.compile(rf"(?r){INCLUSIVE_NOTE}.")  # 1亿元（含）-2亿元
_LATIN_WORD = regex.compile("(?r)[A-Za-zＡ-Ｚａ-ｚ]{2}")
NO_MINUS_AFTER = LETTERS | DIGITS | _DASHES | CLOSING  # 3-5, A-50
_SPACES = frozenset(" \u3000")
_SIGNS = MINUS | PLUS
QUALIFIERS_END = LEADING_QUALIFIERS.last_chars | QUALIFIER_PARTICLES
PRICES_END = LEADING_CURRENCIES.last_chars | DENOMINATORS.last_chars
_READ = _SIGNS | QUALIFIERS_END | _SPACES | PRICES_END
_BLOCKS_A_DIGIT = frozenset("·•‧:：,")  # what stands behind a digit: 3:2
READ_ALONE = _SIGNS | _SPACES | _DASHES | LETTERS | _BLOCKS_A_DIGIT | set(".．")
BLOCKS = BLOCKING_WORDS.last_chars | _DASHES | LETTERS | _BLOCKS_A_DIGIT | set(".． ")
# Nothing is read before a number that ends with another character than these, and nothing else blocks it.
_HAS_A_SAY = _READ | BLOCKS
# A single one of these makes a number none, whatever stands around: 第5次.
ORDINALS = frozenset(
    end
    for end in BLOCKING_WORDS.last_bigrams
    if len(end) == 1 and BLOCKING_WORDS.ending_at(end, 1)[0][1][1] is None
) - (READ_ALONE | set("/／"))  # a slash may join numbers
REPEATED = frozenset(INCLUSIVE_VERBS)  # 不超过5亿元（含5亿元）


# --- what may touch a number from the left, as a pattern ------------------------------------------------


def _not_touched() -> str:
    """Return a pattern for the place where a number begins.

    It matches where no word before the number may be a part of its term or make it no quantity; currencies
    and the marks of lists aside.
    """
    alone, pairs = _touching()
    second = char_class(pairs)
    pair = "|".join(f"{char_class(firsts)}{re.escape(second)}" for second, firsts in pairs.items())
    return f"(?<!{char_class(alone)}) (?: (?<!{second}) | (?<!{pair}) )"


def _touching() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Return the characters that do, and those that do behind certain others, each with these."""
    alone = READ_ALONE - _BLOCKS_A_DIGIT | REPEATED | NAMES.before_digits
    pairs = dict.fromkeys(QUALIFIER_PARTICLES, LEADING_QUALIFIERS.last_chars) | dict.fromkeys(
        _BLOCKS_A_DIGIT, DIGITS
    )  # 约为3亿元
    for end in LEADING_QUALIFIERS.last_bigrams | BLOCKING_WORDS.last_bigrams:
        if len(end) == 1:
            alone |= {end}
        else:
            pairs[end[1]] = pairs.get(end[1], frozenset()) | {end[0]}
    return alone, pairs


NOT_TOUCHED = _not_touched()
nothing_before = re.compile(NOT_TOUCHED, re.VERBOSE).match  # takes the text and a place


# --- the parts of a prefix -----------------------------------------------------------------------------


def read_prefix(text: str, term: Term, floor: int) -> None:
    """Read what stands before ``term``, down to ``floor``."""
    term.floor = floor
    start, number = term.start, term.number
    before = text[start - 1 : start]
    if before not in _HAS_A_SAY and not number.bare and not number.broken:
        return
    if before in _READ:
        for _ in range(MAX_PARTS):
            if start <= floor or text[start - 1] not in _READ or not _read_part(text, term, floor):
                break
            start = term.start
    if number.broken:
        term.blocked = True
    elif start and (number.bare or text[start - 1] in BLOCKS):
        term.blocked = _is_blocked(text, term, floor)


def _read_part(text: str, term: Term, floor: int) -> bool:
    """Read one part of a prefix, by the character that it ends with."""
    pos = _left_of_blanks(text, term.start, floor) if text[term.start - 1] in _SPACES else term.start
    last = text[pos - 1 : pos]
    return bool(
        (last in _SIGNS and _sign(text, term, pos, floor))
        or (last in LEADING_CURRENCIES.last_chars and read_currency(text, term, floor))
        or (last in QUALIFIERS_END and _qualifier(text, term, pos, floor))
        or (last in DENOMINATORS.last_chars and read_per(text, term, floor))
    )


def _left_of_blanks(text: str, pos: int, floor: int) -> int:
    """Return where up to two blanks before ``pos`` begin."""
    for _ in range(_BLANKS):
        if pos > floor and text[pos - 1] in " \u3000":
            pos -= 1
    return pos


def _sign(text: str, term: Term, pos: int, floor: int) -> bool:
    """sign = - | 负; + adds nothing"""
    if pos <= floor or term.negative or term.before or pos != term.start:
        return False
    char, before = text[pos - 1], text[pos - 2 : pos - 1]
    if char in PLUS:
        signed = (term.unit is None or term.unit.kind in _SIGNED) and text[pos] not in PLUS
        if signed and not is_digit(before) and (pos - 1 > floor or not floor):
            term.start = pos - 1
        return term.start < pos
    if char not in MINUS or (char in "负負" and before in NOT_NEGATIVE and before):
        return False
    if char in _DASHES and before in NO_MINUS_AFTER and floor not in (pos - 1, pos - 2):
        return False
    term.start, term.negative, term.dash = pos - 1, True, char in _DASHES
    return True


def read_currency(text: str, term: Term, floor: int) -> bool:
    """currency = a name, sign or code; a plain name only before a scale or a 元"""
    if term.head or (term.unit and term.unit.kind is not Kind.MONEY):
        return False
    pos = _left_of_blanks(text, term.start, floor)
    local = term.unit is not None and term.unit.currency == DEFAULT_CURRENCY
    if term.unit and not local and pos != term.start:
        return False
    for length, (code, allows_bare_number, constraints) in LEADING_CURRENCIES.ending_at(text, pos, floor):
        start = pos - length
        left = text[start - 1 : start]
        quoted = left in QUOTED and not (
            allows_bare_number and local
        )  # 对人民币7.22元 is 元, 兑美元6.33 is none
        if (left and (quoted or is_latin(left))) or (constraints and not constraints.hold(text, start, pos)):
            continue
        if local or ((allows_bare_number or term.number.scaled) and not term.number.bare):
            if term.unit and not local and term.unit.currency != code:
                return False
            term.start, term.head = start, code
            return True
    return False


def _qualifier(text: str, term: Term, pos: int, floor: int) -> bool:
    if term.before not in (None, Qualifier.ABOUT):
        return False  # 最多约5610万 is bounded, whatever it is about
    found = qualifier_before(text, pos, floor, term.unit, term.before)
    if found:
        term.start, term.before = found
    return found is not None


def qualifier_before(
    text: str, pos: int, floor: int, unit: Unit | None, but: Qualifier | None = None
) -> tuple[int, Qualifier] | None:
    """qualifier link? = 约 | 超过 | 不低于 | …, then perhaps 为 合 占 有 达

    Return where one begins that ends at ``pos``, and which it is; none before ``floor``, and not ``but``.
    """
    for end in (pos, pos - 1):
        for length, (qualifier, constraints) in LEADING_QUALIFIERS.ending_at(text, end, floor):
            start = end - length
            if start == floor and floor and text[start] in _DASHES:
                continue  # 5~6亿: a range
            if qualifier is but or (text[start:end] in DURATION_DEICTICS and unit and unit.kind is _DURATION):
                continue
            if constraints is None or constraints.hold(text, start, end):
                return start, qualifier
        if text[end - 1 : end] not in QUALIFIER_PARTICLES:
            return None
    return None


def read_per(text: str, term: Term, floor: int) -> bool:
    """per = 每 unit: 每股137.7港元"""
    if term.per or not (term.head or (term.unit and term.unit.kind is Kind.MONEY)):
        return False
    for length, unit in DENOMINATORS.ending_at(text, term.start, floor):
        start = term.start - length
        if text[start - 1 : start] == PER_PARTICLE and start > floor:
            term.start, term.per = start - 1, unit
            return True
    return False


def is_repeated(text: str, term: Term) -> bool:
    """不超过5亿元（含5亿元）: the bound said again, in brackets"""
    return bool(_INCLUDING.match(text, 0, term.start))


def _is_blocked(text: str, term: Term, floor: int) -> bool:
    """Tell whether the place makes the number an ordinal, a code, a part of a longer writing."""
    start = term.start
    if start == 0 or (floor and start == floor):
        return False
    char = text[start - 1]
    if term.before is not None:
        return False
    after_digit = is_digit(char) or char in ")）" or char.isspace()
    if term.number.bare and after_digit and _DIGIT_BEFORE.match(text, 0, start):
        return True  # a scale cut off from its number by a line end
    if is_latin(char):
        unit = term.unit
        priced = unit.kind in (Kind.MONEY, Kind.PERCENT, Kind.RATIO) if unit else term.number.scaled
        return not (
            (term.head and not is_latin(text[start])) or (priced and _LATIN_WORD.match(text, 0, start))
        )
    joins = floor > 0 and start - 1 == floor  # the mark between this number and the one before
    if (char in _DASHES and not joins and not _INCLUDED_DASH.match(text, 0, start)) or _is_part(text, term):
        return True
    return not (joins and char in "/／") and any(
        constraints is None or constraints.hold(text, start - length, start)
        for length, (_, constraints) in BLOCKING_WORDS.ending_at(text, start)
    )


def _is_part(text: str, term: Term) -> bool:
    """.5, 3:2, 1 234 and 1,2345: the number is a part of a longer writing"""
    start = term.start
    char, before = text[start - 1], text[start - 2 : start - 1]
    whole, point, _ = text[start : term.number.end].partition(".")
    return (
        char in ".．"
        or (char in "·•‧" and is_digit(before))
        or (char in ":：" and is_digit(before) and not term.number.scaled)
        or (char == " " and is_digit(before) and len(whole) == 3)
        or (char == "," and not point and bool(_BROKEN_THOUSANDS.match(text, 0, start)))
    )


def _is_price(two: str) -> bool:
    """Tell whether a currency may stand before a number, or 每 and what is bought."""
    currency = LEADING_CURRENCIES.last_bigrams & {two, two[-1:]}
    return (
        bool(currency)
        or two in DENOMINATORS.last_bigrams
        or (two[:1] == PER_PARTICLE and two[1:] in DENOMINATORS.last_bigrams)
    )


_PRICE_BY_TWO: BoundedCache[bool] = BoundedCache(_is_price)


def is_priced(text: str, pos: int) -> bool:
    """Tell whether a currency may stand before ``pos``, or 每 and what is bought."""
    return _PRICE_BY_TWO[text[pos - 2 : pos] if pos > 1 else text[:pos]]
