"""Build hook: compiles the modules that a text goes through, where ``CNMONEY_COMPILE=1`` asks for it.

The wheel then holds each of them twice: as source, and as an extension module, which Python prefers.  Without
the variable the wheel is pure, and nothing here needs a compiler.
"""

import os
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "src/cnmoney"
# What every text goes through.  The rows of the lexicon, the result and what is built on it stay Python.
COMPILED = (
    "decimals.py",
    "grammar/*.py",
    "lexicon/characters.py",
    "lexicon/constraints.py",
    "lexicon/entries.py",
    "lexicon/index.py",
    "lexicon/name_index.py",
    "lexicon/numeral_index.py",
    "lexicon/word_index.py",
    "markup/*.py",
    "resolution/*.py",
)


class CompileHook(BuildHookInterface[Any]):
    """Adds the extension modules to the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what compiling needs in the build environment."""
        return ["mypy[mypyc]==2.4.1", "setuptools>=77"] if self._is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the wheel is written; an editable install always runs the source."""
        if version == "editable" or not self._is_wanted():
            return
        self._folder = TemporaryDirectory(prefix="cnmoney-")  # removed with this hook
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        modules = compile_modules(Path(self.root, PACKAGE), Path(self._folder.name))
        build_data["force_include"] |= {str(path): module for module, path in modules.items()}

    def _is_wanted(self) -> bool:
        return self.target_name == "wheel" and os.environ.get("CNMONEY_COMPILE", "0") not in ("", "0")


def compile_modules(package: Path, folder: Path) -> dict[str, Path]:
    """Compile a copy of the package in a folder; return the extension modules, by their places in a wheel."""
    from mypyc.build import mypycify  # only where a compiled wheel is built
    from setuptools import Distribution

    shutil.copytree(package, folder / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    with chdir(folder):
        sources = [
            str(source)
            for pattern in COMPILED
            for source in sorted(Path(package.name).glob(pattern))
            if source.name != "__init__.py"
        ]
        options = ["--config-file=", "--ignore-missing-imports", *sources]
        extensions = mypycify(options, opt_level="3", debug_level="0", multi_file=True, group_name="cnmoney")
        command = Distribution({"name": "cnmoney", "ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp, command.parallel = "lib", "temp", os.cpu_count()
        command.ensure_finalized()
        command.run()
    library = folder / "lib"
    return {str(path.relative_to(library)): path for path in library.rglob("*") if path.is_file()}
