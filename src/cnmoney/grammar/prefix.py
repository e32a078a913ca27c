"""What precedes a numeral: a sign, a currency, a qualifier, 每 and a unit; and what makes it no quantity.

prefix = (per | qualifier particle? | currency | sign){0,5}
"""

from typing import Final

from ..lexicon.characters import (
    ARABIC_DIGITS,
    BLANKS,
    CLAUSE_COMMAS,
    CLOSING,
    COLONS,
    DECIMAL_POINTS,
    DIGITS,
    FOREIGN_POINTS,
    HAN,
    LETTERS,
    LINE_STARTS,
    MIDDLE_DOTS,
    OPENING,
    OPENING_QUOTES,
    SENTENCE_ENDS,
    SLASHES,
    char_class,
    is_digit,
    is_latin,
)
from ..lexicon.connectives import (
    COMMAS,
    DOLLAR,
    INCLUSIVE_NOTE,
    INCLUSIVE_VERBS,
    NOT,
    PER_PARTICLE,
    REPEATED_END,
    SHORT_DASHES,
)
from ..lexicon.index import (
    BLOCKING_WORDS,
    DECLARED,
    DENOMINATORS,
    HOURLY,
    LABELED,
    LEADING_CURRENCIES,
    LEADING_QUALIFIERS,
    NOT_NEGATIVE,
    QUOTED,
    SIGNED,
)
from ..lexicon.non_quantities import LAYING_OUT, PLACEHOLDERS
from ..lexicon.numeral_index import (
    BELOW_ZERO,
    DIGIT_VALUES,
    EITHER_SIGN,
    EXPONENT,
    MINUS,
    NEGATIVE_VERBS,
    NO_MINUS_AFTER,
    PLUS,
    POINTS,
)
from ..lexicon.units.durations import HOUR
from ..lexicon.units.rates import PERCENT_SIGNS
from ..patterns import BackwardPattern, LazyPattern, not_after
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from .leading_qualifier import QUALIFIER_ENDS, parse_leading_qualifier, skip_blanks
from .nodes import Numeral, NumeralForm, Sign, Term
from .tails import is_money_at

