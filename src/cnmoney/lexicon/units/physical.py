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
from ..rows import UnitWord

MEASURES: tuple[UnitWord, ...] = (
    # --- Mass
    UnitWord("t", "吨 噸 公吨 公噸 t"),
    UnitWord("t", "短吨 短噸 美吨 美噸", factor="0.90718474"),
    UnitWord("t", "长吨 長噸 英吨 英噸", factor="1.0160469088"),
    UnitWord("kg", "公斤 千克 仟克 kg KG Kg ㎏"),
    UnitWord("kg", "公担 公擔", factor="100"),
    UnitWord("kg", "台斤 臺斤", factor="0.6"),
    UnitWord(
        "g",
        "克",
        not_followed_by="[里强強林萊莱尔爾什勒服而隆制]",
        examples="重350克",
        counter_examples="350克里米亚士兵",
    ),
    UnitWord(
        "g",
        "g",
        min_number="6",
        not_followed_by="[网網概基通%％]",
        examples="重350g",
        counter_examples="50g网络",
    ),  # 3g, 4g, 5g are networks
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
    UnitWord("oz", "盎司 安士 金衡盎司 金衡安士 oz"),
    UnitWord("lb", "磅 lb lbs", not_followed_by="[礴秤]", examples="重350磅", counter_examples="350磅秤"),
    UnitWord("ct", "克拉 ct"),
    UnitWord("gr", "格令"),
    UnitWord("Da", "道尔顿 道爾頓 达尔顿 達爾頓"),
    # --- Ships: tonnage is no mass
    UnitWord("DWT", "载重吨 載重噸 DWT dwt"),
    UnitWord("GT", "总吨 總噸", not_followed_by="位", examples="船舶3500总吨", counter_examples="3500总吨位"),
    # --- Transport
    UnitWord("t·km", "吨公里 噸公里"),
    UnitWord("t·nmi", "吨海里 噸海里 噸浬"),
    # --- Length
    UnitWord("km", "公里 千米 km KM Km ㎞"),
    UnitWord(
        "m",
        "米 公尺 m",
        not_followed_by="[其兰蘭粉面麵线線饭飯价價商勒歇德尔爾哈奇] 高梅",
        examples="长350米",
        counter_examples="350米其林餐厅",
    ),
    UnitWord("dm", "分米 公寸 dm"),
    UnitWord("cm", "厘米 公分 釐米 ㎝"),
    UnitWord(
        "cm",
        "cm CM",
        not_followed_by=r"\s?[涨漲跌连連首] \s?[个個]股 \s?大[涨漲]",
        examples="高180cm",
        counter_examples="20cm涨停",
    ),  # 20CM涨停 is a rise of 20%
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
        "ft",
        "英尺 呎 ft",
        not_preceded_by="面[积積] [实實]用 建[筑築]",
        examples="高350英尺",
        counter_examples="实用350英尺",
    ),  # Hong Kong's 500呎 flat is ft²
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
    UnitWord("m²", "平方米 平米 平方公尺 m² ㎡ m2"),
    UnitWord(
        "m²", "平方", not_followed_by="[根差和反英]", examples="铺设350平方", counter_examples="350平方根"
    ),
    UnitWord("km²", "平方公里 平方千米 km² km2 ㎢"),
    UnitWord("cm²", "平方厘米 平方公分 cm² cm2 ㎠"),
    UnitWord("mm²", "平方毫米 平方公釐 mm² mm2 ㎟"),
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
    UnitWord("m³", "立方米 立方公尺 标准立方米 標準立方米 标方 m³ m3 ㎥ Nm³ Nm3"),
    UnitWord(
        "m³", "立方", not_followed_by="[体體根星数數]", examples="挖土350立方", counter_examples="350立方体"
    ),
    UnitWord(  # of gas, earth, timber; 3方 are three parties
        "m³",
        "方",
        min_number="100",
        not_followed_by="[面式法案向位程块塊針针可能便正才舱艙阵陣会會发發数數] 地[产產]",
        examples="挖土350方",
        counter_examples="350方案",
    ),
    UnitWord("km³", "立方公里 立方千米"),
    UnitWord("dm³", "立方分米"),
    UnitWord("cm³", "立方厘米 立方公分 cm³ cm3 cc CC c.c."),
    UnitWord("mm³", "立方毫米 mm³ mm3"),
    UnitWord("ft³", "立方英尺 立方呎 ft³ ft3"),
    UnitWord("ft³", "Bcf bcf", factor="1000000000"),
    UnitWord("yd³", "立方码 立方碼 yd³"),
    UnitWord(
        "BF",
        "板英尺",
        not_preceded_by="[/／]",
        examples="木材350板英尺",
        counter_examples="300美元/1000板英尺",
    ),  # a price is per 1000 of them
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
    UnitWord(
        "bbl",
        "桶 bbl",
        not_followed_by="[装裝面水泡饭飯饼餅盖蓋身冰] 方便 油漆 [涂塗]料 爆米 食用 [矿礦]泉 [纯純] 啤酒",
        examples="原油350桶",
        counter_examples="350桶方便面 => count 350 桶",
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
        preceded_by="(?:[用发發耗节節购購售]?[电電][量力能]?)[约約达達为為至]?",
        examples="耗电350度",
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
    UnitWord(
        "℃",
        "℃ °C ˚C 摄氏度 攝氏度",
        not_preceded_by="零[下上]",
        examples="室温25℃",
        counter_examples="零下25℃",
    ),  # 零下5℃ is -5
    UnitWord(
        "℃",
        "度",
        preceded_by="[摄攝]氏 (?:[气氣室体體水]|最?[高低])[温溫][约約达達为為至]?",
        examples="气温30度",
        counter_examples="转动30度。 => count 30 度",
    ),
    UnitWord(
        "℉",
        "℉ °F ˚F 华氏度 華氏度",
        not_preceded_by="零[下上]",
        examples="室温85℉",
        counter_examples="零下85℉",
    ),
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
    UnitWord("TB", "太字节 太字節 TB"),
    UnitWord("PB", "拍字节 拍字節"),
    UnitWord(
        "PB",
        "PB",
        followed_by="的?(?:[数數][据據]|存[储儲]|容量|[级級])",
        examples="存放35PB数据",
        counter_examples="35PB估值",
    ),  # also price to book
    UnitWord("EB", "艾字节 艾字節"),
    UnitWord(
        "EB",
        "EB",
        followed_by="的?(?:[数數][据據]|存[储儲]|容量|[级級])",
        examples="存放35EB数据",
        counter_examples="35EB发行",
    ),  # also exchangeable bonds
    UnitWord("ZB", "泽字节 ZB"),
    UnitWord("kbps", "kbps Kbps"),
    UnitWord("Mbps", "Mbps mbps"),
    UnitWord("Gbps", "Gbps gbps"),
    UnitWord("Tbps", "Tbps"),
    UnitWord("TOPS", "TOPS"),
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
