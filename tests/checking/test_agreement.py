"""``agrees`` and ``check_amounts`` by examples."""

import pytest

from cnmoney import check, check_amounts, parse

AGREEMENTS = """
约36亿     36.57亿元  rounded
36亿元     36.57亿元  different
约36亿     38.57亿元  different
约37亿     36.57亿元  rounded
36.6亿元   36.57亿元  rounded
36.5亿元   36.57亿元  different
约190亿元  186.4亿元  rounded
190亿元    186.4亿元  different
超200亿元  213亿元    rounded
超200亿元  198亿元    different
超200亿元  980亿元    different
不足5%     4.8%       rounded
不足5%     5%         different
3.6万元    36000元    converted
百分之五   5%         converted
0.25个百分点 25个基点 converted
5%         5个百分点  different
3亿美元    3亿元      different
36.57亿    36.57亿元  stated
5.0%       5%         stated
2吨        2000公斤   converted
78元/公斤  78000元/吨 converted
78元/公斤  78元/吨    different
5-6%       5.3%       rounded
5.3%       5-6%       different
41-70%     41.20%至69.91%  rounded
41-71%     41.20%至69.91%  different
1.98亿至2.14亿元 1.98亿至2.41亿元 different
9000万至1.2亿元 9010万至1.21亿元 different
逾5.3亿元  超过5.34亿元 rounded
逾5.4亿元  超过5.34亿元 different
逾5.3亿元  不足5.34亿元 different
5.3亿元    超过5.34亿元 different
25%        四分之一   converted
33%        四分之一   different
1.5倍      150%       converted
1.5倍      150个百分点 different
超3亿      3.1亿例    rounded
426人      426名      converted
426人      426台      different
"""


@pytest.mark.parametrize("line", AGREEMENTS.strip().splitlines())
def test_agreement(line: str) -> None:
    claim, source, expected = line.split()
    assert parse(claim).agrees(parse(source)).value == expected


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("合计人民币叁仟捌佰元整（¥3,800.00）", [True]),
        ("金额（大写）：人民币叁仟捌佰元整 （小写）：￥3880", [False]),
        ("（小写）3800.00元 （大写）叁仟捌佰元整", [True]),
        ("人民币叁仟捌佰元整，另付运费20元", []),
    ],
)
def test_sum_in_words_and_digits(text: str, agrees: list[bool]) -> None:
    assert [pair.agrees for pair in check_amounts(text)] == agrees


NAMES = """
公司实现3.2亿元的净利润      净利润2.3亿元              contradicted
净利润3.2亿元                公司实现了2.3亿元的净利润  contradicted
门店超60万家门店             京东联手了50万家门店       contradicted
公司实现3.2亿元的净利润      员工2300人                 absent
实现8.2%的增长               同比增长8.2%               stated
同比8.2%的增长               同比下降8.2%               contradicted
8.2%的增长                   增长8.3%                   contradicted
8.2%的毛利率                 增长8.2%                   absent
3亿元的增加值                增加值3亿元                stated
提高到8.2%的增长             增长8.2%                   stated
涨幅达到5.76%                跌幅达到5.76%              contradicted
跌幅收窄至1.8%               跌幅为1.8%                 stated
涨幅收窄至1.8%               跌幅收窄至1.8%             contradicted
增速回落至5%                 同比增长5%                 stated
毛利率提高到42%              毛利率提高42%              contradicted
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_words_after_a_figure_name_it_too(line: str) -> None:
    summary, source, expected = line.split()
    assert [each.status.value for each in check(summary, source)] == [expected]


def test_figure_of_nothing_in_the_source_is_absent() -> None:
    [only] = check("分红3亿元", "公司有员工300人。")
    assert (only.status.value, only.evidence) == ("absent", None)


CLAIMS = """
规模超640亿元               | 规模突破640亿元                  | stated
规模突破6亿元               | 规模达6.76亿元                   | rounded
规模突破7亿元               | 规模达6.56亿元                   | absent
里程碑付款最高11.2亿美元    | 里程碑付款不超过11.2亿美元       | stated
里程碑付款最低11.2亿美元    | 里程碑付款不超过11.2亿美元       | contradicted
净利润同比下降8.3%          | 净利润同比-8.3%                  | stated
净利润同比增长8.3%          | 净利润同比-8.3%                  | contradicted
净利润同比下降17.9%         | 净利润同比+17.9%                 | contradicted
净利润下降85.1%至90.06%     | 净利润变动幅度同比-90.06%~-85.1% | converted
公司亏损3.2亿元             | 公司净利润为-3.2亿元             | stated
公司净利润3.2亿元           | 公司净利润为-3.2亿元             | contradicted
公司净利润3.2亿元           | 公司全年净亏损3.2亿元            | contradicted
北向资金净流入36亿元        | 北向资金净流出36亿元             | contradicted
公司扭亏为盈，净利润3.2亿元 | 公司净利润3.2亿元                | stated
出租率下滑2个百分点         | A、B分别下滑0.4ppt、2.0ppt       | converted
上涨个股逾2900只            | 全市场2,914只个股上涨            | rounded
指数上涨12点                | 指数报12点                       | absent
拟每股派现3.85元            | 拟每10股派发现金股利3.85元       | contradicted
每月减免10元                | 低保家庭每户每月减免10元         | stated
每年减免10元                | 低保家庭每户每月减免10元         | absent
新增59626例                 | 新增确诊病例59626例              | stated
规模高达140亿美元           | 规模达到了创纪录的140亿美元      | stated
较2016年末增长3.7亿元       | 较2016年末增加⏎37,012.08万元     | rounded
周转天数缩短13天            | 周转天数延长13天                 | contradicted
期限6个月                   | 期限六个月                       | converted
其中出口1932.4亿元          | 其中出口3941.2亿元；进口1932.4亿元 | contradicted
"""


@pytest.mark.parametrize("line", CLAIMS.strip().splitlines())
def test_claim(line: str) -> None:
    claim, source, expected = (part.strip().replace("⏎", "\n") for part in line.split("|"))
    assert check(claim, source)[-1].status.value == expected


def test_loss_in_a_table_is_a_number_below_zero() -> None:
    table = "| 项目 | 金额（万元） |\n| --- | --- |\n| 净利润（净亏损以“-”号填列） | {} |\n| 负债 | 12.00 |"
    assert [
        check("净利润3.2亿元", table.format(cell))[0].status.is_warning for cell in ("32,000", "-32,000")
    ] == [
        False,
        True,
    ]
    assert not check("公司净亏损3.2亿元", table.format("-32,000"))[0].status.is_warning