MAX_PARTS: Final = 5  # before one number
REPEATED_ENDS: Final = CLOSING | CLAUSE_COMMAS | BLANKS  # what comes after a bound that is said again
_PLUS_KINDS: Final = (Kind.MONEY, Kind.PERCENT)  # of other kinds + means "and": 14天隔离+7天居家
_RATED_KINDS: Final = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)  # what may be so much a month: 每月3万吨
_PRICED_KINDS: Final = (Kind.MONEY, Kind.PERCENT, Kind.RATIO)  # what may follow a Latin word: AMD30%
_DASHES: Final = frozenset(SHORT_DASHES)
_OPENS_SIGN: Final = OPENING | BLANKS | COLONS | CLAUSE_COMMAS | LINE_STARTS
_NO_MINUS_AFTER: Final = LETTERS | DIGITS | _DASHES | CLOSING | NO_MINUS_AFTER  # 3-5, A-50, B元-5万元
# 1,2345 or 12,34元: no thousands mark, so nobody knows.
_GROUP: Final = LazyPattern("[0-9]{3}(?![0-9])")  # of thousands: 4 500万元
_BROKEN_THOUSANDS: Final = BackwardPattern(
    r"(?<![0-9.,])(?:(?!(?:19|20)\d\d,)\d{1,4}(?:,\d{3}){0,12}|\d{1,3}\.\d{3}),"
)
# 12, 345.67元, 3. 5亿元, 1 2.5元: a blank broke the number, of which this is the tail.  A number and a point
# that begin a line, or follow a mark that ends a clause, count what follows; 12 300 are cells of a table.
_BROKEN_COMMA: Final = BackwardPattern(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){0,12}(?:,[ \n]|[ \n],)")
_BROKEN_POINT: Final = BackwardPattern(
    r"(?:[0-9]{3}|(?<![0-9.,])(?:[0-9]{2}|0)"
    r"|(?<![\n0-9.,。；;：:、])(?<![\n0-9.,。；;：:、][ ])(?<!\A)[0-9])[ ]?[.][ \n]"
)
_BROKEN_DIGITS: Final = BackwardPattern(
    rf"(?:{HAN}[ ]?|[$¥￥＄€£][ ]?)(?:[0-9]|(?P<point>[0-9]{{1,3}}[.][0-9]{{1,2}}))[ ]"
)
_BROKEN_GROUP: Final = BackwardPattern(r"[0-9],[0-9]{1,2}[ ]")
_BREAKS: Final = frozenset(" \n,")
_BROKEN_ENDS: Final = DIGITS | DECIMAL_POINTS | _BREAKS
_WRITTEN: Final = LazyPattern(r"(?P<whole>[0-9]{1,4})(?![0-9])(?P<point>[.][0-9])?")
_ONE_DIGIT: Final = LazyPattern(rf"{ARABIC_DIGITS}(?!{ARABIC_DIGITS}|[.．])")
_INCLUDING: Final = BackwardPattern(f"{char_class(OPENING)}[ ]?{NOT}?[{INCLUSIVE_VERBS}]{{1,2}}[ ]?")
_INCLUSIVE_ENDS: Final = frozenset((" ", *INCLUSIVE_VERBS))
_REPEATED_END: Final = LazyPattern(REPEATED_END)
# A Han word or a comma leads to a scale word alone; past a blank only to a larger one (重罚 千万污染费).
_LEADS_TO_SCALE: Final = BackwardPattern(
    rf"(?:{HAN}|(?<!{ARABIC_DIGITS}){char_class(COMMAS)}|{char_class(OPENING_QUOTES)}){not_after(PLACEHOLDERS)}"
)
_ANEW: Final = BackwardPattern(rf"(?:{char_class(SENTENCE_ENDS | COLONS)}|\n)\n")  # where no line is broken
_LEADS_PAST_BLANK: Final = BackwardPattern(rf"{HAN}{not_after(PLACEHOLDERS)}[ ]")
_LAID_OUT: Final = BackwardPattern(f"{LAYING_OUT}[ ]")
_INCLUSIVE_DASH: Final = BackwardPattern(rf"{INCLUSIVE_NOTE}.")  # 1亿元（含）-2亿元
_LATIN_WORD: Final = BackwardPattern("[A-Za-zＡ-Ｚａ-ｚ]{2}")
_HAN: Final = LazyPattern(HAN)
_OPTION: Final = BackwardPattern("(?<![0-9A-Za-zＡ-Ｚａ-ｚ.．])[A-HＡ-Ｈ][.．]")  # A.15% B.20%
_NOUN_END: Final = LazyPattern(f"(?!{char_class(SIGNED)}){HAN}")
_SIGNS: Final = MINUS | PLUS | EITHER_SIGN.last_chars
_MARKS: Final = _SIGNS | frozenset(char for char in LEADING_QUALIFIERS.last_chars if not _HAN.match(char))
_RATE_ENDS: Final = DENOMINATORS.last_chars | HOURLY.last_chars
_PERCENT_SIGNS: Final = frozenset(PERCENT_SIGNS.split())
_GLUED_ENDS: Final = _PERCENT_SIGNS.union(EXPONENT, DOLLAR)  # a number right behind one may be a tail
_CURRENCY_SIGNS: Final = frozenset(
    char for char in LEADING_CURRENCIES.last_chars if not (is_latin(char) or _HAN.match(char))
)
_INNER_MARKS: Final = MIDDLE_DOTS | FOREIGN_POINTS
_FRAGMENT_ENDS: Final = DECIMAL_POINTS | PLUS | _INNER_MARKS | COLONS | _BREAKS  # a longer token may go on
# What may make a number no quantity ends with one of these.
_BLOCKING_ENDS: Final = (
    BLOCKING_WORDS.last_chars
    | _DASHES
    | PLUS
    | LETTERS
    | _INNER_MARKS
    | COLONS
    | DECIMAL_POINTS
    | BLANKS
    | {",", "\n"}
    | _GLUED_ENDS
    | _CURRENCY_SIGNS
)
_ARABIC: Final = NumeralForm.ARABIC
_PAST_BLANKS: Final = (Reason.ORDINAL, Reason.BASE)  # 第 16 次, 每 10 股


def parse_prefix(text: str, term: Term, left_limit: int) -> Term:
    """Parse what precedes ``term``, as far as ``left_limit``, where another term ends."""
    before = text[term.start - 1 : term.start]
    numeral = term.numeral
    if before not in _TOUCHES and numeral.form is _ARABIC and not numeral.is_ambiguous:
        return term  # most numbers
    parts = 0
    while before in _PART_ENDS and parts < MAX_PARTS and (longer := _with_part(text, term, left_limit)):
        term, parts = longer, parts + 1
        before = text[term.start - 1 : term.start]
    if numeral.is_ambiguous:
        return term.replace(rejection=Reason.AMBIGUOUS)
    if term.unit is None and numeral.is_han and _is_head(text, numeral):
        return term.replace(rejection=Reason.FRAGMENT)
    if numeral.form is NumeralForm.SCALE_WORD and _is_scale_without_number(text, term):
        return term.replace(rejection=Reason.FRAGMENT)
    reason = _rejection(text, term, left_limit) if term.start and before in _BLOCKING_ENDS else None
    return term.replace(rejection=reason) if reason else term


