"""Plan → what a template may ask for: the contract with everybody who makes a template.

The names are the placeholders; ``templates/PLACEHOLDERS.md`` is generated from the descriptions
here. Every value is text ready to print (or a list of such), so a template needs nothing but
loops and ifs. Sizes used for breaking centred lines come from the catalog.
"""

from __future__ import annotations

import datetime as dt
import re

from pydantic import Field

from kit.catalog import Catalog, load_catalog
from kit.model import Plan, Record
from kit.model.dates import BLANK, blank_date, format_long
from kit.model.vietnamese import fold
from kit.rendering.marks import Marker
from kit.rendering.section_lines import Section, basis_lines, has_heading, sections_of
from kit.rendering.task_rows import TaskGroup, task_groups_of
from kit.rendering.text_width import Style, balanced_lines

# Room to write a number by hand: spaces that neither shrink nor part at the end of a line.
GAP = "\u00a0" * (len(BLANK) + 2)
DATE_GAP = "\u00a0" * len(BLANK)
# Part of the text width that a centred title fills before it breaks: air on both sides.
TITLE_SHARE = 0.85

_COMMITTEE = re.compile(r"(Ủy ban nhân dân|Hội đồng nhân dân)\s+(?=\S)", re.IGNORECASE)
_END_MARKS = re.compile(r"[\s.;,/]+$")
_APPENDIX_WORD = re.compile(r"(phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?)\b[\s:.]*", re.IGNORECASE)
_REFERENCE = re.compile(r"\W*(?:ban hanh )?(?:kem theo|dinh kem)\b")


class SignatureBlock(Record):
    """Who signs."""

    lines: tuple[str, ...] = Field(
        description="Quyền hạn, chức vụ, từng dòng: “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”."
    )
    name: str = Field(description="Họ và tên người ký; trống khi chưa biết.")


class Appendix(Record):
    """The task appendix; ``groups`` is empty for a plan without tasks."""

    word: str = Field(description="Chữ “Phụ lục” (có số nếu có nhiều phụ lục).")
    title_lines: tuple[str, ...] = Field(description="Tiêu đề phụ lục, chữ hoa, đã chia dòng.")
    reference: str = Field(description="Dòng “(Kèm theo Kế hoạch số … ngày … của …)”.")
    groups: tuple[TaskGroup, ...] = Field(description="Các nhóm nhiệm vụ của bảng.")


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
    """Return the law of the plan's day: its date, else the first day of its year, else today."""
    year_begins = dt.date(plan.year, 1, 1) if plan.year else None
    return load_catalog(plan.date or year_begins or dt.date.today())


def context_of(plan: Plan, marker: Marker, *, is_draft: bool = False) -> PlanContext:
    """Return what a template of ``plan`` may ask for, marked values between their sentinels."""
    law, say = law_of(plan), marker.value
    sections = sections_of(plan, marker)
    return PlanContext(
        is_draft=is_draft,
        superior_lines=_name_lines(say(plan.superior or "", "superior"), "superior", law),
        issuer_lines=_issuer_lines(plan, marker, law),
        number_line=say(number_line(plan), "number", "symbol"),
        place_and_date=say(_place_and_date(plan), "date", "place"),
        type_name=say(type_name(plan, law).upper(), "kind"),
        subject_lines=_title_lines(say(plan.subject or "", "subject"), "subject", law),
        bases=_bases(plan, marker),
        opening=say(plan.opening or "", "opening"),
        sections=_ended(sections) if not plan.closing else sections,
        closing=_closing(plan, marker),
        recipients=_recipients(plan, marker),
        signature=_signature(plan, marker),
        has_appendix=bool(plan.tasks),
        appendix=_appendix(plan, marker, law),
    )


def type_name(plan: Plan, law: Catalog) -> str:
    """Return the type word of the plan (``Kế hoạch``), as the catalog names its code."""
    code = plan.kind or "KH"
    names = [row.name_vi for row in law.document_types if row.code == code]
    return names[0] if names else "Kế hoạch"


def number_line(plan: Plan) -> str:
    """Return ``Số: 05/KH-UBND``, or a gap where the number is written when signing."""
    return f"Số:{f' {_number(plan)}' if plan.number else GAP}/{plan.symbol or GAP}"


def _number(plan: Plan) -> str:
    """The decree wants a zero before a number below ten."""
    return plan.number.zfill(2) if plan.number.isdigit() else plan.number


def _date(plan: Plan) -> str:
    if plan.date:
        return format_long(plan.date)
    if plan.year is None:
        return f"ngày{DATE_GAP}tháng{DATE_GAP}năm{DATE_GAP}"
    return blank_date(plan.year).replace(BLANK, DATE_GAP)


def _place_and_date(plan: Plan) -> str:
    return ", ".join(part for part in (plan.place, _date(plan)) if part)


