"""Numeral: the number at a place in the text, in any form, with the bounds that its own words give.

numeral   = (arabic | han) excess?
arabic    = digits fraction? (scale remainder*)?                     3800亿, 3万5, 1.2million
han       = a run of Han digits and scale words (see ``han``)        三千八百亿, 八九亿, 几百万
excess    = (多 | 余 | 来 | 许) scale? | 点 (几 | 多) scale           3000多, 300余亿, 2点几亿

A blank before what could be a remainder leaves both out (7亿 3千万元), unless it is the style: 2 萬 3,000 點.
"""

import re
from decimal import Decimal
from typing import Final

from ..decimals import ONE_HALF, least_significant_place, power
from ..lexicon import numerals
from ..lexicon.characters import BLANKS, CLAUSE_COMMAS, DIGITS, HAN, char_class, is_digit
from ..lexicon.connectives import CLASSIFIERS
from ..lexicon.index import EXCESS_WORDS, UNITS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    COLLOQUIAL_DIGITS,
    DIGIT_INITIAL_WORDS,
    DIGIT_VALUES,
    EXPONENT,
    FINAL_INDEFINITE,
    HALF,
    HAN_DIGITS,
    INDEFINITE_DIGITS,
    INNER_INDEFINITE,
    LATIN_SCALES,
    NOT_COLLOQUIAL_TAILS,
    ONE,
    POINTS,
    SMALL_SCALE,
    TENS,
    ZEROS,
)
from ..lexicon.units import durations
from ..lexicon.units.rates import DISCOUNTS, FRACTION_INFIX
from ..lexicon.word_index import BoundedCache
from ..patterns import LazyPattern
from ..quantity import Qualifier
from . import han
from .arabic import NUMBER, number_at, value_of_digits
from .excess import (
    over,
    with_apart_excess,
    with_han_section,
    with_indefinite,
    with_indefinite_fraction,
    with_section,
)
from .joints import tail_before_joint
from .nodes import Numeral, NumeralForm
from .scales import (
    BIG_SCALES,
    end_of_scales,
    with_big_scale,
    with_classified_scale,
    with_scale,
)
from .sums import sum_of, with_digits, with_scaled, with_tail
from .tails import (
    DigitOwner,
    abbreviates_one,
    end_of_amount,
    end_of_han_number,
    fills_scale,
    follows_fraction,
    has_lone_capital,
    is_before_unit,
    is_money_at,
)

MAX_HAN_RUN: Final = 40  # characters; a longer run of Han numerals is no number and is left out whole
_CLASSIFIERS: Final = frozenset(CLASSIFIERS)
_YEAR: Final = LazyPattern(rf"(?:19|20)[0-9]{{2}}[ ]?{durations.YEAR}")

# 月薪1万2，300元补贴: of a clause or of thousands, nobody knows; that of wide digits is as wide as they are.
_TAIL_AND_COMMA: Final = LazyPattern("[0-9]，[0-9]{3}(?![0-9])")

_ANY_SCALE: Final = f"(?:{SMALL_SCALE}|{BIG_SCALE})"
_INDEFINITE: Final = char_class(INDEFINITE_DIGITS)
_POINT: Final = char_class(POINTS)
_HAN_RUN: Final = LazyPattern(
    rf"""
    (?: {_INDEFINITE} (?={_ANY_SCALE}) )?+
    (?: {HAN_DIGITS} | {INNER_INDEFINITE} | (?<={TENS}) {FINAL_INDEFINITE} (?={BIG_SCALE}) | {_ANY_SCALE} )++
    (?: {_POINT} {HAN_DIGITS}++ (?![{numerals.NOT_FRACTION}]) {_ANY_SCALE}*+ )?+
  | {_INDEFINITE} (?={HAN})
    """,
    re.VERBOSE,
)
# A scale word, an excess word and a remainder begin with one of these.
CONTINUATIONS: Final = (
    frozenset((*EXPONENT, *CLASSIFIERS, *INDEFINITE_DIGITS))
    | BLANKS
    | LATIN_SCALES.first_chars
    | EXCESS_WORDS.first_chars
    | POINTS
)
_ZEROS: Final = frozenset(ZEROS[1:-1])
_ARABIC_STARTS: Final = DIGITS | _ZEROS
_AFTER_DIGIT: Final = DIGITS | CLAUSE_COMMAS
_REMAINDER_STARTS: Final = DIGITS | _ZEROS | {*COLLOQUIAL_DIGITS[1:-1]}
_LOW_SCALES: Final = frozenset(form for form, exponent in EXPONENT.items() if exponent in (2, 3))
_MYRIAD: Final = 4  # the exponent of 万
_HUNDRED: Final = power(2)
_THOUSAND: Final = power(3)
_HUNDRED_MILLION: Final = power(8)
_SUMMABLE: Final = frozenset((Qualifier.EXACT, Qualifier.RANGE))
# What may follow a classifier inside a numeral: 两个亿, 2个半月, 两个多亿.
CLASSIFIER_CONTINUATIONS: Final = frozenset((HALF, *EXPONENT)) | EXCESS_WORDS.first_chars


