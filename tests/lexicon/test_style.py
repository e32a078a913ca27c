"""The house rules of the lexicon: words are data, and no pattern is longer than a reader can take in."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cnmoney import lexicon
from cnmoney.lexicon import characters

FOLDER = Path(lexicon.__file__).parent
MACHINERY = ("index.py", "constraints.py", "word_index.py", "name_index.py", "entries.py")
DATA = sorted(
    str(path.relative_to(FOLDER))
    for path in FOLDER.rglob("*.py")
    if path.name not in (*MACHINERY, "__init__.py", "cldr.py", "compounds.py", "rows.py", "characters.py")
)
MAX_PATTERN = 60  # characters of one alternative
HAN = re.compile(characters.HAN)


def literals(file: str) -> Iterator[tuple[str, str]]:
    """Yield (where it is, the literal) for the string literals of a file that are no docstrings."""
    tree = ast.parse((FOLDER / file).read_text(encoding="utf-8"))
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield f"{file}:{node.lineno}", node.value


@pytest.mark.parametrize("file", MACHINERY)
def test_no_word_is_written_in_code(file: str) -> None:
    assert [(place, literal) for place, literal in literals(file) if HAN.search(literal)] == []


@pytest.mark.parametrize("file", DATA)
def test_a_reader_can_take_a_pattern_in(file: str) -> None:
    long = [
        f"{place} {word}"
        for place, literal in literals(file)
        for word in re.split(r"[\s|]", literal)
        if len(word) > MAX_PATTERN
    ]
    assert long == []
