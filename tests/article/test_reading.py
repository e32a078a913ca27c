"""A long article, read without holding its quantities or its sentences in memory."""

import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney.article import lines as lines_module
from cnmoney.article import reading
from cnmoney.article.article import Mention, read_mentions
from cnmoney.article.lines import lines

LINE_ENDS = ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]
PARTS = [
    "公告\n\n", "营收3亿元。", "“净利润2.5亿元！”他说，", "共20家门店。\n", "\u3000\u3000增长8%", "5|%",
    "54,000\n万元", "人民\n币 6,623 万元", "单位：万元\n", "| 项目 | 2024年 |\n|---|---|\n",
    "| 收入 | 1,234.5 |\n", "| 净利润（元） | (56.78) |\n", "收入\t5\n", "利润    12    13\n",
    "<table><tr><td>营收（万元）</td><td>", "5</td></tr>", "</table>", "注册资本（万元）：5000 ",
    "成交金额(万元): 585,392.17|", "单位：%\n", "3\n亿元|", "|", "\n", "\t", "  ", "\u2028",
    "金额均以港元列示。",
]  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)


@given(st.lists(st.sampled_from(["营", "收入", *LINE_ENDS]), max_size=60).map("".join), st.integers(0, 9))
def test_lines_are_those_of_splitlines(text: str, start: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines_module, "_PIECE", 3)
        assert list(lines(text, start, len(text))) == text[start:].splitlines(keepends=True)


@given(ARTICLES, st.sampled_from([1, 50, reading._STRETCH]))
def test_mentions_are_the_same_wherever_the_reading_stops_on_its_way(text: str, stretch: int) -> None:
    article = cnmoney.read_article(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_STRETCH", stretch)
        assert tuple(read_mentions(text)) == article.mentions


def test_lazy_mentions_take_the_options_of_read_article() -> None:
    found = read_mentions(
        "三年來營收3億元，增8%", default_currency="TWD", kinds=["money", "duration"], small_counts=True
    )
    assert [str(mention.quantity) for mention in found] == ["三年 = 3 年", "3億元 = 300000000 TWD"]
    with pytest.raises(ValueError, match="'元'"):
        read_mentions("3亿元", default_currency="元")  # at the call, not with the first mention
    with pytest.raises(TypeError, match="bytes"):
        read_mentions(b"3")  # type: ignore[arg-type]  # that it is refused is the point


def _peak(read: Callable[[str], Iterator[Mention]], text: str) -> int:
    tracemalloc.start()
    for _ in read(text):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_lazy_mentions_take_no_memory_of_their_own() -> None:
    def kept(text: str) -> Iterator[Mention]:
        return iter(cnmoney.read_article(text).mentions)

    text = "营收36.57亿元，同比增长8.2%。\n单位：万元\n收入\t1,234\n利润\t567\n以上。\n" * 600
    list(read_mentions(text))  # fills the caches
    assert _peak(read_mentions, text) < _peak(kept, text) / 5
    assert _peak(read_mentions, text * 2) < 1.2 * _peak(read_mentions, text)
