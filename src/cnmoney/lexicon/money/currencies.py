"""Currencies as Chinese news writes them, beside the names of CLDR (``cldr.py``).

Source: by hand, after the usage of news in the mainland, Hong Kong, Taiwan, Macau, Singapore and Malaysia;
checked for gaps against the name lists of Recognizers-Text and WeTextProcessing and of Taiwan's bank rate
boards; codes after ISO 4217.  A currency without a row here has its names in ``cldr.py`` alone; the code of
every row of either file is a form too.

A name that several currencies share goes to the one that Chinese news means by it when no country comes
before it; a comment marks it in its row.  Where news means no one of them the bare name is left out (盾,
非郎, 埃斯库多, ₨, kr), and so are names that are first of all a word, a person or a brand (拉里, 古德, 塔拉,
普拉, 洛蒂); a sum before one of these is none of the default currency (``lexicon/nouns.py``).  ``$`` is USD
and ``¥`` CNY; the text around them may settle them otherwise.

元 块 圆 圓 角 毛 分 alone belong to the default currency and are not here.
"""

from ..characters import PHRASE_END
from ..rows import Currency, Form, Subunit, any_of

# ISO codes that are also words or known acronyms: they count only after a number, for COP26, CVE-2021,
# IRR 8.5% and PHP 8.1 are no sums, and only where nothing can go on: 500 TOP，
WORDLIKE_CODE = Form(
    """
    AED ALL AMD ANG ATS AZN BAM BHD BMD BOB BSD CDF COP CRC CUP CVE DEM ESP GEL GHS GRD IRR ITL LAK LTL LVL
    MAD NAD NIO NPR PEN PHP PTE RON SAR SCR SDG SLE SOS SSP SUR TMT TOP TRY
    """,
    not_followed_by=r"_?(?:\w|\p{Han})",
    not_preceded_by="(?:19|20)[0-9]{2}_?",
    examples="售价500 TOP，",
    counter_examples="看好500MAD科技 / BrandZ2021 50 TOP。",
)

WITHOUT_PARTS = frozenset("JPY KRW VND IDR".split())  # whose price in another currency is less than one

# A name that a person or a place may bear counts after an amount only: no 福林 in 王福林2亿元.
_NUMBER = r"[_\u3000]?[0-9０-９一二两兩三四五六七八九十百千几幾数數约約近超逾]"

_OF_KNIVES = "[具片刃叉剑劍工法锋鋒口客塔盘盤枪槍郎疤把术術粒俎鱼魚削柄背锯鋸鞘币幣架库庫]"

# A day of the month and another word, no yen: 1月1日元旦, 5日元宇宙, 12月30日圆满, 3月5日币安.
_DAY = "[0-9０-９一二三四五六七八九十]"
_DATE = f"{_DAY}月{_DAY}日. {_DAY}月{_DAY}{_DAY}日."

_INSTALMENTS = "_?[0-9０-９一二两兩三四五六七八九十]{1,2}_?[年期季次批笔筆]"
_OF_A_FEE = any_of(
    "[+＋] [的到至和及或加被遭求報报] [买買卖賣签簽租转轉购購挖抢搶甩抛拋] 引[进進援] 出售 拿下 敲定",
    "成交 [达達]成 [标標身总總定售][价價] 固定 浮[动動] [奖獎]金 [现現]金 外加 [附额額]加 [税稅][前后後]",
    "年薪 解[约約] [违違][约約] [续續][约約签簽] 激活 [触觸][发發] 起(?![诉訴]) 打包 [强強]制 [优優]先",
    f"收[购購] [离離][开開队隊] 分{_INSTALMENTS} 分期",
)

