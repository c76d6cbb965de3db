"""T4, T8, T9, T18, T20, T21: members of enumerations, and words that name a level.

A member of a list that is not ours goes, and the list closes over the gap; where the words are
no member but carry the sentence, their counterpart at our level takes their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.words import MirrorWords, filled, mirror_words, upward_contexts

# Words of this rule name what lies below us: nobody reports to it.
BELOW_US = "T21"
# "Chỉ thị của Chủ tịch UBND tỉnh": who issued something, not who acts.
_OF = re.compile(r"(?:\bcủa|\bbởi)\s*$", re.IGNORECASE)
# The only object of its verb is no member, whatever begins after the next sign.
_SENT_TO = re.compile(r"\b(?:gửi|chuyển|cấp)\s*$", re.IGNORECASE)
_SEPARATOR_AFTER = re.compile(r"^\s*(?:[,;]|và\b)")
_SEPARATOR_BEFORE = re.compile(r"(?:[,;]|\bvà)\s*$")


def members(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each phrase of the mirror table; a body is named once in a list."""
    named: set[str] = set()
    for match in mirror_words(ctx.unit.level, ctx.day).find(text):
        row = match.value
        upward = row.rule != BELOW_US and is_upward(text, match.start, match.end)
        if row.not_ours or upward:
            continue
        member = _is_member(text, match.start, match.end, first=not row.first_stays)
        new = _new_words(row, match.text, member, ctx)
        if new and _begins_sentence(text, match.start):
            new = new[:1].upper() + new[1:]
        if _is_name(new) and match.text != new:
            follows = _SEPARATOR_BEFORE.search(text[: match.start])
            known = new in named or new in text
            named.add(new)
            new = "" if follows and known else new
        yield Edit(match.start, match.end, new, row.rule, row.reason_vi, member=True)


def names_others(text: str, ctx: Context) -> bool:
    """Whether ``text`` speaks of an actor that is not ours (a leader of a higher level)."""
    matches = mirror_words(ctx.unit.level, ctx.day).find(text)
    return any(m.value.not_ours and not _OF.search(text[: m.start]) for m in matches)


def is_upward(text: str, start: int, end: int) -> bool:
    """Whether the body at ``start:end`` is spoken of as our superior, to whom we report."""
    before, after = upward_contexts()
    head = text[:start].rstrip().casefold()
    tail = text[end:].lstrip().casefold()
    return head.endswith(before) or tail.startswith(after)


def _is_member(text: str, start: int, end: int, *, first: bool) -> bool:
    """Whether the words are one of several; ``first``: also if others only follow."""
    follows = bool(_SEPARATOR_BEFORE.search(text[:start]))
    if _SENT_TO.search(text[:start]) and text[end:].lstrip().startswith(";"):
        return False
    return follows or (first and bool(_SEPARATOR_AFTER.match(text[end:])))


def _new_words(row: MirrorWords, found: str, member: bool, ctx: Context) -> str:
    if row.same_but:
        for old, new in row.same_but.items():
            if old in found:
                return found.replace(old, filled(new, ctx), 1)
        return found
    if row.replacement is not None:
        return filled(row.replacement, ctx)
    return "" if member or row.alone is None else filled(row.alone, ctx)


def _is_name(words: str) -> bool:
    """Whether ``words`` are the name of one body: "Báo và phát thanh, truyền hình Huế"."""
    return words[:1].isupper() and len(words.split()) > 2


def _begins_sentence(text: str, start: int) -> bool:
    return not text[:start].strip() or text[:start].rstrip().endswith((".", ":"))
