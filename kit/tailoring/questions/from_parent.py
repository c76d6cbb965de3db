"""Questions that the parent raises: its successor, its documents, what was left out of it."""

from __future__ import annotations

import re

from kit.model import Citation, Proposal
from kit.model.citations import find_citations
from kit.tailoring.built.parent_duties import is_addressed_to_us
from kit.tailoring.built.proposing import leaves
from kit.tailoring.parent_theme import theme_of
from kit.tailoring.questions.case import Case, Found, listed, targets_of

PLAN_BASES = ("bases:+superior", "bases:+parent", "bases:+own_par_plan")
CONTENT_KEYS = ("purposes", "requirements", "contents", "channels", "audiences")
TEXT_AND_TASKS = ("tasks", "purposes", "requirements", "contents", "channels")

# An event with a name of its own: "Cà phê doanh nhân".
_NAMED_EVENT = re.compile(r"[“\"][^”\"]{4,60}[”\"]")
# What a document speaks for: "năm 2020", "giai đoạn 2016 - 2020".
_ENDS = re.compile(r"(?:năm|giai đoạn\s+\d{4}\s*[-–])\s*(\d{4})(?!\d)", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^[\s,;]*(?:(?:thực hiện(?: hiệu quả)?|về việc|về|gắn với|theo)\s+)*", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"(?:trước|chậm nhất(?:\s+là)?|xong|đến)\s+(?:ngày\s+)?\d{1,2}(?:/\d{1,2}|\s+tháng)",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?<!\w)(?:cấp huyện|huyện|quận|thị xã)(?!\w)", re.IGNORECASE)


def theme_is_another(case: Case) -> Found | None:
    """The parent speaks of another subject than CCHC communication."""
    if theme_of(case.ctx.parent) != "other":
        return None
    waiting = [p for p in case.proposals if p.action == "drop" and p.rule in ("T0", "T18")]
    title = case.ctx.parent.subject or "việc khác"
    return Found(listed([title]), 1, ("subject", *targets_of(waiting)))


def superior_plan_open(case: Case) -> Found | None:
    """The line that cites the superior's plan has no number or date."""
    return _open_basis(case, ("bases:+superior", "bases:+parent"))


def parent_sets_deadlines(case: Case) -> Found | None:
    """The parent gives our level a day, for its plan or reports, that no line of ours prints."""
    ids = {
        duty.id
        for block in case.ctx.parent.responsibilities
        if is_addressed_to_us(block.agency, case.ctx)
        for duty in leaves(block.duties)
        if _DEADLINE.search(duty.text)
    }
    waiting = [p for p in case.proposals if ids & set(p.sources) and p.before]
    texts = [clause for p in waiting for clause in _clauses_with_a_day(p.before)]
    return Found(listed(texts), len(texts), targets_of(waiting)) if waiting else None


def _clauses_with_a_day(text: str) -> list[str]:
    return [c for c in re.split(r"(?<=[.;])\s+", text) if _DEADLINE.search(c)]


def own_par_plan_open(case: Case) -> Found | None:
    """The line that cites our own CCHC plan has no number or date."""
    return _open_basis(case, ("bases:+own_par_plan",))


def bases_to_check(case: Case) -> Found | None:
    """Documents of the catalog stand among the bases; their titles come from secondary sources."""
    added = [
        p for p in case.proposals if p.target.startswith("bases:+") and p.target not in PLAN_BASES
    ]
    names = [_short(b.citation) for p in added for b in p.value.bases or () if b.citation]
    return Found(listed(names), len(names), targets_of(added)) if added else None


def former_documents(case: Case) -> Found | None:
    """A document of a former province or district lost its number (T26)."""
    touched = [p for p in case.proposals if any(c.rule == "T26" for c in p.changes)]
    fragments = [c.before for p in touched for c in p.changes if c.rule == "T26"]
    cited = _documents(fragments, case.ctx.year) or fragments
    return Found(listed(cited), len(cited), targets_of(touched)) if touched else None


