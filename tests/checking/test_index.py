"""The index finds what a comparison of each figure with each finds."""

from collections.abc import Iterable
from decimal import localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cnmoney import Agreement, Check, Quantity, Status, check, extract, parse, read_article
from cnmoney.checking.agreement import (
    agreement,
    common_factors,
    family,
    measures_of_claim,
    measures_of_source,
)
from cnmoney.checking.index import MOST_COMPARED, Figure

from .test_summaries import summaries

NAMES = [
    *"营收 净利润 公司去年营业收入 毛利率 员工 同比增长 同比下降 提高到 净亏损 每10股派 突破 最高".split(),
    "",
]
AFTER = ["", "", "", "的净利润", "的增长", "的", "员工", "的同比下降", "的公司去年营业收入"]
NUMBERS = ["3", "3.0", "30", "3.04", "2.96", "36", "36.57", "250", "0.25", "-3", "300000000", "0"]
QUALIFIERS = ["", "", "", "约", "近", "超", "不足", "至少", "不超过"]
UNITS = "元 亿元 万元 亿 万 亿美元 元/吨 元/公斤 元/天 元/小时 % 个百分点 个基点 ‰ 倍 折 吨 个月 年".split()
RANGES = "3亿-4亿元 30%-40% 几亿元 数十万台 三分之一 翻倍 叁亿元 三成 2-3.5亿".split()

figures = st.one_of(
    st.builds("".join, st.tuples(*map(st.sampled_from, (QUALIFIERS, NUMBERS, UNITS)))),
    st.sampled_from(RANGES),
)
parts = (st.sampled_from(NAMES), figures, st.sampled_from(AFTER), st.sampled_from("，，。\n、"))
statements = st.tuples(*parts).map("".join)
articles = st.lists(statements, max_size=12).map("".join)


class EachWithEach:
    """What is asked of an index, answered with all figures."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = list(figures)

    def near(self, _: Figure) -> list[Figure]:
        return self._figures

    def alike(self, claim: Figure) -> list[Figure]:
        kind = family(claim.quantity)
        return [figure for figure in self._figures if family(figure.quantity) is kind]


def plain_check(summary: str, source: str) -> list[Check]:
    """Compare each figure with each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cnmoney.checking.checks.Index", EachWithEach)
        return check(summary, source)


@given(articles, articles)
@example(
    "净利润3亿元的增长", "净利润3亿元，公司去年净利润3亿元，净利润3亿元"
)  # the first of equals is the evidence
def test_index_changes_nothing(summary: str, source: str) -> None:
    assert check(summary, source) == plain_check(summary, source)


def test_index_changes_nothing_of_the_summaries() -> None:
    found = list(summaries())
    assert len(found) == 40
    for summary in found:
        assert check(summary.text, summary.source) == plain_check(summary.text, summary.source)


@given(articles)
def test_every_figure_agrees_with_itself(text: str) -> None:
    for quantity in extract(text):
        assert quantity.agrees(quantity) is Agreement.STATED, quantity


@given(articles)
def test_a_text_states_all_that_it_states(text: str) -> None:
    assert [each.status for each in check(text, text)] == [Status.STATED] * len(read_article(text).quantities)


def test_a_figure_is_compared_with_those_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def counted(claim: Quantity, source: Quantity) -> Agreement:
        compared.append((claim, source))
        return agreement(claim, source)

    monkeypatch.setattr("cnmoney.checking.checks.agreement", counted)
    source = "".join(f"第{number}家公司营收{number}.57亿元，" for number in range(500))
    for summary in (source, source.replace(".57", ".83"), source.replace("亿元", "吨")):
        compared.clear()
        assert len(check(summary, source)) == 500
        assert len(compared) <= 500


@given(figures, figures)
def test_measures_find_what_agrees(first: str, second: str) -> None:
    for claim in extract(first):
        for source in extract(second):
            names = [
                {measure.name for measure in measures(q.kind, q.currency, q.unit, q.per)}
                for measures, q in ((measures_of_claim, claim), (measures_of_source, source))
            ]
            assert bool(names[0] & names[1]) is (common_factors(claim, source) is not None)
            assert len(names[0] & names[1]) <= 1


@pytest.mark.parametrize("others", [MOST_COMPARED // 2, 10 * MOST_COMPARED])
@pytest.mark.parametrize(
    ("summary", "statement", "evidence"),
    [
        ("丙公司利润3亿元。", "{name}公司营收3亿元。", "丙公司利润3亿元。"),
        ("营收100-900亿元。", "营收{number}亿元。", "营收100-900亿元。"),
        ("丙公司利润3亿元。", "{name}公司营收4亿元。", "丙公司利润5亿元。"),
    ],
)
def test_evidence_is_found_among_many_figures(
    summary: str, statement: str, evidence: str, others: int
) -> None:
    many = "".join(
        statement.format(name="甲乙丁戊己庚辛"[number % 7] + "子丑寅卯辰巳午未申"[number % 9], number=number)
        for number in range(101, 101 + others)
    )
    [checked] = check(summary, many + evidence + many)
    assert checked.evidence is not None
    assert checked.evidence.sentence == evidence


def test_longer_labels_are_read_from_their_end_back() -> None:
    table = f"项目\t{'很' * 60}收入（亿元）\n甲公司\t3\n"
    [checked] = check(table, table)
    assert checked.status is Status.STATED


def test_the_ambient_decimal_context_changes_nothing() -> None:
    claim, stated = parse("36.0亿元"), parse("36.4亿元")
    assert claim.agrees(stated) is Agreement.DIFFERENT
    with localcontext(prec=1):
        assert claim.agrees(stated) is Agreement.DIFFERENT
