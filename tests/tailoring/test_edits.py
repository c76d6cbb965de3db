"""Edits inside a sentence. Mirrors kit/tailoring/edits.py."""

import pytest

from kit.tailoring.edits import Edit, changed_spans, edit_text, repaired


def rule(*edits):
    """A rule that would change these pieces."""
    return lambda text, ctx: [
        Edit(text.index(old), text.index(old) + len(old), new, "T0", "vì", member=member)
        for old, new, member in edits
        if old in text
    ]


def nothing(text, ctx):
    """No protected names."""
    return []


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("Giao A, B, C thực hiện.", ("B",), "Giao A, C thực hiện."),
        ("Giao A, B, C thực hiện.", ("C",), "Giao A, B thực hiện."),
        ("Giao A, B, C thực hiện.", ("A",), "Giao B, C thực hiện."),
        ("Giao A, B, C thực hiện.", ("B", "C"), "Giao A thực hiện."),
        ("Giao A và B thực hiện.", ("B",), "Giao A thực hiện."),
        ("A; B; C", ("C",), "A; B"),
    ],
)
def test_a_member_takes_its_separator_along(text, gone, left):
    """The list closes over the gap, wherever the member stood."""
    edits = rule(*((name, "", True) for name in gone))

    assert edit_text(text, None, [edits], nothing).text == left


def test_what_is_no_member_leaves_the_separator():
    """A name taken out of a place keeps the comma behind it."""
    result = edit_text("Tại chợ Xuân, đền Hạ.", None, [rule(("Xuân", "", False))], nothing)

    assert result.text == "Tại chợ, đền Hạ."


def test_protected_names_are_not_cut():
    """Only a rule that says so may touch a protected name."""
    text = "Chỉ số cấp tỉnh."
    guard = lambda text, ctx: [(0, 15)]  # noqa: E731

    assert edit_text(text, None, [rule(("tỉnh", "xã", False))], guard).text == text


def test_overlapping_edits_of_a_rule():
    """The first, then the longest wins; an edit that changes nothing is none."""
    edits = rule(
        ("tỉnh Đắk Nông", "phường", False), ("Đắk Nông", "X", False), ("của", "của", False)
    )
    result = edit_text("của tỉnh Đắk Nông", None, [edits], nothing)

    assert result.text == "Của phường"
    assert len(result.changes) == 1


def test_what_is_left_may_be_nothing():
    """A sentence of one word says nothing any more."""
    assert edit_text("Họp giao ban.", None, [rule(("giao ban", "", False))], nothing).is_empty


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("Qua báo,: mở chuyên trang", "Qua báo: mở chuyên trang"),
        ("Gắn với và phát huy", "Gắn với phát huy"),
        ("Các phòng, đơn vị, đơn vị họp", "Các phòng, đơn vị họp"),
        ("Kế hoạch CCHC xã Bảo Hà năm 2027 của xã.", "Kế hoạch CCHC xã Bảo Hà năm 2027."),
        ("Trang của xã UBND xã", "Trang của xã"),
        ("Nơi tập trung đông người,...", "Nơi tập trung đông người…"),
        ("Thành phần hồ sơ của.", "Thành phần hồ sơ."),
        ("Báo và phát thanh Lào Cai, Báo và phát thanh Lào Cai", "Báo và phát thanh Lào Cai"),
    ],
)
def test_repairs(broken, mended):
    """What edits leave behind is mended."""
    assert repaired(broken) == mended


def test_spans_lie_in_their_text():
    """Spans mark words of both sides."""
    spans = changed_spans("a b c", "a x c")

    assert [(s.side, s.start, s.end) for s in spans] == [("before", 2, 3), ("after", 2, 3)]
