"""The page: an article with its quantities marked and a table of them, in one self-contained HTML file."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from ...quantity import Kind, Quantity, unit_label
from .blocks import blocks
from .data import KIND_LABELS, QUALIFIER_LABELS, plain, script_data

if TYPE_CHECKING:  # jinja2 loads with the first page, not with `import cnmoney`
    from jinja2 import Template

# Rows that the table shows at a time.  The first ones are in the file and need no script.
ROWS = 200

# Characters of an article from which on the browser lays out only what is near the window.
LONG = 100_000

# What no HTML file can contain: UTF-8 has no unpaired surrogates, HTML has no NUL.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def render(text: str, quantities: Sequence[Quantity], title: str | None = None) -> str:
    """Return an article as one HTML page that needs nothing from outside itself.

    Args:
        text: the article.
        quantities: its quantities in reading order.
        title: the heading and the window title; a general one if None.
    """
    from markupsafe import Markup

    from ..table_figures import find_places, find_tables  # imports the lexicon's index

    tables = find_tables(text)
    style, script = _page_file("page.css"), _page_file("page.js")
    hashes = policy_hashes()
    counts = Counter(quantity.kind for quantity in quantities)
    page = _template().render(
        title=title,
        quantities=quantities,
        blocks=list(blocks(text, quantities, tables)),
        data={"rows": ROWS, **script_data(quantities, find_places(tables, quantities))},
        rows=ROWS,
        is_long=len(text) >= LONG,
        counts=[(kind, counts[kind]) for kind in Kind if kind in counts],
        kind_labels=KIND_LABELS,
        qualifier_labels=QUALIFIER_LABELS,
        style=Markup(style),
        script=Markup(script),
        style_hash=hashes.style_hash,
        script_hash=hashes.script_hash,
    )
    return _UNWRITABLE.sub("\ufffd", page)


class PolicyHashes(NamedTuple):
    """What a Content-Security-Policy calls the style and the script of the page, the same in every page."""

    style_hash: str
    script_hash: str


@cache
def policy_hashes() -> PolicyHashes:
    """Return the hashes, for the policy of a page that shows this one inside itself."""
    return PolicyHashes(_csp_hash(_page_file("page.css")), _csp_hash(_page_file("page.js")))


@cache
def _template() -> "Template":
    """The page's template; whatever it prints is escaped unless this module marked it as safe."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"plain": plain, "unit": unit_label}
    # For `tojson`, which escapes all that could end a script: Chinese as it is, no blanks.
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment.from_string(_page_file("page.html.jinja"))


@cache
def _page_file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _csp_hash(content: str) -> str:
    """The source expression that lets exactly this inline style or script through the page's own policy."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
