"""Page: words and drawn lines where they stand on paper; what PDF and OCR both give.

All lengths are points (1/72 inch) from the page's top left corner, downwards and rightwards.
"""

from __future__ import annotations

from dataclasses import dataclass

# OCR's words below are wrong one time in three; above, one time in two hundred.
DOUBTFUL = 65.0


@dataclass(frozen=True)
class Word:
    """One run of letters without a space.

    Attributes:
        text: Unicode NFC.
        size: height of the type in points; OCR may only guess it.
        confidence: how sure OCR was, 0 to 100; ``None`` for a text layer.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    confidence: float | None = None

    @property
    def middle(self) -> float:
        """The height at which its middle stands."""
        return (self.top + self.bottom) / 2

    @property
    def is_doubtful(self) -> bool:
        """True if OCR read it and people should look at it."""
        return self.confidence is not None and self.confidence < DOUBTFUL


@dataclass(frozen=True)
class Rule:
    """A drawn line, horizontal or vertical, with its thickness."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """True if it is wider than high."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True)
class Page:
    """One page as printed.

    Attributes:
        number: its place in the file, from 1 (not the number printed on it).
        words: in no promised order.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
