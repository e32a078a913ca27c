"""The article helper: sentences, paragraphs, records."""

from decimal import Decimal
from typing import get_type_hints

import pytest

import cnmoney

ARTICLE = """公司公告

营收3亿元。“净利润2.5亿元！”他说，共20家门店。
\u3000\u3000增长8%（见附注。）持股5%以上。

目标价18港元
"""


def test_mentions_give_sentence_and_paragraph() -> None:
    article = cnmoney.read_article(ARTICLE)
    assert [(m.quantity.text, m.sentence, m.paragraph) for m in article.mentions] == [
        ("3亿元", "营收3亿元。", 1),
        ("2.5亿元", "“净利润2.5亿元！”", 1),
        ("20家", "他说，共20家门店。", 1),
        ("8%", "增长8%（见附注。）", 2),
        ("5%以上", "持股5%以上。", 2),
        ("18港元", "目标价18港元", 3),
    ]
    for mention in article.mentions:
        start = mention.sentence_start
        assert ARTICLE[start : start + len(mention.sentence)] == mention.sentence


def test_long_sentence_is_cut_around_its_quantity() -> None:
    text = "开头。" + "甲" * 600 + "3亿元" + "乙" * 600 + "。"
    [mention] = cnmoney.read_article(text).mentions
    assert mention.sentence == "甲" * 200 + "3亿元" + "乙" * 200
    assert text[mention.sentence_start :].startswith(mention.sentence + "乙")


def test_sentence_holds_a_quantity_that_a_line_break_splits() -> None:
    [mention] = cnmoney.read_article("公告。门店增至 3.5\n亿元，较上年。其他。").mentions
    assert mention.sentence == "门店增至 3.5\n亿元，较上年。"
    assert mention.sentence_start == 3


def test_quantities_are_those_of_extract() -> None:
    assert list(cnmoney.read_article(ARTICLE).quantities) == cnmoney.extract(ARTICLE)
    taken = cnmoney.read_article(ARTICLE, kinds=["money"], default_currency="TWD")
    assert [q.currency for q in taken.quantities] == ["TWD", "TWD", "HKD"]


def test_records_are_flat() -> None:
    [record] = cnmoney.read_article("营收约3亿元。").to_records()
    assert record == {
        **cnmoney.parse("约3亿元").to_dict(),
        "value": Decimal(300_000_000),
        "start": 2,
        "end": 6,
        "sentence": "营收约3亿元。",
        "paragraph": 0,
        "row": None,
        "column": None,
    }
    assert list(record) == list(get_type_hints(cnmoney.Record))


def test_numbers_of_records_can_be_added_up() -> None:
    records = cnmoney.read_article("营收3800亿元，另有5-6亿元和9亿元。").to_records()
    values = [record["value"] for record in records]
    assert values == [Decimal(3800 * 10**8), None, Decimal(9 * 10**8)]
    assert sum(value for value in values if value is not None) == Decimal(3809 * 10**8)
    assert (records[1]["low"], records[1]["high"]) == (Decimal(5 * 10**8), Decimal(6 * 10**8))
    assert type(records[0]["kind"]) is type(records[0]["qualifier"]) is str


def test_a_mention_outside_tables_has_neither_row_nor_column() -> None:
    [mention] = cnmoney.read_article("营收3亿元。").mentions
    assert (mention.row, mention.column) == (None, None)
    assert cnmoney.Mention(mention.quantity, "营收3亿元。", 0, 0) == mention


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "<Article: 0 quantities in 0 characters>"),
        ("涨", "<Article: 0 quantities in 1 character>"),
        ("营收3亿元。", "<Article: 1 quantity in 6 characters>"),
        ("增长8%，" * 1000, "<Article: 1,000 quantities in 5,000 characters>"),
    ],
)
def test_repr_is_short(text: str, shown: str) -> None:
    assert repr(cnmoney.read_article(text)) == shown


def test_an_empty_article_has_nothing() -> None:
    article = cnmoney.read_article("\n\n")
    assert (article.quantities, article.mentions, article.to_records()) == ((), (), [])
