"""Each expression means what its file says, whole and in a sentence; each text holds what its file says."""

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet

import cnmoney

from ..examples import Example, all_examples

EXAMPLES = list(all_examples())
READ = [example for example in EXAMPLES if example.known_gap is None]
GAPS = [example for example in EXAMPLES if example.known_gap is not None]


def params(examples: Iterable[Example]) -> list[ParameterSet]:
    """Return the examples for ``parametrize``: the id is file, line and text."""
    return [
        pytest.param(
            example,
            id=f"{example.place.rpartition('/')[2]} {example.text[:30]}",
            marks=()
            if example.known_gap is None
            else pytest.mark.xfail(reason=example.known_gap, strict=True, raises=pytest.fail.Exception),
        )
        for example in examples
    ]


def check_whole(example: Example) -> None:
    found, note = [], ""
    try:
        found = [cnmoney.parse(example.text)]
    except cnmoney.ParseError as error:
        note = f"ParseError: {error}"
    check(example, found, note)


def check_in_sentence(example: Example) -> None:
    sentence = f"记者获悉，{example.text}，详见公告。"
    check(example, cnmoney.extract(sentence, small_counts=True), f"in {sentence}")


def check(example: Example, found: list[cnmoney.Quantity], note: str = "") -> None:
    """Fail with the place of the example and a line for each quantity, without a traceback."""
    if difference := example.difference(found, note):
        pytest.fail(difference, pytrace=False)


def is_whole_only(example: Example) -> bool:
    return example.path.endswith("whole_only.txt")


@pytest.mark.parametrize("example", params(each for each in READ if not each.is_sentence))
def test_expression_is_read_whole(example: Example) -> None:
    check_whole(example)


@pytest.mark.parametrize(
    "example", params(each for each in READ if not each.is_sentence and not is_whole_only(each))
)
def test_expression_is_found_in_a_sentence(example: Example) -> None:
    check_in_sentence(example)


@pytest.mark.parametrize("example", params(each for each in READ if each.is_sentence))
def test_sentence_holds_its_quantities_and_nothing_else(example: Example) -> None:
    check(example, cnmoney.extract(example.text))


@pytest.mark.parametrize("example", params(GAPS))
def test_known_gap_is_still_open(example: Example) -> None:
    if example.is_sentence:
        check(example, cnmoney.extract(example.text))
    else:
        check_whole(example)
        check_in_sentence(example)
