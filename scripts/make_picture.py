"""Take the picture of the page of ``examples/article.txt`` that the README shows.

    python scripts/make_picture.py                       # writes docs/page.png
    python scripts/make_picture.py --width 390 --height 844 --dark --output phone.png

Needs cnmoney and selenium installed, and of Debian ``chromium chromium-driver fonts-noto-cjk``.  The pixels
depend on the fonts that are there, so no test compares the picture.
"""

import argparse
import sys
from base64 import b64decode
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

import cnmoney

ROOT = Path(__file__).resolve().parent.parent
# No GPU and no sandbox in a container, and nothing that asks the network for anything.  Where there is no
# mouse, headless Chromium says that nothing can hover; the last flag makes it a desktop.
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars "
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2"
)
SHOWN = "#q8"  # the mark whose panel is open: 约1.08万亿港元


def picture(page: Path, profile: Path, *, width: int, height: int, dark: bool) -> bytes:
    """Return a PNG of the page as it first shows, with one mark in focus."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS.split(), f"--user-data-dir={profile}"):
        options.add_argument(flag)
    browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        # A new window has no focus.
        browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        browser.get(page.as_uri())
        browser.execute_script(f"document.querySelector('{SHOWN}').focus({{ focusVisible: true }})")
        return b64decode(browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    finally:
        browser.quit()


def main() -> int:
    """Write the picture that the arguments ask for."""
    parser = argparse.ArgumentParser(description="Take the picture of the example article's page.")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "page.png")
    options = parser.parse_args()
    text = (ROOT / "examples" / "article.txt").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(cnmoney.read_article(text).to_html(), encoding="utf-8")
        taken = picture(
            page, Path(folder) / "profile", width=options.width, height=options.height, dark=options.dark
        )
    options.output.write_bytes(taken)
    return 0


if __name__ == "__main__":
    sys.exit(main())
