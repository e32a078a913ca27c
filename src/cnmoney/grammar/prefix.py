"""What precedes a numeral: a sign, a currency, a qualifier, 每 and a unit.

prefix = (per | qualifier particle? | currency | sign){0,5}
"""

from typing import Final

from ..lexicon.characters import (
    BLANKS,
    CLAUSE_COMMAS,
    CLAUSE_MARKS,
    CLOSING,
    DIGITS,
    HAN,
    LETTERS,
    LINE_STARTS,
    OPENING,
    OPENING_QUOTES,
    SLASHES,
    char_class,
    is_digit,
    is_latin,
)
from ..lexicon.connectives import (
    INCLUSIVE_VERBS,
    LIST_CONNECTIVES,
    NOT,
    PER_PARTICLE,
    REPEATED_END,
    SAME_BELOW,
    SHORT_DASHES,
)
from ..lexicon.index import (
    DENOMINATORS,
    EXCHANGED,
    HOURLY,
    LEADING_CURRENCIES,
    NOT_NEGATIVE,
    QUOTED,
    SHARED_SIGNS,
)
from ..lexicon.non_quantities import RATE_BASES
from ..lexicon.numeral_index import (
    BEFORE_NEGATIVE,
    BELOW_ZERO,
    BIG_SCALE,
    DIGIT_VALUES,
    EITHER_SIGN,
    NEGATIVE_PARTICLE,
    NEGATIVE_VERBS,
    NO_MINUS_AFTER,
    PLUS,
    SMALL_SCALE,
)
from ..lexicon.units.durations import HOUR
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from .denominator import name_below_line
from .leading_qualifier import QUALIFIER_ENDS, parse_leading_qualifier, skip_blanks
from .nodes import Numeral, NumeralForm, Sign, Term
from .placement import (
    BLOCKING_ENDS,
    CURRENCY_SIGNS,
    LATIN_WORD,
    NOUN_END,
    PERCENT_SIGNS,
    SIGNS,
    is_spread,
    reason_against,
)

MAX_PARTS: Final = 5  # before one number
REPEATED_ENDS: Final = CLOSING | CLAUSE_COMMAS | BLANKS  # what comes after a bound that is said again
_SIGNED_KINDS: Final = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE)  # what a 负 past a blank may be the sign of
_PLUS_KINDS: Final = (Kind.MONEY, Kind.PERCENT)  # of other kinds + means "and": 14天隔离+7天居家
_RATED_KINDS: Final = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)  # what may be so much a month: 每月3万吨
_DASHES: Final = frozenset(SHORT_DASHES)
_HAN: Final = LazyPattern(HAN)
_CELL_STARTS: Final = frozenset(">\t")
_OPENS_SIGN: Final = OPENING_QUOTES | BLANKS | LINE_STARTS | _CELL_STARTS | (CLAUSE_MARKS - CLOSING)
_NO_MINUS_AFTER: Final = LETTERS | DIGITS | _DASHES | CLOSING | NO_MINUS_AFTER  # 3-5, A-50, B元-5万元
_INCLUDING: Final = BackwardPattern(f"{char_class(OPENING)}[ ]?{NOT}?[{INCLUSIVE_VERBS}]{{1,2}}[ \n]{{0,2}}")
_INCLUSIVE_ENDS: Final = frozenset((" ", "\n", *INCLUSIVE_VERBS))
_REPEATED_END: Final = LazyPattern(REPEATED_END)
# 美元1.2/1.5亿: the last of a list states the scale.
_LISTED_SUM: Final = LazyPattern(
    rf"(?:[ ]?(?:{'|'.join(LIST_CONNECTIVES.split())})[ ]?[0-9]{{1,6}}(?:[.][0-9]{{1,4}})?){{1,4}}+"
    rf"[ ]?{SMALL_SCALE}?{BIG_SCALE}"
)
_RATE_BASE: Final = BackwardPattern(r"(?<![0-9.,])10{0,4}[ ]?[^0-9\s]{1,4}")
_NUMBER_BEFORE: Final = BackwardPattern(r"[0-9][0-9,.]{0,15}")
_BASES: Final = frozenset(map(str, RATE_BASES))
_RATE_ENDS: Final = DENOMINATORS.last_chars | HOURLY.last_chars
_ARABIC: Final = NumeralForm.ARABIC
_SCALE_WORD: Final = NumeralForm.SCALE_WORD
_POSITIVE: Final = Sign.PLUS


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
    if reason := reason_against(text, term, left_limit):
        return term.replace(rejection=reason)
    return term


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
    if term.sign is not _POSITIVE or term.leading_qualifier:
        return None
    end = skip_blanks(text, pos, left_limit)  # 73.5% ± 50bps, 负 3.5%; all other signs touch
    for length, _ in EITHER_SIGN.ending_at(text, end, left_limit):
        return _with_either_sign(text, term, end - length, left_limit)
    if end < pos:
        return _with_negative_verb(text, term, end)
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
    is_span = term.unit is not None and term.unit.kind is Kind.DURATION
    if char in _DASHES and (is_span or not joins) and not _may_be_minus(text, term):
        return None
    return term.replace(start=pos - 1, sign=Sign.MINUS_OR_DASH if char in _DASHES else Sign.MINUS)


