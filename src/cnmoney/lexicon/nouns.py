"""Words that say what a bare `6.5亿` is: a sum of money, or a count of something.

A number with a scale word and no unit is money, ``inferred``, by the nearest of these words in its clause:

- after it, past a 的 and at most four other characters: `6.5亿坏账`, `近亿的资金` are money
  (``FOLLOWING_SUM_NOUNS``);
  at most two, `三万受害人` is a count (``FOLLOWING_COUNT_NOUNS``);
- else before it, the word that ends last: `收入仅26亿` is money (``SUM_NOUNS``), `付费用户超过2000万` is none
  (``NON_SUM_NOUNS``).  Of two that end together the longer counts: 用户规模 is no sum though 规模 is.

Where there is none, the number stays a number.  Left out on purpose: 成交量, as often a count; verbs of trade
after the number (`75亿出售`); coin prices, whose currency no clause says.

Source: by hand, weighed on the corpus of news from the mainland and Taiwan: its 500 bare numbers, and its
1,500 amounts and 660 counts with the unit struck out.  Simplified and traditional forms.
"""

from .characters import HAN, PHRASE_END
from .rows import any_of

# What is earned, made or lost.
_EARNINGS = """
    营收 營收 收入 流水 GMV GDP 经济总量 經濟總量 增加值 利润 利潤 净利 淨利 纯利 純利 纯益 純益 毛利 盈利
    盈余 盈餘 预盈 預盈 净盈 淨盈 获利 獲利 获益 獲益 收益 亏损 虧損 亏 虧 赚 賺 赔 賠 损失 損失 浮盈 蒸发
    蒸發 顺差 順差 逆差 年薪 月薪 起薪 底薪 薪酬 薪水 薪资 薪資 工资 工資 奖金 獎金 营业利益 營業利益 年终奖
    年終獎 片酬 酬劳 酬勞 票房 税收 稅收 扣非 归母 歸母 减值 減值 业绩预告 業績預告 计提 計提 累计折旧
    累計折舊 蚀让 蝕讓 营业额
    營業額 起征点 起徵點
""".split()

# What there is: stocks of money and worth, and the bare word 额 that ends most names of sums.
_HOLDINGS = """
    市值 估值 产值 產值 总值 總值 货值 貨值 净值 淨值 面值 价值 價值 身价 身價 身家 财富 財富 财产 財產 家产
    家產 遗产 遺產 资产 資產 所有者权益 所有者權益 股东权益 股東權益 资本 資本 本金 资金 資金 现金 現金 现金流
    現金流 存款 额 額 规模 規模 体量 體量 盘子 盤子 市场空间 市場空間 货币供应量 貨幣供應量 社融增量
    融资规模增量 融資規模增量
    流通值 原值 账面值 賬面值 帳面值 本钱 本錢 缩表 縮表
""".split()

# What is raised, laid out or paid.
_SPENDING = """
    融资 融資 募资 募資 集资 集資 筹资 籌資 募集 融得 获投 獲投 众筹 眾籌 注资 注資 增资 增資 出资 出資 投资
    投資 斥资 斥資 耗资 耗資 砸 豪掷 豪擲 烧钱 燒錢 投入 拨款 撥款 拨付 撥付 追加 预算 預算 赤字 支出 开支
    開支 花了 斥 费 費 税 稅 成本 造价 造價 首付 月供 租金 月租 定金 订金 訂金 押金 保证金 保證金 补偿金
    補償金 互助金 违约金 違約金 滞纳金 滯納金 佣金 费用 費用 善款 捐款 捐赠 捐贈 捐 奖励 獎勵 悬赏 懸賞 补贴
    補貼 补助 補助 补偿 補償 准备金 準備金 公积金 公積金 退休金 赔偿金 賠償金 奖学金 獎學金 联贷 聯貸 现增
    現增
""".split()

# What is owed or lent.
_DEBTS = """
    债务 債務 欠款 欠下 亏欠 虧欠 拖欠 坏账 壞賬 不良债权 不良債權 贷款 貸款 放款 放贷 放貸 借款 借贷 借貸
    出借 当初借 當初借 授信 信贷 信貸 额度 額度 还款 還款 偿还 償還 利息 罚息 罰息 兑付 兌付 待收 待还 待還
    垫付 墊付 代偿 代償 敞口 缺口 窟窿 债 債 债券 債券 逾期
    房贷 房貸 车贷 車貸 按揭
""".split()

