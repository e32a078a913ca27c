"""Words that bound the number they touch (the contract's qualifier table), before it and after it.

A constraint is the word's own: 超 in 买超 is a trade, 近 in 逼近 a verb, 上 counts only before a bare
scale word (上百).  Source: by hand, from financial news.
"""

from .agreements import OPENS, WORDS_IN_YUE
from .characters import PHRASE_END
from .rows import QualifierWord, any_of

# What makes an upper bound of 超过 and a lower one of 低于, in both scripts: 不得超过, 没有低于.
NEGATIONS = (
    *("不", "未", "没 沒", "没有 沒有", "未曾", "不曾", "未能", "没能 沒能", "无法 無法", "不可能"),
    *("不得", "不能", "不可", "不可以", "不会 不會", "不至于 不至於", "不再", "不要", "勿"),
    *(
        "不应 不應",
        "不应该 不應該",
        "不应当 不應當",
        "不该 不該",
        "不宜",
        "不准",
        "不许 不許",
        "不允许 不允許",
    ),
)
# What leaves no bound: 未必超过.
_UNDECIDED = "不必 未必 不一定 不见得 不見得 [无無毋][需须須] [难難]以? [无無]一"
# Before a negation these leave none either: 没有不超过, 不得不低于; 是不是 and 能不能 ask.
_DENIALS = (
    "没有? 沒有? (?<!是)不是 [并並][非不] [绝絕]非 [无無莫] [无無]法 不得 (?<!能)不能 (?<!可)不可能? "
    "(?<![会會])不[会會] 未[尝嘗必] 不一定 不至[于於]"
)
_DENIED = rf"(?:{any_of(_DENIALS)})(?:{any_of(*NEGATIONS)})"


def _negated(*verbs: str) -> str:
    """Return each negation with each verb, the two scripts of a word side by side, mixed ones last."""
    pairs = [(negation.split(), verb.split()) for negation in NEGATIONS for verb in verbs]
    pure = [negation[script] + verb[script] for negation, verb in pairs for script in (0, -1)]
    mixed = [negation[script] + verb[-1 - script] for negation, verb in pairs for script in (0, -1)]
    return " ".join(dict.fromkeys(pure + mixed))


# What 出 and 入 stand behind where 超 belongs to them, a surplus or a deficit of trade: 8月出超, 對美入超.
# Behind a verb it bounds what goes out or in (汇出超3亿元), and behind 月入 what one earns (月入超3万).
_BALANCE_OF_TRADE = (
    r"(?:^|[\s，。、；：（(“「]|[贸貿]易|外[贸貿]|商品|累[计計]|[为為呈是仍续續度季美韓韩陆陸欧歐英德俄越泰国國洲盟灣湾協协]"
    "|[对對自由从從與与向](?:[日中港澳印法加新马馬墨]|[大中][陆陸][国國]?)|[0-9０-９]_?月份?)[出入]"
    " [年月]出 (?:全年|出超[轉转][为為]?)入 入超[轉转][为為]?出 [順顺逆]"
)

# Some number.
_SOME = r"_?[0-9０-９.,一二两兩三四五六七八九十百千万萬亿億]{1,9}_?"
# The football leagues of China, England and others: 中超16支球队, but 其中超3成.
_LEAGUES = rf"(?:{OPENS}|[在的届屆])[中英西]"

