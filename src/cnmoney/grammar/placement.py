"""Placement: why a number is no quantity where it stands: an ordinal, a code, a part of a longer token."""

from typing import Final

from ..lexicon.characters import (
    ARABIC_DIGITS,
    BARS,
    BLANKS,
    BULLETS,
    CLOSING,
    COLONS,
    DECIMAL_POINTS,
    DIGITS,
    FOREIGN_POINTS,
    HAN,
    LETTERS,
    MIDDLE_DOTS,
    OPENING,
    OPENING_QUOTES,
    SENTENCE_ENDS,
    SLASHES,
    TAG,
    char_class,
    is_digit,
    is_latin,
)
from ..lexicon.connectives import COMMAS, DOLLAR, INCLUSIVE_NOTE, POWER_ENDS, SHORT_DASHES
from ..lexicon.index import BLOCKING_WORDS, DECLARED, LABELED, LEADING_CURRENCIES, LEADING_QUALIFIERS, SIGNED
from ..lexicon.non_quantities import EXCESS_ALONE, LAYING_OUT, NO_DIGITS, PLACEHOLDERS
from ..lexicon.numeral_index import (
    DIGIT_VALUES,
    EITHER_SIGN,
    EXPONENT,
    INDEFINITE_DIGITS,
    MINUS,
    NO_MINUS_AFTER,
    PLUS,
    POINTS,
)
from ..lexicon.units import rates
from ..patterns import BackwardPattern, LazyPattern, not_after
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from .leading_qualifier import skip_blanks
from .nodes import Numeral, NumeralForm, Term
from .tails import is_money_at

