"""The large parts of a document: head, title, preamble, body, closing, sign-off, what follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.legacy_text import is_capitals
from kit.importing.markers import ARTICLE, CLAUSE, PART, SECTION, read_marker
from kit.importing.meanings import is_bare_heading, meanings
from kit.importing.vocabulary import (
    alternatives,
    document_types,
    folded,
    is_type_word,
    signs,
    starts_basis,
)
from kit.model.vietnamese import fold

Piece = Block | Table

# The type word of a document stands near its top; further down it is the plan attached to it.
DEEPEST_TITLE = 60
# A name below the signature: "Nguyễn Văn A", with a degree before it perhaps.
_NAME = re.compile(r"(?:[\w.]{1,6}\.\s?)?[^\W\d_]+(?:\s+[^\W\d_]+){1,5}$")
_HEAD_LINE = re.compile(
    r"cong hoa xa hoi|doc lap - tu do|^so ?:|\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b"
)
_STAMP = re.compile(
    r"\W*(?:đã\s+k[ýí]|k[ýí]\s+tên|(?:người |được )?k[ýí]\s+(?:số\s+)?bởi|người k[ýí]\s*:"
    r"|(?:ngày|thời gian|giờ)\s+k[ýí]\s*:|digitally signed|signature|signed by|email\s*:"
    r"|date\s*:)",
    re.IGNORECASE,
)
_RECIPIENTS = re.compile(r"\W*n[oơ]i nh[aâ]n\b")
_CLOSING = re.compile(r"(?:- ?|\* ?)?tren day la\b")


@dataclass
class Parts:
    """The pieces of one document in the order in which they print."""

    head: list[Piece] = field(default_factory=list)
    title: list[Block] = field(default_factory=list)
    preamble: list[Piece] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    closing: list[Block] = field(default_factory=list)
    sign_off: list[Piece] = field(default_factory=list)
    after: list[Piece] = field(default_factory=list)


def split_parts(pieces: Sequence[Piece]) -> Parts:
    """Part a document; any part may be missing, nothing is lost."""
    at_title = _title_at(pieces)
    start = at_title + 1 if at_title is not None else _head_end(pieces)
    parts = Parts(head=list(pieces[: at_title if at_title is not None else start]))
    if at_title is not None:
        parts.title = [pieces[at_title]]
    at_sign = _sign_off_at(pieces, start)
    at_body = _body_at(pieces, start, at_sign)
    parts.preamble = list(pieces[start:at_body])
    end_sign = _sign_off_end(pieces, at_sign)
    parts.sign_off = list(pieces[at_sign:end_sign])
    parts.after = list(pieces[end_sign:])
    body = list(pieces[at_body:at_sign])
    at_closing = _closing_at(body)
    parts.body = body[:at_closing]
    parts.closing = [piece for piece in body[at_closing:] if isinstance(piece, Block)]
    return parts


def is_recipients_head(text: str) -> bool:
    """Say whether a line is "Nơi nhận" (with its first recipient, perhaps)."""
    return bool(_RECIPIENTS.match(fold(text)))


def is_name(text: str) -> bool:
    """Say whether a line may be a person's name: a few words, each with a capital."""
    words = [word for word in re.split(r"[\s.]+", text) if word]
    is_appendix = fold(text).startswith("phu luc")
    is_other = is_appendix or joins_post(text)
    return bool(_NAME.match(text)) and not is_other and all(word[0].isupper() for word in words)


def is_stamp(text: str) -> bool:
    """Say whether a line is the print of a stamp or of a digital signature, not a name."""
    return bool(_STAMP.match(text))


def joins_post(text: str) -> bool:
    """Say whether a line adds a second post of the same signer: ``KIÊM TRƯỞNG BAN …``."""
    return is_capitals(text) and fold(text).startswith("kiem ")


def holds_name(text: str) -> bool:
    """Say whether a line under a post stands where the name does: "Họ và tên người ký"."""
    is_text = len(text.split()) > 8 or text.endswith((".", ";", ":"))
    is_heading = is_capitals(text) or is_type_word(text) or read_marker(text).rank is not None
    is_heading = is_heading or fold(text).startswith("phu luc")
    return not is_text and not is_heading


