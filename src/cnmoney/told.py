"""Told: what the few characters around a number tell of it, worked out once for each group of characters.

Most numbers stand in plain surroundings, and these are few: 元， and %。 and 亿元 come again and again.  What
two characters tell is looked up; where more have a say, six are asked, and where these do not tell either,
the answer is None and the number goes the long way.  Of the qualifier before a number its last two characters
tell, else its last five.  Nothing here guesses: an answer holds in every text.
"""

from .between import BOUND, TERM_HEADS
from .money import CHAIN_HEADS
from .numeral import GOES_ON, SPLIT
from .quantity import SMALL_KINDS, Kind, Qualifier
from .suffix import BLANKS, LINE_HEADS, PRODUCT
from .tables import (
    AFTER,
    BEFORE,
    BIG_SCALE,
    CLASSIFIERS,
    CLAUSE_COMMAS,
    CURRENCY_HEADS,
    CURRENCY_NAMES,
    DASHES,
    DIGIT_VALUES,
    EACH,
    EXPONENT,
    FRACTION_WORD,
    GLUED,
    HALF,
    INCLUDING,
    LATIN_SCALES,
    LINKS,
    LIST_HEADS,
    LOCAL,
    MORE,
    MORE_AFTER,
    NAMES,
    OPENING,
    PER,
    RANGE_MARKS,
    SUFFIXES,
    TENTH,
    THE_LAST,
    Suffix,
    money_suffix,
)
from .words import DIGITS, Memory

# What stands behind a unit and ends the amount: its length, the unit below the line, the qualifier.
Tail = tuple[int, str | None, Qualifier]
# The length of a unit; its suffix, None if there is none; the power of ten that it stands for, None if the
# amount goes on behind it; whether its conditions must be asked; what ends the amount.
Told = tuple[int, Suffix | None, int | None, int, Tail | None]
# The length of a qualifier with what links it to the number, which one it is, whether it is one of THE_LAST.
Before = tuple[int, Qualifier, bool]

NO_QUALIFIER: Before = (0, Qualifier.EXACT, False)
ONLY = 2  # they must be asked, and no other unit can stand there
NO_TAIL: Tail = (0, None, Qualifier.EXACT)
NO_UNIT: Told = (0, None, None, False, None)
_IDLE: Told = (0, None, 0, False, None)
_SLASHES = frozenset("/／")
_AFTER_DIGITS = GOES_ON | DIGIT_VALUES.keys() | RANGE_MARKS | LIST_HEADS | OPENING | {FRACTION_WORD[0]}
_AFTER_ALWAYS = RANGE_MARKS - {" "} | LINE_HEADS - {" "} | MORE_AFTER.heads | DIGITS | {HALF}
_AFTER_BY_TWO = AFTER.heads | OPENING | {" "}
_AFTER_UNIT = RANGE_MARKS | LIST_HEADS | LINE_HEADS | AFTER.heads  # past a blank
_AFTER_BLANK = GOES_ON | RANGE_MARKS | LIST_HEADS | LINE_HEADS | AFTER.heads | DIGITS | CURRENCY_NAMES.heads
_SHORT_MARKS = frozenset("，,、")  # behind one of these the next character tells whether a number follows
_AFTER_MARK = TERM_HEADS | LIST_HEADS | {""}
_TAIL_HEADS = _SLASHES | AFTER.heads
_AFTER_TAIL = RANGE_MARKS | LIST_HEADS - CLAUSE_COMMAS | LINE_HEADS | AFTER.heads | OPENING | DIGITS | PRODUCT


# --- the unit after a number ---------------------------------------------------------------------------


