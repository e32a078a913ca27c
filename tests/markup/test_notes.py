"""A note beside or inside an amount changes nothing of it: what is read is what is read without the note."""

import pytest

import cnmoney

NOTES = """
[1] [12] ［1］ 〔1〕 【1】 [注1] 【注1】 [a] [^1] [^note] [1][2] [1]、[2] [1],[2] [1]-[3] [1,2]
[1-3] [1、2] ① ②③ ¹ ¹² ¹⁾ （注1） (註1) （注） (1) （1） † ‡ &#91;1&#93; &sup1; &#185;
&#9312; &dagger; <sup>1</sup> <sup>12</sup> <sup>1,2</sup> <sup>1-3</sup> <sup>注1</sup>
<sup>注</sup> <sup>附注3</sup> <sup>註１</sup> <sup>Note1</sup> <sup>a</sup> <sup>*</sup>
<sup>**</sup> <sup>†</sup> <sup>[1]</sup> <sup>[1][2]</sup> <sup>(1)</sup>
<sup>[1]</sup><sup>[2]</sup> <sup>1</sup><sup>2</sup> <sup>（1）</sup> <sup>①</sup> <sup>注一</sup>
<sup>(a)</sup> <sup>1)</sup> <sup><a·href="#1">[1]</a></sup>
<sup·id="r"><a·href="#1">注1</a></sup> <a·href="#1"><sup>[1]</sup></a> <a·href="#1">[1]</a>
<sub>注1</sub> $^{1}$ $^1$ $^{[1]}$ $^{①}$ $^{*}$ $^*$ $^{(1)}$ $^{a}$ $^a$ $^{†}$ $^{\\dagger}$
$^\\dagger$ $^{1,2}$ $^{注1}$ $^{\\text{注1}}$ $^{[1][2]}$ $^{[1-3]}$ ^{1} ^{[1]} ^[1] \\footnote{1}
\\footnote{注} \\footnote{数据来自公告} \\textsuperscript{1} \\textsuperscript{[1]}
\\textsuperscript{注1} \\cite{12} \\cite{a12,b3} \\citep{12} ~\\cite{12} \\cite[12]{a} \\ref{1}
\\footnotemark[1] \\footnotemark{} \\tnote{1} \\[1\\]
""".split()
NOTED = """
营收5§亿元 营收5亿§元 营收5亿元§ 营收5亿元§以上 营收5亿元§左右 5亿元§（含）以上 营收5亿§美元
5亿元§人民币 5亿§人民币 营收5§% 占比12.5§% 占5%§以上 营收5§万吨 5万§吨 5万吨§以上
营收§5亿元 公告§5亿元 公告§人民币5亿元 公告§约5亿元 营收约§5亿元 不超过§5亿元 人民币§5亿元
美元§5亿 营收5§-8亿元 营收5亿元§-8亿元 营收5-8§亿元 营收5亿元§至8亿元§ 营收5亿§至8亿元
营收五§亿元 五亿§元 花费5千§元 花费5千§美元 花费5千多§元 花费五千三百§元 3,500§元 3§,500元
3,§500元 3.§5亿元 3§.5亿元 1,234§.5元 30元§/吨 30元/§吨 30§元/吨 30元/吨§以上 5个§百分点
5§个百分点 25§个基点 25§bp 3§倍 3倍§以上 三成§ 三成§左右 八§折 5万§台 5§万台 500§家
500家§以上 15§天 15天§以上 5个§月 6§个月 §5亿元 §人民币5亿元 |·5亿元§·|
|·营收·|·5§亿元·| 营收5亿元§，净利润3亿元§。 营收5亿元§3亿元 营收5亿元§、6亿元§和7亿元
不低于5亿元§且不超过8亿元§ 5元§3角 5§块3 三块§五 三亿§五千万元 3亿§5000万元 百分之§五 5§km
面积5万§平方米 100§亩 营收5多§亿元 300§多亿元 5·§·亿元 5§·亿元 5·§亿元 营收-5§亿元
营收-§5亿元 增长+5§% 3/4§倍 US$5§·million US$§5·million US$5·million§ 5§千万元 ５§亿元
５亿§元 壹佰§万元整 壹佰万元§整 第5§名 每股§5元 每股5§元 5§‰ 数十§亿元 几§亿元 百亿§元
""".split()
MEANING = ("kind", "value", "low", "high", "qualifier", "currency", "unit", "per")


def readings(text: str) -> list[tuple[object, ...]]:
    found = cnmoney.extract(text, small_counts=True)
    return [tuple(getattr(each, name) for name in MEANING) for each in found]


@pytest.mark.parametrize("note", NOTES)
def test_what_is_read_beside_a_note_is_what_is_read_without_it(note: str) -> None:
    wrong = []
    for noted in NOTED:
        text = noted.replace("·", " ").replace("§", note.replace("·", " "))
        plain = readings(noted.replace("·", " ").replace("§", ""))
        wrong += [text for each in readings(text) if each not in plain]
    assert not wrong


@pytest.mark.parametrize("note", [*NOTES, "[a, b]", "[①]", "(a)", "²"])
def test_marks_elsewhere_change_nothing_of_a_note(note: str) -> None:
    """A cheap hint tells whether a text is searched for notes; it must not see less than the search."""
    unlike = []
    for noted in (*NOTED, "4bp§半", "按·43§美元/股"):
        for blank in ("", " ", "  "):
            text = noted.replace("·", " ").replace("§", blank + note.replace("·", " "))
            if readings(f"{text}。") != readings(f"{text}。\n\n另见①、*a*和[1]。"):
                unlike.append(text)
    assert not unlike


@pytest.mark.parametrize(
    "note", ["<sup>注1</sup>", "$^{[1]}$", "[^1]", "①", "\\footnote{1}", "\\cite{12}", "†"]
)
def test_a_note_that_is_nothing_else_is_looked_through(note: str) -> None:
    for noted in (
        "营收5§亿元",
        "营收5亿§美元",
        "占5§%",
        "5亿元§以上",
        "30元§/吨",
        "5万§吨",
        "约§5亿元",
        "5个§百分点",
    ):
        text = noted.replace("§", note)
        assert readings(text) == readings(noted.replace("§", "")) != [], text
