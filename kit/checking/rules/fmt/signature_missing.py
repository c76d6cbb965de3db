"""FMT150: the signature names the office of the signer, and the signer once it is issued."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_filled_document, lines, missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT150",
    slug="signature-missing",
    severity="error",
    title_vi="Có chức vụ và họ tên người ký",
    rationale_vi="Văn bản không ghi quyền hạn, chức vụ người ký thì không biết ai chịu trách "
    "nhiệm; họ tên ghi khi trình ký.",
    source="nd-30-2020#PL I, II.7",
    needs=(a_layout, a_filled_document),
)
def check_signature_missing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding without an office, or without a name on a document with number and date."""
    plan = material.plan
    if not lines(material, "signature.authority") and not lines(material, "signature.position"):
        yield missing(
            "no-authority", "Văn bản chưa có quyền hạn, chức vụ của người ký.",
            "Thêm chức vụ người ký ở nửa phải, ngang với “Nơi nhận”.",
        )  # fmt: skip
    elif plan.number and plan.date and not lines(material, "signature.name"):
        yield missing(
            "no-name", "Văn bản đã có số và ngày nhưng chưa có họ tên người ký.",
            "Ghi họ tên người ký dưới chức vụ.", "warn",
        )  # fmt: skip
