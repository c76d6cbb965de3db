"""Word's automatic numbering, which stands outside the text, as the printed marker.

Nothing of it is in ``w:t``: the paragraph names a list and a level, ``numbering.xml`` says how
the level prints, and the reader has to count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from kit.importing.readers.docx_package import DocxPackage
from kit.model.vietnamese import roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# Bullets of fonts whose letters are pictures: in Courier New and Wingdings ``o`` is a circle.
_FONT_BULLETS = {"o": "◦", "§": "▪", "ü": "✓", "Ø": "➢", "·": "•", "v": "❖"}
# A style may be based on another, and that on a third; Word allows some ten.
DEEPEST_STYLE = 20
_LARGEST_COUNT = 10_000
# Longer numbers are no numbers of a list or a table; ``isdigit`` would let "²" through.
_WHOLE = re.compile(r"[0-9]{1,9}")


@dataclass
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the automatic numbers of one document; ask it paragraph by paragraph, in order."""

    def __init__(self, package: DocxPackage) -> None:
        self._lists: dict[str, _List] = {}
        self._styles = _style_numbering(package.part("word/styles.xml"))
        root = package.part("word/numbering.xml")
        if root is None:
            return
        abstract = {
            node.get(f"{W}abstractNumId"): _List(_levels(node))
            for node in root.iter(f"{W}abstractNum")
        }
        for num in root.iter(f"{W}num"):
            target = num.find(f"{W}abstractNumId")
            base = abstract.get(target.get(f"{W}val")) if target is not None else None
            if base is not None:
                self._lists[num.get(f"{W}numId")] = _with_overrides(base, num)

    def marker(self, paragraph: etree._Element) -> str:
        """Return the number that Word prints before ``paragraph``, ``""`` if none."""
        num_id, level = self.place_of(paragraph)
        numbered = self._lists.get(num_id or "")
        if numbered is None or level not in numbered.levels:
            return ""
        numbered.counts[level] = numbered.counts.get(level, numbered.levels[level].start - 1) + 1
        for deeper in [key for key in numbered.counts if key > level]:
            del numbered.counts[deeper]
        return _print(numbered, level)

    def place_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        """Return the list (its id, ``None`` for none) and the level that a paragraph stands in."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None, 0
        own = _num_pr(properties)
        style = properties.find(f"{W}pStyle")
        inherited = self._styles.get(style.get(f"{W}val"), (None, 0)) if style is not None else None
        if own is None:
            return inherited or (None, 0)
        num_id, level = own
        if num_id is None and inherited:
            return inherited[0], level
        return num_id, level


def whole_number(node: etree._Element | None, default: int, name: str = "val") -> int:
    """Return the whole number in an attribute of ``node``; ``default`` for anything else."""
    text = node.get(f"{W}{name}", "") if node is not None else ""
    return int(text) if _WHOLE.fullmatch(text) else default


def _num_pr(properties: etree._Element) -> tuple[str | None, int] | None:
    node = properties.find(f"{W}numPr")
    if node is None:
        return None
    num_id = node.find(f"{W}numId")
    level = whole_number(node.find(f"{W}ilvl"), 0)
    return (num_id.get(f"{W}val") if num_id is not None else None), level


def _style_numbering(styles: etree._Element | None) -> dict[str, tuple[str | None, int]]:
    result: dict[str, tuple[str | None, int]] = {}
    if styles is None:
        return result
    parents: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name, properties = style.get(f"{W}styleId", ""), style.find(f"{W}pPr")
        own = _num_pr(properties) if properties is not None else None
        if own is not None:
            result[name] = own
        based = style.find(f"{W}basedOn")
        if based is not None:
            parents[name] = based.get(f"{W}val", "")
    for name in parents:
        seen, at = {name}, name
        while (
            at not in result
            and len(seen) < DEEPEST_STYLE
            and parents.get(at, "") not in (*seen, "")
        ):
            at = parents[at]
            seen.add(at)
        if at in result:
            result.setdefault(name, result[at])
    return result


def _levels(node: etree._Element) -> dict[int, _Level]:
    levels = {}
    for level in node.iter(f"{W}lvl"):
        levels[whole_number(level, 0, "ilvl")] = _level(level)
    return levels


def _level(node: etree._Element) -> _Level:
    def value(name: str, default: str) -> str:
        child = node.find(f"{W}{name}")
        return child.get(f"{W}val", default) if child is not None else default

    start = whole_number(node.find(f"{W}start"), 1)
    return _Level(start, value("numFmt", "decimal"), value("lvlText", ""))


def _with_overrides(base: _List, num: etree._Element) -> _List:
    """Return the list of a ``w:num``: its own count only where it restarts or changes levels."""
    overrides = num.findall(f"{W}lvlOverride")
    if not overrides:
        return base
    levels = dict(base.levels)
    for override in overrides:
        at = whole_number(override, 0, "ilvl")
        own, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
        if own is not None:
            levels[at] = _level(own)
        if start is not None and at in levels:
            old = levels[at]
            levels[at] = _Level(whole_number(start, old.start), old.format, old.text)
    return _List(levels)


def _print(numbered: _List, level: int) -> str:
    definition = numbered.levels[level]
    if definition.format == "none":
        return ""
    if definition.format == "bullet":
        bullet = definition.text[:1]
        return _FONT_BULLETS.get(bullet, bullet)

    def one(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        target = numbered.levels.get(at, _Level())
        return _format(numbered.counts.get(at, target.start), target.format)

    return re.sub(r"%(\d)", one, definition.text)


def _format(count: int, form: str) -> str:
    count = min(count, _LARGEST_COUNT)
    if form in ("upperRoman", "lowerRoman"):
        text = roman(count)
        return text if form == "upperRoman" else text.lower()
    if form in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return text.upper() if form == "upperLetter" else text
    return f"{count:02d}" if form == "decimalZero" else str(count)
