"""Every document that a plan cites, with the place of the paragraph that cites it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kit.catalog import Catalog
from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.model import Citation
from kit.model.citations import FoundCitation, find_citations
from kit.model.dates import format_short

_DOUBTS_VI = {
    "type-number": "Loại văn bản và ký hiệu không khớp nhau",
    "impossible-date": "Ngày ban hành không có trong lịch",
    "year-number": "Năm trong số văn bản khác năm ban hành",
    "wrong-form": "Số, ký hiệu viết không đúng kiểu của cơ quan ban hành",
    "doubled-word": "Có từ bị lặp trong viện dẫn",
    "misread-digit": "Chữ số bị đọc thành chữ cái",
}


def cite(
    blocks: Iterable[Block], ledger: Ledger, catalog: Catalog | None = None
) -> tuple[Citation, ...]:
    """Find the citations of ``blocks``; each document once, where it is cited first.

    A later mention that says more (a date, an issuer) fills the gaps of the first. The catalog
    knows where the names of laws end, and notes a day, an issuer or a subject that is another's.
    """
    law_names = catalog.law_names if catalog else None
    found: dict[tuple[str, str], Citation] = {}
    for block in blocks:
        # Capitals hide where a name ends; a title repeats what the text cites.
        if is_capitals(block.text):
            continue
        for one in find_citations(block.text, law_names):
            citation = one.citation.with_(place=block.place)
            _note_doubts(one, block, ledger)
            if catalog:
                _note_wrong_day(one, block, catalog, ledger)
                _note_wrong_issuer(one, block, catalog, ledger)
                _note_wrong_subject(one, block, catalog, ledger)
            key = _key(citation)
            found[key] = _filled(found[key], citation) if key in found else citation
    return tuple(_without_blurred(found.values()))


def _key(citation: Citation) -> tuple[str, str]:
    date = citation.date.isoformat() if citation.date else ""
    name = citation.number or citation.subject or ""
    return (f"{citation.type or ''} {name}".casefold(), date)


def _filled(first: Citation, later: Citation) -> Citation:
    return first.with_(issuer=first.issuer or later.issuer, subject=first.subject or later.subject)


def _without_blurred(citations: Iterable[Citation]) -> list[Citation]:
    """Leave out a mention without date of a document that is cited in full elsewhere.

    ``102/2025/NQLT`` is short for ``102/2025/NQLT-UBTVQH15-CP``; a number alone says nothing.
    """
    every = [c.with_(number=None) if _is_blank(c.number) else c for c in citations]
    dated = {c.number for c in every if c.date and c.number}
    full = {c.number for c in every if c.number}
    return [
        c
        for c in every
        if c.date or not c.number or not (c.number in dated or _is_short(c.number, full))
    ]


def _is_blank(number: str | None) -> bool:
    """Say whether the place of the number was left free: "số       /KH-UBND"."""
    return bool(number) and not number[0].isdigit()


def _is_short(number: str, full: Collection[str]) -> bool:
    return any(one.startswith((f"{number}/", f"{number}-")) for one in full)


def _note_doubts(found: FoundCitation, block: Block, ledger: Ledger) -> None:
    words = block.text[found.document_start : found.end]
    for doubt in found.doubts:
        ledger.note(
            f"citation-{doubt}",
            f"{_DOUBTS_VI[doubt]}: “{words}”. Đối chiếu với văn bản gốc.",
            block.place,
            found=words,
        )


def _note_wrong_day(found: FoundCitation, block: Block, catalog: Catalog, ledger: Ledger) -> None:
    cited = found.citation
    if not (cited.number and cited.date):
        return
    meant = catalog.misdated(cited.type, cited.number, cited.date)
    if meant and meant.date:
        printed, known = format_short(cited.date), format_short(meant.date)
        ledger.note(
            "citation-other-day",
            f"{cited.type} số {cited.number} ghi ngày {printed}; danh mục có văn bản này ngày"
            f" {known}. Đối chiếu với văn bản gốc.",
            block.place, found=printed, suggestion=known,
        )  # fmt: skip


def _note_wrong_issuer(
    found: FoundCitation, block: Block, catalog: Catalog, ledger: Ledger
) -> None:
    cited = found.citation
    if not (cited.number and cited.date and cited.issuer):
        return
    meant = catalog.misattributed(cited.type, cited.number, cited.date, cited.issuer)
    if meant:
        ledger.note(
            "citation-other-issuer",
            f"{cited.type} số {cited.number} ghi là của {cited.issuer}; danh mục có văn bản này"
            f" của {meant.issuer}. Đối chiếu với văn bản gốc.",
            block.place, found=cited.issuer, suggestion=meant.issuer,
        )  # fmt: skip


def _note_wrong_subject(
    found: FoundCitation, block: Block, catalog: Catalog, ledger: Ledger
) -> None:
    cited = found.citation
    if not (cited.number and cited.date and cited.subject):
        return
    pair = catalog.misdescribed(cited.type, cited.number, cited.date, cited.subject)
    if pair:
        meant, other = pair
        ledger.note(
            "citation-other-subject",
            f"{cited.type} số {cited.number} được ghi trích yếu của {other.type} số"
            f" {other.number}. Đối chiếu với văn bản gốc.",
            block.place, found=cited.subject, suggestion=meant.title_vi,
        )  # fmt: skip
