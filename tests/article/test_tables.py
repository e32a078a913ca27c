"""Tables: what their figures are, by cell, label, head and declaration, and where they stand.

Each case is an article, then after ``=>`` its quantities, one a line: reading | row | column.
"""

from decimal import Decimal

import pytest

import cnmoney

CASES = r"""
# Markdown: the unit in the head of a column
| 公司 | 营业收入（亿元） | 增长率（%） | 持股数(股) |
|------|-----------------:|------------:|-----------:|
| 甲   | 377.56 | 12.3 | 1,200 |
| **乙** | **-4.2** | +0.5 | 0 |
=>
377.56 = 37756000000 CNY inferred | 甲 | 营业收入（亿元）
12.3 = 12.3 % inferred | 甲 | 增长率（%）
1,200 = 1200 股 inferred | 甲 | 持股数(股)
-4.2 = -420000000 CNY inferred | **乙** | 营业收入（亿元）
+0.5 = 0.5 % inferred | **乙** | 增长率（%）
0 = 0 股 inferred | **乙** | 持股数(股)

# the unit in the label of the row; a column of percents keeps its own
| 项目 | 2024年 | 2023年 | 同比增减（%） |
|---|---|---|---|
| 营业收入（万元） | 1,200 | 1,000 | 20.0 |
| 每股收益（元） | 0.5 | 0.4 | 25.0 |
| 毛利率（%） | 45.6 | 44 | 1.6 |
| 员工人数（人） | 315 | 300 | 5 |
=>
1,200 = 12000000 CNY inferred | 营业收入（万元） | 2024年
1,000 = 10000000 CNY inferred | 营业收入（万元） | 2023年
20.0 = 20.0 % inferred | 营业收入（万元） | 同比增减（%）
0.5 = 0.5 CNY inferred | 每股收益（元） | 2024年
0.4 = 0.4 CNY inferred | 每股收益（元） | 2023年
25.0 = 25.0 % inferred | 每股收益（元） | 同比增减（%）
45.6 = 45.6 % inferred | 毛利率（%） | 2024年
44 = 44 % inferred | 毛利率（%） | 2023年
1.6 = 1.6 % inferred | 毛利率（%） | 同比增减（%）
315 = 315 人 inferred | 员工人数（人） | 2024年
300 = 300 人 inferred | 员工人数（人） | 2023年
5 = 5 % inferred | 员工人数（人） | 同比增减（%）

# ~120 is about so much, ~~130~~ struck out
| 项目 | 金额（万元） |
|---|---|
| 甲 | ~120 |
| 乙 | ~~130~~ |
| 丙 | *140* |
| 丁 | **~~7~~** |
=>
~120 = about 1200000 CNY inferred | 甲 | 金额（万元）
140 = 1400000 CNY inferred | 丙 | 金额（万元）

# a year with a unit is a head, never an amount
业务	2024（万元）	FY2023 (百万元)	占比（%）
甲	12	34	3.5
=>
12 = 120000 CNY inferred | 甲 | 2024（万元）
34 = 34000000 CNY inferred | 甲 | FY2023 (百万元)
3.5 = 3.5 % inferred | 甲 | 占比（%）

# and so it is as the label of a row; below a head it may be an amount
| 年度 | 收入 |
|---|---|
| 2024（万元） | 12 |
| **2023**（元） | 2000（万元） |
=>
12 = 120000 CNY inferred | 2024（万元） | 收入
2000（万元） = 20000000 CNY | **2023**（元） | 收入

# the unit of a table in the head of its labels
| （百万元） | 2024A | 2025E |
|---|---|---|
| 营业收入 | 2,910 | 3,520 |
| 营收YoY | 9 | 21 |
| EV/EBITDA | 12 | 10 |
| EPS（元） | 1.17 | 1.70 |

| 公司（百万元） | 2024A |
|---|---|
| 甲 | 12 |
=>
2,910 = 2910000000 CNY inferred | 营业收入 | 2024A
3,520 = 3520000000 CNY inferred | 营业收入 | 2025E
1.17 = 1.17 CNY inferred | EPS（元） | 2024A
1.70 = 1.70 CNY inferred | EPS（元） | 2025E

# multiples: x in brackets, x below a head that names one, and nowhere else
| 公司 | PE（x） | 2025E PE | 规格 |
|---|---|---|---|
| 甲 | 12 | 约13.5x | 3x |
| 股数（x） | - | - | 5 |
=>
12 = 12 倍 inferred | 甲 | PE（x）
约13.5x = about 13.5 倍 | 甲 | 2025E PE

# words with a figure of their own, and the name of a method, end no row; rates do, and so below any sum
| 方法 | 假设 | 市值（亿元） | 金额（亿元） |
|---|---|---|---|
| DCF | 永续增长率 2% | 108.5 | 27.1 |
| PB | - | 101 | 25 |
| 毛利率 | - | 45 | 46 |
=>
2% = 2 % | DCF | 假设
108.5 = 10850000000 CNY inferred | DCF | 市值（亿元）
101 = 10100000000 CNY inferred | PB | 市值（亿元）

# a declaration of money and percents: shares by their heads are percents, multiples are nothing
单位：万元、%
项目	金额	占比	市盈率	数量
甲	12	34.5	18	5
=>
12 = 120000 CNY inferred | 甲 | 金额
34.5 = 34.5 % inferred | 甲 | 占比

# a column of notes that most rows have nothing in
千港元

                附註      2024年       2023年
收益              3     1,236,512    1,140,690
銷售成本                 (828,463)    (784,795)
毛利                      408,049      355,895
其他收入        5(a)       12,330       15,018
行政開支                  (73,150)    (269,811)
=>
1,236,512 = 1236512000 HKD inferred | 收益 | 2024年
1,140,690 = 1140690000 HKD inferred | 收益 | 2023年
(828,463) = -828463000 HKD inferred | 銷售成本 | 2024年
(784,795) = -784795000 HKD inferred | 銷售成本 | 2023年
408,049 = 408049000 HKD inferred | 毛利 | 2024年
355,895 = 355895000 HKD inferred | 毛利 | 2023年
12,330 = 12330000 HKD inferred | 其他收入 | 2024年
15,018 = 15018000 HKD inferred | 其他收入 | 2023年
(73,150) = -73150000 HKD inferred | 行政開支 | 2024年
(269,811) = -269811000 HKD inferred | 行政開支 | 2023年

# the head of the notes alone in its line: a short number without a head is none of the sum
千港元

                附註
                          2024年       2023年
收益              3     1,236,512    1,140,690
銷售成本                 (828,463)    (784,795)
=>
1,236,512 = 1236512000 HKD inferred | 收益 | 2024年
1,140,690 = 1140690000 HKD inferred | 收益 | 2023年
(828,463) = -828463000 HKD inferred | 銷售成本 | 2024年
(784,795) = -784795000 HKD inferred | 銷售成本 | 2023年

# kinds of units in heads
产品	均价(元/吨)	产量（万吨）	投资回收期（年）	发电量（亿千瓦时）	成交额（¥）
煤	560	12	5.5	3	12.64
焦	1560	2	6	0.4	1.36亿
=>
560 = 560 CNY/t inferred | 煤 | 均价(元/吨)
12 = 120000 t inferred | 煤 | 产量（万吨）
5.5 = 5.5 年 inferred | 煤 | 投资回收期（年）
3 = 300000000 kWh inferred | 煤 | 发电量（亿千瓦时）
12.64 = 12.64 CNY inferred | 煤 | 成交额（¥）
1560 = 1560 CNY/t inferred | 焦 | 均价(元/吨)
2 = 20000 t inferred | 焦 | 产量（万吨）
6 = 6 年 inferred | 焦 | 投资回收期（年）
0.4 = 40000000 kWh inferred | 焦 | 发电量（亿千瓦时）
1.36亿 = 136000000 CNY inferred | 焦 | 成交额（¥）

# what the cell says comes first
| 项目 | 金额（元） |
|--|--|
| 甲 | 18.11亿 |
| 乙 | 约3500 |
| 丙 | 1,000-2,000 |
| 丁 | 3.5% |
| 戊 | 5亿港元 |
=>
18.11亿 = 1811000000 CNY inferred | 甲 | 金额（元）
约3500 = about 3500 CNY inferred | 乙 | 金额（元）
1,000-2,000 = 1000..2000 CNY inferred | 丙 | 金额（元）
3.5% = 3.5 % | 丁 | 金额（元）
5亿港元 = 500000000 HKD | 戊 | 金额（元）

# a scale in the cell and a sum in the head
| 年份 | 净利润 | 持股数 |
|--|--|--|
| 2022 | 1.40亿 | 2,370.98万 |
| 2021 | 7,463.52万 | 3.69亿 |
=>
1.40亿 = 140000000 CNY inferred | 2022 | 净利润
2,370.98万 = 23709800 | 2022 | 持股数
7,463.52万 = 74635200 CNY inferred | 2021 | 净利润
3.69亿 = 369000000 | 2021 | 持股数

# heads of two lines: an empty head belongs to the one on its left
单位：万元
|      | 2023年 |      | 2022年 | - |
|------|------|------|------|---|
|      | 金额 | 占比 | 金额 | 占比（%） |
| 存货 | 100 | 5.5% | 90 | 4.5 |
| 合计 | 200 | 12 | 180 | 100 |
=>
100 = 1000000 CNY inferred | 存货 | 2023年 / 金额
5.5% = 5.5 % | 存货 | 2023年 / 占比
90 = 900000 CNY inferred | 存货 | 2022年 / 金额
4.5 = 4.5 % inferred | 存货 | 2022年 / 占比（%）
200 = 2000000 CNY inferred | 合计 | 2023年 / 金额
180 = 1800000 CNY inferred | 合计 | 2022年 / 金额
100 = 100 % inferred | 合计 | 2022年 / 占比（%）

# a unit in a head that spans
| -   | 周转率(次) | -   |
|:----|:-----------|:----|
| -   | 立华股份 | 行业 |
| 2022-12-31 | 739.9029 | 141.9785 |
=>
739.9029 = 739.9029 次 inferred | 2022-12-31 | 周转率(次) / 立华股份
141.9785 = 141.9785 次 inferred | 2022-12-31 | 周转率(次) / 行业

# new heads in the middle
单位: 万元
| 项目 | 本期末 | 上年末 |
|---|---|---|
| 流动比率 | 2.37 | 1.02 |
|  | 本期 | 同比（%） |
| 净利润 | 24.5 | 43.6 |
=>
24.5 = 245000 CNY inferred | 净利润 | 本期
43.6 = 43.6 % inferred | 净利润 | 同比（%）

# rows of words in the body, and the heads of new blocks: the same years, names of figures, new units
单位：万元
| 项目 | 2024年 | 2023年 |
|---|---|---|
| 收入 | 1,234 | 555 |
| 审计意见 | 标准 | 标准 |
| 上市时间 | 2010年 | 2012年 |
| 净利润 | 9 | 10 |
| **分产品** | **营业收入** | **毛利率(%)** |
| 水泥 | 12 | 5 |
| 分地区 | 占比 | 数量（吨） |
| 华东 | 3 | 4 |
| 现金流量表（百万元） | 2025年 | 2026E |
| 净额 | 7 | 8 |
| 主要子公司 | 注册地 | 持股比例 |
| 甲公司 | 深圳 | 60 |
| 单位 | 金额 | 占比 |
| 乙公司 | 6 | 7 |
| 项目 | 25Q1 | 25Q2 |
| 净额 | 11 | 12 |
| 单季 | 25Q3 | 25Q4 |
| 净额 | 1 | 2 |
=>
1,234 = 12340000 CNY inferred | 收入 | 2024年
555 = 5550000 CNY inferred | 收入 | 2023年
9 = 90000 CNY inferred | 净利润 | 2024年
10 = 100000 CNY inferred | 净利润 | 2023年
12 = 120000 CNY inferred | 水泥 | **营业收入**
5 = 5 % inferred | 水泥 | **毛利率(%)**
4 = 4 t inferred | 华东 | 数量（吨）
7 = 7000000 CNY inferred | 净额 | 2025年
8 = 8000000 CNY inferred | 净额 | 2026E
6 = 60000 CNY inferred | 乙公司 | 金额
11 = 110000 CNY inferred | 净额 | 25Q1
12 = 120000 CNY inferred | 净额 | 25Q2
1 = 10000 CNY inferred | 净额 | 25Q3
2 = 20000 CNY inferred | 净额 | 25Q4

# words that go on below are no heads; heads without a name of their own are
单位：万元
| 项目 | 甲 | 乙 |
|---|---|---|
| 收入 | 1 | 2 |
| 产品 | 水泥 | 钢 |
|  | 玻璃 | 铁 |
| 利润 | 3 | 4 |
|  | 港元 | 美元 |
| 股价 | 5 | 6 |
=>
1 = 10000 CNY inferred | 收入 | 甲
2 = 20000 CNY inferred | 收入 | 乙
3 = 30000 CNY inferred | 利润 | 甲
4 = 40000 CNY inferred | 利润 | 乙
5 = 5 HKD inferred | 股价 | 港元
6 = 6 USD inferred | 股价 | 美元

# a blank line before every row begins no block
单位：万元

项目	甲	乙

收入	1	2

记账本位币	港元	美元

净利润	3	4
=>
1 = 10000 CNY inferred | 收入 | 甲
2 = 20000 CNY inferred | 收入 | 乙
3 = 30000 CNY inferred | 净利润 | 甲
4 = 40000 CNY inferred | 净利润 | 乙

# a blank line before one row does
单位：万元
项目	甲	乙
收入	1	2

分部	华东	华南
收入	3	4
=>
1 = 10000 CNY inferred | 收入 | 甲
2 = 20000 CNY inferred | 收入 | 乙
3 = 30000 CNY inferred | 收入 | 华东
4 = 40000 CNY inferred | 收入 | 华南

# two lines of heads without a rule, the second with a name of its own
单位：万元
期间	2024年	2024年
品种	金额	占比
甲	12	34
=>
12 = 120000 CNY inferred | 甲 | 2024年 / 金额

# a column of units, and a line of units
| 指标 | 单位 | 2023年 |
|---|---|---|
| 营业收入 | 万元 | 123 |
| 毛利率 | % | 12.3 |
| 每股收益 | 元/股 | 0.5 |
=>
123 = 1230000 CNY inferred | 营业收入 | 2023年
12.3 = 12.3 % inferred | 毛利率 | 2023年
0.5 = 0.5 CNY/股 inferred | 每股收益 | 2023年

# two tables side by side: the second label is not in the unit of the first
| 资产负债表（百万元） | 2023A | 现金流量表（百万元） | 2023A | 备注 | 次年 |
|---|---|---|---|---|---|
| 毛利率(%) | 30 | 净额 | 9 | 略 | 4 |
| 每股收益（元） | 0.5 | 其他 | 8 | 收入（亿元） | 7 |
=>
30 = 30 % inferred | 毛利率(%) | 2023A
9 = 9000000 CNY inferred | 毛利率(%) | 2023A
4 = 4000000 CNY inferred | 毛利率(%) | 次年
0.5 = 0.5 CNY inferred | 每股收益（元） | 2023A
8 = 8000000 CNY inferred | 每股收益（元） | 2023A
7 = 700000000 CNY inferred | 每股收益（元） | 次年

# a word after the figures of a row with a unit: nobody knows
单位：万元
项目	2023年	说明	2024年
毛利率(%)	30	略	4
=>
30 = 30 % inferred | 毛利率(%) | 2023年

# a column of units right of the figures, in two groups and without heads
| 指标 | 数值 | 单位 | 指标 | 数值 | 单位 |
|---|---|---|---|---|---|
| 注册资本 | 5,000 | 万元 | 员工 | 300 | 人 |
| 增速 | 5 | % | 评分 | 7 | 星点 |

单位：万元
注册资本	6,000	亿元
员工	400	人
净利润	8	-
=>
5,000 = 50000000 CNY inferred | 注册资本 | 数值
300 = 300 人 inferred | 注册资本 | 数值
5 = 5 % inferred | 增速 | 数值
6,000 = 600000000000 CNY inferred | 注册资本 | None
400 = 400 人 inferred | 员工 | None
8 = 80000 CNY inferred | 净利润 | None

# columns of units on the left, in two groups
指标	单位	数值	指标	单位	数值
注册资本	万元	5,000	员工	人	300
=>
5,000 = 50000000 CNY inferred | 注册资本 | 数值
300 = 300 人 inferred | 注册资本 | 数值

# units after a slash, and a percent after a word in brackets
| 项目 | 2024 |
|---|---|
| EPS(摊薄/元) | 0.5 |
| ROE(摊薄%) | 12 |
| 销量/万辆 | 5 |
| 總資產/百萬元 | 6 |
| 发行量／亿股 | 9 |
| 价格/吨 | 7 |
| 收入（万股/元） | 8 |
| 52周最高/最低价（元） | 15.6/8.9 |
=>
0.5 = 0.5 CNY inferred | EPS(摊薄/元) | 2024
12 = 12 % inferred | ROE(摊薄%) | 2024
5 = 50000 辆 inferred | 销量/万辆 | 2024
6 = 6000000 CNY inferred | 總資產/百萬元 | 2024
9 = 900000000 股 inferred | 发行量／亿股 | 2024

# the unit of a row without brackets is no amount
项目              2023A    2024E
营业收入 百万元       5        6
=>
5 = 5000000 CNY inferred | 营业收入 百万元 | 2023A
6 = 6000000 CNY inferred | 营业收入 百万元 | 2024E

# the currency of a row is no unit: what is in another than the declared one is left out
单位：万元
| 项目 | 币种 | 金额 |
|---|---|---|
| 应收账款 | 美元 | 300 |
| 预收款项 | 人民币 | 20 |

| 项目 | 金额（万元） | 币种 |
|---|---|---|
| 应收账款 | 300 | 美元 |
| 预收款项 | 30 | 人民币 |
=>
20 = 200000 CNY inferred | 预收款项 | 金额
30 = 300000 CNY inferred | 预收款项 | 金额（万元）

# the currency of a row is that of its foreign sums, in 元, and not of those in 人民币
单位：元
项目	期末外币余额	折算汇率	期末折算人民币余额
其中：美元	1,234.56	7.1	8,765
港币	2	0.9	3
=>
1,234.56 = 1234.56 USD inferred | 其中：美元 | 期末外币余额
8,765 = 8765 CNY inferred | 其中：美元 | 期末折算人民币余额
2 = 2 HKD inferred | 港币 | 期末外币余额
3 = 3 CNY inferred | 港币 | 期末折算人民币余额

# the currency of a row, and labels after its figures; a number with a scale of its own
单位：元
资产	期末余额	负债	期末余额
其中：美元	1	短期借款	2
其中：美元	3	其中：港币	4
其中：美元	5	营业收入	6

单位：万元
币种	金额
美元	1亿
美元	3
=>
1 = 1 USD inferred | 其中：美元 | 期末余额
3 = 3 USD inferred | 其中：美元 | 期末余额
4 = 4 HKD inferred | 其中：美元 | 期末余额
5 = 5 USD inferred | 其中：美元 | 期末余额
6 = 6 CNY inferred | 其中：美元 | 期末余额
1亿 = 100000000 USD inferred | 美元 | 金额

# an amount that would go on into the label of the next row
单位：万元
项目	金额
甲	1亿
美元	5亿元
港元	7
=>
1亿 = 100000000 CNY inferred | 甲 | 金额
5亿元 = 500000000 CNY | 美元 | 金额

# the currency of a price, and of a sum, may be its unit
千港元
項目　　　　　　二零二四年　　二零二三年
收入 港元　　　　　　　5,000　　　　4,000
每股盈利 港元　　　　　　0.5　　　　　0.4
每股盈利 人民幣　　　　　0.3　　　　　0.2
=>
5,000 = 5000 HKD inferred | 收入 港元 | 二零二四年
4,000 = 4000 HKD inferred | 收入 港元 | 二零二三年
0.5 = 0.5 HKD inferred | 每股盈利 港元 | 二零二四年
0.4 = 0.4 HKD inferred | 每股盈利 港元 | 二零二三年
0.3 = 0.3 CNY inferred | 每股盈利 人民幣 | 二零二四年
0.2 = 0.2 CNY inferred | 每股盈利 人民幣 | 二零二三年

# currencies as heads below a declaration
单位：万元
项目	人民币	港币
货币资金	12	5
=>
12 = 120000 CNY inferred | 货币资金 | 人民币

# a line of units below the heads
| 指标 | 资金净流入额 | 上涨家数 |
|---|---|---|
| 单位 | 亿元 | 家 |
| 2023-11-02 | -296.80 | 30 |
=>
-296.80 = -29680000000 CNY inferred | 2023-11-02 | 资金净流入额 / 亿元
30 = 30 家 inferred | 2023-11-02 | 上涨家数 / 家

# Hong Kong: a head row of currencies
                 二零二四年    二零二三年
                   千港元        千港元
营业额             5,678         4,321
毛利                 678          (321)
=>
5,678 = 5678000 HKD inferred | 营业额 | 二零二四年 / 千港元
4,321 = 4321000 HKD inferred | 营业额 | 二零二三年 / 千港元
678 = 678000 HKD inferred | 毛利 | 二零二四年 / 千港元
(321) = -321000 HKD inferred | 毛利 | 二零二三年 / 千港元

# PDF text: spanning heads, a wrapped label, one blank between cells
                                            单位：万元
                2017 年 6 月 30 日      2016 年 12 月 31 日
   项目
                金额        比例        金额         比例
短期借款      619,935.00   18.90%    700,535.00   21.45%
应付职工
              175,946.96    5.36%    125,296.26    3.84%
薪酬
应交税费       83,808.63    2.56%    116,625.85  100.00%
=>
619,935.00 = 6199350000 CNY inferred | 短期借款 | 2017 年 6 月 30 日 / 金额
18.90% = 18.90 % | 短期借款 | 2017 年 6 月 30 日 / 比例
700,535.00 = 7005350000 CNY inferred | 短期借款 | 2016 年 12 月 31 日 / 金额
21.45% = 21.45 % | 短期借款 | 2016 年 12 月 31 日 / 比例
175,946.96 = 1759469600 CNY inferred | 应付职工薪酬 | 2017 年 6 月 30 日 / 金额
5.36% = 5.36 % | 应付职工薪酬 | 2017 年 6 月 30 日 / 比例
125,296.26 = 1252962600 CNY inferred | 应付职工薪酬 | 2016 年 12 月 31 日 / 金额
3.84% = 3.84 % | 应付职工薪酬 | 2016 年 12 月 31 日 / 比例
83,808.63 = 838086300 CNY inferred | 应交税费 | 2017 年 6 月 30 日 / 金额
2.56% = 2.56 % | 应交税费 | 2017 年 6 月 30 日 / 比例
116,625.85 = 1166258500 CNY inferred | 应交税费 | 2016 年 12 月 31 日 / 金额
100.00% = 100.00 % | 应交税费 | 2016 年 12 月 31 日 / 比例

# a table of HTML: spans, marks and a tag that is not closed
<table><tr><td rowspan="2">项目</td><td colspan="2">2024年（万元）</td></tr>
<tr><td>预算</td><td>实际</td></tr>
<tr><td>差旅费</td><td><b>12</b></td><td width="50%">(3.5)</td></tr>
<tr><td>毛利率</td><td>5</td><td>6.5%</td>
=>
12 = 120000 CNY inferred | 差旅费 | 2024年（万元） / 预算
(3.5) = -35000 CNY inferred | 差旅费 | 2024年（万元） / 实际
6.5% = 6.5 % | 毛利率 | 2024年（万元） / 实际

# a declaration in the first head
<table><tr><td>单位：亿元</td><td></td><td>2023</td><td>2024E</td></tr><tr><td>一、经纪</td><td>市占率</td><td>4.02%</td><td>3.9</td></tr><tr><td></td><td>净收入</td><td>64</td><td>58</td></tr></table>
=>
4.02% = 4.02 % | 一、经纪 | 2023
64 = 6400000000 CNY inferred | 净收入 | 2023
58 = 5800000000 CNY inferred | 净收入 | 2024E

# codes, years, ranks and rates take no money from a declaration
单位：亿元
排名	代码	名称	成立年份	净利润	同比	持股比例	天数	份额	收盘价
1	600519	贵州茅台	1999	747.3	12.3	30	45	5.5	1,500
2	000858	五粮液	1998	300	-3	0.5	40	4	150
=>
747.3 = 74730000000 CNY inferred | 贵州茅台 | 净利润
300 = 30000000000 CNY inferred | 五粮液 | 净利润

# nothing of this ends a declaration
单位：万元
单位名称	期末余额

流动资产：
甲公司	34
乙公司	-
丙公司	—
丁公司	N/A

戊公司	(56.78)
=>
34 = 340000 CNY inferred | 甲公司 | 期末余额
(56.78) = -567800 CNY inferred | 戊公司 | 期末余额

# days and months are heads
单位：亿元
项目	11-03	2024-02
成交额	100	200
=>
100 = 10000000000 CNY inferred | 成交额 | 11-03
200 = 20000000000 CNY inferred | 成交额 | 2024-02

# brackets around a whole cell are a minus, whatever its unit
| 项目 | 本期 | 变动 |
|--|--|--|
| 收入 | （5亿元） | (12.5%) |
=>
（5亿元） = -500000000 CNY | 收入 | 本期
(12.5%) = -12.5 % | 收入 | 变动

# and so are those with mark-up in them
<table><tr><th>项目</th><th>本期</th></tr><tr><td>甲</td><td>(<span>1.5</span>亿元)</td></tr>
<tr><td>乙</td><td>&#40;1.5亿元&#41;</td></tr><tr><td>丙</td><td><b>(5%)</b></td></tr></table>

| 项目 | 本期 |
|--|--|
| 丁 | \(5亿元\) |
| 戊 | (**5亿元**) |
| 己 | **(5亿元)** |
=>
(<span>1.5</span>亿元) = -150000000 CNY | 甲 | 本期
&#40;1.5亿元&#41; = -150000000 CNY | 乙 | 本期
(5%) = -5 % | 丙 | 本期
\(5亿元\) = -500000000 CNY | 丁 | 本期
(**5亿元**) = -500000000 CNY | 戊 | 本期
(5亿元) = -500000000 CNY | 己 | 本期

# a unit that begins with digits
单位：10亿元
| 公司 | 净资产 | 市值（10亿美元） |
|--|--|--|
| 甲 | 2 | 12.5 |
=>
2 = 2000000000 CNY inferred | 甲 | 净资产
12.5 = 12500000000 USD inferred | 甲 | 市值（10亿美元）

# a note behind a figure is no part of it, and counts nothing
单位：万元
| 项目 | 本期 | 上期 |
|--|--|--|
| 甲 | 1,200.00 注1 | 1,200[1] |
| 乙 | 1,200（注2） | (1,200)（注） |
| 丙 | 1,200（含税） | 约1,200 (未经审计) |
| 丁 | 1,200① | 5亿元（注1） |
| 戊 | 1,200（5,000） | 5 |
=>
1,200.00 = 12000000 CNY inferred | 甲 | 本期
1,200 = 12000000 CNY inferred | 甲 | 上期
1,200 = 12000000 CNY inferred | 乙 | 本期
(1,200) = -12000000 CNY inferred | 乙 | 上期
1,200 = 12000000 CNY inferred | 丙 | 本期
约1,200 = about 12000000 CNY inferred | 丙 | 上期
1,200 = 12000000 CNY inferred | 丁 | 本期
5亿元 = 500000000 CNY | 丁 | 上期
5 = 50000 CNY inferred | 戊 | 上期

# and nothing where no unit is
| 项目 | 本期 |
|--|--|
| 甲 | 1,200.00 注1 |
=>

# a section with another unit than the table: nobody knows of which its figures are
单位：万元
| 项目 | 本期 |
|--|--|
| 资产： | |
| 现金 | 5 |
| 负债（亿元） | |
| 应付账款 | 1.2 |
| 其他（万元） | |
| 应收账款 | 6 |
=>
5 = 50000 CNY inferred | 现金 | 本期
6 = 60000 CNY inferred | 应收账款 | 本期

# the table of depreciation, and values in a column that names what they are: no names of the figures after
单位：万元
| 类别 | 折旧方法 | 折旧年限（年） | 残值率 | 利率 | 原值 |
|---|---|---|---|---|---|
| 房屋 | 年限平均法 | 20 | 5% | 浮动利率 | 1,200 |
| 设备 | 成本比例法 | 10 | 3% | 固定利率 | 300 |
=>
20 = 20 年 inferred | 房屋 | 折旧年限（年）
5% = 5 % | 房屋 | 残值率
1,200 = 12000000 CNY inferred | 房屋 | 原值
10 = 10 年 inferred | 设备 | 折旧年限（年）
3% = 3 % | 设备 | 残值率
300 = 3000000 CNY inferred | 设备 | 原值

# a caption of HTML
<table><caption>单位：万元</caption><tr><th>项目</th><th>本期</th></tr><tr><td>收入</td><td>5&nbsp;</td></tr></table>
=>
5 = 50000 CNY inferred | 收入 | 本期

# a declaration of shares
单位：股
序号	股东名称	持股数量	持股比例	质押
1	山西矿业投资有限公司	1,824,376,512	60.99%	0
=>
1,824,376,512 = 1824376512 股 inferred | 山西矿业投资有限公司 | 持股数量
60.99% = 60.99 % | 山西矿业投资有限公司 | 持股比例
0 = 0 股 inferred | 山西矿业投资有限公司 | 质押

# labels outside tables
成交金额(万元): 585,392.17；注册资本（万元）：5000，增长率（%）：-3.5，代码（三）：600519
=>
585,392.17 = 5853921700 CNY inferred | None | None
5000 = 50000000 CNY inferred | None | None
-3.5 = -3.5 % inferred | None | None

# no table, no unit: nothing
文|郑久宇 编|杨肖若
图|网络
| 指标 | 数值 |
|--|--|
| 净值 | 1.4775 |
| 项目（A） | 5 |
| 应收账款（注） | 6 |
=>

# what nobody can read is nothing, and no head
单位: 元
| 项目 | 期末余额 | 比例(%) |
|---|---|---|
| 甲 | 673, 622. 69 | 1.1 |
| 乙 | 58, 160, 246. 10 | 58, 1 |
| 丙 | 5.91 | 2.5 |
=>
1.1 = 1.1 % inferred | 甲 | 比例(%)
5.91 = 5.91 CNY inferred | 丙 | 期末余额
2.5 = 2.5 % inferred | 丙 | 比例(%)
"""


