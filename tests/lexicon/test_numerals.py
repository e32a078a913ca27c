"""Every digit and scale word is read as its row says."""

import pytest

import cnmoney
from cnmoney.lexicon import numerals
from cnmoney.lexicon.rows import Digit, Scale

from .proof import CLAIMS, Claim, spellings, spelt


def forms(rows: tuple[Digit | Scale, ...]) -> list[object]:
    """Return a parameter for each form of some rows."""
    return [pytest.param(row, form, id=f"numerals.py {form}") for row in rows for form in spelt(row.forms)]


@pytest.mark.parametrize(("row", "form"), forms(numerals.DIGITS))
def test_digit(row: Digit, form: str) -> None:
    text = f"五百{form}三元" if row is numerals.DIGITS[0] else f"五百零{form}元"
    assert cnmoney.parse(text).value == 500 + (numerals.DIGITS.index(row) or 3), f"\n  {row}"


@pytest.mark.parametrize(("row", "form"), forms(numerals.SCALES))
def test_scale_word(row: Scale, form: str) -> None:
    assert cnmoney.parse(f"3{form}元").value == 3 * 10**row.exponent
    assert cnmoney.parse(f"三{form}元").value == 3 * 10**row.exponent


LATIN_CLAIMS = [claim for claim in CLAIMS if claim.row in numerals.LATIN_SCALES]


@pytest.mark.parametrize(("claim", "form"), [(claim, form) for claim in LATIN_CLAIMS for form in claim.forms])
def test_latin_scale(claim: Claim, form: str) -> None:
    texts = spellings(claim, form) or [f"$3{form}"]
    assert any(map(claim.is_met_in, texts)), claim.fault(texts[0], f"be read with {form}")
