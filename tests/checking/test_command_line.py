"""``python -m cnmoney check`` as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(folder: Path, summary: str, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "summary.txt").write_text(summary, encoding="utf-8")
    (folder / "source.txt").write_text("营收36.57亿元，同比增长8.2%。", encoding="utf-8")
    command = [sys.executable, "-m", "cnmoney", "check", "summary.txt", "source.txt", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_right_summary_exits_with_0(tmp_path: Path) -> None:
    done = run(tmp_path, "营收约36.6亿元")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].split()[:3] == ["rounded", "约36.6亿元", "36.57亿元"]


def test_contradiction_exits_with_1(tmp_path: Path) -> None:
    done = run(tmp_path, "营收36.75亿元", "--format", "jsonl")
    assert done.returncode == 1
    record = json.loads(done.stdout)
    assert (record["status"], record["evidence"]["text"]) == ("contradicted", "36.57亿元")


def test_page_is_written_to_a_file(tmp_path: Path) -> None:
    done = run(tmp_path, "营收36.75亿元", "--format", "html", "--output", "page.html")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<title>summary.txt / source.txt</title>" in page
    assert "≠ contradicted" in page
    assert run(tmp_path, "营收36.57亿元", "--format", "html").stdout.startswith("<!DOCTYPE html>")


def test_only_the_kinds_that_are_asked_for_are_checked(tmp_path: Path) -> None:
    done = run(tmp_path, "营收36.75亿元，同比增长8.2%", "--kind", "percent", "--format", "jsonl")
    assert done.returncode == 0
    assert [json.loads(line)["quantity"]["text"] for line in done.stdout.splitlines()] == ["8.2%"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "pdf"], "argument -f/--format: invalid choice"),
        (["--kind", "price"], "argument --kind: 'price' is none of money, percent"),
        (["--output", "out.csv"], "a check is written as table, jsonl, html, not as csv"),
        (["-f", "html", "-o", "out.jsonl"], "--format html does not fit --output out.jsonl"),
        (["--output", "."], "--output is a folder, and a check is one file: ."),
        (["--output", "summary.txt"], "--output would overwrite a text that is read: summary.txt"),
        (["--output", "source.txt"], "--output would overwrite a text that is read: source.txt"),
        (["third.txt"], "unrecognized arguments: third.txt"),
    ],
)
def test_wrong_arguments_exit_with_2(tmp_path: Path, options: list[str], message: str) -> None:
    done = run(tmp_path, "营收3亿元", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"cnmoney check: {message}")
    assert done.stderr.endswith("(see cnmoney check --help)\n")
    assert (tmp_path / "summary.txt").read_text(encoding="utf-8") == "营收3亿元"


def test_standard_input_is_one_of_the_texts_only(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("营收3亿元", encoding="utf-8")

    def given(*names: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cnmoney", "check", *names]
        return subprocess.run(command, input="营收3亿元", capture_output=True, encoding="utf-8", check=False)

    once = given("-", str(source))
    assert (once.returncode, once.stdout.splitlines()[1].split()[0]) == (0, "stated")
    twice = given("-", "-")
    assert (twice.returncode, twice.stdout) == (2, "")
    assert "standard input can be read only once: name a file for SUMMARY or SOURCE" in twice.stderr
