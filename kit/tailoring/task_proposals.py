"""T8–T16: what becomes of each row of the parent's task table, and what is added to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.model import Change, Proposal, Task, Value, content_id
from kit.model.vietnamese import number_vi
from kit.tailoring.adapted_rows import adapted_row
from kit.tailoring.context import Context
from kit.tailoring.edits import changed_spans
from kit.tailoring.parent_theme import FRAME_VI, takes_frame_only
from kit.tailoring.task_reading import TaskFacts, is_thin, read_task, rows_for_text
from kit.tailoring.task_rows import basis_of, own_row
from kit.tailoring.task_tables import TaskPattern, patterns_at

# Functions a unit may or may not run; the table of functions alone would keep the row (T9).
NOT_OURS_VI = "Sản phẩm này không thuộc thẩm quyền, kênh của cấp mình."
THIN_VI = "Việc hằng năm của cấp mình; kế hoạch cấp trên không nêu đủ hình thức tuyên truyền."
ASK_FUNCTIONS = {"iso": "runs_iso"}
# Kinds a plan is scored by (par-index.md §3, "Xuân Lộc 2022"): each wants at least one row.
SCORED_KINDS = ("screen", "web_social", "traditional")
ROLE_VI = {
    "L": "cấp mình được giao chủ trì",
    "S": "cấp mình được giao phối hợp",
    "H": "cấp huyện (đã kết thúc) được giao chủ trì",
    "O": "không nêu cấp mình, chuyển theo chức năng",
}


@dataclass
class _Plan:
    """What the rows of the parent come to, before wording: pattern key → rows it carries."""

    carried: dict[str, list[TaskFacts]] = field(default_factory=dict)
    reasons: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # id → rule, why, who
    rows: dict[str, Task] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)  # own row id → basis of its quantity


def propose_tasks(ctx: Context, announced: frozenset[str] = frozenset()) -> tuple[Proposal, ...]:
    """Return one proposal a parent row, then the rows we add of our own.

    Where several rows come to the same row of ours, the one that names our level carries it and
    the others are merged into it.

    Args:
        ctx: the draft.
        announced: own rows that our added points announce.
    """
    facts = [read_task(t, ctx) for t in ctx.parent.tasks]
    plan = _Plan()
    for fact in facts:
        _decide(fact, plan, ctx)
    patterns = patterns_at(ctx.unit.level, ctx.day)
    for key, carried in plan.carried.items():
        plan.rows[key] = own_row(patterns[key], carried, ctx, source="parent")
        plan.bases[f"own-{key}"] = basis_of(patterns[key], carried, ctx)
    made: dict[str, Proposal] = {}
    produced: set[str] = set()
    for fact in sorted(facts, key=lambda f: f.role == "O"):
        made[fact.task.id] = _proposal(fact, plan, produced, ctx)
        produced.update(t.id for t in made[fact.task.id].value.tasks or ())
    proposals = [made[fact.task.id] for fact in facts]
    return (*proposals, *_from_text(ctx, plan, facts), *_additions(ctx, plan, announced))


def _decide(fact: TaskFacts, plan: _Plan, ctx: Context) -> None:
    """Give the row to own rows, or say why it is not ours."""
    task_id = fact.task.id
    refusal = _refusal(fact, ctx)
    if refusal:
        plan.reasons[task_id] = refusal
        return
    usable = [p for p in fact.own_rows if has_channel(p, ctx) and _is_for_us(p, fact, ctx)]
    for pattern in usable:
        plan.carried.setdefault(pattern.key, []).append(fact)
    rule = {"L": "T8", "S": "T8", "H": "T8", "O": "T9"}[fact.role]
    who = "ask" if fact.role == "H" else "planner"
    if fact.own_rows and not usable:
        plan.reasons[task_id] = ("T10", "Đơn vị không có kênh mà nhiệm vụ này cần.", "planner")
    else:
        plan.reasons[task_id] = (rule, ROLE_VI[fact.role].capitalize() + ".", who)


def has_channel(pattern: TaskPattern, ctx: Context) -> bool:
    """Whether the unit has the channel of the row; unknown channels count, and are asked."""
    owned = ctx.profile.channels
    return pattern.channel is None or owned is None or any(c.key == pattern.channel for c in owned)


def _refusal(fact: TaskFacts, ctx: Context) -> tuple[str, str, str] | None:
    """Rule, reason and who, if the row is not for us; ``None`` if it is."""
    if takes_frame_only(ctx):
        return "T0", FRAME_VI, "planner"
    if fact.outside and (fact.role == "O" or (fact.role == "S" and not fact.own_rows)):
        return "T8", fact.outside.reason_vi, "rule"
    if fact.role == "O" and fact.others_act:
        return "T8", "Người thực hiện là lãnh đạo cấp trên, không phải cấp mình.", "planner"
    for key, name in ASK_FUNCTIONS.items():
        if key in fact.functions and not getattr(ctx.profile, name) and not fact.own_rows:
            return "T9", "Có chức năng này nhưng chưa rõ đơn vị có thực hiện; cần hỏi.", "ask"
    if fact.article and ctx.unit.level != "commune":
        return "T8", "Luật giao việc này cho chính quyền địa phương cấp xã.", "rule"
    if _is_of_another(fact, ctx) and not any(p.own_anyway for p in fact.own_rows):
        lead = fact.task.lead
        return "T8", f"Việc của {lead}; Sở phối hợp khi được đề nghị.", "planner"
    if not fact.own_rows and fact.conditional_vi:
        return "T15", fact.conditional_vi, "planner"
    if not fact.own_rows and fact.products:
        reason = next((p.reason_vi for p in fact.products if p.reason_vi), NOT_OURS_VI)
        return "T8", reason, "planner"
    if not fact.own_rows and not fact.functions and fact.role == "O":
        return "T9", "Không thấy chức năng nào của cấp mình trong nhiệm vụ này.", "ask"
    return None


def _is_of_another(fact: TaskFacts, ctx: Context) -> bool:
    """Whether the parent gives the row to another sở than ours, to do for the whole province."""
    return ctx.unit.level == "department" and fact.role == "O" and bool(fact.task.lead)


def _is_for_us(pattern: TaskPattern, fact: TaskFacts, ctx: Context) -> bool:
    return pattern.own_anyway or not _is_of_another(fact, ctx)


def _proposal(fact: TaskFacts, plan: _Plan, produced: set[str], ctx: Context) -> Proposal:
    task, (rule, why, who) = fact.task, plan.reasons[fact.task.id]
    own = [plan.rows[p.key] for p in fact.own_rows if fact in plan.carried.get(p.key, ())]
    changes: tuple[Change, ...] = ()
    if not own and not _is_refused(fact, plan, ctx):
        row, changes = adapted_row(fact, ctx)
        own = [row]
    new = [t for t in own if t.id not in produced]
    action = "drop" if not own else "merge" if not new else "split" if len(own) > 1 else "adapt"
    after = "\n".join(t.content for t in own)
    return Proposal(
        id=content_id("p", f"tasks {task.content} {task.lead}"),
        target=f"tasks:{task.id}",
        action=action,
        sources=(task.id,),
        before=task.content,
        after=after,
        value=Value(tasks=tuple(own)),
        spans=changed_spans(task.content, after) if action == "adapt" else (),
        changes=changes,
        reason_vi=_reason(action, why, own),
        rule={"merge": "T12", "split": "T11"}.get(action, rule),
        who=who,
        unverified=_unverified(own, plan.bases),
        place=task.place,
    )


def _is_refused(fact: TaskFacts, plan: _Plan, ctx: Context) -> bool:
    return _refusal(fact, ctx) is not None or plan.reasons[fact.task.id][0] == "T10"


def _reason(action: str, why: str, own: list[Task]) -> str:
    if action == "merge":
        return f"{why} Gộp vào nhiệm vụ đã có vì cùng đơn vị chủ trì, cùng sản phẩm."
    if action == "split":
        return f"{why} Tách thành {len(own)} dòng, mỗi dòng một sản phẩm đếm được."
    return why


def _unverified(own: list[Task], bases: Mapping[str, str]) -> tuple[str, ...]:
    """Say of each number where it comes from: nobody has confirmed it yet (T13)."""
    return tuple(
        f"Số lượng “{t.product}”: {number_vi(t.quantity)} {t.unit}. {bases.get(t.id, '')}".strip()
        for t in own
        if "quantity" in t.unconfirmed and t.quantity is not None
    )


def _from_text(ctx: Context, plan: _Plan, facts: list[TaskFacts]) -> tuple[Proposal, ...]:
    """A plan without a task table: its channels and duties name the work (practice.md §7)."""
    if facts or takes_frame_only(ctx):
        return ()
    points = [*ctx.parent.channels, *(d for r in ctx.parent.responsibilities for d in r.duties)]
    found: dict[str, list] = {}
    for point in points:
        for pattern in rows_for_text(point.text, ctx):
            if has_channel(pattern, ctx):
                found.setdefault(pattern.key, []).append(point)
    proposals = []
    for key, pattern in patterns_at(ctx.unit.level, ctx.day).items():
        if key in found:
            plan.carried[key] = []
            reason = "Kế hoạch cấp trên không có bảng nhiệm vụ; việc này nêu trong phần lời."
            ids = tuple(p.id for p in found[key])
            row = own_row(pattern, [], ctx, source="parent")
            proposals.append(_added(pattern, row, "T8", reason, ids, ctx))
    return tuple(proposals)


def _additions(ctx: Context, plan: _Plan, announced: frozenset[str]) -> tuple[Proposal, ...]:
    """Rows of our own: core channels, what added points announce, a missing kind (T16)."""
    patterns = patterns_at(ctx.unit.level, ctx.day)
    thin = is_thin(ctx)
    wanted: dict[str, str] = {}
    for key, pattern in patterns.items():
        if key in plan.carried or not has_channel(pattern, ctx):
            continue
        if pattern.core:
            wanted[key] = "Việc thường xuyên của cấp mình, kế hoạch cấp trên không nêu."
        elif pattern.standard and thin:
            wanted[key] = THIN_VI
        elif key in announced:
            wanted[key] = "Hình thức tuyên truyền bổ sung cần có nhiệm vụ để thực hiện."
    kinds = {patterns[k].kind for k in (*plan.carried, *wanted)}
    for kind in SCORED_KINDS:
        if kind not in kinds:
            key = next((k for k, p in patterns.items() if p.kind == kind and k not in wanted), None)
            if key and has_channel(patterns[key], ctx):
                wanted[key] = "Kế hoạch cần đủ ba nhóm hình thức được chấm điểm."
    return tuple(
        _added(
            patterns[k],
            own_row(patterns[k], [], ctx, source=f"catalog:{k}"),
            "T16" if patterns[k].kind == "screen" else "T8",
            why,
            (),
            ctx,
        )
        for k, why in wanted.items()
    )


def _added(
    pattern: TaskPattern, row: Task, rule: str, why: str, sources: tuple[str, ...], ctx: Context
) -> Proposal:
    return Proposal(
        id=content_id("p", f"tasks + {pattern.key}"),
        target=f"tasks:+{pattern.key}",
        action="add",
        sources=sources,
        after=row.content,
        value=Value(tasks=(row,)),
        reason_vi=why,
        rule=rule,
        who="planner",
        source=pattern.source,
        unverified=_unverified([row], {row.id: basis_of(pattern, [], ctx)}),
    )
