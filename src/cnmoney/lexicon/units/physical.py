"""Physical units: Chinese names, mainland, Hong Kong and Taiwan, and symbols.

Source: GB 3100 and GB 3101 (names and symbols), CLDR's unit names in zh, zh_Hant and zh_Hant_HK, and what
financial news writes.  ``name`` is the symbol, SI where there is one; ``factor`` is there only where it is
exact and everywhere the same, so 斤 两 尺 里 亩 坪, which differ by place, stay themselves.

吨 is the tonne and 盎司 plain oz (gold's is troy in any case).  吨标准煤 and 桶油当量 are t and bbl.
Symbols that are more often something else after a number are left out: A (5A景区) B b (2B, billions) C F G
(5G) H J K (4K) M N P Q S T (1.5T发动机); M2 (money) MM TW (2330 TW) PPI DPI; in (3 in 1) mi pm pt d h s ' ".
So are 卡 焦 安 牛 分 码 平, and of CLDR's names angles (角 and 分 are money), knots (节), kitchen measures
and those that no news writes.
"""

from ..characters import PHRASE_END
from ..rows import UnitWord, any_of

HEIGHTS = "m"  # which the digits after them may go on with: 1米75
AREAS = "m² ft²"  # after these digits begin another number: 180平方3房
# Units with powers that are units too: a raised 2 or 3 behind one counts no note.
POWERED = "m km cm mm nm μm dm ft in yd mi"
RAISED_POWERS = "²³"
MAX_POWERED = 8  # characters of the word of a power
_OF_A_FLAT = "面[积積][约約为為达達]?_? [实實]用[约約]?_? 建[筑築][约約]?_? [房厅廳厕廁]_?"  # in Hong Kong
_CRUDE = (  # what is sold by the barrel
    r"[A-Za-z]{0,5}_?(?:[布伦倫特特迪拜阿曼]{2,4}|轻质|重质|輕質|重質|[国國美俄]产?)?(?:原油|石油|[汽柴煤燃]油)"
    "|凝析油|成品油|[页頁]岩油|航空煤油"
)
_NO_BARREL = (
    "[装裝面水泡饭飯饼餅盖蓋身冰] 方便 油漆 [涂塗]料 爆米 食用 [矿礦]泉 [纯純饮飲] 啤酒 植物 [牛酸]?奶 "
    "[润潤]滑 [机機]油 [农農][药藥] [酱醬]油 蜂蜜 "
    r"[豆棕花菜橄]\p{Han}?油"
)
# What a number of 方 is of: homes (m²); what fills them and its like (m³); and what is no 方 of its own.
_HOMES = (
    "(?:商品房|住宅|住房|房[源屋子]|[写寫]字[楼樓]|[办辦]公[楼樓室]|公寓|[别別]墅|豪宅|商[铺鋪]|[购購]物中心|大平[层層]|套房"
    "|[厂廠]房|[仓倉][库庫](?!存)|[展餐][厅廳]|[门門]店|店面|[铺鋪]面|[户戶]型)"
)
_FILLS = "挖填运運土石砂沙混木材气氣水油浇澆"
_NO_CUBIC = "[面式法案向位程块塊針针可能便正才舱艙阵陣会會发發数數] 地[产產]"
# What is said with tenths and hundredths behind the word, as a foot and a pound are not: 一米七五, 三斤二.
TENTHED = "m km cm t kg g 斤 亩 尺 丈 ℃ 度 m² L"
AFTER_TENTHS = (
    r"[的了高长長宽寬深厚远遠重吧呢啊嘛]|左右|上下|以[上下]|[多几幾](?=[的了到至高长長重，。、；！？）]|$)"
)
HEIGHTS = "m"  # of people, who are one or two of these and so many tenths: 一米七男生
# 120个吉瓦时, 20个GWh, 120个平方: in speech a 个 stands before these.
CLASSIFIED = "m² km² kW MW GW TW kWh MWh GWh TWh kVA MVA GB TB PB EB km"

