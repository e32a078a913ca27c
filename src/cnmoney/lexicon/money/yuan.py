"""元 and its parts: words that mean the default currency unless another currency word is beside them.

Source: by hand.  The exceptions are words that begin with the same character and follow numbers in
real news (元件, 块头, 毛利率, 角度); a clock or a score is why 分 needs a word of price before it.
"""

from ...patterns import not_after
from ..characters import HAN, PHRASE_END
from ..rows import Subunit, any_of

# 30元 begins these words.
_NOT_YUAN = (
    "件 器件 素 宇宙 形 球 珠 柱 筒 心 孔 桌 "  # 元器件, 元宇宙, 圆桌, 圆珠笔
    "旦 宵 老 勋 勳 帅 帥 凶 兇 "  # 元旦, 元宵, 元老, 元凶
    "满 滿 润 潤 通快 "  # 圆满, 圆润, 圆通快递
    "大都 氏 融科 及第"
)
# A digit of a price and the other end of a range or a list: 三块[五到四块].
_OTHER_PRICE = "[到至和及与與或]_?[0-9一二三四五六七八九十百两兩几幾零.]{1,6}_?(?:[块塊元毛角]|(?=[钱錢]))"
_CURRENCIES = any_of(
    "美[金元刀] 港[币幣元紙纸]",
    "[日欧歐澳加新韩韓]元 [台臺日澳泰韩韓][币幣] 新[台臺][币幣] 英[镑鎊磅] 泰[铢銖] [卢盧]布",
)
_CHANGES = r"(?:[涨漲跌](?!再)|[升降](?:[到至了破回价價]|(?!\p{Han})))"  # 三块五跌到三块
# 块 is money before a pause and before these; before any other Han character it counts things.
_PRICE_GOES_ON = any_of(
    "[的一每左以上多到至起了吧呢啊半也都才没沒买買卖賣给給付罚罰涨漲跌减減抄押/] 人民",
    _CURRENCIES,
    r"整(?!\p{Han}) 出[头頭](?![露作做来來面鸟鳥])",
    "就(?!是) [和或及](?!牛) [还還](?!原) 可(?![可乐樂口]) 能(?![量源]) 不(?![锈銹])",
    "加(?!拿|州) 入(?!门) [进進](?!口)",
    "比(?![萨薩基]) 小[费費] [钞鈔] [现現]金 本金 [订訂][阅閱] 人工 [时時]薪",
    "有找 [樓楼][上下] 再[跌涨漲降升加减減] 很(?:划算|便宜|[贵貴]|值)(?![的钱錢得]) 太(?:[贵貴]|便宜)(?!的)",
    r"[跳升掉冲衝飙飆拉奔][到至][0-9０-９一二三四五六七八九十百两几] 去了(?![皮骨核壳殼]) 封[顶頂] 好[贵貴]",
    # What is paid, earned or given.
    "[话話电電学學运運邮郵车車饭飯水油网網房][费費] [饭飯车車菜零房][钱錢]",
    "(?:手[续續]|服[务務]|停[车車]|打[车車])[费費]",
    "[押定订訂奖獎租佣][金] 工[资資] [补補][贴貼] [罚罰]款 [红紅]包 零花 [优優]惠 [满滿][减減]",
    r"零[一二三四五六七八九](?:[毛角分]|(?!\p{Han}))",  # 三块零五分, 三块零五
    f"[一二三四五六七八九]{_OTHER_PRICE}",  # 三块五到四块
    r"[零一二三四五六七八九两](?:[毛角一每了吧的]|[买買卖賣][的了到]|左右|(?!\p{Han}))",  # 三块五, 三块五毛
    "[一二三四五六七八九]包[邮郵]",
    f"[一二三四五六七八九](?:{_CURRENCIES}|{_CHANGES})",  # 三块五美金, 三块五涨到
)
_NO_PRICE = "(?![钱錢零一二三四五六七八九两兩毛多半0-9])"
# Before these it counts things, too: 2048块H800, 一块12.4英寸屏幕; and 这一块 is an area.
_THING = (
    r"_?(?!RMB|rmb|USD|HKD|(?:HK|NT|US)?\$)[A-Za-z]"
    r" _?[0-9.]{1,5}_?(?:[英寸吋厘毫米瓦]|[KkMm]?[Ww]\b|[KkGT]\b|[GT]B|[cm]m)"
    rf" (?<=[这這那哪有板里裡面的]一[块塊]){_NO_PRICE}"
    rf" (?<=[切掰剁吃分][两兩二三四五六七八九][块塊]){_NO_PRICE}"  # 吃两块, 分三块
    rf" (?<=[切掰剁吃][了成]一[块塊]){_NO_PRICE} (?<=[切掰剁吃][了成][两兩三四五六七八九][块塊]){_NO_PRICE}"
    rf" (?<=[切分碎裂砸拆割][成为為][两兩二三四五六七八九几幾][块塊]){_NO_PRICE}"
    rf" (?<=[换換]一[块塊]){_NO_PRICE} (?<=[换換]了一[块塊]){_NO_PRICE}"
    r" (?<=一[块塊])一[块塊](?![钱錢]) (?<=一[块塊]一[块塊])(?![钱錢])"  # 一块一块地数
    r" (?<=[元圆圓蚊刀0-9０-９]一[块塊])(?![钱錢])"  # 三万元一块, 800一块: a price of each
)
# What 块 counts: pieces, panes, plots.
THINGS = (
    "[屏砖磚玉田牌石木布肉糖饼餅] [金银銀铜銅奖獎]牌 [电電][池芯瓶] 硬[盘盤] 芯片 面板 手表 "
    "地(?![铁鐵]) [土宅]地 [场場]地 [标標][准準] [区區]域 冰[场場块塊] 城市 室[内內外] "
    "[集積]成?[电電]路 [电電]路 [显顯]卡 加速卡 算力卡 主板 [内內]存 巧克力 蛋糕 面包 麵包 肥皂 香皂 玻璃 "
    "[钢鋼]板 "
    "硅片 晶[圆圓] 拼[图圖] [显顯]示 [触觸]控 [组組]件 英[伟偉][达達] GPU CPU SSD "
    "豆腐 牛排 排骨 披[萨薩] 西瓜 地毯 毛巾 黑板 腹肌 墓地 [广廣]告 招牌 "
    "_?[A-Z]{1,3}[0-9]{2,4} "
    "[0-9.]{1,5}_?[英吋寸]"
)
# What 块 counts where the thing comes first; food, sold by the piece, is as often priced so.
_COUNTED_THING = any_of(
    "[金银銀铜銅奖獎]牌 [金地瓷]?[砖磚] 地[块塊] [土宅]地 硬[盘盤] 芯片 面板 手表",
    "主板 [内內]存 [显顯][卡存] 加速卡 算力卡",
    "[集積]成?[电電]路 [太光]阳?陽?[能伏]板 [钢鋼]板 [电電]路板 [显顯]示屏 [显顯]示器",
    "屏幕 硅片 晶[圆圓] [组組]件 玻璃 GPU CPU SSD",
    "[电電]池 黑板 墓地 [广廣]告牌 招牌",
)
_FOOD = any_of("[肉鸡雞鸭鴨鱼魚饼餅糕糖] [排]骨 豆腐 巧克力 [面麵]包 披[萨薩] 西瓜 点心 點心")
# There are so many of it, which is no price: 红烧肉只有四块; what 剩 or 还有 is of may be the purse.
_THERE_ARE = "[里裡裏]?(?:一共|[总總]?共|只|就|也|[仅僅]|都|大[约約概]){0,2}(?:有|切[了成])[约約]?_?"
THING_BEFORE = f"(?:{_COUNTED_THING}(?:[约約共各近达達]?_?|{_THERE_ARE})|{_FOOD}{_THERE_ARE})"
_PAID = (
    "(?:(?<![棉雪鲜鮮烟煙开開])花|[罚罰骗騙]|[涨漲跌降升跳掉卖賣冲衝][到至]|赚|賺|欠|付|[花消缴繳][费費]|[罚罰]款|充值|[售定单單票房]价|[售定單票房]價)"
    "[了掉走给給过過他她我你才只就都约約近超]{0,3}"
)
_FIRST_K = "[0-9.]{1,4}[kK]?"  # of two
_JOB = (  # what follows the salary in a listing: 15-30K,1-3年本科
    r"(?:[0-9]{1,2}(?:-[0-9]{1,2})?年|[经經][验驗]|[应應][届屆]|在校|不限|本科|大专|[学學][历歷]|[\"'\[])"
)
_SPENT = f"{PHRASE_END} [买買入][了的手到下]? [多几幾了吧呢啊嘛] [块塊元钱錢] 人民 起"  # 花2k买的
# After these 块 counts what is made, as in 出货1200万块; a range or a list may have begun.
_FIRST_OF_LIST = "(?:[0-9.]{1,8}[千万萬亿億]{0,2}[块塊]?[和及与與、至到~-]){0,3}"
_REACHED = "[分别別將将可约約近超过過达達到突破为為至]{0,6}_?"
MADE = f"(?:[产產销銷]量|出[货貨]量?|[产產]能|[发發][货貨]量|[装裝][机機]量){_REACHED}{_FIRST_OF_LIST}"
# A currency, and perhaps the other end of a range; none that belongs to the sum before it (3美元5分).
_NO_SUM = not_after("[0-9０-９一二三四五六七八九十百千万萬亿億]")
_OTHER_END = "(?:[0-9.]{1,8}_?分?_?[-–~～至到、和及或]_?)?"
_CURRENCY_BEFORE = rf"{_NO_SUM}(?<![0-9０-９万萬亿億]_)\p{{Currency}}_?{_OTHER_END}"
_AFTER_CENTS = any_of(  # what a score or a division (分期, 分三年) goes on with is none of these
    PHRASE_END, "[的至到和及與与或较較每／－–~-]", "[增減减上下][加少升跌降]"
)

