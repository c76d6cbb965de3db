"""The task table in a real browser, with its real Python side and no JupyterLab between.

The page's messages go to ``TaskTable.hear`` of this process, its answers come back the same way,
late if a test says so: that is what a slow computer does.
"""

import pytest
from playwright.sync_api import expect

from kit.catalog import load_catalog
from kit.drafts import load_draft
from kit.model import Settings
from kit.ui.session import Session
from kit.ui.shield import Message
from kit.ui.table import TaskTable
from kit.ui.table.widget import HERE
from tests.ui.conftest import LAW_DAY, PARENT

pytestmark = pytest.mark.browser

SHOW = """async ([script, style, state]) => {
  document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
  const blob = new Blob([script], { type: "text/javascript" });
  const { default: widget } = await import(URL.createObjectURL(blob));
  const heard = [];
  window.delay = 0;
  window.sent = [];
  const model = {
    get: (name) => state[name],
    on: (_, act) => heard.push(act),
    off: () => {},
    send: async (message) => {
      window.sent.push(message);
      const told = await window.tell(message);
      if (window.delay) await new Promise((done) => setTimeout(done, window.delay));
      for (const one of told) heard.forEach((act) => act(one));
    },
  };
  widget.render({ model, el: document.body });
}"""


@pytest.fixture(scope="module")
def browser_page(chromium, tmp_path_factory):
    """One page of one browser for all tests of this module."""
    context = chromium(tmp_path_factory.mktemp("profile"))
    yield context.new_page()
    context.close()


@pytest.fixture
def table(tmp_path):
    """The table of a draft with every proposal accepted."""
    session = Session(tmp_path)
    session.start(load_catalog(LAW_DAY).units.get("xã Đak Đoa, tỉnh Gia Lai"), 2027)
    session.change(session.draft.with_(settings=Settings(law_day=LAW_DAY)))
    session.choose_parent(PARENT)
    session.accept_all_of()
    return TaskTable(session, Message())


@pytest.fixture
def page(browser_page, table):
    """A page that shows the table; ``page.faults`` lists what the page complained of."""
    page = browser_page
    told = []
    table.send = lambda content, buffers=None: told.append(content)

    def tell(message):
        table.hear(message)
        answers = list(told)
        told.clear()
        return answers

    page.told, page.tell_now = told, tell
    page.faults = []
    page.goto("about:blank")
    page.remove_listener("pageerror", page.faulty) if hasattr(page, "faulty") else None
    page.faulty = lambda error: page.faults.append(str(error))
    page.on("pageerror", page.faulty)
    if not hasattr(page, "is_bound"):
        page.expose_function("tell", lambda message: page.tell_now(message))
        page.is_bound = True
    files = [(HERE / name).read_text("utf-8") for name in ("table.js", "table.css")]
    state = {"labels": dict(table.labels), "columns": list(table.columns)}
    page.evaluate(SHOW, [*files, state])
    page.wait_for_selector(".cchc-t[data-rows]")
    yield page
    assert page.faults == []


def cell(page, head, row=1):
    """The field of one cell, whether it waits for a confirmation or not."""
    name = f"{head}, dòng {row}"
    named = f':is([aria-label="{name}"], [aria-label^="{name}, "])'
    return page.locator(f":is(textarea, select){named}")


def saved(table):
    return load_draft(table.session.path).tasks


def settled(page):
    """Wait until every message has its answer."""
    page.wait_for_timeout(350)
    page.wait_for_function(
        "Number(document.querySelector('.cchc-t').dataset.ack) === window.sent.at(-1).seq"
    )


def put_on_clipboard(page, text, html=""):
    """Fire a paste where the cursor is, as Ctrl+V does; say whether the page took it over."""
    return page.evaluate(
        """([text, html]) => {
             const data = new DataTransfer();
             data.setData("text/plain", text);
             if (html) data.setData("text/html", html);
             const event = new ClipboardEvent("paste",
               { clipboardData: data, bubbles: true, cancelable: true });
             return !document.activeElement.dispatchEvent(event);
           }""",
        [text, html],
    )


def test_typing_is_saved_and_a_period_is_understood_beside_the_cell(page, table):
    """While the cursor is still in the field; the field itself is left alone."""
    field = cell(page, "Thời gian")
    field.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("quý II ")
    first = page.locator("tbody tr").first
    expect(first.get_by_text("01/4–30/6", exact=True)).to_be_visible()
    settled(page)
    expect(field).to_have_value("quý II ")
    assert saved(table)[0].timing.end.isoformat() == "2027-06-30"
    page.keyboard.press("Tab")
    settled(page)
    expect(field).to_have_value("quý II")


