"""FMT120. Mirrors kit/checking/rules/fmt/line_spacing.py."""

import pytest

LONG = "Các phòng, đơn vị thuộc Ủy ban nhân dân phường căn cứ kế hoạch này tổ chức thực hiện. " * 3


def found_for(judge, size_pt, **form):
    """Judge one long paragraph."""
    line = {"component": "body", "text": LONG, "look": {"size_pt": size_pt}, "form": form}
    return judge("FMT120", {"lines": [line]})


@pytest.mark.parametrize(
    ("size_pt", "pitch_pt"), [(14, 16), (14, 17), (14, 18), (13, 15), (13, 22), (14, 24)]
)
def test_pitch_in_points_is_judged_by_the_size(judge, size_pt, pitch_pt):
    """What offices set as 17 or 18 points are one to one and a half lines."""
    assert found_for(judge, size_pt, line_rule="exact", line=pitch_pt) == []


@pytest.mark.parametrize(
    ("size_pt", "pitch_pt", "code", "nearest"),
    [(14, 15, "tight", 1), (13, 14, "tight", 1), (13, 24, "wide", 1.5)],
)
def test_pitch_outside_is_found(judge, size_pt, pitch_pt, code, nearest):
    """The same points may be right for one size and wrong for another."""
    (found,) = found_for(judge, size_pt, line_rule="exact", line=pitch_pt)
    assert (found.code, found.settings[0].value) == (code, nearest)


def test_least_pitch_cannot_be_tight(judge):
    """Letters take the room that they need."""
    assert found_for(judge, 14, line_rule="at_least", line=1) == []


def test_numbers_are_written_as_in_vietnamese(judge):
    """With a comma."""
    (found,) = found_for(judge, 14, line=0.9)
    assert "0,9 dòng" in found.message_vi
