"""Without its library a door says what to install."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("door", "library", "extra"),
    [
        ("arrow", "pyarrow", "arrow"),
        ("pandas", "pandas", "pandas"),
        ("pandas", "pyarrow", "pandas"),
        ("polars", "polars", "polars"),
        ("duckdb", "duckdb", "duckdb"),
        ("duckdb", "numpy", "duckdb"),
        ("spark", "pyarrow", "arrow"),
    ],
)
def test_door_says_what_to_install(door: str, library: str, extra: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; import cnmoney.{door}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f'pip install "cnmoney[{extra}]"' in done.stderr.splitlines()[-1]
