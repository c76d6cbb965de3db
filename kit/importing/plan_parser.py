"""From blocks to Plan: the order of the work; each noun has its own module."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.catalog import Catalog, load_catalog
from kit.errors import CatalogError
from kit.importing.appendices import Appendices, read_appendices
from kit.importing.blocks import Block, Progress, Table, group_tables
from kit.importing.citing import cite
from kit.importing.doubts import note_gaps, note_wording
from kit.importing.head import Head, read_head
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.markers import starts_marked
from kit.importing.names import (
    bodies,
    completes,
    full_name,
    is_standing_organ,
    known_bodies,
    unit_level,
    with_place,
)
from kit.importing.ocr_doubts import note_ocr
from kit.importing.outline_tree import build_tree
from kit.importing.parts import Parts, is_recipients_head, split_parts
from kit.importing.preamble import Preamble, is_addressees, read_preamble, take_bases
from kit.importing.recasing import Recaser
from kit.importing.sections import Body, read_sections
from kit.importing.sign_off import SignOff, read_sign_off
from kit.importing.story import HEADLINE, read_story
from kit.importing.task_tables import TaskTableReader
from kit.importing.title import plan_year, read_title
from kit.importing.vocabulary import document_types, signs
from kit.importing.web_page import web_lines
from kit.importing.wholeness import note_wholeness
from kit.model import Citation, Plan
from kit.model.document_numbers import DocumentNumber, parse_number
from kit.model.vietnamese import fold

# Lines of a paragraph shorter than this are lines on purpose: a title, a signature.
SHORT_LINE = 80
# Nghị định 30/2020/NĐ-CP, Phụ lục I: what ends the text of a document.
END_MARK = "./."
# What has no word for its type: a letter (công văn).
LETTER = "CV"


@dataclass
class _Document:
    """What the parts of one document said; the plan is composed of it."""

    head: Head
    kind: str | None
    subject: str | None
    preamble: Preamble
    body: Body
    closing: list[str]
    sign_off: SignOff
    appendices: Appendices
    attached: _Document | None = None


def parse_plan(blocks: Sequence[Block], progress: Progress | None = None) -> Plan:
    """Read a plan out of blocks; what fits nowhere is in ``unplaced``, doubts in ``notes``."""
    say = progress or (lambda message: None)
    ledger = Ledger()
    say("Tách các phần của văn bản")
    text_blocks = _take_page_parts(_prepared(blocks), ledger)
    document = _read_document(group_tables(text_blocks), ledger)
    say("Đọc bảng nhiệm vụ và viện dẫn")
    return _compose(document, text_blocks, ledger)


def _prepared(blocks: Sequence[Block]) -> list[Block]:
    """Part paragraphs with line breaks: points and short lines apart, wrapped lines joined."""
    result: list[Block] = []
    for block in blocks:
        if block.cell or "\n" not in block.text:
            result.append(block)
            continue
        lines = block.lines()
        is_lines = all(len(line.text) < SHORT_LINE for line in lines)
        for at, line in enumerate(lines):
            own = at == 0 or is_lines or starts_marked(line.text) or signs(line.text)
            if own or is_recipients_head(line.text):
                result.append(line)
            else:
                result[-1] = replace(result[-1], text=f"{result[-1].text} {line.text}")
    return result


def _take_page_parts(blocks: Sequence[Block], ledger: Ledger) -> list[Block]:
    """Move running heads, notes and web residue to the frame; they are no paragraph of the text."""
    rest = []
    of_web_page = web_lines(blocks)
    for at, block in enumerate(blocks):
        if at in of_web_page:
            ledger.keep("web", block.text, block.place)
        elif block.style in ("page-header", "footnote", "mark", "web"):
            ledger.keep(block.style.replace("-", "_"), block.text, block.place)
        elif block.text or block.cell:
            rest.append(block)
    return rest


def _read_document(pieces: Sequence[Block | Table], ledger: Ledger) -> _Document:
    parts = _without_end_mark(split_parts(pieces), ledger)
    head = read_head(parts.head, ledger)
    paragraphs, tables = _pieces_of_preamble(parts, ledger)
    kind, subject, taken = read_title(parts.title, paragraphs, ledger)
    preamble = read_preamble(paragraphs[taken:], ledger, titled=bool(parts.title))
    body = read_sections(build_tree(parts.body), ledger)
    body.tables[:0] = tables
    read_story(preamble, body, ledger, is_letter=head.subject is not None)
    for block in body.bases:
        take_bases(block.text, block.place, preamble, ledger)
    closing = [*body.clauses, *(block.text for block in parts.closing)]
    sign_off = read_sign_off(parts.sign_off, ledger)
    if kind != "KH" and _has_plan(parts.after):
        attached = _read_document(parts.after, ledger)
        return _Document(
            head, kind, subject, preamble, body, closing, sign_off, Appendices(), attached
        )
    appendices = read_appendices(parts.after, ledger, is_read=body.is_read)
    return _Document(head, kind, subject, preamble, body, closing, sign_off, appendices)


def _without_end_mark(parts: Parts, ledger: Ledger) -> Parts:
    """Take "./." off the last paragraph: it ends the document, its words belong to the text.

    The last point of a body keeps the full stop that the mark begins with.
    """
    name = "closing" if parts.closing else "body"
    pieces = list(getattr(parts, name))
    last = pieces[-1] if pieces else None
    if not isinstance(last, Block) or not last.text.endswith(END_MARK):
        return parts
    ledger.keep("end_mark", END_MARK, last.place)
    bare = last.text.removesuffix(END_MARK).rstrip(" .;,/")
    text = bare if name == "closing" else f"{bare}."
    return replace(parts, **{name: [*pieces[:-1], replace(last, text=text)]})


def _pieces_of_preamble(parts: Parts, ledger: Ledger) -> tuple[list[Block], list[Table]]:
    """Return paragraphs and tables; a task list may come alone, without a plan around it."""
    paragraphs, tables = [], []
    for piece in parts.preamble:
        if isinstance(piece, Block):
            paragraphs.append(piece)
        elif any(is_addressees(block.text) for block in piece.blocks()):
            for block in piece.blocks():
                ledger.keep("addressee", block.text, block.place)
        else:
            tables.append(piece)
    return paragraphs, tables


def _has_plan(after: Sequence[Block | Table]) -> bool:
    """Say whether what follows a signature is a plan with its own type word."""
    inner = split_parts(after)
    words = inner.title[0].text.upper() if inner.title else ""
    return words.startswith(("KẾ HOẠCH", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "QUY CHẾ")) and bool(inner.body)


def _compose(document: _Document, blocks: Sequence[Block], ledger: Ledger) -> Plan:
    content = document.attached or document
    head, appendices = document.head, content.appendices
    own = document.preamble.own or Citation()
    number = head.number or appendices.head.number or appendices.number
    number = number or (parse_number(own.number) if own.number else None)
    date = head.date or appendices.date or appendices.head.date or own.date
    catalog = _catalog(date)
    running_text = "\n".join(block.text for block in blocks if not is_capitals(block.text))
    recaser = Recaser(running_text, known_bodies())
    superior, issuer = _issuing(document, recaser)
    place = head.place or appendices.head.place
    issuer = with_place(issuer, place)
    subject = recaser.recase(document.subject) if document.subject else own.subject
    subject = subject or head.subject
    year = plan_year(subject) or plan_year(content.subject) or (date.year if date else head.year)
    year = year or _year_of_headlines(ledger) or _year_of_story(blocks, ledger)
    plan = Plan(
        kind=document.kind or _kind(number, head, own),
        body=_body(number, head, unit_level(issuer, date)),
        number=number.number if number else None,
        symbol=number.symbol if number else None,
        place=place,
        date=date,
        issuer=issuer,
        superior=superior,
        unit_level=unit_level(issuer, date),
        subject=subject,
        year=year,
        bases=tuple(
            document.preamble.bases + (content.preamble.bases if document.attached else [])
        ),
        opening=document.preamble.opening or content.preamble.opening,
        parents=tuple(document.preamble.parents),
        citations=tuple(c for c in cite(blocks, ledger, catalog) if not _is_own(c, number, date)),
        tasks=_tasks(document, ledger, year),
        **_sections_of(document, ledger),
        recipients=tuple(document.sign_off.recipients),
        signature=document.sign_off.signature,
        appendices=tuple(appendices.lines),
    )
    note_wording(blocks, catalog, ledger)
    note_ocr(blocks, catalog, ledger)
    note_gaps(plan, (block.text for block in blocks), ledger)
    notes = (*note_wholeness(plan, blocks, ledger), *ledger.notes)
    return plan.with_(frame=tuple(ledger.frame), unplaced=tuple(ledger.unplaced), notes=notes)


def _kind(number: DocumentNumber | None, head: Head, own: Citation) -> str | None:
    """Without a title: by the symbol; a letter by its "V/v"; a page by what it says."""
    code = number.type_code if number else None
    letter = LETTER if head.subject else None
    return code or letter or document_types().get(fold(own.type or ""))


def _body(number: DocumentNumber | None, head: Head, level: str | None) -> str:
    """By the header; a number in Party form (``7-KH/UBND``) makes no committee a Party body."""
    is_party_number = bool(number and number.body == "party") and not head.is_state
    return "party" if head.is_party or (is_party_number and level in (None, "party")) else "state"


def _year_of_headlines(ledger: Ledger) -> int | None:
    """A task list that came alone names its year above the table."""
    years = (plan_year(piece.text) for piece in ledger.frame if piece.role == HEADLINE)
    return next((year for year in years if year), None)


def _year_of_story(blocks: Sequence[Block], ledger: Ledger) -> int | None:
    """A page that only tells of a plan names its year first of all years."""
    years = (plan_year(block.text) for block in blocks if ledger.tells_story)
    return next((year for year in years if year), None)


def _sections_of(document: _Document, ledger: Ledger) -> dict[str, object]:
    bodies_read = [document.body, *([document.attached.body] if document.attached else [])]
    keys = ("purposes", "requirements", "contents", "channels", "audiences", "budget", "reporting")
    result: dict[str, object] = {
        key: tuple(item for body in bodies_read for item in body.items.get(key, ())) for key in keys
    }
    result["responsibilities"] = tuple(one for body in bodies_read for one in body.agencies)
    result["outline"] = tuple(entry for body in bodies_read for entry in body.outline)
    closings = [*document.closing, *(document.attached.closing if document.attached else [])]
    result["closing"] = "\n".join(closings).rstrip(" .;,/") or None
    if document.attached:
        _keep_inner(document, ledger)
    return result


def _keep_inner(document: _Document, ledger: Ledger) -> None:
    """A plan inside a Quyết định has one opening and one signature too many, if it has them."""
    inner = document.attached
    if document.preamble.opening:
        ledger.keep("opening_of_attachment", inner.preamble.opening or "", None)
    sign_off = inner.sign_off
    for words in (*sign_off.recipients, *sign_off.authority, sign_off.position, sign_off.name):
        ledger.keep("signature_of_attachment", words or "", None)


def _tasks(document: _Document, ledger: Ledger, year: int | None) -> tuple:
    reader = TaskTableReader(ledger, year)
    for part in (document, document.attached):
        for table in (*part.body.tables, *part.appendices.tables) if part else ():
            if not reader.read(table):
                _keep_table(table, ledger, is_read=part.body.is_read)
    return tuple(reader.tasks)


def _keep_table(table: Table, ledger: Ledger, *, is_read: bool) -> None:
    """A table of marks, a form or a schedule is none of tasks: kept as it is, with a note."""
    if not is_read:
        ledger.leave(table)
        return
    cells = [b for b in table.blocks() if b.text and not (b.cell and b.cell.merged)]
    for block in cells:
        ledger.keep("other_table", block.text, block.place)
    if cells:
        ledger.note(
            "kept-table",
            f"Bảng {table.number} không phải bảng nhiệm vụ (thang điểm, biểu mẫu, lịch…): giữ"
            " nguyên, không đưa vào kế hoạch mới. Nếu đây là nhiệm vụ, nhập lại ở bước nhiệm vụ.",
            cells[0].place,
        )


def _issuing(document: _Document, recaser: Recaser) -> tuple[str | None, str | None]:
    """Return superior and issuer: by the header, else by who issues in the opening."""
    lines = document.head.issuer_lines or document.appendices.head.issuer_lines
    if not lines and document.attached:
        lines = document.attached.appendices.head.issuer_lines
    names = bodies(lines, recaser)
    stated = full_name(document.preamble.issuer) if document.preamble.issuer else None
    if stated and is_capitals(stated):
        stated = full_name(recaser.recase(stated))
    if not names:
        return None, stated
    issuer = names[-1]
    superior = names[-2] if len(names) > 1 else None
    if superior and is_standing_organ(issuer):
        # "BAN THƯỜNG TRỰC" alone says little: the body that it belongs to stands above it.
        issuer = f"{issuer} {superior}"
    elif not superior and stated and completes(stated, issuer):
        issuer = stated
    return superior, issuer


def _is_own(citation: Citation, number: DocumentNumber | None, date: dt.date | None) -> bool:
    """An appendix names the plan that it belongs to; that is no citation.

    A document of the same number and another day is another body's or another year's.
    """
    is_same_day = citation.date is None or date is None or citation.date == date
    return bool(number and citation.number == number.text and is_same_day)


def _catalog(day: dt.date | None) -> Catalog | None:
    try:
        return load_catalog(day or dt.date.today())
    except CatalogError:
        return None
