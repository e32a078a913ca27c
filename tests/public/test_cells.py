"""``parse`` with a unit, and ``parse_column``: what tables write, in numbers of one unit."""

import decimal
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney


def numbers(*cells: object, **options: Any) -> list[Decimal | None]:
    return list(cnmoney.parse_column(cells, **options))


def unread(*cells: object, **options: Any) -> list[tuple[int, str]]:
    """Return the row of each cell that cannot be read, with the reason; such a cell is None."""
    column = cnmoney.parse_column(cells, errors="null", **options)
    assert all(column[each.row] is None and each.cell is cells[each.row] for each in column.unread)
    return [(each.row, each.reason) for each in column.unread]


# --- parse with a unit -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "unit", "meaning"),
    [
        ("1,234.5", "万元", "1,234.5 = 12345000 CNY"),
        (" -12 ", "亿元", "-12 = -1200000000 CNY"),
        ("(56.78)", "万元", "(56.78) = -567800 CNY"),
        ("（１，２００）", "千港元", "（１，２００） = -1200000 HKD"),
        ("３．５", "%", "３．５ = 3.5 %"),
        ("25", "bp", "25 = 25 bp"),
        ("8500", "元/吨", "8500 = 8500 CNY/t"),
        ("1.2", "万股", "1.2 = 12000 股"),
        ("137.7", "HK$", "137.7 = 137.7 HKD"),
        ("5", "RMB’000", "5 = 5000 CNY"),
        ("约1200", "万元", "约1200 = about 12000000 CNY"),
        ("1430-1453", "元", "1430-1453 = 1430..1453 CNY"),
        ("三百", "万元", "三百 = 3000000 CNY"),  # 三百万元
        ("18.11亿", "万元", "18.11亿 = 1811000000 CNY"),  # it has a scale of its own
        ("(1.2亿)", "万元", "(1.2亿) = -120000000 CNY"),
        ("3千", "股", "3千 = 3000 股"),
        ("3.5亿", "%", "3.5亿 = 350000000"),  # no percentage is so large: the cell is about something else
        ("5万美元", "万元", "5万美元 = 50000 USD"),
        ("12.3%", "万元", "12.3% = 12.3 %"),
        ("(12.5%)", "%", "(12.5%) = -12.5 %"),
        ("3台", "万元", "3台 = 3 台"),
        ("0.5", "亿", "0.5 = 50000000"),
    ],
)
def test_a_bare_number_takes_the_unit_and_no_other_does(cell: str, unit: str, meaning: str) -> None:
    found = cnmoney.parse(cell, unit=unit)
    assert str(found) == meaning
    assert cell[found.start : found.end] == found.text == cell.strip()


