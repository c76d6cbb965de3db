"""Ranges of lengths that a format rule compares with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LengthRange:
    """A closed range of lengths in millimetres, with the source it was taken from."""

    low_mm: float
    high_mm: float
    source: str

    def contains(self, value_mm: float, *, tolerance_mm: float = 0.0) -> bool:
        """Say whether ``value_mm`` lies in the range, edges included."""
        return self.low_mm - tolerance_mm <= value_mm <= self.high_mm + tolerance_mm

    def __str__(self) -> str:
        if self.low_mm == self.high_mm:
            return f"{self.low_mm:g} mm"
        return f"{self.low_mm:g}-{self.high_mm:g} mm"
