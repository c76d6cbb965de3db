"""Names of files as offices give them: type, subject, year, unit; safe on every system."""

from __future__ import annotations

import re

from kit.model import Plan
from kit.model.vietnamese import fold

# Windows allows 260 characters for the whole path; this leaves room for the folders.
LONGEST_SUBJECT = 60
LONGEST_UNIT = 50

# Behind these words a subject only says when and where, which the name says by itself.
_TAIL = re.compile(r"\s+(?:năm\s+\d{4}|giai đoạn|trên địa bàn|của)\b.*$", re.IGNORECASE | re.DOTALL)
_REFORM = re.compile(r"cải cách hành chính(?:\s*\(CCHC\))?", re.IGNORECASE)
_COMMITTEE = re.compile(r"^(?:Ủy ban nhân dân|UBND)\s+", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}\d*")


def file_name(plan: Plan) -> str:
    """Return for example ``KH_tuyen-truyen-CCHC_2027_phuong-nam-gia-nghia.docx``.

    Facts that the plan does not state are left out; what remains never begins or ends with a
    mark and holds only ASCII letters, digits, ``-`` and ``_``.
    """
    subject = _REFORM.sub("CCHC", _TAIL.sub("", plan.subject or ""))
    unit = _COMMITTEE.sub("", plan.issuer or "")
    parts = [
        _slug(plan.kind or "KH", LONGEST_UNIT),
        _slug(subject, LONGEST_SUBJECT),
        str(plan.year or ""),
        _slug(unit, LONGEST_UNIT),
    ]
    return "_".join(part for part in parts if part) + ".docx"


def _slug(text: str, longest: int) -> str:
    """Words without diacritics joined by hyphens, abbreviations in capitals, cut at a word."""
    words = []
    for word in re.findall(r"[^\W_]+", text):
        plain = re.sub(r"[^a-z0-9]", "", fold(word))
        words.append(plain.upper() if _ABBREVIATION.fullmatch(word) else plain)
    slug = ""
    for word in filter(None, words):
        longer = f"{slug}-{word}" if slug else word[:longest]
        if len(longer) > longest:
            break
        slug = longer
    return slug
