"""Rows carry their proof: what a constraint lets through and what it keeps out is written beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from cnmoney.lexicon.constraints import constraints_of
from cnmoney.lexicon.rows import any_of, words_of

from .proof import CLAIMS, Claim, is_found, params

CONSTRAINED = [pytest.param(claim, id=claim.name) for claim in CLAIMS if claim.constraints()]


@pytest.mark.parametrize(("claim", "text", "meaning"), params("examples"))
def test_example_is_read_as_its_row_says(claim: Claim, text: str, meaning: str) -> None:
    assert claim.is_met_in(text), claim.fault(text, "be read as the row says")
    assert not meaning or is_found(text, meaning), claim.fault(text, f"hold {meaning}")


@pytest.mark.parametrize(("claim", "text", "meaning"), params("counter_examples"))
def test_counter_example_is_not_read_as_its_row_says(claim: Claim, text: str, meaning: str) -> None:
    assert not claim.is_met_in(text), claim.fault(text, "not be read as the row says")
    assert not meaning or is_found(text, meaning), claim.fault(text, f"hold {meaning}")


@pytest.mark.parametrize("claim", CONSTRAINED)
def test_constrained_row_has_an_example(claim: Claim) -> None:
    assert claim.texts("examples"), f"\n  {claim.file}: no examples in {claim.row}"


@pytest.mark.parametrize("claim", CONSTRAINED)
def test_each_constraint_keeps_a_counter_example_out(claim: Claim) -> None:
    texts = [text for text, _ in claim.texts("counter_examples")]
    for name in claim.constraints():
        with without(claim, name):
            misread = any(claim.is_met_in(text) for text in texts)
        assert misread, (
            f"\n  {claim.file}: {claim.row}\n  no counter-example of {texts} is misread without {name}"
        )


@pytest.mark.parametrize("claim", CONSTRAINED)
def test_constraint_has_no_white_space_inside_a_class_or_a_group(claim: Claim) -> None:
    for name in claim.constraints():
        words_of(getattr(claim.row, name))


@pytest.mark.parametrize(
    "constraint", ["[^，。；,; ]{0,12}", "[水冰] [^，\n]{0,9}从", "[_\u3000]?[0-9]", "地(?!铁 路)"]
)
def test_white_space_inside_a_class_or_a_group_is_refused(constraint: str) -> None:
    for read in (words_of, any_of):
        with pytest.raises(ValueError, match=r"inside \[\] and \(\) write _ for a blank"):
            read(constraint)


def test_words_of_a_constraint() -> None:
    assert words_of(r"[（(] \(含 [^]]{1,3} \p{Han}") == ["[（(]", r"\(含", "[^]]{1,3}", r"\p{Han}"]


@contextmanager
def without(claim: Claim, name: str) -> Iterator[None]:
    """Take one constraint of a row out of the grammar, for the while."""
    constraints = constraints_of(claim.row)
    assert constraints is not None
    constraints.take_from(replace(claim.row, **{name: ""}))
    try:
        yield
    finally:
        constraints.take_from(claim.row)
