"""Nouns beside a bare number say whether it is a sum of money."""

import pytest

import cnmoney
from cnmoney.lexicon import nouns


@pytest.mark.parametrize("noun", nouns.SUM_NOUNS)
def test_noun_before_a_bare_number_makes_it_a_sum(noun: str) -> None:
    [found] = cnmoney.extract(f"去年{noun}26.5亿")
    assert (found.kind, found.currency, found.inferred) == ("money", "CNY", True)


@pytest.mark.parametrize("noun", nouns.NON_SUM_NOUNS)
def test_noun_of_what_is_counted_makes_it_none(noun: str) -> None:
    [found] = cnmoney.extract(f"去年{noun}26.5亿")
    assert (found.kind, found.currency) == ("number", None)


@pytest.mark.parametrize("noun", nouns.FOLLOWING_SUM_NOUNS)
def test_noun_after_a_bare_number_makes_it_a_sum(noun: str) -> None:
    [found] = cnmoney.extract(f"有26.5亿{noun}")
    assert (found.kind, found.currency, found.inferred) == ("money", "CNY", True)
