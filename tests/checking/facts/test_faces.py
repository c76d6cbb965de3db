"""Faces of components against the law. Mirrors kit/checking/facts/faces.py."""

import pytest

from kit.checking.facts.faces import wrong_faces


@pytest.fixture
def wrong(material_of, catalog):
    """Return (name, wanted, lines) of the components at fault: ``wrong("bold", [line…])``."""

    def find(face, lines, **plan):
        material = material_of({"lines": lines, "plan": plan})
        return [(w.name, w.wanted, len(w.lines)) for w in wrong_faces(material, catalog, face)]

    return find


def test_face_is_asked_for_by_the_style_of_the_component(wrong):
    """The motto is bold, a base is not; both lines of the bases are told together."""
    lines = [
        {"component": "header.motto", "look": {"bold": False}},
        {"component": "basis", "text": "Căn cứ Luật Tổ chức;", "look": {"bold": True}},
        {"component": "basis", "text": "Căn cứ Luật Tổ chức;", "look": {"bold": True}},
    ]
    assert wrong("bold", lines) == [("header.motto", True, 1), ("basis", False, 2)]
    assert wrong("italic", lines) == []


def test_clause_that_runs_on_is_not_judged_by_part(wrong):
    """ "1. Phòng A: …" has a bold title and plain text; a line under it is a fault all the same."""
    line = {
        "component": "heading.clause",
        "text": "1. Thời gian: Quý II năm 2027, tại trụ sở Ủy ban nhân dân phường.",
        "look": {"bold": False, "underline": True},
    }
    assert wrong("bold", [line]) == []
    assert wrong("underline", [line]) == [("heading.clause", False, 1)]


def test_words_say_what_is_and_what_should_be(material_of, catalog):
    """Both ways round."""
    lines = [{"component": "header.motto", "look": {"bold": False}}]
    (one,) = wrong_faces(material_of({"lines": lines}), catalog, "bold")

    assert one.message_vi("in đậm").endswith("không in đậm, quy định in đậm.")
    assert one.fix_vi("chữ đậm") == "Bôi đen 1 dòng này, đặt chữ đậm."