def parse_numeral(text: str, pos: int, digits_end: int = 0) -> Numeral | None:
    """Parse the numeral that starts at ``pos``; None where none does.

    Args:
        text: the text.
        pos: where the numeral starts.
        digits_end: where its run of Arabic digits ends, if the scanner knows.
    """
    is_arabic = digits_end > 0 or is_digit(text[pos])
    numeral = _parse_arabic(text, pos, digits_end) if is_arabic else _parse_han(text, pos)
    if numeral and not is_arabic and text[numeral.end : numeral.end + 1] in _ARABIC_STARTS:
        numeral = _with_arabic_remainders(text, numeral)
    if numeral and text[numeral.end : numeral.end + 1] in CONTINUATIONS:
        return _with_excess(text, numeral)
    return numeral


def parse_half(text: str, pos: int) -> Numeral | None:
    """half = 半 个? (万 | 亿 | 兆)*"""
    if not text.startswith(HALF, pos):
        return None
    numeral = Numeral(pos, pos + 1, ONE_HALF, ONE_HALF, form=NumeralForm.SINGLE_DIGIT)
    scaled = with_big_scale(text, numeral, pos + 1)
    if scaled or text.startswith(HALF, pos + 2):  # 半个半亿 is no number
        return scaled or numeral
    return with_classified_scale(text, numeral)


def with_spoken_fraction(text: str, numeral: Numeral) -> Numeral:
    """Add digits after a 点, in a percentage, where it is no clock time: 百分之2点5"""
    start = numeral.end + 1
    found = NUMBER.match(text, start) if text[start - 1 : start] in POINTS and not numeral.is_han else None
    if found is None or not found[0].isdigit():
        return numeral
    value = value_of_digits[f"{text[numeral.start : numeral.end]}.{found[0]}"]
    return Numeral(numeral.start, found.end(), value, value)


def run_end(text: str, pos: int) -> int:
    """Return where the run of digits or Han numerals at ``pos`` ends, whatever it means.

    Of two numbers without a mark between them it ends at the second, if that has a unit: 三亿两亿美元.
    """
    run = NUMBER.match(text, pos) or _HAN_RUN.match(text, pos)
    if run is None:
        return pos + 1
    end = run.end()
    if is_digit(text[pos]) or not 3 < end - pos <= MAX_HAN_RUN or not UNITS.at(text, end):
        return end
    places = [place for place in range(pos + 1, end) if _are_two(text[pos:place], text[place:end])]
    return places[0] if len(places) == 1 else end


def _are_two(first: str, second: str) -> bool:
    """Return True if a run is two different numbers, not 一千一千 or 十几二十, nor an ill-formed one."""
    one, other = han.meaning_of(first), han.meaning_of(second)
    if one is None or other is None or second[0] not in DIGIT_VALUES or one == other:
        return False
    if one.form is NumeralForm.SCALE_WORD:
        return False  # 百五十万 is short for one number
    is_tail = first[-1] in _LOW_SCALES and second[0] not in NOT_COLLOQUIAL_TAILS
    if is_tail and EXPONENT.get(second[1:2], 0) >= _MYRIAD:
        return False  # 一百五亿: 150亿, or 5亿 with a hundred before it
    is_exact = one.qualifier is other.qualifier is Qualifier.EXACT
    return is_exact and other.low >= power(one.exponent)  # 三亿五百


