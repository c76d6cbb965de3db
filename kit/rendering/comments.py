"""Turn the sentinels of marked values into Word comments, and leave no sentinel behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.text.run import Run
from lxml import etree

from kit.rendering.marks import CLOSE, OPEN, SENTINELS, ZERO, Mark

COMMENT_AUTHOR = "CCHC Kit"
COMMENT_INITIALS = "CCHC"

_OPENED = re.compile(f"{OPEN}([{ZERO}-{chr(ord(ZERO) + 9)}]+)")


def attach_comments(document: Document, marks: Sequence[Mark]) -> None:
    """Give each marked value of ``document`` its comment, in reading order.

    A document without marked values gets no comments part at all.
    """
    for first, last, number in list(_marked_runs(document)):
        comment = document.add_comment(
            runs=[Run(first, document), Run(last, document)],
            text=marks[number].text_vi,
            author=COMMENT_AUTHOR,
            initials=COMMENT_INITIALS,
        )
        # The day of writing says nothing of the plan and would differ from run to run.
        comment._comment_elm.attrib.pop(qn("w:date"), None)
    _strip(document)


def _marked_runs(document: Document) -> Iterator[tuple[etree._Element, etree._Element, int]]:
    for paragraph in document.element.body.iter(qn("w:p")):
        runs = list(paragraph.iter(qn("w:r")))
        for at, run in enumerate(runs):
            for found in _OPENED.finditer(_text(run)):
                digits = "".join(str(ord(char) - ord(ZERO)) for char in found.group(1))
                yield run, _closing_run(runs[at:]), int(digits)


def _closing_run(runs: Sequence[etree._Element]) -> etree._Element:
    """The run where the value ends; a value over several paragraphs is marked in its first."""
    return next((run for run in runs if CLOSE in _text(run)), runs[-1])


def _text(run: etree._Element) -> str:
    return "".join(node.text or "" for node in run.iter(qn("w:t")))


def _page_heads(document: Document) -> Iterator[_Header | _Footer]:
    for one in document.sections:
        yield from (one.header, one.first_page_header, one.even_page_header)
        yield from (one.footer, one.first_page_footer, one.even_page_footer)


def _strip(document: Document) -> None:
    """Headers and footers repeat values too, but can't carry comments."""
    parts = [document.element.body]
    parts += [part._element for part in _page_heads(document) if not part.is_linked_to_previous]
    for part in parts:
        for node in part.iter(qn("w:t")):
            if node.text and SENTINELS.search(node.text):
                node.text = SENTINELS.sub("", node.text)
