"""A measure word that begins a noun is none after 万 or more, and is one where the noun is another word's."""

import pytest

import cnmoney
from cnmoney.grammar.nouns import MAX_COMPOUND
from cnmoney.lexicon.index import compound_nouns

UNITS = ("count", "measure", "duration")
NOUNS = """
    支付200万人工成本 500万天价片酬 30万头款 5万度蜜月 百万年薪 五百万年薪 发了20万年终奖 100万人身险
    30万家装预算 准备2万度假 获得500万天使轮融资 减持20万股票 父母给了10万支持 300万支撑平台 2000万人工标注
    每增加10万户籍人口 满足3000万条件 300萬人力成本 20萬年終獎 十幾萬人工 100万台式机 10万单车
""".split()
MEASURES = """
    200万人工作 500万天免费观看 30万头牛 5万度电 五百万年前 20万年历史 约100万人身处灾区 30万家企业 30万家电商
    2万度以上 20万支疫苗 回购500万股东风汽车 购入2000万股本公司股票 售出100万台风扇 300万个人类细胞 10万户居民
    200萬人工作 超過30萬人參與 60万家中小企业 50万家门店 10万家教培机构 10万名车主 2万名医护人员 2万名师生
    100万台基站 3万家私募 5万种种子 300人工作
""".split()


@pytest.mark.parametrize("text", NOUNS)
def test_measure_word_that_begins_a_noun_is_none(text: str) -> None:
    assert not [str(quantity) for quantity in cnmoney.extract(text) if quantity.kind in UNITS]


@pytest.mark.parametrize("text", MEASURES)
def test_measure_word_before_a_word_that_begins_with_the_next_character_is_one(text: str) -> None:
    assert [str(quantity) for quantity in cnmoney.extract(text) if quantity.kind in UNITS]


def test_every_noun_that_begins_with_a_measure_word_is_found() -> None:
    assert max(map(len, compound_nouns())) == MAX_COMPOUND
    assert [
        noun
        for noun in compound_nouns()
        for quantity in cnmoney.extract(f"共300万{noun}。")
        if quantity.kind in UNITS
    ] == []
