"""A quantity in each style, and what is read again of it."""

import contextlib
import decimal
import pickle
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import cnmoney
from cnmoney import Kind, Qualifier, Quantity
from cnmoney.decimals import least_significant_place, shift
from cnmoney.lexicon import numerals, qualifiers
from cnmoney.lexicon.money import cldr, currencies
from cnmoney.lexicon.units import durations, measure_words, physical, rates
from cnmoney.writing.styles import STYLES

from ..examples import expressions, sentences

READ_AGAIN = ("compact", "plain", "han")
MEANING = ("kind", "value", "low", "high", "qualifier", "currency", "unit", "per")


def meaning(quantity: Quantity) -> tuple[object, ...]:
    return tuple(getattr(quantity, field) for field in MEANING)


def check_read_again(quantity: Quantity, style: str, *, traditional: bool, currency: str = "CNY") -> None:
    try:
        text = cnmoney.format(quantity, style, traditional=traditional, default_currency=currency)
    except cnmoney.WritingError:
        if has_no_words(quantity):
            return
        assert style == "han", f"{quantity} has no {style}"
        assert any(bound.copy_abs() >= 10**16 for bound in bounds(quantity)), f"{quantity} has no {style}"
        return
    assert meaning(cnmoney.parse(text, default_currency=currency)) == meaning(quantity), f"{style}: {text}"


def has_no_words(quantity: Quantity) -> bool:
    """Return True for what no style but iso writes: 0.001万/股, 10十多, 超-0多十孔以下 (docs/writing.md)."""
    low, high = quantity.low, quantity.high
    is_above_line = quantity.kind is Kind.NUMBER and quantity.per is not None
    if low is None or high is None:
        return is_above_line
    is_odd_excess = (
        quantity.qualifier is Qualifier.OVER
        and quantity.value is not None
        and high - low != least_significant_place(quantity.value)
    )
    return is_odd_excess or low < 0 < high or (is_above_line and (low < high or low.copy_abs() < 10_000))


def bounds(quantity: Quantity) -> list[Decimal]:
    return [bound for bound in (quantity.value, quantity.low, quantity.high) if bound is not None]


# --- the table of docs/writing.md, and more ------------------------------------------------------------

