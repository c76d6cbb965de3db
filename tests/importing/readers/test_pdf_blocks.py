"""A PDF to blocks, with OCR where it is needed. Mirrors kit/importing/readers/pdf_blocks.py."""

import sys
from types import ModuleType

import pytest

from kit.errors import ReadError
from kit.importing.readers import pdf_blocks
from kit.importing.readers.pages import Page
from kit.importing.readers.pdf_blocks import read_pdf_blocks
from tests.importing.readers.page_pieces import words
from tests.importing.readers.pdf_files import pdf_file, stream, text

PICTURE = stream(
    b"\x00",
    b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8",
)
SCAN = b"595 0 0 842 0 0 cm /A Do"


def mixed_file(path, *contents):
    """Write pages that may use a picture as large as they are."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        PICTURE,
    ]
    for at, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> /XObject << /A 4 0 R >> >> >>" % (6 + 2 * at)
        )
        objects.append(stream(content))
    return pdf_file(path, objects)


@pytest.fixture
def ocr(monkeypatch):
    """OCR is installed and reads what it is told to; it is not loaded for text."""

    def install(read):
        module = ModuleType("scan_pages")
        module.read_scan_pages = read
        monkeypatch.setattr(pdf_blocks, "ocr_engine", lambda where: None)
        monkeypatch.setitem(sys.modules, "kit.importing.readers.scan_pages", module)

    return install


@pytest.fixture
def no_ocr(monkeypatch):
    """OCR is not installed."""

    def refuse(where):
        raise ReadError("no-ocr", "Thiếu OCR.", where=where, fix_vi="Cài OCR.")

    monkeypatch.setattr(pdf_blocks, "ocr_engine", refuse)


def test_text_layer_is_read_without_ocr(tmp_path, no_ocr):
    """Lines become blocks that say where they stand."""
    path = mixed_file(tmp_path / "a.pdf", text("Mot hai", 85, 700) + text("Ba", 85, 600))

    assert [(b.text, b.place, b.page) for b in read_pdf_blocks(path)] == [
        ("Mot hai", "trang 1, dòng 1", 1),
        ("Ba", "trang 1, dòng 2", 1),
    ]


def test_scanned_page_is_asked_of_ocr(tmp_path, ocr):
    """Only the pages without text are, and their blocks stand in their place."""
    asked = []

    def read(path, numbers, progress):
        asked.extend(numbers)
        found = tuple(words("quet", 85, 100, confidence=80.0))
        yield from (Page(number, 595, 842, found, ()) for number in numbers)

    ocr(read)
    contents = [text("Dau", 85, 700), SCAN, text("Cuoi", 85, 700)]
    blocks = read_pdf_blocks(mixed_file(tmp_path / "a.pdf", *contents))

    assert asked == [2]
    assert [(b.text, b.confidence) for b in blocks] == [
        ("Dau", None), ("quet", 80.0), ("Cuoi", None),
    ]  # fmt: skip


def test_photo_among_the_pages_is_no_trouble(tmp_path, ocr):
    """OCR finds no document on it; the text of the other pages stays."""

    def read(path, numbers, progress):
        yield from ()
        raise ReadError("no-document", "Không phải văn bản.", where=path.name, fix_vi="Bỏ.")

    ocr(read)
    blocks = read_pdf_blocks(mixed_file(tmp_path / "a.pdf", text("Dau", 85, 700), SCAN))

    assert [block.text for block in blocks] == ["Dau"]
    with pytest.raises(ReadError) as caught:
        read_pdf_blocks(mixed_file(tmp_path / "b.pdf", SCAN))
    assert caught.value.code == "no-document"


@pytest.mark.parametrize(
    ("content", "code"),
    [(SCAN, "no-text-layer"), (text(r".E +2&+ 7X\rQ W)X(n WK{QJ " * 9, 9, 700, 4),
                               "broken-text-layer")],
)  # fmt: skip
def test_without_ocr_the_error_says_what_to_install(tmp_path, no_ocr, content, code):
    """It names the pages, and what OCR lacks."""
    path = mixed_file(tmp_path / "a.pdf", text("Dau", 85, 700), content)

    with pytest.raises(ReadError) as caught:
        read_pdf_blocks(path)

    assert (caught.value.code, caught.value.fix_vi) == (code, "Cài OCR.")
    assert "Trang 2" in caught.value.message_vi


def test_watermark_is_a_running_head(tmp_path, no_ocr):
    """It is kept once, though it lies over every page."""
    content = text("Dau", 85, 700) + b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (MAU) Tj ET\n"

    blocks = read_pdf_blocks(mixed_file(tmp_path / "a.pdf", content, content))

    assert [(b.text, b.style) for b in blocks if b.style != "normal"] == [("MAU", "page-header")]


def test_old_font_is_decoded(tmp_path, no_ocr):
    """A text of TCVN3 letters is sound and becomes Unicode."""
    stored = "K\xd5 ho\xb9ch c\xb6i c\xb8ch h\xb5nh ch\xddnh c\xf1a x\xb7 n\xb7m"
    content = b"BT /F1 14 Tf 85 700 Td (%b) Tj ET" % stored.encode("latin-1")

    (block,) = read_pdf_blocks(mixed_file(tmp_path / "a.pdf", content))

    assert block.text.startswith("Kế hoạch cải cách hành chính của xã")
