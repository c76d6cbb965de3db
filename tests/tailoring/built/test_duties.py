"""T18: duties. Mirrors kit/tailoring/built/duties.py."""

from kit.model import Item, Responsibility, Task
from kit.tailoring.built.duties import leading_holders, propose_duties

ROWS = (
    Task(id="own-website", content="Đăng tin", channel="website", lead="Phòng Văn hóa - Xã hội"),
    Task(id="own-dialogue", content="Đối thoại", lead="Văn phòng HĐND và UBND"),
    Task(id="own-x", content="Việc khác", lead="Bưu điện"),
)


def blocks(ctx, rows=ROWS):
    """Duties by heading."""
    made = [p.value.responsibilities for p in propose_duties(ctx, rows)]
    return {r.agency: [d.text for d in r.duties] for group in made if group for r in group}


def test_each_lead_has_a_line_from_the_table(make_context):
    """What an office leads stands in one line of its duties."""
    found = blocks(make_context())

    assert any("Trang thông tin điện tử" in d for d in found["Phòng Văn hóa - Xã hội"])
    assert any("đối thoại" in d for d in found["Văn phòng Hội đồng nhân dân và UBND phường"])
    assert found["Đề nghị Bưu điện"]


def test_the_dialogue_brings_its_terms(make_context):
    """Whoever prepares the dialogue keeps the law's days; without the row nobody needs to."""
    terms = [
        d for group in blocks(make_context()).values() for d in group if "thời hạn thông báo" in d
    ]

    assert len(terms) == 1
    assert not [
        d for g in blocks(make_context(), ROWS[:1]).values() for d in g if "thời hạn thông báo" in d
    ]


def test_every_duty_of_the_parent_has_a_fate(make_context):
    """Nothing the parent orders is lost without a word."""
    parent = (
        Responsibility(
            agency="Sở Nội vụ", duties=(Item(id="d1", text="Theo dõi, đôn đốc việc thực hiện."),)
        ),
        Responsibility(
            agency="Kho bạc Nhà nước", duties=(Item(id="d2", text="Thanh toán qua kho bạc."),)
        ),
    )
    made = propose_duties(make_context(responsibilities=parent), ROWS)
    fates = {p.sources[0]: p.action for p in made if ":+" not in p.target}

    assert fates["d1"] == "merge"
    assert set(fates) == {"d1", "d2"}


def test_leads_are_grouped_by_holder(make_context):
    """Rows of one lead stand together, in the order of the headings."""
    led = leading_holders(make_context(), ROWS)

    assert [len(rows) for rows in led.values() if rows] == [1, 1, 1]
