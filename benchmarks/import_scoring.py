"""How far a plan agrees with a document read by hand: hits, found and wanted, group by group.

Only the keys that a truth file has are scored. The keys are those of design.md §2 with the
conventions of the corpus: sections are ``{count, openings}``, duties ``{agency, duty_count}``,
``null`` says that the text does not have it. Wording may be sealed (``import_wording``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.import_wording import is_same, is_sealed, opens_with, seal
from kit.model import Item, Plan
from kit.model.vietnamese import fold

HEADER_FIELDS = (
    "kind", "body", "unit_level", "number", "symbol", "place", "date", "issuer", "superior",
    "subject", "year",
)  # fmt: skip
SECTIONS = (
    "purposes", "requirements", "contents", "channels", "audiences", "budget", "reporting",
)  # fmt: skip
CELLS = ("content", "lead", "support", "timing", "product", "group")


@dataclass(frozen=True)
class Tally:
    """Facts found right, facts found, facts wanted; tallies add up to a micro-average."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1.0 if nothing was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1.0 if nothing was wanted."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1.0 if there was nothing to find and nothing was found."""
        total = self.found + self.wanted
        return 2 * self.hits / total if total else 1.0


@dataclass
class Score:
    """The tallies of one document by group or single field, and in words what is wrong."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    fields: dict[str, Tally] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, group: str, hits: int, found: int, wanted: int) -> None:
        """Add to the tally of ``group``."""
        self.tallies[group] = self.tallies.get(group, Tally()) + Tally(hits, found, wanted)


def score(plan: Plan, truth: dict) -> Score:
    """Compare ``plan`` with the keys that ``truth`` has."""
    result = Score()
    for scorer in (_header, _citations, _sections, _duties, _tasks, _signature):
        scorer(plan, truth, result)
    return result


def salt_of(truth: dict) -> str:
    """Return what the sealed wording of a document is salted with: its name without suffix."""
    return Path(truth["source"]).stem


def _header(plan: Plan, truth: dict, result: Score) -> None:
    for key in HEADER_FIELDS:
        if key not in truth:
            continue
        value = getattr(plan, key)
        found = value.isoformat() if key == "date" and value else value
        right = int(_alike(found, truth[key], salt_of(truth)))
        result.add("header", right, 1, 1)
        result.fields[key] = Tally(right, 1, 1)
        if not right:
            result.faults.append(f"{key}: {found!r}, truth {truth[key]!r}")


def _alike(found: object, wanted: object, salt: str) -> bool:
    if isinstance(found, str) and isinstance(wanted, str):
        return is_same(found, wanted, salt)
    return found == wanted


def _citations(plan: Plan, truth: dict, result: Score) -> None:
    """Compare (number, date), or the date alone for laws without a number."""
    for key in ("parents", "citations"):
        if key not in truth:
            continue
        cited = ((c.number, c.date.isoformat() if c.date else None) for c in getattr(plan, key))
        have = {one for one in cited if any(one)}
        told = ((c.get("number"), c.get("date")) for c in truth[key] or ())
        want = {one for one in told if any(one)}
        result.add(key, len(have & want), len(have), len(want))
        result.faults += [f"{key}: missing {one}" for one in sorted(want - have, key=str)]
        result.faults += [f"{key}: too many {one}" for one in sorted(have - want, key=str)]


def _sections(plan: Plan, truth: dict, result: Score) -> None:
    """Compare opening words at the level, top or leaves, that fits the truth better."""
    for key in SECTIONS:
        if key not in truth:
            continue
        wanted = truth[key] or {"count": 0, "openings": []}
        openings = wanted.get("openings") or []
        if wanted["count"] and not openings:
            continue
        items = getattr(plan, key)
        levels = ([item.text for item in level] for level in (items, _leaves(items)))
        best, hits = max(
            ((texts, _openings(texts, openings, salt_of(truth))) for texts in levels),
            key=lambda one: one[1] - abs(len(one[0]) - len(openings)),
        )
        result.add("items", hits, len(best), len(openings))
        if hits < len(openings) or len(best) != len(openings):
            result.faults.append(f"{key}: {hits} of {len(openings)} openings, {len(best)} items")


def _leaves(items: Sequence[Item]) -> list[Item]:
    return [leaf for i in items for leaf in (_leaves(i.children) if i.children else [i])]


