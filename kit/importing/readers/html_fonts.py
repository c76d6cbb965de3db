"""Words of a web page that are set in a font of TCVN3 or VNI, changed into Unicode.

The font is stated by an element, by a rule of the page's own style sheet, or by an element
around it; the nearest one counts.
"""

from __future__ import annotations

import re

from lxml import etree

from kit.importing.legacy_fonts import OldFont, old_font

_FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# "p.MsoNormal, li.MsoNormal": the last simple selector of each.
_SIMPLE = re.compile(r"(\w*)(?:\.([\w-]+))?\s*$")
# What cannot hold words; also keeps a hostile sheet from taking long.
LONGEST_SHEET = 1_000_000


def decode_fonts(root: etree._Element) -> None:
    """Change the words below ``root`` that stand in an old font into Unicode, in place."""
    sheet = "\n".join(node.text or "" for node in root.iter("style"))[:LONGEST_SHEET]
    rules = _font_rules(sheet)
    fonts: dict[etree._Element, OldFont | None] = {}
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        parent = node.getparent()
        around = fonts.get(parent) if parent is not None else None
        stated = _stated(node, rules)
        fonts[node] = old_font(stated) if stated else around
        if fonts[node] and node.text:
            node.text = fonts[node].decode(node.text)
        if around and node.tail:
            node.tail = around.decode(node.tail)


def _stated(node: etree._Element, rules: dict[tuple[str, str], str]) -> str | None:
    own = _FAMILY.search(node.get("style") or "")
    if own:
        return _first(own.group(1))
    if node.get("face"):
        return _first(node.get("face"))
    for name in (node.get("class") or "").split():
        found = rules.get((node.tag, name)) or rules.get(("", name))
        if found:
            return found
    return rules.get((node.tag, ""))


def _font_rules(sheet: str) -> dict[tuple[str, str], str]:
    """Return the font of each ``element.class``, ``.class`` and ``element`` of a style sheet."""
    rules = {}
    for selectors, body in _RULE.findall(_CSS_COMMENT.sub(" ", sheet)):
        family = _FAMILY.search(body)
        if not family or selectors.lstrip().startswith("@"):
            continue
        for selector in selectors.split(","):
            simple = _SIMPLE.search(selector.strip()[-200:])
            if simple and any(simple.groups()):
                rules[simple.group(1).lower(), simple.group(2) or ""] = _first(family.group(1))
    return rules


def _first(families: str) -> str:
    return families.split(",")[0].strip(" '\"\n")
