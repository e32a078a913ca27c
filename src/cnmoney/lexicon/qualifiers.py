"""Words that bound the number they touch (the contract's qualifier table), before it and after it.

A constraint is the word's own: 超 in 买超 is a trade, 近 in 逼近 a verb, 上 counts only before a bare
scale word (上百).  Source: by hand, from financial news.
"""

from .rows import QualifierWord, any_of

# 不得超过 is a bound of its own; so is 未超过.
_NEGATED = "[不未] [不未][得能应應会會可]"

LEADING_QUALIFIERS = (
    QualifierWord(
        "about",
        "约 約 约为 約為 约合 約合 约占 約占 約佔 ≈",
        not_preceded_by="[合条條预預节節签簽公契特违違制履]",
        examples="净利润约3亿元",
        counter_examples="签约3亿元",
    ),
    QualifierWord(
        "about",
        "大约 大約 大概 大致",
        not_preceded_by="[扩擴增放加重巨]",
        examples="大约3亿元",
        counter_examples="规模扩大约3亿元 => money 300000000 [..] CNY about",
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
        not_preceded_by="[逼迫最附邻鄰临臨靠新走贴貼亲親拉远遠]",
        examples="募资近3亿元",
        counter_examples="股价逼近10元",
    ),
    QualifierWord(
        "over",
        "超 超逾 超出 逾",
        not_preceded_by="[买買卖賣高赶趕反]",
        examples="募资超3亿元",
        counter_examples="外资买超3亿元",
    ),
    QualifierWord(
        "over",
        "超过 超過 多于 多於 高于 高於 大于 大於",
        not_preceded_by=f"[买買卖賣高赶趕反远遠]?{any_of(_NEGATED)} [买買卖賣]",
        examples="募资超过3亿元",
        counter_examples="募资不超过3亿元 => money 300000000 [..300000000] CNY at_most / 净买超过3亿元",
    ),
    QualifierWord(
        "over",
        "过 過",
        not_preceded_by="[通經经不越度透跳路错錯难難好胜勝超渡掠太]",
        followed_by="[十百千万萬亿億兆半]",
        examples="销售额过百亿元",
        counter_examples="通过百亿元项目 / 过3亿元项目",
    ),
    QualifierWord(
        "at_least",
        "至少 最少 不少于 不少於 不低于 不低於 不小于 不小於 大于等于 大於等於 大于或等于 高于或等于",
    ),
    QualifierWord(
        "at_least",
        "不得低于 不得低於 不得少于 不得少於 不得小于 不能低于 不能少于 不应低于 不应少于 不會低於",
    ),
    QualifierWord(
        "at_least",
        "上",
        not_preceded_by="[以网網线線晚早马馬海沪滬陆陸市础礎加之身际際实實]",
        followed_by="[十百千万萬亿億兆]",
        examples="上百亿元资金",
        counter_examples="网上百亿元消费 / 上3亿元设备",
    ),
    QualifierWord("under", "不足 不到 未满 未滿 不满 不滿"),
    QualifierWord(
        "under",
        "低于 低於 少于 少於 小于 小於",
        not_preceded_by=_NEGATED,
        examples="价格低于30元",
        counter_examples="价格未低于30元",
    ),
    QualifierWord("at_most", "至多 最多 不超过 不超過 不超 不高于 不高於 不多于 不多於 不大于 不大於 不逾"),
    QualifierWord("at_most", "小于等于 小於等於 小于或等于 低于或等于"),
    QualifierWord(
        "at_most", "不得超过 不得超過 不得高于 不得高於 不得多于 不得大于 不能超过 不能超過 不能高于"
    ),
    QualifierWord("at_most", "不应超过 不应高于 不会超过 不會超過 未超过 未超過"),
)

TRAILING_QUALIFIERS = (
    QualifierWord(
        "about",
        "左右 上下 附近",
        not_followed_by="[手两兩]",
        examples="净利润3亿元左右",
        counter_examples="拥有8亿元左右手",
    ),
    QualifierWord(
        "at_least",
        "以上 及以上 或以上 （含）以上 (含)以上 起",
        not_followed_by="[诉訴步来來家伏点點码碼源诉落飞飛]",
        examples="净利润3亿元以上 / 30元起",
        counter_examples="赔偿3亿元起诉书",
    ),
    QualifierWord(
        "at_most",
        "以下 以内 以內 之内 之內 及以下 或以下 （含）以下 (含)以下 （含）以内 (含)以内",
        not_followed_by="简称 簡稱",
        examples="净利润3亿元以下 / 30元以内",
        counter_examples="天齐集团有30人以下简称公司 => count 30 人",
    ),
)

DURATION_DEICTICS = "近"  # before a duration it is "the last", no qualifier: 近30日

# Between a qualifier and its number: 约合人民币3370万元, 超过了, 约为.
QUALIFIER_PARTICLES = "为 為 合 占 佔 有 达 達 了"

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
        followed_by="[万萬亿億元块塊个個人家名位岁歲年天米斤公里吨噸户戶台辆輛] $",
        examples="来了30来人 / 10来个",
        counter_examples="吸引3亿来自海外的资金",
    ),
)

# The same after a unit: 1倍多, 三年多.
TRAILING_EXCESS_WORDS = (
    QualifierWord(
        "over",
        "多",
        not_followed_by=r"(?![的时時以来來前后後间間内內了])\p{Han}",
        examples="增长1倍多 / 花费3亿元多，",
        counter_examples="花费3亿元多方筹措 => money 300000000 CNY",
    ),
)

# After an amount whose number is a bare scale word, and only there, it means the order of size: 百亿元级.
ORDER_OF_MAGNITUDE_SUFFIXES = "级 級 级别 級別 规模 規模 量级 量級"
