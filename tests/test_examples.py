"""Each expression means what its file says, whole and inside a sentence; each text holds what it says."""

import pytest

import cnmoney

from .examples import Meaning, expressions, meaning_of, sentences

EXPRESSIONS = expressions()
SENTENCES = sentences()


@pytest.mark.parametrize("meaning", EXPRESSIONS.values(), ids=EXPRESSIONS.keys())
def test_expression_is_read_whole(meaning: Meaning) -> None:
    assert meaning_of(cnmoney.parse(meaning.text)) == meaning


IN_SENTENCES = {name: meaning for name, meaning in EXPRESSIONS.items() if not name.startswith("whole_only")}


@pytest.mark.parametrize("meaning", IN_SENTENCES.values(), ids=IN_SENTENCES.keys())
def test_expression_is_found_in_a_sentence(meaning: Meaning) -> None:
    sentence = f"记者获悉，{meaning.text}，详见公告。"
    found = cnmoney.extract(sentence, small_counts=True)
    assert [meaning_of(quantity) for quantity in found] == [meaning]


@pytest.mark.parametrize(("text", "meanings"), SENTENCES.items(), ids=SENTENCES.keys())
def test_sentence_holds_its_quantities_and_nothing_else(text: str, meanings: list[Meaning]) -> None:
    assert [meaning_of(quantity) for quantity in cnmoney.extract(text)] == meanings
