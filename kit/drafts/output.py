"""From a draft to the files that leave the kit: the plan, the tasks, what is still to be decided.

The command line and the workbook both end here, so that a draft gives the same files wherever
it is rendered. While a question is open the plan bears DỰ THẢO and the list lies beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.catalog import Catalog, load_catalog
from kit.drafts.folders import own_templates_folder
from kit.drafts.trouble import save_error
from kit.errors import RenderError
from kit.model import Draft, OpenQuestion, Plan
from kit.rendering import Mark, marks_of, render_plan, templates
from kit.tailoring import Tailored, apply, draft_day, propose
from kit.tailoring.appendix import write_appendix

TASKS_NAME = "nhiem-vu"
QUESTIONS_NAME = "viec-chua-quyet"


@dataclass(frozen=True)
class Outcome:
    """What a draft stands for today: the law, the plan, its proposals, the doubts left."""

    draft: Draft
    catalog: Catalog
    plan: Plan
    tailored: Tailored
    marks: tuple[Mark, ...]

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """The open questions; the output is marked DỰ THẢO while there is one."""
        return self.tailored.questions

    @property
    def is_draft(self) -> bool:
        """Whether the plan may not be signed yet."""
        return bool(self.questions)


@dataclass(frozen=True)
class Written:
    """The files of one output; ``questions`` is ``None`` when everything is decided."""

    plan: Path
    tasks: Path | None
    questions: Path | None


def catalog_for(draft: Draft, today: dt.date | None = None) -> Catalog:
    """Return the law of the draft's day."""
    return load_catalog(draft_day(draft, today))


def outcome_of(draft: Draft, catalog: Catalog) -> Outcome:
    """Compute the plan of ``draft``.

    Raises:
        TailorError: ``no-parent``, ``undecided``.
    """
    tailored = propose(draft, catalog)
    plan = apply(draft, catalog, tailored)
    return Outcome(draft, catalog, plan, tailored, marks_of(plan, tailored))


def template_named(name: str) -> Path:
    """Return the template that a draft's settings or a command name; the office's own win.

    Raises:
        RenderError: ``no-template`` with the names there are.
    """
    known = {one.name: one.path for one in templates(own_templates_folder())}
    if name in known:
        return known[name]
    if name.endswith(".docx") and Path(name).is_file():
        return Path(name)
    raise RenderError(
        "no-template",
        f"Không có mẫu “{name}”",
        where=str(own_templates_folder()),
        fix_vi=f"Chọn một trong: {', '.join(known)}; hoặc chép mẫu vào thư mục trên.",
    )


def write_plan(outcome: Outcome, path: Path, *, template: Path | None = None) -> Written:
    """Write the plan to ``path``, and the list of what is open beside it.

    ``template`` goes before the one that the draft's settings name.

    Raises:
        RenderError: if template and plan do not fit together.
        SaveError: if a file cannot be written.
    """
    named = outcome.draft.settings.template
    template = template or (template_named(named) if named else None)
    render_plan(
        outcome.plan, path, template=template, marks=outcome.marks, is_draft=outcome.is_draft
    )
    listed = path.with_name(f"{path.stem}.{QUESTIONS_NAME}.txt")
    return Written(path, None, _write_list(outcome, listed))


def write_packet(outcome: Outcome, path: Path, *, template: Path | None = None) -> Written:
    """Write plan, open list and the workbook of the tasks, all beside ``path``."""
    written = write_plan(outcome, path, template=template)
    if not outcome.plan.tasks:
        return written
    tasks = path.with_name(f"{path.stem}.{TASKS_NAME}.xlsx")
    names = {channel.key: channel.name_vi for channel in outcome.catalog.channels}
    write_appendix(outcome.plan.tasks, tasks, channel_names=names)
    return Written(written.plan, tasks, written.questions)


def open_list_vi(questions: Sequence[OpenQuestion], marks: Sequence[Mark]) -> str:
    """Return the list that lies beside a draft: what to decide, what to confirm."""
    lines = ["VIỆC CHƯA QUYẾT", ""]
    for number, question in enumerate(questions, start=1):
        lines.append(f"{number}. {question.question_vi}")
        lines.append(f"   Vì sao hỏi: {question.why_vi}")
        if question.default_vi:
            lines.append(f"   Dự thảo đang ghi: {question.default_vi}")
        lines.append("")
    if marks:
        lines += ["CHỜ XÁC NHẬN (có chú thích tại chỗ trong văn bản)", ""]
        lines += [f"- {text}" for text in dict.fromkeys(mark.text_vi for mark in marks)]
    return "\n".join(lines).rstrip() + "\n"


def _write_list(outcome: Outcome, path: Path) -> Path | None:
    """Write or, when all is decided, remove the list: an old one beside a new plan misleads."""
    try:
        if not outcome.questions and not outcome.marks:
            path.unlink(missing_ok=True)
            return None
        # Notepad takes text for UTF-8 only with a byte order mark.
        path.write_text(open_list_vi(outcome.questions, outcome.marks), "utf-8-sig", newline="\r\n")
    except OSError as error:
        raise save_error(error, path) from error
    return path
