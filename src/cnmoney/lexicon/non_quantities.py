"""Surroundings in which digits are no quantity: ordinals, bases of rates, dates, codes.

Source: by hand, from financial news.
"""

from ..patterns import not_after
from ..rejection import Reason
from .characters import BULLETS, HAN
from .rows import BlockingWord, NonQuantity, any_of
from .units.durations import BOUNDS, LASTED, METHODS, PERIODS, SPAN, TERM_OF_YEARS, TERMS_BEFORE

# The hundred commonest family names, without those that end the words of a price or a place (高 金 单 于).
_SURNAMES = (
    "李 王 张 張 刘 劉 陈 陳 杨 楊 赵 趙 黄 黃 周 吴 吳 徐 孙 孫 胡 朱 林 何 郭 马 馬 罗 羅 梁 宋 郑 "
    "鄭 谢 謝 韩 韓 唐 冯 馮 董 萧 蕭 程 曹 袁 邓 鄧 许 許 傅 沈 曾 彭 吕 呂 苏 蘇 卢 盧 蒋 蔣 蔡 贾 "
    "賈 丁 魏 薛 叶 葉 阎 閻 潘 杜 戴 夏 钟 鍾 汪 田 任 姜 范 谭 譚 廖 邹 鄒 熊 陆 陸 郝 孔 崔 康 邱 "
    "秦 江 史 顾 顧 侯 邵 孟 龙 龍 段 雷 钱 錢 汤 湯"
)
_NAMED_CURRENCIES = (
    "人民[币幣]|[美欧歐日港澳加韩韓]元|英?[镑鎊]|[台臺泰新]?[币幣铢銖]|法郎|[卢盧][布比]|比索|新[台臺][币幣]"
)
# What a section of a report on a currency is about: 1.2美元指数走强; 1.5美元约合10.8元 is an amount.
_OF_CURRENCY = (
    "指[数數]|[汇匯]率|[债債]|[资資][产產]|[贷貸存]款|流[动動]性|[升贬貶]值|[加降]息|走|震[荡蕩]|[国國]|[势勢强強弱区區]|[储儲][备備]"
    "|[结結]算|[体體]系"
)

# Whose things, shares and indices have a number at the end: 苹果17 799美元, 騰訊700 628元.
NUMBERED = (
    "苹果 蘋果 华为 華為 小米 荣耀 榮耀 红米 紅米 一加 三星 手环 手環 手表 手錶 手机 手機 骁龙 驍龍"
    " 天玑 天璣 麒麟 腾讯 騰訊 美团 美團 汇控 匯控 友邦 中芯 比亚迪 比亞迪 之蓝 之藍 飞天 飛天 沪深"
    " 滬深 上证 上證 深证 深證 中证 中證 国证 國證 科创 科創 创业板 創業板 北证 北證 恒生 恆生 恒指"
    " 恆指 富时 富時 标普 標普 罗素 羅素 日经 日經"
)

# What has a number that no time begins with: 表2：20万元, 注1：5%; and the periods of reports, Q1：20亿元.
FIGURE_LABELS = (
    "(?<![代发發外手钟鐘程间間])表 (?<![截地意试試企])[图圖] (?<![关關投下赌賭押专專])[注註] 附件 附[录錄]"
)
LABELS = (
    f"{FIGURE_LABELS} 方案 情形 (?<![比条條慣惯])例 公式 [项項]目 [条條]件 步[骤驟] [阶階]段"
    " [场場]景 [选選][项項] [问問][题題] [档檔]"
    " (?<![A-Za-z])[QqHh] (?<![A-Za-z])FY [1-4]Q [12]H [369]M"
)
# Whose numbers stand before 、 as those of paragraphs do: 附件1、5亿元, 议案2、授信3亿元.
NUMBERED_LABELS = (
    f"{FIGURE_LABELS} 方案 [议議提][题題案] 情形 案例 [项項]目 步[骤驟] [阶階]段 [选選][项項] [问問][题題]"
    " 房[号號间間] [序编編][号號]"
)