CURRENCIES: tuple[Currency, ...] = (
    # Everyday news, by importance.
    Currency(
        "CNY",
        "人民币元 人民幣元 人民币圆 人民幣圓 软妹币 軟妹幣",
        marks="人民币 人民幣 RMB Rmb rmb CNH cny CN¥ CN￥ CNY¥ CNY￥ RMB¥ RMB￥",
        forms=(Form("¥ ￥", leads=True, shared_by="JPY"),),
    ),
    Currency(
        "USD",
        "美元 美圆 美圓 美刀 美金元",
        marks="美金 ﹩ US$ US＄ US_$ U.S.$ USD$ usd Usd",
        forms=(
            Form(  # 3000萬美, at the end of a phrase
                "美",
                followed_by=rf"(?<=[百千万萬亿億兆]美)(?:{any_of(PHRASE_END)}(?!_?[0-9]))",
                examples="售价3500万美",
                counter_examples="售价3500万美容卡",
            ),
            Form(  # in Taiwan, which sounds like 美; magnesium is sold by the ton
                "鎂 镁",
                followed_by="(?<=[百千万萬亿億兆][鎂镁])",
                not_followed_by="[合锭錠铝鋁锂鋰锌鋅钙鈣碳砖磚片粉板铸鑄]",
                examples="投資4000億鎂 / 售價300萬鎂 / 营收35亿镁",
                counter_examples="營收35億鎂合金 / 投资2亿镁锭项目 / 含35鎂",
            ),
            Form(  # 200刀; but 砍两刀
                "刀",
                followed_by=rf"(?<=[万萬亿億兆]刀)(?!{_OF_KNIVES}) "
                r"(?:(?<=[0-9][0-9]刀)|(?<=[0-9]_刀)|(?<=[百千kKw]刀)|(?<=[百千]多刀))"
                rf"(?:[的左以一每买買就和]|{any_of(PHRASE_END)}(?!_?[0-9]))",
                not_preceded_by="[砍捅刺挨切割剪补補磨]了?",
                examples="售价200刀 / 融资3亿刀 / 市值5兆刀 / 估值5000万刀融资",
                counter_examples="售价200刀具 / 砍200刀 / 销售5000万刀片",
            ),
            Form(
                "$ ＄",
                leads=True,
                not_part_of="[)）][$＄]",  # a cash tag: $兆驰股份(SZ002429)$
                shared_by="HKD TWD SGD AUD CAD NZD MOP",
                examples="每股$3.5",
                counter_examples="兆驰股份(SZ002429)$3.2亿",
            ),
        ),
        subunits=(Subunit("0.01", "美分 美仙"),),
    ),
    Currency(
        "HKD",
        "港元 港圆 港圓 港纸 港紙 港币元 港幣元",
        marks="港币 港幣 HK$ HK＄ HK_$ HKD$ hkd",
        subunits=(
            Subunit("0.01", "港仙"),
            Subunit(
                "0.01",
                "仙",  # several currencies have it
                not_followed_by="(?<![0-9０-９_]仙) [女人境子山居游剑劍侠俠界桃草果丹气氣]",  # 八仙, 七仙女
                examples="派息35仙",
                counter_examples="八仙过海 / 7仙女下凡",
            ),
        ),
    ),
    Currency(
        "EUR",
        marks="€ eur",
        forms=(
            Form(
                "欧元 歐元",
                not_followed_by="[区區](?!间|間)",
                examples="售价3500欧元",
                counter_examples="3.4亿欧元区居民 => number 340000000 -",
            ),
            Form(  # 20亿欧, at the end of a phrase; or a fee, with what is done for it and how it is paid
                "欧 歐",
                followed_by=rf"(?<=[百千万萬亿億][欧歐])(?:{any_of(PHRASE_END)}(?!_?[0-9])|{_OF_A_FEE})",
                not_followed_by="[、/／][美日英亚亞澳加港]",
                examples="营收20亿欧 / 售价3500万欧 / 转会费3500万欧+500万欧浮动 / 报价1.2亿欧遭拒"
                " / 2500万欧买断 / 7500万欧签加纳乔 / 总价1.5亿欧分5年支付",
                counter_examples="投资20亿欧洲市场 / 卖出20亿欧、美债券 / 售价35欧买断",
            ),
            Form(
                "欧罗 歐羅",
                not_followed_by="巴",
                examples="耗资3500欧罗",
                counter_examples="亏损3500欧罗巴公司",
            ),
        ),
        subunits=(
            Subunit("0.01", "欧仙 歐仙"),
            Subunit(
                "0.01",
                "欧分 歐分",
                not_followed_by=_INSTALMENTS,
                examples="派息35欧分",
                counter_examples="总价1.5亿欧分5年支付 => money 150000000 EUR",
            ),
        ),
    ),
    Currency(
        "JPY",
        "日円 円",
        marks="jpy JP¥ JP￥ JPY¥ JPY￥",
        forms=(
            Form(
                "日元",
                not_part_of=_DATE,
                not_followed_by=f"(?<={_DAY}日元)[旦宵宇素件器祖隆]",
                examples="售价3500日元",
                counter_examples="十月三日元首会晤 / 5日元宇宙概念股走强",
            ),
            Form(
                "日圆 日圓",
                not_part_of=_DATE,
                not_followed_by=f"(?<={_DAY}日[圆圓])(?:[满滿融桌梦夢]|通[速快])",
                examples="售价3500日圆",
                counter_examples="十月三日圆明园开放 / 30日圆满落幕",
            ),
            Form(
                "日币 日幣",
                not_part_of=_DATE,
                not_followed_by=f"(?<={_DAY}日[币幣])[安圈]",
                examples="售价3500日币",
                counter_examples="三月五日币值稳定 / 5日币安公告",
            ),
        ),
        subunits=(Subunit("0.01", "日本銭 日本錢 日本钱"),),
    ),
    Currency(
        "GBP",
        "镑 鎊 "  # several currencies have the name
        "英镑 英鎊 英磅",
        marks="£ ￡ gbp",
        subunits=(Subunit("0.01", "便士"),),
    ),
    Currency(
        "TWD",
        "新台币元 新台幣元 新臺幣元 台仔 臺仔",
        marks="NT_$ twd ntd 新台币 新台幣 新臺幣 新臺币 NT$ NT＄ NTD NTD$ TWD$",
        forms=(
            Form(
                "台币 台幣 臺幣",
                not_part_of="平[台臺][币幣]",  # a token
                examples="售价3500台币",
                counter_examples="平台币3500万",
            ),
        ),
    ),
    Currency(
        "KRW",
        "韩元 韓元 韩圆 韓圓 韩圜 韓圜 韩币 韓幣 韩国元 韓國元 南韩元 南韓元",
        marks="₩ ￦ krw",
    ),
    Currency(
        "SGD",
        "坡元 坡币 坡幣 坡纸 坡紙 星幣 新加坡元 新加坡币 新加坡幣 星加坡元",
        marks="S$ S＄ SG$ SGD$ sgd",
        forms=(
            Form(
                "新元",
                not_part_of="[创創最更革]新元",
                not_followed_by="[旦素件器宇]",
                examples="售价3500新元",
                counter_examples="增添10新元素 / 创新元3亿",
            ),
            Form(
                "新币 新幣",
                not_part_of="[创創最更革]新[币幣]",
                not_followed_by="[种種](?!子)",
                examples="售价3500新币",
                counter_examples="上线10新币种 / 革新币3亿",
            ),
        ),
        subunits=(
            Subunit(
                "0.01",
                "新分 新加坡分 坡仙",
                not_followed_by="[店支公部行类類子校院]",
                examples="派息3.5新分",
                counter_examples="开设35新分店",
            ),
        ),
    ),
    Currency(
        "AUD",
        "澳元 澳币 澳幣 澳刀 澳洲元 澳洲币 澳洲幣 澳大利亚元 澳大利亞元",
        marks="A$ A＄ AU$ AUD$ aud",
        subunits=(Subunit("0.01", "澳分 澳仙"),),
    ),
    Currency(
        "CAD",
        "加元 加币 加幣 加刀 加拿大元 加拿大币 加拿大幣",
        marks="C$ C＄ CA$ CAD$ cad",
        # No subunit: 加分 is a bonus point.
    ),
    Currency(
        "CHF",
        "法郎 "  # several currencies have the name
        "瑞郎 瑞士法郎",
        marks="SFr",
    ),
    Currency(
        "NZD",
        "纽元 紐元 纽币 紐幣 新西兰元 新西蘭元 新西兰币 新西蘭幣 纽西兰元 紐西蘭元 纽西兰币 紐西蘭幣",
        marks="NZ$ NZD$ nzd",
        subunits=(Subunit("0.01", "纽分 紐分"),),
    ),
    Currency("MOP", "澳门元 澳門元 澳门币 澳門幣 葡币 葡幣", marks="MOP$"),
    Currency(
        "RUB",
        "卢布 盧布 "  # several currencies have the name
        "俄罗斯卢布 俄羅斯盧布 俄国卢布 俄國盧布 俄卢布 俄盧布",
        marks="₽",
        subunits=(Subunit("0.01", "戈比"),),
    ),
    Currency(
        "INR",
        "卢比 盧比 "  # several currencies have the name
        "印度卢比 印度盧比 印卢比 印盧比",
        marks="₹",
    ),
    Currency(
        "THB",
        "泰铢 泰銖 泰国铢 泰國銖 泰币 泰幣",
        marks="฿",
        forms=(
            Form(
                "铢 銖",
                not_part_of="[三四五][铢銖]",  # 五铢 and 五铢钱, old coins
                not_followed_by="[钱錢]",
                examples="售价3500铢",
                counter_examples="汉代五铢 / 半两、30铢钱",
            ),
        ),
    ),
    Currency(
        "MYR",
        "令吉 林吉特 零吉 马来币 馬來幣 马来西亚币 馬來西亞幣 "
        "马来西亚令吉 馬來西亞令吉 马来西亚林吉特 馬來西亞林吉特",
        forms=(
            Form(
                "RM",
                leads=True,
                not_followed_by="_?[0-9]{2,3}-[0-9]{2}",  # RM 11-03, a watch
                examples="售价RM35",
                counter_examples="腕表RM 11-03万元",
            ),
            Form(
                "马币 馬幣",
                not_part_of="[罗羅][马馬][币幣]",
                examples="售价3500马币",
                counter_examples="罗马币3亿",
            ),
        ),
    ),
    Currency(
        "IDR",
        "印尼盾 印尼卢比 印尼盧比 印尼币 印尼幣 印度尼西亚盾 印度尼西亞盾 印度尼西亚卢比 印度尼西亞盧比",
        marks="Rp",
    ),
    Currency("VND", "越南盾 越盾 越币 越幣 越南币 越南幣", marks="₫"),
    Currency(
        "PHP",
        "比索 披索 "  # several currencies have the name
        "菲律宾比索 菲律賓比索 菲律宾披索 菲律賓披索 菲国比索 菲國比索 菲币 菲幣",
        marks="₱",
    ),
    Currency(
        "BRL",
        "巴西雷亚尔 巴西雷亞爾 巴西里亚尔 巴西里亞爾 巴西里尔 巴西里爾 巴西币 巴西幣",
        marks="R$ R＄",
        forms=(
            Form(
                "雷亚尔 雷亞爾",
                not_part_of="[亚亞]雷[亚亞][尔爾]",  # 比利亚雷亚尔, a football club
                examples="售价3500雷亚尔",
                counter_examples="比利亚雷亚尔3亿",
            ),
        ),
    ),
    Currency(
        "ZAR",
        "南非兰特 南非蘭特 南非币 南非幣",
        forms=(
            Form(
                "兰特 蘭特",
                not_followed_by=_NUMBER,
                examples="售价3500兰特",
                counter_examples="布兰特3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency(
        "TRY",
        "新里拉 土耳其里拉 土耳其新里拉 新土耳其里拉 土耳其币 土耳其幣",
        marks="₺",
        forms=(
            # several currencies have the name
            Form("里拉", not_followed_by="[练練]", examples="售价3500里拉", counter_examples="百里拉练"),
        ),
    ),
    Currency(
        "SEK",
        "瑞典克朗 瑞典克郎 瑞典币 瑞典幣",
        forms=(
            # several currencies have the name
            Form("克朗", not_followed_by="姆", examples="售价3500克朗", counter_examples="25克朗姆酒"),
        ),
    ),
    Currency("NOK", "挪威克朗 挪威克郎 挪威币 挪威幣"),
    Currency("DKK", "丹麦克朗 丹麥克朗 丹麦克郎 丹麥克郎"),
    Currency(
        "SAR",
        "里亚尔 里亞爾 "  # several currencies have the name
        "沙特里亚尔 沙特里亞爾 沙特阿拉伯里亚尔 沙特阿拉伯里亞爾 沙乌地里亚尔 沙烏地里亞爾",
    ),
    Currency(
        "AED",
        "迪拉姆 迪尔汗 迪爾汗 迪尔汉姆 迪爾漢姆 "  # several currencies have the name
        "阿联酋迪拉姆 阿聯酋迪拉姆 阿联酋迪尔汗 阿聯酋迪爾汗 阿联酋迪尔汉姆 阿聯酋迪爾漢姆 "
        "阿拉伯联合酋长国迪拉姆 阿拉伯聯合酋長國迪拉姆 阿拉伯联合酋长国迪尔汗 阿拉伯联合大公国迪尔汗",
    ),
    Currency(
        "KWD",
        "第纳尔 第納爾 "  # several currencies have the name
        "科威特第纳尔 科威特第納爾",
    ),
    Currency(
        "ILS",
        "谢克尔 謝克爾 新谢克尔 新謝克爾 以色列谢克尔 以色列謝克爾 以色列新谢克尔 以色列新謝克爾",
        marks="₪",
    ),
    # The others that circulate, by code.
    Currency(
        "ALL",
        forms=(
            Form(
                "列克", not_followed_by="星", examples="售价3500列克", counter_examples="年产3500列克星敦轿车"
            ),
        ),
    ),
    Currency("AMD", "德拉姆", marks="֏"),
    Currency("AOA", "宽扎 寬扎"),
    Currency("AWG", "阿鲁巴盾 阿魯巴弗羅林"),
    Currency("AZN", "马纳特 馬納特 阿塞拜疆馬納特 亚塞拜然马纳特", marks="₼"),  # 马纳特 is also TMT
    Currency(
        "BAM",
        "可兑换马克 可兌換馬克 波黑马克 波黑馬克 波黑可兑换马克 波黑可兌換馬克 波赫可兌換馬克 "
        "波斯尼亚和黑塞哥维那可兑换马克 波斯尼亞和黑塞哥維那可兌換馬克",
    ),
    Currency("BBD", "巴贝多元"),
    Currency("BDT", "塔卡 孟加拉国塔卡 孟加拉國塔卡", marks="৳"),
    Currency("BGN", "列弗 保加利亚新列弗 保加利亞列弗"),
    Currency("BMD", "百慕达元 百慕达币"),
    Currency("BND", "文莱币 文萊幣 汶莱币 汶萊幣 文萊元 汶莱元 文莱达鲁萨兰国元"),
    Currency("BTN", "不丹努爾特魯姆 不丹那特伦"),
    Currency("BYN", "白俄卢布 白俄盧布"),
    Currency("BZD", "贝里斯元"),
    Currency("CDF", "刚果金法郎 剛果金法郎 刚果（金）法郎 剛果（金）法郎"),
    Currency("COP", "哥伦比亚披索 哥倫比亞比索"),
    Currency("SVC", "萨尔瓦多科朗 薩爾瓦多科郎 薩爾瓦多科朗"),
    Currency("CRC", "科朗 哥斯達黎加科朗 哥斯达黎加科隆 哥斯達黎加科隆", marks="₡"),  # 科朗 is also SVC
    Currency("CVE", "维德角埃斯库多"),
    Currency("CZK", "捷克克郎", marks="Kč"),
    Currency("DOP", "多米尼加共和国比索 多米尼加共和國比索 多明尼加比索", marks="RD$"),
    Currency("EGP", "埃镑 埃鎊 埃及磅", marks="E£"),
    Currency(
        "ETB",
        "埃塞比尔 埃塞比爾 衣索比亚比尔",
        forms=(
            Form(
                "比尔 比爾",
                not_followed_by=f"[·•・‧] 盖茨 蓋茲 克林 柯林 及梅 格罗斯 {_NUMBER}",
                examples="售价3500比尔",
                counter_examples="捐出3500比尔·盖茨基金 / 比尔3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("FJD", "斐济币 斐濟幣", marks="FJ$"),
    Currency("GEL", "格鲁吉亚拉里 格魯吉亞拉里 乔治亚拉里 喬治亞拉里", marks="₾"),
    Currency("GHS", "塞地 赛地 賽地 加纳赛地 加納賽地 迦纳塞地", marks="₵ GH₵ GH¢"),
    Currency("GMD", "达拉西 達拉西 甘比亚达拉西"),
    Currency("GTQ", "格查尔 格查爾 瓜地马拉格查尔"),
    Currency("HNL", "伦皮拉 倫皮拉"),
    Currency(
        "HUF",
        forms=(
            Form(
                "福林",
                not_followed_by=_NUMBER,
                examples="售价3500福林",
                counter_examples="王福林2亿元 => money 200000000 CNY",
            ),
        ),
    ),
    Currency(
        "IRR",
        "伊朗币 伊朗幣",
        subunits=(Subunit("10", "土曼"),),  # ten rials, the unit of Iranian prices
    ),
    Currency("ISK", "冰岛克郎 冰島克郎"),
    Currency(
        "KES",
        "肯先令",
        marks="KSh",
        forms=(
            # several currencies have the name
            Form("先令", not_followed_by="人", examples="售价3500先令", counter_examples="涨价5先令人意外"),
        ),
    ),
    Currency(
        "KGS",
        "吉尔吉斯索姆 吉爾吉斯斯坦索姆",
        forms=(
            # several currencies have the name; 索姆河 is a battle
            Form(
                "索姆", not_followed_by="河", examples="售价3500索姆", counter_examples="伤亡3500索姆河战役"
            ),
        ),
    ),
    Currency(
        "KHR",
        "柬埔寨里尔 柬币 柬幣",
        marks="៛",
        forms=(
            Form(
                "瑞尔 瑞爾",
                not_followed_by=f"集团 集團 齿 齒 特 {_NUMBER}",
                examples="售价3500瑞尔",
                counter_examples="6639瑞尔集团 / 瑞尔3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("KPW", "朝鮮元 朝鲜圆 朝鮮圓 北韩元 北韩圆 北韓圓 北韩圜"),
    Currency("KYD", "开曼群岛元 開曼元"),
    Currency(
        "KZT",
        "坚戈 堅戈 哈萨克坚戈 哈薩克斯坦堅戈 哈萨克坦吉 哈萨克斯坦腾格 哈薩克斯坦騰格",
        marks="₸",
    ),
    Currency(
        "LAK",
        "寮国基普 老挝币 老撾幣",
        marks="₭",
        forms=(
            Form(
                "基普",
                not_followed_by=f"[乔喬鲁魯桑] {_NUMBER}",
                examples="售价3500基普",
                counter_examples="领先3500基普乔格 / 基普3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("LBP", "黎镑 黎鎊"),
    Currency("LRD", "利比里亞元 利比利亚元 赖比瑞亚元"),
    Currency("LSL", "萊索托洛蒂 赖索托洛蒂"),
    Currency("MAD", "摩洛哥迪尔汗 摩洛哥迪爾汗"),
    Currency("MDL", "摩杜云列伊"),
    Currency("MGA", "阿里亚里 阿里亞里"),
    Currency("MKD", "马其顿代纳尔 馬其頓代納爾 北马其顿第纳尔 北馬其頓第納爾"),
    Currency("MMK", "缅元 緬元 缅币 緬幣 缅甸币 緬甸幣 基亚特 基亞特 缅甸基亚特 緬甸基亞特"),
    Currency("MNT", "图格里克 圖格里克 蒙古国图格里克 蒙古國圖格里克", marks="₮"),
    Currency("MRU", "乌吉亚 烏吉亞 茅利塔尼亚乌吉亚"),
    Currency("MUR", "毛里求斯盧比 毛里裘斯卢比 毛里裘斯盧比 模里西斯卢比"),
    Currency(
        "MVR",
        "拉菲亚 拉菲亞 卢菲亚 盧菲亞 马尔代夫拉菲亚 馬爾代夫拉菲亞 马尔地夫拉菲亚 馬爾地夫拉菲亞 "
        "馬爾代夫盧菲亞",
    ),
    Currency("MXN", "墨比索 墨西哥比索 墨西哥披索", marks="MX$ Mex$"),
    Currency("MZN", "梅蒂卡尔 梅蒂卡爾 莫桑比克梅蒂卡尔 莫三比克梅蒂卡尔"),
    Currency("NGN", "奈拉 奈及利亚奈拉", marks="₦"),
    Currency("NIO", "科多巴 尼加拉瓜科尔多瓦 尼加拉瓜科爾多瓦"),
    Currency("PAB", "巴波亚 巴波亞 巴拿马巴尔博亚 巴拿馬巴爾博亞"),
    Currency(
        "PEN",
        "新索尔 新索爾 秘魯索爾 秘鲁新索尔 秘魯新索爾 秘鲁太阳币",
        forms=(
            Form(
                "索尔 索爾",
                not_followed_by=f"[·•・‧斯特维維仁] {_NUMBER}",
                examples="售价3500索尔",
                counter_examples="签约3500索尔斯克亚 / 索尔3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("PGK", "基那 巴布亚纽几内亚基那"),
    Currency("PKR", "巴卢比 巴盧比"),
    Currency("PLN", "兹罗提 茲羅提 波兰币 波蘭幣", marks="zł"),
    Currency("PYG", "瓜拉尼", marks="₲"),
    Currency("QAR", "卡达里亚尔"),
    Currency("RON", "列伊"),  # also MDL
    Currency("RSD", "塞尔维亚戴纳"),
    Currency("RWF", "卢安达法郎"),
    Currency("SBD", "所罗门元 所羅門元 索罗门群岛元"),
    Currency("SCR", "塞席尔卢比"),
    Currency("SDG", "苏镑 蘇鎊"),
    Currency("SHP", "圣赫勒拿镑"),
    Currency(
        "SLE",
        "新利昂 狮子山利昂",
        forms=(
            Form(
                "利昂",
                not_followed_by=f"[·•・‧] 内尔 {_NUMBER}",
                examples="售价3500利昂",
                counter_examples="3500利昂内尔 / 利昂3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("SOS", "索马利亚先令"),
    Currency("SRD", "苏利南元"),
    Currency("SSP", "南苏镑 南蘇鎊"),
    Currency("STN", "多布拉"),
    Currency("SYP", "叙镑 敘鎊"),
    Currency("SZL", "斯威士兰里朗吉尼"),
    Currency("TJS", "索莫尼"),
    Currency("TMT", "土库曼马纳特 土庫曼斯坦馬納特 土库曼斯坦新马纳特"),
    Currency("TND", "突尼斯第納爾 突尼西亚第纳尔"),
    Currency("TOP", "潘加"),
    Currency("TTD", "特立尼达多巴哥元 特立尼達和多巴哥元 千里达及托巴哥元", marks="TT$"),
    Currency("TZS", "坦先令 坦尚尼亚先令", marks="TSh"),
    Currency(
        "UAH",
        "格里夫纳 格里夫納 格里夫那 格里夫尼亚 格里夫尼亞 赫里夫尼亚 赫里夫尼亞 "
        "乌克兰格里夫尼亚 烏克蘭格里夫尼亞",
        marks="₴",
    ),
    Currency("UGX", "乌先令 烏先令", marks="USh"),
    Currency("UYU", "乌拉圭披索 烏拉圭比索"),
    Currency("UZS", "苏姆 蘇姆 乌兹别克苏姆 烏茲別克蘇姆 烏茲別克斯坦蘇姆 乌兹别克索姆 乌兹别克斯坦索姆"),
    Currency(
        "VES",
        "玻利瓦尔 玻利瓦爾 委内瑞拉玻利瓦 委內瑞拉玻利瓦爾 "
        "主权玻利瓦尔 主權玻利瓦爾 强势玻利瓦尔 強勢玻利瓦爾 数字玻利瓦尔 數字玻利瓦爾",
    ),
    Currency("VUV", "瓦图 瓦圖 万那杜瓦图"),
    Currency("WST", "薩摩亞塔拉 西萨摩亚塔拉"),
    Currency("XAF", "中非郎 中非金融合作法郎"),
    Currency("XCD", "格瑞那达元"),
    Currency("XCG", "加勒比盾"),
    Currency("XOF", "西非郎 非共体法郎 非洲金融共同体法郎 非洲金融共同體法郎 西非金融共同体法郎"),
    Currency("XPF", "法属太平洋法郎 法屬太平洋法郎"),
    Currency("YER", "叶门里亚尔"),
    Currency("ZMW", "克瓦查 尚比亚克瓦查"),  # 克瓦查 is also MWK
    Currency(
        "ZWG",
        marks="ZiG",
        forms=(
            Form(
                "津巴布韦金 津巴布韋金",
                not_followed_by="[矿礦]",
                examples="售价3500津巴布韦金",
                counter_examples="3500津巴布韦金矿工人",
            ),
        ),
    ),
    # Withdrawn and still in the news, by code.
    Currency("ANG", "荷属安的列斯盾 荷屬安地列斯盾"),
    Currency("ATS", "奥地利先令 奧地利先令"),
    Currency("BEF", "比利时法郎 比利時法郎"),
    Currency(
        "DEM",
        "德国马克 德國馬克 西德马克 西德馬克 德意志马克 德意志馬克",
        subunits=(Subunit("0.01", "芬尼"),),
        forms=(
            Form(  # several currencies have the name
                "马克 馬克",
                not_followed_by=f"[·•・‧龙龍宏思西沁杯笔筆] {_NUMBER}",
                examples="售价3500马克",
                counter_examples="售出3500马克杯 / 马克3亿元 => money 300000000 CNY",
            ),
        ),
    ),
    Currency("ESP", "比塞塔 西班牙比塞塔"),
    Currency("FIM", "芬兰马克 芬蘭馬克"),
    Currency("FRF", "法国法郎 法國法郎"),
    Currency("GRD", "德拉克马 德拉克馬 希腊德拉克马 希臘德拉克馬"),
    Currency("HRK", "库纳 庫納 克罗地亚库纳 克羅地亞庫納 克罗埃西亚库纳 克羅埃西亞庫納"),
    Currency("IEP", "爱尔兰镑 愛爾蘭鎊"),
    Currency("ITL", "意大利里拉 义大利里拉 義大利里拉"),
    Currency("LTL", "立陶宛立特"),
    Currency("LVL", "拉脱维亚拉特 拉脫維亞拉特"),
    Currency("NLG", "荷兰盾 荷蘭盾"),
    Currency("PTE", "葡萄牙埃斯库多 葡萄牙埃斯庫多"),
    Currency("SUR", "苏联卢布 蘇聯盧布"),
    Currency("ZWL", "津元 津巴布韦元 津巴布韋元 辛巴威元 辛巴威币 辛巴威幣"),
)