_NUMBER = "_?[0-9０-９一二两兩三四五六七八九十百千万萬亿億兆几幾数數半]"
_SENTENCE_GOES_ON = "的 了 啦 吧 啊 呢 嘅"
# A + belongs to the number that it touches where a phrase ends, or at a blank with words after it.
_AFTER_PLUS = r"""
    (?<!_[+＋])(?!/[-−－])(?:$|[\n，。、；：！？,;:!?)）】」』”’〉》…|/"'\]])
    (?<!_[+＋])[(（\[「“](?![0-9０-９])
    (?<!_[+＋])_[\u3400-\u9fff]  (?<!_[+＋])的
"""
# What stands before 过 where it is a verb (年薪过3百万); elsewhere it is a particle (去过3个国家).
_PASSED = r"""
    ^ [\s，。、；：！？,;:!?（(] 已 薪 薪[资資] 工[资資] [额額] 市值 [产產]值 总值 總值 估值 票房
    [营營税稅年]收 收入 [销銷产產流]量 利[润潤] [净淨毛]利 收益 [资資财財][产產] 存款 [人户戶]均 平均
    [单單总總售][价價]
"""
# What is bounded, between its lower and its upper bound: 100万元≤M＜500万元.  A comparison has no second sign
# (毛利率30%>行业平均), and a tag points both ways (<b>).
_NAME_OF_BOUNDED = r"[A-Za-zＡ-Ｚａ-ｚ\u4e00-\u9fff（）()]|_(?=[(（])|(?<=[(（])[%％](?=[)）])"  # ROE (%)
_NO_TAG = r"(?<![A-Za-z0-9\"'/])>"  # what stands behind the end of a tag begins a cell: <td><5%
_BOUNDED = rf"[_\n]?(?:{_NAME_OF_BOUNDED}){{1,14}}[_\n]?"
_RISES, _FALLS = f"{_BOUNDED}[=＝]?[≤≦⩽<＜﹤]", f"{_BOUNDED}[≥≧⩾>＞﹥]"
# Nor has the last row of a table of fees, but it bounds a letter or the name of what is bought or held.
_ENDS = "(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９=＝<>＜＞﹤﹥≤≥])"
_BOUGHT_OR_HELD = "金[额額] 期限 持有期 [天日年][数數] 份[额額] 年限 [时時][间間]"
_LAST = rf"[_\n]?(?:[A-Za-zＡ-Ｚ]|\p{{Han}}{{0,4}}{any_of(_BOUGHT_OR_HELD)}){_ENDS}"
_LAST_AFTER_ANGLE = rf"[A-ZＡ-Ｚ](?![/_]){_ENDS}"  # which may open a tag
_SCALED = "[0-9０-９][0-9０-９.,]{0,12}_?[百千万萬亿億兆]"