def test_what_the_unit_says_is_inferred() -> None:
    assert [cnmoney.parse(cell, unit="万元").inferred for cell in ("12", "约12", "3亿", "3亿元", "5%")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_unit_is_in_the_default_currency() -> None:
    assert cnmoney.parse("12", unit="万元", default_currency="twd").currency == "TWD"
    assert cnmoney.parse("12", unit="万美元", default_currency="twd").currency == "USD"


@pytest.mark.parametrize(
    ("cell", "position", "message"),
    [
        ("--", 0, "no quantity found"),
        ("", 0, "the text is empty"),
        ("000001", 0, "a number that begins with 0 is a code"),
        (" (5约)", 3, "other text after the quantity"),
        ("1,2345", 1, "other text after the quantity"),
        ("12 34", 3, "more than one quantity"),
    ],
)
def test_a_cell_that_is_no_number_is_an_error_that_says_where(cell: str, position: int, message: str) -> None:
    with pytest.raises(cnmoney.ParseError, match=message) as caught:
        cnmoney.parse(cell, unit="万元")
    assert (caught.value.text, caught.value.position) == (cell, position)


@pytest.mark.parametrize("unit", ["", "约翰", "1万元", "3", "-", "元" * 50])
def test_what_is_no_unit_is_refused(unit: str) -> None:
    for call in (lambda: cnmoney.parse("3", unit=unit), lambda: cnmoney.parse_column(["3"], unit=unit)):
        with pytest.raises(ValueError, match="unit must be a unit such as '万元'"):
            call()
    with pytest.raises(TypeError, match="unit must be a str or None, not int"):
        cnmoney.parse("3", unit=3)  # type: ignore[arg-type]  # that it is refused is the point


# --- columns: what is a number -----------------------------------------------------------------------


def test_column_of_the_issue() -> None:
    column = cnmoney.parse_column(["3.57亿", "12.3%", "--"])
    assert column == [Decimal(357000000), Decimal("12.3"), None]
    assert (column.unit, column.unread) == ("%", [])


@pytest.mark.parametrize(
    "cell",
    [
        *("", "  ", "-", "--", "—", "——", "－", "/", "N/A", "n/a", "NA", "不适用", "不適用", "无"),
        *(None, float("nan"), Decimal("NaN"), Decimal("sNaN")),
    ],
    ids=repr,
)
def test_missing_cells_are_none(cell: object) -> None:
    column = cnmoney.parse_column(["1", cell, "2"], unit="万元")
    assert column == [10000, None, 20000]
    assert column.unread == []


def test_missing_values_of_pandas_are_none() -> None:
    pd = pytest.importorskip("pandas")  # of an extra, not installed everywhere
    assert numbers(pd.NA, pd.NaT, 1) == [None, None, 1]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1,234.50", "1234.50"),
        ("1，234", "1234"),
        ("１２３．４", "123.4"),
        ("+12", "12"),
        ("−12", "-12"),
        ("‑12", "-12"),
        ("‐12", "-12"),
        ("﹣12", "-12"),
        ("－12", "-12"),
        ("(56.78)", "-56.78"),
        ("（56.78）", "-56.78"),
        ("3.57亿", "357000000"),
        ("三千六百", "3600"),
        ("约3亿", "300000000"),
        ("超过5万", "50000"),
        (12, "12"),
        (10**50, "1" + "0" * 50),
        (Decimal("1.50"), "1.50"),
        (Decimal("1E+3"), "1000"),
        (0.1, "0.1"),
        (1e22, "1" + "0" * 22),
        (-2.5e-7, "-0.00000025"),
    ],
)
def test_every_digit_of_a_cell_is_kept(cell: object, number: str) -> None:
    with decimal.localcontext(decimal.Context(prec=3)):
        [value] = numbers(cell)
    assert value is not None
    assert format(value, "f") == number


@pytest.mark.parametrize("unit", ["万元", "%", "元", "克拉"])
@pytest.mark.parametrize("cell", ["-0", "(0)", "（0）", "−0", "－0", "-0.00", "(0.00)", "（0.0%）"])
def test_a_zero_has_no_sign(cell: str, unit: str) -> None:
    found = cnmoney.parse(cell, unit=unit)
    bounds = [found.value, found.low, found.high, *numbers(cell, unit=None if "%" in cell else unit)]
    assert not any(bound is None or bound or bound.is_signed() for bound in bounds)
    assert "-" not in str(found.to_dict()["value"])


@pytest.mark.parametrize("cell", [-0.0, Decimal("-0"), Decimal("-0.00"), Decimal("-0E+3")])
def test_a_zero_that_is_a_number_has_no_sign(cell: object) -> None:
    for unit in (None, "万元", "克拉"):
        assert [str(value).startswith("-") for value in numbers(cell, unit=unit)] == [False]


def test_numbers_of_numpy_are_numbers() -> None:
    np = pytest.importorskip("numpy")  # comes with extras only
    cells = [np.float64(0.1), np.float32(0.1), np.int64(3), np.str_("3亿")]
    assert numbers(*cells) == [Decimal("0.1"), Decimal("0.1"), 3, 300000000]
    assert unread(np.True_) == [(0, "a bool is no cell: expected a str, a number or None")]


@given(st.decimals(-(10**15), 10**15, places=4))
def test_a_text_is_the_number_that_it_shows(number: Decimal) -> None:
    assert numbers(f"{number:,f}", number, unit="万元") == [number * 10000] * 2


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_is_the_number_that_it_shows(number: float) -> None:
    assert numbers(number) == [Decimal(repr(number))]


@given(st.text(max_size=20))
def test_any_text_is_a_number_missing_or_unread(text: str) -> None:
    column = cnmoney.parse_column([text], unit="万元", errors="null")
    assert column.unread == [] or column == [None]


# --- columns: units ----------------------------------------------------------------------------------


def test_bare_numbers_take_the_unit_and_the_rest_keeps_its_own() -> None:
    cells = ["1,234.5", 12, 0.5, Decimal("1.25"), "18.11亿", "3元", None]
    column = cnmoney.parse_column(cells, unit="万元")
    assert column == [12345000, 120000, 5000, 12500, 1811000000, 3, None]
    assert column.unit == "CNY"