WRITTEN = {
    "3800亿元": ("3800亿元", "380,000,000,000元", "三千八百亿元", "CNY 380000000000", "CNY 380 billion"),
    "2.3万亿港元": (
        "2.3万亿港元", "2,300,000,000,000港元", "两万三千亿港元", "HKD 2300000000000", "HKD 2.3 trillion",
    ),
    "1.2-1.5万元/吨": (
        "1.2万-1.5万元/吨", "12,000-15,000元/吨", "一万二千至一万五千元/吨", "CNY 12000..15000/t",
        "CNY 12,000 to 15,000 per t",
    ),
    "约50000台": ("约5万台", "约50,000台", "约五万台", "~50000 台", "about 50,000 台"),
    "近三成": ("近30%", "近30%", "近百分之三十", "<30%", "nearly 30%"),
    "逾3亿股": ("逾3亿股", "逾300,000,000股", "逾三亿股", ">300000000 股", "over 300 million shares"),
    "3000多元": ("3000多元", "3,000多元", "三千多元", "CNY 3000..4000", "over CNY 3,000"),
    "300余亿元": (
        "300余亿元", "300余亿元", "三百余亿元", "CNY 30000000000..40000000000", "over CNY 30 billion",
    ),
    "几百万元": ("几百万元", "几百万元", "几百万元", "CNY 1000000..10000000", "CNY 1 million to 10 million"),
    "数十亿": ("数十亿", "数十亿", "数十亿", "1000000000..10000000000", "1 billion to 10 billion"),
    "5万元以上": ("5万元以上", "50,000元以上", "五万元以上", ">=CNY 50000", "at least CNY 50,000"),
    "不低于5亿元": (
        "不低于5亿元", "不低于500,000,000元", "不低于五亿元", ">=CNY 500000000", "at least CNY 500 million",
    ),
    "-4.5亿元到-6.5亿元": (
        "-6.5亿元至-4.5亿元", "-650,000,000元至-450,000,000元", "负六亿五千万元至负四亿五千万元",
        "CNY -650000000..-450000000", "CNY -650 million to -450 million",
    ),
    "±10%": ("±10%", "±10%", "正负百分之十", "-10..10%", "-10 to 10%"),
    "三分之一": ("三分之一",) * 3 + ("0.3333333333333333333333333333",) * 2,
    "两台": ("2台", "2台", "两台", "2 台", "2 台"),
    "二两": ("2两", "2两", "二两", "2 两", "2 liang"),
    "5.32个百分点": ("5.32个百分点", "5.32个百分点", "五点三二个百分点", "5.32 pp", "5.32 percentage points"),
    "一年": ("1年", "1年", "一年", "1 年", "1 year"),
    "将近三年": ("将近3年", "将近3年", "将近三年", "<3 年", "nearly 3 years"),
    "一个多月": ("1个多月", "1个多月", "一个多月", "1..2 月", "over 1 month"),
    "+6.37%": ("+6.37%", "+6.37%", "百分之六点三七", "6.37%", "6.37%"),
    "人民币8亿元": ("人民币8亿元", "人民币800,000,000元", "人民币八亿元", "CNY 800000000", "CNY 800 million"),
    "6800-17000元": (
        "6,800-17,000元", "6,800-17,000元", "六千八百至一万七千元", "CNY 6800..17000", "CNY 6,800 to 17,000",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_styles(text: str) -> None:
    quantity = cnmoney.parse(text)
    styles = ("compact", "plain", "han", "iso", "english")
    assert tuple(cnmoney.format(quantity, style) for style in styles) == WRITTEN[text]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("12345678元", "12,345,678元"),
        ("1234万元", "1234万元"),
        ("123400000元", "1.234亿元"),
        ("11426.00元", "11,426.00元"),
        ("10000.00元", "1万元"),
        ("8500元", "8500元"),
        ("12345元", "12,345元"),
        ("0.05元", "0.05元"),
    ],
)
def test_compact_is_the_shortest(text: str, written: str) -> None:
    assert cnmoney.format(cnmoney.parse(text)) == written


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("3800亿元", "compact", "3800億元"),
        ("约五万台", "compact", "約5萬台"),
        ("不超过5个百分点", "han", "不超過五個百分點"),
        ("几百辆", "compact", "幾百輛"),
        ("1.5万元/吨", "plain", "15,000元/噸"),
        ("不超过人民币叁亿元整", "financial", "不超過人民幣參億元整"),
        ("3亿欧元", "han", "三億歐元"),
    ],
)
def test_traditional(text: str, style: str, written: str) -> None:
    assert cnmoney.format(cnmoney.parse(text), style, traditional=True) == written


def test_default_currency() -> None:
    yuan, taiwan = cnmoney.parse("3亿元"), cnmoney.parse("新台币3亿元")
    assert cnmoney.format(yuan, default_currency="TWD") == "人民币3亿元"
    assert cnmoney.format(replace(taiwan, text=""), default_currency="twd") == "3亿元"
    assert cnmoney.format(taiwan) == "新台币3亿元"


def test_ambient_decimal_context_is_left_alone() -> None:
    quantities = [cnmoney.parse(text) for text in WRITTEN]
    with decimal.localcontext(decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded])) as context:
        for quantity in quantities:
            for style in STYLES:
                with contextlib.suppress(cnmoney.WritingError):
                    cnmoney.format(quantity, style)
        cnmoney.to_financial(Decimal("123456.789"), places=2)
        assert not any(context.flags.values())


def test_format_spec() -> None:
    quantity = cnmoney.parse("3800亿元")
    assert f"{quantity}" == str(quantity)
    assert f"{quantity:compact} {quantity:english}" == "3800亿元 CNY 380 billion"
    with pytest.raises(
        ValueError, match="a style must be one of compact, plain, han, financial, iso, english"
    ):
        f"{quantity:long}"
    assert f"{pickle.loads(pickle.dumps(quantity)):han}" == "三千八百亿元"


# --- what cannot be said -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("几百亿元", "writes one amount, which 几百亿元 is not; take compact or han"),
        ("3-5亿元", "writes one amount"),
        ("3000多元", "writes one amount"),
        ("25%", "writes money, which 25% is not; take han"),
        ("3元/吨", "has no unit below the line"),
        ("0.0106港元", "has a part below one 分"),
    ],
)
def test_what_financial_cannot_say(text: str, message: str) -> None:
    with pytest.raises(cnmoney.WritingError, match=message):
        cnmoney.format(cnmoney.parse(text), "financial")