LEADING_QUALIFIERS = (
    QualifierWord(
        "about",
        "约 約 约为 約為 约合 約合 约占 約占 約佔 ≈",
        not_preceded_by=WORDS_IN_YUE,
        # An offer for 20% of the shares, a contract of five years.
        not_followed_by=rf"(?<=(?<![需主只将將还還也都就必重首仅僅])要[约約]){_SOME}[%％股] "
        rf"(?<=(?<![^\s，。、；：,;:（(“签簽下份薪超])[长長短][约約]){_SOME}年",
        examples="净利润约3亿元 / 损失约3亿元 / 西北约35千米 / 总长约8公里 / 需要约5亿元 / 枢纽约3个"
        " / 组合约3亿元",
        counter_examples="签约3亿元 / 要约20%股份 / 长约5年 / 纽约30亿元",
    ),
    QualifierWord(  # and what is neither an alliance nor a lease
        "about",
        "约 約",
        followed_by=rf"(?<=北[约約]){_SOME}(?:公里|[千英海]?[米里哩]|km|KM)"
        rf" (?<=租[约約]){_SOME}[元块塊蚊港美]",
        examples="县城北约3公里 / 北约30公里 => measure 30 [..] km about",
        counter_examples="北约32个",
    ),
    QualifierWord("about", "差不多"),
    QualifierWord(
        "about",
        "大约 大約 大概 大致",
        not_preceded_by="[扩擴增放加重巨最]",
        examples="大约3亿元",
        counter_examples="规模扩大约3亿元 => money 300000000 [..] CNY about / 降幅最大约50bp",
    ),
    QualifierWord(
        "about",
        "~ ～",
        not_preceded_by="[0-9０-９%％元万萬亿億千百]_?",
        examples="规模~3亿元",
        counter_examples="上涨5% ~5亿元",
    ),
    QualifierWord(
        "near",
        "近 接近 将近 將近",
        not_preceded_by="[逼迫最附邻鄰临臨靠新走贴貼亲親拉远遠挨凑湊] (?<!亮)相",
        examples="募资近3亿元 / 亮相近30款",
        counter_examples="股价逼近10元",
    ),
    QualifierWord(  # in speech
        "near",
        "小",
        not_preceded_by="[大老家妻中微细細窄狭狹短缩縮减減变變最很较較更越弱矮渺幼]",
        followed_by="[一二两兩三四五六七八九][十百千万萬] [十百千][万萬亿億]",
        examples="花了小一百块",
        counter_examples="中小一百家企业 / 规模小3亿元",
    ),
    QualifierWord(
        "over",
        "超 超逾 超出 逾",
        not_preceded_by=f"[买買卖賣高赶趕反] {_BALANCE_OF_TRADE} {_UNDECIDED} {_DENIED} {_LEAGUES} [统統]一",
        not_followed_by=rf"(?<=[中英西德法土荷葡苏蘇浙川粤粵湘赣贛]超){_SOME}(?:(?:支|只|個|个)?球?[队隊]|[轮輪]|俱[乐樂])",
        examples="募资超3亿元 / 收入超3亿元 / 匯出超3億元 / 支出超3亿元 / 其中超3亿元 / 空中超3亿元",
        counter_examples="外资买超3亿元 / 8月出超3億美元 => money 300000000 USD"
        " / 自韓入超3億美元 => money 300000000 USD / 中超30亿元 / 苏超30支球队",
    ),
    QualifierWord(
        "over",
        "超过 超過 多于 多於 高于 高於 大于 大於",
        not_preceded_by=f"[买買卖賣] {_UNDECIDED} {_DENIED}",
        examples="募资超过3亿元",
        counter_examples="净买超过3亿元 / 未必超过3亿元 => money 300000000 CNY",
    ),
    QualifierWord("over", "不止"),
    QualifierWord(
        "over",
        ">",
        # An arrow, a tag, a quotation.
        not_preceded_by=rf"""[-=－＝<→] {_NO_TAG} <[^<>\n]{{0,40}} =["'][^<>"'\n]{{0,56}}["'] ;["'] \n_?""",
        examples="毛利率>30% / <td>>30%</td>",
        counter_examples="<p>30%的毛利率"
        """ / <p style="color: black; font-family: serif; font-size: large">30%的毛利率 => percent 30 %""",
    ),
    QualifierWord(  # of a tag and a quotation only > is
        "over",
        "＞ ﹥",
        not_preceded_by="[-=－＝<→＞]",
        examples="毛利率＞30% / 毛利率﹥30%",
        counter_examples="更多＞＞30% => percent 30 %",
    ),
    QualifierWord(
        "over",
        "过 過",
        not_preceded_by="[通經经不越度透跳路错錯难難好胜勝超渡掠太]",
        followed_by="[十百千万萬亿億兆半]",
        examples="销售额过百亿元",
        counter_examples="通过百亿元项目 / 去过30个国家",
    ),
    QualifierWord(
        "over",
        "过 過",
        preceded_by=_PASSED,
        followed_by=f"{_SCALED} [一二三四五六七八九]成",
        examples="年薪过3百万",
        counter_examples="投资过3万个项目 / 薪资过5天发放",
    ),
    QualifierWord(
        "at_least",
        "至少",
        not_preceded_by="甚 乃 直 以",
        examples="至少3亿元",
        counter_examples="甚至少3亿元",
    ),
    QualifierWord("at_least", "最少"),
    QualifierWord(
        "at_least",
        "大于等于 大於等於 大于或等于 大於或等於 高于或等于 高於或等於",
        not_preceded_by="[不未没沒]",
        examples="毛利率大于等于30%",
        counter_examples="毛利率不大于或等于30% => percent 30 %",
    ),
    QualifierWord(
        "at_least",
        _negated("低于 低於", "少于 少於", "小于 小於"),
        not_preceded_by=_DENIALS,
        examples="保费不低于3亿元",
        counter_examples="保费没有不低于3亿元 => money 300000000 CNY",
    ),
    QualifierWord("at_least", "起码 起碼 最起码 最起碼"),
    QualifierWord("at_least", "≥ ≧ ⩾ >= ＞= ＞＝"),
    QualifierWord(
        "at_least",
        "上",
        not_preceded_by="[以网網线線晚早马馬海沪滬陆陸市础礎加之身际際实實地楼樓]",
        followed_by="[十百千万萬亿億兆]",
        examples="上百亿元资金",
        counter_examples="网上百亿元消费 / 上3亿元设备",
    ),
    QualifierWord("under", "不足 未满 未滿 不满 不滿"),
    QualifierWord(
        "under",
        "不到",
        not_preceded_by="[想找看見见听聽遇碰料猜搜查寻尋轮輪得买買]",
        examples="不到3000元 / 只有不到3000元",
        counter_examples="想不到3000元 / 找不到30元的早餐",
    ),
    QualifierWord(
        "under",
        "低于 低於 少于 少於 小于 小於",
        not_preceded_by=f"{_UNDECIDED} {_DENIED}",
        examples="价格低于30元",
        counter_examples="价格难低于30元 => money 30 CNY",
    ),
    QualifierWord(
        "under",
        "< ＜ ﹤",
        not_preceded_by=rf"[-=－＝<←] {_NO_TAG}",
        examples="毛利率<30% / 毛利率＜30% / <td><30%</td> / <h1>＜30%</h1>",
        counter_examples="毛利率<<30%",
    ),
    QualifierWord(
        "at_most",
        "至多",
        not_preceded_by="甚 乃 直 以",
        examples="至多3亿元",
        counter_examples="甚至多3亿元",
    ),
    QualifierWord("at_most", "最多"),
    QualifierWord(
        "at_most",
        _negated("超过 超過", "高于 高於", "多于 多於", "大于 大於", "超", "逾", "超出"),
        not_preceded_by=_DENIALS,
        examples="保费不超过3亿元 / 保费是不是不超过3亿元 => money 300000000 [..300000000] CNY at_most",
        counter_examples="保费没有不超过3亿元 => money 300000000 CNY",
    ),
    QualifierWord("at_most", "充其量"),
    QualifierWord(
        "at_most",
        "顶多 頂多",
        not_preceded_by="[屋楼樓山峰塔房棚车車触觸到见見封]",
        examples="顶多3000元",
        counter_examples="屋顶多3000平方米 / 山顶多3000米",
    ),
    QualifierWord("at_most", "≤ ≦ ⩽ <= ＜= ＜＝ =< =＜ ＝＜"),
    QualifierWord(
        "at_most",
        "小于等于 小於等於 小于或等于 小於或等於 低于或等于 低於或等於",
        not_preceded_by="[不未没沒]",
        examples="毛利率小于等于30%",
        counter_examples="毛利率不低于或等于30% => percent 30 %",
    ),
)

