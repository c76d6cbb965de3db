"""Words, rules and pages set as by a typewriter: every letter is half as wide as it is high."""

from __future__ import annotations

from collections.abc import Iterable

from kit.importing.readers.page_lines import Line, joined, lines_of
from kit.importing.readers.pages import Page, Rule, Word

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 85.0, 553.0


def words(text: str, x0: float, top: float, size: float = 14, **look) -> list[Word]:
    """Set ``text`` from ``x0``, the top of its letters at ``top``."""
    result, x = [], x0
    for part in text.split():
        wide = len(part) * size / 2
        result.append(Word(part, x, top, x + wide, top + size, size, **look))
        x += wide + size / 4
    return result


def width_of(text: str, size: float = 14) -> float:
    """How wide ``words`` sets a text."""
    return words(text, 0, 0, size)[-1].x1


def centred(text: str, middle: float, top: float, size: float = 14, **look) -> list[Word]:
    """Set ``text`` around ``middle``."""
    return words(text, middle - width_of(text, size) / 2, top, size, **look)


def justified(text: str, x0: float, top: float, size: float = 14) -> list[Word]:
    """Set ``text`` from ``x0`` to the right margin."""
    plain = words(text, x0, top, size)
    spare = (RIGHT - plain[-1].x1) / (len(plain) - 1)
    return [_shifted(word, at * spare) for at, word in enumerate(plain)]


def line(text: str, x0: float = LEFT, top: float = 100, page: int = 1, **look) -> Line:
    """Return one whole line."""
    return joined(lines_of(words(text, x0, top, **look), page))


def page(number: int, *parts: Iterable[Word], rules: Iterable[Rule] = ()) -> Page:
    """Return a page of A4."""
    return Page(number, WIDTH, HEIGHT, tuple(w for part in parts for w in part), tuple(rules))


def across(top: float, x0: float = LEFT, x1: float = RIGHT) -> Rule:
    """Return a horizontal border."""
    return Rule(x0, top, x1, top + 0.5)


def down(x: float, top: float, bottom: float) -> Rule:
    """Return a vertical border."""
    return Rule(x, top, x + 0.5, bottom)


def frame(xs: Iterable[float], ys: Iterable[float]) -> list[Rule]:
    """Return the borders of a table with all its lines."""
    xs, ys = list(xs), list(ys)
    return [across(y, xs[0], xs[-1]) for y in ys] + [down(x, ys[0], ys[-1]) for x in xs]


def _shifted(word: Word, by: float) -> Word:
    return Word(word.text, word.x0 + by, word.top, word.x1 + by, word.bottom, word.size, word.bold)
