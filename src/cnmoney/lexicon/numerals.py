"""Han digits and scale words.

Source: GB/T 15835 (numerals in publications) and the Unicode kAccountingNumeric, kOtherNumeric and
kPrimaryNumeric fields, by hand.  兆 is 10^12, as in Taiwan and Hong Kong news.
"""

from .rows import Digit, Scale

DIGITS = (
    Digit("零", "零 〇 ○"),
    Digit("一", "一 壹 壱"),
    Digit("二", "二 两 兩 贰 貳 弍"),
    Digit("三", "三 叁 參 叄"),
    Digit("四", "四 肆"),
    Digit("五", "五 伍"),
    Digit("六", "六 陆 陸"),
    Digit("七", "七 柒"),
    Digit("八", "八 捌"),
    Digit("九", "九 玖"),
)

# Tens with a character of their own, read as the two that they abbreviate.
CONTRACTED_TENS = (Digit("二十", "廿"), Digit("三十", "卅"))

SCALES = (
    Scale(1, "十 拾"),
    Scale(2, "百 佰"),
    Scale(3, "千 仟"),
    Scale(4, "万 萬"),
    Scale(8, "亿 億"),
    Scale(12, "兆"),
)

# After digits only.  A letter is a scale where a currency sign comes before the digits ($3.5m), and k
# and w also where a unit follows them (3w元, 20k人).
_SIGN = "(?:[$¥￥€£₩＄]|RMB|USD|HKD|CNY)_?(?:[0-9][0-9.,]*_?[-–~至到]_?)?"
_CURRENCY = "_?(?:[美港欧歐英日加澳韩韓]|人民)"
LATIN_SCALES = (
    Scale(3, "thousand Thousand"),
    Scale(6, "million Million"),
    Scale(9, "billion Billion"),
    Scale(12, "trillion Trillion"),
    Scale(3, "k K", preceded_by=_SIGN, examples="月薪￥15k", counter_examples="内存16k"),
    Scale(3, "k K", followed_by="[元块人股港美欧日]", examples="融资20k元", counter_examples="分辨率4k屏"),
    Scale(4, "w W", preceded_by=_SIGN, examples="售价$3w", counter_examples="功率65w"),
    Scale(4, "w W", followed_by="[元块人股港美欧日+]", examples="投资3w元", counter_examples="浏览40w次"),
    Scale(6, "mn m M", preceded_by=_SIGN, examples="募资$3.5mn / 收入RMB 20m", counter_examples="身高3m"),
    Scale(9, "bn b B", preceded_by=_SIGN, examples="募资$3.5bn", counter_examples="内存4b"),
    Scale(12, "tn T", preceded_by=_SIGN, examples="市值$3.5tn", counter_examples="载重3T货物"),
    Scale(6, "mn m M", followed_by=_CURRENCY, examples="收购价3.5mn美元", counter_examples="跳远8m纪录"),
    Scale(9, "bn b B", followed_by=_CURRENCY, examples="收购价3.5bn美元", counter_examples="规模7b模型"),
)

# A digit that means "some": 几百万, 数十亿; 几 also inside a numeral (十几亿).
INDEFINITE_DIGITS = "几 幾 数 數"
INNER_INDEFINITE = "几 幾"
# Two digits that mean "one or the other": 八九亿, 三五百.
APPROXIMATE_PAIRS = "一二 二三 三四 四五 五六 六七 七八 八九 三五"
# Digits as in speech: 三块五; those of 大写 are digits beside their like only (15亿元參與).
COLLOQUIAL_DIGITS = "一 二 三 四 五 六 七 八 九 两 兩"
# What may follow the digit that fills a scale, as Han words go: 3万5元, 一百二左右.
COLLOQUIAL_TAIL_FOLLOWERS = "元块塊左的"
YEAR_STARTS = "[一二]"  # 二零二二年

HALF = "半"  # 两亿半
NOT_HALF = "[年天日场場导導数數个個价價径徑月夜途以]"  # 半年, 半导体: a word of its own
POINT = "点 點"
NOT_FRACTION = "十百分"  # what no digits after 点 lead to: 三点五十
ZERO = "零"
ONE = "一"
HYPHENS = "- − －"
NO_MINUS_AFTER = "元圆圓%％‰"  # A元-5万元: a dash behind a unit is no minus
NEGATIVE_VERBS = "负 負"
PLUS = "+ ＋"
EITHER_SIGN = "± 正负 正負 +/- ＋/－"  # both at once: ±10% is from -10% to 10%
