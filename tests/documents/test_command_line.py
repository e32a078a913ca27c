"""Documents on the command line, run as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cnmoney.documents import is_document

from ..cli.test_command_line import environment, failed, printed, run, texts
from . import files

BINARY = [".pdf", ".docx", ".xlsx", ".pptx"]
LIBRARIES = ["pdfplumber", "docx", "openpyxl", "pptx"]

# A program that runs the command line as if the extra were not installed.
_WITHOUT_EXTRA = f"""
import sys
for name in {LIBRARIES}:
    sys.modules[name] = None
from cnmoney.cli.main import main
sys.exit(main())
"""


def made(folder: Path, suffix: str, stem: str = "report") -> Path:
    return files.MAKERS[suffix](folder / f"{stem}{suffix}")


@pytest.mark.parametrize("suffix", files.MAKERS)
def test_quantities_of_a_document_are_found(tmp_path: Path, suffix: str) -> None:
    records = [json.loads(line) for line in printed(made(tmp_path, suffix), "--format", "jsonl").splitlines()]
    values = {(record["text"], record["value"], record["currency"]) for record in records}
    assert values >= {
        ("约36.57亿元", "3657000000", "CNY"),
        ("8.2%", "8.2", None),
        ("377.56", "37756000000", "CNY"),
        ("350.12", "35012000000", "CNY"),
        ("(56.78)", "-5678000000", "CNY"),
        ("1,200", "120000000000", "CNY"),
        ("7.8%", "7.8", None),
    }
    assert not {text for text, _, _ in values} & {"9亿元", "7亿元", "3亿元"}


@pytest.mark.parametrize("suffix", files.MAKERS)
def test_explain_reads_a_document(tmp_path: Path, suffix: str) -> None:
    explained = printed(made(tmp_path, suffix), "--explain")
    assert "约36.57亿元 = about 3657000000 CNY" in explained
    assert "2024年 left out: date" in explained


@pytest.mark.parametrize("format", ["table", "csv", "html", "jsonl"])
def test_document_is_written_in_every_format(tmp_path: Path, format: str) -> None:
    assert "36.57亿元" in printed(made(tmp_path, ".pdf"), "--format", format)


def test_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "REPORT.PDF")
    assert is_document(path)
    assert "8.2%" in texts(printed(path, "--format", "jsonl"))


def test_lines_are_those_of_the_text_as_read(tmp_path: Path) -> None:
    assert printed(made(tmp_path, ".pdf"), "--explain").startswith("1: 1节 left out: ")
    page = printed(made(tmp_path, ".pdf"), "--format", "html")
    assert "营业收入" in page


def test_standard_input_is_text(tmp_path: Path) -> None:
    done = run("-", stdin=made(tmp_path, ".pdf").read_bytes())
    assert "a PDF, no text" in failed(done, 1)
    assert run(stdin=b"<p>3\xe4\xba\xbf\xe5\x85\x83</p>").returncode == 0


@pytest.mark.parametrize("suffix", BINARY)
def test_broken_document_stops_no_other_file(tmp_path: Path, suffix: str) -> None:
    whole, broken = made(tmp_path, ".docx", "whole"), made(tmp_path, suffix, "broken")
    broken.write_bytes(broken.read_bytes()[:700])
    done = run(broken, whole, "--format", "jsonl")
    assert "a broken " in failed(done, 1)
    assert "8.2%" in texts(done.stdout.decode())


@pytest.mark.parametrize("suffix", BINARY)
def test_plain_text_with_the_suffix_of_a_document_is_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"text{suffix}"
    path.write_text("营收3亿元", encoding="utf-8")
    assert "plain text, no " in failed(run(path), 1)


def test_text_without_a_tag_is_no_html(tmp_path: Path) -> None:
    path = tmp_path / "text.html"
    path.write_text("营收3亿元，a < b", encoding="utf-8")
    assert "plain text, no HTML" in failed(run(path), 1)


@pytest.mark.parametrize("suffix", BINARY)
def test_empty_and_foreign_files_are_errors(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(b"")
    assert "an empty file" in failed(run(path), 1)
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert "whatever its name says" in failed(run(path), 1)


@pytest.mark.parametrize("suffix", BINARY[1:])
def test_document_of_another_kind_is_an_error(tmp_path: Path, suffix: str) -> None:
    other = made(tmp_path, ".xlsx" if suffix != ".xlsx" else ".docx", "other")
    path = tmp_path / f"renamed{suffix}"
    path.write_bytes(other.read_bytes())
    assert "a broken " in failed(run(path), 1)


@pytest.mark.parametrize("suffix", BINARY[1:])
def test_office_file_with_a_password_is_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"locked{suffix}"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert "with a password" in failed(run(path), 1)


def test_pdf_with_a_password_is_an_error(tmp_path: Path) -> None:
    locked, whole = files.pdf(tmp_path / "locked.pdf", password="geheim"), made(tmp_path, ".pdf")
    done = run(locked, whole, "--format", "jsonl")
    assert "a PDF with a password" in failed(done, 1)
    assert "8.2%" in texts(done.stdout.decode())


def test_pdf_without_text_is_an_error(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "scan.pdf")
    page.rect(100, 100, 300, 300, fill=1)
    page.showPage()
    page.save()
    assert "without a text layer" in failed(run(tmp_path / "scan.pdf"), 1)


@pytest.mark.parametrize("suffix", BINARY)
def test_missing_extra_is_named(tmp_path: Path, suffix: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_EXTRA, str(made(tmp_path, suffix))],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert 'pip install "cnmoney[documents]"' in failed(done, 1)


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_html_and_markdown_need_no_extra(tmp_path: Path, suffix: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_EXTRA, str(made(tmp_path, suffix))],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_text_imports_no_library_of_documents() -> None:
    code = (
        "import sys; from cnmoney.cli.main import main; status = main(['--kind', 'money']); "
        f"sys.exit(status or sum(name in sys.modules for name in {[*LIBRARIES, 'cnmoney.documents.pdf']}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="3亿元".encode(),
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("options", [[], ["check"]])
def test_table_that_is_read_without_its_heads_is_said_once(tmp_path: Path, options: list[str]) -> None:
    page = tmp_path / "a.html"
    steps = "".join(f"<tr><td colspan={step}><td>1元" for step in range(1, 500))
    page.write_text(f"<table>{steps}</table><table>{steps}</table>", encoding="utf-8")
    inputs = [str(page)] * (2 if options else 1)
    done = run(*options, *inputs)
    assert done.returncode == 0
    message = "a table of hardly anything but empty or merged places: its cells are read without their heads"
    assert done.stderr.decode().splitlines() == [f"cnmoney: {page}: {message}"] * len(inputs)
    assert done.stdout.decode().count("1元") >= 998