# Words right before a number.
BLOCKING_WORDS = (
    BlockingWord(Reason.ORDINAL, "第 第约 No. NO. № 民国 民國", examples="排名第3名 / 民国105年"),
    BlockingWord(
        Reason.ORDINAL,
        "前 首",
        not_preceded_by="[此之目日年月当當先提以午赛賽天会會周季事生空]",
        followed_by="(?:[0-9０-９十二三四五六七八九]|[一二两兩三四五六七八九]?[百千万萬])+_?(?:[大强強名位席季月家支只隻档檔周]"
        "|[个個](?!交易|工作|[营營][业業]|自然|小[时時]))",
        examples="前10大股东 / 首20家门店 / 前 10 大股东 / 前一百名下单 / 前1万名",
        counter_examples="目前10家机构参与 / 前30分钟成交清淡 / 前20个交易日均价",
    ),
    BlockingWord(
        Reason.ORDINAL,
        "首 年前",  # 2024年前2年, but 前2年 is a length of time
        followed_by="[0-9０-９十二三四五六七八九]+_?年",
        examples="首20年 / 2024年前2年",
        counter_examples="年前30分钟",
    ),
    BlockingWord(
        Reason.ORDINAL,
        "初",
        followed_by="[一二三四五六七八九十]",
        examples="大年初二倍感温馨",
        counter_examples="年初5000元的手机",
    ),
    BlockingWord(  # Wednesday and a hundred, or a week and three hundred?
        Reason.AMBIGUOUS,
        "周 週 星期 礼拜 禮拜",
        not_preceded_by="[每一两兩双雙]",
        followed_by="[二三四五六][十百千万亿萬億]",
        examples="上周五百亿资金入市 / 周三十万人",
        counter_examples="每周五百亿元 / 一周三十万人 / 本周30家公司上市",
    ),
    BlockingWord(  # 一百好几十万: a place of the number before it
        Reason.FRAGMENT,
        "大 好",
        preceded_by="[十百千万萬亿億0０]",
        followed_by="[几幾][十百千万萬亿億元块塊蚊]",
        examples="花了一百好几十万",
        counter_examples="花了好几十万元 / 一百大三十万 => number 300000 -",
    ),
    BlockingWord(  # 百儿八十块: a hundred or so
        Reason.FRAGMENT,
        "儿 兒",
        preceded_by="[百千万萬块塊]",
        followed_by="[一二三四五六七八九][十百千毛角]",
        examples="花了百儿八十块 / 千儿八百块钱 / 块儿八毛",
        counter_examples="女儿八十块 => money 80 CNY / 百儿三万块 => money 30000 CNY",
    ),
    BlockingWord(  # a dollar or so, in Hong Kong
        Reason.FRAGMENT,
        "個 个",
        followed_by="零[蚊块塊]",
        examples="使咗個零蚊",
        counter_examples="使咗個八十蚊 => money 80 CNY",
    ),
    BlockingWord(  # two prices without a mark
        Reason.FRAGMENT,
        "块 塊",
        preceded_by="[一二三四五六七八九十百千两兩几幾]",
        followed_by="[一二三四五六七八九]{2}[块塊][一二三四五六七八九]",
        examples="卖三块二三块三",
        counter_examples="卖三块四块 => money 4 CNY / 这块二三块三 => money [2.3..3.3] CNY range",
    ),
    BlockingWord(Reason.BASE, "每", examples="每10股 / 每 10 股"),
    BlockingWord(
        Reason.BASE,
        "兑 兌",  # 人民币收报7.31兑1美元
        preceded_by="[0-9０-９]",
        followed_by="10{0,4}(?![0-9.,，万萬亿億])",
        examples="收报7.31兑1美元",
        counter_examples="成功兑1美元 => money 1 USD / 7.2兑1.75美元 => money 1.75 USD",
    ),
    BlockingWord(  # 7.85港元兌1美元, 1.6万印尼盾兑1美元; what is exchanged for 10美元 or 1元 has no such rate
        Reason.BASE,
        "兑 兌 兑换 兌換",
        preceded_by=r"[0-9０-９][万萬]?_?[元圆圓]?(?:\p{Currency}|[元圆圓])",
        followed_by="1(?![0-9.,，万萬亿億])(?!_?[元圆圓块塊](?!人民)) 10{2,4}_?[日韩韓越印]",
        examples="100日元兑换1美元 / 100日元兑1美元",
        counter_examples="成功兑换1美元 => money 1 USD / 100日元兌1.75美元 => money 1.75 USD"
        " / 100日元兑换10美元优惠券 => money 10 USD",
    ),
    BlockingWord(
        Reason.NAME,  # 张三欧元账户: a person, and a currency that no digit counts
        _SURNAMES,
        not_preceded_by="[0-9０-９一二三四五六七八九十百千万亿两几数半每整]",
        followed_by=f"[一二三四五六七八九](?:{_NAMED_CURRENCIES})",
        examples="李四人民币 / 张三欧元账户",
        counter_examples="整张三欧元 => money 3 EUR / 李三千欧元 => money 3000 EUR",
    ),
    BlockingWord(  # the eleventh of November and the twelfth of December, for shops
        Reason.NAME,
        "双 雙",
        followed_by="1[0-2](?![0-9.,])",
        examples="双12百万元红包 / 雙11億元紅包",
        counter_examples="双123万元 => money 1230000 CNY",
    ),
    BlockingWord(Reason.CODE, "± 正负 正負 又 _ & @ ^", examples="编号A_35万元"),
    # A character that was lost, perhaps a digit.
    BlockingWord(Reason.CODE, "\ufffd", examples="营收1\ufffd3亿元"),
    BlockingWord(
        Reason.CODE,
        "/ ／",
        not_preceded_by="[YyQqMm][Oo][YyQqMm] 同比 [环環]比",
        examples="编号A/35万元",
        counter_examples="YoY/+12% => percent 12 %",
    ),
    BlockingWord(
        Reason.CODE,
        "× * ＊ x X",  # but 400元*500万股
        preceded_by="[0-9０-９]",
        examples="3.5×45万元",
        counter_examples="均价*500万股",
    ),
)