_ABOVE_LINE: Final = BackwardPattern("[0-9０-９][ ]?[/／][ ]?")
_SLASH_ENDS: Final = SLASHES | BLANKS
_DENOMINATORS: Final = frozenset(("2", "3", "4", "8", "16", "32"))
_CLOCK_KINDS: Final = (Kind.COUNT, Kind.DURATION)
_MYRIAD: Final = 4  # the exponent of 万
_DIGIT_ENDS: Final = POINTS.union(DIGIT_VALUES)
_PRICED_KINDS: Final = (Kind.MONEY, Kind.PERCENT, Kind.RATIO)  # what may follow a Latin word: AMD30%
_DASHES: Final = frozenset(SHORT_DASHES)
_GROUP: Final = LazyPattern("[0-9]{3}(?![0-9])")  # of thousands: 4 500万元
_NAMED: Final = BackwardPattern("(?<![0-9A-Za-z])[A-HJ-NP-Z][0-9]{1,3}[ ]")  # G7 500亿美元; an I may be a 1
_DECIMALS: Final = BackwardPattern("[0-9][.](?:[0-9]{3}){0,6}[0-9]{1,2}")  # 12.345 678 may be one number
# 1,2345 or 12,34元: no thousands mark, so nobody knows.
_BROKEN_THOUSANDS: Final = BackwardPattern(
    r"(?<![0-9.,])(?<!\d\d/)(?:(?!(?:19|20)\d\d,)\d{1,4}(?:,\d{3}){0,12}|\d{1,3}\.\d{3}),"
)
_OF_NUMBER: Final = rf"{HAN[1:-1]}A-Za-zＡ-Ｚａ-ｚ$¥￥＄€£"  # what comes before a number that is no list's
# 12, 345.67元, 3. 5亿元, 1 2.5元: a blank broke the number, of which this is the tail.  A number and a point
# that no word comes before count what follows (⏎1. 5亿元, <p>1. 5亿元); 12 300 are cells of a table.
_BROKEN_COMMA: Final = BackwardPattern(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){0,12}(?:,[ \n]|[ \n],)")
_BROKEN_POINT: Final = BackwardPattern(
    rf"(?:[0-9]{{3}}|(?<![0-9.,])(?:[0-9]{{2}}|0)"
    rf"|(?:(?<=[{_OF_NUMBER}=≈~～+\-−±])|(?<=[{_OF_NUMBER}=≈][ ]))[0-9])[ ]?[.][ \n]"
)
_BROKEN_DIGITS: Final = BackwardPattern(
    rf"(?:{HAN}[ ]?|[$¥￥＄€£][ ]?)(?:[0-9]|(?P<point>[0-9]{{1,3}}[.][0-9]{{1,2}}))[ ]"
)
_BROKEN_GROUP: Final = BackwardPattern(r"[0-9],[0-9]{1,2}[ ]")
# 12⏎3,456万元: a line break inside the first group of thousands, or a number that ends the line before?
_BROKEN_LINE: Final = BackwardPattern(r"(?<![0-9.,])[0-9]{1,2}\n")
_HEAD_GROUP: Final = LazyPattern(r"[0-9]{1,2}[,，][0-9]{3}(?![0-9])")
_MISREAD: Final = BackwardPattern("(?<![A-Za-z0-9])(?:[lIO][0-9]{0,2}|[0-9]{1,2}[lIO]),")  # l,234.56: a 1
_MISREAD_DIGITS: Final = frozenset("lIO").union(DIGITS)
_BREAKS: Final = frozenset(" \n,")
_IS_POWER: Final = BackwardPattern(POWER_ENDS)
_POWER_MARKS: Final = frozenset("^*")
_BROKEN_ENDS: Final = DIGITS | DECIMAL_POINTS | _BREAKS
_WRITTEN: Final = LazyPattern(r"(?P<whole>[0-9]{1,4})(?![0-9])(?P<point>[.][0-9])?")
_ONE_DIGIT: Final = LazyPattern(rf"{ARABIC_DIGITS}(?!{ARABIC_DIGITS}|[.．])")
# A Han word or a comma leads to a scale word alone; past a blank only to a larger one (重罚 千万污染费).
_NO_PLACEHOLDER: Final = not_after(PLACEHOLDERS) + not_after(EXCESS_ALONE)
_LEADS_TO_SCALE: Final = BackwardPattern(
    rf"(?:{HAN}|(?<!{ARABIC_DIGITS}){char_class(COMMAS)}|{char_class(OPENING_QUOTES)}){_NO_PLACEHOLDER}"
)
_CLAUSE_ENDS: Final = SENTENCE_ENDS | frozenset(COMMAS)
_NO_NUMERAL: Final = rf"(?!{char_class(DIGIT_VALUES.keys() | INDEFINITE_DIGITS)})"  # 三 百亿元
_LEADS_PAST_BLANK: Final = BackwardPattern(rf"{_NO_NUMERAL}{HAN}{_NO_PLACEHOLDER}[ ]")
_NO_DIGITS: Final = BackwardPattern(NO_DIGITS)
_COLONS_AND_OPENING: Final = COLONS | OPENING
# Where a text, a line behind a word, a sentence, a cell or what a bullet or a tag begins opens.
_OPENS: Final = BackwardPattern(
    rf"(?:\A|(?:\A|{char_class(SENTENCE_ENDS | COLONS)}|\n|{_NO_NUMERAL}{HAN}{not_after(PLACEHOLDERS)})\n"
    rf"|{char_class(SENTENCE_ENDS)}|{TAG}|{BARS}|{char_class(BULLETS | _DASHES)}(?=[ ]))[ \u3000]{{0,8}}"
)
_LAID_OUT: Final = BackwardPattern(f"{LAYING_OUT}[ ]")
_INCLUSIVE_DASH: Final = BackwardPattern(rf"{INCLUSIVE_NOTE}.")  # 1亿元（含）-2亿元
LATIN_WORD: Final = BackwardPattern("[A-Za-zＡ-Ｚａ-ｚ]{2}")
_HAN: Final = LazyPattern(HAN)
_SPREAD_BASE: Final = BackwardPattern(rates.SPREAD_BASES)
_OPTION: Final = BackwardPattern("(?<![0-9A-Za-zＡ-Ｚａ-ｚ.．])[A-HＡ-Ｈ][.．]")  # A.15% B.20%
NOUN_END: Final = LazyPattern(f"(?!{char_class(SIGNED)}){HAN}")
SIGNS: Final = MINUS | PLUS | EITHER_SIGN.last_chars
_MARKS: Final = SIGNS | frozenset(char for char in LEADING_QUALIFIERS.last_chars if not _HAN.match(char))
PERCENT_SIGNS: Final = frozenset(rates.PERCENT_SIGNS.split())
_HAN_DIGITS: Final = frozenset(DIGIT_VALUES) - DIGITS
_GLUED_ENDS: Final = PERCENT_SIGNS.union(EXPONENT, DOLLAR, _HAN_DIGITS)  # of what may be the head of a number
_ZEROS: Final = frozenset("0０")
CURRENCY_SIGNS: Final = frozenset(
    char for char in LEADING_CURRENCIES.last_chars if not (is_latin(char) or _HAN.match(char))
)
_INNER_MARKS: Final = MIDDLE_DOTS | FOREIGN_POINTS
_FRAGMENT_ENDS: Final = DECIMAL_POINTS | PLUS | _INNER_MARKS | COLONS | _BREAKS  # a longer token may go on
# What may make a number no quantity ends with one of these.
BLOCKING_ENDS: Final = (
    BLOCKING_WORDS.last_chars
    | _DASHES
    | PLUS
    | LETTERS
    | _INNER_MARKS
    | COLONS
    | DECIMAL_POINTS
    | BLANKS
    | SLASHES
    | {",", "\n"}
    | _GLUED_ENDS
    | CURRENCY_SIGNS
)
_PAST_BLANKS: Final = (Reason.ORDINAL, Reason.BASE)  # 第 16 次, 每 10 股


