"""Single cells of a task table: names, counts, money."""

from __future__ import annotations

import re

from kit.importing.blocks import Block
from kit.importing.vocabulary import alternatives
from kit.model.vietnamese import fold

_COUNT = re.compile(
    r"(?:ít nhất |tối thiểu |từ )?(\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?![\d,.]*\d)\s*(.*)$", re.DOTALL
)
_MONEY = re.compile(r"(\d{1,3}(?:[.\s]\d{3})+|\d+(?:,\d+)?)\s*(triệu|tỷ|tỉ|nghìn|đồng|đ)?")
_UNITS_VND = {"triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000, "nghìn": 1_000}


def cell_text(block: Block) -> str:
    """Return the words of a cell on one line."""
    return " ".join(block.text.split())


def support_of(block: Block | None) -> tuple[str, ...]:
    """Split the bodies of a cell at ``;``, at line ends, and at ``,`` where it is safe.

    A comma parts bodies only if what follows begins like the name of one: "Sở Văn hóa, Thể
    thao và Du lịch" is one name.
    """
    if block is None:
        return ()
    lines = [line.text.strip(" -•") for line in block.lines()]
    text = "; ".join(line.rstrip(" ;") for line in lines)
    parts: list[str] = []
    for part in text.split(";"):
        parts.extend(names_between_commas(part.strip()))
    return tuple(part for part in parts if part)


def quantity_of(text: str) -> tuple[int | None, str]:
    """Read ``04 cuộc`` as 4 and ``cuộc``, ``2.000`` as 2000; no number gives ``None``."""
    match = _COUNT.match(" ".join(text.split()))
    if not match:
        return None, ""
    return int(re.sub(r"\D", "", match.group(1))), match.group(2).strip()


def vnd_of(text: str) -> int | None:
    """Read an amount of money in đồng: ``15.000.000``, ``12,5 triệu đồng``; else ``None``."""
    match = _MONEY.match(" ".join(text.split()))
    if not match:
        return None
    number, unit = match.groups()
    factor = _UNITS_VND.get(unit or "", 1)
    if "," in number:
        return round(float(number.replace(",", ".")) * factor)
    return int(re.sub(r"\D", "", number)) * factor


def names_between_commas(text: str) -> list[str]:
    """Split the names of bodies at ``,`` if each part begins like one, else return one name."""
    pieces = [piece.strip() for piece in text.split(",")]
    names = rf"{alternatives('agency_words')}\b"
    is_safe = len(pieces) > 1 and all(
        piece[:1].isupper() and len(piece.split()) > 1 and re.match(names, fold(piece))
        for piece in pieces
    )
    return pieces if is_safe else [text]
