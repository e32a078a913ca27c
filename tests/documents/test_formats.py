"""The text of each format: what is read, in which order, and how tables come out."""

from copy import deepcopy
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter  # which python-pptx needs
from docx import Document
from docx.oxml import OxmlElement
from openpyxl import Workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.hyperlink import Hyperlink
from pptx import Presentation
from pptx.util import Inches

from cnmoney.documents import DocumentError, DocumentWarning, html, pdf, read_document, slides, word, workbook
from cnmoney.documents.number_format import displayed
from cnmoney.documents.sheets import visible_sheets
from cnmoney.documents.tables import Cell, table_text

from . import files

# --- tables ------------------------------------------------------------------------------------------


def test_merged_label_is_in_each_row_and_column() -> None:
    cells = [
        Cell("项目", 0, 0, rows=2),
        Cell("占比（%）", 0, 1, columns=2),
        Cell("2024年", 1, 1),
        Cell("2023年", 1, 2),
        Cell("营收", 2, 0),
        Cell("12.5", 2, 1),
        Cell("13.6", 2, 2),
    ]
    assert table_text(cells).split("\n") == [
        "",
        "| 项目 | 占比（%） | 占比（%） |",
        "| --- | --- | --- |",
        "| 项目 | 2024年 | 2023年 |",
        "| 营收 | 12.5 | 13.6 |",
        "",
    ]


def test_merged_number_and_caption_are_there_once() -> None:
    cells = [
        Cell("一、资产", 0, 0, columns=3),
        Cell("合计", 1, 0),
        Cell("3亿元", 1, 1, columns=2),
        Cell("x", 2, 2),
    ]
    _, caption, _, total, _, _ = table_text(cells).split("\n")
    assert caption == "| 一、资产 |  |  |"
    assert total == "| 合计 | 3亿元 |  |"


def test_merged_prose_is_there_once() -> None:
    cells = [Cell("长" * 201, 0, 0, rows=2), Cell("a", 0, 1), Cell("b", 1, 1)]
    assert table_text(cells).endswith("\n|  | b |\n")


def test_empty_rows_and_columns_are_left_out() -> None:
    cells = [Cell("a", 0, 0), Cell("", 0, 1), Cell("b", 0, 2), Cell(" ", 1, 0), Cell("c", 2, 2)]
    assert table_text(cells) == "\n| a | b |\n| --- | --- |\n|  | c |\n"


def test_bar_in_a_cell_is_no_end_of_it() -> None:
    assert table_text([Cell("a|b", 0, 0), Cell("c", 0, 1)]).startswith("\n| a\\|b | c |")


def test_table_without_end_is_no_table() -> None:
    cells = [Cell(f"x{number}", number, number, rows=3000, columns=3000) for number in range(3000)]
    with pytest.warns(DocumentWarning, match="hardly anything but empty or merged places"):
        assert table_text(cells).count("\n") == 2999


def test_rows_of_a_mostly_empty_table_end_with_their_last_cell() -> None:
    heads = [Cell(f"头{number}", 0, number) for number in range(99)]
    rows = [Cell("甲", row, 0) for row in range(1, 99)]
    rest = [
        Cell("5", 1, 3),  # an empty place before it
        Cell("6", 2, 1, columns=3),  # its places are its own, for a head below may be under them
        Cell("丙", 3, 1, rows=2, columns=2),
        Cell("7", 4, 4),
        Cell("小计", 99, 0, columns=99),
    ]
    _, first, _, *lines, _ = table_text([*heads, *rows, *rest]).split("\n")
    assert first.count("|") == 100
    assert lines[:5] == [
        "| 甲 |  |  | 5 |",
        "| 甲 | 6 |  |  |",
        "| 甲 | 丙 | 丙 |",
        "| 甲 | 丙 | 丙 |  | 7 |",
        "| 甲 |  |",
    ]
    assert lines[-1] == "| 小计 |  |"


# --- PDF ---------------------------------------------------------------------------------------------


def test_ruled_table_is_read_cell_by_cell_in_its_place(tmp_path: Path) -> None:
    text = read_document(files.pdf(tmp_path / "a.pdf"))
    assert text == f"第1节\n{files.PROSE}\n{files.UNIT}\n\n{files.MARKDOWN}\n净利润3.5亿元。\n"


def test_pages_are_parted_by_a_blank_line(tmp_path: Path) -> None:
    text = read_document(files.pdf(tmp_path / "a.pdf", pages=3))
    assert text.count("净利润3.5亿元。\n\n第") == 2