# The years of the Republic that texts are about; a length of so many years is rare: 113年歷史, 113年来.
_REPUBLIC = "1(?:0[1-9]|1D)"
_SPAN_OF_CENTURY = (
    "(?:的[^0-9，。；]{0,6}|之?)[历歷]史|的?老|的?[时時][间間]|[来來]|以[上下内內]|之[久前后後]|左右|一遇"
    "|期(?![末初间間])|[多余餘]|不[变變]"
)

GUARDED_NON_QUANTITIES = (
    # --- Years, and dates that begin with one
    NonQuantity(
        Reason.DATE,
        " 财財年-－—–~～至到/／、和",
        r"(?:19|20)DD (?:[-－—–~～至到/／、和] (?:19|20)?DD){0,6} [ ]?(?:财年|財年|年度|年)",
        examples="2024年业绩 / 2022/23/24财年 / 2023至2025年 / "
        "２０１８－２０２０年 / 自２００５年起 / 2０20年",
    ),
    NonQuantity(
        Reason.DATE,
        "-－/／.．",
        "(?:19|20)DD (?: [-－]D{1,2}[-－] | [/／]D{1,2}[/／] | [.．]D{1,2}[.．] ) D{1,2} (?!D)",
        examples="2019-08-01 / 2019/8/1日 / 2019.08.01 / ２０１９－０８－０１",
    ),
    NonQuantity(  # of any year, to the day; 2年3月 may be a length of time
        Reason.DATE,
        " 年",
        "D{1,4} [ ]?年[ ]? (?:1[0-2]|0?[1-9]) [ ]?月[ ]? D{1,2} [ ]?[日号號]",
        not_preceded_by=SPAN,
        examples="207 年 9 月 21 号 / 1207年9月21日 / 2年3月15日",
        counter_examples="近2年3月15日",
    ),
    NonQuantity(
        Reason.DATE, " 年", "D{3,4} [ ]?年[ ]? (?:1[0-2]|[1-9]) [ ]?月", examples="300年9月 / 1207年9月"
    ),
    NonQuantity(  # its zeros may be Arabic
        Reason.DATE,
        "零〇○0",
        r"[一二][零〇○0](?:N|D){2} (?:财年|財年|年度|年)",
        examples="二零二二年 / 二０二０年 / 二0一0年",
    ),
    # --- Years of two digits, or of the Republic
    # 10年至15年 may be from 2010 to 2015.  Before the rows of one such year: of those with constraints only
    # the first that fits a place is asked.
    NonQuantity(
        Reason.DATE,
        " 年",
        "[12]D [ ]?年 [ ]? [-－—–~～至到]{1,2} [ ]? [1-9]D{1,2} [ ]?年"
        " (?!期|[内內]|以[上下内內]|来|來|左右|不等|之[间間久]|的(?:租|期|寿|壽|使用)|有期|徒刑"
        f"|[ ]?(?:{METHODS}|[摊攤][销銷]|折[旧舊]))",
        not_preceded_by=f"{SPAN} {LASTED} {TERM_OF_YEARS} {TERMS_BEFORE}",
        examples="10年至15年 / 20年-40年 / 13年—15年净利润 / 20年 到 25年",
        counter_examples="折旧年限为20年-40年 / 机器设备10年-15年 / 未来10年-15年 / 10年-20年直线法",
    ),
    NonQuantity(
        Reason.DATE,
        " 年",
        "DD [ ]?年"
        "(?=年?[底初末]|年中|中期|度|[上下]半|全年|[中年][报報]|同期|前?[一二三四1-4]季|Q|H|D{1,2}月)",
        examples="较17年底 / 21年上半年 / 19年一季度",
    ),
    NonQuantity(
        Reason.DATE,
        " 年",
        "(?:[012]D|[89]D) [ ]?年"
        "(?= 的 [ ]?[约約近超]? (?: D{1,2}月 | D{1,6} (?:[.]D{1,4})? [%％万萬亿億]"
        "|中秋|春[节節]|[国國][庆慶]|元旦|端午|[春夏秋冬][天季]|[暑寒]假) )",
        examples="24年的4月份 / 98年的中秋",
    ),
    NonQuantity(
        Reason.DATE,
        " 年",
        "[012]D [ ]?年 (?=的)",
        preceded_by="[较較][于於]?_? 相比_?",
        examples="较25年的水平 / 较 25 年的水平",
        counter_examples="过去25年的水平",
    ),
    # 27年之后: after a word that says how long (等了27年之后) it is a length of time.  Where nothing says so,
    # 20年之后的今天 may be either and is left out too.
    NonQuantity(
        Reason.DATE,
        " 年",
        "(?:2D|3[0-5]) [ ]?年 (?=[之以][前后後])",
        not_preceded_by=f"{SPAN} {LASTED} [过過等有]",
        examples="大多在27年之后落地 / 28年之后放量 / 26年以后",
        counter_examples="等了27年之后",
    ),
    NonQuantity(  # but 延长到30年, 10到30年, 从20年延长
        Reason.DATE,
        " 年",
        "(?:2D|3[0-5]) [ ]?年 (?![来來内內间間里裡期多余餘半左延提缩縮增减減降级級]|以[上下内內]"
        "|的?[时時历歷])",
        preceded_by=r"(?:^|[^\u4e00-\u9fff0-9０-９]|[预預][计計]|[规規][划劃]|截|推迟|推遲)[到至从從自]"
        " [租合][约約同]_?[到至]",
        examples="到30年实现碳达峰 / 订单排期，至27年",
        counter_examples="提高到30年 / 20到30年",
    ),
    # The number of a paragraph, and a year: 2.2017年6月4日.
    NonQuantity(
        Reason.DATE,
        ".．年 ",
        r"D{1,2} [.．] (?:19|20)DD [ ]?年",
        examples="2.2017年 / 5．2018年7月3日 / 3．2019年末",
    ),
    NonQuantity(
        Reason.DATE,
        "零一二三四五六七八九",
        "[一二][零一二三四五六七八九]年 (?=[从從]|[一二三四五六七八九十]{1,3}月)",
        examples="二三年从一月到十一月",
    ),
    NonQuantity(
        Reason.DATE,
        " 年",
        r"1[0-3]D [ ]?年 (?=[度底初末起]|[上下]半|正式|前?第?[一二三四1-4]季|同期|全年|股[東东]|Q|H)",
        examples="115年起 / 113年度 / 114年第3季 / 113年前三季 / 112年同期 / 112年股東常會",
    ),
    NonQuantity(
        Reason.DATE,
        " 年-－—–~～至到、和及與与",
        f"{_REPUBLIC} (?: [ ]?年? [ ]? [-－—–~～至到、和及與与] [ ]? {_REPUBLIC} ){{1,6}} [ ]?年",
        not_preceded_by=f"{SPAN} {TERM_OF_YEARS} [有约約]_?",
        examples="（108～112年） / 110年～112年平均 / 111年、112年及113年",
        counter_examples="寿命长达110-115年",
    ),
    NonQuantity(
        Reason.DATE,
        " 年",
        f"{_REPUBLIC} [ ]?年 (?!{_SPAN_OF_CENTURY})",
        not_preceded_by=f"{SPAN} {TERM_OF_YEARS} [有经經历歷约約了创創]_? [时時]隔 [横橫]跨 跨越 走[过過]"
        " 成立 [创創][立办辦建] 建[校厂廠] 1[01][0-9]_?年?_?[-－—–~～至到]_?",
        examples="所屬年度：113年 / 較112年增加 / 112年以來 / 108年成立 / 預計115年量產 / 起至114年止",
        counter_examples="公司113年历史 / 113年的歷史 / 已有113年 / 历时113年 / 113年来首次 / 成立113年",
    ),
    NonQuantity(
        Reason.DATE,
        "-－—–~～至/、",
        "[12]D [-－—–~～至/、] [123]D [ ]?年"
        " (?!期|[内內]|以[上下内內]|来|來|左右|不等|之[间間久]|的(?:租|期|寿|壽|使用))",
        not_preceded_by="(?:未[来來]|今[后後]|[过過]去|[为為]期|[长長][达達]|持[续續]|[近约約需])_? "
        f"{TERM_OF_YEARS}",
        examples="16-18年业绩 / 20-22 年 EPS / 预期16-18年业绩",
        counter_examples="未来15-20年将建成 / 寿命长达 15-20 年。 / 折旧年限为20-30年 / 租期 15-20年"
        " / 质保15-20年 / 10至20年內",
    ),
    # --- What begins with a zero
    NonQuantity(Reason.CODE, "0", r"0D++ (?![.．]D) [ ]?[一-鿿]?", examples="05年 / 01组"),
    # --- Months and days; after 近 and the like a length of time
    NonQuantity(
        Reason.DATE,
        " 月-－—–~～至到、和及",
        "(?:1[0-2]|0?[1-9]) (?:[-－—–~～至到、和及] (?:1[0-2]|[1-9])){0,6}"
        "[ ]?月 (?:份 | [ ]?D{1,2} (?: [日号號]? [-－—–~～至到] D{1,2} )? [ ]?[日号號] )?",
        not_preceded_by=SPAN,
        examples="2月24日 / 4月 / 1-4月份 / 2月24日至28日 / ２月２４日 / １－４月份",
        counter_examples="未来6月",
    ),
    # Days of the month, but no price nor a bound: 21日, not $21日前, N＜30日.
    NonQuantity(
        Reason.DATE,
        "日",
        f"(?<![$＄€£¥￥{BOUNDS}]) (?:[12]D|3[01]|[1-9]) 日 (?![元圆圓円币幣本内內之来來]|[ ]?[{BOUNDS}])"
        "(?! [至到~～-] (?:3[2-9]|[4-9]D|[1-9]DD) 日)",
        not_preceded_by=f"{SPAN} (?:期限|{PERIODS})[为為是约約]?",
        examples="21日公告",
        counter_examples="近30日 / 借款期限为30日 / 逾期31日至60日 / 犹豫期15日",
    ),
    # --- Codes of shares, versions and addresses, telephone numbers
    NonQuantity(Reason.CODE, ")）", "(?<=[(（]) D{4,6} (?=[)）])", examples="上汽集团(600104)元旦"),
    NonQuantity(Reason.CODE, ".", r"D++ (?:[.] D++){2,}+", examples="1.2.3 / 192.168.1.100元"),
    NonQuantity(
        Reason.CODE,
        "-",
        r"0D{2,3} - D{7,8} | [48]00 - (?: D{3}-D{4} | D{4}-D{3} | D{7} ) (?!D)",
        examples="021-22002972 / 400-167-0537",
    ),
    # --- The number of a heading, before a noun that begins with a measure word or a currency: 3.4人口老龄化
    NonQuantity(
        Reason.ORDINAL,
        ". 人户戶家件名位台臺辆輛项項部美欧歐日港英澳",
        rf"(?: ^ | (?<=^[ ]) | (?<=[\n>|｜。]) | (?<=[\n>|｜][ ]) | (?<=[-{''.join(sorted(BULLETS))}][ ]) )"
        r"D[.]D [ ]? (?= [人户戶家件名位台臺辆輛项項部美欧歐日港英澳] [一-鿿] )"
        rf"(?! (?:{_NAMED_CURRENCIES}|日[圆圓円]|澳[门門][元币幣]) (?!{_OF_CURRENCY})"
        r" | [一-鿿][币幣金仙]? (?: [的左以上下至到和或每一起多兑兌/／，,。；;、（）()\n] | $ ) | 人次 )",
        examples="3.4人口老龄化加剧 / 2.3家电行业 / 1.2户用储能 / 1.2美元指数走强 / 3.2人民币汇率",
        counter_examples="1.5美元约合10.8元 / 1.5英镑 / 8.5美元 60元"
        " / 9.9欧元-19.9欧元 => money [9.9..19.9] EUR range",
    ),
    # --- Clock times, and from one hour to another
    NonQuantity(
        Reason.TIME,
        ":：",
        r"D{1,2} [:：] DD (?:[:：] DD)? (?!D) [时時]?",
        not_preceded_by=LABELS,
        examples="12:00 / 14：00时 / 手表10:30万元",
        counter_examples="表2：20万元 / Q1：20億戶",
    ),
    NonQuantity(
        Reason.TIME,
        " 时時点點",
        r"(?:[01]D|2[0-4]|D) (?: [ ]?[时時点點] | [ ][时時点點][ ] ) D{1,2} (?!D) 分?",
        examples="10时51分 / 8点30分 / 8 点 30 分 / 12 点 5 亿元",
    ),
    NonQuantity(
        Reason.TIME,
        "时時-－—–~～至到",
        "(?:[01]?D|2[0-4]) [时時]? [-－—–~～至到] (?:[01]?D|2[0-4]) [时時](?![长長])",
        examples="0—24时 / 9时至21时",
    ),
    # --- Formulas: ticks of an exchange, dimensions and shifts
    NonQuantity(Reason.FORMULA, ".-", r"D++ (?:[.] D++)? - D/D++", examples="7.42-3/4美元"),
    NonQuantity(
        Reason.FORMULA,
        "*×xX＊",
        r"D++ [*×xX＊] D++ (?:[.]D++)? [十百千万萬亿億]*+ (?:小时|小時|米)?",
        examples="7*24小时 / 2×45万吨",
    ),
    # --- Ranges of prices in tables of shares
    NonQuantity(
        Reason.NAME,
        " 周週",
        "(?:52|五十二)[ ]?[周週] [内內]? (?:股[价價]|[价價]格)?"
        " (?: 最[高低] | [区區][间間] | [高低][点點]?/ | 波[动動] )",
        examples="52周最高价 / 52 週股價區間 / 52周高/低",
        counter_examples="创52周新高 => duration 52 周",
    ),
    # --- Shares for shares
    NonQuantity(
        Reason.BASE,
        ".股送转轉派配增",
        r"D++ (?:[.]D++)? 股? [送转轉派配增] (?=D) (?: D++ (?:[.]D++)? [送转轉派配增] )*+",
        not_preceded_by="[送转轉增配]",
        examples="10送2转增股本",
        counter_examples="每10股送2股派1 => count 2 股",
    ),
    # --- So many units that a price is of: ¥2/1M tokens, $3/100万 tokens
    NonQuantity(
        Reason.BASE,
        " kKmM百千万萬０0",
        r"(?:(?<=[/／])|(?<=[/／][ ])) (?: 1 [ ]? (?: [kKmM] (?![A-Za-z0-9.]) | 百[万萬] )"
        r" | (?: 1 [ ]? [千万萬] | 10{2,3} [ ]? [万萬]? | 10{6} )"
        r" (?= [ ]?(?:[Tt]oken|[输輸][入出]|[词詞]元) ) )",
        examples="单价/1M输入 / 单价/100万tokens",
        counter_examples="¥5/100万次 / $3/1.5M",
    ),
    # --- The base of an exchange rate: 1美元兑7.2元人民币
    NonQuantity(
        Reason.BASE,
        " 美欧歐英日港澳加新韩韓人瑞卢盧泰印",
        "10{0,4} [ ]? [一-鿿]{1,4} (?=[兑兌] [^，。；]{0,6} D)",
        examples="1美元兑7.2",
    ),
)

