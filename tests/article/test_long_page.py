"""The page of a long text in a real Chromium: a table by pages, paragraphs laid out when they are seen."""

import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest

from cnmoney.article.page import render, shell
from tests.browsing import Opener, find, hover, is_in_view, log_of, panel, wait_until

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from pdfplumber.pdf import PDF
    from selenium.webdriver import Chrome

# 450 quantities on three pages of 200, 200 and 50 rows: each tenth is a percentage, the last sum is small.
UNITS = ["%"] + ["亿元"] * 9
MANY = "".join(f"第{n}次测算，其中有 {n}{UNITS[n % 10]}。\n" for n in range(1, 450)) + "末段只有 0.5亿元。\n"

# 2,002 paragraphs of all lengths up to 1,100 characters.
PADDING = "".join("长短不一的段落各有字数。" * (4 + n * 37 % 89) + "\n" for n in range(2000))
LONG = f"营收3亿元。\n{PADDING}营收4亿元。\n"

# All that a row can show, far beyond the first page.
MIXED = (
    "营收50-60亿元，铜价不低于1.5万元/吨，净利润36.57亿，超过三成，约20家，近三年，数百亿元，1.5倍，不超过30天。\n"
    "单位：万元\n项目<b>\t本期&\n营业收入\t1,234.50\n成本</script>\t(5,678)\n\n"
) * 8


@pytest.fixture
def many(open_page: Opener) -> None:
    article = open_page(MANY)
    assert len(article.quantities) == 450
    assert render.ROWS == 200


def shown(browser: "Chrome") -> list[int]:
    """The numbers of the rows that are in the table."""
    numbers: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('tbody .place')].map((cell) => cell.textContent)"
    )
    return list(map(int, numbers))


def turn(browser: "Chrome", way: str) -> None:
    find(browser, f"nav [aria-label^={way}]").click()


def click(browser: "Chrome", selector: str) -> None:
    """Click what may be far from the window."""
    element = find(browser, selector)
    browser.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
    element.click()


@pytest.mark.usefixtures("many")
def test_all_rows_are_reached_page_by_page(browser: "Chrome") -> None:
    pages = [shown(browser)]
    assert not find(browser, "nav [aria-label^=Previous]").is_enabled()
    while find(browser, "nav [aria-label^=Next]").is_enabled():
        turn(browser, "Next")
        pages.append(shown(browser))
    assert pages == [list(range(1, 201)), list(range(201, 401)), list(range(401, 451))]
    assert is_in_view(browser, find(browser, "#r401"))
    turn(browser, "Previous")
    assert shown(browser) == list(range(201, 401))


@pytest.mark.usefixtures("many")
def test_a_page_is_chosen_from_the_list_of_them(browser: "Chrome") -> None:
    from selenium.webdriver.support.ui import Select

    choice = Select(find(browser, "nav select"))
    assert [option.text for option in choice.options] == ["1–200", "201–400", "401–450"]
    choice.select_by_visible_text("401–450")
    assert shown(browser) == list(range(401, 451))


