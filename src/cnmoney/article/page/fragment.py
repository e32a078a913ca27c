"""An article in a notebook: a fragment of a page, without a script and with a style of its own."""

from collections.abc import Sequence

from ...loading import LOADING
from ...quantity import Quantity
from .blocks import blocks
from .data import KIND_LABELS, QUALIFIER_LABELS
from .shell import fill_in, packed

# Characters and rows at most: a notebook keeps what its cells show.
LONGEST = 20_000
ROWS = 200


def render_fragment(text: str, quantities: Sequence[Quantity]) -> str:
    """Return the beginning of an article with its quantities marked, and a table of them.

    Args:
        text: the article; of a long one the lines of the first 20,000 characters are shown.
        quantities: its quantities in reading order; of those in these lines the first 200 have a row.
    """
    with LOADING:
        from ..finding import find_tables  # imports the lexicon's index

    end = len(text) if len(text) <= LONGEST else text.rfind("\n", 0, LONGEST) + 1 or LONGEST
    shown = [quantity for quantity in quantities if quantity.end <= end]
    return fill_in(
        "article/page/fragment.html.jinja",
        style=packed("article/page/fragment.css"),
        blocks=list(blocks(text[:end], shown, find_tables(text[:end]))),
        quantities=shown,
        rows=ROWS,
        left_out=len(text) - end,
        kind_labels=KIND_LABELS,
        qualifier_labels=QUALIFIER_LABELS,
    )
