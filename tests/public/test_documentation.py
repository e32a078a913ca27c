"""What the documentation shows is what the library does: README, docs and docstrings are doctests.

In Markdown a block of ```pycon is one; the blocks of a file share their names, from top to bottom.
"""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import cnmoney

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("README.*.md")), *sorted(ROOT.glob("docs/*.md"))]
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


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != ENGINES], ids=lambda page: page.name)
def test_page_shows_what_the_library_does(page: Path) -> None:
    for library in PAGES_NEED.get(page.name, ()):
        pytest.importorskip(library)
    check_page(page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_has_no_python_that_nothing_runs(page: Path) -> None:
    languages = {block["language"] for block in blocks(page.read_text(encoding="utf-8"))}
    assert "python" not in languages, "write it as a ```pycon block with >>> and results"


def test_readme_has_examples_that_run() -> None:
    text = PAGES[0].read_text(encoding="utf-8")
    code = "".join(block["code"] for block in blocks(text) if block["language"] == "pycon")
    assert len(doctest.DocTestParser().get_examples(code)) > 10


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_show_what_the_module_does(name: str) -> None:
    pytest.importorskip(NEEDS.get(name, "cnmoney"))
    module = importlib.import_module(name)
    failures = "".join(run(test) for test in doctest.DocTestFinder().find(module, name) if test.examples)
    if failures:
        pytest.fail(failures, pytrace=False)


def test_verbs_have_examples_in_their_docstrings() -> None:
    for verb in (cnmoney.parse, cnmoney.extract, cnmoney.finditer):
        assert ">>>" in (verb.__doc__ or ""), verb.__name__
