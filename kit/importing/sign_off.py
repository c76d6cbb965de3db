"""Nơi nhận and the signature, side by side in a table or one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.ledger import Ledger
from kit.importing.parts import holds_name, is_name, is_recipients_head
from kit.importing.vocabulary import is_authority, is_position
from kit.model import Signature

_HEAD = re.compile(r"(\W*n[ơo]i\s+nh[ậa]n\s*:?\W*?)(?=\s*[-–+•]|\s+[^\W\d_]|$)", re.IGNORECASE)
_BULLET = re.compile(r"^[-–—+•*]\s*")
_NEXT = re.compile(r";\s*[-–]\s+")
_BRACE = re.compile(r";\s*(?:\([^();]*\)?|[^();]*\))$")
_STAMP = re.compile(
    r"\(?\s*(?:đã\s+k[ýí]|k[ýí]\s+tên)|ký bởi|digitally signed|signature", re.IGNORECASE
)
_SPLIT_POSTS = re.compile(
    r"\s+(?=(?:KT|K/T|TL|TUQ|TM)\s?[./])|(?<=CHỦ TỊCH)\s+(?=PHÓ CHỦ TỊCH)"
    r"|(?<=GIÁM ĐỐC)\s+(?=PHÓ GIÁM ĐỐC)|(?<=TRƯỞNG)\s+(?=(?:THỨ|PHÓ)\s)"
)


@dataclass
class SignOff:
    """Recipients in order, and who signs."""

    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    position: str | None = None
    name: str | None = None

    @property
    def signature(self) -> Signature:
        """The signature as the plan stores it."""
        return Signature(authority=tuple(self.authority), position=self.position, name=self.name)


def read_sign_off(pieces: Iterable[Block | Table], ledger: Ledger) -> SignOff:
    """Read the pieces between the body and the appendices."""
    result = SignOff()
    listing = False
    for piece in pieces:
        blocks = piece.blocks() if isinstance(piece, Table) else [piece]
        for block in blocks:
            if isinstance(piece, Table):
                listing = False
            for line in block.lines():
                listing = _read_line(line, listing, result, ledger)
    result.recipients = [_bare(text) for text in result.recipients]
    return result


def _read_line(line: Block, listing: bool, result: SignOff, ledger: Ledger) -> bool:
    """Take one line; return whether the list of recipients goes on after it."""
    text = line.text
    if is_recipients_head(text):
        head = _HEAD.match(text)
        cut = head.end() if head else len(text)
        ledger.keep("recipients_head", text[:cut].strip(), line.place)
        _take_recipients(text[cut:].strip(), result, fresh=True)
        return True
    if is_authority(text) or is_position(text):
        for post in _SPLIT_POSTS.split(text):
            _take_post(post, result)
        return False
    if listing:
        starts = bool(_BULLET.match(text))
        open_list = not result.recipients or _is_ended(result.recipients[-1], text)
        _take_recipients(text, result, fresh=starts or open_list)
        return True
    if _STAMP.search(text):
        ledger.keep("stamp", text, line.place)
    elif result.name is None and (is_name(text) or (result.position and holds_name(text))):
        result.name = text
    elif _BULLET.match(text):
        _take_recipients(text, result, fresh=True)
    else:
        ledger.leave(line)
    return False


def _is_ended(last: str, text: str) -> bool:
    """Say whether a recipient ends before ``text``: by its mark, or with a brace beside the list.

    "(để báo cáo)" in a column of its own comes as "A; (để" and "B; báo cáo)".
    """
    return last.endswith((";", ".")) or (bool(_BRACE.search(last)) and text[:1].isupper())


def _take_recipients(text: str, result: SignOff, *, fresh: bool) -> None:
    if not text:
        return
    parts = _NEXT.split(_BULLET.sub("", text))
    if not fresh and result.recipients:
        result.recipients[-1] = f"{result.recipients[-1]} {parts.pop(0)}"
    result.recipients.extend(part + ";" for part in parts[:-1])
    result.recipients.extend(parts[-1:])


def _take_post(text: str, result: SignOff) -> None:
    if is_authority(text) or (result.position and not result.name):
        if result.position:
            # Two posts of one person: "CHỦ NHIỆM KIÊM …" or a second line of the same post.
            result.position = f"{result.position} {text}"
        else:
            result.authority.append(text)
    elif result.position is None:
        result.position = text
    else:
        result.position = f"{result.position} {text}"


def _bare(text: str) -> str:
    return text.strip().rstrip(" ;.,").strip()
