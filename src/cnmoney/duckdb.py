"""Functions for DuckDB, in SQL.

Needs DuckDB, numpy and pyarrow: ``pip install "cnmoney[duckdb]"``.

>>> import duckdb
>>> from cnmoney.duckdb import register
>>> con = duckdb.connect()
>>> register(con)
>>> found = con.sql("SELECT unnest(cnmoney_extract('营收36.57亿元，同比增长8.2%')) AS q")
>>> found.select("q.value, q.currency, q.unit").fetchall()
[(Decimal('3657000000.0000000000'), 'CNY', None), (Decimal('8.2000000000'), None, '%')]
>>> con.sql("SELECT cnmoney_parse('(56.78)', unit := '万元').value").fetchall()
[(Decimal('-567800.0000000000'),)]
"""

from collections.abc import Iterable
from contextlib import suppress
from functools import partial

from .cells import Errors, parse
from .errors import ParseError
from .figures import is_blank
from .options import checked_options
from .quantity import Kind, Quantity

try:
    import duckdb
    import numpy as np  # noqa: F401  # what DuckDB needs for a function
    import pyarrow as pa
    from duckdb.func import FunctionNullHandling, PythonUDFType
    from duckdb.sqltypes import DuckDBPyType
except ImportError as error:
    raise ImportError(
        'cnmoney.duckdb needs duckdb, numpy and pyarrow: pip install "cnmoney[duckdb]"'
    ) from error

from . import arrow

_EXTRACT, _PARSE = "cnmoney_extract", "cnmoney_parse"
_CELL = "cnmoney_parse_cell"  # with the unit by position, for DuckDB has no defaults but in macros
_MACRO = f"CREATE OR REPLACE TEMP MACRO {_PARSE}(cell, unit := NULL) AS {_CELL}(cell, unit)"


def register(
    con: duckdb.DuckDBPyConnection,
    *,
    errors: Errors = "raise",
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> None:
    """Give a connection ``cnmoney_extract(text)`` and ``cnmoney_parse(cell, unit := …)``.

    The first returns a list of structs with the fields of ``cnmoney.arrow.QUANTITY``. The second returns one
    such struct, row by row as ``cnmoney.parse`` does: a cell may be in another unit than the next, so that
    sums need a ``GROUP BY``. Both make NULL of NULL, the second also of a missing cell such as ``--``.

    Args:
        con: a connection; functions that it had from an earlier call are replaced.
        errors: what ``cnmoney_parse`` makes of a cell that it cannot read: ``"raise"`` ends the query with an
            error, ``"null"`` is NULL.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds, in ``cnmoney_extract``.
        small_counts: also 一位 and 三年, in ``cnmoney_extract``.

    Raises:
        ValueError: ``errors`` is none of the two, ``default_currency`` no ISO 4217 code, or a kind unknown.
    """
    if errors not in ("raise", "null"):
        raise ValueError(f'errors must be "raise" or "null", not {errors!r}')
    options = checked_options(default_currency, kinds, small_counts=small_counts)

    def extract(texts: pa.ChunkedArray) -> pa.ChunkedArray:
        return arrow.extract(
            texts,
            default_currency=options.default_currency,
            kinds=options.kinds,
            small_counts=small_counts,
        )

    def read(cells: pa.ChunkedArray, units: pa.ChunkedArray) -> pa.Array:
        return _parse(cells, units, errors=errors, default_currency=options.default_currency)

    create = partial(
        con.create_function, type=PythonUDFType.ARROW, null_handling=FunctionNullHandling.SPECIAL
    )
    for name in (_EXTRACT, _CELL):
        with suppress(duckdb.Error):
            con.remove_function(name)
    create(_EXTRACT, extract, ["VARCHAR"], _type_of(con, pa.list_(arrow.QUANTITY)))
    create(_CELL, read, ["VARCHAR", "VARCHAR"], _type_of(con, arrow.QUANTITY))
    con.execute(_MACRO)


def _type_of(con: duckdb.DuckDBPyConnection, data_type: pa.DataType) -> DuckDBPyType:
    """Return what DuckDB makes of a type of Arrow."""
    [found] = con.from_arrow(pa.table({"column": pa.array([], data_type)})).types
    return found


def _parse(
    cells: pa.ChunkedArray, units: pa.ChunkedArray, *, errors: Errors, default_currency: str
) -> pa.Array:
    found: list[Quantity] = []
    places: list[int | None] = []
    for cell, unit in zip(cells.to_pylist(), units.to_pylist(), strict=True):
        place = None
        if cell is not None and not is_blank(cell):
            try:
                found.append(parse(cell, unit=unit, default_currency=default_currency))
                place = len(found) - 1
            except ParseError:
                if errors == "raise":
                    raise
        places.append(place)
    return arrow.to_array(found).take(pa.array(places, pa.int64()))