# What is turned over, what a thing costs, what is paid out on shares.
_TRADES = """
    缩量 縮量 放量
    收购价 收購價 房租 楼面价 樓面價 客单价 客單價 出价 出價 抛压 拋壓 卖压 賣壓
    成交 流入 流出 净买入 淨買入 净卖出 淨賣出 净投放 淨投放 净回笼 淨回籠 净申购 淨申購 净认购 淨認購 赎回
    贖回 吸金 提款 买超 買超 卖超 賣超 加仓 加倉 套现 套現 变现 變現 配息 派息 股息 股利 红利 紅利 分红 分紅
    派现 派現 中标 中標 竞得 競得 拍得 对价 對價 作价 作價 代价 代價 价款 價款 价格 價格 售价 售價 报价 報價
    总价 總價 均价 均價 单价 單價 房价 房價 底价 底價 起拍价 起拍價 成交价 成交價 挂牌价 掛牌價 定价 定價 标价
    標價 要价 要價 吨价 噸價 票价 票價 转让价 轉讓價 新签订单 新簽訂單 在手订单 在手訂單 外销订单 外銷訂單
""".split()

# Crime, penalties, prizes; money on the move.
_CASES = """
    涉案 涉资 涉資 骗取 騙取 骗走 騙走 骗 騙 非吸 吸储 吸儲 揽储 攬儲 卷款 捲款 挪用 侵占 侵佔 贪污 貪汙 受贿
    受賄 行贿 行賄 索贿 索賄 洗钱 洗錢 赃款 贓款 非法所得 抢劫 搶劫 盗刷 盜刷 虚增 虛增 造假 罚款 罰款 罚金
    罰金 罚锾 罰鍰 罚没 罰沒 罚 罰 罚单 罰單 赔偿 賠償 赔付 賠付 追回 挽损 挽損 到账 到賬 入账 入賬 进账 進賬
    入帐 入帳 进帐 進帳 转账 轉賬 汇款 匯款 提现 提現 充值 打赏 打賞 红包 紅包 奖池 獎池 派奖 派獎 派彩 头奖
    頭獎 大奖 大獎 彩金
""".split()

SUM_NOUNS = (*_EARNINGS, *_HOLDINGS, *_SPENDING, *_DEBTS, *_TRADES, *_CASES)

# People and what goes by the head: a count on either side of the number.
FOLLOWING_COUNT_NOUNS = """
    人 用户 用戶 客户 客戶 会员 會員 粉丝 粉絲 受害人 受害者 出借人 借款人 贷款人 貸款人 借款用户 借款用戶
    贷款用户 貸款用戶 投资用户 投資用戶 交易用户 交易用戶 投资者 投資者 投资人 投資人 债权人 債權人 债券持有人
    債券持有人 消费者 消費者 储户 儲戶 存款人 散户 散戶 股民 基民 百姓 老百姓 员工 員工 职工 職工 居民 村民
    市民 网民 網民 人民 民众 民眾 群众 群眾 学生 學生 考生 毕业生 畢業生 游客 遊客 旅客 玩家 观众 觀眾 读者
    讀者 司机 司機 骑手 騎手 商家 商户 商戶 农民 農民 农户 農戶 家庭 人口 患者 病例 就业 就業 岗位 崗位 账号
    賬號 个人 個人 车主 車主 业主 業主 家长 家長 老人 儿童 兒童 女性 男性 难民 難民 士兵 大军 大軍 年轻人
    年輕人 青年 网友 網友 党员 黨員 教师 教師 医生 醫生 志愿者 志願者 股权 股權
    人工智能 人工智慧 人工岛 人工島 使用者 开发者 開發者 USDT USDC USDS FDUSD BTC ETH BNB SOL
    XRP DOGE TRX SUI
""".split()