YUAN = (
    Subunit("1", "元 圆 圓", not_followed_by=_NOT_YUAN, examples="售价3500元", counter_examples="3500元器件"),
    Subunit("1", "块钱 塊錢 元钱 元錢"),
    Subunit(
        "1",
        "块 塊",
        not_followed_by=rf"[头頭状狀链鏈茎莖] {_THING} (?!{_PRICE_GOES_ON})\p{{Han}}",
        not_preceded_by=f"{MADE} {THING_BEFORE}",
        examples="涨了5块 / 三块五 / 120块就能买 / 10块和15块买入",
        counter_examples="5块头 / 2048块H800 / 一块12.4英寸屏幕 / 30块巧克力 / 这一块， / 出货1200万块 / "
        "显卡5块，",
    ),
    Subunit(  # a digit of the price or a unit below the line is of money, whatever is before it
        "1",
        "块 塊",
        preceded_by=THING_BEFORE,
        followed_by="[0-9一二三四五六七八九](?![0-9]) 一?[个個张張片只] [/／每] 多?[钱錢]",
        examples="硅片1块5 => money 1.5 CNY / 硅片5块一片",
        counter_examples="硅片5块， / 出货500万块一个",
    ),
    Subunit(  # what is spent is money before any word but those that 块 counts
        "1",
        "块 塊",
        preceded_by=_PAID,
        not_followed_by=f"[头頭状狀链鏈茎莖] {_THING} {THINGS}",
        examples="花50块吃饭 / 罚款50块扣分 / 涨到100块那天 / 罚了200塊才放行",
        counter_examples="吃了50块点心 / 吃了50块蛋糕 / 花5块头 / 花了3块H800 / 花5块巧克力",
    ),
    Subunit(
        "1",
        "蚊",  # Hong Kong
        not_followed_by="[子帐帳香虫蟲媒咬型蝇蠅]",
        examples="涨了15蚊",
        counter_examples="15蚊子",
    ),
    Subunit(  # a thousand: of a job listing, 15k-25k,经验不限, and of what is bought for 2k
        "1000",
        "k K",
        preceded_by=rf"(?:^|[,，\t\n|])_?(?:{_FIRST_K}_?[-–~～至])?",
        followed_by=rf"(?:_?[-–~～至]_?{_FIRST_K})?[,，\t]_?{_JOB}",
        is_inferred=True,
        examples="分析师,15k-25k,经验不限 => money [15000..25000] CNY range inferred",
        counter_examples="会用15k,经验不限 / 分析师,15k-25k,视频",
    ),
    Subunit(
        "1000",
        "k K",
        preceded_by=f"(?:花|[买買卖賣]|入手)[了的到得也才就只要_]{{0,2}}(?:{_FIRST_K}_?[-–~～至])?",
        followed_by=_SPENT,
        is_inferred=True,
        examples="我只卖2k => money 2000 CNY inferred / 花2k买的 => money 2000 CNY inferred",
        counter_examples="我想要2k / 只卖4k屏的 / 卖4K花园 / 花3k光年 / 买10k单车",
    ),
    Subunit(
        "1000",
        "k K",
        followed_by="_?[就能才也]{0,2}(?:入手|拿下|[买買][的了到])",
        is_inferred=True,
        examples="那块表2k入手 => money 2000 CNY inferred",
        counter_examples="那块表2k大",
    ),
    Subunit("0.1", "毛钱 毛錢 角钱 角錢"),
    Subunit(
        "0.1",
        "毛",
        not_followed_by="[利衣巾笔筆发發豆猪豬坯坦概病重估主线線] 股份 派 爷爷 爺爺",
        not_preceded_by="[A-Za-z]",
        examples="涨了5毛",
        counter_examples="毛利率升5毛利 / FY18毛 / 花了300毛爷爷",
    ),
    Subunit(
        "0.1",
        "角",
        # A Han digit and a noun are a shape: 三角肌, 五角大楼.  What may follow an amount is little.
        not_followed_by=r"[形度洲债債色落斗逐膜钢鋼铁铁瓷龙龍楼樓] 大楼 大樓 轮胎 輪胎 "
        r"(?<=[三四五六七八]角)(?![的左右以多余餘到至和及与與每整正起后後时時涨漲跌就才都几幾半]|[硬纸紙][币幣]"
        r"|[零一二两兩三四五六七八九])\p{Han}"
        r" (?<=八角)(?:_?[0-9]{1,6}(?![0-9]|_?分)|每\p{Han}{1,2}[0-9])",  # a spice and its price: 八角30一斤
        not_preceded_by="[A-Za-z]",
        examples="涨了5角 / 花三角五分 => money 0.35 CNY / 三角一斤 => money 0.3 CNY/斤 / 五角硬币",
        counter_examples="5角大楼 / AB18角 / 练三角肌 / 穿四角裤 / 八角30一斤",
    ),
    Subunit(
        "0.1",
        "毫",  # Hong Kong
        not_followed_by=r"(?![子左以的之至到和或及半零〇一二三四五六七八九])\p{Han} [A-Za-z]",
        examples="加价5毫 / 加价5毫至6毫 => money [0.5..0.6] CNY range / 三毫半 => money 0.35 CNY",
        counter_examples="落后5毫秒 / 误差5毫无意义",
    ),
    Subunit("0.1", "毫子"),
    Subunit("0.01", "分钱 分錢"),
    Subunit(
        "0.01",
        "分",
        followed_by="(?<=[壹贰貳叁參肆伍陆陸柒捌玖]分)(?:$|[整正，。；、）)])",
        examples="合计壹分 / 合計參分",
        counter_examples="得到壹分奖励 / 考试5分",
    ),
    Subunit("0.01", "分", followed_by="[/／]", examples="每股0.5分/股", counter_examples="30分时段"),
    Subunit(  # with a currency before it, as in the results of companies in Hong Kong
        "0.01",
        "分",
        preceded_by=_CURRENCY_BEFORE,
        followed_by=_AFTER_CENTS,
        examples="每股基本盈利為人民幣12.3分 => money 0.123 CNY / RMB12.3分， => money 0.123 CNY"
        " / 人民币 10.5 分，较去年 => money 0.105 CNY"
        " / 人民幣12.3至15.6分 => money [0.123..0.156] CNY range",
        counter_examples="考试12.3分， / 人民币100分期付款 / 奖金3美元5分",
    ),
    Subunit(
        "0.01",
        "cents",
        preceded_by=_CURRENCY_BEFORE,
        examples="RMB 12.3 cents => money 0.123 CNY",
        counter_examples="过了12.3 cents",
    ),
    Subunit(
        "0.01",
        "分",
        preceded_by="[涨漲跌升贬貶挫扬揚]值?[逾近约約超了]{0,2}",
        not_followed_by="[钟鐘位之类類析支行公成红紅店部子期别別]",
        examples="股价涨5分",
        counter_examples="足球赛得5分 / 股价涨5分位 / 涨百万分别为1.2",
    ),
)

