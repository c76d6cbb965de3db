"""FMT132: a file for signing hides no text."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT132",
    slug="hidden-text",
    severity="warn",
    title_vi="Không có chữ ẩn",
    rationale_vi="Chữ ẩn không in ra nhưng đi theo tệp: người nhận bật lên là đọc được.",
    source="practice",
    needs=(a_layout,),
)
def check_hidden_text(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding with the number of hidden letters."""
    letters = material.layout.hidden
    if letters > 0:
        yield missing(
            "hidden",
            f"Tệp có {letters} chữ cái, dấu đặt ở dạng chữ ẩn (Hidden).",
            "Nhấn Ctrl+Shift+8 để hiện, rồi xóa hoặc bỏ chọn Font > Hidden.",
        )
