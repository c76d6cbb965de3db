"""Doubts of OCR as notes. Mirrors kit/importing/ocr_doubts.py."""

import pytest

from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.ocr_doubts import note_ocr


def notes(catalog, *texts, doubtful=(), confidence=90.0):
    """Return (found, suggestion) of each note on lines that OCR read."""
    ledger = Ledger()
    blocks = [
        Block(text, f"trang 1, dòng {at}", confidence=confidence, doubtful=tuple(doubtful))
        for at, text in enumerate(texts, start=1)
    ]
    note_ocr(blocks, catalog, ledger)
    assert {note.code for note in ledger.notes} <= {"ocr-doubt"}
    return [(note.found, note.suggestion) for note in ledger.notes]


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        ("Các tố chức chính trị", "tố", "tổ"),
        ("công tác cải cách hánh chính", "hánh", "hành"),
        ("CẢI CÁCH HÀNH CHÌNH", "CHÌNH", "CHÍNH"),
        ("Báo cáo, Công TTĐT tỉnh", "Công", "Cổng"),
        ("Tài liệu kiếm chứng", "kiếm", "kiểm"),
        ("Quý 11/2027", "11/2027", "II/2027"),
    ],
)
def test_neighbours_give_a_misread_accent_away(catalog, text, found, suggestion):
    """The catalog prints the pair in another way; capitals are kept."""
    assert notes(catalog, text) == [(found, suggestion)]


@pytest.mark.parametrize(
    "text",
    ["Tổ chức hội nghị tại trụ sở cơ quan", "sản phẩm và có tài liệu", "các trục đường chính",
     "nguồn hợp pháp khác", "của tỉnh năm 2027", "vùng sâu, vùng xa và hải đảo", "Quý III/2027",
     "CỘNG HOÀ XÃ HỘI"],
)  # fmt: skip
def test_right_words_are_left_alone(catalog, text):
    """Also where the catalog has other words of the same letters."""
    assert notes(catalog, text) == []


def test_text_that_was_typed_is_no_concern(catalog):
    """Without OCR a misspelt word is another rule's."""
    assert notes(catalog, "các tố chức", confidence=None) == []


def test_unsure_word_is_noted(catalog):
    """Even without a proposal; unless the catalog prints it so beside its neighbour."""
    assert notes(catalog, "băng rôn Xyzt", doubtful=["Xyzt"]) == [("Xyzt", None)]
    assert notes(catalog, "phân cấp", doubtful=["phân"]) == []


def test_unsure_word_like_a_frequent_one(catalog):
    """One letter away from what the document writes again and again."""
    often = ["Bản Mẫu Suối"] * 3

    found = notes(catalog, *often, "thôn Suốj", doubtful=["Suốj"])

    assert found == [("Suốj", "Suối")]


def test_document_is_a_witness_too(catalog):
    """A name of the document that the catalog has not, misread once."""
    often = ["xã Hòa Vrang"] * 4

    assert notes(catalog, *often, "xã Hóa Vrang") == [("Hóa", "Hòa")]


def test_nothing_is_changed_without_a_catalog():
    """A date out of all law leaves the document's own words."""
    assert notes(None, "các tố chức") == []
