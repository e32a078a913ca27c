"""The rows of the lexicon with what each claims: which quantity it makes of a text, or that it makes none.

The notation of ``examples`` and ``counter_examples`` is documented in ``cnmoney.lexicon.rows``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

import cnmoney
from cnmoney.lexicon import non_quantities, numerals, qualifiers
from cnmoney.lexicon.money import currencies, yuan
from cnmoney.lexicon.rows import (
    BlockingWord,
    ConstrainedRow,
    Form,
    NonQuantity,
    QualifierWord,
    Scale,
    Subunit,
    UnitWord,
)
from cnmoney.lexicon.units import durations, measure_words, physical, rates

from ..examples import meaning_of, read_meaning

CONSTRAINTS = ("not_followed_by", "followed_by", "not_preceded_by", "preceded_by", "not_part_of")
UNITS: tuple[tuple[str, str, tuple[UnitWord, ...]], ...] = (
    ("units/rates.py", "percent", rates.PERCENTS),
    ("units/rates.py", "ratio", rates.RATIOS),
    ("units/durations.py", "duration", durations.DURATIONS),
    ("units/physical.py", "measure", physical.MEASURES),
    ("units/measure_words.py", "count", measure_words.COUNTS),
)


@dataclass(frozen=True)
class Claim:
    """A row, the file that it is in, and whether the quantities found in a text are what it says."""

    file: str
    row: ConstrainedRow
    forms: tuple[str, ...]
    is_met: Callable[[list[cnmoney.Quantity]], bool]

    @property
    def name(self) -> str:
        """The file and the form, for the id of a test."""
        return f"{self.file} {self.forms[0]}"

    def constraints(self) -> list[str]:
        """Return the names of the fields in which the row has a constraint."""
        return [name for name in CONSTRAINTS if getattr(self.row, name, "")]

    def texts(self, field: str) -> list[tuple[str, str]]:
        """Return (text, meaning or nothing) for each of the row's examples or counter-examples."""
        listed: str = getattr(self.row, field)
        parts = (text.partition(" => ") for text in listed.split(" / ") if text)
        return [(text.strip(), meaning.strip()) for text, _, meaning in parts]

    def is_met_in(self, text: str) -> bool:
        """Return True if the text is read as the row says."""
        return self.is_met(cnmoney.extract(text, small_counts=True))

    def fault(self, text: str, wanted: str) -> str:
        """Return what a failure says: the file, the row, the text and what was found in it."""
        found = [str(quantity) for quantity in cnmoney.extract(text, small_counts=True)]
        return f"\n  {self.file}: {self.row}\n  {text!r} must {wanted}\n  found: {found or 'nothing'}"


def spelt(forms: str) -> tuple[str, ...]:
    """Return the forms of a row."""
    return tuple(form.replace("_", " ") for form in forms.split())


def _one(file: str, row: ConstrainedRow, forms: str, fits: Callable[[cnmoney.Quantity], bool]) -> Claim:
    """Return the claim that some quantity fits and holds one of the forms."""
    words = spelt(forms)
    return Claim(
        file,
        row,
        words,
        lambda found: any(fits(q) and any(word in q.text for word in words) for q in found),
    )


def unit_claim(file: str, kind: str, row: UnitWord, forms: str = "") -> Claim:
    """Return the claim of a unit, of all its forms or of some."""
    return _one(file, row, forms or row.forms, lambda q: (q.kind, q.unit) == (kind, row.name))


def _money(file: str, code: str, row: Subunit | Form) -> Claim:
    return _one(file, row, row.forms, lambda q: q.currency == code)


def _qualifier(row: QualifierWord) -> Claim:
    return _one("qualifiers.py", row, row.forms, lambda q: q.qualifier == row.qualifier)


def _scale(row: Scale) -> Claim:
    least = Decimal(10) ** row.exponent
    return _one(
        "numerals.py",
        row,
        row.forms,
        lambda q: any(abs(bound) >= least for bound in (q.low, q.high) if bound),
    )


def _nothing(row: BlockingWord | NonQuantity, forms: str) -> Claim:
    return Claim("non_quantities.py", row, spelt(forms), lambda found: not found)


def claims() -> Iterator[Claim]:
    """Yield the claim of every row that may have constraints."""
    for file, kind, rows in UNITS:
        yield from (unit_claim(file, kind, row) for row in rows)
    yield from (_money("money/yuan.py", "CNY", row) for row in yuan.YUAN)
    codes = spelt(currencies.WORDLIKE_CODE.forms)
    yield _one(
        "money/currencies.py", currencies.WORDLIKE_CODE, " ".join(codes), lambda q: q.currency in codes
    )
    for currency in currencies.CURRENCIES:
        parts: tuple[Form | Subunit, ...] = (*currency.forms, *currency.subunits)
        yield from (_money("money/currencies.py", currency.code, part) for part in parts)
    for row in (
        *qualifiers.LEADING_QUALIFIERS,
        *qualifiers.TRAILING_QUALIFIERS,
        *qualifiers.EXCESS_WORDS,
        *qualifiers.TRAILING_EXCESS_WORDS,
    ):
        yield _qualifier(row)
    yield from (_scale(row) for row in (*numerals.SCALES, *numerals.LATIN_SCALES))
    yield from (_nothing(row, row.forms) for row in non_quantities.BLOCKING_WORDS)
    for notation in non_quantities.GUARDED_NON_QUANTITIES:
        yield _nothing(notation, notation.examples.partition(" / ")[0].replace(" ", "_"))


CLAIMS = list(claims())


def params(field: str) -> list[object]:
    """Return the parameters of a test for every text in a field of the rows."""
    return [
        pytest.param(claim, text, meaning, id=f"{claim.name}: {text}")
        for claim in CLAIMS
        for text, meaning in claim.texts(field)
    ]


def is_found(text: str, meaning: str) -> bool:
    """Return True if the text holds a quantity of this meaning, its words aside."""
    wanted = read_meaning(f"{text} => {meaning}")[1:]
    return any(meaning_of(quantity)[1:] == wanted for quantity in cnmoney.extract(text, small_counts=True))


def spellings(claim: Claim, form: str) -> list[str]:
    """Return the examples of a row with ``form`` in the place of the form that they are written with."""
    longest_first = sorted(claim.forms, key=len, reverse=True)
    return [
        text.replace(next(word for word in longest_first if word in text), form, 1)
        for text, _ in claim.texts("examples")
        if any(word in text for word in claim.forms)
    ]
