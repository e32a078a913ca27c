"""Every name, mark and code of every currency is read as its row says, and every part of 元."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

import cnmoney
from cnmoney.lexicon.money import cldr, currencies, yuan
from cnmoney.lexicon.rows import Currency, Subunit

from .proof import spelt


def currency_forms() -> Iterator[tuple[str, str]]:
    for code, written in cldr.NAMES:
        yield from ((code, form) for form in spelt(written))
    for row in currencies.CURRENCIES:
        # A form that asks for words around it is read in its examples only.
        free = (form.forms for form in row.forms if not form.followed_by)
        forms = " ".join((row.names, row.marks, row.code, *free))
        yield from ((row.code, form) for form in spelt(forms))


CURRENCIES = sorted(set(currency_forms()))
# A form with a constraint may be a person's or a word's too (兰特, 马克); nor does one with a numeral in it
# (莫三比克梅蒂卡尔) lead an amount.
LEADING = sorted(
    {
        (row.code, form)
        for row in currencies.CURRENCIES
        for form in spelt(" ".join((row.names, row.marks, *(form.forms for form in row.forms if form.leads))))
        if "三" not in form
    }
)
SUBUNITS = [
    pytest.param(row.code, part, id=f"money/currencies.py {row.code} {part.forms}")
    for row in currencies.CURRENCIES
    for part in row.subunits
]
PLAIN_YUAN = [part for part in yuan.YUAN if not (part.followed_by or part.preceded_by)]


def named(pairs: list[tuple[str, str]]) -> list[str]:
    """Return the ids of tests of currency forms."""
    return [f"money/currencies.py {code} {form}" for code, form in pairs]


@pytest.mark.parametrize(("code", "form"), CURRENCIES, ids=named(CURRENCIES))
def test_currency_form_is_read_after_an_amount(code: str, form: str) -> None:
    assert cnmoney.parse(f"3500{form}").currency == code
    [found] = cnmoney.extract(f"公司出资3500{form}，持股两成以上。", kinds=["money"])
    assert (found.value, found.currency, found.inferred) == (Decimal(3500), code, False)


@pytest.mark.parametrize(("code", "form"), LEADING, ids=named(LEADING))
def test_currency_form_is_read_before_an_amount(code: str, form: str) -> None:
    found = cnmoney.parse(f"{form}35亿")
    assert (found.value, found.currency) == (Decimal(3_500_000_000), code)


@pytest.mark.parametrize(("code", "part"), SUBUNITS)
def test_subunit_is_a_part_of_its_currency(code: str, part: Subunit) -> None:
    for form in spelt(part.forms):
        found = cnmoney.parse(f"35{form}")
        assert (found.value, found.currency) == (35 * Decimal(part.factor), code), f"\n  {part}"


@pytest.mark.parametrize("part", PLAIN_YUAN, ids=lambda part: f"money/yuan.py {part.forms}")
def test_yuan_is_the_default_currency(part: Subunit) -> None:
    for form in spelt(part.forms):
        found = cnmoney.parse(f"35{form}", default_currency="HKD")
        assert (found.value, found.currency) == (35 * Decimal(part.factor), "HKD"), f"\n  {part}"


@pytest.mark.parametrize("row", [row for row in currencies.CURRENCIES if row.forms], ids=lambda row: row.code)
def test_form_of_its_own_is_no_other_form_of_the_currency(row: Currency) -> None:
    plain = {*spelt(row.names), *spelt(row.marks)}
    assert not plain & {word for form in row.forms for word in spelt(form.forms)}, f"\n  {row}"
