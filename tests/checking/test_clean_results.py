"""What the kit itself makes is clean: no finding that a planner would have to act on.

Numbers to confirm and blanks to fill are information; errors and warnings would be ours.
"""

import os

import pytest

from benchmarks.tailoring_score import CORPUS
from kit.checking import Material, check, read_layout
from kit.drafts.starting import new_draft, parent_entry
from kit.importing import read_plan
from kit.rendering import render_plan
from kit.resources import samples_folder
from kit.tailoring import accept_all, apply, propose

PARENTS = sorted((samples_folder() / "parents").glob("*"))
PLANS = sorted((samples_folder() / "plans").glob("*.yaml"))
SEEDS = ["001_17029322f8ba3cb6.txt", "003_959ca475dbccc435.txt"]
UNITS = ["phường Nam Gia Nghĩa, Lâm Đồng", "xã Ia Ly, Gia Lai", "Sở Nội vụ, Lâm Đồng"]


def to_act_on(report):
    """Return the findings that are more than information, as a failure shows them."""
    return [
        (f.rule, f.code, f.place, f.message_vi) for f in report.findings if f.severity != "info"
    ]


def tailored_material(path, unit, catalog):
    """Tailor the plan at ``path`` to ``unit`` with every proposal accepted."""
    parent = read_plan(path)
    entry = parent_entry(parent, path)
    draft = new_draft(catalog.units.get(unit), 2027, parents=(entry,))
    tailored = propose(draft, catalog)
    plan = apply(accept_all(draft, tailored), catalog)
    return Material(plan=plan, parent=parent, tailored=tailored)


@pytest.mark.parametrize("path", PLANS, ids=lambda p: p.stem)
def test_sample_plan_is_clean(catalog, path):
    """The plans that the kit shows as examples are examples of nothing wrong."""
    assert to_act_on(check(Material(plan=read_plan(path)), catalog)) == []


@pytest.mark.parametrize("path", PLANS, ids=lambda p: p.stem)
def test_rendered_sample_is_clean(catalog, tmp_path, path):
    """What comes out of the printer's file is judged with its pages, and is clean as well."""
    printed = render_plan(read_plan(path), tmp_path / "ke_hoach.docx")
    report = check(Material(read_plan(printed), read_layout(printed)), catalog)

    assert to_act_on(report) == []
    assert "FMT101" not in {n.rule for n in report.not_run}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("path", PARENTS, ids=lambda p: p.stem)
def test_tailored_sample_is_clean(catalog, path, unit):
    """A parent full of old law and other places gives a plan without them."""
    report = check(tailored_material(path, unit, catalog), catalog)

    assert to_act_on(report) == []
    assert "INH101" not in {n.rule for n in report.not_run}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("seed", SEEDS)
def test_tailored_seed_is_clean(catalog, seed, unit):
    """The same holds for real parents of a dissolved province and of another ward."""
    path = CORPUS / "seeds" / seed
    if not path.is_file():
        assert not os.environ.get("CI"), "the corpus must be there in CI"
        pytest.skip("shared corpus is not here")
    assert to_act_on(check(tailored_material(path, unit, catalog), catalog)) == []


def test_parent_with_faults_is_not_clean(catalog):
    """The same check sees what is wrong in the parent itself, so a clean result says something."""
    found = {
        f.rule
        for path in PARENTS
        for f in check(Material(plan=read_plan(path)), catalog).findings
        if f.severity == "error"
    }
    assert {"CIT103", "ORG101", "TXT102", "TSK101", "TSK102"} <= found
