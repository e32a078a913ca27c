"""Columns of text to columns of quantities, in Arrow: for pyarrow, and for every engine that speaks it.

Needs pyarrow: ``pip install "cnmoney[arrow]"``.

>>> import pyarrow as pa
>>> from cnmoney import arrow
>>> news = pa.table({"id": [7, 8, 9], "text": ["营收36.57亿元，同比增长8.2%", None, "占三分之一"]})
>>> found = arrow.explode(news, "text", keep=["id"])
>>> for row in found.select(["id", "text", "value", "currency", "unit", "fits"]).to_pylist():
...     print(*row.values())
7 36.57亿元 3657000000.0000000000 CNY None True
7 8.2% 8.2000000000 None % True
9 三分之一 None None None False
>>> found["value_digits"][2].as_py()
'0.3333333333333333333333333333'

``QUANTITY`` has the fields of ``cnmoney.Quantity`` by their names, and four more. Offsets (``start``,
``end``) are code points of the text, as everywhere in this library; Arrow itself and many an engine count
bytes.

The numbers are decimals of 38 digits, 10 of them after the point. 38 is what a decimal128 holds and the
most that DuckDB and Spark have; a wider type they refuse, or read as a float. For the scale, 15,901
quantities were counted in news, filings, reports and speech: none has more than 15 digits before the point,
and none more than 6 after it, but for seven thirds (三分之一), which have no end. So every scale from 6 to
23 holds the same of them. 10 is finer than any rate or price is quoted, and 28 digits before the point are
enough to add up the largest of those sums 10,000,000,000,000 times. (A sum of pyarrow that overflows wraps
around, without an error.)

A number that needs more digits is never rounded: it is null, its digits are in the field with ``_digits``
at its end, as text in plain notation, and ``fits`` is false. Zeros at the end need none: 3.50 fits where
3.5 does.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from functools import partial
from itertools import accumulate, chain, tee
from typing import Any, Final, TypeAlias, TypedDict, Unpack

from . import cells
from .cells import ColumnError, Errors, Unread
from .decimals import without_trailing_zeros
from .many import extract_many
from .quantity import Kind, Quantity, plain_notation

try:
    import pyarrow as pa
    import pyarrow.compute as pc
except ImportError as error:
    raise ImportError('cnmoney.arrow needs pyarrow: pip install "cnmoney[arrow]"') from error

PRECISION: Final = 38
SCALE: Final = 10
NUMBER: Final = pa.decimal128(PRECISION, SCALE)

QUANTITY: Final = pa.struct(
    [
        ("kind", pa.string()),
        ("value", NUMBER),
        ("low", NUMBER),
        ("high", NUMBER),
        ("qualifier", pa.string()),
        ("currency", pa.string()),
        ("unit", pa.string()),
        ("per", pa.string()),
        ("inferred", pa.bool_()),
        ("text", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("fits", pa.bool_()),  # whether value, low and high hold all that is known
        ("value_digits", pa.string()),  # of a number that does not fit, else null
        ("low_digits", pa.string()),
        ("high_digits", pa.string()),
    ]
)
"""One quantity; ``pa.list_(QUANTITY)`` is what a text becomes."""

ROW: Final = pa.field("row", pa.int64())
"""The key of ``explode`` where none is asked for: the number of the row with the text, from 0."""

_SLICE: Final = 4096  # texts whose quantities are Python objects at one time
_NUMBERS: Final = ("value", "low", "high")

_Read: TypeAlias = Callable[[Iterable[str]], Generator[list[Quantity], None, None]]


class Options(TypedDict, total=False):
    """How texts are read; these are the options of ``cnmoney.extract_many``.

    Attributes:
        default_currency: ISO 4217 code that 元, 块 and 圆 mean; CNY where it is not given.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them).
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).
        workers: how many processes read.
    """

    default_currency: str
    kinds: Iterable[Kind | str] | None
    small_counts: bool
    workers: int | None


def schema(keys: Iterable[pa.Field] = (ROW,)) -> pa.Schema:
    """Return the schema of a table of quantities: one column for each key, then one for each field.

    Args:
        keys: the fields that say where a quantity comes from.

    Raises:
        ValueError: two columns would have the same name.

    Example:
        >>> schema([pa.field("id", pa.int64())]).names[:3]
        ['id', 'kind', 'value']
    """
    names: set[str] = {field.name for field in QUANTITY}
    for key in (keys := list(keys)):
        if key.name in names:
            raise ValueError(
                f"two columns would be named {key.name!r}: a key may not have the name of another key or "
                f"of a field of a quantity; rename it before ({', '.join(field.name for field in QUANTITY)})"
            )
        names.add(key.name)
    return pa.schema([*keys, *QUANTITY])


def to_array(quantities: Iterable[Quantity]) -> pa.StructArray:
    """Return quantities as one array of ``QUANTITY``.

    Example:
        >>> from cnmoney import extract
        >>> to_array(extract("约3亿元")).field("value")[0].as_py()
        Decimal('300000000.0000000000')
    """
    rows = list(quantities)
    columns: dict[str, list[Any]] = {
        field.name: [getattr(row, field.name) for row in rows] for field in fields(Quantity)
    }
    for name in _NUMBERS:
        numbers = columns[name]
        columns[name] = [_fitting(number) for number in numbers]
        columns[f"{name}_digits"] = [
            plain_notation(number) if fit is None else None
            for number, fit in zip(numbers, columns[name], strict=True)
        ]
    too_long = zip(*(columns[f"{name}_digits"] for name in _NUMBERS), strict=True)
    columns["fits"] = [not any(digits) for digits in too_long]
    arrays = [pa.array(columns[field.name], field.type) for field in QUANTITY]
    return pa.StructArray.from_arrays(arrays, fields=list(QUANTITY))


def _fitting(number: Decimal | None) -> Decimal | None:
    """Return a number that a column of ``NUMBER`` holds with every digit; None for one that it does not."""
    if number is None:
        return None
    shortest = without_trailing_zeros(number)
    _, _, exponent = shortest.as_tuple()
    is_fine = isinstance(exponent, int) and exponent >= -SCALE
    return shortest if is_fine and shortest.adjusted() < PRECISION - SCALE else None


def extract(texts: object, **options: Unpack[Options]) -> pa.ListArray | pa.ChunkedArray:
    """Find every quantity in each text of a column.

    Args:
        texts: an Array or ChunkedArray of strings, of any of Arrow's types for them, or a dictionary of one;
            or what has ``__arrow_c_array__`` or ``__arrow_c_stream__``: a Series of pandas or polars.
        **options: ``default_currency``, ``kinds``, ``small_counts`` and ``workers``: see ``Options``.

    Returns:
        A list of ``QUANTITY`` for each text, empty where there is none in it, and null for a null text: an
        array for an array, and for what is chunked or a stream a ChunkedArray with the same chunks. Numbers
        are in base units, offsets in code points.

    Raises:
        TypeError: ``texts`` is no Arrow data, or of another type than text.
        ValueError: an option is wrong, as in ``cnmoney.extract_many``.

    Example:
        >>> [found] = extract(pa.array(["营收36.57亿元"])).to_pylist()
        >>> found[0]["value"], found[0]["currency"]
        (Decimal('3657000000.0000000000'), 'CNY')
    """
    column = _text_column(_arrow_data(texts))
    read = partial(extract_many, **options)
    if not isinstance(column, pa.ChunkedArray):
        return next(_lists([column], read))
    return pa.chunked_array(_lists(column.chunks, read), pa.list_(QUANTITY))


def explode(
    table: object,
    column: str,
    *,
    keep: Iterable[str] | None = None,
    **options: Unpack[Options],
) -> pa.Table:
    """Return a table with one row for each quantity in a column of texts.

    Args:
        table: a Table, a RecordBatch, or what has ``__arrow_c_stream__`` or ``__arrow_c_array__``: a data
            frame of pandas or polars, a relation of DuckDB.
        column: the name of the column of texts.
        keep: the columns that come along, to say where a quantity comes from; None for a column ``row`` with
            the number of the row in the table, from 0.
        **options: as in ``extract``.

    Returns:
        A table with the ``schema`` of those keys. A row without a quantity has none here.

    Raises:
        TypeError: ``table`` is no table, or the column holds no text.
        ValueError: there is no such column, or a key has the name of a field of a quantity; or as in
            ``extract``.

    Example:
        >>> table = pa.table({"text": ["增长8.2%", "第3名"]})
        >>> explode(table, "text").select(["row", "value", "unit"]).to_pylist()
        [{'row': 0, 'value': Decimal('8.2000000000'), 'unit': '%'}]
    """
    return explode_stream(table, column, keep=keep, **options).read_all()


def explode_stream(
    source: object,
    column: str,
    *,
    keep: Iterable[str] | None = None,
    **options: Unpack[Options],
) -> pa.RecordBatchReader:
    """Do what ``explode`` does, batch by batch: a source of any size in the memory of a few batches.

    Args:
        source: as in ``explode``, or a RecordBatchReader, of which each batch is taken when it is needed.
        column: as in ``explode``, like all the others.
        keep: the columns that come along.
        **options: as in ``extract``; with ``workers`` some batches are taken ahead.

    Returns:
        A reader with a batch for each of the source, some of them empty, and the ``schema`` of the keys.

    Raises:
        TypeError: as in ``explode``, at the call.
        ValueError: likewise.

    Example:
        >>> batches = explode_stream(pa.table({"text": ["增长8.2%"] * 3}), "text")
        >>> [batch.num_rows for batch in batches]
        [3]
    """
    reader = _table_reader(source)
    field = _field(reader.schema, column)
    _check_text(field.type, f"the column {column!r}")
    names = None if keep is None else [keep] if isinstance(keep, str) else list(keep)
    wanted = schema([ROW] if names is None else [_field(reader.schema, name) for name in names])
    read = partial(extract_many, **options)
    ahead, batches = tee(reader)
    lists = _lists((_text_column(batch.column(column)) for batch in ahead), read)
    return pa.RecordBatchReader.from_batches(wanted, _exploded(batches, lists, names, wanted))


def _exploded(
    batches: Iterable[pa.RecordBatch],
    lists: Iterator[pa.ListArray],
    names: list[str] | None,
    wanted: pa.Schema,
) -> Iterator[pa.RecordBatch]:
    first = 0
    for batch, found in zip(batches, lists, strict=True):
        after = first + batch.num_rows
        keys = [pa.array(range(first, after), ROW.type)] if names is None else map(batch.column, names)
        parents = pc.list_parent_indices(found)
        columns = [*(key.take(parents) for key in keys), *found.flatten().flatten()]
        yield pa.RecordBatch.from_arrays(columns, schema=wanted)
        first = after


def parse_column(
    column: object, *, unit: str | None = None, errors: Errors = "raise", default_currency: str = "CNY"
) -> pa.Array:
    """Do what ``cnmoney.parse_column`` does, to an array; only that lists what could not be read.

    Args:
        column: texts or numbers, as Arrow data of any kind that ``extract`` takes; or any iterable of cells.
        unit: what numbers without a unit or a scale are in: ``"万元"``, ``"%"``.
        errors: ``"raise"``, or ``"null"`` for null in place of a cell that cannot be read.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.

    Returns:
        An array of decimals in base units; missing cells are null.

    Raises:
        ColumnError: some cells cannot be read, or have more digits than the decimals of this module.
        TypeError: the column is of neither texts nor numbers.
        ValueError: as in ``cnmoney.parse_column``.

    Example:
        >>> parse_column(pa.array(["1,234.5", "3.57亿", "--"]), unit="万元").to_pylist()
        [Decimal('12345000.0000000000'), Decimal('357000000.0000000000'), None]
    """
    numbers = cells.parse_column(_cells(column), unit=unit, errors=errors, default_currency=default_currency)
    fitting = [_fitting(number) for number in numbers]
    too_long = [
        Unread(row, number, f"more digits than decimal({PRECISION}, {SCALE}) has")
        for row, (number, fit) in enumerate(zip(numbers, fitting, strict=True))
        if number is not None and fit is None
    ]
    if too_long and errors == "raise":
        raise ColumnError.of(too_long)
    return pa.array(fitting, NUMBER)


# --- texts to lists ----------------------------------------------------------------------------------


def _lists(arrays: Iterable[pa.Array], read: _Read) -> Iterator[pa.ListArray]:
    """Return the lists of each array of texts; the same workers read them all."""
    ahead, arrays = tee(arrays)
    results = read(text.as_py() for array in ahead for text in array if text.is_valid)
    return (_lists_of_one(array, results) for array in arrays)


def _lists_of_one(texts: pa.Array, results: Iterator[list[Quantity]]) -> pa.ListArray:
    starts = range(0, len(texts) or 1, _SLICE)
    return pa.concat_arrays([_lists_of_slice(texts.slice(start, _SLICE), results) for start in starts])


def _lists_of_slice(texts: pa.Array, results: Iterator[list[Quantity]]) -> pa.ListArray:
    is_null = texts.is_null()
    found: list[list[Quantity]] = [[] if null else next(results) for null in is_null.to_pylist()]
    offsets = pa.array(accumulate(map(len, found), initial=0), pa.int32())
    return pa.ListArray.from_arrays(offsets, to_array(chain.from_iterable(found)), mask=is_null)


# --- what goes in ------------------------------------------------------------------------------------


def _arrow_data(data: object) -> pa.Array | pa.ChunkedArray:
    if isinstance(data, pa.Array | pa.ChunkedArray):
        return data
    if hasattr(data, "__arrow_c_stream__"):
        return pa.chunked_array(data)
    if hasattr(data, "__arrow_c_array__"):
        return pa.array(data)
    raise TypeError(f"texts must be Arrow data such as pyarrow.array([…]), not {type(data).__name__}")


def _cells(column: object) -> Any:
    """Return the cells of a column as Python has them; what is no Arrow data as it is."""
    if not hasattr(column, "__arrow_c_stream__") and not hasattr(column, "__arrow_c_array__"):
        return column
    data = _arrow_data(column)
    if pa.types.is_floating(data.type):  # in text a float32 is the shortest number that it is, too
        return (None if digits is None else Decimal(digits) for digits in data.cast(pa.string()).to_pylist())
    if not (pa.types.is_integer(data.type) or pa.types.is_decimal(data.type)):
        data = _text_column(data)
    return data.to_pylist()


def _text_column(column: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Return a column of strings, of which only true nulls are null."""
    _check_text(column.type, "the column")
    if not pa.types.is_dictionary(column.type):
        return column
    if isinstance(column, pa.ChunkedArray):
        return pa.chunked_array(map(_decoded, column.chunks), pa.large_string())
    return _decoded(column)


