"""Step 3: contents and channels."""

import pytest
from ipywidgets import DOMWidget

from kit.drafts import load_draft
from kit.ui.steps.contents import Contents, found_contents


@pytest.fixture
def step(tailoring):
    step = Contents(tailoring)
    tailoring.observe(lambda _: step.refresh(), "draft")
    return step


def test_the_catalog_is_searched_without_diacritics(step, catalog):
    """All typed words, in any order."""
    step.search.control.value = "tuyen truc vu dich"
    rows = [row for _, row in step.found.control.options]
    assert rows
    assert all("dịch vụ" in row.text_vi.lower() for row in rows)
    assert len(rows) < len(found_contents(catalog.content_items, step.session.draft, ""))


def test_only_contents_of_the_level_and_year_are_offered(catalog, tailoring):
    """A province's content is no commune's, last year's programme no longer counts."""
    rows = found_contents(catalog.content_items, tailoring.draft, "")
    assert all("commune" in row.levels for row in rows)
    later = found_contents(catalog.content_items, tailoring.draft.with_(year=2035), "")
    assert len(later) < len(rows)


def test_a_content_of_the_catalog_is_added_and_removed(step):
    """It stands in the plan until it is taken out."""
    text = step.found.control.value.text_vi
    assert text[:30] in step.full.value
    step.add.click()
    (added,) = step.removers
    assert added in [i.id for i in step.session.prospect.plan.contents]
    (remove,) = step.removers.values()
    remove.click()
    assert step.removers == {}
    assert load_draft(step.session.path).additions == ()


def test_an_own_point_goes_where_it_is_meant(step):
    """Into the chosen section, and the field is free for the next."""
    step.section.control.value = "audiences"
    step.own.control.value = "  Người   cao tuổi. "
    step.add_own.click()
    assert "Người cao tuổi." in [i.text for i in step.session.prospect.plan.audiences]
    assert step.own.control.value == ""


@pytest.mark.parametrize(
    ("button", "code"), [("add", "no-content-chosen"), ("add_own", "no-content")]
)
def test_adding_nothing_says_what_to_do(step, button, code):
    """No empty point enters the plan."""
    step.search.control.value = "qqqq"
    getattr(step, button).click()
    assert f'data-code="{code}"' in step.message.value
    assert step.session.draft.additions == ()


def test_an_own_point_is_led_to_where_it_can_be_taken_out(decided, monkeypatch):
    """Points of proposals lead to their card."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    decided.add_point("contents", "Thông tin,tuyên truyền")
    step = Contents(decided)
    (item_id,) = step.removers
    assert step.lead_to(f"contents:{item_id}")
    assert not step.lead_to("contents:none")
    assert focused == [step.removers[item_id]]
