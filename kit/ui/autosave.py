"""The open draft and its file: every change is on disk before the next one, and none is lost.

Widgets look at the traits; nothing here knows a widget.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from traitlets import Enum, HasTraits, Instance, Unicode

from kit.drafts import free_path, load_with_hash, save_draft
from kit.errors import ReadError, SaveError
from kit.model import Draft

# empty: no draft · saved: file and screen agree · conflict: somebody else saved meanwhile ·
# missing: the file is gone · unsaved: the system refused, the next change tries again.
STATES = ("empty", "saved", "conflict", "missing", "unsaved")
STOPPED = {"changed-on-disk": "conflict", "missing-on-disk": "missing"}
MOST_UNDONE = 50
MY_COPY = "ban-cua-toi"


class SavedDraft(HasTraits):
    """One draft with its file.

    Attributes:
        draft: what the screen shows; ``None`` until one is opened.
        state: one of ``STATES``.
        status_vi: one quiet sentence about the last saving, loud only in ``conflict`` and
            ``unsaved``.
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

        Raises:
            ReadError: as in ``kit.drafts.load_with_hash``.
        """
        draft, self._hash = load_with_hash(path)
        self.path, self._earlier = path, []
        saved_at = dt.datetime.fromtimestamp(path.stat().st_mtime)
        self.state = "saved"
        self.status_vi = f"Đã mở lại bản lưu lúc {saved_at:%H:%M} ngày {saved_at:%d/%m/%Y}."
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

    def change(self, draft: Draft) -> None:
        """Put ``draft`` in the place of the open one and save it.

        What the system refuses is said in ``state`` and ``status_vi``; the change itself stays
        on the screen.

        Raises:
            ReadError: ``no-draft`` if none is open.
        """
        if draft == self.current:
            return
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
        if self.state in ("saved", "unsaved"):
            self._save(draft)
        self.draft = draft

    def _save(self, draft: Draft) -> None:
        try:
            self._hash = save_draft(draft, self.path, self._hash)
        except SaveError as error:
            self.state = STOPPED.get(error.code, "unsaved")
            self.status_vi = f"{error.message_vi}. {error.fix_vi}"
        else:
            self._say_saved()

    def _say_saved(self) -> None:
        self.state = "saved"
        self.status_vi = f"Đã tự lưu lúc {dt.datetime.now():%H:%M:%S}."