def _decoded(column: pa.DictionaryArray) -> pa.Array:
    """Return the strings of a dictionary array; Arrow cannot take them from a dictionary of views itself."""
    return column.dictionary.cast(pa.large_string()).take(column.indices)


def _check_text(data_type: pa.DataType, name: str) -> None:
    """Raise TypeError for a column of anything else than strings."""
    plain = data_type.value_type if pa.types.is_dictionary(data_type) else data_type
    if plain not in (pa.string(), pa.large_string(), pa.string_view(), pa.null()):
        raise TypeError(f"{name} holds {data_type}, not text: choose another, or cast it to string first")


def _table_reader(source: object) -> pa.RecordBatchReader:
    if isinstance(source, pa.RecordBatchReader):
        return source
    if hasattr(source, "__arrow_c_stream__"):
        return pa.RecordBatchReader.from_stream(source)
    if hasattr(source, "__arrow_c_array__"):
        return pa.table(source).to_reader()
    raise TypeError(f"expected a table in Arrow, such as pyarrow.table({{…}}), not {type(source).__name__}")


def _field(columns: pa.Schema, name: str) -> pa.Field:
    """Return the field of the one column with this name."""
    if not isinstance(name, str):
        raise TypeError(f"the name of a column must be a str, not {type(name).__name__}")
    places = columns.get_all_field_indices(name)
    if len(places) == 1:
        return columns.field(places[0])
    if places:
        raise ValueError(f"{len(places)} columns are named {name!r}: rename all but one")
    raise ValueError(f"there is no column {name!r}; the columns are: {', '.join(columns.names)}")
