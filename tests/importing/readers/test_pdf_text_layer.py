"""Sound, missing and broken text layers. Mirrors kit/importing/readers/pdf_text_layer.py."""

import pytest

from kit.importing.readers.pdf_pages import PdfPage
from kit.importing.readers.pdf_text_layer import TextLayer, is_broken, judge_pages
from tests.importing.readers.page_pieces import page, words

SENTENCE = (
    "Ủy ban nhân dân xã ban hành Kế hoạch truyền thông về cải cách hành chính năm 2027 như sau: "
    "1. Mục đích: giúp người dân biết cách nộp hồ sơ (qua mạng) tại Trung tâm Phục vụ."
)
STAMP = "Ký bởi: Ủy ban nhân dân xã Bình Mẫu Thời gian ký: 05/01/2027 10:15:20 +07:00"
BROKEN = {
    "glyph numbers": "(cid:38)(cid:55) (cid:41) " * 9,
    "shifted letters": ".Ë +2¥&+ 7X\\rQ WUX\\Ӆn WK{QJ 7+Ӝ1* 7K{QJ Wq QKj FK¿ " * 3,
    "private letters": "\ue001\ue02a\ue033 \ue0f1\ue0aa " * 9,
    "no letters known": "\ufffd\ufffd\ufffd \ufffd\ufffd " * 9,
}
SOUND = {
    "a plan": SENTENCE,
    "capitals": SENTENCE.upper(),
    "figures": "1 2 3 4,5 % 100 200 2027 2028 12 13 14 15 16 17 18 19 20 21 22",
    "English": "The administrative reform master programme for the period shall be implemented "
               "by ministries, sectors and local authorities from this year",
    "few signs": "§ 1 ∑ ≥ ≤",
    "bullets": "\uf0b7 Thôn Một \uf0b7 Thôn Hai \uf0b7 Thôn Ba",
}  # fmt: skip


def pdf_page(text, share=0.0, curves=0):
    """Return a page with ``text``, the rest of it a picture."""
    return PdfPage(page(1, words(text, 85, 100)), share, curves)


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_broken_layers_are_told(text):
    """What copies out of the file as rubbish."""
    assert is_broken(words(text, 85, 100))
    assert judge_pages([pdf_page(text)]) == [TextLayer.BROKEN]


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_sound_layers_are_left_alone(text):
    """Figures, another language and a few signs are text."""
    assert judge_pages([pdf_page(text)]) == [TextLayer.SOUND]


def test_scan_with_a_stamp_has_no_text():
    """The signature is the only text of the page."""
    scans = [pdf_page("", share=0.98), pdf_page(STAMP, share=0.98)]

    assert judge_pages(scans) == [TextLayer.MISSING] * 2


def test_scanned_appendix_of_a_typed_plan():
    """Each page is judged by itself."""
    pages = [pdf_page(SENTENCE * 5), pdf_page(STAMP, share=0.9), pdf_page("")]

    assert judge_pages(pages) == [TextLayer.SOUND, TextLayer.MISSING, TextLayer.SOUND]


def test_picture_behind_every_page_is_paper():
    """With much text on the picture, a short page on it is text too."""
    pages = [pdf_page(SENTENCE * 5, share=1.0), pdf_page(STAMP, share=1.0)]

    assert judge_pages(pages) == [TextLayer.SOUND] * 2


def test_letters_drawn_as_outlines():
    """A page of curves without a letter needs OCR like a scan."""
    assert judge_pages([pdf_page("", curves=30_000)]) == [TextLayer.MISSING]
