"""FMT130: a file for signing has no tracked changes left."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT130",
    slug="tracked-changes",
    severity="warn",
    title_vi="Không còn dấu theo dõi sửa đổi",
    rationale_vi="Bản trình ký còn dấu sửa thì người nhận thấy cả câu đã xóa và người đã sửa.",
    source="practice",
    needs=(a_layout,),
)
def check_tracked_changes(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding with the number of changes that nobody accepted or refused."""
    if material.layout.revisions:
        yield missing(
            "revisions",
            f"Tệp còn {material.layout.revisions} chỗ thêm, xóa đang theo dõi (Track Changes).",
            "Vào Review > Accept All Changes (hoặc từ chối từng chỗ), rồi tắt Track Changes.",
        )
