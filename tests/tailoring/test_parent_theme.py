"""What the parent is about. Mirrors kit/tailoring/parent_theme.py."""

import pytest

from kit.model import Answer, Item, Plan, Responsibility, Task
from kit.tailoring.item_proposals import propose_items
from kit.tailoring.parent_theme import takes_frame_only, theme_of
from kit.tailoring.propose import merged_tasks
from kit.tailoring.task_proposals import propose_tasks

LAW = "Triển khai thi hành Luật Tiêu chuẩn và quy chuẩn kỹ thuật trên địa bàn tỉnh"


@pytest.mark.parametrize(
    ("subject", "theme"),
    [
        ("Thông tin, tuyên truyền công tác CCHC năm 2025", "communication"),
        ("Truyền thông về cải cách hành chính", "communication"),
        ("Cải cách hành chính tỉnh X năm 2025", "reform"),
        ("Đẩy mạnh dịch vụ công trực tuyến gắn với Đề án 06", "online"),
        (LAW, "other"),
        (None, "communication"),
    ],
)
def test_the_title_says_what_it_is_about(subject, theme):
    """Our subject, the CCHC plan itself, online services, or another matter."""
    assert theme_of(Plan(subject=subject)) == theme


def test_points_about_reform_outweigh_a_strange_title():
    """A plan called "Truyền thông năm 2025" whose points speak of CCHC is ours."""
    points = (Item(id="c1", text="Tuyên truyền cải cách hành chính."),)

    assert theme_of(Plan(subject="Truyền thông năm 2025", contents=points)) == "communication"


def test_another_subject_lends_its_frame_only(make_context):
    """Nothing of its points, tasks or duties is taken; the plan is whole all the same."""
    ctx = make_context(
        subject=LAW,
        contents=(Item(id="c1", text="Phổ biến Luật."),),
        tasks=(Task(id="t1", content="In ấn chứng chỉ"),),
        responsibilities=(Responsibility(agency="Sở Nội vụ", duties=()),),
    )
    (point,) = (p for p in propose_items(ctx) if p.before)
    tasks = propose_tasks(ctx)

    assert takes_frame_only(ctx)
    assert point.action == "drop"
    assert tasks[0].action == "drop"
    assert {"own-loudspeaker", "own-website", "own-leaflet"} <= {t.id for t in merged_tasks(tasks)}


def test_the_planner_may_keep_it(make_context):
    """The answer "giữ nội dung" takes the parent's points as they come."""
    kept = Answer(question="parent-theme", answer="giữ nội dung")
    ctx = make_context(
        subject=LAW, contents=(Item(id="c1", text="Phổ biến Luật."),),
        answers={"parent-theme": kept},
    )  # fmt: skip

    assert not takes_frame_only(ctx)