TRAILING_QUALIFIERS = (
    QualifierWord(
        "about",
        "左右 上下 附近",
        not_followed_by="[手两兩] (?<=上下)[浮波震起摆擺摇搖调調游遊移滚滾翻班]",
        examples="净利润3亿元左右",
        counter_examples="拥有8亿元左右手 / 8亿元上下浮动",
    ),
    QualifierWord(
        "at_least",
        "以上 及以上 或以上 起",
        not_followed_by="[诉訴步来來家伏点點码碼源落飞飛薪]",
        examples="净利润3亿元以上 / 30元起",
        counter_examples="赔偿3亿元起诉书",
    ),
    QualifierWord(
        "at_most",
        "以下 以内 以內 之内 之內 及以下 或以下",
        not_followed_by="简称 簡稱",
        examples="净利润3亿元以下 / 30元以内",
        counter_examples="天齐集团有30人以下简称公司 => count 30 人",
    ),
    QualifierWord(
        "at_least",
        "+ ＋",
        followed_by=_AFTER_PLUS,
        examples="阅读量10万+ / 毛利率40%+，",
        counter_examples="奖金10万+提成",
    ),
    QualifierWord(  # of prices, in Hong Kong
        "at_least",
        "樓上",
        followed_by="(?<=[元圓蚊塊毫仙角萬億千百%％成倍]樓上)",
        examples="股价29元樓上",
        counter_examples="有3個樓上鋪",
    ),
    QualifierWord(
        "at_most",
        "樓下",
        followed_by="(?<=[元圓蚊塊毫仙角萬億千百%％成倍]樓下)",
        examples="股价29元樓下",
        counter_examples="有3個樓下鋪",
    ),
    QualifierWord(
        "over",
        "不止",
        followed_by=f"{PHRASE_END} {_SENTENCE_GOES_ON}",
        examples="花了3000元不止。",
        counter_examples="花了3000元不止如此",
    ),
    QualifierWord(
        "under",
        "不到",
        not_followed_by=f"{_NUMBER} [位账賬帐帳场場期达達点點头頭家手底顶頂]",
        examples="花了3000元不到",
        counter_examples="货款3000元不到账",
    ),
    QualifierWord(
        "under",
        "有找",
        followed_by=f"{PHRASE_END} {_SENTENCE_GOES_ON}",
        examples="买电视机3000元有找，",
        counter_examples="丢了3000元有找到",
    ),
)