def _with_part(text: str, term: Term, left_limit: int) -> Term | None:
    """Add the part of a prefix that ends where the term starts, by its last character."""
    start = term.start
    if start <= left_limit:
        return None
    if text[start - 1] in BLANKS:
        start = skip_blanks(text, start, left_limit)
    for parse in _PARTS_ENDING_WITH.get(text[start - 1 : start], ()):
        if longer := parse(text, term, left_limit):
            return longer
    return None


# --- the parts ---------------------------------------------------------------------------------------


def _with_sign(text: str, term: Term, left_limit: int) -> Term | None:
    """sign = - | 负 | ±; + adds nothing"""
    pos = term.start
    if text[pos - 1] in BLANKS or term.sign is not Sign.PLUS or term.leading_qualifier:
        return None
    for length, _ in EITHER_SIGN.ending_at(text, pos, left_limit):
        start = pos - length  # 20±5 and 10%±2% have a number before it
        touches = (left_limit and start == left_limit) or is_digit(text[start - 1 : start])
        if touches and _is_tolerance(text, term, start):
            touches = False
        return None if touches else term.replace(start=start, sign=Sign.EITHER)
    char, before = text[pos - 1], text[pos - 2 : pos - 1]
    if char in PLUS:
        may_have_sign = (
            term.unit is None or term.unit.kind in _PLUS_KINDS or _opens(text, pos - 1, left_limit)
        )
        is_sign = may_have_sign and text[pos] not in PLUS
        follows_number = is_digit(before) or (left_limit and pos - 1 <= left_limit)
        return term.replace(start=pos - 1) if is_sign and not follows_number else None
    if char in NEGATIVE_VERBS:
        return None if before and before in NOT_NEGATIVE else term.replace(start=pos - 1, sign=Sign.MINUS)
    joins = left_limit > 0 and left_limit in (pos - 1, pos - 2)  # it may join this number to the one before
    if char in _DASHES and not joins and not _may_be_minus(text, term):
        return None
    return term.replace(start=pos - 1, sign=Sign.MINUS_OR_DASH if char in _DASHES else Sign.MINUS)


def _is_tolerance(text: str, term: Term, pos: int) -> bool:
    """430亿美元±2%: a percentage after an amount that is none"""
    is_percent = term.unit is not None and term.unit.kind is Kind.PERCENT
    return is_percent and _HAN.match(text, pos - 1) is not None


def _opens(text: str, pos: int, left_limit: int) -> bool:
    """（+0.3万吨）, 库存 +226.8万桶: Return True if no number and no word touches the sign at ``pos``."""
    before = text[pos - 1 : pos]
    return before in _OPENS_SIGN and not (left_limit and pos - (before in BLANKS) <= left_limit)


def _may_be_minus(text: str, term: Term) -> bool:
    """Return True if the dash before a number is a minus: YoY-1.39pct, but not A-50亿元 nor 债券-47只."""
    pos, kind = term.start - 1, term.unit and term.unit.kind
    if kind is Kind.DURATION:
        return False  # 10年-2年利差
    if kind is Kind.COUNT:
        return text[pos - 1 : pos] not in _NO_MINUS_AFTER and not _NOUN_END.match(text, max(0, pos - 1), pos)
    is_change = kind is Kind.PERCENT and _LATIN_WORD.match(text, 0, pos)
    return bool(is_change) or text[pos - 1 : pos] not in _NO_MINUS_AFTER


def _with_below_zero(text: str, term: Term, left_limit: int) -> Term | None:
    """below zero = 零下, before a temperature: 零下5℃"""
    pos = skip_blanks(text, term.start, left_limit)
    if term.is_negative or (term.unit is not None and term.unit.kind is not Kind.MEASURE):
        return None
    if not text.endswith(BELOW_ZERO, left_limit, pos):
        return None
    return term.replace(start=pos - len(BELOW_ZERO), sign=Sign.MINUS)