@pytest.mark.parametrize(
    ("cells", "unit"),
    [
        (["3万元", "5亿元", "7"], "CNY"),
        (["3", "HK$5", "7亿"], "HKD"),
        (["1.5万元/吨", "8500元/吨"], "CNY/t"),
        (["3台", "5万台"], "台"),
        (["3", "5亿"], None),
        (["三分之一", "0.5"], None),
        ([], None),
    ],
)
def test_unit_is_the_one_that_all_share(cells: list[str], unit: str | None) -> None:
    column = cnmoney.parse_column(cells)
    assert None not in column
    assert column.unit == unit


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["3万元", "5万美元"], "in USD, where the column is in CNY"),
        (["3万元", "5%"], "in %, where the column is in CNY"),
        (["5%", "3万元"], "in CNY, where the column is in %"),
        (["3元/吨", "3元"], "in CNY, where the column is in CNY/t"),
        (["5%", "三分之一"], "in ratio, where the column is in %"),
        (["3kg", "3t"], "in t, where the column is in kg"),
        (["3倍", "8折"], "in 折, where the column is in 倍"),
    ],
)
def test_units_do_not_mix(cells: list[str], reason: str) -> None:
    assert unread(*cells) == [(1, reason)]


def test_the_unit_of_the_call_decides() -> None:
    assert unread("3万美元", "5", unit="万元") == [(0, "in USD, where the column is in CNY")]
    assert unread("3.57亿", "5", unit="%") == [(0, "a number with a scale, where the column is in %")]


def test_percentages_become_those_of_the_column() -> None:
    cells = ["5%", "25bp", "3‰", "0.7个百分点", "二成", "7"]
    assert numbers(*cells) == [5, Decimal("0.25"), Decimal("0.3"), Decimal("0.7"), 20, 7]
    assert numbers(*cells, unit="bp") == [500, 25, 30, 70, 2000, 7]


# --- columns: what cannot be read --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("50-60亿元", "a range or a vague amount is no one number"),
        ("几亿", "a range or a vague amount is no one number"),
        ("约翰", "no quantity found"),
        ("营收3亿元", "other text before the quantity"),
        ("1.2.3", "no quantity found"),
        ("1E5", "other text after the quantity"),
        ("600519", None),
        ("000001", "a number that begins with 0 is a code"),
        (True, "a bool is no cell: expected a str, a number or None"),
        (b"3", "a bytes is no cell: expected a str, a number or None"),
        (["3"], "a list is no cell: expected a str, a number or None"),
        (3j, "a complex is no cell: expected a str, a number or None"),
        (Fraction(1, 3), "a Fraction may have no end in digits: give it as a Decimal"),
        (float("inf"), "infinite"),
        (Decimal("-Infinity"), "infinite"),
        (Decimal("1E+999999999999"), "more than 1000 digits"),
    ],
    ids=repr,
)
def test_what_is_no_number_is_reported_with_its_row(cell: object, reason: str | None) -> None:
    assert unread("3", cell, "5") == ([] if reason is None else [(1, reason)])


def test_the_error_lists_the_first_and_says_how_many_more() -> None:
    with pytest.raises(cnmoney.ColumnError) as caught:
        cnmoney.parse_column(["3", "约\x1b翰", *["几亿"] * 3, True, b"x" * 500, "5%"], unit="万元")
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).splitlines() == [
        '7 cells could not be read (errors="null" makes None of such cells, and lists them as .unread):',
        "    row 1: '约\N{REPLACEMENT CHARACTER}翰': no quantity found",
        *[f"    row {row}: '几亿': a range or a vague amount is no one number" for row in (2, 3, 4)],
        "    row 5: True: a bool is no cell: expected a str, a number or None",
        "    and 2 more",
    ]
    assert [each.row for each in caught.value.unread] == [1, 2, 3, 4, 5, 6, 7]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.unread) == (str(caught.value), caught.value.unread)


def test_a_column_is_a_list_that_pickles_with_what_it_knows() -> None:
    column = cnmoney.parse_column(["3%", "约翰"], errors="null")
    again = pickle.loads(pickle.dumps(column))
    assert (again, again.unit, again.unread) == ([3, None], "%", column.unread)


@pytest.mark.parametrize(
    ("cells", "options", "error", "message"),
    [
        ("3亿", {}, TypeError, "not one str, which parse reads"),
        (3, {}, TypeError, "int"),
        (["3"], {"errors": "ignore"}, ValueError, "errors must be"),
        (["3"], {"default_currency": "元"}, ValueError, "default_currency"),
    ],
)
def test_wrong_calls_are_refused(
    cells: Any, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        cnmoney.parse_column(cells, **options)
