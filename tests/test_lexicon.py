"""Every written form of every row is read as its row says, through the public API."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest

import cnmoney
from cnmoney.lexicon import names, nouns, numerals, qualifiers
from cnmoney.lexicon.money import cldr, currencies, yuan
from cnmoney.lexicon.rows import Currency, Digit, QualifierWord, Scale, Subunit, UnitWord
from cnmoney.lexicon.units import durations, measure_words, physical, rates

KINDS = {
    "percent": rates.PERCENTS,
    "ratio": rates.RATIOS,
    "duration": durations.DURATIONS,
    "measure": physical.MEASURES,
    "count": measure_words.COUNTS,
}
NUMBERS = ("120", "3.5", "7", "36000", "十二", "百")
# Words that some row asks for before the number or after its unit.
LEADING_QUALIFIERS = [
    "",
    *"近 上涨 连续 耗电 第一， 约合 大将 跌 每人 风力 气温 华氏 楼高 加息 指数跌".split(),
]
TRAILING_QUALIFIERS = [
    "",
    *"电 案件 新高 来首见 以上 羊 人 标准煤 大将 事故 原油 黄金 路 快充 数据 骆驼 马车 鞭炮 帽子".split(),
    *"机枪 煤 院落 门 墙 井 高楼 椅子 锦旗 座位 毛线 血 水 土 香 衣服 长裙 棋 酒 纸 鸡蛋 啤酒".split(),
    *"好戏 古籍 诉状 风 药 膏药".split(),
]


def forms(row: UnitWord | QualifierWord | Digit | Scale) -> list[str]:
    return [form.replace("_", " ") for form in row.forms.split()]


def asks(row: UnitWord) -> bool:
    """Tell whether a row asks for words around it."""
    return bool(row.followed_by or row.preceded_by)


UNITS = [(kind, row, form) for kind, rows in KINDS.items() for row in rows for form in forms(row)]
PLAIN_UNITS = [(kind, row, form) for kind, row, form in UNITS if not asks(row)]


def ids(rows: list[tuple[str, UnitWord, str]]) -> list[str]:
    return [f"{row.name} {form}" for _, row, form in rows]


@pytest.mark.parametrize(("kind", "row", "form"), PLAIN_UNITS, ids=ids(PLAIN_UNITS))
def test_unit_form_is_parsed_whole(kind: str, row: UnitWord, form: str) -> None:
    number = Decimal(row.min_number or row.max_number or 120)
    found = cnmoney.parse(f"{number}{form}")
    assert (found.kind, found.unit) == (kind, row.name)
    assert found.value == number * Decimal(row.factor)


@pytest.mark.parametrize(("kind", "row", "form"), UNITS, ids=ids(UNITS))
def test_unit_form_is_found_in_a_sentence(kind: str, row: UnitWord, form: str) -> None:
    sentences = (
        f"报告称，{b}{n}{form}{a}。" for n, b, a in product(NUMBERS, LEADING_QUALIFIERS, TRAILING_QUALIFIERS)
    )
    found = (quantity for sentence in sentences for quantity in cnmoney.extract(sentence, small_counts=True))
    assert any(form in q.text and (q.kind, q.unit) == (kind, row.name) for q in found)


def currency_forms() -> Iterator[tuple[str, str]]:
    for code, written in cldr.NAMES:
        yield from ((code, form.replace("_", " ")) for form in written.split())
    for row in currencies.CURRENCIES:
        yield from (
            (row.code, form.replace("_", " ")) for form in f"{row.names} {row.marks} {row.code}".split()
        )


CURRENCIES = sorted(set(currency_forms()))


@pytest.mark.parametrize(("code", "form"), CURRENCIES, ids=[f"{code} {form}" for code, form in CURRENCIES])
def test_currency_form_is_read_after_an_amount(code: str, form: str) -> None:
    assert cnmoney.parse(f"3500{form}").currency == code
    [found] = cnmoney.extract(f"公司出资3500{form}，持股两成以上。", kinds=["money"])
    assert (found.value, found.currency, found.inferred) == (Decimal(3500), code, False)


# A name that is a person's or a word's too (兰特, 马克) has a condition and heads no amount; nor does one
# with a numeral in it (莫三比克梅蒂卡尔).
HEADS = sorted(
    {
        (row.code, form.replace("_", " "))
        for row in currencies.CURRENCIES
        for form in f"{'' if row.not_followed_by else row.names} {row.marks}".split()
        if "三" not in form
    }
)


@pytest.mark.parametrize(("code", "form"), HEADS, ids=[f"{code} {form}" for code, form in HEADS])
def test_currency_form_is_read_before_an_amount(code: str, form: str) -> None:
    found = cnmoney.parse(f"{form}35亿")
    assert (found.value, found.currency) == (Decimal(3_500_000_000), code)


@pytest.mark.parametrize(
    "row", [row for row in currencies.CURRENCIES if row.subunits], ids=lambda row: row.code
)
def test_subunit_is_a_part_of_its_currency(row: Currency) -> None:
    for part in row.subunits:
        for form in part.forms.split():
            found = cnmoney.parse(f"35{form}")
            assert (found.value, found.currency) == (35 * Decimal(part.factor), row.code)


@pytest.mark.parametrize("part", [part for part in yuan.YUAN if not (part.followed_by or part.preceded_by)])
def test_yuan_is_the_default_currency(part: Subunit) -> None:
    for form in part.forms.split():
        found = cnmoney.parse(f"35{form}", default_currency="XYZ")
        assert (found.value, found.currency) == (35 * Decimal(part.factor), "XYZ")


@pytest.mark.parametrize("row", qualifiers.LEADING_QUALIFIERS, ids=lambda row: row.forms)
def test_qualifier_before_a_number(row: QualifierWord) -> None:
    for form in forms(row):
        found = cnmoney.parse(f"{form}百亿元")
        assert (found.qualifier, found.text) == (row.qualifier, f"{form}百亿元")


@pytest.mark.parametrize("row", qualifiers.TRAILING_QUALIFIERS, ids=lambda row: row.forms)
def test_qualifier_after_a_number(row: QualifierWord) -> None:
    for form in forms(row):
        found = cnmoney.parse(f"35亿元{form}")
        assert (found.qualifier, found.text) == (row.qualifier, f"35亿元{form}")


@pytest.mark.parametrize("form", [form for row in qualifiers.EXCESS_WORDS for form in forms(row)])
def test_more_in_a_number(form: str) -> None:
    found = cnmoney.parse(f"30{form}万元")
    assert found.qualifier == "over"
    assert [found.low, found.high] == [Decimal(300_000), Decimal(400_000)]


@pytest.mark.parametrize("row", numerals.DIGITS, ids=lambda row: row.value)
def test_digit_forms(row: Digit) -> None:
    for form in forms(row):
        assert cnmoney.parse(f"五百零{form}元" if row.value != "零" else f"五百{form}三元").value in range(
            500, 510
        )


@pytest.mark.parametrize("row", numerals.SCALES, ids=lambda row: row.forms)
def test_scale_forms(row: Scale) -> None:
    for form in forms(row):
        assert cnmoney.parse(f"3{form}元").value == 3 * 10**row.exponent
        assert cnmoney.parse(f"三{form}元").value == 3 * 10**row.exponent


@pytest.mark.parametrize("row", numerals.LATIN_SCALES, ids=lambda row: row.forms)
def test_latin_scale_forms(row: Scale) -> None:
    for form in forms(row):
        text = f"3{form}美元" if row.followed_by else f"$3{form}"
        assert cnmoney.parse(text).value == 3 * 10**row.exponent


@pytest.mark.parametrize("name", names.NAMES)
def test_name_is_no_quantity(name: str) -> None:
    assert cnmoney.extract(f"据悉，{name}（公告）称") == []


@pytest.mark.parametrize("noun", nouns.SUM_NOUNS)
def test_noun_before_a_bare_number_makes_it_a_sum(noun: str) -> None:
    [found] = cnmoney.extract(f"去年{noun}26.5亿")
    assert (found.kind, found.currency, found.inferred) == ("money", "CNY", True)


@pytest.mark.parametrize("noun", nouns.NON_SUM_NOUNS)
def test_noun_of_what_is_counted_makes_it_none(noun: str) -> None:
    [found] = cnmoney.extract(f"去年{noun}26.5亿")
    assert (found.kind, found.currency) == ("number", None)


@pytest.mark.parametrize("noun", nouns.FOLLOWING_SUM_NOUNS)
def test_noun_after_a_bare_number_makes_it_a_sum(noun: str) -> None:
    [found] = cnmoney.extract(f"有26.5亿{noun}")
    assert (found.kind, found.currency, found.inferred) == ("money", "CNY", True)
