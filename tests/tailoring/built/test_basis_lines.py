"""One line of the căn cứ block. Mirrors kit/tailoring/built/basis_lines.py."""

import datetime as dt

from kit.tailoring.built.basis_lines import document_basis, doubts, name_of


def programme(catalog):
    """The programme in force."""
    return catalog.document("Nghị quyết", "76/NQ-CP", dt.date(2021, 7, 15))


def test_a_document_is_cited_in_full(catalog):
    """Type, number, date, issuer and title stand in the line."""
    line = document_basis(programme(catalog))

    assert line.text.startswith("Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021")
    assert "của Chính phủ" in line.text
    assert line.citation.number == "76/NQ-CP"


def test_what_is_doubtful_is_said(catalog):
    """A missing title stays an ellipsis and is named."""
    bare = programme(catalog).model_copy(update={"title_vi": None})
    amended = programme(catalog).model_copy(update={"status": "amended", "title_confidence": "S"})

    assert document_basis(bare).text.endswith("…")
    assert len(doubts(bare)) == 1
    assert any("sửa đổi" in d for d in doubts(amended))


def test_the_short_name(catalog):
    """A resolution goes by its number, a law by its name."""
    law = next(d for d in catalog.documents if d.number == "72/2025/QH15")

    assert name_of(programme(catalog)) == "Nghị quyết số 76/NQ-CP"
    assert name_of(law) == law.title_vi
