"""Build the page that runs the library in the browser: static files, for any file server.

    python scripts/build_demo.py site/demo
    python -m http.server --directory site     # http://127.0.0.1:8000/demo/

Takes the files of ``docs/demo``, this library with jinja2 and markupsafe as they are installed (their Python
files, no wheels), and Pyodide from the npm registry, which needs ``npm``.  ``--pyodide FILE`` takes its
archive from a file instead.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha512
from importlib.metadata import distribution, version
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import cnmoney
from cnmoney.article.page import render

SOURCE = Path(__file__).resolve().parent.parent / "docs" / "demo"
STATIC = ("demo.js", "demo.css", "worker.js", "example.txt")

PYODIDE = "pyodide@314.0.7"
PYODIDE_HASH = (
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="  # SHA-512
)
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
LIBRARIES = ("jinja2", "markupsafe")  # what the page of an article needs


class BuildError(Exception):
    """Something that the build needs is missing; the message says what to do."""


def build(folder: Path, archive: Path | None = None) -> None:
    """Write the demo into a folder.

    Args:
        folder: where to; made if it does not exist.
        archive: the npm archive of Pyodide; None to download it.

    Raises:
        BuildError: there is no npm, no network, or the archive is not the one that is expected.
    """
    (folder / "pyodide").mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporary:
        _unpack(archive or _download(Path(temporary)), folder / "pyodide")
    for name in STATIC:
        shutil.copy(SOURCE / name, folder)
    _write_library(folder / "library.zip")
    example = (SOURCE / "example.txt").read_text(encoding="utf-8")
    html = cnmoney.read_article(example).to_html()
    (folder / "example.html").write_text(html, encoding="utf-8")
    index = (SOURCE / "index.html").read_text(encoding="utf-8")
    for name, value in render.page_policy()._asdict().items():
        index = index.replace(f"{{{name}}}", value)
    (folder / "index.html").write_text(index, encoding="utf-8")
    fetched = [folder / "library.zip", *(folder / "pyodide" / name for name in (*RUNTIME[2:], LOCK))]
    manifest = {"version": cnmoney.__version__, "bytes": sum(path.stat().st_size for path in fetched)}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def _download(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise BuildError("npm is missing: install Node.js, or give the archive with --pyodide FILE")
    done = subprocess.run(
        [npm, "pack", PYODIDE, "--silent", "--pack-destination", str(folder)], capture_output=True, text=True
    )
    if done.returncode:
        raise BuildError(f"npm pack {PYODIDE} failed: {done.stderr.strip()}")
    return next(folder.glob("*.tgz"))


def _unpack(archive: Path, folder: Path) -> None:
    if b64encode(sha512(archive.read_bytes()).digest()).decode() != PYODIDE_HASH:
        raise BuildError(f"{archive} is not {PYODIDE}: its SHA-512 is another")
    with tarfile.open(archive) as files:
        for name in (*RUNTIME, LOCK):
            member = files.extractfile(f"package/{name}")
            assert member is not None
            (folder / name).write_bytes(member.read())
    lock = json.loads((folder / LOCK).read_bytes())
    lock["packages"] = {}  # they would come from elsewhere
    (folder / LOCK).write_text(json.dumps(lock), encoding="utf-8")


def _write_library(path: Path) -> None:
    """Write what Python imports in the browser; the same files make the same archive."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, file in sorted(_library()):
            archive.writestr(ZipInfo(name), file.read_bytes(), ZIP_DEFLATED, 9)


def _library() -> Iterator[tuple[str, Path]]:
    yield "reader.py", SOURCE / "reader.py"
    package = Path(cnmoney.__file__).parent
    for file in package.rglob("*"):
        if file.suffix in (".py", ".css", ".js", ".jinja"):
            yield str(Path("cnmoney", file.relative_to(package)).as_posix()), file
    for library in LIBRARIES:
        for installed in distribution(library).files or ():
            if installed.suffix == ".py" or "licenses" in installed.parts:
                yield installed.as_posix(), Path(str(installed.locate()))


def main() -> int:
    """Build as the command line asks."""
    parser = argparse.ArgumentParser(description="Build the page that runs cnmoney in the browser.")
    parser.add_argument("folder", type=Path, help="where to write it")
    parser.add_argument("--pyodide", type=Path, metavar="FILE", help=f"the archive of npm pack {PYODIDE}")
    arguments = parser.parse_args()
    try:
        build(arguments.folder, arguments.pyodide)
    except (BuildError, OSError) as error:
        print(f"build_demo.py: {error}", file=sys.stderr)
        return 1
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    print(f"{arguments.folder}: cnmoney {cnmoney.__version__}, {libraries}, {PYODIDE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