def cases_of(cases: str) -> list[tuple[str, str, list[str]]]:
    """Return (name, article, expected lines) for each case."""
    found = []
    for case in cases.strip().split("\n\n# "):
        name, _, rest = case.removeprefix("# ").partition("\n")
        article, _, expected = rest.partition("=>\n") if "=>\n" in rest else rest.partition("=>")
        found.append((name, article, expected.strip().splitlines()))
    return found


def lines(text: str) -> list[str]:
    """Read an article into lines as the cases have them."""
    found = []
    for mention in cnmoney.read_article(text).mentions:
        quantity = mention.quantity
        assert text[quantity.start : quantity.end] == quantity.text
        inferred = " inferred" if quantity.inferred else ""
        found.append(f"{quantity}{inferred} | {mention.row} | {mention.column}")
    return found


@pytest.mark.parametrize(
    ("name", "article", "expected"), cases_of(CASES), ids=[name for name, *_ in cases_of(CASES)]
)
def test_figures_of_a_table(name: str, article: str, expected: list[str]) -> None:  # noqa: ARG001  the name is the test's id
    assert lines(article) == expected


@pytest.mark.parametrize(
    ("declaration", "value", "unit"),
    [
        ("单位：万元", 120000, "CNY"),
        ("单位:元币种:人民币", 12, "CNY"),
        ("（人民币百万元，特别注明除外）", 12 * 10**6, "CNY"),
        ("（除特别注明外，金额单位均为人民币百万元）", 12 * 10**6, "CNY"),
        ("除特别注明外，金额以人民币千元列示", 12 * 10**3, "CNY"),
        ("金额单位均为港币千元", 12 * 10**3, "HKD"),
        ("人民币千元", 12 * 10**3, "CNY"),
        ("  RMB’000", 12 * 10**3, "CNY"),
        ("表2 主要财务数据（亿元）", 12 * 10**8, "CNY"),
        ("单位：人民币 万元", 120000, "CNY"),
        ("币种：美元 单位：万元", 120000, "USD"),
        ("（未经审计，人民币百万元）", 12 * 10**6, "CNY"),
        ("HK$ million", 12 * 10**6, "HKD"),
        ("單位：新台幣仟元", 12 * 10**3, "TWD"),
        ("<p>单位：万元</p>", 120000, "CNY"),
        ("单位：股", 12, "股"),
        ("单位：万吨", 120000, "t"),
        ("单位：%", 12, "%"),
        ("单位：元/吨", 12, "CNY"),
        ("单位：元 / 吨", 12, "CNY"),
        ("单位：万元、%", 120000, "CNY"),
        ("单位（人民币）：万元", 120000, "CNY"),
        ("金额单位（人民币）：万元", 120000, "CNY"),
        ("单位 (港币) : 千元", 12 * 10**3, "HKD"),
        ("单位(RMB)：万元", 120000, "CNY"),
        ("单位（万元）：人民币", 120000, "CNY"),
        ("单位：RMB million", 12 * 10**6, "CNY"),
        ("单位：HKD million", 12 * 10**6, "HKD"),
        ("单位：USD mn", 12 * 10**6, "USD"),
        ("单位：RMB bn", 12 * 10**9, "CNY"),
        ("单位：USD m", 12 * 10**6, "USD"),
        ("单 位：万元", 120000, "CNY"),
        ("单　位：万元", 120000, "CNY"),
    ],
)
def test_forms_of_declarations(declaration: str, value: int, unit: str) -> None:
    text = f"{declaration}\n项目\t本期\n甲\t12\n"
    [found] = cnmoney.read_article(text).quantities  # and nothing in the declaration itself
    assert (found.value, found.currency or found.unit, found.inferred) == (Decimal(value), unit, True)


