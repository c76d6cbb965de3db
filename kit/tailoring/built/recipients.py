"""T19: "Nơi nhận" is built, never translated line by line.

Superiors first, then the unit's own leaders, then everybody who leads or supports a row of the
task table or has a duty, the site, the file. A plan has no "Kính gửi", so never "Như trên"
(Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9; NN-01 … NN-04).
"""

from __future__ import annotations

from typing import Literal

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Proposal, Task, Text, Value
from kit.model.phrases import PhraseMatcher
from kit.tailoring.built.duties import leading_holders
from kit.tailoring.built.holders import Holder, full_name, holder_named
from kit.tailoring.built.proposing import whole
from kit.tailoring.built.superiors import superior_of
from kit.tailoring.built.wording import fill
from kit.tailoring.context import Context

TABLE = "tailoring_built_recipients.yaml"
CODE_QUESTION = "file-code"
NO_CODE = "…"
CODE_VI = "Chữ viết tắt “{code}” của đơn vị soạn thảo ở dòng Lưu"
REASON_VI = (
    "Danh sách lập theo cấp trên, lãnh đạo, nơi có nhiệm vụ và nơi phối hợp trong bảng; "
    "không chép nơi nhận của kế hoạch cấp trên."
)


class RecipientRow(Row):
    """One line of "Nơi nhận".

    Attributes:
        holders: it is printed when one of these has duties; ``{name}`` names each on its own line.
        reaches: bodies that a task table may name and that this line already reaches.
    """

    key: Text
    levels: tuple[Text, ...]
    order: int
    text: Text
    when: Literal["has_superior", "has_via"] | None = None
    holders: tuple[Text, ...] = ()
    reaches: tuple[Text, ...] = ()


def propose_recipients(ctx: Context, tasks: tuple[Task, ...]) -> list[Proposal]:
    """Propose the whole list; the parent's list is shown beside it."""
    lines = recipients(ctx, tasks)
    code = file_code(ctx)
    doubtful = code is None or not is_code_confirmed(ctx)
    before = "\n".join(ctx.parent.recipients)
    return [
        whole(
            "recipients", before, "\n".join(lines), Value(recipients=tuple(lines)),
            rule="T19", reason_vi=REASON_VI, source="nd-30-2020",
            unverified=(CODE_VI.format(code=code or NO_CODE),) if doubtful else (),
        )
    ]  # fmt: skip


def recipients(ctx: Context, tasks: tuple[Task, ...]) -> list[str]:
    """Return the lines without their dashes and semicolons, which the template prints."""
    rows = [r for r in load_table(TABLE, RecipientRow, ctx.day) if ctx.unit.level in r.levels]
    rows = sorted((r for r in rows if _holds(r, ctx)), key=lambda row: row.order)
    holders = list(leading_holders(ctx, tasks))
    lines = [line for row in rows for line in _lines(row, holders, ctx)]
    others = [name for name in _unreached(tasks, rows, holders, ctx) if name not in lines]
    at = next((i for i, row_line in enumerate(lines) if _is_tail(row_line, rows, ctx)), len(lines))
    return list(dict.fromkeys([*lines[:at], *others, *lines[at:]]))


def file_code(ctx: Context) -> str | None:
    """Return the drafting office's abbreviation for "Lưu", ``None`` where nobody knows it."""
    answer = ctx.answers.get(CODE_QUESTION)
    if answer and (answer.answer or "").strip():
        return answer.answer.strip()
    return ctx.drafting_office.code if ctx.drafting_office else None


def is_code_confirmed(ctx: Context) -> bool:
    """Whether the unit itself gave or confirmed that abbreviation (NUM-04)."""
    given = ctx.offices_confirmed and bool(ctx.drafting_office and ctx.drafting_office.code)
    return given or CODE_QUESTION in ctx.answers


def _holds(row: RecipientRow, ctx: Context) -> bool:
    above = superior_of(ctx)
    facts = {"has_superior": above is not None, "has_via": bool(above and above.via)}
    return row.when is None or facts[row.when]


def _lines(row: RecipientRow, holders: list[Holder], ctx: Context) -> list[str]:
    if not row.holders:
        return [fill(row.text, ctx, code=file_code(ctx) or NO_CODE)]
    here = [holder for holder in holders if set(holder.keys) & set(row.holders)]
    if "{name}" not in row.text:
        return [fill(row.text, ctx)] if here else []
    return [line for holder in here for line in _named_lines(row, holder, ctx)]


def _named_lines(row: RecipientRow, holder: Holder, ctx: Context) -> list[str]:
    """One line a body: a heading may join them, here each stands apart."""
    names = [full_name(office, ctx) for office in holder.offices] or [holder.name]
    if holder.rest and len(names) > 0:
        names[-1] = f"{names[-1]} và {holder.rest}"
    return [fill(row.text, ctx, name=name) for name in names]


def _unreached(
    tasks: tuple[Task, ...], rows: list[RecipientRow], holders: list[Holder], ctx: Context
) -> list[str]:
    """Bodies of the table that no line reaches: they get one each, in the table's order."""
    covered = PhraseMatcher({words: True for row in rows for words in row.reaches})
    reached = {key for row in rows for key in row.holders}
    names = dict.fromkeys(n for task in tasks for n in (task.lead, *task.support) if n)
    missing = []
    for name in names:
        holder = holder_named(name, holders)
        known = holder is not None and set(holder.keys) & reached
        office = ctx.office_named(name)
        own = office is not None and office.relation in ("subordinate", "public_unit")
        if not known and not own and not covered.find(name):
            missing.append(full_name(office, ctx) if office else name)
    return missing


def _is_tail(line: str, rows: list[RecipientRow], ctx: Context) -> bool:
    """Whether a line belongs to the end of the list: site and file."""
    tail = [row for row in rows if row.order >= 90]
    return any(line in _lines(row, [], ctx) for row in tail)
