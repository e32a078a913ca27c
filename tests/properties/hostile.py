"""Fragments whose repetition makes a text that is hard to parse: each position could begin a long expression.

The fragments are a few kinds of trap: runs that could be one number, connectives that could join two, words
that could modify a number far away, brackets and blanks that could be closed or end somewhere.
"""

NUMBERS = """
1 12 0 ０ 一 九 十 百 千 万 亿 兆 万亿 一亿 1万 1亿 1万1亿
几 数 两 半 零 〇 廿 1, 1， 1,234, 1. 1． 1.1 一点 多 余 1多
""".split()
CONNECTIVES = """
1- 1-- 1~ 1至 1到 从1到 1/ 1: 1： 1、 3、 一、 1和 1亿、 5%-3亿 1元-1元 2020- 2020-01- 1月1日 10年 1年半
""".split()
WORDS = """
约 近 超 不低于 不超过 不低于1元且 以上 左右 1元左右 第 第1 每 每股 每1 2个半 1个 1个多 数以 数以千 翻 翻了
翻1番 负 - + ± 百分之 百分之1 万分之 分之 三分之 1% 元 1元 角 1元1角 1块 港元 1美元 人民币 人民币1 $ $1 ¥ HK$
USD USD1 营收 营收1亿 增长1%至 下降 年 A A1 1A 1e http:// www.1 家 1家 吨 1吨/ 元/ 1元/股
1前转 三英寸轉增 单位：万元 以港元列示
""".split()
BRACKETS = """
（ ） ( ) [ ] { } 【 】 《 》 「 」 “ ” ‘ ’ 〈 〉 （1 (1) （含 （含） 1（含） （1元 | 1|
""".split()
BLANKS = " ;  ;\u3000;\t;\n;\r\n;1 ;1  ;1\t;1\n;1\t1\n;亿 ;\u200b;\ud800".split(";")
TABLES = ["单位：万元\n1\t", "单位：万元\n\n", "1  -\n", "，", "。", "1，", "1亿，", "1。", "？", "…"]
TABLES += ["| 1 ", "|甲|\n|-|\n|1.5|\n", "（万元）：1", "甲  1.5  2\n", "乙\n\t1.5\n"]
TABLES += ["<table><tr><td>1", "<td rowspan=9>1<tr>"]

MARKUP = [
    "**1",
    "**1**",
    "*1*",
    "`1`",
    "$1",
    "$1$",
    "$$1",
    r"$1\%$",
    r"\(",
    r"\text{1",
    r"\frac{1}{",
    r"\n1",
    r"\%",
]
MARKUP += [
    "<b>1",
    "<b>1</b>",
    "&nbsp;1",
    "&",
    "【1】",
    "“1”",
    "{1}",
    "1（元）",
    "1\n亿",
    "1\n",
    "1 234 ",
    "1\u00a0",
]

FRAGMENTS = [*NUMBERS, *CONNECTIVES, *WORDS, *BRACKETS, *BLANKS, *TABLES, *MARKUP]


def hostile_text(fragment: str, size: int, end: str = "") -> str:
    """Return ``size`` characters of a repeated fragment, then ``end``."""
    return (fragment * (size // len(fragment) + 1))[:size] + end
