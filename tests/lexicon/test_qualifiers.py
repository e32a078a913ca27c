"""Every qualifier is read as its row says."""

from decimal import Decimal

import pytest

import cnmoney
from cnmoney.lexicon import qualifiers
from cnmoney.lexicon.rows import QualifierWord

from .proof import spelt


def forms(rows: tuple[QualifierWord, ...]) -> list[object]:
    """Return a parameter for each form of some rows."""
    return [pytest.param(row, form, id=f"qualifiers.py {form}") for row in rows for form in spelt(row.forms)]


@pytest.mark.parametrize(("row", "form"), forms(qualifiers.LEADING_QUALIFIERS))
def test_qualifier_before_a_number(row: QualifierWord, form: str) -> None:
    found = cnmoney.parse(f"{form}百亿元")
    assert (found.qualifier, found.text) == (row.qualifier, f"{form}百亿元"), f"\n  {row}"


@pytest.mark.parametrize(("row", "form"), forms(qualifiers.TRAILING_QUALIFIERS))
def test_qualifier_after_a_number(row: QualifierWord, form: str) -> None:
    found = cnmoney.parse(f"35亿元{form}")
    assert (found.qualifier, found.text) == (row.qualifier, f"35亿元{form}"), f"\n  {row}"


@pytest.mark.parametrize(("row", "form"), forms(qualifiers.TRAILING_SIGNS))
def test_sign_after_a_number(row: QualifierWord, form: str) -> None:
    found = cnmoney.extract(f"35亿元{form}M{form}50亿元")[0]
    assert (found.qualifier, found.text) == (row.qualifier, f"35亿元{form}"), f"\n  {row}"


@pytest.mark.parametrize(("row", "form"), forms(qualifiers.EXCESS_WORDS))
def test_more_in_a_number(row: QualifierWord, form: str) -> None:
    found = cnmoney.parse(f"30{form}万元")
    assert found.qualifier == row.qualifier == "over"
    assert [found.low, found.high] == [Decimal(300_000), Decimal(400_000)]
