"""What a reader does with the page in a browser, and sees of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from cnmoney.article import Article

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement


class Opener(Protocol):
    """Opens the page of a text, at a place if one is given, and returns the article."""

    def __call__(self, text: str, place: str = "") -> Article: ...


def log_of(browser: "Chrome", name: str) -> list[dict[str, Any]]:
    """The lines that a log got since it was last asked for."""
    lines: list[dict[str, Any]] = browser.get_log(name)  # type: ignore[no-untyped-call]  # selenium leaves it untyped
    return lines


def show(browser: "Chrome", page: str, folder: Path, place: str = "") -> None:
    """Open a page, at a place if one is given; the logs are then those of this page."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    browser.get("about:blank")
    for log in ("browser", "performance"):
        log_of(browser, log)
    browser.get(path.as_uri() + place)
    if place:  # the page goes there in the frame after it has loaded
        browser.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")


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


def is_in_view(browser: "Chrome", element: "WebElement") -> bool:
    """Return True if all of an element is inside the window, to a pixel, and nothing lies over its middle."""
    script = """
        const box = arguments[0].getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return box.top >= 0 && box.bottom < innerHeight + 1 && arguments[0].contains(top);
    """
    return bool(browser.execute_script(script, element))


def wait_until(browser: "Chrome", condition: Callable[[], Any]) -> None:
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(browser, 5).until(lambda _: condition())
