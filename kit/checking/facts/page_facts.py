"""Facts of the page that several rules of form ask for: running text, lines, heights, sections.

How far a text runs is reckoned from its letters, not laid out: good enough to say that a document
has a second page or a table leaves its page, not to say where a line ends.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from kit.catalog import Catalog
from kit.checking.facts.printed import lines, value_of
from kit.checking.findings import Finding, Setting, Severity
from kit.checking.layout import Component, PageLayout, Paragraph, SectionLayout
from kit.checking.material import Material
from kit.checking.rule import Obstacle

MM_PER_PT = 25.4 / 72
# Times New Roman: the pitch of single lines, and the width of an average letter of Vietnamese
# text, as shares of the size.
SINGLE_PITCH, LETTER_WIDTH = 1.15, 0.44
# What an empty paragraph is taken to be as high as.
_USUAL_SIZE_PT = 14.0
# So many places are named, the others counted.
_NAMED = 5


def a_value(*keys: str) -> Obstacle:
    """Return the need of values that the law of the day sets for this kind of document."""

    def needed(material: Material, catalog: Catalog) -> str | None:
        if any(value_of(catalog, material, key) is None for key in keys):
            return "Danh mục không có quy định này cho loại văn bản và ngày của văn bản."
        return None

    return needed


def body_lines(material: Material) -> tuple[Component, ...]:
    """Return the paragraphs of running text of the main part, each once.

    Titles and formulas that stand in the middle or at the right on one line are none.
    """
    key = "running-text"
    if key not in material.gathered:
        appendix = (c.paragraph.number for c in material.components if c.name == "appendix.word")
        end = next(appendix, None)
        found: dict[int, Component] = {}
        for line in lines(material, "body"):
            one = line.paragraph
            is_free = one.spot is None and not one.in_text_box
            if is_free and (end is None or one.number < end) and not _is_title(one):
                found.setdefault(one.number, line)
        material.gathered[key] = tuple(found.values())
    return material.gathered[key]


def printed_lines(material: Material) -> tuple[Component, ...]:
    """Return every paragraph with letters, whatever part it plays."""
    key = "printed-lines"
    if key not in material.gathered:
        material.gathered[key] = tuple(
            Component("line", one.text, one.runs, one)
            for one in material.layout.paragraphs
            if one.text
        )
    return material.gathered[key]


def sections(material: Material) -> Iterator[tuple[int, SectionLayout]]:
    """Yield the sections with their numbers from 1."""
    yield from enumerate(material.layout.sections, 1)


def section_finding(
    code: str,
    number: int,
    message_vi: str,
    fix_vi: str,
    *,
    settings: Iterable[tuple[str, bool | float | str]] = (),
    is_safe: bool = False,
    severity: Severity | None = None,
    source: str | None = None,
) -> Finding:
    """Return a finding about one section of the file."""
    return Finding(
        code=code,
        severity=severity,
        source=source,
        place=f"Trang, phần {number}",
        target=f"layout:section:{number}",
        message_vi=message_vi,
        fix_vi=fix_vi,
        settings=tuple(Setting(name=name, value=value) for name, value in settings),
        is_safe=is_safe,
    )


def listed(found: Sequence[Component]) -> str:
    """Return "đoạn 11, đoạn 12 và 7 chỗ khác"."""
    places = list(dict.fromkeys(line.paragraph.place for line in found))
    more = len(places) - _NAMED
    named = ", ".join(places[:_NAMED])
    return f"{named} và {more} chỗ khác" if more > 0 else named


def size_pt(paragraph: Paragraph) -> float:
    """Return the size of most letters of a paragraph."""
    if len(paragraph.runs) == 1:
        return paragraph.runs[0].look.size_pt
    sizes: Counter[float] = Counter()
    for run in paragraph.runs:
        sizes[run.look.size_pt] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else _USUAL_SIZE_PT


def line_count(paragraph: Paragraph) -> int:
    """Return about how many lines a paragraph prints, at least one."""
    form = paragraph.form
    room = max(paragraph.room_mm - form.indent_left_mm - form.indent_right_mm, 1.0)
    letter = LETTER_WIDTH * size_pt(paragraph) * MM_PER_PT
    return max(ceil((len(paragraph.text) * letter + form.indent_first_mm) / room), 1)


def pitch_pt(paragraph: Paragraph) -> float:
    """Return the distance from line to line."""
    form, single = paragraph.form, SINGLE_PITCH * size_pt(paragraph)
    if form.line_rule == "exact":
        return form.line
    return max(form.line, single) if form.line_rule == "at_least" else form.line * single


def page_count(material: Material, section: int) -> float:
    """Return about how many pages a section fills; a page break always begins another."""
    key = "page-counts"
    if key not in material.gathered:
        material.gathered[key] = _page_counts(material.layout)
    return material.gathered[key].get(section, 1.0)


def table_height(layout: PageLayout, table: int) -> float:
    """Return about how many of its pages a table fills."""
    own = [p for p in layout.paragraphs if p.spot and p.spot.table == table]
    return _height_pt(own) / _page_pt(layout.sections[own[0].section - 1]) if own else 0.0


def _page_counts(layout: PageLayout) -> dict[int, float]:
    by_section: dict[int, list[Paragraph]] = defaultdict(list)
    for one in layout.paragraphs:
        by_section[one.section].append(one)
    return {
        number: max(
            _height_pt(own) / _page_pt(layout.sections[number - 1]),
            sum(1.0 for p in own[1:] if p.breaks_page) + 1.0,
        )
        for number, own in by_section.items()
    }


def _page_pt(section: SectionLayout) -> float:
    margins = section.margins_mm
    return max(section.height_mm - margins["top"] - margins["bottom"], 1.0) / MM_PER_PT


def _height_pt(paragraphs: Iterable[Paragraph]) -> float:
    free, cells = 0.0, Counter()
    for one in paragraphs:
        form = one.form
        height = line_count(one) * pitch_pt(one) + form.space_before_pt + form.space_after_pt
        if one.in_text_box:
            continue
        if one.spot is None:
            free += height
        else:
            cells[one.spot.table, one.spot.row, one.spot.column] += height
    rows: dict[tuple[int, int], float] = {}
    for (table, row, _), height in cells.items():
        rows[table, row] = max(rows.get((table, row), 0.0), height)
    return free + sum(rows.values())


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.form.align in ("center", "right") and line_count(paragraph) == 1
