"""``cnmoney.arrow``: every text of a column, in the types of Arrow, to the digit."""

import decimal
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney

from ..examples import sentences

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
import pyarrow as pa

from cnmoney import arrow

TEXTS = ["营收36.57亿元，同比增长8.2%", None, "第3名", "", "约50-60亿美元，占三分之一", "😀每股137.7港元"]
LIST = pa.list_(arrow.QUANTITY)


def quantity_of(row: dict[str, Any]) -> cnmoney.Quantity:
    """Return the quantity that a row is of, with the digits of what does not fit."""
    fields = {name: row[name] for name in cnmoney.Quantity.__slots__}
    for name in ("value", "low", "high"):
        if row[f"{name}_digits"] is not None:
            assert fields[name] is None
            fields[name] = Decimal(row[f"{name}_digits"])
    fields["kind"], fields["qualifier"] = cnmoney.Kind(row["kind"]), cnmoney.Qualifier(row["qualifier"])
    return cnmoney.Quantity(**fields)


def expected(texts: list[str | None], **options: Any) -> list[list[cnmoney.Quantity] | None]:
    return [None if text is None else cnmoney.extract(text, **options) for text in texts]


def found(lists: Any) -> list[list[cnmoney.Quantity] | None]:
    assert lists.type == LIST
    return [None if rows is None else list(map(quantity_of, rows)) for rows in lists.to_pylist()]


# --- extract -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data_type",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.dictionary(pa.int32(), pa.large_string()),
        pa.dictionary(pa.uint32(), pa.string_view()),
    ],
    ids=str,
)
def test_each_text_has_what_extract_finds_in_it(data_type: Any) -> None:
    column = pa.array(TEXTS, pa.string()).cast(data_type)
    lists = arrow.extract(column)
    assert isinstance(lists, pa.ListArray)
    assert found(lists) == expected(TEXTS)
    assert found(arrow.extract(column.slice(2, 3))) == expected(TEXTS[2:5])
    lists.validate(full=True)


def test_examples_of_the_grammar_come_out_as_they_are() -> None:
    texts: list[str | None] = [example.text for example in sentences()]
    assert len(texts) > 100
    assert found(arrow.extract(pa.array(texts))) == expected(texts)


@pytest.mark.parametrize("workers", [None, 2])
def test_chunks_are_kept(workers: int | None) -> None:
    column = pa.chunked_array([TEXTS[:2], [], TEXTS[2:], [None]], pa.string())
    lists = arrow.extract(column, workers=workers)
    assert isinstance(lists, pa.ChunkedArray)
    assert [len(chunk) for chunk in lists.chunks] == [2, 0, 4, 1]
    assert found(lists) == expected([*TEXTS, None])


@pytest.mark.parametrize("column", [pa.array([], pa.string()), pa.chunked_array([], pa.string())])
def test_no_texts_have_no_lists(column: Any) -> None:
    lists = arrow.extract(column)
    assert type(lists) is (pa.ListArray if isinstance(column, pa.Array) else pa.ChunkedArray)
    assert found(lists) == []


def test_a_null_in_a_dictionary_is_a_null_text() -> None:
    column = pa.DictionaryArray.from_arrays([0, 1, None], pa.array(["3亿元", None]))
    assert found(arrow.extract(column)) == expected(["3亿元", None, None])


def test_a_column_of_nulls_has_null_lists() -> None:
    assert found(arrow.extract(pa.nulls(3))) == [None] * 3


def test_long_arrays_are_read_in_slices_and_come_out_whole() -> None:
    texts = [None if number % 7 == 0 else f"第{number}家营收{number}亿元" for number in range(10_000)]
    lists = arrow.extract(pa.array(texts))
    assert len(lists) == len(texts)
    assert lists.null_count == texts.count(None)
    assert found(lists) == expected(texts)


def test_options_are_those_of_extract() -> None:
    texts: list[str | None] = ["两家公司营收3亿元，增长8%"]
    for options in ({"default_currency": "twd"}, {"kinds": ["count", "money"], "small_counts": True}):
        assert found(arrow.extract(pa.array(texts), **options)) == expected(texts, **options)


def test_offsets_are_code_points() -> None:
    [[row]] = arrow.extract(pa.array(["😀营收3亿元"])).to_pylist()
    assert (row["start"], row["end"], row["text"]) == (3, 6, "3亿元")


class OnlyStream:
    """What any library with the C stream interface of Arrow looks like from outside."""

    def __init__(self, data: Any) -> None:
        self._data = data

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._data.__arrow_c_stream__(requested_schema)


class OnlyArray:
    """Likewise with the C array interface."""

    def __init__(self, data: Any) -> None:
        self._data = data

    def __arrow_c_array__(self, requested_schema: object = None) -> object:
        return self._data.__arrow_c_array__(requested_schema)


