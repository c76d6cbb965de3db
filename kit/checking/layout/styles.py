"""Effective formatting: defaults, theme, table, paragraph and character styles, then the run.

Toggle properties (bold, italic, capitals) of styles cancel each other, as Word does it
(ISO/IEC 29500-1, 17.7.3); what a run states itself holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from kit.checking.layout.records import TWIPS_PER_MM, Align, Form, Look
from kit.importing.readers.docx_numbering import DEEPEST_STYLE, W
from kit.importing.readers.docx_package import DocxPackage
from kit.importing.readers.docx_styles import OFF, is_on

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TOGGLES = ("b", "i", "caps")
_ALIGN: Mapping[str, Align] = {
    "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify", "thaiDistribute": "justify", "lowKashida": "justify",
    "mediumKashida": "justify", "highKashida": "justify",
}  # fmt: skip
# A Vietnamese document takes the theme's fonts for Vietnamese in place of the Latin ones.
_SCRIPTS = {"vi": "Viet"}
_WHITE = "FFFFFF"
# Word's own values where no part of the file says anything.
_FONT, _HALF_POINTS, _LINE = "Times New Roman", 20, 240

Facts = dict[str, str]


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str | None = None
    run: Facts = field(default_factory=dict)
    form: Facts = field(default_factory=dict)
    # What the style gives to the first row of a table.
    head_run: Facts = field(default_factory=dict)
    borders: bool | None = None
    rule: bool | None = None


class StyleBook:
    """The styles of one document, asked for runs and paragraphs."""

    def __init__(self, package: DocxPackage, settings: etree._Element | None = None) -> None:
        self._theme = _theme_fonts(package.part("word/theme/theme1.xml"), _script(settings))
        self._styles: dict[str, _Style] = {}
        self._run_defaults: Facts = {}
        self._form_defaults: Facts = {}
        self._default: dict[str, str] = {}
        self._looks: dict[tuple[object, ...], Look] = {}
        self._merged: dict[tuple[str, str], Facts] = {}
        root = package.part("word/styles.xml")
        if root is not None:
            self._read(root)

    def name(self, style_id: str | None) -> str:
        """Return the name of a paragraph style as Word shows it; the default one's for None."""
        style = self._styles.get(style_id or self._default.get("paragraph", ""))
        return style.name if style else ""

    def has_borders(self, table_style: str | None) -> bool:
        """Say whether a table style draws lines."""
        return self._says(table_style or self._default.get("table", ""), "borders")

    def draws_rule(self, style_id: str | None) -> bool:
        """Say whether a paragraph style draws a line above or below."""
        return self._says(style_id or self._default.get("paragraph", ""), "rule")

    def form(
        self,
        own: etree._Element | None,
        style: str | None,
        table: str | None,
        of_list: Facts | None = None,
    ) -> Form:
        """Return how a paragraph with the properties ``own`` stands.

        ``of_list`` is what its list sets: it wins over a style, unless the style brought the list.
        """
        facts = dict(self._form_defaults)
        if table is not None:
            facts |= self._chain(table, "form")
        of_style = self._chain(style or self._default.get("paragraph", ""), "form")
        names_list = own is not None and own.find(f"{W}numPr") is not None
        for level in (of_style, of_list or {}) if names_list else (of_list or {}, of_style):
            facts |= level
        if own is not None:
            facts |= form_facts(own)
        return _form(facts)

    def look(
        self, own: etree._Element | None, style: str | None, table: str | None, *, is_head: bool
    ) -> Look:
        """Return how a run with the properties ``own`` looks in a paragraph of ``style``."""
        direct = _run_facts(own) if own is not None else {}
        character = direct.pop("style", None)
        key = (style, table, is_head, character, tuple(direct.items()))
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._look(direct, character, style, table, is_head)
        return known

    def _look(
        self, direct: Facts, character: str | None, style: str | None, table: str | None,
        is_head: bool,
    ) -> Look:  # fmt: skip
        levels = []
        if table is not None:
            levels.append(self._chain(table, "run"))
            if is_head:
                levels.append(self._chain(table, "head_run"))
        levels.append(self._chain(style or self._default.get("paragraph", ""), "run"))
        if character:
            levels.append(self._chain(character, "run"))
        facts = dict(self._run_defaults)
        for level in levels:
            facts |= level
        for name in _TOGGLES:
            is_on = sum(level.get(name) == "1" for level in levels) % 2 == 1
            facts[name] = "1" if is_on or self._run_defaults.get(name) == "1" else "0"
        return self._as_look(facts | direct)

    def _as_look(self, facts: Facts) -> Look:
        fonts = [
            self._theme.get(facts.get(f"{kind}Theme", "")[:5]) or facts.get(kind)
            for kind in ("ascii", "hAnsi")
        ]
        color = facts.get("color", "auto").upper()
        return Look(
            fonts=tuple(dict.fromkeys(f for f in fonts if f)) or (_FONT,),
            size_pt=_number(facts.get("sz"), _HALF_POINTS) / 2,
            bold=facts.get("b") == "1",
            italic=facts.get("i") == "1",
            underline=facts.get("u", "none") != "none",
            color="000000" if color == "AUTO" else color,
            capitals=facts.get("caps") == "1",
            highlight=facts.get("highlight", "none") != "none"
            or facts.get("shd", _WHITE).upper() not in ("AUTO", _WHITE),
            spacing_pt=_number(facts.get("spacing"), 0) / 20,
            scale=_number(facts.get("w"), 100) / 100,
        )

    def _chain(self, style_id: str, kind: str) -> Facts:
        """Return what a style says, itself or through those it is based on; nearest wins."""
        key = (style_id, kind)
        known = self._merged.get(key)
        if known is not None:
            return known
        layers: list[Facts] = []
        at: str | None = style_id
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get(at or "")
            if style is None:
                break
            layers.append(getattr(style, kind))
            at = style.based_on
        merged: Facts = {}
        for layer in reversed(layers):
            merged |= layer
        self._merged[key] = merged
        return merged

    def _says(self, style_id: str, name: str) -> bool:
        at = style_id
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get(at)
            if style is None:
                return False
            said = getattr(style, name)
            if said is not None:
                return said
            at = style.based_on or ""
        return False

    def _read(self, root: etree._Element) -> None:
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        form = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self._run_defaults = _run_facts(run) if run is not None else {}
        self._form_defaults = form_facts(form) if form is not None else {}
        for node in root.iter(f"{W}style"):
            style_id, kind = node.get(f"{W}styleId", ""), node.get(f"{W}type", "paragraph")
            self._styles[style_id] = _style(node)
            if node.get(f"{W}default") in ("1", "true"):
                self._default[kind] = style_id


