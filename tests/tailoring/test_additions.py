"""Points that we add. Mirrors kit/tailoring/additions.py."""

import pytest

from kit.model import Proposal, Task
from kit.tailoring.additions import additions, brought_rows, placed


def names(proposals):
    """Names of the added points."""
    return [p.target.partition(":+")[2] for p in proposals]


def test_core_content_comes_in_the_order_of_topics(make_context):
    """Policy, programme, indexes; two levels, online services, procedures, feedback, models."""
    added = additions("contents", "", make_context())

    assert names(added) == [
        "policy", "programme", "indexes",
        "two_level_government", "national_portal_vneid", "procedures_of_commune", "feedback",
        "good_models",
    ]  # fmt: skip
    assert all(p.action == "add" and p.who == "planner" for p in added)


def test_the_level_is_named_by_its_body(make_context):
    """The catalog's "Ủy ban nhân dân cấp xã" becomes the ward's."""
    (text,) = (
        p.after for p in additions("contents", "", make_context()) if "procedures" in p.target
    )

    assert "UBND phường" in text
    assert "cấp xã" not in text


def test_what_the_parent_says_is_not_added(make_context):
    """Words of the parent make a point superfluous."""
    ctx = make_context()

    assert "feedback" not in names(additions("contents", "Tiếp nhận phản ánh, kiến nghị.", ctx))
    assert "own_channels" not in names(additions("channels", "Qua Zalo.", ctx))
    assert "countable" in names(additions("requirements", "", ctx))


def test_an_addition_stands_by_its_neighbour(make_context):
    """Online services follow the parent's point about them, not the end of the list."""
    points = [
        Proposal(
            id=f"p{n}", target=f"contents:i{n}", action="keep", before=text, after=text,
            reason_vi="", rule="T2", who="rule",
        )
        for n, text in enumerate(("Nộp dịch vụ công trực tuyến.", "Kỷ luật, kỷ cương."))
    ]  # fmt: skip
    ctx = make_context()
    order = names(placed(points, additions("contents", "", ctx), ctx))

    assert order[:3] == ["policy", "programme", "indexes"]
    assert order.index("national_portal_vneid") == 4


def test_what_an_added_point_announces_has_its_row(make_context):
    """No channel is added without the rows of the appendix that do it."""
    ctx = make_context()
    added = [p for key in ("contents", "channels") for p in additions(key, "", ctx)]

    assert {"zalo", "screen", "video", "mobile_guidance", "index_result"} <= brought_rows(
        added, ctx
    )
    assert brought_rows([], ctx) == frozenset()


def test_a_thin_parent_gets_every_channel(make_context):
    """A parent without task table leaves the channels to us; one with a full table chose them."""
    table = tuple(
        Task(id=f"t{n}", content=text)
        for n, text in enumerate(
            ("Treo băng rôn", "Phát trên hệ thống truyền thanh", "Họp giao ban", "In tờ rơi")
        )
    )
    thin = names(additions("channels", "", make_context()))
    full = names(additions("channels", "", make_context(tasks=table)))

    assert {"loudspeaker", "website", "meetings", "posting"} <= set(thin)
    assert {"loudspeaker", "website", "meetings", "posting"}.isdisjoint(full)


@pytest.mark.parametrize(
    "unit", ["phường Nam Gia Nghĩa, Lâm Đồng", "Sở Công Thương, Gia Lai", "tỉnh Gia Lai"]
)
@pytest.mark.parametrize("key", ["purposes", "requirements", "contents", "channels"])
def test_no_section_stays_empty(make_context, unit, key):
    """A required section that the parent leaves empty gets standard points, for the planner."""
    ctx = make_context(unit=unit)
    added = additions(key, "", ctx)

    assert len(added) >= 2
    assert {p.who for p in added} == {"planner"}


def test_purposes_of_the_parent_need_no_standard_ones(make_context):
    """Standard purposes stand in only where there is none."""
    assert additions("purposes", "Nâng cao nhận thức.", make_context()) == []


def test_half_a_topic_is_not_said_twice(make_context):
    """A kept point about full and partial services leaves only portal and VNeID to add."""
    said = "Cung ứng dịch vụ công trực tuyến toàn trình, một phần."
    (point,) = (
        p.after
        for p in additions("contents", said, make_context())
        if p.target.endswith("national_portal_vneid")
    )

    assert "VNeID" in point
    assert "toàn trình" not in point
