"""Points that we add. Mirrors kit/tailoring/additions.py."""

from kit.model import Proposal
from kit.tailoring.additions import additions, brought_rows, placed


def names(proposals):
    """Names of the added points."""
    return [p.target.partition(":+")[2] for p in proposals]


def test_core_content_comes_in_the_order_of_topics(make_context):
    """Two levels, online services, procedures, feedback, models."""
    added = additions("contents", "", make_context())

    assert names(added) == [
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

    assert order.index("national_portal_vneid") == 1


def test_what_an_added_point_announces_has_its_row(make_context):
    """No channel is added without the rows of the appendix that do it."""
    assert {"zalo", "screen", "video", "mobile_guidance"} <= brought_rows(make_context())
    assert brought_rows(make_context(unit="Sở Công Thương, Gia Lai")) == frozenset()
