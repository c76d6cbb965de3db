"""From the words in an edit box to the value that a proposal puts in place."""

from __future__ import annotations

import re

from kit.model import Basis, Item, Proposal, Responsibility, Signature, Task, Value, content_id
from kit.model.vietnamese import plain_spaces
from kit.ui.prospect import key_of

_AUTHORITY = re.compile(r"^(?:TM|KT|TL|TUQ|Q)\.\s*", re.IGNORECASE)


def words_of(proposal: Proposal, value: Value | None = None) -> str:
    """Return what stands in the edit box: the proposed words, one line a point."""
    value = value or proposal.value
    if value.items:
        return "\n".join(item.text for item in value.items)
    if value.tasks:
        return "\n".join(task.content for task in value.tasks)
    if value.bases:
        return "\n".join(basis.text for basis in value.bases)
    if value.responsibilities:
        return "\n".join(
            line for r in value.responsibilities for line in (r.agency, *(d.text for d in r.duties))
        )
    if value.recipients:
        return "\n".join(value.recipients)
    if value.signature:
        sign = value.signature
        return "\n".join(filter(None, (*sign.authority, sign.position, sign.name)))
    return value.text or proposal.after or proposal.before


def reworded(proposal: Proposal, text: str) -> Value:
    """Return the value with the planner's ``text``; points keep their ids line by line."""
    lines = [plain_spaces(line).strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    key = key_of(proposal)
    if not lines:
        return Value()
    if key == "tasks":
        return Value(tasks=_tasks(proposal, lines))
    if key == "bases":
        return Value(bases=_bases(proposal, lines))
    if key == "responsibilities":
        return Value(responsibilities=(_responsibility(proposal, lines),))
    if key == "recipients":
        return Value(recipients=tuple(lines))
    if key == "signature":
        return Value(signature=signature_of(lines))
    if proposal.value.items is not None or ":" in proposal.target:
        return Value(items=_items(proposal, key, lines))
    return Value(text=" ".join(lines))


def signature_of(lines: list[str]) -> Signature:
    """Read signing lines: authority ("TM.", "KT." …), position, name."""
    authority = tuple(line for line in lines if _AUTHORITY.match(line))
    rest = [line for line in lines if not _AUTHORITY.match(line)]
    return Signature(
        authority=authority,
        position=rest[0] if rest else None,
        name=rest[1] if len(rest) > 1 else None,
    )


def _items(proposal: Proposal, key: str, lines: list[str]) -> tuple[Item, ...]:
    old = proposal.value.items or ()
    first = [item.with_(text=line) for item, line in zip(old, lines, strict=False)]
    more = [Item(id=content_id(f"own-{key}", line), text=line) for line in lines[len(old) :]]
    return (*first, *more)


def _tasks(proposal: Proposal, lines: list[str]) -> tuple[Task, ...]:
    old = proposal.value.tasks or ()
    first = [task.with_(content=line) for task, line in zip(old, lines, strict=False)]
    more = [
        Task(
            id=content_id("own-t", line),
            content=line,
            parent_tasks=proposal.sources,
            source="planner",
        )
        for line in lines[len(old) :]
    ]
    return (*first, *more)


def _bases(proposal: Proposal, lines: list[str]) -> tuple[Basis, ...]:
    old = {basis.text: basis for basis in proposal.value.bases or ()}
    return tuple(old.get(line) or Basis(opening=_opening(line), text=line) for line in lines)


def _opening(line: str) -> str:
    return next((word for word in ("Căn cứ", "Thực hiện") if line.startswith(word)), "")


def _responsibility(proposal: Proposal, lines: list[str]) -> Responsibility:
    old = [d for r in proposal.value.responsibilities or () for d in r.duties]
    duties = [duty.with_(text=line) for duty, line in zip(old, lines[1:], strict=False)]
    duties += [Item(id=content_id("duty", line), text=line) for line in lines[1 + len(old) :]]
    return Responsibility(agency=lines[0], duties=tuple(duties))
