"""The plan as published JSON. Mirrors kit/model/plans.py."""

import datetime as dt
import json

import pytest
from pydantic import ValidationError

from kit.model import (
    ITEM_KEYS,
    Basis,
    Citation,
    FrameText,
    ImportNote,
    Item,
    OutlineEntry,
    Placed,
    Plan,
    Responsibility,
    Signature,
    Task,
    Timing,
)

# The published keys, in their order: `cchc import --json`.
PLAN_KEYS = """
schema kind body number symbol place date issuer superior unit_level subject year bases opening
parents citations purposes requirements contents channels audiences budget responsibilities tasks
reporting outline closing recipients signature appendices unplaced frame notes
""".split()

RECORD_KEYS = {
    Item: "id marker text children place",
    Basis: "opening citation text",
    Responsibility: "agency duties place",
    Signature: "authority position name",
    OutlineEntry: "number title keys",
    Placed: "text place",
    FrameText: "role text place",
    ImportNote: "code place message_vi found suggestion",
    Timing: "text kind start end per_year",
}

FULL = Plan(
    kind="KH",
    body="state",
    number="16",
    symbol="KH-UBND",
    date=dt.date(2027, 1, 15),
    bases=(Basis(opening="Căn cứ", citation=Citation(type="Luật"), text="Căn cứ Luật Mẫu"),),
    contents=(Item(id="c-1", marker="a)", text="Điểm", children=(Item(id="c-2", text="Con"),)),),
    tasks=(Task(id="t-1", content="Việc", timing=Timing(text="Quý I", kind="once")),),
    notes=(ImportNote(code="typo", message_vi="Nghi lỗi chính tả."),),
)


def test_json_has_exactly_the_published_keys():
    """Neither a key more nor one less, also for an empty plan; ``schema`` by its own name."""
    for plan in (Plan(), FULL):
        assert list(plan.model_dump(by_alias=True, mode="json")) == PLAN_KEYS


def test_schema_is_one():
    """The version stands in the JSON and a plan of another version is not silently taken."""
    assert json.loads(FULL.model_dump_json(by_alias=True))["schema"] == 1


@pytest.mark.parametrize(("record", "keys"), RECORD_KEYS.items(), ids=lambda x: str(x)[:40])
def test_nested_records_have_the_published_keys(record, keys):
    """The parts of a plan keep their keys as well."""
    assert list(record.model_fields) == keys.split()


def test_citation_and_task_have_at_least_the_published_keys():
    """Both carry more for tailoring; what is published must be there."""
    assert set(Citation.model_fields) >= set("type number date issuer subject place".split())
    published = """id no group content product quantity unit lead support timing channel proof
    budget_vnd parent_tasks place"""
    assert set(Task.model_fields) >= set(published.split())


def test_missing_facts_are_null_or_empty():
    """Nothing is invented for a fact that the source does not state."""
    empty = Plan().model_dump(by_alias=True, mode="json")
    values = {key: value for key, value in empty.items() if key not in ("schema", "signature")}
    assert all(value in (None, []) for value in values.values())
    assert empty["signature"] == {"authority": [], "position": None, "name": None}


def test_json_is_read_back_whole():
    """Writing and reading a plan gives the same plan."""
    assert Plan.model_validate_json(FULL.model_dump_json(by_alias=True)) == FULL


def test_item_keys_are_the_keys_that_hold_items():
    """Every key in ITEM_KEYS holds a list of Item, and no other key does."""
    holds = [
        key for key, field in Plan.model_fields.items() if field.annotation == tuple[Item, ...]
    ]
    assert sorted(holds) == sorted(ITEM_KEYS)


@pytest.mark.parametrize(("key", "value"), [("body", "company"), ("unit_level", "hamlet")])
def test_levels_and_bodies_are_closed_lists(key, value):
    """An unknown level stops at the edge."""
    with pytest.raises(ValidationError):
        Plan(**{key: value})
