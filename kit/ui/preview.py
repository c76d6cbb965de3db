"""The plan as a page to read through, in the very lines that the template prints.

Only the .docx is binding for the layout: this page says what is written, not where.
"""

from __future__ import annotations

from collections.abc import Iterable

from kit.model import Plan
from kit.rendering.context import context_of, law_of
from kit.rendering.marks import SENTINELS, Marker
from kit.rendering.section_lines import Line, Section
from kit.ui.markup import esc

APPENDIX_VI = "Phụ lục gồm {count} nhiệm vụ, xem bảng ở Bước 4."


def plan_preview(plan: Plan, is_draft: bool) -> str:
    """Return the page; it bears the stamp DỰ THẢO while something is open.

    Raises:
        KitError: what would stop the printing as well.
    """
    page, law = context_of(plan, Marker(()), is_draft=is_draft), law_of(plan)
    stamp = '<div class="cchc-stamp">DỰ THẢO</div>' if is_draft else ""
    nation = (law.value("header.national_name.text").text, law.value("header.motto.text").text)
    html = f"""<article class="cchc-sheet">{stamp}<div class="cchc-head">
<div>{_lines(page.superior_lines)}<b>{_lines(page.issuer_lines)}</b>{esc(page.number_line)}</div>
<div><b>{_lines(nation)}</b><em>{esc(page.place_and_date)}</em></div></div>
<h3>{esc(page.type_name)}<br>{_lines(page.subject_lines)}</h3>
{_paragraphs(page.bases, "em")}{_paragraphs((page.opening,))}
{"".join(_section(section, len(plan.tasks)) for section in page.sections)}
{_paragraphs(page.closing)}<div class="cchc-foot">
<div><b><em>Nơi nhận:</em></b><br>{_lines(page.recipients)}</div>
<div class="cchc-sign"><b>{_lines(page.signature.lines)}</b><br><br>
<b>{esc(page.signature.name)}</b></div></div></article>"""
    return SENTINELS.sub("", html)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{esc(line)}<br>" for line in lines)


def _paragraphs(texts: Iterable[str], tag: str = "span") -> str:
    return "".join(f"<p><{tag}>{esc(text)}</{tag}></p>" for text in texts if text)


def _section(section: Section, tasks: int) -> str:
    appendix = APPENDIX_VI.format(count=tasks) if section.refers_to_appendix else ""
    body = "".join(_line(line) for line in section.lines) + _paragraphs((appendix,), "em")
    return f"<h4>{esc(section.heading)}</h4>{body}"


def _line(line: Line) -> str:
    return f"<p><b>{esc(line.text)}</b></p>" if line.is_title else f"<p>{esc(line.text)}</p>"
