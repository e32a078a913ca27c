"""Surroundings in which digits are no quantity: ordinals, bases of rates, dates, codes.

Source: by hand, from financial news.
"""

from .rows import NonQuantity, QualifierWord
from .units.durations import SPAN

# Words right before a number that make it an ordinal, a code or a rate's base.
BLOCKING_WORDS = (
    QualifierWord("ordinal", "第 第约 No. NO. № 民国 民國"),
    QualifierWord(
        "ordinal",
        "前 首",
        not_preceded_by="[此之目日年月当當先提以午赛賽天会會周季事生]",
        followed_by=r"[0-9０-９十二三四五六七八九]+[ ]?[大强強名位席季月个個家支只隻档檔年周]",
    ),
    QualifierWord("ordinal", "初", followed_by="[一二三四五六七八九十]"),
    QualifierWord("base", "每"),
    QualifierWord("base", "送 转 轉 转增 轉增 配", followed_by="[0-9０-９.]{1,12}股"),  # 10股转增4股
    QualifierWord("code", "± 正负 正負 又 _ & @ / ／ ^"),
    QualifierWord("code", "× * ＊ x X", preceded_by="[0-9０-９]"),  # but 400元*500万股
)

# D is a digit of either width, N a Han digit.
GUARDED_NON_QUANTITIES = (
    # years, and dates that begin with one: 2024年, 2022/23/24财年, 2019-08-01, 二零二二年
    NonQuantity(
        " 财財年-—–~～至到/、和",
        r"(?:19|20)DD (?:[-—–~～至到/、和] (?:19|20)?DD){0,6} [ ]?(?:财年|財年|年度|年)",
    ),
    NonQuantity("-/.", "(?:19|20)DD (?: -D{1,2}- | /D{1,2}/ | [.]D{1,2}[.] ) D{1,2} (?!D)"),
    NonQuantity("零〇○", r"[一二][零〇○]NN (?:财年|財年|年度|年)"),
    # a year of two digits, or of the Republic: 17年底, 16-18年, 115年起; and what begins with a 0: 05年, 01组
    NonQuantity(
        " 年",
        "DD [ ]?年"
        "(?=年?[底初末]|年中|中期|度|[上下]半|全年|[中年][报報]|同期|前?[一二三四1-4]季|Q|H|D{1,2}月)",
    ),
    NonQuantity(" 年", r"1[0-3]D [ ]?年 (?=[度底初末起]|[上下]半|正式)"),
    NonQuantity(
        "-—–~～至/、",
        "[12]D [-—–~～至/、] [123]D 年 (?!期|内|以上|来|來|左右)",
        not_preceded_by="未来|未來|今后|今後|过去|過去|为期|為期|长达|長達|持续|持續|[近约約需]",
    ),
    NonQuantity("0", r"0D++ (?![.．]D) [ ]?[一-鿿]?"),
    # months and days: 2月24日, 4月, 1-4月份; after 近 and the like a length of time
    NonQuantity(
        " 月-—–~～至到、和及",
        "(?:1[0-2]|0?[1-9]) (?:[-—–~～至到、和及] (?:1[0-2]|[1-9])){0,6}"
        "[ ]?月 (?:份 | [ ]?D{1,2} (?: [日号號]? [-—–~～至到] D{1,2} )? [ ]?[日号號] )?",
        not_preceded_by=SPAN,
    ),
    # days of the month, but no price: 21日, not $21日前; and codes of shares: (600104)
    NonQuantity(
        "日", "(?<![$＄€£¥￥]) (?:[12]D|3[01]|[1-9]) 日 (?![元圆圓円币幣本内內之来來])", not_preceded_by=SPAN
    ),
    NonQuantity(")）", "(?<=[(（]) D{4,6} (?=[)）])"),
    # clock times: 12:00, 14：00时, 10时51分, 8点30分
    NonQuantity(":：", r"D{1,2} [:：] DD (?:[:：] DD)? (?!D) [时時]?"),
    NonQuantity(" 时時点點", r"(?:[01]D|2[0-4]|D) [ ]?[时時点點] D{1,2} (?!D) 分?"),
    # from one hour to another: 0—24时, 9时至21时
    NonQuantity(
        "时時-—–~～至到", "(?:[01]?D|2[0-4]) [时時]? [-—–~～至到] (?:[01]?D|2[0-4]) [时時](?![长長])"
    ),
    # ticks of an exchange: 7.42-3/4美元
    NonQuantity(".-", r"D++ (?:[.] D++)? - D/D++"),
    # versions and addresses: 1.2.3
    NonQuantity(".", r"D++ (?:[.] D++){2,}+"),
    # telephone numbers: 021-22002972, 400-167-0537
    NonQuantity("-", r"0D{2,3} - D{7,8} | [48]00 - (?: D{3}-D{4} | D{4}-D{3} | D{7} ) (?!D)"),
    # shares for shares: 10送2转10派0.1元
    NonQuantity(
        ".股送转轉派配增",
        r"D++ (?:[.]D++)? 股? [送转轉派配增] (?=D) (?: D++ (?:[.]D++)? 股? [送转轉派配增] )*+",
    ),
    # dimensions and shifts: 7*24小时, 2×45万吨
    NonQuantity("*×xX＊", r"D++ [*×xX＊] D++ (?:[.]D++)? [十百千万萬亿億]*+ (?:小时|小時|米)?"),
)

ADDRESS = r"[^\s\u3000-\u9fff（）“”]"  # what an address that begins with http or www goes on with

# A unit that a table declares, （万元） or 单位：亿元, is no amount: what stands before it, and what after.
DECLARED = r"[单單]位[:：为為是]?[ ]?(?:人民[币幣])?"
DECLARATION = r"[ ]?(?:为|為)?(?:单位|單位)|[计計](?![划劃算提入])|列示|呈列"

# 身负85亿元, 正负5%: 负 is no minus after these; after those a currency is quoted, not paid (兑美元6.33).
NOT_NEGATIVE = "正身担擔背肩自抱胜勝欠亏虧"
QUOTED = "兑兌对對换換/每"
# Between the name of a sum and a lone scale word: 市值突破万亿.
ATTAINMENT_VERBS = "(?:突破|[破达達至])[到了]?"

# 上涨1500元/吨至19000元/吨: after a word of change 至 and 到 lead to the new level, unless it is close.
CHANGES = (
    "(?:[涨漲跌升降增减減贬貶挫调調滑少加扬揚攀削落]|[缩縮放]量|收窄|[涨漲降][价價]"
    "|[走升提调調]高|[升贴貼]水|[赚賺]多)"
)
CHANGE_LINKS = "[了约約近逾超幅达達为為长長低高大小至]"
