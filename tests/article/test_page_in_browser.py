"""The page in a real Chromium."""

import csv
import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.browsing import Opener, find, hover, is_in_view, log_of, panel, press, texts, wait_until

from .test_page import BIG, EXAMPLE, LONG, expected_of

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome


def test_each_mark_shows_its_quantity_in_the_panel(browser: "Chrome", open_page: Opener) -> None:
    article = open_page(EXAMPLE)
    shown: list[dict[str, str]] = browser.execute_script("""
        return [...document.querySelectorAll("article a")].map((mark) => {
          mark.focus();
          const fields = [...document.querySelectorAll("#panel [data-field]")];
          const shown = fields.map((field) => [field.dataset.field, field.textContent]);
          return { text: mark.textContent, mark: mark.className, ...Object.fromEntries(shown) };
        });
    """)
    assert shown == [
        expected_of(mention) | {"text": mention.quantity.text, "mark": str(mention.quantity.kind)}
        for mention in article.mentions
    ]


def test_hovering_shows_the_panel_and_leaving_hides_it(browser: "Chrome", open_page: Opener) -> None:
    open_page("每股派息约1234.5港元。")
    hover(browser, find(browser, "#q1"))
    assert panel(browser) == {
        "Value": "1,234.5",
        "Low": "",
        "High": "",
        "Currency": "HKD",
        "Qualifier": "about 约",
        "Inferred": "no 否",
    }
    hover(browser, find(browser, "h1"))
    wait_until(browser, lambda: not find(browser, "#panel").is_displayed())


