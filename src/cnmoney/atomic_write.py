"""Atomic writing: a file gets its whole new content or keeps the old one."""

import errno
import io
import os
import re
import shutil
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import NoReturn, TextIO

from .loading import LOADING

_ENDING_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_ON_LINUX = sys.platform == "linux"
# The folders of what a process, or a thread of it, has open; a second slash at the beginning stays in a path.
_DESCRIPTORS = re.compile("//?(?:dev|proc/[^/]+(?:/task/[^/]+)?)/fd")
_OF_ALL = 0o777  # the mode of every link of Linux, but for those of procfs, wherever that is mounted
# What a file system (vfat, a network, FUSE) says of what it has not; a file is written without it.
_UNSUPPORTED = (errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(rb"\\([0-7]{3})")  # a blank in the name of a mount is \040
_COPY_ON_WRITE = frozenset((b"btrfs", b"zfs", b"bcachefs", b"f2fs", b"nilfs2"))
_MARGIN = 1 << 20  # bytes, for what a file system writes beside the text


@contextmanager
def atomic_write(path: Path) -> Iterator[TextIO]:
    """Open a file for writing in UTF-8; it gets its name, or its new content, when the block ends well.

    Until then the text is in a hidden file in the same folder, a draft, which replaces the target in one
    step.  A file that is replaced keeps its mode, its owner and its group, and a link to it remains a link.
    Where this process may not give the draft that owner or the attributes of the file (an access control
    list), or the file has other names (hard links) or a mount of its own, the complete draft is copied into
    the file.  A pipe and a
    device are written to and never replaced.  So is what is open already (``/dev/stdout``, ``/dev/fd/3``),
    from where it stands: the stream cannot be sought in then.

    Raises:
        OSError: the file cannot be written; its old content remains.
    """
    try:
        with _opened(path) as stream:
            yield stream
    except OSError as error:  # names the file asked for, not the draft
        raise OSError(error.errno, error.strerror, str(path)) from None


def _opened(path: Path) -> AbstractContextManager[TextIO]:
    try:
        status = path.stat()  # also says where links lead in a circle
    except FileNotFoundError:
        return _draft_of(_target(path), None)
    place = _descriptor(path)
    if place is not None and (number := _own_descriptor(place, status)) is not None:
        return _text_stream(_Descriptor(os.dup(number), "w"))
    if not stat.S_ISREG(status.st_mode):
        return _open(path, "w")
    if place is not None:  # another process has it open, or this one for reading
        return _open(path, "a")
    return _draft_of(_target(path), status)


def _target(path: Path) -> Path:
    """Return what a path leads to, link by link, whether that is there or not.

    The system follows the folders: ``Path.resolve`` takes ``missing/../file`` for ``file``, and
    ``/proc/PID/root/file`` for a file that may be of another system.
    """
    while path.is_symlink():
        path = path.parent / path.readlink()
    return path


# --- what is open already ------------------------------------------------------------------------------


class _Descriptor(io.FileIO):
    """What is open already: others may have written before, and write behind it."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> NoReturn:
        raise io.UnsupportedOperation


def is_descriptor(path: Path) -> bool:
    """Return True if a path leads to what a process has open, under any spelling."""
    return _descriptor(path) is not None


def _descriptor(path: Path) -> Path | None:
    """Return where, in a folder of descriptors, a path leads to link by link; None if it does not.

    The last link is not followed: it reads as the name of the file itself.
    """
    while not _is_among_descriptors(path):
        if not path.is_symlink():
            return None
        path = path.parent / path.readlink()
    return path


def _is_among_descriptors(path: Path) -> bool:
    if _DESCRIPTORS.fullmatch(os.path.realpath(path.parent)):
        return True
    if not _ON_LINUX or not path.name.isdecimal() or not path.is_symlink():
        return False
    return stat.S_IMODE(path.lstat().st_mode) != _OF_ALL


def _own_descriptor(place: Path, status: os.stat_result) -> int | None:
    """Return the descriptor if this process has it, for that file and for writing; else None."""
    try:
        with LOADING:
            import fcntl  # not on Windows

        number = int(place.name)
        is_that_file = os.path.samestat(os.fstat(number), status)
        how = fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE
    except (ImportError, ValueError, OSError):
        return None
    return number if is_that_file and how != os.O_RDONLY else None


# --- drafts --------------------------------------------------------------------------------------------


@contextmanager
def _draft_of(target: Path, status: os.stat_result | None) -> Iterator[TextIO]:
    if status and not os.access(target, os.W_OK):  # replacing a file needs no right to write to it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    draft = target.with_name(f".cnmoney-{os.urandom(8).hex()}.tmp")
    try:
        # The draft of what may be private is private until it is complete.
        with _open(draft, "x", 0o600 if status else 0o666) as stream:
            yield stream
            stream.flush()
            _sync(stream.fileno())
        is_like = status is None or _is_made_like(draft, target, status)
        if not (is_like and _has_replaced(draft, target)):
            _copy_into(target, draft)
            draft.unlink()
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _has_replaced(draft: Path, target: Path) -> bool:
    """Give a draft the name of its target; return False where that is a mount of its own."""
    try:
        draft.replace(target)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        return False
    return True


def _is_made_like(draft: Path, target: Path, status: os.stat_result) -> bool:
    """Give a draft the owner and the mode of the file that it replaces; return False where that cannot be."""
    if status.st_nlink > 1:
        return False
    own = draft.stat()
    try:
        if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
            os.chown(draft, status.st_uid, status.st_gid)
        draft.chmod(stat.S_IMODE(status.st_mode))
        return _has_attributes_of(draft, target)
    except (
        OSError
    ):  # no right to, or an owner or a mode that this file system, or this container, does not know
        return False


def _has_attributes_of(draft: Path, target: Path) -> bool:
    """Give a draft the attributes of its target, as access control lists; False where it has others."""
    wanted = _attributes(target)
    for name, value in wanted.items():
        if _attributes(draft).get(name) != value:  # the label of a file system with SELinux is there already
            os.setxattr(draft, name, value)
    return _attributes(draft) == wanted


def _attributes(path: Path) -> dict[str, bytes]:
    """Return what a file system holds of a file beside its mode."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return {}
        raise  # what may not be looked at may be there


def _copy_into(target: Path, draft: Path) -> None:
    with _signals_held(), draft.open("rb") as source, target.open("r+b") as stream:
        size = os.fstat(source.fileno()).st_size
        if not hasattr(os, "posix_fallocate") or _is_copy_on_write(target):
            _require_room(stream.fileno(), size)
        _reserve(stream.fileno(), size)
        shutil.copyfileobj(source, stream)
        stream.truncate()
        stream.flush()
        _sync(stream.fileno())


def _reserve(descriptor: int, size: int) -> None:
    """Let a full disk show before the old text is touched."""
    if not size or not hasattr(os, "posix_fallocate"):
        return
    before = os.fstat(descriptor).st_size
    try:
        with _if_supported():
            os.posix_fallocate(descriptor, 0, size)
    except OSError:  # ext4 makes a file longer before it finds that there is no room
        os.ftruncate(descriptor, before)
        raise


def _require_room(descriptor: int, size: int) -> None:
    """Let a full disk show where the system reserves no room, or rewrites what was reserved elsewhere."""
    if hasattr(os, "fstatvfs"):
        disk = os.fstatvfs(descriptor)
        if disk.f_bavail * disk.f_frsize < size + size // 16 + _MARGIN:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _is_copy_on_write(path: Path) -> bool:
    """Return True if the file system of a file writes what changes to another place of the disk."""
    try:
        mounts = _MOUNTS.read_bytes().splitlines()
    except OSError:  # no Linux
        return False
    place, nearest, kind = os.fsencode(path.resolve()), b"", b""
    for line in mounts:
        fields, _, rest = line.partition(b" - ")
        mount = _ESCAPED.sub(lambda found: bytes([int(found[1], 8)]), fields.split(b" ")[4])
        is_above = place == mount or place.startswith(mount.rstrip(b"/") + b"/")
        if is_above and len(mount) >= len(nearest):  # the last of two at one place is above the other
            nearest, kind = mount, rest.split(b" ")[0]
    return kind in _COPY_ON_WRITE


def _sync(descriptor: int) -> None:
    with _if_supported():
        os.fsync(descriptor)


@contextmanager
def _if_supported() -> Iterator[None]:
    """Go on where the file system has no such thing."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let a signal that would end the program in the middle wait until the end."""
    if current_thread() is not main_thread():  # only there do handlers run, and may they be set
        yield
        return
    held: list[int] = []
    before = {number: signal.getsignal(number) for number in _ENDING_SIGNALS}
    ours = [number for number, handler in before.items() if handler not in (signal.SIG_IGN, None)]
    for number in ours:
        signal.signal(number, lambda received, _: held.append(received))
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
        for number in held[:1]:
            signal.raise_signal(number)


def _open(path: Path, how: str, mode: int = 0o666) -> TextIO:
    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    return _text_stream(io.FileIO(path, how, opener=opener))


def _text_stream(raw: io.FileIO) -> TextIO:
    # An unpaired surrogate, which some encodings can decode to, is written as a question mark.
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="replace", newline="")
