"""Mirrors kit/rendering/context.py."""

from __future__ import annotations

import datetime as dt

from kit.model import OutlineEntry
from kit.rendering.context import PlanContext, context_of, law_of
from kit.rendering.marks import Mark, Marker
from tests.rendering.plans import PLANS, plan_of


def test_every_placeholder_has_a_meaning_in_vietnamese():
    """The list for authors is generated from these descriptions."""
    assert all(field.description for field in PlanContext.model_fields.values())


def test_law_is_that_of_the_plans_day():
    """The date decides; without one the first day of the plan year."""
    assert law_of(PLANS["department"]).day == dt.date(2027, 1, 9)
    assert law_of(PLANS["commune"]).day == dt.date(2027, 1, 1)


def test_plan_from_before_the_decree_is_set_by_the_rules_of_today():
    """No format values are in force on its day; printing it anew does not fail."""
    law = law_of(plan_of(date=dt.date(2019, 5, 5)))
    assert law.day > dt.date(2020, 3, 5)
    assert law.value("page.width").low == 210


def test_year_nobody_could_print_is_no_law_of_its_own():
    """Without date and year the law is that of today."""
    assert law_of(plan_of(year=None)).value("page.width").low == 210


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop(commune_plan):
    """Marks of the decree, whatever the plan brought along."""
    bases = (commune_plan.bases[0].with_(text="Căn cứ Luật A;"), commune_plan.bases[1])
    context = context_of(commune_plan.with_(bases=bases), Marker(()))

    assert context.bases[0] == "Căn cứ Luật A;"
    assert context.bases[-1].endswith("tỉnh.")


def test_bases_with_a_heading_of_their_own_stand_under_it_only(commune_plan):
    """An imported plan with "I. CĂN CỨ" prints the lines there, not twice."""
    entry = OutlineEntry(number="I", title="CĂN CỨ", keys=("bases",))
    context = context_of(commune_plan.with_(outline=(entry,)), Marker(()))

    assert context.bases == ()
    assert [line.text[:7] for line in context.sections[0].lines] == ["Căn cứ ", "Thực hi"]


def test_plan_without_closing_sentence_ends_its_last_paragraph(commune_plan):
    """./. stands behind the last words of the text, once, also inside a marked value."""
    plan = commune_plan.with_(closing=None)
    marks = [Mark(target="reporting:reporting-0", text_vi="?")]
    for marker in (Marker(()), Marker(marks)):
        last = context_of(plan, marker).sections[-1].lines[-1].text
        assert last.count("./.") == 1
        assert "../." not in last
        assert last.endswith("./.")


def test_appendix_is_announced_only_where_there_are_tasks():
    """The template asks before it prints the appendix."""
    assert context_of(PLANS["commune"], Marker(())).has_appendix
    assert not context_of(plan_of(tasks=()), Marker(())).has_appendix
