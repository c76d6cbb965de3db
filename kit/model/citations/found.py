"""FoundCitation: a citation, where it stands, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.model.plans import Citation

# type-number: "Nghị định số 61/2018/NQ-CP". year-number: the year in the number is not the
# date's. wrong-form: "132-KH/UBND", "27/NQ-TW". doubled-word: "số số".
# misread-digit: "l5/7/2021", read as 15/7/2021.
Doubt = Literal[
    "type-number", "impossible-date", "year-number", "wrong-form", "doubled-word", "misread-digit"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A citation at ``start:end`` of a text.

    Attributes:
        start: begins with the article where there is one ("Điều 125 Luật …").
        end: after type, number, date and issuer; the subject follows up to ``subject_end``
            (equal to ``end`` without one; the name of a law is part of the span itself).
        document_start: where the document's own words begin, after the article.
        article: ``Điều 125``, ``điểm a khoản 1 Điều 6``, as printed.
        doubts: why ``suspect``; nothing is corrected but what can only be meant one way
            (``misread-digit``).
    """

    citation: Citation
    start: int
    end: int
    subject_end: int
    document_start: int
    article: str | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def suspect(self) -> bool:
        """Whether something contradicts itself, as OCR and typing errors do."""
        return bool(self.doubts)
