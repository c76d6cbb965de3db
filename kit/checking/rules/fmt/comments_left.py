"""FMT131: a file for signing has no comments left in the margin."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT131",
    slug="comments-left",
    severity="warn",
    title_vi="Không còn lời ghi chú bên lề",
    rationale_vi="Ghi chú góp ý nội bộ in ra bên lề hoặc gửi đi cùng tệp đến nơi nhận.",
    source="practice",
    needs=(a_layout,),
)
def check_comments_left(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding with the number of comments."""
    number = material.layout.comments
    if number > 0:
        yield missing(
            "comments",
            f"Tệp còn {number} ghi chú (Comment) bên lề.",
            "Giải quyết từng ghi chú, rồi vào Review > Delete > Delete All Comments.",
        )
