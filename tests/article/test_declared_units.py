"""The article's own conventions: declared units over tables, a stated reporting currency."""

from decimal import Decimal

import pytest

import cnmoney


def money(text: str, default_currency: str = "CNY") -> list[tuple[str, Decimal | None, str | None, bool]]:
    """Read an article and return its sums: text, value, currency, inferred."""
    quantities = cnmoney.read_article(text, kinds=["money"], default_currency=default_currency).quantities
    for quantity in quantities:
        assert text[quantity.start : quantity.end] == quantity.text
    return [(q.text, q.value, q.currency, q.inferred) for q in quantities]


@pytest.mark.parametrize(
    ("declaration", "factor", "currency"),
    [
        ("单位：万元", 10**4, "CNY"),
        ("单位:元", 1, "CNY"),
        ("（单位：人民币亿元）", 10**8, "CNY"),
        ("金额单位：千港元", 10**3, "HKD"),
        ("單位：新台幣仟元", 10**3, "TWD"),
        ("单位：百万美元", 10**6, "USD"),
        ("单位：万元  币种：人民币", 10**4, "CNY"),
        ("表1：主要财务数据 单位：元 币种：美元", 1, "USD"),
    ],
)
def test_declared_unit_scales_the_bare_numbers_below_it(declaration: str, factor: int, currency: str) -> None:
    table = f"{declaration}\n项目\t本期\t上期\n营业收入\t1,234.5\t-30\n"
    assert money(table, default_currency="CNY") == [
        ("1,234.5", Decimal("1234.5") * factor, currency, True),
        ("-30", Decimal(-30) * factor, currency, True),
    ]


@pytest.mark.parametrize(
    ("declaration", "factor", "currency"),
    [
        ("单位：人民币元（特别注明除外）", 1, "CNY"),
        ("单位：元（含税）", 1, "CNY"),
        ("单位：万元(不含税)", 10**4, "CNY"),
        ("單位：新台幣仟元（未經審計）", 10**3, "TWD"),
        ("单位：元（币种：人民币）", 1, "CNY"),
        ("单位：万元（币种：美元）", 10**4, "USD"),
        ("单位：万元（美元）", 10**4, "USD"),
        ("单位：人民币（万元）", 10**4, "CNY"),
        ("（人民币，万元）", 10**4, "CNY"),
        ("人民币千元（未经审计）", 10**3, "CNY"),
        ("亿元，%", 10**8, "CNY"),
        ("人民币，万元", 10**4, "CNY"),
        ("（除每股盈利以人民币元列示外，金额以人民币千元列示）", 10**3, "CNY"),
    ],
)
def test_brackets_after_a_declared_unit(declaration: str, factor: int, currency: str) -> None:
    assert money(f"{declaration}\n项目\t本期\n营业收入\t1,234.5\n") == [
        ("1,234.5", Decimal("1234.5") * factor, currency, True),
    ]


