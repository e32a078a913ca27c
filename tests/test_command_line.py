"""The command line, run as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "cnmoney", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "160"}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


def test_file_is_printed_as_a_table(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("营收50-60亿元。\n每股137.7港元，约8%", encoding="utf-8")
    done = run(str(article))
    assert (done.returncode, done.stderr) == (0, "")
    rows = [
        [cell.strip() for cell in line.split("│")[1:-1]] for line in done.stdout.splitlines() if "│" in line
    ]
    assert rows == [
        ["1", "50-60亿元", "money", "5,000,000,000 … 6,000,000,000", "CNY", "range"],
        ["2", "每股137.7港元", "money", "137.7", "HKD/股", "exact"],
        ["2", "约8%", "percent", "8", "%", "about"],
    ]


def test_markup_in_the_text_is_printed_as_it_stands(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("[red]3亿元[/red]", encoding="utf-8")
    assert "3亿元" in run(str(article)).stdout


def test_missing_and_undecodable_files_are_one_line_of_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes("营收".encode("gb18030"))
    for path in (tmp_path / "missing.txt", broken):
        done = run(str(path))
        assert done.returncode == 1
        assert done.stderr.startswith(f"cnmoney: {path}: ")
        assert done.stderr.count("\n") == 1


def test_wrong_arguments_are_exit_2() -> None:
    assert run().returncode == 2
