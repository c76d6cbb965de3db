"""Mirrors kit/importing/report/result_side.py."""

import pytest

from kit.importing import plan_from_text
from kit.importing.report.pieces import pieces_of
from kit.importing.report.result_side import result_side
from kit.model import Plan
from kit.resources import samples_folder


@pytest.fixture(scope="module")
def plan():
    text = (samples_folder() / "imports" / "xa_suoi_may_2026.md").read_text("utf-8")
    return plan_from_text(text, name="mẫu")


def group(plan, key):
    return next(one for one in result_side(plan, pieces_of(plan)) if one.key == key)


def test_every_key_of_the_plan_has_its_group():
    """An empty plan shows all keys too: what is not there is said, not left out."""
    shown = {one.key for one in result_side(Plan(), [])}
    facts = {"kind", "body", "number", "symbol", "place", "date", "issuer", "superior"}
    facts |= {"unit_level", "subject", "year"}

    told = set(Plan.model_fields) - facts - {"schema_", "unplaced", "notes"}
    assert shown == told | {"facts"}


def test_facts_lead_to_the_words_that_they_were_read_from(plan):
    """The number leads to the line "Số: …", the level to no words at all."""
    pieces = pieces_of(plan)
    facts = {entry.label: entry for entry in group(plan, "facts").entries}

    assert facts["Loại văn bản"].text == "Kế hoạch (KH)"
    assert {pieces[n].key for n in facts["Số"].pieces} == {"number_line"}
    assert facts["Cơ quan chủ quản"].text is None


def test_a_task_shows_its_cells_and_what_its_time_means(plan):
    """Each cell has its own words; the time says in plain words how it was understood."""
    task = group(plan, "tasks").entries[0]
    cells = {entry.label: entry for entry in task.children}

    assert cells["Số lượng"].text == "12 bản tin"
    assert cells["Thời gian"].detail.startswith("hằng tháng")
    assert all(cells[label].pieces for label in ("Chủ trì", "Phối hợp", "Thời gian"))


def test_points_keep_their_nesting_and_duties_their_agency(plan):
    """An agency is an entry, its duties stand below it."""
    duties = group(plan, "responsibilities").entries

    assert [len(entry.children) for entry in duties] == [2, 1, 1]
    assert all(child.pieces for entry in duties for child in entry.children)
