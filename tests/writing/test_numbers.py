"""Numbers in Han numerals and in 大写."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney.writing.han import LIMIT

PUBLISHED = Path(__file__).parent / "financial_examples.txt"
AMOUNTS = st.decimals(-LIMIT + 1, LIMIT - 1, places=2, allow_nan=False, allow_infinity=False)


def published() -> list[tuple[Decimal, str]]:
    """Return amount and writing of each example that was published."""
    lines = [line for line in PUBLISHED.read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    return [(Decimal(amount), writing) for amount, writing in map(str.split, lines)]


def without_choices(writing: str) -> str:
    """Return a writing without what the People's Bank leaves to the writer."""
    writing = writing.removeprefix("人民币").replace("圆", "元").replace("正", "整")
    writing = re.sub("(?<=角)整$", "", writing)
    writing = re.sub("(?<=元)零(?=.角)", "", writing)
    return re.sub("(?<=万)零(?=.仟)", "", writing)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (100, "一百"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (200, "二百"),
        (1005, "一千零五"),
        (1015, "一千零一十五"),
        (1050, "一千零五十"),
        (2222, "两千二百二十二"),
        (10000, "一万"),
        (10005, "一万零五"),
        (10500, "一万零五百"),
        (22000, "两万二千"),
        (107000, "十万七千"),
        (1205000, "一百二十万五千"),
        (100050000, "一亿零五万"),
        (500005050, "五亿零五千零五十"),
        (10**12, "一万亿"),
        (105_3000_0000_0000, "一百零五万三千亿"),
        (1_0000_0000_0001, "一万亿零一"),
        (-15, "负十五"),
        (Decimal("0.50"), "零点五"),
        (Decimal("-3.14"), "负三点一四"),
        (Decimal("1E+3"), "一千"),
    ],
)
def test_how_a_number_is_said(number: Decimal | int, written: str) -> None:
    assert cnmoney.to_han(number) == written


def test_traditional_characters() -> None:
    assert cnmoney.to_han(-2_0000_2345, traditional=True) == "負兩億零二千三百四十五"
    assert cnmoney.to_han(Decimal("1.5"), traditional=True) == "一點五"
    assert cnmoney.to_financial(13692_0000_0000, traditional=True) == "人民幣壹萬參仟陸佰玖拾貳億元整"


@given(st.integers(0, LIMIT - 1))
def test_whole_numbers_are_those_of_cn2an(number: int) -> None:
    """It says 二 where we say 两, and drops a 零 after 亿 (五亿九千 for 500009000)."""
    theirs = cn2an.an2cn(str(number))
    head, yi, tail = theirs.rpartition("亿")
    if yi and tail and "万" not in tail and not tail.startswith("零"):
        theirs = f"{head}亿零{tail}"
    assert cnmoney.to_han(number).replace("两", "二") == theirs


@given(AMOUNTS, st.booleans())
def test_han_numerals_read_back(number: Decimal, traditional: bool) -> None:
    number = number.copy_abs()  # 负 before a numeral alone is a sign only at the start of a text
    assert cnmoney.parse(cnmoney.to_han(number, traditional=traditional) + "元").value == number


@given(AMOUNTS, st.booleans(), st.sampled_from(["CNY", "HKD", "USD", "TWD"]))
def test_financial_amounts_read_back(number: Decimal, traditional: bool, currency: str) -> None:
    written = cnmoney.to_financial(number, currency=currency, traditional=traditional)
    found = cnmoney.parse(written)
    assert (found.value, found.currency, found.qualifier) == (number, currency, cnmoney.Qualifier.EXACT)


def test_sixty_published_examples() -> None:
    assert len({amount for amount, _ in published()}) >= 60


@pytest.mark.parametrize(("amount", "writing"), published(), ids=lambda value: str(value))
def test_published_example(amount: Decimal, writing: str) -> None:
    assert without_choices(cnmoney.to_financial(amount)) == without_choices(writing)


def test_first_form_of_the_rules_where_they_give_two() -> None:
    assert cnmoney.to_financial(Decimal("1680.32")) == "人民币壹仟陆佰捌拾元零叁角贰分"
    assert cnmoney.to_financial(Decimal("107000.53")) == "人民币壹拾万柒仟元零伍角叁分"


@pytest.mark.parametrize("number", ["1.005", "1.999", "-0.001"])
def test_nothing_is_rounded_in_silence(number: str) -> None:
    with pytest.raises(cnmoney.WritingError, match=r"part below one 分; round it \(places=2"):
        cnmoney.to_financial(Decimal(number))


@pytest.mark.parametrize(
    ("number", "rounding", "places", "written"),
    [
        ("1.005", None, 2, "人民币壹元零壹分"),
        ("1.005", "ROUND_DOWN", 2, "人民币壹元整"),
        ("1.999", None, 2, "人民币贰元整"),
        ("-1.999", "ROUND_HALF_EVEN", 1, "负人民币贰元整"),
        ("0.5", "ROUND_HALF_EVEN", 0, "人民币零元整"),
    ],
)
def test_rounding_is_as_asked(number: str, rounding: str | None, places: int, written: str) -> None:
    assert cnmoney.to_financial(Decimal(number), places=places, rounding=rounding) == written


@pytest.mark.parametrize("write", [cnmoney.to_han, cnmoney.to_financial])
class TestBadNumbers:
    @pytest.mark.parametrize("number", [10**16, -(10**16), Decimal("1E+50"), 10**50])
    def test_beyond_the_scale_words(self, write: Callable[[object], str], number: object) -> None:
        with pytest.raises(cnmoney.WritingError, match=r"beyond 万亿.*write it in digits"):
            write(number)

    @pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), Decimal("-sNaN")])
    def test_no_digits(self, write: Callable[[object], str], number: object) -> None:
        with pytest.raises(cnmoney.WritingError, match="no digits to write"):
            write(number)

    def test_float_says_what_to_do(self, write: Callable[[object], str]) -> None:
        with pytest.raises(TypeError, match=r"not a float: Decimal\('1.1'\) is exact"):
            write(1.1)

    @pytest.mark.parametrize("number", [None, "3", True, 3j])
    def test_no_number(self, write: Callable[[object], str], number: object) -> None:
        with pytest.raises(TypeError, match=type(number).__name__):
            write(number)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"currency": "XYZ"}, "currency must be an ISO 4217 code"),
        ({"places": 3}, "places must be 0, 1, 2 or None"),
        ({"places": 2, "rounding": "UP"}, "rounding must be one of ROUND_05UP"),
    ],
)
def test_bad_options_of_to_financial(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        cnmoney.to_financial(1, **options)
