"""Lengths of time.  A calendar date is no length: 月, 日 and 季 count only where the words before say so.

Source: by hand, from financial news.
"""

from ..rows import Unit

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
    Unit("年", "年", not_before=_NO_YEARS, not_after=_NO_SPAN, most="9"),
    Unit("年", "年", not_before=_NO_YEARS, not_after=_NO_SPAN, least="30"),
    # From 10 to 29 it may be a calendar year (13年原奶价格), so the words around it must tell.
    Unit("年", "年", not_before=_NO_YEARS, only_after=f"(?:{SPAN}|{_LASTED})[逾近超约約达達了]?"),
    Unit("年", "年", not_before=_NO_YEARS, not_after=_NO_SPAN, only_before=_LENGTH),
    Unit("月", "个月 個月 箇月", not_before="份|期|[SsLlHh][Ii][HhBb][Oo]|拆息", not_after=f"首|{_NO_SPAN}"),
    Unit("月", "月", only_after=SPAN, not_before="份|期|均|線|线|[0-9０-９]"),
    Unit(
        "周",
        "周 週 个星期 個星期 星期 礼拜 禮拜",
        not_before="年|岁|歲|[一二三四五六日末刊线線期报報]|均[线線]",
        not_after="[第上下本]",
    ),
    Unit(
        "天",
        "天",
        not_before="期|[津然猫貓弘虹花王際际]|逆回购|回购|[SsLlHh][Ii][HhBb][Oo]",
    ),
    Unit("天", "日", only_after=SPAN, not_before="[线線均元圓圆円币幣本期股经經圆報报MK]"),
    Unit("天", "日", only_before="[来來][首最新]", not_after="[月/]"),
    Unit("天", "日", only_before="之?[内內](?![盘盤外资資])", not_after="[月/]"),
    Unit("小时", "小时 小時 个小时 個小時 鐘頭 个钟头 個鐘頭", not_before=_CHART),
    Unit("分钟", "分钟 分鐘", not_before=_CHART),
    Unit("秒", "秒 秒钟 秒鐘", not_before="杀|殺"),
    Unit("季度", "个季度 個季度 个季 個季"),
    Unit("季度", "季度 季", only_after=SPAN, not_before="报|報|线|線"),
    Unit("季度", "季", only_before="[来來](?![华華])|新?[高低]"),
    Unit("交易日", "个交易日 個交易日 交易日"),
    Unit("工作日", "个工作日 個工作日 工作日 个营业日 營業日"),
    Unit("自然日", "个自然日 個自然日 自然日 个日历日"),
    Unit("岁", "岁 歲 周岁 周歲 週歲"),
)

# Below a line only: m³/h, t/d.
PER_SYMBOLS = (
    Unit("年", "a y yr year"),
    Unit("月", "mo month"),
    Unit("天", "d day"),
    Unit("小时", "h hr hour"),
    Unit("分钟", "min"),
    Unit("秒", "s sec"),
)
