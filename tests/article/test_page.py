"""What stands in the page."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import cnmoney
from cnmoney.article import Article
from cnmoney.article.article import Mention
from cnmoney.article.page.data import KIND_LABELS, QUALIFIER_LABELS
from cnmoney.article.page.render import ROWS
from cnmoney.article.page.render import render as render_page
from cnmoney.quantity import Kind, Qualifier, Quantity, exact_quantity

EXAMPLE = (Path(__file__).parents[2] / "examples" / "article.txt").read_text(encoding="utf-8")

BIG = "123456789012345678901234567890"
LONG = f"净利润{BIG}元，增长8%。{'很长的词' * 30}{'LongWord' * 30}\n甲\t1亿元\t{BIG}元\n乙\t2亿元\t3亿元"


class Markup(HTMLParser):
    """The elements of a page in order: tag, attributes, and the text from there to the next tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], str]] = []
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), ""))
        self.inside = True

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  the name is the parser's
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            tag, attributes, text = self.elements[-1]
            self.elements[-1] = tag, attributes, text + data

    def marks(self) -> list[tuple[str | None, str]]:
        """The class and the text of each mark."""
        links = [(given.get("class"), text) for tag, given, text in self.elements if tag == "a"]
        return [(kind, text) for kind, text in links if kind in KIND_LABELS]

    def data(self) -> Any:
        [block] = [text for tag, given, text in self.elements if given.get("id") == "data"]
        return json.loads(block)

    def texts(self, tag: str) -> list[str]:
        return [text for name, _, text in self.elements if name == tag]


def grouped(number: Decimal | None) -> str:
    return "" if number is None else f"{number:,f}"


def fields(page: str) -> list[dict[str, str]]:
    """What the page says of each quantity, for the panel."""
    data = Markup(page).data()
    found = []
    for number, _, row, column, value, *bounds in data["quantities"]:
        known = data["types"][number]
        low, high = bounds or (value, value)
        words = {name: " ".join(words[known[name]]) for name, words in data["words"].items()}
        words |= {name: known[name] for name in ("currency", "unit", "per")}
        words |= {"row": data["labels"][row], "column": data["labels"][column]}
        found.append(words | {"value": value, "low": low, "high": high})
    return found


def expected_of(mention: Mention) -> dict[str, str]:
    quantity = mention.quantity
    return {
        "kind": f"{quantity.kind} {KIND_LABELS[quantity.kind]}",
        "value": grouped(quantity.value),
        "low": grouped(quantity.low),
        "high": grouped(quantity.high),
        "currency": quantity.currency or "",
        "unit": quantity.unit or "",
        "per": quantity.per or "",
        "qualifier": f"{quantity.qualifier} {QUALIFIER_LABELS[quantity.qualifier]}",
        "row": mention.row or "",
        "column": mention.column or "",
        "inferred": "yes, from context 是，据上下文" if quantity.inferred else "no 否",
    }


def count_of(text: str, start: int, end: int, unit: str = "台", per: str | None = None) -> Quantity:
    quantity = exact_quantity(Decimal(1), kind=Kind.COUNT, unit=unit, text=text[start:end], start=start)
    return replace(quantity, per=per)


def render(article: Article, title: str | None = None) -> str:
    return render_page(article.text, article.quantities, title)


# What stands in the page


def test_the_data_has_each_quantity_and_its_mark_the_text() -> None:
    article = cnmoney.read_article(EXAMPLE + "\n单位：万元\n项目\t本期\n营收\t1,234\n")
    page = render(article)
    assert fields(page) == list(map(expected_of, article.mentions))
    assert Markup(page).marks() == [(quantity.kind, quantity.text) for quantity in article.quantities]


def test_marks_and_rows_link_to_each_other() -> None:
    page = render(cnmoney.read_article("营收3亿元，增长8%。"))
    places = [
        given.get("id") for tag, given, _ in Markup(page).elements if tag in ("a", "tr") and "id" in given
    ]
    links = [
        given["href"]
        for tag, given, _ in Markup(page).elements
        if tag == "a" and given.get("href") != "#quantities"
    ]
    assert places == ["q1", "q2", "r1", "r2"]
    assert links == ["#r1", "#r2", "#q1", "#q2"]