# Days of sales and their like, which a scale word alone may follow: 618百亿补贴, 6.18百亿补贴.
SALES_DAYS = "618 6.18 1111 11.11 1212 12.12 315 3.15 520 5.20 818 8.18 9.9 8.8 3.8"
# What may follow 百万 after more digits than one where it is theirs; before a noun it may not: 315百万罚单.
AFTER_MILLIONS = "[的至到和及与與或多余餘是为為级級]|以[上下内內]|左右|上下|[规規]模"

# What an address that begins with http or www is made of.
ADDRESS = r"[^\s\u3000-\u9fff（）“”]"

_CURRENCY = "(?:人民[币幣]|港[币幣]|新[台臺][币幣])?"
_UNIT = f"{_CURRENCY}[十百千万亿萬億仟]{{0,3}}[港美日欧歐]?[元圆圓]"  # 元, 人民币万元, 百萬港元
_NEXT = "[”」』]?(?:[、，,/和或及與与][“「『]?|(?<=[”」』])[“「『])"
# A glossary says what units stand for: 元、万元、亿元 指 人民币元、人民币万元、人民币亿元.  Before such a
# unit there come other units, and before them 指 or a 元 without a number.
_LONE_YUAN = (
    r"(?:\A|(?<=[\s、，,/：:（(“「『|｜指为為]))(?<![0-9十百千万亿萬億多余餘几幾]\s)"
    rf"{_CURRENCY}[港美日欧歐]?[元圆圓](?:/[\u3400-\u9fff]{{1,3}})?{_NEXT}"
)
_STANDS_FOR = r"(?:\A|(?<=[\s”」』元圆圓|｜]))指[ \t|｜]{0,4}[“「『]?"
_GLOSSARY = f"(?:{_LONE_YUAN}|{_STANDS_FOR})(?:{_UNIT}{_NEXT}){{0,4}}"
_MEANS = rf"(?:{_NEXT}{_UNIT}){{0,4}}[”」』]?[ \t|｜]{{0,4}}指(?=[\s“「『|｜人港]|[美日]?元|$)"
# A unit that a table declares, （万元） or 单位：亿元, is no amount: what comes before it, and what after.
DECLARED = rf"(?:[单單]位(?:均|皆|都|一律|[统統]一|全部)?[:：为為是]?[ ]?|{_GLOSSARY}){_CURRENCY}"
DECLARATION = (
    f"{_MEANS}|"
    r"[ ]?(?:为|為)?(?:单位|單位)|[计計](?![划劃算提入])|列示|呈列|[，,]除?(?:特别|特別|另)[有註注作]"
)
# 均以人民币千元表示, （以百万元列报）: what a declared unit stands between; 向捐款百万元表示感谢 has no 以.
DECLARED_IN = "以按"
DECLARED_AS = "表示|表[达達]|列[报報]|呈[报報]|[编編][制製]|[计計]量|反映|披露"
# Units of a line of heads stand side by side: 人民币千元 人民币千元, 百万元 %, 人民幣千元（未經審核）.
_AUDITED = "[（(](?:[未已][经經]|[经經][审審重]|[重][述列])"
_YEAR_HEAD = "(?:二[零〇][零〇一二三四五六七八九]{2}|20[0-9]{2})年"
HEAD_UNIT_AHEAD = (
    rf"[ \u3000]{{0,40}}{_AUDITED}|[ \u3000]{{1,40}}(?:[%％]|{_UNIT}(?![\u3400-\u9fff])|{_YEAR_HEAD})"
)
HEAD_UNIT_BEFORE = r"[元圆圓%％）)][ \u3000]{1,40}"
# The unit of a chart or a row at the end of its title: 图5：市场规模，亿元; 净利润，万元，%; 营业收入 百万元.
CAPTION = r"[\u3400-\u9fff）)A-Z](?:(?<![元圆圓])[，,][ ]?|(?<![砸斥撒罚罰掷擲])[ ]{1,4})"
CAPTION_END = r"[ \u3000]{0,40}+(?:\Z|[\n\t|｜]|(?<=[ \u3000])[-−(（]?[0-9]|[，,、/；;][ ]?[%％右左])"
# What ends a declaration that is a sentence: 注：人民币千元。 图5：市场规模，亿元。
DECLARATION_STOPS = "。；;"
# Before a unit with a name: 金额均为人民币百万元; 合同金额为人民币百万元 may be the sum of one.
ALL_REPORTED = "(?:金[额額]|[数數][字据據额額]|[报報]表)(?:均|皆|都|一律|全部|[统統]一)[为為是]"

