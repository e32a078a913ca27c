"""Folders in folders, however many: pathlib calls itself for each, ``os.walk`` does before Python 3.12."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder and those that it is in.

    Raises:
        OSError: it cannot be made.
    """
    missing: list[Path] = []
    while True:
        try:
            folder.mkdir(exist_ok=True)
            break
        except FileNotFoundError:
            if folder.parent == folder:
                raise
            missing.append(folder)
            folder = folder.parent
    for below in reversed(missing):
        below.mkdir(exist_ok=True)


def files_below(folder: Path, on_error: Callable[[OSError], object] = lambda _: None) -> Iterator[Path]:
    """Yield what is no folder, in no order; nothing that is hidden.

    A link to a folder is not followed, so that no circle of links is walked.

    Args:
        folder: where to begin.
        on_error: called for a folder that cannot be listed.
    """
    waiting = [folder]
    while waiting:
        for root, folders, files in os.walk(waiting.pop(), onerror=on_error):
            paths = [Path(root, name) for name in folders if not name.startswith(".")]
            waiting += [path for path in paths if not path.is_symlink()]
            folders.clear()
            yield from (Path(root, name) for name in files if not name.startswith("."))