# --- Arabic ------------------------------------------------------------------------------------------


def _parse_arabic(text: str, pos: int, end: int) -> Numeral:
    """arabic = digits fraction? (scale remainder*)?, where a digit is at ``pos``"""
    if not end and (found := NUMBER.match(text, pos)):
        end = found.end()
    value = value_of_digits[text[pos:end]]
    numeral = Numeral(pos, end, value, value)
    if text[end : end + 1] not in CONTINUATIONS or not (scaled := with_scale(text, numeral)):
        return numeral
    if end - pos == 1 and scaled.exponent < 4 and (whole := _with_han_places(text, scaled)):
        return whole
    return _with_remainders(text, scaled)


def _with_remainders(text: str, numeral: Numeral) -> Numeral:
    """Add all that follows a numeral with a scale word: 3亿5000万6千"""
    while longer := _with_remainder(text, numeral):
        if longer.exponent == numeral.exponent:  # a remainder without a scale is the last
            return longer
        numeral = longer
    return numeral


def _with_remainder(text: str, numeral: Numeral) -> Numeral | None:
    """remainder = digits scale (3亿5000万) | 零 digits | as many digits as zeros (3万5000) | digit (3万5)"""
    after = text[numeral.end : numeral.end + 1]
    if after not in _REMAINDER_STARTS or numeral.qualifier is not Qualifier.EXACT:
        return None
    if numeral.exponent > 4 and (section := with_section(text, numeral, numeral.end)):
        return section  # 1亿3000多万
    start = numeral.end + (after in _ZEROS)
    rest = number_at(text, start)
    if rest is None:
        return _with_han_remainder(text, numeral, start)
    end = rest.end
    scaled = with_scale(text, rest) if text[end : end + 1] in CONTINUATIONS else None
    if start == numeral.end and _may_have_tail(numeral) and _TAIL_AND_COMMA.match(text, start):
        return numeral.replace(end=scaled.end if scaled else end, is_ambiguous=True)
    if scaled:
        return with_scaled(text, numeral, scaled)
    is_digit_alone = end - start == 1 and start == numeral.end
    if is_digit_alone and not numeral.is_han and _may_have_tail(numeral):
        whole = with_tail(numeral, rest)
        tail = tail_before_joint(text, whole) if whole else None
        if tail and tail.owner is DigitOwner.UNKNOWN:  # 3万5-6千元
            return numeral.replace(end=tail.end, is_ambiguous=True)
        if tail or fills_scale(text, start):
            return whole
    return with_digits(text, numeral, rest)


def _with_arabic_remainders(text: str, numeral: Numeral) -> Numeral:
    """三萬5,000元, 三億5000萬, 兩千500元; a single digit (三萬5, 三千5百) is no remainder of Han digits"""
    end = numeral.end
    is_number = numeral.form is NumeralForm.HAN or text[numeral.start] in TENS[1:-1]  # 十萬5,000, but 萬5,000
    has_places = numeral.exponent >= 4 or text[end + 1 : end + 2] in _AFTER_DIGIT
    may_go_on = text[end - 1] in EXPONENT and is_number and has_places
    if not may_go_on or follows_fraction(text, numeral.start):  # 百分之五百20元
        return numeral
    return _with_remainders(text, numeral)


def _with_han_remainder(text: str, numeral: Numeral, start: int) -> Numeral | None:
    """Add Han digits that follow a scale word: 4万五, 4万五千, 4万零五, 5万七八千."""
    rest = _parse_han(text, start)
    if rest is None or rest.qualifier not in _SUMMABLE or DIGIT_INITIAL_WORDS.at(text, rest.end - 1):
        return None
    if numeral.exponent < 4 <= rest.exponent and (whole := with_scaled(text, numeral, rest)):
        return whole  # 1億2千三百萬
    is_adjacent = start == numeral.end
    is_range = rest.qualifier is Qualifier.RANGE
    if is_adjacent and ((is_range and not rest.exponent) or _is_single_digit(rest)):
        if not (rest.high < 10 and _may_have_tail(numeral) and fills_scale(text, rest.end - 1)):
            return None
        return with_tail(numeral, rest)
    if (
        is_adjacent
        and rest.low < power(numeral.exponent - 1)
        and not (rest.exponent and text[rest.end - 1] in EXPONENT)
        and not is_money_at(text, rest.end)  # 3万五十元, but 3万五十台
    ):
        return None
    return sum_of(numeral, rest, has_zero=not is_adjacent)