# 身负85亿元, 减负3500亿元, 税负3.5%: 负 is no minus after these; after those a currency is quoted, not paid
# (兑美元6.33).
NOT_NEGATIVE = "身担擔背肩自抱胜勝欠亏虧税稅减減降重承卸辜"
# 债券-47只: before a count a dash is a minus only after one of these.
SIGNED = "为為是增减減动動约約达達至到值"
EXCHANGED, QUOTED = "兑兌对對换換", "/每"
# After the base of a rate, which is one unit of a currency or a round number of them: 1.00美元兑7.78港元.
_PAID = f"(?:(?:{_NAMED_CURRENCIES})[ ]?[0-9]|[0-9][0-9.,]{{0,9}}[ ]?(?:{_NAMED_CURRENCIES}|[元圆圓]))"
RATE_AHEAD = f"[ ]?(?:[兑兌][^，。；]{{0,6}}[0-9０-９]|[对對][ ]?{_PAID})"
RATE_BASES = (1, 10, 100, 1000, 10000)
# What stands for a number that is not said, or not read, before a scale word: 多少亿元, 若干万元,
# 人民币元万元, 2点多亿元, 成百上千亿元.
PLACEHOLDERS = (
    "多少 若干 [几幾很许許好太点點]多 [那这這][么麼]多 [无無][数數] [某几幾叉元圆圓]"
    " 成百上千 成千上[万萬] 成千成[万萬] 成千累[万萬] 上百上千 [数數]以[十百千万萬亿億][计計]"
    " [数數]以[百千][万萬][计計] [多余餘来來][多余餘来來]"
)
# An excess whose number is not said, not read or broken: XX余万元, 【】余万元, 5,000 余万元, 三百 多亿元.
EXCESS_ALONE = (
    rf"[^{HAN[1:]}[多余餘] ^[多余餘] [零〇一二两兩三四五六七八九十百千万萬亿億][多余餘来來]"
    " [A-Za-zＸ×*＊_□○】][来來]"
)
# The same before a 几: XX几万元, 【】几亿元.
NO_DIGITS = r"(?<![A-Za-z])[XxＸ×]{1,8}|[□○]|__|【[ ]{0,4}】|（[ ]{0,4}）"
# What leads to a scale word alone even past a blank: 砸 億元 搶地.
LAYING_OUT = "(?:[砸斥撒罚罰]|豪[掷擲])"
# 焦作万方、茶百道: a scale word and its unit are a name where a list goes on, and 万家 where a phrase ends.
NAME_ENDS = "、|(?<=[家])(?![\\u4e00-\\u9fff])"
# Between the name of a sum and a scale word alone: 市值突破万亿.
ATTAINMENT_VERBS = "(?:突破|[破达達至])[到了]?"

