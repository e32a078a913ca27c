"""What is around an amount changes nothing in it: where it begins, the next line, half of its marks."""

import pytest

import cnmoney

from ..examples import all_examples

MEANING = ("kind", "value", "low", "high", "qualifier", "currency", "unit", "per")
# Where a paragraph begins that no word leads to.
STARTS = ["\n", "事项\n", "说明。\n\n", "完。", " ", "- ", "<p>", "<li class='a'>", "|", "• ", "➤ ", "🔹 "]
PARAGRAPHS = [
    *("负百亿元和9亿元", "百亿资金入市", "-百亿资金", "千标箱货轮到港", "亿元大单", "百米一次"),
    *("-百亿元，", "-千台，", "千亿元（含税）和", "千起价", "百万元、合计"),
    *("2、5亿元", "2、3亿元。", "2、-3亿元", "6、约7亿元，", "3、+4%", "9、5亿元，10、6亿元"),
    *(f"{word}\n43亿元。" for word in ("不超过", "超过了", "不低于", "至少", "至多", "不足", "高于", "少于")),
    *(f"{word} \n　　43亿元。" for word in ("大约", "约为", "近", "超", "≥", "±")),
    *(f"43亿元\n{word}。" for word in ("以上", "左右", "以内", "上下")),
    *(f"{word}\n43亿元。" for word in ("约US$", "HK$", "RMB", "€", "美元", "每股")),
    *("1. 5亿元", "3.4人口老龄化", "2.3港仙，", "（售价15万起）", "（15万起），"),
]
LINES = ["合作12年", "人民币十几年", "花了3个亿", "套现千万", "现价¥4", "负百亿元和9亿元", "1.2户"]
NEXT_LINES = ["后记", "成本1.5亿元", "十大股东", "千年简牍", "分红", "其他事项", "2、5亿元"]
MARKED = [
    "**5**亿元",
    "$5$万股",
    "`5`亿元",
    "~~5~~亿元",
    "\\(5\\)万吨",
    "【5】万吨",
    "“5”万吨",
    "$5\\%$左右",
    "[10]亿元",
]


def meanings(text: str) -> list[tuple[object, ...]]:
    return [(found.text, *(getattr(found, field) for field in MEANING)) for found in cnmoney.extract(text)]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_every_start_is_one(paragraph: str) -> None:
    assert {start: meanings(start + paragraph) for start in STARTS} == dict.fromkeys(
        STARTS, meanings(paragraph)
    )


@pytest.mark.parametrize(
    "mark", ["\x00", "\x1f", "★", "【", "“", "《", "<td align=center>", "｜", *"➤➢❖☑♦➔⚫✅⭐🔹👉📌…"]
)
def test_number_of_a_paragraph_behind_any_mark(mark: str) -> None:
    assert [found.text for found in cnmoney.extract(f"\n{mark}2、5亿元；3、6亿元")] == ["5亿元", "6亿元"]


@pytest.mark.parametrize("line", LINES)
def test_two_lines_are_what_each_of_them_is(line: str) -> None:
    for following in NEXT_LINES:
        apart = [*meanings(f"{line}\n"), *meanings(f"\n{following}")]
        assert meanings(f"{line}\n{following}") == apart, following


@pytest.mark.parametrize("text", MARKED)
def test_text_with_half_a_pair_is_parsed_as_it_was_found(text: str) -> None:
    [found] = cnmoney.extract(f"共{text}")
    assert found.text != text
    for blanks in ("", " "):
        alone = cnmoney.parse(blanks + found.text + blanks)
        assert [getattr(alone, field) for field in MEANING] == [getattr(found, field) for field in MEANING]
        assert (alone.text, alone.start) == (found.text, len(blanks))


def test_half_a_pair_makes_no_amount() -> None:
    for text in ("5**", "**5", "5】", '"5亿元', '5亿元"', "5】亿元】", "“5亿元"):
        with pytest.raises(cnmoney.ParseError):
            cnmoney.parse(text)


def test_marks_of_the_examples_are_parsed_as_found() -> None:
    marks = frozenset("*`】”$\\")
    unread = []
    for example in all_examples():
        for found in cnmoney.extract(example.text):
            if marks.isdisjoint(found.text) or found.inferred or found.kind is cnmoney.Kind.NUMBER:
                continue
            try:
                cnmoney.parse(found.text)
            except cnmoney.ParseError:
                unread.append(found.text)
    assert unread == ["5万m$^{2"]  # lacks two halves
