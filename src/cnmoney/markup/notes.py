"""Notes: what is raised behind a unit is the mark of a note where it is no power: 5万吨<sup>1</sup>.

HTML and LaTeX are written as ^{1} before.  A note inside an amount is looked through; where it may be a
part of the number (5[1]亿元, 5^{1}亿元, 3[1]500元), the number is left out.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import SLASHES
from ..lexicon.connectives import CLASSIFIERS, FRACTION_CHAINS, NOTE_WORDS, PER_PARTICLE
from ..lexicon.index import DENOMINATORS, LEADING_CURRENCIES, LEADING_QUALIFIERS, UNITS
from ..lexicon.numeral_index import EXPONENT, HAN_DIGITS, MINUS
from ..lexicon.units.physical import RAISED_POWERS
from ..patterns import BackwardPattern, LazyPattern
from .breaks import leads_number, splits_word
from .char_classes import DIGITS, IN_TAIL, MORE, NUMERAL, SCALES, YUAN
from .powers import is_powered
from .view import Edit

_WORD: Final = f"(?:{NOTE_WORDS})"
_CIRCLED: Final = "\u2460-\u2473\u24d0-\u24e9"
_SIGN: Final = "*†‡§¶※"
_SUPERSCRIPT: Final = "⁰¹²³⁴-⁹⁽⁾"
_ONE: Final = rf"(?:[{DIGITS}]{{1,3}}|[a-zA-Z](?![a-zA-Z])|[{_CIRCLED}])"
_LISTED: Final = rf"{_ONE}(?:[ ]?[,，、;；\-–~][ ]?{_ONE}){{0,5}}"
_IN_SQUARE: Final = _LISTED.replace("a-zA-Z](?!", "a-cA-C](?!")  # 12[m] has a unit
_WORDED: Final = rf"{_WORD}[ ]?[:：.]?[ ]?(?:{_LISTED}|{HAN_DIGITS}{{1,2}})?"
_LABEL: Final = rf"(?:{_WORDED}|{_LISTED}|[{_SIGN}]{{1,3}})"
_BRACKETED: Final = (
    rf"(?:[\[［〔]\^?[ ]?(?:{_WORDED}|{_IN_SQUARE}|[{_SIGN}]{{1,3}})[ ]?[\]］〕]"
    rf"|【(?:{_WORDED}|[{DIGITS}]{{1,2}})】)"
)
_IN_ROUND: Final = rf"[(（][ ]?(?:{_WORDED}|[{DIGITS}]{{1,2}}|[a-c])[ ]?[)）]"
_AND: Final = r"[ ]?[,，、\-–~～]?[ ]?"
RAISED: Final = (
    rf"[ ]?(?:{_BRACKETED}(?:{_AND}{_BRACKETED}){{0,4}}|{_IN_ROUND}|{_LABEL}[)）]?|[{_CIRCLED}]{{1,3}})[ ]?"
)
"""What is raised as the mark of a note: 1, 1,2, 注1, [1], (1), ①, *."""
_STAR: Final = rf"(?<!\*)\*(?![ ]?[*{DIGITS}{HAN_DIGITS[1:-1]}(（$]|[a-zA-Z])"  # no factor follows
_MARK: Final = (
    rf"(?:{_BRACKETED}|\[\^[^\s\[\]]{{1,20}}\]|{_IN_ROUND}|[{_CIRCLED}†‡§¶※]|[{_SUPERSCRIPT}]++|{_STAR}"
    rf"|\^\{{(?:{RAISED}|\*(?:[^{{}}\n]|\{{[^{{}}\n]{{0,80}}\}}){{0,200}}+|\\[a-z]{{3,8}})?\}}"
    rf"|\^(?:[{DIGITS}]{{1,3}}+(?![.{DIGITS}])|[{_SIGN}{_CIRCLED}]|[a-z](?![a-zA-Z])|\\[a-z]{{3,8}}+|{_BRACKETED}))"
)
_NOTES: Final = LazyPattern(rf"{_MARK}(?:{_AND}{_MARK}){{0,5}}")
# Behind a digit these can be nothing else; 5[1], 5^{1}, 5(1) and 5* may be a part of the number.
_IS_CERTAIN: Final = LazyPattern(rf"{_WORD}|[{_CIRCLED}†‡§¶※\\]|\[\^|\^\{{?[\[［〔(（*]|\^\{{\}}")
_IS_PLAIN: Final = LazyPattern(rf"[\[［〔【][{DIGITS} ]+[\]］〕】]")
_IS_RAISED: Final = LazyPattern(rf"\^\{{?[ ]?[{DIGITS}a-z]|[{_SUPERSCRIPT}]")
_NO_START: Final = r"[^\n\t\u3000]"  # what begins a line or a paragraph is the mark of an item
HINT: Final = (
    rf"(?:(?<=\^).|(?<=[†‡§¶※*])|(?<={_NO_START}[{_CIRCLED}{_SUPERSCRIPT}])"
    rf"|(?<=[\[［〔【])(?:\^|[ ]?(?:[{DIGITS}{_CIRCLED}]|[a-cA-C](?![a-zA-Z])|[{_SIGN}]|{_WORD}))"
    rf"|(?<={_NO_START}[(（])[ ]?(?:(?:[{DIGITS}]{{1,2}}|[a-c])[ ]?[)）]|{_WORD}))"
)
"""What is around one of ``NOTE_CHARS`` where there may be a note: no less than what ``note_edits`` finds."""
NOTE_CHARS: Final = "^[［〔【(（*†‡§¶※" + "".join(
    char
    for char in map(chr, (*range(0xB2, 0xBA), *range(0x2070, 0x208F), *range(0x2460, 0x24EA)))
    if re.match(f"[{_CIRCLED}{_SUPERSCRIPT}]", char)
)
_EXPONENTS: Final = frozenset("23n" + RAISED_POWERS)
_LOST: Final = "\ufffd0"  # a number whose first character was lost: never an amount
_JOINS: Final = r"[\-–—−~～至到、]"
_COUNT: Final = rf"(?:[{IN_TAIL}{YUAN}.．]|(?<=[{DIGITS}])[,，](?=[{DIGITS}]{{3}}(?![{DIGITS}])))"
_NUMBER_BEFORE: Final = BackwardPattern(rf"(?:{_COUNT}{{1,16}}+[ ]?{_JOINS}?[ ]?){{1,3}}")
_DIGIT: Final = rf"[{DIGITS}{HAN_DIGITS[1:-1]}]"
_GOES_ON: Final = LazyPattern(
    rf"[ ]?(?:{_JOINS}[ ]?|[,，](?=[{DIGITS}]{{3}}(?![{DIGITS}]))|[.．])?{_DIGIT}{_COUNT}{{0,24}}+"
)
_IS_MORE: Final = LazyPattern(rf"[ ]?(?:[{MORE}{SCALES}]++|[mbt]r?illion)")
_IN_NUMBER: Final = BackwardPattern(rf"[{NUMERAL}{MORE}](?:[{MORE}]|[ ]|[.,．])?")
_AFTER_DIGIT: Final = BackwardPattern(rf"{_DIGIT}(?:[ ]|[.,．])?")
_TEN: Final = BackwardPattern(rf"(?<![{DIGITS}.,])10[ ]?")
_BEFORE_DIGITS: Final = BackwardPattern(rf"(?![%％‰])[{IN_TAIL}][{MORE}]?[ ]?|[{DIGITS}][.,．]")
_IS_DIGIT: Final = LazyPattern(rf"[ ]?{_DIGIT}")
_IS_CHAIN: Final = LazyPattern(rf"{_DIGIT}[{FRACTION_CHAINS}]")
_CLASSIFIERS: Final = frozenset(CLASSIFIERS)
_MAX_UNITS: Final = 3  # of an amount: 5亿元人民币/吨


def note_edits(text: str) -> Iterator[Edit]:
    """Yield the notes inside an amount, and the numbers that one may be a part of."""
    done = 0
    for found in _NOTES.finditer(text):
        start, end = found.span()
        if start and end > done and (edit := _note_edit(text, found)):
            yield edit._replace(start=max(edit.start, done))
            done = edit.end


def _note_edit(text: str, found: re.Match[str]) -> Edit | None:
    start, end = found.span()
    if _is_exponent(text, found):
        return None
    after = _GOES_ON.match(text, end)
    if after and (_IS_DIGIT.match(text, end) and _BEFORE_DIGITS.match(text, 0, start)):
        return _left_out(text, start, after.end())
    if _AFTER_DIGIT.match(text, 0, start) and not _IS_CERTAIN.search(text, start, end):
        if after:
            return _left_out(text, start, after.end())
        past = end + text.startswith(" ", end)
        more = _IS_MORE.match(text, end)
        if more or UNITS.at(text, past):
            return _left_out(text, start, more.end() if more else end)
        return None
    return Edit(start, end) if _is_inside(text, found) else None


def _is_exponent(text: str, found: re.Match[str]) -> bool:
    """10^8, m^{n}, m², s²"""
    start = found.start()
    raised = _IS_RAISED.match(text, start)
    if raised is None:
        return False
    if _TEN.match(text, 0, start):
        return True
    if text[start] in RAISED_POWERS and DENOMINATORS.ending_at(text, start + 1):
        return True
    return raised[0][-1] in _EXPONENTS and is_powered(text, start)


def _left_out(text: str, start: int, end: int) -> Edit:
    number = _NUMBER_BEFORE.match(text, 0, start)
    return Edit(number.start() if number else start, end, _LOST)


def _is_inside(text: str, found: re.Match[str]) -> bool:
    """Return True if a note is in or right behind an amount, or between it and what leads to it."""
    start, end = found.span()
    start -= text.startswith(" ", start - 1)
    end += text.startswith(" ", end)
    if not start:
        return False
    is_plain = _IS_PLAIN.fullmatch(found[0])
    in_number = _IN_NUMBER.match(text, 0, start) or text[start - 1] in _CLASSIFIERS
    if is_plain and not in_number and text[start - 1] not in SLASHES and _is_counted(text, end):
        return False  # 不超过[10]亿元, 借款5万元【3】年
    if in_number:
        return True
    if _ends_amount(text, start):  # 5万吨①3万吨 are two, 5元[1]3角 is one
        return not _IS_DIGIT.match(text, end) or _IS_CHAIN.match(text, end) is not None
    if found[0].startswith("^") and found[0][1:].isdigit():
        return False  # 人民币^15亿元
    if end < len(text) and splits_word(text, start, end):
        return True
    if not _leads_amount(text, start):
        return False
    return bool(_IS_DIGIT.match(text, end)) or leads_number(text, end, past_qualifier=True)


def _is_counted(text: str, pos: int) -> bool:
    units = UNITS.at(text, pos)
    return text[pos : pos + 1] in EXPONENT or (bool(units) and not units[0][1].is_money)


def _ends_amount(text: str, pos: int) -> bool:
    """5亿元, 5万元/吨, 5亿元人民币, 30元/"""
    pos -= text[pos - 1] in SLASHES
    for _ in range(_MAX_UNITS):
        units = UNITS.ending_at(text, pos) or DENOMINATORS.ending_at(text, pos)
        if not units:
            return False
        pos -= max(length for length, _ in units)
        if _IN_NUMBER.match(text, 0, pos) or text[pos - 1 : pos] in _CLASSIFIERS:
            return True
        pos -= text[pos - 1 : pos] in SLASHES
    return False


def _leads_amount(text: str, pos: int) -> bool:
    if (
        text[pos - 1] in MINUS
        or LEADING_QUALIFIERS.ending_at(text, pos)
        or LEADING_CURRENCIES.ending_at(text, pos)
    ):
        return True
    return any(text[pos - length - 1] == PER_PARTICLE for length, _ in DENOMINATORS.ending_at(text, pos))
