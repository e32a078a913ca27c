"""The words that are written are forms of the rows that are read."""

from collections.abc import Iterable
from typing import Any

import pytest

from cnmoney import Kind
from cnmoney.lexicon import numerals, qualifiers, written
from cnmoney.lexicon.money import cldr, currencies, yuan
from cnmoney.lexicon.units import durations, measure_words, physical, rates
from cnmoney.writing import words

ROWS = {
    Kind.PERCENT: rates.PERCENTS,
    Kind.RATIO: rates.RATIOS,
    Kind.DURATION: durations.DURATIONS,
    Kind.MEASURE: physical.MEASURES,
    Kind.COUNT: measure_words.COUNTS,
}


def forms_of(rows: Iterable[Any]) -> set[str]:
    return {form for row in rows for form in row.forms.split()}


def test_each_written_word_is_a_form_of_a_row() -> None:
    leading = {(row.qualifier, form) for row in qualifiers.LEADING_QUALIFIERS for form in row.forms.split()}
    assert set(written.QUALIFIERS.items()) <= leading
    assert ("near", written.NEAR_DURATION) in leading
    assert {written.AND_MORE, written.AND_MORE_TOO} <= forms_of(qualifiers.EXCESS_WORDS)
    assert {written.SOME, written.SOME_TOO} <= {*numerals.INDEFINITE_DIGITS.split()}
    assert written.TWO in numerals.DIGITS[2].forms.split()
    assert written.EITHER_SIGN in numerals.EITHER_SIGN.split()
    assert written.PLUS in numerals.PLUS.split()
    assert written.YUAN in yuan.YUAN_WORDS.split()
    assert written.JIAO in yuan.JIAO.split()
    assert written.FEN in yuan.FEN
    assert written.EXACTLY in yuan.EXACT_MARK.split()
    assert written.ARTICLE in words.unit_forms(Kind.COUNT, "个", traditional=False)[0]
    assert {*written.ENGLISH_SCALES} <= forms_of(numerals.LATIN_SCALES)
    assert {*written.UNITS.split()} <= {form for rows in ROWS.values() for form in forms_of(rows)}
    assert written.ENGLISH_UNITS.keys() <= {row.name for rows in ROWS.values() for row in rows}
    assert set(written.QUALIFIERS) == set(written.ENGLISH_QUALIFIERS) == set(written.ISO_QUALIFIERS)


@pytest.mark.parametrize("kind", ROWS, ids=str)
def test_each_unit_has_a_form_in_both_scripts(kind: Kind) -> None:
    for name in {row.name for row in ROWS[kind]}:
        for traditional in (False, True):
            best = words.unit_forms(kind, name, traditional=traditional)[0]
            assert best.factor == 1 or all(row.factor != "1" for row in ROWS[kind] if row.name == name)
            is_script = words.is_traditional if traditional else words.is_simplified
            others = [form for row in ROWS[kind] if row.name == name for form in row.forms.split()]
            assert (
                not words.is_han(best.word)
                or is_script(best.word)
                or not any(map(is_script, filter(words.is_han, others)))
            ), best


def test_each_currency_has_a_name_in_han_or_its_code() -> None:
    for code in {code for code, _ in cldr.NAMES} | {row.code for row in currencies.CURRENCIES}:
        simplified = words.currency_names(code, traditional=False)[0]
        traditional = words.currency_names(code, traditional=True)[0]
        assert simplified == code or words.is_simplified(simplified), code
        assert traditional == code or words.is_han(traditional), code


@pytest.mark.parametrize(
    ("kind", "name", "simplified", "traditional"),
    [
        (Kind.COUNT, "辆", "辆", "輛"),
        (Kind.COUNT, "人", "人", "人"),
        (Kind.COUNT, "台", "台", "台"),
        (Kind.DURATION, "月", "个月", "個月"),
        (Kind.DURATION, "交易日", "个交易日", "個交易日"),
        (Kind.MEASURE, "t", "吨", "噸"),
        (Kind.MEASURE, "kWh", "千瓦时", "千瓦時"),
        (Kind.MEASURE, "GB", "GB", "GB"),
        (Kind.MEASURE, "cm", "厘米", "公分"),
        (Kind.PERCENT, "%", "%", "%"),
        (Kind.PERCENT, "pp", "个百分点", "個百分點"),
        (Kind.PERCENT, "bp", "个基点", "個基點"),
    ],
)
def test_unit(kind: Kind, name: str, simplified: str, traditional: str) -> None:
    forms = [words.unit_forms(kind, name, traditional=each)[0].word for each in (False, True)]
    assert forms == [simplified, traditional]


@pytest.mark.parametrize(
    ("code", "simplified", "traditional"),
    [("CNY", "人民币", "人民幣"), ("HKD", "港元", "港元"), ("JPY", "日元", "日元"), ("GBP", "英镑", "英鎊"),
     ("KRW", "韩元", "韓元"), ("TWD", "新台币", "新台幣"), ("CHF", "瑞士法郎", "瑞士法郎")],
)  # fmt: skip
def test_currency(code: str, simplified: str, traditional: str) -> None:
    names = [words.currency_names(code, traditional=each)[0] for each in (False, True)]
    assert names == [simplified, traditional]
