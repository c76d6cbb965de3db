"""Wording of a truth file, plain or sealed: compared the same way, one letter for one letter.

A truth file of the project holds no text of anybody's document. Its wording is sealed: ``#`` and
a short digest, salted with the name of the source; an opening says also how many words it has,
``#5:3f9a12c0``. Numbers, dates, kinds and counts stay plain (``benchmarks/seal_truth.py``).
"""

from __future__ import annotations

import hashlib
import re

from kit.model import nfc
from kit.model.vietnamese import fold

# 40 bits: two wordings of one document that differ never meet by chance.
DIGEST_LETTERS = 10

_WORD = re.compile(r"[^\W_]+")
_SEALED = re.compile(r"#(?:(\d+):)?[0-9a-f]{10}$")


def exact(text: str) -> str:
    """Return what two equal cells or names share: letters with their marks, any case or space."""
    return " ".join(nfc(text).split()).casefold()


def bare(text: str) -> str:
    """Return the folded words alone; openings are compared so."""
    return " ".join(_WORD.findall(fold(text)))


def is_sealed(text: object) -> bool:
    """Say whether ``text`` is a digest."""
    return isinstance(text, str) and bool(_SEALED.match(text))


def seal(text: str, salt: str) -> str:
    """Return the digest of a whole wording."""
    return f"#{_digest(exact(text), salt)}"


def seal_opening(text: str, salt: str) -> str:
    """Return the digest of first words, with their number before it."""
    words = bare(text)
    return f"#{len(words.split())}:{_digest(words, salt)}"


def is_same(found: str, wanted: str, salt: str) -> bool:
    """Say whether ``found`` is the wording that ``wanted`` tells, plainly or sealed."""
    if is_sealed(wanted):
        return seal(found, salt) == wanted
    return exact(found) == exact(wanted)


def opens_with(text: str, opening: str, salt: str) -> bool:
    """Say whether ``text`` begins with the words of ``opening``, plain or sealed."""
    words = bare(text).split()
    sealed = _SEALED.match(opening)
    if sealed:
        return seal_opening(" ".join(words[: int(sealed[1])]), salt) == opening
    # The last word of a plain opening may be cut.
    return " ".join(words).startswith(bare(opening))


def _digest(text: str, salt: str) -> str:
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()[:DIGEST_LETTERS]