MEASURES: tuple[UnitWord, ...] = (
    # --- Mass
    UnitWord("t", "吨 噸 公吨 公噸 t"),
    UnitWord("t", "短吨 短噸 美吨 美噸", factor="0.90718474"),
    UnitWord("t", "长吨 長噸 英吨 英噸", factor="1.0160469088"),
    UnitWord("kg", "公斤 千克 仟克 kg KG Kg ㎏"),
    UnitWord("kg", "公担 公擔", factor="100"),
    UnitWord("英担", "英担 英擔"),  # 112 or, in Chicago, 100 pounds
    UnitWord("kg", "台斤 臺斤", factor="0.6"),
    UnitWord(
        "g",
        "克",
        not_followed_by="[里强強林萊莱尔爾什勒服而隆制]",
        examples="重350克",
        counter_examples="350克里米亚士兵",
    ),
    UnitWord(  # 3g, 4g, 5g are networks
        "g",
        "g",
        min_number="6",
        not_followed_by="[网網概基通%％]",
        examples="重350g",
        counter_examples="50g网络",
    ),
    UnitWord("g", "g", followed_by="[/／]", examples="糖5g/杯", counter_examples="5g手机"),
    UnitWord("mg", "毫克 mg ㎎"),
    UnitWord("μg", "微克 μg µg ug"),
    UnitWord("斤", "斤 市斤"),
    UnitWord(
        "两",
        "两 兩",
        followed_by="[黄黃白]?[金银銀] [酒肉茶重]",
        examples="30两白银",
        counter_examples="花费30两次",
    ),
    UnitWord(
        "两",
        "两 兩",
        followed_by=f"的 {PHRASE_END}",
        examples="赔款30两，",
        counter_examples="花费30两次",
    ),
    UnitWord(
        "两",
        "两 兩",
        preceded_by="(?:[黄黃白][金银銀]|[银銀]子|重)[约約达達共]?",
        not_followed_by="[个個次年月天周地岸市融会會者位家种種]",
        examples="白银30两运到",
        counter_examples="船费30两运到 / 黄金30两天涨停",
    ),
    UnitWord("oz", "盎司 安士 金衡盎司 金衡安士 oz"),
    UnitWord("lb", "磅 lb lbs", not_followed_by="[礴秤]", examples="重350磅", counter_examples="350磅秤"),
    UnitWord("ct", "克拉 ct"),
    UnitWord("gr", "格令"),
    UnitWord("Da", "道尔顿 道爾頓 达尔顿 達爾頓"),
    # --- Ships: tonnage is no mass
    UnitWord("DWT", "载重吨 載重噸 DWT dwt"),
    UnitWord("GT", "总吨 總噸", not_followed_by="位", examples="船舶3500总吨", counter_examples="3500总吨位"),
    # --- Transport
    UnitWord("干吨", "干吨 乾噸 干噸"),
    UnitWord("金属吨", "金属吨 金屬噸"),  # what an ore holds of a metal
    UnitWord("标吨", "标吨 標噸"),  # of an ore of the standard grade
    UnitWord("湿吨", "湿吨 濕噸"),
    UnitWord("t·km", "吨公里 噸公里"),
    UnitWord("t·nmi", "吨海里 噸海里 噸浬"),
    # --- Length
    UnitWord("km", "公里 千米 km KM Km ㎞"),
    UnitWord(
        "m",
        "米 公尺",
        not_followed_by="[其兰蘭粉面麵线線饭飯价價商勒歇德尔爾哈奇] 高梅",
        examples="长350米",
        counter_examples="350米其林餐厅",
    ),
    UnitWord(  # in English 12m is twelve months: 12m Price Target
        "m",
        "m",
        not_followed_by="_(?:[Pp]rice|[Tt]arget|TP|PT|[Ff]wd|[Ff]orward|[Rr]olling|[Tt]railing|ago|view|P/?[EB])",
        not_preceded_by="(?:[Ll]ast|[Nn]ext|[Pp]ast|[Tt]railing|[Ff]orward|[Rr]olling|[Ff]wd|LTM|NTM)[_-]?",
        examples="长350m",
        counter_examples="上调12m Price Target / the last 12m",
    ),
    UnitWord("延米", "延米 延长米 延長米"),
    UnitWord("dm", "分米 公寸 dm"),
    UnitWord("cm", "釐米 ㎝"),
    UnitWord(  # 20CM涨停 is a rise of 20%
        "cm",
        "cm CM 厘米 公分",
        not_followed_by=r"\s?[涨漲跌连連首] \s?[个個]股 \s?大[涨漲]",
        not_preceded_by="[涨漲跌]停(?:了|[个個])? 吃[了到]{0,2}[个個]? 打板",
        examples="高180cm",
        counter_examples="20cm涨停 / 跌停20cm / 吃了个20cm",
    ),
    UnitWord("mm", "毫米 公釐 公厘 mm ㎜"),
    UnitWord("μm", "微米 μm µm um"),
    UnitWord("nm", "纳米 納米 奈米 nm"),
    UnitWord("里", "华里 華里"),
    UnitWord(
        "里",
        "里",
        max_number="999",
        followed_by="[路外地远遠]",
        examples="30里路",
        counter_examples="30里程碑",
    ),
    UnitWord("nmi", "海里 浬 nmi"),
    UnitWord("mi", "英里 哩"),
    UnitWord(
        "ft²",
        "呎",
        preceded_by=_OF_A_FLAT,
        examples="实用350呎 / 1房348呎",
        counter_examples="高350呎",
    ),
    UnitWord(  # Hong Kong's 500呎 flat is ft²
        "ft",
        "英尺 呎 ft",
        not_preceded_by=_OF_A_FLAT,
        examples="高350英尺",
        counter_examples="实用350英尺",
    ),
    UnitWord("in", "英寸 英吋 吋"),
    UnitWord("in", "寸", not_followed_by="[土步草心头頭]", examples="宽30寸", counter_examples="30寸土地"),
    UnitWord("yd", "英码 英碼 yd"),
    UnitWord("尺", "尺 市尺", not_followed_by="[度寸子码碼]", examples="长30尺", counter_examples="30尺寸"),
    UnitWord(
        "丈", "丈", followed_by=f"[高深长長宽寬] {PHRASE_END}", examples="高30丈", counter_examples="30丈夫"
    ),
    UnitWord("ly", "光年"),
    UnitWord("au", "天文单位 天文單位"),
    UnitWord("pc", "秒差距"),
    # --- Area
    UnitWord("m²", "平方米 平米 平方公尺 m² ㎡ m2 米² 公尺²"),
    UnitWord(
        "m²",
        "平方",
        not_followed_by="[根差和反英数數] 的?[电電铜銅]?[线線缆纜芯]",
        examples="铺设350平方",
        counter_examples="350平方根 / 12.5平方电线",
    ),
    UnitWord(  # of homes: 10亿平, 5.6万元/平
        "m²",
        "平",
        min_number="20",
        followed_by=f"[的大小左以多] 米 [房住户戶] {PHRASE_END}",
        not_preceded_by="[胜勝负負]",
        examples="更新10亿平",
        counter_examples="保持20平衡 / 20胜30平",
    ),
    UnitWord(
        "m²",
        "平",
        min_number="10000",
        not_followed_by="[台臺衡均等安原静靜整时時面板稳穩局行价價装裝仓倉滑常民凡庄]",
        examples="稳住5亿平就好",
        counter_examples="有5万平台商家",
    ),
    UnitWord(  # of homes, 1000万方的房源; of earth and gas it is m³
        "m²",
        "方",
        min_number="10000",
        followed_by="的?(?:[新商二可在库庫存]|货量|貨量|供应|供應|住宅|房[源屋产產]|写字|辦公|办公|土地)",
        examples="推出1000多万方的房源",
        counter_examples="挖土350万方",
    ),
    UnitWord(
        "m²",
        "方",
        min_number="100",
        followed_by=f"的?_?{_HOMES}",
        not_preceded_by=f"[{_FILLS}筑築][^，。；\\n]{{0,3}}",
        examples="买下2000方的别墅 / 120方大平层 / 租了500方的办公室",
        counter_examples="用料350方的工程 / 浇筑350方住宅",
    ),
    UnitWord(  # 销售面积1,234万方, 商品房库存25万方, but 写字楼浇筑混凝土3万方
        "m²",
        "方",
        min_number="100",
        not_followed_by=f"{_NO_CUBIC} 的?_?(?:木(?!地板)|[砂沙](?!发|發)|石(?!材)|土(?!地)|混凝土|砼)",
        preceded_by=rf"(?:面[积積]|建面|[销銷]面|在管|土[储儲]|{_HOMES})[^，,。；;\n{_FILLS}]{{0,8}}",
        examples="销售面积1,234万方 / 商品房库存25万方 / 在管物业3.2亿方 / 土储共1500万方"
        " / 这套房子300方 / 厂房2万方",
        counter_examples="写字楼350方案 / 挖土350万方 / 房子里堆了350方木材",
    ),
    UnitWord("km²", "平方公里 平方千米 km² km2 ㎢ 公里² 千米²"),
    UnitWord("cm²", "平方厘米 平方公分 cm² cm2 ㎠ 厘米² 公分²"),
    UnitWord("mm²", "平方毫米 平方公釐 mm² mm2 ㎟ 毫米² 公釐²"),
    UnitWord("ha", "公顷 公頃 ha"),
    UnitWord("a", "公亩 公畝"),
    UnitWord(
        "亩", "亩 畝 市亩 市畝", not_followed_by="[产產均]", examples="种植350亩", counter_examples="350亩产"
    ),
    UnitWord(
        "坪", "坪", not_followed_by="[效数數林洲山石]", examples="购地350坪", counter_examples="350坪效"
    ),
    UnitWord("ac", "英亩 英畝"),
    UnitWord("ft²", "平方英尺 平方呎 方呎 平方尺 ft² ft2 sqft"),
    UnitWord("in²", "平方英寸 平方吋 in²"),
    UnitWord("yd²", "平方码 平方碼 平方英码 yd²"),
    UnitWord("mi²", "平方英里 平方哩"),
    # --- Volume
    UnitWord("m³", "立方米 立方公尺 标准立方米 標準立方米 标方 m³ m3 ㎥ Nm³ Nm3 米³ 公尺³"),
    UnitWord(
        "m³", "立方", not_followed_by="[体體根星数數]", examples="挖土350立方", counter_examples="350立方体"
    ),
    UnitWord(  # of gas, earth, timber; 3方 are three parties
        "m³",
        "方",
        min_number="100",
        not_followed_by=_NO_CUBIC,
        examples="挖土350方",
        counter_examples="350方案",
    ),
    UnitWord("km³", "立方公里 立方千米 km³ km3 公里³ 千米³"),
    UnitWord("dm³", "立方分米"),
    UnitWord("cm³", "立方厘米 立方公分 cm³ cm3 cc CC c.c."),
    UnitWord("mm³", "立方毫米 mm³ mm3"),
    UnitWord("ft³", "立方英尺 立方呎 ft³ ft3"),
    UnitWord("ft³", "Bcf bcf", factor="1000000000"),
    UnitWord("yd³", "立方码 立方碼 yd³"),
    UnitWord(  # a price is per 1000 of them
        "BF",
        "板英尺",
        not_preceded_by="[/／]",
        examples="木材350板英尺",
        counter_examples="300美元/1000板英尺",
    ),
    UnitWord("L", "公升 L"),
    UnitWord(  # 标普500升0.5%, 连4升
        "L",
        "升",
        followed_by=f"[汽柴煤航燃原机機石润潤食]?油 [水啤酒奶牛装裝的乙液饮飲血溶冷] {PHRASE_END}",
        not_preceded_by="[连連普指率] 指[数數]",
        examples="30升汽油",
        counter_examples="恒生指数30升 / 30升级项目",
    ),
    UnitWord("mL", "毫升 公撮 mL ml ML"),
    UnitWord("cL", "厘升 釐升 cL"),
    UnitWord("dL", "分升 公合 dL"),
    UnitWord("hL", "公石 hL"),
    UnitWord("kL", "千升 公秉 kL"),
    UnitWord("bbl", "bbl"),
    UnitWord("bbl", "桶油当量 桶油當量"),
    # 桶 is a barrel of oil: so many of them, so many a day, beside words of oil; else it is a pail (a count).
    UnitWord(
        "bbl",
        "桶",
        min_number="10000",
        not_followed_by=_NO_BARREL,
        examples="增产40万桶",
        counter_examples="售出5万桶方便面 => count 50000 桶",
    ),
    UnitWord(
        "bbl",
        "桶",
        followed_by=rf"_?[/／每][日天月年] 的?_?(?:{_CRUDE})",
        examples="泄漏6000桶石油 / 产量350桶/日 / 3000桶布伦特原油",
        counter_examples="送3桶植物油 => count 3 桶",
    ),
    UnitWord(
        "bbl",
        "桶",
        preceded_by=rf"(?:{_CRUDE}|OPEC|欧佩克|歐佩克|[炼煉]油|油[田井轮輪价價])[^，。；]{{0,16}}",
        not_followed_by=_NO_BARREL,
        examples="原油350桶 / 减产原油共500桶",
        counter_examples="石油工人吃了350桶方便面 => count 350 桶 / 一桶西红柿 => count 1 桶",
    ),
    UnitWord("gal", "加仑 加侖 gal"),
    UnitWord("qt", "夸脱 夸脫"),
    UnitWord("pt", "品脱 品脫"),
    UnitWord("fl oz", "液盎司 液量盎司 液安士"),
    UnitWord("bu", "蒲式耳 英斗"),
    # --- Power
    UnitWord(
        "W",
        "瓦 瓦特 Wp",
        not_followed_by="[斯楞片尔爾格房克杜努隆解]",
        examples="功率350瓦",
        counter_examples="350瓦斯罐",
    ),
    UnitWord(  # 10W is also 10万
        "W",
        "W",
        followed_by="(?:超[级級]|反向)?[快闪閃]充 [无無有][线線] 充[电電] 功[率耗]",
        examples="65W快充",
        counter_examples="粉丝65W",
    ),
    UnitWord("mW", "毫瓦 mW"),
    UnitWord("kW", "千瓦 千瓦特 瓩 kW KW Kw kw kWp"),
    UnitWord("MW", "兆瓦 兆瓦特 MW MWp"),
    UnitWord("GW", "吉瓦 吉瓦特 GW Gw gw GWp"),
    UnitWord("TW", "太瓦"),
    UnitWord("VA", "伏安 VA"),
    UnitWord("kVA", "千伏安 kVA KVA"),
    UnitWord("MVA", "兆伏安 MVA"),
    UnitWord("hp", "马力 馬力 匹马力 匹馬力 hp HP Hp"),
    # --- Energy
    UnitWord("Wh", "瓦时 瓦時 瓦小时 瓦小時 Wh"),
    UnitWord("kWh", "千瓦时 千瓦時 千瓦小时 千瓦小時 千瓦·时 千瓦·時 kWh KWh Kwh kwh KWH kW·h"),
    UnitWord("kWh", "度电 度電", not_followed_by="影", examples="用350度电", counter_examples="350度电影节"),
    UnitWord(
        "kWh",
        "度",
        followed_by="[清绿綠风風光水火核]?[电電](?!影)",
        examples="用350度电",
        counter_examples="转动350度。 => count 350 度",
    ),
    UnitWord(
        "kWh",
        "度",
        preceded_by="(?:[用发發耗节節购購售]?[电電][量力能]?)[约約达達为為至]?"
        " [电電]耗[约約达達为為至到在只仅僅才]{0,3} 充[满滿]?(?:一次)?[电電][^，。；,;\\n温溫]{0,4}",
        examples="耗电350度 / 百公里电耗只13.5度 / 充满一次电要60度",
        counter_examples="转动350度。 => count 350 度",
    ),
    UnitWord(
        "kWh",
        "度",
        min_number="10000",
        not_preceded_by="[温溫]度?[达達为為]?",
        examples="供应3万度",
        counter_examples="气温3万度",
    ),
    UnitWord("MWh", "兆瓦时 兆瓦時 兆瓦小时 兆瓦小時 MWh MWH Mwh"),
    UnitWord("GWh", "吉瓦时 吉瓦時 吉瓦小时 吉瓦小時 GWh GWH Gwh"),
    UnitWord("TWh", "太瓦时 太瓦時 太瓦小时 太瓦小時 TWh TWH Twh"),
    UnitWord("J", "焦耳"),
    UnitWord("kJ", "千焦 千焦耳 kJ KJ"),
    UnitWord("MJ", "兆焦 兆焦耳 MJ"),
    UnitWord("GJ", "吉焦 吉焦耳 GJ"),
    UnitWord("cal", "卡路里"),
    UnitWord("kcal", "大卡 千卡 千卡路里 kcal Kcal"),
    UnitWord("Btu", "英热单位 英熱單位 英制热量单位 英制熱量單位 Btu BTU"),
    UnitWord("MMBtu", "百万英热 百萬英熱 百万英热单位 百萬英熱單位 MMBtu MMBTU mmBtu mmbtu"),
    UnitWord("thm", "撒姆 色姆"),
    UnitWord("eV", "电子伏 電子伏 电子伏特 電子伏特 eV"),
    # --- Electricity
    UnitWord(
        "V",
        "伏 伏特 V",
        not_followed_by="[击擊笔筆天季法尔爾案诛誅]",
        examples="电压350伏",
        counter_examples="350伏笔",
    ),
    UnitWord("mV", "毫伏 mV"),
    UnitWord("kV", "千伏 千伏特 kV KV Kv"),
    UnitWord("A", "安培"),
    UnitWord(  # 5A is a grade of a sight
        "A",
        "A",
        preceded_by="(?:[电電]流|过流|過流|载流|載流)[约約为為达達到至_]{0,2}",
        examples="额定电流350A",
        counter_examples="景区5A",
    ),
    UnitWord("mA", "毫安 毫安培 mA"),
    UnitWord("Ah", "安时 安時 安培小时 Ah"),
    UnitWord("mAh", "毫安时 毫安時 毫安小时 mAh mAH MAH mah"),
    UnitWord(
        "Ω", "欧姆 歐姆 Ω", not_followed_by="[龙龍]", examples="电阻350欧姆", counter_examples="350欧姆龙设备"
    ),
    # --- Frequency, sound, light, rotation
    UnitWord(
        "Hz",
        "赫 赫兹 赫茲 Hz HZ hz",
        not_followed_by="[尔爾德斯芬里鲁魯伯奇]",
        examples="频率350赫",
        counter_examples="350赫尔辛基市民",
    ),
    UnitWord("kHz", "千赫 千赫兹 千赫茲 kHz KHz KHZ"),
    UnitWord("MHz", "兆赫 兆赫兹 兆赫茲 MHz MHZ Mhz"),
    UnitWord("GHz", "吉赫 吉赫兹 吉赫茲 GHz GHZ Ghz"),
    UnitWord("THz", "太赫 太赫兹 太赫茲 THz"),
    UnitWord("dB", "分贝 分貝 dB db"),
    UnitWord("lm", "流明 lm"),
    UnitWord("lx", "勒克斯 lx"),
    UnitWord("cd", "坎德拉 烛光 燭光"),
    UnitWord("nit", "尼特 nit nits"),
    UnitWord("rpm", "rpm"),
    # --- Pressure, force, speed
    UnitWord(
        "Pa",
        "帕 帕斯卡 Pa",
        not_followed_by="[金拉克萨薩尔爾丁特里纳納累]",
        examples="压力350帕",
        counter_examples="350帕金森患者",
    ),
    UnitWord("hPa", "百帕 百帕斯卡 hPa"),
    UnitWord("kPa", "千帕 千帕斯卡 kPa KPa"),
    UnitWord("MPa", "兆帕 兆帕斯卡 MPa Mpa"),
    UnitWord("GPa", "吉帕 GPa"),
    UnitWord("bar", "bar"),
    UnitWord("mbar", "毫巴 mbar"),
    UnitWord("mmHg", "毫米汞柱 mmHg"),
    UnitWord("atm", "大气压 大氣壓 标准大气压 標準大氣壓 个大气压 個大氣壓 个标准大气压 atm"),
    UnitWord("psi", "psi"),
    UnitWord("N", "牛顿 牛頓"),
    UnitWord("N·m", "牛米 牛·米 牛顿米 牛頓米 N·m N.m Nm"),
    UnitWord("kn", "kn"),
    # --- Temperature
    UnitWord("℃", "℃ °C ˚C 摄氏度 攝氏度"),
    UnitWord(
        "℃",
        "度",
        preceded_by="[摄攝]氏 零[下上]_? (?:[气氣室体體水]|最?[高低])[温溫]度?[约約达達为為至到在近]{0,2}",
        examples="气温30度 / 最高温度达到30度",
        counter_examples="转动30度。 => count 30 度",
    ),
    UnitWord(
        "℃",
        "度",
        followed_by="的?(?:[高低恒常水室体體][温溫]|[热熱]水|[严嚴]寒|[温溫]水)",
        examples="35度高温",
        counter_examples="转动35度。 => count 35 度",
    ),
    UnitWord("℉", "℉ °F ˚F 华氏度 華氏度"),
    UnitWord(
        "℉", "度", preceded_by="[华華]氏", examples="华氏85度", counter_examples="转动85度。 => count 85 度"
    ),
    UnitWord("K", "开尔文 開爾文 克耳文"),
    # --- Data
    UnitWord(
        "bit",
        "比特 位元 bit bits",
        not_followed_by="[币幣组組]",
        examples="带宽350比特",
        counter_examples="350比特币",
    ),
    UnitWord(
        "B",
        "字节 字節 位元组 位元組",
        not_followed_by="跳",
        examples="容量350字节",
        counter_examples="350字节跳动员工",
    ),
    UnitWord("kbit", "千比特 Kb kb"),
    UnitWord("Mbit", "兆比特 Mb"),
    UnitWord("Gbit", "吉比特 Gb"),
    UnitWord("Tbit", "太比特 Tb"),
    UnitWord("KB", "千字节 千字節 KB kB"),
    UnitWord("MB", "兆字节 兆字節 MB"),
    UnitWord("GB", "吉字节 吉字節 GB"),
    UnitWord("GB", "G", followed_by="[/／][月天日年]", examples="100G/月", counter_examples="100G/秒"),
    UnitWord(  # 5G is a network
        "GB",
        "G",
        min_number="6",
        followed_by="_?的?(?:[国國]?[内內]?(?:通用|定向|高速)?流量|[内內显顯运運][存卡]|硬[盘盤]|存[储儲]|容量|空[间間]|[数數][据據])",
        examples="赠送100G流量",
        counter_examples="升级100G网络",
    ),
    UnitWord(
        "GB",
        "G",
        min_number="6",
        preceded_by="(?:流量|[内內显顯运運]存|硬[盘盤]|存[储儲]|容量|[带帶][宽寬])[约約为為达達_:：]{0,2}",
        examples="内存16G",
        counter_examples="模组100G",
    ),
    UnitWord("TB", "太字节 太字節 TB"),
    UnitWord("PB", "拍字节 拍字節"),
    UnitWord(  # also price to book
        "PB",
        "PB",
        followed_by="的?(?:[数數][据據]|存[储儲]|容量|[级級])",
        examples="存放35PB数据",
        counter_examples="35PB估值",
    ),
    UnitWord("EB", "艾字节 艾字節"),
    UnitWord(  # also exchangeable bonds
        "EB",
        "EB",
        followed_by="的?(?:[数數][据據]|存[储儲]|容量|[级級])",
        examples="存放35EB数据",
        counter_examples="35EB发行",
    ),
    UnitWord("ZB", "泽字节 ZB"),
    UnitWord("kbps", "kbps Kbps"),
    UnitWord("Mbps", "Mbps mbps"),
    UnitWord("Gbps", "Gbps gbps"),
    UnitWord("Tbps", "Tbps"),
    UnitWord("TOPS", "TOPS"),
    UnitWord("POPS", "POPS"),
    UnitWord("EOPS", "EOPS"),
    UnitWord("Petaops", "Petaops petaops"),
    UnitWord("GFLOPS", "GFLOPS GFlops"),
    UnitWord("ZFLOPS", "ZFLOPS ZFlops"),
    UnitWord("TFLOPS", "TFLOPS TFlops"),
    UnitWord("PFLOPS", "PFLOPS PFlops"),
    UnitWord("EFLOPS", "EFLOPS EFlops"),
    UnitWord("px", "像素 畫素 px"),
    UnitWord("MP", "百万像素 百萬像素 百萬畫素"),
    UnitWord("ppi", "ppi"),
    UnitWord("dpi", "dpi"),
    # --- Matter and radiation
    UnitWord(
        "mol",
        "摩尔 莫耳 摩爾 mol",
        not_followed_by="[多线線斯]",
        examples="浓度350摩尔",
        counter_examples="350摩尔多瓦士兵",
    ),
    UnitWord("ppm", "ppm PPM"),
    UnitWord("ppb", "ppb"),
    UnitWord(
        "Bq",
        "贝克勒尔 貝克勒爾 贝克勒 貝克 Bq",
        not_followed_by="[汉漢汀]",
        examples="剂量350贝克勒",
        counter_examples="3500貝克漢姆球衣",
    ),
    UnitWord("Sv", "西弗 希沃特 Sv"),
    UnitWord("mSv", "毫西弗 毫希沃特 mSv"),
    UnitWord("μSv", "微西弗 微希沃特 μSv"),
)

