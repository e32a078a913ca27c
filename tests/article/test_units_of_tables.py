"""Where the unit of a figure is: labels that are digits, sections, other currencies, names of no sums.

Each case is an article, then after ``=>`` its quantities, one a line: reading | row | column.
"""

from decimal import Decimal

import pytest

import cnmoney

from .test_tables import cases_of, lines

CASES = r"""
# a year is the label of its row, for there are as many cells as heads
年度  营收(亿元)  同比(%)
2022  123.4  12.3
=>
123.4 = 12340000000 CNY inferred | 2022 | 营收(亿元)
12.3 = 12.3 % inferred | 2022 | 同比(%)

# so is a code before a name
单位：元
代码  名称  数量（股）  市值  占比（%）
600519  贵州茅台  1,000  1,550,000.00  9.56
000858  五粮液  2,000  240,000.00  1.48
=>
1,000 = 1000 股 inferred | 贵州茅台 | 数量（股）
1,550,000.00 = 1550000.00 CNY inferred | 贵州茅台 | 市值
9.56 = 9.56 % inferred | 贵州茅台 | 占比（%）
2,000 = 2000 股 inferred | 五粮液 | 数量（股）
240,000.00 = 240000.00 CNY inferred | 五粮液 | 市值
1.48 = 1.48 % inferred | 五粮液 | 占比（%）

# a period below the head of periods, with an empty cell
月份     CPI同比(%)   社融(亿元)
202401   -0.8         65,000
202402                15,000
202403   0.1          48,000
=>
-0.8 = -0.8 % inferred | 202401 | CPI同比(%)
65,000 = 6500000000000 CNY inferred | 202401 | 社融(亿元)
15,000 = 1500000000000 CNY inferred | 202402 | 社融(亿元)
0.1 = 0.1 % inferred | 202403 | CPI同比(%)
48,000 = 4800000000000 CNY inferred | 202403 | 社融(亿元)

# a period where the labels have no head, and rows of words among them
       营收(亿元)   同比(%)
2022   123.4        12.3
2023   130.4        5.3
合计   253.8
=>
123.4 = 12340000000 CNY inferred | 2022 | 营收(亿元)
12.3 = 12.3 % inferred | 2022 | 同比(%)
130.4 = 13040000000 CNY inferred | 2023 | 营收(亿元)
5.3 = 5.3 % inferred | 2023 | 同比(%)
253.8 = 25380000000 CNY inferred | 合计 | 营收(亿元)

# classes of sizes as labels
单位：万元
规模  户数（户）  金额
5000以上  12  130
1000-5000  15  120
=>
12 = 12 户 inferred | 5000以上 | 户数（户）
130 = 1300000 CNY inferred | 5000以上 | 金额
15 = 15 户 inferred | 1000-5000 | 户数（户）
120 = 1200000 CNY inferred | 1000-5000 | 金额

# a row that lacks its label has a cell less than the others
单位：万元
项目  2024年  占比（%）
营业
1,234.5  12.3
收入
净利润  12.3  1.2
=>
1,234.5 = 12345000 CNY inferred | 营业收入 | 2024年
12.3 = 12.3 % inferred | 营业收入 | 占比（%）
12.3 = 123000 CNY inferred | 净利润 | 2024年
1.2 = 1.2 % inferred | 净利润 | 占比（%）

# a section with a unit is about its parts, and over at the next sum
| | 2024年 千港元 | 2023年 千港元 |
|---|---|---|
| 收入 | 1,234 | 1,100 |
| 每股盈利（港仙） | | |
| 基本 | 12.34 | 11.23 |
| 攤薄 | 12.30 | 11.20 |
| 总资产 | 5,000 | 4,000 |
=>
1,234 = 1234000 HKD inferred | 收入 | 2024年 千港元
1,100 = 1100000 HKD inferred | 收入 | 2023年 千港元
12.34 = 0.1234 HKD inferred | 基本 | 2024年 千港元
11.23 = 0.1123 HKD inferred | 基本 | 2023年 千港元
12.30 = 0.1230 HKD inferred | 攤薄 | 2024年 千港元
11.20 = 0.1120 HKD inferred | 攤薄 | 2023年 千港元
5,000 = 5000000 HKD inferred | 总资产 | 2024年 千港元
4,000 = 4000000 HKD inferred | 总资产 | 2023年 千港元

# and with the number of a note
                      附註     2024年     2023年
                               千港元     千港元
收益                     3     12,345     11,234
每股盈利（港仙）        11
— 基本                          12.34      11.23
=>
12,345 = 12345000 HKD inferred | 收益 | 2024年 / 千港元
11,234 = 11234000 HKD inferred | 收益 | 2023年 / 千港元
12.34 = 0.1234 HKD inferred | — 基本 | 2024年 / 千港元
11.23 = 0.1123 HKD inferred | — 基本 | 2023年 / 千港元

# units in the cells of a section
项目	附注	2024年	2023年
		人民币千元	人民币千元
收益	3	12,345	11,234
本公司拥有人应占每股盈利	11	人民币分	人民币分
— 基本		12.34	11.23
— 来自持续经营业务		12.1	11.0
年内溢利		5	6
=>
12,345 = 12345000 CNY inferred | 收益 | 2024年 / 人民币千元
11,234 = 11234000 CNY inferred | 收益 | 2023年 / 人民币千元
12.34 = 0.1234 CNY inferred | — 基本 | 2024年 / 人民币千元
11.23 = 0.1123 CNY inferred | — 基本 | 2023年 / 人民币千元
12.1 = 0.121 CNY inferred | — 来自持续经营业务 | 2024年 / 人民币千元
11.0 = 0.110 CNY inferred | — 来自持续经营业务 | 2023年 / 人民币千元
5 = 5000 CNY inferred | 年内溢利 | 2024年 / 人民币千元
6 = 6000 CNY inferred | 年内溢利 | 2023年 / 人民币千元

# a line of cents, which no sum is in
| 项目 | 2024年 | 2023年 |
|---|---|---|
| | 千港元 | 千港元 |
| 收益 | 12,345 | 11,234 |
| | 港仙 | 港仙 |
| 每股盈利 | | |
| 基本 | 12.34 | 11.23 |
| 总资产 | 5 | 6 |
=>
12,345 = 12345000 HKD inferred | 收益 | 2024年 / 千港元
11,234 = 11234000 HKD inferred | 收益 | 2023年 / 千港元
12.34 = 0.1234 HKD inferred | 基本 | 港仙
11.23 = 0.1123 HKD inferred | 基本 | 港仙

# a section line right below the rows of a table is no declaration for what follows its parts
项目	2024年	2023年
	千港元	千港元
收益	12,345	11,234
每股盈利（港元）
— 基本	12.34	11.23
总资产	500	400
=>
12,345 = 12345000 HKD inferred | 收益 | 2024年 / 千港元
11,234 = 11234000 HKD inferred | 收益 | 2023年 / 千港元
12.34 = 12.34 HKD inferred | — 基本 | None
11.23 = 11.23 HKD inferred | — 基本 | None

# what is diluted is per share whatever is above it; below cents nobody knows of another name per share
| 项目 | 2024年 千港元 |
|---|---|
| 每股盈利（港仙） | 12.3 |
| —基本 | 12.4 |
| 每股盈利（港仙） | |
| 基本每股盈利 | 12.5 |
| 每股股息 | 5.6 |
=>
12.3 = 0.123 HKD inferred | 每股盈利（港仙） | 2024年 千港元
12.5 = 0.125 HKD inferred | 基本每股盈利 | 2024年 千港元

# a head in the 元 of nobody knows what currency
单位：千美元
项目	金额（元）
收入	5
成本（美元）	6
=>
6 = 6 USD inferred | 成本（美元） | 金额（元）

# a cell over all columns that is a section declares nothing
单位：千港元
<table><tr><td>项目</td><td>2024</td></tr><tr><td>收入</td><td>4</td></tr>
<tr><td colspan="2">每股盈利（港元）</td></tr><tr><td>基本</td><td>5</td></tr>
<tr><td>总资产</td><td>6</td></tr></table>
=>
4 = 4000 HKD inferred | 收入 | 2024
5 = 5 HKD inferred | 基本 | 2024
6 = 6000 HKD inferred | 总资产 | 2024

# a caption of sums per share is one
表：可比公司每股收益（元）
公司	2024年	2023年
甲	0.5	0.6
=>
0.5 = 0.5 CNY inferred | 甲 | 2024年
0.6 = 0.6 CNY inferred | 甲 | 2023年

# sections without a unit: per share and rates; below 元 what is per share is in it
| 项目（百万元） | 2024年 |
|---|---|
| 每股盈利 | |
| 基本 | 12.34 |
| 总资产 | 1,234 |
| 资本充足率指标 | |
| 核心一级 | 10.2 |
| 净利润 | 7 |

人民币百万元
        2024年    2023年
收入  1,234  1,100
每股指标
攤薄  12.30  11.20

单位：元
项目	2024
二、每股收益：
（一）基本每股收益	0.5
其他	5
=>
1,234 = 1234000000 CNY inferred | 总资产 | 2024年
7 = 7000000 CNY inferred | 净利润 | 2024年
1,234 = 1234000000 CNY inferred | 收入 | 2024年
1,100 = 1100000000 CNY inferred | 收入 | 2023年
0.5 = 0.5 CNY inferred | （一）基本每股收益 | 2024
5 = 5 CNY inferred | 其他 | 2024

# a section of percents: what names a rate is one, of other words nobody knows
| 项目（百万元） | 2024年 |
|---|---|
| 资本充足率（%） | |
| 核心一级资本充足率 | 10.2 |
| 一级 | 11.2 |
| 总资产 | 5 |
=>
10.2 = 10.2 % inferred | 核心一级资本充足率 | 2024年
5 = 5000000 CNY inferred | 总资产 | 2024年

# a section of sums in another unit than that of the heads: nobody knows how far it reaches
| 项目 | 本期（万元） |
|---|---|
| 资产 | 5 |
| 负债（亿元） | |
| 应付账款 | 1.2 |
=>
5 = 50000 CNY inferred | 资产 | 本期（万元）

# the 元 of a label is that of the declared currency
單位：新台幣仟元
項目	2024
營業收入	5,000
每股盈餘(元)	3.21
均价（元/吨）	3
净利润	1.2亿
=>
5,000 = 5000000 TWD inferred | 營業收入 | 2024
3.21 = 3.21 TWD inferred | 每股盈餘(元) | 2024
3 = 3 TWD/t inferred | 均价（元/吨） | 2024
1.2亿 = 120000000 TWD inferred | 净利润 | 2024

# but for what says its own
单位：港币千元
项目	2024
每股收益（元）	3.21
每股收益（人民币元）	3.3
=>
3.21 = 3.21 HKD inferred | 每股收益（元） | 2024
3.3 = 3.3 CNY inferred | 每股收益（人民币元） | 2024

# below 千美元 and 千港元 nobody knows of which currency a 元 is
单位：千美元
项目	2024
营业收入	5,000
每股收益（元）	3.21

这一段话结束了声明。

再说一句。

| 项目 | 2024年 千港元 |
|---|---|
| 收入 | 5 |
| 每股盈利（元） | 1.2 |

| 项目 | 金额（元） |
|---|---|
| 收入 | 6 |
=>
5,000 = 5000000 USD inferred | 营业收入 | 2024
5 = 5000 HKD inferred | 收入 | 2024年 千港元
6 = 6 CNY inferred | 收入 | 金额（元）

# line breaks in cells: before a unit a blank, within a word nothing
| 指标 | 2024年<br>人民币千元 | 市值<br/>亿元 | 市值(亿元)<br> |
|---|---|---|---|
| 净<br>利润 | 5 | 6<br> | 7 |
=>
5 = 5000 CNY inferred | 净利润 | 2024年 人民币千元
6 = 600000000 CNY inferred | 净利润 | 市值 亿元
7 = 700000000 CNY inferred | 净利润 | 市值(亿元)

# and in HTML
<table><tr><th>指标</th><th>2024年<br>人民币千元</th></tr><tr><td>甲</td><td>5</td></tr></table>
=>
5 = 5000 CNY inferred | 甲 | 2024年 人民币千元

# no amount goes on from a line of heads into the next
2024  2023
RMB'000  RMB'000
收入   12,345  11,234
=>
12,345 = 12345000 CNY inferred | 收入 | 2023 / RMB'000
11,234 = 11234000 CNY inferred | 收入 | 2023 / RMB'000

# the unit of a broker's table
| 会计年度（百万元） | 2023A | 2024E |
|---|---|---|
| 营业收入 | 123 | 145 |
| 净利率 | 12 | 13 |
=>
123 = 123000000 CNY inferred | 营业收入 | 2023A
145 = 145000000 CNY inferred | 营业收入 | 2024E

# times and days are no percents, whatever is declared
单位：%
项目	2024
存货周转天数	85
流动比率	1.5
毛利率	12.3
PMI	50.2
=>
12.3 = 12.3 % inferred | 毛利率 | 2024
50.2 = 50.2 % inferred | PMI | 2024

# lines of business have sums of their own
单位：万元
渠道	营业收入	数量（家）
加盟店	12	5
网点	13	4
=>
12 = 120000 CNY inferred | 加盟店 | 营业收入
5 = 5 家 inferred | 加盟店 | 数量（家）
13 = 130000 CNY inferred | 网点 | 营业收入
4 = 4 家 inferred | 网点 | 数量（家）
"""


