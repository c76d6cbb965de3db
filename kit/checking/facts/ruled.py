"""Ruled: the drawn line under a component, wherever its author anchored it.

Word keeps a drawn line with any paragraph near it: the text line itself, an empty one below, or
the next line of the same column. All of these are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog.text_width import width_mm
from kit.checking.facts.printed import head_lines, is_empty, lines
from kit.checking.layout import Component, Drawn, Paragraph
from kit.checking.material import Material

# The component above, at which the line may be anchored as well.
_ABOVE = {
    "header.motto": ("header.national_name",),
    "header.issuer": ("header.superior",),
    "subject": ("type",),
}
# A steep or damaged shape reads as a line without length.
_SHORTEST_MM = 2.0
# A last line of less than this share of the room would have been joined to the one above.
_SHORTEST_LAST = 0.2


def blocks_of(material: Material, name: str) -> tuple[tuple[Component, ...], ...]:
    """Return the lines of ``name`` in blocks that print together; each has a rule of its own."""
    found = head_lines(material, name) if name.startswith("header.") else lines(material, name)
    blocks: list[list[Component]] = []
    for line in found:
        last = blocks[-1][-1].paragraph if blocks else None
        if last is not None and _is_next(material, last, line.paragraph):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return tuple(tuple(block) for block in blocks)


def rules_below(material: Material, name: str, block: tuple[Component, ...]) -> list[Drawn]:
    """Return the drawn lines that may be the rule under ``block``."""
    around = [c for other in _ABOVE.get(name, ()) for c in lines(material, other)]
    first = min((c.paragraph.number for c in (*around, *block)), default=0)
    last = block[-1].paragraph
    found: list[Drawn] = []
    for paragraph in _column(material, last):
        if paragraph.number < first:
            continue
        is_below = paragraph.number > last.number and not is_empty(paragraph)
        found += [
            d
            for d in paragraph.drawn
            if d.length_mm >= _SHORTEST_MM and not (is_below and d.by == "border")
        ]
        if is_below and (paragraph.spot is not None or not _is_head(material, paragraph)):
            break
    return found


def next_text(material: Material, above: Paragraph) -> Paragraph | None:
    """Return the next paragraph of the same column in which something is printed."""
    below = (p for p in _column(material, above) if p.number > above.number)
    return next((p for p in below if not is_empty(p)), None)


def text_widths_mm(block: tuple[Component, ...]) -> list[float]:
    """Return how wide each line of ``block`` prints; of one that Word breaks, its lines."""
    widths: list[float] = []
    for line in block:
        look = line.runs[0].look
        width = width_mm(line.text, look.size_pt, "bold" if look.bold else "regular")
        room = line.paragraph.room_mm
        if width <= room or not room:
            widths.append(width)
        else:
            widths += [room, max(width % room, room * _SHORTEST_LAST)]
    return widths


def _is_head(material: Material, paragraph: Paragraph) -> bool:
    """Say whether a line without a table is one of the head: there a line may hang anywhere."""
    own = (c for c in material.components if c.paragraph is paragraph)
    return any(c.name.startswith("header.") or c.name in ("number", "date_line") for c in own)


def _column(material: Material, at: Paragraph) -> Iterator[Paragraph]:
    here = _column_of(at)
    return (p for p in material.layout.paragraphs if _column_of(p) == here)


def _column_of(paragraph: Paragraph) -> tuple[int, int] | None:
    return (paragraph.spot.table, paragraph.spot.column) if paragraph.spot else None


def _is_next(material: Material, first: Paragraph, second: Paragraph) -> bool:
    if first.number == second.number:
        return True
    inside = [p for p in _column(material, second) if first.number < p.number < second.number]
    same_column = first in list(_column(material, second))
    return same_column and all(is_empty(p) for p in inside)
