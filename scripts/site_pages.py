"""What the documentation site takes from the repository while MkDocs builds it (mkdocs.yml, ``hooks``).

- Pages that are files elsewhere: the changelog, CONTRIBUTING, and in Chinese what is English only so far.
- The page of ``examples/article.txt``, as the library writes it, and the text itself.
- Links between files of the repository, which become links between pages, or to its place on the web.
- ``<!-- read: money from money bounds, 8 -->``: a table of examples of that kind, from ``tests/examples``.
- ``<!-- left out: date, 4 -->``: texts of ``tests/examples/rejections.txt``, left out for that reason.
- ``<!-- section: README.md, Command line -->``: that section of a file, without its heading.
- ``<!-- output: cnmoney --help -->``: what the command prints.

What a marker asks for and the examples do not have is an error, so that no page can be out of date.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for the examples of the tests

import cnmoney  # noqa: E402
from tests.examples import Meaning, expressions, paths, read_examples  # noqa: E402

ELSEWHERE = {"changelog.md": "CHANGELOG.md", "contributing.md": "CONTRIBUTING.md"}
PAGE_OF = {
    **{source: page for page, source in ELSEWHERE.items()},
    "README.md": "index.md",
    "README.zh.md": "index.md",
    "docs/demo/index.html": "index.md",  # which runs it
    "examples/article.txt": "article.txt",
}
HEADS = {
    "zh": "| 原文 | 数值 | 下界 … 上界 | 单位 | 限定词 |",
    "en": "| text | value | low … high | unit | qualifier |",
}
ENGLISH_ONLY = '!!! note ""\n    本页暂时只有英文。\n\n'
_Item = TypeVar("_Item")
_LINK = re.compile(r"\[(?P<text>[^\]\n]*)\]\((?!\w+:|#)(?P<path>[^)#\s]+)(?P<anchor>#[^)\s]*)?\)")
_HEADING = re.compile(r"^# (?P<words>.*)$", re.MULTILINE)
_READ = re.compile(r"<!-- read: (?P<kind>\w+) from (?P<files>[\w ]+), (?P<number>\d+) -->")
_SECTION = re.compile(r"<!-- section: (?P<file>[\w.]+), (?P<heading>[^>]+) -->")
_OUTPUT = re.compile(r"<!-- output: cnmoney (?P<arguments>[\w -]+) -->")
_ROW_OF_TABLE = re.compile(r"^\|.*$", re.MULTILINE)
_CODE = re.compile(r"`[^`]+`")
_LEFT_OUT = re.compile(r"<!-- left out: (?P<reason>\w+), (?P<number>\d+) -->")
# A line break beside Chinese, which a browser would show as a blank; those of code stay.
_SOFT_BREAK = re.compile(
    r"""(?P<code>^```.*?^```$)
    | (?<=[，。；：、！？）》”])    \n[ ]* (?=[\w`“《（\[])
    | (?<=[\u3400-\u9fff])        \n[ ]* (?=[\u3400-\u9fff“《（])""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
# GitHub draws it; here a script from another host would have to.
_DIAGRAM = re.compile(r"^```mermaid\n.*?^```\n", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and pictures that are not in the folder of the language."""
    here = Path(config.docs_dir)
    added = dict(ELSEWHERE)
    if here != ROOT / "docs":
        for path in sorted([*(ROOT / "docs").glob("*.*"), *(ROOT / "docs" / "assets").iterdir()]):
            added[path.relative_to(ROOT / "docs").as_posix()] = path.relative_to(ROOT).as_posix()
    added["article.txt"] = "examples/article.txt"
    for uri, source in added.items():
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=str(ROOT / source)))
    page = cnmoney.read_article((ROOT / "examples" / "article.txt").read_text(encoding="utf-8")).to_html()
    files.append(File.generated(config, "article.html", content=page))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the text of a page with its markers filled in and its links leading to pages."""
    language = config.theme["language"]
    source = Path(page.file.abs_src_path or "").relative_to(ROOT).as_posix()
    markdown = _SOFT_BREAK.sub(lambda found: found["code"] or "", _DIAGRAM.sub("", markdown))
    links = _Links(source, page.file.src_uri, files, config.extra["source"])
    markdown = _LINK.sub(links.follow, markdown)
    markdown = _SECTION.sub(lambda marker: _section(marker, links), markdown)
    markdown = _ROW_OF_TABLE.sub(_with_plain_bars, _OUTPUT.sub(_output, markdown))
    markdown = _READ.sub(lambda marker: _table_of_examples(marker, language), markdown)
    markdown = _LEFT_OUT.sub(_left_out, markdown)
    is_english_only = language == "zh" and not source.startswith("docs/zh/")
    return ENGLISH_ONLY + markdown if is_english_only else markdown


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Let the language switch (``site_theme/``) lead to the same page in the other language."""
    url = page.url.removeprefix("./")
    is_chinese = config.theme["language"] == "zh"
    there = f"en/{url}" if is_chinese else f"../{url}"
    name, lang = ("English", "en") if is_chinese else ("中文", "zh")
    context["other_language"] = {"name": name, "lang": lang, "url": relpath(there, url or ".") + "/"}
    return context


@dataclass(frozen=True)
class _Links:
    """The links of one page.

    Attributes:
        source: its file, from the root of the repository.
        uri: its place in the site.
        files: the files of the site.
        repository: where the other files of the repository are on the web.
    """

    source: str
    uri: str
    files: Files
    repository: str

    def follow(self, link: re.Match[str]) -> str:
        """Return a link between files as one between pages, or to the web where it leads to no page."""
        path = normpath(PurePosixPath(self.source).parent / link["path"])
        target = PAGE_OF.get(path) or path.removeprefix("docs/").removeprefix("zh/")
        file, words, anchor = self.files.get_file_from_path(target), link["text"], link["anchor"] or ""
        if file is None and not path.startswith("docs/"):
            return f"[{words}]({self.repository}/blob/main/{path}{anchor})"
        if file and "/zh/" in (file.abs_src_path or "") and not self.source.startswith("docs/zh/"):
            anchor = ""  # that of an English heading
        if PurePosixPath(words).name == PurePosixPath(path).name:
            words = _heading(file) or words
        return f"[{words}]({relpath(target, PurePosixPath(self.uri).parent)}{anchor})"


def _heading(file: File | None) -> str:
    """Return the heading of a page, for a link that only names its file."""
    found = _HEADING.search(file.content_string) if file and file.src_uri.endswith(".md") else None
    return found["words"] if found else ""


def _with_plain_bars(row: re.Match[str]) -> str:
    """Return a row whose code has bars as they are; only GitHub wants a backslash before them."""
    return _CODE.sub(lambda code: code[0].replace("\\|", "|"), row[0])


def _section(marker: re.Match[str], links: _Links) -> str:
    """Return a section of a file, its links leading to pages."""
    text = (ROOT / marker["file"]).read_text(encoding="utf-8")
    _, found, rest = text.partition(f"\n## {marker['heading']}\n")
    if not found:
        raise PluginError(f"{marker[0]}: no such section")
    return _LINK.sub(replace(links, source=marker["file"]).follow, rest.partition("\n## ")[0])


def _output(marker: re.Match[str]) -> str:
    """Return what a command prints, as a block of code."""
    command = [sys.executable, "-m", "cnmoney", *marker["arguments"].split()]
    environment = {**os.environ, "COLUMNS": "82", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    return f"```text\n{done.stdout}```"


def _table_of_examples(marker: re.Match[str], language: str) -> str:
    """Return a table of examples of one kind, spread evenly over the files that are named."""
    names = marker["files"].split()
    unknown = set(names) - {path.stem for path in paths()}
    if unknown:
        raise PluginError(f"{marker[0]}: no such file in tests/examples: {', '.join(sorted(unknown))}")
    rows: list[str] = []
    for name in names:
        examples = [
            each.meanings[0]
            for each in expressions()
            if Path(each.path).stem == name and each.meanings[0].kind == marker["kind"]
        ]
        if not examples:
            raise PluginError(f"{marker[0]}: tests/examples/{name}.txt has no {marker['kind']}")
        count = max(1, int(marker["number"]) // len(names))
        rows += [_row(example) for example in _spread(examples, count)]
    return "\n".join([HEADS[language], "| --- | ---: | ---: | --- | --- |", *rows])


def _spread(items: list[_Item], number: int) -> list[_Item]:
    """Return so many of the items, evenly from the first on."""
    step = max(1, len(items) // number)
    return items[::step][:number]


def _row(meaning: Meaning) -> str:
    unit = (meaning.currency or meaning.unit or "") + (f"/{meaning.per}" if meaning.per else "")
    text, bounds, qualifier = meaning.text.replace("|", "\\|"), "", ""
    if meaning.qualifier != "exact":
        qualifier = meaning.qualifier
        if (meaning.low, meaning.high) != (None, None):
            bounds = f"{_digits(meaning.low)} … {_digits(meaning.high)}"
    return f"| `{text}` | {_digits(meaning.value)} | {bounds} | {unit} | {qualifier} |"


def _digits(number: Decimal | None) -> str:
    return "" if number is None else f"{number:,f}"


def _left_out(marker: re.Match[str]) -> str:
    """Return numbers that are left out for a reason, as code."""
    texts = _rejected().get(marker["reason"], [])
    number = int(marker["number"])
    if len(texts) < number:
        raise PluginError(f"{marker[0]}: tests/examples/rejections.txt has {len(texts)}")
    return " ".join(f"`{text}`" for text in _spread(texts, number))


@cache
def _rejected() -> dict[str, list[str]]:
    """Return the short texts of ``rejections.txt`` that hold one number, by its reason."""
    texts: dict[str, list[str]] = {}
    for example in read_examples(ROOT / "tests" / "examples" / "rejections.txt"):
        found = cnmoney.explain(example.text)
        is_short = len(example.text) <= 16 and "\n" not in example.text
        if len(found) == 1 and isinstance(found[0], cnmoney.Rejection) and is_short:
            texts.setdefault(found[0].reason, []).append(example.text)
    return texts