def _unit_of(chars: str, cut: bool) -> Told | None:
    """Tell the unit of a number from the characters after it; if these are ``cut``, the text goes on."""
    if goes_on(chars, 0) or NAMES.may_go_on_from_digits(chars):
        return None
    found = SUFFIXES.told_by(chars, cut)
    if found is None:
        return None
    for length, suffix in found:
        behind = chars[length:]
        holds = suffix.conditions.told_by(behind) if suffix.conditions else True
        if holds is False:
            continue
        measured = suffix.kind is Kind.MEASURE
        listed = behind in _SHORT_MARKS and chars[length - 1] in CLASSIFIERS
        if cut and (not behind or behind in _AFTER_BY_TWO or listed or (measured and len(behind) < 2)):
            return None
        if measured and behind[:1] in DIGITS:  # 1米75
            return None
        ask = int(holds is None or suffix.least is not None or suffix.most is not None)
        if ask and found[-1][1] is suffix and chars[:1] not in _AFTER_DIGITS:
            ask = ONLY
        return _amount_of(chars, length, suffix, ask, cut)
    return _IDLE if _means_nothing_before(chars) else None


def _amount_of(chars: str, length: int, suffix: Suffix, ask: int, cut: bool) -> Told | None:
    """Tell whether an amount ends with its unit, with a currency behind it (8亿元人民币), or with a tail."""
    behind = chars[length:]
    if suffix.currency == LOCAL and behind[:1] in CURRENCY_NAMES.heads:
        names = CURRENCY_NAMES.told_by(behind, cut)
        if names is None or ask:
            return None
        for more, code in names[:1]:
            length, suffix, behind = length + more, money_suffix(code, suffix.factor), behind[more:]
        if names and cut and len(behind) < 2:
            return None
    if ends_at(chars, length, suffix):
        return length, suffix, suffix.exponent, ask, None
    if cut and len(chars) == 2 and behind[:1] in _TAIL_HEADS:
        return None
    tail = _tail_of(behind, cut)
    return length, suffix, suffix.exponent if tail else None, ask, tail


def _tail_of(chars: str, cut: bool) -> Tail | None:
    """Tell what ends an amount behind its unit: a unit below the line (元/吨) or a qualifier (%左右)."""
    length, per, qualifier = 0, None, Qualifier.EXACT
    if chars[:1] in _SLASHES:
        for unit_length, unit in (PER.told_by(chars[1:], cut) or ())[:1]:
            length, per = 1 + unit_length, unit
    else:
        for length, (word, conditions) in (AFTER.told_by(chars, cut) or ())[:1]:
            qualifier = word
            held = conditions is None or conditions.told_by(chars[length:])
            if not held or BOUND.match(chars, length) or (cut and len(chars) < length + 2):
                return None
    behind = chars[length : length + 1]
    if not length or (cut and not behind) or behind in _AFTER_TAIL:
        return None
    return length, per, qualifier


def goes_on(text: str, end: int) -> bool:
    """Tell whether a number may go on behind its digits: 5 亿, 3000多, 2个亿, but not 5个百分点, 5千瓦."""
    after, next_one = text[end : end + 1], text[end + 1 : end + 2]
    if after not in GOES_ON:
        return False
    if after in CLASSIFIERS:
        return next_one in SPLIT and not GLUED.end(text, end + 1)
    if after in EXPONENT:
        return not GLUED.end(text, end)
    if after in BLANKS:
        unit = SUFFIXES.begins & {next_one, text[end + 1 : end + 3]}
        return next_one in _AFTER_BLANK or bool(unit)
    return after in MORE.heads or bool(LATIN_SCALES.at(text, end))


def ends_at(text: str, end: int, suffix: Suffix) -> bool:
    """Tell whether an amount ends with its unit."""
    after, next_one = text[end : end + 1], text[end + 1 : end + 2]
    if after in CHAIN_HEADS and (suffix.currency == LOCAL or suffix.factor == TENTH):
        return False
    if suffix.currency == LOCAL and CURRENCY_NAMES.at(text, end):
        return False
    if after in _AFTER_ALWAYS:
        return False
    if after in LIST_HEADS and text[end - 1] in CLASSIFIERS:  # 5个、8个百分点
        return after in _SHORT_MARKS and next_one not in _AFTER_MARK
    if after in OPENING:  # 5亿元（含）
        return next_one not in INCLUDING or not next_one
    if after == " ":
        foreign = suffix.kind is Kind.MONEY and suffix.currency != LOCAL  # HK$120 US$15
        return next_one not in _AFTER_UNIT and not (foreign and next_one in DIGITS)
    return after not in AFTER.begins and after + next_one not in AFTER.begins


