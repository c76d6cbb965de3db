"""The samples: a parent of our own writing, tailored, gives the plan that lies beside it.

``make golden`` renews the plans; the change is then read and committed by a person.
"""

import os

import pytest

from kit.drafts import new_draft, parent_entry
from kit.drafts.output import outcome_of
from kit.importing import dump_plan, load_plan, read_plan
from kit.model import ITEM_KEYS
from kit.rendering import render_plan
from kit.resources import samples_folder
from kit.tailoring import accept_all, propose

# Name of the plan, its parent, the unit. One of each level that makes plans of its own.
SAMPLES = (
    ("commune", "ke_hoach_tinh_gia_lai_2027", "xã Đak Đoa, tỉnh Gia Lai"),
    ("department", "ke_hoach_tinh_gia_lai_2027", "Sở Công Thương, tỉnh Gia Lai"),
    ("province", "ke_hoach_bo_noi_vu_2027", "tỉnh Gia Lai"),
)
YEAR = 2027


def tailored_plan(parent, unit, catalog):
    """Return the plan of ``unit`` with every proposal accepted and no question answered."""
    source = samples_folder() / "parents" / f"{parent}.md"
    plan = read_plan(source)
    draft = new_draft(catalog.units.get(unit), YEAR, parents=(parent_entry(plan, source),))
    return outcome_of(accept_all(draft, propose(draft, catalog)), catalog).plan


@pytest.mark.golden
@pytest.mark.parametrize(("name", "parent", "unit"), SAMPLES, ids=[s[0] for s in SAMPLES])
def test_parent_becomes_the_sample_plan(catalog, name, parent, unit):
    """Every word of the sample plan is what tailoring gives today."""
    path = samples_folder() / "plans" / f"{name}.yaml"
    plan = tailored_plan(parent, unit, catalog)
    if os.environ.get("CCHC_GOLDEN") == "write":
        path.write_text(dump_plan(plan), "utf-8")
        pytest.fail(f"{path.name} written: read the change, then commit it")

    assert plan == load_plan(path.read_text("utf-8"), where=path.name)


@pytest.mark.parametrize("parent", sorted({s[1] for s in SAMPLES}))
def test_sample_parent_is_read_whole(parent):
    """Nothing of a sample parent is left over, and its head is understood."""
    plan = read_plan(samples_folder() / "parents" / f"{parent}.md")

    assert plan.unplaced == ()
    assert plan.year == YEAR
    assert plan.number
    assert len(plan.tasks) >= 8


def said(plan):
    """Return what a plan says, without places and whatever a paper form adds."""
    facts = (plan.issuer, plan.number, plan.date, plan.subject, plan.opening, plan.closing)
    points = [(k, i.marker, i.text) for k in ITEM_KEYS for i in getattr(plan, k)]
    duties = [(r.agency, [d.text for d in r.duties]) for r in plan.responsibilities]
    rows = [(t.content, t.product, t.lead, t.support, t.timing) for t in plan.tasks]
    return facts, points, duties, rows, plan.recipients, plan.signature


@pytest.mark.golden
@pytest.mark.parametrize("parent", sorted({s[1] for s in SAMPLES}))
def test_sample_parent_in_word_says_the_same(parent):
    """The Word file that a planner imports and its readable source are one plan."""
    source = samples_folder() / "parents" / f"{parent}.md"
    plan = read_plan(source)
    if os.environ.get("CCHC_GOLDEN") == "write":
        render_plan(plan, source.with_suffix(".docx"))
        pytest.fail(f"{parent}.docx written: look at its pages, then commit it")

    assert said(read_plan(source.with_suffix(".docx"))) == said(plan)