@pytest.mark.parametrize(
    "text",
    [
        "建设单位：某某公司\n项目\t本期\n甲\t12\n",
        "单位：万元\n项目\t本期\n\n本期收入增长。\n甲\t12\n乙\t13\n",
        "单位：万元\n甲\t007\n",
        "联系电话（座）：010-12345678",
        "12\t13\n14\t15\n",
    ],
)
def test_a_number_without_a_unit_is_left_out(text: str) -> None:
    assert cnmoney.read_article(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成交金额(万元): 585 392.17", None),
        ("净利润（万元）：5 000", None),
        ("金额（万元）：12 345", None),
        ("金额（万元）：10 + 5", None),
        ("金额（万元）：10 × 5", None),
        ("金额（万元）：12 .5", None),
        ("目标价（港元）：15.0 - 18.0", "15.0 - 18.0 = 15.0..18.0 HKD"),
        ("注册资本（万元）：5,000 至 6,000", "5,000 至 6,000 = 50000000..60000000 CNY"),
        ("注册资本（万元）：5,000 以上", "5,000 以上 = at least 50000000 CNY"),
        ("注册资本（万元）：5,000（含）以上", None),
        ("注册资本（万元）：不超过 5,000", "不超过 5,000 = at most 50000000 CNY"),
        ("期限（年）：3 - 5", "3 - 5 = 3..5 年"),
        ("比例（%）：35 - 40", "35 - 40 = 35..40 %"),
        ("注册资本（万元）：5，000", "5，000 = 50000000 CNY"),
        ("注册资本（万元）：5,000 法定代表人：张三", "5,000 = 50000000 CNY"),
        ("注册资本（万元）：5,000 (含)", "5,000 = 50000000 CNY"),
    ],
)
def test_a_figure_behind_a_label_is_whole_or_nothing(text: str, expected: str | None) -> None:
    assert [str(quantity) for quantity in cnmoney.read_article(text).quantities] == (
        [expected] if expected else []
    )


