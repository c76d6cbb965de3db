"""The letters of one paragraph as they stand in its XML, so that words can be found and changed.

A text of the plan is cleaned (Unicode form, spaces); the file keeps its own letters. Words are
searched in the clean reading and changed in the file's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from docx.oxml import OxmlElement
from lxml import etree

from kit.importing.readers.docx_numbering import W
from kit.importing.readers.docx_text import run_pieces

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"


@dataclass(slots=True)
class _Letter:
    """One stored character; ``node`` is its ``w:t``, ``None`` for tabs, breaks and symbols."""

    char: str
    run: etree._Element
    node: etree._Element | None
    at: int


@dataclass(slots=True)
class _Cut:
    """Letters that something stands in place of, or beside."""

    letters: list[_Letter]
    where: Literal["over", "before", "behind"] = "over"

    def write(self, words: str) -> None:
        by_node: dict[etree._Element, list[_Letter]] = {}
        for one in self.letters:
            by_node.setdefault(one.node, []).append(one)
        for number, (node, own) in enumerate(by_node.items()):
            text = node.text or ""
            first = own[0].at + (self.where == "behind")
            last = own[-1].at + (self.where != "before")
            node.text = text[:first] + (words if number == 0 else "") + text[last:]
            node.set(_XML_SPACE, "preserve")


class Letters:
    """The letters of ``paragraph``, read anew each time it is made."""

    def __init__(self, paragraph: etree._Element) -> None:
        self._letters = list(_letters(paragraph))
        self._clean, self._spans = _clean(self._letters)

    @property
    def text(self) -> str:
        """The clean reading: NFC, one space between words, nothing invisible."""
        return self._clean

    @property
    def raw(self) -> str:
        """The letters as they are stored."""
        return "".join(one.char for one in self._letters)

    def find(self, words: str) -> tuple[int, int] | None:
        """Return the stored span of ``words``, ``None`` if the paragraph does not have them.

        Spaces match any run of spaces. Words that begin or end with a letter are whole words.
        """
        return self._find_raw(words) or self._find_clean(words)

    def replace(self, span: tuple[int, int], words: str) -> bool:
        """Put ``words`` in place of a stored span; what both have in common keeps its look.

        Returns False, and changes nothing, if nothing differs, or if what differs holds a tab, a
        break or a symbol.
        """
        start, end = span
        compared = SequenceMatcher(None, self.raw[start:end], words, autojunk=False)
        changes = [
            (self._at_or_beside(start + first, start + last, start), words[new:new_end])
            for kind, first, last, new, new_end in compared.get_opcodes()
            if kind != "equal"
        ]
        if start == end or any(one.node is None for cut, _new in changes for one in cut.letters):
            return False
        # From the back, so that the places in front still hold.
        for cut, new in reversed(changes):
            cut.write(new)
        return bool(changes)

    def _at_or_beside(self, first: int, last: int, start: int) -> _Cut:
        """Return the letters that go; for mere insertion the one in the span it leans on."""
        if first < last:
            return _Cut(self._letters[first:last])
        at = first - 1 if first > start else first
        return _Cut(self._letters[at : at + 1], "before" if at == first else "behind")

    def runs(self, span: tuple[int, int] | None) -> list[etree._Element]:
        """Return the runs of exactly the letters of ``span``, all runs without one.

        A run that reaches beyond the span is parted first.
        """
        if span is None:
            return list(dict.fromkeys(one.run for one in self._letters))
        start, end = span
        self._part_at(start)
        self._part_at(end)
        return list(dict.fromkeys(one.run for one in self._letters[start:end]))

    def _part_at(self, at: int) -> None:
        """Part the run at a stored position, unless a run begins there."""
        if not 0 < at < len(self._letters):
            return
        before, after = self._letters[at - 1], self._letters[at]
        if before.run is not after.run:
            return
        run = after.run
        second = OxmlElement("w:r")
        properties = run.find(f"{W}rPr")
        if properties is not None:
            second.append(deepcopy(properties))
        if after.at and after.node is not None:
            text = after.node.text or ""
            tail = OxmlElement("w:t")
            second.append(tail)
            tail.text, after.node.text = text[after.at :], text[: after.at]
            for node in (tail, after.node):
                node.set(_XML_SPACE, "preserve")
            moved = list(after.node.itersiblings())
        else:
            first = after.node if after.node is not None else _mark_of(after)
            moved = [first, *first.itersiblings()]
        for node in moved:
            second.append(node)
        run.addnext(second)
        self._letters = list(_letters(_paragraph_of(run)))

    def _find_raw(self, words: str) -> tuple[int, int] | None:
        at = self.raw.find(words)
        return (at, at + len(words)) if at >= 0 and words.strip() else None

    def _find_clean(self, words: str) -> tuple[int, int] | None:
        parts = [re.escape(part) for part in unicodedata.normalize("NFC", words).split()]
        if not parts:
            return None
        before = r"(?<!\w)" if words[0].isalnum() else ""
        after = r"(?!\w)" if words[-1].isalnum() else ""
        found = re.search(before + r"\s+".join(parts) + after, self._clean)
        if found is None:
            return None
        return self._spans[found.start()][0], self._spans[found.end() - 1][1]


def _letters(paragraph: etree._Element) -> Iterator[_Letter]:
    for run, _text in run_pieces(paragraph):
        for child in run:
            if child.tag == f"{W}t":
                for at, char in enumerate(child.text or ""):
                    yield _Letter(char, run, child, at)
            elif child.tag in _MARKS:
                yield _Letter(_MARKS[child.tag], run, None, 0)


_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}sym": "•"}


def _mark_of(letter: _Letter) -> etree._Element:
    return next(child for child in letter.run if child.tag in _MARKS)


def _paragraph_of(run: etree._Element) -> etree._Element:
    return next(run.iterancestors(f"{W}p"))


def _clean(letters: list[_Letter]) -> tuple[str, list[tuple[int, int]]]:
    """Return the clean text and, for each of its characters, the stored span it stands for."""
    text: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(letters):
        end = at + 1
        while end < len(letters) and unicodedata.combining(letters[end].char):
            end += 1
        piece = unicodedata.normalize("NFC", "".join(one.char for one in letters[at:end]))
        piece = " " if piece.isspace() else piece.strip(_INVISIBLE)
        if piece == " " and text and text[-1] == " ":
            spans[-1] = (spans[-1][0], end)
        else:
            for char in piece:
                text.append(char)
                spans.append((at, end))
        at = end
    return "".join(text), spans
