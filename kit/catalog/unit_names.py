"""What people type when they mean a unit: "Xã Tân Tiến, Lâm Đồng", "ubnd p. nam gia nghia"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kit.model.vietnamese import fold

# Folded type words and their usual short forms. The longest is tried first.
TYPE_FORMS = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "tp.": "thành phố",
    "tp": "thành phố",
    "dac khu": "đặc khu",
    "phuong": "phường",
    "p.": "phường",
    "xa": "xã",
    "x.": "xã",
}
_COMMITTEE = re.compile(r"^\s*(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang uy)\s+")
_TYPED = re.compile(
    rf"^(?P<form>{'|'.join(map(re.escape, sorted(TYPE_FORMS, key=len, reverse=True)))})"
    r"(?:(?<=\.)\s*|\s+)(?P<rest>\S.*)$"
)


@dataclass(frozen=True, slots=True)
class UnitQuery:
    """A query taken apart.

    Attributes:
        text: the name as typed, without committee and superior; it keeps its type word.
        type_word: ``phường`` if the query says so, else ``None``.
        bare: the name without type word as typed.
        key: ``bare`` folded, for look-up.
        superior: what stands behind the last comma, or ``None``.
    """

    text: str
    type_word: str | None
    bare: str
    key: str
    superior: str | None


def read_query(
    query: str, superior: str | None = None, aliases: Mapping[str, str] | None = None
) -> UnitQuery:
    """Take a query apart; ``superior`` given apart wins over the one behind the comma.

    ``aliases``: folded other names, ``tp.hcm``, and the names they stand for.
    """
    text = " ".join(query.split())
    name, comma, behind = text.rpartition(",")
    if comma and name.strip():
        text, superior = name.strip(), superior or behind.strip() or None
    text = (aliases or {}).get(fold(text), text)
    committee = _COMMITTEE.match(fold(text))
    if committee:
        text = text[committee.end() :]
    typed = _TYPED.match(fold(text))
    bare = text[typed.start("rest") :] if typed else text
    word = TYPE_FORMS[typed["form"]] if typed else None
    return UnitQuery(text, word, bare, fold(bare), superior)
