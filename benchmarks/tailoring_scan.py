"""Scan tailored plans for what a chairman would send back: dead names, broken sentences, lost rows.

    python -m benchmarks.tailoring_scan PARENT "phường X, tỉnh Y" YEAR [--show]
    python -m benchmarks.tailoring_scan            all seeds, each to several units

Prints one line a fault: code, place in the plan, words. Exit code 1 if there is any.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from kit.catalog import load_catalog
from kit.importing import read_plan
from kit.model import ITEM_KEYS, Draft, Item, ParentEntry, Plan
from kit.model.citations import find_citations
from kit.model.vietnamese import fold
from kit.model.vietnamese.letters import NAME
from kit.tailoring import Tailored, accept_all, apply, context_of, coverage, propose
from kit.tailoring.rules.dead_bodies import dead_bodies
from kit.tailoring.rules.dead_law import is_live
from kit.tailoring.rules.dead_phrases import dead_phrases
from kit.tailoring.rules.fixed_names import HORIZON

CORPUS = Path(__file__).resolve().parents[2] / "shared/corpus"
SEEDS = (
    ("000", "phường Hòa Bình, Phú Thọ"),
    ("000", "xã Nhân Cơ, Lâm Đồng"),
    ("001", "xã Nhân Cơ, Lâm Đồng"),
    ("001", "phường Cầu Giấy, Hà Nội"),
    ("002", "phường Thủ Dầu Một, Hồ Chí Minh"),
    ("003", "phường Nam Gia Nghĩa, Lâm Đồng"),
    ("003", "Sở Công Thương, Gia Lai"),
    ("003", "tỉnh Gia Lai"),
    ("004", "Sở Tư pháp, Lào Cai"),
    ("004", "xã Nhân Cơ, Lâm Đồng"),
)  # fmt: skip
YEAR = 2027


@dataclass(frozen=True)
class Fault:
    """One thing to mend: a stable code, the place in the plan, the words."""

    code: str
    where: str
    words: str

    def __str__(self) -> str:
        return f"{self.code:16} {self.where:24} {self.words}"


@dataclass(frozen=True)
class Case:
    """A parent, and what became of it for one unit."""

    parent: Plan
    draft: Draft
    tailored: Tailored
    plan: Plan


def tailor(path: Path, unit: str, year: int) -> Case:
    """Tailor the file at ``path`` for ``unit`` and accept everything."""
    catalog = load_catalog(dt.date(year, 1, 15))
    parent = read_plan(path)
    draft = Draft(
        unit=catalog.units.get(unit), year=year, parents=(ParentEntry(plan=parent),),
        settings={"law_day": catalog.day},
    )  # fmt: skip
    tailored = propose(draft, catalog)
    draft = accept_all(draft, tailored)
    return Case(parent, draft, tailored, apply(draft, catalog, tailored))


def scan(case: Case) -> list[Fault]:
    """Return all faults of the tailored plan."""
    catalog = load_catalog(case.draft.settings.law_day)
    ctx = context_of(case.draft, catalog)
    faults = []
    leading = {i.text for key in ITEM_KEYS for i in _walk(getattr(case.plan, key)) if i.children}
    for where, text in printed(case.plan):
        for code, words in (
            *_typography(text, text in leading),
            *_dead(text, ctx),
            *_foreign(text, case),
            *_law(text, where, ctx),
            *_times(text, case),
        ):
            faults.append(Fault(code, where, words))
    faults += _structure(case)
    faults += _tasks(case)
    return faults


def printed(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every running text of ``plan`` with its place, in the order of printing."""
    yield "subject", plan.subject or ""
    yield from (("bases", b.text) for b in plan.bases)
    yield "opening", plan.opening or ""
    for key in (k for entry in plan.outline for k in entry.keys):
        if key in ITEM_KEYS:
            yield from ((key, text) for text in _texts(getattr(plan, key)))
        for block in plan.responsibilities if key == "responsibilities" else ():
            yield "agency", block.agency
            yield from ((f"duty {block.agency[:14]}", t) for t in _texts(block.duties))
    yield "closing", plan.closing or ""
    for task in plan.tasks:
        for name in ("content", "product", "proof"):
            yield f"{task.id} {name}", getattr(task, name) or ""
        yield f"{task.id} timing", task.timing.text
        yield from ((f"{task.id} body", name) for name in (task.lead or "", *task.support))
    yield from (("recipients", line) for line in plan.recipients)


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _walk(item.children)


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _texts(item.children)


