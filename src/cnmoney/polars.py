"""The namespace ``cnmoney`` of expressions and Series in polars, which comes with ``import cnmoney.polars``.

Needs polars and pyarrow: ``pip install "cnmoney[polars]"``.  polars has no entry point that would find it.

>>> import polars as pl
>>> import cnmoney.polars
>>> news = pl.LazyFrame({"id": [7, 8], "text": ["营收36.57亿元，同比增长8.2%", None]})
>>> found = news.select("id", found=pl.col("text").cnmoney.extract()).explode("found").drop_nulls()
>>> found.select("id", pl.col("found").struct.field("value")).collect().rows()
[(7, Decimal('3657000000.0000000000')), (7, Decimal('8.2000000000'))]
>>> pl.Series(["1,234.5", "--"]).cnmoney.parse(unit="万元").to_list()
[Decimal('12345000.0000000000'), None]
"""

from functools import partial
from typing import TYPE_CHECKING, Final, Unpack

from .cells import Errors

try:
    import polars as pl
    import pyarrow as pa
except ImportError as error:
    raise ImportError('cnmoney.polars needs polars and pyarrow: pip install "cnmoney[polars]"') from error

from . import arrow

if TYPE_CHECKING:
    from .arrow import Options

QUANTITIES: Final = pl.Series(pa.array([], pa.list_(arrow.QUANTITY))).dtype
"""What a text becomes: a list of structs."""

NUMBER: Final = pl.Decimal(arrow.PRECISION, arrow.SCALE)


@pl.api.register_series_namespace("cnmoney")
class SeriesNamespace:
    """What cnmoney does with a Series."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def extract(self, **options: Unpack["Options"]) -> pl.Series:
        """Return the quantities of each text; see ``cnmoney.arrow.extract``."""
        return pl.Series(self._series.name, arrow.extract(self._series.to_arrow(), **options), QUANTITIES)

    def parse(
        self, *, unit: str | None = None, errors: Errors = "raise", default_currency: str = "CNY"
    ) -> pl.Series:
        """Return the number of each cell; see ``cnmoney.parse_column``."""
        numbers = arrow.parse_column(
            self._series.to_arrow(), unit=unit, errors=errors, default_currency=default_currency
        )
        return pl.Series(self._series.name, numbers, NUMBER)


@pl.api.register_expr_namespace("cnmoney")
class ExprNamespace:
    """What cnmoney does with an expression, lazily."""

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def extract(self, **options: Unpack["Options"]) -> pl.Expr:
        """Return the quantities of each text; see ``cnmoney.arrow.extract``."""
        function = partial(_extract, **options)
        return self._expr.map_batches(function, return_dtype=QUANTITIES, is_elementwise=True)

    def parse(
        self, *, unit: str | None = None, errors: Errors = "raise", default_currency: str = "CNY"
    ) -> pl.Expr:
        """Return the number of each cell; see ``cnmoney.parse_column``, which wants the whole column."""
        function = partial(_parse, unit=unit, errors=errors, default_currency=default_currency)
        return self._expr.map_batches(function, return_dtype=NUMBER)


def _extract(texts: pl.Series, **options: Unpack["Options"]) -> pl.Series:
    return SeriesNamespace(texts).extract(**options)


def _parse(cells: pl.Series, *, unit: str | None, errors: Errors, default_currency: str) -> pl.Series:
    return SeriesNamespace(cells).parse(unit=unit, errors=errors, default_currency=default_currency)
