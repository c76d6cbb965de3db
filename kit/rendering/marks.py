"""Marks: what nobody has confirmed, carried from the plan to a Word comment at its place.

A marked value travels through the template between two characters that Unicode reserves for
inside use and no text may hold; ``kit.rendering.comments`` turns them into comments. So the
text itself never shows a sign, and a template needs to know nothing of marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kit.model import ITEM_KEYS, OpenQuestion, Plan, Proposal, Record, Task, Text
from kit.tailoring import Tailored

OPEN, CLOSE, GUARD, ZERO = "\ufdd0", "\ufdd1", "\ufdd2", "\ufde0"
SENTINELS = re.compile("[\ufdd0-\ufdef]")
# What XML can't hold, what docxtpl would read as a new paragraph or page, and our own sentinels.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

FIELDS_VI = {
    "content": "nội dung", "product": "sản phẩm", "quantity": "số lượng", "unit": "đơn vị tính",
    "lead": "đơn vị chủ trì", "support": "đơn vị phối hợp", "timing": "thời gian",
    "channel": "kênh", "proof": "tài liệu kiểm chứng", "budget_vnd": "kinh phí", "group": "nhóm",
}  # fmt: skip
PRINTED_FIELDS = (
    "content", "product", "quantity", "unit", "lead", "support", "timing", "proof",
)  # fmt: skip


class Mark(Record):
    """Something nobody has confirmed.

    Attributes:
        target: where it prints: ``tasks:<task id>:quantity``, ``tasks:<task id>``,
            ``bases:<index>``, ``contents:<item id>`` (and the other keys of items),
            ``responsibilities:<index>``, or a plan key: ``signature`` ``recipients``
            ``subject`` ``opening`` ``closing`` ``number``, or a section's key for its heading.
        text_vi: what the comment says.
    """

    target: Text
    text_vi: Text


class Marker:
    """Puts the sentinels around marked values; each mark is used once, at its first place."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._numbers = {mark.target: number for number, mark in enumerate(marks)}
        self._used: set[str] = set()

    def value(self, text: str, *targets: str) -> str:
        """Return ``text`` fit for a template, between sentinels where a target is marked."""
        text = _guarded(printable(text))
        for target in targets:
            if target in self._numbers and target not in self._used:
                self._used.add(target)
                digits = "".join(chr(ord(ZERO) + int(d)) for d in str(self._numbers[target]))
                text = f"{OPEN}{digits}{text}{CLOSE}"
        return text


def printable(text: str) -> str:
    """Return ``text`` without characters that no document can hold."""
    return _UNPRINTABLE.sub("", text)


def marks_of(plan: Plan, tailored: Tailored) -> tuple[Mark, ...]:
    """Return what nobody has confirmed of ``plan``, one mark a place, in reading order.

    Three sources: fields of tasks, unverified facts of proposals that the plan still carries,
    open questions (each once, at the first place that waits for it). What no longer stands in
    the plan has no place and no mark.
    """
    texts: dict[str, list[str]] = {}
    for target, text in _all_texts(plan, tailored):
        found = texts.setdefault(target, [])
        if text not in found:
            found.append(text)
    return tuple(Mark(target=target, text_vi="\n".join(lines)) for target, lines in texts.items())


def _all_texts(plan: Plan, tailored: Tailored) -> Iterator[tuple[str, str]]:
    for proposal in tailored.proposals:
        if not proposal.value.tasks:
            for target in _places(proposal, plan)[:1]:
                for fact in proposal.unverified:
                    yield target, f"Chưa kiểm chứng: {fact.rstrip('.')}."
    for task in plan.tasks:
        yield from _texts_of_task(task)
    for question in tailored.questions:
        target = _place_of_question(question, plan, tailored)
        if target:
            assumed = f" Dự thảo đang viết: {question.default_vi}." if question.default_vi else ""
            yield target, f"Việc chưa quyết: {question.question_vi}{assumed}"


def _texts_of_task(task: Task) -> Iterator[tuple[str, str]]:
    elsewhere = []
    for field in task.unconfirmed:
        if field in PRINTED_FIELDS:
            yield f"tasks:{task.id}:{field}", f"Chưa xác nhận {FIELDS_VI[field]}."
        else:
            elsewhere.append(FIELDS_VI.get(field, field))
    if elsewhere:
        yield f"tasks:{task.id}", f"Chưa xác nhận {', '.join(elsewhere)}."


def _place_of_question(question: OpenQuestion, plan: Plan, tailored: Tailored) -> str | None:
    tasks = {task.id for task in plan.tasks}
    for target in question.targets:
        if target in tasks:
            return f"tasks:{target}"
        if ":" not in target and getattr(plan, target, None):
            return target
        for proposal in tailored.proposals:
            places = _places(proposal, plan) if proposal.target == target else []
            if places:
                return places[0]
    return None


def _places(proposal: Proposal, plan: Plan) -> list[str]:
    """Where the plan carries what a proposal puts in place; ``[]`` once it was changed."""
    value, key = proposal.value, proposal.target.split(":")[0]
    tasks = {task.id for task in plan.tasks}
    if value.tasks:
        return [f"tasks:{task.id}" for task in value.tasks if task.id in tasks]
    if value.bases:
        texts = [basis.text for basis in plan.bases]
        return [f"bases:{texts.index(b.text)}" for b in value.bases if b.text in texts]
    if value.items and key in ITEM_KEYS:
        printed = {item.id for item in getattr(plan, key)}
        return [f"{key}:{item.id}" for item in value.items if item.id in printed]
    if value.responsibilities:
        agencies = [one.agency for one in plan.responsibilities]
        mine = (one.agency for one in value.responsibilities)
        return [f"responsibilities:{agencies.index(name)}" for name in mine if name in agencies]
    stated = value.text or value.recipients or value.signature
    return [key] if stated and getattr(plan, key, None) == stated else []


def _guarded(text: str) -> str:
    """Part the pairs that docxtpl reads as escaped braces, so that they print as typed."""
    return text.replace("{_", f"{{{GUARD}_").replace("_}", f"_{GUARD}}}")
