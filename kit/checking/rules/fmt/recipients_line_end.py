"""FMT185: each recipient ends with a semicolon, the last with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_filled_document, finding_at, lines, quoted, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_DASHES = ("-", "–", "—", "+", "•", "*")
# So many words at the end of a line are found nowhere else in it.
_WORDS = 4


@rule(
    id="FMT185",
    slug="recipients-line-end",
    severity="error",
    title_vi="Nơi nhận kết thúc bằng chấm phẩy, dòng Lưu bằng chấm",
    rationale_vi="Cuối mỗi nơi nhận có dấu chấm phẩy, riêng dòng cuối “Lưu” kết thúc bằng dấu "
    "chấm.",
    source="nd-30-2020#PL I, II.9.d",
    needs=(a_layout, a_filled_document),
)
def check_recipients_line_end(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line with another end; a line that goes on has none."""
    found = lines(material, "recipients")
    ends = [value_of(catalog, material, f"recipients.{e}") for e in ("line_end", "last_line_end")]
    if not found or None in ends:
        return
    for line, below in zip(found, (*found[1:], None), strict=True):
        text = line.text.rstrip()
        wanted = (ends[1] if below is None else ends[0]).text
        goes_on = below is not None and below.text[:1] not in _DASHES
        if text.endswith(wanted) or goes_on or text.endswith(":"):
            continue
        last = " ".join(text.split()[-_WORDS:])
        yield finding_at(
            "last-line" if below is None else "line", [line],
            f"Nơi nhận “{quoted(text)}” phải kết thúc bằng dấu “{wanted}”.",
            f"Ghi dấu “{wanted}” ở cuối dòng.",
            found=last, replacement=f"{last.rstrip(' ;,.')}{wanted}", is_safe=True,
        )  # fmt: skip
