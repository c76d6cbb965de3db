"""Which pages of a PDF have a text layer that says what is printed, and which need OCR.

A scan may bear the stamp of a signature as its only text; a text layer may be glyph numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from kit.importing.readers.pages import Word
from kit.importing.readers.pdf_pages import PdfPage
from kit.model.vietnamese import fold


class TextLayer(Enum):
    """What the text layer of a page is worth; the values are codes of ``ReadError``."""

    SOUND = "sound"
    MISSING = "no-text-layer"
    BROKEN = "broken-text-layer"


# Stamps of three signers, with their offices and times, have 450 letters; a page of text 2,000.
MOST_STAMP_LETTERS = 450
# A scan covers the page; a coat of arms or a signature does not.
SCAN_SHARE = 0.5
# Letters drawn as outlines need ten curves each.
MOST_CURVES = 2000
# Fewer words than this are not judged: a table of figures, a heading.
FEWEST_WORDS = 12
# Of a sound plan four words in five are syllables; of glyph numbers one in ten is by chance.
FEWEST_SYLLABLES = 0.4
# So many words of an English or legacy-encoded text are at least made of letters.
FEWEST_LETTER_WORDS = 0.6
MOST_STRANGE = 0.1

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_GLYPH_NUMBER = re.compile(r"\(cid:\d+\)")
_EDGES = "()[]{}\"'“”‘’.,;:!?…-–/+*•"
_LATIN_END = 0x0250
_VIETNAMESE = range(0x1E00, 0x1F00)


def judge_pages(pages: Sequence[PdfPage]) -> list[TextLayer]:
    """Judge the text layer of each page of one file."""
    counts = [_letters(one.page.words) for one in pages]
    scans = [one.image_share >= SCAN_SHARE for one in pages]
    # A picture behind every page of text is paper, not a scan.
    papered = any(
        scan and count > MOST_STAMP_LETTERS for scan, count in zip(scans, counts, strict=True)
    )
    return [
        _judge(one, count, is_scan=scan and not papered)
        for one, count, scan in zip(pages, counts, scans, strict=True)
    ]


def _judge(one: PdfPage, letters: int, *, is_scan: bool) -> TextLayer:
    if is_scan and letters <= MOST_STAMP_LETTERS:
        return TextLayer.MISSING
    if not letters and (one.image_share >= SCAN_SHARE or one.curves > MOST_CURVES):
        return TextLayer.MISSING
    return TextLayer.BROKEN if is_broken(one.page.words) else TextLayer.SOUND


def is_broken(words: Sequence[Word]) -> bool:
    """Say whether the words of a page are glyph numbers or signs instead of letters."""
    # A lone sign of a picture font is a bullet.
    texts = [word.text for word in words if not _is_bullet(word.text)]
    everything = "".join(texts)
    strange = sum(1 for char in everything if _is_strange(char))
    if strange > MOST_STRANGE * max(len(everything), 1) or _GLYPH_NUMBER.search(everything):
        return True
    bare = [text.strip(_EDGES) for text in texts]
    tested = [text for text in bare if text and not text[0].isdigit()]
    if len(tested) < FEWEST_WORDS:
        return False
    syllables = sum(1 for text in tested if _SYLLABLE.fullmatch(fold(text)))
    letters = sum(1 for text in tested if text.isalpha())
    share = len(tested)
    return syllables < FEWEST_SYLLABLES * share and letters < FEWEST_LETTER_WORDS * share


def _is_strange(char: str) -> bool:
    """Say whether a sign is neither of Latin nor a mark that documents use; bullets are few."""
    code = ord(char)
    if code < _LATIN_END or code in _VIETNAMESE:
        return code < 0x20
    return char == "\ufffd" or char.isalpha() or _is_private(char)


def _is_bullet(text: str) -> bool:
    return len(text) == 1 and _is_private(text)


def _is_private(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff"


def _letters(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words)
