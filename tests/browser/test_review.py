"""Step 6 in a real browser: to the field and back by keyboard, and no word of a reason lost."""

import pytest
from playwright.sync_api import expect

from kit.catalog import load_catalog
from kit.drafts import list_drafts, load_draft
from kit.ui.session import Session
from tests.browser.conftest import emptied, opened
from tests.ui.conftest import LAW_DAY, PARENT

pytestmark = pytest.mark.browser

FAULTY = "Tuyên truyền  , vận động nhân dân về thủ tục hành chính"
REASON = "Chờ ý kiến phòng Nội vụ, rồi bổ sung"


@pytest.fixture
def faulty_page(shared_home, lab, chromium, tmp_path):
    """The workbook of a draft with a task whose words have several faults."""
    session = Session(emptied(shared_home))
    session.start(load_catalog(LAW_DAY).units.get("xã Đak Đoa, tỉnh Gia Lai"), 2027)
    session.choose_parent(PARENT)
    session.accept_all_of()
    session.edit_task(session.prospect.plan.tasks[0].id, "content", FAULTY)
    with opened(lab, chromium(tmp_path / "profile")) as page:
        yield page


def step(page, number):
    return page.locator(".cchc-step", has=page.locator(f"#cchc-buoc-{number}"))


def saved(home):
    (draft,) = list_drafts(home)
    return load_draft(draft.path)


def press(page, control):
    """Press a button as the keyboard does."""
    control.focus()
    page.keyboard.press("Enter")


def test_findings_lead_are_mended_and_may_stand(faulty_page, shared_home):
    """By keyboard alone; what is typed meanwhile is checked aside."""
    page, review = faulty_page, step(faulty_page, 6)
    place = "Bảng nhiệm vụ, dòng 1, cột Nội dung"
    cell = step(page, 4).get_by_label("Nhiệm vụ", exact=True)
    press(page, review.get_by_role("button", name=place).first)
    expect(cell).to_be_focused()
    expect(cell).to_have_value(FAULTY)

    press(page, review.get_by_role("button", name="Sửa giúp tất cả chỗ chắc chắn"))
    expect(cell).to_have_value("Tuyên truyền, vận động Nhân dân về thủ tục hành chính")
    assert saved(shared_home).tasks[0].content == cell.input_value()
    press(page, review.get_by_role("button", name="Hoàn tác"))
    expect(cell).to_have_value(FAULTY)

    cell.fill("Treo băng rôn tại huyện Đak Đoa")
    cell.blur()
    todo = page.locator(".cchc-todo li").nth(3)
    expect(todo).to_contain_text("cần sửa")
    entry = review.locator(".cchc-entry", has_text="ORG101")
    press(page, entry.get_by_role("button", name="Để nguyên…"))
    expect(entry.get_by_label("Vì sao để nguyên")).to_be_focused()
    page.keyboard.type(REASON)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(entry).to_have_count(0)
    expect(todo).not_to_contain_text("cần sửa")
    assert [s.reason_vi for s in saved(shared_home).suppressions] == [REASON]
    assert page.faults == []
