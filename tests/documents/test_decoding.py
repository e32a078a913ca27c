"""Bytes to text: every encoding that Chinese files come in, detected on texts as short as a headline."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnmoney.documents.decoding import UndecodableError, decode, is_encoding

SIMPLIFIED = (
    "营收3亿元",
    "净利润同比下降12.4%，毛利率降至18.7%",
    "公司拟每10股派发现金红利0.4元（含税）",
    "【快讯】沪指跌0.3%，两市成交额1.52万亿元",
    "CPI PPI GDP EPS 0.06元 Fed FPGA EDA",
    "“百亿元级的减值恐怕还不是终点。”合伙人陆七弦认为，公司账上现金约620亿元，而有息负债在2,430亿元以上。",
)
TRADITIONAL = (
    "營收3億元",
    "稅後純益9540萬元年增57% EPS達1.07元",
    "台股收12973點 外資連5日加碼 三大法人買超135億元",
    "Fed撒2.3兆美元救市後 手中還有龐大銀彈可用",
    "〈法說會〉首季毛利率54.63%，每股盈餘48.28元；董事長：下半年可望「逐季成長」",
    "港股通淨買入逾港幣30億元，指數收報24,318點，升１．２％。",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("text", SIMPLIFIED + TRADITIONAL)
def test_encoding_of_either_script_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["gb2312", "gbk"])
@pytest.mark.parametrize("text", SIMPLIFIED)
def test_older_encoding_of_the_mainland_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
@pytest.mark.parametrize("text", TRADITIONAL)
def test_big5_is_distinguished_from_gb18030(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_characters_of_hong_kong_are_read() -> None:
    text = "佢哋嘅收入係3億元，升咗一成"
    assert decode(text.encode("big5hkscs")) == text


def test_both_orders_of_utf_16_are_read_by_their_mark() -> None:
    for encoding, mark in (("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)):
        assert decode(mark + "营收3亿元\r\n".encode(encoding)) == "营收3亿元\n"


def test_gb18030_that_utf_8_could_read_by_chance_is_detected() -> None:
    for text in ("12.5元\n13元", "5台", "3位12元"):
        data = text.encode("gb18030")
        assert data.decode("utf-8")
        assert decode(data) == text


@pytest.mark.parametrize(
    "text", ["±5% · 20°", "déjà", "de\u0301ja\u0300", "прибыль 5%", "α β λ", "5€", "שלום", "مرحبا"]
)
def test_utf_8_without_chinese_stays_utf_8(text: str) -> None:
    assert decode(text.encode()) == text


def test_line_ends_are_those_of_open() -> None:
    data = b"\xef\xbb\xbf1\r\n2\r3\n\r4"
    assert decode(data) == "1\n2\n3\n\n4"
    assert decode(data, keep_line_ends=True) == "1\r\n2\r3\n\r4"


FAULTS: dict[str, tuple[bytes, str | None, str]] = {
    "UTF-8 cut short": ("营收".encode()[:-1], None, "byte 3 (0xe6) cannot be read as utf-8"),
    "UTF-8 with a stray byte": (
        "营收3亿元".encode() + b"\xff",
        None,
        "byte 13 (0xff) cannot be read as utf-8",
    ),
    "UTF-8 with its mark": (codecs.BOM_UTF8 + b"3\xff", None, "byte 4 (0xff) cannot be read as utf-8"),
    "GB18030 cut short": (
        "营收3亿元".encode("gb18030")[:-1],
        None,
        "byte 7 (0xd4) cannot be read as gb18030",
    ),
    "Big5": ("營收達3億元的".encode("cp950") + b"\xff", None, "byte 13 (0xff) cannot be read as cp950"),
    "UTF-16": (codecs.BOM_UTF16_LE + b"3\0\0\xdc", None, "byte 4 (0x00) cannot be read as utf-16"),
    "named UTF-8": ("营收".encode("gb18030"), "utf-8", "byte 2 (0xca) cannot be read as utf-8"),
    "named ASCII": ("3元".encode(), "ascii", "byte 1 (0xe5) cannot be read as ascii"),
    "named punycode": (b"\xff", "punycode", "cannot be read as punycode"),
    "Japanese": (
        "東京株式市場で日経平均株価は続落".encode("shift_jis"),
        None,
        "no Chinese in GB18030 or Big5",
    ),
    "French": ("Prévisions déjà dépassées".encode("cp1252"), None, "no Chinese in GB18030 or Big5"),
}
BINARIES: dict[str, tuple[bytes, str | None]] = {
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None),
    "ASCII with NUL": (b"plain\0text", None),
    "named GB18030": (b"plain\0text", "gb18030"),
    "UTF-16 with NUL": (codecs.BOM_UTF16_LE + b"\0\0", None),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_error_names_encoding_and_byte(fault: str) -> None:
    data, encoding, message = FAULTS[fault]
    with pytest.raises(UndecodableError) as caught:
        decode(data, encoding)
    assert message in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("binary", BINARIES)
def test_binary_file_is_an_error(binary: str) -> None:
    with pytest.raises(UndecodableError, match="binary"):
        decode(*BINARIES[binary])


def test_named_encoding_overrides() -> None:
    data = "营收".encode("gb18030")
    assert decode(data, "big5") == data.decode("big5")
    assert decode("价格¥5".encode("utf-16-le"), "utf-16-le") == "价格¥5"


def test_older_name_reads_what_the_encoding_has_become() -> None:
    text = "董事长喆堃"  # in GBK, not in GB 2312
    assert decode(text.encode("gbk"), "gb2312") == text
    assert decode("𠮷3亿元".encode("gb18030"), "GBK") == "𠮷3亿元"
    assert decode("歐元€3億".encode("cp950"), "big5") == "歐元€3億"


def test_encoding_names() -> None:
    assert all(map(is_encoding, ["utf-8", "GBK", "Big5", "big5hkscs", "utf-16", "latin1"]))
    assert not any(map(is_encoding, ["", "nope", "hex", "rot13", "undefined", "中文", "\udc80", "a\0"]))
    assert not any(map(is_encoding, ["idna", "punycode"]))  # of the names of domains


@given(st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"])))
def test_every_text_in_marked_utf_8_is_read(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


# The two-byte characters of UTF-8 alone may be Chinese in GB18030: Ԫ is 元.
NOT_DOUBTFUL = st.one_of(
    st.characters(exclude_characters="\0\r", max_codepoint=0x7F),
    st.characters(exclude_characters="\ufeff", min_codepoint=0x800, exclude_categories=["Cs"]),
)


@given(st.text(NOT_DOUBTFUL))
def test_every_text_in_utf_8_is_read(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary())
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        decode(data)
    except UndecodableError as error:
        assert "\n" not in str(error)  # noqa: PT017  # most inputs raise, some do not