# A sign behind the number that bounds what follows it, seen from the number: 100万元≤M is 100万元 at least.
TRAILING_SIGNS = (
    QualifierWord(
        "at_least",
        "≤ ≦ ⩽ <= ＜= ＜＝ =< =＜ ＝＜",
        followed_by=f"{_RISES} {_LAST}",
        examples="保费3亿元≤M＜5亿元 / 保费3亿元≤M / 保费3亿元≤申购金额"
        " / 保费3亿元=<M<5亿元 / 保费3%≤ROE（%）≤5% => percent 3 [3..] % at_least",
        counter_examples="保费3亿元≤预期",
    ),
    QualifierWord(
        "over",
        "< ＜ ﹤",
        followed_by=f"{_RISES} {_LAST_AFTER_ANGLE}",
        examples="保费3亿元＜M≤5亿元 / 保费3亿元＜M",
        counter_examples="保费3亿元<b>元</b>",
    ),
    QualifierWord(
        "at_most",
        "≥ ≧ ⩾ >= ＞= ＞＝",
        followed_by=f"{_FALLS} {_LAST}",
        examples="保费3亿元≥M＞2亿元 / 保费3亿元≥M",
        counter_examples="保费3亿元≥预期",
    ),
    QualifierWord(
        "under",
        "> ＞ ﹥",
        followed_by=f"{_FALLS} {_LAST_AFTER_ANGLE}",
        examples="保费3亿元＞M≥2亿元 / 保费3亿元＞M",
        counter_examples="保费3亿元＞预期",
    ),
)

WRAPPED_BOUNDS = "左右 以内 以內 之内 之內 及以上 或以上 及以下 或以下"  # no line begins anew with these
DURATION_DEICTICS = "近"  # before a duration it is "the last", no qualifier: 近30日
# … but after these it is near: 已近30年.
DURATION_VERBS = "已 已有 历时 歷時 长达 長達 耗时 耗時 用时 用時 费时 費時 历经 歷經 阔别 闊別 时隔 時隔"
AGE = "岁"  # an age is no span of time: 近60岁

# Between a qualifier and its number: 约合人民币3370万元, 超过了, 约为.
QUALIFIER_PARTICLES = "为 為 合 占 佔 有 达 達 了"

# Between a qualifier that is an adverb and its number: 顶多也就3000元, 至少也要5亿元, 起码得20%.
QUALIFIER_ADVERBS = "顶多 頂多 充其量 至多 最多 至少 最少 最起码 最起碼 起码 起碼 大概 大约 大約 差不多"
ADVERBIALS = "也就 也就是 也就有 也就要 就 就是 也 也是 也有 也要 也得 也能 要 得"
ADVERBIAL_ENDS = "就是有要也得能"

# "And a little more", inside the number or right after it: 3000多元, 300余亿元, 十来个.
EXCESS_WORDS = (
    QualifierWord(
        "over",
        "多",
        not_followed_by="元化 [头頭](?!牛|猪|羊) 空 方 米尼 明尼 布拉 哥 [边邊晶媒] 功能 层次",
        examples="募资30多亿元 / 30多万人",
        counter_examples="业务30多元化",
    ),
    QualifierWord(
        "over",
        "余 餘",
        not_followed_by="[额額下热熱量杭姚款]",
        examples="募资30余亿元",
        counter_examples="账户3万余额",
    ),
    QualifierWord(
        "over",
        "来 來 许 許",
        followed_by="[万萬亿億元块塊个個人家名位岁歲年天米斤公里吨噸户戶台辆輛亩畝] $"
        " 分[钟鐘] 小[时時] 平[米方]",
        examples="来了30来人 / 10来个",
        counter_examples="吸引3亿来自海外的资金",
    ),
    QualifierWord(  # 四十大几万: after a round number, of its next lower place
        "over",
        "大几 大幾 好几 好幾",
        followed_by="(?<=[十百千万萬亿億0０][大好][几幾])(?:[万萬亿億元块塊蚊人岁歲年天米斤吨噸户戶]|[美港欧歐日]元)"
        " (?<=千[大好][几幾])百 (?<=[万萬][大好][几幾])千"
        r" (?<=[千万萬亿億][大好][几幾])(?:$|[的到至\s，。、；：！？,;:!?)）])",
        examples="花了四十大几万，/ 三十好几块",
        counter_examples="评出10大几名 / 选出10大几何体",
    ),
    QualifierWord(
        "over",
        "出头 出頭",
        not_followed_by="[露作做来來面鸟鳥]",
        examples="花了20万亿出头，",
        counter_examples="3万出头露面",
    ),
)