def _with_negative_verb(text: str, term: Term, end: int) -> Term | None:
    """为负 1.2 亿元: a blank after the verb; 2胜1负 3亿元 has a number before it"""
    before = text[end - 2 : end - 1]
    is_sum = term.unit.kind in _SIGNED_KINDS if term.unit else bool(term.leading_currency)
    if text[end - 1 : end] not in NEGATIVE_VERBS or not is_sum:
        return None
    is_word = bool(before) and (before in NOT_NEGATIVE or before in DIGIT_VALUES)
    return None if is_word else term.replace(start=end - 1, sign=Sign.MINUS)


def _with_attributive_sign(text: str, term: Term, left_limit: int) -> Term | None:
    """是负的3个亿; in 背负的3亿元 and 由正转负的3家 the word is a verb"""
    pos = term.start - 2
    is_sum = term.unit.kind in _SIGNED_KINDS if term.unit else term.numeral.has_scale
    if (
        pos < max(1, left_limit)
        or term.sign is not _POSITIVE
        or not is_sum
        or text[pos] not in NEGATIVE_VERBS
    ):
        return None
    is_said = text[pos - 1] in BEFORE_NEGATIVE and text[pos + 1 : term.start] == NEGATIVE_PARTICLE
    return term.replace(start=pos, sign=Sign.MINUS) if is_said else None


def _with_either_sign(text: str, term: Term, start: int, left_limit: int) -> Term | None:
    """either sign = ± | 正负: ±10%; 20±5 has a number before it"""
    pos = skip_blanks(text, start, 0)
    touches = (left_limit and start == left_limit) or is_digit(text[pos - 1 : pos])
    if touches and not _is_tolerance(text, term, pos):
        return None
    return term.replace(start=start, sign=Sign.EITHER)


def _is_tolerance(text: str, term: Term, pos: int) -> bool:
    """430亿美元±2%, 73.5%±50bps: a percentage after an amount that is none, points after a percentage"""
    unit = term.unit
    if unit is None or unit.kind is not Kind.PERCENT:
        return False
    before = text[pos - 1 : pos]
    return _HAN.match(before) is not None or (before in PERCENT_SIGNS and unit.name not in PERCENT_SIGNS)


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
        return text[pos - 1 : pos] not in _NO_MINUS_AFTER and not NOUN_END.match(text, max(0, pos - 1), pos)
    is_change = kind is Kind.PERCENT and (LATIN_WORD.match(text, 0, pos) or is_spread(text, term, pos))
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
    is_scale_only = numeral.form is _SCALE_WORD
    for length, (code, allows_bare_number, constraints) in LEADING_CURRENCIES.ending_at(
        text, pos, left_limit
    ):
        start = pos - length
        before = text[start - 1 : start]
        # 对人民币7.22元 is 元, 兑美元6.33 is none
        is_quoted = before in QUOTED and not (
            allows_bare_number and (is_local or _is_paid(text, pos, before))
        )
        if is_quoted and numeral.has_scale and before in EXCHANGED:
            is_quoted = False  # 兑换港币780万: a sum
        if is_quoted and before in SLASHES:
            is_quoted = not (
                _ends_amount(text, start - 1, left_limit, has_scale=numeral.has_scale)
                or _is_of_same_currency(text, start - 1, left_limit, code)
            )
        if (before and (is_quoted or is_latin(before))) or (
            constraints and not constraints.hold(text, start, pos)
        ):
            continue
        is_sum = allows_bare_number or numeral.has_scale or _is_written_as_sum(text, numeral)
        is_sum = is_sum or (unit is None and _LISTED_SUM.match(text, term.end) is not None)
        if is_local or (is_sum and not is_scale_only):
            named = _with_named_sign(text, term, start, code, left_limit=left_limit)
            if unit and not is_local and unit.currency != named.leading_currency:
                return None
            return named
    return None