@pytest.mark.parametrize(
    ("cell", "reading"),
    [
        ("1,200以上", "at least 12000000"),
        ("1,200 以上", "at least 12000000"),
        ("1,200以内", "at most 12000000"),
        ("1,200左右", "about 12000000"),
        ("1,200起", "at least 12000000"),
        ("不少于1,200", "at least 12000000"),
        ("至少1,200", "at least 12000000"),
        ("最多1,200", "at most 12000000"),
        ("少于1,200", "under 12000000"),
    ],
)
def test_a_cell_with_a_bound(cell: str, reading: str) -> None:
    text = f"单位：万元\n项目\t本期\t上期\n甲\t{cell}\t5\n"
    assert [str(quantity) for quantity in cnmoney.read_article(text).quantities] == [
        f"{cell} = {reading} CNY",
        "5 = 50000 CNY",
    ]


OTHER_THINGS = """
门店数 员工数 员工总数 网点数 会员数 项目数 专利数 股东数 床位数 航班数 子公司数 機構數 訂單數
利用小时数 发电量 發電量 吞吐量 客流量
储量 样本量 保有量 出口量 平均售价 ASP 电价 煤价 金价 楼面价 净息差 NIM WACC 久期
项目数量 占项目比重 对毛利率的影响 P/E法 倍数法 每股增资 产能 同比 税率 毛利率
"""
SUMS = """
本期数 合计数 期末数 上年数 预算数 审定数 现金净流量 社融增量 社融存量 货币供应量
交易对价 转让价 总价 工程造价 现金价 息差收入
新增产能建设项目 扩大仓储面积项目 子公司适用不同税率的影响 同比例增资 员工持股计划 里程碑付款
"""


