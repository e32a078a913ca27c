"""The examples, read in other ways: with reasons, and with another default currency."""

from dataclasses import replace
from decimal import Clamped, Context, Inexact, Rounded, Subnormal, localcontext

import cnmoney
from cnmoney import Quantity

from ..examples import all_examples

TEXTS = [example.text for example in all_examples()]
# What follows, without a number and with one that is left out.
NEXT_SENTENCES = {
    "。截至期末，公司无负债。": "。截至12月31日，公司无负债。",
    "。\n\n年报": "。\n\n2024年",
    "。公司首季无负债。": "。公司第一季度无负债。",
}


def test_explain_finds_what_extract_finds() -> None:
    for text in TEXTS:
        explained = [found for found in cnmoney.explain(text) if isinstance(found, Quantity)]
        assert explained == cnmoney.extract(text), text


def test_explain_finds_what_extract_finds_before_another_sentence() -> None:
    """In explain more is left out, and what is left out must not part what belongs together."""
    for text in TEXTS:
        for sentence in NEXT_SENTENCES.values():
            both = text + sentence
            explained = [found for found in cnmoney.explain(both) if isinstance(found, Quantity)]
            assert explained == cnmoney.extract(both), both


def test_number_that_is_left_out_changes_nothing_before_it() -> None:
    for text in TEXTS:
        for usual, sentence in NEXT_SENTENCES.items():
            assert cnmoney.extract(text + sentence) == cnmoney.extract(text + usual), text + sentence


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
