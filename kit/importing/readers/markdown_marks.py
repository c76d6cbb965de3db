"""Markdown marks of a text line: taken off, and told as style and level."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_STRONG = re.compile(r"\*{2,}")
_OPENING = re.compile(r"(?<![\w*])\*(?=[^\s*)])")
_CLOSING = re.compile(r"(?<=[^\s*(])\*(?![\w*])|(?<=\s)\*(?=\w)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class MarkedLine:
    """A line without its marks.

    Attributes:
        open_emphasis: an emphasis begins here and ends on a later line, so the line is not whole.
        emphasis: ``""``, ``start``, ``end`` or ``all``: which ends of the line are emphasised.
        hard_break: two spaces at the end, Markdown's way to end a line on purpose.
    """

    text: str
    style: str = "normal"
    level: int | None = None
    open_emphasis: bool = False
    emphasis: str = ""
    hard_break: bool = False


def read_marks(line: str) -> MarkedLine:
    """Take the Markdown marks off ``line``; a line of rules and stars only becomes empty."""
    if not _WORD.search(line.replace("_", "")):
        return MarkedLine("")
    line = _BREAK.sub("\n", line)
    level = None
    heading = _HEADING.match(line)
    if heading:
        level, line = len(heading.group(1)), line[heading.end() :]
    line = _QUOTE.sub("", line, count=1)
    bare = line.strip()
    starts, ends = bare.startswith("*") and not bare.startswith("* "), bare.endswith("*")
    open_emphasis = len(re.findall(r"\*\*", bare)) % 2 == 1 or (
        "**" not in bare and starts and bare.count("*") == 1
    )
    text = _CLOSING.sub("", _OPENING.sub("", _STRONG.sub("", _ESCAPE.sub(r"\1", line))))
    emphasis = "all" if starts and ends else "start" if starts else "end" if ends else ""
    is_strong = emphasis == "all" and "**" in bare
    style = "heading" if level else "bold" if is_strong else "normal"
    return MarkedLine(text, style, level, open_emphasis, emphasis, line.endswith("  "))