_BROKEN = {
    "double-space": r"\S  +\S",
    "space-before": r" [,;.:)]",
    "doubled-sign": r"[,;.:]\s*[,;]|(?<!\.)\.\.(?!\.)|,\s*\.",
    "open-end": r"(?:(?<!\w)(?:và|hoặc|của|về|(?<!tồn )tại|cho|với|trong|(?<!kèm )theo|các"
    r"|(?<!chứng )từ|đến|do)|,|(?<!như sau):|;|-)\s*[.]?$",
    "and-and": r"(?<!\w)(?:và|hoặc),? (?:và|hoặc)(?!\w)|, và,|\(\s*\)|[(] | và [,.;]",
    "doubled-member": r"(?<!\w)(\w+(?:,? \w+){3,8})[,;] \1(?!\w)",
    "broken-word": r"(?<!\w)[Tt]hị (?:phường|đặc khu|tỉnh)|(?<!\w)(?:làng|hợp tác) phường",
    "comma-and": r"(?:^|[;:.])[^,;:.]*, và ",
    "same-period": r"Kế hoạch[^,;.]*(giai đoạn [\d -]+\d)(?=(?:,| và) [^,;.]*Kế hoạch[^,;.]*\1)",
    "period-form": r"20\d\d(?:-|–| – |- | -)20\d\d",
    "spaced-symbol": r"\d(?: -|- )\s*(?:NQ|CT|CTr)/|/(?:QĐ|TTLT|NĐ)(?: -|- )",
    "dead-review": r"(?i:tổng kết|sơ kết)[^.;]{0,30}(?:76/NQ-CP|282/QĐ-TTg)",
    "no-vietnamese": r"[Tt]ham gia tin, bài|chính quyền địa phương (?:phường|xã|đặc khu)(?!\w)",
    "slot": r"[{}\x00-\x08]|\bNone\b",
    "annex-of-parent": r"(?i:kèm theo công văn|theo phụ lục [IVX\d]+)",
}
_TWICE = re.compile(r"(?<!\w)(\w+(?:[ ]\w+){0,5}) \1(?!\w)", re.IGNORECASE)
# "Giao thông thông minh", "luôn luôn" are good Vietnamese: of single words only these count.
_NEVER_TWICE = {"và", "của", "các", "xã", "phường", "tỉnh", "ubnd", "về", "tại", "trên", "những"}
# "+ Nghị định số 48/2013/NĐ-CP ngày 14/5/2013.": whose it is and what about nobody can tell.
_CITED_ONLY = re.compile(
    r"(?:Nghị định|Quyết định|Nghị quyết|Thông tư|Chỉ thị|Kế hoạch) số \S+"
    r"(?: ngày [\d/]+)?(?: của [\w ]{3,30})?\.?"
)
_CELLS = ("các ", "tin", "cuộc", "buổi")


def _typography(text: str, leads: bool) -> Iterator[tuple[str, str]]:
    for code, pattern in _BROKEN.items():
        found = re.search(pattern, text.rstrip(":") if leads else text)
        if found:
            yield code, _around(text, found.start())
    if text and not (text[0].isupper() or text[0].isdigit() or text.startswith((*_CELLS, "“"))):
        yield "bad-start", _around(text, 0)
    if _CITED_ONLY.fullmatch(text):
        yield "verbless", _around(text, 0)
    for match in _TWICE.finditer(text):
        if " " in match[1] or match[1].casefold() in _NEVER_TWICE:
            yield "doubled-words", match[0]
    for left, right in ("()", "“”"):
        if text.count(left) != text.count(right):
            yield "unbalanced", _around(text, max(text.find(left), 0))


