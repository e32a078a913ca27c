"""The house's docstrings as mkdocstrings reads them: a section ``Example:`` is its ``Examples:``."""

import re
from typing import Any

from griffe import Extension, Object

_HEADING = re.compile(r"^(\s*)Example:$", re.MULTILINE)


class Examples(Extension):
    """Rename the section before the docstring is parsed."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Take one object of the library."""
        if obj.docstring:
            obj.docstring.value = _HEADING.sub(r"\1Examples:", obj.docstring.value)
