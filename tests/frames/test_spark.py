"""``cnmoney.spark.extract`` without Spark: it takes and gives batches; tests/engines runs it in Spark."""

import pickle
import subprocess
import sys

import pytest

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
import pyarrow as pa

from cnmoney import arrow, spark


def test_a_partition_is_read_batch_by_batch() -> None:
    function = pickle.loads(pickle.dumps(spark.extract("text", keep=["id"], kinds=["money"])))
    batches = [
        pa.record_batch({"id": [number], "text": [f"营收{number}亿元，增8%"]}) for number in range(1, 4)
    ]
    found = list(function(iter(batches)))
    assert [batch["value"].to_pylist() for batch in found] == [[number * 10**8] for number in (1, 2, 3)]
    assert {batch.schema for batch in found} == {arrow.schema([pa.field("id", pa.int64())])}
    assert list(function(iter([]))) == []


def test_errors_say_what_is_wrong() -> None:
    batch = pa.record_batch({"id": [1]})
    with pytest.raises(ValueError, match="there is no column 'text'; the columns are: id"):
        list(spark.extract("text", keep=[])([batch]))
    with pytest.raises(TypeError, match="the column 'id' holds int64, not text"):
        list(spark.extract("id", keep=[])([batch]))


def test_pyspark_is_not_imported() -> None:
    code = "import sys, cnmoney.spark; print('pyspark' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "False\n"
