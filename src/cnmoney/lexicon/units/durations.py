"""Lengths of time.  A calendar date is no length: 月, 日 and 季 count only where the words before say so.

Source: by hand, from financial news.
"""

from ..rows import UnitWord

# 近30日, 连3季, 未来6月: words after which a calendar word is a length of time.
SPAN = (
    "[超逾][过過]?|不超[过過]|至少|近|连|連|连续|連續|持续|持續|过去|過去|未来|未來|最近|逾|超|满|滿|历时|歷時|为期|為期|长达|長達|达|睽違|睽违|隔|后|後"
    "|[连連][涨漲跌升降红紅黑买買賣卖亏虧盈增减減]"
)

_CHART = "图|圖|[Kk][线線]|均[线線]|(?:指数|指數|简单|簡單)?移[动動]|级别|級別"  # 4小时图, 60分钟K线

_NO_YEARS = "期|级|級|[国國美公德英日中]?[债債]|度|[报報](?!酬)|代|LPR|LPF|款|版|Q|H"  # 10年期国债, 90年代
_NO_SPAN = "第|(?<![此之以提])前"
_LASTED = (
    "超过|超過|超逾|不足|不到|至少|最多|约|約|[这這此]|时隔|時隔|遭遇|跨越|经过|經過|创|創|攀|衝|冲|[写寫]"
    "|[睽间間]隔|[用需耗]时|判|刑|工作|从业|從業|達|达|了|持有|提前|提早|缩短|縮短|延长|延長|需|[0-9０-９][-－—~～至到]"
)
_LENGTH = (
    "[来來内內间間后後中]|前(?![0-9０-９一二三四五六七八九])|以[来來内內上下]|左右|之[久前后後内內間间]|历史|歷史|[多余餘半]|新?[高低]|最|首|的|时间|時間"
    "|逾|超|有期|徒刑|经验|經驗|老|不变|不變|$|[，。、；）)]"
)

DURATIONS = (
    UnitWord("年", "年", not_followed_by=_NO_YEARS, not_preceded_by=_NO_SPAN, max_number="9"),
    UnitWord("年", "年", not_followed_by=_NO_YEARS, not_preceded_by=_NO_SPAN, min_number="30"),
    # From 10 to 29 it may be a calendar year (13年原奶价格), so the words around it must tell.
    UnitWord("年", "年", not_followed_by=_NO_YEARS, preceded_by=f"(?:{SPAN}|{_LASTED})[逾近超约約达達了]?"),
    UnitWord("年", "年", not_followed_by=_NO_YEARS, not_preceded_by=_NO_SPAN, followed_by=_LENGTH),
    UnitWord(
        "月",
        "个月 個月 箇月",
        not_followed_by="份|期|[SsLlHh][Ii][HhBb][Oo]|拆息",
        not_preceded_by=f"首|{_NO_SPAN}",
    ),
    UnitWord("月", "月", preceded_by=SPAN, not_followed_by="份|期|均|線|线|[0-9０-９]"),
    UnitWord(
        "周",
        "周 週 个星期 個星期 星期 礼拜 禮拜",
        not_followed_by="年|岁|歲|[一二三四五六日末刊线線期报報]|均[线線]",
        not_preceded_by="[第上下本]",
    ),
    UnitWord(
        "天",
        "天",
        not_followed_by="期|[津然猫貓弘虹花王際际]|逆回购|回购|[SsLlHh][Ii][HhBb][Oo]",
    ),
    UnitWord("天", "日", preceded_by=SPAN, not_followed_by="[线線均元圓圆円币幣本期股经經圆報报MK]"),
    UnitWord("天", "日", followed_by="[来來][首最新]", not_preceded_by="[月/]"),
    UnitWord("天", "日", followed_by="之?[内內](?![盘盤外资資])", not_preceded_by="[月/]"),
    UnitWord("小时", "小时 小時 个小时 個小時 鐘頭 个钟头 個鐘頭", not_followed_by=_CHART),
    UnitWord("分钟", "分钟 分鐘", not_followed_by=_CHART),
    UnitWord("秒", "秒 秒钟 秒鐘", not_followed_by="杀|殺"),
    UnitWord("季度", "个季度 個季度 个季 個季"),
    UnitWord("季度", "季度 季", preceded_by=SPAN, not_followed_by="报|報|线|線"),
    UnitWord("季度", "季", followed_by="[来來](?![华華])|新?[高低]"),
    UnitWord("交易日", "个交易日 個交易日 交易日"),
    UnitWord("工作日", "个工作日 個工作日 工作日 个营业日 營業日"),
    UnitWord("自然日", "个自然日 個自然日 自然日 个日历日"),
    UnitWord("岁", "岁 歲 周岁 周歲 週歲"),
)

# Below a line only: m³/h, t/d.
PER_SYMBOLS = (
    UnitWord("年", "a y yr year"),
    UnitWord("月", "mo month"),
    UnitWord("天", "d day"),
    UnitWord("小时", "h hr hour"),
    UnitWord("分钟", "min"),
    UnitWord("秒", "s sec"),
)
