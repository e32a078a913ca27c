"""Every written form of every row is read, through the public API, as its row says."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest

import cnmoney
from cnmoney.lexicon import (
    cldr,
    currencies,
    durations,
    measure_words,
    rates,
    units,
)
from cnmoney.lexicon.rows import Unit

NUMBERS = ("120", "3.5", "7", "36000", "十二", "百")
# Words that some row asks for before the number or after its unit.
BEFORE = ["", *"近 上涨 连续 耗电 第一， 约合 大将 跌 每人 风力 气温 华氏 楼高 加息 指数跌".split()]
AFTER = [
    "",
    *"电 案件 新高 来首见 以上 羊 人 标准煤 大将 事故 原油 黄金 路 快充 数据 骆驼 马车 鞭炮 帽子".split(),
    *"机枪 煤 院落 门 墙 井 高楼 椅子 锦旗 座位 毛线 血 水 土 香 衣服 长裙 棋 酒 纸 鸡蛋 啤酒".split(),
    *"好戏 古籍 诉状 风 药 膏药".split(),
]
UNITS = [
    (row, form)
    for row in (*rates.PERCENTS, *rates.RATIOS, *durations.DURATIONS, *units.MEASURES, *measure_words.COUNTS)
    for form in row.forms.split()
]


def readings(form: str) -> Iterator[cnmoney.Quantity]:
    """Yield what stands with the form in sentences that give it every surrounding."""
    for number, before, after in product(NUMBERS, BEFORE, AFTER):
        yield from cnmoney.extract(f"报告称，{before}{number}{form}{after}。", small_counts=True)


@pytest.mark.parametrize(("row", "form"), UNITS, ids=[f"{row.name} {form}" for row, form in UNITS])
def test_unit_form_is_read_as_its_row_says(row: Unit, form: str) -> None:
    assert any(form in found.text and found.unit == row.name for found in readings(form.replace("_", " ")))


@pytest.mark.parametrize(
    "row",
    [row for row in measure_words.COUNTS if not (row.only_before or row.only_after or row.least or row.most)],
    ids=lambda row: row.name,
)
def test_plain_measure_word_is_parsed_whole(row: Unit) -> None:
    for form in row.forms.split():
        found = cnmoney.parse(f"120{form}")
        assert (found.kind, found.value, found.unit) == ("count", Decimal(120), row.name)


def currency_forms() -> Iterator[tuple[str, str]]:
    for code, forms in cldr.NAMES:
        yield from ((code, form.replace("_", " ")) for form in forms.split())
    for row in currencies.CURRENCIES:
        yield from (
            (row.code, form.replace("_", " ")) for form in f"{row.names} {row.marks} {row.code}".split()
        )


CURRENCIES = sorted(set(currency_forms()))


@pytest.mark.parametrize(("code", "form"), CURRENCIES, ids=[f"{code} {form}" for code, form in CURRENCIES])
def test_currency_form_is_read_after_and_before_an_amount(code: str, form: str) -> None:
    assert cnmoney.parse(f"3500{form}").currency == code
    [found] = cnmoney.extract(f"公司出资3500{form}，持股两成以上。", kinds=["money"])
    assert (found.value, found.currency, found.inferred) == (Decimal(3500), code, False)
