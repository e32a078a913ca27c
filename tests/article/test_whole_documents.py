"""Whole documents, each with every quantity that a reader of it finds: nothing missing, nothing invented.

The documents in ``whole/`` are our own. The table beside each has a row for every quantity, read by hand, in
reading order; ``⏎`` is a line break, empty bounds are those of an exact value. ``known_gap`` marks what the
library reads wrongly: ``missing: reason`` is in the document and not found, ``invented: reason`` is found and
not in the document. A gap that is closed fails the test, until its row says the truth.
"""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import cnmoney

from ..examples import Meaning, meaning_of

FOLDER = Path(__file__).parent / "whole"
TABLES = sorted(FOLDER.glob("*.tsv"))
GAPS = ("missing: ", "invented: ")


def read_rows(table: Path) -> list[dict[str, str]]:
    """Return the rows of a table of expected quantities, by the names in its head."""
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def meaning_in(row: dict[str, str]) -> Meaning:
    """Return what a row says, its gap aside."""
    value, low, high = (Decimal(row[name]) if row[name] else None for name in ("value", "low", "high"))
    is_exact = row["qualifier"] == cnmoney.Qualifier.EXACT
    return Meaning(
        text=row["text"].replace("⏎", "\n"),
        kind=cnmoney.Kind(row["kind"]),
        value=value,
        low=value if is_exact else low,
        high=value if is_exact else high,
        qualifier=cnmoney.Qualifier(row["qualifier"]),
        currency=row["currency"] or None,
        unit=row["unit"] or None,
        per=row["per"] or None,
        inferred=row["inferred"] == "yes",
    )


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_document_holds_its_quantities_and_nothing_else(table: Path) -> None:
    [document] = (path for path in FOLDER.glob(f"{table.stem}.*") if path != table)
    source = document.read_text(encoding="utf-8")
    quantities = cnmoney.read_article(source).quantities
    expected = [meaning_in(row) for row in read_rows(table) if not row["known_gap"].startswith("missing: ")]
    assert [meaning_of(quantity) for quantity in quantities] == expected
    for quantity in quantities:
        assert source[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_known_gap_has_a_reason(table: Path) -> None:
    gaps = [row["known_gap"] for row in read_rows(table) if row["known_gap"]]
    assert [gap for gap in gaps if not gap.startswith(GAPS) or gap in GAPS] == []


def test_every_document_has_its_table() -> None:
    documents = {path.stem for path in FOLDER.iterdir() if path.suffix != ".tsv"}
    assert sorted(documents) == [table.stem for table in TABLES]
