"""“Sửa giúp”: the proposal of a finding is carried out on the draft, in the one place it stands.

The words of a plan come from three places of a draft: the value that a proposal puts in place
(a change is a decision ``edit``), an addition of the planner's own, his task table. A proposal
that names no words, or words that stand there several times, is left to him.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.checking import Finding
from kit.model import ITEM_KEYS, Basis, Decision, Draft, Item, Proposal, Responsibility, Task, Value
from kit.model.timing import parse_timing
from kit.tailoring.apply import TEXTS
from kit.ui.prospect import Prospect, key_of, prospect_of
from kit.ui.word_swap import WordSwap

# Columns of the task table that hold words.
_CELLS = ("content", "product", "unit", "lead", "timing", "proof")
_LISTS = (*ITEM_KEYS, "bases", "responsibilities", "recipients")
# Mending one thing can bring another to light, as in ``kit.checking.fixing``.
MOST_ROUNDS = 4


@dataclass(frozen=True)
class Mended:
    """What mending came to.

    Attributes:
        draft: with everything in ``done`` carried out.
        waiting: sure ones that stand in a proposal nobody has decided on: mending them would
            decide it unseen.
    """

    draft: Draft
    done: tuple[Finding, ...] = ()
    waiting: tuple[Finding, ...] = ()


def is_mendable(prospect: Prospect, finding: Finding) -> bool:
    """Say whether the proposal of ``finding`` can be carried out on the draft as it is now."""
    return _has_words(finding) and _Bench(prospect).mend(finding)


def mended(prospect: Prospect, findings: Iterable[Finding]) -> Mended:
    """Carry the proposals of ``findings`` out, each where it can be."""
    bench = _Bench(prospect)
    done = tuple(f for f in findings if _has_words(f) and bench.mend(f))
    return Mended(bench.draft(), done)


def mended_all(prospect: Prospect) -> Mended:
    """Carry out every proposal that changes no meaning, round by round until none is left."""
    done: list[Finding] = []
    waiting: tuple[Finding, ...] = ()
    for _ in range(MOST_ROUNDS):
        sure, waiting = sure_ones(prospect)
        now = mended(prospect, sure)
        if not now.done:
            break
        done += now.done
        prospect = prospect_of(now.draft, prospect)
    return Mended(prospect.draft, tuple(done), waiting)


def sure_ones(
    prospect: Prospect, findings: Iterable[Finding] | None = None
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part the safe and mendable ``findings`` (default: all) by whether their place is decided."""
    found = prospect.report.findings if findings is None else findings
    safe = [f for f in found if f.is_safe and is_mendable(prospect, f)]
    open_ids = {p.id for p in prospect.undecided}
    waits = [f for f in safe if _is_open(prospect, f, open_ids)]
    return tuple(f for f in safe if f not in waits), tuple(waits)


def owner_of(prospect: Prospect, target: str) -> Proposal | None:
    """Return the proposal that puts the text at ``target`` in place; ``None`` for own points."""
    return _Bench(prospect).owner(target)


def _has_words(finding: Finding) -> bool:
    return bool(finding.found) and finding.replacement is not None


def _is_open(prospect: Prospect, finding: Finding, open_ids: set[str]) -> bool:
    if finding.target.startswith("tasks"):
        waiting = (p for p in prospect.undecided if key_of(p) == "tasks")
        return prospect.draft.tasks is None and any(waiting)
    owner = owner_of(prospect, finding.target)
    return owner is not None and owner.id in open_ids


