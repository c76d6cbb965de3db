"""The body as lines: section headings, sub-headings, points, agencies with their duties.

The order is the document's own (``plan.outline``). A key that no heading names still prints,
under a heading of its own behind the last one: nothing of a plan is lost, nothing prints twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import Field

from kit.model import ITEM_KEYS, Item, OutlineEntry, Plan, Record
from kit.model.vietnamese import roman
from kit.rendering.marks import Marker

KEY_TITLES_VI = {
    "bases": "Căn cứ", "purposes": "Mục đích", "requirements": "Yêu cầu",
    "contents": "Nội dung tuyên truyền", "channels": "Hình thức tuyên truyền",
    "audiences": "Đối tượng tuyên truyền", "tasks": "Nhiệm vụ cụ thể",
    "budget": "Kinh phí thực hiện", "responsibilities": "Tổ chức thực hiện",
    "reporting": "Chế độ báo cáo",
}  # fmt: skip
# Keys that print without a heading naming them: the bases above the opening, the tasks below.
HEADLESS = ("bases", "tasks")
# A numbered point with points below it and no closing mark is a title (khoản có tiêu đề).
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?$")
# "1." alone: "1.1." stands below a sub-heading, not beside it.
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)/]?$")
_OPEN_END = re.compile(r"[^.;:,…]$")
MOST_TITLE_WORDS = 25
_ROMAN = re.compile(r"[IVX]+$")


class Line(Record):
    """One paragraph of the body."""

    text: str = Field(description="Lời của đoạn, đã có số hoặc dấu đầu dòng (1. a) -).")
    is_title: bool = Field(
        default=False, description="Đúng nếu là tiêu đề khoản, tên đơn vị: in đậm."
    )


class Section(Record):
    """One section of the body: its heading and all paragraphs under it."""

    heading: str = Field(description="Tiêu đề mục, có số La Mã: “I. MỤC ĐÍCH, YÊU CẦU”.")
    lines: tuple[Line, ...] = Field(description="Các đoạn của mục, theo thứ tự in.")
    refers_to_appendix: bool = Field(
        description="Đúng nếu nhiệm vụ của mục này in ở Phụ lục: cần một câu dẫn."
    )


def sections_of(plan: Plan, marker: Marker) -> tuple[Section, ...]:
    """Return the sections of ``plan`` in the order of its outline; empty ones are left out."""
    sections, done = [], set()
    for entry in (*plan.outline, *_missing(plan)):
        keys = [key for key in entry.keys if key in KEY_TITLES_VI and key not in done]
        filled = [key for key in keys if getattr(plan, key)]
        done.update(keys)
        if filled or not entry.keys:
            sections.append(_section(entry, filled, plan, marker))
    return tuple(sections)


def has_heading(plan: Plan, key: str) -> bool:
    """Say whether a heading of the outline names ``key``."""
    return any(key in entry.keys for entry in plan.outline)


def _missing(plan: Plan) -> Iterator[OutlineEntry]:
    named = {key for entry in plan.outline for key in entry.keys}
    number = sum(1 for entry in plan.outline if _ROMAN.match(entry.number or ""))
    for key, title in KEY_TITLES_VI.items():
        if key not in named and key not in HEADLESS and getattr(plan, key):
            number += 1
            yield OutlineEntry(number=roman(number), title=title.upper(), keys=(key,))


def _section(entry: OutlineEntry, keys: Sequence[str], plan: Plan, marker: Marker) -> Section:
    titled = _titled(keys, plan) if len(entry.keys) > 1 else ()
    lines: list[Line] = []
    number = 0
    for key in keys:
        if key == "tasks":
            continue
        if key == "responsibilities":
            lines += _agencies(plan, marker, first=number + 1)
            number += sum(1 for one in plan.responsibilities if one.agency)
            continue
        if key in titled:
            number += 1
            title = marker.value(f"{number}. {KEY_TITLES_VI[key]}", key)
            lines.append(Line(text=title, is_title=True))
        number += len(_own_numbers(key, plan))
        lines += _lines_of(key, plan, marker)
    return Section(
        heading=marker.value(_heading(entry), *(key for key in keys if key not in titled)),
        lines=tuple(lines),
        refers_to_appendix="tasks" in keys,
    )


def _titled(keys: Sequence[str], plan: Plan) -> set[str]:
    """Return the keys that get a numbered sub-heading, counted through with points 1. 2. 3.

    Points that begin to count again would collide with any sub-heading: then none has one.
    """
    number, titled = 0, set()
    for key in keys:
        own = _own_numbers(key, plan)
        if key in ("tasks", "responsibilities"):
            number += len(plan.responsibilities) if key == "responsibilities" else 0
            titled.add(key)
        elif not own:
            number += 1
            titled.add(key)
        elif own[0] != number + 1:
            return set()
        else:
            number += len(own)
    return titled


def _own_numbers(key: str, plan: Plan) -> list[int]:
    """Return the numbers of the points of ``key`` that are counted 1. 2. 3."""
    items = getattr(plan, key) if key in ITEM_KEYS else ()
    found = [_NUMBER.match(item.marker) for item in items]
    return [int(match["number"]) for match in found if match]


def _heading(entry: OutlineEntry) -> str:
    title = entry.title.upper() if _ROMAN.match(entry.number or "") else entry.title
    return f"{entry.number}. {title}" if entry.number else title


def _lines_of(key: str, plan: Plan, marker: Marker) -> Iterator[Line]:
    if key == "bases":
        for at, text in enumerate(basis_lines(plan)):
            yield Line(text=marker.value(text, f"bases:{at}"))
        return
    for item in getattr(plan, key):
        yield from _points(item, key, marker)


def basis_lines(plan: Plan) -> tuple[str, ...]:
    """Return the căn cứ lines with their closing marks: ``;``, and ``.`` for the last."""
    bare = [basis.text.rstrip(" ;.,") for basis in plan.bases]
    return tuple(f"{text}{'.' if at == len(bare) - 1 else ';'}" for at, text in enumerate(bare))


def _agencies(plan: Plan, marker: Marker, *, first: int) -> Iterator[Line]:
    number = first
    for at, one in enumerate(plan.responsibilities):
        if one.agency:
            name = marker.value(f"{number}. {one.agency}", f"responsibilities:{at}")
            yield Line(text=name, is_title=True)
            number += 1
        for duty in one.duties:
            yield from _points(duty, "responsibilities", marker)


def _points(item: Item, key: str, marker: Marker) -> Iterator[Line]:
    is_title = (
        bool(item.children)
        and bool(_CLAUSE.match(item.marker))
        and bool(_OPEN_END.search(item.text))
        and len(item.text.split()) <= MOST_TITLE_WORDS
    )
    text = f"{item.marker} {item.text}".strip()
    yield Line(text=marker.value(text, f"{key}:{item.id}"), is_title=is_title)
    for child in item.children:
        yield from _points(child, key, marker)
