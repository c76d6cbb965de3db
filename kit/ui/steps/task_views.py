"""What step 4 shows and nobody types into: the table, the four figures, the coverage."""

from __future__ import annotations

from collections.abc import Sequence

from kit.model import Task, Timing
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi, same
from kit.tailoring import Coverage
from kit.tailoring.quantities import quantity
from kit.tailoring.task_tables import patterns_at
from kit.ui.markup import badge, esc, table
from kit.ui.prospect import Prospect

HEADS_VI = (
    "TT",
    "Nhiệm vụ",
    "Sản phẩm, số lượng",
    "Chủ trì",
    "Phối hợp",
    "Thời gian",
    "Kiểm chứng",
)
COVERED_VI = {
    "carried": ("có trong phụ lục", "done"),
    "not_ours": ("không thuộc cấp này", "rule"),
    "forgotten": ("bỏ sót", "mend"),
}
UNCONFIRMED_VI = {
    "quantity": "số lượng", "lead": "chủ trì", "timing": "thời gian", "channel": "kênh",
    "product": "sản phẩm", "proof": "tài liệu kiểm chứng",
}  # fmt: skip


def task_table_html(tasks: Sequence[Task], chosen: str | None) -> str:
    """Return the table of ``tasks`` with its group rows; the chosen row is marked.

    A row bears its place in the list of rows: the page chooses it there when it is clicked.
    """
    if not tasks:
        return '<div class="cchc-empty">Bảng chưa có nhiệm vụ nào. Bấm “Thêm dòng”.</div>'
    heads = "".join(f'<th scope="col">{esc(head)}</th>' for head in HEADS_VI)
    body, group = [], None
    for number, task in enumerate(tasks, start=1):
        if task.group and task.group != group:
            body.append(
                f'<tr class="cchc-group"><td colspan="{len(HEADS_VI)}">{esc(task.group)}</td></tr>'
            )
        group = task.group
        body.append(_row_html(number, task, is_chosen=task.id == chosen))
    return (
        '<table class="cchc-table cchc-tasks">'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    )


def waiting_html(left: int) -> str:
    """Return where proposals about tasks wait, as long as there are some."""
    if not left:
        return ""
    return (
        f'<div class="cchc-warn">Bảng dưới đây theo đề xuất; còn {left} đề xuất chưa quyết. Mở mục '
        "<b>Đề xuất về nhiệm vụ</b> phía dưới để quyết từng việc hoặc nhận tất cả.</div>"
    )


def quantity_html(prospect: Prospect, task: Task) -> str:
    """Return the four figures of a row and what the proposed one rests on."""
    minimum = _minimum(prospect, task)
    last = next(
        (p for p in prospect.draft.profile.previous_tasks if same(p.content, task.content)), None
    )
    figures = (
        ("Cấp trên tối thiểu", minimum),
        ("Kế hoạch năm trước", last and last.planned),
        ("Đạt năm trước", last and last.reached),
        ("Đề nghị", task.quantity),
    )
    cells = "".join(
        f"<div><small>{esc(label)}</small><b>{_number_vi(number)}</b></div>"
        for label, number in figures
    )
    waiting = [UNCONFIRMED_VI.get(name, name) for name in task.unconfirmed]
    mark = (
        badge(f"chờ xác nhận: {', '.join(waiting)}", "open")
        if waiting
        else badge("đã xác nhận", "done")
    )
    basis = basis_vi(prospect, task, minimum)
    why = f'<div class="cchc-why"><b>Cơ sở của số đề nghị:</b> {esc(basis)}</div>' if basis else ""
    return f'<div class="cchc-figures">{cells}{mark}</div>{why}'


def basis_vi(prospect: Prospect, task: Task, minimum: int | None) -> str:
    """Return what the proposed number of a row rests on; empty for a row of the planner's own."""
    context = prospect.context
    pattern = patterns_at(context.unit.level, context.day).get(task.id.removeprefix("own-"))
    return quantity(pattern, context, minimum).basis_vi if pattern else ""


def understood_vi(timing: Timing) -> str:
    """Return which days the typed words of ``timing`` mean."""
    first, last = (format_short(d) if d else "" for d in (timing.start, timing.end))
    if first and last:
        days = f"từ {first} đến {last}"
    elif first or last:
        days = f"từ {first}" if first else f"chậm nhất {last}"
    elif timing.per_year is None:
        return "Chưa hiểu là ngày nào: văn bản in đúng lời này, rà soát không kiểm được thời hạn."
    else:
        days = "cả năm"
    rhythm = f", {timing.per_year} lần" if timing.per_year else ""
    return f"Hiểu là: {days}{rhythm}."


def coverage_html(coverage: Coverage, tasks: Sequence[Task]) -> str:
    """Return what became of each of the parent's tasks: carried, not ours, forgotten."""
    numbers = {t.id: n for n, t in enumerate(tasks, start=1)}
    rows = []
    for number, row in enumerate(coverage.rows, start=1):
        own = ", ".join(str(numbers[i]) for i in row.own_tasks if i in numbers)
        fate = f"dòng {own}" if own else esc(row.reason_vi or "")
        rows.append([str(number), esc(row.content), badge(*COVERED_VI[row.state]), fate])
    if not rows:
        return '<div class="cchc-empty">Kế hoạch cấp trên không có bảng nhiệm vụ.</div>'
    own = (
        f"<p>{len(coverage.own_only)} nhiệm vụ do đơn vị tự thêm.</p>" if coverage.own_only else ""
    )
    return table(["TT", "Nhiệm vụ của cấp trên", "Kết quả", "Ở đâu, vì sao"], rows) + own


def _row_html(number: int, task: Task, *, is_chosen: bool) -> str:
    amount = _number_vi(task.quantity)
    mark = (
        ' <span title="chờ xác nhận" class="cchc-wait">?</span>'
        if "quantity" in task.unconfirmed
        else ""
    )
    lead = esc(task.lead) + (
        ' <span class="cchc-wait">?</span>' if "lead" in task.unconfirmed else ""
    )
    cells = (
        str(number),
        esc(task.content),
        f"{esc(task.product)}<br><b>{amount}</b> {esc(task.unit)}{mark}",
        lead or badge("chưa có", "mend"),
        esc("; ".join(task.support)),
        esc(task.timing.text),
        esc(task.proof),
    )
    body = "".join(f"<td>{cell}</td>" for cell in cells)
    chosen = ' class="cchc-chosen" aria-selected="true"' if is_chosen else ""
    return f'<tr data-row="{number - 1}"{chosen}>{body}</tr>'


def _number_vi(number: int | None) -> str:
    return "—" if number is None else number_vi(number)


def _minimum(prospect: Prospect, task: Task) -> int | None:
    parents = {t.id: t for t in prospect.parent.tasks}
    amounts = [parents[i].quantity for i in task.parent_tasks if i in parents]
    return max((a for a in amounts if a is not None), default=None)