class _Bench:
    """The words of a draft laid out, so that many can be changed before it is put together."""

    def __init__(self, prospect: Prospect) -> None:
        self._prospect = prospect
        self._values = dict(prospect.values)
        self._edited: set[str] = set()
        self._additions = list(prospect.draft.additions)
        self._tasks: tuple[Task, ...] | None = None

    def mend(self, finding: Finding) -> bool:
        """Carry out one proposal; ``False``, and nothing changed, if it has no one place."""
        targets = (finding.target, *finding.also)
        done = [self._at(t, finding.found, finding.replacement) for t in targets]
        return any(done)

    def owner(self, target: str) -> Proposal | None:
        """Return the proposal whose value has a text at ``target``."""
        key, _, rest = target.partition(":")
        row = rest.partition(":")[0]
        at = 0
        for proposal in (p for p in self._prospect.proposals if key_of(p) == key):
            value = self._values[proposal.id]
            if key == "bases" and rest.isdigit():
                at += len(value.bases or ())
                if at >= int(rest):
                    return proposal
            elif value != Value() and (not rest or row in _ids(value)):
                return proposal
        return None

    def draft(self) -> Draft:
        """Return the draft with what was changed."""
        prospect, decisions = self._prospect, dict(self._prospect.decisions)
        for proposal in prospect.proposals:
            if proposal.id in self._edited:
                decisions[proposal.id] = Decision(
                    proposal=proposal.id, verdict="edit",
                    value=self._values[proposal.id], before=proposal.before,
                )  # fmt: skip
        changed = {"tasks": self._tasks} if self._tasks is not None else {}
        if self._edited:
            changed["decisions"] = tuple(decisions.values())
        return prospect.draft.with_(additions=tuple(self._additions), **changed)

    def _at(self, target: str, found: str, new: str) -> bool:
        key, _, rest = target.partition(":")
        printed = [t.text for t in self._prospect.material.texts if t.target == target]
        swap = WordSwap(found, new, printed[0] if len(printed) == 1 else None)
        if key == "tasks":
            return self._in_tasks(rest, swap)
        if key not in (*_LISTS, *TEXTS):
            return False
        values, at = {}, 0
        for proposal in (p for p in self._prospect.proposals if key_of(p) == key):
            value = self._values[proposal.id]
            place = str(int(rest) - at) if key == "bases" and rest.isdigit() else rest
            at += len(value.bases or ())
            values[proposal.id] = _swapped(value, place, swap)
        additions = [
            a.with_(value=_swapped(a.value, rest, swap)) if a.target == key else a
            for a in self._additions
        ]
        if swap.hits != 1:
            return False
        self._edited |= {k for k, value in values.items() if value != self._values[k]}
        self._values |= values
        self._additions = additions
        return True

    def _in_tasks(self, rest: str, swap: WordSwap) -> bool:
        task_id, _, cell = rest.partition(":")
        rows = self._tasks or self._prospect.plan.tasks
        task = next((t for t in rows if t.id == task_id), None)
        if task is None or cell not in (*_CELLS, "support"):
            return False
        if cell == "support":
            value = tuple(swap(name) for name in task.support)
        elif cell == "timing":
            value = parse_timing(swap(task.timing.text), year=self._prospect.draft.year)
        else:
            value = swap(getattr(task, cell))
        if swap.hits != 1 or not value:
            return False
        new = task.with_(**{cell: value})
        self._tasks = tuple(new if t.id == task_id else t for t in rows)
        return True


def _ids(value: Value) -> set[str]:
    duties = [d for r in value.responsibilities or () for d in r.duties]
    return {i.id for i in (*_all(value.items or ()), *_all(duties), *(value.tasks or ()))}


def _all(items: Iterable[Item]) -> Iterable[Item]:
    for item in items:
        yield item
        yield from _all(item.children)


def _swapped(value: Value, place: str, swap: WordSwap) -> Value:
    """Return ``value`` with words swapped in the text ``place``: an id, a number from 1, or all."""
    changed: dict[str, object] = {}
    if value.text is not None and not place:
        changed["text"] = swap(value.text)
    if value.items is not None:
        changed["items"] = _items(value.items, place, swap)
    if value.bases is not None:
        changed["bases"] = tuple(
            _basis(b, swap) if place in ("", str(n)) else b for n, b in enumerate(value.bases, 1)
        )
    if value.responsibilities is not None:
        changed["responsibilities"] = tuple(
            _responsibility(r, place, swap) for r in value.responsibilities
        )
    if value.recipients is not None and not place:
        # As one text: an order of lines is a proposal too.
        changed["recipients"] = tuple(swap("\n".join(value.recipients)).split("\n"))
    return value.with_(**changed)


def _items(items: tuple[Item, ...], place: str, swap: WordSwap) -> tuple[Item, ...]:
    return tuple(
        i.with_(
            text=swap(i.text) if place in ("", i.id) else i.text,
            children=_items(i.children, place, swap),
        )
        for i in items
    )


def _basis(basis: Basis, swap: WordSwap) -> Basis:
    text = swap(basis.text)
    return basis if text == basis.text else basis.with_(text=text, citation=None)


def _responsibility(one: Responsibility, place: str, swap: WordSwap) -> Responsibility:
    agency = one.agency if place else swap(one.agency)
    return one.with_(agency=agency, duties=_items(one.duties, place, swap) if place else one.duties)
