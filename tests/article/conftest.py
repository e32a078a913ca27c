"""A real Chromium for the tests of the page."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cnmoney
from cnmoney.article import Article

from .browsing import Opener, log_of

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome

CHROMIUM, CHROMEDRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1280,900"
)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    driver = start_chromium(f"--user-data-dir={tmp_path_factory.mktemp('profile')}")
    yield driver
    driver.quit()


def start_chromium(*flags: str) -> "Chrome":
    """Start a Chromium; skip the test where there is none, fail it in CI."""
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
    for flag in (*FLAGS.split(), *flags):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(str(CHROMEDRIVER)))
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})  # a new window has none
    return driver


@pytest.fixture
def open_page(browser: "Chrome", tmp_path: Path) -> Opener:
    """Open the page of a text, at a place if one is given, and return the article."""

    def opened(text: str, place: str = "") -> Article:
        article = cnmoney.read_article(text)
        path = tmp_path / "page.html"
        path.write_text(article.to_html(), encoding="utf-8")
        browser.get("about:blank")
        for log in ("browser", "performance"):
            log_of(browser, log)  # what was before is another page's
        browser.get(path.as_uri() + place)
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
