"""The examples, read in other ways: with reasons, and with another default currency."""

from dataclasses import replace
from decimal import Clamped, Context, Inexact, Rounded, Subnormal, localcontext

import cnmoney
from cnmoney import Quantity

from ..examples import all_examples

TEXTS = [example.text for example in all_examples()]


def test_explain_finds_what_extract_finds() -> None:
    for text in TEXTS:
        explained = [found for found in cnmoney.explain(text) if isinstance(found, Quantity)]
        assert explained == cnmoney.extract(text), text


def test_default_currency_changes_nothing_but_the_currency() -> None:
    for text in TEXTS:
        usual, other = cnmoney.extract(text), cnmoney.extract(text, default_currency="HKD")
        assert [replace(one, currency=None) for one in usual] == [
            replace(one, currency=None) for one in other
        ], text
        changed = {(one.currency, two.currency) for one, two in zip(usual, other, strict=True)}
        assert {(one, two) for one, two in changed if one != two} <= {("CNY", "HKD"), ("USD", "HKD")}, text


def test_ambient_decimal_context_is_not_used() -> None:
    usual = [cnmoney.extract(text) for text in TEXTS]
    one_digit = Context(prec=1, Emin=0, Emax=0, traps=[Clamped, Inexact, Rounded, Subnormal])
    for text, found in zip(TEXTS, usual, strict=True):
        with localcontext(one_digit):
            again = cnmoney.extract(text)
        assert again == found, text