def _is_single_digit(rest: Numeral) -> bool:
    return rest.end == rest.start + 1 and rest.form is NumeralForm.SINGLE_DIGIT


def _with_han_places(text: str, numeral: Numeral) -> Numeral | None:
    """3百五十万: a digit and 百 or 千, and the places below them in Han"""
    start, end = numeral.start, numeral.end
    if text[end : end + 1] not in _REMAINDER_STARTS or not (run := _HAN_RUN.match(text, end)):
        return None
    end = end_of_han_number(text, start, end_of_scales(text, end, run.end()))
    meaning = han.meaning_of_mixed(text[start:end]) if end > numeral.end + 1 else None
    return meaning.numeral(start, end) if meaning else None


def _may_have_tail(numeral: Numeral) -> bool:
    """3万5, but not 3000万5"""
    return least_significant_place(numeral.low) < power(numeral.exponent + 2)


# --- Han ---------------------------------------------------------------------------------------------


_NONZERO_DIGITS: Final = frozenset(COLLOQUIAL_DIGITS[1:-1])
_DISCOUNTS: Final = frozenset(DISCOUNTS.split())


@BoundedCache
def _digit_meaning(digit: str) -> han.Meaning:
    value = Decimal(DIGIT_VALUES[digit])
    return han.Meaning(value, value, Qualifier.EXACT, 0, False, NumeralForm.SINGLE_DIGIT)


def _parse_han(text: str, pos: int) -> Numeral | None:
    """han = 几 scale+ | number 几 scale* | digit digit scale* | number"""
    found = _HAN_RUN.match(text, pos)
    if found is None or found.end() - pos > MAX_HAN_RUN:
        return None
    end = found.end()
    if end > pos + 1 and text[end - 1] in _ZEROS and text[end - 2] in EXPONENT:
        end -= text[end : end + 1] in DIGITS  # 三万零500元
    if end == pos + 1 and text[pos] in _NONZERO_DIGITS:  # most are a digit alone
        return with_classified_scale(text, _digit_meaning[text[pos]].numeral(pos, end))
    if not _is_divisor(text, pos, end):
        end = end_of_han_number(text, pos, end_of_scales(text, pos, end))
    may_be_section = end > pos + 2 and text[end : end + 1] in EXCESS_WORDS.first_chars
    if may_be_section and (section := with_han_section(text, pos, end)):
        return section
    numeral = _han_between(text, pos, end)
    return None if numeral is None else with_classified_scale(text, numeral)


def _is_divisor(text: str, pos: int, end: int) -> bool:
    """十万分之三, but 百分之十百分之二十 are two percentages."""
    return (
        text.startswith(FRACTION_INFIX, end)
        and not follows_fraction(text, pos)
        and han.meaning_of(text[pos:end]) is not None
    )


def _han_between(text: str, pos: int, end: int) -> Numeral | None:
    """Return the number of the run of Han numerals between two places; it may end before the last digit."""
    if has_lone_capital(text, pos, end):
        end = end_of_amount(text, pos, end)
    meaning = han.meaning_of(text[pos:end])
    if meaning is None and end - pos > 1:
        meaning = _meaning_before_unit(text, pos, end)
        if meaning is None and is_before_unit(text, pos, end):
            end -= 1
            meaning = han.meaning_of(text[pos:end])
    return None if meaning is None else meaning.numeral(pos, end)