def test_anything_that_speaks_arrow_goes_in() -> None:
    array = pa.array(TEXTS)
    assert found(arrow.extract(OnlyArray(array))) == expected(TEXTS)
    assert found(arrow.extract(OnlyStream(pa.chunked_array([array])))) == expected(TEXTS)
    batch = pa.record_batch({"text": array})
    whole = arrow.explode(batch, "text")
    assert whole.num_rows == 5
    for source in (OnlyArray(batch), OnlyStream(pa.table(batch)), pa.table(batch).to_reader(2)):
        assert arrow.explode(source, "text").equals(whole)


@pytest.mark.parametrize(
    "column",
    [pa.array([3]), pa.array([3.5, None]), pa.array([b"3"]), pa.array([["3亿元"]])],
    ids=lambda column: str(column.type),
)
def test_what_is_no_text_is_refused_by_its_type(column: Any) -> None:
    with pytest.raises(TypeError, match=r"the column holds .+, not text"):
        arrow.extract(column)
    with pytest.raises(TypeError, match=r"the column 'body' holds .+, not text"):
        arrow.explode(pa.table({"body": column}), "body")


@pytest.mark.parametrize("texts", ["3亿元", ["3亿元"], None, 3], ids=repr)
def test_what_is_no_arrow_is_refused(texts: object) -> None:
    with pytest.raises(TypeError, match=f"Arrow.*, not {type(texts).__name__}"):
        arrow.extract(texts)
    with pytest.raises(TypeError, match=f"Arrow.*, not {type(texts).__name__}"):
        arrow.explode(texts, "text")


@pytest.mark.parametrize(
    "options", [{"default_currency": "元"}, {"kinds": ["weight"]}, {"workers": 0}], ids=repr
)
def test_wrong_options_are_errors_of_the_call(options: dict[str, Any]) -> None:
    texts = pa.array(["3亿元"])
    calls: list[Callable[..., object]] = [
        lambda **given: arrow.extract(texts, **given),
        lambda **given: arrow.explode_stream(pa.table({"text": texts}), "text", **given),
    ]
    for call in calls:
        with pytest.raises(ValueError, match=next(iter(options))):
            call(**options)


# --- numbers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column", "fits"),
    [
        ("3.50%", "3.5000000000", True),
        ("0.0000000001%", "0.0000000001", True),
        ("0.00000000001%", None, False),
        ("0.10000000000000000000%", "0.1000000000", True),  # zeros need no digits
        ("0.00000000000000000000%", "0E-10", True),
        ("9999999999999999999999999999元", "9999999999999999999999999999.0000000000", True),
        ("10000000000000000000000000000元", None, False),
        ("-9999999999999999999999999999.9999999999元", "-9999999999999999999999999999.9999999999", True),
        ("三分之一", None, False),
        ("四分之一", "0.2500000000", True),
    ],
)
def test_a_number_is_exact_or_null(text: str, column: str | None, fits: bool) -> None:
    value = cnmoney.parse(text)
    [row] = arrow.to_array([value]).to_pylist()
    assert row["value"] == (None if column is None else Decimal(column))
    assert row["fits"] is fits
    assert row["value_digits"] == (None if fits else format(value.value or 0, "f"))
    assert quantity_of(row) == value


def test_each_number_of_a_quantity_is_flagged_for_itself() -> None:
    [row] = arrow.to_array([cnmoney.parse("四分之一至三分之一")]).to_pylist()
    assert (row["low"], row["high"], row["fits"]) == (Decimal("0.25"), None, False)
    assert (row["value_digits"], row["low_digits"]) == (None, None)
    assert row["high_digits"] == "0." + "3" * 28


@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers(0, 60))
def test_no_digit_is_ever_lost(number: Decimal, zeros: int) -> None:
    value = Decimal(format(number, "f") + ("." if "." not in format(number, "f") else "") + "0" * zeros)
    quantity = cnmoney.quantity.exact_quantity(value, kind=cnmoney.Kind.NUMBER, text="x", start=0)
    [row] = arrow.to_array([quantity]).to_pylist()
    assert quantity_of(row) == quantity
    assert row["fits"] is (row["value_digits"] is None)


def test_the_decimal_context_of_the_caller_does_not_matter() -> None:
    texts = pa.array(["12345678901234567890.12345元"])
    with decimal.localcontext(decimal.Context(prec=5)):
        column = arrow.extract(texts)
    assert column.to_pylist()[0][0]["value"] == Decimal("12345678901234567890.12345")


# --- explode -----------------------------------------------------------------------------------------

NEWS = pa.table({"id": ["a", "b", "c", "d", "e", "f"], "day": list(range(6)), "text": TEXTS})


@pytest.mark.parametrize("workers", [None, 2])
@pytest.mark.parametrize("rows", [1, 2, 100])
def test_a_quantity_has_the_keys_of_its_row(rows: int, workers: int | None) -> None:
    rows_of = [row for row, text in enumerate(TEXTS) for _ in cnmoney.extract(text or "")]
    source = pa.Table.from_batches(NEWS.to_batches(max_chunksize=rows))
    kept = arrow.explode(source, "text", keep=["day", "id"], workers=workers)
    assert kept.column_names == ["day", "id", *(field.name for field in arrow.QUANTITY)]
    assert kept["day"].to_pylist() == rows_of
    assert kept["id"].to_pylist() == ["abcdef"[row] for row in rows_of]
    numbered = arrow.explode(source, "text", workers=workers)
    assert numbered["row"].to_pylist() == rows_of
    assert numbered.schema == arrow.schema()
    assert list(map(quantity_of, numbered.to_pylist())) == [
        quantity for text in TEXTS for quantity in cnmoney.extract(text or "")
    ]


