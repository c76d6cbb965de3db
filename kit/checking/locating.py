"""Locator: from a finding to the paragraphs of the Word file in which it stands.

A finding names a target of the plan (``contents:<id>``, ``tasks:<id>:lead``, ``bases:2``) or of the
layout (``layout:paragraph:12``). Marking, commenting and mending a file all ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kit.checking.findings import Finding
from kit.checking.layout import Paragraph
from kit.checking.material import Material
from kit.checking.texts import PlanText

# Components in which a target without a place of its own is printed.
_COMPONENTS: Mapping[str, tuple[str, ...]] = {
    "superior": ("header.superior", "header.issuer"),
    "issuer": ("header.issuer",),
    "number": ("number",),
    "symbol": ("number",),
    "place": ("date_line",),
    "date": ("date_line",),
    "kind": ("type",),
    "subject": ("subject", "official_letter.subject"),
    "bases": ("basis",),
    "outline": ("heading.section", "heading.clause", "heading.part"),
    "recipients": ("recipients", "recipients.title"),
    "signature": ("signature.authority", "signature.position", "signature.name"),
    "appendices": ("appendix.word", "appendix.title", "appendix.reference"),
    "tasks": ("table.cell", "table.head"),
}
# A paragraph and a text are the same when the beginnings agree so far.
_BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Located:
    """A paragraph (its number) and the words at fault in it, ``None`` for all of it."""

    paragraph: int
    words: str | None


class Locator:
    """Finds the places of findings in the file that ``material`` was read from."""

    def __init__(self, material: Material) -> None:
        layout = material.layout
        self._paragraphs: tuple[Paragraph, ...] = layout.paragraphs if layout else ()
        self._by_place: dict[str, list[Paragraph]] = {}
        for one in self._paragraphs:
            if one.text:
                self._by_place.setdefault(one.place, []).append(one)
        self._by_target: dict[str, list[PlanText]] = {}
        for text in material.texts:
            self._by_target.setdefault(text.target, []).append(text)
        self._components = material.components

    def of(self, finding: Finding) -> tuple[Located, ...]:
        """Return where the finding stands, first place first; empty if nowhere in the file."""
        found: dict[int, Located] = {}
        for target in (finding.target, *finding.also):
            for paragraph in self._paragraphs_of(target, finding.found):
                found.setdefault(paragraph.number, Located(paragraph.number, finding.found))
        return tuple(found.values())

    def _paragraphs_of(self, target: str, words: str | None) -> list[Paragraph]:
        kind, _, rest = target.partition(":")
        if kind == "layout":
            return list(self._of_layout(rest))
        texts = self._by_target.get(target, [])
        candidates = [p for text in texts for p in self._of_text(text)] or self._of_component(kind)
        if words:
            return [p for p in candidates if _holds(p, words)][:1] or (
                candidates[:1] if texts else []
            )
        return candidates[:1]

    def _of_layout(self, rest: str) -> Iterator[Paragraph]:
        kind, _, number = rest.partition(":")
        if kind == "paragraph":
            yield from (p for p in self._paragraphs if str(p.number) == number)
        elif kind == "table":
            inside = (p for p in self._paragraphs if p.spot and str(p.spot.table) == number)
            yield from _first(inside)
        elif kind == "section":
            yield from _first(p for p in self._paragraphs if str(p.section) == number and p.text)
        else:
            yield from _first(p for p in self._paragraphs if p.text)

    def _of_text(self, text: PlanText) -> list[Paragraph]:
        """Return the paragraphs that print a text of the plan."""
        beginning = _bare(text.text)[:_BEGINNING]
        near = self._by_place.get(text.source or "", ())
        at_place = [p for p in near if _agree(_bare(p.text), beginning)]
        if at_place:
            return at_place
        anywhere = (p for p in self._paragraphs if p.text and beginning in _bare(p.text))
        return list(_first(anywhere)) if len(beginning) > 3 else []

    def _of_component(self, kind: str) -> list[Paragraph]:
        names = _COMPONENTS.get(kind, (kind,))
        return [c.paragraph for c in self._components if c.name in names]


def _holds(paragraph: Paragraph, words: str) -> bool:
    return _bare(words) in _bare(paragraph.text)


def _agree(printed: str, beginning: str) -> bool:
    return beginning in printed or (len(printed) > 3 and printed in beginning)


def _bare(text: str) -> str:
    return " ".join(text.split()).lower()


def _first(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    for one in paragraphs:
        yield one
        return
