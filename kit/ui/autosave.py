"""The open draft and its file: every change is on disk before the next one, and none is lost.

Widgets look at the traits; nothing here knows a widget.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from traitlets import Enum, HasTraits, Instance, Unicode

from kit.drafts import (
    Version,
    earlier_versions,
    free_path,
    load_version,
    load_with_hash,
    restore_last,
    save_draft,
    saved_at,
)
from kit.errors import ReadError, SaveError
from kit.model import Draft

# empty: no draft · saved: file and screen agree · recovered: the same, after a damage ·
# conflict: somebody else saved meanwhile · missing: the file is gone · unsaved: the system refused.
# In the last three each change tries again, so that nothing stays unsaved once the trouble is gone.
STATES = ("empty", "saved", "recovered", "conflict", "missing", "unsaved")
LOUD = ("recovered", "conflict", "missing", "unsaved")
STOPPED = {"changed-on-disk": "conflict", "missing-on-disk": "missing"}
MOST_UNDONE = 50
STILL_THERE_VI = "Những gì đã gõ vẫn còn trên màn hình; chưa đóng sổ tay."
MY_COPY = "ban-cua-toi"


class SavedDraft(HasTraits):
    """One draft with its file.

    Attributes:
        draft: what the screen shows; ``None`` until one is opened.
        state: one of ``STATES``.
        status_vi: one quiet sentence about the last saving, to be said aloud in ``LOUD``.
    """

    draft: Draft | None = Instance(Draft, allow_none=True)
    state: str = Enum(STATES, "empty")
    status_vi: str = Unicode("Chưa mở dự thảo nào.")

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self._hash: str | None = None
        self._earlier: list[Draft] = []

    def open(self, path: Path) -> None:
        """Open the draft at ``path``; what was open is saved already.

        In the place of a damaged file its newest version that can be read is opened; the damaged
        one lies beside it under another name.

        Raises:
            ReadError: as in ``kit.drafts.load_with_hash``.
        """
        version = None
        try:
            draft, hash_ = load_with_hash(path)
        except ReadError as error:
            version = restore_last(path) if error.code == "damaged" else None
            if version is None:
                raise
            draft, hash_ = load_with_hash(path)
        self.path, self._hash, self._earlier = path, hash_, []
        if version:
            self.state = "recovered"
            self.status_vi = (
                f"Tệp dự thảo bị hỏng, đã cất riêng. Đang mở bản lưu lúc {_moment(version)}: "
                "hãy xem lại những gì làm sau lúc đó."
            )
        else:
            self.state = "saved"
            self.status_vi = f"Đã mở lại bản lưu lúc {_moment(path)}."
        self.draft = draft

    def create(self, draft: Draft, path: Path) -> None:
        """Start with a new draft and write it to ``path``.

        Raises:
            SaveError: if it cannot be written; then nothing is opened.
        """
        self._hash = save_draft(draft, path)
        self.path, self._earlier = path, []
        self._say_saved()
        self.draft = draft

    def change(self, draft: Draft, *, goes_on: bool = False) -> None:
        """Put ``draft`` in the place of the open one and save it.

        A change that ``goes_on`` belongs to the one before: undo takes both back at once.
        What the system refuses is said in ``state`` and ``status_vi``; the change itself stays
        on the screen, and the next one tries to save both.

        Raises:
            ReadError: ``no-draft`` if none is open.
        """
        if draft == self.current:
            return
        if not (goes_on and self._earlier):
            self._earlier = [*self._earlier[-MOST_UNDONE + 1 :], self.current]
        self._put(draft)

    def undo(self) -> bool:
        """Go back before the last change; ``False`` if there is none."""
        if not self._earlier:
            return False
        self._put(self._earlier.pop())
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to go back before."""
        return bool(self._earlier)

    @property
    def current(self) -> Draft:
        """The open draft.

        Raises:
            ReadError: ``no-draft`` if none is open.
        """
        if self.draft is None:
            raise ReadError(
                "no-draft", "Chưa mở dự thảo nào", where="Bước 1. Dự thảo và đơn vị",
                fix_vi="Chọn đơn vị, năm rồi bấm “Tạo dự thảo”, hoặc mở một dự thảo đã có.",
            )  # fmt: skip
        return self.draft

    def save_again(self) -> None:
        """Try to save what is on the screen, after the planner has mended what stopped it.

        Raises:
            ReadError: ``no-draft`` if none is open.
        """
        self._save(self.current)

    @property
    def versions(self) -> tuple[Version, ...]:
        """The earlier versions of the open draft, newest first."""
        return earlier_versions(self.path) if self.path else ()

    def restore(self, version: Version) -> None:
        """Put an earlier version on the screen and save it, as one change that can be undone.

        Raises:
            ReadError: if it cannot be read.
            SaveError: ``not-saved-yet`` while the present draft is in no file.
        """
        draft = load_version(version.path)
        self.save_again()
        if self.state != "saved":
            raise SaveError(
                "not-saved-yet", "Dự thảo đang mở chưa lưu được", where=str(self.path),
                fix_vi="Xử lý việc lưu ở dòng dưới màn hình trước, rồi khôi phục.",
            )  # fmt: skip
        SavedDraft.change(self, draft)

    def load_theirs(self) -> Path:
        """End a conflict with the other window's draft; return where ours is kept beside it.

        Raises:
            SaveError: if ours cannot be kept; then the conflict goes on.
        """
        mine = free_path(f"{self.path.stem}-{MY_COPY}", self.path.parent)
        save_draft(self.current, mine)
        self.open(self.path)
        return mine

    def keep_mine(self) -> None:
        """End a conflict with our draft; the other window's becomes a version (``ban-luu``).

        Raises:
            SaveError: as in ``kit.drafts.save_draft``; then the conflict goes on.
        """
        self._hash = save_draft(self.current, self.path)
        self._say_saved()

    def _put(self, draft: Draft) -> None:
        try:
            self._save(draft)
        finally:  # The words stay on the screen, even if saving shows a fault of ours.
            self.draft = draft

    def _save(self, draft: Draft) -> None:
        try:
            self._hash = save_draft(draft, self.path, self._hash)
        except SaveError as error:
            self.state = STOPPED.get(error.code, "unsaved")
            self.status_vi = f"{error.message_vi}. {error.fix_vi} {STILL_THERE_VI}"
        else:
            self._say_saved()

    def _say_saved(self) -> None:
        self.state = "saved"
        self.status_vi = f"Đã tự lưu lúc {dt.datetime.now():%H:%M:%S}."


def _moment(file: Path) -> str:
    when = saved_at(file) or dt.datetime.fromtimestamp(file.stat().st_mtime)
    return f"{when:%H:%M} ngày {when:%d/%m/%Y}"
