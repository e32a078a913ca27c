"""A workbook, read back by openpyxl."""

import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from cnmoney.article import workbook
from cnmoney.article.article import Record, read_mentions

from ..cli.test_command_line import COLUMNS, environment, failed, on_terminal, run

openpyxl = pytest.importorskip("openpyxl")  # of an extra, not installed everywhere

Row = dict[str, object]


def written(text: str, name: str = "article.txt", *, several: bool = False) -> io.BytesIO:
    stream = io.BytesIO()
    workbook.write_xlsx([(name, read_mentions(text))], stream, several=several)
    return stream


def rows_of(file: object, sheet: str = "quantities") -> list[Row]:
    heads, *rows = openpyxl.load_workbook(file)[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_cells_have_the_types_of_the_record() -> None:
    [row] = rows_of(written("公告\n营收50-60亿元。"))
    assert row == {
        "kind": "money",
        "value": None,
        "low": 5_000_000_000,
        "high": 6_000_000_000,
        "qualifier": "range",
        "currency": "CNY",
        "unit": None,
        "per": None,
        "inferred": False,
        "text": "50-60亿元",
        "start": 5,
        "end": 12,
        "sentence": "营收50-60亿元。",
        "paragraph": 1,
        "row": None,
        "column": None,
    }


def test_text_is_never_a_formula_a_number_or_an_error() -> None:
    text = "单位：%\n=1+1\t-28.6%\n#N/A\t5%\n2024-05-01\t+3%\n"
    sheet = openpyxl.load_workbook(written(text, "=A1", several=True)).active
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        cells = dict(zip(heads, row, strict=True))
        assert cells["file"].value == "=A1"
        texts = [cells[head] for head in ("file", "text", "row", "sentence") if cells[head].value]
        assert {(cell.data_type, cell.number_format) for cell in texts} == {("s", "@")}
    labels = [row["row"] for row in rows_of(written(text))]
    assert labels == ["=1+1", "#N/A", "2024-05-01"]


@pytest.mark.parametrize(
    ("written_as", "cell", "number_format"),
    [
        ("123456789012345元", 123456789012345, "#,##0"),
        ("1234567890123.45元", 1234567890123.45, "#,##0.00"),
        ("9.12345678901234元", 9.12345678901234, "#,##0.00000000000000"),
        ("3800000亿元", 380000000000000, "#,##0"),
        ("3800000000亿元", 3.8e17, "#,##0"),
        ("3.50元", 3.5, "#,##0.00"),
        ("0.0000000000000000005元", 5e-19, "General"),
        ("1234567890123456元", "1234567890123456", "@"),
        ("0.1234567890123456元", "0.1234567890123456", "@"),
        ("1" + "0" * 320 + "元", "1" + "0" * 320, "@"),
    ],
)
def test_number_is_one_where_a_spreadsheet_keeps_its_digits(
    written_as: str, cell: object, number_format: str
) -> None:
    [_, row] = openpyxl.load_workbook(written(written_as)).active.iter_rows()
    found = row[list(Record.__annotations__).index("value")]
    assert found.value == cell
    assert found.number_format == number_format
    assert found.data_type == ("s" if isinstance(cell, str) else "n")


def test_digits_are_written_as_they_are_and_not_by_a_float() -> None:
    [row] = rows_of(written("9.12345678901234元"))
    assert Decimal(repr(row["value"])) == Decimal("9.12345678901234")


def test_what_no_cell_can_hold_is_replaced_or_cut_where_it_can_be_seen() -> None:
    [row] = rows_of(written("甲\x01乙\x1b\ufffe丙5%"))
    assert row["sentence"] == "甲\ufffd乙\ufffd\ufffd丙5%"
    [row] = rows_of(written("1" + "0" * 40_000 + "元"))
    assert row["text"] == "1" + "0" * 32_765 + "…"
    [row] = rows_of(written("5%", "𠮷" * 20_000, several=True))  # two UTF-16 code units each
    assert row["file"] == "𠮷" * 16_383 + "…"


def test_more_rows_than_a_sheet_has_go_on_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 2)
    file = written("1元，2元，3元，4元，5元")
    names = ["quantities", "quantities 2", "quantities 3"]
    assert openpyxl.load_workbook(file).sheetnames == names
    assert [[row["value"] for row in rows_of(file, name)] for name in names] == [[1, 2], [3, 4], [5]]
    assert openpyxl.load_workbook(written("1元，2元")).sheetnames == ["quantities"]


def test_heads_stay_on_the_screen_and_columns_have_widths() -> None:
    sheet = openpyxl.load_workbook(written("没有")).active
    assert [cell.value for cell in sheet[1]] == COLUMNS
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["M"].width == 60
    assert sheet.max_row == 1


# --- the command line --------------------------------------------------------------------------------


def test_workbook_of_several_files(tmp_path: Path) -> None:
    for name, text in (("甲.txt", "营收3亿元"), ("乙.txt", "增长8%")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    output = tmp_path / "out.xlsx"
    done = run("甲.txt", "乙.txt", "--format", "xlsx", "--output", output, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert [(row["file"], row["text"], row["value"]) for row in rows_of(output)] == [
        ("甲.txt", "3亿元", 300_000_000),
        ("乙.txt", "8%", 8),
    ]


def test_workbook_goes_through_a_pipe(tmp_path: Path) -> None:
    done = run("--format", "xlsx", stdin="营收3亿元".encode(), cwd=tmp_path)
    assert [row["text"] for row in rows_of(io.BytesIO(done.stdout))] == ["3亿元"]


def test_workbook_is_no_text_for_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("3亿元", encoding="utf-8")
    shown = on_terminal(tmp_path / "a.txt", "--format", "xlsx")
    assert shown.startswith("cnmoney: a workbook is no text for a terminal")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_workbook_on_a_full_disk_is_an_error() -> None:
    done = run("--format", "xlsx", "--output", "/dev/full", stdin="营收3亿元".encode())
    assert "No space left on device" in failed(done, 1)


_WITHOUT_EXTRA = """
import sys
sys.modules["openpyxl"] = None
from cnmoney.cli.main import main
sys.exit(main())
"""


def test_without_the_extra_the_error_says_what_to_install(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_EXTRA, "--format", "xlsx", "--output", "out.xlsx"],
        input="3亿元".encode(),
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        check=False,
    )
    assert 'pip install "cnmoney[xlsx]"' in failed(done, 2)
    assert list(tmp_path.iterdir()) == []
