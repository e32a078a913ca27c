"""The page: an article with its quantities marked and a table of them, in one self-contained HTML file."""

from collections import Counter
from collections.abc import Sequence

from ...loading import LOADING
from ...quantity import Kind, Quantity
from ..headline import headline_of
from . import shell
from .blocks import blocks
from .data import KIND_LABELS, QUALIFIER_LABELS, script_data

# Rows that the table shows at a time.  The first ones are in the file and need no script.
ROWS = 200

_STYLES = ["article/page/page.css"]
_SCRIPTS = [
    f"article/page/{name}.js" for name in ("page", "rows", "filters", "copy", "keyboard", "links")
]  # one script in this order; each part says what it does


def render(text: str, quantities: Sequence[Quantity], title: str | None = None) -> str:
    """Return an article as one HTML page that needs nothing from outside itself.

    Args:
        text: the article.
        quantities: its quantities in reading order.
        title: the heading and the window title; if None the article's headline, or a general one.
    """
    with LOADING:
        from ..finding import find_tables  # imports the lexicon's index
        from ..places import find_places

    tables = find_tables(text)
    kinds = Counter(quantity.kind for quantity in quantities)
    currencies = Counter(quantity.currency for quantity in quantities if quantity.currency)
    return shell.fill(
        "article/page/page.html.jinja",
        styles=_STYLES,
        scripts=_SCRIPTS,
        title=title,
        headline=headline_of(text),
        heading=("Quantities in the text", "文中数量"),
        quantities=quantities,
        blocks=list(blocks(text, quantities, tables)),
        data={"rows": ROWS, **script_data(quantities, find_places(tables, quantities))},
        rows=ROWS,
        is_long=len(text) >= shell.LONG,
        kinds=[(kind, kinds[kind]) for kind in Kind if kind in kinds],
        currencies=currencies.most_common(),
        kind_labels=KIND_LABELS,
        qualifier_labels=QUALIFIER_LABELS,
    )


def page_policy() -> shell.PolicyHashes:
    """Return the hashes for the policy of a page that shows this one inside itself."""
    return shell.policy_hashes(styles=_STYLES, scripts=_SCRIPTS)
