"""Links and paths in the documentation lead somewhere, and the table of limits is that of the code."""

import re
from pathlib import Path

import pytest

from cnmoney import rejection
from cnmoney.lexicon import rows

from .sources import PACKAGE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md")])
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]*))?\)")
_PATH = re.compile(r"`(?P<path>(?:lexicon|grammar|resolution|article|documents|cli)/[\w/]*(?:\.py)?)`")
_ROW = re.compile(r"`((?:[A-Z]\w+|forms=|subunits=)\(.*?\),)`")
_LIMIT = re.compile(r"`(?P<module>\w+)\.(?P<name>[A-Z_]+)`")


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.finditer(page.read_text(encoding="utf-8")):
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
