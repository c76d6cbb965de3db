"""How far each step is: chưa xem, đang làm, xong, cần sửa. Computed from the draft alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kit.checking import Finding, Report
from kit.model import OpenQuestion
from kit.ui.prospect import Prospect, key_of

StepState = Literal["todo", "doing", "done", "mend"]
STATE_VI: dict[StepState, str] = {
    "todo": "chưa xem",
    "doing": "đang làm",
    "done": "xong",
    "mend": "cần sửa",
}
STEPS_VI = (
    "Dự thảo và đơn vị",
    "Kế hoạch cấp trên",
    "Nội dung và hình thức",
    "Phụ lục nhiệm vụ",
    "Tổ chức, kinh phí, căn cứ",
    "Rà soát",
    "Xuất dự thảo",
)
# The plan keys that are decided in a step; every other key is decided in step 5.
STEP_KEYS = {
    3: ("purposes", "requirements", "contents", "channels", "audiences"),
    4: ("tasks",),
    5: (
        "superior", "issuer", "symbol", "number", "place", "date", "subject", "bases", "opening",
        "responsibilities", "budget", "reporting", "closing", "recipients", "signature",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class StepProgress:
    """One line of the task list."""

    number: int
    title_vi: str
    state: StepState
    detail_vi: str = ""


def progress(
    prospect: Prospect | None, is_exported: bool = False, report: Report | None = None
) -> tuple[StepProgress, ...]:
    """Return the state of the seven steps; ``prospect`` is ``None`` while no draft is open.

    ``report`` is the one that is shown meanwhile, where that of ``prospect`` is still being made.
    """
    errors = _errors(prospect, report)
    states = [
        _unit(prospect),
        _parent(prospect),
        *(_decisions(prospect, number) for number in STEP_KEYS),
        _review(prospect, errors),
        _export(prospect, is_exported),
    ]
    states = [_to_mend(state, errors.get(number, 0)) for number, state in enumerate(states, 1)]
    return tuple(
        StepProgress(number, title, *state)
        for number, (title, state) in enumerate(zip(STEPS_VI, states, strict=True), start=1)
    )


def step_of_target(target: str | None) -> int:
    """Return the step where ``target`` (a plan key, ``key:id``, a field) is decided; else 6."""
    if not target:
        return 6
    # A task of the parent that the plan has forgotten is added where the plan's own stand.
    key = target.removeprefix("parent:").partition(":")[0].partition(".")[0]
    if key in ("profile", "unit", "year", "form"):
        return 1
    if key == "parents":
        return 2
    return next((number for number, keys in STEP_KEYS.items() if key in keys), 6)


def step_of_question(question: OpenQuestion) -> int:
    """Return the step that answers ``question``: by its field, else by what waits for it."""
    field = question.field or ""
    if field and field != "answers":
        return step_of_target(field)
    return step_of_target(question.targets[0]) if question.targets else 6


def step_of_finding(finding: Finding) -> int:
    """Return the step where ``finding`` is mended."""
    return step_of_target(finding.target)


State = tuple[StepState, str]


def _unit(prospect: Prospect | None) -> State:
    if prospect is None:
        return "todo", ""
    asked = [q for q in prospect.questions if step_of_question(q) == 1]
    if asked:
        return "doing", f"{len(asked)} điều chưa biết về đơn vị"
    return (
        ("done", prospect.draft.unit.name)
        if prospect.draft.form
        else ("doing", "chưa chọn hình thức")
    )


def _parent(prospect: Prospect | None) -> State:
    if prospect is None or prospect.parent is None:
        return "todo", ""
    entry = next(e for e in prospect.draft.parents if e.plan is not None)
    return ("done", "") if entry.role else ("doing", "chưa xác nhận vai trò")


def _decisions(prospect: Prospect | None, number: int) -> State:
    if prospect is None or prospect.tailored is None:
        return "todo", ""
    keys = STEP_KEYS[number]
    asked = [p for p in prospect.proposals if p.who != "rule" and key_of(p) in keys]
    left = [p for p in prospect.undecided if key_of(p) in keys]
    if left:
        return ("todo" if len(left) == len(asked) else "doing"), f"{len(left)} đề xuất chưa quyết"
    if number == 4:
        return _tasks(prospect)
    return "done", ""


def _tasks(prospect: Prospect) -> State:
    forgotten = len(prospect.coverage.forgotten)
    if forgotten:
        return "mend", f"bỏ sót {forgotten} nhiệm vụ cấp trên"
    waiting = sum("quantity" in t.unconfirmed for t in prospect.plan.tasks)
    return ("doing", f"{waiting} số lượng chưa xác nhận") if waiting else ("done", "")


def _review(prospect: Prospect | None, errors: Mapping[int, int]) -> State:
    if prospect is None or prospect.plan is None:
        return "todo", ""
    if errors:
        return "mend", f"{sum(errors.values())} lỗi"
    left = len(prospect.questions)
    return ("doing", f"{left} việc chưa quyết") if left else ("done", "")


def _export(prospect: Prospect | None, is_exported: bool) -> State:
    if prospect is None or not is_exported:
        return "todo", ""
    if prospect.questions:
        return "doing", "tệp đã xuất mang chữ DỰ THẢO"
    return "done", "tệp khớp với dự thảo"


def _to_mend(state: State, errors: int) -> State:
    return ("mend", f"{errors} lỗi cần sửa") if errors and state[0] != "mend" else state


def _errors(prospect: Prospect | None, report: Report | None) -> Mapping[int, int]:
    """Return how many errors are mended in each step that has any."""
    report = report or (prospect.report if prospect else None)
    found = report.by_severity()["error"] if report else ()
    return Counter(step_of_finding(finding) for finding in found)
