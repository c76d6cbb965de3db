"""What follows the signature: appendix titles, their reference lines, their header lines."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.head import Head, is_head_line, read_head
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.vocabulary import alternatives
from kit.model.dates import parse_date
from kit.model.document_numbers import DocumentNumber, parse_number
from kit.model.vietnamese import fold

_REFERENCE = re.compile(r"\W*(?:ban hanh )?(?:kem theo|dinh kem)\b")
_OWN_PLAN = re.compile(r"\bkem theo (?:ke hoach|huong dan|chuong trinh)\b")
_END_MARK = re.compile(r"\.?/\.?\W*$")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s*\S")
# "PHỤ LỤC", "Phụ lục số II": what follows is its title, not more of this line.
_BARE_WORD = re.compile(r"phu luc(?:\s+(?:so\s+)?(?:[ivx]+|\d+))?\W*$")
_TITLE = re.compile(rf"{alternatives('appendix_words')}\b")


@dataclass
class Appendices:
    """Title and reference lines in order, tables, and what a reference line says of the plan."""

    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    number: DocumentNumber | None = None
    date: dt.date | None = None


def read_appendices(
    pieces: Iterable[Block | Table], ledger: Ledger, *, is_read: bool = True
) -> Appendices:
    """Read all that follows the signature.

    Running text of an appendix (forms, records) is an attachment, kept with a note; behind a
    document in which nothing was read (``is_read`` false) it stays unplaced.
    """
    result = Appendices()
    fresh, heading, others = True, [], []
    for piece in pieces:
        if isinstance(piece, Table):
            if any(is_head_line(line.text) for b in piece.blocks() for line in b.lines()):
                _merge_head(result.head, read_head([piece], ledger))
            else:
                result.tables.append(piece)
                fresh = True
        elif _END_MARK.match(piece.text):
            ledger.keep("end_mark", piece.text, piece.place)
        elif _REFERENCE.match(fold(piece.text)):
            result.lines.append(piece.text)
            _read_reference(piece.text, result)
        elif _FOOTNOTE.match(piece.text):
            ledger.keep("footnote", piece.text, piece.place)
        elif is_head_line(piece.text) or _is_issuer(piece, heading):
            _merge_head(result.head, read_head([piece], ledger))
        elif _is_title(piece, fresh):
            _take_title(piece.text, heading, result)
        else:
            others.append(piece)
            fresh = False
        heading.append(piece)
    _keep_others(others, ledger, is_read=is_read)
    return result


def _keep_others(others: list[Block], ledger: Ledger, *, is_read: bool) -> None:
    for block in others:
        if is_read:
            ledger.keep("attachment", block.text, block.place)
        else:
            ledger.leave(block)
    if others and is_read:
        ledger.note(
            "kept-attachment",
            f"Sau chữ ký còn {len(others)} đoạn không phải bảng nhiệm vụ (biểu mẫu, đề cương…):"
            " giữ nguyên, không đưa vào kế hoạch mới. Xem lại nếu cần.",
            others[0].place,
        )


def _take_title(text: str, before: list[Block | Table], result: Appendices) -> None:
    """Add a title line; a title in capitals that runs over several lines is one title."""
    above = before[-1].text if before and isinstance(before[-1], Block) else ""
    continues = above and result.lines and result.lines[-1].endswith(above)
    is_whole = _BARE_WORD.match(fold(above)) or _TITLE.match(fold(text))
    if continues and not is_whole and is_capitals(above) and is_capitals(text):
        result.lines[-1] = f"{result.lines[-1]} {text}"
    else:
        result.lines.append(text)


def _merge_head(head: Head, more: Head) -> None:
    head.issuer_lines.extend(more.issuer_lines)
    head.is_state = head.is_state or more.is_state
    head.number = head.number or more.number
    head.place = head.place or more.place
    head.date = head.date or more.date


def _read_reference(text: str, result: Appendices) -> None:
    """``(Kèm theo Kế hoạch số: 02 /KH-UBND ngày …)`` names the plan itself."""
    if not _OWN_PLAN.search(fold(text)):
        return
    result.number = result.number or parse_number(text)
    result.date = result.date or parse_date(text)


def _is_issuer(block: Block, before: list[Block | Table]) -> bool:
    """A name in capitals right above the national name heads the appendix again."""
    words = fold(block.text)
    begins = re.match(
        r"(?:uy ban nhan dan|ubnd|so |bo |tinh |huyen |phuong |xa |thanh pho )", words
    )
    only_heads = all(isinstance(p, Block) and is_capitals(p.text) for p in before[-3:])
    return is_capitals(block.text) and bool(begins) and only_heads and len(words) < 80


def _is_title(block: Block, fresh: bool) -> bool:
    is_short = len(block.text) < 300
    words = fold(block.text)
    return is_short and (
        (bool(_TITLE.match(words)) and (block.text[:1].isupper() and len(words) < 200))
        or (fresh and (is_capitals(block.text) or block.style in ("bold", "heading")))
    )
