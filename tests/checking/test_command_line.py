"""``python -m cnmoney check`` as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path


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


def test_wrong_arguments_exit_with_2(tmp_path: Path) -> None:
    assert run(tmp_path, "", "--format", "pdf").returncode == 2
