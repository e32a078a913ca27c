"""What a notebook shows of an article."""

import re

import cnmoney
from cnmoney.article.page.fragment import LONGEST, ROWS

from .test_page import EXAMPLE, Markup


def fragment(text: str) -> str:
    html: str = cnmoney.read_article(text)._repr_html_()
    return html


def test_the_marks_are_the_quantities_and_say_what_they_are() -> None:
    text = EXAMPLE + "\n单位：万元\n项目\t本期\n营收\t1,234\n"
    article = cnmoney.read_article(text)
    elements = Markup(article._repr_html_()).elements
    marks = [(given["class"], text) for tag, given, text in elements if tag == "mark"]
    assert marks == [(quantity.kind, quantity.text) for quantity in article.quantities]
    titles = [given["title"] for tag, given, _ in elements if tag == "mark"]
    assert "money -39,100,000,000 … -33,100,000,000 CNY range" in titles
    assert titles[-1] == "money 12,340,000 CNY exact inferred"


def test_nothing_of_it_reaches_the_notebook_around_it() -> None:
    html = fragment(EXAMPLE)
    assert not re.search(r"<script|<link|<iframe|<img|https?:|url\(|@import| id=| on\w+=", html)
    [style] = Markup(html).texts("style")
    selectors = re.sub(r"/\*.*?\*/|\{[^}]*\}", "", style, flags=re.DOTALL).replace(",", "\n").split("\n")
    assert all(selector.startswith(".cnmoney ") for selector in map(str.strip, selectors) if selector)


def test_hostile_words_stay_words() -> None:
    evil = "<img src=x onerror=alert(1)></mark></div><style>*{display:none}</style>"
    tags = [tag for tag, _, _ in Markup(fragment(f"营收{evil}3亿元，每{evil}5元。")).elements]
    assert tags == [tag for tag, _, _ in Markup(fragment("营收台3亿元，每台5元。")).elements]


def test_a_long_article_is_cut_at_a_line_and_says_so() -> None:
    line = "营收3亿元，增长8%。\n"
    text = line * 10_000
    html = fragment(text)
    shown = LONGEST // len(line)
    assert html.count("<mark") == 2 * shown
    assert html.count("<tr><td>") == ROWS
    assert f"{len(text) - shown * len(line)} more characters" in html
    assert f"{2 * shown - ROWS} more rows" in html


def test_one_line_longer_than_that_is_cut_where_it_is() -> None:
    assert fragment("营收3亿元，" * 5_000).count("<mark") == LONGEST // len("营收3亿元，")
