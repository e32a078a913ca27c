"""Han digits and scale words.

Source: GB/T 15835 (numerals in publications) and the Unicode kAccountingNumeric, kOtherNumeric and
kPrimaryNumeric fields, by hand.  兆 is 10^12, as in Taiwan and Hong Kong news.
"""

from .rows import Digit, Scale, any_of

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

# Letters, after digits only. Where a currency touches the number (US$3.5bn) or the range or list that it
# ends (US$2.1bn-2.3bn, 2bn-3bn美元, US$2.1/2.3bn), they are scales; k and w also where other words beside
# the number allow it.
_END, _TO = "[0-9０-９][0-9０-９.,]{0,15}_?", "_?[-—–−~～至到]_?"
_LETTER = "(?:[kKwWmMbBtT]|[mbtMBT][nN]|MM|mil|[bmtr]{1,2}illion)"
_LISTED = "(?:[0-9０-９][0-9０-９.,]{0,9}(?:[kKwWmMbBtT][nN]?)?[、/／和及与與]_?)"
_AFTER_CURRENCY = (
    r"(?<![A-Za-z0-9０-９万萬亿億])\p{Currency}_?"
    rf"(?:[约約近超逾]|[-−+]?(?:{_END}{_LETTER}?\+?(?:{_TO}|[、/]))?|{_LISTED}{{1,3}})"
)
_BEFORE_CURRENCY = rf"(?:{_TO}{_END}{_LETTER})?_?\p{{Currency}}(?!_?[0-9０-９])"
_BEFORE_YUAN = rf"(?:{_TO}{_END}[kKwW])?_?(?:\p{{Currency}}|[元块塊圆圓蚊])"
# $30 T恤, ¥99B套餐, ¥199K歌, $3m家, 1.6T AWG: the letter begins or names something else, or nobody knows.
_NO_SCALE = (
    "[座款档檔类類组組套区區级級超轮輪股恤楼樓歌线線金馬马系家名位辆輛台臺部件份次户戶] 人(?!民)"
    r" [-－·](?!\p{Currency}_?[0-9])[A-Za-z]"  # but US$3mn-US$4mn
)
_LENGTH = "[长長宽寬深] 高(?![于於出达達]) [以之]?[内內下]免"  # ¥1,200和3.5m高
_NO_CODE = "_?(?!USD|RMB|HKD|EUR|JPY|CNY)[A-Z]"
# 月薪20K, 首付60W, 收益：-7k.
_LINKS = "[了为為约約近超达達到至过過有仅僅上看才也就是在大概可只打给給要共:：_]{0,5}"
_SUM = rf"\p{{Sum}}{_LINKS}[-−+]?(?:{_END}[kKwW]?{_TO})?"
_RESOLUTION = (  # 投资4K超高清
    "_?的?(?:超|[高全]清|分[辨辯]|[画畫屏视視电電显顯直转轉投技产產歌金线線]|HDR|OLED)"
)
_COUNTED = "[人股次户戶辆輛票份字](?!工)"
_WATTS = (  # 65w快充
    "_?的?(?:[快闪閃超]充|[充电電]|[无無][线線]|功[率耗放]|[灯燈瓦]|音箱|喇叭|LED|led|适配|適配|[CG]PU)"
    " [/／](?![月年天人]) _?(?:模式|原[则則]|要素|[1１])"
    " _?的?(?:[组組]件|光伏|[电電]|[输輸]出|[风風]扇|吹[风風])"
)
# What so many w are no watts of: 新生儿从940w回落到600w, 播放量100w+.
_REACHED = "[稳穩定在约約为為有是达達到至从從由突破超过過近高仅僅升降跌了共已累计計将將:：_]{0,6}"
_CROWDS = (
    "人口|[新出]生[儿兒人]?|用[户戶]|粉[丝絲]|[涨漲]粉|播放|[阅閱][读讀]|[浏瀏][览覽]|[点點][赞贊击擊]|[收关][藏注]|關注"
    "|下[载載]|[会會][员員]|人[数數群]|[观觀][众眾看]|[热熱]度|曝光|流量|[网網][友民]|客[户戶流]|[销銷]量|[评評][论論]"
)
_POWERED = "(?:功[率耗]|TDP|充[电電]|瓦[数數]|[组組]件|光伏|[电電][源机機器池]|[灯燈]|最[大高])"
_NO_POWER = f"{_POWERED}[^，。；,;|\\n]{{0,12}}"  # in the same line and cell
_CHANGED = (
    "_?(?:[回下]落|下[滑跌]|[涨漲跌]|暴[涨漲跌增]|[飙飆]升|[增减減]少|增[长長加]|[降升](?=[到至]))[到至了]_?"
)
_SPENT = (
    "(?:[年月日]入|[赚賺赔賠亏虧借欠骗騙罚罰捐]|(?<![棉雪鲜鮮烟煙开開])花)"
    "[了掉走出去咗下得过過]{0,2}[约約近个個]?"
)
_BOUGHT = (  # 25w以上的车
    "(?:(?:以[上下内內]|左右|[级級])?的?(?:[车車]|房(?!车)|SUV|用[户戶]|粉[丝絲]|人口|[会會][员員]|播放|[阅閱][读讀]"
    "|[点點][赞贊]|[销銷]量|嫁[妆妝]|彩[礼禮]|存款|年薪|[现現]金|[资資]金|[奖獎]金|[预預]算))"
)
LATIN_SCALES = (
    Scale(3, "thousand Thousand"),
    Scale(6, "million Million"),
    Scale(9, "billion Billion"),
    Scale(12, "trillion Trillion"),
    Scale(
        3,
        "k K",
        preceded_by=_AFTER_CURRENCY,
        not_followed_by=_NO_SCALE,
        examples="月薪￥15k / 售价HK$2k至5k",
        counter_examples="内存16k / 门票￥15K歌",
    ),
    Scale(
        3,
        "k K",
        followed_by=f"{_BEFORE_YUAN} 多[块塊元] {_COUNTED} [台臺](?![灯燈扇式])",
        examples="融资20k元 / 18K-25K元 => money [18000..25000] CNY range / 售出20k份 / 月销10K台",
        counter_examples="分辨率4k屏",
    ),
    Scale(
        3,
        "k K",
        preceded_by=_SUM,
        not_followed_by=f"{_RESOLUTION} č",
        examples="月薪20K / 股票收益：-7k => money -7000 CNY inferred",
        counter_examples="分辨率4K / 投资4K超高清",
    ),
    Scale(3, "k K", followed_by="[·・•]1[2-9]薪", examples="15-25K·14薪", counter_examples="15-25K·1080P"),
    Scale(
        4,
        "w W",
        preceded_by=_AFTER_CURRENCY,
        not_followed_by=_NO_SCALE,
        examples="售价$3w",
        counter_examples="功率65W / 售价$3W级",
    ),
    Scale(
        4,
        "w W",
        followed_by=_BEFORE_YUAN,
        examples="光伏组件售价3w元",
        counter_examples="屏幕40W屏",
    ),
    Scale(
        4,
        "w W",
        followed_by=f"多?{_COUNTED} 多[块塊元] [亿億](?![纬緯]) \\+(?!{any_of(_WATTS)})",
        not_preceded_by=_NO_POWER,
        examples="粉丝10W+ / 售出3w份",
        counter_examples="屏幕40W屏 / 组件功率700W+",
    ),
    Scale(
        4,
        "w W",
        preceded_by=f"{_SUM} {_SPENT}",
        not_followed_by=_WATTS,
        examples="首付60W / 花了20w",
        counter_examples="拿了65W / 价格65W快充",
    ),
    Scale(
        4,
        "w",
        preceded_by=f"(?:{_CROWDS}){_REACHED}(?:{_END}w?{_TO})?",
        not_followed_by=_WATTS,
        examples="出生人口稳定在700w以下 / 播放量100w",
        counter_examples="推出720w / 用户65w快充 / 用户说600w够用",
    ),
    Scale(
        4,
        "w",
        followed_by=f"{_BOUGHT} [套篇条條](?![装裝]) [/／][月年]",
        not_preceded_by=_NO_POWER,
        examples="25w以上车型 / 售出3w套",
        counter_examples="最大3000w输出 / 功率3w套 / 700w的组件",
    ),
    Scale(
        4,
        "w",
        preceded_by="[从從由]",
        followed_by=f"{_CHANGED}[0-9]",
        not_preceded_by=f"{_NO_POWER}[从從由]",
        examples="从940w回落到600w => number 9400000 - / 光伏\n从940w回落到600w => number 9400000 -",
        counter_examples="跌940w回落到600w / 从940w升级到600w / 功率从940w回落到600w",
    ),
    Scale(
        4,
        "w",
        preceded_by=f"[从從由][0-9.]{{1,8}}w{_CHANGED}",
        not_preceded_by=f"{_NO_POWER}[从從由][0-9.]{{1,8}}w{_CHANGED}",
        examples="从940w回落到600w => number 6000000 -",
        counter_examples="从940w升级到600w / 功率从940w回落到600w",
    ),
    Scale(
        6,
        "mn m M Mn MN MM mil",
        preceded_by=_AFTER_CURRENCY,
        not_followed_by=f"{_NO_SCALE} {_LENGTH}",
        examples="募资$3.5mn / 收入RMB 20m / EUR 2m-3m"
        " / US$12.3mn-US$15.6mn => money [12300000..15600000] USD range",
        counter_examples="身高3m / 门票￥15M座 / $3m家 / $3m-RAM / 2美元20m / ¥200和3.5m高 / HK$50/2m内免票",
    ),
    Scale(
        9,
        "bn b B Bn BN",
        preceded_by=_AFTER_CURRENCY,
        not_followed_by=_NO_SCALE,
        examples="募资$3.5bn / US$2.1bn-2.3bn => money [2100000000..2300000000] USD range / 人民币3.5bn",
        counter_examples="内存4b / 门票￥15B区",
    ),
    Scale(
        12,
        "tn T Tn TN trn",
        preceded_by=_AFTER_CURRENCY,
        not_followed_by=_NO_SCALE,
        examples="市值$3.5tn / KRW 1.2tn",
        counter_examples="载重3T货物 / 售价$30 T恤",
    ),
    Scale(
        6,
        "mn m M",
        followed_by=_BEFORE_CURRENCY,
        not_followed_by=_NO_CODE,
        examples="收购价3.5mn美元",
        counter_examples="跳远8m纪录 / 长度3m XCD",
    ),
    Scale(
        9,
        "bn b B",
        followed_by=_BEFORE_CURRENCY,
        not_followed_by=_NO_CODE,
        examples="收购价3.5bn美元 / 2bn-3bn美元 => money [2000000000..3000000000] USD range",
        counter_examples="规模7b模型 / 内存7B AWG",
    ),
    Scale(
        12,
        "tn T",
        followed_by=_BEFORE_CURRENCY,
        not_followed_by=_NO_CODE,
        examples="市值3.5tn韩元",
        counter_examples="载重3T货物 / 1.6T AWG芯片",
    ),
)

