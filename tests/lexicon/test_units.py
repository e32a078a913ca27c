"""Every written form of every unit is read as its row says."""

from decimal import Decimal

import pytest

import cnmoney
from cnmoney.lexicon.rows import UnitWord

from .proof import UNITS, spellings, spelt, unit_claim

FORMS = [(file, kind, row, form) for file, kind, rows in UNITS for row in rows for form in spelt(row.forms)]
# A row that asks for words around it is read in its examples only.
PLAIN_FORMS = [listed for listed in FORMS if not (listed[2].followed_by or listed[2].preceded_by)]


def named(forms: list[tuple[str, str, UnitWord, str]]) -> list[str]:
    """Return the ids of tests of forms."""
    return [f"{file} {row.name} {form}" for file, _, row, form in forms]


def number_of(row: UnitWord) -> Decimal:
    """Return a number that the row takes."""
    return Decimal(row.min_number or row.max_number or 120)


@pytest.mark.parametrize(("file", "kind", "row", "form"), PLAIN_FORMS, ids=named(PLAIN_FORMS))
def test_unit_form_is_parsed_whole(file: str, kind: str, row: UnitWord, form: str) -> None:
    number = number_of(row)
    found = cnmoney.parse(f"{number}{form}")
    wanted = (kind, row.name, number * Decimal(row.factor))
    assert (found.kind, found.unit, found.value) == wanted, f"\n  {file}: {row}"


@pytest.mark.parametrize(("file", "kind", "row", "form"), FORMS, ids=named(FORMS))
def test_unit_form_is_found_in_running_text(file: str, kind: str, row: UnitWord, form: str) -> None:
    claim = unit_claim(file, kind, row, form.replace(" ", "_"))
    asks = row.followed_by or row.preceded_by
    texts = spellings(unit_claim(file, kind, row), form) if asks else [f"报告称，{number_of(row)}{form}。"]
    assert any(map(claim.is_met_in, texts)), claim.fault(texts[0], f"be read with {form}")


WITH_FACTOR = [listed for listed in FORMS if listed[2].factor != "1" and listed[1] == "measure"]


@pytest.mark.parametrize("listed", WITH_FACTOR, ids=named(WITH_FACTOR))
def test_unit_with_a_factor_is_its_own_below_the_line(listed: tuple[str, str, UnitWord, str]) -> None:
    file, _, row, form = listed
    found = cnmoney.parse(f"80元/{form}")
    assert (found.value, found.per) == (Decimal(80), row.forms.split()[0]), f"\n  {file}: {row}"