@pytest.mark.parametrize("style", [[], files.OPEN_SIDES], ids=["no rules", "no rules at the sides"])
def test_rows_without_cells_are_lines_with_wide_gaps(tmp_path: Path, style: list[object]) -> None:
    text = read_document(files.pdf(tmp_path / "a.pdf", style))
    *_, first, second = [line for line in text.splitlines() if "  " in line]
    assert first.strip().startswith("营业收入  ")
    assert [cell.strip() for cell in second.split("  ") if cell.strip()] == files.ROWS[2]
    assert "|" not in text


def test_frame_around_text_is_no_table(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    page.rect(60, 700, 400, 100)
    files.lines(page, 780, "营收3亿元。")
    page.save()
    assert read_document(tmp_path / "a.pdf") == "营收3亿元。\n"


def test_number_that_a_column_breaks_is_joined(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    files.table(page, 780, [["项\n目", "1,234,5\n67.89", "377.56\n350.12"]], files.ALL_RULES)
    page.save()
    assert "| 项目 | 1,234,567.89 | 377.56 350.12 |" in read_document(tmp_path / "a.pdf")


def test_merged_cells_of_a_ruled_table(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    rows = [["项目", "占比", ""], ["", "2024年", "2023年"], ["营收", "12.5%", "13.6%"]]
    spans = [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1))]
    files.table(page, 780, rows, [*files.ALL_RULES, *spans])
    page.save()
    assert read_document(tmp_path / "a.pdf").splitlines() == [
        "| 项目 | 占比 | 占比 |",
        "| --- | --- | --- |",
        "| 项目 | 2024年 | 2023年 |",
        "| 营收 | 12.5% | 13.6% |",
    ]


def test_raised_number_of_a_note_is_no_digit(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    text = page.beginText(70, 700)
    text.setFont(files.FONT, 12)
    text.textOut("营收36.57")
    text.setFont(files.FONT, 7)
    text.setRise(5)
    text.textOut("1")
    page.drawText(text)
    page.save()
    assert "36.57¹" in read_document(tmp_path / "a.pdf")


def test_letters_that_are_printed_twice_to_be_bold_are_read_once(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    page.setFont(files.FONT, 12)
    page.drawString(70, 700, "营收33亿元")
    page.drawString(70.3, 700, "营收33亿元")
    page.save()
    assert read_document(tmp_path / "a.pdf") == "营收33亿元\n"


def test_watermark_is_left_out(tmp_path: Path) -> None:
    page = files.canvas(tmp_path / "a.pdf")
    files.lines(page, 780, "营收3亿元")
    page.rotate(45)
    page.drawString(400, 200, "5亿元")
    page.save()
    assert read_document(tmp_path / "a.pdf") == "营收3亿元\n"


def test_unknown_character_beside_a_number_makes_it_none() -> None:
    assert pdf._known("1\ufffd3亿元") == "1_3亿元"
    assert pdf._known("\ufffd") == "\ufffd"


# --- Word --------------------------------------------------------------------------------------------


def test_paragraphs_and_tables_are_in_their_order(tmp_path: Path) -> None:
    text = read_document(files.word(tmp_path / "a.docx"))
    assert text == f"年度报告\n{files.PROSE}\n{files.UNIT}\n\n{files.MARKDOWN}\n净利润3.5亿元。\n"


def test_merged_cells_of_word() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "报告期"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "营收"
    for row, column, text in ((1, 1, "3.5"), (1, 2, "2.1"), (2, 1, "1.1"), (2, 2, "0.9")):
        table.cell(row, column).text = text
    assert word.read(files.bytes_of(document)).splitlines() == [
        "|  | 报告期 | 报告期 |",
        "| --- | --- | --- |",
        "| 营收 | 3.5 | 2.1 |",
        "| 营收 | 1.1 | 0.9 |",
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    document = Document()
    paragraph = document.add_paragraph("营收3")
    for name, digits in (("w:ins", "5"), ("w:del", "7")):
        change = OxmlElement(name)
        change.append(paragraph.add_run(digits)._r)
        paragraph._p.append(change)
    paragraph.add_run("亿元")
    assert word.read(files.bytes_of(document)) == "营收35亿元\n"


def test_raised_and_hidden_text_of_word() -> None:
    document = Document()
    paragraph = document.add_paragraph("营收36.57")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run("9").font.hidden = True
    paragraph.add_run("亿元")
    assert word.read(files.bytes_of(document)) == "营收36.57¹亿元\n"


def test_table_that_holds_a_table_is_layout() -> None:
    document = Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "营收3亿元"
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "a", "b"
    assert word.read(files.bytes_of(document)) == "营收3亿元\n\n| a | b |\n| --- | --- |\n"


# --- workbooks ---------------------------------------------------------------------------------------


def test_sheet_is_read_as_displayed(tmp_path: Path) -> None:
    text = read_document(files.workbook(tmp_path / "a.xlsx"))
    assert text == f"主要数据\n\n{files.UNIT}\n\n{files.MARKDOWN}\n{files.PROSE}\n"


def test_what_is_hidden_is_not_read() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["项目", "x", "甲"], ["营收", 1, 2], ["利润", 3, 4], ["成本", 5, 6]):
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    text = workbook.read(files.bytes_of(book))
    assert text == "Sheet\n\n| 项目 | 甲 |\n| --- | --- |\n| 营收 | 2 |\n| 成本 | 6 |\n"


def test_empty_row_ends_a_table() -> None:
    book = Workbook()
    for row in (["a", "b"], [1, 2], [None, None], ["c", "d"], [3, 4]):
        book.worksheets[0].append(row)
    assert workbook.read(files.bytes_of(book)).count("| --- |") == 2


def test_merged_cells_of_a_workbook() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["项目", "占比", None], [None, "2024年", "2023年"], ["营收", 1, 2]):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    assert "| 项目 | 占比 | 占比 |\n| --- | --- | --- |\n| 项目 | 2024年 | 2023年 |" in workbook.read(
        files.bytes_of(book)
    )


def test_last_cell_far_away_costs_nothing() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "营收3亿元"
    book.worksheets[0]["XFD1048576"] = "完"
    assert workbook.read(files.bytes_of(book)) == "Sheet\n\n营收3亿元\n完\n"


def changed(book: Workbook, old: bytes, new: bytes) -> bytes:
    """Return the file of a workbook with other words in its parts, which openpyxl would not write."""
    stream = BytesIO()
    with ZipFile(BytesIO(files.bytes_of(book))) as before, ZipFile(stream, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new))
    return stream.getvalue()


def test_hidden_columns_are_those_of_the_sheet() -> None:
    """The file may number more columns than a sheet has; a set of so many numbers takes gigabytes."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["营收3亿元", "x"])
    sheet.column_dimensions["B"].hidden = True
    data = changed(book, b'max="2"', b'max="1000000000"')
    [read] = visible_sheets(data)
    assert max(workbook._hidden_columns(read)) == workbook.MAX_COLUMNS
    assert workbook.read(data) == "Sheet\n\n营收3亿元\n"


def test_merged_area_and_linked_range_are_no_cells() -> None:
    """Each may be the whole sheet, of 17 billion places."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B2"] = "营收3亿元", "covered"
    sheet.merged_cells.add("A1:XFD1048576")
    sheet._hyperlinks.append(Hyperlink(ref="A1:XFD1048576", location="9亿元"))
    assert workbook.read(files.bytes_of(book)) == "Sheet\n\n营收3亿元\n"


