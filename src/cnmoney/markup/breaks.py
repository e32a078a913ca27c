"""Breaks: a line break or wide blanks between a number and its unit, inside a word of either, in a range."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ..lexicon.characters import CLAUSE_MARKS, HAN, SLASHES, char_class
from ..lexicon.connectives import (
    DASHES,
    ENUMERATION_COMMA,
    LIST_CONNECTIVES,
    PER_PARTICLE,
    RANGE_PREPOSITIONS,
    WAVES,
)
from ..lexicon.declarations import CODE_BEFORE, PERIOD_ENDS
from ..lexicon.index import (
    BOUND_SIGNS,
    DENOMINATORS,
    FIGURE_LABEL,
    LABEL,
    LEADING_CURRENCIES,
    LEADING_QUALIFIERS,
    QUALIFIER_PARTICLES,
    TRAILING_QUALIFIERS,
    UNITS,
    compound_nouns,
)
from ..lexicon.nouns import LINK
from ..lexicon.numeral_index import (
    BIG_SCALE,
    DIGIT_VALUES,
    EITHER_SIGN,
    EXPONENT,
    FORMAL_NUMERALS,
    HAN_DIGITS,
    INDEFINITE_DIGITS,
    LATIN_SCALES,
    TENS,
)
from ..lexicon.qualifiers import WRAPPED_BOUNDS
from ..lexicon.units.rates import PERCENT_SIGNS
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import SMALL_KINDS, Kind
from .view import Edit

MAX_WORD: Final = 8  # characters of a word that a line break may split
MIN_PROSE: Final = 9  # characters on the line before a count that goes on in the next
MAX_PROSE: Final = 48  # characters before a break that are looked at
MIN_QUALIFIER: Final = 2  # characters: 以上, but not 起
MAX_NOUN: Final = 3  # characters of a noun that begins with a measure word
_MYRIAD: Final = 4  # the exponent of 万
_SCALES: Final = "".join(EXPONENT)
_BLANKS: Final = "[ \u3000]"
_SLASHES: Final = "".join(sorted(SLASHES))
_PERCENT: Final = "".join(PERCENT_SIGNS.split())
# What joins two numbers; a dash alone may be the empty cell of a table or a minus.
_JOINING_WORDS: Final = (*sorted(set(LIST_CONNECTIVES.split()) - SLASHES), *RANGE_PREPOSITIONS, *WAVES)
_JOIN_STARTS: Final = frozenset(word[0] for word in _JOINING_WORDS).union(DASHES)
_JOIN_ENDS: Final = frozenset(word[-1] for word in _JOINING_WORDS).union(DASHES)
_WIDE_JOINS: Final = char_class(_JOIN_STARTS - (frozenset(DASHES) - frozenset(WAVES)))
# A wave may end a sentence (快来看～), and an angle a tag or a path (首页＞).
_LEADING_SIGNS: Final = frozenset(
    char for char in LEADING_QUALIFIERS.last_chars | EITHER_SIGN.last_chars if not re.match(HAN, char)
) - frozenset((*WAVES, *"<>＜＞﹤﹥"))
_LEADING_ENDS: Final = char_class(_LEADING_SIGNS | LEADING_CURRENCIES.last_chars)
_BREAK: Final = LazyPattern(
    rf"""
    (?<=[{DASHES}0-9０-９\u4e00-\u9fff{_SLASHES}{_PERCENT}{ENUMERATION_COMMA}])
    {_BLANKS}{{0,40}}+ (?: \n | \\n ) {_BLANKS}{{0,40}}+
  | (?<={_LEADING_ENDS}) {_BLANKS}{{0,40}}+ (?: \n | \\n ) {_BLANKS}{{0,40}}+ (?=[0-9０-９\u4e00-\u9fff])
  | (?<=[0-9０-９{_SCALES}{RANGE_PREPOSITIONS}{WAVES}]) {_BLANKS}{{2,40}}+
  | (?<=\S) {_BLANKS}{{2,40}}+ (?={_WIDE_JOINS})
    """,
    re.VERBOSE,
)
_JOIN: Final = rf"(?P<join>[{DASHES}]{{1,2}}|{'|'.join(map(re.escape, _JOINING_WORDS))})"
_GAP: Final = r"(?P<gap>[ ]{0,12}\n?[ ]{0,12})"
_NUMBER: Final = "[0-9][0-9,]{0,15}(?:[.][0-9]{1,6})?"
# The first of the two: what leads to it, its number, and perhaps a unit.
_HEAD: Final = (
    rf"(?P<lead>{HAN}|[$¥￥＄])?(?P<blank>[ ])?(?<![0-9.,])(?P<first>{_NUMBER})"
    r"[ ]?(?P<unit>[^\s0-9,.，。；]{0,5})"
)
_FIRST: Final = BackwardPattern(_HEAD)
_FIRST_JOINED: Final = BackwardPattern(rf"{_HEAD}(?P<gap>[ ]{{0,10}}\n?[ ]{{0,10}}){_JOIN}")
_JOIN_AHEAD: Final = LazyPattern(rf"{_JOIN}{_GAP}(?=[0-9])")
_SECOND: Final = LazyPattern(rf"(?P<second>{_NUMBER})[ ]{{0,40}}+")
_WRAPPED_BOUNDS: Final = frozenset(WRAPPED_BOUNDS.split())
_NUMBER_ENDS: Final = frozenset(DIGIT_VALUES).union(EXPONENT)
_MINUSES: Final = frozenset(f"{one}{other}" for one in DASHES for other in ("", *DASHES)) - frozenset(WAVES)
_YEAR: Final = LazyPattern("(?!(?:19|20)00)(?:19|20)[0-9]{2}")
# A year beside another, the end of a date, a code.
_HEAD_OF_COLUMN: Final = BackwardPattern(
    rf"(?:(?<![0-9.,])(?:19|20)[0-9]{{2}}(?:{PERIOD_ENDS})?[ \t\u3000|｜、/]{{1,16}}"
    rf"|[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-])(?:19|20)[0-9]{{2}}|{CODE_BEFORE}[0-9]{{3,6}}"
)
# Prose before a count that the next line goes on with: no wide blanks of a table, no fraction.
_PROSE_BEFORE: Final = BackwardPattern(
    rf"(?:\S|(?<=\S)[ ]){{{MIN_PROSE}}}{HAN}[ ]?[0-9０-９](?:[0-9０-９]|,[0-9]{{3}}){{0,9}}"
)
_PROSE_BEFORE_AMOUNT: Final = BackwardPattern(rf"(?:\S|(?<=\S)[ ]){{{MIN_PROSE}}}{HAN}[ ]?[0-9][^\s]{{0,16}}")
# A text ends as a paragraph does: what another says changes nothing.
_PARAGRAPH_END: Final = r"\s*+\Z|[ \t\u3000]*+\n[ \t\u3000]*+\n"
_BOUND_END: Final = LazyPattern(rf"{_PARAGRAPH_END}|{char_class(CLAUSE_MARKS - {':', '：'})}|[)）]")
_PROSE_AFTER: Final = LazyPattern(rf"{HAN}|[，,]")
_SUM_AFTER: Final = LazyPattern(r"(?:[0-9]|,[0-9]{3}){1,15}+(?:[.][0-9]{1,6}+)?+[ \n]{0,40}+")
_HAN_DIGIT: Final = rf"(?:{HAN_DIGITS}|{char_class(INDEFINITE_DIGITS)})"
_HAN_SUM: Final = LazyPattern(rf"(?:{_HAN_DIGIT}|{TENS})(?:{_HAN_DIGIT}|[{_SCALES}]){{0,20}}+")
_HEAD_OF_GROUP: Final = BackwardPattern(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){0,4},(?P<group>[0-9]{1,2})")
_DIGITS_AHEAD: Final = LazyPattern("[0-9]++")
# A number of Arabic digits or a sum in Han; 美元一股 is a price, and 美元指数 an index.
_NUMBER_AHEAD: Final = LazyPattern(rf"[ \n]?(?:[0-9０-９]|(?:{HAN_DIGITS}|[{_SCALES}]){{0,20}}?{BIG_SCALE})")
_PARTICLE: Final = LazyPattern(rf"(?:{'|'.join(QUALIFIER_PARTICLES)})?[ ]?")
_WIDE_KINDS: Final = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
_WORDS: Final = frozenset(
    form
    for form in {*UNITS.forms, *LEADING_CURRENCIES.forms, *LEADING_QUALIFIERS.forms}
    if len(form) > 1 and not form.isascii()
)
_BIGRAMS: Final = frozenset(one + other for form in _WORDS for one, other in pairwise(form))
_CLAUSE_END: Final = LazyPattern(rf"{_PARAGRAPH_END}|{char_class(CLAUSE_MARKS)}")


def break_edits(text: str) -> Iterator[Edit]:
    """Yield the breaks between a number, its unit and its qualifier, and those inside a unit or a sum."""
    for found in _BREAK.finditer(text):
        start, end = found.span()
        if end < len(text) and any(splits(text, start, end) for splits in _SPLITS):
            yield Edit(start, end)


def _splits_amount(text: str, start: int, end: int) -> bool:
    """Return True if a number comes before a break and its unit after it.

    ⏎十大股东, ⏎千家门店 begin anew, and 2024 2023⏎百万元 are heads.
    """
    if not (text[start - 1].isdigit() or text[start - 1] in EXPONENT) or not follows_number(text, end):
        return False
    if _HEAD_OF_COLUMN.match(text, 0, start) or FIGURE_LABEL.match(text, 0, start):
        return False
    if EXPONENT.get(text[end], _MYRIAD) >= _MYRIAD or text[end + 1 : end + 2] in EXPONENT:
        return True
    return any(unit.kind in _WIDE_KINDS for _, unit in UNITS.at(text, end + 1))


def _splits_count(text: str, start: int, end: int) -> bool:
    """提升中国市场门店至 500⏎家，较: Return True if a count in running prose goes on in the next line."""
    counts = [length for length, unit in UNITS.at(text, end) if unit.kind is Kind.COUNT]
    if not counts or not _PROSE_AFTER.match(text, end + counts[0]):
        return False
    begins_noun = any(text[end : end + length] in compound_nouns() for length in range(2, MAX_NOUN + 1))
    return not begins_noun and _PROSE_BEFORE.match(text, max(0, start - MAX_PROSE), start) is not None


def _splits_currency(text: str, start: int, end: int) -> bool:
    """人民币⏎1,234.56亿元, US$⏎约3亿元: Return True if a break is between a currency and a sum of it."""
    if not LEADING_CURRENCIES.ending_at(text, start):
        return False
    if _is_sum(text, end):
        return True
    return any(
        _is_sum(text, _past_particle(text, end + length)) for length, _ in LEADING_QUALIFIERS.at(text, end)
    )


def _splits_qualifier(text: str, start: int, end: int) -> bool:
    """不超过⏎318.5 亿元, ±⏎5%: Return True if a break is between a qualifier and an amount with a unit."""
    if text[start - 1] in WAVES or not _ends_qualifier(text, start):
        return False
    pos = _past_particle(text, end)
    pos += next((length for length, _ in LEADING_CURRENCIES.at(text, pos)), 0)  # 不超过⏎人民币3亿元
    pos += text.startswith(" ", pos)
    if _is_sum(text, pos):
        return True
    found = _SUM_AFTER.match(text, pos) or _HAN_SUM.match(text, pos)
    return found is not None and bool(UNITS.at(text, found.end()))


def _ends_qualifier(text: str, pos: int) -> bool:
    """约, 超过了: Return True if a word that bounds what follows, its particle or ± ends at ``pos``."""
    if LEADING_QUALIFIERS.ending_at(text, pos) or EITHER_SIGN.ending_at(text, pos):
        return True
    return text[pos - 1] in QUALIFIER_PARTICLES and bool(LEADING_QUALIFIERS.ending_at(text, pos - 1))


def _past_particle(text: str, pos: int) -> int:
    particle = _PARTICLE.match(text, pos)
    return particle.end() if particle else pos


def _is_sum(text: str, pos: int) -> bool:
    """Return True if a number with a unit of money or a scale word that ends it is at ``pos``."""
    found = _SUM_AFTER.match(text, pos)
    if found:
        return follows_number(text, found.end()) or bool(LATIN_SCALES.at(text, found.end()))
    found = _HAN_SUM.match(text, pos)
    return found is not None and follows_number(text, found.end())


def _splits_per(text: str, start: int, end: int) -> bool:
    """每股⏎0.5元: Return True if a break is between what an amount is of and the amount."""
    is_per = any(
        text[start - length - 1 : start - length] == PER_PARTICLE
        for length, _ in DENOMINATORS.ending_at(text, start)
    )
    return is_per and _is_sum(text, end)


def _splits_trailing_qualifier(text: str, start: int, end: int) -> bool:
    """3亿元⏎左右, 3亿元⏎以上的: Return True if a break is between an amount and a word that bounds it.

    A line may begin with most of them: ⏎以上信息仅供参考, ⏎附近有.
    """
    length = max((length for length, _ in TRAILING_QUALIFIERS.at(text, end)), default=0)
    if length < MIN_QUALIFIER or not _ends_amount(text, start):
        return False
    after = end + length
    if text[end:after] in _WRAPPED_BOUNDS:
        return True
    if _BOUND_END.match(text, after):
        return True
    return text.startswith(LINK, after) and _PROSE_BEFORE_AMOUNT.match(text, 0, start) is not None


def _ends_amount(text: str, pos: int) -> bool:
    """Return True if a number and its unit end at ``pos``: 3亿元, 30%."""
    return any(
        text[pos - length - 1 : pos - length] in _NUMBER_ENDS for length, _ in UNITS.ending_at(text, pos)
    )


def _splits_bound(text: str, start: int, end: int) -> bool:
    """5%⏎＜X≤10%: Return True if a break is before a sign that bounds what follows it on both sides."""
    return text[end] in BOUND_SIGNS and any(
        constraints is not None and constraints.hold(text, start, end + length)
        for length, (_, constraints) in TRAILING_QUALIFIERS.at(text, end)
    )


def _splits_digits(text: str, start: int, end: int) -> bool:
    """100,00⏎0 万元: Return True if a break is inside three digits of a sum with a currency or a unit."""
    head = _HEAD_OF_GROUP.match(text, max(0, start - MAX_PROSE), start)
    if head is None:
        return False
    missing = 3 - len(head["group"])
    tail = _SUM_AFTER.match(text, end)
    digits = _DIGITS_AHEAD.match(text, end)
    if digits is None or tail is None or len(digits[0]) != missing:
        return False
    before = head.start() - (text[head.start() - 1 : head.start()] == " ")
    return bool(LEADING_CURRENCIES.ending_at(text, before)) or follows_number(text, tail.end())


def _splits_capitals(text: str, start: int, end: int) -> bool:
    """人民币壹拾⏎贰万元整: Return True if a break is between two capitals of one sum."""
    is_scale = text[start - 1] in EXPONENT and text[start - 2 : start - 1] in FORMAL_NUMERALS
    return text[end] in FORMAL_NUMERALS and (text[start - 1] in FORMAL_NUMERALS or is_scale)


def _splits_denominator(text: str, start: int, end: int) -> bool:
    """30美元/⏎桶, 30元⏎/吨: Return True if a break is beside the slash between two units."""
    slash = start - 1 if text[start - 1] in SLASHES else end
    below = end + (slash == end)
    return (
        text[slash] in SLASHES
        and bool(DENOMINATORS.at(text, below))
        and bool(UNITS.ending_at(text, min(slash, start)))
    )


def _splits_pair(text: str, start: int, end: int) -> bool:
    """3,000 至⏎5,000万元, 1.5⏎和2亿元: Return True if a break is beside what joins two numbers of a unit."""
    if text[end] in _JOIN_STARTS and (ahead := _JOIN_AHEAD.match(text, end)):
        first = _FIRST.match(text, max(0, start - MAX_PROSE), start)
        return first is not None and _is_pair(text, first, ahead, text[start:end])
    if text[start - 1] not in _JOIN_ENDS or not text[end].isdigit():
        return False
    first = _FIRST_JOINED.match(text, max(0, start - MAX_PROSE), start)
    if first is None or (first["join"] in _MINUSES and (first["gap"] or "\n" not in text[start:end])):
        return False  # a cell without a figure
    is_numbering = first["join"] == ENUMERATION_COMMA and not first["lead"]
    return not is_numbering and _ends_pair(text, first, end) is not None


def _is_pair(text: str, first: re.Match[str], ahead: re.Match[str], gap: str) -> bool:
    """Return True if what begins a line joins two numbers; a dash may be a minus or the mark of a list."""
    kind = _ends_pair(text, first, ahead.end())
    if kind is None or ahead["join"] not in _MINUSES:
        return kind is not None
    if "\n" not in gap or ahead["gap"]:
        return False
    if kind in SMALL_KINDS and not first["unit"]:
        return True  # no count and no length of time is negative
    second = _SECOND.match(text, ahead.end())
    if second is None or first["lead"] is None or _value(first["first"]) >= _value(second["second"]):
        return False
    # 占比为20%⏎-30%, but 增速 20%⏎-30% are two cells, and 见表3⏎-5亿元 is a list.
    return not first["blank"] if first["unit"] else not LABEL.match(text, 0, first.end())


def _ends_pair(text: str, first: re.Match[str], pos: int) -> Kind | None:
    """Return what the second of two numbers, at ``pos``, is of; None if no unit of both follows it."""
    second = _SECOND.match(text, pos)
    if second is None or (not first["unit"] and _YEAR.fullmatch(first["first"])):
        return None
    end = unit_start = second.end()
    while text[unit_start : unit_start + 1] in EXPONENT:
        unit_start += 1
    units = [unit for _, unit in UNITS.at(text, unit_start)]
    if not units and not follows_number(text, end):
        return None
    if not text.startswith(first["unit"], end) and not all(char in EXPONENT for char in first["unit"]):
        return None
    return units[0].kind if units else Kind.NUMBER


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def splits_word(text: str, start: int, end: int) -> bool:
    """Return True if a break is inside the word of a unit, a currency or a qualifier: 不⏎超过5亿元."""
    if text[start - 1] + text[end] not in _BIGRAMS:
        return False
    before, after = text[max(0, start - MAX_WORD) : start], text[end : end + MAX_WORD]
    return any(
        before[-left:] + after[:right] in _WORDS
        for left in range(1, len(before) + 1)
        for right in range(1, len(after) + 1)
    )


def follows_number(text: str, pos: int) -> bool:
    """Return True if what stands at ``pos`` continues a number: a scale word, a unit of money, a measure.

    After a scale word a unit or the end of the clause must come: 3000⏎万元, but not 3000⏎万和城.
    A measure word alone is none: a line may begin with one.
    """
    start = pos
    while text[pos : pos + 1] in EXPONENT and pos < start + 2:
        pos += 1
    units = [
        unit
        for length, unit in UNITS.at(text, pos)
        if unit.constraints is None or unit.constraints.hold(text, start, pos + length)  # ⏎成本, ⏎分红
    ]
    if any(unit.kind in _WIDE_KINDS for unit in units):
        return True
    return pos > start and (bool(units) or _CLAUSE_END.match(text, pos) is not None)


def leads_number(text: str, pos: int, *, past_qualifier: bool) -> bool:
    """Return True if a currency at ``pos`` is of the number after it: 人民币5亿元, 港币约五百万元.

    Args:
        text: the text.
        pos: where the currency begins.
        past_qualifier: also past a qualifier; after a number that it may be of (3美元约21元) none.
    """
    for length, _ in LEADING_CURRENCIES.at(text, pos):
        start = pos + length
        if _NUMBER_AHEAD.match(text, start):
            return True
        start += text.startswith(" ", start)
        if past_qualifier and any(
            _NUMBER_AHEAD.match(text, start + skipped) for skipped, _ in LEADING_QUALIFIERS.at(text, start)
        ):
            return True
    return False


def is_unit(word: str) -> bool:
    """Return True if a word is a unit of money, a percentage or a measure, or one with a scale: 万元."""
    unit = word.lstrip(_SCALES)
    return any(length == len(unit) and found.kind in _WIDE_KINDS for length, found in UNITS.at(unit, 0))


_SPLITS: Final = (
    splits_word,
    _splits_amount,
    _splits_bound,
    _splits_digits,
    _splits_capitals,
    _splits_count,
    _splits_currency,
    _splits_denominator,
    _splits_pair,
    _splits_per,
    _splits_qualifier,
    _splits_trailing_qualifier,
)
