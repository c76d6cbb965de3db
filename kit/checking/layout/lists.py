"""Indents that a list of Word gives to its paragraphs; they stand with the list, not with them."""

from __future__ import annotations

from lxml import etree

from kit.checking.layout.styles import Facts, form_facts
from kit.importing.readers.docx_numbering import W, whole_number
from kit.importing.readers.docx_package import DocxPackage

# Of what a level says of its paragraphs only this is theirs to print.
_INDENTS = ("left", "right", "firstLine", "hanging")


class ListIndents:
    """The indents of every level of every list of one document."""

    def __init__(self, package: DocxPackage) -> None:
        self._facts: dict[tuple[str, int], Facts] = {}
        root = package.part("word/numbering.xml")
        if root is None:
            return
        abstract = {n.get(f"{W}abstractNumId"): _levels(n) for n in root.iter(f"{W}abstractNum")}
        for num in root.iter(f"{W}num"):
            named = num.find(f"{W}abstractNumId")
            base = abstract.get(named.get(f"{W}val"), {}) if named is not None else {}
            # A list may change single levels of the pattern that it follows.
            for level, facts in (base | _levels(num)).items():
                self._facts[num.get(f"{W}numId", ""), level] = facts

    def of(self, num_id: str | None, level: int) -> Facts:
        """Return the indents of a level as facts of a form; empty if the list sets none."""
        return self._facts.get((num_id or "", level), {})


def _levels(node: etree._Element) -> dict[int, Facts]:
    levels = {}
    for level in node.iter(f"{W}lvl"):
        properties = level.find(f"{W}pPr")
        facts = form_facts(properties) if properties is not None else {}
        kept = {name: value for name, value in facts.items() if name in _INDENTS}
        levels[whole_number(level, 0, "ilvl")] = kept
    return levels
