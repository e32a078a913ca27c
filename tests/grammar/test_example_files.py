"""The example files keep to their notation, and a failing example can be found in them."""

from collections import Counter
from pathlib import Path

import pytest

import cnmoney

from ..examples import Example, paths, read_examples, read_meaning

NAMES = [path.name for path in paths()]


@pytest.mark.parametrize("path", paths(), ids=NAMES)
def test_file_is_in_the_notation(path: Path) -> None:
    assert read_examples(path)


@pytest.mark.parametrize("path", paths(), ids=NAMES)
def test_no_text_is_there_twice(path: Path) -> None:
    counts = Counter(example.text for example in read_examples(path))
    assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("path", paths(), ids=NAMES)
def test_known_gap_has_a_reason(path: Path) -> None:
    assert [example.place for example in read_examples(path) if example.known_gap == ""] == []


@pytest.mark.parametrize("path", paths(), ids=NAMES)
def test_example_has_a_source(path: Path) -> None:
    assert [example.place for example in read_examples(path) if not example.source] == []


@pytest.mark.parametrize("path", paths(), ids=NAMES)
def test_meaning_is_written_as_it_is_read(path: Path) -> None:
    for example in read_examples(path):
        for meaning in example.meanings:
            assert read_meaning(str(meaning)) == meaning


def example_of(text: str, *lines: str) -> Example:
    return Example("tests/examples/x.txt", 12, text, tuple(map(read_meaning, lines)), True, None, "by hand")


def test_difference_names_the_place_and_has_a_line_for_each_quantity() -> None:
    example = example_of("5%，3亿元", "5% => percent 5 %", "3亿元 => money 3 CNY")
    assert example.difference(cnmoney.extract(example.text)).splitlines() == [
        "tests/examples/x.txt:12: 5%，3亿元",
        "    5% => percent 5 %",
        "  - 3亿元 => money 3 CNY",
        "  + 3亿元 => money 300000000 CNY",
    ]


def test_difference_is_empty_where_all_is_found() -> None:
    example = example_of("约5%", "约5% => percent 5.0 [..] % about")
    assert example.difference(cnmoney.extract(example.text)) == ""


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("3亿元 => 3 CNY", r":1: not a meaning"),
        ("# source: by hand\n3亿元 => sum 3 CNY", r":2: 'sum' is not a valid Kind"),
        ("5% => percent 5 %\n  5% => percent 5 %", r":2: a quantity must be indented below running text"),
    ],
)
def test_line_that_is_not_in_the_notation_is_named(
    lines: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.examples._ROOT", tmp_path)
    path = tmp_path / "x.txt"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_examples(path)


def test_gap_comment_and_escapes_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.examples._ROOT", tmp_path)
    path = tmp_path / "x.txt"
    path.write_text(
        "# source: by hand\n? 3\\u00a0亿元 => money 300000000 CNY  # no such blank\n5⏎%", encoding="utf-8"
    )
    gap, sentence = read_examples(path)
    assert (gap.place, gap.text, gap.known_gap) == ("x.txt:2", "3\u00a0亿元", "no such blank")
    assert (sentence.text, sentence.meanings, sentence.source) == ("5\n%", (), "by hand")