def _meaning_before_unit(text: str, pos: int, end: int) -> han.Meaning | None:
    """千四块 is 1400块, 三八折 is 3.8折: what two characters mean before such a unit only"""
    if end - pos != 2:
        return None
    if text[end : end + 1] in _DISCOUNTS and {*text[pos:end]} <= _NONZERO_DIGITS:
        value = Decimal("".join(str(DIGIT_VALUES[digit]) for digit in text[pos:end]))
        return han.Meaning(value, value, Qualifier.EXACT, 0, False, NumeralForm.HAN)
    return han.meaning_of(ONE + text[pos:end]) if abbreviates_one(text, pos) else None


# --- excess ------------------------------------------------------------------------------------------


def _with_excess(text: str, numeral: Numeral) -> Numeral:
    """excess = (多 | 余 | 来) scale?: one more of the scale word before it, else of the last digit's place"""
    after = text[numeral.end : numeral.end + 1]
    if after in POINTS:
        return with_indefinite_fraction(text, numeral)
    if numeral.qualifier is not Qualifier.EXACT or not numeral.low:
        return numeral
    if after in INDEFINITE_DIGITS:
        return with_indefinite(text, numeral, numeral.end)
    if after in BLANKS:
        if text[numeral.end + 1 : numeral.end + 2] in INDEFINITE_DIGITS and numeral.low < _THOUSAND:
            return with_indefinite(text, numeral, numeral.end + 1)  # 50 几块; no year before 几家公司
        return _with_apart_remainder(text, numeral) or with_apart_excess(text, numeral)
    has_classifier = after in _CLASSIFIERS
    for length, constraints in EXCESS_WORDS.at(text, numeral.end + has_classifier):
        end = numeral.end + has_classifier + length
        if (constraints is None or constraints.hold(text, numeral.start, end)) and (
            not has_classifier or BIG_SCALES.match(text, end)
        ):
            if (
                text[end - 1] in INDEFINITE_DIGITS
                and (lower := with_indefinite(text, numeral, end - 1)) is not numeral
            ):
                return lower  # 三千大几百
            more = over(text, numeral, end)
            scaled = with_big_scale(text, more, end)
            if scaled and numeral.low >= _HUNDRED_MILLION:  # 三十亿多万
                return scaled.replace(is_ambiguous=True)
            return scaled or with_classified_scale(text, more)
    return numeral


def _with_apart_remainder(text: str, numeral: Numeral) -> Numeral | None:
    """Return the sum where blanks are the style (2 萬 3,000 點), else what nobody knows: 7亿 3千万元."""
    rest = _remainder_past_blank(text, numeral) if numeral.has_scale else None
    if rest and rest.low >= _HUNDRED and is_spaced(text, numeral) and is_spaced(text, rest):
        return sum_of(numeral, rest)
    last = numeral
    while numeral.has_scale and (rest := _remainder_past_blank(text, last)):
        last = rest
    return None if last is numeral else numeral.replace(end=last.end, is_ambiguous=True)


def is_spaced(text: str, numeral: Numeral) -> bool:
    """Return True if a blank follows the digits of a numeral, before its scale word or its unit."""
    found = NUMBER.match(text, numeral.start)
    return found is not None and text[found.end() : found.end() + 1] in BLANKS


def _remainder_past_blank(text: str, numeral: Numeral) -> Numeral | None:
    """Return the number after a blank that would be a remainder without it: of a scale word, or of money."""
    start = numeral.end + 1
    if text[start - 1 : start] not in BLANKS or text[start : start + 1] not in _REMAINDER_STARTS:
        return None
    rest = _parse_arabic(text, start, 0) if is_digit(text[start]) else _parse_han(text, start)
    if rest is None or rest.high >= least_significant_place(numeral.low):
        return None
    after = rest.end + (text[rest.end : rest.end + 1] in BLANKS)
    if rest.has_scale or (rest.low >= _HUNDRED and is_money_at(text, after)):
        return rest
    written = text[start : rest.end]
    is_group = "," in written and len(written.replace(",", "")) == numeral.exponent  # 2 萬 3,000 點
    is_digit_alone = len(written) == 1 and all(unit.is_money for _, unit in UNITS.at(text, after))
    return rest if is_group or (is_digit_alone and fills_scale(text, start)) else None  # 月薪 3 万 5
