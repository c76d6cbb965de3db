"""TXT102: no phrase that has gone out of law or use (``dead_phrases.csv``).

Phrases that address a level that ended are ORG101's. Names of documents and quoted words keep
theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.rows import DeadPhrase
from kit.checking.facts.cited import protected_spans
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.facts.wording import cased_like
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.phrases import Match, PhraseMatcher

# What is only a matter of spelling does not hold up a signature.
_MATTER_OF_STYLE = ("spelling", "abbreviation")


@rule(
    id="TXT102",
    slug="dead-phrases",
    severity="error",
    title_vi="Không dùng cụm từ đã bỏ",
    rationale_vi="Cụm từ cũ (như dịch vụ công “mức độ 3, 4”) hướng dẫn người dân theo quy định "
    "không còn nữa, và cho thấy kế hoạch chép lại.",
    source="practice#M4",
)
def check_dead_phrases(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each phrase and place."""
    for text in material.texts:
        found = _found(text.text, catalog.day)
        walls = protected_spans(text, catalog) if found else ()
        for match in found:
            if not any(match.start < end and start < match.end for start, end in walls):
                yield _finding(text, match)


@lru_cache(maxsize=TEXTS_KEPT)
def _found(text: str, day: dt.date) -> tuple[Match[DeadPhrase], ...]:
    return tuple(_matcher(day).find(text))


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[DeadPhrase]:
    rows = load_catalog(day).dead_phrases
    return PhraseMatcher({row.phrase: row for row in rows if row.kind != "level"})


def _finding(text: PlanText, match: Match[DeadPhrase]) -> Finding:
    row = match.value
    new = f"Viết “{row.replacement}”." if row.replacement else "Bỏ cụm từ này."
    return Finding(
        code=f"dead-{row.kind}",
        severity=_severity(row),
        place=text.place,
        target=text.target,
        message_vi=f"“{match.text}”: {row.reason_vi}",
        fix_vi=new,
        source=row.source,
        found=match.text,
        replacement=cased_like(match.text, row.replacement) if row.replacement else None,
        # Another way to spell the same word changes no meaning.
        is_safe=row.kind == "spelling",
    )


def _severity(row: DeadPhrase) -> Severity:
    if row.kind in _MATTER_OF_STYLE:
        return "info"
    return "error" if row.confidence == "S" and not row.unverified else "warn"
