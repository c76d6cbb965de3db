"""Is this a whole plan? Says first of all when the source breaks off or is no plan at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.model import ITEM_KEYS, ImportNote, Placed, Plan

# Where a plan has no section, this part of its words unread means that it tells of a plan.
MOST_UNPLACED_SHARE = 0.1
# Above a signature a shorter line may be anything: a heading, a name.
LEAST_WORDS = 12
# The words of the broken sentence that a note repeats.
LAST_WORDS = 8

CUT_SOURCE, NOT_A_PLAN = "cut-source", "not-a-plan"
# Before anything is done with what was read, the planner must know these.
GRAVE_NOTES = (NOT_A_PLAN, CUT_SOURCE)

_ARTICLE = ImportNote(
    code=NOT_A_PLAN,
    message_vi="Tệp có vẻ là bài viết về kế hoạch, không phải bản kế hoạch: không nhận ra phần"
    " nào. Xin tệp kế hoạch gốc rồi nhập lại.",
)
_TASKS_ALONE = ImportNote(
    code="tasks-alone",
    message_vi="Tệp chỉ có bảng nhiệm vụ, không có lời của kế hoạch. Nếu kế hoạch có tệp riêng thì"
    " nhập cả tệp đó.",
)
_ENDS = re.compile(r"[.;:!?…][\s\"”’)\]*_/]*$")


def note_wholeness(plan: Plan, blocks: Sequence[Block], ledger: Ledger) -> tuple[ImportNote, ...]:
    """Return the grave notes about ``plan``, which was read from ``blocks``; mostly none."""
    roles = {piece.role for piece in ledger.frame}
    is_article = ledger.tells_story or (
        not _has_sections(plan)
        and (
            "type_word" not in roles
            or _unplaced_share(ledger.unplaced, blocks) > MOST_UNPLACED_SHARE
        )
    )
    is_ended = plan.closing or plan.recipients or plan.signature.position
    notes = [_ARTICLE] if is_article else []
    only_tasks = all(entry.keys == ("tasks",) for entry in plan.outline)
    if plan.tasks and only_tasks and not is_ended and "type_word" not in roles:
        return (_TASKS_ALONE,)
    if blocks and not is_ended and (_breaks_off(blocks[-1]) or not is_article):
        notes.append(_cut(blocks[-1]))
    inner = _last_of_text(blocks, ledger)
    if inner and not (is_article or plan.closing) and _breaks_off(inner):
        notes.append(_cut(inner))
    return tuple(notes)


def grave_notes(plan: Plan) -> tuple[ImportNote, ...]:
    """Return those notes of ``plan`` that doubt the whole of it, the gravest first."""
    return tuple(note for code in GRAVE_NOTES for note in plan.notes if note.code == code)


def _has_sections(plan: Plan) -> bool:
    return bool(plan.outline or plan.tasks or any(getattr(plan, key) for key in ITEM_KEYS))


def _last_of_text(blocks: Sequence[Block], ledger: Ledger) -> Block | None:
    """Return the paragraph above "Nơi nhận", if it is so long that it must end with a mark."""
    head = next((piece for piece in ledger.frame if piece.role == "recipients_head"), None)
    at = next((at for at, b in enumerate(blocks) if head and b.place == head.place), 0)
    # The mark "./." was taken off already, and then the text has its end.
    has_end = any(piece.role == "end_mark" for piece in ledger.frame)
    last = blocks[at - 1] if at and not has_end else None
    return last if last and len(last.text.split()) >= LEAST_WORDS else None


def _unplaced_share(unplaced: Sequence[Placed], blocks: Sequence[Block]) -> float:
    total = sum(len(block.text.split()) for block in blocks)
    return sum(len(piece.text.split()) for piece in unplaced) / max(total, 1)


def _breaks_off(last: Block) -> bool:
    """Say whether a text ends inside a sentence."""
    return not last.cell and not _ENDS.search(last.text)


def _cut(last: Block) -> ImportNote:
    """A text without an end: broken off inside a sentence, or behind one."""
    words = " ".join(last.text.split()[-LAST_WORDS:])
    message = (
        f"Văn bản nguồn có vẻ bị cắt giữa câu: “… {words}”. Xin bản đầy đủ, hoặc bỏ câu cuối."
        if _breaks_off(last)
        else "Văn bản dừng ở đây, không có lời kết, nơi nhận, chữ ký: có thể thiếu phần cuối."
    )
    return ImportNote(code=CUT_SOURCE, place=last.place, message_vi=message, found=words)
