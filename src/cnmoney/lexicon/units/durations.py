"""Lengths of time.  A calendar date is no length: 月, 日 and 季 count only where the words before say so.

Source: by hand, from financial news.
"""

from ..rows import UnitWord, any_of

YEAR = "年"  # the canonical unit
MONTH = "月"
TERMS_IN_MONTHS = (1, 2, 3, 6, 9, 12, 18, 24, 36)  # of loans, deposits and bills: 国债3个、6个月
CALENDAR_WORDS = "年(?!金|费|費|薪)|季"  # no sum but a time, behind the name of a currency: 人民币13年走势
AFTER_MONTH_NUMBER = "月(?![薪饼餅球入供租费費嫂亮])"  # 首付三成五月交房, but 三成五月薪
LISTED_SPANS = "年 月 周 季度"  # 近1/3年 is one and three years; nobody says a third of one so

# Words after which a calendar word is a length of time: 近30日, 连3季, 未来6月.
SPAN = (
    "近 最近 过去 過去 未来 未來 后 後 隔 睽违 睽違 至少 "
    "连 連 连续 連續 持续 持續 [连連][涨漲跌升降红紅黑买買賣卖亏虧盈增减減] "
    "达 達 长达 長達 历时 歷時 为期 為期 满 滿 "
    "超 逾 [超逾][过過] 不超[过過]"
)

# Beside one of these a calendar word is a length of time too: 7日≤N＜30日.  < and > are of tags as well.
BOUNDS = "≤≦⩽＜﹤≥≧⩾＞﹥"

_CHART = "图 圖 [Kk][线線] 均[线線] (?:指数|指數|简单|簡單)?移[动動] 级别 級別"  # 4小时图, 60分钟K线
# SHIBOR, HIBOR, EURIBOR and their like, which have tenors.
_LENDING_RATE = "_?[A-Za-z]{1,4}[Ii][Bb][Oo][Rr] _?(?:SOFR|SONIA|TONAR|BBSW|CNH|HONIA)(?![A-Za-z])"

_AND = "_?[/／、和及与與~～-]_?"
_BONDS = "(?:期?(?:[国國美][债債]|[国國][开開][债債]?))?"
# Right before these it is a tenor, which is no length of time: 10年期国债, 1个月认沽期权; also the first of
# a list (1年及5年期). 期末, 期间 and 期满 are words of their own: 6个月期末收盘价.
_TENOR = (
    "半?期(?![末间間满滿]) [认認][沽购購售] [期股][权權] [远遠]期 掉期 定存 存[单單] 票据 票據"
    " [、和及与與至到-][0-9]{1,2}(?:年|个月|個月)期(?![末间間满滿])"
    f" {_BONDS}利差 (?:{_AND}[0-9]{{1,2}}_?(?:年|个月|個月)){{1,3}}_?(?:[远遠]期|{_BONDS}利差)"
)
# 10年期国债, 90年代, 20年报, 21年Q3
_NO_YEARS = (
    f"{_TENOR} {_LENDING_RATE} 级 級 度 代 款 版 的?[国國美公德英日中]?[债債] [报報](?!酬) LPR LPF Q H"
)

# From 10 to 29 it may be a calendar year (13年原奶价格), so the words around it must say which.
LASTED = (  # before it
    "约 約 达 達 超过 超過 超逾 不足 不到 至少 最多 了 需 [用需耗]时 [0-9０-９][-－—~～至到] "
    "[这這此] 时隔 時隔 [睽间間]隔 跨越 经过 經過 遭遇 创 創 攀 衝 冲 [写寫] "
    "[^0-9][1-9][05]年 "  # 10年20年
    "(?<![年目日当當])前 判 刑 工作 从业 從業 持有 提前 提早 缩短 縮短 延长 延長"
)
_LENGTH = (  # after it
    "[来來内內间間后後中] 前(?![0-9０-９一二三四五六七八九]) 以[来來内內上下] 之[久前后後内內间間] 左右 "
    "[多余餘半] 逾 超 新?[高低] 最 首 历史 歷史 的 时间 時間 老 "
    "[1-9][05]年(?!期|[国國债債]) "
    "有期 徒刑 平均 [交缴繳][费費] 免息 分期 经验 經驗 不变 不變 $ [，。、；！？!?）)】〕」』”’》]"
)

