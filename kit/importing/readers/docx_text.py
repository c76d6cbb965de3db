"""The words of one Word paragraph as they print."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kit.importing.readers.docx_numbering import W
from kit.importing.readers.docx_styles import Styles, is_on, style_of

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

# What stands inside a paragraph and is no part of its line.
_SKIPPED = {
    f"{W}{name}"
    for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "txbxContent",
                 "footnoteReference", "endnoteReference", "commentReference", "annotationRef")
}  # fmt: skip


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text of a ``w:p``; tabs as tabs, line breaks as line feeds.

    Deleted, moved-away and hidden text and text boxes are left out.
    """
    return "".join(_pieces(paragraph))


def run_pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield every run of a ``w:p`` that prints letters, with them; what prints no letter is out."""
    for run in paragraph.iter(f"{W}r"):
        if _stands_outside(run, paragraph) or _run_is(run, "vanish"):
            continue
        text = "".join(_pieces(run))
        if text:
            yield run, text


def text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Return the text boxes anchored in ``paragraph``, each once.

    Word stores a box twice, new form and fallback; only one of them is taken.
    """
    boxes = []
    for box in paragraph.iter(f"{W}txbxContent"):
        ancestors = list(box.iterancestors())
        inside = ancestors[: ancestors.index(paragraph)]
        if any(node.tag == f"{W}txbxContent" for node in inside):
            continue
        fallback = next((node for node in inside if node.tag == f"{_MC}Fallback"), None)
        if fallback is not None and _has_choice_box(fallback):
            continue
        boxes.append(box)
    return boxes


def is_bold(paragraph: etree._Element, styles: Styles) -> bool:
    """Say whether every word of the paragraph is bold: directly, by character or own style."""
    inherited = styles.is_bold(style_of(paragraph, "pPr"))
    runs = [run for run in paragraph.iter(f"{W}r") if "".join(_pieces(run)).strip()]
    return bool(runs) and all(_is_bold_run(run, styles, inherited) for run in runs)


def _is_bold_run(run: etree._Element, styles: Styles, inherited: bool) -> bool:
    if run.find(f"{W}rPr/{W}b") is not None:
        return _run_is(run, "b")
    return inherited or styles.is_bold(style_of(run, "rPr"))


def _stands_outside(run: etree._Element, paragraph: etree._Element) -> bool:
    """Say whether ``run`` is deleted, or of a text box or fallback inside the paragraph."""
    node = run.getparent()
    while node is not None and node is not paragraph:
        if node.tag in _SKIPPED or (node.tag == f"{_MC}Fallback" and _has_choice_text(node)):
            return True
        node = node.getparent()
    return False


def _pieces(node: etree._Element) -> Iterator[str]:
    for child in node:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_MC}Fallback" and _has_choice_text(child):
            continue
        if child.tag == f"{W}r" and _run_is(child, "vanish"):
            continue
        yield _own_text(child)
        yield from _pieces(child)


def _own_text(node: etree._Element) -> str:
    name = node.tag.removeprefix(W)
    if name == "t":
        return node.text or ""
    if name == "tab" and node.getparent().tag == f"{W}r":
        return "\t"
    if name == "br":
        return "" if node.get(f"{W}type") in ("page", "column") else "\n"
    if name == "cr":
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        code = node.get(f"{W}char", "")
        return chr(int(code, 16)) if len(code) == 4 and _is_hex(code) else ""
    return ""


def _is_hex(text: str) -> bool:
    return all(char in "0123456789abcdefABCDEF" for char in text)


def _run_is(run: etree._Element, name: str) -> bool:
    return is_on(run.find(f"{W}rPr/{W}{name}"))


def _has_choice_text(fallback: etree._Element) -> bool:
    parent = fallback.getparent()
    return any("".join(_pieces(choice)).strip() for choice in parent.findall(f"{_MC}Choice"))


def _has_choice_box(fallback: etree._Element) -> bool:
    parent = fallback.getparent()
    return any(True for c in parent.findall(f"{_MC}Choice") for _ in c.iter(f"{W}txbxContent"))