def _documents(fragments: list[str], year: int) -> list[str]:
    """The documents among ``fragments`` that may still live: not those of a year that is over."""
    kept = []
    for fragment in fragments:
        ended = [int(y) for y in _ENDS.findall(fragment)]
        if not ended or max(ended) >= year:
            names = [_short(f.citation) for f in find_citations(fragment) if f.citation.number]
            kept += names or [_LEAD_IN.sub("", fragment)]
    return kept


def district_duties(case: Case) -> Found | None:
    """A row that a district led in the parent lives on in ours."""
    parents = {t.id: t for t in case.ctx.parent.tasks}
    inherited = []
    for proposal in case.proposals:
        if proposal.target.startswith("tasks:") and proposal.value.tasks:
            leads = [parents[i].lead or "" for i in proposal.sources if i in parents]
            if any(_DISTRICT.search(lead) and not _names_us(lead, case) for lead in leads):
                inherited.append(proposal)
    texts = [p.before for p in inherited]
    return Found(listed(texts), len(texts), targets_of(inherited)) if inherited else None


def iso_in_parent(case: Case) -> Found | None:
    """The parent has a row about the quality system and the profile says nothing of it."""
    if case.ctx.profile.runs_iso is not None:
        return None
    rows = [t for t in case.ctx.parent.tasks if re.search(r"\bISO\b", t.content)]
    about = [t for t in rows if "9001" in t.content or "chất lượng" in t.content]
    return Found(targets=tuple(f"tasks:{t.id}" for t in about)) if about else None


def dropped_to_confirm(case: Case) -> Found | None:
    """Something of the parent was left out, as a whole or in part, and a human must say so."""
    asked = [p for p in case.proposals if p.who == "ask" and _is_text_or_task(p)]
    named = [p for p in case.proposals if p.who == "planner" and _is_dropped_event(p)]
    lost = {p.target: _lost(p, case) for p in (*asked, *named)}
    words = [text for texts in lost.values() for text in texts]
    targets = tuple(target for target, texts in lost.items() if texts)
    return Found(listed(words), len(words), targets) if words else None


def _open_basis(case: Case, targets: tuple[str, ...]) -> Found | None:
    waiting = [p for p in case.proposals if p.target in targets and p.who == "ask"]
    return Found(targets=targets_of(waiting)) if waiting else None


def _names_us(lead: str, case: Case) -> bool:
    """Whether the cell names our own level beside the district: then nothing is inherited."""
    return case.ctx.unit.level == "commune" and bool(
        re.search(r"(?<!\w)(?:cấp xã|xã|phường)(?!\w)", _DISTRICT.sub("", lead), re.IGNORECASE)
    )


def _is_text_or_task(proposal: Proposal) -> bool:
    """Whether the parent's own words are decided here; built sections have other questions."""
    return proposal.target.partition(":")[0] in TEXT_AND_TASKS


def _is_dropped_event(proposal: Proposal) -> bool:
    is_row = proposal.action == "drop" and proposal.target.startswith("tasks:")
    return is_row and bool(_NAMED_EVENT.search(proposal.before))


def _lost(proposal: Proposal, case: Case) -> list[str]:
    """Words for what was left out: the whole point, or the clauses that a rule took out (T8)."""
    iso = iso_in_parent(case)
    if iso and proposal.target in iso.targets:
        return []
    if proposal.action == "drop":
        return [proposal.before]
    return [c.before for c in proposal.changes if c.rule == "T8" and not c.after]


def _short(citation: Citation) -> str:
    if citation.type == "Luật":
        return citation.subject or citation.type
    return f"{citation.type} {citation.number or ''}".strip()


def contents_unverified(case: Case) -> Found | None:
    """Points of our own catalog whose source nobody has verified."""
    waiting = [p for p in case.proposals if p.unverified and p.target.split(":")[0] in CONTENT_KEYS]
    return Found(listed(p.after for p in waiting), len(waiting), targets_of(waiting)) or None