def _openings(texts: Sequence[str], openings: Sequence[str], salt: str) -> int:
    left = list(texts)
    count = 0
    for opening in openings:
        hit = next((text for text in left if opens_with(text, opening, salt)), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def bare_body(agency: str) -> str:
    """The folded name alone: the plan keeps "Giao" and "Đề nghị" as printed, the truth does not."""
    return re.sub(r"^(?:giao|de nghi)\s+", "", fold(agency).strip(" :.;,"))


def _duties(plan: Plan, truth: dict, result: Score) -> None:
    """Compare bodies with their number of duties, at whatever level the truth counts them."""
    if "responsibilities" not in truth:
        return
    salt = salt_of(truth)
    told = truth["responsibilities"] or ()
    sealed = any(is_sealed(one["agency"]) for one in told)

    def name(agency: str) -> str:
        return seal(bare_body(agency), salt) if sealed else bare_body(agency)

    want = [(one["agency"] if sealed else name(one["agency"]), one["duty_count"]) for one in told]
    names = {agency for agency, _ in want}
    left = [(name(agency), counts) for agency, counts in _bodies(plan, lambda a: name(a) in names)]
    found, hits = len(left), 0
    for agency, count in want:
        hit = next((one for one in left if one[0] == agency and count in one[1]), None)
        if hit is None:
            result.faults.append(f"duties: missing {(agency, count)}")
        else:
            left.remove(hit)
            hits += 1
    result.add("duties", hits, found, len(want))
    result.faults += [f"duties: too many {(agency, counts[0])}" for agency, counts in left]


def _bodies(plan: Plan, is_told: Callable[[str], bool]) -> list[tuple[str, tuple[int, ...]]]:
    """Bodies with their counts; "đề nghị A …; đề nghị B …" is one where the truth says "A; B"."""
    bodies = [(bare_body(one.agency), _counts(one.duties)) for one in plan.responsibilities]
    at = 0
    while at + 1 < len(bodies):
        one, other = bodies[at][0], bodies[at + 1][0]
        both = f"{one}; {other}"
        if one and other and is_told(both):
            bodies[at : at + 2] = [(both, bodies[at][1])]
        at += 1
    return bodies


def _counts(duties: Sequence[Item]) -> tuple[int, ...]:
    """Number of duties at the top, at the leaves, and with lead lines beside their points.

    "Chủ trì việc sau:" over three points is one duty, three or four: readers count it each way.
    """
    beside = sum(1 + len(one.children) * one.text.endswith(":") for one in duties)
    return len(duties), len(_leaves(duties)), beside


def _tasks(plan: Plan, truth: dict, result: Score) -> None:
    if "tasks" not in truth:
        return
    wanted, salt = truth["tasks"] or [], salt_of(truth)
    found = [
        {
            "content": task.content, "lead": task.lead, "support": "; ".join(task.support) or None,
            "timing": task.timing.text or None, "product": task.product, "group": task.group,
        }
        for task in plan.tasks
    ]  # fmt: skip
    pairs = list(_paired(found, wanted, salt))
    result.add("rows", sum(1 for a, b in pairs if a and b), len(found), len(wanted))
    for cells, row in pairs:
        keys = [key for key in CELLS if key in row] if row else CELLS[:4]
        right = 0
        for key in keys if cells and row else ():
            if _alike(cells[key] or None, row[key] or None, salt):
                right += 1
            else:
                result.faults.append(f"task {row.get('no')} {key}: {cells[key]!r}")
        result.add("cells", right, len(keys) if cells else 0, len(keys) if row else 0)
        if not (cells and row):
            what = "missing" if row else "too many"
            result.faults.append(f"task {what}: {(row or cells)['content']!r:.60}")


def _paired(
    found: list[dict], wanted: list[dict], salt: str
) -> Iterator[tuple[dict | None, dict | None]]:
    """Pair rows in order: equal contents first, those between them one by one."""
    names = [
        next(
            (r["content"] for r in wanted if _alike(cells["content"], r["content"], salt)), str(at)
        )
        for at, cells in enumerate(found)
    ]
    matcher = SequenceMatcher(None, names, [row["content"] for row in wanted], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        for at in range(max(b - a, d - c)):
            yield (
                found[a + at] if a + at < b else None,
                wanted[c + at] if c + at < d else None,
            )


def _signature(plan: Plan, truth: dict, result: Score) -> None:
    salt = salt_of(truth)
    if "signature" in truth:
        wanted, signature = truth["signature"] or {}, plan.signature
        facts: list[tuple[str, Callable[[], bool]]] = [
            ("authority", lambda: _all_alike(signature.authority, wanted.get("authority"), salt)),
            ("position", lambda: _alike(signature.position, wanted.get("position"), salt)),
            ("name", lambda: _alike(signature.name, wanted.get("name"), salt)),
        ]
        for name, is_right in facts:
            right = int(is_right())
            result.add("signature", right, 1, 1)
            if not right:
                result.faults.append(f"signature {name}: {getattr(signature, name)!r}")
    if "recipients" in truth:
        told = list(truth["recipients"] or ())
        left = [one.strip(" .;") for one in plan.recipients]
        hits = 0
        for one in told:
            hit = next((r for r in left if _alike(r, one.strip(" .;"), salt)), None)
            if hit is None:
                result.faults.append(f"recipients: missing {one!r}")
            else:
                left.remove(hit)
                hits += 1
        result.add("recipients", hits, len(plan.recipients), len(told))
        result.faults += [f"recipients: too many {one!r}" for one in left]


def _all_alike(found: Sequence[str], wanted: Sequence[str] | None, salt: str) -> bool:
    wanted = wanted or ()
    return len(found) == len(wanted) and all(
        _alike(a, b, salt) for a, b in zip(found, wanted, strict=True)
    )
