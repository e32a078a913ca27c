"""Percent and ratio words, and the words for parts of a hundred, a thousand, ten thousand.

Source: by hand, from financial news; values stay in the unit as written (25 ``%``, 三成 is 30 ``%``).
"""

from ...patterns import not_after
from ..rows import UnitWord, any_of

# What 25x is a multiple of, and the other end of a range of them.
_MULTIPLES = "P/?[EBS]|PEG|EV|EBITDA|市[盈净淨销銷]率|估值|倍[数數]"
_RANGE_OF_X = "(?:_?[-–~～至]_?[0-9.]{1,6}[xX])"
# 降幅扩大2.1pc: by how much a rate changed.
_CHANGED = any_of(
    "扩大 擴大 收窄 收[敛斂] 改善 [恶惡]化 [提上抬走拉]升 [下回]落 [下上][降滑行修调調] [增减減][加少长長]",
    "[变變][动動化] YoY QoQ [同环環]比",
)
# 指数跌30个点, 大盘跌了50个点: points of an index.
INDEX_NAMES = (
    "指[数數]|PMI|VIX|大[盘盤]|[恒恆沪滬深道日期创創国國纳納板]指"
    "|[纳納]斯|道[琼瓊]|[标標]普|日[经經]|[台臺加]股|股市"
)
# What so many 个点 are a rate or a change of price of: 毛利率15个点, 涨了5个点, 20个点的利润.
_RATES = (
    "率|利[润潤息]|[毛净淨]利|息|[佣提]成?金?|折扣|返|占比|[份税稅]|收益|回撤|增[速长長幅]|[涨漲跌降升]幅|仓|倉|溢[价價]"
    "|CPI|PPI|GDP|ROE|ROI|通[胀脹]|抽成|[扣提]点|首付"
)
_PRICE_MOVES = (
    "[涨漲跌升降亏虧赚賺套挫贵貴][了个個幅近约約超过過逾]{0,3}(?:(?:[0-9]{1,2}|[一二三四五六七八十]{1,3})、)?"
)

