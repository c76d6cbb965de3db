"""Clean text as it comes from old files: one Unicode form, plain spaces, real bullets."""

from __future__ import annotations

import re

from kit.model import nfc

# Word keeps bullets of Symbol and Wingdings in the private-use area; these are the ones met.
PRIVATE_BULLETS = {
    "\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓",
    "\uf02b": "+", "\uf02a": "*", "\uf0a8": "◦", "\uf06f": "◦",
}  # fmt: skip

# "5G, IoT TRONG CÁC KHU CÔNG NGHIỆP" has small letters and is in capitals all the same.
CAPITALS_SHARE = 0.85
# A text is judged by its beginning; no heading is longer.
JUDGED_LETTERS = 200

# Joiners and marks that print nothing but break comparisons.
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\x0b\x0c ]+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return NFC text with real bullets, without invisible and control characters.

    Spaces and line ends stay as they are; ``squeeze`` deals with them.
    """
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub(" ", text)
    if _PRIVATE.search(text):
        text = "".join(_bullet(char) for char in text)
    return nfc(text)


def squeeze(text: str) -> str:
    """Return ``text`` with single plain spaces and no spaces at the ends of lines."""
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")


def is_capitals(text: str) -> bool:
    """Say whether ``text`` is printed in capitals; a name such as ``IoT`` does not matter."""
    judged = text[:JUDGED_LETTERS]
    letters, capitals = sum(map(str.isalpha, judged)), sum(map(str.isupper, judged))
    return bool(letters) and capitals >= CAPITALS_SHARE * letters


def _bullet(char: str) -> str:
    if not "\ue000" <= char <= "\uf8ff":
        return char
    return PRIVATE_BULLETS.get(char, "•")