def test_a_long_table_has_its_first_rows_and_says_what_the_others_need() -> None:
    short, long = (render(cnmoney.read_article("营收3亿元。\n" * lines)) for lines in (ROWS, ROWS + 50))
    assert [len(re.findall('<tr id="r', page)) for page in (short, long)] == [ROWS, ROWS]
    assert "<noscript>" not in short
    assert f"Rows {ROWS + 1} to {ROWS + 50} need JavaScript" in long
    marks = [given for tag, given, _ in Markup(long).elements if tag == "a" and given.get("class") == "money"]
    assert [given.get("href") for given in marks] == [f"#r{i + 1}" for i in range(ROWS)] + [None] * 50


def test_what_quantities_share_stands_once() -> None:
    text = "单位：万元\n项目\t本期\n营业收入\t1,234\n"
    once, often = (render(cnmoney.read_article(text + "营业成本\t5,678\n" * rows)) for rows in (1, 41))
    assert (len(often) - len(once)) / 40 < 600  # a row of the text, one of the table, an item of the data
    assert often.count('"营业成本"') == once.count('"营业成本"') == 1


def test_paragraphs_keep_their_text() -> None:
    page = render(cnmoney.read_article("标题 “引号”\r\n\r\n\u3000\u3000营收 3亿元，\n \n\u2028增长8%。\n"))
    [article] = re.findall(r"<article.*?</article>", page, re.DOTALL)
    paragraphs = re.findall(r"<(?:h1|p)>(.*?)</(?:h1|p)>", article, re.DOTALL)
    assert [re.sub(r"<[^>]*>", "", text) for text in paragraphs] == [
        "标题 “引号”",
        "\u3000\u3000营收 3亿元，",
        "增长8%。",
    ]


def test_a_line_end_inside_a_quantity_parts_no_paragraph() -> None:
    text = "其中，共1\n台。"
    page = render(Article(text, (count_of(text, 4, 7),)))
    assert page.count("<p>") == render(Article("其中，共1台。", ())).count("<p>")
    assert ">1\n台</a>。</p>" in page


def test_neighbouring_rows_of_a_table_stand_together() -> None:
    page = render(cnmoney.read_article("单位：万元\n项目\t本期\n营收\t1,234\n此外增长8%。"))
    [rows] = re.findall(r'<div class="rows".*?</div>', page, re.DOTALL)
    assert "<tr><th>项目</th><th>本期</th></tr>" in rows
    assert rows.count("<tr>") == 2


def test_a_single_line_with_a_gap_is_no_table() -> None:
    assert 'class="rows"' not in render(cnmoney.read_article("来源 | 作者\n营收3亿元。"))


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script><!--<script>",
        "</style><img src=x onerror=alert(1)>",
        "</title></textarea><svg onload=alert(1)>",
        "\"><img src='x' onerror='alert(1)'>",
        "' onmouseover='alert(1)",
        "]]><!-- <![CDATA[ --!>",
        "{{ 7 * 7 }}{% raw %}${alert(1)}",
        "&lt;b&gt; &amp; \u2028\u2029",
    ],
)
def test_hostile_words_stay_words(hostile: str) -> None:
    text = f"其中，营收{hostile}3亿元。"  # its first line is no headline
    article = Article(text, (count_of(text, 5, len(text) - 1, unit=hostile, per=hostile),))
    plain = Article("其中，营收台3亿元。", (count_of("其中，营收台3亿元。", 5, 9, per="台"),))
    read, harmless = Markup(render(article, title=hostile)), Markup(render(plain, title="台"))
    assert [(tag, sorted(given)) for tag, given, _ in read.elements] == [
        (tag, sorted(given)) for tag, given, _ in harmless.elements
    ]
    [words] = fields(render(article))
    assert (words["unit"], words["per"]) == (hostile, hostile)
    assert read.texts("title") == [hostile]


def test_what_no_file_can_hold_is_replaced() -> None:
    page = render(cnmoney.read_article("营收\ud83d3亿元\0，\udc00"), title="\udfff")
    assert "营收\ufffd<a" in page
    assert "</a>\ufffd，\ufffd</p>" in page
    assert "<title>\ufffd</title>" in page
    page.encode("utf-8")


