"""A column of texts in PySpark to rows of quantities, by ``DataFrame.mapInArrow``.

Needs pyarrow, here and in the Python of the executors: ``pip install "cnmoney[arrow]"``.  It imports no
PySpark::

    from cnmoney import spark

    found = spark.explode(news, "text", keep=["id"])
    found.groupBy("currency").sum("value")

which is short for ``news.mapInArrow(spark.extract("text", keep=["id"]), spark.schema(news, keep=["id"]))``.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Unpack

from . import arrow  # first: it says what to install where there is no pyarrow

import pyarrow as pa  # isort: skip

if TYPE_CHECKING:
    from .arrow import Options

_Batches = Iterable[pa.RecordBatch]

_SPARK_TYPES: Final = {
    pa.string(): "string",
    pa.bool_(): "boolean",
    pa.int64(): "long",
    arrow.NUMBER: f"decimal({arrow.PRECISION},{arrow.SCALE})",
}


def explode(frame: Any, column: str, *, keep: Iterable[str], **options: Unpack["Options"]) -> Any:
    """Return a DataFrame with one row for each quantity in a column of texts.

    Args:
        frame: a DataFrame of PySpark, classic or connect.
        column: the name of the column of texts.
        keep: the columns that come along. The rows of a DataFrame have no numbers, so it should have a key.
        **options: as in ``cnmoney.arrow.extract``.

    Raises:
        TypeError: the column holds no text.
        ValueError: there is no such column, or a key has the name of a field of a quantity; both from the
            executors, when the rows are asked for.
    """
    names = [keep] if isinstance(keep, str) else list(keep)
    wanted = frame.select(*dict.fromkeys([*names, column]))
    return wanted.mapInArrow(extract(column, keep=names, **options), schema(frame, keep=names))


def extract(
    column: str, *, keep: Iterable[str], **options: Unpack["Options"]
) -> Callable[[_Batches], Iterator[pa.RecordBatch]]:
    """Return the function for ``mapInArrow``, which makes of batches with texts batches with quantities.

    Example:
        >>> function = extract("text", keep=["id"])
        >>> [batch] = function([pa.record_batch({"id": [7], "text": ["增长8.2%"]})])
        >>> batch["id"].to_pylist(), batch["value"].to_pylist()
        ([7], [Decimal('8.2000000000')])
    """
    return partial(_extract, column=column, keep=list(keep), options=options)


def _extract(
    batches: _Batches, *, column: str, keep: list[str], options: "Options"
) -> Iterator[pa.RecordBatch]:
    """Read the batches of a partition, of which there may be none."""
    rest = iter(batches)
    for first in rest:
        reader = pa.RecordBatchReader.from_batches(first.schema, chain([first], rest))
        yield from arrow.explode_stream(reader, column, keep=keep, **options)


def schema(frame: Any, *, keep: Iterable[str]) -> Any:
    """Return the StructType of the rows that ``extract`` makes of a DataFrame."""
    fields = frame.select(*keep).schema
    for field in arrow.QUANTITY:
        fields = fields.add(field.name, _SPARK_TYPES[field.type])
    return fields
