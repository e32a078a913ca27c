"""What the documentation shows is what the library does: README, docs and docstrings are doctests.

In Markdown a block of ```pycon is one; the blocks of a file share their names, from top to bottom, and find
the files of ``examples/`` beside them. Commands of cnmoney in ```sh and ```console are run, too.
"""

import doctest
import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cnmoney

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("README.*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
NEEDS = {  # the modules that cannot be imported without a library
    "cnmoney.arrow": "pyarrow",
    "cnmoney.corpus.parquet": "pyarrow",
    "cnmoney.corpus.parquet_format": "pyarrow",
    "cnmoney.duckdb": "duckdb",
    "cnmoney.pandas": "pandas",
    "cnmoney.polars": "polars",
    "cnmoney.spacy": "spacy",
    "cnmoney.spark": "pyarrow",
}
PAGES_NEED = {  # likewise
    "frames.md": ("pyarrow", "pandas", "polars", "duckdb"),
    "integrations.md": ("pydantic", "jsonschema", "babel", "moneyed", "pint", "spacy"),
}
ENGINES = "engines.md"  # which tests/engines runs
SPEECH = "营收三千五百万元，同比增长百分之二十五"
_COMMAND = re.compile(r"^(?:\$ )?(?P<command>cnmoney .*)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)

MODULES = [
    "cnmoney",
    *(module.name for module in pkgutil.walk_packages(cnmoney.__path__, "cnmoney.")),
]


def blocks(text: str) -> list[re.Match[str]]:
    return list(_BLOCK.finditer(text))


def run(test: doctest.DocTest) -> str:
    """Run the examples of a page or a docstring; return what fails, by file and line."""
    failures: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=failures.append, clear_globs=False)
    return "".join(failures)


def check_page(page: Path) -> None:
    """Run the examples of a page, and fail with those that show something else."""
    text = page.read_text(encoding="utf-8")
    parser, failures = doctest.DocTestParser(), ""
    names: dict[str, object] = {}
    for block in blocks(text):
        if block["language"] == "pycon":
            line = text.count("\n", 0, block.start("code"))
            test = parser.get_doctest(block["code"], names, page.name, str(page), line)
            failures += run(test)
            names = test.globs
    if failures:
        pytest.fail(failures, pytrace=False)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def commands(page: Path) -> list[str]:
    """Return the commands of cnmoney in the blocks of a page."""
    found = blocks(page.read_text(encoding="utf-8"))
    code = [block["code"] for block in found if block["language"] in {"sh", "console"}]
    return [command["command"] for block in code for command in _COMMAND.finditer(block)]


@pytest.fixture
def reader_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of somebody who follows a page: it has the files that the pages speak of."""
    shutil.copytree(ROOT / "examples", tmp_path, dirs_exist_ok=True)
    (tmp_path / "speech.txt").write_text(SPEECH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != ENGINES], ids=name_of)
@pytest.mark.usefixtures("reader_folder")
def test_page_shows_what_the_library_does(page: Path) -> None:
    for library in PAGES_NEED.get(page.name, ()):
        pytest.importorskip(library)  # of an extra, not installed everywhere
    check_page(page)


@pytest.mark.skipif(os.name == "nt", reason="the commands are those of a POSIX shell")
@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.parent != ROOT and commands(page)], ids=name_of
)  # those of a README need files that only its reader has
def test_commands_of_a_page_run(page: Path, reader_folder: Path) -> None:
    program = reader_folder / "bin" / "cnmoney"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cnmoney "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    for command in commands(page):
        done = subprocess.run(
            command, shell=True, env={**os.environ, "PATH": path}, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"


def test_commands_are_found() -> None:
    assert len(commands(ROOT / "docs" / "zh" / "start.md")) == 4


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_page_has_no_python_that_nothing_runs(page: Path) -> None:
    languages = {block["language"] for block in blocks(page.read_text(encoding="utf-8"))}
    assert "python" not in languages, "write it as a ```pycon block with >>> and results"


@pytest.mark.parametrize("page", ["docs/api.md", "docs/zh/api.md"])
def test_every_public_name_is_on_the_page_of_the_api(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    shown = set(re.findall(r"^::: cnmoney\.(\w+)$", text, re.MULTILINE))
    data = {name for name in cnmoney.__all__ if f"`cnmoney.{name}`" in text}
    assert shown | data == set(cnmoney.__all__)


def test_readme_has_examples_that_run() -> None:
    text = PAGES[0].read_text(encoding="utf-8")
    code = "".join(block["code"] for block in blocks(text) if block["language"] == "pycon")
    assert len(doctest.DocTestParser().get_examples(code)) > 10


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_show_what_the_module_does(name: str) -> None:
    pytest.importorskip(NEEDS.get(name, "cnmoney"))  # of an extra, not installed everywhere
    module = importlib.import_module(name)
    failures = "".join(run(test) for test in doctest.DocTestFinder().find(module, name) if test.examples)
    if failures:
        pytest.fail(failures, pytrace=False)


def test_verbs_have_examples_in_their_docstrings() -> None:
    for verb in (cnmoney.parse, cnmoney.extract, cnmoney.finditer):
        assert ">>>" in (verb.__doc__ or ""), verb.__name__
