"""Names and idioms hold no quantity, except where they begin plain words."""

import re
from types import ModuleType

import pytest

import cnmoney
from cnmoney.lexicon import names
from cnmoney.lexicon.names import companies, idioms, indices, places, policies, products
from cnmoney.lexicon.rows import Name

from .proof import spelt

MODULES = (companies, idioms, indices, places, policies, products)


def sections(module: ModuleType) -> dict[str, tuple[Name, ...]]:
    """Return the sections of a file of names."""
    return {section: rows for section, rows in vars(module).items() if isinstance(rows, tuple)}


def file_of(module: ModuleType) -> str:
    return f"names/{module.__name__.rpartition('.')[2]}.py"


ROWS = [(file_of(module), row) for module in MODULES for rows in sections(module).values() for row in rows]
FORMS = [pytest.param(row, form, id=f"{file} {form}") for file, row in ROWS for form in spelt(row.forms)]
SECTIONS = [
    pytest.param(rows, id=f"{file_of(module)} {section}")
    for module in MODULES
    for section, rows in sections(module).items()
]
COUNTER_EXAMPLES = [
    pytest.param(row, text, id=f"{file} {text}")
    for file, row in ROWS
    for text in row.counter_examples.split(" / ")
    if text
]


@pytest.mark.parametrize(("row", "form"), FORMS)
def test_name_is_no_quantity(row: Name, form: str) -> None:
    found = cnmoney.extract(f"据悉，{form}（公告）称")
    assert found == [], f"\n  {row}"


@pytest.mark.parametrize(("row", "text"), COUNTER_EXAMPLES)
def test_name_is_none_where_it_begins_plain_words(row: Name, text: str) -> None:
    spot = re.search(f"(?:{'|'.join(map(re.escape, spelt(row.forms)))})(?={row.not_followed_by})", text)
    assert spot, f"\n  {row}\n  {text!r} does not hold the name before {row.not_followed_by}"
    found = cnmoney.extract(text, small_counts=True)
    assert any(q.start < spot.end() and spot.start() < q.end for q in found), (
        f"\n  {row}\n  {text!r}: {found}"
    )


def test_name_with_an_exception_has_a_counter_example_and_no_other_has() -> None:
    assert [row for _, row in ROWS if bool(row.not_followed_by) != bool(row.counter_examples)] == []


@pytest.mark.parametrize("rows", SECTIONS)
def test_names_of_a_section_are_sorted(rows: tuple[Name, ...]) -> None:
    listed = [row.forms for row in rows]
    assert listed == sorted(listed)


def test_no_name_is_written_twice() -> None:
    assert len(names.FORMS) == len(set(names.FORMS)) == len(FORMS)