# Periods of a contract, of which so many 日 are the length, few as they are: 犹豫期15日, 等待期30日.
PERIODS = "(?:等待|[犹猶]豫|[宽寬]限|冷[静靜]|[观觀]察|信用|[赊賒][账賬帳])期"

# Right before a list of lengths of which the last alone has its unit: 期限为3个、6个月, 上市后3个、6个月.
LENGTHS_BEFORE = (
    "(?:(?:期[限间間]?|[时時][间間长長]|年限|分[别別]|各|依次)[为為是:：（(]?|[Bb][Oo][Rr]"
    "|[未后後][来來]|[过過]去|[后後前第每隔满滿需近]|[连連持存][续續]|持有|[锁鎖]定|[延缩縮][长長短]|推[迟遲]|提[前早]"
    "|[历歷耗][时時]|[长長][达達]|最[近长長短]|至[少多])[约約]?[ ]?"
)

# What so many 日 are a term of: 信用期为30至90日, 逾期90日, ≥730日; 日期为15日 is a date.
_TERM = (
    "(?<![日学學假星短中长長])期(?:限|间|間)?[为為是约約共达達于於有_]{0,2}|[账賬帳][龄齡]|≥|≤|[＜＞<]|(?<![a-z/\"'])>|不?[少低高多][于於]|不[足到满滿超]|未[满滿]"
    "|不?超[过過]|最[长長多少短]|至[少多]|拘留|缓刑|緩刑|介[于於乎]"
)
_DAYS = "(?:[0-9０-９]{1,4}_?日?_?(?:[、和及与與或/至到~～-]|以及)_?){0,4}_?"  # those before in the list
# How long a thing lasts, is let or is written off, right before its years: 折旧年限：20-30年, 租期15-20年.
_TERM_NAME = (
    "年限|期限|[寿壽]命|[质質]保|保修|保固"
    "|(?:[借租][约約用赁賃]?|[营營作许許收效定续續设設役免保质質修销銷还還账賬刑])期"
)
_YEARS_LINK = "(?:[（(]年[)）])?[为為是约約达達在:：]{0,2}_?"
TERM_OF_YEARS = f"(?:{_TERM_NAME}|折[旧舊]|[摊攤][销銷]){_YEARS_LINK}"
METHODS = "(?:年限平均|平均年限|直[线線])法"  # of writing off: 10年 直线法
# What is written off, and farther before it what says so, where both ends of a range have their 年.
TERMS_BEFORE = (
    f"(?:{METHODS}|[机機]器[设設][备備]|房屋|[建][筑築]物|[专專]利[权權]?|使用[权權]|商[标標][权權])_? "
    "(?:(?:折[旧舊]|[摊攤][销銷]|使用)(?:年限|期限|[寿壽]命))[^。\\n]{0,40}"
)
_RANGE_MARK = "_?[-－—–~～至到]{1,2}_?"
_HAN_TENS = "[二三四五六七八九]?十[一二三四五六七八九]?"
_TO_YEARS = f"(?:[1-9１-９][0-9０-９]{{0,2}}|{_HAN_TENS})_?年(?!期(?!限)|的?[国國美公德英日中]?[债債])"
_YEARS_TO = f"(?:(?<![0-9０-９])[1-9１-９][0-9０-９]{{0,2}}|{_HAN_TENS})_?年{_RANGE_MARK}"
_LISTED_YEARS = "(?:[0-9０-９]{1,2}_?年?_?(?:[、和及与與或/至到~～–—-]|以及)_?){0,3}"
_TO, _LONG = "[至到~～-]_?", "(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{2})"
# 120日均线, 90日元, 30日公告; 60日、120日均线 too.
_NO_DAYS = (
    "[线線均元圓圆円币幣本期股经經報报平移MKkT] [高低][点點位] 新[高低] [涨漲跌]幅 波[动動] 成交 "
    "(?:_?[、和及与與或/至到]_?[0-9]{1,4}_?日){1,6}_?(?:[移均线線]|K)"
)

