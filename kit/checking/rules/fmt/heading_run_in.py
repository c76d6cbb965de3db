"""FMT174: the bold title of a section or clause stands in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import listed
from kit.checking.facts.printed import finding_at, lines, quoted, wrong_letters
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Fewer letters are a number, or a slip of the mouse.
_FEWEST_BOLD = 5
# A point that begins like a heading: its author may want a name for it and no more.
_NUMBERED = re.compile(r"(?:\d+|[IVX]+)\.\s")
_FEWEST_PLAIN = 15


@rule(
    id="FMT174",
    slug="heading-run-in",
    severity="warn",
    title_vi="Tiêu đề khoản đứng một dòng riêng",
    rationale_vi="Khoản có tiêu đề thì số thứ tự và tiêu đề đứng một dòng riêng, chữ đậm; nội "
    "dung xuống dòng dưới.",
    source="nd-30-2020#PL I, II.6.đ",
    needs=(a_layout,),
)
def check_heading_run_in(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the bold titles whose plain text goes on, and one for such points."""
    headings = (*lines(material, "heading.section"), *lines(material, "heading.clause"))
    numbered = (c for c in lines(material, "body") if _NUMBERED.match(c.text))
    for code, group in (("run-in", headings), ("run-in-point", numbered)):
        found = [line for line in group if _runs_on(line)]
        if found:
            what = f"{len(found)} tiêu đề" if len(found) > 1 else "Tiêu đề"
            where = listed(found) if len(found) > 1 else f"“{quoted(found[0].text)}”"
            yield finding_at(
                code, found,
                f"{what} và nội dung cùng một dòng: {where}.",
                "Xuống dòng sau tiêu đề; tiêu đề đậm đứng riêng một dòng.",
                severity="info" if code == "run-in-point" else None,
            )  # fmt: skip


def _runs_on(line: Component) -> bool:
    bold = wrong_letters(line, lambda look: look.bold)
    plain = wrong_letters(line, lambda look: not look.bold)
    return bold >= _FEWEST_BOLD and plain >= _FEWEST_PLAIN and line.runs[0].look.bold
