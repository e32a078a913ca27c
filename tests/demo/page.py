"""What a reader does with the demo, and sees of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cnmoney.article import Article

from ..browsing import find, texts

if TYPE_CHECKING:  # the tests without a browser run without selenium
    from selenium.webdriver import Chrome

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 90  # seconds: a busy machine compiles 10 MB of WebAssembly


@dataclass(frozen=True)
class Demo:
    """The page with the library loaded.

    Attributes:
        browser: the browser, and the tab in it that has the page.
        tab: the tab.
        downloads: the folder that downloads come into.
    """

    browser: "Chrome"
    tab: str
    downloads: Path

    @property
    def status(self) -> str:
        """What the page says of itself."""
        return find(self.browser, "#cnmoney-demo [role=status]").text

    @property
    def is_ready(self) -> bool:
        """Return True if the library has loaded and read a text."""
        return "用时" in self.status

    @property
    def shown(self) -> list[str]:
        """The pages that are shown: one, or while it is being replaced two."""
        frames = self.browser.find_elements("css selector", "#cnmoney-demo iframe")
        return [frame.get_attribute("srcdoc") or "" for frame in frames]

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        from selenium.common.exceptions import StaleElementReferenceException
        from selenium.webdriver.support.ui import WebDriverWait

        replaced = [StaleElementReferenceException]  # a page, between finding it and asking it
        wait = WebDriverWait(self.browser, PATIENCE, 0.1, replaced)
        wait.until(lambda _: condition())

    def wait_for(self, article: Article, title: str | None = None) -> None:
        """Wait until the page of an article is shown, and no other."""
        page = article.to_html(title)
        self.wait(lambda: self.shown == [page])

    def type(self, text: str) -> None:
        """Type a text in place of the one that is there."""
        from selenium.webdriver import Keys

        area = find(self.browser, "#cnmoney-demo textarea")
        area.send_keys(Keys.CONTROL, "a", Keys.NULL, text)

    def choose(self, path: Path) -> None:
        """Choose a file."""
        find(self.browser, "#cnmoney-demo input[type=file]").send_keys(str(path))

    def marks(self) -> list[str]:
        """Return the texts that are marked."""
        frame = find(self.browser, "#cnmoney-demo iframe")
        self.browser.switch_to.frame(frame)
        marked = texts(self.browser, "article a")
        self.browser.switch_to.default_content()
        return marked

    def download(self, format: str) -> bytes:
        """Download what was found; return the file."""
        find(self.browser, f"#cnmoney-demo [data-export={format}]").click()
        path = self.downloads / f"cnmoney.{format}"
        self.wait(path.exists)
        return path.read_bytes()
