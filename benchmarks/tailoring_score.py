"""Score the tailoring of a parent against decisions worked out by hand.

    python -m benchmarks.tailoring_score [TRUTH.yaml ...] [--corpus DIR]

Without a file all of ``tests/tailoring/truth`` are scored. Prints, and returns to the tests, how
many decisions, leads, sources, bases and questions agree with the truth, and each that does not.
"""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from kit.catalog import load_catalog
from kit.importing import read_plan
from kit.model import Draft, ParentEntry, Plan
from kit.tailoring import accept_all, apply, propose
from kit.tailoring.propose import Tailored

TRUTH = Path(__file__).resolve().parents[1] / "tests/tailoring/truth"
CORPUS = Path(__file__).resolve().parents[2] / "shared/corpus"
# Proposal actions that count as "adapt" in a truth file: a split is an adaptation in parts.
GROUPS = {"split": "adapt"}


@dataclass
class Score:
    """Points per heading: how many agree, out of how many, and what differs."""

    agree: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def note(self, heading: str, name: object, wanted: object, got: object) -> None:
        """Count one comparison."""
        self.total[heading] = self.total.get(heading, 0) + 1
        self.agree[heading] = self.agree.get(heading, 0) + (wanted == got)
        if wanted != got:
            self.differences.append(f"{heading} {name}: wanted {wanted}, got {got}")

    def share(self, heading: str) -> float:
        """Agreement of one heading, 0 to 1."""
        return self.agree[heading] / self.total[heading]


@dataclass(frozen=True)
class Worked:
    """A truth file with the kit's own answer to the same question."""

    truth: dict
    parent: Plan
    tailored: Tailored
    plan: Plan


def work(truth_path: Path, corpus: Path = CORPUS) -> Worked:
    """Tailor the parent of ``truth_path`` and accept everything."""
    truth = yaml.safe_load(truth_path.read_text("utf-8"))
    catalog = load_catalog(dt.date(truth["year"], 1, 15))
    root = corpus if truth["parent"].split("/")[0] in ("seeds", "dev") else truth_path.parents[3]
    parent = read_plan(root / truth["parent"])
    draft = Draft(
        unit=catalog.units.get(truth["unit"], truth.get("superior")),
        year=truth["year"],
        parents=(ParentEntry(plan=parent),),
        settings={"law_day": catalog.day},
    )
    tailored = propose(draft, catalog)
    plan = apply(accept_all(draft, tailored), catalog, tailored)
    return Worked(truth, parent, tailored, plan)


def score(worked: Worked) -> Score:
    """Compare everything the truth file speaks of."""
    result = Score()
    _score_tasks(worked, result)
    _score_own_rows(worked, result)
    _score_items(worked, result)
    _score_frame(worked, result)
    return result


def _score_tasks(worked: Worked, result: Score) -> None:
    by_source = {
        p.sources[0]: p for p in worked.tailored.proposals if p.target.startswith("tasks:task")
    }
    for number, task in enumerate(worked.parent.tasks, 1):
        proposal = by_source.get(task.id)
        got = GROUPS.get(proposal.action, proposal.action) if proposal else None
        result.note("tasks", number, worked.truth["tasks"].get(number), got)


def _score_own_rows(worked: Worked, result: Score) -> None:
    numbers = {t.id: n for n, t in enumerate(worked.parent.tasks, 1)}
    own = {t.id.removeprefix("own-"): t for t in worked.plan.tasks}
    for key, wanted in worked.truth["own"].items():
        task = own.get(key)
        got = sorted(numbers[i] for i in task.parent_tasks) if task else None
        result.note("leads", key, wanted["lead"], task.lead if task else None)
        result.note("sources", key, wanted["sources"], got)
    extra = sorted(set(own) - set(worked.truth["own"]))
    result.note("own rows", "not in the truth", [], extra)


def _score_items(worked: Worked, result: Score) -> None:
    for key, wanted in worked.truth.get("items", {}).items():
        got = [
            GROUPS.get(p.action, p.action)
            for p in worked.tailored.proposals
            if p.target.startswith(f"{key}:") and ":+" not in p.target
        ]
        for number, (want, have) in enumerate(zip(wanted, got, strict=False), 1):
            light = want == "light" and have in ("keep", "adapt")
            result.note("items", f"{key} {number}", want, want if light else have)
        result.note("items", f"{key} count", len(wanted), len(got))


def _score_frame(worked: Worked, result: Score) -> None:
    bases = [b.text for b in worked.plan.bases]
    for name, base in zip(worked.truth.get("bases", []), bases + [""] * 9, strict=False):
        unissued = name.startswith("unissued") and "…" in base
        result.note("bases", name, True, unissued or name in base)
    result.note("bases", "count", len(worked.truth.get("bases", [])), len(bases))
    text = "\n".join(str(v) for v in _printed(worked.plan))
    for word in worked.truth.get("never", []):
        result.note("never", word, False, word in text)
    for word in worked.truth.get("always", []):
        result.note("always", word, True, word in text)
    asked = {q.id for q in worked.tailored.questions}
    for question in worked.truth.get("questions", []):
        found = any(question == q or q.startswith(f"{question}-") for q in asked)
        result.note("questions", question, True, found)
    for question in worked.truth.get("unasked", []):
        result.note("questions", f"not {question}", False, question in asked)
    own = {t.id.removeprefix("own-"): t for t in worked.plan.tasks}
    for key, number in worked.truth.get("quantities", {}).items():
        result.note("quantities", key, number, own[key].quantity if key in own else None)


def _printed(plan: Plan):
    """Every text of a plan that a reader would see."""
    dumped = plan.model_dump(mode="json", exclude={"frame", "notes", "unplaced", "citations"})
    stack = [dumped]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            stack += [v for k, v in value.items() if k not in ("id", "parent_tasks", "source")]
        elif isinstance(value, list):
            stack += value
        elif isinstance(value, str):
            yield value


def main() -> None:
    """Print the score of each truth file and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("truth", type=Path, nargs="*", default=sorted(TRUTH.glob("*.yaml")))
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    arguments = parser.parse_args()
    agree = total = 0
    for path in arguments.truth:
        result = score(work(path.resolve(), arguments.corpus))
        agree, total = agree + sum(result.agree.values()), total + sum(result.total.values())
        print(f"== {path.stem}")
        for heading in result.total:
            print(f"  {heading:10} {result.agree[heading]:3}/{result.total[heading]}")
        print("".join(f"  {line}\n" for line in result.differences), end="")
    print(f"== all: {agree}/{total}")


if __name__ == "__main__":
    main()