def with_leading_currency(text: str, term: Term, left_limit: int) -> Term | None:
    """currency = a name, sign or code; a plain name only before a scale, thousands marks or a 元"""
    unit, numeral = term.unit, term.numeral
    if term.leading_currency or (unit and not unit.is_money):
        return None
    pos = skip_blanks(text, term.start, left_limit)
    is_local = unit is not None and unit.is_local
    if unit and not is_local and pos != term.start:
        return None
    is_scale_only = numeral.form is NumeralForm.SCALE_WORD
    for length, (code, allows_bare_number, constraints) in LEADING_CURRENCIES.ending_at(
        text, pos, left_limit
    ):
        start = pos - length
        before = text[start - 1 : start]
        # 对人民币7.22元 is 元, 兑美元6.33 is none
        is_quoted = before in QUOTED and not (allows_bare_number and is_local)
        if (before and (is_quoted or is_latin(before))) or (
            constraints and not constraints.hold(text, start, pos)
        ):
            continue
        is_sum = allows_bare_number or numeral.has_scale or _is_written_as_sum(text, numeral)
        if is_local or (is_sum and not is_scale_only):
            if unit and not is_local and unit.currency != code:
                return None
            return term.replace(start=start, leading_currency=code)
    return None


def _is_written_as_sum(text: str, numeral: Numeral) -> bool:
    """美元15,000.00, but not 美元6.33: Return True if the digits have thousands marks"""
    return not CLAUSE_COMMAS.isdisjoint(text[numeral.start : numeral.end])


def _with_qualifier(text: str, term: Term, left_limit: int) -> Term | None:
    """Add a qualifier; of two the one that bounds wins (最多约5610万), else the one that touches."""
    found = parse_leading_qualifier(text, term, left_limit)
    if found is None:
        return None
    held, added = term.leading_qualifier, found.qualifier
    if held is None or held is Qualifier.ABOUT:
        return term.replace(start=found.start, leading_qualifier=added)
    agree = (held.is_lower_bound and added.is_lower_bound) or (held.is_upper_bound and added.is_upper_bound)
    # Of two that contradict each other the other is left out: 最多逾3亿股.
    return term.replace(start=found.start) if agree or added is Qualifier.ABOUT else None


def with_leading_per(text: str, term: Term, left_limit: int) -> Term | None:
    """per = 每 unit | 时速: 每股137.7港元, 每秒1兆次, 时速250公里"""
    unit = term.unit
    if term.per or not (
        unit.kind in _RATED_KINDS if unit else term.leading_currency or term.numeral.has_scale
    ):
        return None
    if unit and unit.kind is Kind.MEASURE:
        for length, _ in HOURLY.ending_at(text, term.start, left_limit):
            return term.replace(start=term.start - length, per=HOUR)
    for length, per in DENOMINATORS.ending_at(text, term.start, left_limit):
        start = term.start - length
        if text[start - 1 : start] == PER_PARTICLE and start > left_limit:
            return term.replace(start=start - 1, per=per)
    return None


def is_repeated(text: str, start: int, end: int) -> bool:
    """不超过5亿元（含 5亿元）: the bound said again, in brackets"""
    if text[start - 1 : start] not in _INCLUSIVE_ENDS:
        return False
    return bool(_REPEATED_END.match(text, end) and _INCLUDING.match(text, 0, start))


_PARTS: Final = (
    (_SIGNS, _with_sign),
    (frozenset(BELOW_ZERO[-1]), _with_below_zero),
    (LEADING_CURRENCIES.last_chars, with_leading_currency),
    (QUALIFIER_ENDS, _with_qualifier),
    (_RATE_ENDS, with_leading_per),
)
"""The parts of a prefix, each with the characters that it can end with; the first that is found wins."""
_PARTS_ENDING_WITH: Final = {
    char: tuple(parse for ends, parse in _PARTS if char in ends)
    for char in frozenset().union(*(ends for ends, _ in _PARTS))
}
_PART_ENDS: Final = BLANKS.union(_PARTS_ENDING_WITH)
_TOUCHES: Final = _PART_ENDS | _BLOCKING_ENDS  # before a number; all else says nothing of it


# --- rejection ---------------------------------------------------------------------------------------


def _rejection(text: str, term: Term, left_limit: int) -> Reason | None:
    """Return why the place makes the number an ordinal, a code, a fragment; None if it does not."""
    start = term.start
    char = text[start - 1]
    if char in _GLUED_ENDS and _is_glued(text, term):
        return Reason.FRAGMENT
    if char in _CURRENCY_SIGNS and is_latin(text[term.end - 1]):
        return Reason.AMBIGUOUS  # $3m家: metres, millions?
    if (left_limit and start == left_limit) or term.leading_qualifier is not None:
        return None
    if is_latin(char):
        return None if _may_follow_letter(text, term) else Reason.CODE
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