def test_a_late_answer_does_not_write_over_later_typing(page, table):
    """On a slow computer the answer to the first word comes after the second."""
    page.evaluate("window.delay = 600")
    field = cell(page, "Nhiệm vụ")
    field.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Một")
    page.wait_for_timeout(350)
    page.keyboard.type(" hai")
    page.keyboard.press("Tab")
    field.evaluate(
        """(field) => {
             window.seen = new Set();
             const look = () => { window.seen.add(field.value); requestAnimationFrame(look); };
             look();
           }"""
    )
    settled(page)
    assert page.evaluate("[...window.seen]") == ["Một hai"]
    assert saved(table)[0].content == "Một hai"


def test_a_composition_is_never_cut_and_arrives_composed(page, table):
    """An answer to earlier typing comes in the middle of it."""
    field = cell(page, "Nhiệm vụ")
    field.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Việc ")
    devtools = page.context.new_cdp_session(page)
    for text in ("t", "tu", "tuy", "tuye", "tuyê", "tuyên"):
        caret = {"selectionStart": len(text), "selectionEnd": len(text)}
        devtools.send("Input.imeSetComposition", {"text": text, **caret})
        page.wait_for_timeout(120)
        table.session.edit_task(table.session.prospect.plan.tasks[1].id, "lead", text)
    devtools.send("Input.insertText", {"text": "tuyên"})
    settled(page)
    expect(field).to_have_value("Việc tuyên")
    assert saved(table)[0].content == "Việc tuyên"


def test_a_keyboard_that_takes_letters_back_loses_none(page, table):
    """Unikey types a backspace and the accented letter for each mark."""
    field = cell(page, "Nhiệm vụ")
    field.click()
    page.keyboard.press("Control+a")
    for part in ("Tuye", -1, "ê", "n truye", -1, "ê", -1, "ề", "n"):
        if part == -1:
            page.keyboard.press("Backspace")
        else:
            page.keyboard.insert_text(part)
        page.wait_for_timeout(80)
    settled(page)
    assert saved(table)[0].content == "Tuyên truyền"


def test_a_pasted_excel_table_is_read_and_taken_back_at_once(page, table):
    """Forty rows with header and STT; the field with the cursor shows no old text afterwards."""
    before = table.session.prospect.plan.tasks
    rows = "".join(
        f"<tr><td>{n}</td><td>Việc số {n}</td><td>Quý II</td><td>{n}</td></tr>"
        for n in range(1, 41)
    )
    heads = "<tr><td>STT</td><td>Nhiệm vụ</td><td>Thời gian</td><td>Số lượng</td></tr>"
    cell(page, "Nhiệm vụ").click()
    assert put_on_clipboard(page, "STT\tNhiệm vụ\n", f"<table>{heads}{rows}</table>")
    expect(page.locator("tbody tr")).to_have_count(len(before) + 40)
    settled(page)
    page.keyboard.press("Tab")
    settled(page)
    expect(cell(page, "Nhiệm vụ", 2)).to_have_value("Việc số 1")
    assert [t.quantity for t in saved(table)[1:41]] == list(range(1, 41))
    page.keyboard.press("Control+z")
    expect(page.locator("tbody tr")).to_have_count(len(before))
    assert table.session.prospect.plan.tasks == before


def test_cells_pasted_without_a_header_fill_from_the_cursor(page, table):
    """The field that the cursor is in shows its new text."""
    field = cell(page, "Chủ trì")
    field.click()
    assert put_on_clipboard(page, "Phòng A\tPhòng B\nPhòng C\tPhòng D")
    expect(field).to_have_value("Phòng A")
    expect(cell(page, "Phối hợp", 2)).to_have_value("Phòng D")
    settled(page)
    assert [t.lead for t in saved(table)[:2]] == ["Phòng A", "Phòng C"]


def test_plain_words_are_pasted_by_the_browser(page):
    """One cell, or words, go in where the cursor stands."""
    cell(page, "Nhiệm vụ").click()
    assert not put_on_clipboard(page, "vài chữ")
    assert not put_on_clipboard(page, "vài chữ", "<table><tr><td>vài chữ</td></tr></table>")


def test_rows_are_added_moved_and_deleted_by_keyboard(page, table):
    """The cursor stays with the row; what is deleted comes back without a question."""
    count = page.locator("tbody tr").count()
    cell(page, "Nhiệm vụ").click()
    page.keyboard.press("Control+Enter")
    expect(cell(page, "Nhiệm vụ", 2)).to_be_focused()
    page.keyboard.type("Đối thoại")
    page.keyboard.press("Alt+ArrowUp")
    expect(cell(page, "Nhiệm vụ", 1)).to_be_focused()
    expect(cell(page, "Nhiệm vụ", 1)).to_have_value("Đối thoại")
    page.keyboard.press("Alt+ArrowDown")
    expect(cell(page, "Nhiệm vụ", 2)).to_be_focused()
    settled(page)
    assert saved(table)[1].content == "Đối thoại"
    page.keyboard.press("Control+Shift+Delete")
    expect(page.locator("tbody tr")).to_have_count(count)
    expect(cell(page, "Nhiệm vụ", 2)).to_be_focused()
    page.keyboard.press("Control+z")
    expect(cell(page, "Nhiệm vụ", 2)).to_have_value("Đối thoại")


