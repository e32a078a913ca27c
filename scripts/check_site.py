"""Check the built documentation site: every link leads somewhere, and nothing comes from another host.

    python scripts/check_site.py site [URL]     # the URL that it is built for, if any

MkDocs checks the links of Markdown; this also checks those of HTML, of the theme and between the languages.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

HERE = "https://site.invalid/"  # of a site that is built for no URL
LOADED = {"script", "img", "iframe", "source", "video", "audio", "object", "embed"}
LOADING = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"}  # of <link rel>


class Page(HTMLParser):
    """The anchors of a page, the addresses that it links to, and those that a browser loads with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses of one element."""
        values = {name: value or "" for name, value in attrs}
        self.anchors.update({values[name] for name in ("id", "name") if values.get(name)})
        is_loaded = tag in LOADED or (tag == "link" and LOADING & set(values.get("rel", "").split()))
        for name in ("href", "src", "data", "poster"):
            if name in values and values[name] and not (name == "data" and tag != "object"):
                (self.loads if is_loaded else self.links).add(values[name])


def faults(root: Path, here: str = HERE) -> list[str]:
    """Return a line for each address that leads nowhere, and each that is loaded from another host."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(root.rglob("*.html"))}
    found: list[str] = []
    for path, page in pages.items():
        base = urljoin(here, path.relative_to(root).as_posix())
        for address in sorted(page.links | page.loads):
            url, anchor = urldefrag(urljoin(base, address))
            if not url.startswith(here):
                if address in page.loads and urlsplit(url).scheme != "data":
                    found.append(f"{path}: loads {address}")
                continue
            target = root / unquote(url.removeprefix(here))
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                found.append(f"{path}: no file for {address}")
            elif anchor and target in pages and not _has_anchor(pages[target], unquote(anchor)):
                found.append(f"{path}: no anchor for {address}")
    return found


def _has_anchor(page: Page, anchor: str) -> bool:
    return anchor in page.anchors or anchor.startswith(("__", ":~:"))


def main() -> int:
    """Check the folder that is named."""
    lines = faults(Path(sys.argv[1]), *sys.argv[2:])
    print("\n".join(lines) or "every link leads somewhere")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
