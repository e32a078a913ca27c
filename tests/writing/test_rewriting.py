"""A text with its quantities rewritten: what changes, what stays, and the map of offsets."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney import Quantity, Rewriting
from cnmoney.writing.styles import STYLES

from ..examples import all_examples
from ..properties.test_properties import TEXTS

MEANING = ("kind", "value", "low", "high", "qualifier", "currency", "unit", "per")
Rewrite = Callable[[str], Rewriting]
CHECKED: dict[str, Rewrite] = {
    "normalize": cnmoney.normalize,
    "compact": lambda text: cnmoney.replace(text, "compact"),
    "plain": lambda text: cnmoney.replace(text, "plain"),
    "han": lambda text: cnmoney.replace(text, "han"),
    "han traditional": lambda text: cnmoney.replace(text, "han", traditional=True),
    "financial": lambda text: cnmoney.replace(text, "financial"),
}


def meanings(text: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(each, field) for field in MEANING) for each in cnmoney.extract(text)]


def check_untouched(done: Rewriting) -> None:
    """Fail if anything but the quantities has changed, or an edit is not where it says."""
    old = new = 0
    for edit in done.edits:
        assert done.source[old : edit.start] == done.text[new : edit.new_start]
        assert done.source[edit.start : edit.end] == edit.quantity.text
        assert done.source[edit.start : edit.end] != done.text[edit.new_start : edit.new_end]
        old, new = edit.end, edit.new_end
    assert done.source[old:] == done.text[new:]


def check_offsets(done: Rewriting) -> None:
    """Fail if the maps are not monotone, or not the inverse of each other outside the edits."""
    new_offsets = [done.to_new(offset) for offset in range(len(done.source) + 1)]
    old_offsets = [done.to_old(offset) for offset in range(len(done.text) + 1)]
    assert all(first <= second for first, second in pairwise(new_offsets))
    assert all(first <= second for first, second in pairwise(old_offsets))
    assert (new_offsets[-1], old_offsets[-1]) == (len(done.text), len(done.source))
    inside = {place for edit in done.edits for place in range(edit.start + 1, edit.end)}
    inside |= {edit.start for edit in done.edits if edit.new_start == edit.new_end}  # nothing is left of it
    for offset, new in enumerate(new_offsets):
        if offset not in inside:
            assert old_offsets[new] == offset


def check(text: str, rewrite: Rewrite) -> None:
    done = rewrite(text)
    assert done.source == text
    check_untouched(done)
    check_offsets(done)
    assert meanings(done.text) == meanings(text), done.text
    again = rewrite(done.text)
    assert (again.text, again.edits) == (done.text, ())


@pytest.mark.parametrize("name", CHECKED)
def test_example_files(name: str) -> None:
    for example in all_examples():
        check(f"公告称，{example.text}，详见报告。", CHECKED[name])
        check(example.text, CHECKED[name])


@pytest.mark.parametrize("name", CHECKED)
def test_all_examples_as_one_text(name: str) -> None:
    check("\n".join(example.text for example in all_examples()), CHECKED[name])


@given(TEXTS, st.sampled_from(sorted(CHECKED)))
def test_any_text(text: str, name: str) -> None:
    check(text, CHECKED[name])


@given(
    st.lists(st.sampled_from([each.text for each in all_examples()]), max_size=6),
    st.sampled_from(sorted(CHECKED)),
)
def test_examples_glued_together(texts: list[str], name: str) -> None:
    check("".join(texts), CHECKED[name])


@pytest.mark.parametrize("name", ["compact", "plain", "han"])
def test_a_sign_is_of_no_script(name: str) -> None:
    check("≤两噸，≥3萬元", CHECKED[name])


# --- normalize -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("同比增长百分之二十五", "同比增长25%"),
        ("营收三千五百万元", "营收3500万元"),
        ("约五万台", "约5万台"),
        ("不少于三千五百万元人民币", "不少于3500万元人民币"),
        ("百分之零点五到百分之三", "0.5%到3%"),
        ("负百分之三点五，百分之负三", "-3.5%，-3%"),
        ("千分之三", "3‰"),
        ("二十五个基点", "25个基点"),
        ("近三成企业，七成半", "近30%企业，75%"),
        ("两千块钱，三块五，五块八毛", "2000块钱，3块5，5块8毛"),
        ("一千一百九元", "1190元"),
        ("三千到五千元", "3000到5000元"),
        ("每人三万五千元", "每人3.5万元"),
        ("三百多家", "300多家"),
        ("五百万千瓦", "500万千瓦"),
        ("两千三百万吨", "2300万吨"),
        ("兩千三百萬噸，約五萬臺", "2300萬噸，約5萬臺"),
        ("三点五亿元", "3.5亿元"),
        ("两个亿", "2个亿"),
    ],
)
def test_numbers_of_speech_become_digits(text: str, written: str) -> None:
    assert str(cnmoney.normalize(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "人民币叁仟捌佰亿元整",  # 大写 is there to be hard to alter
        "八九亿元，三五百块，两三成",
        "几百万元，数十亿，十几亿",
        "三分之一，三又二分之一",
        "翻一番，翻了两番",
        "三成多，三到四成",
        "最后一公里，两倍，一分钱",
        "百亿元，百分之百",
        "万分之五",
        "3亿五千万元",
        "二、三十年",
        "第三名，二〇二四年，三一重工",
    ],
)
def test_what_digits_would_spoil_stays(text: str) -> None:
    assert str(cnmoney.normalize(text)) == text


def test_numbers_of_one_digit_with_small_counts() -> None:
    assert str(cnmoney.normalize("两年，三倍，一位", small_counts=True)) == "2年，3倍，1位"


# --- replace -------------------------------------------------------------------------------------------


def test_function() -> None:
    done = cnmoney.replace("单价3元，共5万元", lambda quantity: f"<b>{quantity.text}</b>")
    assert done.text == "单价<b>3元</b>，共<b>5万元</b>"
    assert [edit.quantity.value for edit in done.edits] == [3, 50000]
    check_untouched(done)
    check_offsets(done)


def test_function_that_leaves_or_removes() -> None:
    assert str(cnmoney.replace("3元和5万元", lambda _: None)) == "3元和5万元"
    done = cnmoney.replace("3元和5万元", lambda _: "")
    assert done.text == "和"
    check_offsets(done)


def test_script_is_that_of_the_text() -> None:
    assert str(cnmoney.replace("營收達35000000元", "compact")) == "營收達3500萬元"
    assert str(cnmoney.replace("营收达35000000元", "compact", traditional=True)) == "营收达3500萬元"


def test_words_of_a_quantity_stay() -> None:
    text = "逾一千二百家，五亿元以上，三百余亿元，同比+6.370%，人民币三万元"
    assert str(cnmoney.replace(text, "compact")) == "逾1200家，5亿元以上，300余亿元，同比+6.370%，人民币3万元"


@pytest.mark.parametrize("text", ["占比20$\\%$", "【1000】万元", "**1000**万元", "1000⏎万元", "翻一番"])
def test_marks_and_verbs_are_not_torn(text: str) -> None:
    text = text.replace("⏎", "\n")
    assert str(cnmoney.replace(text, "compact")) == text


def test_what_a_style_cannot_say_stays() -> None:
    text = "3-5亿元，25%，1元"
    assert str(cnmoney.replace(text, "financial")) == "3-5亿元，25%，人民币壹元整"


def test_styles_that_are_not_read_again() -> None:
    text = "营收约3800亿元，超三千家"
    assert str(cnmoney.replace(text, "english")) == "营收about CNY 380 billion，over 3,000 家"
    assert str(cnmoney.replace(text, "iso")) == "营收~CNY 380000000000，>3000 家"


def test_kinds_and_default_currency() -> None:
    text = "三千万元，百分之五十，三百台"
    assert str(cnmoney.normalize(text, kinds="percent")) == "三千万元，50%，三百台"
    done = cnmoney.replace("三千萬元", "han", default_currency="TWD")
    assert done.text == "三千萬元"
    assert done.edits == ()
    assert str(cnmoney.replace("三千萬元", "iso", default_currency="TWD")) == "TWD 30000000"


def test_keep() -> None:
    text = "三千万元的项目，另有三千万元，百分之五十"
    assert str(cnmoney.normalize(text, keep=["三千万元的项目"])) == "三千万元的项目，另有3000万元，50%"
    assert str(cnmoney.normalize(text, keep=["万", "", "不在这里"])) == "三千万元的项目，另有三千万元，50%"
    assert str(cnmoney.normalize(text, keep=["元的"])) == "三千万元的项目，另有3000万元，50%"


def test_offsets() -> None:
    done = cnmoney.normalize("营收三千五百万元，增长百分之二十五。")
    assert done.text == "营收3500万元，增长25%。"
    assert [(edit.start, edit.end, edit.new_start, edit.new_end) for edit in done.edits] == [
        (2, 8, 2, 8),
        (11, 17, 11, 14),
    ]
    assert [done.to_new(offset) for offset in (0, 8, 11, 13, 16, 17, 18)] == [0, 8, 11, 13, 14, 14, 15]
    assert [done.to_old(offset) for offset in (11, 13, 14, 15)] == [11, 13, 17, 18]
    for offset in (-1, 19):
        with pytest.raises(IndexError, match="offset must be from 0 to 18"):
            done.to_new(offset)
    with pytest.raises(IndexError, match="offset must be from 0 to 15"):
        done.to_old(16)


def test_nothing_to_rewrite() -> None:
    assert cnmoney.normalize("") == Rewriting("", "", ())
    assert cnmoney.replace("没有数字", "han") == Rewriting("没有数字", "没有数字", ())


# --- bad input -----------------------------------------------------------------------------------------


def bad(quantity: Quantity) -> str:
    return quantity.value  # type: ignore[return-value]  # that it is refused is the point


def test_bad_input() -> None:
    with pytest.raises(TypeError, match="text must be a str, not bytes"):
        cnmoney.normalize(b"")  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(ValueError, match="a style must be one of compact, plain, han"):
        cnmoney.replace("3元", "long")
    with pytest.raises(TypeError, match="a style must be a str, not int"):
        cnmoney.replace("", 3)  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(TypeError, match="write must return a str or None, not Decimal"):
        cnmoney.replace("3元", bad)
    with pytest.raises(TypeError, match=r"pass \['三千'\]"):
        cnmoney.normalize("3元", keep="三千")
    with pytest.raises(TypeError, match="keep must hold phrases of type str, not int"):
        cnmoney.normalize("3元", keep=[3])  # type: ignore[list-item]  # that it is refused is the point
    with pytest.raises(ValueError, match="kinds is one of"):
        cnmoney.normalize("3元", kinds="sum")
    assert {"compact", "plain", "han", "financial"} < set(STYLES)