def test_every_row_and_column_is_reached_by_keyboard(page):
    """Tab through the cells, Control and arrows between them."""
    cell(page, "Nhiệm vụ").focus()
    page.keyboard.press("Tab")
    expect(cell(page, "Sản phẩm")).to_be_focused()
    page.keyboard.press("Control+ArrowDown")
    expect(cell(page, "Sản phẩm", 2)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Control+Home")
    page.keyboard.press("Control+ArrowLeft")
    expect(cell(page, "Nhiệm vụ", 2)).to_be_focused()
    cell(page, "Chủ trì", 2).focus()
    page.keyboard.press("Enter")
    expect(cell(page, "Chủ trì", 3)).to_be_focused()


def test_many_are_picked_from_a_list_that_is_searched_without_marks(page, table):
    """F4 opens it, Enter ticks and unticks, Escape goes back to the cell."""
    offices = [o.name for o in table.session.prospect.context.offices]
    wanted = next(name for name in offices if "ă" in name.lower() or "ô" in name.lower())
    bare = wanted.lower().translate(str.maketrans("ăâêôơưđ", "aaeooud"))[:3]
    field = cell(page, "Phối hợp")
    field.fill("")
    field.press("F4")
    search = page.get_by_label("Gõ để tìm, không cần dấu")
    expect(search).to_be_focused()
    search.fill(bare)
    option = page.get_by_role("option", name=wanted, exact=True)
    expect(option).to_be_visible()
    option.click()
    expect(option).to_have_attribute("aria-selected", "true")
    expect(search).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value(wanted)
    settled(page)
    assert saved(table)[0].support == (wanted,)


def test_a_day_is_chosen_from_the_calendar(page, table):
    """It is written as documents write days."""
    cell(page, "Thời gian").press("F4")
    page.get_by_label("Chọn một ngày").fill("2027-02-05")
    page.get_by_role("button", name="Xong").click()
    expect(cell(page, "Thời gian")).to_have_value("05/02/2027")
    settled(page)
    assert saved(table)[0].timing.start.isoformat() == "2027-02-05"


def test_a_problem_stands_beside_its_cell_and_is_read_with_it(page, table):
    """The text stays as typed, also after the cell is left, until it is mended."""
    field = cell(page, "Số lượng")
    field.fill("nhiều")
    field.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "true")
    settled(page)
    expect(field).to_have_value("nhiều")
    described = field.get_attribute("aria-describedby").split()
    assert "nhiều" in " ".join(page.locator(f"#{name}").inner_text() for name in described)
    field.fill("12")
    settled(page)
    assert saved(table)[0].quantity == 12


def test_a_channel_is_a_native_list(page, table):
    """Among the columns that are hidden at first."""
    expect(cell(page, "Kênh")).to_be_hidden()
    page.get_by_label("Hiện cả cột").check()
    cell(page, "Kênh").select_option("zalo")
    settled(page)
    assert saved(table)[0].channel == "zalo"


def test_an_empty_table_takes_a_paste(page, table):
    """The frame that says so has the focus."""
    for _ in table.session.prospect.plan.tasks:
        page.locator("tbody tr").first.get_by_role("button", name="Xóa").click()
        settled(page)
    page.locator(".cchc-t-empty").focus()
    assert put_on_clipboard(page, "Nhiệm vụ\tChủ trì\nĐối thoại\tPhòng A")
    expect(cell(page, "Nhiệm vụ")).to_have_value("Đối thoại")


def test_names_and_roles_for_screen_readers(page):
    """A table with a name, heads of columns and rows, a name for every field and button."""
    grid = page.get_by_role("table", name="Bảng nhiệm vụ")
    expect(grid.get_by_role("columnheader", name="Chủ trì")).to_have_count(1)
    expect(grid.get_by_role("rowheader").first).to_have_text("1")
    expect(grid.get_by_role("button", name="Chuyển lên, dòng 1")).to_have_count(1)
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll('.cchc-t :is(input, select, textarea, button)')]
             .filter(e => !e.getAttribute('aria-label') && !e.textContent && !e.closest('label'))
             .map(e => e.outerHTML)"""
    )
    assert unnamed == []
    open_to_shortcuts = page.evaluate(
        """() => [...document.querySelectorAll('.cchc-t :is(input, select, textarea, button, p)')]
             .filter(e => !e.matches('.cchc-t-hint'))
             .filter(e => e.dataset.lmSuppressShortcuts !== 'true').length"""
    )
    assert open_to_shortcuts == 0
