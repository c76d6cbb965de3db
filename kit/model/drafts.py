"""Draft (dự thảo): the planner's file. The plan itself is computed from parent + draft."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kit.model.plans import Basis, Citation, Item, Plan, Responsibility, Signature
from kit.model.records import Record, Text
from kit.model.suppressions import Suppression
from kit.model.tasks import Task
from kit.model.units import Unit, UnitProfile

DRAFT_SCHEMA = 1

# carry_out: cited and carried out (thực hiện). pattern: only a model to write by, never cited
# (mẫu tham khảo). unissued: cited with blanks (chưa ban hành).
ParentRole = Literal["carry_out", "pattern", "unissued"]
Form = Literal["plan", "decision_with_plan", "section_of_par_plan"]
Action = Literal["keep", "adapt", "merge", "split", "drop", "add"]
Who = Literal["rule", "planner", "ask"]


class ParentEntry(Record):
    """A parent document of the draft, whole, so that the draft opens on another computer."""

    role: ParentRole | None = None
    source_name: Text | None = None
    source_sha256: Text | None = None
    plan: Plan | None = None
    citation: Citation | None = None


class Span(Record):
    """Characters ``start:end`` of a proposal's ``before`` or ``after`` that changed."""

    side: Literal["before", "after"]
    start: int
    end: int


class Change(Record):
    """One edit inside a sentence: what became what, by which rule and why."""

    rule: Text
    before: Text
    after: Text
    reason_vi: Text


class Value(Record):
    """What a proposal puts in place. Exactly the fields that its target needs are set."""

    text: Text | None = None
    items: tuple[Item, ...] | None = None
    tasks: tuple[Task, ...] | None = None
    bases: tuple[Basis, ...] | None = None
    responsibilities: tuple[Responsibility, ...] | None = None
    recipients: tuple[Text, ...] | None = None
    signature: Signature | None = None


class Proposal(Record):
    """One suggested change, never silent.

    Attributes:
        id: stable: built from target, rule and the parent's own words, not from positions.
        target: a plan key (``subject``), or ``key:item-id``, or ``key:+name`` for additions.
        sources: ids of the parent's items or tasks that it decides (several for a merge).
        before, after: display text; ``value`` is what applying it puts in place.
        rule: ``T0`` … ``T26``; ``changes`` lists the rules of edits inside the sentence.
        unverified: what in ``after`` nobody has confirmed, in words for the planner.
    """

    id: Text
    target: Text
    action: Action
    sources: tuple[Text, ...] = ()
    before: Text = ""
    after: Text = ""
    value: Value = Value()
    spans: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()
    reason_vi: Text
    rule: Text
    who: Who
    source: Text | None = None
    unverified: tuple[Text, ...] = ()
    place: Text | None = None


class Decision(Record):
    """What the planner did with one proposal.

    ``accept`` takes it, ``keep`` keeps the parent's words, ``drop`` leaves the point out,
    ``edit`` puts ``value`` in place. ``before`` lets the decision find its point again after
    the parent was imported anew.
    """

    proposal: Text
    verdict: Literal["accept", "keep", "drop", "edit"]
    value: Value | None = None
    before: Text = ""
    reason_vi: Text | None = None


class OpenQuestion(Record):
    """Something no rule may decide (việc chưa quyết).

    Attributes:
        id: stable name such as ``service-centre``.
        default_vi: what the draft assumes meanwhile; the plan bears DỰ THẢO while it is open.
        field: the profile or draft field that answers it, e.g. ``profile.service_centre``.
        targets: plan targets (as in Proposal.target) or task ids that wait for the answer.
        confirms: fields of those tasks that the answer confirms (``quantity``, ``lead`` …).
    """

    id: Text
    question_vi: Text
    why_vi: Text
    rule: Text
    default_vi: Text | None = None
    field: Text | None = None
    choices: tuple[Text, ...] = ()
    targets: tuple[Text, ...] = ()
    confirms: tuple[Text, ...] = ()


class Answer(Record):
    """The planner's answer to an open question; ``confirmed`` accepts the default."""

    question: Text
    answer: Text | None = None
    confirmed: bool = False


class Addition(Record):
    """Something the planner added of his own: catalog content, a task, an item."""

    target: Text
    value: Value


class Settings(Record):
    """Choices about the output."""

    template: Text | None = None
    law_day: dt.date | None = None
    superior_in_header: bool = False


class Draft(Record):
    """One plan in the making; one YAML file."""

    schema_: int = Field(default=DRAFT_SCHEMA, alias="schema")
    unit: Unit
    profile: UnitProfile = UnitProfile()
    year: int
    form: Form | None = None
    parents: tuple[ParentEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    additions: tuple[Addition, ...] = ()
    tasks: tuple[Task, ...] | None = None
    task_order: tuple[Text, ...] = ()
    signature: Signature | None = None
    place_date: dt.date | None = None
    answers: tuple[Answer, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    settings: Settings = Settings()