# A digit that means "some": 几百万, 数十亿; 几 also inside a numeral (十几亿).
INDEFINITE_DIGITS = "几 幾 数 數"
INNER_INDEFINITE = "几 幾"
AFTER_INDEFINITE = "[的元蚊到至]"  # 5萬幾蚊, where the 几 is of the next lower place
# Two digits that mean "one or the other": 八九亿, 三五百.
APPROXIMATE_PAIRS = "一二 二三 三四 四五 五六 六七 七八 八九 三五"
# Digits as in speech: 三块五; those of 大写 are digits beside their like only (15亿元參與).
COLLOQUIAL_DIGITS = "一 二 三 四 五 六 七 八 九 两 兩"
# What may follow the digit that fills a scale although it is a unit elsewhere: 三万五起, 一百二多.
COLLOQUIAL_TAIL_FOLLOWERS = "元块塊左的起多"
TOGETHER = "一起(?![步拍售价價租付订訂投])"  # 一万一起 is no 11000 and more, as 一万一起步 is
# A digit or two behind one of these is the tail of its number, and a comma then ends the clause: 1米8，140斤.
BEFORE_TENTHS = "米斤元块塊毛亩畝尺丈度折成厘釐"
TENTHS_BEFORE_RANGE = "元斤亩畝尺丈度折"  # of them only the tail of the first end is read: 3元5到4元
# What a small number is of whose comma ends the clause: 买1送1，300元; PE 15，300亿元, but 市盈率15，300倍.
GIVES = "送"
RATIO_NAMES = "PE PB PS 市盈率 市净率 市淨率 市盈率为 市盈率為 市盈率约 市盈率約"
OF_RATIO = "[ ]?倍"
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
三季報 三线 三線 三农 三農 三级跳 三級跳 三甲医院 三甲醫院 四季度 四线 四線 五线
五線 五险 五險 五一假 五星级 五星級 五星酒店 五星好评 五星好評
一汽 三一重工 三亚 三亞 三星 三峡 三峽 三元股份 三元食品 三全食品 三安光电 三棵树 三诺生物 三聚环保
三七互娱 三只松鼠 三门峡 三門峽 四川 四平市 四维图新 五粮液 五菱 五矿 五礦 五洲交通 五芳斋 六安市
六福珠宝 六福集團 七匹狼 七牛云 八马茶业 八大行 八佰伴 九江市 九阳股份 九芝堂 九毛九 九安医疗 九龙仓
九龍倉 四大行 两江新区 两市 兩市 两岸 兩岸
五金企业 五金企業 五金店 五金行业 五金行業 五金工具 七夕
"""
YEAR_STARTS = "[一二]"  # 二零二二年

HALF = "半"  # 两亿半
NOT_HALF = (
    "[年天日场場导導数數个個价價径徑月夜途载載岛島球]|[工信推][半就]"  # 半年, 半导体: a word of its own
    "|以(?![上下内內前后後来來])"  # 三年半以来
)
POINT = "点 點"
NOT_FRACTION = "十百分"  # what no digits after 点 lead to: 三点五十
ZERO = "零"
ONE = "一"
HYPHENS = "- − －"
# A digit right behind one of these may go on with the number: 5块3, 七成5; a raised one would be read so.
BEFORE_TAIL = "块 塊 毛 角 分 成 折 点 點 % ％ ‰"
BEFORE_TAIL_IN_NUMERAL = "多 余 餘 几 幾"  # 5千多
BEFORE_SCALE = "多 余 餘 几 幾"  # a scale word right behind goes with the number: 600多万一直
NO_MINUS_AFTER = "元圆圓%％‰"  # A元-5万元: a dash behind a unit is no minus
NEGATIVE_VERBS = "负 負"
BEFORE_NEGATIVE, NEGATIVE_PARTICLE = "是为為成呈", "的"  # 是负的3个亿, but 背负的3亿元
BELOW_ZERO = "零下"  # 零下5℃ is -5
PLUS = "+ ＋"
EITHER_SIGN = "± 正负 正負 +/- ＋/－"  # both at once: ±10% is from -10% to 10%