def test_what_no_style_can_say_says_what_to_do() -> None:
    large = cnmoney.parse("12345678901234567890元")
    with pytest.raises(cnmoney.WritingError, match="take compact, or write it yourself"):
        cnmoney.format(large, "han")
    unknown = replace(cnmoney.parse("3台"), unit="麽麽", text="3麽麽")
    with pytest.raises(cnmoney.WritingError, match="take iso"):
        cnmoney.format(unknown)
    assert cnmoney.format(unknown, "iso") == "3 麽麽"
    contradictory = replace(cnmoney.parse("3台"), high=Decimal(9), text="")
    with pytest.raises(cnmoney.WritingError, match="read as the same"):
        cnmoney.format(contradictory)


BOUNDS = (None, "-3", "0", "3", "5")


@given(
    st.sampled_from(Kind),
    st.sampled_from(Qualifier),
    st.tuples(*[st.sampled_from(BOUNDS)] * 3),
    st.tuples(st.sampled_from([None, "CNY", "ZZZ"]), st.sampled_from([None, "", "%", "台", "t", "月"])),
    st.tuples(st.sampled_from([None, "", "股", "·"]), st.sampled_from(["", "x", "几", "超3元"])),
)
def test_no_combination_of_fields_raises_another_error(
    kind: Kind,
    qualifier: Qualifier,
    bounds: tuple[str | None, ...],
    unit: tuple[str | None, str | None],
    words: tuple[str | None, str],
) -> None:
    (value, low, high), (currency, name), (per, text) = bounds, unit, words
    numbers = {"value": value, "low": low, "high": high}
    names = {"currency": currency, "unit": name, "per": per, "text": text}
    place = {"inferred": False, "start": 0, "end": len(text)}
    quantity = Quantity.from_dict({"kind": kind, "qualifier": qualifier, **numbers, **names, **place})
    for style in STYLES:
        with contextlib.suppress(cnmoney.WritingError):
            assert cnmoney.format(quantity, style)


@pytest.mark.parametrize(
    ("changes", "style", "message"),
    [
        ({"qualifier": Qualifier.RANGE}, "financial", "writes one amount, which 3元 is not; take compact"),
        ({"qualifier": Qualifier.VAGUE}, "financial", "writes one amount"),
        ({"high": Decimal(5)}, "financial", "writes one amount"),
        ({"currency": "ZZZ"}, "financial", "no name for ZZZ, the currency of 3元; take iso"),
        ({"qualifier": Qualifier.VAGUE}, "compact", "no words for 3元 that are read as the same"),
        ({"qualifier": Qualifier.OVER, "low": None}, "han", "no words for 3元 that are read as the same"),
        ({"value": None, "low": None, "high": None}, "iso", "3元 has neither a value nor a bound"),
        ({"value": None, "low": None, "high": None, "text": ""}, "english", "CNY has neither a value"),
    ],
)
def test_impossible_quantity_is_an_error_that_says_so(
    changes: dict[str, object], style: str, message: str
) -> None:
    quantity = replace(cnmoney.parse("3元"), **changes)  # type: ignore[arg-type]
    with pytest.raises(cnmoney.WritingError, match=message):
        cnmoney.format(quantity, style)


def test_what_is_read_in_its_context_only_is_written_likewise() -> None:
    [quantity] = cnmoney.extract("发生盗窃案件11190多起，破案若干")
    assert cnmoney.format(quantity) == "11,190多起"


@pytest.mark.parametrize("quantity", [None, 3, "3元", Decimal(3)])
def test_what_is_no_quantity(quantity: object) -> None:
    with pytest.raises(TypeError, match=r"quantity must be a Quantity, not .*; to_han writes a number"):
        cnmoney.format(quantity)  # type: ignore[arg-type]  # that it is refused is the point


def test_bad_options() -> None:
    quantity = cnmoney.parse("3元")
    with pytest.raises(TypeError, match="a style must be a str"):
        cnmoney.format(quantity, 3)  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(ValueError, match="default_currency"):
        cnmoney.format(quantity, default_currency="YUAN")


