"""The main job in a real JupyterLab: from an empty home to the Word file."""

import pytest
from docx import Document
from playwright.sync_api import expect

from kit.drafts import list_drafts, load_draft
from tests.ui.conftest import PARENT

pytestmark = pytest.mark.browser

STEPS = (
    "Dự thảo và đơn vị",
    "Kế hoạch cấp trên",
    "Nội dung và hình thức",
    "Phụ lục nhiệm vụ",
    "Tổ chức, kinh phí, căn cứ",
    "Rà soát",
    "Xuất dự thảo",
)


def step(page, number):
    """The widgets of one step."""
    return page.locator(".cchc-step", has=page.locator(f"#cchc-buoc-{number}"))


def state(page, number):
    """The line of the task list that shows how far a step is."""
    return page.locator(".cchc-todo li").nth(number - 1)


def press(page, number, name):
    step(page, number).get_by_role("button", name=name, exact=True).click()


def look_into_report(page):
    """The report opens in place; its own script runs there and links both sides."""
    press(page, 2, "Xem văn bản nguồn bên cạnh kết quả")
    report = page.frame_locator(".cchc-report")
    report.locator("#result .k-contents .e").first.click()
    expect(report.locator("#source .chosen").first).to_be_visible()
    press(page, 2, "Đóng báo cáo")
    expect(page.locator(".cchc-report")).to_have_count(0)


def test_from_an_empty_home_to_the_word_file(page, home):
    """Unit, parent, accept, confirm, export: each step's state follows, the file is on disk."""
    for number, title in enumerate(STEPS, start=1):
        expect(state(page, number)).to_contain_text(title)
        expect(state(page, number)).to_contain_text("chưa xem")

    page.get_by_label("Năm kế hoạch").fill("2027")
    page.get_by_label("Tìm đơn vị").fill("dak doa")
    expect(page.get_by_label("Kết quả").locator("option")).to_have_text(
        ["xã Đak Đoa — tỉnh Gia Lai"]
    )
    press(page, 1, "Tạo dự thảo")
    expect(state(page, 1)).to_contain_text("đang làm")

    with page.expect_file_chooser() as chooser:
        step(page, 2).locator(".widget-upload").click()
    chooser.value.set_files(PARENT)
    look_into_report(page)
    page.get_by_label("Thực hiện: viện dẫn và triển khai kế hoạch này").check()
    expect(state(page, 2)).to_contain_text("xong")

    expect(step(page, 3).locator("mark").first).to_be_visible()
    for number in (3, 5):
        press(page, number, "Nhận tất cả của bước này")
        expect(state(page, number)).to_contain_text("xong")
    step(page, 4).get_by_text("Đề xuất về nhiệm vụ (").click()
    press(page, 4, "Nhận tất cả của bước này")
    press(page, 4, "Xác nhận mọi số lượng")
    expect(state(page, 4)).to_contain_text("xong")

    press(page, 7, "Tạo tệp trình ký")
    expect(state(page, 7)).to_contain_text("đang làm")
    expect(page.locator(".cchc-count")).to_contain_text("/7 bước")

    (draft,) = list_drafts(home)
    (plan,) = home.glob("*.docx")
    assert load_draft(draft.path).unit.name == "xã Đak Đoa"
    assert any("Đak Đoa" in p.text for p in Document(str(plan)).paragraphs)
    with page.expect_download() as download:
        page.locator(".cchc-download").first.click()
    assert download.value.suggested_filename == plan.name
    assert download.value.path().read_bytes() == plan.read_bytes()
    assert page.faults == []


def test_the_page_opens_the_draft_saved_last(decided_page):
    """Whoever comes back finds his draft; letters on a focused button touch no cell."""
    expect(decided_page.locator(".cchc-title h2")).to_contain_text("xã Đak Đoa")
    expect(decided_page.locator("[data-state='saved']")).to_contain_text("Đã mở lại bản lưu lúc")
    cells = decided_page.locator(".jp-Cell").count()
    step(decided_page, 7).get_by_role("button", name="Tạo tệp trình ký").focus()
    for key in ("b", "x", "d", "d", "m"):
        decided_page.keyboard.press(key)
    assert decided_page.locator(".jp-Cell").count() == cells


def test_a_link_of_the_task_list_leads_to_its_step(decided_page):
    """The planner need not scroll through a long page."""
    state(decided_page, 6).get_by_role("link").click()
    expect(decided_page.locator("#cchc-buoc-6")).to_be_in_viewport()


def test_a_click_on_a_row_takes_it_into_the_form(decided_page):
    """The table stays where it was scrolled to; saving and undo are in sight all the while."""
    row = step(decided_page, 4).locator("tr[data-row]").last
    text = row.locator("td").nth(1).inner_text()
    row.click()
    expect(step(decided_page, 4).get_by_label("Nhiệm vụ", exact=True)).to_have_value(text)
    expect(row).to_have_class("cchc-chosen")
    expect(row).to_be_in_viewport()
    expect(decided_page.get_by_role("button", name="Hoàn tác")).to_be_in_viewport()


def test_what_is_folded_is_reached_and_opened_by_the_keyboard(decided_page):
    """Tab comes to it after the form above, Enter opens it."""
    tasks = step(decided_page, 4)
    tasks.get_by_role("button", name="Lập lại bảng từ đề xuất").focus()
    decided_page.keyboard.press("Tab")
    expect(tasks.get_by_role("button", name="Đề xuất về nhiệm vụ")).to_be_focused()
    expect(tasks.locator(".cchc-card").first).to_be_hidden()
    decided_page.keyboard.press("Enter")
    expect(tasks.locator(".cchc-card").first).to_be_visible()


def test_no_field_is_without_a_name(decided_page):
    """What a screen reader says for every field is not empty."""
    unnamed = decided_page.evaluate(
        """() => [...document.querySelectorAll('.cchc-step input, .cchc-step select, '
             + '.cchc-step textarea')]
             .filter(e => e.type !== 'file' && !e.labels?.[0]?.textContent.trim()
                          && !e.getAttribute('aria-label') && !e.closest('label'))
             .map(e => e.outerHTML.slice(0, 200))"""
    )
    assert unnamed == []
