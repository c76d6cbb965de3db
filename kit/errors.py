"""What can stop a planner. Any other exception is a bug of ours and keeps its traceback."""

from __future__ import annotations


class KitError(Exception):
    """The user's material, or our own catalog, stops the work.

    Attributes:
        code: stable machine name such as ``no-such-unit``; tests assert on it, never on the text.
        where: file, key, sheet or cell that the user can open.
        message_vi: one Vietnamese sentence saying what is wrong.
        fix_vi: one Vietnamese sentence saying what to do next.
    """

    def __init__(self, code: str, message_vi: str, *, where: str, fix_vi: str) -> None:
        super().__init__(code, message_vi, where, fix_vi)
        self.code, self.where, self.message_vi, self.fix_vi = code, where, message_vi, fix_vi

    def __str__(self) -> str:
        return f"{self.message_vi} ({self.where}). {self.fix_vi} [{self.code}]"


class CatalogError(KitError):
    """A catalog file is missing, malformed, or lacks a key that somebody asked for."""


class ReadError(KitError):
    """A file that the user gave cannot be turned into what it should be."""


class TailorError(KitError):
    """A parent cannot be tailored as asked: unknown or ambiguous unit, undecided proposals."""


class RenderError(KitError):
    """A template and a plan do not fit together."""


class SaveError(KitError):
    """A draft could not be saved or was changed by somebody else."""