# Quantities, levels of an index, and the longer words that only look like a sum.
_COUNTED = """
    现金管理 現金管理 者 人数 人數 人员 人員 人才 成员 成員 乘客 访客 訪客 顾客 顧客 确诊 確診 感染 死亡 接种
    接種 出生 新生儿 新生兒 失业 失業
    播放量 释放量 釋放量 排放量 投放量 发放量 發放量
    学位 學位 床位 车位 車位 名额 名額 门店 門店 网点 網點 基站 充电桩 充電樁 口罩 人次 场次 場次 班次 架次
    频次 頻次 次数 次數 股 份 手 量 数 數 户数 戶數 浏览 瀏覽 阅读 閱讀 播放 下载 下載 观看 觀看 点赞 點贊
    转发 轉發 评论 評論 关注 關注 在线 在線 访问 訪問 安装 安裝 装机 裝機 激活 销售 銷售 交付 出货 出貨 产能
    產能 年产 年產 生产 生產 保有 上牌 参数 參數 算力 像素 存栏 存欄 出栏 出欄 发送 發送 接待 运送 運送 投放
    订单 訂單 得票 选票 選票 专利 專利 短信 邮件 郵件 积分 積分 排名 持股 增持 减持 減持 回购 回購 人口流入
    人口净流入 人口淨流入 人口流出 人口净流出 人口淨流出 二手房成交 新房成交 住宅成交 商品房成交 流水线 流水線
    不良反应 不良反應 价值观 價值觀 份额 份額 额外 額外 额定 額定 赔率 賠率 免费 免費 付费 付費 装机规模
    裝機規模 用户规模 用戶規模 网民规模 網民規模 人口规模 人口規模 客户规模 客戶規模 会员规模 會員規模
    就业规模 就業規模 种植规模 種植規模 养殖规模 養殖規模 产能规模 產能規模 团队规模 團隊規模 员工规模
    員工規模 车队规模 車隊規模 接待规模 接待規模 参数规模 參數規模 大盘 大盤 沪指 滬指 深指 恒指 道指 日经
    日經 台股 臺股 指数 指數 股指 股价 股價 目标价 目標價 币价 幣價 金价 金價 关口 關口 比特币 比特幣
    比特币价格 比特幣價格 以太坊
""".split()

NON_SUM_NOUNS = (*FOLLOWING_COUNT_NOUNS, *_COUNTED)

# After the number: `6.5亿坏账`, `百亿资金`, `10.5亿的成交额`, `1000万信用贷款`.
FOLLOWING_SUM_NOUNS = """
    资金 資金 资产 資產 坏账 壞賬 市值 贷款 貸款 债务 債務 债权 債權 债券 債券 国债 國債 专项债 專項債 外债
    外債 公司债 公司債 中期票据 中期票據 短期融资券 短期融資券 欠债 欠債 欠款 负债 負債 借款 罚款 罰款 罚单
    罰單 罚金 罰金 罚息 罰息 奖金 獎金 奖池 獎池 大奖 大獎 融资 融資 投资 投資 薪 产值 產值 成交 交易额 交易額
    销售额 銷售額 总额 總額 营收 營收 收入 收益 利润 利潤 净利 淨利 票房 额度 額度 授信 信贷 信貸 存款 现金
    現金 本金 押金 用户押金 用戶押金 客户资金 客戶資金 用户资金 用戶資金 客户存款 客戶存款 定金 订金 訂金
    保证金 保證金 违约金 違約金 补贴 補貼 补助 補助 补偿 補償 赔偿 賠償 赔款 賠款 费用 費用 管理费 管理費
    手续费 手續費 服务费 服務費 学费 學費 保费 保費 经费 經費 污染费 汙染費 转会费 轉會費 律师费 律師費 医疗费
    醫療費 医药费 醫藥費 加盟费 加盟費 电费 電費 话费 話費 运费 運費 退休金 准备金 準備金 拨款 撥款 预算 預算
    赤字 大单 大單 合同额 合同額 关联交易 關聯交易 工程款 货款 貨款 善款 捐款 赃款 贓款 税款 稅款 红包 紅包
    消费券 消費券 购房款 購房款 身家 财富 財富 遗产 遺產 嫁妆 嫁妝 彩礼 彩禮 损失 損失 亏损 虧損
    缺口 窟窿 黑洞 偿债 償債 兑付 兌付 资本 資本 注册资本 註冊資本 注资 注資 增资 增資 募资 募資 集资 集資
    热钱 熱錢 游资 遊資 救助 援助 逆回购 逆回購 赎金
    贖金 佣金 工资 工資 身价 身價 估值 价款 價款 造价 造價 总价 總價 保额 保額 房子 房产 房產 豪宅 别墅 別墅
    人工
    价值 價值 房贷 房貸 车贷 車貸 按揭 卖压 賣壓 抛压 拋壓 买压 買壓 买超 買超 卖超 賣超 永续债 永續債 可转债
    可轉債 出资 出資 人才奖励 人才獎勵 人才补贴 人才補貼 奖励 獎勵 刺激计划 刺激計畫 刺激方案 钞票 鈔票 伪钞
    偽鈔
    假钞 假鈔 现钞 現鈔
""".split()

