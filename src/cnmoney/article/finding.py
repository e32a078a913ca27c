"""Finding tables: an article as its tables and the lines between them."""

from collections.abc import Iterator

from ..patterns import LazyPattern
from .declared_units import Units
from .tables import Line, Table
from .text_tables import blocks

_GAP = LazyPattern(r"[\t|｜]|[ \u3000]{2,}")


def table_blocks(text: str, units: Units) -> Iterator[Table | Line]:
    """Yield the tables of an article, and the other lines that are not blank; a declaration is no row."""
    return blocks(text, lambda line: _is_declaration(units, line))


def iter_tables(text: str) -> Iterator[Table]:
    """Yield the tables of an article."""
    units = Units("CNY")  # where the tables are does not depend on what 元 means
    for block in table_blocks(text, units):
        if isinstance(block, Table):
            yield block


def find_tables(text: str) -> tuple[Table, ...]:
    """Return the tables of an article."""
    return tuple(iter_tables(text))


def _is_declaration(units: Units, line: str) -> bool:
    declaration = units.declaration(line)
    if declaration is None:
        return False
    return sum(bool(part.strip()) for part in _GAP.split(declaration.others)) <= 1