def test_rows_that_the_script_builds_are_those_of_python(
    browser: "Chrome", open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows() -> list[str]:
        script = "return [...document.querySelectorAll('aside tbody tr')].map((row) => row.outerHTML)"
        lines: list[str] = browser.execute_script(script)
        return [
            re.sub(r'\n| tabindex="[^"]*"', "", line) for line in lines
        ]  # a page has one stop of the keyboard

    monkeypatch.setattr(render, "ROWS", 1000)
    article = open_page(MIXED)
    expected = rows()
    assert len(expected) == len(article.quantities)
    assert len({quantity.kind for quantity in article.quantities}) == 5

    monkeypatch.setattr(render, "ROWS", 11)
    open_page(MIXED)
    built = rows()
    while find(browser, "nav [aria-label^=Next]").is_enabled():
        turn(browser, "Next")
        built += rows()
    assert built == expected


@pytest.mark.usefixtures("many")
def test_sorting_goes_over_all_rows(browser: "Chrome") -> None:
    find(browser, "th.value button").click()
    assert shown(browser)[:4] == [10, 20, 30, 40]  # 10% and so on, before 0.5亿元
    find(browser, "th.value button").click()
    assert shown(browser)[:3] == [449, 448, 447]
    turn(browser, "Next")
    turn(browser, "Next")
    assert shown(browser)[-5:] == [50, 40, 30, 20, 10]
    find(browser, "th.place button").click()  # a new order begins at its first page
    assert shown(browser)[:3] == [1, 2, 3]


@pytest.mark.usefixtures("many")
def test_filtering_goes_over_all_rows(browser: "Chrome") -> None:
    turn(browser, "Next")
    find(browser, "input[value=percent]").click()
    assert shown(browser) == list(range(10, 450, 10))
    assert find(browser, "output").text == "44 / 450"
    assert not find(browser, "nav").is_displayed()
    find(browser, "th.value button").click()
    find(browser, "th.value button").click()
    assert shown(browser)[0] == 440
    find(browser, "input[value=percent]").click()
    find(browser, "input[value=money]").click()
    assert (len(shown(browser)), shown(browser)[0]) == (200, 449)
    assert find(browser, "output").text == "406 / 450"
    assert find(browser, "nav").is_displayed()


@pytest.mark.parametrize("number", [1, 200, 201, 450])
def test_a_link_to_a_row_opens_its_page(browser: "Chrome", open_page: Opener, number: int) -> None:
    open_page(MANY, f"#r{number}")
    wait_until(browser, lambda: number in shown(browser))
    row = find(browser, f"#r{number}")
    assert browser.switch_to.active_element == row.find_element("css selector", "a")
    assert row.get_attribute("class") == "here"
    assert is_in_view(browser, row)


@pytest.mark.usefixtures("many")
def test_a_changed_address_is_followed(browser: "Chrome") -> None:
    browser.execute_script("location.hash = '#r333'")
    wait_until(browser, lambda: 333 in shown(browser))
    browser.execute_script("location.hash = '#r100000'")  # nothing to go to
    browser.execute_script("location.hash = '#q7'")
    wait_until(browser, lambda: browser.switch_to.active_element == find(browser, "#q7"))


@pytest.mark.usefixtures("many")
def test_a_late_mark_has_its_panel_and_leads_to_its_row_and_back(browser: "Chrome") -> None:
    mark = find(browser, "#q447")
    browser.execute_script("arguments[0].scrollIntoView({ block: 'center' })", mark)
    hover(browser, mark)
    assert panel(browser)["Value"] == "44,700,000,000"
    mark.click()
    assert browser.switch_to.active_element == find(browser, "#r447 a")
    click(browser, "#r402 a")
    assert browser.switch_to.active_element == find(browser, "#q402")
    assert is_in_view(browser, find(browser, "#q402"))


@pytest.mark.usefixtures("many")
def test_a_mark_finds_its_row_in_any_order(browser: "Chrome") -> None:
    find(browser, "th.value button").click()
    find(browser, "th.value button").click()
    click(browser, "#q3")
    assert is_in_view(browser, find(browser, "#r3"))
    assert 449 not in shown(browser)


UNSEEN = "return !arguments[0].checkVisibility({ contentVisibilityAuto: true })"


def test_paragraphs_out_of_sight_are_not_laid_out_but_found(browser: "Chrome", open_page: Opener) -> None:
    open_page(LONG)
    first, last = find(browser, "#q1"), find(browser, "#q2")
    assert [browser.execute_script(UNSEEN, mark) for mark in (first, last)] == [False, True]
    assert browser.execute_script("return window.find('营收4亿元')")  # as Ctrl+F does
    wait_until(browser, lambda: is_in_view(browser, last))
    find(browser, "#r1 a").click()
    assert is_in_view(browser, first)
    find(browser, "#r2 a").click()
    assert is_in_view(browser, last)


def test_a_short_article_is_laid_out_as_a_whole(browser: "Chrome", open_page: Opener) -> None:
    open_page(LONG[:20_000] + "营收4亿元。\n")
    assert not browser.execute_script(UNSEEN, find(browser, "#q2"))


@pytest.mark.parametrize("place", ["#q1", "#q2"])
def test_a_link_to_a_mark_of_a_long_article_brings_it_into_view(
    browser: "Chrome", open_page: Opener, place: str
) -> None:
    open_page("长短不一的段落。\n" * 100 + LONG + "长短不一的段落。\n" * 100, place)
    mark = find(browser, place)
    wait_until(browser, lambda: browser.switch_to.active_element == mark)
    assert is_in_view(browser, mark)


def test_all_that_the_filter_leaves_is_printed(
    browser: "Chrome", open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "ROWS", 20)
    open_page("".join(MANY.splitlines(keepends=True)[:50]))
    turn(browser, "Next")
    assert printed_rows(browser) == list(range(1, 51))
    assert shown(browser) == list(range(21, 41))  # and then the page is as it was
    find(browser, "input[value=percent]").click()
    assert printed_rows(browser) == [10, 20, 30, 40, 50]


def printed_rows(browser: "Chrome") -> list[int]:
    """The numbers that begin the lines of the printed table."""
    with printed(browser) as sheets:
        lines = [line for sheet in sheets.pages for line in sheet.extract_text().splitlines()]
    return [int(line.split()[0]) for line in lines if line.split()[-2:-1] == ["exact"]]


def printed(browser: "Chrome") -> "PDF":
    import pdfplumber

    return pdfplumber.open(BytesIO(b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])))


