"""FMT189: several appendices have Roman numbers in order, a single one has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese.ordering import roman

_NUMBER = re.compile(r"phụ\s+lục\s+(?:số\s+)?(?P<number>[IVXL]+|\d+|[A-ZĐ])\b", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXL]+$")


@rule(
    id="FMT189",
    slug="appendix-numbering",
    severity="error",
    title_vi="Từ hai phụ lục trở lên thì đánh số La Mã",
    rationale_vi="Có từ hai phụ lục trở lên thì ghi “Phụ lục I”, “Phụ lục II”; chỉ có một phụ "
    "lục thì không đánh số.",
    source="nd-30-2020#PL I, III.1.a",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_appendix_numbering(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each appendix with another number, or with one it does not need."""
    words = lines(material, "appendix.word")
    for position, line in enumerate(words, 1):
        match = _NUMBER.match(line.text)
        number = match["number"] if match else None
        if len(words) == 1:
            if number:
                yield finding_at(
                    "single", [line], f"Chỉ có một phụ lục nhưng ghi “{line.text}”.",
                    "Ghi “Phụ lục”, không đánh số.", found=line.text,
                    replacement=line.text[: match.start("number")].strip(), severity="warn",
                )  # fmt: skip
        elif number != roman(position):
            yield finding_at(
                "not-in-order" if number and _ROMAN.match(number) else "not-roman", [line],
                f"Phụ lục thứ {position} ghi “{line.text}”; từ hai phụ lục trở lên đánh số La Mã "
                "theo thứ tự.",
                f"Ghi “Phụ lục {roman(position)}”.",
            )  # fmt: skip
