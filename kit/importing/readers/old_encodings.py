"""Bytes that are no UTF-8: which old encoding of Vietnamese makes sense of them."""

from __future__ import annotations

from kit.importing.legacy_fonts import unicode_text
from kit.importing.syllables import syllable_share
from kit.model import nfc

# Of a Vietnamese text nearly all words are syllables; a wrong encoding leaves few.
LEAST_SENSE = 0.6


def decode_old(data: bytes) -> str | None:
    """Return the text in Windows-1258, TCVN3 or VNI (both stored as Windows-1252), NFC.

    ``None`` if it makes no sense in any of them.
    """
    # Windows-1258 writes tones behind their letters.
    readings = [
        nfc(data.decode("cp1258", "replace")),
        unicode_text(data.decode("cp1252", "replace")),
    ]
    sense = [syllable_share(text)[0] for text in readings]
    best = max(range(len(readings)), key=sense.__getitem__)
    return readings[best] if sense[best] >= LEAST_SENSE else None