def reason_against(text: str, term: Term, left_limit: int) -> Reason | None:
    """Return why a term is no quantity where it stands; None where it may be one."""
    numeral = term.numeral
    if numeral.is_ambiguous:
        return Reason.AMBIGUOUS
    if term.unit is None and numeral.is_han and _is_head(text, numeral):
        return Reason.FRAGMENT
    if is_latin(text[numeral.end - 1]) and _has_scale_of_price(text, term):
        return Reason.AMBIGUOUS
    if numeral.form is NumeralForm.SCALE_WORD and _is_scale_without_number(text, term):
        return Reason.FRAGMENT
    if numeral.is_han and text[numeral.start] in INDEFINITE_DIGITS and _is_indefinite_tail(text, term):
        return Reason.FRAGMENT
    if (
        numeral.is_han
        and text[numeral.start - 1 : numeral.start] in POINTS
        and _is_after_point(text, numeral)
    ):
        return Reason.FRAGMENT
    if term.start and text[term.start - 1] in BLOCKING_ENDS:
        return _reason_before(text, term, left_limit)
    return None


def _reason_before(text: str, term: Term, left_limit: int) -> Reason | None:
    """Return why the place makes the number an ordinal, a code, a fragment; None if it does not."""
    start = term.start
    char = text[start - 1]
    if char in _GLUED_ENDS and _is_glued(text, term):
        return Reason.FRAGMENT
    if char in CURRENCY_SIGNS and is_latin(text[term.end - 1]):
        return Reason.AMBIGUOUS  # $3m家: metres, millions?
    if (left_limit and start == left_limit) or term.leading_qualifier is not None:
        return None
    mark = text[start - 2 : start - 1] if char in BLANKS else char
    if mark in _POWER_MARKS and _IS_POWER.match(text, 0, start):
        return Reason.CODE
    if is_latin(char):
        return None if _may_follow_letter(text, term) else Reason.CODE
    if char in _SLASH_ENDS and _is_denominator(text, term):
        return Reason.AMBIGUOUS
    joins = left_limit > 0 and start - 1 == left_limit  # a mark between this number and the one before
    if char in _FRAGMENT_ENDS and _is_fragment(text, term) and not LABELED.match(text, 0, start):
        return Reason.FRAGMENT
    if char in _DASHES and not joins and not _may_follow_dash(text, term):
        return Reason.FRAGMENT
    if joins and char in SLASHES:
        return None
    end = skip_blanks(text, start, left_limit) if char in BLANKS else start
    for length, (reason, constraints) in BLOCKING_WORDS.ending_at(text, end):
        if (end == start or reason in _PAST_BLANKS) and (
            constraints is None or constraints.hold(text, end - length, start)
        ):
            return reason
    return None


def _has_scale_of_price(text: str, term: Term) -> bool:
    """HK$20m 股: a sign makes a scale of the letter, but the number is of something else"""
    unit = term.unit
    if unit is None or unit.is_money or term.leading_currency:
        return False
    return bool(LEADING_CURRENCIES.ending_at(text, skip_blanks(text, term.start, 0)))