# --- read again ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("traditional", [False, True], ids=["simplified", "traditional"])
@pytest.mark.parametrize("style", READ_AGAIN)
def test_every_example_is_read_again(style: str, traditional: bool) -> None:
    for example in expressions():
        check_read_again(cnmoney.parse(example.text), style, traditional=traditional)


def can_be_financial(quantity: Quantity) -> bool:
    """Return True for one amount of money, in whole 分."""
    is_one = quantity.value is not None and (
        quantity.qualifier is not Qualifier.OVER or quantity.high is None
    )
    has_fen = quantity.value is not None and shift(quantity.value, 2) == int(shift(quantity.value, 2))
    return quantity.kind is Kind.MONEY and is_one and has_fen and quantity.per is None


@pytest.mark.parametrize("style", STYLES)
def test_every_quantity_of_running_text_can_be_written(style: str) -> None:
    for example in sentences():
        for quantity in cnmoney.extract(example.text, small_counts=True):
            if style != "financial" or can_be_financial(quantity):
                assert cnmoney.format(quantity, style)


UNIT_ROWS = (
    *rates.PERCENTS, *rates.RATIOS, *durations.DURATIONS, *physical.MEASURES, *measure_words.COUNTS,
)  # fmt: skip
UNITS = [form.replace("_", " ") for row in UNIT_ROWS for form in row.forms.split()]
MONEY = [name for _, names in cldr.NAMES for name in names.split()]
MONEY += [name for row in currencies.CURRENCIES for name in row.names.split()]
SCALES = [form for row in numerals.SCALES for form in row.forms.split()]
LEADING = [form for row in qualifiers.LEADING_QUALIFIERS for form in row.forms.split()]
TRAILING = [form for row in qualifiers.TRAILING_QUALIFIERS for form in row.forms.split()]

NUMBERS = st.one_of(
    st.integers(0, 10**6).map(str),
    st.integers(0, 10**17).map("{:,}".format),
    st.decimals(0, 10**6, places=3).map(str),
    st.integers(0, 10**16 - 1).map(cnmoney.to_han),
    st.sampled_from(["几十", "数百", "十几", "三五", "八九", "半", "两", "一百二"]),
)
AMOUNTS = st.tuples(
    st.sampled_from(["", "", "-", "负", "+", "±"]),
    NUMBERS,
    st.sampled_from(["", "", "多", "余", "几"]),
    st.sampled_from(["", "", "万", "亿", "万亿", *SCALES]),
    st.sampled_from(["", "", "多"]),
).map("".join)
WORDS = st.one_of(st.sampled_from(["", "元", "%", "倍"]), st.sampled_from(MONEY), st.sampled_from(UNITS))
BELOW = st.sampled_from(["", "", "", "/股", "/吨", "/人", "/月", "/千瓦时", "/GB/月"])
BEFORE = st.sampled_from(["", "", "人民币", "百分之", "每股", "US$", "HK$", "¥", *LEADING])
AFTER = st.sampled_from(["", "", "多", "人民币", *TRAILING])
SINGLE = st.tuples(BEFORE, AMOUNTS, WORDS, BELOW, AFTER).map("".join)
RANGES = st.tuples(BEFORE, AMOUNTS, WORDS, st.sampled_from("-~至到"), AMOUNTS, WORDS, BELOW).map("".join)
FRACTIONS = st.tuples(st.integers(2, 999), st.integers(1, 999)).map(
    lambda pair: f"{cnmoney.to_han(pair[0])}分之{cnmoney.to_han(pair[1])}"
)


@given(st.one_of(SINGLE, RANGES, FRACTIONS), st.sampled_from(READ_AGAIN), st.booleans())
def test_what_parse_reads_is_read_again(text: str, style: str, traditional: bool) -> None:
    try:
        quantity = cnmoney.parse(text)
    except cnmoney.ParseError:
        assume(False)
    check_read_again(quantity, style, traditional=traditional)


@given(SINGLE, st.sampled_from(["CNY", "USD", "HKD", "TWD"]))
def test_default_currency_is_that_of_the_reader(text: str, currency: str) -> None:
    try:
        quantity = cnmoney.parse(text, default_currency=currency)
    except cnmoney.ParseError:
        assume(False)
    check_read_again(quantity, "compact", traditional=False, currency=currency)
