"""The check of the built documentation site finds what it is for."""

import subprocess
import sys
from pathlib import Path

import pytest

from .sources import ROOT


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="other/#here">', ""),
        ('<a href="./">', ""),
        ('<a href="https://example.org/">', ""),  # a link may lead to another host
        ('<img src="data:image/png;base64,AA==">', ""),
        ('<a href="missing/">', "no file for missing/"),
        ('<a href="other/#nowhere">', "no anchor for other/#nowhere"),
        ('<img src="missing.png">', "no file for missing.png"),
        ('<script src="https://example.org/x.js"></script>', "loads https://example.org/x.js"),
        ('<script src="//example.org/x.js"></script>', "loads //example.org/x.js"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "loads https://example.org/x.css"),
        ('<link rel="preconnect" href="https://example.org">', "loads https://example.org"),
    ],
)
def test_a_fault_is_a_line(tmp_path: Path, body: str, fault: str) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text('<h2 id="here"></h2>', encoding="utf-8")
    page = tmp_path / "index.html"
    page.write_text(body, encoding="utf-8")
    program = [sys.executable, str(ROOT / "scripts" / "check_site.py"), str(tmp_path)]
    done = subprocess.run(program, capture_output=True, encoding="utf-8")
    shown = f"{page}: {fault}" if fault else "every link leads somewhere"
    assert (done.stdout.strip(), done.returncode) == (shown, 1 if fault else 0), done.stderr
