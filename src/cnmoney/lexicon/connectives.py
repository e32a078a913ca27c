"""Marks and small words that join numbers, classify them, or say what a price is for.

Source: by hand, from financial news and company announcements.
"""

from .characters import HAN

DOLLAR = "個"  # in Hong Kong: 三個八毫 is 3.8
CLASSIFIERS = "个個"  # 两个亿, 2个半月
PER_PARTICLE = "每"  # 每股137.7港元
# What is sold by the piece or by weight: 三块五一斤, 2万3一平.
RETAIL_UNITS = (
    "斤公个個克吨噸股张張杯件份瓶盒度米平亩桶两碗条只人天月年晚套顿頓场場升呎小包箱袋罐颗顆粒根枚串双雙盎磅"
)
# 一块: of what is sold by the lump, not together (一块吃饭, 一块儿); and so with the others.
RETAIL_PIECES = (
    "[块塊](?![儿兒去来來吃玩走买買做干幹给給用])|片(?![狼混空哗嘩漆黑])|[支枝](?![付出持撑撐])"
    "|[台臺](?![戏戲湾灣])"
)
HOURLY = "时速 時速"  # 时速250公里

RANGE_OPENERS = "从從"
RANGE_PREPOSITIONS = "至到"
DASHES = "-－–—―−~～〜∼"  # join two numbers
WAVES = "~～〜∼"  # those among them that never subtract
SHORT_DASHES = "-－–−~～〜∼"  # also join the halves of a token; a long dash is punctuation
DEDUCTED_FROM = "满滿"  # 满199-100元 is 100 off
LIST_CONNECTIVES = "、 / ／ 以及 和 及 与 與 或"
OR = "或"  # the one of them between two of which one holds
# Before numbers of which each is of a thing of its own, or of a year: 分别上涨45.2及2.1%, 同比+30.1/+12.5%.
WITH_ITS_OWN = r"(?:分[别別]|各自?|依次)[^，。；;\n0-9]{0,12}"
YEAR_ON_YEAR = r"(?:[同环環]比|按[年季月]|[YyQqMm][Oo][YyQqMm])[^，。；;\n0-9]{0,8}"
RESPECTIVELY = "分别.{0,3}|第|前"  # 分别为4、5家 are two, 有4、5家 is about that many
# 不低于A（含）且不超过B（含）
# A barrel is of oil, but one that is bought for money of the place holds what a household needs.
RETAIL_NAMES = {"bbl": "桶"}
INCLUSIVE_VERBS = "含包括"
NOT = "不"  # （不含）
REPEATED_END = "[ ]?[）)]|[，,][ ]?(?:下同|含本数)"  # （含5亿元）, （含 5 亿元，下同）
SAME_BELOW = ("（下同）", "(下同)")  # 新臺幣（下同）150萬元
INCLUSIVE_NOTE = r"[（(]不?[含包][^（）()。]{0,16}[）)]"  # also matched backward, so not possessive
INCLUSIVE_MARK = "[（(]含[）)]"  # between a qualifier and its number: 不超过（含）1.4755%
NOTE_WORDS = "附?[注註][释釋解脚腳]?|[脚腳][注註]|[Nn]otes?"  # 5亿元<sup>注1</sup>
FRACTION_CHAINS = "角毛"  # 5元[1]3角
BOUND_CONNECTIVES = "并且 而且 且 及 并 但 同时 又"  # perhaps after a comma, and perhaps only a comma
COMMAS = "，,、"
# After a currency that a blank separates from its number, the sentence runs on with one of these.
CURRENCY_FOLLOWERS = "的左以和及或至到每一"
# After a unit of one character below the line a sentence runs on with one of these, though the unit and the
# first of them could begin a word: 以12元/股价格发行, 80万吨/年产能.
AFTER_PER = "[的左以和及或至到起]|[价價]格|[产產][能线線]|度(?![数數假])"
# Words that begin with such a unit, behind a slash between two figures: 8.2亿元/月均1.3亿元, 3亿元/年末2亿元.
LISTED_WORDS = (
    f"{HAN}均(?![价價为為有已由按可])|[年季月周週旬](?:[末底初]|[报報](?![价價酬]))|[年季月周週日]活(?!动|動)"
    "|[本次][年季月周週旬期日](?!刊)|[层層][级級]|集[团團]"
)
# 計劃1人民幣5億元: a name of a currency with one of these at its end is of the sum in 元 right behind it.
LEADING_NAME_ENDS = "币幣"
# One 一 means "each" after a price: 三块五一斤.
EACH_NUMERAL = "一"
EACH_MAN = "蚊"  # 一萬四千蚊一個月: a price even in 萬
EACH_AFTER_MAN = "(?<=蚊)(?=[个個](?!人))"  # 16000蚊個月
# 在3亿元和5亿元之间: what makes two amounts the ends of one range; after 介于 nothing need follow.
BETWEEN_OPENERS = "在于於"
BETWEEN_VERBS = "介[于於乎]"
BETWEEN_CONNECTIVES = "和 与 與 及 跟 至 到"
BETWEEN_END = "之[间間]"
# Two falling amounts are a range where they are called one: 38元-35元区间.
CALLED_RANGE = "的?(?:之?[间間]|[区區][间間]|不等|[范範][围圍])"
RANGE_NAMES = "(?:[区區][间間]|[范範][围圍]|介[于於乎]|[从從在])[为為是在:：]?"  # before it
# Signs of a formula.  * is one between what is multiplied only, and / before and after a bracket.
FACTOR_SIGNS = "×÷^"
POWERS = "^²³"  # $1.05^5 is no sum
# $3.5×10^9, ¥3.5×10⁸, $1.5e9: what follows the first digits of a number in powers of ten.
POWER_OF_TEN = r"[ ]?[×xX*＊·⋅][ ]?10[ ]?(?:\^|\*\*|[⁺⁻⁰¹²³⁴-⁹])|[eE][+\-−]?[0-9]"
POWER_ENDS = r"(?:\^|[0-9][ ]?\*\*)[ ]?"  # before an exponent: 10^8, 10 ** 8
EQUALS_SIGNS = "=＝≈"
STARS = "*＊"
HALF_SPANS = "半月 半年头 半年頭"  # 2个半月, 3个半年头
ENUMERATION_COMMA = "、"  # 二、三百万
