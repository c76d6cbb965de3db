"""The files of a draft for the chairman's desk: where they go and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kit.drafts import draft_to_text
from kit.drafts.output import catalog_for, outcome_of, write_packet
from kit.drafts.trouble import save_error
from kit.errors import TailorError
from kit.model import Draft
from kit.ui.progress import step_of_target
from kit.ui.session import Session


@dataclass(frozen=True)
class Exported:
    """One set of files; ``questions`` is ``None`` when everything is decided."""

    plan: Path
    tasks: Path | None
    questions: Path | None
    draft: Path
    is_draft: bool

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were written, the plan first."""
        return tuple(p for p in (self.plan, self.tasks, self.questions, self.draft) if p)


def export(session: Session, folder: Path | None = None) -> Exported:
    """Write plan, task workbook, open list and draft into ``folder`` (default: the draft's own).

    Raises:
        TailorError: ``no-parent``, ``undecided``.
        RenderError: if template and plan do not fit together.
        SaveError: if a file cannot be written, as while Word has it open.
    """
    draft = session.current
    waiting = len(session.prospect.undecided)
    if waiting:
        raise TailorError(
            "undecided", f"Còn {waiting} đề xuất chưa quyết", where=_waiting_steps(session),
            fix_vi="Quyết từng đề xuất, hoặc bấm “Nhận tất cả của bước này” ở các bước đó.",
        )  # fmt: skip
    folder = folder or session.path.parent
    outcome = outcome_of(draft, catalog_for(draft))
    written = write_packet(outcome, folder / f"{session.path.stem}.docx")
    copy = folder / session.path.name
    if copy != session.path:
        _write_copy(draft, copy)
    session.note_export()
    return Exported(written.plan, written.tasks, written.questions, copy, outcome.is_draft)


def _waiting_steps(session: Session) -> str:
    numbers = sorted({step_of_target(p.target) for p in session.prospect.undecided})
    return ", ".join(f"Bước {number}" for number in numbers)


def _write_copy(draft: Draft, path: Path) -> None:
    """The draft beside its files: a copy to hand on, without versions of its own."""
    try:
        path.write_bytes(draft_to_text(draft).encode())
    except OSError as error:
        raise save_error(error, path) from error