def _is_scale_without_number(text: str, term: Term) -> bool:
    """【】亿元, XX亿元, 多少亿元, 22.58%万元: neither a Han word nor a comma leads to the scale word"""
    numeral = term.numeral
    start = numeral.start
    if numeral.qualifier is not Qualifier.EXACT or DECLARED.match(text, 0, start):
        return False
    if start and text[start - 1] in OPENING and text[term.end : term.end + 1] in CLOSING:
        return False  # it declares a unit, which the resolver says
    if start and not term.leading_currency and text[start - 1] in _MARKS:  # -千级, ≈亿元
        start = term.start
    if (not start and term.end == len(text)) or _LEADS_TO_SCALE.match(text, 0, start):
        return False
    is_large = numeral.end - numeral.start > 1
    if start and text[start - 1] in _COLONS_AND_OPENING:
        return not (is_large and _HAN.match(text, term.end))  # 营业收入：百万元 says what a table is in
    if _OPENS.match(text, 0, start):  # 亿元，同比: a text that was cut; 亿元大单 is whole
        return not ((is_large or term.unit) and _HAN.match(text, term.end))
    has_lead = is_large and not LEADING_CURRENCIES.ending_at(text, start - 1)
    return not (_LEADS_PAST_BLANK if has_lead else _LAID_OUT).match(text, 0, start)


def _may_follow_letter(text: str, term: Term) -> bool:
    """HK$5, AMD30%, T+85bp: Return True if the number is none of the Latin word before it."""
    if text[term.start] in SIGNS and is_spread(text, term, term.start):
        return True
    is_priced = term.unit.kind in _PRICED_KINDS if term.unit else term.numeral.has_scale
    is_foreign = term.leading_currency and not is_latin(text[term.start])
    return bool(is_foreign or (is_priced and LATIN_WORD.match(text, 0, term.start)))


def is_spread(text: str, term: Term, pos: int) -> bool:
    """T+85bp, P-1.75厘: Return True if a base rate of one letter, or a tenor, ends at ``pos``."""
    unit = term.unit
    is_point = unit is not None and (
        unit.name == rates.BASIS_POINTS or text[term.end - 1] in rates.THOUSANDTHS
    )
    return is_point and _SPREAD_BASE.match(text, 0, pos) is not None


def _may_follow_dash(text: str, term: Term) -> bool:
    """A-50亿元, 1亿元（含）-2亿元: Return True if the dash before the number makes no token of both sides."""
    start = term.start
    kind = term.unit and term.unit.kind
    if kind is Kind.COUNT and start > 1 and NOUN_END.match(text, start - 2, start - 1):
        return True  # 债券-47只
    before = text[start - 2 : start - 1]
    is_operand = is_latin(before) or before in NO_MINUS_AFTER
    return (kind is Kind.MONEY and is_operand) or bool(_INCLUSIVE_DASH.match(text, 0, start))


def _is_fragment(text: str, term: Term) -> bool:
    """.5, 3:2, 1 234, 1,2345 and 1.234,56: the number is a part of a longer token"""
    start = term.start
    char, before = text[start - 1], text[start - 2 : start - 1]
    has_point = "." in text[start : term.numeral.end]
    kind = term.unit and term.unit.kind
    is_option = kind in _PRICED_KINDS and _OPTION.match(text, 0, start)
    return (
        (char in DECIMAL_POINTS and not is_option)
        or (char in PLUS and is_digit(before) and kind not in _PRICED_KINDS and kind is not None)  # 2+1年
        or (char in _INNER_MARKS and is_digit(before))
        or (char in COLONS and is_digit(before) and not term.numeral.has_scale)
        or (char == " " and is_digit(before) and _is_group(text, start))
        or (char == " " and before in POINTS and text[start - 3 : start - 2] in DIGIT_VALUES)  # 四点 五个
        or (char == "," and before in _MISREAD_DIGITS and _MISREAD.match(text, 0, start) is not None)
        or (char == "," and not has_point and bool(_BROKEN_THOUSANDS.match(text, 0, start)))
        or (char in _BREAKS and before in _BROKEN_ENDS and _is_tail(text, term))
    )


def _is_group(text: str, start: int) -> bool:
    """1 234.5: Return True if three digits behind a blank are of the number before; 0.35 120% are two."""
    if _GROUP.match(text, start) is None or _DECIMALS.match(text, 0, start - 1):
        return False
    named = _NAMED.match(text, 0, start)
    return named is None or bool(LEADING_CURRENCIES.ending_at(text, named.start() + 1))


