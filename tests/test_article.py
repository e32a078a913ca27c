"""The article helper: sentences, paragraphs, records."""

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


def test_quantities_are_those_of_extract() -> None:
    assert list(cnmoney.read_article(ARTICLE).quantities) == cnmoney.extract(ARTICLE)
    taken = cnmoney.read_article(ARTICLE, kinds=["money"], default_currency="TWD")
    assert [q.currency for q in taken.quantities] == ["TWD", "TWD", "HKD"]


def test_records_are_flat() -> None:
    [record] = cnmoney.read_article("营收约3亿元。").to_records()
    assert record == cnmoney.parse("约3亿元").to_dict() | {
        "start": 2,
        "end": 6,
        "sentence": "营收约3亿元。",
        "paragraph": 0,
    }


def test_an_empty_article_has_nothing() -> None:
    article = cnmoney.read_article("\n\n")
    assert (article.quantities, article.mentions, article.to_records()) == ((), (), [])