def test_nothing_in_the_page_points_outside_it() -> None:
    page = render(cnmoney.read_article(EXAMPLE))
    assert not re.search(r"https?:|url\(|@import|<link|<iframe|<img", page)
    for _, given, _ in Markup(page).elements:
        assert not {"src", "srcset", "action", "style", "onclick"} & given.keys()
        assert given.get("href", "#").startswith("#")  # type: ignore[union-attr]  # an href has a value


def test_policy_lets_only_the_own_style_and_script_through() -> None:
    read = Markup(render(cnmoney.read_article(EXAMPLE)))
    [policy] = [given["content"] for _, given, _ in read.elements if given.get("http-equiv")]
    [style], [_, script] = read.texts("style"), read.texts("script")  # data is never run
    hashes = [b64encode(sha256(part.encode()).digest()).decode() for part in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_equal_values_share_a_rank() -> None:
    page = render(cnmoney.read_article(f"{BIG}元、{BIG[:-1]}1元、{BIG}.0元、三分之一，5%"))
    data = Markup(page).data()
    assert [rank for _, rank, *_ in data["quantities"]] == [2, 3, 2, 0, 1]


def test_title_is_shown_and_has_a_default() -> None:
    article = cnmoney.read_article("营收3亿元。")
    assert Markup(render(article, title="年报")).texts("title") == ["年报"]
    assert Markup(render(article)).texts("title") == ["Quantities in the text 文中数量"]


HEADED = "甲公司去年亏损逾330亿元？\n\n公司去年亏损331亿元。"


def test_the_headline_is_the_heading_unless_a_title_is_given() -> None:
    article = cnmoney.read_article(HEADED)
    own, given = (Markup(render(article, title)) for title in (None, "年报"))
    assert own.texts("title") == ["甲公司去年亏损逾330亿元？"]
    assert (own.texts("h1"), own.texts("h2")) == (["甲公司去年亏损"], [])  # up to the mark
    assert given.texts("title") == ["年报"]
    assert len(given.texts("h1")) == 1
    assert given.texts("h2") == ["甲公司去年亏损"]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (HEADED, "甲公司去年亏损逾330亿元？"),
        ("\n# 甲公司年报\n公司去年亏损331亿元。", "甲公司年报"),
        ("营收3亿元。\n净利润1亿元。", None),  # a sentence
        ("本公司及董事会全体成员保证公告内容真实，\n没有虚假记载。", None),  # one over two lines
        ("单位：万元\n项目\t本期\n营收\t1,234\n", None),  # nothing but a table
        ("项目\t本期\n营收3亿元。", None),
        ("甲公司年报", None),  # nothing below it
        ("长" * 61 + "\n公司去年亏损331亿元。", None),
        ("", None),
    ],
)
def test_a_headline_is_a_short_line_with_sentences_below_it(text: str, headline: str | None) -> None:
    assert cnmoney.read_article(text).headline == headline


def test_without_a_script_there_are_no_controls() -> None:
    elements = Markup(render(cnmoney.read_article("营收3亿元，9美元。"))).elements
    [controls] = [given for _, given, _ in elements if given.get("id") == "controls"]
    assert "hidden" in controls
    sorting = [given for tag, given, _ in elements if tag == "button" and "data-form" not in given]
    assert all("disabled" in given or "aria-label" in given for given in sorting)  # the pager is hidden too


def test_every_kind_and_qualifier_has_its_label() -> None:
    for kind, qualifier in product(Kind, Qualifier):
        quantity = Quantity(kind, None, None, None, qualifier, None, None, None, False, "台", 0, 1)
        [words] = fields(render(Article("台", (quantity,))))
        assert re.fullmatch(rf"{kind} \w+", words["kind"])
        assert re.fullmatch(rf"{qualifier} \w+", words["qualifier"])


def test_an_article_without_quantities_says_so() -> None:
    assert "No quantities" in render(cnmoney.read_article("\n"))


def test_to_html_is_the_page() -> None:
    article = cnmoney.read_article(EXAMPLE)
    assert article.to_html(title="例") == render(article, "例")


def test_importing_the_library_leaves_the_template_engine_alone() -> None:
    code = "import cnmoney, sys; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
