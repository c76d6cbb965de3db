"""Components by name and findings that point at them. Mirrors kit/checking/facts/printed.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking.facts import printed


@pytest.fixture
def law():
    """The catalog of the cases."""
    return load_catalog(dt.date(2027, 1, 1))


def test_head_ends_with_the_type(material_of):
    """A national name that an appendix repeats is no line of the head."""
    lines = [{"component": name} for name in ("header.national_name", "type",
                                              "header.national_name")]  # fmt: skip
    material = material_of({"lines": lines})

    assert [c.paragraph.number for c in printed.head_lines(material, "header.national_name")] == [1]
    assert [c.paragraph.number for c in printed.after_head(material, "header.national_name")] == [3]


@pytest.mark.parametrize(
    ("plan", "texts", "count"),
    [
        ({}, ["Căn cứ Luật A;", "Thực hiện Kế hoạch B."], 2),
        ({}, ["- Căn cứ Điều lệ Đảng;"], 1),
        ({}, ["Căn cứ Luật A;", "Sau khi xem xét, Sở ban hành Kế hoạch như sau:"], 1),
        ({}, ["Thực hiện Kế hoạch B, Sở báo cáo."], 0),
        ({"kind": "CV"}, ["Căn cứ Luật A;"], 0),
    ],
)
def test_real_bases_are_lines_of_a_block(material_of, plan, texts, count):
    """An opening sentence and a letter have no bases."""
    lines = [{"component": "basis", "text": text} for text in texts]

    assert len(printed.real_bases(material_of({"plan": plan, "lines": lines}))) == count


def test_line_that_is_type_and_subject_is_not_judged(material_of):
    """It has no form of its own until it is parted."""
    lines = [{"component": name, "number": 1, "text": "KẾ HOẠCH Tuyên truyền"}
             for name in ("type", "subject")]  # fmt: skip
    material = material_of({"lines": lines})

    assert printed.judged_lines(material, "type") == ()
    assert len(printed.lines(material, "type")) == 1


def test_value_is_that_of_the_kind_of_document(material_of, law):
    """A Party document has its own sizes, one for all headings; silence of the law is None."""
    state, party = (
        material_of({"plan": {"body": body}, "lines": []}) for body in ("state", "party")
    )

    assert printed.value_of(law, state, "recipients.title.size").preferred == 12
    assert printed.value_of(law, party, "recipients.title.size").preferred == 14
    assert printed.value_of(law, party, "heading.clause.size").high == 15
    assert printed.value_of(law, party, "type.align") is None


def test_finding_stands_at_the_first_line_and_names_the_others(material_of):
    """One finding for several lines; a line twice is named once."""
    material = material_of({"lines": [{"component": "recipients"}, {"component": "recipients"}]})
    first, second = printed.lines(material, "recipients")
    found = printed.finding_at(
        "x", [first, second, first], "Lỗi.", "Sửa.", settings=[("bold", True)]
    )

    assert (found.target, found.also) == ("layout:paragraph:1", ("layout:paragraph:2",))
    assert found.place == "Đoạn 1 (“- UBND tỉnh (để báo cáo);”)"
    assert [(s.name, s.value) for s in found.settings] == [("bold", True)]


def test_long_lines_are_quoted_by_their_beginning():
    """A message stays short."""
    assert printed.quoted("Căn cứ " * 20).endswith("Căn…")
    assert printed.quoted("  Kế   hoạch ") == "Kế hoạch"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Mục đích", False),
        ("1. Đối tượng: cán bộ, công chức", True),
        ("2. Các thôn phổ biến Kế hoạch.", True),
        ("3. " + "Nội dung tuyên truyền " * 8, True),
    ],
)
def test_run_in_heading_is_a_point(material_of, text, expected):
    """A heading is a name; what goes on behind a colon, or is a sentence, is none."""
    material = material_of({"lines": [{"component": "heading.clause", "text": text}]})

    assert printed.is_run_in(material.components[0]) is expected


def test_wrong_letters_counts_letters_and_digits_only(material_of):
    """Signs and spaces have no look that anybody sees."""
    line = {"component": "number", "text": "Số: 05/KH", "look": {"bold": True}}
    material = material_of({"lines": [line]})

    assert printed.wrong_letters(material.components[0], lambda look: look.bold) == 6
    assert printed.wrong_letters(material.components[0], lambda look: look.italic) == 0


def test_kind_of_document_is_needed(material_of, law):
    """Rules of the State say why they do not judge a Party document, and the other way round."""
    state, party = (material_of({"plan": {"body": body}, "lines": []}) for body in (None, "party"))

    assert printed.a_state_document(state, law) is None
    assert printed.a_state_document(party, law)
    assert printed.a_party_document(party, law) is None
    assert printed.a_party_document(state, law)