# Right behind an amount in 元 these are of LaTeX or Markdown and name no other currency: 5亿元$.
STRAY_SIGNS = "$ ＄ ﹩"

# What may follow a whole amount and belongs to it: 五元整.
EXACT_MARK = "整 正"
NOT_EXACT_MARK = "[体體合个個改理车車治数數点點在是式常好确確面处處当當]"
# The parts in a chain 元角分, and their share of the unit.
JIAO = "角 毛 毫"  # 毫 in Hong Kong
FEN = "分"
LI = "[厘釐]?"  # which may stand behind the digit after 分: 5毛6分8厘
CENTS = "仙"  # a hundredth of the currency before it, whichever that is: 2令吉60仙
CENTS_OF = "HKD MOP SGD MYR BND"  # the currencies that have it; without one the first: 2毫5仙
# What an amount of a currency and a digit do not make cents of: 5美元30分钟, 3美元5分店.
NOT_CENTS = "[钟鐘之位类類析支行公成红紅店部子期校院球数數组組批女人]"
NOT_FEN = "钟鐘之位"  # 五分钟, 五分之一
NOT_XIAN = "[女人境子山居游剑劍侠俠界桃草果丹气氣]"  # 八仙桃
AFTER_NOT_ONE = "不没沒都也未地"  # 一分不少 is nothing, 一分地 a field
MONEY_NOUN = "钱 錢"  # 五角钱, 三块钱: a part of the word of the unit
# Words of a whole yuan, of those in speech, which a digit may follow (三块五), and of all parts of a chain.
YUAN_WORDS = "元 块 塊 圆 圓"
COLLOQUIAL_YUAN = "块 塊"
AFTER_DIGIT_OF_MAN = r"\Z|[\s，。；！？,;!?()（）…]"  # 賣1蚊2，; 10蚊3 may go on with what there are 3 of
SPOKEN_UNITS = "块塊毛"  # which a digit of the price follows even before a count: 9块9两瓶, 2毛5两个
COUNT_AFTER_PRICE = "[一二两兩三四五六七八九十几幾半]{1,2}[大小整]?"
CHAIN_ENDS = "角 毛 分 仙 钱 錢"
# What 一 and a unit make a price of (三块五一斤, 五毛一个, 80美金一晚), and what a digit may stand between.
PRICE_ENDS = "元 块 塊 毛 角 分 钱 錢 蚊 金 币 幣 刀 镑 鎊"
DIGIT_CARRIERS = "元 块 塊 圆 圓 毛 角 毫 分"
# 一 and 两 begin a word more often than they end a price: 五百元一并.
WORD_INITIAL_DIGITS = "一 两 兩"
# What follows them where they end one, after 块: 三块一的; but 花5块一路, 十块两边.
AFTER_INITIAL_DIGIT = (
    f"(?!{HAN})|到(?![站家店点點时時期场場手夏冬春秋晚周週月年节節假])|[的了吧呢啊呀嘅每一至和或及就也都才毛毫角分钱錢]|左右|以[上下]|[买買卖賣入][的了到]"
    f"|[卖賣](?!{HAN})|[涨漲跌升降](?:[到至](?!底)|[了破回])|{_CURRENCIES}"
)
CHAIN_CONTINUATIONS = "多 余 % ％"  # what makes another number of the last digit
