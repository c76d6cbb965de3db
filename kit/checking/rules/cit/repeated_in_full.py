"""CIT112: a later mention of a document gives its type and number only.

It is advice: nobody is misled, but the text grows. Plans of many pages are read from the middle,
so nothing is changed unasked. Not judged are the plan's own name, and the first mention in a plan
that a decision brings: it is read without the bases of the decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, document_key, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.citations import format_citation

_NOT_JUDGED = ("bases", "subject", "issuer", "unplaced", "recipients", "appendices")
# "về việc phê duyệt …", "“phê duyệt …”" and "phê duyệt …" are one subject.
_ABOUT = re.compile(r"^[“\"]?(?:về việc\s|về\s)?\s*|[”\"]$", re.IGNORECASE)
# Where a plan says its own name again.
_NAMES_ITSELF = ("opening", "closing")


@rule(
    id="CIT112",
    slug="repeated-in-full",
    severity="info",
    title_vi="Dẫn lại văn bản thì chỉ ghi tên loại và số",
    rationale_vi="Ngày, cơ quan ban hành, trích yếu đã ghi ở lần đầu; ghi lại mỗi lần làm câu dài, "
    "người đọc khó thấy việc phải làm.",
    source="nd-30-2020#PL I, II.6.b",
)
def check_repeated_in_full(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each later mention in the body with day, issuer and subject again."""
    full: dict[tuple[str, str, str], str] = {}
    is_brought = material.plan.kind == "QĐ"
    for one in mentions(material, catalog):
        key = document_key(one.cited)
        if key is None or one.is_law or one.cited.date is None or one.found.doubts:
            continue
        dated = (*key, one.cited.date.isoformat())
        is_whole = bool(one.cited.issuer and one.cited.subject)
        if one.text.part == "bases" and is_brought:
            continue
        if dated in full and is_whole and one.text.part not in _NOT_JUDGED:
            if not _is_own_name(one, material.plan):
                yield _finding(one, full[dated])
        elif one.cited.subject or one.text.part == "bases":
            full.setdefault(dated, one.cited.subject or "")


def _is_own_name(one: Mention, plan: Plan) -> bool:
    return one.text.part in _NAMES_ITSELF and (one.cited.number or "") in (plan.subject or "")


def _end_of(one: Mention, subject: str) -> int | None:
    """Return where the subject told before ends in this text; ``None`` where it is told otherwise.

    What was read behind it ("(sau đây gọi là …)", a quotation mark) is the sentence's.
    """
    told, again = (
        " ".join(_ABOUT.sub("", s).split()).lower() for s in (subject, one.cited.subject)
    )
    if told.startswith(again):
        return one.found.subject_end
    at = one.text.text.lower().find(told, one.found.end) if again.startswith(told) else -1
    return at + len(told) if at >= 0 and told else None


def _finding(one: Mention, subject: str) -> Finding:
    """Return the finding; only a subject told before is proposed to be left out."""
    end = _end_of(one, subject)
    words = one.text.text[one.found.document_start : end].strip() if end else one.words
    short = format_citation(one.cited, full=False)
    return one.finding(
        "full-again",
        f"“{one.words}” đã được dẫn đủ ở trên, ở đây lại ghi đủ ngày, cơ quan ban hành, trích yếu.",
        f"Chỉ ghi “{short}”.",
        found=words,
        replacement=short if end else None,
    )