PERCENTS = (
    UnitWord("%", "% ﹪"),
    UnitWord(  # in Hong Kong and Macau; in the mainland 月息3厘 is 0.3% a month, and 5厘 may be 0.005元
        "%",
        "厘 釐",
        not_preceded_by="[月日]息[约約为為达達是_]{0,2} 分 每股.{0,3} [价價][为為约約]? 每度.{0,4} "
        rf"{not_after('[息率按拆] 国[债債]', 8)}[升跌涨漲][了咗逾近约約]? "
        "(?:派|末期|中期|特[别別])息[约約為为]?"  # of a share: 0.003元
        # Of the price of power, for one kWh.
        " (?:[电電][价價费費]|度[电電]|[电電]成本|[单單运運水气氣][价價费費])[^，。；,;息率]{0,10}",
        not_followed_by="[米升清定克钱錢/／] 正",
        examples="減息0.25厘",
        counter_examples="月息3厘 / 降了5厘钱 / 电价下调5厘 / 度电成本降低2厘左右",
    ),
    UnitWord("‰", "‰ 个千分点 個千分點 千分点 千分點"),
    UnitWord("‱", "‱ 个万分点 個萬分點"),
    UnitWord(
        "pp",
        "个百分点 個百分點 百分点 百分點 个百分比 個百分比 %个百分点 %個百分點 "
        "pp ppt ppts pct pcts PP PCT PCTs PCTS Pcts 个pct 个pp 个ppt",
    ),
    UnitWord(
        "bp",
        "个基点 個基點 基点 基點 个基准点 個基準點 个基本点 個基本點 基本点 基本點 基准点 基準點 "
        "bp bps BP BPS Bps 个bp 个BP 个bps 个BPs",
    ),
    UnitWord(  # 降幅扩大2.1pc, 收窄2pc
        "pp",
        "pc",
        preceded_by=rf"{_CHANGED}[了约約近超至幅达達_（(]{{0,2}}[-−+]?",
        examples="降幅扩大2.1pc / 收窄2pc",
        counter_examples="占比2.1pc => percent 2.1 %",
    ),
    UnitWord(  # Taiwan's step of an interest rate, a quarter point; 码 also counts yards, and is a code
        "bp",
        "碼 码",
        factor="25",
        max_number="40",
        preceded_by="(?:[升降加減减]息|利率|[準准][備备]金率)[^，。；]{0,10} "
        "[調调][升降高低][了約约達达逾]?(?:[0-9一二兩两三半]碼?[至到或、~-])?",
        examples="升息2碼 => percent 50 bp / 降息半碼 => percent 12.5 bp / 累计升息21码 => percent 525 bp"
        " / 調降1碼至1.875% => percent 25 bp",
        counter_examples="布料2碼 / 升息500碼",
    ),
    UnitWord(
        "bp",
        "碼 码",
        factor="25",
        max_number="40",
        followed_by="_?的?(?:[升降]息|幅度)",
        examples="3碼的升息 => percent 75 bp",
        counter_examples="布料2碼",
    ),
    UnitWord(  # percent, from English, in Taiwan; also a party
        "%",
        "趴",
        preceded_by=f"(?:{_RATES}|[涨漲跌升降增减減佔占衰][長长退幅比]?|成[长長]|回[饋馈])"
        "[了逾近超約约達达到至破僅仅有為为多]{0,3}(?:_?[0-9.]{1,5}[至到~～、-])?",
        not_followed_by="[在着著下倒地]",
        examples="漲5趴 => percent 5 % / 年增3.5趴 / 利率2趴 / 成長5至8趴 => percent [5..8] % range",
        counter_examples="开了5趴 / 增5趴在地上",
    ),
    UnitWord(
        "%",
        "趴",
        followed_by="的?(?:回[饋馈]|利率|[殖折]|[優优]惠|[現现]金)",
        examples="最高3趴回饋",
        counter_examples="开了5趴",
    ),
    UnitWord("%", "pc"),
    UnitWord(  # 加息50个点
        "bp",
        "个点 個點",
        preceded_by="(?:[加降]息|降[准準])[了约約]?",
        min_number="5",
        examples="加息50个点",
        counter_examples="收盘跌50个点",
    ),
    UnitWord(
        "%",
        "个点 個點",
        max_number="100",
        not_followed_by="位",
        not_preceded_by=f"(?:{INDEX_NAMES})[^，。；]{{0,30}}",
        preceded_by=f"(?:{_RATES}).{{0,20}}",
        examples="利率15个点",
        counter_examples="利率15个点位 / 指数回撤15个点 / 焊了15个点",
    ),
    UnitWord(
        "%",
        "个点 個點",
        max_number="100",
        not_followed_by="位",
        not_preceded_by=f"(?:{INDEX_NAMES}).{{0,30}}",
        preceded_by=_PRICE_MOVES,
        examples="被套25个点",
        counter_examples="涨15个点位 / 大盘跌50个点 / 大盘弱，跌50个点 / 焊了15个点",
    ),
    UnitWord(
        "%",
        "个点 個點",
        max_number="100",
        followed_by="的?_?(?:利[润潤息率]|毛利|[净淨]利|[弹彈]性|[涨漲跌降]幅|收益|[佣提][金成]|折扣|返[点點利]|[增税稅])",
        examples="就20个点弹性",
        counter_examples="焊了15个点",
    ),
    UnitWord(
        "%",
        "成",
        factor="10",
        max_number="10",
        not_followed_by="[为為立功本长長交都员員果品份分熟新型人就效绩績套单單色语語千上百]",
        examples="占3成",
        counter_examples="5成本",
    ),
)

