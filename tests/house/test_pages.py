"""Links and paths in the documentation lead somewhere, and the table of limits is that of the code."""

import re
from pathlib import Path

import pytest

from cnmoney import rejection
from cnmoney.lexicon import rows

from .sources import PACKAGE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")])
_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]*))?\)")
_PATH = re.compile(r"`(?P<path>(?:lexicon|grammar|resolution|article|documents|cli)/[\w/]*(?:\.py)?)`")
_ROW = re.compile(r"`((?:[A-Z]\w+|forms=|subunits=)\(.*?\),)`")
_CODE = re.compile(r"`[^`]+`")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_LIMIT = re.compile(r"`(?P<module>\w+)\.(?P<name>[A-Z_]+)`")


def _table(page: Path) -> list[str]:
    """Return the rows of the table that says what to add where."""
    text = page.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith("| ") and line.count(" | ") == 3][1:]


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def outside_code(page: Path) -> str:
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.finditer(outside_code(page)):
        target = (page.parent / link["path"]) if link["path"] else page
        assert target.exists(), link[0]
        if link["anchor"]:
            assert link["anchor"] in anchors(target), link[0]


def test_files_to_open_exist() -> None:
    pages = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md", ROOT / "docs" / "grammar.md"]
    paths = {found["path"] for page in pages for found in _PATH.finditer(page.read_text(encoding="utf-8"))}
    assert len(paths) > 10
    found = {path for path in paths if (PACKAGE / path).exists() or (PACKAGE / f"{path}.py").exists()}
    assert sorted(paths - found) == []


def test_sample_rows_are_rows() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    samples = [cell.replace("\\|", "|") for cell in _ROW.findall(page)]
    names = {**vars(rows), "Reason": rejection.Reason}
    assert len(samples) > 10
    for sample in samples:
        row = sample if sample[0].isupper() else f'Currency("HKD", {sample})'
        assert eval(row.rstrip(","), names), sample


def test_both_languages_say_how_to_add_the_same() -> None:
    """The table of CONTRIBUTING and its Chinese one name the same files, rows and tests."""
    pages = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "zh" / "contributing.md"]
    english, chinese = ([_CODE.findall(row) for row in _table(page)] for page in pages)
    assert len(english) > 10
    assert chinese == english


def test_limits_are_those_of_the_code() -> None:
    paths = [*(PACKAGE / "grammar").glob("*.py"), *(PACKAGE / "resolution").glob("*.py")]
    code = {path.stem: path.read_text(encoding="utf-8") for path in paths}
    limits = list(_LIMIT.finditer((ROOT / "docs" / "grammar.md").read_text(encoding="utf-8")))
    assert limits
    for limit in limits:
        pattern = rf"^{limit['name']}(?:: .+)? = \d"
        assert re.search(pattern, code.get(limit["module"], ""), re.MULTILINE), limit[0]


def test_every_reason_is_explained() -> None:
    page = (ROOT / "docs" / "grammar.md").read_text(encoding="utf-8")
    assert [reason for reason in rejection.Reason if f"`{reason}`" not in page] == []


@pytest.mark.parametrize("name", ["grammar.md"])
def test_example_files_that_a_page_names_exist(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    files = {path.stem for path in (ROOT / "tests" / "examples").glob("*.txt")}
    named = {
        word
        for sentence in re.findall(r"[Ee]xamples:([^.]*)\.", page)
        for word in re.findall(r"`(\w+)`", sentence)
    }
    assert named <= files
    assert files - named <= {"sentences", "whole_only"}


@pytest.mark.parametrize("name", ["checking.md", "performance.md", "reliability.md", "scale.md"])
def test_figures_in_chinese_are_those_in_english(name: str) -> None:
    """A figure that was measured anew in one language shows where the other is out of date."""
    chinese, english = (
        set(_FIGURE.findall(path.read_text(encoding="utf-8")))
        for path in (ROOT / "docs" / "zh" / name, ROOT / "docs" / name)
    )
    assert len(chinese) > 20
    assert sorted(chinese - english) == []
