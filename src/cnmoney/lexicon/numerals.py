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

# 大写, the capitals of banks: a lone one is a digit in an amount of money only, not in 陆克平 or 千億參數.
FORMAL_DIGITS = "壹 壱 贰 貳 弍 叁 參 叄 肆 伍 陆 陸 柒 捌 玖"
FORMAL_SCALES = "拾 佰 仟"

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
# What may follow the digit that fills a scale although it is a unit elsewhere: 三万五起, 一百二多.
COLLOQUIAL_TAIL_FOLLOWERS = "元块塊左的起多"
# What a digit also numbers or counts, beside the units: 八亿一期工程, 两百八一晚.
NUMBERED_NOUNS = "期届屆代环環号號晚平"
# 两 ends no number, it is a unit of weight there (三百两); 一 begins more words than it ends numbers.
NOT_COLLOQUIAL_TAILS = "一 两 兩"
WEIGHTS = "两 兩"
# Words that begin with a digit, which is none of a number before them: 三千万一旦, 百分之一二手房.  A measure
# word is none of these: in 二十一部 the 一 counts.
DIGIT_INITIAL_WORDS = """
一旦 一次性 一季度 一季报 一季報 一线 一線 一直 一些 一定 一般 一样 一樣 一律 一切 一共 一方面 一带一路
一帶一路 一向 一再 一并 一併 一時 一时 一经 一經 一举 一舉 一味 一体 一體 一站式 一把手 一揽子 一攬子
一刀切 一口价 一口價 一口气 一口氣 一级市场 一級市場 一流 一贯 一貫 一致 一起来 一下子 一号文件 一號文件
二手房 二手车 二手車 二季度 二季报 二季報 二线 二線 二级市场 二級市場 二维码 二維碼 二氧化 三季度 三季报
三季報 三线 三線 三农 三農 三级跳 三級跳 四季度 四线 四線 五线 五線 五险 五險 五一假 五星级 五星級 七夕
"""
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
