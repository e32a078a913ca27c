"""The files of the tests, made when they are needed."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import Workbook
from pptx import Presentation
from pptx.util import Inches
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

FONT = "STSong-Light"
PROSE = "公司去年营收约36.57亿元，同比增长8.2%。"
UNIT = "单位：亿元"
ROWS = [
    ["项目", "2024年", "2023年", "同比增减"],
    ["营业收入", "377.56", "350.12", "7.8%"],
    ["净利润", "(56.78)", "1,200", "-"],
]
MARKDOWN = """\
| 项目 | 2024年 | 2023年 | 同比增减 |
| --- | --- | --- | --- |
| 营业收入 | 377.56 | 350.12 | 7.8% |
| 净利润 | (56.78) | 1,200 | - |
"""
ALL_RULES = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
OPEN_SIDES = [("LINEABOVE", (0, 0), (-1, -1), 0.5, "black"), ("INNERGRID", (0, 0), (-1, -1), 0.5, "black")]


def canvas(path: Path, password: str | None = None) -> Canvas:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    encryption = None if password is None else StandardEncryption(password)
    return Canvas(str(path), pagesize=A4, encrypt=encryption)


def lines(page: Canvas, top: float, *texts: str) -> None:
    """Draw lines from this height on downwards."""
    page.setFont(FONT, 10)
    for number, text in enumerate(texts):
        page.drawString(70, top - 16 * number, text)


def table(page: Canvas, top: float, rows: Sequence[Sequence[str]], style: Sequence[Any]) -> None:
    """Draw a table below this height."""
    drawn = Table(rows, style=[("FONT", (0, 0), (-1, -1), FONT, 9), *style])
    _, height = drawn.wrapOn(page, 450, 400)
    drawn.drawOn(page, 70, top - height)


def pdf(path: Path, style: Sequence[Any] = ALL_RULES, *, pages: int = 1, password: str | None = None) -> Path:
    """A report whose pages each have prose, a declared unit, a table and prose."""
    page = canvas(path, password)
    for number in range(pages):
        lines(page, 780, f"第{number + 1}节", PROSE, UNIT)
        table(page, 735, ROWS, style)
        lines(page, 600, "净利润3.5亿元。")
        page.showPage()
    page.save()
    return path


def word(path: Path) -> Path:
    document = Document()
    document.add_heading("年度报告", 1)
    document.add_paragraph(PROSE)
    document.add_paragraph(UNIT)
    drawn = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            drawn.cell(row, column).text = text
    document.add_paragraph("净利润3.5亿元。")
    document.save(str(path))
    return path


def workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "主要数据"
    sheet["A1"] = UNIT
    sheet.append(ROWS[0])
    sheet.append(["营业收入", 377.5601, 350.12, 0.078])
    sheet.append(["净利润", -56.78, 1200, None])
    for row in (3, 4):
        for column in "BC":
            sheet[f"{column}{row}"].number_format = "#,##0.##;(#,##0.##)"
        sheet[f"D{row}"].number_format = "0.0%"
    sheet["D4"] = "-"
    sheet["A6"] = PROSE
    book.create_sheet("底稿").sheet_state = "hidden"
    book["底稿"]["A1"] = "秘密3亿元"
    book.save(path)
    return path


def slides(path: Path) -> Path:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    title = slide.shapes.title
    assert title is not None
    title.text_frame.text = "业绩"
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(5), Inches(1))
    box.text_frame.text = f"{PROSE}\n{UNIT}"
    size = (Inches(1), Inches(3), Inches(6), Inches(2))
    drawn = slide.shapes.add_table(len(ROWS), len(ROWS[0]), *size).table
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            drawn.cell(row, column).text = text
    presentation.save(str(path))
    return path


def html(path: Path) -> Path:
    rows = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>\n" for row in ROWS)
    page = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>9亿元</title>
<style>p {{ width: 3亿元 }}</style><script>var sum = "7亿元";</script></head>
<body><h1>年度报告</h1><p>公司去年营收约<b>36.57</b>亿元，
同比增长8.2%。<p>{UNIT}<table>{rows}</table></body></html>"""
    path.write_bytes(page.encode("gb18030"))
    return path


def markdown(path: Path) -> Path:
    path.write_text(f"# 年度报告\n\n{PROSE}\n\n{UNIT}\n\n{MARKDOWN}", encoding="utf-8")
    return path


MAKERS = {
    ".pdf": pdf,
    ".docx": word,
    ".xlsx": workbook,
    ".pptx": slides,
    ".html": html,
    ".htm": html,
    ".md": markdown,
}


def bytes_of(document: Any) -> bytes:
    """What a document, workbook or presentation would write to a file."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