def test_no_key_at_all_and_one_name_may_be_asked_for() -> None:
    assert arrow.explode(NEWS, "text", keep=[]).schema == pa.schema(list(arrow.QUANTITY))
    assert arrow.explode(NEWS, "text", keep="id").column_names[:2] == ["id", "kind"]


def test_a_table_without_rows_or_quantities_keeps_its_columns() -> None:
    assert arrow.explode(NEWS.slice(0, 0), "text", keep=["id"]).schema == arrow.schema([NEWS.field("id")])
    assert arrow.explode(pa.table({"text": ["无"]}), "text").to_pydict()["row"] == []


@pytest.mark.parametrize(
    ("column", "keep", "message"),
    [
        ("txt", None, "there is no column 'txt'; the columns are: id, day, text"),
        ("text", ["id", "url"], "there is no column 'url'; the columns are: id, day, text"),
        ("text", ["id", "text"], "two columns would be named 'text'"),
        ("text", ["id", "id"], "two columns would be named 'id'"),
    ],
)
def test_a_wrong_name_is_an_error_that_says_which(column: str, keep: list[str] | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        arrow.explode(NEWS, column, keep=keep)


def test_two_columns_of_the_same_name_are_an_error() -> None:
    twice = pa.table([pa.array(["3亿元"]), pa.array(["5亿元"])], names=["text", "text"])
    with pytest.raises(ValueError, match="2 columns are named 'text'"):
        arrow.explode(twice, "text")


def test_a_stream_is_read_batch_by_batch() -> None:
    taken = 0

    def batches() -> Any:
        nonlocal taken
        while True:
            taken += 1
            yield pa.record_batch({"text": [f"营收{taken}亿元"]})

    endless = pa.RecordBatchReader.from_batches(pa.schema([("text", pa.string())]), batches())
    reader = arrow.explode_stream(endless, "text")
    for number in (1, 2, 3):
        assert reader.read_next_batch()["value"].to_pylist() == [number * 10**8]
    assert taken <= 4


def test_what_a_stream_raises_comes_out_as_it_is() -> None:
    def batches() -> Any:
        yield pa.record_batch({"text": ["3亿元"]})
        raise ConnectionError("the feed broke off")

    feed = pa.RecordBatchReader.from_batches(pa.schema([("text", pa.string())]), batches())
    reader = arrow.explode_stream(feed, "text")
    assert reader.read_next_batch().num_rows == 1
    with pytest.raises(ConnectionError, match="the feed broke off"):
        reader.read_next_batch()


# --- columns of cells --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "column",
    [
        pa.array(["1,234.5", None, "--", "(56.78)"]),
        pa.chunked_array([["1,234.5", None], ["--", "(56.78)"]]),
        pa.array(["1,234.5", None, "--", "(56.78)"]).dictionary_encode(),
        pa.array([1234.5, None, float("nan"), -56.78]),
        pa.array([Decimal("1234.50"), None, None, Decimal("-56.78")]),
        ["1,234.5", None, float("nan"), Decimal("-56.78")],
    ],
    ids=["text", "chunks", "dictionary", "double", "decimal", "list"],
)
def test_cells_become_decimals(column: Any) -> None:
    found = arrow.parse_column(column, unit="万元")
    assert found.type == arrow.NUMBER
    assert found.to_pylist() == [12345000, None, None, -567800]


def test_a_short_float_is_the_number_that_it_shows() -> None:
    assert arrow.parse_column(pa.array([0.1], pa.float32())).to_pylist() == [Decimal("0.1")]
    assert arrow.parse_column(pa.array([1e20], pa.float32()), unit="元").to_pylist() == [10**20]


def test_a_number_that_does_not_fit_is_unread() -> None:
    cells = pa.array(["3", "三分之一", "9" * 29, "约翰"])
    assert arrow.parse_column(cells, errors="null").to_pylist() == [3, None, None, None]
    with pytest.raises(cnmoney.ColumnError, match=r"row 1: .* more digits than decimal"):
        arrow.parse_column(cells.slice(0, 3))
    with pytest.raises(cnmoney.ColumnError, match="row 3: '约翰'"):
        arrow.parse_column(cells)


@pytest.mark.parametrize(
    "column",
    [pa.array([True]), pa.array([b"3"]), pa.array([["3"]]), "3亿", 3],
    ids=["bool", "bytes", "list", "str", "int"],
)
def test_what_is_no_column_of_cells_is_refused(column: Any) -> None:
    with pytest.raises(TypeError, match=r"not text|not one str|int"):
        arrow.parse_column(column)
