"""The demo as a reader has it: built, on a plain file server, in a Chromium whose every request is known."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from ..browsing import start_chromium
from .page import ROOT, Demo

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome


ELSEWHERE = "http://elsewhere.example/"  # asked for once, by the tests


@dataclass
class Site:
    """The built demo on its server.

    Attributes:
        folder: the files.
        address: of the page.
        missing: names of files that the server does not find, for as long as they are in here.
    """

    folder: Path
    address: str = ""
    missing: set[str] = field(default_factory=set)


class SiteHandler(SimpleHTTPRequestHandler):
    """A plain file server that says nothing."""

    def __init__(self, *arguments: object, site: Site) -> None:
        self._site = site
        super().__init__(*arguments, directory=str(site.folder))  # type: ignore[arg-type]  # what the server gives

    def do_GET(self) -> None:
        if self.path.rpartition("/")[2] in self._site.missing:
            self.send_error(404)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # a missing file is missed in the next tab, too
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


# Where this browser asks for the time, updates, a search and the like by itself.
OF_THE_BROWSER = re.compile(r"(?:https?://)?[\w.-]+\.(?:google|googleapis|gvt1|duckduckgo)\.com\b")


class ProxyHandler(BaseHTTPRequestHandler):
    """A proxy that writes down what it is asked for and gives nothing: 127.0.0.1 is asked without it."""

    def __init__(self, *arguments: object, asked: list[str]) -> None:
        self._asked = asked
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server gives

    def refuse(self) -> None:
        if not OF_THE_BROWSER.match(self.path):
            self._asked.append(self.path)
        self.send_error(502)

    do_GET = do_POST = do_CONNECT = refuse

    def log_message(self, format: str, *args: object) -> None:
        pass


def served(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[int]:
    """Serve while a fixture lives; yield the port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    site = Site(tmp_path_factory.mktemp("site"))
    command = [sys.executable, str(ROOT / "scripts" / "build_demo.py"), str(site.folder / "demo")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        if os.environ.get("CI") == "true":
            pytest.fail(done.stderr)
        pytest.skip(done.stderr)
    for port in served(partial(SiteHandler, site=site)):
        site.address = f"http://127.0.0.1:{port}/demo/"
        yield site


@pytest.fixture(scope="session")
def asked_elsewhere() -> list[str]:
    """What the browser asked any other machine for."""
    return []


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory, asked_elsewhere: list[str]) -> Iterator["Chrome"]:
    for port in served(partial(ProxyHandler, asked=asked_elsewhere)):
        profile = f"--user-data-dir={tmp_path_factory.mktemp('profile')}"
        driver = start_chromium(profile, f"--proxy-server=127.0.0.1:{port}")
        driver.get(ELSEWHERE)  # here, for a tab that shows an error may not close
        yield driver
        driver.quit()


@pytest.fixture(scope="session")
def loaded(browser: "Chrome", site: Site, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The page in a tab of its own, when the library has loaded: once for all tests."""
    downloads = tmp_path_factory.mktemp("downloads")
    behaviour = {"behavior": "allow", "downloadPath": str(downloads)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    browser.get(site.address)
    demo = Demo(browser, browser.current_window_handle, downloads)
    demo.wait(lambda: demo.is_ready)
    return demo


@pytest.fixture
def demo(loaded: Demo) -> Demo:
    """The page, in front, and an empty folder for its downloads."""
    loaded.browser.switch_to.window(loaded.tab)
    for file in loaded.downloads.iterdir():
        file.unlink()
    return loaded


@pytest.fixture
def tab(browser: "Chrome") -> Iterator["Chrome"]:
    """A new tab."""
    before = browser.current_window_handle
    browser.switch_to.new_window("tab")
    yield browser
    browser.close()
    browser.switch_to.window(before)