def merged_title(text: str, *, any_case: bool = False) -> tuple[str, str] | None:
    """Split ``KẾ HOẠCH TUYÊN TRUYỀN …`` into type word and subject, ``None`` if it is no title.

    Small letters count with ``any_case``, where the place says that it is one.
    """
    if not any_case and not is_capitals(text):
        return None
    match = re.match(rf"({'|'.join(document_types())})\b[:\s]+(?=\w)", fold(text))
    return (text[: match.end(1)], text[match.end() :]) if match else None


def _title_at(pieces: Sequence[Piece]) -> int | None:
    for at, piece in enumerate(pieces[:DEEPEST_TITLE]):
        if isinstance(piece, Table):
            continue
        if is_type_word(piece.text) and (
            is_capitals(piece.text) or piece.style in ("heading", "bold")
        ):
            return at
        if merged_title(piece.text) and len(piece.text) < 400:
            return at
        if read_marker(piece.text).rank in (SECTION, ARTICLE) or starts_basis(piece.text):
            break
    return _plain_title_at(pieces)


def _plain_title_at(pieces: Sequence[Piece]) -> int | None:
    """A type word in small letters, as web pages print it: the last one before the text begins."""
    last = None
    for at, piece in enumerate(pieces[:DEEPEST_TITLE]):
        if isinstance(piece, Block) and (is_type_word(piece.text) or _is_small_title(pieces, at)):
            last = at
        elif isinstance(piece, Block) and starts_basis(piece.text):
            break
    return last


def _is_small_title(pieces: Sequence[Piece], at: int) -> bool:
    """Find ``Kế hoạch tuyên truyền năm 2027`` between the lines of a header and the first basis."""
    text, below = pieces[at].text, pieces[at + 1] if at + 1 < len(pieces) else None
    above = [p.text if isinstance(p, Block) else _words(p) for p in pieces[:at]]
    return (
        any(_HEAD_LINE.search(fold(words)) for words in above)
        and not text.endswith((".", ";", ":", ","))
        and isinstance(below, Block)
        and starts_basis(below.text)
        and merged_title(text, any_case=True) is not None
    )


def _head_end(pieces: Sequence[Piece]) -> int:
    """Without a title: the header ends with the last line that only a header has."""
    end = 0
    for at, piece in enumerate(pieces[:15]):
        text = fold(piece.text if isinstance(piece, Block) else _words(piece))
        if _HEAD_LINE.search(text):
            is_short = isinstance(piece, Table) or len(piece.text) < 120
            end = at + 1 if is_short else end
    return end


def _body_at(pieces: Sequence[Piece], start: int, end: int) -> int:
    has_sections = any(
        isinstance(p, Block) and read_marker(p.text).rank in (PART, SECTION)
        for p in pieces[start:end]
    )
    for at in range(start, end):
        piece = pieces[at]
        if isinstance(piece, Table):
            if at > start + 1:
                return at
            continue
        rank = read_marker(piece.text).rank
        if rank in (PART, SECTION, ARTICLE) or re.match(r"quyet dinh\s*:$", fold(piece.text)):
            return at
        if not has_sections and (
            (rank == CLAUSE and at > start)
            or (is_bare_heading(piece.text) and meanings(piece.text))
        ):
            return at
    # A text without any heading: its preamble is what cites and issues, decided elsewhere.
    return min(end, _first_list(pieces, start, end))


def _first_list(pieces: Sequence[Piece], start: int, end: int) -> int:
    for at in range(start, end):
        piece = pieces[at]
        if isinstance(piece, Block) and re.search(r"\bsau(?: day)?\s*:$", fold(piece.text)):
            return at + 1
    return end


def _sign_off_at(pieces: Sequence[Piece], start: int) -> int:
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if isinstance(piece, Table):
            if _is_sign_table(piece):
                return at
        elif (is_recipients_head(piece.text) and len(piece.text) < 120) or (
            signs(piece.text) and _is_signature(pieces, at)
        ):
            return at
    return len(pieces)


