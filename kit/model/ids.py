"""Stable ids: built from the words of a point, so that a re-import finds it again."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from kit.model.records import nfc

_NOT_WORD = re.compile(r"\W+")


def content_id(prefix: str, text: str) -> str:
    """Return ``prefix-xxxxxxxx`` from the letters and digits of ``text``, ignoring case."""
    words = _NOT_WORD.sub(" ", nfc(text)).casefold().strip()
    return f"{prefix}-{hashlib.blake2s(words.encode(), digest_size=4).hexdigest()}"


class IdGiver:
    """Gives ids unique within one plan; equal texts get ``-2``, ``-3`` in reading order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def __call__(self, prefix: str, text: str) -> str:
        """Return the next free id for ``text``."""
        base = content_id(prefix, text)
        self._seen[base] += 1
        return base if self._seen[base] == 1 else f"{base}-{self._seen[base]}"
