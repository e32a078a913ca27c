"""What is in the page of a check."""

import re
from html.parser import HTMLParser

import pytest

from cnmoney import Check, check, checks_to_html, read_article
from cnmoney.checking.page.render import STATUS_LABELS, STATUS_SIGNS
from cnmoney.checking.results import Status

SOURCE = "公司营收36.57亿元，同比增长8.2%。\n净利润4.13亿元。公司有员工8000人。"
SUMMARY = "营收约36.6亿元，同比下降8.2%，营业收入36.57亿元，员工0.8万人，分红3亿美元。"
EXPECTED = ["rounded", "contradicted", "stated", "converted", "absent"]


class Links(HTMLParser):
    """The links of a page: class, id, target, text; and every id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[dict[str, str | None]] = []
        self.ids: list[str | None] = []
        self.is_open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            self.links.append({"text": "", **given})
            self.is_open = True

    def handle_endtag(self, tag: str) -> None:
        self.is_open = self.is_open and tag != "a"

    def handle_data(self, data: str) -> None:
        if self.is_open:
            self.links[-1]["text"] = f"{self.links[-1]['text']}{data}"


def page_of(summary: str, source: str) -> str:
    return checks_to_html(summary, source, check(summary, source))


def marks(page: str, letter: str) -> list[dict[str, str | None]]:
    return [link for link in Links(page).links if (link.get("id") or "").startswith(letter)]


def test_each_figure_has_its_status_as_class_sign_and_word() -> None:
    found = marks(page_of(SUMMARY, SOURCE), "s")
    assert [mark["class"] for mark in found] == EXPECTED
    for number, (mark, each) in enumerate(zip(found, check(SUMMARY, SOURCE), strict=True), 1):
        badge = f"{number} {STATUS_SIGNS[each.status]} {STATUS_LABELS[each.status]}"
        assert mark["text"] == each.quantity.text + badge


def test_figures_lead_to_their_evidence_and_back() -> None:
    page = page_of(SUMMARY, SOURCE)
    claims = {f"#{mark['id']}": mark["href"] for mark in marks(page, "s")}
    assert claims == {"#s1": "#e1", "#s2": "#e2", "#s3": "#e1", "#s4": "#e3", "#s5": "#r5"}
    assert [mark["href"] for mark in marks(page, "e")] == ["#s1", "#s2", "#s4"]
    assert [mark["text"] for mark in marks(page, "e")] == [
        "36.57亿元1 ≈ 舍入",
        "8.2%2 ≠ 矛盾",
        "8000人4 ≡ 换算",
    ]
    others = [link for link in Links(page).links if link["text"] == "3 = 一致"]  # the second of one evidence
    assert [link["href"] for link in others] == ["#s3"]


def test_every_link_leads_to_the_one_element_of_its_name() -> None:
    found = Links(page_of(SUMMARY, SOURCE))
    assert len(set(found.ids)) == len(found.ids)
    assert {(link["href"] or "").removeprefix("#") for link in found.links} <= set(found.ids)


def test_warnings_come_first() -> None:
    page = page_of(SUMMARY, SOURCE)
    assert re.findall(r'<tr id="r(\d)">', page) == ["2", "5", "1", "3", "4"]
    assert page.index('<tr id="r5">') < page.index("<article") < page.index('<tr id="r1">')


def test_head_counts_each_status() -> None:
    [head] = re.findall(r"<header>.*?</header>", page_of(SUMMARY + "利润4.13亿元", SOURCE), re.DOTALL)
    counts = re.findall(r'class="(\w+)">[^<]*<span[^>]*>\w+</span></span> (\d+)', head)
    assert counts == [
        ("contradicted", "1"),
        ("absent", "1"),
        ("stated", "2"),
        ("converted", "1"),
        ("rounded", "1"),
    ]


def test_texts_are_whole() -> None:
    page = re.sub(r"<small>[^<]*</small>", "", page_of(SUMMARY, SOURCE))
    articles = re.findall(r"<article.*?</article>", page, re.DOTALL)
    lines = [[re.sub("<[^>]*>", "", line) for line in re.findall("<p>(.*?)</p>", text)] for text in articles]
    assert lines == [SUMMARY.splitlines(), SOURCE.splitlines()]


def test_nothing_to_warn_of_is_said() -> None:
    assert "None: every figure is in the source." in page_of("营收36.57亿元", SOURCE)
    assert "None: every figure is in the source." not in page_of(SUMMARY, SOURCE)


@pytest.mark.parametrize(("summary", "source"), [("", ""), ("没有", SOURCE), (SUMMARY, "没有")])
def test_texts_without_figures_have_a_page(summary: str, source: str) -> None:
    page = page_of(summary, source)
    assert page.count("<article") == 2
    assert len(marks(page, "s")) == len(read_article(summary).quantities)


def test_some_of_the_checks_are_marked_alone() -> None:
    warnings = [each for each in check(SUMMARY, SOURCE) if each.status.is_warning]
    page = checks_to_html(SUMMARY, SOURCE, warnings[::-1])
    assert [mark["class"] for mark in marks(page, "s")] == ["contradicted", "absent"]


def test_checks_of_other_texts_are_refused() -> None:
    checks = check(SUMMARY, SOURCE)
    with pytest.raises(ValueError, match=r"not checks of this summary: '约36\.6亿元' is not at 2 in it"):
        checks_to_html("摘要" + SUMMARY, SOURCE, checks)
    with pytest.raises(ValueError, match="not checks of this source"):
        checks_to_html(SUMMARY, SOURCE[1:], checks)
    with pytest.raises(ValueError, match="not checks of this summary"):
        checks_to_html(SUMMARY, SOURCE, [*checks, checks[0]])


def test_each_status_has_a_label_and_a_sign_of_its_own() -> None:
    assert set(STATUS_LABELS) == set(STATUS_SIGNS) == set(Status)
    assert len(set(STATUS_SIGNS.values())) == len(Status)
    page = page_of("", "")
    assert all(re.search(rf"^\.{status} {{ --hue: .*; --stroke: ", page, re.MULTILINE) for status in Status)


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", "</article><img src=x onerror=alert(1)>", "\"'&"]
)
def test_what_is_in_the_texts_is_text(evil: str) -> None:
    summary, source = f"营收{evil}3亿元", f"{evil}营收3亿元，利润4亿元{evil}\n项目\t{evil}\n{evil}\t3亿元"
    checks: list[Check] = check(summary, source)
    page = checks_to_html(summary, source, checks, title=evil)
    assert evil not in page
    assert page.count("<script") == 1
    assert "<img" not in page
