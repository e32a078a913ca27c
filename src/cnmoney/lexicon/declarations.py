"""How an article says what it reports in, and in what unit its tables are.

Source: by hand, from the annual reports and results of companies listed in Shanghai, Shenzhen and Hong Kong.
"""

# 金额均以港元列示: what is reported, and the verbs of reporting.
REPORTED = "金[额額]|[数數]字|[数數][据據]|[报報]表|除(?:另|特别|特別)有?"
REPORT = "列示|列[报報]|呈列|呈[报報]|[编編][制製]|[为為][单單]位"
# 以美元计 alone may be a way to count exports.
RECKON = "[计計][价價值]|表示|计(?![算划入提])|計(?![算劃入提])"

IN = "以"  # 以港元列示
IN_OR_AS = "[以为為]"  # 金额单位为港元
IN_OR_BY = "[以按]"  # in brackets: （按美元计）
ALL = "均|皆|一律"  # 均以港元计
YUAN = "元?"  # after a name that is whole without it: 新台币元
BETWEEN = r"[^。；;\n]{0,20}?"  # what is reported and its currency

CURRENCY = "[币幣][种種][:：]?"  # 币种：人民币
# 单位：万元, 金额单位均为港币千元; without any of these only before what can be nothing else.
# 单位（人民币）：万元: what is in the brackets is the currency of the unit.
UNIT = r"""
    [单單][ \u3000]{0,4}位
    (?: [ ]? [（(] (?P<of> [\u3400-\u9fff]{0,3}[币幣] | [港美欧歐日澳加][元金] | [A-Z]{3} ) [)）] )?
    [ ]? (?:[:：]|均?[为為以])? [ \u3000]{0,4} [（(]?
"""
# The unit of a declaration ends before one of these; 单位：万元、% is about money.
UNIT_END = r"[币幣][种種]|列示|列[报報]|呈列|[计計]|[为為][单單]位|[ \u3000()（）,，、;；。：:|｜\t<]|$"
# Of two units that a line declares one is for what is per share: 除每股盈利以元列示外，均以千元列示.
PER_SHARE = "每(?:股|份|[单單]位)"
# 以人民币百万元列示, 以千元为单位
IN_UNIT = (
    r"[以按](?P<in_unit>[\u3400-\u9fffA-Z$]{2,10}?)"
    "(?:列示|表示|表[达達]|列[报報]|呈列|呈[报報]|[计計]|[为為][单單]位)"
)
# In 港币千元 the 元 is that of the declared currency, and so is that of a label （元）; in 千美元 it is not.
YUAN_OF_CURRENCY = "(?<![港美欧歐日澳加坡纽紐])[元圆圓]"
BILLION = "10[亿億]"  # the only digits that begin a unit: 10亿美元; 100万元 in a head may be what it is about
THOUSANDS = "['’]000"  # RMB’000
THOUSAND = "千"
OF_MONTHS = "个"  # 1个月, where 1月 is a date
YUAN_ENDS = frozenset("元圆圓")  # the last character of a unit that is whole: 美元，万元 are two
# The last character of a unit of money that is a word or a line by itself.
CURRENCY_ENDS = "元圆圓币幣$0仟千仙"
PERCENT_SIGNS = "%％‰"
ONE_OF_A_SCALE = "1亿"  # money after the name of a sum, else a number
PERIODS = frozenset("年月周週季")  # in brackets also "in a year"

# --- tables --------------------------------------------------------------------------------------------