def _with_named_sign(text: str, term: Term, start: int, code: str, *, left_limit: int) -> Term:
    """港幣$500萬, 日圓¥3,000: the name of a currency before a sign that several have says which it is"""
    longer = term.replace(start=start, leading_currency=code)
    if code not in SHARED_SIGNS or text[start] not in CURRENCY_SIGNS:
        return longer
    end = skip_blanks(text, start, left_limit)
    for length, (named, _, constraints) in LEADING_CURRENCIES.ending_at(text, end, left_limit):
        if constraints and not constraints.hold(text, end - length, end):
            continue
        if named == code or named in SHARED_SIGNS[code][1]:
            return longer.replace(start=end - length, leading_currency=named)
        return longer.replace(rejection=Reason.AMBIGUOUS) if end == start else longer  # 人民币$1500
    return longer


def _with_noted_currency(text: str, term: Term, left_limit: int) -> Term | None:
    """新臺幣（下同）150萬元: a note that the amounts below are in the same currency"""
    end = skip_blanks(text, term.start, left_limit)
    for note in SAME_BELOW:
        if text.endswith(note, left_limit, end):
            return with_leading_currency(text, term.replace(start=end - len(note)), left_limit)
    return None


def _is_paid(text: str, pos: int, before: str) -> bool:
    """兑HK$7.80: a sign of a currency ends at ``pos``, which is written of sums only, and it is no pair"""
    return before in EXCHANGED and text[pos - 1] in CURRENCY_SIGNS


def _ends_amount(text: str, slash: int, left_limit: int, *, has_scale: bool) -> bool:
    """US$1.7亿/RMB12.3亿, HK$85/US$10.9: Return True if an amount ends at a slash; US$1/HK$7.8 is a rate"""
    if slash != left_limit:
        return False
    if has_scale:
        return True
    number = _NUMBER_BEFORE.match(text, 0, slash)
    if number is None:
        return _RATE_BASE.match(text, 0, slash) is None
    start = number.start()
    return number[0] not in _BASES and any(
        text[start - length - 1 : start - length] not in QUOTED
        for length, _ in LEADING_CURRENCIES.ending_at(text, start)
    )


def _is_of_same_currency(text: str, slash: int, left_limit: int, code: str) -> bool:
    """$10/$20/$30: Return True if an amount of a currency ends at a slash; nobody gives a rate of one"""
    number = _NUMBER_BEFORE.match(text, 0, slash) if slash == left_limit else None
    start = number.start() if number else 0
    return any(
        before == code and text[start - length - 1 : start - length] not in EXCHANGED
        for length, (before, *_) in LEADING_CURRENCIES.ending_at(text, start)
    )


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
            per = name_below_line(text, start - 1, term.start, per)
            return term.replace(start=start - 1, per=per)
    return None


def is_repeated(text: str, start: int, end: int) -> bool:
    """不超过5亿元（含 5亿元）: the bound said again, in brackets"""
    if text[start - 1 : start] not in _INCLUSIVE_ENDS:
        return False
    return bool(_REPEATED_END.match(text, end) and _INCLUDING.match(text, 0, start))


_PARTS: Final = (
    (SIGNS, _with_sign),
    (frozenset(BELOW_ZERO[-1]), _with_below_zero),
    (frozenset(NEGATIVE_PARTICLE), _with_attributive_sign),
    (LEADING_CURRENCIES.last_chars, with_leading_currency),
    (CLOSING, _with_noted_currency),
    (QUALIFIER_ENDS, _with_qualifier),
    (_RATE_ENDS, with_leading_per),
)
"""The parts of a prefix, each with the characters that it can end with; the first that is found wins."""
_PARTS_ENDING_WITH: Final = {
    char: tuple(parse for ends, parse in _PARTS if char in ends)
    for char in frozenset().union(*(ends for ends, _ in _PARTS))
}
_PART_ENDS: Final = BLANKS.union(_PARTS_ENDING_WITH)
_TOUCHES: Final = _PART_ENDS | BLOCKING_ENDS  # before a number; all else says nothing of it
