"""Own rows. Mirrors kit/tailoring/task_rows.py."""

import pytest

from kit.model import OwnedChannel, Task, Timing, UnitProfile
from kit.tailoring.task_reading import read_task
from kit.tailoring.task_rows import basis_of, lead_of, own_row, supports
from kit.tailoring.task_tables import patterns_at


@pytest.fixture
def built(catalog, make_context):
    """An own row of a ward, carrying parent rows with these contents."""

    def make(key, *contents, profile=None, lead="UBND các xã, phường", **more):
        ctx = make_context(profile=profile)
        rows = [Task(id=f"t{n}", content=c, lead=lead, **more) for n, c in enumerate(contents)]
        facts = [read_task(t, ctx) for t in rows]
        return own_row(patterns_at("commune", catalog.day)[key], facts, ctx, source="parent")

    return make


def test_topics_of_the_carried_rows(built):
    """A row says what its parent rows are about, each theme once, in short forms."""
    row = built("pano", "Pano về cải cách hành chính", "Pano về dịch vụ công trực tuyến")

    assert row.content == "Lắp đặt, làm mới pano tuyên truyền CCHC, DVCTT"
    assert row.parent_tasks == ("t0", "t1")


def test_a_usual_topic_without_a_theme(built):
    """A row whose parents name no theme keeps its usual topic."""
    assert built("pano", "Dựng pano").content == built("pano").content


def test_staff_are_shown_tools(built):
    """Tools are used, subjects are spoken about."""
    assert "sử dụng chữ ký số" in built("staff_guidance", "Chữ ký số cho cán bộ, công chức").content


def test_the_article_brings_days_and_proofs(built):
    """The dialogue follows its article even where the parent cites none (T22)."""
    row = built("dialogue")

    assert "Điều 43" in row.content
    assert "07 ngày" in row.timing.text
    assert "niêm yết" in row.proof


def test_the_parents_last_day_limits_ours(built):
    """A row done once ends with the parent's window, in our year."""
    timing = Timing(text="Đến 31/5/2020", kind="range", end="2020-05-31")

    assert built("banner", "Treo băng rôn", timing=timing).timing.text == "Tháng 3 - 5/2027"


def test_unconfirmed_fields(built):
    """Numbers always wait; a channel only until the unit said what it has."""
    knows = UnitProfile(channels=(OwnedChannel(key="loudspeaker"),))

    assert set(built("loudspeaker").unconfirmed) == {"quantity", "channel"}
    assert built("loudspeaker", profile=knows).unconfirmed == ("quantity",)
    assert "lead" in built("website").unconfirmed


def test_leads_and_supporters(make_context):
    """The lead is the function's office; it never supports itself, nobody stands twice."""
    ctx = make_context()

    assert lead_of("cchc", ctx) == "Phòng Văn hóa - Xã hội"
    assert lead_of("press_body", ctx) == "Báo và phát thanh, truyền hình Lâm Đồng"
    assert supports(("cchc", "subs", "subs", "no-such"), "Phòng Văn hóa - Xã hội", ctx) == (
        "Các tổ dân phố",
    )


def test_the_basis_follows_the_minimum(catalog, make_context):
    """The basis of a carried row names the parent's minimum."""
    ctx = make_context()
    task = Task(id="t", content="Đăng ít nhất 40 tin, bài", lead="UBND cấp xã")
    pattern = patterns_at("commune", catalog.day)["website"]

    assert "tối thiểu 40" in basis_of(pattern, [read_task(task, ctx)], ctx)