DURATIONS = (
    UnitWord(
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        max_number="9",
        examples="合作5年",
        counter_examples="5年期国债",
    ),
    UnitWord(
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        min_number="30",
        examples="合作35年",
        counter_examples="30年期国债",
    ),
    UnitWord(
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        preceded_by=f"{any_of(SPAN, LASTED)}[逾近超约約达達了]?",
        examples="历时15年建成",
        counter_examples="近10年期国债 / 13年原奶价格",
    ),
    UnitWord(
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        followed_by=_LENGTH,
        examples="15年以来首次",
        counter_examples="15年中债收益率 / 13年原奶价格",
    ),
    UnitWord(  # the two ends of a range; what may be calendar years is no number here
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        followed_by=f"{_RANGE_MARK}{_TO_YEARS}",
        examples="折旧年限为20年-40年 / 租期10年至15年 / 二十年至三十年",
        counter_examples="13年原奶价格 / 期限10年-15年远期",
    ),
    UnitWord(
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        preceded_by=_YEARS_TO,
        examples="租期15年–25年（含） / 十年—十五年完工",
        counter_examples="13年原奶价格 / 2010年至15年原奶 / 租期15年至25年期",
    ),
    UnitWord(
        "年",
        "年",
        followed_by=f"(?:[变變]更|延[长長]|[缩縮]短|[调調]整)[为為至到]{{1,2}}_?{_TO_YEARS}",
        examples="折旧年限由10年变更为15年 / 由20年延长至25年",
        counter_examples="13年变更为原奶",
    ),
    UnitWord(  # a term by itself, or one of several
        "年",
        "年",
        not_followed_by=_NO_YEARS,
        preceded_by=f"(?:{_TERM_NAME}){_YEARS_LINK}{_LISTED_YEARS}",
        examples="租期20年（自交付日起） / 特许经营期为25年（不含建设期） / 期限10年/20年 / 租期为10年及20年",
        counter_examples="13年原奶价格 / 期限10年国债",
    ),
    UnitWord(
        "年",
        "年",
        preceded_by="[按分]_?",
        followed_by="_?(?:平均|直[线線])?(?:分?[摊攤]|[计計]提|折[旧舊])",
        examples="按10年摊销",
        counter_examples="按13年价格 / 13年摊销",
    ),
    UnitWord(
        "年",
        "年",
        followed_by=f"_?{METHODS}",
        examples="软件 10年 直线法",
        counter_examples="13年原奶价格",
    ),
    UnitWord(
        "月",
        "个月 個月 箇月",
        not_followed_by=f"份 {_TENOR} {_LENDING_RATE} 拆息",
        not_preceded_by="首_? 第_? 年前_?",
        examples="投产6个月 / 目前6个月 / 6个月期末",
        counter_examples="6个月期存单 / 今年前6个月 / 今年前 10 个月 / 3个月Euribor",
    ),
    UnitWord(
        "月",
        "月",
        preceded_by=SPAN,
        not_followed_by="份 期 均 線 线 [0-9０-９]",
        examples="近3月",
        counter_examples="近3月份 / 上映15月",
    ),
    UnitWord(
        "周",
        "周 週 个星期 個星期 星期 礼拜 禮拜",
        not_followed_by=f"年 岁 歲 [一二三四五六日末刊线線期报報] 均[线線] {_LENDING_RATE}",
        not_preceded_by="[第上下本]",
        examples="工期20周",
        counter_examples="成立20周年 / 以上3周销量",
    ),
    UnitWord(
        "天",
        "天",
        not_followed_by=f"{_TENOR} [津然猫貓弘虹花王際际线線] 逆回购 回购 {_LENDING_RATE}",
        examples="工期20天",
        counter_examples="20天然气田 / 跌破200天线",
    ),
    UnitWord(
        "天",
        "日",
        preceded_by=f"{any_of(SPAN)}_?",
        not_followed_by="[线線均元圓圆円币幣本期股经經圆報报MK]",
        examples="近30日",
        counter_examples="近30日均线 / 上涨120日",
    ),
    # From 32 on it is no day of a month; a day in a list or a range of such is a length of time with them.
    UnitWord(
        "天",
        "日",
        min_number="32",
        followed_by="(?:及|或|\\(含\\)|（含）)?以[上下内內] 左右 [后後](?![市复復]) 到期",
        not_preceded_by="[月/站破上于於] 收[于於在]",
        examples="90日以上 / 60日以內 / 0至90日到期",
        counter_examples="上涨120日 / 站上120日以上 / 30日以上午",
    ),
    UnitWord(  # the two ends of a range: 31日至60日
        "天",
        "日",
        followed_by=f"_?{_TO}{_LONG}_?日",
        not_followed_by=_NO_DAYS,
        examples="逾期31日至60日 / 授出30日至90日的信貸期",
        counter_examples="60日至120日均线 / 1月30日至90日 / 上涨120日",
    ),
    UnitWord(
        "天",
        "日",
        min_number="32",
        preceded_by=f"[0-9０-９]{{1,3}}_?日?_?{_TO}",
        not_followed_by=_NO_DAYS,
        examples="61日至90日 / 31至60日",
        counter_examples="站上30至60日均线 / 上涨60日",
    ),
    UnitWord(
        "天",
        "日",
        preceded_by=f"(?:{_TERM}){_DAYS}",
        not_followed_by=_NO_DAYS,
        examples="不超过180日、150日、120日 / 信用期为30至90日 / 等待期90日， / ≥730日 / 期限为90日及60日",
        counter_examples="上涨120日 / 期限为90日元 / 期限为90日、120日均线",
    ),
    UnitWord("天", "日", preceded_by=f"[{BOUNDS}]_?", examples="持有期≥180日", counter_examples="上涨180日"),
    UnitWord("天", "日", followed_by=f"_?[{BOUNDS}]", examples="7日≤N＜30日", counter_examples="上涨120日"),
    UnitWord(
        "天",
        "日",
        followed_by="[来來][首最新]",
        not_preceded_by="[月/]",
        examples="创120日来新高",
        counter_examples="120日涨幅 / 2月120日来新高",
    ),
    UnitWord(
        "天",
        "日",
        followed_by="之?[内內](?![盘盤外资資])",
        not_preceded_by="[月/]",
        examples="30日内办结",
        counter_examples="120日涨幅 / 当月30日内",
    ),
    UnitWord(
        "小时",
        "小时 小時 个小时 個小時 鐘頭 个钟头 個鐘頭",
        not_followed_by=_CHART,
        examples="耗时24小时",
        counter_examples="看4小时图",
    ),
    UnitWord(  # in Hong Kong
        "小时",
        "个钟 個鐘",
        not_followed_by="[表錶楼樓点點摆擺声聲头頭乳罩]",
        examples="耗时24個鐘",
        counter_examples="24個鐘樓",
    ),
    UnitWord(
        "分钟", "分钟 分鐘", not_followed_by=_CHART, examples="耗时45分钟", counter_examples="看60分钟K线"
    ),
    UnitWord("秒", "秒 秒钟 秒鐘", not_followed_by="杀 殺", examples="耗时45秒", counter_examples="3秒杀价"),
    UnitWord("季度", "个季度 個季度 个季 個季"),
    UnitWord(
        "季度",
        "季度 季",
        preceded_by=SPAN,
        not_followed_by="度?[报報] 度?[线線]",
        examples="连续3季度增长",
        counter_examples="近3季报 / 近3季度报 / 3季度",
    ),
    UnitWord(
        "季度",
        "季",
        followed_by="[来來](?![华華]) 新?[高低]",
        examples="创10季来新高",
        counter_examples="10季销量",
    ),
    UnitWord("交易日", "个交易日 個交易日 交易日"),
    UnitWord("工作日", "个工作日 個工作日 工作日 个工作天 個工作天 工作天 个营业日 營業日"),
    UnitWord(
        "自然日", "个自然日 個自然日 自然日 个日历日 日历日 个日历天 日历天 個日曆天 日曆天 個日曆日 日曆日"
    ),
    UnitWord("岁", "岁 歲 周岁 周歲 週歲"),
    UnitWord("年", "个年头 個年頭"),  # the last of 年: what is written is the first
)

# 百年, 千年 and 万年 alone are an attribute (千年简牍), except between words of a length of time.
AGE_BEFORE = f"(?:{'|'.join(SPAN.split())}|[有经經历歷]|{'|'.join(LASTED.split())})"
AGE_AFTER = "[历歷]史|以?[来來]|之[久前后後内內]|[后後内內前]"
HOUR = "小时"  # what a speed is per: 时速

# Below a line only: m³/h, t/d.
PER_SYMBOLS = (
    UnitWord("年", "a y yr year"),
    UnitWord("月", "mo month"),
    UnitWord("天", "d day"),
    UnitWord("小时", "h hr hour"),
    UnitWord("分钟", "min"),
    UnitWord("秒", "s sec"),
    UnitWord("秒²", "s² s2 秒²"),  # of an acceleration: 9.8m/s² is no speed
    UnitWord("股", "share shr"),
    UnitWord("人", "个人 個人"),  # 100元一个人
    UnitWord("W", "w"),  # 0.9元/w
)
