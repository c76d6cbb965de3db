"""How many faults of each kind the checker finds, and how often it cries wolf.

    python benchmarks/check_mutations.py [--times N] [--seed S] [--rule FMT101]

Every fault of ``benchmarks/faults`` is put into each clean plan that has a place for it, ``N``
times at random places. Printed by kind: how often its rule found it (recall), and how many
findings of other rules came along. False alarms are counted on the clean documents, by page.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import benchmarks.faults.all  # noqa: F401
from benchmarks.faults import FAULTS, Fault, NoPlace
from benchmarks.faults.making import BASES, judge, make_clean, make_faulty, parent_of
from kit.rendering.pdf import to_pdf


def main() -> None:
    """Run the mutations and print the table."""
    options = _options()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.docx"
        alarms = _false_alarms(path)
        faults = [f for f in FAULTS if options.rule in (None, f.rule)]
        total = Counter()
        for fault in sorted(faults, key=lambda f: (f.rule, f.slug)):
            count = _mutate(fault, path, options)
            total += count
            mark = "" if count["found"] == count["made"] else "   <-- missed"
            print(
                f"{fault.rule} {fault.slug:<44} {count['found']:>3}/{count['made']:<3}"
                f" others {count['others']}{mark}"
            )
    recall = total["found"] / total["made"] if total["made"] else 0.0
    print(f"recall {recall:.3f} ({total['found']} of {total['made']}), {len(faults)} kinds")
    print(f"findings of other rules: {total['others'] / max(total['made'], 1):.3f} a fault")
    print(f"false alarms on clean documents: {alarms[0]} on {alarms[1]} pages")


def _mutate(fault: Fault, path: Path, options: argparse.Namespace) -> Counter[str]:
    count: Counter[str] = Counter()
    is_alone = fault.needs_parent or fault.is_for_base_only or fault.base == "party"
    bases = [fault.base] if is_alone else BASES[:3]
    target = path if fault.is_printed else path.with_suffix(".yaml")
    for base in bases:
        for time in range(options.times):
            rng = Random(f"{options.seed}{fault.rule}{fault.slug}{base}{time}")
            try:
                make_faulty(fault, target, rng, base)
            except NoPlace:
                continue
            _, report = judge(target, parent_of(base) if fault.needs_parent else None)
            rules = {f.rule for f in report.findings}
            count["made"] += 1
            count["found"] += fault.rule in rules
            count["others"] += len(rules - {fault.rule})
    return count


def _false_alarms(path: Path) -> tuple[int, int]:
    """Return findings and pages of the clean documents."""
    found = pages = 0
    for base in BASES:
        make_clean(base, path)
        found += len(judge(path, parent_of(base))[1].findings)
        pages += _pages(path)
    return found, pages


def _pages(path: Path) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(to_pdf(path)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=5, help="random places for each plan")
    parser.add_argument("--seed", default="2027")
    parser.add_argument("--rule", help="only the faults of this rule")
    return parser.parse_args()


if __name__ == "__main__":
    main()