def test_what_is_no_sum_by_its_name_takes_no_declared_money() -> None:
    for name in OTHER_THINGS.split():
        assert lines(f"单位：亿元\n{name}\t320\n") == [], name
    for name in SUMS.split():
        assert lines(f"单位：亿元\n{name}\t320\n") == [f"320 = 32000000000 CNY inferred | {name} | None"]


def _written_as(gap: str, rows: list[list[str]]) -> str:
    """Return a table as Markdown, as HTML, or with a gap between its cells."""
    if gap == "html":
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table>{cells}</table>"
    if gap == "|":
        return "\n".join(f"|{'|'.join(row)}|" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]])
    return "\n".join(gap.join(row) for row in rows)


@pytest.mark.parametrize("gap", ["|", "｜", "\t", "    ", "html"])
@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("记账本位币", "人民币", "人民币"),
        ("記賬本位幣", "港元", "美元"),
        ("计价货币", "HKD", "USD"),
        ("记账单位", "元", "亿元"),
        ("审计意见", "标准", "标准"),
        ("是否上市", "是", "否"),
        ("上市地", "深圳", "上海"),
        ("主体评级", "A+", "AA"),
        ("上市时间", "2024/12", "2023/11"),
        ("成立时间", "2010年", "2012年"),
        ("最高/最低价", "15.60/8.90", "3.4/2.1"),
        ("其他", "详见附注", "详见附注"),
        ("控股股东", "张三（自然人）", "李四（自然人）"),
        ("主营业务", "煤炭开采", "房地产投资"),
        ("估值方法", "市盈率", "市净率"),
        ("审计机构", "天健（特殊普通合伙）", "立信（特殊普通合伙）"),
    ],
)
def test_a_row_of_words_is_no_head(gap: str, label: str, one: str, other: str) -> None:
    words, income, profit = [label, one, other], ["收入", "1,234", "555"], ["净利润", "12", "5"]
    for heads, factor, declaration in (
        (["公司", "甲", "乙"], 10**4, "单位：万元\n"),
        (["公司", "甲公司（亿元）", "乙公司（亿元）"], 10**8, ""),
    ):
        for body in ([income, words, profit], [words, income, profit]):
            article = cnmoney.read_article(declaration + _written_as(gap, [heads, *body]))
            found = [
                (mention.quantity.value, mention.quantity.currency, mention.row, mention.column)
                for mention in article.mentions
                if mention.row in ("收入", "净利润")
            ]
            assert found == [
                (Decimal(row[column].replace(",", "")) * factor, "CNY", row[0], heads[column])
                for row in (income, profit)
                for column in (1, 2)
            ]


