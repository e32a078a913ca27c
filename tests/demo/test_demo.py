"""The demo does in the browser what the library does here, and asks nobody else."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cnmoney

from ..browsing import find, log_of, press, wait_until
from .conftest import ELSEWHERE, Site
from .page import ROOT, Demo

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome

EXAMPLE = (ROOT / "docs" / "demo" / "example.txt").read_text(encoding="utf-8")
TEXT = "营收约3.5亿元，增长8%左右。 交付5万多台，有三年质保。"


def test_example_is_marked_before_the_library_has_loaded(tab: "Chrome", site: Site) -> None:
    site.missing.add("pyodide.mjs")
    try:
        tab.get(site.address)
        wait_until(tab, lambda: find(tab, "iframe").get_attribute("srcdoc"))
    finally:
        site.missing.clear()
    assert find(tab, "iframe").get_attribute("srcdoc") == cnmoney.read_article(EXAMPLE).to_html()
    assert find(tab, "textarea").get_attribute("value") == EXAMPLE


def test_typed_text_is_marked(demo: Demo) -> None:
    demo.type(TEXT)
    demo.wait_for(cnmoney.read_article(TEXT))
    assert demo.marks() == ["约3.5亿元", "8%左右", "5万多台"]
    assert demo.status.startswith(f"{len(TEXT)} 字中有 3 处数量，用时 ")


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_downloads_are_those_of_the_command_line(demo: Demo, tmp_path: Path, format: str) -> None:
    demo.type(TEXT)
    demo.wait_for(cnmoney.read_article(TEXT))
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "cnmoney", "--format", format, str(path)]
    assert demo.download(format) == subprocess.run(command, capture_output=True, check=True).stdout


def test_options_are_those_of_the_library(demo: Demo) -> None:
    demo.type(TEXT)
    currency, small_counts = find(demo.browser, "select"), find(demo.browser, "[type=checkbox]")
    currency.send_keys("港")
    small_counts.click()
    article = cnmoney.read_article(TEXT, default_currency="HKD", small_counts=True)
    demo.wait_for(article)
    assert demo.marks() == ["约3.5亿元", "8%左右", "5万多台", "三年"]
    currency.send_keys("人")
    small_counts.click()


def test_file_is_read_in_its_encoding(demo: Demo, tmp_path: Path) -> None:
    text = "公司公告，全年营业收入约3.5亿元，同比增长8%左右。\n"
    path = tmp_path / "年报.txt"
    path.write_bytes(text.encode("gb18030"))
    demo.choose(path)
    demo.wait_for(cnmoney.read_article(text), "年报")
    assert find(demo.browser, "textarea").get_attribute("value") == text


def test_file_is_read_where_it_is_dropped(demo: Demo) -> None:
    script = """
        const data = new DataTransfer();
        data.items.add(new File(["\\ufeff", arguments[0]], "公告.txt"));
        const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector("textarea").dispatchEvent(drop);
    """
    demo.browser.execute_script(script, TEXT)
    demo.wait_for(cnmoney.read_article(TEXT), "公告")
    assert find(demo.browser, "textarea").get_attribute("value") == TEXT


def test_example_comes_back(demo: Demo) -> None:
    demo.type(TEXT)
    find(demo.browser, "[data-example]").click()
    demo.wait_for(cnmoney.read_article(EXAMPLE))


def test_file_that_cannot_be_read_is_explained(demo: Demo, tmp_path: Path) -> None:
    path = tmp_path / "年报.pdf"
    path.write_bytes(b"%PDF-1.7")
    demo.choose(path)
    demo.wait(lambda: "年报.pdf" in demo.status)
    assert demo.status == '年报.pdf 打不开：.pdf needs pip install "cnmoney[documents]" on your own machine'


def test_text_without_quantities_says_what_to_try(demo: Demo) -> None:
    demo.type("今天天气很好。")
    demo.wait(lambda: demo.status.startswith("没有数量"))
    assert not find(demo.browser, "[data-export=csv]").is_enabled()


def test_long_text_does_not_freeze_the_page(demo: Demo) -> None:
    script = """
        const [text, done] = arguments, area = document.querySelector("textarea");
        const status = document.querySelector("[role=status]"), start = performance.now();
        let last = start, longest = 0;
        const tick = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          if (!status.textContent.startsWith("300,000 ")) return;
          clearInterval(tick);
          done([longest, last - start]);
        }, 10);
        area.value = text;
        area.dispatchEvent(new Event("input"));
    """
    demo.browser.set_script_timeout(90)
    longest, whole = demo.browser.execute_async_script(script, TEXT.ljust(30) * 10_000)
    assert longest < whole / 2  # the page answered while the text was read


def test_keyboard_reaches_every_control(tab: "Chrome", site: Site) -> None:
    tab.get(site.address)
    wait_until(tab, lambda: find(tab, "textarea").get_attribute("value"))
    script = "const e = document.activeElement; return e.type || e.tagName.toLowerCase()"
    reached = []
    for _ in range(5):
        press(tab, "TAB")
        reached.append(tab.execute_script(script))
    assert reached == ["button", "file", "textarea", "select-one", "checkbox"]


def test_failure_is_explained_and_can_be_tried_again(tab: "Chrome", site: Site) -> None:
    site.missing.add("manifest.json")
    try:
        tab.get(site.address)
        wait_until(tab, lambda: tab.find_elements("css selector", "[role=status]"))  # made by its script
        status = find(tab, "[role=status]")
        wait_until(tab, lambda: "没有启动" in status.text)
    finally:
        site.missing.clear()
    assert "manifest.json: 404" in status.text
    find(tab, "[data-retry]").click()
    wait_until(tab, lambda: "正在" in status.text)


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_scrolls_sideways(demo: Demo, width: int) -> None:
    screen = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": False}
    demo.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    overflow = demo.browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
    demo.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert overflow <= 0


def test_nothing_leaves_the_machine(demo: Demo, asked_elsewhere: list[str]) -> None:
    demo.type(TEXT)
    demo.wait_for(cnmoney.read_article(TEXT))
    assert asked_elsewhere[0] == ELSEWHERE  # so what leaves would have been seen
    assert [address for address in asked_elsewhere if not address.startswith(ELSEWHERE)] == []


def test_page_refuses_and_reports_nothing(tab: "Chrome", site: Site) -> None:
    log_of(tab, "browser")  # what was before is another page's
    tab.get(site.address)
    wait_until(tab, lambda: find(tab, "iframe").get_attribute("srcdoc"))
    assert log_of(tab, "browser") == []  # nothing was refused by the policy, nothing failed
