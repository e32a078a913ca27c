"""The command line: ``--normalize``."""

from pathlib import Path

import pytest

from .test_command_line import failed, printed, run

SPEECH = "营收三千五百万元，\n同比增长百分之二十五，另有三千万元。\n"


def test_text_with_numbers_in_digits(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    written = SPEECH.replace("三千五百万", "3500万").replace("百分之二十五", "25%")
    assert printed("--normalize", path) == written.replace("三千万", "3000万")
    assert printed("--normalize", "--keep", "三千万元", "--keep", "没有", path) == written
    assert printed("--normalize", stdin=SPEECH.encode("gb18030")) == written.replace("三千万", "3000万")
    assert printed("--normalize", "--kind", "percent", path) == SPEECH.replace("百分之二十五", "25%")


def test_output_and_several_files(tmp_path: Path) -> None:
    first, second, output = tmp_path / "first.txt", tmp_path / "second.txt", tmp_path / "out.txt"
    first.write_text("三千五百萬元\n", encoding="utf-8")
    second.write_text("两年，约五万台", encoding="utf-8")
    assert printed("--normalize", first, second, "--output", output, "--small-counts") == ""
    assert output.read_text(encoding="utf-8") == "3500萬元\n2年，约5万台"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--normalize", "--explain", "speech.txt"], "--normalize"),
        (["--normalize", "--format", "csv", "speech.txt"], "--normalize"),
        (["--normalize", "--currency", "USD", "speech.txt"], "--normalize"),
        (["--keep", "三千万", "speech.txt"], "--keep"),
        (["--normalize", "--output", "speech.txt", "speech.txt"], "overwrite"),
    ],
)
def test_what_does_not_go_together(tmp_path: Path, arguments: list[str], named: str) -> None:
    (tmp_path / "speech.txt").write_text(SPEECH, encoding="utf-8")
    assert named in failed(run(*arguments, cwd=tmp_path), 2)
