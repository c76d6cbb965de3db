"""Where abbreviations are defined and used. Mirrors kit/checking/facts/abbreviations.py."""

import pytest

from kit.checking.facts.abbreviations import find_abbreviations


@pytest.fixture
def find_in(material_of):
    """Find the abbreviations of a plan with these points."""

    def run(*contents, **plan):
        return find_abbreviations(material_of({"plan": {"contents": contents, **plan}}).prose)

    return run


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("thủ tục hành chính (TTHC)", "TTHC"),
        ("Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam", "MTTQ"),
        ("Sở Khoa học và Công nghệ (KHCN)", "KHCN"),
        ("Tổ công tác về cải cách (sau đây gọi tắt là TCT)", "TCT"),
        ("chuyển đổi số ( CĐS )", "CĐS"),
    ],
)
def test_letters_that_the_words_before_begin_with_are_a_definition(find_in, text, short):
    """Initials decide, "và" counts or does not, and what is called so is so."""
    found = find_in(f"Về {text}.")
    assert len(found[short].definitions) == 1
    assert found[short].uses == []


def test_brackets_with_other_letters_define_nothing(find_in):
    """A word in brackets that nobody wrote out is a use."""
    found = find_in("Nộp hồ sơ qua mạng (VNEID).")
    assert found["VNEID"].definitions == []
    assert len(found["VNEID"].uses) == 1


def test_numbers_and_capital_lines_use_nothing(find_in):
    """The parts of a document number and a line in capitals are no abbreviations."""
    assert find_in("Theo Nghị quyết số 76/NQ-CP.", "NỘI DUNG TUYÊN TRUYỀN") == {}


def test_names_of_other_documents_are_not_the_offices_words(find_in):
    """What stands in the bases only is not used by the plan; a definition there counts."""
    found = find_in("Công khai TTHC.", bases=["Căn cứ quy định về thủ tục hành chính (TTHC), CNTT"])

    assert "CNTT" not in found
    assert len(found["TTHC"].definitions) == len(found["TTHC"].uses) == 1
