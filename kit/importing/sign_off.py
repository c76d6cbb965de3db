"""Nơi nhận and the signature, side by side in a table or one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kit.importing.blocks import Block, Table
from kit.importing.ledger import Ledger
from kit.importing.parts import (
    holds_name,
    is_name,
    is_recipients_head,
    is_stamp,
    joins_post,
)
from kit.importing.vocabulary import is_authority, signs
from kit.model import Signature

_HEAD = re.compile(r"(\W*n[ơo]i\s+nh[ậa]n\s*:?\W*?)(?=\s*[-–+•]|\s+[^\W\d_]|$)", re.IGNORECASE)
_BULLET = re.compile(r"^[-–—+•*]\s*")
_NEXT = re.compile(r";\s*[-–]\s+")
_GAP = re.compile(r"(?<=[;,.])\s+")
_KEPT = re.compile(r"lưu\b", re.IGNORECASE)
_BRACE = re.compile(r";\s*(?:\([^();]*\)?|[^();]*\))$")
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
    # Posts below the name: of the same person, or of one more who signs.
    later_posts: list[str] = field(default_factory=list)
    # The sign before the first recipient that has one; "+" below "-" is part of the one above.
    bullet: str = ""

    @property
    def signature(self) -> Signature:
        """The signature as the plan stores it."""
        position = " ".join((self.position or "", *self.later_posts)).strip() or None
        return Signature(authority=tuple(self.authority), position=position, name=self.name)


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
        rest = text[cut:].strip()
        if signs(rest):
            _read_line(replace(line, text=rest), False, result, ledger)
        else:
            _take_recipients(rest, result, fresh=True)
        return True
    if signs(text) or (joins_post(text) and result.position and not result.name):
        for post in _SPLIT_POSTS.split(text):
            _take_post(post, result)
        return False
    beside = _beside(text) if listing else None
    if beside:
        _read_line(replace(line, text=beside[0]), True, result, ledger)
        _read_line(replace(line, text=beside[1]), False, result, ledger)
        return True
    is_last = result.position and _KEPT.match(_bare((result.recipients or [""])[-1]))
    if listing and not (is_last and result.name is None and is_name(text)):
        starts = bool(_BULLET.match(text))
        open_list = not result.recipients or _is_ended(result.recipients[-1], text)
        _take_recipients(text, result, fresh=starts or open_list)
        return True
    if is_stamp(text):
        ledger.keep("stamp", text, line.place)
    elif result.name is None and (is_name(text) or (result.position and holds_name(text))):
        result.name = text
    elif result.later_posts and is_name(text):
        _take_second_signer(text, result)
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
    mark = _BULLET.match(text)
    result.bullet = result.bullet or (mark.group().strip() if mark else "")
    if mark and text[0] == "+" != result.bullet and result.recipients:
        # "- Các đơn vị:" over "+ Trung tâm A;" is one recipient, as printed.
        result.recipients[-1] = f"{result.recipients[-1]} {text}"
        return
    parts = _NEXT.split(_BULLET.sub("", text))
    if not fresh and result.recipients:
        result.recipients[-1] = f"{result.recipients[-1]} {parts.pop(0)}"
    result.recipients.extend(part + ";" for part in parts[:-1])
    result.recipients.extend(parts[-1:])


def _beside(text: str) -> tuple[str, str] | None:
    """Part a line of two columns: ``- Như trên; | KT. CHỦ TỊCH``, ``- Lưu: VT. | Họ Và Tên``."""
    for gap in _GAP.finditer(text):
        left, right = text[: gap.start()], text[gap.end() :]
        is_kept = _KEPT.match(_BULLET.sub("", left)) and left.endswith(".")
        if signs(right) or (is_kept and is_name(right) and len(right.split()) > 1):
            return left, right
    return None


def _take_second_signer(name: str, result: SignOff) -> None:
    """Two bodies sign one document: posts and names in the same order, parted by ";"."""
    result.position = "; ".join((result.position or "", " ".join(result.later_posts)))
    result.later_posts = []
    result.name = f"{result.name}; {name}"


def _take_post(text: str, result: SignOff) -> None:
    if result.name:
        result.later_posts.append(text)
        return
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