@pytest.mark.parametrize("long", [0, 100_000])
def test_printed_marks_have_the_numbers_of_their_rows(
    browser: "Chrome", open_page: Opener, monkeypatch: pytest.MonkeyPatch, long: int
) -> None:
    monkeypatch.setattr(shell, "LONG", long)
    open_page("营收3亿元，增长8%。\n营收3亿元。\n项目\t本期\n营收\t4亿元\n营收3亿元。\n")
    find(browser, "input[value=money]").click()
    with printed(browser) as sheets:
        small = "".join(char["text"] for sheet in sheets.pages for char in sheet.chars if char["size"] < 7)
    assert small == "1345"  # 2 is a percentage


def test_without_scripts_the_first_rows_are_there_and_the_rest_is_named(
    browser: "Chrome", open_page: Opener
) -> None:
    set_scripts(browser, on=False)
    try:
        open_page(MANY)
        # The whole tree at once: another command may not know the nodes of this one, when the page goes on.
        tree = browser.execute_cdp_cmd("DOM.getDocument", {"depth": -1})["root"]
    finally:
        set_scripts(browser, on=True)
    nodes = list(nodes_of(tree))
    assert sum(node["localName"] == "tr" and "id" in node.get("attributes", ()) for node in nodes) == 200
    assert any("Rows 201 to 450 need JavaScript" in node["nodeValue"] for node in nodes)


def nodes_of(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("children", ()):
        yield from nodes_of(child)


def set_scripts(browser: "Chrome", *, on: bool) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})


@pytest.mark.parametrize("label", ["</script><script>window.hit = 1</script>", "<!--<script>", "\\'\"&amp;"])
def test_a_hostile_label_stays_a_label(browser: "Chrome", open_page: Opener, label: str) -> None:
    open_page(f"单位：万元\n项目\t{label}\n{label}\t1,234\n")
    hover(browser, find(browser, "#q1"))
    assert (panel(browser)["Row"], panel(browser)["Column"]) == (label, label)
    assert browser.execute_script("return window.hit === undefined")
    assert log_of(browser, "browser") == []


@pytest.mark.usefixtures("phone", "many")
def test_nothing_of_a_long_page_scrolls_sideways_on_a_phone(browser: "Chrome") -> None:
    assert find(browser, "nav").is_displayed()
    assert browser.execute_script("return document.documentElement.scrollWidth") == 390