_DISTRICT = re.compile(r"(?<!\w)(?:huyện|thị xã|thị trấn|quận|Thị ủy|Huyện ủy|Quận ủy)(?!\w)", re.I)
_LEVELS = re.compile(r"mức độ [234]|cấp độ [34]")


def _dead(text: str, ctx) -> Iterator[tuple[str, str]]:
    for pattern in (_DISTRICT, _LEVELS):
        for match in pattern.finditer(text):
            yield "dead-words", _around(text, match.start())
    for code, rule in (("dead-body", dead_bodies), ("dead-phrase", dead_phrases)):
        for edit in rule(text, ctx):
            yield code, text[edit.start : edit.end]


_PLACE = re.compile(rf"(?<!\w)(?:tỉnh|thành phố|phường|xã|đặc khu)\s+({NAME})")


def _foreign(text: str, case: Case) -> Iterator[tuple[str, str]]:
    """Places that are neither ours nor our superior's, and people of the parent."""
    ours = fold(f"{case.draft.unit.name} {case.draft.unit.superior or ''}")
    for match in _PLACE.finditer(text):
        if fold(match[1]) not in ours:
            yield "foreign-place", match[0]
    for name in _names_of(case.parent):
        if name.casefold() in text.casefold() and fold(name) not in ours:
            yield "parent-name", name


def _names_of(parent: Plan) -> set[str]:
    """Bare names of the parent's places, and its signer."""
    found = {m[1] for m in _PLACE.finditer(f"{parent.issuer or ''} {parent.superior or ''}")}
    found |= {n for n in (parent.place, parent.signature.name) if n and len(n) > 3}
    return found


def _law(text: str, where: str, ctx) -> Iterator[tuple[str, str]]:
    for found in find_citations(text):
        number = found.citation.number
        if not number or "…" in number or number.startswith("/"):
            continue
        row = ctx.catalog.document(found.citation.type, number, found.citation.date)
        if row is not None and not is_live(row, ctx):
            yield "dead-law", number
        elif (
            row is None and ctx.role == "pattern" and re.search(r"UBND|HĐND|/TU|-SNV|-BCĐ", number)
        ):
            yield "pattern-cited", number


_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
_PERIOD = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)")


def _times(text: str, case: Case) -> Iterator[tuple[str, str]]:
    year = case.draft.year
    held = [(c.start, max(c.end, c.subject_end)) for c in find_citations(text)]
    held += [m.span() for m in _PERIOD.finditer(text) if int(m[1]) <= year <= int(m[2])]
    held += [m.span() for m in HORIZON.finditer(text)]
    for match in _YEAR.finditer(text):
        inside = any(a <= match.start() < b for a, b in held)
        if int(match[0]) not in (year, year - 1) and not inside:
            yield "other-year", _around(text, match.start())


def _structure(case: Case) -> Iterator[Fault]:
    plan = case.plan
    for key in (
        "purposes",
        "requirements",
        "contents",
        "channels",
        "audiences",
        "budget",
        "reporting",
    ):
        items = getattr(plan, key)
        if not items:
            yield Fault("empty-section", key, "")
        texts = list(_texts(items))
        for at, text in enumerate(texts):
            if len(re.findall(r"\w+", text)) < (1 if text.endswith(":") else 3):
                yield Fault("empty-point", key, text)
            twin = next((t for t in texts[:at] if fuzz.ratio(t, text) >= 90), None)
            if twin:
                yield Fault("same-point", key, text[:60])
    for block in plan.responsibilities:
        if not block.duties:
            yield Fault("no-duty", "responsibilities", block.agency)
    yield from _abbreviations(plan)


