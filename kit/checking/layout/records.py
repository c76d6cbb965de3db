"""PageLayout: a Word file as it prints: sections, paragraphs with their letters, tables, lines.

Everything is effective: what a run, a style, the defaults or the theme say has been put together.
Lengths are in millimetres or points as the name says, rounded to a tenth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Word stores lengths in twentieths of a point.
TWIPS_PER_MM = 1440 / 25.4

Align = Literal["left", "center", "right", "justify"]
LineRule = Literal["multiple", "exact", "at_least"]
DrawnBy = Literal["border", "shape"]


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look.

    Attributes:
        fonts: typefaces of Latin letters without and with marks; one name where they agree.
        color: six hex digits in capitals; ``000000`` also for automatic.
        capitals: printed in capitals whatever was typed.
        highlight: on a ground that is not white, by Word's marker or by shading.
        spacing_pt: added between letters; negative is condensed.
        scale: width of the letters, 1 is normal.
    """

    fonts: tuple[str, ...]
    size_pt: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = "000000"
    capitals: bool = False
    highlight: bool = False
    spacing_pt: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one look; a line break is a line feed, a tab a tab. Hidden text is none."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph stands.

    Attributes:
        line: a factor for ``multiple``, points for the other rules.
        joined: no gap to a neighbour of the same style (Word's contextual spacing).
    """

    align: Align = "left"
    indent_first_mm: float = 0.0
    indent_left_mm: float = 0.0
    indent_right_mm: float = 0.0
    space_before_pt: float = 0.0
    space_after_pt: float = 0.0
    line_rule: LineRule = "multiple"
    line: float = 1.0
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A horizontal line drawn at a paragraph: its border, or a shape anchored in it."""

    length_mm: float
    by: DrawnBy


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands in a table; numbers from 1. ``room_mm`` is the cell's width."""

    table: int
    row: int
    column: int
    room_mm: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, empty ones too.

    Attributes:
        number: its position among all paragraphs that ``walk`` yields, from 1.
        place: where people find it, as ``Block.place`` of importing says it; an empty one has
            the place of the paragraph before it.
        text: as importing reads it: Word's own number first, one space between words.
        section: number of its section, from 1.
        style: the style's name as Word shows it.
        room_mm: width between the margins or of its cell, before indents.
        holds_object: a picture, a shape, an equation or the end of a section stands in it.
    """

    number: int
    place: str
    text: str
    runs: tuple[Run, ...]
    form: Form
    section: int
    room_mm: float
    style: str = ""
    spot: Spot | None = None
    drawn: tuple[Drawn, ...] = ()
    in_text_box: bool = False
    breaks_page: bool = False
    holds_object: bool = False


@dataclass(frozen=True, slots=True)
class TableLayout:
    """One table.

    Attributes:
        number: as in ``bảng 2``.
        width_mm: of its grid.
        room_mm: between the margins of the page.
        borders: whether any line of it is drawn.
        uprights: whether any vertical line is; a table without may lend its header a rule.
        repeats_head: its first row is printed again on every page.
    """

    number: int
    section: int
    rows: int
    width_mm: float
    indent_mm: float
    room_mm: float
    borders: bool
    repeats_head: bool
    uprights: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number in the running head or foot of a section."""

    place: Literal["header", "footer"]
    align: Align
    look: Look


@dataclass(frozen=True, slots=True)
class SectionLayout:
    """One section of the file.

    Attributes:
        margins_mm: by side: ``top`` ``bottom`` ``left`` ``right``.
            The gutter counts as part of the side where it lies.
        title_page: its first page has a head and foot of its own.
        numbers: page numbers on its pages, the first page left out where it has its own head.
        first_numbers: page numbers on its first page.
        even_numbers: page numbers on its even pages; those of the others where all are alike.
        number_format: ``decimal``, or Word's name of other figures.
        number_start: the number its pages begin with; ``None`` goes on counting.
        gutter_mm: the part of the left margin that is kept for binding.
        header_mm: from the page's edge to the running head.
        continuous: it begins on the page on which the section before it ends.
    """

    width_mm: float
    height_mm: float
    orientation: Literal["portrait", "landscape"]
    margins_mm: dict[str, float]
    title_page: bool = False
    numbers: tuple[PageNumber, ...] = ()
    first_numbers: tuple[PageNumber, ...] = ()
    number_start: int | None = None
    even_numbers: tuple[PageNumber, ...] = ()
    number_format: str = "decimal"
    header_mm: float = 0.0
    gutter_mm: float = 0.0
    continuous: bool = False

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return round(self.width_mm - self.margins_mm["left"] - self.margins_mm["right"], 1)


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A whole Word file.

    Attributes:
        revisions: tracked insertions and deletions that nobody accepted yet.
        comments: comments in the margin.
        hidden: characters of hidden text.
        mirrors_margins: left and right change places on even pages.
    """

    sections: tuple[SectionLayout, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    tables: tuple[TableLayout, ...] = ()
    revisions: int = 0
    comments: int = 0
    hidden: int = 0
    mirrors_margins: bool = False
