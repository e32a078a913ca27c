"""What has no end is not read until memory ends."""

import io
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cnmoney.documents import DocumentError, files, read_document, read_file, read_stream
from cnmoney.documents.decoding import UndecodableError, refuse_binary

from .files import MAKERS

BLOCK = 1 << 20


class Endless(io.RawIOBase):
    """A stream that repeats some bytes for ever, and counts what is read."""

    def __init__(self, repeated: bytes) -> None:
        self.repeated = repeated
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0, "read to the end of what has none"
        self.taken += size
        return (self.repeated * (size // len(self.repeated) + 1))[:size]


@pytest.mark.parametrize("encoding", [None, "utf-8", "gb18030", "utf-16", "utf-32", "utf-7", "cp037"])
def test_stream_that_is_no_text_is_left_at_once(encoding: str | None) -> None:
    stream = Endless(b"\0")
    with pytest.raises(DocumentError, match="a binary file, no text: it contains NUL"):
        read_stream(stream, encoding)  # type: ignore[arg-type]  # of a stream it has what is asked for
    assert stream.taken == BLOCK


def test_pdf_without_end_is_left_at_once() -> None:
    stream = Endless(b"%PDF-1.7\0")
    with pytest.raises(DocumentError, match="a PDF, no text"):
        read_stream(stream)  # type: ignore[arg-type]  # likewise
    assert stream.taken == BLOCK


def test_text_without_end_is_left_where_the_documentation_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.MAX_STREAM == 1_000_000_000
    monkeypatch.setattr(files, "MAX_STREAM", 3 * BLOCK)
    stream = Endless("3亿元\n".encode())
    with pytest.raises(
        DocumentError, match="longer than 3,145,728 bytes, which is the most for what is no file"
    ):
        read_stream(stream)  # type: ignore[arg-type]  # likewise
    assert stream.taken == 4 * BLOCK


def test_file_of_any_size_is_read_and_a_pipe_up_to_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_STREAM", BLOCK)
    path = tmp_path / "text.txt"
    for size, is_read in ((BLOCK, True), (BLOCK + 1, False), (3 * BLOCK + 1, False)):
        path.write_bytes(b"3" * size)
        assert len(read_file(path)) == size
        with piped(path.read_bytes()) as pipe:
            if is_read:
                assert len(read_stream(pipe)) == size
            else:
                with pytest.raises(DocumentError, match="longer than"):
                    read_stream(pipe)


def piped(data: bytes) -> io.BufferedReader:
    """The reading end of a pipe into which a thread writes."""
    reading, writing = os.pipe()

    def write() -> None:
        try:
            with os.fdopen(writing, "wb") as stream:
                stream.write(data)
        except BrokenPipeError:  # the reader has had enough
            pass

    threading.Thread(target=write, daemon=True).start()
    return os.fdopen(reading, "rb")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
@pytest.mark.parametrize("suffix", ["", ".txt", ".md", ".html", ".pdf", ".docx", ".xlsx", ".pptx"])
@pytest.mark.parametrize("read", [read_file, read_document])
def test_device_without_end_is_an_error(tmp_path: Path, suffix: str, read: Callable[[Path], str]) -> None:
    path = tmp_path / f"zero{suffix}"
    path.symlink_to("/dev/zero")
    with pytest.raises(DocumentError):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_bytes_of_characters_are_no_binary_file(encoding: str) -> None:
    text = "营收 3 亿元\n" * BLOCK  # longer than a block, whose end parts a character
    data = text.encode(encoding)
    assert read_stream(io.BytesIO(data), encoding) == text
    for end in range(20):
        refuse_binary(data[:end], encoding)


def test_byte_order_mark_says_that_nul_is_half_of_a_character() -> None:
    refuse_binary("3%".encode("utf-16"))
    with pytest.raises(UndecodableError):
        refuse_binary("3%".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a\nb", [b"a\n", b"b"]),
        (b"1234\n12345\n1\n", [b"1234\n", None, b"1\n"]),
        (b"1" * 2_000_000 + b"\n2\n", [None, b"2\n"]),
        (b"1" * 2_000_000, [None]),
    ],
    ids=["empty", "short", "one long", "very long", "nothing but long"],
)
def test_line_that_is_too_long_is_left_out(data: bytes, expected: list[bytes | None]) -> None:
    lines: Iterator[bytes | None] = files.bounded_lines(io.BytesIO(data), 5)
    assert list(lines) == expected


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
def test_document_that_unpacks_to_too_much_is_refused(tmp_path: Path, suffix: str) -> None:
    path = MAKERS[suffix](tmp_path / f"a{suffix}")
    with ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cnmoney.documents.files.MAX_UNPACKED", size)
        assert "3.5亿元" in read_document(path) or "36.57亿元" in read_document(path)
        patch.setattr("cnmoney.documents.files.MAX_UNPACKED", size - 1)
        with pytest.raises(DocumentError, match=f"unpacks to more than {size - 1:,} bytes"):
            read_document(path)


def test_part_that_hides_its_size_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory says 10 bytes; zipfile would unpack all before it cuts them off."""
    path = tmp_path / "a.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 5_000_000)
    size, hidden = (number.to_bytes(4, "little") for number in (5_000_000, 10))
    path.write_bytes(path.read_bytes().replace(size, hidden))
    with pytest.raises(DocumentError, match="a broken Word document"):
        read_document(path)
    monkeypatch.setattr("cnmoney.documents.files.MAX_UNPACKED", 4_999_999)
    with pytest.raises(DocumentError, match="unpacks to more than 4,999,999 bytes"):
        read_document(path)