def _style(node: etree._Element) -> _Style:
    style = _Style()
    for child in node:
        if child.tag == f"{W}name":
            style.name = child.get(f"{W}val", "")
        elif child.tag == f"{W}basedOn":
            style.based_on = child.get(f"{W}val")
        elif child.tag == f"{W}rPr":
            style.run = _run_facts(child)
        elif child.tag == f"{W}pPr":
            style.form = form_facts(child)
            borders = child.find(f"{W}pBdr")
            style.rule = draws_rule(borders) if borders is not None else None
        elif child.tag == f"{W}tblPr":
            borders = child.find(f"{W}tblBorders")
            style.borders = draws_lines(borders) if borders is not None else None
        elif child.tag == f"{W}tblStylePr" and child.get(f"{W}type") == "firstRow":
            run = child.find(f"{W}rPr")
            style.head_run = _run_facts(run) if run is not None else {}
    return style


def draws_lines(borders: Iterable[etree._Element]) -> bool:
    """Say whether any of the borders is a visible line."""
    return any(edge.get(f"{W}val", "nil") not in ("nil", "none") for edge in borders)


def draws_rule(borders: etree._Element) -> bool:
    """Say whether paragraph borders draw a line above or below."""
    edges = (borders.find(f"{W}{edge}") for edge in ("top", "bottom"))
    return draws_lines(edge for edge in edges if edge is not None)


