"""Bytes of old text files. Mirrors kit/importing/readers/old_encodings.py."""

import unicodedata

from kit.importing.readers.old_encodings import decode_old

TEXT = "Kế hoạch tuyên truyền cải cách hành chính của Ủy ban nhân dân xã, đường, ưu tiên"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text):
    """Return the bytes as Windows stores them: tones behind their letters."""
    apart = unicodedata.normalize("NFD", text)
    parts = [unicodedata.normalize("NFC", part) for part in _split(apart)]
    return "".join(parts).encode("cp1258")


def _split(apart):
    piece = ""
    for char in apart:
        if char in TONES:
            yield piece
            yield char
            piece = ""
        else:
            piece += char
    yield piece


def test_windows_1258_is_read_whole():
    """Tones stand behind their letters there, and the text comes out composed."""
    apart = unicodedata.normalize("NFD", TEXT)
    assert decode_old(windows_1258(TEXT)) == unicodedata.normalize("NFC", apart)


def test_old_fonts_are_read_from_bytes():
    """TCVN3 and VNI are stored in the letters of Windows-1252."""
    assert decode_old("KÕ ho¹ch c¶i c¸ch hµnh chÝnh".encode("cp1252")) == (
        "Kế hoạch cải cách hành chính"
    )
    assert decode_old("Keá hoaïch caûi caùch haønh chính".encode("cp1252")) == (
        "Kế hoạch cải cách hành chính"
    )


def test_noise_makes_no_sense():
    """Bytes of nothing are no text."""
    assert decode_old(bytes(range(128, 256)) * 4) is None
