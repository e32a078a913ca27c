"""Measure words (量词): what Chinese counts with.

Source: what follows the numbers of 4,400 passages of mainland and Taiwan financial news, by frequency; then
the words that dictionaries mark 量, by hand.  Ordinals (第3名, 前10家) are no concern of these rows.

The longest form wins, so 人 needs no condition for 人次.  A word has conditions only where running text puts
something else after a number: ``not_followed_by`` where the word is nearly always a measure word, ``followed_by``
or ``preceded_by`` where it is nearly always another word.  Two rows of one name are one word with two uses.

Left out, as they name an order, a class, a place or a sum more often than they count: 号 期 代 届 局 环 路 版
行 格 连 关 招 大 店 院 国 省 市 城; 分 成 折 倍 番; 块 but for things (else it is money); 码 (in Taiwan a
quarter point of interest).
"""

from ..characters import PHRASE_END
from ..rows import UnitWord

# Before a number that is a place in a row: 位居3位.
_RANK = "[列居] 倒[数數] 排名"
# Before a number that is part of an address: 鸿雁苑7幢.
_ADDRESS = "[村苑园園湾灣号號区區里庄莊府庭轩軒阁閣路街巷]"

COUNTS: tuple[UnitWord, ...] = (
    # --- People
    UnitWord("人", "人口", not_followed_by="[罩岸味密普流红紅] 床位 供[应給]"),
    UnitWord(
        "人",
        "人",
        not_followed_by="[民才类類权權形造] 工智 [寿壽](?!命) 物(?![流资資]) 生(?![活产產还還存]) "
        "均(?![已为為无無未系有在来來是属屬被获獲经經可将將能不需按曾没由从])",
    ),
    UnitWord("名", "名", not_followed_by="次(?!密) [义義额額称稱列] [单單](?!身)", not_preceded_by=_RANK),
    UnitWord(
        "位",
        "位",
        not_followed_by="[数數](?![学學]) [于於置居列移次元] 微?处理 微控制 操作系 [CM]PU MCU",
        not_preceded_by=_RANK,
    ),
    UnitWord("口", "口", not_followed_by="[罩径徑岸子味水碑头頭腔号號服红紅感粮糧译譯述吻才令] 供[应應给給]"),
    UnitWord("户", "户 戶", not_followed_by="[籍型均口数數] 外(?![国國资資]) 主(?![要营營动動])"),
    UnitWord("员", "员 員", followed_by="[大猛干幹老][将將]"),
    UnitWord(
        "伙", "伙 夥", followed_by=f"[人盗盜犯骗騙歹匪] [单單]位 {PHRASE_END}"
    ),  # Hong Kong's word for a flat
    UnitWord("帮", "帮 幫", followed_by="[人匪土]"),
    UnitWord("拨", "拨 撥", followed_by=f"[人客游顾顧] [访訪调調] {PHRASE_END}"),
    UnitWord(
        "队",
        "队 隊",
        followed_by=f"人[马馬] [参參][赛賽] {PHRASE_END}",
        not_preceded_by="[车車团團舰艦部中大]",
    ),
    UnitWord(
        "班",
        "班",
        not_followed_by="[列机機车車子组組底级級主长長轮輪克轰轟纳納农農]",
        not_preceded_by="[年级級]",
    ),
    UnitWord("客", "客", followed_by=f"[套早午晚]?餐 {PHRASE_END}", not_preceded_by="[旅乘散访訪顾顧博黑]"),
    # --- Animals and plants
    UnitWord(
        "头",
        "头 頭",
        not_followed_by="[部条條寸痛盔像版号號名发發狼疼尾显顯期彩奖獎衔銜筹籌脑腦顶頂] 等[舱艙奖獎]",
    ),
    UnitWord("只", "隻"),
    UnitWord(
        "只", "只", not_followed_by="有(?![色机機]) 能(?!源) 要(?![约約]) 不[过過] 限[于於] [剩需花顾顧靠]"
    ),
    UnitWord("匹", "匹", not_followed_by="[配敌敵茲兹克夫凸]"),
    UnitWord("羽", "羽", not_followed_by="[绒絨毛翼泉田球]"),
    UnitWord("尾", "尾", not_followed_by="[盘盤牌数數款端号號部气氣灯燈随隨矿礦翼声聲巴货貨市]"),
    UnitWord("峰", "峰", followed_by="[骆駱]"),
    UnitWord("群", "群", followed_by="[牛羊马馬鸡雞鸭鴨鸟鳥蜂年孩鱼魚] 人(?![组組])"),
    UnitWord("窝", "窝 窩", not_followed_by="[藏心点點]"),
    UnitWord("株", "株", not_followed_by="[洲连連] 式[会會]社"),
    UnitWord("棵", "棵"),
    UnitWord("朵", "朵"),
    UnitWord("束", "束", not_followed_by="[缚縛手]"),
    UnitWord("枝", "枝", not_followed_by="[江节節条條]"),
    UnitWord("根", "根", not_followed_by="[据據本源基植除治系号號廷宁寧]"),
    UnitWord("丛", "丛 叢", not_followed_by="[书書林]"),
    UnitWord("簇", "簇", not_followed_by="[拥擁]"),
    UnitWord("穗", "穗", not_followed_by="[港深]"),
    UnitWord("茬", "茬"),
    UnitWord("茎", "茎 莖"),
    UnitWord("蔸", "蔸"),
    UnitWord("瓣", "瓣"),
    UnitWord("畦", "畦"),
    UnitWord("垄", "垄 壟", not_followed_by="[断斷]"),
    # --- Vehicles, machines, sets of equipment
    UnitWord("辆", "辆 輛"),
    UnitWord("部", "部", not_followed_by="[门門分队隊署位委级級落件下属屬副] [长長](?![片篇剧劇])"),
    UnitWord(  # 台 is also Taiwan: 2021台股展望
        "台",
        "台 臺",
        not_followed_by="[股积積湾灣币幣铁鐵塑泥聚指] [风風][来來登警假天] [达達光][电電] 水泥 新[药藥金光保]"
        " [北南中]市 [中南东東北]县 北[股港国國] 南科 中[港捷] 资(?!产) 資(?!產) 商(?![用务務業业]) 企(?![业業])"
        " [银銀](?!行) 化(?!工) 電(?![腦動視梯機池子器力扇源車競])",
    ),
    UnitWord("架", "架", not_followed_by="[构構空设設势勢] 子(?![弹彈])"),
    UnitWord("艘", "艘"),
    UnitWord("列", "列", not_followed_by="[入出为為举舉席印支名位示明强強阵陣]"),
    UnitWord(
        "节",
        "节 節",
        followed_by=f"[课課竹] [车車][厢廂] [干乾锂鋰]?[电電]池 {PHRASE_END}",
        not_preceded_by="[春季时時]",
    ),
    UnitWord(
        "套",
        "套",
        not_followed_by="[现現餐期牌娃息牢均] 保(?!障) 管(?!理) 上(?![市海述]) 利(?![率好]) 取(?!暖)",
    ),
    UnitWord("乘", "乘", followed_by="[马馬轿轎][车車]?"),
    UnitWord("驾", "驾 駕", followed_by="[马馬][车車]"),
    UnitWord("挂", "挂 掛", followed_by="[车車] 鞭炮"),
    UnitWord("顶", "顶 頂", followed_by="[帽轿轎帐帳皇] 安全帽"),
    UnitWord("挺", "挺", followed_by="[重轻輕]?[机機][枪槍]"),
    UnitWord(
        "门",
        "门 門",
        followed_by=f"[大火]?炮 [课課砲学學] 功[课課] [语語]言 手[艺藝] 生意 {PHRASE_END}",
        not_preceded_by=_ADDRESS + " [部专專]",
    ),
    UnitWord("车皮", "车皮 車皮"),
    UnitWord("车", "车 車", followed_by="[煤货貨沙砂土垃渣水蔬粮糧菜果]", not_preceded_by="[年款]"),
    # --- Buildings, rooms, places, facilities
    UnitWord(
        "家", "家", not_followed_by="[庭族禽] [里裡](?!昂) [长長](?![三江沙春安城虹期]) 具(?![有备備体體])"
    ),
    UnitWord("间", "间 間", not_followed_by="[接隔断斷谍諜歇距小窄震波徘反盘盤整交浮运運摆擺来來的或]"),
    UnitWord("座", "座", not_followed_by="[位谈談椅舱艙机機标標右次版] [车車]型 的?(?:SUV|MPV|轿车|轎車)"),
    UnitWord("栋", "栋 棟", not_followed_by="[梁樑]", not_preceded_by=_ADDRESS),
    UnitWord("幢", "幢", not_preceded_by=_ADDRESS),
    UnitWord("处", "处 處", not_followed_by="[理于於分罚罰置境方女在以长長所]"),
    UnitWord(
        "所",
        "所",
        followed_by=f"[高大中小学學医醫幼院] [职職][业業校] [民公私][办辦] 本科 普通 [双雙]一流 {PHRASE_END}",
        not_preceded_by="[易究务務]",
    ),
    UnitWord("站", "站", not_followed_by="[上稳穩回点點在台臺内內长長立岗崗到] 不[稳穩]"),
    UnitWord("床", "床 牀", not_followed_by="[位上垫墊单單头頭品铺鋪]"),
    UnitWord("铺", "铺 鋪", followed_by=PHRASE_END),
    UnitWord("进", "进 進", followed_by="院落 四合院 宅[院子]"),
    UnitWord("扇", "扇", followed_by="[门門窗屏]"),
    UnitWord("堵", "堵", followed_by="[墙牆]"),
    UnitWord("孔", "孔", followed_by=f"[窑窯桥橋洞钻鑽] {PHRASE_END}"),
    UnitWord("眼", "眼", followed_by="井 [机機水泉]"),
    UnitWord("楹", "楹"),
    UnitWord(
        "层",
        "层 層",
        followed_by="高(?![的峰度]) [楼樓]高 的?(?:大|高|商|住宅|[办辦]公|写字)?[楼樓厦廈](?!梯) 的?建[筑築]",
        not_preceded_by="[在于於座]",
    ),
    UnitWord("层", "层 層", preceded_by="[楼樓]高 地上 高[达達] [盖蓋][到至]? [兴興]建"),
    # --- Things, by their shape
    UnitWord(
        "大",
        "大",
        not_followed_by="[盘盤股户戶单單宗涨漲跌幅量额額] "  # 大盘, 大户, 大涨, 大额
        "[学學会會师師咖牌厦廈客众眾陆陸] "
        "[部多连連型小批于於约約致概选選力]",
        not_preceded_by="[前第末首列居数數百] 排名 全球 世界",
        max_number="20",
    ),
    UnitWord(
        "个",
        "个 個 箇",
        not_followed_by="百分 千分 基[点點] [点點] "
        "月 季度 年[度头頭] [财財][年季] 星期 [礼禮]拜 小[时時] [钟鐘][头頭] 世[纪紀] 交易日 工作日 自然日 "
        "股(?![东東权權]) 案(?![例件由子]) 性(?![能质質别別]) [别別](?![墅的]) 位[数數] "
        "[体體](?:工商|[户戶经經]) "
        "人所得 人[养養]老 人征信 人[贷貸账賬帳碳] 人破[产產] 人住房 人信[用息] 人[隐隱]私 "
        "人用[户戶] 人客[户戶] 人投[资資] 人股[东東]",
    ),
    UnitWord("件", "件", not_followed_by="[套均] [数數](?![据據])"),
    UnitWord("项", "项 項", not_followed_by="目(?![标標前录錄]) [链鏈]"),
    UnitWord("条", "条 條", not_followed_by="[例款件约約码碼形幅] 文(?![化字件]) 理(?![由财財]) 目(?!前)"),
    UnitWord("张", "张 張", not_followed_by="家[口界港] [北站]"),
    UnitWord(
        "支", "支", not_followed_by="持(?![仓倉股有]) 行(?![业業]) [付出撑撐援线線队隊部柱架点點流] 票[据據]"
    ),
    UnitWord("枚", "枚", not_followed_by="[举舉]"),
    UnitWord("颗", "颗 顆", not_followed_by="粒"),
    UnitWord("粒", "粒", not_followed_by="[子度径徑]"),
    UnitWord("片", "片", not_followed_by="[区區面段剂劑酬]"),
    UnitWord(
        "块",
        "块 塊",
        followed_by="地(?![铁鐵]) [土宅]地 [标標][准準] [屏砖磚玉田牌石] [金银銀铜銅奖獎]牌 [电電][池芯] 硬[盘盤]"
        " 芯片 面板 [场場]地 [区區]域 手表 冰[场場] 城市 室[内內外]",
    ),
    UnitWord("把", "把", followed_by="[椅刀伞傘锁鎖钥鑰剪尺枪槍火铲鏟扇壶壺]"),
    UnitWord("面", "面", followed_by="[国國红紅锦錦]旗 [旗镜鏡墙牆鼓锣鑼盾]"),
    UnitWord(
        "道", "道", followed_by=f"[题題菜工闪閃关關坎伤傷门門] 防[线線] [试試考][题題] 安[检檢] {PHRASE_END}"
    ),
    UnitWord("段", "段", not_followed_by="[位子落式时時] [区區][间間]", not_preceded_by="[路标標]"),
    UnitWord("截", "截", followed_by=PHRASE_END),
    UnitWord("排", "排", followed_by="[座房树樹椅]"),
    UnitWord("串", "串", not_followed_by="[通联聯谋謀货貨场場换換口流]"),
    UnitWord("团", "团 團", followed_by="[毛火乱亂棉线線]"),
    UnitWord("堆", "堆", not_followed_by="[积積叠疊放]"),
    UnitWord("垛", "垛"),
    UnitWord("摊", "摊 攤", followed_by=f"[血水泥] {PHRASE_END}"),
    UnitWord("滩", "滩 灘", followed_by="[血水]"),
    UnitWord("坨", "坨"),
    UnitWord("滴", "滴", not_followed_by="[滴灌定]"),
    UnitWord("泓", "泓"),
    UnitWord("缕", "缕 縷"),
    UnitWord("绺", "绺 綹"),
    UnitWord("撮", "撮", not_followed_by="合"),
    UnitWord("抔", "抔"),
    UnitWord("汪", "汪", followed_by="[泪淚水清]"),
    UnitWord("捧", "捧", followed_by="[土水花米]"),
    UnitWord("沓", "沓"),
    UnitWord("叠", "叠 疊", followed_by=f"[钱錢纸紙钞鈔文书書] {PHRASE_END}"),
    UnitWord("摞", "摞"),
    UnitWord("捆", "捆 綑", not_followed_by="[绑綁]"),
    UnitWord("扎", "扎 紮", followed_by=f"[啤钞鈔钱錢鲜鮮花] {PHRASE_END}"),
    UnitWord("卷", "卷 捲", not_followed_by="[入款宗土烟煙发發积積]"),
    UnitWord("圈", "圈", not_followed_by="[层層子内內外钱錢粉养養占佔地]"),
    UnitWord("锭", "锭 錠"),
    UnitWord("柄", "柄", followed_by=f"[刀剑劍枪槍斧伞傘] {PHRASE_END}"),
    UnitWord("杆", "杆 桿", followed_by=f"[枪槍秤旗] {PHRASE_END}"),
    UnitWord("管", "管", not_followed_by="[理道辖轄控制线線家网網材委用教培住好]"),
    UnitWord("盏", "盏 盞"),
    UnitWord("炷", "炷"),
    UnitWord("柱", "柱", followed_by="香"),
    UnitWord("轴", "轴 軸", followed_by=f"[画畫线線] {PHRASE_END}", not_preceded_by="[多单單双雙]"),
    UnitWord("具", "具", not_followed_by="[有备備体體]"),
    UnitWord("尊", "尊", not_followed_by="[重敬贵貴龙龍严嚴享]"),
    UnitWord("副", "副", not_followed_by="[总總主会會董省市处處厅廳局部行司所院职職教业業作本产產食]"),
    UnitWord("身", "身", followed_by="[衣西军軍制服] 行[头頭]"),
    UnitWord("袭", "袭 襲", followed_by="[长長黑白红紅旗]"),
    # --- Containers and packs
    UnitWord("箱", "箱", not_followed_by="[体體子底包梁樑式型船板涵变變]"),
    UnitWord("标准箱", "标准箱 標準箱 标箱 標箱 TEU TEUs 个标准箱 個標準箱 个标箱 個標箱 个TEU 個TEU"),
    UnitWord("自然箱", "自然箱 个自然箱 個自然箱"),
    UnitWord("柜", "柜 櫃", not_followed_by="[台臺买買面员員子体體姐]"),
    UnitWord("盒", "盒", not_followed_by="[子马馬饭飯装裝]"),
    UnitWord("袋", "袋", not_followed_by="[鼠子装裝泡]"),
    UnitWord(
        "包",
        "包",
        followed_by=f"[烟煙米面麵盐鹽糖纸紙茶零水药藥棉] 方便面 泡面 口罩 香[烟煙] {PHRASE_END}",
        not_preceded_by="[红紅面]",
    ),
    UnitWord("瓶", "瓶", not_followed_by="[颈頸盖蓋身装裝坯胆膽子]"),
    UnitWord("罐", "罐", not_followed_by="[装裝头頭体體车車]"),
    UnitWord(  # oil comes in barrels, bbl
        "桶",
        "桶",
        followed_by="[水冰泡面饭飯] 方便面 [涂塗]料 油漆 食用油 [矿礦纯純] 啤酒 爆米花",
    ),
    UnitWord("桶装", "桶装 桶裝"),
    UnitWord("杯", "杯", not_followed_by="[赛賽子葛具装裝]"),
    UnitWord("碗", "碗"),
    UnitWord("盘", "盘 盤", followed_by="[棋菜磁带帶录錄蚊水]"),
    UnitWord("碟", "碟", not_followed_by="[片中]"),
    UnitWord("盆", "盆", not_followed_by="[地景]"),
    UnitWord("钵", "钵 缽"),
    UnitWord("缸", "缸", not_followed_by="[体體盖蓋内內发發涡渦直]"),
    UnitWord("壶", "壶 壺"),
    UnitWord("锅", "锅 鍋", not_followed_by="[炉爐底具]"),
    UnitWord("炉", "炉 爐", followed_by=f"[钢鋼铁鐵] {PHRASE_END}", not_preceded_by="[高转轉电電锅鍋号號]"),
    UnitWord("瓢", "瓢", not_followed_by="[虫蟲泼潑]"),
    UnitWord("勺", "勺"),
    UnitWord("汤匙", "汤匙 湯匙"),
    UnitWord("茶匙", "茶匙"),
    UnitWord("筐", "筐"),
    UnitWord("箩", "箩 籮"),
    UnitWord("篮", "篮 籃", not_followed_by="[球网網板筐子]"),
    UnitWord("篓", "篓 簍"),
    UnitWord("笼", "笼 籠", not_followed_by="[统統罩络絡子]"),
    UnitWord("屉", "屉 屜"),
    UnitWord("匣", "匣"),
    UnitWord("坛", "坛 罈", followed_by="[酒咸鹹老醋泡]"),
    UnitWord("瓮", "瓮 甕"),
    UnitWord("盅", "盅"),
    UnitWord("筒", "筒", not_followed_by="[仓倉子灯燈]"),
    UnitWord("担", "担 擔", followed_by="[水柴粮糧谷穀米]"),
    UnitWord("提", "提", followed_by="[抽卫衛]?[纸紙]"),
    UnitWord("板", "板", followed_by="[鸡雞]蛋 [药藥胶膠]"),
    UnitWord("樽", "樽"),
    UnitWord("听", "听 聽", followed_by="[啤可饮飲奶罐茶]"),
    UnitWord("桌", "桌", not_followed_by="[面子球游遊上椅牌案前]"),
    UnitWord("席", "席", not_followed_by="[位卷捲梦夢草哥]"),
    # --- Documents and works
    UnitWord("份", "份", not_followed_by="[额額子儿兒量] 有限"),
    UnitWord(
        "本",
        "本",
        followed_by=f"[书書杂雜著画畫漫存相刊] 小[说說册冊] [护護]照 证[书書] 教[材科] [图圖][书書鉴]"
        f" [日笔筆][记記] {PHRASE_END}",
        not_preceded_by="[资資成基股根样樣版原剧劇文]",
    ),
    UnitWord("册", "册 冊", not_followed_by="[子页頁]"),
    UnitWord("卷册", "卷册 卷冊"),
    UnitWord("页", "页 頁", not_followed_by="[岩巖面码碼游]"),
    UnitWord("篇", "篇", not_followed_by="[章幅]"),
    UnitWord("章", "章", followed_by=PHRASE_END, not_preceded_by="[公印盖蓋文]"),
    UnitWord("字", "字", not_followed_by="[头頭号號节節母段符典样樣幕眼体體画畫] [车車]牌"),
    UnitWord("句", "句", not_followed_by="[容号號子]"),
    UnitWord(
        "则",
        "则 則",
        followed_by=f"[消新公通广廣笑故寓信訊讯推贴貼留評评启啟声聲短报報动動] {PHRASE_END}",
        not_preceded_by="[原规規细細准準否]",
    ),
    UnitWord("封", "封", followed_by=f"[信函电電邮郵举舉家感匿公] {PHRASE_END}", not_preceded_by="[密冰]"),
    UnitWord("幅", "幅", not_followed_by="[度员員射]"),
    UnitWord("帧", "帧 幀", not_followed_by="率"),
    UnitWord("首", "首", followed_by=f"[歌诗詩曲单單音乐樂] {PHRASE_END}", not_preceded_by="[榜岁歲部]"),
    UnitWord("阕", "阕 闋"),
    UnitWord(
        "集",
        "集",
        followed_by=f"[电電][视視影] [纪紀][录錄] [连連][续續] 短[剧劇] 的 {PHRASE_END}",
        not_preceded_by="[全密聚]",
    ),
    UnitWord("幕", "幕", followed_by=f"[话話歌舞戏戲] {PHRASE_END}", not_preceded_by="[内內黑]"),
    UnitWord("出", "出", followed_by="[大好悲闹鬧喜]?[戏戲]"),
    UnitWord(
        "款", "款", max_number="1899", not_followed_by="[项項式待额額] 型(?![号號])"
    ),  # 2022款 is a model year
    UnitWord("款", "款", min_number="2101", not_followed_by="[项項式待额額] 型(?![号號])"),
    UnitWord("辑", "辑 輯"),
    UnitWord("帖", "帖", followed_by=f"[药藥膏中] {PHRASE_END}"),
    UnitWord("函", "函", followed_by="[册冊古]"),
    UnitWord("纸", "纸 紙", followed_by="[诉訴状狀合协協公文训訓调調禁命契婚]"),
    UnitWord("通", "通", followed_by="[电電来來客简簡陈陳] [检檢][举舉] 未接"),
    UnitWord("声", "声 聲", followed_by=f"[枪槍炮砲巨爆响響钟鐘] {PHRASE_END}"),
    # --- Happenings and deeds
    UnitWord(
        "次",
        "次",
        not_followed_by="[贷貸季级級席序于於之氯元] 日(?!本) 要(?!求) 密(?!集) 生(?![产產育]) 品(?!牌)"
        " [数數](?![据據]) 方(?!案) 新(?![冠增建]) 高(?![温溫烧燒峰空])",
    ),
    UnitWord(
        "场",
        "场 場",
        not_followed_by="[所馆館内內景均子] 外(?![交围圍]) 地(?![震方]) 合(?!作) 面(?![对對向试試])",
    ),
    UnitWord(  # cases; 5万元起 and 10日起 are none
        "起",
        "起",
        followed_by="[案事火恶惡刑聚疫命涉违違诈詐医醫食典盗盜枪槍袭襲非异異] [收并並][购購] [诉訴][讼訟] 投[诉訴] "
        "[纠糾][纷紛] [证證]券 [线線]索 [电電][信诈詐] 加[剧劇] 集[体體] 家庭 交通 安全 人口 行政 民事 上市 "
        "以上 以下 [)）]",
    ),
    UnitWord(
        "起",
        "起",
        preceded_by="[发發]生 案件 事[件故] 查[处處获獲] 破[获獲] [侦偵]破 [办辦处處]理 [审審][结結] 受理 立案"
        " 其中 共[计計对對]? 曝光 投[诉訴] 疫情 [线線]索 行[为為] [处處][罚罰] [报報]告了? 所[对對]",
        not_followed_by="[步诉訴投售购購拍]",
    ),
    UnitWord("宗", "宗", not_followed_by="[教旨庆慶族派申]"),
    UnitWord("桩", "桩 樁", followed_by="[案事生命心喜丑醜]"),
    UnitWord("例", "例", not_followed_by="[如行会會牌] 外(?![地省籍来來国國市区區县縣侨僑])"),
    UnitWord("趟", "趟"),
    UnitWord("遍", "遍", not_followed_by="[布地及历歷]"),
    UnitWord("回合", "回合 个回合 個回合"),
    UnitWord("轮", "轮 輪", not_followed_by="[值胎船椅换換廓渡候毂轂滑岗崗流番播回] [动動](?![态態员員])"),
    UnitWord("步", "步", not_followed_by="[入伐行骤驟枪槍长長调調履兵态態走]"),
    UnitWord("遭", "遭", followed_by=PHRASE_END),
    UnitWord("顿", "顿 頓", followed_by=f"[饭飯早午晚大美毒] {PHRASE_END}", not_preceded_by="[停整]"),
    UnitWord("餐", "餐", not_followed_by="[饮飲厅廳具食桌馆館券]"),
    UnitWord("阵", "阵 陣", followed_by="[风風雨掌枪槍狂]"),
    UnitWord("波", "波", not_followed_by="[动動段及音士兰蘭浪折罗羅特形黑斯长長]"),
    # --- Business, law, orders
    UnitWord("笔", "笔 筆", not_followed_by="[电電者记記试試誌名挺下录錄直迹跡]"),
    UnitWord("单", "单 單", min_number="10000", not_followed_by="[位月季日周价價品体體边邊户戶一]"),
    UnitWord(
        "单", "单 單", followed_by=f"[的业業订訂外快保生] {PHRASE_END}", not_preceded_by="[清订訂名菜传傳]"
    ),
    UnitWord("票", "票", not_followed_by="[据據房价價面务務息券证證数數型夹夾根箱友补補贩販]"),
    UnitWord("注", "注 註", not_followed_by="[册冊入资資销銷重意定射目水释釋解视視塑明]"),
    UnitWord(
        "批",
        "批",
        not_followed_by="[发發](?![布行放射]) 文(?![物件]) [复覆](?![工产產]) [准準评評判量零示捕假售斗鬥露]",
    ),
    UnitWord("席次", "席次 个席次 個席次"),
    UnitWord("令", "令", followed_by="[纸紙]"),
    UnitWord("单位", "单位 單位", not_followed_by="[净淨成面]"),
    # --- Securities and markets
    UnitWord(
        "股",
        "股",
        not_followed_by="东(?![风方吴]) 東(?![風方吳]) 本(?![周週月]) [指权權市价價民王息灾災神利债債比汇匯评評改吧]"
        " [友份金性期群癌票]",
    ),
    UnitWord("股", "股份", min_number="10000", not_followed_by="有限 公司 合作 [银銀]行 回[购購] [制支]"),
    UnitWord("手", "手", not_followed_by="[机機续續术術段法游遊工动動头頭里裡环環册冊感臂套牌势勢房车車]"),
    UnitWord("档", "档 檔", not_followed_by="[案期次位]"),
    UnitWord("点", "个点 個點", preceded_by="(?:指[数數]|PMI).{0,30}"),
    UnitWord(  # points of an index; up to 24 they are hours unless a move of price stands before
        "点",
        "点 點",
        min_number="25",
        not_followed_by="[评評赞讚击擊名球亮睛燃播餐钢鋼缀滴子] 心(?!理)",
    ),
    UnitWord(
        "点",
        "点 點",
        preceded_by="(?:[涨漲跌升降挫扬揚弹彈滑]|[涨漲跌升降]幅|[贴貼升低高]水|[价價]差|走[高低]"
        "|[上下][调調行]|回落|指[数數]|VIX|PMI)[了仅僅达達报報收为為至近逾超约約]{0,2}",
        not_followed_by=r"\d [分半整钟鐘前后後许許]",
    ),
    # --- Medicine
    UnitWord("剂", "剂 劑", not_followed_by="[量型]"),
    UnitWord("针", "针 針", not_followed_by="[对對织織灸叶葉头頭筒剂劑刺]"),
    UnitWord("丸", "丸"),
    UnitWord("服", "服", followed_by="[药藥中汤湯]"),
    UnitWord("味", "味", followed_by="[药藥中]"),
    UnitWord("贴", "贴 貼", followed_by="[膏药藥]"),
    UnitWord("例次", "例次"),
    UnitWord("剂次", "剂次 劑次"),
    UnitWord("针次", "针次 針次"),
    UnitWord("人份", "人份", not_followed_by="[额額]"),
    UnitWord("床日", "床日"),
    # --- Kinds and groups
    UnitWord("种", "种 種", not_followed_by="植(?!物) [业業族苗子]"),
    UnitWord(
        "类",
        "类 類",
        not_followed_by="[似别別型固] [新创創仿化][新制]?[药藥] [医醫][疗療]器 人[员員] [会會][议議]",
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
    ),
    UnitWord(
        "对",
        "对 對",
        followed_by=f"[夫恋戀情双雙父母兄姐姊伴佳翅耳] 新人 [满滿]足 旅客 列[车車] {PHRASE_END}",
        not_preceded_by="[拆送应應]",
    ),
    UnitWord("双", "双 雙", followed_by=f"[鞋袜襪筷手眼靴] [运運][动動]鞋 {PHRASE_END}"),
    UnitWord("打", "打", followed_by="[啤鸡雞毛]"),
    # --- Compound counts
    UnitWord("人次", "人次"),
    UnitWord("人公里", "人公里"),
    UnitWord("人天", "人天", not_followed_by="[津河猫貓天才然]"),
    UnitWord("人月", "人月", not_followed_by="[均薪收底初内內]"),
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
    UnitWord("家次", "家次", not_followed_by="[新级級贷貸]"),
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
        followed_by="(?:左右|以上|以下)?的?(?:大?地震|[余餘强強]震|[浅淺]源|有感|海[啸嘯]"
        "|[大阵陣强強]?[风風](?![险險格控景]))",
    ),
    UnitWord(
        "级",
        "级 級",
        preceded_by="[里芮]氏(?:[规規]模)? 震[级級][为為]? [风風]力(?:[达達]|[为為])? [阵陣][风風]",
    ),
    UnitWord("级", "级 級", followed_by="台[阶階] [阶階]梯"),
    UnitWord(  # current is kWh and heat ℃, both in units.py
        "度",
        "度",
        max_number="9999",
        not_followed_by="[电電假过過量数數角CF]",
        not_preceded_by="[经經纬緯周週期] [摄攝华華]氏 零[下上] [温溫]度?[达達为為至]?",
    ),
)