def _means_nothing_before(chars: str) -> bool:
    """Tell that these characters give a number without a unit no meaning."""
    after = chars[:1]
    if after in OPENING:
        return chars[1:2] not in INCLUDING or not chars[1:2]
    return after not in _AFTER_DIGITS or after in CLAUSE_COMMAS


UNIT_BY_TWO: Memory[Told | None] = Memory(lambda chars: _unit_of(chars, len(chars) == 2))
UNIT_BY_SIX: Memory[Told | None] = Memory(lambda chars: _unit_of(chars, len(chars) == 6))


# --- a lone Han digit, and names -----------------------------------------------------------------------


def _small_of(chars: str, cut: bool) -> int:
    """Tell how far a lone Han digit, the first of ``chars``, is passed over; 0 if more characters have a say.

    Whether it counts something or is a part of a word, it is no quantity, so that nobody need ask which.
    """
    name, rest = NAMES.told_by(chars, cut), chars[1:]
    found = SUFFIXES.told_by(rest, cut)
    if name or name is None or found is None:
        return name or 0
    for length, suffix in found:
        behind = rest[length:]
        seen = not cut or (behind and (len(behind) > 1 or behind not in _AFTER_BY_TWO))
        if suffix.kind not in SMALL_KINDS or not seen or not ends_at(rest, length, suffix):
            return 0
    return 1 if "\u4e00" <= rest[:1] <= "\u9fff" else 0


SMALL_BY_FOUR: Memory[int] = Memory(lambda chars: _small_of(chars, len(chars) == 4))
SMALL_BY_SEVEN: Memory[int] = Memory(lambda chars: _small_of(chars, len(chars) == 7))
# The length of the name that begins with a numeral; 0 if there is none, None if more characters have a say.
NAME_BY_FOUR: Memory[int | None] = Memory(lambda chars: NAMES.told_by(chars, len(chars) == 4))


# --- what stands before a number, and its scale --------------------------------------------------------


def _qualifier_of(chars: str, cut: bool) -> Before | None:
    """Tell the qualifier that ends with ``chars``; None if more characters have a say."""
    known = len(chars)
    for end in (known, known - 1):
        found = BEFORE.told_before(chars[:end], cut)
        if found is None:
            return None
        for length, (qualifier, conditions) in found:
            start = end - length
            holds = conditions is None or conditions.told_behind(chars[:start], cut)
            if holds is None or chars[start] in DASHES:
                return None
            if holds:
                return known - start, qualifier, chars[start:end] in THE_LAST
        if chars[end - 1 : end] not in LINKS:
            break
    return NO_QUALIFIER


QUALIFIER_BY_TWO: Memory[Before | None] = Memory(lambda chars: _qualifier_of(chars, len(chars) == 2))
QUALIFIER_BY_FIVE: Memory[Before | None] = Memory(lambda chars: _qualifier_of(chars, len(chars) == 5))


def _is_price(two: str) -> bool:
    """Tell whether a currency may stand before a number, or 每 and what is bought."""
    currency = CURRENCY_HEADS.ends & {two, two[-1:]}
    return bool(currency) or two in PER.ends or (two[:1] == EACH and two[1:] in PER.ends)


def _is_glued(chars: str) -> bool:
    """Tell whether a scale word may begin another word (5万科), from the two characters before its end on."""
    behind = chars[2:]
    scales = [place for place in (0, 1) if chars[place] in BIG_SCALE[1:-1]]
    return any(GLUED.told_by(chars[place:], len(behind) == 3) != 0 for place in scales)


GLUED_BY_FIVE: Memory[bool] = Memory(_is_glued)
_PRICE_BY_TWO: Memory[bool] = Memory(_is_price)


def is_priced(text: str, pos: int) -> bool:
    """Tell whether a currency may stand before ``pos``, or 每 and what is bought."""
    return _PRICE_BY_TWO[text[pos - 2 : pos] if pos > 1 else text[:pos]]