def _is_signature(pieces: Sequence[Piece], at: int) -> bool:
    """A post in capitals signs only where a name, another post or recipients follow soon."""
    following = [p for p in pieces[at + 1 : at + 5] if isinstance(p, Block)]
    return len(pieces[at].text) < 60 and (
        at + 1 >= len(pieces)
        or any(signs(p.text) or is_name(p.text) or is_recipients_head(p.text) for p in following)
    )


def _is_sign_table(table: Table) -> bool:
    """A table without borders that holds recipients beside the signature; no task table."""
    if len(table.rows) > 8:
        return False
    lines = [line.text for block in table.blocks() for line in block.lines()]
    return any(is_recipients_head(line) for line in lines) or (
        any(signs(line) for line in lines) and len(table.rows) <= 3
    )


def _sign_off_end(pieces: Sequence[Piece], at: int) -> int:
    """Follow recipients and signature until something stands there that is neither."""
    listing = signed = named = False
    while at < len(pieces):
        piece = pieces[at]
        if isinstance(piece, Table):
            if not _is_sign_table(piece):
                break
            signed = named = True
            listing = False
        elif is_recipients_head(piece.text):
            listing = True
        elif signed and (is_stamp(piece.text) or (joins_post(piece.text) and not named)):
            pass
        elif signs(piece.text) and (not (named and signed) or _signs_too(pieces, at)):
            listing, signed, named = False, True, False
        elif signed and not named and (is_name(piece.text) or holds_name(piece.text)):
            named = True
        elif not (listing and _is_recipient(piece)):
            break
        at += 1
    return at


def _signs_too(pieces: Sequence[Piece], at: int) -> bool:
    """A post below a name: of the same person at the very end, or of a second signer."""
    following = [p for p in pieces[at + 1 : at + 3] if isinstance(p, Block)]
    return at + 1 == len(pieces) or any(is_name(p.text) and not signs(p.text) for p in following)


def _is_recipient(block: Block) -> bool:
    text = block.text
    begins_part = is_capitals(text) and (
        is_type_word(text)
        or re.match(rf"(?:{alternatives('appendix_words')}|cong hoa|uy ban|ubnd)\b", fold(text))
    )
    is_heading = read_marker(text).rank in (PART, SECTION, ARTICLE)
    return not begins_part and not is_heading and len(text) < 250


def _closing_at(body: Sequence[Piece]) -> int:
    """Return where the closing paragraphs begin, ``len(body)`` if there are none."""
    end = len(body)
    for at in range(end - 1, max(end - 8, -1), -1):
        piece = body[at]
        if isinstance(piece, Table) or read_marker(piece.text).rank in (PART, SECTION, ARTICLE):
            break
        if _CLOSING.match(fold(piece.text)):
            return _climb(body, at, _is_general)
    at = _climb(body, end, _closes)
    return at if at < end and any("./." in piece.text for piece in body[at:]) else end


def _climb(body: Sequence[Piece], at: int, belongs: Callable[[Block], bool]) -> int:
    """Go up over paragraphs that belong to the closing; what a title stands above does not."""
    while at > 0 and isinstance(body[at - 1], Block) and belongs(body[at - 1]):
        above = body[at - 2] if at > 1 else None
        if isinstance(above, Block) and _titles(above.text):
            break
        at -= 1
    return at


def _titles(text: str) -> bool:
    return read_marker(text).rank is not None and not text.endswith((".", ";", ":", ",", "…"))


def _is_general(block: Block) -> bool:
    text = fold(block.text)
    return any(re.match(rf"{re.escape(word)}\b", text) for word in folded("general_clauses"))


def _closes(block: Block) -> bool:
    text = fold(block.text)
    asks = re.search(r"\b(?:yeu cau|de nghi)\b", " ".join(text.split()[:10])) and "./." in text
    return read_marker(block.text).rank is None and (
        bool(asks)
        or any(re.match(rf"{re.escape(word)}\b", text) for word in folded("closing_openings"))
    )


def _words(table: Table) -> str:
    return "\n".join(block.text for block in table.blocks())
