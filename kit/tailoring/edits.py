"""Edits inside a sentence: small replacements with a reason each, and what they add up to.

A text rule looks at one sentence and names the pieces it would change; it changes nothing
itself. The engine applies the rules one after the other, keeps their hands off protected names
and repairs the punctuation that a removal leaves behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from kit.model import Change, Span
from kit.tailoring.context import Context


@dataclass(frozen=True)
class Edit:
    """Replace ``text[start:end]`` by ``new``; several edits of one rule do not overlap.

    ``inside_names`` lets a rule touch protected names (only the rule that spells them right).
    ``member``: what goes is a member of an enumeration, so its separator goes with it.
    """

    start: int
    end: int
    new: str
    rule: str
    reason_vi: str
    who: str = "planner"
    unverified: str | None = None
    inside_names: bool = False
    member: bool = False


TextRule = Callable[[str, Context], Iterable[Edit]]
Protector = Callable[[str, Context], Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class Edited:
    """A sentence after all rules: its text, and every change with its reason."""

    before: str
    text: str
    changes: tuple[Change, ...] = ()
    unverified: tuple[str, ...] = ()
    asks: bool = False
    rules: tuple[str, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing that says anything is left: the point is to be dropped."""
        return len(re.findall(r"\w+", self.text)) < 2


def edit_text(text: str, ctx: Context, rules: Sequence[TextRule], protected: Protector) -> Edited:
    """Run ``rules`` over ``text`` in order and return the result with all changes."""
    now, changes, unverified, asks = text, [], [], False
    for rule in rules:
        wanted = list(rule(now, ctx))
        if not wanted:
            continue
        kept = (*protected(now, ctx), *_years_put_in(now, changes))
        allowed = _allowed(now, wanted, kept)
        for edit in allowed:
            old = now[edit.start : edit.end]
            changes.append(
                Change(rule=edit.rule, before=old, after=edit.new, reason_vi=edit.reason_vi)
            )
            if edit.unverified:
                unverified.append(edit.unverified)
            asks = asks or edit.who == "ask"
        edits = [_with_separator(now, edit) for edit in _joined(now, allowed)]
        for edit in sorted(edits, key=lambda e: -e.start):
            now = now[: edit.start] + edit.new + now[edit.end :]
        if edits:
            now = repaired(now)
    rules_used = tuple(dict.fromkeys(c.rule for c in changes))
    return Edited(text, now, tuple(changes), tuple(unverified), asks, rules_used)


_YEARS = re.compile(r"20\d\d")


def _years_put_in(text: str, changes: list[Change]) -> Iterable[tuple[int, int]]:
    """Where words of ours with a year stand: no later rule takes that year for the parent's."""
    for change in changes:
        if set(_YEARS.findall(change.after)) - set(_YEARS.findall(change.before)):
            at = text.casefold().find(change.after.casefold())
            if at >= 0:
                yield at, at + len(change.after)


def _allowed(text: str, edits: list[Edit], protected: Sequence[tuple[int, int]]) -> list[Edit]:
    """Drop edits that cut into a protected name, that change nothing, or that overlap."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        cuts = any(edit.start < end and start < edit.end for start, end in protected)
        if (cuts and not edit.inside_names) or text[edit.start : edit.end] == edit.new:
            continue
        if kept and edit.start < kept[-1].end:
            continue
        kept.append(edit)
    return kept


_BEFORE = re.compile(r"\s*(?:[,;]|[,;]?\s*(?<!\w)(?:và|hoặc))\s*$")
_ONLY = re.compile(r"^\s*(?:[,;]|và|hoặc)?\s*$")
_FIRST = re.compile(r"^\s*(?:,|và\b|hoặc\b)\s*")
_AFTER = re.compile(r"^\s*(?:[,;.:…]|và\b|hoặc\b|$)")


def _joined(text: str, edits: list[Edit]) -> list[Edit]:
    """Join members that go together: what stands between them is only their separator."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        both = last and last.member and edit.member and not last.new and not edit.new
        if both and _ONLY.match(text[last.end : edit.start]):
            joined[-1] = replace(last, end=edit.end)
        else:
            joined.append(edit)
    return joined


