"""The page of a check in a real Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cnmoney import check, checks_to_html
from tests.browsing import find, is_in_view, log_of, press, show, texts

from .test_page import EXPECTED, SOURCE, SUMMARY

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome

Opener = Callable[..., None]
LONG = "营收123456789012345678901234567890元" + "LongWord" * 30 + "\n甲\t1亿元"
FAR = "年报。\n" * 200


@pytest.fixture
def open_checks(browser: "Chrome", tmp_path: Path) -> Opener:
    """Open the page of two texts, at a place if one is given."""

    def opened(summary: str, source: str, place: str = "") -> None:
        show(browser, checks_to_html(summary, source, check(summary, source)), tmp_path, place)

    return opened


@pytest.fixture
def no_scripts(browser: "Chrome") -> Iterator[None]:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    yield
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_both_texts_are_side_by_side(browser: "Chrome", open_checks: Opener) -> None:
    open_checks(SUMMARY, SOURCE)
    summary, source = (article.rect for article in browser.find_elements("css selector", "article"))
    assert summary["x"] + summary["width"] < source["x"]
    assert summary["y"] == source["y"]


@pytest.mark.usefixtures("phone")
@pytest.mark.parametrize("text", [SUMMARY, LONG], ids=["usual", "long words and numbers"])
def test_on_a_phone_they_are_below_one_another(browser: "Chrome", open_checks: Opener, text: str) -> None:
    open_checks(text, SOURCE + text * 2)
    summary, source = (article.rect for article in browser.find_elements("css selector", "article"))
    assert summary["y"] + summary["height"] < source["y"]
    assert browser.execute_script("return [document.documentElement.scrollWidth, innerWidth]") == [390, 390]


@pytest.mark.parametrize("far", [FAR, f"{'年报' * 100}。\n" * 300], ids=["usual", "long"])
def test_evidence_comes_into_view_beside_its_figure_and_back(
    browser: "Chrome", open_checks: Opener, far: str
) -> None:
    open_checks(SUMMARY, far + SOURCE + far)
    find(browser, "#s2").click()
    assert browser.switch_to.active_element == find(browser, "#e2")
    assert is_in_view(browser, find(browser, "#e2"))
    assert is_in_view(browser, find(browser, "#s2"))
    where = browser.execute_script("return scrollY")
    find(browser, "#e2").click()
    assert browser.switch_to.active_element == find(browser, "#s2")
    assert browser.execute_script("return scrollY") == where


def test_figure_without_evidence_leads_to_its_row(browser: "Chrome", open_checks: Opener) -> None:
    open_checks(SUMMARY, SOURCE)
    find(browser, "#s5").click()
    assert browser.switch_to.active_element == find(browser, "#r5 a")


@pytest.mark.usefixtures("no_scripts")
def test_links_work_without_scripts(browser: "Chrome", open_checks: Opener) -> None:
    open_checks(SUMMARY, FAR + SOURCE + FAR)
    evidence = find(browser, "#e2")
    before = evidence.value_of_css_property("background-color")
    find(browser, "#s2").click()
    assert browser.current_url.endswith("#e2")
    assert is_in_view(browser, evidence)
    assert evidence.value_of_css_property("background-color") != before  # it shows where the link led to


def test_every_figure_is_a_stop_of_the_keyboard_and_enter_follows_it(
    browser: "Chrome", open_checks: Opener
) -> None:
    open_checks(SUMMARY, SOURCE, "#s1")
    seen = []
    for _ in EXPECTED:
        seen.append(browser.switch_to.active_element.get_attribute("id"))
        press(browser, "TAB")
    assert seen == ["s1", "s2", "s3", "s4", "s5"]
    press(browser, "ENTER")  # the first evidence
    assert browser.switch_to.active_element == find(browser, "#s1")


def test_page_opens_at_a_place(browser: "Chrome", open_checks: Opener) -> None:
    open_checks(SUMMARY, FAR + SOURCE, "#e3")
    assert browser.switch_to.active_element == find(browser, "#e3")
    assert is_in_view(browser, find(browser, "#e3"))


def test_what_turns_the_text_around_turns_no_figure(browser: "Chrome", open_checks: Opener) -> None:
    open_checks("营收\u202e3.5亿元", "\u2067营收3.6亿元")
    assert texts(browser, "#r1 .text") == ["3.5亿元", "3.6亿元"]
    for mark in ("#s1", "#e1"):
        style = find(browser, mark).value_of_css_property("unicode-bidi")
        assert style == "isolate"


def test_a_script_in_the_texts_does_not_run(browser: "Chrome", open_checks: Opener) -> None:
    evil = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"
    open_checks(f"营收{evil}3亿元", f"{evil}营收4亿元{evil}")
    assert evil in find(browser, "article").text
    assert browser.execute_script("return window.hit === undefined")
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert log_of(browser, "browser") == []  # nothing was refused by the policy, nothing failed
