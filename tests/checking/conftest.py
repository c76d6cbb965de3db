"""A plan from a few words: what a case does not name is taken from a plan without faults."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking import RULES, Material, PageLayout
from kit.model import ITEM_KEYS, Plan
from kit.model.timing import parse_timing

UNIT = {
    "issuer": "Ủy ban nhân dân phường Nam Gia Nghĩa",
    "place": "Nam Gia Nghĩa",
    "unit_level": "commune",
    "year": 2027,
}
TASK = {
    "content": "Treo băng rôn tuyên truyền cải cách hành chính",
    "product": "Băng rôn",
    "quantity": 6,
    "unit": "chiếc",
    "lead": "Phòng Văn hóa - Xã hội",
    "timing": "Quý II/2027",
}
PAGE = {
    "width_mm": 210,
    "height_mm": 297,
    "orientation": "portrait",
    "margins_mm": {"top": 20, "bottom": 20, "left": 30, "right": 15},
}


def make_plan(facts):
    """Build a plan; items and bases may be plain sentences, a task only what differs."""
    facts = {**UNIT, **facts}
    for key in ITEM_KEYS:
        facts[key] = [_item(key, n, one) for n, one in enumerate(facts.get(key, ()), 1)]
    facts["bases"] = [{"text": text} for text in facts.get("bases", ())]
    facts["responsibilities"] = [
        {"agency": agency, "duties": [_item("duty", n, d) for n, d in enumerate(duties, 1)]}
        for agency, duties in facts.get("responsibilities", {}).items()
    ]
    facts["tasks"] = [
        _task(n, one, facts["year"]) for n, one in enumerate(facts.get("tasks", ()), 1)
    ]
    return Plan.model_validate(facts)


def _item(key, number, one):
    return {"id": f"{key}-{number}", **({"text": one} if isinstance(one, str) else one)}


def _task(number, one, year):
    facts = {"id": f"t{number}", **TASK, **one}
    if isinstance(facts["timing"], str):
        facts["timing"] = parse_timing(facts["timing"], year=year).model_dump()
    return facts


def make_material(case):
    """Build what a rule looks at from ``plan``, ``pages`` and ``parent`` of a case."""
    pages = case.get("pages")
    layout = [{**PAGE, **p, "margins_mm": {**PAGE["margins_mm"], **p.get("margins_mm", {})}}
              for p in pages or ()]  # fmt: skip
    return Material(
        plan=make_plan(case.get("plan", {})),
        parent=make_plan(case["parent"]) if "parent" in case else None,
        layout=PageLayout(sections=layout) if layout else None,
    )


@pytest.fixture(scope="session")
def judge():
    """Run one rule on a case: ``judge("TSK101", {"plan": …})`` gives its findings."""

    def run(rule_id, case):
        catalog = load_catalog(case.get("day", dt.date(2027, 1, 1)))
        material = make_material(case)
        assert RULES[rule_id].obstacle(material, catalog) is None
        return RULES[rule_id].findings(material, catalog)

    return run


@pytest.fixture(scope="session")
def find(judge):
    """Run one rule on a plan: ``find("TSK101", tasks=[…])``."""

    def run(rule_id, day=dt.date(2027, 1, 1), **plan):
        return judge(rule_id, {"plan": plan, "day": day})

    return run


@pytest.fixture(scope="session")
def material_of():
    """Build the material of a case."""
    return make_material