def _is_tail(text: str, term: Term) -> bool:
    """12, 345.67元, 3. 5亿元, 1 2.5元: Return True if a blank or a line break stands inside the number."""
    start = term.start
    number = _WRITTEN.match(text, start)
    if number is None:
        return False
    before, length, has_point = text[start - 2], number.end("whole") - start, bool(number["point"])
    if "," in (text[start - 1], before):
        return length == 3 and _BROKEN_COMMA.match(text, 0, start) is not None
    if before in DECIMAL_POINTS:
        return not has_point and _BROKEN_POINT.match(text, 0, start) is not None
    if text[start - 1] != " ":
        return _is_second_line(text, term, length)
    first = _BROKEN_DIGITS.match(text, 0, start)
    is_second = first is not None and (length < 3 if not has_point else not first["point"])
    return is_second or _BROKEN_GROUP.match(text, 0, start) is not None


def _is_second_line(text: str, term: Term, length: int) -> bool:
    """12⏎3,456万元, but ¥5⏎1,234股: Return True if a line break may stand inside the first thousands."""
    head = _BROKEN_LINE.match(text, 0, term.start) if _HEAD_GROUP.match(text, term.start) else None
    if head is None or head.end() - 1 - head.start() + length > 3:
        return False
    is_sum = term.unit is None or term.unit.is_money
    return is_sum or not LEADING_CURRENCIES.ending_at(text, head.start())


def _is_head(text: str, numeral: Numeral) -> bool:
    """萬3蚊, 三千5百蚊: Return True if a digit that belongs to a Han numeral follows its scale words."""
    end = numeral.end
    if text[end - 1] not in EXPONENT or not _ONE_DIGIT.match(text, end):
        return False
    return is_money_at(text, end + 1) or _is_next_lower(text, end)


def _is_denominator(text: str, term: Term) -> bool:
    """11/8厘, 11/4盎司: Return True if the number is below a line that makes no fraction that is said."""
    unit, numeral = term.unit, term.numeral
    written = text[numeral.start : numeral.end]
    if unit is None or not written.isdigit() or not _ABOVE_LINE.match(text, 0, term.start):
        return False
    if text[term.end - 1] in rates.THOUSANDTHS:
        return True
    return unit.kind is Kind.MEASURE and written in _DENOMINATORS and bool(_HAN.match(text, term.end - 1))


def _is_indefinite_tail(text: str, term: Term) -> bool:
    """12点几百万, XX几亿元: the 几 is a place of what is before it; 3点几百人 is at three o'clock"""
    start, unit = term.numeral.start, term.unit
    is_large = term.numeral.exponent >= _MYRIAD or (unit is not None and unit.kind not in _CLOCK_KINDS)
    if not is_large or not start:
        return False
    return text[start - 1] in _DIGIT_ENDS or _NO_DIGITS.match(text, 0, start) is not None


def _is_after_point(text: str, numeral: Numeral) -> bool:
    """十二点五十二点六亿: Return True if a number with a point begins behind that of another."""
    before = text[numeral.start - 2 : numeral.start - 1]
    is_number = before in DIGIT_VALUES or before in EXPONENT
    return is_number and not POINTS.isdisjoint(text[numeral.start : numeral.end])


def _is_next_lower(text: str, pos: int) -> bool:
    """三千5百: Return True if the digit at ``pos`` has the scale word a tenth of the one before it."""
    return EXPONENT.get(text[pos + 1 : pos + 2]) == EXPONENT[text[pos - 1]] - 1


def _is_glued(text: str, term: Term) -> bool:
    """6.6%6.3%, 萬3蚊, 三個八毫, 二0个: Return True if the number is the tail of what touches it."""
    start, unit, before = term.start, term.unit, text[term.start - 1]
    if before in PERCENT_SIGNS:
        return is_digit(text[start])
    is_place = text[start] in _ZEROS and text[start + 1 : start + 2] not in DECIMAL_POINTS
    if before in _HAN_DIGITS or (is_place and before in EXPONENT):
        return is_place
    is_local = unit is not None and unit.is_local
    if before in EXPONENT:
        return _ONE_DIGIT.match(text, start) is not None and (is_local or _is_next_lower(text, start))
    return unit is not None and is_local and unit.factor < 1 and text[start - 2 : start - 1] in DIGIT_VALUES
