"""Hypothesis, and a real Chromium for the tests of the pages."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from .browsing import start_chromium

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome

# No deadlines, since machines differ; the same examples at every run where CI decides.
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=20_000)  # pytest --hypothesis-profile=long
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    driver = start_chromium(f"--user-data-dir={tmp_path_factory.mktemp('profile')}")
    yield driver
    driver.quit()


@pytest.fixture
def phone(browser: "Chrome") -> Iterator[None]:
    screen = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