_PRICED = "[元块塊毛角分蚊]"
_SOLD = "[元块塊毛角分蚊%％倍成年月天里米斤吨噸]"
MORE = "多"
# What 多 goes with rather than a 成 or 倍 before it: 多头, 多空, 多家, 多年, 多为, 多于.
_MANY = any_of(
    "[单單仓倉肽模巴伦倫哈股措因番任指]",
    "[头頭空方元少层層种種次功数數家年月日天项項款位名条條个個只隻支地国國处處]",
    "[为為是在来來于於重维維点點线線路晶媒边邊哥样樣久亏虧云雲角段轮輪批件台场場部门門]",
)
# The same after a unit: 1倍多, 三年多; what is longer than 多 also after a measure word.
TRAILING_EXCESS_WORDS = (
    QualifierWord(
        "over",
        "多",
        not_followed_by=r"(?![的时時以来來前后後间間内內了吧啊呢啦嘛]|左右|一?[点點](?!_?\p{Han}))\p{Han}",
        examples="增长1倍多 / 花费3亿元多左右",
        counter_examples="花费3亿元多方筹措 => money 300000000 CNY",
    ),
    QualifierWord(  # three tenths and more of a noun: 三成多用户
        "over",
        "多",
        followed_by=rf"(?<=[成倍]多)(?!{_MANY})\p{{Han}}",
        examples="剩下三成多现金 / 9成多網友 / 10倍多收益",
        counter_examples="两倍多头仓位 => ratio 2 倍 / 涨停3倍多只个股 => ratio 3 倍",
    ),
    QualifierWord(
        "over",
        "多",
        followed_by=f"(?<={_SOLD}多)一?[点點](?:[，。、；：！？,;:!?)）]|_|$|[的吧啊呢啦了就]) "
        f"(?<={_PRICED}多)一[斤公两兩个個张張件份只隻瓶杯碗] "
        "(?<=[块塊毛蚊]多)(?![种種样樣数數层層晶屏买買付给給赚賺收少元头頭方次家点點一钱錢空])\\p{Han}",
        examples="花了3块多点，",
        counter_examples="花了3块多点赞 => money 3 CNY",
    ),
    QualifierWord(  # in Hong Kong, and after tenths of a measure
        "over",
        "几 幾 许 許",
        followed_by=rf"(?<=[成倍厘%％度\d][几幾许許])(?:{any_of(PHRASE_END)}|[的到至])"
        rf" (?<=[米斤吨噸里亩畝尺度][一二三四五六七八九][几幾])(?:{any_of(PHRASE_END)}|[的到至高长長重])",
        examples="剩下三成幾，",
        counter_examples="剩下三成几乎，",
    ),
    QualifierWord(
        "over",
        "多钱 多錢",
        followed_by=f"(?<={_PRICED}多[钱錢])",
        examples="花了3块多钱",
        counter_examples="利率3%多钱荒 => percent 3 %",
    ),
    QualifierWord(
        "over",
        "出头 出頭",
        not_followed_by="[露作做来來面鸟鳥]",
        examples="花了3000元出头 / 员工30人出头",
        counter_examples="有30人出头作证",
    ),
    QualifierWord(
        "over",
        "有多",
        followed_by=f"{PHRASE_END} {_SENTENCE_GOES_ON}",
        examples="升了三倍有多",
        counter_examples="3000元有多少",
    ),
)

# After an amount whose number is a bare scale word or one of it, the order of size: 百亿元级, 10万级.
ORDER_OF_MAGNITUDE_SUFFIXES = "级 級 级别 級別 量级 量級"
SIZE_SUFFIXES = "规模 規模"  # only after a bare scale word: 千亿元规模, but a fund of 100亿规模 has 100亿