NOT_APPLICABLE = "不适用|不適用|无|無"  # what a cell has for nothing
# What a cell has for a figure that nobody knows yet.
UNKNOWN = "[待未不][定知明详詳]|[暂暫尚]?未(?:披露|公[布佈]|[确確]定|提供)|保密|[面另][议議]"
# What may stand behind the figure of a cell and says nothing of its size: 注1, （注）, [1], ①, （含税）.
NOTE_OF_CELL = r"""
    [ ]? (?:
        (?:附?[注註][释釋]?|[备備][注註]) [ ]? [0-9一二三四五六七八九]{1,2}
      | [（(\[【〔] (?:附?[注註][释釋]?|[备備][注註]) [ ]? [0-9一二三四五六七八九]{0,2} [)）\]】〕]
      | \[[0-9]{1,2}\] | [①-⑳] | [※†‡]
      | [（(] (?:不?含[税稅]|[税稅][前后後]) [)）]
      | [（(] (?:[未已]?[经經][审審][计計]|[经經已]{0,2}重述|[预預][计計测測]|估[计計]) [)）]
    ) $
"""
# What may go on with a figure past a blank, so that its first word is not all of it.
FIGURE_GOES_ON = (
    r"[ ]?[-－—–~～至到或＋+±*×xX/／=÷:：%％‰.．,，]{0,2}[ ]?[-+]?[0-9０-９]|[ ]?[±×%％‰^]|"
    r"[ ]?(?:[（(][^（()）\n]{0,4}[)）])?[ ]?"
    "(?:以[上下内內]|[左上][右下]|[余餘多起倍折成]|[十百千万萬亿億佰仟])"
)
FIGURE_PREFIX = (  # what may come before the digits of a cell
    "约|約|近|超|逾|大约|大約|不足|不[低少高多小大][于於]|[低少高多小大][于於]|[至最][少多]|不?超[过過]|[≈~<>≤≥＜＞]|US|HK|RMB|人民币|人民幣|港币|港幣|新台币|新臺幣"
)
# What follows the digits of a date, a period or an item of a list, and never those of a figure.
PERIOD_MARKS = r"[年月日季期周週度末初之]|以(?![上下内內]$)|^[、)）].|^[AEFHQaefhq]|^[.．:：]"
# A period with the unit of its figures, as the head of a column: 2024（万元）, FY2024E (RMB’000).
PERIOD_IN_UNIT = r"""
    (?:FY|CY|[1-4]Q|Q[1-4]|[12]H|H[12])? [ ]? (?:19|20)[0-9]{2} (?:[-/–](?:(?:19|20)?[0-9]{2}|[1-9]))?
    (?:[AEFP]|[QH][1-4]|年度?末?)? [ ]? [（(] [^（()）0-9]{0,12}(?:['’]000)? [)）]
"""
# A period as the head of a column: 2024A, 24Q1, 2023年末, 二零二四年, 本期, 上年同期, 期末余额.
PERIOD_NAMES = r"""
    (?:截[至止])? [ ]? (?:
        (?:19|20)[0-9]{2} [0-9年月日度末初半上下中前至季QHAEFPT第一二三四/.–— -]{0,20}
      | [12][0-9][AEFPQH][1-4]? | [1-4][QH][12][0-9] | [QH][1-4]
      | 二[零〇○０0][零〇○一二三四五六七八九]{2}年 .{0,10}
      | (?:[本上去当當前][报報]?告?|[报報]告|[会會][计計]) (?:年|期|季|月|年度|季度|期[间間])
        (?:末|初|度|同期|累[计計])? (?:[余餘金][额額]|[数數])?
      | [期年][末初] (?:[余餘金][额額]|[数數])? | (?:去年|上年)?同期 (?:[余餘金][额額]|[数數])?
    )
"""
CODE_BEFORE = "代[号號码碼][：:]?[ ]?"  # 股份代号：1234
PERIOD_ENDS = "年度?|[AEFPaefp]|[（(][AEFP][)）]"  # what a year of a head may end with: 2022年 2023
# What may follow the name of a figure in its head: 资产总计, 利润总额.
NAME_TAILS = "[总總合小][计計]|[总總净淨][额額值]|[数數额額]"
# Names of sums that end names of companies and lines of business, too: 房地产投资; and the labels of rows
# whose words may be names of figures, and no heads: 估值方法 | 市盈率 | 市净率.
NAMES_OF_COMPANIES = frozenset(("投资", "投資"))
NO_HEAD = "(?:方法|意[见見]|原因|依据|依據|[说說]明|[范範][围圍])$"
# The unit in brackets of a head; 张三（自然人） and 天健（特殊普通合伙） are none.
UNIT_IN_BRACKETS = "[^（()）0-9]{0,8}(?:[元圆圓%％股吨噸¥$]|['’]000|[百千万亿萬億仟][^（()）0-9]{1,6})"
# The head of the labels; a unit there is that of the table: 项目（百万元）, 利润表（百万元）.
HEAD_OF_LABELS = (
    "(?:主要)?(?:[财財][务務])?(?:[项項]目|科目|指[标標]|[数數]据|摘要)"
    "|(?:[会會][计計]|[财財][务務政]|[报報]告)年[度份]"
    "|.{0,6}(?:[负負][债債]|利[润潤]|流量|[预預][测測])表"
)
# A row without figures that says of what rates those below it are, 资本充足率指标; and the rows that are
# parts of such a section: — 基本, (a) 攤薄.
SECTION_OF_RATES = "(?:率|比[例重率])"
SECTION_TAILS = "指[标標]|[数數]据|情[况況]|分析|[(（][^（()）]{0,12}[)）]|[:：]"
DASH_OF_PART = "[－—–‒‐─-]"
PART_PER_SHARE = r"(?:其中[:：]?|[(（]?[1-9a-eiv一二三]{1,3}[)）.、])?[ ]?(?:基本|[稀摊攤][释釋薄])"
PART_OF_SECTION = f"{DASH_OF_PART}|{PART_PER_SHARE}"
MULTIPLE_SIGNS = frozenset("xX×")  # PE（x）, and 18.4x below PE
TIMES = "倍"
# Labels that name a method and not what the figures are: PB below 市值（亿元）; and heads that name any sum.
METHODS = r"(?:动态|動態|静态|靜態)?(?:PE|PB|PS|PEG|DCF|DDM|P/[EBS]|EV/EBITDA|SOTP|NAV)(?:估值)?法?"
# Labels that count things, or are lines of business with sums of their own: 门店 below 营业收入.
LINES_OF_BUSINESS = ".{0,4}(?:[门門盟营營专專][卖賣]?店|[网網][点點]|[专專]利|用[户戶]|人口)"
ANY_SUM = "金[额額]|[余餘][额額]|[数數][额額值]|[资資]金|[总總][额額]"
# Shares and rates that 单位：万元、% gives their %; not multiples (市盈率), indices, points.
SHARES = (
    "[占佔](?:.{0,12}的)?比(?:[例重])?|比[例重]|同比|[环環]比|[涨漲跌升降增][跌减減]?[幅速]|份[额額]"
    "|(?:毛利|[净淨]利[润潤]?|增[长長]|[负負][债債]|收益|[贡貢][献獻])率"
)
# What is counted in that of several declared units that is none of money (单位：吨、万元). People, shares and
# companies are only what is named after them: 股数, 人数, not 销量.
AMOUNTS = "[^股人工员員户戶家东東]*量(?:[（(].*)?"
AMOUNT = "[数數]量(?:[（(].*)?"
NAMED_UNITS = frozenset("股人家户名位")
OF_COUNT = "[数數量本]|$|[（(]"  # what follows a measure word in the name of what it counts: 股数, 人数
NOTES = "附[注註](?:[编編]?[号號])?|[注註][释釋]?"  # the head of a column of the numbers of notes
COLONS = frozenset("：:")
SENTENCE_MARKS = frozenset("。；！？")
PROSE_IN_A_ROW = "[。；！？]|[\u3400-\u9fff]，(?=[\u3400-\u9fff])"  # such a line is no row with wide gaps
COIN_YUAN = ("币元", "幣元")  # a unit of its own, unlike 人民币: 人民币元
CURRENCY_COLUMN = (
    "(?:[记記]账?[賬]?|[结結]算|[计計][价價])?(?:[币幣][种種別别]|[货貨][币幣])(?:[单單]位)?"  # 币种
)
HOME_CURRENCY = "人民[币幣]|本位[币幣]|折[合算]?"  # of a column whose sums are in it: 折算人民币余额
UNIT_COLUMN = "(?:[计計]量)?[单單]位"  # the head of a column of units