# A plan has a range: 拟减持500万股至2500万股.
_NO_PLAN = not_after("拟 擬 划 劃 将 將")
# 上涨1500元/吨至19000元/吨: after a word of change 至 and 到 lead to the new level, unless it is close.
CHANGES = any_of(
    "[涨漲跌升降增减減贬貶挫调調滑少加扬揚攀削落砍飙飆] [贬貶升]值 [升贴貼]水 收窄 走[阔闊] [扩擴]大",
    f"{_NO_PLAN}[增减減]持 [涨漲降][价價] [走升提调調推拉抬收]高 [走拉压壓收]低 [上下]行 [上下]修",
    "走[强強弱软軟] 修正 [上下]探 反[弹彈] 跳水 蒸[发發] 回吐 回[暖补補撤] 倒退 衰退 [缩縮][量水短]",
    "[萎收压壓][缩縮] 放[量大] [赚賺]多 成[长長] [扩擴][张張容] [延拉][长長] 流失 [恶惡]化 改善 提振 [↑↓▲▼]",
)
# The same of an amount only; a percent after them has no level: 加价5%至30%.
CHANGES_OF_AMOUNT = _NO_PLAN + any_of(
    "[加减減涨漲降]薪 [加减減][价價租] [加减減增][仓倉] [累去补補][库庫] [增减減][资資产產]"
)
# Before a list of points of which the last alone has its unit, besides these: 同比高4.5个、1.3个百分点.
POINTS_BEFORE = "(?:[高低差多少快慢浮息幅]|[同环環]比)[了出过過为為]?[约約]?[ ]?|[+＋]"
CHANGE_LINKS = "[了约約近逾超幅达達为為长長低高大小]"
# After these two whole amounts are never a range: 目标价上调5元至20元, 突破2300美元至2350美元.
LEVEL_VERBS = (
    "(?:[上下][调調修]|提[价價]|[跌突升涨漲冲衝击擊][破穿]|[升涨漲跨][越过過]|失守|[站重攀企冲衝升][上稳穩]|[上下]穿)"
    "[了逾]?[约約]?"
)
# Nor after these, of an amount, where it is no forecast: 身家暴增1010亿美元至3930亿美元, 每年缩水2%至3%.
LEAPS = not_after("预计 預計 可能 有望 或 恐 料 将 將 拟 擬") + (
    "(?:[暴激猛陡骤驟剧劇锐銳][增升涨漲跌降减減]|[大急狂飙飆][升涨漲跌]|狂[飙飆]|重挫|跳水|蒸[发發]|[缩縮]水)"
    "[了逾近超约約]?"
)
# A price or the level of an index, and then its change: 收10.52元（+0.12/+1.15%）, 报16.3，跌0.35/2.1%.
_LEVEL = "[0-9][ ]?(?:[港美]?[元圆圓点點])?"
LEVEL_BEFORE = (
    rf"{_LEVEL}[ ]?[（(](?:[涨漲跌升降])?"
    rf"|(?:[收现現]|[报報])[市盘盤]?[报報]?[于於在]?[ ]?[0-9.,]{{0,10}}{_LEVEL}[，,、；; ][ ]?"
    "日?[大劲急勁微续續再小]?[涨漲跌升降挫扬揚]幅?[了逾近约約]?"
)
# Nor after these, of sums, where the sentence foresees nothing: 余额下降12.3亿元至45.6亿元.
MOVES = "(?:[升涨漲跌降滑]|增[长長]|[回跌滑]落|萎[缩縮]|衰退)"
_SUM_OF_RANGE = r"\s?[0-9][0-9.,]{0,8}\s?[万萬亿億]?元?\s?"
FORECASTS = any_of(
    "[预預](?:[计計测測告估料亏虧增减減]|期(?!货)) [估料][计計] 料[将將会會] 有望 可能 [将將] 恐 [拟擬]",
    "或[会會] 每[年季月周日天]",
    # A range before it: 亏损2亿元至5亿元，同比下降3亿元至6亿元
    rf"(?:[亏虧][损損]|盈利|利[润潤]|[为為约約]){_SUM_OF_RANGE}[至到~～－—-]{_SUM_OF_RANGE}[，,、（(]",
)
FALLING_OPENERS = "由"  # 由10万/吨至9.8万/吨: what falls is two levels
