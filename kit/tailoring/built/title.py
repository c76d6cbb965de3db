"""T23: the title (trích yếu) of our plan, made from the parent's name of the work.

The parent calls its work "Thông tin, tuyên truyền công tác cải cách hành chính (CCHC)"; that
name stays, what belongs to the parent (place, year, abbreviation) goes, and ours is put on.
"""

from __future__ import annotations

import re

from kit.model import Proposal, Value
from kit.model.vietnamese import sentence_case
from kit.model.vietnamese.letters import CAPITAL_WORD
from kit.tailoring.built.proposing import whole
from kit.tailoring.built.wording import Sentence, fill, sentences
from kit.tailoring.context import Context
from kit.tailoring.parent_theme import theme_of

# What a title opens with and is no part of the work's name.
_OPENING = re.compile(
    r"^(?:(?:v/v|về\s+việc|về|ban\s+hành|triển\s+khai|thực\s+hiện)\s+)*(?:(?:kế\s+hoạch|hướng\s+dẫn|công\s+văn|đề\s+án)\s+)?"
    r"(?:(?:triển\s+khai|thực\s+hiện|về)\s+)*(?:công\s+tác\s+)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_YEARS = re.compile(
    r",?\s*(?:trong\s+)?(?:năm|giai\s+đoạn)\s+\d{4}(?:\s*[-–]\s*\d{4})?", re.IGNORECASE
)
_NAME = rf"{CAPITAL_WORD}(?:[\s-]+(?:{CAPITAL_WORD}|\d+|-))*"
_TERRITORY = r"(?i:tỉnh|thành\s+phố|thị\s+xã|thị\s+trấn|huyện|quận|phường|xã|đặc\s+khu)"
_PLACE = re.compile(
    rf",?\s*(?:(?:trên\s+)?địa\s+bàn|của|tại|ở|do)?\s*(?:{_TERRITORY})(?:\s+{_NAME})?(?!\w).*$"
)
_AGENCY = re.compile(rf",?\s*(?:của|tại|thuộc|do)\s+(?:{CAPITAL_WORD}|các|cơ\s+quan|ngành)\b.*$")
KEPT_VI = "Giữ tên gọi công việc của kế hoạch cấp trên."
# A name of more words is a sentence, not the name of a work.
LONGEST = 16
_SUBJECT = re.compile(r"^(.*?cải\s+cách\s+hành\s+chính)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\bCCHC\b")
_WORK_OF = re.compile(r"\bcông\s+tác\s+(?=cải\s+cách\s+hành\s+chính)", re.IGNORECASE)


def propose_title(ctx: Context) -> list[Proposal]:
    """Propose the title of our plan."""
    (sentence,) = sentences("title", ctx)
    name, row = _work(ctx)
    after = fill(sentence.text, ctx, work=name)
    reason = f"{row.reason_vi} {sentence.reason_vi}" if row else f"{KEPT_VI} {sentence.reason_vi}"
    return [
        whole(
            "subject", ctx.parent.subject, after, Value(text=after),
            rule=sentence.rule, reason_vi=reason, source=sentence.source,
        )
    ]  # fmt: skip


def work_name(ctx: Context) -> str:
    """Return the name of the work in sentence case: ``Tuyên truyền cải cách hành chính``."""
    return _work(ctx)[0]


def _work(ctx: Context) -> tuple[str, Sentence | None]:
    """Return the parent's name of the work, or the catalog's with the row that says why.

    The catalog's stands in where the parent has no title, is the CCHC plan itself (which the
    communication plan must not be mistaken for) or speaks of another subject.
    """
    theme = theme_of(ctx.parent)
    name = _stripped(ctx.parent.subject or "")
    if theme == "communication" and "cải cách" in name.lower() and len(name.split()) <= LONGEST:
        return sentence_case(name), None
    rows = {row.key: row for row in sentences("work", ctx)}
    row = rows[f"work_{theme}" if f"work_{theme}" in rows else "work"]
    return sentence_case(fill(row.text, ctx)), row


def _stripped(subject: str) -> str:
    text = _ABBREVIATION.sub("cải cách hành chính", _BRACKETS.sub("", subject))
    text = _WORK_OF.sub("", _OPENING.sub("", text.strip(' .;“”"')))
    text = _PLACE.sub("", _YEARS.sub("", text))
    text = _AGENCY.sub("", text)
    found = _SUBJECT.match(text)
    return " ".join((found[1] if found else text).split())
