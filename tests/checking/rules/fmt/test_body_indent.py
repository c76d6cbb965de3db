"""FMT118. Mirrors kit/checking/rules/fmt/body_indent.py."""

import pytest


def found_for(judge, **line):
    """Judge one paragraph of running text."""
    return judge("FMT118", {"lines": [{"component": "body", **line}]})


@pytest.mark.parametrize("first_mm", [9.5, 10, 12, 12.5, 12.7, 13.2])
def test_rounding_of_dialogs_is_forgiven(judge, first_mm):
    """1.25 cm, 0.5 in and what lies between are one to the eye."""
    assert found_for(judge, form={"indent_first_mm": first_mm}) == []


@pytest.mark.parametrize(
    ("first_mm", "said"), [(0, "0 cm"), (8, "0,8 cm"), (14, "1,4 cm"), (15, "1,5 cm")]
)
def test_other_indents_are_not(judge, first_mm, said):
    """Half a centimetre more is a fault; the message says what is and what may be."""
    (found,) = found_for(judge, form={"indent_first_mm": first_mm})
    assert f"dòng {said}" in found.message_vi
    assert "1 cm hoặc 1,27 cm" in found.message_vi
    assert found.is_safe


@pytest.mark.parametrize("text", ["\tTổ chức tập huấn.", "     Tổ chức tập huấn."])
def test_typed_indent_is_another_rules(judge, text):
    """FMT124 speaks of it, and one fault is told once."""
    assert found_for(judge, text=text, form={"indent_first_mm": 0}) == []


def test_list_moved_in_is_left_to_a_person(judge):
    """Where the whole paragraph is moved, a first line more would move it too far."""
    (found,) = found_for(judge, form={"indent_left_mm": 12.7, "indent_first_mm": -6.3})
    assert (found.code, found.is_safe) == ("too-small", False)