# Below a line only.  A price may be per thousand of a unit; that of an ore per 吨度, one per cent of a tonne.
BELOW_LINE = (
    UnitWord("千立方米", "千立方米 千立方公尺 千方"),
    UnitWord("吨度", "吨度 噸度"),
    UnitWord("干吨度", "干吨度 乾噸度 干噸度"),
    UnitWord("湿吨度", "湿吨度 濕噸度"),
    UnitWord("bu", "蒲"),
)
# 方 below a line is m² (of homes, of what is laid in them) unless the words beside the price name what is
# sold by volume: 混凝土350元/方.
SQUARE_OR_CUBE = "方"
SQUARE, CUBE = "m²", "m³"
_SOLD_BY_VOLUME = any_of(
    "混凝土 [商混]?砼 土(?![地储儲拍豪]) 石(?![材家英化]) [砂沙](?![发發龙龍]) 渣 泥[浆漿] 垃圾 [填挖]方",
    "清运 清運 木(?!地板|[质質]地板) [锯鋸]材 [胶膠]合板 [樟辐輻花落][子射旗叶葉]松 [铁鐵云雲柳冷]杉 桉",
    "[天燃煤沼氢氫氧氮氩氬][然]?[气氣] [管罐供用][道装裝]?[气氣] [气氣][价價源] LNG CNG",
    "水[价價费費] [用供污来來]水 油(?![漆墨画畫]) 加[气氣][块塊砖磚] 聚苯 [挤擠]塑 岩棉",
)
_SOLD_BY_AREA = any_of(
    "房 [楼樓] 住宅 公寓 [别別]墅 [商旺][铺鋪] 小[区區] [户戶]型 土[地储儲拍] 地[块塊价價] 物[业業] [装裝]修",
    "面[积積] 瓷[砖磚] 地[砖磚板] 玻璃 幕[墙牆] 石材 大理石 木(?:[质質])?地板",
)
VOLUME_BEFORE = rf"{_SOLD_BY_VOLUME}(?:(?!{_SOLD_BY_AREA})[^。；;\n]){{0,24}}"  # the nearer name counts
VOLUME_AFTER = rf"的?[ ]?(?!{_SOLD_BY_AREA})[^，。；;、\n]{{0,2}}?{_SOLD_BY_VOLUME}"

