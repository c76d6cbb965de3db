"""Ledger: where every word of the source went that is in no content key of the plan."""

from __future__ import annotations

from kit.importing.blocks import Block, Table
from kit.model import FrameText, IdGiver, ImportNote, Placed


class Ledger:
    """Collects frame, unplaced text and notes while one plan is read, and gives the ids."""

    def __init__(self) -> None:
        self.frame: list[FrameText] = []
        self.unplaced: list[Placed] = []
        self.notes: list[ImportNote] = []
        self.give_id = IdGiver()
        # Set by whoever finds that the source tells of a plan instead of being one.
        self.tells_story = False

    def keep(self, role: str, text: str, place: str | None) -> None:
        """Record structural words as printed; empty text is nothing."""
        if text:
            self.frame.append(FrameText(role=role, text=text, place=place))

    def leave(self, piece: Block | Table) -> None:
        """Record a block, or every cell of a table, that fits no key."""
        blocks = [piece] if isinstance(piece, Block) else piece.blocks()
        for block in blocks:
            if block.text and not (block.cell and block.cell.merged):
                self.unplaced.append(Placed(text=block.text, place=block.place))

    def note(
        self, code: str, message_vi: str, place: str | None = None, *,
        found: str | None = None, suggestion: str | None = None,
    ) -> None:  # fmt: skip
        """Record a doubt for the planner."""
        self.notes.append(
            ImportNote(
                code=code, place=place, message_vi=message_vi, found=found, suggestion=suggestion
            )
        )