@pytest.mark.parametrize(
    ("name", "article", "expected"), cases_of(CASES), ids=[name for name, *_ in cases_of(CASES)]
)
def test_the_unit_of_a_figure(name: str, article: str, expected: list[str]) -> None:  # noqa: ARG001  the name is the test's id
    assert lines(article) == expected


@pytest.mark.parametrize(
    "label",
    "2022 2024-01 2024.01 202401 20241101 600519 000858 6222021234567890 2022年 1,001 2024/01 2022A".split(),
)
@pytest.mark.parametrize("gap", ["  ", "    ", "\t", "|"])
def test_a_label_of_digits_is_never_an_amount(label: str, gap: str) -> None:
    rows = [["年度", "营收(亿元)", "同比(%)"], [label, "123.4", "12.3"], [label, "65,000", "-0.8"]]
    text = "\n".join(gap.join(row) for row in rows)
    assert lines(text) == [
        f"123.4 = 12340000000 CNY inferred | {label} | 营收(亿元)",
        f"12.3 = 12.3 % inferred | {label} | 同比(%)",
        f"65,000 = 6500000000000 CNY inferred | {label} | 营收(亿元)",
        f"-0.8 = -0.8 % inferred | {label} | 同比(%)",
    ]


NO_SUMS = """
总债务/EBITDA EBITDA/利息支出 经营净现金流/总债务 现金类资产/短期债务 FFO/总债务 总债务／总资本
研发投入/营业收入 资本开支/收入 所有者权益/总资产 经营现金流/净利润
CET1 NPL CAR ROTE LTV D/E 利息覆盖 拨备覆盖 信用成本 最大回撤 年化收益
核心CPI PPI PMI LPR 贝塔 分位数 仓位 研发强度 P/FCF
投资回收期 回收期 账期 DSO DIO DPO CCC 现金转换周期 现金循环周期
日活 月活 DAU MAU 付费用户 订单量 下载量 直营门店 加盟店 网点 SKU 人口 研发人员 专利 土储 建面 供电煤耗
"""
SUMS = """
投资收益/损失 投资收益/（损失） 净利润/亏损 净利润/（净亏损） 营业收入/收益 利息收入/支出 应收账款/票据
总债务 EBITDA FFO 短期债务 专利费 研发人员薪酬 门店收入 网点费用 人口红利投资 CAR-T收入 记账期间收入 资本开支
"""


@pytest.mark.parametrize("name", NO_SUMS.split())
def test_a_name_of_no_sum_takes_no_declared_money(name: str) -> None:
    assert lines(f"单位：万元\n{name}\t5.67\n") == []
    assert lines(f"单位：万元\n项目\t收入\t{name}\n甲\t5\t5.67\n") == ["5 = 50000 CNY inferred | 甲 | 收入"]


@pytest.mark.parametrize("name", SUMS.split())
def test_a_name_of_a_sum_does(name: str) -> None:
    [found] = cnmoney.read_article(f"单位：万元\n{name}\t5.67\n").quantities
    assert (found.value, found.currency) == (Decimal(56700), "CNY")
