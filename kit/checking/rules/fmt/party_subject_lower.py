"""FMT208: the subject of a Party document begins with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT208",
    slug="party-subject-lower",
    severity="warn",
    title_vi="Trích yếu văn bản Đảng bắt đầu bằng chữ thường",
    rationale_vi="Trích yếu văn bản của Đảng viết thường từ chữ đầu: “về việc …”, “tuyên truyền "
    "…”.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_subject_lower(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a subject that begins with a capital of no name."""
    for line in lines(material, "subject")[:1]:
        first, *others = line.text.split()
        is_name = bool(others) and others[0][:1].isupper()
        if first[:1].isupper() and not first.isupper() and not is_name:
            yield finding_at(
                "capital", [line], f"Trích yếu bắt đầu bằng chữ hoa “{first}”.",
                f"Ghi “{first.lower()}”.", found=first, replacement=first.lower(), is_safe=True,
            )  # fmt: skip