def _with_separator(text: str, edit: Edit) -> Edit:
    """Take the comma of a removed first or last member along: "A, B họp" becomes "A họp"."""
    before = _BEFORE.search(text[: edit.start])
    after = _AFTER.match(text[edit.end :])
    if edit.new or not edit.member or not (before or after):
        return edit
    if before is not None and after is not None:
        return _last_but_one(text, edit, before.start())
    if before is not None:
        return replace(edit, start=before.start())
    first = _FIRST.match(text[edit.end :])
    if first is None or not edit.start:
        return edit
    return replace(edit, end=edit.end + first.end(), new=" ")


_AND_AFTER = re.compile(r"^\s*(?:và|hoặc)(?!\w)\s*")


def _last_but_one(text: str, edit: Edit, before: int) -> Edit:
    """Take out what stands before "và": "A, B và C" is "A và C", "A; B và C" is "A; C"."""
    follows = _AND_AFTER.match(text[edit.end :])
    sign = text[before : edit.start].strip()
    if follows is None or sign not in (",", ";"):
        return edit
    if sign == ",":
        return replace(edit, start=before)
    return replace(edit, end=edit.end + follows.end())


# What a removed member leaves behind, and what stands there instead.
_REPAIRS = (
    (re.compile(r"[  \t]+"), " "),
    (re.compile(r"\(\s*\)"), ""),
    (re.compile(r"\s+([,;.:)])"), r"\1"),
    (re.compile(r"[,;]\s*(?=:)"), ""),
    (re.compile(r":\s*[,;]\s*"), ": "),
    (re.compile(r"\(\s+"), "("),
    (re.compile(r"([,;])(?:\s*[,;])+"), r"\1"),
    (re.compile(r"[,;]\s*(và|hoặc)\s+(?=[,;.]|$)"), ""),
    (re.compile(r"\b(và|hoặc)\s+(?=(?:và|hoặc)\b)"), ""),
    (re.compile(r"\s*\b(và|hoặc)\s*(?=[,;.])"), ""),
    (re.compile(r"[,;]\s*(?=\.(?!\.))"), ""),
    (re.compile(r"\b(trong|theo|tại|của|về|với|từ|qua|cho)\s+(?:và|hoặc|,)\s+"), r"\1 "),
    (re.compile(r"^[\s,;:.\-–]+"), ""),
    (re.compile(r"[\s,;]+$"), ""),
    (re.compile(r"\b(\w+(?: \w+){1,5}?) \1\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\b(\w+(?:,? \w+){3,8})[,;] \1\b"), r"\1"),
    (re.compile(r"\b(tỉnh|thành phố|xã|phường|đặc khu|đơn vị), \1\b(?! hội)", re.I), r"\1"),
    (re.compile(r"\b((?:UBND|Sở|Phòng|Trung tâm)(?: [^\W\d]+){1,8}) và \1\b"), r"\1"),
    (re.compile(r"\b(của (?:tỉnh|thành phố|xã|phường|đặc khu)) và \1\b"), r"\1"),
    (re.compile(r"[,;]\s*\.{3}"), "…"),
    (re.compile(r"\s+(?:của|bởi|và|hoặc)(?=[.;]?$)"), ""),
    (re.compile(r"\bcủa (xã|phường|đặc khu) UBND \1\b"), r"của \1"),
    (re.compile(r"\bcủa (Sở) Sở\b"), r"của \1"),
    (re.compile(r"\b(xã|phường|tỉnh|đặc khu)( [^,;.]{3,40}? năm \d{4}) của \1\b"), r"\1\2"),
)


def repaired(text: str) -> str:
    """Mend spaces, stray separators and doubled words after members were taken out."""
    for pattern, new in _REPAIRS:
        text = pattern.sub(new, text)
    text = text.strip()
    return text[:1].upper() + text[1:]


def changed_spans(before: str, after: str) -> tuple[Span, ...]:
    """Return the spans that differ, word by word, for marking on the screen."""
    old, new = _words(before), _words(after)
    matcher = SequenceMatcher(None, [w for w, _, _ in old], [w for w, _, _ in new], autojunk=False)
    spans: list[Span] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        for side, words, low, high in (("before", old, i1, i2), ("after", new, j1, j2)):
            if high > low:
                spans.append(Span(side=side, start=words[low][1], end=words[high - 1][2]))
    return tuple(spans)


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(m[0], m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
