"""The words by which two statements are compared: directions, signs of a change, and units of one measure.

Source: by hand; the example of each row is in the usual words of results, exchanges and statistics offices.
"""

from typing import NamedTuple


class ChangeWord(NamedTuple):
    """A word that says that a figure is a change: ``sign`` is 1 for up, -1 for down, 0 for neither.

    ``touching`` words count only right before the figure (了 and 约 may be between): 高 in 高0.1个百分点, not
    in 高新企业.  ``of_a_price`` words say of a count which things are counted, no change of it: 下跌2288只.
    """

    sign: int
    form: str
    example: str
    touching: bool = False
    of_a_price: bool = False


CHANGE_WORDS = (
    ChangeWord(1, "增长", "同比增长8.2%"),
    ChangeWord(1, "增長", "同比增長17.9%"),
    ChangeWord(1, "增加", "较上年末增加2亿元"),
    ChangeWord(1, "上升", "较上年末上升1.5个百分点"),
    ChangeWord(1, "上涨", "股价上涨3.2%", of_a_price=True),
    ChangeWord(1, "上漲", "股價上漲3.2%", of_a_price=True),
    ChangeWord(1, "上调", "上调25个基点"),
    ChangeWord(1, "提高", "毛利率提高了三个百分点"),
    ChangeWord(1, "提升", "毛利率提升2个百分点"),
    ChangeWord(1, "扩大", "亏损扩大12%"),
    ChangeWord(1, "多增", "同比多增859亿元"),
    ChangeWord(1, "涨幅", "年内涨幅达16.4%"),
    ChangeWord(1, "增幅", "增幅为8%"),
    ChangeWord(1, "延长", "网贷期限延长5.65个月"),
    ChangeWord(1, "延長", "期限延長12個月"),
    ChangeWord(-1, "缩短", "周转天数缩短13天"),
    ChangeWord(-1, "縮短", "周轉天數縮短13天"),
    ChangeWord(-1, "下降", "同比下降12.6%"),
    ChangeWord(-1, "减少", "较上周减少4500吨"),
    ChangeWord(-1, "減少", "較去年減少4.5%"),
    ChangeWord(-1, "下滑", "净利润下滑30%"),
    ChangeWord(-1, "下跌", "股价下跌2.1%", of_a_price=True),
    ChangeWord(-1, "下调", "下调10个基点"),
    ChangeWord(-1, "降低", "费用率降低1.2个百分点"),
    ChangeWord(-1, "回落", "增速回落0.3个百分点"),
    ChangeWord(-1, "收窄", "亏损收窄40%"),
    ChangeWord(-1, "少增", "同比少增859亿元"),
    ChangeWord(-1, "跌幅", "周跌幅为1.8%"),
    ChangeWord(-1, "降幅", "降幅为5%"),
    ChangeWord(1, "高", "增速比上月末高0.1个百分点", touching=True),
    ChangeWord(1, "增", "同比增8.2%", touching=True),
    ChangeWord(1, "涨", "收盘涨1.2%", touching=True, of_a_price=True),
    ChangeWord(1, "升", "指数升0.8%", touching=True),
    ChangeWord(-1, "低", "比去年同期低0.2个百分点", touching=True),
    ChangeWord(-1, "减", "同比减5%", touching=True),
    ChangeWord(-1, "跌", "收盘跌2.2%", touching=True, of_a_price=True),
    ChangeWord(-1, "降", "同比降6.7%", touching=True),
    ChangeWord(0, "同比", "同比8.2%"),
    ChangeWord(0, "环比", "环比-3%"),
    ChangeWord(0, "環比", "環比-3%"),
    ChangeWord(0, "增速", "增速为5%"),
    ChangeWord(0, "增减", "增减变动-11.87%"),
    ChangeWord(0, "增減", "增減幅度-3%"),
)
NOT_A_CHANGE = ("增加值", "最高", "最低", "新高", "新低", "新增", "高达")  # 工业增加值3亿元, 新增64例
BETWEEN = "了去约約可达達為为是"  # between a word that touches and its figure
OF = "的"  # between a figure and what names it: 8.2%的增长
REACHED = ("至", "到")  # 提高到42%, 增长至36亿元: a level
EXTENTS = ("涨幅", "增幅", "跌幅", "降幅", "增速")  # what they reach is a change: 跌幅收窄至1.8% is one down
PRICE_COUNTS = ("点", "点子")  # counts that are a price: 指数上涨12点 is a change
LIST_MARKS = (
    "、/和及与與以"  # between the figures of a list, which share the words before its first: 分别下滑4%、5%
)

# Sums that come in pairs of opposites. 亏损以 is part of a label (净亏损以“-”号填列), 扭亏 names no sum.
GAINS = (
    *("盈利", "盈余", "盈餘", "利润", "利潤", "溢利", "纯利", "純利", "净额", "淨額", "顺差", "順差"),
    *("净流入", "淨流入", "净买入", "淨買入", "净投放", "淨投放"),
)
LOSSES = tuple("亏损 虧損 净亏 淨虧 赤字 逆差 净流出 淨流出 净卖出 淨賣出 净回笼 淨回籠".split())
NOT_A_LOSS = tuple("亏损以 虧損以 扭亏 扭虧 减亏 減虧 盈亏 盈虧".split())

# Words before a figure that bound it but are no qualifiers, for they may also say what it is (最高价).
BOUND_WORDS = {"突破": "over", "最高": "at_most", "上限": "at_most", "最低": "at_least", "下限": "at_least"}

# What a payment is for, where it need not touch the figure: 每10股派发现金3.85元, 每户每月减免10元.
BASES = "(?:[0-9]+|十)?股|年|月|周|日|天|小时|小時"
SAME_BASE = {"日": "天", "小時": "小时", "十股": "10股"}

# Units that measure the same: how many of the first of their line each is.
SAME_MEASURE = (
    {"g": "1", "kg": "1000", "t": "1000000", "斤": "500", "两": "50"},
    {"m": "1", "cm": "0.01", "mm": "0.001", "km": "1000"},
    {"kWh": "1", "MWh": "1000", "GWh": "1000000", "TWh": "1000000000"},
    {"kW": "1", "W": "0.001", "MW": "1000", "GW": "1000000"},
    {"月": "1", "季度": "3", "年": "12"},
    {"小时": "1", "天": "24", "周": "168"},
    {"pp": "1", "bp": "0.01"},
    {"人": "1", "名": "1", "位": "1"},
)

# 大写 beside 小写: what may be between the two sums.
CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸"
AMOUNT_WORDS = ("大写", "小写", "大寫", "小寫", "人民币", "人民幣", "金额", "金額", "即", "计", "合计", "RMB")