def test_panel_stays_while_the_pointer_is_on_it(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元。")
    hover(browser, find(browser, "#q1"))
    hover(browser, find(browser, "#panel dl"))
    browser.execute_async_script("setTimeout(arguments[0], 400)")
    assert find(browser, "#panel").is_displayed()


def test_keyboard_focus_shows_the_panel_and_escape_hides_it(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收50-60亿元，铜价1.5万元/吨，净利润36.57亿。")
    press(browser, "TAB")  # past the link to the table
    press(browser, "TAB")
    assert panel(browser) | {"Value": ""} == {
        "Value": "",
        "Low": "5,000,000,000",
        "High": "6,000,000,000",
        "Currency": "CNY",
        "Qualifier": "range 区间",
        "Inferred": "no 否",
    }
    press(browser, "ARROW_RIGHT")
    assert panel(browser)["Per"] == "t"
    press(browser, "END")
    assert panel(browser)["Inferred"].startswith("yes")
    assert find(browser, "#q3").get_attribute("aria-describedby") == "panel"
    press(browser, "ESCAPE")
    assert not find(browser, "#panel").is_displayed()


def test_filter_keeps_the_chosen_kinds(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%，门店20家，2.5亿元。")
    assert texts(browser, "tbody .text") == ["3亿元", "8%", "20家", "2.5亿元"]
    find(browser, "input[value=money]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "2.5亿元"]
    assert texts(browser, "article a:not(.off)") == ["3亿元", "2.5亿元"]
    assert find(browser, "output").text == "2 / 4"
    find(browser, "input[value=count]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "20家", "2.5亿元"]
    for kind in ("money", "count"):
        find(browser, f"input[value={kind}]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "8%", "20家", "2.5亿元"]
    assert texts(browser, "article a:not(.off)") == ["3亿元", "8%", "20家", "2.5亿元"]


def test_a_filtered_mark_is_no_stop_of_the_keyboard(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%。")
    find(browser, "input[value=percent]").click()
    stops = [find(browser, mark).get_attribute("tabindex") for mark in ("#q1", "#q2")]
    assert stops == ["-1", "0"]


def focused(browser: "Chrome") -> str:
    place: str = browser.execute_script("return document.activeElement.id || document.activeElement.hash")
    return place


def test_all_marks_are_one_stop_of_the_keyboard_and_all_rows_another(
    browser: "Chrome", open_page: Opener
) -> None:
    open_page("营收3亿元，增长8%，门店20家，2.5亿元。")
    stops = browser.find_elements("css selector", "article a[tabindex='0'], tbody a[tabindex='0']")
    assert [stop.text for stop in stops] == ["3亿元", "3亿元"]
    find(browser, "input[value=money]").click()
    press(browser, "TAB")
    browser.execute_script("document.querySelector('article a').focus()")
    press(browser, "ARROW_RIGHT")  # past what the filter leaves out
    assert focused(browser) == "q4"
    press(browser, "ARROW_RIGHT")  # nothing beyond the last
    assert focused(browser) == "q4"
    press(browser, "HOME")
    assert focused(browser) == "q1"
    press(browser, "END")
    stops = browser.find_elements("css selector", "article a[tabindex='0']")
    assert [stop.text for stop in stops] == ["2.5亿元"]
    browser.execute_script("document.querySelector('tbody a').focus()")
    press(browser, "ARROW_DOWN")
    assert focused(browser) == "#q4"
    press(browser, "ARROW_UP")
    assert focused(browser) == "#q1"


def test_currencies_and_words_narrow_what_is_shown(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%，派息5港元，另付20港元。\n单位：万元\n项目\t本期\n净利润\t1,234\n")
    boxes = [box.get_attribute("value") for box in browser.find_elements("name", "currency")]
    assert boxes == ["CNY", "HKD"]
    find(browser, "input[value=HKD]").click()
    assert texts(browser, "tbody .text") == ["5港元", "20港元"]
    assert texts(browser, "article a:not(.off)") == ["5港元", "20港元"]
    find(browser, "input[value=HKD]").click()
    search = find(browser, "input[type=search]")
    search.send_keys("净利润 1,2")  # the label of its row, and a part of its text
    assert texts(browser, "tbody .text") == ["1,234"]
    assert find(browser, "output").text == "1 / 5"
    search.clear()
    search.send_keys("没有")
    assert texts(browser, "tbody .text") == []


def test_one_currency_needs_no_boxes(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%。")
    assert browser.find_elements("name", "currency") == []


@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_what_is_listed_is_copied(browser: "Chrome", open_page: Opener, form: str) -> None:
    open_page("营收约3,000亿元，增长-8%；“=1+1”\n单位：万元\n项目\t本期\n=cmd\t1,234\n三分之一，5-6港元/股")
    find(browser, "input[value=money]").click()
    browser.execute_script("""
        window.copied = null;
        addEventListener("copy", (event) => { window.copied = event.clipboardData.getData("text/plain"); });
    """)
    find(browser, f"button[data-form={form}]").click()
    copied: str = browser.execute_script("return window.copied")
    rows = list(csv.reader(copied.splitlines(), "excel-tab" if form == "tsv" else "excel"))
    assert rows == [
        "text kind value low high qualifier currency unit per inferred row column".split(),
        ["约3,000亿元", "money", "300000000000", "", "", "about", "CNY", "", "", "false", "", ""],
        [
            "1,234",
            "money",
            "12340000",
            "12340000",
            "12340000",
            "exact",
            "CNY",
            "",
            "",
            "true",
            "'=cmd",
            "本期",
        ],
        ["5-6港元/股", "money", "", "5", "6", "range", "HKD", "", "股", "false", "", ""],
    ]
    assert find(browser, "output").text == "3 ✓"


@pytest.mark.parametrize("form", ["tsv", "csv"])
@pytest.mark.parametrize(
    ("label", "copied_label"),
    [
        ('"=cmd', "'\"=cmd"),
        ("甲;\u200b=cmd", "甲;'\u200b=cmd"),
        ('"甲', '"甲'),
        ("甲\u202e乙", "甲\ufffd乙"),
    ],
)
def test_a_label_that_is_copied_is_one_safe_cell(
    browser: "Chrome", open_page: Opener, label: str, copied_label: str, form: str
) -> None:
    open_page(f"单位：万元\n项目\t本期\n{label}\t1,234\n乙\t5,678\n")
    browser.execute_script("""
        window.copied = null;
        addEventListener("copy", (event) => { window.copied = event.clipboardData.getData("text/plain"); });
    """)
    find(browser, f"button[data-form={form}]").click()
    copied: str = browser.execute_script("return window.copied")
    _, *rows = csv.reader(copied.splitlines(), "excel-tab" if form == "tsv" else "excel")
    assert [row[-2] for row in rows] == [copied_label, "乙"]


def test_the_table_follows_the_text(browser: "Chrome", open_page: Opener) -> None:
    from selenium.webdriver import ActionChains

    open_page("".join(f"第{n}季度营收为{n}亿元。\n" for n in range(1, 301)))
    hover(browser, find(browser, "h1"))
    for way in (1, 1, -1):  # to the end, on another page of the table than the beginning, and back
        ActionChains(browser).scroll_by_amount(0, way * 6_000).perform()
        wait_until(browser, lambda: browser.execute_script(HAS_ROW_OF_FIRST_MARK))


HAS_ROW_OF_FIRST_MARK = """
const isSeen = (mark) => mark.getBoundingClientRect().bottom > 0;
const mark = [...document.querySelectorAll("article a")].find(isSeen);
const row = document.getElementById(mark.hash.slice(1))?.getBoundingClientRect();
const [head, pane] = ["thead", "aside"].map((part) => document.querySelector(part).getBoundingClientRect());
return row !== undefined && row.top >= head.bottom && row.bottom <= pane.bottom;
"""


def test_boxes_count_their_kind(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%，2.5亿元。")
    assert [text.split() for text in texts(browser, "label")] == [
        ["money", "金额", "2"],
        ["percent", "百分比", "1"],
    ]


def test_values_of_thirty_digits_sort_exactly(browser: "Chrome", open_page: Opener) -> None:
    # As floats the three long ones are one number.
    open_page(f"{BIG}元、{BIG[:-1]}1元、{BIG[:-2]}89元、5%、-3亿元、20-30亿元")
    find(browser, "th.value button").click()
    ascending = ["-3亿元", "5%", "20-30亿元", f"{BIG[:-2]}89元", f"{BIG}元", f"{BIG[:-1]}1元"]
    assert texts(browser, "tbody .text") == ascending
    find(browser, "th.value button").click()
    assert texts(browser, "tbody .text") == ascending[::-1]


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("place", ["5 4 3 2 1", "1 2 3 4 5"]),  # in reading order at first, so the first click turns it
        ("text", ["2 1 5 3 4", "4 3 5 1 2"]),
        ("kind", ["2 4 1 3 5", "5 3 1 2 4"]),
        ("unit", ["1 2 4 5 3", "5 4 2 1 3"]),
        ("qualifier", ["1 2 3 5 4", "4 1 2 3 5"]),
    ],
)
def test_each_column_sorts_both_ways(
    browser: "Chrome", open_page: Opener, column: str, order: list[str]
) -> None:
    open_page("增长8%，营收3亿元；三分之一，约9美元，80家")
    header = find(browser, f"th.{column}")
    ways = ["descending", "ascending"] if column == "place" else ["ascending", "descending"]
    for way, numbers in zip(ways, order, strict=True):
        header.find_element("css selector", "button").click()
        assert header.get_attribute("aria-sort") == way
        assert " ".join(texts(browser, "tbody .place")) == numbers
    assert len(browser.find_elements("css selector", "[aria-sort]")) == 1


def test_row_leads_to_its_mark_and_the_mark_back(browser: "Chrome", open_page: Opener) -> None:
    open_page("年报。\n" * 200 + "营收3亿元。\n" + "年报。\n" * 200)
    find(browser, "#r1 a").click()
    mark, row = find(browser, "#q1"), find(browser, "#r1")
    assert browser.switch_to.active_element == mark
    assert is_in_view(browser, mark)
    where = browser.execute_script("return scrollY")
    mark.click()
    assert browser.switch_to.active_element == row.find_element("css selector", "a")
    assert is_in_view(browser, row)
    assert browser.execute_script("return scrollY") == where


def test_a_script_in_the_article_does_not_run(browser: "Chrome", open_page: Opener) -> None:
    evil = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"
    open_page(f"营收{evil}3亿元。\n</p></article></script>{evil}")
    assert evil in find(browser, "article").text
    assert browser.execute_script("return window.hit === undefined")


def test_what_turns_the_text_around_turns_no_amount(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收\u202e3.5亿元，\u2067增长12%")
    for mark in browser.find_elements("css selector", "article a"):
        places = browser.execute_script(PLACES_OF_CHARACTERS, mark)
        assert places == sorted(places)


PLACES_OF_CHARACTERS = """
const [mark] = arguments, node = mark.firstChild, range = document.createRange();
return [...node.data].map((_, place) => {
  range.setStart(node, place);
  range.setEnd(node, place + 1);
  return range.getBoundingClientRect().left;
});
"""


def test_a_smuggled_script_would_not_run_either(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元。")
    browser.execute_script("""
        const script = document.createElement("script");
        script.textContent = "window.hit = 1";
        document.body.append(script);
        document.body.setAttribute("onclick", "window.hit = 1");
        document.body.click();
    """)
    assert browser.execute_script("return window.hit === undefined")


def test_no_request_leaves_the_page(browser: "Chrome", open_page: Opener) -> None:
    open_page(EXAMPLE)
    hover(browser, find(browser, "#q1"))
    find(browser, "#r2 a").click()
    entries = "return performance.getEntriesByType('resource').length"
    assert browser.execute_script(entries) == 0
    messages = [json.loads(entry["message"])["message"] for entry in log_of(browser, "performance")]
    requests = [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]
    assert requests == [browser.current_url.partition("#")[0]]
    assert log_of(browser, "browser") == []  # nothing was refused by the policy, nothing failed


def test_nothing_scrolls_sideways_in_320_pixels(browser: "Chrome", open_page: Opener) -> None:
    screen = {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    open_page(f"{EXAMPLE}\n{LONG}\n股权的三分之一，3亿美元")
    width = browser.execute_script("return document.documentElement.scrollWidth")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert width == 320


@pytest.mark.usefixtures("phone")
@pytest.mark.parametrize("text", [EXAMPLE, LONG], ids=["example", "long words and numbers"])
def test_nothing_scrolls_sideways_on_a_phone(browser: "Chrome", open_page: Opener, text: str) -> None:
    open_page(text)
    widths = (
        "const root = document.documentElement; return [root.scrollWidth, innerWidth, visualViewport.scale]"
    )
    assert browser.execute_script(widths) == [390, 390, 1]


@pytest.mark.usefixtures("phone")
def test_a_tap_shows_the_panel_which_leads_to_the_table(browser: "Chrome", open_page: Opener) -> None:
    open_page("年报。\n" * 100 + "营收3亿元。\n" + "年报。\n" * 100)
    mark = find(browser, "#q1")
    browser.execute_script("arguments[0].scrollIntoView()", mark)
    box: dict[str, float] = browser.execute_script(
        "return arguments[0].getBoundingClientRect().toJSON()", mark
    )
    touch = {"x": box["x"] + 5, "y": box["y"] + 5}
    browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [touch]})
    browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    wait_until(browser, lambda: find(browser, "#panel").is_displayed())
    assert panel(browser)["Value"] == "300,000,000"
    find(browser, "#panel a").click()
    assert browser.switch_to.active_element == find(browser, "#r1 a")
    assert not find(browser, "#panel").is_displayed()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_and_ink_follow_the_colour_scheme(browser: "Chrome", open_page: Opener, scheme: str) -> None:
    wanted = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", wanted)
    open_page("营收3亿元。")
    colours: list[str] = browser.execute_script("""
        const style = getComputedStyle(document.documentElement);
        return [style.backgroundColor, style.color];
    """)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    paper, ink = (sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in colours)
    assert (paper > ink) == (scheme == "light")


def test_on_paper_there_are_no_controls(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元。")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = [find(browser, selector).is_displayed() for selector in ("fieldset", "table", "article")]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown == [False, True, True]
