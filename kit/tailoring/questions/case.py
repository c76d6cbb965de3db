"""A draft as the triggers of questions see it, and what they find in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kit.model import Proposal, Task
from kit.tailoring.context import Context

# A list in a question is cut after this many entries: it is read, not filed.
LONGEST_LIST = 12
# An entry of a list is cut after this many words: enough to know which point is meant.
LONGEST_ENTRY_WORDS = 24


@dataclass(frozen=True)
class Case:
    """The draft as the triggers see it."""

    ctx: Context
    tasks: tuple[Task, ...]
    proposals: tuple[Proposal, ...]

    def rows(self, *kinds: str) -> list[Task]:
        """Return the own rows of these kinds, by channel or by their own key."""
        return [t for t in self.tasks if t.channel in kinds or t.id.removeprefix("own-") in kinds]


@dataclass(frozen=True)
class Found:
    """Why the question is asked: words for its list, how many, and what waits for the answer."""

    listed: str = ""
    count: int = 0
    targets: tuple[str, ...] = ()


Trigger = Callable[[Case], Found | None]


def listed(entries: Iterable[str], most: int = LONGEST_LIST) -> str:
    """Join entries for reading; long ones are cut, and what is left over is counted."""
    short = [_cut(entry) for entry in dict.fromkeys(entries)]
    left = len(short) - most
    more = f"; và {left} mục khác" if left > 0 else ""
    return "; ".join(short[:most]) + more


def targets_of(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return the targets of ``proposals``, each once."""
    return tuple(dict.fromkeys(p.target for p in proposals))


def _cut(text: str) -> str:
    words = text.strip(" .;").split()
    shown = " ".join(words[:LONGEST_ENTRY_WORDS])
    return shown + (" …" if len(words) > LONGEST_ENTRY_WORDS else "")