def _is_scale_without_number(text: str, term: Term) -> bool:
    """【】亿元, XX亿元, 多少亿元, 22.58%万元: neither a Han word nor a comma leads to the scale word"""
    numeral = term.numeral
    start = numeral.start
    if not start or numeral.qualifier is not Qualifier.EXACT or _ANEW.match(text, 0, start):
        return False
    if DECLARED.match(text, 0, start):
        return False
    if text[start - 1] in OPENING and text[term.end : term.end + 1] in CLOSING:
        return False  # it declares a unit, which the resolver says
    if text[start - 1] in BLANKS:
        is_large = numeral.end - start > 1 and not LEADING_CURRENCIES.ending_at(text, start - 1)
        return not (_LEADS_PAST_BLANK if is_large else _LAID_OUT).match(text, 0, start)
    if not term.leading_currency and text[start - 1] in _MARKS:  # -千级, ≈亿元
        start = term.start
    return start > 0 and not (_LEADS_TO_SCALE.match(text, 0, start) or _ANEW.match(text, 0, start))


def _may_follow_letter(text: str, term: Term) -> bool:
    """HK$5, AMD30%: Return True if the number is none of the Latin word before it."""
    is_priced = term.unit.kind in _PRICED_KINDS if term.unit else term.numeral.has_scale
    is_foreign = term.leading_currency and not is_latin(text[term.start])
    return bool(is_foreign or (is_priced and _LATIN_WORD.match(text, 0, term.start)))


def _may_follow_dash(text: str, term: Term) -> bool:
    """A-50亿元, 1亿元（含）-2亿元: Return True if the dash before the number makes no token of both sides."""
    start = term.start
    kind = term.unit and term.unit.kind
    if kind is Kind.COUNT and start > 1 and _NOUN_END.match(text, start - 2, start - 1):
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
        or (char == " " and is_digit(before) and _GROUP.match(text, start) is not None)
        or (char == " " and before in POINTS and text[start - 3 : start - 2] in DIGIT_VALUES)  # 四点 五个
        or (char == "," and not has_point and bool(_BROKEN_THOUSANDS.match(text, 0, start)))
        or (char in _BREAKS and before in _BROKEN_ENDS and _is_tail(text, start))
    )


def _is_tail(text: str, start: int) -> bool:
    """12, 345.67元, 3. 5亿元, 1 2.5元: Return True if a blank or a line break stands inside the number."""
    number = _WRITTEN.match(text, start)
    if number is None:
        return False
    before, length, has_point = text[start - 2], number.end("whole") - start, bool(number["point"])
    if "," in (text[start - 1], before):
        return length == 3 and _BROKEN_COMMA.match(text, 0, start) is not None
    if before in DECIMAL_POINTS:
        return not has_point and _BROKEN_POINT.match(text, 0, start) is not None
    if text[start - 1] != " ":
        return False
    first = _BROKEN_DIGITS.match(text, 0, start)
    is_second = first is not None and (length < 3 if not has_point else not first["point"])
    return is_second or _BROKEN_GROUP.match(text, 0, start) is not None


def _is_head(text: str, numeral: Numeral) -> bool:
    """萬3蚊, 三千5百蚊: Return True if a digit that belongs to a Han numeral follows its scale words."""
    end = numeral.end
    if text[end - 1] not in EXPONENT or not _ONE_DIGIT.match(text, end):
        return False
    return is_money_at(text, end + 1) or _is_next_lower(text, end)


def _is_next_lower(text: str, pos: int) -> bool:
    """三千5百: Return True if the digit at ``pos`` has the scale word a tenth of the one before it."""
    return EXPONENT.get(text[pos + 1 : pos + 2]) == EXPONENT[text[pos - 1]] - 1


def _is_glued(text: str, term: Term) -> bool:
    """6.6%6.3%, 萬3蚊, 三個八毫: Return True if the number is the tail of what touches it."""
    start, unit, before = term.start, term.unit, text[term.start - 1]
    if before in _PERCENT_SIGNS:
        return is_digit(text[start])
    is_local = unit is not None and unit.is_local
    if before in EXPONENT:
        return _ONE_DIGIT.match(text, start) is not None and (is_local or _is_next_lower(text, start))
    return unit is not None and is_local and unit.factor < 1 and text[start - 2 : start - 1] in DIGIT_VALUES
