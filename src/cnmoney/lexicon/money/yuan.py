"""元 and its parts: words that mean the default currency unless another currency word is beside them.

Source: by hand.  The exceptions are words that begin with the same character and follow numbers in
real news (元件, 块头, 毛利率, 角度); a clock or a score is why 分 needs a word of price before it.
"""

from ..rows import Subunit, any_of

# 30元 begins these words.
_NOT_YUAN = (
    "件 器件 素 宇宙 形 球 珠 柱 筒 心 孔 桌 "  # 元器件, 元宇宙, 圆桌, 圆珠笔
    "旦 宵 老 勋 勳 帅 帥 凶 兇 "  # 元旦, 元宵, 元老, 元凶
    "满 滿 润 潤 通快 "  # 圆满, 圆润, 圆通快递
    "大都 氏 融科 及第"
)
# 块 is money before a pause and before these; before any other Han character it counts things.
_PRICE_GOES_ON = any_of(
    "[的一每左以上多到至起了吧呢啊半/] 人民 美[金元] 港[币幣元]",
    r"零[一二三四五六七八九](?:[毛角分]|(?!\p{Han}))",  # 三块零五分, 三块零五
    r"[零一二三四五六七八九两](?:[毛角一每了吧]|(?!\p{Han}))",  # 三块五, 三块五毛
)

YUAN = (
    Subunit("1", "元 圆 圓", not_followed_by=_NOT_YUAN, examples="售价3500元", counter_examples="3500元器件"),
    Subunit("1", "块钱 塊錢 元钱 元錢"),
    Subunit(
        "1",
        "块 塊",
        not_followed_by=rf"[头頭状狀链鏈茎莖] (?!{_PRICE_GOES_ON})\p{{Han}}",
        examples="涨了5块 / 三块五",
        counter_examples="5块头",
    ),
    Subunit("0.1", "毛钱 毛錢 角钱 角錢"),
    Subunit(
        "0.1",
        "毛",
        not_followed_by="[利衣巾笔筆发發豆猪豬坯坦概病重估主线線] 股份 派",
        not_preceded_by="[A-Za-z]",
        examples="涨了5毛",
        counter_examples="毛利率升5毛利 / FY18毛",
    ),
    Subunit(
        "0.1",
        "角",
        not_followed_by="[形度洲债債色落斗逐膜钢鋼铁铁瓷龙龍楼樓] 大楼 大樓 轮胎 輪胎",
        not_preceded_by="[A-Za-z]",
        examples="涨了5角",
        counter_examples="5角大楼 / AB18角",
    ),
    Subunit("0.01", "分钱 分錢"),
    Subunit("0.01", "分", followed_by="[/／]", examples="每股0.5分/股", counter_examples="30分时段"),
    Subunit(
        "0.01",
        "分",
        preceded_by="[涨漲跌升贬貶挫扬揚]值?[逾近约約超了]{0,2}",
        not_followed_by="[钟鐘位之类類析支行公成红紅店部子期]",
        examples="股价涨5分",
        counter_examples="足球赛得5分 / 股价涨5分位",
    ),
)

# What may follow a whole amount and belongs to it: 五元整.
EXACT_MARK = "整 正"
NOT_EXACT_MARK = "[体體合个個改理车車治数數点點在是式常好确確面处處当當]"
# The parts in a chain 元角分, and their share of the unit.
JIAO = "角 毛 毫"  # 毫 in Hong Kong
FEN = "分"
NOT_FEN = "钟鐘之位"  # 五分钟, 五分之一
MONEY_NOUN = "钱 錢"  # 五角钱, 三块钱: a part of the word of the unit
# Words of a whole yuan, of those in speech, which a digit may follow (三块五), and of all parts of a chain.
YUAN_WORDS = "元 块 塊 圆 圓"
COLLOQUIAL_YUAN = "块 塊"
CHAIN_ENDS = "角 毛 分 钱 錢"
PRICE_ENDS = "元 块 塊 毛 角 钱 錢"  # 三块五一斤, 五毛一个: what 一 and a unit make a price
# 一 and 两 begin a word more often than they end a price: 五百元一并.
WORD_INITIAL_DIGITS = "一 两 兩"
CHAIN_CONTINUATIONS = "多 余 % ％"  # what makes another number of the last digit
