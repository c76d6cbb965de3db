"""What stands between title and first section: căn cứ lines and the sentence that issues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.vocabulary import (
    alternatives,
    document_types,
    folded,
    load_vocabulary,
    starts_basis,
)
from kit.model import Basis, Citation
from kit.model.citations import FoundCitation, find_citations
from kit.model.dates import parse_date
from kit.model.vietnamese import fold

_TYPES = "(?:" + "|".join(document_types()) + ")"
# "Ủy ban nhân dân phường … xây dựng Kế hoạch …, cụ thể như sau:"
_ISSUES = re.compile(
    rf"(?P<issuer>{alternatives('agency_words')}\b[^.;:]{{0,160}}?)\s+"
    rf"(?:(?:da|se|tiep tuc|chinh thuc)\s+)?{alternatives('issuing_verbs')}\b"
    rf"(?:\s+va\s+\w+(?:\s+\w+){{0,3}})?\s+(?:noi dung\s+)?{_TYPES}\b"
)
_ANNOUNCES = re.compile(
    r"(?P<day>\bngay\s+(?:[\d/.-]{3,10}|\d+ thang \d+ nam \d{4})\s*,?\s*)?"
    rf"\b(?P<issuer>{alternatives('agency_words')}\b[^.;:,]{{0,120}}?)\s+"
    rf"(?:(?:da|vua|moi|chinh thuc)\s+){{0,2}}ban hanh\s+(?P<type>{_TYPES})\s+so\b"
)
_ENDS_OPENING = re.compile(r"\b(?:sau|sau day|cu the|chu yeu|noi dung|nhu sau)\s*[:.;]?\s*$")
_BOUNDARY = re.compile(r"(?:^|[.;,:”\"]\s+|\n)")
_CREDIT = re.compile(r"\([A-ZĐ]{2,8}\)\s*[-–]?\s*(?=\w)")
_NEXT_BASIS = re.compile(rf"[;.]\s+(?={alternatives('basis_openings')}\b)")
_REFERENCE = re.compile(r"\(?\s*(?:ban hanh )?(?:kem theo|dinh kem)\b")
_CARRIES = re.compile(
    r"(?:tiep tuc |trien khai |de )?(?:thuc hien|trien khai|thi hanh|chap hanh)\b"
)
_ADDRESSES = re.compile(r"\W*kinh gui\b")
_LISTED = re.compile(r"[-–•+]|.*;$")
# "Nghị quyết số 5/NQ-CP … (Nghị quyết số 5), Quyết định số 6/QĐ-TTg": the next one of a chain.
_ENDS_LINK = re.compile(r"\)\s*[,;]?\s*(?:và\s+)?$")
_AIMS = re.compile(r"\s+(?:nhằm|với mục đích|với mục tiêu)\b")
_ABOUT = re.compile(r"(?:về việc|về)\s+", re.IGNORECASE)
# "… ban hành Kế hoạch <subject> với những nội dung sau": where no title says it.
_STATED = re.compile(
    rf"\b{alternatives('issuing_verbs')}\s+(?P<type>{_TYPES})\s+(?!so\b|voi\b|nhu\b|gom\b|cu the\b)"
    r"(?P<subject>[^.;:]+?)(?:\s*\([^()]*\))?\s*,?\s+"
    r"(?:voi (?:cac|nhung|mot so|noi dung)|cu the|nhu sau|gom (?:cac|nhung))\b[^.;:]{0,60}:?$"
)
_BRINGS_PLAN = re.compile(
    r"\W*(?:ve\s+)?(?:viec\s+)?(?:ban hanh|phe duyet)\s+"
    r"(?:\w+\s+){0,3}?(?:ke hoach|chuong trinh|de an)\b"
)


@dataclass
class Preamble:
    """Bases in order, the issuing sentence, the body that it names, what is carried out.

    ``own`` is the document itself, where the sentence gives its number, as news pages do;
    ``story`` is what such a page tells besides.
    """

    bases: list[Basis] = field(default_factory=list)
    opening: str | None = None
    issuer: str | None = None
    parents: list[Citation] = field(default_factory=list)
    own: Citation | None = None
    story: list[Block] = field(default_factory=list)


def read_preamble(blocks: Sequence[Block], ledger: Ledger, *, titled: bool = True) -> Preamble:
    """Read the paragraphs before the first section.

    A paragraph that both cites and issues is parted at the name of the issuing body. Under no
    title (a news page) only what cites is a basis; the rest is the ``story``.
    """
    preamble = Preamble()
    blocks = _without_addressees(blocks, ledger)
    for at, printed in enumerate(blocks):
        is_last = at == len(blocks) - 1
        block = printed if titled else _without_credit(printed, ledger)
        if _REFERENCE.match(fold(block.text)):
            ledger.keep("reference", block.text, block.place)
            continue
        cut = _opening_at(block.text, needs_end=not is_last)
        if cut is not None and preamble.opening is None:
            start, issuer = cut
            take_bases(block.text[:start], block.place, preamble, ledger)
            preamble.opening = block.text[start:].strip()
            preamble.issuer = issuer
            if starts_basis(preamble.opening):
                _carry(preamble.opening, block.place, preamble)
            preamble.own = _own_document(preamble.opening) or preamble.own
            if not titled:
                _take_announcement(block.text, preamble)
                preamble.own = preamble.own or _stated(preamble.opening)
        elif is_capitals(block.text) and _is_body_name(block.text):
            ledger.keep("issuing_authority", block.text, block.place)
            preamble.issuer = preamble.issuer or block.text
        elif titled and announces(block.text):
            _take_announcement(block.text, preamble)
            ledger.keep("announcement", block.text, block.place)
        elif not titled and not starts_basis(block.text):
            _take_announcement(block.text, preamble)
            preamble.story.append(block)
        else:
            take_bases(block.text, block.place, preamble, ledger)
    return preamble


def is_addressees(text: str) -> bool:
    """Say whether a line or a cell says to whom a letter goes."""
    return bool(_ADDRESSES.match(fold(text)))


def announces(text: str) -> bool:
    """Say whether ``text`` tells on which day who issued the document, as news pages do."""
    match = _ANNOUNCES.match(fold(text))
    return bool(match and match["day"])


def _without_addressees(blocks: Sequence[Block], ledger: Ledger) -> list[Block]:
    """Take "Kính gửi: …" and the list below it out; they are the frame of a letter."""
    rest: list[Block] = []
    listing = False
    for block in blocks:
        is_listed = _LISTED.match(block.text) and not starts_basis(block.text)
        listing = is_addressees(block.text) or (listing and bool(is_listed))
        if listing:
            ledger.keep("addressee", block.text, block.place)
        else:
            rest.append(block)
    return rest


def _without_credit(block: Block, ledger: Ledger) -> Block:
    """Take the mark of a newspaper off a paragraph: "(TTXVN) Căn cứ …"."""
    credit = _CREDIT.match(block.text)
    if not credit:
        return block
    ledger.keep("web", credit.group().strip(), block.place)
    return replace(block, text=block.text[credit.end() :])


def _take_announcement(text: str, preamble: Preamble) -> None:
    """Read ``Ngày 18/1/2027, UBND tỉnh ban hành Kế hoạch số 292/KH-UBND …``, as news pages say."""
    is_known = preamble.own and preamble.own.number and preamble.own.date
    match = None if is_known else _ANNOUNCES.search(fold(text))
    if not match:
        return
    found = next((c for c in find_citations(text) if c.document_start >= match.start("type")), None)
    if found is None or not found.citation.number:
        return
    before = text[match.start() : match.start("issuer")]
    own, known = found.citation, preamble.own
    subject = _subject(own.subject or _repeated(text[found.end :]))
    if known and known.number == own.number:
        own, subject = known, known.subject or subject
    preamble.own = own.with_(date=own.date or parse_date(before), subject=subject)
    preamble.issuer = preamble.issuer or text[match.start("issuer") : match.end("issuer")]


def opens_preamble(text: str) -> bool:
    """Say whether a line under the type word is no subject any more but căn cứ or opening."""
    if is_capitals(text):
        return False
    is_reference = bool(_REFERENCE.match(fold(text)))
    return starts_basis(text) or is_reference or _opening_at(text, needs_end=True) is not None


def _opening_at(text: str, *, needs_end: bool) -> tuple[int, str | None] | None:
    """Return where the issuing sentence begins and whom it names; ``None`` if none is there."""
    words = fold(text)
    ends = bool(_ENDS_OPENING.search(words))
    if needs_end and not ends:
        return None
    for boundary in reversed(list(_BOUNDARY.finditer(words))):
        match = _ISSUES.match(words, boundary.end())
        if match:
            return match.start(), text[match.start("issuer") : match.end("issuer")]
    if ends and (re.search(rf"\b{_TYPES}\b", words) or not starts_basis(text)):
        return 0, None
    return None


def _own_document(opening: str) -> Citation | None:
    """Read ``ban hành Hướng dẫn số 95-HD/… “…”``: the number that the document itself bears."""
    words = fold(opening)
    match = re.search(rf"\bban hanh {_TYPES} so\b", words)
    if not match:
        return None
    found = next((c for c in find_citations(opening) if c.start > match.start()), None)
    quoted = re.search(r"[“\"]([^”\"]+)[”\"]", opening)
    return found.citation.with_(subject=quoted.group(1) if quoted else None) if found else None


def _repeated(after: str) -> str | None:
    """Read "số 7/KH-UBND Kế hoạch tuyên truyền …": the type word once more before the subject."""
    match = re.match(rf"\s+{_TYPES}\s+(?P<subject>[^.;:]+)", fold(after))
    return after[match.start("subject") : match.end("subject")] if match else None


def _stated(opening: str) -> Citation | None:
    """Read type and subject of the document from the sentence that issues it."""
    match = _STATED.search(fold(opening))
    if not match:
        return None
    code_word = opening[match.start("type") : match.end("type")]
    subject = opening[match.start("subject") : match.end("subject")]
    return Citation(type=code_word, subject=_subject(subject))


def _subject(printed: str | None) -> str | None:
    """Drop the "về" that joins a subject to the word before it, and what it is good for."""
    text = (printed or "").strip()
    about = _ABOUT.match(text)
    bare = _AIMS.split(text[about.end() :] if about else text, maxsplit=1)[0].strip(' ,“”"')
    return bare[:1].upper() + bare[1:] or None


def take_bases(text: str, place: str, preamble: Preamble, ledger: Ledger) -> None:
    """Add the lines of a căn cứ paragraph to ``preamble``; its words go to the frame."""
    text = text.strip()
    ledger.keep("basis", text, place)
    for line in _split_bases(text):
        bare = re.sub(r"^[-–+•]\s*", "", line.strip(" ;.,"))
        if not bare:
            continue
        opening = re.match(rf"{alternatives('basis_openings')}\b", fold(bare))
        cited = find_citations(bare)
        preamble.bases.append(
            Basis(
                opening=bare[: opening.end()] if opening else "",
                citation=cited[0].citation.with_(place=place) if cited else None,
                text=bare,
            )
        )
        _carry(bare, place, preamble)


def _split_bases(text: str) -> list[str]:
    cuts = [0, *(match.end() for match in _NEXT_BASIS.finditer(fold(text))), len(text)]
    return [text[a:b] for a, b in pairwise(cuts)]


def _carry(text: str, place: str, preamble: Preamble) -> None:
    """Add the documents that the line says this plan carries out."""
    says_carry = bool(_CARRIES.match(fold(text)))
    for found in _heads(text, find_citations(text)):
        known = any(p.number == found.citation.number for p in preamble.parents)
        if not known and (says_carry or _is_plan_like(text, found)):
            preamble.parents.append(found.citation.with_(place=place))


def _heads(text: str, found: Sequence[FoundCitation]) -> list[FoundCitation]:
    """Leave out documents that are only named inside the subject of another one."""
    heads: list[FoundCitation] = []
    for citation in found:
        between = text[heads[-1].end : citation.start] if heads else ""
        is_next = bool(_ENDS_LINK.search(between))
        if not heads or citation.start >= heads[-1].subject_end or is_next:
            heads.append(citation)
    return heads


def _is_plan_like(text: str, found: FoundCitation) -> bool:
    kind = fold(found.citation.type or "")
    if kind in folded("plan_like_types"):
        return True
    return kind == "quyet dinh" and bool(_BRINGS_PLAN.match(fold(text[found.end :])))


def _is_body_name(text: str) -> bool:
    words = fold(text)
    posts = [fold(word) for word in load_vocabulary()["position_words"]]
    return bool(re.match(rf"{alternatives('agency_words')}\b", words)) or any(
        words.startswith(post) for post in posts
    )
