"""Terms: one number with all that touches it.  Each production takes a text and a place and returns a term.

term = prefix (multiple | order-of-magnitude | percentage | fraction | amount) qualifier?

``TERM_PRODUCTIONS`` lists them with the words that they are known by; the scanner's sets are derived from it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..decimals import plus, power
from ..lexicon.characters import BLANKS, DIGITS, HAN
from ..lexicon.connectives import (
    ENUMERATION_COMMA,
    LIST_CONNECTIVES,
    PER_PARTICLE,
    POWER_OF_TEN,
    POWERS,
    RANGE_PREPOSITIONS,
)
from ..lexicon.entries import money_unit
from ..lexicon.index import (
    EXCHANGED,
    FRACTION,
    MULTIPLE,
    ORDER_OF_MAGNITUDE_SUFFIXES,
    PERCENT_PREFIXES,
    RATE_AHEAD,
    UNITS,
)
from ..lexicon.money.currencies import WITHOUT_PARTS
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.non_quantities import RATE_BASES
from ..lexicon.numeral_index import (
    DIGIT_VALUES,
    EXPONENT,
    HALF,
    HAN_DIGITS,
    LATIN_SCALES,
    MINUS,
    ONE,
    SCALES,
    WEIGHTS,
)
from ..lexicon.units import rates
from ..lexicon.units.durations import CALENDAR_WORDS
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind, Qualifier
from ..rejection import Reason
from .denominator import parse_denominator
from .nodes import Numeral, NumeralForm, Rejected, Sign, Term
from .numeral import parse_half, parse_numeral, run_end, with_spoken_fraction
from .prefix import REPEATED_ENDS, is_repeated, parse_prefix
from .slash_fractions import (
    QUOTIENT,
    mixed_slash_fraction,
    parse_mixed_slash_fraction,
    parse_slash_fraction,
)
from .suffix import parse_suffix
from .trailing_qualifier import TRAILING_QUALIFIER_STARTS, parse_trailing_qualifier

_MYRIAD: Final = 4  # the exponent of 万
_WHOLE: Final = LazyPattern("[0-9]{1,3}(?:(?:,[0-9]{3}){0,12}|[.][0-9]{3})")
_YUAN: Final = "".join(YUAN_WORDS.split())
# After a currency and a number: $1, 234元, ¥3. 5亿; €1,25 and €1.999,00 of a foreign writing.
_GOES_ON: Final = LazyPattern(
    r"(?:,[ \n]|[ ],)[0-9]{3}(?![0-9]) | [.][ \n][0-9]{1,4}(?![0-9.、])"
    r"| (?<![0-9][0-9])[ ][0-9]{1,2}[.][0-9] | ,(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]"
    r"| (?:(?<![0-9][0-9])\n[0-9]{1,2} | (?<![0-9]{3})\n[0-9]),[0-9]{3}"  # 人民币12⏎3,456万元
    rf"| [ ][0-9]{{3}}(?=[ ]?{SCALES}|[ ]*(?:\Z|[\n，。；;、)）])|[.,][0-9]|[ ][0-9]{{3}}(?![0-9])"
    rf"  |[{_YUAN}]|[kKmMbBtTwW](?![A-Za-z]))"  # RMB4 500万元, USD 1 234.50, ¥198 138元
    rf"| [.]{SCALES}",  # HK$5.千万
    re.VERBOSE,
)
_CALENDAR: Final = LazyPattern(f"[ ]?(?:{CALENDAR_WORDS})")
_POWER_OF_TEN: Final = LazyPattern(POWER_OF_TEN)
_MULTIPLE: Final = LazyPattern(
    rf"{rates.MULTIPLY_VERB}{rates.MULTIPLY_PARTICLE}?"
    rf"(?: (?P<times>{HAN_DIGITS}|[1-9]){rates.MULTIPLE_NOUN} | {rates.DOUBLE_NOUNS} )",
    re.VERBOSE,
)
_ORDER_OF_MAGNITUDE: Final = LazyPattern(rates.ORDER_OF_MAGNITUDE_PREFIX)
_ORDER_OF_MAGNITUDE_END: Final = frozenset(rates.ORDER_OF_MAGNITUDE_END.split())
_BLOCKS: Final = LATIN_SCALES.first_chars | frozenset(POWERS)  # $3.5Bio: perhaps a scale; $1.05^5
_PERCENT_SIGNS, _PERCENT = frozenset(rates.PERCENT_SIGNS.split()), rates.PERCENT_SIGNS[0]
# What may go on from a term, or say what its place makes of it, begins with one of these.
_AFTER_TERM: Final = DIGITS | REPEATED_ENDS | TRAILING_QUALIFIER_STARTS | EXCHANGED
_SHORT_FRACTIONS: Final = frozenset(rates.SHORT_FRACTIONS.split())
_RATE_CHANGE: Final = BackwardPattern(rates.RATE_CHANGES)
_NEXT_DIGIT: Final = LazyPattern(rf"{ENUMERATION_COMMA}(?P<digit>{HAN_DIGITS})(?={rates.AFTER_PAIR})")
_HAN: Final = LazyPattern(HAN)
_HUNDRED: Final = power(2)
_NUMBER_STARTS: Final = DIGITS | frozenset(DIGIT_VALUES) | frozenset(EXPONENT)
_LIST: Final = "|".join(LIST_CONNECTIVES.split())
_WORD: Final = LazyPattern(rf"(?!{_LIST}|[{RANGE_PREPOSITIONS}]){HAN}")


@dataclass(frozen=True, slots=True)
class OpeningProduction:
    """A production that a word of its own opens.

    Attributes:
        parse: takes the text and a place where one of ``opens_with`` stands; returns the term or None.
        opens_with: the characters that the word can begin with.
        examples: the file in tests/examples with its examples.
    """

    parse: Callable[[str, int], Term | None]
    opens_with: str
    examples: str


@dataclass(frozen=True, slots=True)
class InfixProduction:
    """A production on two numerals with a word between them.

    Attributes:
        parse: takes the text and the first numeral, which ``infix`` follows; returns the term or None.
        infix: the word.
        examples: the file in tests/examples with its examples.
    """

    parse: Callable[[str, Numeral], Term | None]
    infix: str
    examples: str


# --- the productions ---------------------------------------------------------------------------------


def parse_multiple(text: str, pos: int) -> Term | None:
    """multiple = 翻 了? (digit 番 | 番 | 倍): 翻一番 is 2, 翻两番 is 4"""
    found = _MULTIPLE.match(text, pos)
    if found is None:
        return None
    value = Decimal(2 ** DIGIT_VALUES[found["times"] or ONE])
    return Term(pos, found.end(), Numeral(pos, found.end(), value, value), MULTIPLE)


def parse_percentage(text: str, pos: int) -> Term | None:
    """percentage = (百分之 | 千分之 | 万分之) sign? blank? numeral %? per?"""
    if pos and text[pos - 1] in DIGITS:
        return None  # 10万分之几
    for prefix, unit in PERCENT_PREFIXES.at(text, pos):
        is_negative = text[pos + prefix : pos + prefix + 1] in MINUS
        start = pos + prefix + is_negative
        if text[start : start + 1] in BLANKS and text[start + 1 : start + 2] in _NUMBER_STARTS:
            start += 1  # 百分之 20
        numeral = parse_numeral(text, start) if start < len(text) else None
        if numeral is None:
            continue
        numeral = _with_next_digit(text, with_spoken_fraction(text, numeral))
        end = numeral.end
        if text[end : end + 1] in _PERCENT_SIGNS and unit.name == _PERCENT:
            end += 1  # 百分之6.4%
        for length, other in UNITS.at(text, end)[:1]:
            if other.name == rates.POINTS:  # 百分之一个百分点: one, or a hundredth of one?
                return Term(pos, end + length, numeral, unit, rejection=Reason.AMBIGUOUS)
        end, per = parse_denominator(text, end, numeral, unit)
        return Term(pos, end, numeral, unit, sign=Sign.MINUS if is_negative else Sign.PLUS, per=per)
    return None


def _with_next_digit(text: str, numeral: Numeral) -> Numeral:
    """百分之二十七、八左右: Return the range of a number and the next digit where no unit follows it"""
    found = _NEXT_DIGIT.match(text, numeral.end) if numeral.is_han else None
    if found is None:
        return numeral
    run = text[numeral.start : numeral.end] + found["digit"]
    pair = parse_numeral(run, 0)
    if pair is None or pair.end < len(run) or pair.qualifier is not Qualifier.RANGE:
        return numeral
    return numeral.replace(
        end=found.end(), low=pair.low, high=pair.high, qualifier=pair.qualifier, form=pair.form
    )


def parse_order_of_magnitude(text: str, pos: int) -> Term | None:
    """order-of-magnitude = 数以 scale-word unit? (计 | before 的): 数以千辆计, 数以千万元的损失"""
    found = _ORDER_OF_MAGNITUDE.match(text, pos)
    numeral = parse_numeral(text, found.end()) if found and found.end() < len(text) else None
    if numeral is None or text[numeral.start] not in EXPONENT or numeral.form is NumeralForm.HAN:
        return None
    term = parse_suffix(text, numeral, pos)
    after = text[term.end : term.end + 1]
    if after not in _ORDER_OF_MAGNITUDE_END and after not in rates.ORDER_OF_MAGNITUDE_BEFORE:
        return term.replace(rejection=Reason.AMBIGUOUS) if term.unit else None  # 数以亿元
    end = term.end + (after in _ORDER_OF_MAGNITUDE_END)
    return term.replace(end=end, is_order_of_magnitude=True)


def parse_fraction(text: str, below: Numeral) -> Term | None:
    """fraction = numeral 分之 numeral unit?: 四分之一厘; 三分之一, to 28 digits as it has no exact Decimal"""
    fraction = _quotient(text, below)
    return None if fraction is None else _with_unit_of_fraction(text, fraction)


def _quotient(text: str, below: Numeral) -> Numeral | None:
    start = below.end + len(rates.FRACTION_INFIX)
    above = parse_numeral(text, start) if start < len(text) else None
    if above is None or not (above.qualifier is below.qualifier is Qualifier.EXACT) or not below.low:
        return None
    value = QUOTIENT.divide(above.low, below.low)
    is_scaled = above.exponent >= _MYRIAD  # 二分之一亿元: is it half of that, or one in so many?
    return Numeral(below.start, above.end, value, value, is_ambiguous=is_scaled)


def _with_unit_of_fraction(text: str, fraction: Numeral) -> Term:
    """Return the term of a fraction: of a unit that is said in fractions, or of what the context names."""
    term = Term(fraction.start, fraction.end, fraction, FRACTION)
    given = parse_suffix(text, fraction, fraction.start)
    if given.unit is None or given.unit.kind is not Kind.PERCENT:
        return term
    is_rate = given.unit.name in rates.FRACTIONAL_RATES and given.unit.factor == 1
    is_said = is_rate and text[given.end - 1] not in _PERCENT_SIGNS
    return given if is_said else given.replace(rejection=Reason.AMBIGUOUS)


def parse_short_fraction(text: str, below: Numeral) -> Term | None:
    """short-fraction = digit 分 digit 厘, after a change of interest: 減息四分一厘"""
    start, end = below.start, below.end + len(rates.SHORT_FRACTION_INFIX) + 1
    is_said = text[start:end] in _SHORT_FRACTIONS and text[end : end + 1] in rates.THOUSANDTHS
    if not is_said or not _RATE_CHANGE.match(text, 0, start):
        return parse_amount(text, below)
    value = QUOTIENT.divide(Decimal(DIGIT_VALUES[text[end - 1]]), below.low)
    return parse_suffix(text, Numeral(start, end, value, value), start)


def parse_mixed_number(text: str, whole: Numeral) -> Term | None:
    """mixed-number = numeral 又 fraction: 三又二分之一 is 3.5; 四又四分之一厘; 4又1/2年"""
    if slashed := mixed_slash_fraction(text, whole):
        return slashed
    start = whole.end + len(rates.MIXED_INFIX)
    below = parse_numeral(text, start) if start < len(text) else None
    if below is None or not text.startswith(rates.FRACTION_INFIX, below.end):
        return None
    fraction = _quotient(text, below)
    if fraction is None or whole.qualifier is not Qualifier.EXACT or fraction.low >= 1:
        return None
    value = plus(whole.low, fraction.low)
    return _with_unit_of_fraction(text, Numeral(whole.start, fraction.end, value, value))


def parse_amount(text: str, numeral: Numeral) -> Term:
    """amount = numeral suffix"""
    if numeral.is_han:
        numeral = _without_article(text, numeral)
    return parse_suffix(text, numeral, numeral.start)


def _without_article(text: str, numeral: Numeral) -> Numeral:
    """In 一百亿级私募 the 一 is the article: a fund of the order of 百亿."""
    start = numeral.start
    if text.startswith(ONE, start) and ORDER_OF_MAGNITUDE_SUFFIXES.at(text, numeral.end):
        rest = parse_numeral(text, start + 1) if numeral.end > start + 1 else None
        if rest and rest.form is NumeralForm.SCALE_WORD:
            return rest
    return numeral


TERM_PRODUCTIONS: Final = (
    OpeningProduction(parse_multiple, opens_with=rates.MULTIPLY_VERB, examples="multiples.txt"),
    OpeningProduction(
        parse_order_of_magnitude,
        opens_with=rates.ORDER_OF_MAGNITUDE_STARTS,
        examples="orders_of_magnitude.txt",
    ),
    OpeningProduction(parse_percentage, opens_with=rates.PERCENT_PREFIX_STARTS, examples="percentages.txt"),
    InfixProduction(parse_fraction, infix=rates.FRACTION_INFIX, examples="fractions.txt"),
    InfixProduction(parse_short_fraction, infix=rates.SHORT_FRACTION_INFIX, examples="fractions.txt"),
    InfixProduction(parse_mixed_number, infix=rates.MIXED_INFIX, examples="fractions.txt"),
    InfixProduction(parse_slash_fraction, infix="/", examples="fractions.txt"),
    InfixProduction(parse_slash_fraction, infix="／", examples="fractions.txt"),
    InfixProduction(parse_mixed_slash_fraction, infix=" ", examples="fractions.txt"),
)
"""The productions on one number, besides ``parse_amount``, which reads all that they do not."""

_OPENING: Final = [production for production in TERM_PRODUCTIONS if isinstance(production, OpeningProduction)]
_INFIX: Final = [production for production in TERM_PRODUCTIONS if isinstance(production, InfixProduction)]
TERM_STARTS: Final = frozenset({HALF, *EXPONENT, *"".join(each.opens_with for each in _OPENING)})
"""What a term can begin with, Arabic and Han digits aside."""
INFIX_STARTS: Final = frozenset(each.infix[0] for each in _INFIX)
"""What can follow the first numeral of a term with two."""
_OPENING_AT: Final = {
    char: [each.parse for each in _OPENING if char in each.opens_with]
    for char in "".join(each.opens_with for each in _OPENING)
}


# --- the term ----------------------------------------------------------------------------------------


def parse_term(text: str, pos: int, digits_end: int, left_limit: int) -> Term | Rejected:
    """Parse the term whose number begins at ``pos``, with or without a unit.

    Args:
        text: the text.
        pos: where the number begins.
        digits_end: where its Arabic digits end; 0 if it has none or nobody knows.
        left_limit: where the text before it belongs to another term.
    """
    term = _parse_production(text, pos, digits_end)
    if term is None:
        return Rejected(pos, run_end(text, pos), Reason.MALFORMED)
    if term.unit is None and _is_inside_word(text, term):
        return Rejected(pos, run_end(text, pos), Reason.WORD)
    if not digits_end and _is_weight_below_line(text, term):
        return Rejected(pos, term.end, Reason.BASE)
    term = parse_prefix(text, term, left_limit)
    if term.leading_currency:
        term = _with_currency(text, term, term.leading_currency)
    after = text[term.end : term.end + 1]
    if after not in _AFTER_TERM:
        return term
    if (after in EXCHANGED or after in BLANKS) and _is_base_of_rate(text, term):
        return term.replace(rejection=Reason.BASE)
    if after in DIGITS and text[term.end - 1] in _PERCENT_SIGNS:
        return term.replace(rejection=Reason.FRAGMENT)  # 6.6%6.3%
    if after in REPEATED_ENDS and is_repeated(text, term.start, term.end):
        return Rejected(term.start, term.end, Reason.REPEATED)
    if after not in TRAILING_QUALIFIER_STARTS or not (term.unit or term.numeral.has_scale):
        return term
    found = parse_trailing_qualifier(text, term.start, term.end)
    return term.replace(end=found.end, trailing_qualifier=found.qualifier) if found else term


def _parse_production(text: str, pos: int, digits_end: int) -> Term | None:
    if not digits_end:
        for parse in _OPENING_AT.get(text[pos], ()):
            if term := parse(text, pos):
                return term
    numeral = parse_numeral(text, pos, digits_end) or parse_half(text, pos)
    if numeral is None:
        return None
    if text[numeral.end : numeral.end + 1] in INFIX_STARTS:
        for production in _INFIX:
            if text.startswith(production.infix, numeral.end):
                return production.parse(text, numeral)
    return parse_amount(text, numeral)


def _is_inside_word(text: str, term: Term) -> bool:
    """A Han digit inside a word (统一战线): neither a unit nor a connective follows it."""
    is_single = term.numeral.form is NumeralForm.SINGLE_DIGIT
    return is_single and _WORD.match(text, term.end) is not None


def _is_base_of_rate(text: str, term: Term) -> bool:
    """人民币1.00元兑1.0950港元, 1欧元对1.1美元; 1元兑换1积分 names no currency"""
    unit, numeral = term.unit, term.numeral
    if unit is None or not unit.is_money or (unit.is_local and not term.leading_currency):
        return False
    is_round = numeral.low in RATE_BASES and not numeral.has_scale and not numeral.is_han
    return is_round and unit.factor == 1 and RATE_AHEAD.match(text, term.end) is not None


def _is_weight_below_line(text: str, term: Term) -> bool:
    """每兩38,500元: the weight that a price is for"""
    return (
        term.end == term.start + 1
        and text[term.start] in WEIGHTS
        and text[term.start - 1 : term.start] == PER_PARTICLE
        and text[term.end : term.end + 1] in DIGITS
    )


def _with_currency(text: str, term: Term, code: str) -> Term:
    """Make the currency before a number its unit."""
    if term.unit is None:
        is_broken = _GOES_ON.match(text, term.end) and _WHOLE.fullmatch(text, term.numeral.start, term.end)
        is_mantissa = _POWER_OF_TEN.match(text, term.end) is not None
        is_calendar = _CALENDAR.match(text, term.end) is not None and _is_named(text, term)
        if is_broken or is_mantissa or is_calendar or text[term.end : term.end + 1] in _BLOCKS:
            return term.replace(unit=money_unit(code), rejection=Reason.AMBIGUOUS)
        end, per = parse_denominator(text, term.end, term.numeral, None)
        return term.replace(end=end, unit=money_unit(code), per=per or term.per)
    if term.unit.currency != code:
        # 日圓0.2056元 is what a yen costs in the currency of the text: nobody pays a part of one.
        is_rate = code in WITHOUT_PARTS and term.unit.factor == 1 and term.numeral.low < 1
        return term.replace(
            unit=money_unit(code, term.unit.factor), rejection=Reason.AMBIGUOUS if is_rate else None
        )
    return term


def _is_named(text: str, term: Term) -> bool:
    """人民币13年走势, 人民币3季度: the name of a currency before a low number, that of a year or a quarter"""
    numeral = term.numeral
    return not numeral.has_scale and numeral.low < _HUNDRED and _HAN.match(text, term.start) is not None
