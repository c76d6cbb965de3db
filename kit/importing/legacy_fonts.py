"""Text set in a font of TCVN3 (ABC) or VNI, as Unicode.

Such a file stores Latin letters that only the font shows as Vietnamese ones. Which letters is
data (``legacy_fonts.yaml``). The font decides where it is known, else the look of the words does;
text that is Unicode Vietnamese already is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from kit.importing.legacy_text import CAPITALS_SHARE
from kit.importing.syllables import syllable_share

# A text is taken for old only if it makes sense afterwards and made none before.
LEAST_SENSE_AFTER, MOST_SENSE_BEFORE = 0.8, 0.6
# Fewer words say nothing of a whole text: "£" and "©" stand in Unicode text, too.
FEWEST_WORDS = 4

# A line with so many plain letters, nearly all of them capitals, is a heading.
FEWEST_CAPITALS = 5

# Letters of Vietnamese that no old font stores: text with them is Unicode.
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_OLD_LETTER = re.compile("[\u00a1-\u00ff]")
# Word stores letters of a font that it takes for one of symbols here.
_SYMBOL_AREA = re.compile("[\uf020-\uf0ff]")
# Not the end of an address such as "moha.gov.vn".
_NAMED = re.compile(r"(?<!\w)(?:\.Vn[A-Za-z3]|VNI[- ][A-Za-z])", re.IGNORECASE)
_NAMED_BYTES = re.compile(_NAMED.pattern.encode(), re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class OldFont:
    """How one kind of font stores Vietnamese.

    Attributes:
        name: ``tcvn3`` or ``vni``.
        prints_capitals: every letter is printed as a capital.
    """

    name: str
    prints_capitals: bool = False

    def decode(self, text: str) -> str:
        """Return what the font prints for the stored ``text``, NFC."""
        pattern, letters = _decoding(self.name)
        plain = _SYMBOL_AREA.sub(lambda match: chr(ord(match.group()) - 0xF000), text)
        printed = pattern.sub(lambda match: letters[match.group()], plain)
        if self.prints_capitals:
            return printed.upper()
        if self.name != "tcvn3":
            return printed
        return "\n".join(map(_raised, printed.split("\n")))


def old_font(font_name: str | None) -> OldFont | None:
    """Return how the font of this name stores Vietnamese, ``None`` if as Unicode."""
    name = (font_name or "").strip(" '\"").lower()
    for encoding, table in _tables().items():
        if any(re.match(pattern, name) for pattern in table["fonts"]):
            capital = any(re.fullmatch(pattern, name) for pattern in table["capital_fonts"])
            return OldFont(encoding, capital)
    return None


def names_old_font(text: str | bytes) -> bool:
    """Say whether the source of a document, as stored, may name an old font anywhere."""
    pattern = _NAMED if isinstance(text, str) else _NAMED_BYTES
    return bool(pattern.search(text))


def ends_letter(name: str, before: str, after: str) -> bool:
    """Say whether two stored letters are printed as one."""
    return before + after in _decoding(name)[1]


def font_of_look(texts: Sequence[str]) -> OldFont | None:
    """Return the old font that a text of unknown font was set in, by its words as a whole."""
    pooled = "\n".join(text for text in texts if _may_be_old(text))
    before, number = syllable_share(pooled)
    if number < FEWEST_WORDS or before > MOST_SENSE_BEFORE:
        return None
    sense = {name: syllable_share(OldFont(name).decode(pooled))[0] for name in _tables()}
    best = max(sense, key=lambda name: sense[name])
    return OldFont(best) if sense[best] >= LEAST_SENSE_AFTER else None


def decode_by_look(text: str, font: OldFont | None) -> str:
    """Return one piece of a text whose look is ``font`` as Unicode, unless it makes sense as is."""
    if font is None or not _may_be_old(text):
        return text
    decoded = font.decode(text)
    return decoded if syllable_share(decoded)[0] >= syllable_share(text)[0] else text


def unicode_text(text: str) -> str:
    """Return a text of unknown font as Unicode, line by line."""
    lines = text.split("\n")
    font = font_of_look(lines)
    return "\n".join(decode_by_look(line, font) for line in lines) if font else text


def _may_be_old(text: str) -> bool:
    return bool(_OLD_LETTER.search(text)) and not _UNICODE_ONLY.search(text)


def _raised(line: str) -> str:
    """Raise tones among capitals, which TCVN3 has none for: ``X· VIÖT`` is stored for XÃ VIỆT."""
    plain = [char.isupper() for char in line if char.isascii() and char.isalpha()]
    is_heading = len(plain) >= FEWEST_CAPITALS and sum(plain) >= CAPITALS_SHARE * len(plain)

    def word(match: re.Match[str]) -> str:
        letters = match.group()
        has_small = any(char.isascii() and char.islower() for char in letters)
        has_capital = any(char.isascii() and char.isupper() for char in letters[1:])
        raises = not has_small and (has_capital or is_heading)
        return letters.upper() if raises else letters

    return _WORD.sub(word, line)


@cache
def _tables() -> dict[str, dict]:
    text = files("kit.importing").joinpath("legacy_fonts.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@cache
def _decoding(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of stored letters, longest first, and what each prints."""
    letters = {stored: printed for printed, stored in _tables()[name]["letters"].items()}
    # The mark behind a capital may have been typed as a small one.
    for stored, printed in list(letters.items()):
        if len(stored) == 2:
            base, mark = stored
            letters.setdefault(base + mark.lower(), printed)
            letters.setdefault(base + mark.upper(), printed)
    ordered = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered))), letters
