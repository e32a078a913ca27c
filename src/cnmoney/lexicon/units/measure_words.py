"""Measure words (量词): what Chinese counts with.

Source: what follows the numbers of 4,400 passages of mainland and Taiwan financial news, by frequency; then
the words that dictionaries mark 量, by hand.  Ordinals (第3名, 前10家) are no concern of these rows.

The longest form wins, so 人 needs no constraint for 人次.  A word has one only where running text puts
something else after a number: ``not_followed_by`` where it is nearly always a measure word, ``followed_by``
or ``preceded_by`` where it is nearly always another word.  Two rows of one name are one word with two uses.

Left out, as they name an order, a class, a place or a sum more often than they count: 号 期 代 届 局 环 路 版
行 格 连 关 招 大 店 院 国 省 市 城; 分 成 折 倍 番; 块 but for things (else it is money); 码 (in Taiwan a
quarter point of interest).
"""

from ..characters import PHRASE_END
from ..money.yuan import MADE, THING_BEFORE, THINGS
from ..rows import UnitWord, any_of
from .rates import INDEX_NAMES

# Before a number that is a place in a row: 位居3位.
_RANK = "[列居] 倒[数數] 排名"
# Before a number that is part of an address: 鸿雁苑7幢.
_ADDRESS = "[村苑园園湾灣号號区區里庄莊府庭轩軒阁閣路街巷]"

# A car of the year 2021: 21款Model Y, 19款奔驰; so many kinds have other words behind them.
_CARS = any_of(
    "Model iPhone iPad MacBook 奔[驰馳] [宝寶][马馬] [奥奧]迪 [问問]界 特斯拉 [丰豐]田 本田 大[众眾]",
    "[别別]克 [凯凱]美瑞 雅[阁閣] 思域 帕[萨薩]特 [迈邁][腾騰] 朗逸 卡[罗羅]拉 理想 蔚[来來] 小[鹏鵬]",
    "比[亚亞]迪 [极極]氪 保[时時]捷 雷克[萨薩]斯 路虎 五菱 宏光 哈弗 吉利 [长長]安 [红紅]旗 坦克",
    "[领領]克 深[蓝藍] 智己 [腾騰][势勢] 沃[尔爾]沃 [凯凱]迪拉克 林肯 福特 日[产產] [马馬]自[达達]",
    "[现現]代 起[亚亞] 斯柯[达達] 捷豹 [宾賓]利 法拉利 [荣榮]威 名爵 [传傳]祺 奇瑞",
)
_MODEL_YEAR = rf"(?<=[12][0-9]款)(?<![0-9.,][12][0-9]款)_?(?:{_CARS})"

# What is counted in 起.
_CASES = any_of(
    "案 事[件故] 疫情 火[灾災] [车車][祸禍] [灾災]害 警情 [线線]索 投[诉訴] [诉訴][讼訟] [纠糾][纷紛]",
    "[举舉][报報] [违違][法规規] 犯罪 [诈詐][骗騙] [异異]常交易 [袭襲][击擊] [0-9]起",
)

# 这46 个城市: what counts past a blank, too; in 年增15 台股 a clause begins there.
COUNTS_APART = (
    "[个個]|家(?:上市|[子分]?公司|企[业業]|机[构構]|機構|[银銀]行|券商|[门門]店|[单單]位|酒店|基金|工[厂廠]|[医醫]院|[参參]股)"
    "|[名位](?:[员員]工|董事|[监監]事|[学學]生|股[东東]|人[员員]|客[户戶]|[选選]手|高管|[独獨]立)"
    "|人(?:[参參]加|[参參][与與](?!率)|出席|死亡|受[伤傷])|[项項](?:[专專]利|目|技[术術])"
)

