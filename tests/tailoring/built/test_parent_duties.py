"""Duties of the parent. Mirrors kit/tailoring/built/parent_duties.py."""

import pytest

from kit.model import Item, Responsibility
from kit.tailoring.built.parent_duties import (
    classify,
    is_addressed_to_us,
    mirrored_office,
    read_parent_duties,
)


@pytest.mark.parametrize(
    ("agency", "ours"),
    [
        ("UBND các xã, phường, thị trấn", True),
        ("Chủ tịch UBND các huyện, thành phố", True),
        ("Các sở, ban, ngành, địa phương", True),
        ("Đài Phát thanh và Truyền hình tỉnh", False),
    ],
)
def test_who_is_addressed(make_context, agency, ours):
    """Our level, the dead level above us and all bodies below the parent mean us."""
    assert is_addressed_to_us(agency, make_context()) is ours


def test_a_plan_of_our_own_level_addresses_nobody_else(make_context):
    """Offices of another ward are its own."""
    ctx = make_context(issuer="Ủy ban nhân dân phường X", unit_level="commune")

    assert not is_addressed_to_us("Công chức Văn hóa - Xã hội phường", ctx)


def test_the_function_finds_the_office(make_context):
    """What Sở Nội vụ oversees is our culture and society office's; treasury has no mirror."""
    ctx = make_context()

    assert mirrored_office("Sở Nội vụ", "Đôn đốc", ctx).name == "Phòng Văn hóa - Xã hội"
    assert mirrored_office("Sở Tư pháp", "Phổ biến pháp luật", ctx).name == "Văn phòng HĐND và UBND"
    assert mirrored_office("Kho bạc", "Thanh toán", ctx) is None


def test_a_duty_becomes_something_of_the_plan(make_context):
    """To write a plan is answered by this plan, to report by the section of reports."""
    ctx = make_context(
        responsibilities=(
            Responsibility(
                agency="UBND các huyện, thành phố",
                duties=(
                    Item(id="d1", text="Xây dựng kế hoạch hoặc lồng ghép vào kế hoạch."),
                    Item(id="d2", text="Định kỳ báo cáo UBND tỉnh."),
                ),
            ),
        )
    )
    after = [f.proposal.after for f in read_parent_duties(ctx)]

    assert after[0] == "chính Kế hoạch này"
    assert "báo cáo" in after[1]
    assert [k.key for k in classify("Bố trí kinh phí", "responsibilities", ctx)] == ["money"]


@pytest.mark.parametrize(
    ("agency", "holder"),
    [
        ("Ủy ban Mặt trận Tổ quốc và các ngành, đoàn thể", "political"),
        ("Đề nghị Tỉnh đoàn", "political"),
        ("Công an tỉnh", "police"),
        ("Trạm Y tế phường", "public_units"),
        ("Thủ trưởng đơn vị trực thuộc, Trưởng phòng", "offices"),
        ("Giao Sở Tài chính", "money"),
        ("Trung tâm VH-TT&TT-TH Thành phố", "lead"),
    ],
)
def test_the_body_finds_its_holder(make_context, agency, holder):
    """Who is addressed counts before the words of the duty; "Giao", "Đề nghị" are no name."""
    block = Responsibility(agency=agency, duties=(Item(id="d1", text="Giám sát, góp ý."),))
    (fate,) = read_parent_duties(make_context(responsibilities=(block,)))

    assert holder in fate.holder.keys
    assert not any(w in fate.proposal.reason_vi for w in ("Giao", "Đề nghị Tỉnh"))


def test_no_function_is_said_only_by_the_table(make_context):
    """A body that no table knows has no counterpart; that we lack the function is not known."""
    block = Responsibility(agency="Hội Sinh vật cảnh", duties=(Item(id="d1", text="Góp ý."),))
    (fate,) = read_parent_duties(make_context(responsibilities=(block,)))

    assert fate.proposal.action == "drop"
    assert "không thấy nơi tương ứng" in fate.proposal.reason_vi