@pytest.mark.parametrize(
    ("declaration", "expected"),
    [
        ("（数量单位：万股，金额单位：万元）", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("金额单位：人民币万元；股数单位：万股", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("除每股数据外，单位：万元，股数单位：万股", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("单位：万股；万元", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("单位：万股/万元", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("单位：万元（万股）", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("單位：萬股、港幣萬元", "营业收入 1000000 HKD, 持股数量 20000 股"),
        ("主要数据（万股、万元）", "营业收入 1000000 CNY, 持股数量 20000 股"),
        ("单位：万股、万元、%", "营业收入 1000000 CNY, 持股数量 20000 股, 占比 6 %"),
        ("单位：吨、万元", "营业收入 1000000 CNY, 销量 3 t"),
        ("单位：吨 万元", "营业收入 1000000 CNY, 销量 3 t"),
        ("单位：家、万元", "营业收入 1000000 CNY"),
        ("单位：人、亿元", "营业收入 10000000000 CNY, 股东人数 4 人"),
        ("单位：元/股、万元", "营业收入 1000000 CNY, 每股收益 5 CNY"),
        ("单位：元、万元", "每股收益 5 CNY"),  # 营业收入: nobody knows
        ("单位：元（人民币）/吨", ""),
        ("单位：人民币/万元", "营业收入 1000000 CNY, 其他 70000 CNY"),
    ],
)
@pytest.mark.parametrize("gap", ["\t", "｜", "    "])
def test_of_several_declared_units_the_names_choose(declaration: str, expected: str, gap: str) -> None:
    names = ["营业收入", "持股数量", "销量", "股东人数", "每股收益", "占比", "其他"]
    rows = (f"{name}{gap}{100 if number == 1 else number}\n" for number, name in enumerate(names, 1))
    found = cnmoney.read_article(f"{declaration}\n项目{gap}本期\n{''.join(rows)}").mentions
    assert expected == ", ".join(
        f"{mention.row} {mention.quantity.value} {mention.quantity.currency or mention.quantity.unit}"
        for mention in found
    )


def test_a_label_with_two_units_gives_none() -> None:
    assert money("单位：万元\n项目\t收入（元、股）\n甲\t5\n") == []


@pytest.mark.parametrize("gap", ["\t", " | ", "|", "｜", " ｜ ", "  ", "\u3000\u3000", "    "])
def test_cells_are_separated_by_tabs_bars_and_wide_gaps(gap: str) -> None:
    assert [text for text, *_ in money(f"单位：万元\n收入{gap}12{gap}34\n")] == ["12", "34"]


def test_brackets_are_a_minus_in_a_table() -> None:
    assert money("单位：万元\n净利润\t(56.78)\t（1,200）\n") == [
        ("(56.78)", Decimal(-567800), "CNY", True),
        ("（1,200）", Decimal(-12000000), "CNY", True),
    ]


def test_years_at_the_head_are_no_amounts() -> None:
    assert money("单位：万元\n项目\t2021\t2020\n收入\t12\t2021\n") == [
        ("12", Decimal(120000), "CNY", True),
        ("2021", Decimal(20210000), "CNY", True),
    ]


def test_columns_and_rows_of_another_unit_are_left_out() -> None:
    table = """单位：万元
项目  附注  2021年  占比(%)
收入  5  1,200  98.5
每股收益（元/股）  6  0.12  0.10
员工人数  7  30  40
"""
    assert money(table) == [
        ("1,200", Decimal(12000000), "CNY", True),
        ("0.12", Decimal("0.12"), "CNY", True),
    ]


def test_other_quantities_in_a_row_stay() -> None:
    found = cnmoney.read_article("单位：万元\n甲\t12\t3.5%\t5亿元\n").quantities
    assert [(q.text, q.kind, q.inferred) for q in found] == [
        ("12", "money", True),
        ("3.5%", "percent", False),
        ("5亿元", "money", False),
    ]


def test_the_declaration_ends_with_the_table() -> None:
    assert [text for text, *_ in money("单位：万元\n收入\t12\n\n说明一\n利润\t34\n")] == ["12"]
    assert [text for text, *_ in money("单位：万元\n收入\t12\n以上为收入。\n利润\t34\n")] == ["12"]


def test_another_declaration_takes_over() -> None:
    assert money("单位：万元\n收入\t12\n单位：亿元\n利润\t34\n单位：万股\n股东\t56\n") == [
        ("12", Decimal(120000), "CNY", True),
        ("34", Decimal(3400000000), "CNY", True),
    ]


def test_a_caption_may_stand_between_declaration_and_table() -> None:
    assert [text for text, *_ in money("单位：万元\n\n合并利润表\n收入\t12\n")] == ["12"]
    prose = "单位：万元\n第一行。\n第二行。\n第三行。\n收入\t12\n"
    assert money(prose) == []


@pytest.mark.parametrize(
    ("statement", "currency"),
    [
        ("除另有说明外，金额均以港元列示。", "HKD"),
        ("本报告所载金额以人民币计。", "CNY"),
        ("（以美元计）", "USD"),
        ("財務數據均以新台幣呈列。", "TWD"),
        ("本集團的綜合財務報表以人民幣呈列。", "CNY"),
    ],
)
def test_reporting_currency_is_what_yuan_means(statement: str, currency: str) -> None:
    assert money(f"{statement}\n收入12亿元，净利润2.5亿，另付5亿日元。", default_currency="EUR") == [
        ("12亿元", Decimal(1200000000), currency, True),
        ("2.5亿", Decimal(250000000), currency, True),
        ("5亿日元", Decimal(500000000), "JPY", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "以美元计价，12月出口增长两成，营收3亿元",  # a way to count exports, no way to report
        "金额以港元列示。部分金额以美元列示。营收3亿元",  # two of them: nobody knows
        "股价以港元计算，营收3亿元",
    ],
)
def test_other_mentions_of_a_currency_change_nothing(text: str) -> None:
    assert money(text)[-1] == ("3亿元", Decimal(300000000), "CNY", False)


@pytest.mark.parametrize(
    ("text", "currency", "inferred"),
    [
        ("金额均以港元列示。收入$5亿。", "HKD", True),
        ("金額均以新台幣列示。收入$5億。", "TWD", True),
        ("金额均以日元列示。收入¥5亿。", "JPY", True),
        ("金额均以日元列示。收入￥5亿。", "JPY", True),
        ("金额均以港元列示。收入US$5亿", "USD", False),
        ("金额均以港元列示。收入¥5亿。", "CNY", False),
        ("金额均以日元列示。收入$5亿。", "USD", False),
        ("金额均以美元列示。收入$5亿。", "USD", False),
        ("收入$5亿，¥5亿", "CNY", False),
    ],
)
def test_shared_signs_follow_the_reporting_currency(text: str, currency: str, inferred: bool) -> None:
    assert money(text)[-1][1:] == (Decimal(5 * 10**8), currency, inferred)


def test_a_reporting_currency_that_is_the_default_is_not_inferred() -> None:
    [found] = cnmoney.read_article("金额均以港元列示。收入$5亿。", default_currency="HKD").quantities
    assert (found.currency, found.inferred) == ("HKD", False)


def test_the_page_and_the_tables_have_the_same_cells() -> None:
    article = cnmoney.read_article("单位：万元\n项目｜本期\n收入｜12\n")
    assert [str(quantity) for quantity in article.quantities] == ["12 = 120000 CNY"]
    assert 'class="rows"' in article.to_html()


def test_what_the_words_say_is_not_inferred() -> None:
    [found] = cnmoney.read_article("金额以人民币列示。收入3亿元").quantities
    assert (found.currency, found.inferred) == ("CNY", False)
