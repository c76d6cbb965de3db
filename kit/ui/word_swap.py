"""Words of a finding are put right inside a text of the draft, where they have one place."""

from __future__ import annotations

import re
from difflib import SequenceMatcher


class WordSwap:
    """Puts words in the place of others in one text, and counts how often it did.

    ``printed`` is the text as the plan prints it, where that is one: long names are shortened
    there, so the words at fault may stand in the draft with other words around them.
    """

    def __init__(self, found: str, new: str, printed: str | None = None) -> None:
        self.found, self.new, self.printed, self.hits = found, new, printed, 0

    def __call__(self, text: str | None) -> str | None:
        """Return ``text`` with the words exchanged, unchanged where they are not in it."""
        span = self._place_in(text or "")
        if span is not None:
            self.hits += 1
            return _cut(text, *span, self.new)
        differing = self._differing_in(text) if text and self.printed else None
        if differing is None:
            return text
        self.hits += 1
        return _cut(text, *differing)

    def _place_in(self, text: str) -> tuple[int, int] | None:
        """Return where the words stand; several places count as several hits."""
        left = r"(?<!\w)" if self.found[0].isalnum() else ""
        right = r"(?!\w)" if self.found[-1].isalnum() else ""
        places = [m.span() for m in re.finditer(left + re.escape(self.found) + right, text)]
        if self.new.startswith(self.found) and text.endswith(self.found):
            places = places[-1:]  # only a sign at the end is missing
        self.hits += max(len(places) - 1, 0)
        return places[0] if places else None

    def _differing_in(self, text: str) -> tuple[int, int, str] | None:
        """Return the span of ``text`` that is printed as the differing part, and what goes there.

        ``None`` where the plan prints that part in other words than the draft has.
        """
        probe = WordSwap(self.found, self.new)
        place = probe._place_in(self.printed)
        if place is None or probe.hits:
            return None
        head = _common(self.found, self.new)
        tail = _common(self.found[head:][::-1], self.new[head:][::-1])
        start, end = place[0] + head, place[1] - tail
        matcher = SequenceMatcher(None, self.printed, text, autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            if a <= start <= end <= a + size and size:
                new = self.new[head : len(self.new) - tail]
                return start - a + b, end - a + b, new
        return None


def _cut(text: str, start: int, end: int, new: str) -> str:
    """Return ``text`` with a span replaced; words that go take the blank before them along."""
    if not new and text[end : end + 1] in (" ", "") and text[:start].endswith(" "):
        start -= 1
    return text[:start] + new + text[end:]


def _common(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
