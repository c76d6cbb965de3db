"""FMT160: the number line is written "Số: 05/KH-UBND".

Party style on a State document is FMT161's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import NumberLine, number_line
from kit.checking.facts.printed import a_state_document, finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SPACES = re.compile(r"\s*([-–—/])\s*")
# "05-KH-UBND": a hyphen where the slash belongs.
_HYPHEN_FIRST = re.compile(r"(\d+)-(.+)$")
_SYMBOL = re.compile(r"\d*(?:\.\d+)?/[A-ZĐ][A-Za-zĐđ&]*\d*(?:-[A-ZĐƯƠÂ][A-Za-zĐđƯƠÂ&.]*\d*)+$")


@rule(
    id="FMT160",
    slug="number-form",
    severity="error",
    title_vi="Số, ký hiệu viết đúng dạng",
    rationale_vi="Dạng đúng là “Số: 05/KH-UBND”: sau “Số” có hai chấm, gạch chéo giữa số và ký "
    "hiệu, gạch nối không cách chữ giữa các nhóm.",
    source="nd-30-2020#PL I, II.3.c",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_number_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each slip in the form of the number line."""
    one = number_line(material)
    if one is None:
        return
    if not one.colon or one.word != "Số":
        words = f"{one.word}{one.colon}"
        yield _finding(one, "word", f"“{words}” phải ghi “Số:”.", words, "Số:")
    if one.party:
        return
    right = _right(one)
    if right != one.rest and _SYMBOL.match(right):
        yield _finding(
            one, _kind(one.rest, right), f"“{one.rest}” viết sai dạng, đúng là “{right}”.",
            one.rest, right,
        )  # fmt: skip


def _right(one: NumberLine) -> str:
    """Return the number as the decree writes it: spaces, long dashes and slashes put right."""
    text = _SPACES.sub(r"\1", one.rest).replace("–", "-").replace("—", "-")
    number, slash, symbol = text.partition("/")
    if not slash:
        match = _HYPHEN_FIRST.match(text)
        return f"{match[1]}/{match[2]}" if match else text
    return f"{number}/{symbol.replace('/', '-')}"


def _kind(found: str, right: str) -> str:
    return "spaces" if "".join(found.split()) == right else "signs"


def _finding(one: NumberLine, code: str, message: str, found: str, right: str) -> Finding:
    return finding_at(
        code, [one.line], f"Dòng số, ký hiệu: {message}", f"Sửa thành “{right}”.",
        found=found, replacement=right, is_safe=True,
    )  # fmt: skip
