"""Two readings of one picture made one: where they differ a third decides, and people look.

OCR is often sure of a wrong accent; that a second reading of the same letters, a little darker,
differs is a better sign of doubt than what the program says of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from kit.importing.readers.pages import Word
from kit.importing.readers.scan_tesseract import ReadWord

# How sure a word can be at most on which two readings differ.
DISPUTED = 50.0
# A word that only one reading has is taken from the second if it is at least so sure.
SURE_ALONE = 50.0
# A word that is surely one, and how many letters it has at least; one letter says nothing.
SURE, LONG_ENOUGH = 75.0, 2
# Of a text most words are sure; of a photo's texture, or upside down, few.
LEAST_SURE_SHARE, FEW_WORDS = 0.35, 8
# A space by the height of the letters beside it.
NARROWEST_SPACE = 0.12
# So much of the smaller box lies within the other one if both hold the same word.
SAME_PLACE = 0.4


# What the two readings have at one place.
Group = tuple[list[ReadWord], list[ReadWord]]


def is_sure(word: Word | ReadWord) -> bool:
    """Say whether OCR is sure of a word of two letters or more."""
    return (word.confidence or 0) >= SURE and sum(map(str.isalnum, word.text)) >= LONG_ENOUGH


def makes_sense(words: Sequence[Word | ReadWord]) -> bool:
    """Say whether so many words are sure as on a page of text; true of few words, too."""
    long = [word for word in words if sum(map(str.isalnum, word.text)) >= LONG_ENOUGH]
    sure = sum(map(is_sure, long))
    return len(long) < FEW_WORDS or sure >= LEAST_SURE_SHARE * len(long)


def one_reading(first: Sequence[ReadWord], second: Sequence[ReadWord]) -> list[ReadWord]:
    """Return the words of ``first``, with those of ``second`` that are surer.

    Where the readings part a stretch into other lines, the surer one has it alone. The confidence
    of a word on which the readings differ is at most ``DISPUTED``; its ``other`` is what the
    reading not chosen has.
    """
    result: list[ReadWord] = []
    for groups in _by_lines(_same_places(first, second)):
        ours = [word for own, _ in groups for word in own]
        theirs = [word for _, their in groups for word in their]
        if len(_lines(ours)) > 1 or len(_lines(theirs)) > 1:
            result += _whole(groups, is_first=_mean(ours) >= _mean(theirs))
            continue
        edges = _lines(ours or theirs)[0]
        chosen = [word for own, their in groups for word in _chosen(own, their)]
        result += [replace(word, line_top=edges[0], line_bottom=edges[1]) for word in chosen]
    return result


def is_disputed(word: ReadWord) -> bool:
    """Say whether the two readings differ on ``word``."""
    return word.other is not None


def decided(word: ReadWord, third: Sequence[ReadWord]) -> ReadWord | None:
    """Return a disputed word as two of three readings have it.

    ``third`` is a reading of its whole line. A sign that only one of three readings has, and that
    is neither letter nor digit, is a speck: ``None``.
    """
    texts = {other.text for other in third}
    if word.other and word.text not in texts and word.other in texts:
        return replace(word, text=word.other, other=word.text)
    is_bare = not any(char.isalnum() for char in word.text)
    return None if is_bare and word.other == "" and word.text not in texts else word


def _chosen(ours: Sequence[ReadWord], theirs: Sequence[ReadWord]) -> list[ReadWord]:
    if not ours:
        return _doubted((word for word in theirs if word.confidence >= SURE_ALONE), "")
    if not theirs:
        return _doubted(ours, "")
    if _letters(ours) == _letters(theirs):
        return _well_spaced(ours, theirs)
    best, other = sorted((ours, theirs), key=_sureness, reverse=True)
    return _doubted(best, " ".join(word.text for word in other))


def _whole(groups: Sequence[Group], *, is_first: bool) -> list[ReadWord]:
    """Return the words of one reading; those that the other has otherwise are doubted."""
    result: list[ReadWord] = []
    for group in groups:
        own, other = group if is_first else reversed(group)
        if _letters(own) == _letters(other):
            result += _well_spaced(own, other)
        else:
            result += _doubted(own, " ".join(word.text for word in other))
    return result


def _well_spaced(ours: Sequence[ReadWord], theirs: Sequence[ReadWord]) -> list[ReadWord]:
    """Return the reading with more words, unless there is no room for a space between two."""
    if len(ours) == len(theirs):
        return list(ours)
    fewer, more = sorted((ours, theirs), key=len)
    gaps = [(b.x0 - a.x1) / max(a.bottom - a.top, 1) for a, b in pairwise(more)]
    return list(fewer if any(gap < NARROWEST_SPACE for gap in gaps) else more)


def _by_lines(groups: Sequence[Group]) -> list[list[Group]]:
    """Gather groups whose lines hang together in either reading."""
    gathered: list[tuple[set[tuple[int, int, int]], list[Group]]] = []
    for group in groups:
        lines = {(side, *edges) for side in (0, 1) for edges in _lines(group[side])}
        near = [one for one in gathered if one[0] & lines]
        kept = [one for one in gathered if not one[0] & lines]
        lines = lines.union(*(one[0] for one in near))
        gathered = [*kept, (lines, [*(g for one in near for g in one[1]), group])]
    return [groups for _, groups in gathered]


def _lines(words: Sequence[ReadWord]) -> list[tuple[int, int]]:
    return list(dict.fromkeys((word.line_top, word.line_bottom) for word in words))


def _mean(words: Sequence[ReadWord]) -> float:
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def _doubted(words: Iterable[ReadWord], other: str) -> list[ReadWord]:
    return [replace(word, confidence=min(word.confidence, DISPUTED), other=other) for word in words]


def _letters(words: Sequence[ReadWord]) -> str:
    return "".join(word.text for word in words)


def _sureness(words: Sequence[ReadWord]) -> float:
    return min(word.confidence for word in words)


def _same_places(first: Sequence[ReadWord], second: Sequence[ReadWord]) -> list[Group]:
    """Group the words of both readings that stand at one place, in the order of ``first``."""
    over = _overlaps(first, second)
    groups: list[Group] = []
    seen_left: set[int] = set()
    seen_right: set[int] = set()
    for start in range(len(first)):
        if start in seen_left:
            continue
        left, right = _joined(start, over)
        seen_left |= left
        seen_right |= right
        groups.append(([first[at] for at in sorted(left)], [second[at] for at in sorted(right)]))
    return groups + [([], [word]) for at, word in enumerate(second) if at not in seen_right]


def _joined(start: int, over: np.ndarray) -> tuple[set[int], set[int]]:
    """Return the words of both readings that hang together with word ``start`` of the first."""
    left, right = {start}, set()
    while True:
        more_right = {int(j) for i in left for j in np.flatnonzero(over[i])}
        more_left = left | {int(i) for j in more_right for i in np.flatnonzero(over[:, j])}
        if (more_left, more_right) == (left, right):
            return left, right
        left, right = more_left, more_right


def _overlaps(first: Sequence[ReadWord], second: Sequence[ReadWord]) -> np.ndarray:
    """Say for each word of ``first`` (row) and ``second`` whether they stand at one place."""
    ours, theirs = _boxes(first)[:, None, :], _boxes(second)[None, :, :]
    width = np.minimum(ours[..., 2], theirs[..., 2]) - np.maximum(ours[..., 0], theirs[..., 0])
    height = np.minimum(ours[..., 3], theirs[..., 3]) - np.maximum(ours[..., 1], theirs[..., 1])
    common = np.clip(width, 0, None) * np.clip(height, 0, None)
    smaller = np.minimum(_area(ours), _area(theirs))
    return common >= SAME_PLACE * np.maximum(smaller, 1)


def _boxes(words: Sequence[ReadWord]) -> np.ndarray:
    boxes = [(word.x0, word.top, word.x1, word.bottom) for word in words]
    return np.array(boxes, np.int64).reshape(-1, 4)


def _area(boxes: np.ndarray) -> np.ndarray:
    return (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])