# Below a line a 桶 is a barrel, unless the words before it name what comes in pails: 啤酒每桶300元.
BARREL = "bbl"
_IN_PAILS = any_of(
    "[啤白黄黃红紅葡]萄?酒 威士忌 酒[厂廠]? 方便[面麵] [泡桶杯碗拉][面麵] [面麵][条條] [桶饮飲][装裝用]?水",
    "康[师師]傅 今[麦麥]郎 [汤湯][达達]人",
    "[矿礦]泉水? [纯純][净淨]水",
    r"食用油 [豆棕花菜橄葵玉茶][\u3400-\u9fff]?[\u3400-\u9fff]?油 [调調]和油",
    "[润潤]滑油 [机機]油 [酱醬]油 油漆 [涂塗]料 乳[胶膠]漆",
    "瓦斯 液化(?:石油)?[气氣] [饮飲]料 [牛酸]?奶 爆米花 冰[淇激][淋凌]",
    "蜂蜜 [农農][药藥] 炸[鸡雞] 全家桶 洗衣液",
)
_OF_OIL = "原油|[石页頁]油|[布伦倫特]油|油[价價]|[，,、]油|WTI|OPEC"
# What may stand before the price of noodles: 面4.5元/桶, but 方面, 全面, 基本面.
_NO_NOODLES = (
    "[方表全本局层層市界书書地路封海负負正侧側反对對见見外里裡内內下上前后後页頁版双雙店门門票桌画畫球台臺]"
)
_NOODLES = rf"(?<!{_NO_NOODLES})[面麵](?:[售单單零]?[价價])?[约約仅僅只]?"
PAIL_BEFORE = rf"(?:{_IN_PAILS}(?:(?!{_OF_OIL})[^。；;\n]){{0,16}}|{_NOODLES})"
PAIL_AFTER = rf"的?[ ]?(?!{_OF_OIL})[^，。；;、\n]{{0,2}}?{_IN_PAILS}"

# Symbols that may be glued to a Latin word after them: 220kVGIL, 12VDC, 30xPE; kVAIS is kV and AIS.
GLUED_SYMBOLS = (
    "(?:kWh|MWh|GWh|mAh|[kM]VA(?!IS))(?=[A-Z]{2})"
    "|(?:kV(?!AR)|KV)(?=[B-Z][A-Z]|AIS)|(?:[MG]W|[kMG]?Hz)(?=[A-GI-Z][A-Z])|V(?=[AD]C(?![A-Za-z]))"
    "|[xX](?=(?:PE|PB|PEG|P/[EBS]|EV|EBITDA)(?![A-Za-z0-9]))"
)