@pytest.mark.parametrize("gap", ["|", "｜", "\t", "    ", "html"])
@pytest.mark.parametrize(
    "words",
    [
        ["待定", "未披露", "约占1%"],
        ["未知", "不详", "15%、25%"],
        ["面议", "暂无", "自有资金"],
        ["下降5.2%", "增长6.1%", "下降3%"],
        ["15%-20%", "15%～20%", "3--5%"],
        ["2.5(23.8%)", "3.5(20.1%)", "高"],
        ["LPR+0.5%", "LPR+0.6%", "LPR"],
        ["增值税率 13%", "增值税率9%", "预付30%"],
    ],
)
def test_a_row_with_values_is_no_head(gap: str, words: list[str]) -> None:
    heads = ["股东", "金额（亿元）", "持股数（万股）", "比例"]
    one, other = ["甲", "12.5", "60.5", "5%"], ["丙", "13.5", "70.5", "6%"]
    for body in ([one, ["乙", *words], other], [["乙", *words], one, other]):
        text = "单位：万元\n" + _written_as(gap, [heads, *body])
        found = [line for line in lines(text) if line.split(" | ")[1] != "乙"]
        assert found == [
            "12.5 = 1250000000 CNY inferred | 甲 | 金额（亿元）",
            "60.5 = 605000 股 inferred | 甲 | 持股数（万股）",
            "5% = 5 % | 甲 | 比例",
            "13.5 = 1350000000 CNY inferred | 丙 | 金额（亿元）",
            "70.5 = 705000 股 inferred | 丙 | 持股数（万股）",
            "6% = 6 % | 丙 | 比例",
        ]


