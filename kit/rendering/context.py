"""Plan → what a template may ask for: the contract with everybody who makes a template.

The names are the placeholders; ``templates/PLACEHOLDERS.md`` is generated from the descriptions
here. Every value is text ready to print (or a list of such), so a template needs nothing but
loops and ifs.
"""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from kit.catalog import Catalog, load_catalog
from kit.errors import CatalogError
from kit.model import Plan, Record
from kit.rendering.head_lines import (
    issuer_lines,
    number_line,
    place_and_date,
    superior_lines,
    title_lines,
    type_name,
)
from kit.rendering.marks import Marker
from kit.rendering.section_lines import Section, basis_lines, has_heading, sections_of
from kit.rendering.sign_off_lines import (
    SignatureBlock,
    closing_paragraphs,
    ended,
    recipient_lines,
    signature_block,
)
from kit.rendering.task_appendix import Appendix, appendix_of

# Every decree on the form of documents begins with the paper.
FIRST_VALUE = "page.width"


class PlanContext(Record):
    """All placeholders of a plan template."""

    is_draft: bool = Field(description="Đúng khi còn việc chưa quyết: bản in mang chữ DỰ THẢO.")
    superior_lines: tuple[str, ...] = Field(
        description="Tên cơ quan chủ quản, chữ hoa, đã chia dòng; không có thì danh sách trống."
    )
    issuer_lines: tuple[str, ...] = Field(
        description="Tên cơ quan ban hành, chữ hoa, đã chia dòng."
    )
    number_line: str = Field(description="Dòng “Số:      /KH-UBND”; số để trống đến khi ký.")
    place_and_date: str = Field(description="Địa danh và thời gian ban hành.")
    type_name: str = Field(description="Tên loại văn bản, chữ hoa: KẾ HOẠCH.")
    subject_lines: tuple[str, ...] = Field(description="Trích yếu, đã chia dòng cân nhau.")
    bases: tuple[str, ...] = Field(
        description="Các dòng căn cứ, đã có dấu chấm phẩy, dòng cuối dấu chấm."
    )
    opening: str = Field(description="Câu ban hành kế hoạch; trống nếu không có.")
    sections: tuple[Section, ...] = Field(description="Các mục của kế hoạch, theo thứ tự in.")
    closing: tuple[str, ...] = Field(description="Các đoạn kết; đoạn cuối có dấu ./.")
    recipients: tuple[str, ...] = Field(
        description="Các dòng nơi nhận, đã có gạch đầu dòng và dấu cuối dòng."
    )
    signature: SignatureBlock = Field(description="Khối chữ ký.")
    has_appendix: bool = Field(description="Đúng nếu kế hoạch có bảng nhiệm vụ.")
    appendix: Appendix = Field(description="Phụ lục nhiệm vụ.")


def law_of(plan: Plan) -> Catalog:
    """Return the law of the plan's day: its date, else the first day of its year, else today.

    A day before the first decree in the catalog has no format of its own here: an old plan
    that is printed anew is set by the rules of today.
    """
    today = dt.date.today()
    law = load_catalog(plan.date or (dt.date(plan.year, 1, 1) if plan.year else today))
    try:
        law.value(FIRST_VALUE)
    except CatalogError:
        return load_catalog(today)
    return law


def context_of(plan: Plan, marker: Marker, *, is_draft: bool = False) -> PlanContext:
    """Return what a template of ``plan`` may ask for, marked values between their sentinels."""
    law, say = law_of(plan), marker.value
    sections = sections_of(plan, marker)
    return PlanContext(
        is_draft=is_draft,
        superior_lines=superior_lines(say(plan.superior or "", "superior"), law),
        issuer_lines=issuer_lines(say(plan.issuer or "", "issuer"), law),
        number_line=say(number_line(plan), "number", "symbol"),
        place_and_date=say(place_and_date(plan), "date", "place"),
        type_name=say(type_name(plan, law).upper(), "kind"),
        subject_lines=title_lines(say(plan.subject or "", "subject"), "subject", law),
        bases=_bases(plan, marker),
        opening=say(plan.opening or "", "opening"),
        sections=sections if plan.closing else ended(sections),
        closing=closing_paragraphs(plan, marker),
        recipients=recipient_lines(plan, marker),
        signature=signature_block(plan, marker),
        has_appendix=bool(plan.tasks),
        appendix=appendix_of(plan, marker, law),
    )


def _bases(plan: Plan, marker: Marker) -> tuple[str, ...]:
    if has_heading(plan, "bases"):
        return ()
    return tuple(
        marker.value(text, f"bases:{at}", *(("bases",) if at == 0 else ()))
        for at, text in enumerate(basis_lines(plan))
    )