_SHORT = re.compile(r"(?<![\w/.-])[A-ZĐ]{2,}(?:&[A-ZĐ]+)?(?![\w/-])")
_NAMES = {"QR", "PAPI", "PCI", "SIPAS", "DDCI", "DTI", "TCVN", "ISO", "PAR", "INDEX", "TM", "KT",
          "VT", "LED", "SMS", "OA", "ASEAN"}  # fmt: skip


def _abbreviations(plan: Plan) -> Iterator[Fault]:
    """Short forms that nobody introduced."""
    known = set(_NAMES)
    reported = set()
    for where, text in printed(plan):
        known.update(re.findall(r"\(([A-ZĐ&]{2,})\)", text))
        if where in ("subject", "bases", "recipients"):
            continue
        held = [(c.start, max(c.end, c.subject_end)) for c in find_citations(text)]
        for match in _SHORT.finditer(text):
            if any(a <= match.start() < b for a, b in held):
                continue
            if (
                match[0] not in known
                and match[0] not in reported
                and not re.fullmatch(r"[IVX]+", match[0])
            ):
                reported.add(match[0])
                yield Fault("abbreviation", where, _around(text, match.start()))


_NOT_COMMUNE = re.compile(
    r"phóng sự|phát sóng|tổ chức (?:cuộc|hội) thi|mở lớp|(?<!\w)[Ss]ở [A-ZĐ]", re.I
)


def _tasks(case: Case) -> Iterator[Fault]:
    plan, unit = case.plan, case.draft.unit
    for row in coverage(case.parent, plan, case.tailored).forgotten:
        yield Fault("forgotten", row.parent_task, row.content[:80])
    if not plan.tasks:
        yield Fault("no-tasks", "tasks", "")
    seen: set[str] = set()
    for task in plan.tasks:
        if task.content in seen:
            yield Fault("same-task", task.id, task.content)
        seen.add(task.content)
        empty = [
            n for n in ("product", "quantity", "unit", "lead", "proof") if not getattr(task, n)
        ]
        if empty or not task.timing.text:
            yield Fault("empty-cell", task.id, ", ".join(empty) or "timing")
        if task.lead in task.support or len(set(task.support)) < len(task.support):
            yield Fault("lead-in-support", task.id, str(task.lead))
        if task.timing.kind == "unknown":
            yield Fault("timing", task.id, task.timing.text)
        if "quantity" not in task.unconfirmed:
            yield Fault("unmarked-number", task.id, str(task.quantity))
        if unit.level == "commune" and _NOT_COMMUNE.search(task.content):
            yield Fault("not-our-power", task.id, task.content)
        if len(task.content.split()) > 45:
            yield Fault("long-row", task.id, task.content[:80])


def _around(text: str, at: int) -> str:
    return "…" + text[max(at - 30, 0) : at + 40] + "…"


def main() -> None:
    """Scan one parent, or all seeds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("parent", nargs="?", type=Path)
    parser.add_argument("unit", nargs="?")
    parser.add_argument("year", nargs="?", type=int, default=YEAR)
    parser.add_argument("--show", action="store_true", help="print the whole plan as well")
    given = parser.parse_args()
    jobs = [(given.parent, given.unit)] if given.parent else list(seed_jobs())
    total = 0
    for path, unit in jobs:
        case = tailor(path, unit, given.year)
        faults = scan(case)
        total += len(faults)
        print(f"== {path.name} → {unit}: {len(faults)} faults")
        print("\n".join(f"  {fault}" for fault in faults))
        if given.show:
            print("\n".join(f"{where}: {text}" for where, text in printed(case.plan)))
    sys.exit(1 if total else 0)


def seed_jobs() -> Iterator[tuple[Path, str]]:
    """The seeds of the corpus with the units that they are tried on."""
    for number, unit in SEEDS:
        yield next((CORPUS / "seeds").glob(f"{number}_*.txt")), unit


if __name__ == "__main__":
    main()
