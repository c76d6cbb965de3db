"""Faces: which components are, or are not, bold, italic or underlined against the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kit.catalog import Catalog
from kit.catalog.value_rows import FormatValue
from kit.checking.facts.printed import NAMES_VI, is_run_in, judged_lines, value_of, wrong_letters
from kit.checking.layout import Component
from kit.checking.material import Material

Face = Literal["bold", "italic", "underline"]
# One letter is a slip of the mouse that nobody sees.
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class WrongFace:
    """One component whose lines do not have the face that ``style`` asks for.

    Attributes:
        name, name_vi: key of the component, and what people call it.
        wanted: whether the law wants the face.
        lines: the lines at fault, in the order of printing.
    """

    name: str
    name_vi: str
    wanted: bool
    lines: tuple[Component, ...]
    style: FormatValue

    def message_vi(self, face_vi: str) -> str:
        """Return "Quốc hiệu không in đậm, quy định in đậm." for the face "in đậm"."""
        is_not, must_not = ("không ", "") if self.wanted else ("", "không ")
        return f"{self.name_vi} {is_not}{face_vi}, quy định {must_not}{face_vi}."

    def fix_vi(self, face_vi: str) -> str:
        """Return "Bôi đen 2 dòng này, đặt chữ đậm." for the face "chữ đậm"."""
        return f"Bôi đen {len(self.lines)} dòng này, {'đặt' if self.wanted else 'bỏ'} {face_vi}."


def wrong_faces(material: Material, catalog: Catalog, face: Face) -> Iterator[WrongFace]:
    """Yield the components at fault.

    A clause whose text runs on behind its title is bold or italic in part, and not judged.
    """
    for name, name_vi in NAMES_VI.items():
        style = value_of(catalog, material, f"{name}.style")
        if style is None:
            continue
        wanted = face in style.text.split()
        is_by_part = name == "heading.clause" and face != "underline"
        lines = tuple(
            one
            for one in judged_lines(material, name)
            if _letters(one, face, wanted) >= _FEWEST_LETTERS
            and not (is_by_part and is_run_in(one))
        )
        if lines:
            yield WrongFace(name, name_vi, wanted, lines, style)


def _letters(one: Component, face: Face, wanted: bool) -> int:
    return wrong_letters(one, lambda look: getattr(look, face) is not wanted)
