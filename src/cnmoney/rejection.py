"""The reasons why a number in a text is no quantity; ``cnmoney.explain`` returns them."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a number was left out."""

    DATE = "date"
    """A date, a year, a month: 2024年, 2月24日."""
    TIME = "time"
    """A clock time: 12:00, 9时至21时."""
    ORDINAL = "ordinal"
    """A rank or a place in a row: 第二, 前10大."""
    CODE = "code"
    """A code, a version, an address, a telephone number, a model: 600519.SH, 1.2.3, H20."""
    NAME = "name"
    """A name or an idiom that contains number characters: 三一重工, 百度, 世界500强."""
    WORD = "word"
    """A Han numeral inside a word: 四川, 统一."""
    BASE = "base"
    """What a rate counts by: 每10股, 10送2转10."""
    FORMULA = "formula"
    """A part of a formula, dimensions, a shift: 7*24小时, 7.42-3/4."""
    FRAGMENT = "fragment"
    """A part of a longer token: 3:2, .5, 1,2345."""
    MALFORMED = "malformed"
    """No well-formed numeral: 零五百, 百八十."""
    AMBIGUOUS = "ambiguous"
    """It can be read as two different amounts: 7亿8千, 3-5% after a dash that may be a minus."""
    REPEATED = "repeated"
    """A bound said again in brackets: 6个月以内（含6个月）."""
    DECLARATION = "declaration"
    """The unit that a table declares, no amount: 单位：万元."""
    SMALL_COUNT = "small_count"
    """A count or duration of one Han digit, which ``small_counts=True`` keeps: 一位, 三年."""
    NO_UNIT = "no_unit"
    """A number without a unit or a scale word: 增至2024."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A number that was left out.

    Attributes:
        text: the number as written, with its unit if it has one.
        start: offset of ``text`` in the string that was read, in code points.
        end: offset after its last character.
        reason: why it is no quantity.
    """

    text: str
    start: int
    end: int
    reason: Reason
