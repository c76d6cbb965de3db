"""The plan as a page to read through."""

import html

import pytest

from kit.model import Item, Plan
from kit.rendering.context import context_of
from kit.rendering.marks import SENTINELS, Marker
from kit.ui.preview import plan_preview


@pytest.fixture
def plan(decided):
    return decided.prospect.plan


def test_it_says_what_the_template_prints(plan):
    """Head, bases, every line of every section, closing, recipients, signature."""
    page = plan_preview(plan, is_draft=False)
    printed = context_of(plan, Marker(()))
    texts = [*printed.bases, *printed.closing, *printed.recipients, *printed.signature.lines]
    texts += [line.text for section in printed.sections for line in section.lines]
    missing = [t for t in texts if html.escape(SENTINELS.sub("", t)) not in page]
    assert missing == []
    assert f"{len(plan.tasks)} nhiệm vụ" in page


def test_it_is_stamped_only_while_it_is_a_draft(plan):
    """As the Word file is."""
    assert "DỰ THẢO" in plan_preview(plan, is_draft=True)
    assert "DỰ THẢO" not in plan_preview(plan, is_draft=False)


def test_words_of_the_plan_are_no_markup():
    """Nor do braces mean anything."""
    page = plan_preview(Plan(contents=(Item(id="a", text="<b>{{ x }}"),)), is_draft=False)
    assert "&lt;b&gt;{{ x }}" in page