# Of these the word before says what has that size: 资金规模 is a sum, 人才规模 is none.
SIZE_NOUNS = "规模 規模 体量 體量 盘子 盤子".split()
# And these are none where the number is an order of magnitude: 体量在千万级别.
VAGUE_SIZE_NOUNS = "体量 體量".split()

# Verbs that handle money name a sum that they touch: 借五百萬, 花了3万, 骗走他300万.
HANDLING_VERBS = (
    "(?:[赚賺赔賠亏虧借欠骗騙呃罚罰捐]|(?<![日月侵腐剥剝锈銹鏽浸溶销銷熔风風水海])[蚀蝕][让讓]?|(?<![棉雪鲜鮮烟煙开開])花|(?<![相温溫时時落误誤反逆顺順])差|(?<![应應对對交])付)"
    "(?:[了掉走出去咗下得过過]|[给給]?[他她我你佢][们們]?){0,3}"
)

# After these the sum that the sentence named before still counts: 营收86亿，较上年的74亿.
COMPARISONS = (
    "[较較](?![大为為高低好多少快慢])|(?<![占佔对對类類])比(?![如例亚亞特赛賽重较較分])|超[过過]|[低高少多][于於]|不及"
    "|剔除|扣除|[预預]期|同期|[上去前]年|上季|[少多]了?$"
)
COMPARISON_OPENERS = "[由从從]|[升降增减減跌涨漲][到至]|降低[到至]|[扩擴]大[到至]"

# 估值從10億飆升至120億美元: from one level to another of the same sum.
CHANGE_OF_LEVEL = rf"{HAN}{{0,4}}[涨漲升增降减減跌扩擴提攀缩縮滑调調]{HAN}{{0,3}}[至到为為]"

# The rest of a list, whose last member the noun follows: 3、6、12萬的人才獎勵.
LIST_REST = "(?:[、/／][ ]?[0-9.]{1,12}){1,16}+[ ]?[千万萬亿億]{1,2}"
# Tokens that a sum is in: 12亿USDT is no sum of money of a currency.
TOKENS = "USDT USDC BUSD DAI BTC ETH EOS XRP BNB SOL TRX DOGE LTC BCH ADA DOT FIL SHIB TON"
# Right after a sum these name a currency, and no one knows which or it is not listed: 5亿盾 is none of the
# text's own money.
OTHER_CURRENCY = (
    f"(?:[盾港日英澳加韩韓瑞纽紐]|西?非郎|埃斯库多|埃斯庫多|拉里|古德|塔拉|普拉|洛蒂)(?:{any_of(PHRASE_END)})"
    "|[ ]?(?:₨|kr)"
)

# Things that are counted, and called by their size: 3个亿元项目 are three, of 亿元 each.
SIZED_THINGS = """
    项目 項目 企业 企業 工程 产业 產業 集群 园区 園區 基地 城市 城 区 區 县 縣 乡 鄉 镇 鎮 乡镇 鄉鎮 村
    领域 領域 赛道 賽道 市场 市場 大单 大單 订单 訂單 合同 单品 單品 大单品 品牌 产品 產品 公司 平台 泊位
    码头 碼頭 港口 煤矿 煤礦 矿山 礦山 猪场 豬場 牧场 牧場 养殖场 養殖場 电站 電站 工厂 工廠 厂 廠 车间
    車間 生产线 生產線 小区 小區 社区 社區 楼宇 樓宇 店 门店 門店 商圈 基金 机构 機構 行业 行業 板块 板塊
    增长极 增長極 强县 大县 强镇 都市圈 城市群 经济体 經濟體
""".split()
# Between a scale word, its unit and what has that size: 27个万亿GDP城市, 12个亿元以上重大工业项目.
SIZED = f"[ ]?(?:[A-Z]{{2,4}}|以[上下](?:(?!的){HAN}){{0,5}}?)?"
SIZED_OR_BOUND = f"以[上下]的{HAN}{{0,5}}?"  # 10个亿元以上的项目: ten, or of 10亿 each?
# What may follow a scale word and its unit where the classifier is of the number: 3个亿元左右, 3个亿元人民币.
AFTER_CLASSIFIED = "[的左以上下多和及与與至到起之人或用来來买買入呢吧啊了嘅]"

LINK = "的"  # between a number and its noun: 10.5亿的成交额
