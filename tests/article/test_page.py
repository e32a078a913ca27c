"""The page: what stands in it, and what it does in a real Chromium."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import cnmoney
from cnmoney.article import Article
from cnmoney.article.page.render import render as render_page
from cnmoney.quantity import Kind, Qualifier, Quantity, exact_quantity

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

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

    def marks(self) -> list[dict[str, str | None]]:
        return [given for tag, given, _ in self.elements if tag == "a" and "data-kind" in given]

    def texts(self, tag: str) -> list[str]:
        return [text for name, _, text in self.elements if name == tag]


def grouped(number: Decimal | None) -> str:
    return "" if number is None else f"{number:,f}"


def shown_by(mark: Callable[[str], str | None]) -> tuple[str | None, ...]:
    """What a mark says of its quantity, through a way to read its attributes; labels in English only."""
    labels = [
        (mark(f"data-{name}") or "").split(",")[0].split(" ")[0] for name in ("kind", "qualifier", "inferred")
    ]
    return (*labels, *(mark(f"data-{name}") for name in ("value", "low", "high", "currency", "unit", "per")))


def expected_of(quantity: Quantity) -> tuple[str | None, ...]:
    return (
        quantity.kind.value,
        quantity.qualifier.value,
        "yes" if quantity.inferred else "no",
        *map(grouped, (quantity.value, quantity.low, quantity.high)),
        *(field or "" for field in (quantity.currency, quantity.unit, quantity.per)),
    )


def count_of(text: str, start: int, end: int, unit: str = "台", per: str | None = None) -> Quantity:
    quantity = exact_quantity(Decimal(1), kind=Kind.COUNT, unit=unit, text=text[start:end], start=start)
    return replace(quantity, per=per)


def render(article: Article, title: str | None = None) -> str:
    return render_page(article.text, article.quantities, title)


# What stands in the page


def test_each_mark_carries_its_quantity() -> None:
    article = cnmoney.read_article(EXAMPLE)
    marks = Markup(render(article)).marks()
    assert [shown_by(mark.get) for mark in marks] == list(map(expected_of, article.quantities))


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


def test_paragraphs_keep_their_text() -> None:
    page = render(cnmoney.read_article("标题 “引号”\r\n\r\n\u3000\u3000营收 3亿元，\n \n\u2028增长8%。\n"))
    [article] = re.findall(r"<article.*?</article>", page, re.DOTALL)
    paragraphs = re.findall(r"<p>(.*?)</p>", article, re.DOTALL)
    assert [re.sub(r"<[^>]*>", "", text) for text in paragraphs] == [
        "标题 “引号”",
        "\u3000\u3000营收 3亿元，",
        "增长8%。",
    ]


def test_a_line_end_inside_a_quantity_parts_no_paragraph() -> None:
    text = "共1\n台。"
    page = render(Article(text, (count_of(text, 1, 4),)))
    assert page.count("<p>") == render(Article("共1台。", ())).count("<p>")
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
    text = f"营收{hostile}3亿元。"
    article = Article(text, (count_of(text, 2, len(text) - 1, unit=hostile, per=hostile),))
    plain = Article("营收台3亿元。", (count_of("营收台3亿元。", 2, 6, per="台"),))
    read, harmless = Markup(render(article, title=hostile)), Markup(render(plain, title="台"))
    assert [(tag, sorted(given)) for tag, given, _ in read.elements] == [
        (tag, sorted(given)) for tag, given, _ in harmless.elements
    ]
    [mark] = read.marks()
    assert (mark["data-unit"], mark["data-per"]) == (hostile, hostile)
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
    [style], [script] = read.texts("style"), read.texts("script")
    hashes = [b64encode(sha256(part.encode()).digest()).decode() for part in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_equal_values_share_a_rank_and_none_has_none() -> None:
    page = render(cnmoney.read_article(f"{BIG}元、{BIG[:-1]}1元、{BIG}.0元、三分之一，5%"))
    ranks = [
        given["data-rank"]
        for _, given, _ in Markup(page).elements
        if given.get("class") == "value" and "data-rank" in given
    ]
    units = [
        given["data-rank"]
        for _, given, _ in Markup(page).elements
        if given.get("class") == "unit" and "data-rank" in given
    ]
    assert ranks == ["2", "3", "2", "0", "1"]
    assert units == ["1", "1", "1", "-1", "0"]


def test_title_is_shown_and_has_a_default() -> None:
    article = cnmoney.read_article("营收3亿元。")
    assert Markup(render(article, title="年报")).texts("title") == ["年报"]
    assert Markup(render(article)).texts("title") == ["Quantities in the text 文中数量"]


def test_every_kind_and_qualifier_has_its_label() -> None:
    for kind, qualifier in product(Kind, Qualifier):
        quantity = Quantity(kind, None, None, None, qualifier, None, None, None, False, "台", 0, 1)
        [mark] = Markup(render(Article("台", (quantity,)))).marks()
        assert re.fullmatch(rf"{kind} \w+", mark["data-kind"] or "")
        assert re.fullmatch(rf"{qualifier} \w+", mark["data-qualifier"] or "")


def test_an_article_without_quantities_says_so() -> None:
    assert "No quantities" in render(cnmoney.read_article("\n"))


def test_to_html_is_the_page() -> None:
    article = cnmoney.read_article(EXAMPLE)
    assert article.to_html(title="例") == render(article, "例")


def test_importing_the_library_leaves_the_template_engine_alone() -> None:
    code = "import cnmoney, sys; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# What it does in a browser

CHROMIUM, CHROMEDRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1280,900"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    missing = [str(path) for path in (CHROMIUM, CHROMEDRIVER) if not path.exists()]
    missing += [] if find_spec("selenium") else ["selenium"]
    if missing:
        reason = (
            f"{', '.join(missing)} missing: apt-get install chromium chromium-driver, pip install selenium"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(str(CHROMEDRIVER)))
    yield driver
    driver.quit()


def log_of(browser: "Chrome", name: str) -> list[dict[str, Any]]:
    """The lines that a log got since it was last asked for."""
    lines: list[dict[str, Any]] = browser.get_log(name)  # type: ignore[no-untyped-call]  # selenium leaves it untyped
    return lines


Opener = Callable[[str], Article]


@pytest.fixture
def open_page(browser: "Chrome", tmp_path: Path) -> Opener:
    """Open the page of a text, and return the article."""

    def opened(text: str) -> Article:
        article = cnmoney.read_article(text)
        path = tmp_path / "page.html"
        path.write_text(render(article), encoding="utf-8")
        browser.get("about:blank")
        for log in ("browser", "performance"):
            log_of(browser, log)  # what was before is another page's
        browser.get(path.as_uri())
        return article

    return opened


@pytest.fixture
def phone(browser: "Chrome") -> Iterator[None]:
    screen = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def find(browser: "Chrome", selector: str) -> "WebElement":
    return browser.find_element("css selector", selector)


def texts(browser: "Chrome", selector: str) -> list[str]:
    """The texts of what is to be seen of a selector."""
    found = browser.find_elements("css selector", selector)
    return [element.text for element in found if element.is_displayed()]


def hover(browser: "Chrome", element: "WebElement") -> None:
    from selenium.webdriver import ActionChains

    ActionChains(browser).move_to_element(element).perform()


def press(browser: "Chrome", key: str) -> None:
    from selenium.webdriver import ActionChains, Keys

    ActionChains(browser).send_keys(getattr(Keys, key)).perform()


def panel(browser: "Chrome") -> dict[str, str]:
    """What the panel shows: the labels of its lines, in English, and what stands beside them."""
    lines = browser.find_elements("css selector", "#panel dl div")
    return {
        line.find_element("css selector", "dt").text.split()[0]: line.find_element("css selector", "dd").text
        for line in lines
        if line.is_displayed()
    }


def wait_until(browser: "Chrome", condition: Callable[[], Any]) -> None:
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(browser, 5).until(lambda _: condition())


def test_highlights_carry_the_right_values_in_the_browser(browser: "Chrome", open_page: Opener) -> None:
    article = open_page(EXAMPLE)
    marks: list[dict[str, str]] = browser.execute_script("""
        return [...document.querySelectorAll("article .q")].map((mark) => {
          const attributes = [...mark.attributes].map(({ name, value }) => [name, value]);
          return { text: mark.textContent, ...Object.fromEntries(attributes) };
        });
    """)
    assert [(mark["text"], *shown_by(mark.get)) for mark in marks] == [
        (quantity.text, *expected_of(quantity)) for quantity in article.quantities
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
    press(browser, "TAB")
    assert panel(browser)["Per"] == "t"
    press(browser, "TAB")
    assert panel(browser)["Inferred"].startswith("yes")
    assert find(browser, "#q3").get_attribute("aria-describedby") == "panel"
    press(browser, "ESCAPE")
    assert not find(browser, "#panel").is_displayed()


def test_filter_keeps_the_chosen_kinds(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%，门店20家，2.5亿元。")
    assert texts(browser, "tbody .text") == ["3亿元", "8%", "20家", "2.5亿元"]
    find(browser, "input[value=money]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "2.5亿元"]
    assert texts(browser, ".q:not(.off)") == ["3亿元", "2.5亿元"]
    assert find(browser, "output").text == "2 / 4"
    find(browser, "input[value=count]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "20家", "2.5亿元"]
    for kind in ("money", "count"):
        find(browser, f"input[value={kind}]").click()
    assert texts(browser, "tbody .text") == ["3亿元", "8%", "20家", "2.5亿元"]
    assert texts(browser, ".q:not(.off)") == ["3亿元", "8%", "20家", "2.5亿元"]


def test_a_filtered_mark_is_no_stop_of_the_keyboard(browser: "Chrome", open_page: Opener) -> None:
    open_page("营收3亿元，增长8%。")
    find(browser, "input[value=percent]").click()
    stops = [find(browser, mark).get_attribute("tabindex") for mark in ("#q1", "#q2")]
    assert stops == ["-1", "0"]


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
    seen = (
        "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
    )
    assert browser.execute_script(seen, mark)
    where = browser.execute_script("return scrollY")
    mark.click()
    assert browser.switch_to.active_element == row.find_element("css selector", "a")
    assert browser.execute_script(seen, row)
    assert browser.execute_script("return scrollY") == where


def test_a_script_in_the_article_does_not_run(browser: "Chrome", open_page: Opener) -> None:
    evil = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"
    open_page(f"营收{evil}3亿元。\n</p></article></script>{evil}")
    assert evil in find(browser, "article").text
    assert browser.execute_script("return window.hit === undefined")


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
