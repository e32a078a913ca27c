"""Every production is in a registry, which names the file with its examples."""

import pytest

import cnmoney
from cnmoney.grammar.ranges import PAIR_PRODUCTIONS, PairProduction
from cnmoney.grammar.terms import TERM_PRODUCTIONS, InfixProduction, OpeningProduction

from ..examples import FOLDER, read_examples

Production = OpeningProduction | InfixProduction | PairProduction
PRODUCTIONS: list[Production] = [*TERM_PRODUCTIONS, *PAIR_PRODUCTIONS]


@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda production: production.parse.__name__)
def test_production_has_examples(production: Production) -> None:
    examples = [example for example in read_examples(FOLDER / production.examples) if example.meanings]
    assert examples


@pytest.mark.skipif(cnmoney.compiled, reason="compiled functions have no docstring")
@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda production: production.parse.__name__)
def test_docstring_of_a_production_is_its_grammar(production: Production) -> None:
    name, equals, grammar = (production.parse.__doc__ or "").partition(" = ")
    assert equals
    assert name.replace("-", "").isalpha()
    assert grammar


def test_scanner_finds_what_a_registry_opens_with() -> None:
    for production in TERM_PRODUCTIONS:
        if isinstance(production, OpeningProduction):
            for example in read_examples(FOLDER / production.examples):
                if example.known_gap is None and example.text[0] in production.opens_with:
                    assert cnmoney.extract(example.text), example.place
