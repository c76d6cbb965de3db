"""What a heading means: which key of the plan its section fills."""

from __future__ import annotations

import re
from functools import cache

from kit.importing.legacy_text import is_capitals
from kit.importing.vocabulary import alternatives, load_vocabulary
from kit.model.vietnamese import fold

# A heading longer than this is a sentence that happens to begin with the word.
MOST_HEADING_WORDS = 16

_JOINT = re.compile(r"\s*(?:[,;&/]|\bva\b|\s[-–]\s)\s*")
_FILLER = re.compile(r"^(?:ve|cac|mot so|nhung|cong tac|phan|ve viec)\s+")


def meanings(heading: str) -> tuple[str, ...]:
    """Return the keys that a heading names, in its order; ``work`` is tasks or contents.

    ``"MỤC ĐÍCH, YÊU CẦU"`` gives ``("purposes", "requirements")``; a sentence gives ``()``.
    """
    text = fold(heading).strip(" .:*")
    if not text or len(text.split()) > MOST_HEADING_WORDS:
        return ()
    found: list[str] = []
    for part in _parts(text):
        key = _key_of(part)
        if key and key not in found:
            found.append(key)
    return tuple(found)


def first_meaning(heading: str) -> str | None:
    """Return the key that a heading begins with, ``None`` for ``"Thời gian, đối tượng"``."""
    text = fold(heading).strip(" .:*")
    return _key_of(text) if text and len(text.split()) <= MOST_HEADING_WORDS else None


def is_plain(heading: str) -> bool:
    """Say whether a heading is hardly more than its section word: ``Hình thức tuyên truyền``."""
    text = _FILLER.sub("", fold(heading).strip(" .:*"), count=1)
    found = _words()[0].match(text)
    # "Nguồn lực" as a heading of its own is money; among other work it may be people.
    if found is None or found.group() == "nguon luc":
        return False
    tail = text[found.end() :].strip()
    return not tail or bool(re.match(rf"{alternatives('guest_tails')}\b", tail))


def is_bare_heading(text: str) -> bool:
    """Say whether an unmarked line is itself a heading: ``Nội dung:``, ``HÌNH THỨC``."""
    words = fold(text).strip(" .:*").split()
    if not 0 < len(words) <= 6 or text.rstrip().endswith((".", ";", ",")):
        return False
    return bool(meanings(text)) and (is_capitals(text) or len(words) <= 4)


def label_and_rest(text: str) -> tuple[str, str]:
    """Split ``Đối tượng: Cán bộ …`` into heading with colon and rest; a plain heading has none."""
    label, colon, rest = text.partition(":")
    return (label + colon, rest.strip()) if colon else (text, "")


def _parts(text: str) -> list[str]:
    """Return the parts of a heading; each is tried with all that follows it first."""
    starts = [0] + [match.end() for match in _JOINT.finditer(text)]
    return [text[start:] for start in starts]


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what begins like a section word, the longest first, and the key of each word."""
    table = load_vocabulary()["section_words"]
    keys = {fold(word): key for key, words in table.items() for word in words}
    longest_first = sorted(keys, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})\b"), keys


def _key_of(part: str) -> str | None:
    # "phần nội dung" has a filler in front; in "phân công" the same letters are the word itself.
    pattern, keys = _words()
    part = part if pattern.match(part) else _FILLER.sub("", part, count=1)
    found = pattern.match(part)
    if not found:
        return None
    # "Hình thức khen thưởng" is no way to spread the word.
    is_strange = re.search(rf"\b{alternatives('channel_strangers')}\b", part[found.end() :])
    key = keys[found.group()]
    return None if key == "channels" and is_strange else key
