"""The end of a plan as lines: closing sentence with its end mark, recipients, signature."""

from __future__ import annotations

import re

from pydantic import Field

from kit.model import Plan, Record
from kit.rendering.marks import CLOSE, Marker
from kit.rendering.section_lines import Section

END_MARK = "./."
_END_MARKS = re.compile(rf"[\s.;,/]+(?={CLOSE}*$)")


class SignatureBlock(Record):
    """Who signs."""

    lines: tuple[str, ...] = Field(
        description="Quyền hạn, chức vụ, từng dòng: “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”."
    )
    name: str = Field(description="Họ và tên người ký; trống khi chưa biết.")


def closing_paragraphs(plan: Plan, marker: Marker) -> tuple[str, ...]:
    """Return the closing paragraphs; the last one ends with ``./.``."""
    paragraphs = [text.strip() for text in (plan.closing or "").split("\n") if text.strip()]
    if paragraphs:
        paragraphs[-1] = _with_end_mark(paragraphs[-1])
    return tuple(marker.value(text, "closing") for text in paragraphs)


def ended(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """A plan without a closing sentence ends with its last paragraph: ``./.`` stands there."""
    if not sections or not sections[-1].lines:
        return sections
    last = sections[-1]
    final = last.lines[-1]
    lines = (*last.lines[:-1], final.with_(text=_with_end_mark(final.text)))
    return (*sections[:-1], last.with_(lines=lines))


def recipient_lines(plan: Plan, marker: Marker) -> tuple[str, ...]:
    """Return ``- …;`` for each recipient, the last with a full stop; a mark stands at the last."""
    bare = [_END_MARKS.sub("", text) for text in plan.recipients]
    final = len(bare) - 1
    return tuple(
        marker.value(f"- {text}{'.' if at == final else ';'}", *_at_last("recipients", at, final))
        for at, text in enumerate(bare)
    )


def signature_block(plan: Plan, marker: Marker) -> SignatureBlock:
    """Return authority and position line by line, and the name, empty if it is not known."""
    lines = [*plan.signature.authority, *filter(None, [plan.signature.position])]
    final = len(lines) - 1
    return SignatureBlock(
        lines=tuple(
            marker.value(text.upper(), *_at_last("signature", at, final))
            for at, text in enumerate(lines)
        ),
        name=marker.value(plan.signature.name or "", "signature:name", "signature"),
    )


def _at_last(target: str, at: int, final: int) -> tuple[str, ...]:
    return (target,) if at == final else ()


def _with_end_mark(text: str) -> str:
    return f"{_END_MARKS.sub('', text)}{END_MARK}"