def _run_facts(properties: etree._Element) -> Facts:
    facts: Facts = {}
    for node in properties:
        name = node.tag[len(W) :] if isinstance(node.tag, str) else ""
        value = node.get(f"{W}val")
        if name == "rFonts":
            for key in ("ascii", "hAnsi"):
                named, theme = node.get(f"{W}{key}"), node.get(f"{W}{key}Theme")
                if theme or named:
                    # A name set later hides the theme's font set before, and the other way round.
                    facts[key], facts[f"{key}Theme"] = named or "", theme or ""
        elif name in _TOGGLES:
            facts[name] = "0" if value in OFF else "1"
        elif name == "shd":
            facts["shd"] = node.get(f"{W}fill", _WHITE)
        elif name == "rStyle":
            facts["style"] = value or ""
        elif name in ("sz", "u", "color", "highlight", "spacing", "w") and value is not None:
            facts[name] = value
    return facts


def form_facts(properties: etree._Element) -> Facts:
    """Return what paragraph properties say, attribute by attribute as stored."""
    facts: Facts = {}
    for node in properties:
        name = node.tag[len(W) :] if isinstance(node.tag, str) else ""
        if name == "jc":
            facts["jc"] = node.get(f"{W}val", "left")
        elif name == "contextualSpacing":
            facts["joined"] = "1" if is_on(node) else "0"
        elif name in ("ind", "spacing"):
            for key, value in node.attrib.items():
                facts[_EDGES.get(key[len(W) :], key[len(W) :])] = value
            # One measure in two words: who says one takes back the other, inherited or not.
            if f"{W}hanging" in node.attrib:
                facts["firstLine"] = "0"
            elif f"{W}firstLine" in node.attrib:
                facts["hanging"] = "0"
    return facts


_EDGES = {"start": "left", "end": "right"}


def _form(facts: Facts) -> Form:
    first = _mm(facts.get("firstLine")) - _mm(facts.get("hanging"))
    rule = facts.get("lineRule", "auto")
    line = _number(facts.get("line"), _LINE)
    return Form(
        align=_ALIGN.get(facts.get("jc", "left"), "left"),
        indent_first_mm=first,
        indent_left_mm=_mm(facts.get("left")),
        indent_right_mm=_mm(facts.get("right")),
        space_before_pt=_gap(facts, "before"),
        space_after_pt=_gap(facts, "after"),
        line_rule={"exact": "exact", "atLeast": "at_least"}.get(rule, "multiple"),
        line=round(line / 20, 2) if rule in ("exact", "atLeast") else round(line / 240, 3),
        joined=facts.get("joined") == "1",
    )


def _gap(facts: Facts, side: str) -> float:
    if facts.get(f"{side}Autospacing", "0") not in OFF:
        # Word's automatic gap, as web pages have it.
        return 14.0
    return _number(facts.get(side), 0) / 20


def _mm(twips: str | None) -> float:
    return round(_number(twips, 0) / TWIPS_PER_MM, 1)


def _number(text: str | None, default: float) -> float:
    try:
        return float(text) if text is not None else default
    except ValueError:
        return default


def _script(settings: etree._Element | None) -> str | None:
    """Return the script whose fonts the theme gives to Latin letters, by the theme's language."""
    language = settings.find(f"{W}themeFontLang") if settings is not None else None
    name = language.get(f"{W}val", "") if language is not None else ""
    return _SCRIPTS.get(name.partition("-")[0])


def _theme_fonts(theme: etree._Element | None, script: str | None) -> dict[str, str]:
    result = {}
    for name in ("major", "minor"):
        fonts = theme.find(f".//{_DRAWING}{name}Font") if theme is not None else None
        if fonts is None:
            continue
        own = fonts.find(f"{_DRAWING}font[@script='{script}']") if script else None
        node = own if own is not None else fonts.find(f"{_DRAWING}latin")
        if node is not None:
            result[name] = node.get("typeface", "")
    return result
