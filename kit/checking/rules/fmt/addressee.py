"""FMT151: a letter has an addressee, a plan has none."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines, missing, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT151",
    slug="addressee",
    severity="error",
    title_vi="“Kính gửi” dùng đúng loại văn bản",
    rationale_vi="Công văn phải có “Kính gửi”; kế hoạch thì không, người nhận của kế hoạch chỉ "
    "ghi ở “Nơi nhận”.",
    source="nd-30-2020#PL I, II.9",
    needs=(a_layout,),
)
def check_addressee(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a letter without, and for a plan with an addressee."""
    found = lines(material, "addressee")
    if material.plan.kind == "CV" and not found:
        yield missing(
            "no-addressee", "Công văn chưa có “Kính gửi”.",
            "Thêm “Kính gửi: …” trên phần nội dung.",
        )  # fmt: skip
    elif material.plan.kind == "KH" and found:
        yield finding_at(
            "addressee-in-plan", found,
            f"Kế hoạch có “{quoted(found[0].text)}”; kế hoạch không dùng “Kính gửi”.",
            "Bỏ “Kính gửi”, đưa cơ quan nhận vào “Nơi nhận”.", severity="warn",
        )  # fmt: skip