# Names of rows and columns, by what kind of figure they are of: patterns, separated by blanks.
IDENTIFIER_NAMES = """
    代[码碼号號] [编編][码碼号號] 合同[号號] 流水[号號] 批[号號] [单單][号號]$ [证證][号號]$
    [序账賬][号號] [号號][码碼] [电電][话話]$ [传傳]真$ [邮郵][编編] 行次 排名 名次 排行 [页頁][码碼]
    附[注註] ^[注註][释釋]?$ 年份 年[龄齡] ^(?:[会會][计計]|[报報]告|[财財][务務])?年度$ ^[报報]告期$
    ^(?:年|月|日|季度|月份|季)$ (?<!表)日期(?![末初间間]) [时時][间間](?!性) 期限 年限 [评評][级級] 版本
    ^(?:\\#|No\\.?|№|ID)$
"""
# A label that ends so is about a thing with a sum, or a way to reckon, and not what its words name:
# 新增产能建设项目, 年限平均法.  对毛利率的影响 may be in percent, and 占项目 is a share.
THINGS = (
    "(?:[项項]目|工程|的影[响響]|增[资資]|付款|[补補][贴貼助]|[奖獎][励勵金]|[贷貸借]款|(?:持股|激[励勵])[计計][划劃]"
    "|[电電水油气氣运運][费費]|法)(?:[（(][^（()）0-9]{0,20}[)）])?$"
)
NO_THINGS = "[占佔]|[对對].{0,12}影[响響]|每|[单單]位|[数數]|[率比](?:情|[项項])|[A-Za-z]法"
RATE_NAMES = """
    (?<![0-9０-９])(?<![0-9０-９]\\s)[%％‰][）)]?$
    率(?:[0-9]?(?:$|[（(、/：:%％]|情|水|的|均|中|区|區)|\\s?[0-9.]+[%％]$) 比例 [占佔]比 比重 [权權]重 同比
    [环環]比 (?<![a-z])(?:yoy|qoq|cagr)(?![a-z]) 份[额額] [涨漲升跌降]跌?幅 幅度 [倍系係][数數]
    (?:增[减減长長幅速]|[变變][动動化])(?:幅度|比例|情[况況]|率)?(?:$|[（(]) 比[值率较較]?(?:$|[（(])
    [百千]分 ^[占佔] (?<![a-z])(?:pe|pb|ps|peg|roe|roa|roic|beta|alpha|sharpe)\\b
    (?<![a-z])(?:p/(?:[ebs]|f?cf)|ev/(?:ebitda?|sales)|d/e)(?![a-z]) 杠杆 槓桿 周[转轉](?!材|[天日期]) 得分
    [评評]分 指[数數](?:$|[（(]) 概率 [息利]差(?:$|[（(]) (?<![a-z])(?:nim|wacc|irr|roi|roce|rotc?e)(?![a-z])
    (?<![a-z])(?:cpi|ppi|pmi|lpr|cet1|ltv)(?![a-z]) (?<![a-z])(?-i:CAR|NPL)(?![a-z-]) [强強]度(?:$|[（(])
    (?:利息|[拨撥][备備]|[现現]金).{0,2}覆[盖蓋] 信[用贷貸]成本(?!合) 回撤(?:$|[（(])
    年化(?:收益|回[报報]|波[动動]) [贝貝]塔 分位(?:[数數点點]|$|[（(]) [仓倉]位(?:$|[（(])
"""
# Rates that are times and not percents, whatever a declaration says: 流动比率 below 单位：%.
MULTIPLE_NAMES = """
    (?:流[动動]|速[动動]|[现現]金|[产產][权權])比率 倍[数數率] 乘[数數] 周[转轉](?:率|次)
    市[盈净淨销銷现現]率 [贝貝]塔 (?<![a-z])(?:pe|pb|ps|peg|beta|alpha|sharpe)\\b
    (?<![a-z])(?:p/(?:[ebs]|f?cf)|ev/(?:ebitda?|sales)|d/e)(?![a-z])
"""
# Of two of these with a slash between them the first is measured by the second: 总债务/EBITDA, FFO/总债务.
SUM_OF_RATIO = (
    "[债債][务務]|[负負][债債]|EBITDA?|FFO|[OFC]CF|CFO|GMV|AUM|GDP|[现現]金[流类類]|利息|[权權]益|[资資][产產本]"
    "|[营營]收|收入|毛利|利[润潤]|[净淨]利|成本|[费費]用|支出|[开開]支|投入|存[货貨款]|[应應][收付]|[贷貸]款|短[债債]"
    "|市值|回款"
)
# But what can be its opposite, or its other name, is no measure: 投资收益/损失, 收入/支出.
OPPOSITE_SUM = (
    "[净淨]?(?:[亏虧][损損]|[损損]失|支出|[费費]用|收益|[转轉]回|[减減]少|流出)"
    "(?:[总總][额額]|[净淨][额額])?(?:[（(].*)?"
)
PRICE_NAMES = """
    每股 每手 每[吨噸份] \\b(?:eps|bps|bvps|dps)\\b [收开開]盘?[盤]?[价價] [均单單股现現][价價]
    [单單]位(?:成本|售[价價]|[净淨]值) [累][计計][净淨]值 最[高低新][价價]?$ 今[开開]$ 昨收$
    [收开開][盘盤]$
    (?:[发發]行|行[权權]|目[标標]|[转轉]股|[结結]算|平均|[销銷]售|最[高低新])[价價]格?(?:$|[（(])
    ^[价價]格 平均售[价價] (?:零售|出[厂廠])[价價] [楼樓]面地?[价價] (?<![a-z])(?:asp|arpu)(?![a-z])
    (?<![现現租资資基])[电電煤油气氣水铜銅铝鋁锌鋅镍鎳钢鋼铁鐵矿礦金银銀票猪豬粮糧糖棉][价價](?:$|[（(])
"""
COUNT_NAMES = """
    股份?[数數] [数數]量 [总總]股本 持股
    [次天日件台辆輛笔筆户戶家人只支张張套宗头頭箱艘架月][数數](?![据據码碼字控]) 人次 [产產][量能]
    [销銷]量 [库庫]存量 [交用]易?量 成交量 面[积積] [员員]工(?:$|人|[总總]) [职職]工人 重量 [装裝]机
    容量 里程 久期 利用小[时時]
    (?:[门門分][店点點]|店[铺鋪面]|[员員学學][工生员員]|[网網站][点點]|[会會客][员員商])[总總]?[数數](?![据據])
    (?:[项項]目|[专專]利|股[东東]|[床席车車]位|航班|小[时時]|[机機][构構]|公司|企[业業])[总總]?[数數](?![据據])
    (?:[产產]品|[订訂][单單]|房[间間]|品[种種]|粉[丝絲]|[样樣]本)[总總]?[数數](?![据據])
    (?:[发發用售供][电電水气氣热熱]|[电電水气氣煤热熱]|上[网網][电電]|吞吐|[客人货貨车車][流运運])量(?:$|[（(])
    (?:[投资資]?回[收本]|[账賬帐]|周[转轉])期(?![末初间間]) (?:[转轉][换換]|循[环環]|回[收款])周期
    (?<![a-z])(?:dso|dio|dpo|ccc|[dwm]au|sku)(?![a-z]) [日月]活 用[户戶](?:$|[（(])
    [门門盟营營专專][卖賣]?店(?:$|[（(]) [网網][点點](?:$|[（(]) 人口(?:$|[（(])
    (?:研[发發]|技[术術])人[员員](?:$|[（(]) [专專]利(?:$|[（(]) 土[储儲](?:$|[（(面]) 建面(?:$|[（(])
    [煤能电電水油]耗(?:$|[（(]) (?:[订訂][单單]|下[载載]|安[装裝]|[访訪][问問]|浏览)量(?:$|[（(])
    (?:[储儲运運]|[样樣]本|保有|交付|[订訂出][货貨]|[进進出]口|采[购購])量(?:$|[（(])
"""
MONEY_NAMES = """
    金[额額] 市值 [总總][价價] [价價]款 收入 利[润潤] [资資][产產金] [余餘][额額] [营營]收 成本 [费費]用
    支出 成交[额額] 薪酬 投[资資] [损損]失 收益
"""
# Names under which 年 and 月 in brackets are a length of time and not "in a year".
TIME_NAMES = "期|[龄齡]|年限|[时時][间間长長]|[寿壽]命|[账賬]|[历歷][时時]"
# The characters that alone in brackets are a unit; （注） and （续） are none.
UNIT_CHARACTERS = frozenset(
    "¥￥$元股人户戶家台辆輛件吨噸年月天次倍份手张張只隻支套个個艘架头頭箱桶亩畝米克岁歲枚座间間名位点點笔筆宗万亿萬億%％‰"
)
UNIT_LETTERS = frozenset("tmgWVhL")  # likewise; （A） and （B） name columns
