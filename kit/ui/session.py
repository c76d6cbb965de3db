"""Session: one planner, one draft. Every decision of the workbook is a method here.

Each method makes one change and so one saving; steps, the demo and tests call the same ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from traitlets import Unicode

from kit.drafts import draft_name, free_path, list_drafts, load_draft, new_draft, next_year
from kit.drafts.output import catalog_for, outcome_of
from kit.errors import ReadError
from kit.model import (
    Draft,
    OpenQuestion,
    ParentEntry,
    Proposal,
    Signature,
    Task,
    Unit,
    UnitProfile,
    Value,
)
from kit.model.drafts import Form, ParentRole
from kit.ui import answering, deciding, offices, task_editing
from kit.ui.autosave import SavedDraft
from kit.ui.live_check import LiveCheck
from kit.ui.parent_files import read_parent
from kit.ui.profile_entry import typed_into
from kit.ui.progress import StepProgress, progress
from kit.ui.prospect import Prospect, prospect_of
from kit.ui.task_following import following


class Session(SavedDraft):
    """A saved draft with what follows from it, and the planner's decisions on it.

    Attributes:
        exported_hash: hash of the draft's file at the last export, "" before the first.
        wanted: the target (``Finding.target``) that the planner asked to be led to last.
    """

    exported_hash: str = Unicode("")
    wanted: str = Unicode("")

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self.folder = folder
        self._prospect: Prospect | None = None
        self.live = LiveCheck(lambda: self.prospect)

    # ---- what follows from the draft

    @property
    def prospect(self) -> Prospect:
        """The present draft seen through the rules; ReadError ``no-draft`` without one."""
        draft = self.current
        if self._prospect is None or self._prospect.draft is not draft:
            self._prospect = prospect_of(draft, self._prospect)
        return self._prospect

    @property
    def steps(self) -> tuple[StepProgress, ...]:
        """The state of the seven steps."""
        if self.draft is None:
            return progress(None)
        return progress(self.prospect, self.is_exported, self.live.report)

    @property
    def is_exported(self) -> bool:
        """Whether the files that were written last are those of the present draft."""
        return (
            self.state == "saved" and bool(self.exported_hash) and self.exported_hash == self._hash
        )

    def change(self, draft: Draft, *, goes_on: bool = False) -> None:
        """Put ``draft`` in place and save it; the planner's own table follows new facts."""
        if draft.tasks is not None and draft.tasks == self.current.tasks and draft != self.draft:
            draft = following(self.prospect, draft)
        super().change(draft, goes_on=goes_on)

    # ---- step 1: draft, unit, profile

    def open_latest(self) -> bool:
        """Open the draft saved last; ``False`` if the folder has none."""
        latest = next((f for f in list_drafts(self.folder) if f.unit), None)
        if latest is None:
            return False
        self.open(latest.path)
        return True

    def start(self, unit: Unit, year: int, form: Form | None = None) -> None:
        """Create a draft of ``unit`` for ``year``; one that exists is not touched."""
        self.create(new_draft(unit, year, form=form), self._free_path(unit, year))

    def start_next_year(self, path: Path) -> None:
        """Create next year's draft from the finished plan of the draft at ``path``."""
        last = load_draft(path)
        new = next_year(last, outcome_of(last, catalog_for(last)).plan)
        self.create(new, self._free_path(new.unit, new.year))

    def choose_unit(self, unit: Unit) -> None:
        """Give the draft to another unit; what only the former unit knew goes."""
        if unit != self.current.unit:
            self.change(
                self.current.with_(unit=unit, profile=UnitProfile(), answers=(), tasks=None)
            )

    def choose_year(self, year: int) -> None:
        """Set the plan year."""
        self.change(self.current.with_(year=year))

    def choose_form(self, form: Form | None) -> None:
        """Set the form: own plan, plan with a Quyết định, section of the CCHC plan."""
        self.change(self.current.with_(form=form))

    def set_profile_field(self, key: str, text: str) -> str:
        """Type ``text`` into a field of the profile; return in Vietnamese what it changed.

        Raises:
            ReadError: if the text cannot be read.
        """
        return self._with_effect(
            lambda: self.current.with_(
                profile=typed_into(self.current.profile, key, text, self.prospect.catalog)
            )
        )

    def set_profile(self, profile: UnitProfile) -> str:
        """Put a whole profile in place, as read from a workbook; say what it changed."""
        return self._with_effect(lambda: self.current.with_(profile=profile))

    def set_offices(self, ticked: Iterable[str], codes: Mapping[str, str]) -> str:
        """Say which offices the unit has, with the codes behind "Lưu"; say what it changed."""
        catalog = self.prospect.catalog
        return self._with_effect(lambda: offices.with_offices(self.current, catalog, ticked, codes))

    def set_channels(self, ticked: Iterable[str]) -> str:
        """Say which channels the unit has; say what it changed."""
        return self._with_effect(lambda: offices.with_channels(self.current, ticked))

    # ---- step 2: parent

    def choose_parent(self, path: Path) -> None:
        """Take the file at ``path`` as the parent; ReadError if it is no plan."""
        self.set_parent(read_parent(path).entry)

    def set_parent(self, entry: ParentEntry) -> None:
        """Put ``entry`` in place of the parent; decisions follow its unchanged points."""
        self.change(self.current.with_(parents=(entry,)))

    def choose_role(self, role: ParentRole) -> None:
        """Say what the parent is to the plan."""
        self._change_parent(role=role)

    def correct_parent(self, **facts: object) -> None:
        """Correct facts of the parent's head that were read wrongly."""
        entry = self.parent_entry
        self._change_parent(plan=entry.plan.with_(**facts))

    @property
    def parent_entry(self) -> ParentEntry:
        """The parent of the draft; ReadError ``no-parent`` if there is none."""
        entry = next((e for e in self.current.parents if e.plan is not None), None)
        if entry is None:
            raise ReadError(
                "no-parent", "Dự thảo chưa có kế hoạch cấp trên",
                where="Bước 2. Kế hoạch cấp trên", fix_vi="Chọn trong thư viện hoặc nhập từ tệp.",
            )  # fmt: skip
        return entry

    # ---- steps 3 and 5: proposals

    def decide(
        self, proposal: Proposal, verdict: deciding.Verdict, value: Value | None = None
    ) -> None:
        """Accept, keep, drop or edit one proposal."""
        self.change(deciding.decided(self.prospect, proposal, verdict, value))

    def take_back(self, proposal: Proposal) -> None:
        """Take the decision on one proposal back."""
        self.change(deciding.undecided_again(self.prospect, proposal))

    def accept_all_of(self, proposals: Iterable[Proposal] | None = None) -> int:
        """Accept what waits among ``proposals`` (default: all); return how many that were."""
        wanted = tuple(self.prospect.proposals if proposals is None else proposals)
        before = len(self.prospect.decisions)
        self.change(deciding.accepted(self.prospect, wanted))
        return len(self.prospect.decisions) - before

    def add_point(self, key: str, text: str) -> None:
        """Add a point of the planner's own."""
        self.change(deciding.with_addition(self.current, key, text))

    def remove_point(self, item_id: str) -> None:
        """Remove a point of the planner's own."""
        self.change(deciding.without_addition(self.current, item_id))

    def set_signature(self, signature: Signature | None) -> None:
        """Set who signs; ``None`` goes back to what is proposed."""
        self.change(answering.signed(self.current, signature))

    def set_date(self, day: dt.date | None) -> None:
        """Set the plan's date; its law holds from then on. Blank until signing."""
        self.change(self.current.with_(place_date=day))

    # ---- step 4: tasks

    def edit_task(self, task_id: str, cell: str, text: str, *, goes_on: bool = False) -> None:
        """Type into one cell of the task table; ReadError if it cannot be read.

        Typing that ``goes_on`` in the same cell is taken back by one undo.
        """
        self.change(task_editing.with_cell(self.prospect, task_id, cell, text), goes_on=goes_on)

    def confirm_task(self, task_id: str) -> None:
        """Confirm all that nobody has confirmed in one row."""
        self.change(task_editing.with_confirmed(self.prospect, task_id))

    def confirm_quantities(self) -> None:
        """Confirm the quantities of all rows as they stand."""
        self.change(task_editing.with_all_confirmed(self.prospect, ("quantity",)))

    def add_task(self, after: str | None = None) -> str:
        """Add an empty row below ``after``; return its id."""
        draft, new_id = task_editing.with_new_task(self.prospect, after)
        self.change(draft)
        return new_id

    def move_task(self, task_id: str, step: int) -> None:
        """Move a row down (up if negative)."""
        self.change(task_editing.moved(self.prospect, task_id, step))

    def delete_task(self, task_id: str) -> None:
        """Delete a row; ``undo`` brings it back."""
        self.change(task_editing.without_task(self.prospect, task_id))

    def replace_tasks(self, tasks: Iterable[Task]) -> None:
        """Put a whole table in place, as read from a workbook."""
        self.change(self.current.with_(tasks=tuple(tasks)))

    def propose_tasks_again(self) -> None:
        """Give the table back to the proposals."""
        self.change(task_editing.proposed_again(self.prospect))

    # ---- step 6: questions

    def answer(self, question: OpenQuestion, text: str) -> None:
        """Answer an open question; ReadError if the fact cannot be read from ``text``."""
        self.change(answering.answered(self.prospect, question, text))

    def confirm(self, question: OpenQuestion) -> None:
        """Confirm what the draft assumes for a question."""
        self.change(answering.confirmed(self.prospect, question))

    def ask_again(self, question_id: str) -> None:
        """Take an answer back."""
        self.change(answering.open_again(self.current, question_id))

    def lead_to(self, target: str) -> None:
        """Ask the screen for the field where ``target`` is mended."""
        self.wanted = ""
        self.wanted = target

    # ---- step 7

    def choose_template(self, name: str | None) -> None:
        """Set the template by name; ``None`` is the kit's own."""
        settings = self.current.settings.with_(template=name)
        self.change(self.current.with_(settings=settings))

    def note_export(self) -> None:
        """Remember that files of this very state of the draft were written."""
        self.exported_hash = self._hash

    # ---- inside

    def _free_path(self, unit: Unit, year: int) -> Path:
        return free_path(draft_name(unit, year), self.folder)

    def _change_parent(self, **changes: object) -> None:
        entry = self.parent_entry
        parents = tuple(e.with_(**changes) if e is entry else e for e in self.current.parents)
        self.change(self.current.with_(parents=parents))

    def _with_effect(self, changed: Callable[[], object]) -> str:
        before = self.prospect
        self.change(changed())
        return effect_vi(before, self.prospect)


def effect_vi(before: Prospect, after: Prospect) -> str:
    """Say in Vietnamese how many rows and points differ between two states of a draft."""
    if before.plan is None or after.plan is None:
        return "Đã ghi nhận."
    rows = {t.id: t for t in before.plan.tasks}
    now = {t.id: t for t in after.plan.tasks}
    leads = sum(t.lead != rows[k].lead for k, t in now.items() if k in rows)
    others = sum(t != rows.get(k) for k, t in now.items()) - leads + len(rows.keys() - now.keys())
    questions = len(before.questions) - len(after.questions)
    said = [
        f"{leads} nhiệm vụ đổi chủ trì" if leads else "",
        f"{others} nhiệm vụ thay đổi" if others else "",
        f"bớt {questions} việc chưa quyết" if questions > 0 else "",
    ]
    return "Đã ghi nhận: " + (", ".join(filter(None, said)) or "kế hoạch không đổi") + "."
