"""The page of a text in a real Chromium."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cnmoney
from cnmoney.article import Article
from tests.browsing import Opener, show

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome


@pytest.fixture
def open_page(browser: "Chrome", tmp_path: Path) -> Opener:
    """Open the page of a text, at a place if one is given, and return the article."""

    def opened(text: str, place: str = "") -> Article:
        article = cnmoney.read_article(text)
        show(browser, article.to_html(), tmp_path, place)
        return article

    return opened