def _issuer_lines(plan: Plan, marker: Marker, law: Catalog) -> tuple[str, ...]:
    """``Ủy ban nhân dân`` on a line of its own, the place below it, as offices print it."""
    name = marker.value(plan.issuer or "", "issuer")
    committee = _COMMITTEE.search(name)
    if not committee:
        return _name_lines(name, "issuer", law)
    head, rest = name[: committee.end()].strip(), name[committee.end() :]
    return (*_name_lines(head, "issuer", law), *_name_lines(rest, "issuer", law))


def _name_lines(name: str, what: str, law: Catalog) -> tuple[str, ...]:
    size = law.value(f"header.{what}.size").preferred
    room = law.value("header.left_cell.width").preferred
    style: Style = "bold" if law.value(f"header.{what}.style").text == "bold" else "regular"
    committee = _COMMITTEE.search(name)
    lines = balanced_lines(name.upper(), size, style, room_mm=room)
    if committee and len(lines) == 2:
        # A name that needs two lines parts behind the committee, not in the middle.
        lines = (name[: committee.end()].strip().upper(), name[committee.end() :].upper())
    return lines


def _title_lines(title: str, what: str, law: Catalog, *, wide: bool = False) -> tuple[str, ...]:
    sides = [law.value(f"page.margin.{side}").preferred for side in ("left", "right")]
    paper = law.value("page.height" if wide else "page.width").preferred
    room = (paper - sum(sides)) * TITLE_SHARE
    return balanced_lines(title, law.value(f"{what}.size").preferred, "bold", room_mm=room)


def _bases(plan: Plan, marker: Marker) -> tuple[str, ...]:
    if has_heading(plan, "bases"):
        return ()
    return tuple(
        marker.value(text, f"bases:{at}", *(("bases",) if at == 0 else ()))
        for at, text in enumerate(basis_lines(plan))
    )


def _closing(plan: Plan, marker: Marker) -> tuple[str, ...]:
    paragraphs = [text.strip() for text in (plan.closing or "").split("\n") if text.strip()]
    if not paragraphs:
        return ()
    paragraphs[-1] = _with_end_mark(paragraphs[-1])
    return tuple(marker.value(text, "closing") for text in paragraphs)


def _ended(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """A plan without a closing sentence ends with its last paragraph."""
    if not sections or not sections[-1].lines:
        return sections
    last = sections[-1]
    final = last.lines[-1]
    lines = (*last.lines[:-1], final.with_(text=_with_end_mark(final.text)))
    return (*sections[:-1], last.with_(lines=lines))


def _with_end_mark(text: str) -> str:
    return f"{_END_MARKS.sub('', text)}./."


def _recipients(plan: Plan, marker: Marker) -> tuple[str, ...]:
    """All recipients form one place: a comment on them stands at the line "Lưu"."""
    bare = [_END_MARKS.sub("", text) for text in plan.recipients]
    lines = [f"- {text}{'.' if at == len(bare) - 1 else ';'}" for at, text in enumerate(bare)]
    return tuple(
        marker.value(line, *(("recipients",) if at == len(lines) - 1 else ()))
        for at, line in enumerate(lines)
    )


def _signature(plan: Plan, marker: Marker) -> SignatureBlock:
    lines = [*plan.signature.authority, *filter(None, [plan.signature.position])]
    name = marker.value(plan.signature.name or "", "signature:name")
    last = len(lines) - 1
    return SignatureBlock(
        lines=tuple(
            marker.value(text.upper(), *(("signature",) if at == last else ()))
            for at, text in enumerate(lines)
        ),
        name=name,
    )


def _appendix(plan: Plan, marker: Marker, law: Catalog) -> Appendix:
    word, title = _appendix_words(plan)
    name = type_name(plan, law)
    issuer = f" của {plan.issuer}" if plan.issuer else ""
    number = f" {_number(plan)}" if plan.number else GAP
    reference = f"(Kèm theo {name} số{number}/{plan.symbol or GAP} {_date(plan)}{issuer})"
    shown = marker.value(title.upper(), "appendices")
    return Appendix(
        word=word,
        title_lines=_title_lines(shown, "appendix.title", law, wide=True),
        reference=marker.value(reference),
        groups=task_groups_of(plan, marker),
    )


def _appendix_words(plan: Plan) -> tuple[str, str]:
    """The word and title of the appendix: the document's own, else built of the subject."""
    word, titles = "Phụ lục", []
    for line in plan.appendices:
        if _REFERENCE.match(fold(line)):
            continue
        head = _APPENDIX_WORD.match(line)
        if head and not titles:
            word = head.group(1).capitalize() if head.group(1).isupper() else head.group(1)
        rest = line[head.end() :] if head else line
        titles += [rest.strip()] if rest.strip() else []
    subject = plan.subject or ""
    return word, " ".join(titles) or f"Nhiệm vụ {subject[:1].lower()}{subject[1:]}".strip()
