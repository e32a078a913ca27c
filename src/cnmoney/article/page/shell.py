"""What every page is made of: one self-contained HTML file from templates, style sheets and scripts."""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from ...loading import LOADING
from ...quantity import unit_label
from .data import plain

if TYPE_CHECKING:  # jinja2 loads with the first page, not with `import cnmoney`
    from jinja2 import Environment
    from markupsafe import Markup

# Characters of an article from which on the browser lays out only what is near the window.
LONG = 100_000

# What no HTML file can contain: UTF-8 has no unpaired surrogates, HTML has no NUL.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")

# Files are named from the package on: `article/page/page.css`.
_PACKAGE = __package__.partition(".")[0]
_STYLE, _SCRIPT = "article/page/shell.css", "article/page/shell.js"


def fill(template: str, *, styles: Sequence[str], scripts: Sequence[str], **values: object) -> str:
    """Return a page that needs nothing from outside itself.

    Args:
        template: its file; it extends ``article/page/shell.html.jinja``.
        styles: the files of its style sheet, after that of every page.
        scripts: likewise the files of its script.
        **values: what the template prints; all of it is escaped.
    """
    style, script = packed(_STYLE, *styles), packed(_SCRIPT, *scripts)
    hashes = {"style_hash": _csp_hash(style), "script_hash": _csp_hash(script)}
    return fill_in(template, style=style, script=script, **hashes, **values)


def fill_in(template: str, **values: object) -> str:
    """Return what a template prints; all of the values but those of `packed` are escaped."""
    with LOADING:  # the engine imports as it reads a template, too
        found = _environment().get_template(template)
    return _UNWRITABLE.sub("\ufffd", found.render(**values))


def packed(*names: str) -> "Markup":
    """Return files of this package, one after the other, as what a template prints as it is."""
    with LOADING:
        from markupsafe import Markup

    return Markup("".join(map(_file, names)))


@cache
def _environment() -> "Environment":
    """The templates; whatever they print is escaped unless this module marked it as safe."""
    with LOADING:  # the engine, too, imports with its first use
        from jinja2 import Environment, FunctionLoader, StrictUndefined

        environment = Environment(
            loader=FunctionLoader(_file),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= {"plain": plain, "unit": unit_label}
        # For `tojson`, which escapes all that could end a script: Chinese as it is, no blanks.
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        return environment


@cache
def _file(name: str) -> str:
    with LOADING:  # likewise
        return (files(_PACKAGE) / name).read_text(encoding="utf-8")


def _csp_hash(content: str) -> str:
    """The source expression that lets exactly this inline style or script through the page's own policy."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