def test_merged_areas_that_overlap_have_a_limit() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for number in range(4_000):
        sheet.cell(number + 1, 1, "营收")
        sheet.merged_cells.ranges.add(CellRange(f"A1:XFD{number + 10_000}"))
    with pytest.raises(DocumentError, match="overlap"):
        workbook.read(files.bytes_of(book))


def test_sheets_that_are_one_part_are_one() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "营收3亿元"
    book.create_sheet("甲")
    data = changed(book, b"worksheets/sheet2.xml", b"worksheets/sheet1.xml")
    assert workbook.read(data) == "Sheet\n\n营收3亿元\n"


def test_cells_display_no_more_than_the_file_explains() -> None:
    """A file holds a text once, however many cells display it."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    for row in range(400):
        sheet.write_string(row, 0, "亿" * 30_000)
    book.close()
    with pytest.raises(DocumentError, match="far more text than the file holds"):
        workbook.read(stream.getvalue())


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234.5, "0," + "0" * 300, "1234.5"),  # of a format that no program writes nothing is known
        (12.5, "[>1.2.3]0.00", "12.5"),  # nor of one that says nothing, or asks for more than any digits
        (12.5, "[>.]0.00;0", "12.5"),
        (-1e300, "0." + "0" * 200, "-1" + "0" * 300),
        (0.0823, "0.00%", "8.23%"),
        (-0.05, "0%", "-5%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0.1 + 0.2, "General", "0.3"),
        (7.0, "General", "7"),
        (1e20, "General", "100000000000000000000"),
        (2.5, "0", "3"),
        (0, "#,##0", "0"),
        (1.5, "0.##", "1.5"),
        (1, "0.##", "1"),
        (0.5, "#.00", "0.50"),
        (5, "000000", "000005"),
        (12345678, '0.00,,"百万"', "12.35百万"),
        (12345, '0!.0,"万"', "1.2万"),
        (3.5, 'General"亿元"', "3.5亿元"),
        (5, "@", "5"),
        (5, "[$¥-804]#,##0.00", "¥5.00"),
        (-56.78, "#,##0.00;(#,##0.00)", "(56.78)"),
        (-56.78, "#,##0.00;[Red]#,##0.00", "-56.78"),
        (-5, '"¥"#,##0;[Red]\\-"¥"#,##0', "-¥5"),
        (-0.001, "0.00", "0.00"),
        (0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        (1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1,234.50"),
        (250000000, '[>=100000000]0.00,,"百万";0', "250.00百万"),
        (5, '[>=100000000]0.00,,"百万";0', "5"),
        (5, ";;;", ""),
        (123456, "0.00E+00", "123456"),
        (0.5, "# ?/?", "0.5"),
        (True, "General", "TRUE"),
        (datetime(2024, 3, 1), "yyyy-mm-dd", "2024-03-01"),
        (datetime(2024, 3, 1, 9, 30), "yyyy-mm-dd hh:mm", "2024-03-01 09:30"),
        (date(2024, 3, 1), "yyyy", "2024-03-01"),
        (time(9, 30), "hh:mm", "09:30"),
        ("营收", "0.00", "营收"),
    ],
)
def test_number_format(value: object, number_format: str, text: str) -> None:
    assert displayed(value, number_format) == text


# --- presentations -----------------------------------------------------------------------------------


def test_slides_are_read_in_order(tmp_path: Path) -> None:
    text = read_document(files.slides(tmp_path / "a.pptx"))
    assert text == f"业绩\n{files.PROSE}\n{files.UNIT}\n\n{files.MARKDOWN}"


def test_group_is_read_and_hidden_slide_is_not() -> None:
    presentation = Presentation()
    for number in (1, 2):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        group = slide.shapes.add_group_shape()
        box = group.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
        box.text_frame.text = f"营收{number}亿元"
    presentation.slides[1]._element.set("show", "0")
    assert slides.read(files.bytes_of(presentation)) == "营收1亿元\n"


def test_slide_that_is_listed_twice_is_read_once() -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text_frame.text = "营收3亿元"
    numbers = presentation.slides._sldIdLst
    numbers.append(deepcopy(numbers[0]))
    assert slides.read(files.bytes_of(presentation)) == "营收3亿元\n"


# --- HTML --------------------------------------------------------------------------------------------


def page(source: str) -> str:
    return html.read(source.encode())


def test_page_is_read_as_a_browser_shows_it(tmp_path: Path) -> None:
    text = read_document(files.html(tmp_path / "a.html"))
    assert text == f"年度报告\n公司去年营收约36.57亿元， 同比增长8.2%。\n{files.UNIT}\n\n{files.MARKDOWN}"


def test_table_may_leave_out_end_tags_and_span() -> None:
    source = "<table><tr><th rowspan=2>项目<th colspan=2>占比<tr><th>甲<th>乙<tr><td>营收<td>1<td>2</table>"
    assert page(source).splitlines() == [
        "| 项目 | 占比 | 占比 |",
        "| --- | --- | --- |",
        "| 项目 | 甲 | 乙 |",
        "| 营收 | 1 | 2 |",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>营收<b>3.5</b>亿元<br>其他", "营收3.5亿元\n其他\n"),
        ("<p>36.57<sup>1</sup>亿元</p>", "36.57¹亿元\n"),
        ("<p><del>3</del>5亿元</p>", "5亿元\n"),
        ("<div style='display: none'><div>3亿元</div></div>5亿元", "5亿元\n"),
        ("<pre>a  b\nc</pre>", "a b\nc\n"),
        ("<table><tr><td>只有</td></tr><tr><td>一列</td></tr></table>", "只有\n一列\n"),
        ("<table><tr><td>a<td><table><tr><td>1<td>2</table></table>", "a\n\n| 1 | 2 |\n| --- | --- |\n"),
        ("<p>3&nbsp;亿元 &lt;税前&gt;", "3\xa0亿元 <税前>\n"),
        ("<td>3亿元", "3亿元\n"),
    ],
)
def test_html(source: str, text: str) -> None:
    assert page(source) == text


def test_tables_in_tables_have_a_limit() -> None:
    assert "3亿元" in page("<table><tr><td>" * 10_000 + "3亿元")


# --- the entry ---------------------------------------------------------------------------------------


def test_other_suffix_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"\.txt"):
        read_document(tmp_path / "a.txt")


def test_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_document(tmp_path / "a.pdf")


def test_markdown_is_as_it_is(tmp_path: Path) -> None:
    path = files.markdown(tmp_path / "a.md")
    assert read_document(path) == path.read_text(encoding="utf-8")
