"""The text rules together, on sentences of our own. Mirrors kit/tailoring/rules and edits.py."""

from pathlib import Path

import pytest
import yaml

from kit.model import Plan, UnitProfile
from kit.tailoring.context import Context
from kit.tailoring.edits import changed_spans, edit_text, repaired
from kit.tailoring.rules import TEXT_RULES, protected_spans

CASES = yaml.safe_load((Path(__file__).parent / "cases/sentences.yaml").read_text("utf-8"))


def context(catalog, **parent):
    """A province's plan of 2020 as pattern for a ward of 2027, unless ``parent`` says else."""
    facts = {"issuer": "Ủy ban nhân dân tỉnh Đắk Nông", "unit_level": "province", "year": 2020}
    return Context(
        parent=Plan(**{**facts, **parent}),
        role="pattern",
        unit=catalog.units.get("phường Nam Gia Nghĩa, Lâm Đồng"),
        profile=UnitProfile(),
        year=2027,
        day=catalog.day,
        catalog=catalog,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["says"])
def test_sentence_becomes_ours(catalog, case):
    """Each sentence comes out as written, by the rules named and no other."""
    edited = edit_text(case["text"], context(catalog), TEXT_RULES, protected_spans)

    assert edited.text == case["becomes"]
    assert set(edited.rules) == set(case["rules"])
    assert edited.asks == case.get("asks", False)
    assert all(change.reason_vi for change in edited.changes)


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("a , b;; c", "A, b; c"),
        ("các phòng,  và đơn vị ; .", "Các phòng, và đơn vị."),
        ("( ) báo cáo , ", "Báo cáo"),
        ("UBND phường UBND phường họp", "UBND phường họp"),
    ],
)
def test_repair_closes_gaps(broken, mended):
    """What a removed member leaves behind is mended, and nothing else."""
    assert repaired(broken) == mended


def test_spans_mark_only_what_changed():
    """The screen marks the changed words, on both sides."""
    before, after = "của tỉnh Đắk Nông năm 2020", "của tỉnh Đắk Nông năm 2027"
    spans = changed_spans(before, after)

    assert [(s.side, before[s.start : s.end]) for s in spans if s.side == "before"] == [
        ("before", "2020")
    ]
    assert [after[s.start : s.end] for s in spans if s.side == "after"] == ["2027"]