def test_below_the_rule_of_markdown_a_word_is_no_head() -> None:
    heads = "| 项目 | 甲（亿元） | 乙（亿元） |\n|---|---|---|\n| 收入 | 12 | 13 |\n"
    assert lines(heads + "| 来源 | 自有资金 | 募集资金 |\n| 投入 | 5 | 6 |\n")[2:] == [
        "5 = 500000000 CNY inferred | 投入 | 甲（亿元）",
        "6 = 600000000 CNY inferred | 投入 | 乙（亿元）",
    ]
    assert lines(heads + "| 来源 | 自有资金（万元） | 募集资金（万元） |\n| 投入 | 5 | 6 |\n")[2:] == [
        "5 = 50000 CNY inferred | 投入 | 自有资金（万元）",
        "6 = 60000 CNY inferred | 投入 | 募集资金（万元）",
    ]


def test_no_quantity_reaches_over_cells() -> None:
    text = "| 倍数 | 比例 |\n|---|---|\n| 5 | % |\n| 3-|5亿元 |\n"
    assert lines(text) == ["5亿元 = 500000000 CNY | 3- | 比例"]


@pytest.mark.parametrize("cell", ["-0", "(0)", "（0）", "−0", "－0", "-0.00", "(0.00)"])
@pytest.mark.parametrize("unit", ["%", "万元", "元"])
def test_a_zero_of_a_table_has_no_sign(cell: str, unit: str) -> None:
    [record] = cnmoney.read_article(f"项目\t变动（{unit}）\n收入\t{cell}\n").to_records()
    bounds = [record["value"], record["low"], record["high"]]
    assert not any(bound is None or bound or bound.is_signed() for bound in bounds)


