"""TSK114: the lead is a body to which the issuing office may give work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold

# "Các sở liên quan" is nobody in particular: TSK115 tells it.
_NOBODY = "lien quan"
_SEVERAL = re.compile(r"[;\n]")
# Who stands beside or above each level. A province gives work to communes; the others to nobody
# outside their own house.
_ABOVE = r"bo (?!chi huy|phan)[a-z]|chinh phu\b|thu tuong\b|van phong chinh phu\b"
_PROVINCE = (
    r"so [a-z]|cac so\b|tinh doan\b|thanh doan\b|bao va phat thanh|thanh tra tinh\b"
    r"|(?:ubnd|uy ban nhan dan|van phong ubnd|hdnd|cong an|ban to chuc|mat tran to quoc)"
    r" (?:tinh|thanh pho)\b"
)
_OUTSIDE = {
    "commune": re.compile(rf"^(?:{_ABOVE}|{_PROVINCE})"),
    "public_unit": re.compile(rf"^(?:{_ABOVE}|{_PROVINCE})"),
    "department": re.compile(
        rf"^(?:{_ABOVE}|{_PROVINCE}|(?:cac )?(?:ubnd|uy ban nhan dan)\b|phong van hoa - xa hoi)"
    ),
    "province": re.compile(rf"^(?:{_ABOVE})"),
}


def _known_level(material: Material, catalog: Catalog) -> str | None:
    if material.plan.unit_level in _OUTSIDE:
        return None
    return "Chưa biết cấp của cơ quan ban hành, hoặc cấp này chưa có dữ liệu."


@rule(
    id="TSK114",
    slug="foreign-lead",
    severity="warn",
    title_vi="Đơn vị chủ trì thuộc quyền giao việc của cơ quan ban hành",
    rationale_vi="Xã không giao việc cho sở, sở không giao việc cho UBND xã. Dòng chép nguyên của "
    "kế hoạch cấp trên thì không ai làm.",
    source="practice#4",
    needs=(a_task_table, _known_level),
)
def check_foreign_lead(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each lead of another level or another house."""
    plan = material.plan
    for number, task in enumerate(plan.tasks, 1):
        if _NOBODY in fold(task.lead or ""):
            continue
        for name in _SEVERAL.split(task.lead or ""):
            if _OUTSIDE[plan.unit_level].match(fold(name).strip()) and not _is_own(name, plan):
                yield task_finding(
                    number, task, "lead", "lead-of-other-level",
                    f"giao cho “{name.strip()}” chủ trì, là cơ quan không thuộc quyền giao việc "
                    f"của {plan.issuer or 'cơ quan ban hành'}",
                    "Chọn đơn vị thuộc cơ quan mình chủ trì; cơ quan ngoài thì ghi ở cột phối hợp "
                    "hoặc viết “đề nghị …” ở phần tổ chức thực hiện.",
                    found=name.strip(),
                )  # fmt: skip


def _is_own(name: str, plan: Plan) -> bool:
    """Whether the name is the issuing office itself: "Sở Công Thương" in its own plan."""
    own = fold(plan.issuer or "")
    return bool(own) and (fold(name).strip() in own or own in fold(name))
