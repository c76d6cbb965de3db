"""The list of findings with its buttons: mended, let stand, taken back; the cursor goes on."""

import asyncio

import pytest
from ipywidgets import DOMWidget

from kit.drafts import load_draft
from kit.ui.finding_entries import entries_of
from kit.ui.finding_list import MOST_DRAWN, EntryView, FindingList

LOOSE = "Thông tin,tuyên truyền về văn bản ; tài liệu"


@pytest.fixture
def focused(monkeypatch):
    seen = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: seen.append(control))
    return seen


@pytest.fixture
def shown(decided, focused):
    """The list of a draft with a sentence that has several faults."""
    decided.add_point("contents", LOOSE)
    shown = FindingList(decided)
    decided.observe(lambda _: shown.refresh(), "draft")
    return shown


def place(shown, rule):
    return next(p for p in shown.places if p.finding.rule == rule)


def rules(shown):
    return {view.entry.rule for view in shown.entries.values()}


def reason(view, text):
    """Type a reason into the open form and confirm it."""
    field, buttons = view._reason.children
    field.control.value = text
    buttons.children[0].click()
    return field


def test_a_place_leads_to_its_field(shown):
    """The session tells the screen which one is wanted, each time anew."""
    wanted = []
    shown.session.observe(lambda change: wanted.append(change.new), "wanted")
    one = place(shown, "TXT113")
    one.go.click()
    one.go.click()
    assert [w for w in wanted if w] == [one.finding.target] * 2
    assert one.go.description == one.finding.place


def test_mending_one_place_saves_it_and_goes_on(shown, focused):
    """The cursor goes to the place that has moved up; the other widgets are the same."""
    one = place(shown, "TXT113")
    at, others = shown.places.index(one), [p for p in shown.places if p is not one]
    one.mend.click()
    assert "tin, tuyên" in load_draft(shown.session.path).additions[0].value.items[0].text
    assert "TXT113" not in rules(shown)
    assert shown.places == others
    assert focused[-1] is others[at].go
    assert 'role="status"' in shown.message.value


def test_a_place_without_words_offers_no_mending(shown):
    """Only a person knows what to write there."""
    assert place(shown, "CIT101").mend.layout.display == "none"
    assert place(shown, "TXT113").mend.layout.display == ""


def test_all_sure_places_are_mended_with_one_button_and_one_undo(shown):
    """It says how many; undo brings them back."""
    before = shown.session.draft
    assert shown.mend_all.description.startswith("Sửa giúp tất cả chỗ chắc chắn (")
    assert shown.undo.layout.display == "none"
    shown.mend_all.click()
    assert shown.mend_all.layout.display == "none"
    assert shown.undo.layout.display == ""
    shown.undo.click()
    assert shown.session.draft == before
    assert "TXT113" in rules(shown)
    assert shown.undo.layout.display == "none"


def test_undo_here_is_only_for_what_was_done_here(shown):
    """A later change elsewhere has the general undo."""
    place(shown, "TXT113").mend.click()
    shown.session.choose_year(2028)
    shown.refresh()
    assert shown.undo.layout.display == "none"


def test_what_may_stand_needs_a_reason(shown):
    """Without one the field says so and nothing changes; with one it is listed and kept."""
    one = place(shown, "TXT113")
    one.stand.click()
    assert not one._reason.children[0].control.continuous_update
    field = reason(one, "  ")
    assert 'role="alert"' in field.message.value
    assert shown.session.draft.suppressions == ()
    reason(one, "Tên <riêng>")
    assert "TXT113" not in rules(shown)
    (kept,) = load_draft(shown.session.path).suppressions
    assert (kept.rule, kept.target) == ("TXT113", one.finding.target)
    assert "(1)" in shown.stands.title_vi
    (line,) = shown._standing.children
    back, said = line.children
    assert "Tên &lt;riêng&gt;" in said.value
    back.click()
    assert shown.session.draft.suppressions == ()
    assert "TXT113" in rules(shown)
    assert shown.stands.layout.display == "none"


def test_a_reason_can_be_given_for_all_places_of_an_entry(shown):
    """Each place is kept by itself, so that a new one is reported."""
    view = next(v for v in shown.entries.values() if v.entry.rule == "TSK102")
    count = len(view.entry.findings)
    assert view.stand_all.description == f"Để nguyên cả {count} chỗ…"
    view.stand_all.click()
    reason(view, "Chờ phòng chuyên môn")
    assert len(shown.session.draft.suppressions) == count
    assert "TSK102" not in rules(shown)


def test_many_places_are_drawn_when_asked_for(shown):
    """Open stays open when the list is looked at again."""
    view = next(v for v in shown.entries.values() if v.entry.rule == "TSK102")
    count = len(view.entry.findings)
    assert view.places == {}
    view.turn.click()
    assert len(view.places) == count
    shown.session.choose_form("plan")
    assert next(v for v in shown.entries.values() if v.entry.rule == "TSK102") is view
    assert len(view.places) == count
    view.turn.click()
    assert view._list.children == ()


def test_very_many_places_are_drawn_part_by_part(shown):
    """A hundred rows at once would take seconds."""
    (entry,) = (e for e in entries_of(shown.session.live.report) if e.rule == "TSK102")
    many = tuple(entry.findings[0].with_(place=f"dòng {n}") for n in range(MOST_DRAWN + 5))
    view = EntryView(shown.session, shown.act)
    view.show(type(entry)(entry.step, entry.severity, entry.rule, many), {})
    view.turn.click()
    assert (len(view.places), view.more.layout.display) == (MOST_DRAWN, "")
    view.more.click()
    assert (len(view.places), view.more.layout.display) == (len(many), "none")


def test_sure_places_in_open_proposals_are_told_of(tailoring):
    """They are not decided in passing."""
    target = next(p for p in tailoring.prospect.undecided if p.target.startswith("contents:"))
    item = tailoring.prospect.values[target.id].items[0]
    report = tailoring.prospect.report
    one = report.findings[0].with_(
        target=f"contents:{item.id}", found=item.text, replacement=item.text + "!", is_safe=True
    )
    tailoring.prospect.__dict__["report"] = report.with_(findings=(one,))
    shown = FindingList(tailoring)
    assert "1 chỗ chắc chắn khác" in shown._waiting.value
    assert shown.mend_all.layout.display == "none"
    shown.places[0].mend.click()
    assert "được ghi là đã sửa lời" in shown.message.value


def test_what_changed_meanwhile_is_not_mended_blindly(shown):
    """The list may be a moment behind the draft."""
    one = place(shown, "TXT113")
    shown.session.remove_point(one.finding.target.partition(":")[2])
    before = shown.session.draft
    one.mend.click()
    assert shown.session.draft == before
    assert "vừa thay đổi" in shown.message.value


def test_while_the_rules_look_again_the_list_is_not_drawn_anew(shown):
    """Typing elsewhere costs nothing here; the next report draws it."""
    drawn = []
    shown._show_entries = drawn.append

    async def type_on():
        shown.session.add_point("contents", "Tuyên truyền tại huyện Đak Đoa")
        return list(drawn)

    assert asyncio.run(type_on()) == []
    shown.refresh()
    (entries,) = drawn
    assert "ORG101" in {entry.rule for entry in entries}
