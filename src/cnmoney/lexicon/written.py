"""What the library writes: of the forms that the reader knows, the one for each meaning where it is not the
first.

Every Chinese word here is a form of a row of the lexicon, which a test checks; the characters of numerals
are in ``numerals``.  Traditional forms are those of the row.  The English words are of the style
``english`` alone.
"""

# Words before a number, by qualifier; 近 before a duration is "the last".
QUALIFIERS = {
    "about": "约",
    "near": "近",
    "over": "超",
    "at_least": "至少",
    "under": "不足",
    "at_most": "不超过",
}
NEAR_DURATION = "接近"
AND_MORE, AND_MORE_TOO = "多", "余"  # 3000多元, 300余亿元
SOME, SOME_TOO = "几", "数"  # 几百万, 数十亿
EITHER_SIGN = "正负"  # ±10%
PLUS = "+"  # +6.37%, a change
RANGE_DASH, RANGE_WORD = "-", "至"
ARTICLE = "个"  # 1个多月

# Units that are written otherwise than with their first name in Han.
UNITS = """
% ‰ ‱ 升 ℃ ℉ KB MB GB TB PB EB ZB
"""

PER = "/"
PER_ONE, SOLD_BY_ONE = "一", frozenset(("桶",))  # 80元一桶: below a stroke it would be a barrel
PER_PARTS = "·"  # kW·年

# 大写 of money: the rules of the People's Bank name these.
YUAN, JIAO, FEN = "元", "角", "分"
EXACTLY = "整"
COINS = ("币", "幣")  # 人民币3万元, 3万元人民币: such a name stands beside 元
NEGATIVE = "负"
TWO = "两"  # 两台, 两亿

ENGLISH_QUALIFIERS = {
    "about": "about",
    "near": "nearly",
    "over": "over",
    "at_least": "at least",
    "under": "under",
    "at_most": "at most",
}
ENGLISH_SCALES = ("million", "billion", "trillion")
# Singular and plural; symbols stay as they are.
ENGLISH_UNITS = {
    "pp": "percentage point|percentage points",
    "bp": "basis point|basis points",
    "倍": "time|times",
    "年": "year|years",
    "月": "month|months",
    "周": "week|weeks",
    "天": "day|days",
    "小时": "hour|hours",
    "分钟": "minute|minutes",
    "秒": "second|seconds",
    "季度": "quarter|quarters",
    "交易日": "trading day|trading days",
    "工作日": "working day|working days",
    "自然日": "calendar day|calendar days",
    "岁": "year of age|years of age",
    "股": "share|shares",
    "人": "person|people",
    "亩": "mu|mu",
    "斤": "jin|jin",
    "两": "liang|liang",
}

# ASCII signs of the style iso.
ISO_QUALIFIERS = {"about": "~", "near": "<", "over": ">", "at_least": ">=", "under": "<", "at_most": "<="}
