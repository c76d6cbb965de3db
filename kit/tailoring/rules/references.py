"""T6: references to the parent's own appendix go; our plan has its own (APP-01)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_APPENDIX = re.compile(
    r"\s*\([^()]*\b(?:phụ lục|danh mục|biểu)\b[^()]*(?:kèm|đính)[^()]*\)", re.IGNORECASE
)


def references(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each bracket that points to the parent's appendix."""
    for match in _APPENDIX.finditer(text):
        reason = "Dẫn chiếu phụ lục của kế hoạch gốc; kế hoạch này dẫn phụ lục của mình."
        yield Edit(*match.span(), "", "T6", reason)
