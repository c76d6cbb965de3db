"""Points of the text: purposes, requirements, contents, channels. One proposal a parent point.

A point is kept, adapted by edits inside its sentence, split where it speaks of two things
(T11), or dropped where what it says is not for our level.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kit.model import Change, Item, Proposal, Value, content_id
from kit.model.vietnamese import sentence_case
from kit.tailoring.additions import additions, placed
from kit.tailoring.context import Context
from kit.tailoring.edits import Edited, changed_spans, edit_text, repaired
from kit.tailoring.parent_theme import FRAME_VI, takes_frame_only
from kit.tailoring.rules import TEXT_RULES, protected_spans
from kit.tailoring.rules.articles import article_in
from kit.tailoring.rules.dead_law import unknown_law
from kit.tailoring.rules.members import names_others
from kit.tailoring.rules.sentence_parts import said_by, sentence_parts
from kit.tailoring.rules.targets import foreign_figures
from kit.tailoring.task_reading import levels_in, products_in
from kit.tailoring.words import filled

# Levels that govern no area: what the law gives to local government is not theirs.
OFFICES = ("department", "public_unit")
TRANSLATED_KEYS = ("purposes", "requirements", "contents", "channels")
# "Các hình thức tuyên truyền khác": what is left over closes the list, whatever was added to it.
_OTHERS = re.compile(
    r"(?:tuyên truyền\s+)?(?:qua\s+|bằng\s+)?(?:các|một số)\s+"
    r"(?:hình thức|nội dung|kênh)\b[^.;]{0,30}\bkhác\b",
    re.IGNORECASE,
)
# A first member of so few words is a name ("Báo …"), not the verb of the whole list.
SHORT_WAY = 4
# "Cơ quan chủ trì: …", "Thời gian thực hiện: …": what a table would have as columns.
_CELL = re.compile(
    r"(?:cơ quan|đơn vị)\s+(?:chủ trì|thực hiện|phối hợp)[^:]{0,30}:"
    r"|(?:thời gian|thời hạn|tiến độ)\s+(?:thực hiện|hoàn thành)[^:]{0,20}(?::|\s+sau khi)",
    re.IGNORECASE,
)
# From so many words on, what stands in such a line is a duty, not only a list of bodies.
DUTY_WORDS = 20
CELL_VI = "Chủ trì, phối hợp, thời gian của cấp trên: ở kế hoạch mình nằm trong bảng nhiệm vụ."
POWER_VI = "Đúng thẩm quyền và kênh của cấp mình."
KEEP_VI = "Giữ nguyên: không có địa danh, thời gian, cơ quan hay văn bản phải đổi."


@dataclass
class _Rewritten:
    """What one point comes to: our points, the edits, and whether a human must say."""

    items: list[Item]
    changes: list[Change]
    unverified: list[str]
    asks: bool = False


def propose_items(ctx: Context) -> tuple[Proposal, ...]:
    """Return one proposal for each point of the four translated sections, then our additions."""
    proposals: list[Proposal] = []
    for key in TRANSLATED_KEYS:
        said: set[str] = set()
        make = _left_out if takes_frame_only(ctx) else _proposal
        points = [make(key, item, said, ctx) for item in getattr(ctx.parent, key)]
        last = [p for p in points if _OTHERS.match(p.before)]
        added = additions(key, "\n".join(p.after for p in points), ctx)
        proposals += placed([p for p in points if p not in last], added, ctx)
        proposals += last
    return tuple(proposals)


def _left_out(key: str, item: Item, said: set[str], ctx: Context) -> Proposal:
    """A point of a parent that lends its frame only."""
    return Proposal(
        id=content_id("p", f"{key} {item.text}"),
        target=f"{key}:{item.id}",
        action="drop",
        sources=(item.id,),
        before=_display([item]),
        reason_vi=FRAME_VI,
        rule="T0",
        who="planner",
        place=item.place,
    )


def _proposal(key: str, item: Item, said: set[str], ctx: Context) -> Proposal:
    new = _rewrite(key, item, ctx)
    new.items = [i for i in new.items if not (i.text in said or said.add(i.text))]
    before, after = _display([item]), _display(new.items)
    rules = list(dict.fromkeys(c.rule for c in new.changes))
    action = _action(new)
    return Proposal(
        id=content_id("p", f"{key} {item.text}"),
        target=f"{key}:{item.id}",
        action=action,
        sources=(item.id,),
        before=before,
        after=after,
        value=Value(items=tuple(new.items)),
        spans=changed_spans(before, after) if action in ("adapt", "split") else (),
        changes=tuple(new.changes),
        reason_vi=" ".join(dict.fromkeys(c.reason_vi for c in new.changes)) or KEEP_VI,
        rule="T11" if action == "split" else (rules[0] if rules else "T2"),
        who="ask" if new.asks else "rule" if action == "keep" else "planner",
        unverified=tuple(new.unverified),
        place=item.place,
    )


def _action(new: _Rewritten) -> str:
    if not new.items:
        return "drop"
    if not new.changes:
        return "keep"
    return "split" if len(new.items) > 1 else "adapt"


def _rewrite(key: str, item: Item, ctx: Context) -> _Rewritten:
    """Rewrite one point with its children; a parent that lost all its children goes too."""
    out = _Rewritten([], [], [])
    if _CELL.match(item.text):
        return _of_a_cell(key, item, ctx)
    for part in _parts(item.text, key, ctx):
        _add_part(part, key, item, out, ctx)
    if item.children:
        kids = [_rewrite(key, child, ctx) for child in item.children]
        for kid in kids:
            out.changes += kid.changes
            out.asks = out.asks or kid.asks
        children = _unrepeated(i for kid in kids for i in kid.items)
        if out.items and children:
            head = out.items[-1]
            text = head.text.rstrip(" .;:") + ":"
            out.items[-1] = head.with_(text=text, children=children)
        elif children:
            out.items += children
        elif out.items and out.items[-1].text.endswith(":"):
            out.items.pop()
    return out


def _of_a_cell(key: str, item: Item, ctx: Context) -> _Rewritten:
    """A line "Cơ quan thực hiện: …" is a cell of a task; only a duty of ours in it is a point."""
    body = item.text.partition(":")[2]
    ours = [
        part
        for part in re.split(r";\s+|(?<=\.)\s+", body.strip())
        if names_us(part, ctx) and len(part.split()) >= DUTY_WORDS
    ]
    out = _Rewritten([], [Change(rule="T8", before=item.text, after="", reason_vi=CELL_VI)], [])
    for part in ours:
        _add_part(sentence_case(part.strip()), key, item, out, ctx)
    return out


def names_us(text: str, ctx: Context) -> bool:
    """Whether ``text`` gives our level something to do, whoever else stands in the same list."""
    return ctx.unit.level in levels_in(text, ctx)


def _unrepeated(items: Iterable[Item]) -> tuple[Item, ...]:
    """Leave out a point that says only what the beginning of an earlier one says."""
    kept: list[Item] = []
    for item in items:
        words = item.text.rstrip(" .;")
        if item.children or not any(other.text.startswith(words) for other in kept):
            kept.append(item)
    return tuple(kept)


def _parts(text: str, key: str, ctx: Context) -> list[str]:
    """T11: cut at ";" where another document or another actor begins, or at every channel."""
    return sentence_parts(
        text,
        ctx,
        cites=key == "contents",
        is_way=lambda part: key == "channels" and bool(_says(part, ctx)),
    )


def _add_part(part: str, key: str, item: Item, out: _Rewritten, ctx: Context) -> None:
    if names_others(part, ctx) and not names_us(part, ctx):
        why = "Người thực hiện là lãnh đạo cấp trên; bỏ phần này, đơn vị xem có muốn giữ không."
        out.changes.append(Change(rule="T8", before=part, after="", reason_vi=why))
        out.asks = True
        return
    if ctx.unit.level in OFFICES and article_in(part, ctx):
        why = "Luật giao việc này cho chính quyền địa phương cấp xã."
        out.changes.append(Change(rule="T6a", before=part, after="", reason_vi=why))
        return
    part, more = _without_others_ways(part, ctx) if key == "channels" else (part, ())
    said = _says(part, ctx) if key == "channels" else ()
    if said:
        after = " ".join(said)
        out.changes.append(Change(rule="T10", before=part, after=after, reason_vi=POWER_VI))
        out.items += [_item(key, text, item) for text in said]
        return
    edited: Edited = edit_text(part, ctx, TEXT_RULES, protected_spans)
    out.changes += edited.changes
    out.unverified += edited.unverified
    if ctx.role == "pattern":
        out.unverified += (*unknown_law(edited.text, ctx), *foreign_figures(edited.text))
    out.asks = out.asks or edited.asks
    if not edited.is_empty and not said_by(edited.text, more, ctx):
        out.items.append(_item(key, _with_full_stop(edited.text, part), item))
    for text in more:
        out.changes.append(Change(rule="T10", before=part, after=text, reason_vi=POWER_VI))
        out.items.append(_item(key, text, item))


def _without_others_ways(text: str, ctx: Context) -> tuple[str, tuple[str, ...]]:
    """Take members that our level has no power for out of a list of ways, and say ours instead.

    "Qua hội nghị, tập huấn, sinh hoạt" at a commune is "Qua hội nghị, sinh hoạt" and a sentence
    of its own about classes that others hold. The first member carries the verb and stays.
    """
    first, *members = re.split(r",\s+", text.rstrip("."))
    ours = [m for m in members if not (_says(m, ctx) and _is_others(m, ctx))]
    if len(ours) == len(members) or _says(text, ctx):
        return text, ()
    gone = [m for m in members if m not in ours]
    if ours and len(first.split()) <= SHORT_WAY and _says(first, ctx) and _is_others(first, ctx):
        gone, first, ours = [first, *gone], ours[0], ours[1:]
    more = (line for m in gone for line in _says(m, ctx))
    return ", ".join((first, *ours)) + ".", tuple(dict.fromkeys(more))


def _is_others(text: str, ctx: Context) -> bool:
    """Whether a way is another level's; our own loudspeaker has words too, and stays."""
    return any(p.reason_vi for p in products_in(text, ctx))


def _says(text: str, ctx: Context) -> tuple[str, ...]:
    """Our own sentences for a way of communicating that our level has no power for (T10).

    Only where every product of the text is of that kind: a sentence that also names a channel
    of ours is edited, not replaced.
    """
    level = ctx.unit.level
    products = [p for p in products_in(text, ctx) if p.says.get(level) or p.forms.get(level)]
    lines = [p.says.get(level, ()) for p in products]
    if not lines or not all(lines):
        return ()
    return tuple(dict.fromkeys(filled(t, ctx) for says in lines for t in says))


def _with_full_stop(text: str, part: str) -> str:
    """Close the point; whether a list ends its points with ";" or "." is no change of ours."""
    return repaired(text) if part.endswith((".", "…")) else repaired(text).rstrip(" .,;:") + "."


def _item(key: str, text: str, source: Item) -> Item:
    same = text == source.text
    item_id = source.id if same else content_id(key, text)
    return Item(id=item_id, marker=source.marker, text=text, place=source.place)


def _display(items: list[Item]) -> str:
    lines = []
    for item in items:
        lines.append(item.text)
        lines += [_display([child]) for child in item.children]
    return "\n".join(lines)
