"""A clean plan of a commune's Party committee, as a Word file: today no template prints one.

Sizes and styles are the catalog's; the words are invented.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from kit.catalog import Catalog, load_catalog
from kit.catalog.text_width import width_mm

SIGNED = dt.date(2027, 1, 12)
_FONT = "Times New Roman"
_CENTER = WD_ALIGN_PARAGRAPH.CENTER
_COLUMNS_MM = (73, 92)
_BASES = (
    "- Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình "
    "tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;",
    "- Căn cứ Quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ ban hành "
    "Kế hoạch cải cách hành chính nhà nước trọng tâm giai đoạn 2026 - 2030.",
)
# Level of a line ("I", "1", "" for text) and its words.
_BODY = (
    ("", "Ban Thường vụ Đảng ủy xã ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027 như "
         "sau:"),
    ("I", "I- MỤC ĐÍCH, YÊU CẦU"),
    ("1", "1. Mục đích"),
    ("", "Giúp cán bộ, đảng viên và Nhân dân trong xã hiểu rõ mục tiêu, kết quả cải cách hành "
         "chính, tích cực sử dụng dịch vụ công trực tuyến."),
    ("1", "2. Yêu cầu"),
    ("", "Nội dung tuyên truyền ngắn gọn, dễ hiểu, gắn với sinh hoạt chi bộ và phong trào ở từng "
         "thôn, làng."),
    ("I", "II- NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG"),
    ("1", "1. Nội dung tuyên truyền"),
    ("", "- Chủ trương của Đảng, pháp luật của Nhà nước về cải cách hành chính."),
    ("", "- Cách nộp hồ sơ trực tuyến và thời gian giải quyết hồ sơ tại Trung tâm Phục vụ hành "
         "chính công."),
    ("1", "2. Hình thức tuyên truyền"),
    ("", "- Sinh hoạt chi bộ: mỗi quý ít nhất 01 lần có nội dung về cải cách hành chính."),
    ("", "- Hệ thống truyền thanh cơ sở: mỗi tháng 02 bài."),
    ("1", "3. Đối tượng tuyên truyền"),
    ("", "Cán bộ, đảng viên, công chức và Nhân dân trên địa bàn xã."),
    ("I", "III- TỔ CHỨC THỰC HIỆN"),
    ("", "1. Ban Xây dựng Đảng chủ trì, hướng dẫn các chi bộ thực hiện; kiểm tra, tổng hợp kết "
         "quả, báo cáo Ban Thường vụ Đảng ủy trước ngày 10/12/2027."),
    ("", "2. Các chi bộ đưa nội dung Kế hoạch vào sinh hoạt thường kỳ trong quý I/2027."),
    ("", "3. Đảng ủy Ủy ban nhân dân xã lãnh đạo Ủy ban nhân dân xã bố trí kinh phí, phát các bài "
         "trên hệ thống truyền thanh cơ sở."),
    ("I", "IV- CHẾ ĐỘ BÁO CÁO"),
    ("", "Các chi bộ báo cáo kết quả thực hiện về Đảng ủy xã (qua Ban Xây dựng Đảng) trước ngày "
         "05 của tháng cuối quý."),
    ("", "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các chi bộ báo cáo Ban Thường vụ "
         "Đảng ủy xem xét, quyết định."),
)  # fmt: skip
_RECIPIENTS = (
    "- Ban Thường vụ Tỉnh ủy (để báo cáo);",
    "- Ban Tuyên giáo và Dân vận Tỉnh ủy (để báo cáo);",
    "- Thường trực Đảng ủy xã;",
    "- Các chi bộ trực thuộc;",
    "- Lưu Văn phòng Đảng ủy.",
)


def make_party_document(path: Path) -> Path:
    """Write the clean Party plan to ``path``."""
    document = docx.Document()
    maker = _Maker(document, load_catalog(SIGNED))
    maker.page()
    maker.head()
    maker.body()
    maker.tail()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.save(str(path))
    return path


class _Maker:
    """Prints one part after the other into a new document."""

    def __init__(self, document: Document, catalog: Catalog) -> None:
        self._document, self._catalog = document, catalog

    def page(self) -> None:
        normal = self._document.styles["Normal"]
        normal.font.name = _FONT
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
        normal.font.size = Pt(self._size("body"))
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = 1
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        for side in ("top", "bottom", "left", "right"):
            margin = self._catalog.value(f"party.page.margin.{side}").preferred
            setattr(section, f"{side}_margin", Mm(margin))
        section.header_distance = Mm(self._catalog.value("party.page_number.top").preferred)
        section.different_first_page_header_footer = True
        self._page_number(section.header.paragraphs[0])

    def head(self) -> None:
        left, right = self._columns()
        self._line(left, "header.superior", "ĐẢNG BỘ TỈNH GIA LAI")
        self._line(left, "header.issuer", "ĐẢNG ỦY XÃ ĐAK ĐOA")
        self._plain(left, self._catalog.value("party.header.issuer.mark").text)
        self._line(left, "number", "Số 16-KH/ĐU")
        title = self._line(right, "header.title", "ĐẢNG CỘNG SẢN VIỆT NAM")
        self._rule(right, title)
        self._line(right, "date_line", "Đak Đoa, ngày 12 tháng 01 năm 2027")
        self._drop_first(left, right)
        document = self._document
        self._line(document, "type", "KẾ HOẠCH").paragraph_format.space_before = Pt(12)
        self._line(document, "subject", "tuyên truyền cải cách hành chính năm 2027")
        self._plain(document, self._catalog.value("party.subject.mark").text)

    def body(self) -> None:
        for text in _BASES:
            self._text("basis", text)
        for level, text in _BODY:
            self._text("heading" if level else "body", text)

    def tail(self) -> None:
        left, right = self._columns()
        title = self._line(left, "recipients.title", "Nơi nhận:")
        title.alignment = WD_ALIGN_PARAGRAPH.LEFT
        for text in _RECIPIENTS:
            self._line(left, "recipients", text).alignment = WD_ALIGN_PARAGRAPH.LEFT
        self._line(right, "signature.authority", "T/M BAN THƯỜNG VỤ")
        self._line(right, "signature.position", "PHÓ BÍ THƯ")
        name = self._line(right, "signature.name", "Họ và tên người ký")
        name.paragraph_format.space_before = Pt(70)
        self._drop_first(left, right)

    def _size(self, name: str) -> float:
        return self._catalog.value(f"party.{name}.size").preferred

    def _columns(self) -> Sequence[_Cell]:
        table = self._document.add_table(rows=1, cols=2)
        table.autofit = False
        for cell, width in zip(table.rows[0].cells, _COLUMNS_MM, strict=True):
            cell.width = Mm(width)
        return table.rows[0].cells

    def _line(self, where: Document | _Cell, name: str, text: str) -> Paragraph:
        paragraph = self._plain(where, text)
        run = paragraph.runs[0]
        style = self._catalog.value(f"party.{name}.style").text.split()
        run.font.size = Pt(self._size(name))
        run.bold, run.italic = "bold" in style, "italic" in style
        run.underline = "underline" in style
        return paragraph

    def _plain(self, where: Document | _Cell, text: str) -> Paragraph:
        paragraph = where.add_paragraph(text)
        paragraph.alignment = _CENTER
        return paragraph

    def _text(self, name: str, text: str) -> None:
        paragraph = self._line(self._document, name, text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        form = paragraph.paragraph_format
        form.first_line_indent = Mm(self._catalog.value("party.body.indent").preferred)
        form.space_after = Pt(self._catalog.value("party.paragraph.gap").preferred)
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(self._catalog.value("party.body.line_pitch").preferred)

    def _rule(self, where: _Cell, above: Paragraph) -> None:
        """Draw a line as long as the text above: an empty paragraph with a top border."""
        paragraph = where.add_paragraph()
        length = width_mm(above.text, self._size("header.title"), "bold")
        inner = _COLUMNS_MM[1] - 3.8
        side = max((inner - length) / 2, 0)
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Mm(side)
        form.line_spacing = Pt(4)
        borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "000000")):
            top.set(qn(f"w:{key}"), value)
        borders.append(top)
        paragraph._p.pPr.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind")

    def _page_number(self, paragraph: Paragraph) -> None:
        paragraph.alignment = _CENTER
        run = paragraph.add_run()
        run.font.size = Pt(self._catalog.value("party.page_number.size").preferred)
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            node = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                node.set(qn("w:fldCharType"), kind)
            else:
                node.text = text
            run._r.append(node)

    def _drop_first(self, *cells: _Cell) -> None:
        """Take out the empty paragraph with which a new cell begins."""
        for cell in cells:
            first = cell.paragraphs[0]._p
            first.getparent().remove(first)
