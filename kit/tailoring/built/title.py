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
from kit.tailoring.built.wording import fill, sentences
from kit.tailoring.context import Context

# What a title opens with and is no part of the work's name.
_OPENING = re.compile(
    r"^(?:(?:v/v|về\s+việc|về|ban\s+hành|triển\s+khai|thực\s+hiện)\s+)*(?:kế\s+hoạch\s+)?"
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
_SUBJECT = re.compile(r"^(.*?cải\s+cách\s+hành\s+chính)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\bCCHC\b")
_WORK_OF = re.compile(r"\bcông\s+tác\s+(?=cải\s+cách\s+hành\s+chính)", re.IGNORECASE)


def propose_title(ctx: Context) -> list[Proposal]:
    """Propose the title of our plan."""
    (sentence,) = sentences("title", ctx)
    after = fill(sentence.text, ctx, work=work_name(ctx))
    return [
        whole(
            "subject", ctx.parent.subject, after, Value(text=after),
            rule=sentence.rule, reason_vi=sentence.reason_vi, source=sentence.source,
        )
    ]  # fmt: skip


def work_name(ctx: Context) -> str:
    """Return the name of the work in sentence case: ``Tuyên truyền cải cách hành chính``.

    Falls back on the catalog's name where the parent has no title or one of another work.
    """
    name = _stripped(ctx.parent.subject or "")
    if "cải cách" not in name.lower() or len(name.split()) > 16:
        name = fill(_default(ctx), ctx)
    return sentence_case(name)


def _stripped(subject: str) -> str:
    text = _ABBREVIATION.sub("cải cách hành chính", _BRACKETS.sub("", subject))
    text = _WORK_OF.sub("", _OPENING.sub("", text.strip(' .;“”"')))
    text = _PLACE.sub("", _YEARS.sub("", text))
    text = _AGENCY.sub("", text)
    found = _SUBJECT.match(text)
    return " ".join((found[1] if found else text).split())


def _default(ctx: Context) -> str:
    (sentence,) = (s for s in sentences("work", ctx))
    return sentence.text
