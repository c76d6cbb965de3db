"""Words that a scanner may have misread: what is wrong there is not the office's mistake."""

from __future__ import annotations

from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.model.vietnamese import fold

# The importer's notes on words that recognition was not sure of.
_OCR_NOTES = ("ocr-doubt",)


def was_scanned(material: Material) -> bool:
    """Whether the plan was read by recognition of characters, as far as its notes tell."""
    return any(note.code in _OCR_NOTES for note in material.plan.notes)


def blame_nobody(found: Finding, material: Material) -> Finding:
    """Return ``found`` as a doubt to be compared with the original, if a scan may explain it.

    The words at fault count as misread where the importer doubted a word in them.
    """
    doubted = [n.found for n in material.plan.notes if n.code in _OCR_NOTES and n.found]
    words = fold(found.found or found.message_vi)
    if not any(fold(word) in words for word in doubted):
        return found
    return found.with_(
        severity="info",
        fix_vi=f"Có thể do nhận dạng chữ: kiểm tra lại với bản gốc. {found.fix_vi}",
        is_safe=False,
    )
