"""The index finds what a comparison of each figure with each finds."""

from collections.abc import Sequence
from decimal import localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnmoney import Agreement, Check, Kind, Quantity, Status, check, extract, parse, read_article
from cnmoney.checking.agreement import agreement
from cnmoney.checking.context import Context, contexts
from cnmoney.checking.index import ALIKE

from .test_summaries import summaries

NAMES = ["营收", "净利润", "公司去年营业收入", "毛利率", "员工", "同比增长", "同比下降", "提高到", "其中", ""]
AFTER = ["", "", "", "的净利润", "的增长", "的", "员工", "的同比下降", "的公司去年营业收入"]
NUMBERS = ["3", "3.0", "30", "3.04", "2.96", "36", "36.57", "250", "0.25", "-3", "300000000", "0"]
QUALIFIERS = ["", "", "", "约", "近", "超", "不足", "至少", "不超过"]
UNITS = "元 亿元 万元 亿 万 亿美元 元/吨 元/公斤 元/天 元/小时 % 个百分点 个基点 ‰ 倍 折 吨 个月 年".split()
RANGES = "3亿-4亿元 30%-40% 几亿元 数十万台 三分之一 翻倍 叁亿元 三成 2-3.5亿".split()

figures = st.one_of(
    st.builds("".join, st.tuples(*map(st.sampled_from, (QUALIFIERS, NUMBERS, UNITS)))),
    st.sampled_from(RANGES),
)
parts = (st.sampled_from(NAMES), figures, st.sampled_from(AFTER), st.sampled_from("，，。\n"))
statements = st.tuples(*parts).map("".join)
articles = st.lists(statements, max_size=12).map("".join)


def plain_check(summary: str, source: str) -> list[Check]:
    """Compare each figure with each, by the words of docs/checking.md."""
    claims, stated = read_article(summary).mentions, read_article(source).mentions
    around = contexts(source, stated)
    found = []
    for claim, context in zip(claims, contexts(summary, claims), strict=True):
        status, number = plain_answer(claim.quantity, context, [each.quantity for each in stated], around)
        found.append(Check(claim.quantity, status, None if number is None else stated[number]))
    return found


def plain_answer(
    claim: Quantity, context: Context, stated: Sequence[Quantity], around: Sequence[Context]
) -> tuple[Status, int | None]:
    agreements = [claim.agrees(quantity) for quantity in stated]
    likeness = [context.likeness(other) for other in around]
    for level in (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED):
        found = [i for i, each in enumerate(agreements) if each is level and context.fits(around[i])]
        if found:
            return Status(level.value), max(found, key=lambda i: likeness[i])
    opposite = [i for i, each in enumerate(agreements) if each and context.sign * around[i].sign < 0]
    sums = (Kind.MONEY, Kind.NUMBER)
    same = [i for i, q in enumerate(stated) if q.kind is claim.kind or {q.kind, claim.kind} <= set(sums)]
    best = max(opposite or same, key=lambda i: likeness[i], default=None)
    if best is not None and (opposite or likeness[best] >= ALIKE):
        return Status.CONTRADICTED, best
    return Status.ABSENT, None


@given(articles, articles)
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


def test_the_ambient_decimal_context_changes_nothing() -> None:
    claim, stated = parse("36.0亿元"), parse("36.4亿元")
    assert claim.agrees(stated) is Agreement.DIFFERENT
    with localcontext(prec=1):
        assert claim.agrees(stated) is Agreement.DIFFERENT
