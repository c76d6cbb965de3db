"""The head of a plan as lines: bodies, number, place and date, type word, centred titles.

Sizes and widths that decide where a line breaks come from the catalog.
"""

from __future__ import annotations

import re

from kit.catalog import Catalog
from kit.catalog.text_width import Style, balanced_lines
from kit.model import Plan
from kit.model.dates import BLANK, blank_date, format_long

# Room to write a number by hand: spaces that neither shrink nor part at the end of a line.
GAP = "\u00a0" * (len(BLANK) + 2)
DATE_GAP = "\u00a0" * len(BLANK)
# Part of the width that a centred title or name fills before it breaks: air on both sides.
TITLE_SHARE = 0.85
NAME_SHARE = 0.95

# A name that begins with its committee; sentinels of a mark may stand before it.
_COMMITTEE = re.compile(
    "[\ufdd0-\ufdef]*(?:Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\\s+(?=\\S)",
    re.IGNORECASE,
)


def type_name(plan: Plan, law: Catalog) -> str:
    """Return the type word of the plan (``Kế hoạch``), as the catalog names its code."""
    code = plan.kind or "KH"
    names = [row.name_vi for row in law.document_types if row.code == code]
    return names[0] if names else "Kế hoạch"


def number_line(plan: Plan) -> str:
    """Return ``Số: 05/KH-UBND``, or a gap where the number is written when signing."""
    return f"Số:{whole_number(plan)}"


def whole_number(plan: Plan) -> str:
    """Return number and symbol with what stands before them: `` 05/KH-UBND`` or a gap."""
    number = plan.number or ""
    # The decree wants a zero before a number below ten.
    shown = f" {number.zfill(2) if number.isdigit() else number}" if number else GAP
    return f"{shown}/{plan.symbol or GAP}"


def date_words(plan: Plan) -> str:
    """Return ``ngày 05 tháng 01 năm 2027``, with gaps for what is not known yet."""
    if plan.date:
        return format_long(plan.date)
    if plan.year is None:
        return f"ngày{DATE_GAP}tháng{DATE_GAP}năm{DATE_GAP}"
    return blank_date(plan.year).replace(BLANK, DATE_GAP)


def place_and_date(plan: Plan) -> str:
    """Return the line of place and date; without a place the date alone."""
    return ", ".join(part for part in (plan.place, date_words(plan)) if part)


def superior_lines(name: str, law: Catalog) -> tuple[str, ...]:
    """Return the superior body in capitals, on one line if the cell is wide enough."""
    return _name_lines(name, "superior", law)


def issuer_lines(name: str, law: Catalog) -> tuple[str, ...]:
    """``ỦY BAN NHÂN DÂN`` on a line of its own, the place below it, as offices print it."""
    committee = _COMMITTEE.match(name)
    if not committee:
        return _name_lines(name, "issuer", law)
    parts = (name[: committee.end()].strip(), name[committee.end() :])
    return tuple(line for part in parts for line in _name_lines(part, "issuer", law))


def _name_lines(name: str, what: str, law: Catalog) -> tuple[str, ...]:
    size = law.value(f"header.{what}.size").preferred
    room = law.value("header.left_cell.width").preferred * NAME_SHARE
    style: Style = "bold" if law.value(f"header.{what}.style").text == "bold" else "regular"
    committee = _COMMITTEE.match(name)
    lines = balanced_lines(name.upper(), size, style, room_mm=room)
    if committee and len(lines) == 2:
        # A name that needs two lines parts behind the committee, not in the middle.
        return name[: committee.end()].strip().upper(), name[committee.end() :].upper()
    return lines


def title_lines(title: str, what: str, law: Catalog, *, wide: bool = False) -> tuple[str, ...]:
    """Break a bold centred title into even lines; ``wide`` is for a page on its side."""
    sides = [law.value(f"page.margin.{side}").preferred for side in ("left", "right")]
    paper = law.value("page.height" if wide else "page.width").preferred
    room = (paper - sum(sides)) * TITLE_SHARE
    return balanced_lines(title, law.value(f"{what}.size").preferred, "bold", room_mm=room)