RATIOS = (
    UnitWord(
        "倍",
        "倍",
        not_followed_by="[券增速率频頻数數特思感涨漲](?!额) 股(?![价價息份权權东東本])",
        examples="增长3倍",
        counter_examples="5倍速播放 / 寻找10倍股",
    ),
    UnitWord(  # 25x PE
        "倍",
        "x X",
        preceded_by=f"(?:{_MULTIPLES}).{{0,24}}",
        examples="PE约25x / 建筑央企PB估值处于0.7x-1.2x区间 => ratio [0.7..1.2] 倍 range",
        counter_examples="放大25x",
    ),
    UnitWord(
        "倍",
        "x X",
        followed_by=f"{_RANGE_OF_X}?_?(?:{_MULTIPLES})",
        examples="目前25x PE / 对应20x-25x PE => ratio [20..25] 倍 range",
        counter_examples="放大25x",
    ),
    UnitWord(  # 95折
        "折",
        "折",
        factor="0.1",
        min_number="11",
        max_number="99",
        not_followed_by="[旧舊合算价價让讓射叠疊损損戟扣返腾騰]",
        examples="打85折",
        counter_examples="85折扣",
    ),
    UnitWord(
        "折",
        "折",
        max_number="10",
        not_followed_by="[旧舊合算价價让讓射叠疊损損戟扣返腾騰]",
        examples="打8折",
        counter_examples="9折旧",
    ),
)

# 百分之二十五: the word before the number, and the unit that it means.
PERCENT_PREFIXES = (UnitWord("%", "百分之"), UnitWord("‰", "千分之"), UnitWord("‱", "万分之 萬分之"))

TENTHS, THOUSANDTHS = "成", "厘釐"  # a digit after them is a tenth of one: 七成五, 五厘八
PERCENT_PREFIX_STARTS = "百千万萬"  # the first characters of these
DISCOUNTS = "折"  # of a tenth of two digits: 八七折
PERCENT = "%"
PERCENT_SIGNS = "% ％ ﹪"  # which may stand at the end of one, too: 百分之6.4%
MIXED_INFIX = "又"  # 三又二分之一
AFTER_PAIR = "左右|上下|的|以[上下内內]"  # 百分之二十七、八左右
FRACTION_INFIX = "分之"  # 三分之一
SHORT_FRACTION_INFIX = FRACTION_INFIX[0]  # in Hong Kong, of an interest rate that changes: 減息四分一厘
SHORT_FRACTIONS = "二分一 三分一 三分二 四分一 四分三 八分一 八分三 八分五 八分七"
RATE_CHANGES = "[加減减][咗了]?息[咗了約约多再]{0,2}"
# What is said as a fraction of a unit (减息1/4厘); 2/5 is one only of what the words before it name.
RATED = "人 例 名 口"  # of so many there are cases: 52.3/10万人
SLASH_FRACTIONS = (
    "1/2 1/3 2/3 1/4 3/4 1/5 1/6 1/8 3/8 5/8 7/8 1/10 1/16 3/16 5/16 7/16 9/16 11/16 13/16 15/16 "
    "1/32 3/32 5/32 7/32 9/32 11/32 13/32 15/32"
)
SLASH_PARTS = "2/5 3/5 4/5"
# In the clause before a fraction of a percent: 減息1/4%, but not 毛利率.
INTEREST_BEFORE = "(?:息|(?<![毛净淨])利率|按揭|[优優]惠)[^，。；,;\n]{0,12}"
POINTS, BASIS_POINTS = "pp", "bp"
# What so many basis points or 厘 are more or less than: T+85bp, H+1.3厘, SHIBOR 3M+120BP.
SPREAD_BASES = "(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９.])(?:[EHLPST]|[0-9]{1,2}[DWMY])"
FRACTIONAL_RATES = frozenset(("%", "pp"))  # a basis point has no halves
PART_OPENERS = "(?:[占佔][到了比]?|的)(?:[约約近超逾]|大约|大約|超过|超過|不足|不到|至少)?"  # 占总股本的1/3
PART_FOLLOWERS = "以[上下]|左右|[的股是为為和及，。；、]"

# 翻一番 doubles once, 翻两番 twice; 翻倍 and 翻番 are 翻一番.
MULTIPLE_UNIT = "倍"  # what these are said in
MULTIPLY_VERB = "翻"
MULTIPLY_PARTICLE = "了"
MULTIPLE_NOUN = "番"
DOUBLE_NOUNS = "[倍番]"

# 数以千计, 数以千辆计: of the order of thousands.
ORDER_OF_MAGNITUDE_PREFIX = "[数數]以"
ORDER_OF_MAGNITUDE_STARTS = "数數"
ORDER_OF_MAGNITUDE_END = "计 計"
ORDER_OF_MAGNITUDE_BEFORE = frozenset("的")  # 数以千万元的损失