COUNTS: tuple[UnitWord, ...] = (
    # --- People
    UnitWord(
        "人",
        "人口",
        not_followed_by="[罩岸味密普流红紅] 床位 供[应給]",
        examples="350人口",
        counter_examples="350人口罩",
    ),
    UnitWord(
        "人",
        "人",
        not_followed_by="[民才类類权權形造] 工智 [寿壽](?!命) 物(?![流资資]) 生(?![活产產还還存]) "
        "均(?![已为為无無未系有在来來是属屬被获獲经經可将將能不需按曾没由从])",
        examples="招聘350人",
        counter_examples="350人民警察",
    ),
    UnitWord(
        "名",
        "名",
        not_followed_by="次(?!密) [义義额額称稱列] [单單](?!身)",
        not_preceded_by=_RANK,
        examples="招聘350名",
        counter_examples="350名次 / 位列350名",
    ),
    UnitWord(
        "位",
        "位",
        not_followed_by="[数數](?![学學]) [于於置居列移次元] 微?处理 微控制 操作系 [CM]PU MCU",
        not_preceded_by=_RANK,
        examples="接待350位",
        counter_examples="350位数 / 位列350位",
    ),
    UnitWord(
        "口",
        "口",
        not_followed_by="[罩径徑岸子味水碑头頭腔号號服红紅感粮糧译譯述吻才令] 供[应應给給]",
        examples="挖井350口",
        counter_examples="350口罩",
    ),
    UnitWord(
        "户",
        "户 戶",
        not_followed_by="[籍型均口数數] 外(?![国國资資]) 主(?![要营營动動])",
        examples="走访350户",
        counter_examples="350户籍",
    ),
    UnitWord("员", "员 員", followed_by="[大猛干幹老][将將]", examples="3员大将", counter_examples="350员工"),
    UnitWord(  # Hong Kong's word for a flat
        "伙",
        "伙 夥",
        not_followed_by="[伴食计計同夫家] 房(?!源)",
        examples="抓获3伙人 / 棄購2伙3房 / 288伙一日沽清",
        counter_examples="350伙伴",
    ),
    UnitWord("帮", "帮 幫", followed_by="[人匪土]", examples="来了3帮人", counter_examples="350帮助项目"),
    UnitWord(
        "拨",
        "拨 撥",
        followed_by=f"[人客游顾顧] [访訪调調] {PHRASE_END}",
        examples="接待3拨客人",
        counter_examples="350拨款",
    ),
    UnitWord(
        "队",
        "队 隊",
        followed_by=f"人[马馬] [参參][赛賽] {PHRASE_END}",
        examples="3队人马",
        counter_examples="350队员",
    ),
    UnitWord(
        "班",
        "班",
        not_followed_by="[列机機车車子组組底级級主长長轮輪克轰轟纳納农農]",
        not_preceded_by="[年级級]",
        examples="加开30班",
        counter_examples="30班列 / 年级30班",
    ),
    UnitWord(
        "客",
        "客",
        followed_by=f"[套早午晚]?餐 {PHRASE_END}",
        examples="供应30客套餐",
        counter_examples="30客户",
    ),
    # --- Animals and plants
    UnitWord(
        "头",
        "头 頭",
        not_followed_by="[部条條寸痛盔像版号號名发發狼疼尾显顯期彩奖獎衔銜筹籌脑腦顶頂] 等[舱艙奖獎]",
        examples="养牛350头",
        counter_examples="350头部企业",
    ),
    UnitWord("只", "隻"),
    UnitWord(
        "只",
        "只",
        not_followed_by="有(?![色机機]) 能(?!源) 要(?![约約]) 不[过過] 限[于於] [剩需花顾顧靠]",
        examples="持有350只",
        counter_examples="350只有希望",
    ),
    UnitWord(
        "匹", "匹", not_followed_by="[配敌敵茲兹克夫凸]", examples="养马350匹", counter_examples="350匹配项目"
    ),
    UnitWord(
        "羽", "羽", not_followed_by="[绒絨毛翼泉田球]", examples="养鸽350羽", counter_examples="350羽绒服"
    ),
    UnitWord(
        "尾",
        "尾",
        not_followed_by="[盘盤牌数數款端号號部气氣灯燈随隨矿礦翼声聲巴货貨市]",
        examples="放鱼350尾",
        counter_examples="350尾盘",
    ),
    UnitWord("峰", "峰", followed_by="[骆駱]", examples="30峰骆驼", counter_examples="30峰会"),
    UnitWord(
        "群",
        "群",
        followed_by="[牛羊马馬鸡雞鸭鴨鸟鳥蜂年孩鱼魚] 人(?![组組])",
        examples="30群羊",
        counter_examples="30群众",
    ),
    UnitWord("窝", "窝 窩", not_followed_by="[藏心点點]", examples="孵化30窝", counter_examples="30窝藏"),
    UnitWord(
        "株",
        "株",
        not_followed_by="[洲连連] 式[会會]社",
        examples="种植350株",
        counter_examples="350株洲市民",
    ),
    UnitWord("棵", "棵"),
    UnitWord("朵", "朵"),
    UnitWord("束", "束", not_followed_by="[缚縛手]", examples="售出30束", counter_examples="30束缚"),
    UnitWord("枝", "枝", not_followed_by="[江节節条條]", examples="售出30枝", counter_examples="30枝江酒业"),
    UnitWord(
        "根",
        "根",
        not_followed_by="[据據本源基植除治系号號廷宁寧]",
        examples="售出350根",
        counter_examples="350根据地",
    ),
    UnitWord("丛", "丛 叢", not_followed_by="[书書林]", examples="种植30丛", counter_examples="30丛书"),
    UnitWord("簇", "簇", not_followed_by="[拥擁]", examples="种植30簇", counter_examples="30簇拥者"),
    UnitWord("穗", "穗", not_followed_by="[港深]", examples="收获30穗", counter_examples="30穗港专家"),
    UnitWord("茬", "茬"),
    UnitWord("茎", "茎 莖"),
    UnitWord("蔸", "蔸"),
    UnitWord("瓣", "瓣"),
    UnitWord("畦", "畦"),
    UnitWord("垄", "垄 壟", not_followed_by="[断斷]", examples="种植30垄", counter_examples="30垄断企业"),
    # --- Vehicles, machines, sets of equipment
    UnitWord("辆", "辆 輛"),
    UnitWord(
        "部",
        "部",
        not_followed_by="[门門分队隊署位委级級落件下属屬副] [长長](?![片篇剧劇])",
        examples="售出350部",
        counter_examples="350部门",
    ),
    UnitWord(  # 台 is also Taiwan: 2021台股展望
        "台",
        "台 臺",
        not_followed_by="[湾灣] [股指币幣] [铁鐵塑泥聚积積] [北南中]市 [中南东東北]县 北[股港国國] 南科 "
        "中[港捷] 水泥 [达達光][电電] 新[药藥金光保] 化(?!工) [银銀](?!行) "  # companies of Taiwan
        "资(?!产) 資(?!產) 商(?![用务務業业]) 企(?![业業]) 電(?![腦動視梯機池子器力扇源車競]) "
        "[风風][来來登警假天]",  # 台风
        examples="售出350台",
        counter_examples="350台股",
    ),
    UnitWord(
        "架",
        "架",
        not_followed_by="[构構空设設势勢] 子(?![弹彈])",
        examples="售出30架",
        counter_examples="30架构师",
    ),
    UnitWord("艘", "艘"),
    UnitWord(
        "列",
        "列",
        not_followed_by="[入出为為举舉席印支名位示明强強阵陣]",
        examples="开行30列",
        counter_examples="30列入名单",
    ),
    UnitWord(
        "节",
        "节 節",
        followed_by=f"[课課竹] [车車][厢廂] [干乾锂鋰]?[电電]池 {PHRASE_END}",
        examples="30节课",
        counter_examples="30节目",
    ),
    UnitWord(
        "套",
        "套",
        not_followed_by="[现現餐期牌娃息牢均] 保(?!障) 管(?!理) 上(?![市海述]) 利(?![率好]) 取(?!暖)",
        examples="售出350套",
        counter_examples="350套餐",
    ),
    UnitWord("乘", "乘", followed_by="[马馬轿轎][车車]?", examples="30乘马车", counter_examples="30乘客"),
    UnitWord("驾", "驾 駕", followed_by="[马馬][车車]", examples="30驾马车", counter_examples="30驾校"),
    UnitWord("挂", "挂 掛", followed_by="[车車] 鞭炮", examples="30挂鞭炮", counter_examples="30挂牌公司"),
    UnitWord(
        "顶", "顶 頂", followed_by="[帽轿轎帐帳皇] 安全帽", examples="30顶帽子", counter_examples="30顶级"
    ),
    UnitWord("挺", "挺", followed_by="[重轻輕]?[机機][枪槍]", examples="30挺机枪", counter_examples="30挺好"),
    UnitWord(
        "门",
        "门 門",
        followed_by=f"[大火]?炮 [课課砲学學] 功[课課] [语語]言 手[艺藝] 生意 {PHRASE_END}",
        not_preceded_by=_ADDRESS,
        examples="30门大炮",
        counter_examples="30门店 / 花园30门",
    ),
    UnitWord("车皮", "车皮 車皮"),
    UnitWord(
        "车",
        "车 車",
        followed_by="[煤货貨沙砂土垃渣水蔬粮糧菜果]",
        not_preceded_by="[年款]",
        examples="30车煤",
        counter_examples="30车企 / 款30车煤",
    ),
    # --- Buildings, rooms, places, facilities
    UnitWord(
        "家",
        "家",
        not_followed_by="[庭族禽] [里裡](?!昂) [长長](?![三江沙春安城虹期]) 具(?![有备備体體])",
        examples="走访350家",
        counter_examples="350家庭",
    ),
    UnitWord(
        "间",
        "间 間",
        not_followed_by="[接隔断斷谍諜歇距小窄震波徘反盘盤整交浮运運摆擺来來的或]",
        examples="出租350间",
        counter_examples="350间接持股",
    ),
    UnitWord(
        "座",
        "座",
        not_followed_by="[位谈談椅舱艙机機标標右次版] [车車]型 的?(?:SUV|MPV|轿车|轎車)",
        examples="建成350座",
        counter_examples="350座位",
    ),
    UnitWord(
        "栋",
        "栋 棟",
        not_followed_by="[梁樑]",
        not_preceded_by=_ADDRESS,
        examples="建成35栋",
        counter_examples="35栋梁 / 花园35栋",
    ),
    UnitWord("幢", "幢", not_preceded_by=_ADDRESS, examples="建成35幢", counter_examples="花园35幢"),
    UnitWord(
        "处",
        "处 處",
        not_followed_by="[理于於分罚罰置境方女在以长長所]",
        examples="设立35处",
        counter_examples="35处理中心",
    ),
    UnitWord(
        "所",
        "所",
        followed_by=f"[高大中小学學医醫幼院] [职職][业業校] [民公私][办辦] 本科 普通 [双雙]一流 {PHRASE_END}",
        not_preceded_by="[易究务務]",
        examples="30所高校",
        counter_examples="30所有者 / 研究30所",
    ),
    UnitWord(
        "站",
        "站",
        not_followed_by="[上稳穩回点點在台臺内內长長立岗崗到] 不[稳穩]",
        examples="设立35站",
        counter_examples="35站上",
    ),
    UnitWord(
        "床",
        "床 牀",
        not_followed_by="[位上垫墊单單头頭品铺鋪]",
        examples="设置350床",
        counter_examples="350床位",
    ),
    UnitWord("铺", "铺 鋪", followed_by=PHRASE_END, examples="出租30铺", counter_examples="30铺设"),
    UnitWord(
        "进", "进 進", followed_by="院落 四合院 宅[院子]", examples="30进院落", counter_examples="30进口"
    ),
    UnitWord("扇", "扇", followed_by="[门門窗屏]", examples="30扇门", counter_examples="30扇贝"),
    UnitWord("堵", "堵", followed_by="[墙牆]", examples="30堵墙", counter_examples="30堵塞"),
    UnitWord(
        "孔",
        "孔",
        followed_by=f"[窑窯桥橋洞钻鑽] {PHRASE_END}",
        examples="30孔窑洞",
        counter_examples="30孔雀",
    ),
    UnitWord("眼", "眼", followed_by="井 [机機水泉]", examples="30眼井", counter_examples="30眼镜"),
    UnitWord("楹", "楹"),
    UnitWord(
        "层",
        "层 層",
        followed_by="高(?![的峰度]) [楼樓]高 的?(?:大|高|商|住宅|[办辦]公|写字)?[楼樓厦廈](?!梯) 的?建[筑築]",
        not_preceded_by="[在于於座]",
        examples="30层高楼",
        counter_examples="30层次 / 位于30层高楼",
    ),
    UnitWord(
        "层",
        "层 層",
        preceded_by="[楼樓]高 地上 高[达達] [盖蓋][到至]? [兴興]建",
        examples="楼高30层",
        counter_examples="夹板30层",
    ),
    # --- Things, by their shape
    UnitWord(
        "大",
        "大",
        not_followed_by="[盘盤股户戶单單宗涨漲跌幅量额額] "  # 大盘, 大户, 大涨, 大额
        "[学學会會师師咖牌厦廈客众眾陆陸] "
        "[部多连連型小批于於约約致概选選力]",
        not_preceded_by="[前第末首列居数數百] 排名 全球 世界",
        max_number="20",
        examples="十大板块",
        counter_examples="10大盘股 / 世界10大项目",
    ),
    UnitWord(
        "个",
        "个 個 箇",
        not_followed_by="_?百_?分 千分 基[点點] 多?[点點] "
        "月 季度 年[度头頭] [财財][年季] 星期 [礼禮]拜 小[时時] [钟鐘][头頭] 世[纪紀] 交易日 工作日 自然日 "
        "股(?![东東权權]) 案(?![例件由子]) 性(?![能质質别別]) [别別](?![墅的]) 位[数數] "
        "[体體](?:工商|[户戶经經]) "
        "人所得 人[养養]老 人征信 人[贷貸账賬帳碳] 人破[产產] 人住房 人信[用息] 人[隐隱]私 "
        "人用[户戶] 人客[户戶] 人投[资資] 人股[东東] "
        # 97個8, 38個半: dollars, in Hong Kong.
        rf"[1-9](?:{any_of(PHRASE_END)}|[嘅蚊]) (?<=[0-9]個)半(?:{any_of(PHRASE_END)}) "
        "_?[Uu](?![A-Za-z盘盤]) "  # a stablecoin
        "_?[BbWwKkMm](?![-A-Za-z0-9股轮輪超线線站端级級类類型区區座歌栋棟字])",  # 50個B: perhaps a scale
        examples="建成350个 / 售出350个U盘 / 售出35个半",
        counter_examples="350个股上涨 / 午餐97個8， / 打的38個半 / 赚了120个U"
        " / +3.45个百 分 点 / 3.45 个 百分点",
    ),
    UnitWord(
        "件",
        "件",
        not_followed_by="[套均] [数數](?![据據])",
        examples="售出350件",
        counter_examples="350件套",
    ),
    UnitWord(
        "项",
        "项 項",
        not_followed_by="目(?![标標前录錄]) [链鏈]",
        examples="获得350项",
        counter_examples="350项目",
    ),
    UnitWord(
        "条",
        "条 條",
        not_followed_by="[例款件约約码碼形幅] 文(?![化字件]) 理(?![由财財]) 目(?!前)",
        examples="开通350条",
        counter_examples="350条例",
    ),
    UnitWord(
        "张",
        "张 張",
        not_followed_by="家[口界港] [北站]",
        examples="发行350张",
        counter_examples="350张家口市民",
    ),
    UnitWord(
        "支",
        "支",
        not_followed_by="持(?![仓倉股有]) 行(?![业業]) [付出撑撐援线線队隊部柱架点點流] 票[据據]",
        examples="发行350支",
        counter_examples="350支付",
    ),
    UnitWord("枚", "枚", not_followed_by="[举舉]", examples="售出350枚", counter_examples="350枚举"),
    UnitWord("颗", "颗 顆", not_followed_by="粒", examples="售出350颗", counter_examples="350颗粒"),
    UnitWord("粒", "粒", not_followed_by="[子度径徑]", examples="售出350粒", counter_examples="350粒子"),
    UnitWord(
        "片", "片", not_followed_by="[区區面段剂劑酬]", examples="售出350片", counter_examples="350片区"
    ),
    UnitWord(
        "块",
        "块 塊",
        followed_by=THINGS,
        examples="30块金牌 / 采购2048块H800 => count 2048 块 / 10万块H100 => count 100000 块",
        counter_examples="30块头",
    ),
    UnitWord(
        "块",
        "块 塊",
        preceded_by=f"{MADE} {THING_BEFORE}",
        examples="出货1200万块 / 产量将分别达到500万和700万块 => count 5000000 块"
        " / 电脑主板7块、电脑硬盘7个 => count 7 块 / 显卡1万块 => count 10000 块",
        counter_examples="30块头",
    ),
    UnitWord(
        "把",
        "把",
        followed_by="[椅刀伞傘锁鎖钥鑰剪尺枪槍火铲鏟扇壶壺]",
        examples="30把椅子",
        counter_examples="30把握",
    ),
    UnitWord(
        "面",
        "面",
        followed_by="[国國红紅锦錦]旗 [旗镜鏡墙牆鼓锣鑼盾]",
        examples="30面锦旗",
        counter_examples="30面积",
    ),
    UnitWord(
        "道",
        "道",
        followed_by=f"[题題菜工闪閃关關坎伤傷门門] 防[线線] [试試考][题題] 安[检檢] {PHRASE_END}",
        examples="30道题",
        counter_examples="30道路",
    ),
    UnitWord(
        "段",
        "段",
        not_followed_by="[位子落式时時] [区區][间間]",
        not_preceded_by="[路标標]",
        examples="开工30段",
        counter_examples="30段位 / 公路30段",
    ),
    UnitWord("截", "截", followed_by=PHRASE_END, examples="锯成30截", counter_examples="30截面"),
    UnitWord("排", "排", followed_by="[座房树樹椅]", examples="30排座椅", counter_examples="30排放"),
    UnitWord(
        "串",
        "串",
        not_followed_by="[通联聯谋謀货貨场場换換口流]",
        examples="售出30串",
        counter_examples="30串通案",
    ),
    UnitWord("团", "团 團", followed_by="[毛火乱亂棉线線]", examples="30团毛线", counter_examples="30团队"),
    UnitWord("堆", "堆", not_followed_by="[积積叠疊放]", examples="堆成30堆", counter_examples="30堆积"),
    UnitWord("垛", "垛"),
    UnitWord(
        "摊", "摊 攤", followed_by=f"[血水泥] {PHRASE_END}", examples="30摊血", counter_examples="30摊位"
    ),
    UnitWord("滩", "滩 灘", followed_by="[血水]", examples="30滩血", counter_examples="30滩涂"),
    UnitWord("坨", "坨"),
    UnitWord("滴", "滴", not_followed_by="[滴灌定]", examples="加入30滴", counter_examples="30滴灌设备"),
    UnitWord("泓", "泓"),
    UnitWord("缕", "缕 縷"),
    UnitWord("绺", "绺 綹"),
    UnitWord("撮", "撮", not_followed_by="合", examples="加入30撮", counter_examples="30撮合交易"),
    UnitWord("抔", "抔"),
    UnitWord("汪", "汪", followed_by="[泪淚水清]", examples="30汪泪", counter_examples="30汪氏家族"),
    UnitWord("捧", "捧", followed_by="[土水花米]", examples="30捧土", counter_examples="30捧场"),
    UnitWord("沓", "沓"),
    UnitWord(
        "叠",
        "叠 疊",
        followed_by=f"[钱錢纸紙钞鈔文书書] {PHRASE_END}",
        examples="30叠钞票",
        counter_examples="30叠加",
    ),
    UnitWord("摞", "摞"),
    UnitWord("捆", "捆 綑", not_followed_by="[绑綁]", examples="售出30捆", counter_examples="30捆绑"),
    UnitWord(
        "扎",
        "扎 紮",
        followed_by=f"[啤钞鈔钱錢鲜鮮花] {PHRASE_END}",
        examples="30扎啤酒",
        counter_examples="30扎根",
    ),
    UnitWord(
        "卷",
        "卷 捲",
        not_followed_by="[入款宗土烟煙发發积積]",
        examples="出版30卷",
        counter_examples="30卷入",
    ),
    UnitWord(
        "圈",
        "圈",
        not_followed_by="[层層子内內外钱錢粉养養占佔地]",
        examples="跑了30圈",
        counter_examples="30圈层",
    ),
    UnitWord("锭", "锭 錠"),
    UnitWord(
        "柄",
        "柄",
        followed_by=f"[刀剑劍枪槍斧伞傘] {PHRASE_END}",
        examples="30柄剑",
        counter_examples="30柄部",
    ),
    UnitWord(
        "杆", "杆 桿", followed_by=f"[枪槍秤旗] {PHRASE_END}", examples="30杆枪", counter_examples="30杆菌"
    ),
    UnitWord(
        "管",
        "管",
        not_followed_by="[理道辖轄控制线線家网網材委用教培住好]",
        examples="用去30管",
        counter_examples="30管理者",
    ),
    UnitWord("盏", "盏 盞"),
    UnitWord("炷", "炷"),
    UnitWord("柱", "柱", followed_by="香", examples="30柱香", counter_examples="30柱子"),
    UnitWord(
        "轴",
        "轴 軸",
        followed_by=f"[画畫线線] {PHRASE_END}",
        examples="30轴画",
        counter_examples="30轴承",
    ),
    UnitWord("具", "具", not_followed_by="[有备備体體]", examples="发现30具", counter_examples="30具有"),
    UnitWord(
        "尊", "尊", not_followed_by="[重敬贵貴龙龍严嚴享]", examples="供奉30尊", counter_examples="30尊重"
    ),
    UnitWord(
        "副",
        "副",
        not_followed_by="[总總主会會董省市处處厅廳局部行司所院职職教业業作本产產食]",
        examples="售出30副",
        counter_examples="30副总",
    ),
    UnitWord(
        "身", "身", followed_by="[衣西军軍制服] 行[头頭]", examples="30身军装", counter_examples="30身份"
    ),
    UnitWord("袭", "袭 襲", followed_by="[长長黑白红紅旗]", examples="30袭长裙", counter_examples="30袭击"),
    # --- Containers and packs
    UnitWord(
        "箱",
        "箱",
        not_followed_by="[体體子底包梁樑式型船板涵变變]",
        examples="售出350箱",
        counter_examples="350箱体",
    ),
    UnitWord("标准箱", "标准箱 標準箱 标箱 標箱 TEU TEUs 个标准箱 個標準箱 个标箱 個標箱 个TEU 個TEU"),
    UnitWord(  # of flat glass, some 50 kg
        "重箱",
        "重箱 重量箱",
        not_followed_by="[子体體包]",
        examples="玻璃库存350万重箱",
        counter_examples="350重箱子",
    ),
    UnitWord("FEU", "FEU FEUs 个FEU 個FEU"),
    UnitWord("自然箱", "自然箱 个自然箱 個自然箱"),
    UnitWord(
        "柜",
        "柜 櫃",
        not_followed_by="[台臺买買面员員子体體姐]",
        examples="运出350柜",
        counter_examples="350柜台",
    ),
    UnitWord(
        "盒", "盒", not_followed_by="[子马馬饭飯装裝]", examples="售出350盒", counter_examples="350盒子"
    ),
    UnitWord("袋", "袋", not_followed_by="[鼠子装裝泡]", examples="售出350袋", counter_examples="350袋鼠"),
    UnitWord(
        "包",
        "包",
        followed_by=f"[烟煙米面麵盐鹽糖纸紙茶零水药藥棉] 方便面 泡面 口罩 香[烟煙] {PHRASE_END}",
        examples="30包烟 / 全面30包",
        counter_examples="30包装",
    ),
    UnitWord(
        "瓶",
        "瓶",
        not_followed_by="[颈頸盖蓋身装裝坯胆膽子]",
        examples="售出350瓶",
        counter_examples="350瓶颈",
    ),
    UnitWord(
        "罐", "罐", not_followed_by="[装裝头頭体體车車]", examples="售出350罐", counter_examples="350罐装"
    ),
    UnitWord(  # oil comes in barrels, bbl
        "桶",
        "桶",
        not_followed_by="[身盖蓋]",
        examples="30桶方便面 / 满满一桶西红柿 / 送3桶植物油",
        counter_examples="350桶身",
    ),
    UnitWord("桶装", "桶装 桶裝"),
    UnitWord(
        "杯", "杯", not_followed_by="[赛賽子葛具装裝]", examples="售出350杯", counter_examples="350杯赛"
    ),
    UnitWord("碗", "碗"),
    UnitWord("盘", "盘 盤", followed_by="[棋菜磁带帶录錄蚊水]", examples="30盘棋", counter_examples="30盘点"),
    UnitWord(  # of new homes
        "盘",
        "盘 盤",
        preceded_by="(?:在售|[开開推新入][盘盤市]?|[楼樓][盘盤]|[认認][筹籌]|[预預]售)[约約近超达達共]?",
        not_followed_by="[点點整口面中后後前内內尾]",
        examples="杭州在售120余盘",
        counter_examples="收市120盘 / 在售20盘点",
    ),
    UnitWord(
        "样",
        "样 樣",
        not_followed_by="[本品子板式张張机機片情]",
        examples="选了4样",
        counter_examples="4样本",
    ),
    UnitWord("碟", "碟", not_followed_by="[片中]", examples="上了30碟", counter_examples="30碟片"),
    UnitWord("盆", "盆", not_followed_by="[地景]", examples="售出30盆", counter_examples="30盆地"),
    UnitWord("钵", "钵 缽"),
    UnitWord(
        "缸", "缸", not_followed_by="[体體盖蓋内內发發涡渦直]", examples="养了30缸", counter_examples="30缸体"
    ),
    UnitWord("壶", "壶 壺"),
    UnitWord("锅", "锅 鍋", not_followed_by="[炉爐底具]", examples="煮了30锅", counter_examples="30锅炉"),
    UnitWord(
        "炉",
        "炉 爐",
        followed_by=f"[钢鋼铁鐵] {PHRASE_END}",
        examples="30炉钢",
        counter_examples="30炉子",
    ),
    UnitWord("瓢", "瓢", not_followed_by="[虫蟲泼潑]", examples="泼了30瓢", counter_examples="30瓢虫"),
    UnitWord("勺", "勺"),
    UnitWord("汤匙", "汤匙 湯匙"),
    UnitWord("茶匙", "茶匙"),
    UnitWord("筐", "筐"),
    UnitWord("箩", "箩 籮"),
    UnitWord("篮", "篮 籃", not_followed_by="[球网網板筐子]", examples="采了30篮", counter_examples="30篮球"),
    UnitWord("篓", "篓 簍"),
    UnitWord("笼", "笼 籠", not_followed_by="[统統罩络絡子]", examples="蒸了30笼", counter_examples="30笼统"),
    UnitWord("屉", "屉 屜"),
    UnitWord("匣", "匣"),
    UnitWord("坛", "坛 罈", followed_by="[酒咸鹹老醋泡]", examples="30坛酒", counter_examples="30坛主"),
    UnitWord("瓮", "瓮 甕"),
    UnitWord("盅", "盅"),
    UnitWord("筒", "筒", not_followed_by="[仓倉子灯燈]", examples="用去30筒", counter_examples="30筒仓"),
    UnitWord("担", "担 擔", followed_by="[水柴粮糧谷穀米]", examples="30担水", counter_examples="30担保"),
    UnitWord("提", "提", followed_by="[抽卫衛]?[纸紙]", examples="30提纸", counter_examples="30提升"),
    UnitWord("板", "板", followed_by="[鸡雞]蛋 [药藥胶膠]", examples="30板鸡蛋", counter_examples="30板块"),
    UnitWord("樽", "樽"),
    UnitWord("听", "听 聽", followed_by="[啤可饮飲奶罐茶]", examples="30听啤酒", counter_examples="30听众"),
    UnitWord(
        "桌", "桌", not_followed_by="[面子球游遊上椅牌案前]", examples="订了30桌", counter_examples="30桌面"
    ),
    UnitWord("席", "席", not_followed_by="[位卷捲梦夢草哥]", examples="拥有30席", counter_examples="30席位"),
    # --- Documents and works
    UnitWord(
        "份", "份", not_followed_by="[额額子儿兒量] 有限", examples="签订350份", counter_examples="350份额"
    ),
    UnitWord(
        "本",
        "本",
        followed_by=f"[书書杂雜著画畫漫存相刊] 小[说說册冊] [护護]照 证[书書] 教[材科] [图圖][书書鉴]"
        f" [日笔筆][记記] {PHRASE_END}",
        examples="30本书 / 中文30本",
        counter_examples="30本地",
    ),
    UnitWord("册", "册 冊", not_followed_by="[子页頁]", examples="印了350册", counter_examples="350册子"),
    UnitWord("卷册", "卷册 卷冊"),
    UnitWord(
        "页", "页 頁", not_followed_by="[岩巖面码碼游]", examples="印了350页", counter_examples="350页岩油"
    ),
    UnitWord("篇", "篇", not_followed_by="[章幅]", examples="发表350篇", counter_examples="350篇章"),
    UnitWord(
        "章",
        "章",
        followed_by=PHRASE_END,
        examples="写了30章",
        counter_examples="30章程",
    ),
    UnitWord(
        "字",
        "字",
        not_followed_by="[头頭号號节節母段符典样樣幕眼体體画畫] [车車]牌",
        examples="写了350字",
        counter_examples="350字符",
    ),
    UnitWord("句", "句", not_followed_by="[容号號子]", examples="写了30句", counter_examples="30句号"),
    UnitWord(
        "则",
        "则 則",
        followed_by=f"[消新公通广廣笑故寓信訊讯推贴貼留評评启啟声聲短报報动動] {PHRASE_END}",
        examples="30则新闻 / 核准30则",
        counter_examples="30则是",
    ),
    UnitWord(
        "封",
        "封",
        followed_by=f"[信函电電邮郵举舉家感匿公] {PHRASE_END}",
        examples="30封信",
        counter_examples="30封闭",
    ),
    UnitWord("幅", "幅", not_followed_by="[度员員射]", examples="展出30幅", counter_examples="30幅度"),
    UnitWord("帧", "帧 幀", not_followed_by="率", examples="拍了30帧", counter_examples="30帧率"),
    UnitWord(
        "首",
        "首",
        followed_by=f"[歌诗詩曲单單音乐樂] {PHRASE_END}",
        examples="30首歌 / 全部30首",
        counter_examples="30首先",
    ),
    UnitWord("阕", "阕 闋"),
    UnitWord(
        "集",
        "集",
        followed_by=f"[电電][视視影] [纪紀][录錄] [连連][续續] 短[剧劇] 的 {PHRASE_END}",
        examples="30集电视剧",
        counter_examples="30集团",
    ),
    UnitWord(
        "幕",
        "幕",
        followed_by=f"[话話歌舞戏戲] {PHRASE_END}",
        examples="30幕戏",
        counter_examples="30幕后",
    ),
    UnitWord("出", "出", followed_by="[大好悲闹鬧喜]?[戏戲]", examples="30出好戏", counter_examples="30出口"),
    UnitWord(  # 2022款 is a model year
        "款",
        "款",
        max_number="1899",
        not_followed_by=f"[项項式待额額] 型(?![号號]) {_MODEL_YEAR}",
        examples="发布30款 / 30款奔驰 / 发布21款手机",
        counter_examples="30款项 / 21款Model Y / 19款奔驰",
    ),
    UnitWord(
        "款",
        "款",
        min_number="2101",
        not_followed_by="[项項式待额額] 型(?![号號])",
        examples="发布2500款",
        counter_examples="2500款项",
    ),
    UnitWord("辑", "辑 輯"),
    UnitWord(
        "帖", "帖", followed_by=f"[药藥膏中] {PHRASE_END}", examples="30帖膏药", counter_examples="30帖子"
    ),
    UnitWord("函", "函", followed_by="[册冊古]", examples="30函古籍", counter_examples="30函数"),
    UnitWord(
        "纸",
        "纸 紙",
        followed_by="[诉訴状狀合协協公文训訓调調禁命契婚]",
        examples="30纸诉状",
        counter_examples="30纸张",
    ),
    UnitWord(
        "通",
        "通",
        followed_by="[电電来來客简簡陈陳] [检檢][举舉] 未接",
        examples="30通电话",
        counter_examples="30通过",
    ),
    UnitWord(
        "声",
        "声 聲",
        followed_by=f"[枪槍炮砲巨爆响響钟鐘] {PHRASE_END}",
        examples="30声枪响",
        counter_examples="30声称",
    ),
    # --- Happenings and deeds
    UnitWord(
        "次",
        "次",
        not_followed_by="[贷貸季级級席序于於之氯元] 日(?!本) 要(?!求) 密(?!集) 生(?![产產育]) 品(?!牌)"
        " [数數](?![据據]) 方(?!案) 新(?![冠增建]) 高(?![温溫烧燒峰空])",
        examples="召开350次",
        counter_examples="350次贷",
    ),
    UnitWord(
        "场",
        "场 場",
        not_followed_by="[所馆館内內景均子] 外(?![交围圍]) 地(?![震方]) 合(?!作) 面(?![对對向试試])",
        examples="举办350场",
        counter_examples="350场所",
    ),
    UnitWord(  # cases; 5万元起 and 10日起 are none
        "起",
        "起",
        followed_by="[案事火恶惡刑聚疫命涉违违诈詐医醫食典盗盜枪槍袭襲非异異] 以上 以下 [收并並][购購] "
        " [诉訴][讼訟] 投[诉訴] [纠糾][纷紛] [证證]券 [线線]索 [电電][信诈詐] 加[剧劇] 集[体體] "
        "家庭 交通 安全 人口 行政 民事 上市",
        examples="30起案件",
        counter_examples="30元、30起售",
    ),
    UnitWord(
        "起",
        "起",
        preceded_by="[（(]",
        followed_by="[)）]",
        max_number="9999",
        examples="发生在杨浦（4起）",
        counter_examples="（售价15起） / 某车型（15万起） / 某车型（15起售）",
    ),
    UnitWord(
        "起",
        "起",
        preceded_by="[发發]生 案件 事[件故] 疫情 火[灾災] [车車][祸禍] 警情 [线線]索 行[为為] 投[诉訴] "
        "受理 立案 曝光 查[处處获獲] 破[获獲] [侦偵]破 [办辦处處]理 [审審][结結] [报報]告了? [共所][对對]",
        not_followed_by="[步诉訴投售购購拍]",
        examples="发生30起 / 交通事故30万余起",
        counter_examples="发生30起诉 / 价格30起",
    ),
    UnitWord(  # 处罚30万起 is a fine
        "起",
        "起",
        preceded_by="[处處][罚罰]",
        not_followed_by="[步诉訴投售购購拍]",
        max_number="9999",
        examples="处罚30起",
        counter_examples="处罚30起诉 / 薪酬30起"
        " / 处罚30万起 => money 300000 [300000..] CNY at_least inferred",
    ),
    UnitWord(  # whose part or sum stands behind the name of the cases: 其中30万起 and 共30万起 may be prices
        "起",
        "起",
        preceded_by=rf"{_CASES}[^。；;！？!?\n]{{0,40}}(?:其中|共[计計]?)",
        not_followed_by="[步诉訴投售购購拍]",
        examples="移送线索40起，其中30起已立案 / 各类案件共30万起",
        counter_examples="各类案件共30起诉 / 其中30万起 => number 300000 [300000..] - at_least"
        " / 共30万起 => number 300000 [300000..] - at_least",
    ),
    UnitWord("宗", "宗", not_followed_by="[教旨庆慶族派申]", examples="成交30宗", counter_examples="30宗教"),
    UnitWord("桩", "桩 樁", followed_by="[案事生命心喜丑醜]", examples="30桩案", counter_examples="30桩基"),
    UnitWord(
        "例",
        "例",
        not_followed_by="[如行会會牌] 外(?![地省籍来來国國市区區县縣侨僑])",
        examples="确诊350例",
        counter_examples="350例如",
    ),
    UnitWord("趟", "趟"),
    UnitWord("遍", "遍", not_followed_by="[布地及历歷]", examples="看了30遍", counter_examples="30遍布"),
    UnitWord("回合", "回合 个回合 個回合"),
    UnitWord(
        "轮",
        "轮 輪",
        not_followed_by="[值胎船椅换換廓渡候毂轂滑岗崗流番播回] [动動](?![态態员員])",
        examples="举行30轮",
        counter_examples="30轮胎",
    ),
    UnitWord(
        "步",
        "步",
        not_followed_by="[入伐行骤驟枪槍长長调調履兵态態走]",
        examples="走了30步",
        counter_examples="30步入",
    ),
    UnitWord(
        "期",
        "期",
        preceded_by="[连連][续續] [共总總]?[发發][行布]了? 分 [还還][款清] [举舉][办辦]了? 共",
        not_followed_by="[间間末满滿货貨权權待望限初刊报報中]",
        examples="连续5期",
        counter_examples="10年期、5期国债 / 连续5期间",
    ),
    UnitWord(
        "晚",
        "晚",
        not_followed_by="[上间間会會点點宴餐饭飯报報高安期年辈輩婚风風霞熟]",
        examples="住了20晚",
        counter_examples="20晚会",
    ),
    UnitWord(
        "围", "围 圍", followed_by=f"[酒席] {PHRASE_END}", examples="摆了12围酒席", counter_examples="12围观"
    ),
    UnitWord("遭", "遭", followed_by=PHRASE_END, examples="走了30遭", counter_examples="30遭遇"),
    UnitWord(
        "顿",
        "顿 頓",
        followed_by=f"[饭飯早午晚大美毒] {PHRASE_END}",
        examples="30顿饭",
        counter_examples="30顿时",
    ),
    UnitWord(
        "餐", "餐", not_followed_by="[饮飲厅廳具食桌馆館券]", examples="供应350餐", counter_examples="350餐厅"
    ),
    UnitWord("阵", "阵 陣", followed_by="[风風雨掌枪槍狂]", examples="30阵雨", counter_examples="30阵营"),
    UnitWord(
        "波",
        "波",
        not_followed_by="[动動段及音士兰蘭浪折罗羅特形黑斯长長]",
        examples="来了30波",
        counter_examples="30波动",
    ),
    # --- Business, law, orders
    UnitWord(
        "笔",
        "笔 筆",
        not_followed_by="[电電者记記试試誌名挺下录錄直迹跡]",
        examples="成交350笔",
        counter_examples="350笔记",
    ),
    UnitWord(
        "单",
        "单 單",
        min_number="10000",
        not_followed_by="[位月季日周价價品体體边邊户戶一]",
        examples="售出35000单",
        counter_examples="35000单价",
    ),
    UnitWord(
        "单",
        "单 單",
        followed_by=f"[的业業订訂外快保生] {PHRASE_END}",
        examples="30单订货",
        counter_examples="30单身",
    ),
    UnitWord(
        "票",
        "票",
        not_followed_by="[据據房价價面务務息券证證数數型夹夾根箱友补補贩販]",
        examples="投出350票",
        counter_examples="350票据",
    ),
    UnitWord(
        "注",
        "注 註",
        not_followed_by="[册冊入资資销銷重意定射目水释釋解视視塑明]",
        examples="中出350注",
        counter_examples="350注册",
    ),
    UnitWord(
        "批",
        "批",
        not_followed_by="[发發](?![布行放射]) 文(?![物件]) [复覆](?![工产產]) [准準评評判量零示捕假售斗鬥露]",
        examples="运到30批",
        counter_examples="30批发",
    ),
    UnitWord("席次", "席次 个席次 個席次"),
    UnitWord("令", "令", followed_by="[纸紙]", examples="30令纸", counter_examples="30令牌"),
    UnitWord(
        "单位",
        "单位 單位",
        not_followed_by="[净淨成面]",
        examples="血液350单位",
        counter_examples="350单位净值",
    ),
    # --- Securities and markets
    UnitWord(
        "股",
        "股",
        not_followed_by="东(?![风方吴]) 東(?![風方吳]) 本(?![周週月公]) "
        "[指权權民王息灾災神利债債比汇匯评評改吧友份金性期群癌票] [价價](?![值]) 市(?![值])",
        examples="买入350股 / 质押3亿股价值36亿元的股份 / 解禁3.6亿股市值52亿元",
        counter_examples="350股东 / 350股价",
    ),
    UnitWord(
        "股",
        "股份",
        min_number="10000",
        not_followed_by="有限 公司 合作 [银銀]行 回[购購] [制支]",
        examples="买入3.5万股份",
        counter_examples="350万股份公司",
    ),
    UnitWord(
        "手",
        "手",
        not_followed_by="[机機续續术術段法游遊工动動头頭里裡环環册冊感臂套牌势勢房车車]",
        examples="买入350手",
        counter_examples="350手机",
    ),
    UnitWord("档", "档 檔", not_followed_by="[案期次位]", examples="持有30档", counter_examples="30档期"),
    UnitWord(
        "点",
        "个点 個點",
        preceded_by=f"(?:{INDEX_NAMES}).{{0,30}}",
        not_followed_by="位",
        examples="指数跌30个点 / 恒指涨300个点",
        counter_examples="支撑30个点 / 指数跌至30个点位",
    ),
    UnitWord("点子", "点子 點子"),  # of an exchange rate, in Hong Kong
    UnitWord(  # points of an index; up to 24 they are hours unless a move of price comes before
        "点",
        "点 點",
        min_number="25",
        not_followed_by="[评評赞讚击擊名球亮睛燃播餐钢鋼缀滴子] 心(?!理) _[0-9](?![0-9.月年日时時点點%])",
        examples="收报3500点",
        counter_examples="3500点评",
    ),
    UnitWord(
        "点",
        "点 點",
        preceded_by=any_of(
            "[涨漲跌升降挫扬揚弹彈滑] [涨漲跌升降]幅 [上下][调調行] 回落 走[高低]",
            "[贴貼升低高]水 [价價]差 指[数數] VIX PMI",
        )
        + "[了仅僅达達报報收为為至近逾超约約]{0,2}_?",
        not_followed_by=r"\d [分半整钟鐘前后後许許]",
        examples="上涨15点 / 升至 18.5 點",
        counter_examples="上涨15点半 / 会议15点",
    ),
    # --- Medicine
    UnitWord("剂", "剂 劑", not_followed_by="[量型]", examples="接种350剂", counter_examples="350剂量"),
    UnitWord(
        "针",
        "针 針",
        not_followed_by="[对對织織灸叶葉头頭筒剂劑刺]",
        examples="接种350针",
        counter_examples="350针对",
    ),
    UnitWord("丸", "丸"),
    UnitWord("服", "服", followed_by="[药藥中汤湯]", examples="30服中药", counter_examples="30服务"),
    UnitWord("味", "味", followed_by="[药藥中]", examples="30味中药", counter_examples="30味道"),
    UnitWord("贴", "贴 貼", followed_by="[膏药藥]", examples="30贴膏药", counter_examples="30贴现"),
    UnitWord("例次", "例次"),
    UnitWord("剂次", "剂次 劑次"),
    UnitWord("针次", "针次 針次"),
    UnitWord("人份", "人份", not_followed_by="[额額]", examples="检测350人份", counter_examples="350人份额"),
    UnitWord("床日", "床日"),
    # --- Kinds and groups
    UnitWord(
        "种",
        "种 種",
        not_followed_by="植(?!物) [业業族苗子]",
        examples="研制350种",
        counter_examples="350种植",
    ),
    UnitWord(
        "类",
        "类 類",
        not_followed_by="[似别別型固] [新创創仿化][新制]?[药藥] [医醫][疗療]器 人[员員] [会會][议議]",
        examples="包括350类",
        counter_examples="350类似",
    ),
    UnitWord("大类", "大类 大類 个大类 個大類"),
    UnitWord("中类", "中类 中類 个中类 個中類"),
    UnitWord("小类", "小类 小類 个小类 個小類"),
    UnitWord("门类", "门类 門類 个门类 個門類"),
    UnitWord(
        "组",
        "组 組",
        not_followed_by="[织織成件建装裝委长長团團阁閣稿] 合(?![计計作并]) [别別](?!的)",
        not_preceded_by=_ADDRESS + " [镇鎮乡鄉社]",
        examples="分成30组",
        counter_examples="30组织 / 小区30组",
    ),
    UnitWord(
        "对",
        "对 對",
        followed_by=f"[夫恋戀情双雙父母兄姐姊伴佳翅耳] 新人 [满滿]足 旅客 列[车車] {PHRASE_END}",
        examples="30对夫妇",
        counter_examples="30对手",
    ),
    UnitWord(
        "双",
        "双 雙",
        followed_by=f"[鞋袜襪筷手眼靴] [运運][动動]鞋 {PHRASE_END}",
        examples="30双鞋",
        counter_examples="30双节",
    ),
    UnitWord("打", "打", followed_by="[啤鸡雞毛]", examples="30打啤酒", counter_examples="30打击"),
    # --- Compound counts
    UnitWord("人次", "人次"),
    UnitWord("人公里", "人公里"),
    UnitWord(
        "人天",
        "人天",
        not_followed_by="[津河猫貓天才然]",
        examples="投入350人天",
        counter_examples="350人天津",
    ),
    UnitWord(
        "人月",
        "人月",
        not_followed_by="[均薪收底初内內]",
        examples="投入350人月",
        counter_examples="350人月均",
    ),
    UnitWord("架次", "架次"),
    UnitWord("车次", "车次 車次 个车次 個車次"),
    UnitWord("车公里", "车公里 車公里"),
    UnitWord("辆次", "辆次 輛次"),
    UnitWord("列次", "列次"),
    UnitWord("艘次", "艘次"),
    UnitWord("船次", "船次"),
    UnitWord("班次", "班次 个班次 個班次"),
    UnitWord("航次", "航次 个航次 個航次"),
    UnitWord("趟次", "趟次"),
    UnitWord("场次", "场次 場次 个场次 個場次"),
    UnitWord("批次", "批次 个批次 個批次"),
    UnitWord("轮次", "轮次 輪次 个轮次 個輪次"),
    UnitWord("梯次", "梯次 个梯次 個梯次"),
    UnitWord(
        "家次", "家次", not_followed_by="[新级級贷貸]", examples="走访350家次", counter_examples="350家次新股"
    ),
    UnitWord("户次", "户次 戶次"),
    UnitWord("件次", "件次"),
    UnitWord("项次", "项次 項次"),
    UnitWord("笔次", "笔次 筆次"),
    UnitWord("台次", "台次 臺次"),
    UnitWord("台套", "台套 臺套"),
    UnitWord("台班", "台班 臺班"),
    UnitWord("工日", "工日 个工日 個工日"),
    UnitWord("课时", "课时 課時 个课时 個課時"),
    UnitWord("学时", "学时 學時 个学时 個學時"),
    UnitWord("学分", "学分 學分 个学分 個學分"),
    # --- Degrees: quakes and winds, stairs, spirits and turns
    UnitWord(
        "级",
        "级 級",
        followed_by="(?:左右|以上|以下)?的?"
        + any_of("大?地震 [余餘强強]震 [浅淺]源 有感 海[啸嘯] [大阵陣强強]?[风風](?![险險格控景])"),
        examples="7.8级地震",
        counter_examples="7.8级项目",
    ),
    UnitWord(
        "级",
        "级 級",
        preceded_by="[里芮]氏(?:[规規]模)? 震[级級][为為]? [风風]力(?:[达達]|[为為])? [阵陣][风風]",
        examples="里氏7.8级",
        counter_examples="质量7.8级",
    ),
    UnitWord(
        "级", "级 級", followed_by="台[阶階] [阶階]梯", examples="30级台阶", counter_examples="30级项目"
    ),
    UnitWord(  # current is kWh and heat ℃, both in physical.py
        "度",
        "度",
        max_number="9999",
        not_followed_by=r"[电電假过過量数數角CF] [1-9](?![0-9.]|_?\p{Han})",
        not_preceded_by="[经經纬緯周週期] [摄攝华華]氏 零[下上]_? [温溫]度?[达達为為至]?",
        examples="转动30度",
        counter_examples="30度过 / 北纬30度 / 38度5，",
    ),
)

# What is counted with these may be halved like a measure: 25度半.
HALVED = "度"