def test_records_have_row_and_column() -> None:
    [record] = cnmoney.read_article("单位：万元\n项目\t本期\n甲\t12\n").to_records()
    assert (record["row"], record["column"]) == ("甲", "本期")


def test_the_page_shows_a_table_with_its_labels() -> None:
    page = cnmoney.read_article("单位：万元\n项目｜本期\n收入｜12\n").to_html()
    assert "<tr><th>项目</th><th>本期</th></tr>" in page
    assert '"labels":["","收入","本期"]' in page
    assert 'class="rows"' not in cnmoney.read_article("文|郑久宇 编|杨肖若\n图|网络\n5亿元").to_html()


# What stands in the places that a row of Markdown may leave out says nothing, but that they are there does.
_SHORT_ROWS = {
    "a head reaches over them": """\
| 项目 | 合计 |  | 其中 | 其中 |
| --- | --- | --- | --- | --- |
| 项目 | 合计 | 其中 | 负债（亿元） | 负债（亿元） |
| 万元 | 万元 |
|  |  |  |  | 流动负债 |
| 营业收入 | 9 |  |  | 5 |
""",
    "a number without a head before them": """\
| 项目 |  | 金额（元） | 金额（元） |
| --- | --- | --- | --- |
| 营业收入 | 9 |
| 净利润 | 7 | 5 | 6 |
""",
    "a unit is missing in them": """\
| 项目 | 金额 | 单位 | 备注 |
| --- | --- | --- | --- |
| 营业收入 | 9 |
| 净利润 | 7 | 千元 | 新增 |
""",
    "a row of words below new heads": """\
| 项目 | 2024年 | 2023年 |
| --- | --- | --- |
| 营业收入 | 9 | 8 |
| 项目 | 金额（元） | 占比（%） |
| 记账本位币 | 人民币 |
| 净利润 | 7 | 5 |
""",
}


@pytest.mark.parametrize("table", _SHORT_ROWS.values(), ids=_SHORT_ROWS)
def test_a_short_row_of_markdown_means_empty_cells_at_its_end(table: str) -> None:
    rows = table.splitlines()
    width = max(row.count("|") for row in rows)
    padded = [row + "  |" * (width - row.count("|")) for row in rows]
    short, whole = (
        [str(quantity) for quantity in cnmoney.read_article("单位：万元\n\n" + "\n".join(lines)).quantities]
        for lines in (rows, padded)
    )
    assert short == whole
