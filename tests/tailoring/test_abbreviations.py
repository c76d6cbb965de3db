"""Short forms of the finished plan. Mirrors kit/tailoring/abbreviations.py."""

from kit.model import Item, OutlineEntry, Plan, Responsibility, Task
from kit.tailoring.abbreviations import abbreviated, shortened


def plan(*contents, opening="Ủy ban nhân dân (UBND) phường ban hành Kế hoạch.", **more):
    """A plan whose contents are ``contents``."""
    outline = [OutlineEntry(number="I", title="NỘI DUNG", keys=("contents",))]
    if "responsibilities" in more:
        outline.append(OutlineEntry(number="II", title="TỔ CHỨC", keys=("responsibilities",)))
    items = tuple(Item(id=f"i{n}", text=text) for n, text in enumerate(contents))
    return Plan(opening=opening, contents=items, outline=tuple(outline), **more)


def texts(done):
    """The contents of a plan."""
    return [i.text for i in done.contents]


def test_introduced_once_then_used(catalog):
    """The first place says both forms, the others the short one."""
    done = abbreviated(
        plan("Cải cách thủ tục hành chính.", "Niêm yết TTHC.", "Thủ tục hành chính mới."),
        catalog.day,
    )

    assert texts(done) == ["Cải cách thủ tục hành chính (TTHC).", "Niêm yết TTHC.", "TTHC mới."]


def test_the_opening_comes_first(catalog):
    """What the opening introduced is short from there on."""
    done = abbreviated(plan("Ủy ban nhân dân phường họp.", "UBND phường giao việc."), catalog.day)

    assert "(UBND)" in done.opening
    assert texts(done)[0] == "UBND phường họp."


def test_a_single_long_form_stays(catalog):
    """A form that stands once is not introduced, and a single short form is written out."""
    assert texts(abbreviated(plan("Nộp dịch vụ công trực tuyến."), catalog.day)) == [
        "Nộp dịch vụ công trực tuyến."
    ]
    assert texts(abbreviated(plan("Nộp DVCTT."), catalog.day)) == ["Nộp dịch vụ công trực tuyến."]


def test_names_of_documents_stay(catalog):
    """A citation with its subject and quoted words keep the long form."""
    cited = (
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải "
        "cách hành chính nhà nước."
    )
    done = abbreviated(plan(cited, "Cải cách hành chính.", "CCHC."), catalog.day)

    assert texts(done)[0] == cited
    assert texts(done)[1:] == ["Cải cách hành chính (CCHC).", "CCHC."]


def test_leads_of_the_table_count(catalog):
    """Văn phòng HĐND và UBND leads rows, so the heading of its duties introduces HĐND."""
    block = Responsibility(agency="Văn phòng Hội đồng nhân dân và UBND phường")
    task = Task(id="t", content="Họp", lead="Văn phòng HĐND và UBND")
    done = abbreviated(plan(responsibilities=(block,), tasks=(task,)), catalog.day)

    assert done.responsibilities[0].agency == "Văn phòng Hội đồng nhân dân (HĐND) và UBND phường"


def test_a_typed_table_is_left_alone(catalog):
    """The planner's own rows keep his words."""
    task = Task(id="t", content="Niêm yết thủ tục hành chính")
    done = abbreviated(plan("TTHC.", tasks=(task,)), catalog.day, tasks=False)

    assert done.tasks == (task,)


def test_a_row_is_short_throughout(catalog):
    """Rows of the appendix use short forms only."""
    assert shortened("Công khai thủ tục hành chính (TTHC)", catalog.day) == "Công khai TTHC"
