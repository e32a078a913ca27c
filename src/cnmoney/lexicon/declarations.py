"""How an article says what it reports in, and in what unit its tables are.

Source: by hand, from the annual reports and results of companies listed in Shanghai, Shenzhen and Hong Kong.
"""

# 金额均以港元列示: what is reported, and the verbs of reporting.
REPORTED = "金[额額]|[数數]字|[数數][据據]|[报報]表|除(?:另|特别|特別)有?"
REPORT = "列示|列[报報]|呈列|呈[报報]|[编編][制製]|[为為][单單]位"
# 以美元计 alone may be a way to count exports.
RECKON = "[计計][价價值]|表示|计(?![算划入提])|計(?![算劃入提])"

IN = "以"  # 以港元列示
IN_OR_AS = "[以为為]"  # 金额单位为港元
IN_OR_BY = "[以按]"  # in brackets: （按美元计）
ALL = "均|皆|一律"  # 均以港元计
YUAN = "元?"  # after a name that is whole without it: 新台币元
BETWEEN = r"[^。；;\n]{0,20}?"  # what is reported and its currency

RATE = "[/／%％]"  # after a unit: 单位：元/股
UNIT = r"[单單]位[ ]?[:：为為]?"  # 单位：万元
CURRENCY = "[币幣][种種][:：]?"  # 币种：人民币

# The head of a row or a column that is in something else than the declared unit.
OTHER_UNIT = (
    "[%％‰率]|比例|占比|佔比|比重|同比|环比|環比|增[减減长長幅]|变动|變動|每股|附[注註]|[序编編][号號]|日期|年限"
    "|股[数數份]|[数數]量|[人户戶家][数數]|[(（](?:元|[股人家倍天年个]|元/股)[)）]"
)
