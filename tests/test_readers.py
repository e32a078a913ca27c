"""What is read at a glance, and what is passed over there, means the same on the long way."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney import pipeline, readers
from cnmoney.lexicon import measure_words, qualifiers, units

from . import examples

DIGITS = st.sampled_from(["5", "12", "3.5", "0.75", "2024", "360", "1,234.5", "０", "一", "三", "二十"])
SCALES = st.sampled_from(["", "", "", "万", "亿", "万亿", "千万", "个亿", "多", "余万"])
UNITS = st.sampled_from(
    ["元", "美元", "%", "个百分点", "倍", "年", "个", "个月", "日", "时", "", ""]
    + ["元/吨", "美元/桶", "元人民币", "万桶/日", "千瓦", "mm", "%左右", "家以上", "元以下", "元起"]
    + [form for row in (*measure_words.COUNTS[:80], *units.MEASURES[:40]) for form in row.forms.split()]
)
AROUND = st.sampled_from(
    [
        *"，。、；：（）() 的为至到和第约前每",
        "同比增长",
        "其中",
        "（含）",
        "且",
        *"-~-–/",
        "人民币",
        "从",
        "近",
        "国",
        "增长",
        "下降",
        "HK$",
        "以上",
        "左右",
        "\n",
    ]
    + [form for row in qualifiers.BEFORE for form in row.forms.split()]
)
AMOUNTS = st.tuples(AROUND, DIGITS, SCALES, UNITS, AROUND).map("".join)
# Two numbers that a mark may join, or a word before them keep apart: 下降12到77美元.
BEFORE = st.sampled_from(
    ["", "", "", "同比增长", "下降", "提升了", "从", "约", "不低于", "不超过", "每股", "-", "，"]
)
MARKS = st.sampled_from([*"-~至到、/和及，且 ", "", " - ", "以及", "（含）至", "，且", "但"])
AFTER = st.sampled_from(["", "左右", "以上", "（含）", "，", "。", " ", "的", "、3%", "至8亿"])
FEW_UNITS = st.sampled_from(["", "", "元", "美元", "%", "个", "个百分点", "元/吨", "吨", "年", "日", "倍"])
NUMBERS = st.tuples(BEFORE, DIGITS, SCALES, FEW_UNITS).map("".join)
PAIRS = st.tuples(NUMBERS, MARKS, NUMBERS, AFTER).map("".join)
CLAUSES = st.lists(AMOUNTS | PAIRS, min_size=1, max_size=4).map("".join)


def the_long_way(text: str, *, small_counts: bool) -> list[cnmoney.Quantity]:
    with patch.object(pipeline, "READERS", readers.LONE_READERS):
        return cnmoney.extract(text, small_counts=small_counts)


@pytest.mark.parametrize("text", examples.sentences())
def test_a_sentence_means_the_same_both_ways(text: str) -> None:
    assert cnmoney.extract(text) == the_long_way(text, small_counts=False)


@given(CLAUSES, st.booleans())
def test_a_clause_means_the_same_both_ways(text: str, small_counts: bool) -> None:
    assert cnmoney.extract(text, small_counts=small_counts) == the_long_way(text, small_counts=small_counts)
