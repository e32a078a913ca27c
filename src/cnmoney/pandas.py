"""The accessor ``Series.cnmoney`` of pandas, which comes with ``import cnmoney.pandas``.

Needs pandas and pyarrow: ``pip install "cnmoney[pandas]"``.  pandas has no entry point that would find it.

>>> import pandas as pd
>>> import cnmoney.pandas
>>> news = pd.Series(["营收36.57亿元，同比增长8.2%", None], index=["a", "b"])
>>> news.cnmoney.explode()[["text", "value", "currency", "unit"]]
      text                  value currency  unit
a  36.57亿元  3657000000.0000000000      CNY  <NA>
a     8.2%           8.2000000000     <NA>     %
>>> pd.Series(["1,234.5", "(56.78)", "--"]).cnmoney.parse(unit="万元")
0    12345000.0000000000
1     -567800.0000000000
2                   <NA>
dtype: decimal128(38, 10)[pyarrow]

Every column that comes out has a type of Arrow, so that decimals stay decimals, in Parquet too.
"""

from typing import TYPE_CHECKING, Unpack

from .cells import Errors

try:
    import pandas as pd
    import pyarrow as pa
except ImportError as error:
    raise ImportError('cnmoney.pandas needs pandas and pyarrow: pip install "cnmoney[pandas]"') from error

from . import arrow

if TYPE_CHECKING:
    from .arrow import Options


@pd.api.extensions.register_series_accessor("cnmoney")
class SeriesAccessor:
    """What cnmoney does with a Series; the index and the name are kept."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def extract(self, **options: Unpack["Options"]) -> pd.Series:
        """Return a list of quantities, as dicts, for each text; see ``cnmoney.arrow.extract``."""
        return self._like(arrow.extract(self._texts(), **options))

    def explode(self, **options: Unpack["Options"]) -> pd.DataFrame:
        """Return a row for each quantity, with the index of its text; see ``cnmoney.arrow.explode``."""
        name = str(self._series.name)  # for messages
        found = arrow.explode(pa.table({name: self._texts()}), name, **options)
        frame = found.drop_columns(arrow.ROW.name).to_pandas(types_mapper=pd.ArrowDtype)
        return frame.set_axis(self._series.index.take(found[arrow.ROW.name].to_numpy()))

    def parse(
        self, *, unit: str | None = None, errors: Errors = "raise", default_currency: str = "CNY"
    ) -> pd.Series:
        """Return the number of each cell, texts and numbers mixed; see ``cnmoney.parse_column``."""
        has_any = self._series.dtype == object
        column = list(self._series) if has_any else pa.Array.from_pandas(self._series)
        return self._like(
            arrow.parse_column(column, unit=unit, errors=errors, default_currency=default_currency)
        )

    def _texts(self) -> pa.Array | pa.ChunkedArray:
        try:
            return pa.Array.from_pandas(self._series)
        except (pa.ArrowTypeError, pa.ArrowInvalid) as error:
            raise TypeError(f"the column holds other things than text: {error}") from None

    def _like(self, column: pa.Array | pa.ChunkedArray) -> pd.Series:
        """Return a column as a Series with this index."""
        array = pd.arrays.ArrowExtensionArray(column)
        return pd.Series(array, index=self._series.index, name=self._series.name)
