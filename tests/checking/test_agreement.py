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
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_words_after_a_figure_name_it_too(line: str) -> None:
    summary, source, expected = line.split()
    assert [each.status.value for each in check(summary, source)] == [expected]


def test_figure_of_nothing_in_the_source_is_absent() -> None:
    [only] = check("分红3亿元", "公司有员工300人。")
    assert (only.status.value, only.evidence) == ("absent", None)
