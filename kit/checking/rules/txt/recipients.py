"""TXT104: "Nơi nhận" reaches the level above, has its file line, and fits a plan.

A plan has no "Kính gửi", so "Như trên" points to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan
from kit.checking.facts.printed import a_filled_document
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold

_UPWARD = re.compile(r"\(\s*(?:de )?(?:b/c|bc|bao cao)\b")
# Bodies that are superiors by name; they need no "(để báo cáo)" to be known.
_CENTRAL = re.compile(
    r"^(?:van phong |thu tuong )?(?:chinh phu|bo [a-z]|cac bo)|^vpcp\b"
    r"|^(?:thuong truc|tt|ttr)[. ]*(?:tinh uy|thanh uy|dang uy|t[.]?u\b)"
)
# A commune's superiors are the bodies of its province.
_PROVINCIAL = re.compile(r"\b(?:tinh|thanh pho|tp)\b")
_FILE = re.compile(r"^luu\b")
_BELOW = re.compile(r"\s*[:;]\s*\+\s*")
_VT = re.compile(r"\bvt\b")
_NAMED = re.compile(r"^luu\W+[a-z]{2,}")
_FILE_UNIT = re.compile(r"\bvt\s*[,;(]\s*\S|\bvt\s*[,;]\s*\w|[,;]\s*\w")
# "NV_(Hiệu)": a name in brackets. "(02)" and "(2b)" are numbers of copies.
_DRAFTER = re.compile(r"\(\s*[^\W\d_][^\W\d_]{1,}(?:\s+[^\W\d_]+)*\s*\)")


def _a_plan_with_its_end(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    if plan.kind not in ("KH", None):
        return "Văn bản không phải kế hoạch."
    is_cut = plan.frame and not plan.recipients and plan.signature.position is None
    return "Tệp không có phần cuối văn bản." if is_cut else None


@rule(
    id="TXT104",
    slug="recipients",
    severity="error",
    title_vi="Nơi nhận đúng cách ghi",
    rationale_vi="Thiếu cơ quan cấp trên thì cấp trên không biết có kế hoạch; thiếu đơn vị soạn "
    "thảo ở dòng Lưu thì sau này không tìm được hồ sơ.",
    source="nd-30-2020#PL I, II.9",
    needs=(_a_plan_with_its_end, a_filled_document),
)
def check_recipients(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield what is wrong with the list of recipients."""
    plan = material.plan
    if not plan.recipients:
        yield _finding(
            "no-recipients", "error", "Kế hoạch chưa có nơi nhận.",
            "Thêm nơi nhận: cơ quan cấp trên, các đơn vị thực hiện, dòng Lưu.",
        )  # fmt: skip
        return
    lines = [fold(line) for line in plan.recipients]
    yield from _as_above(plan, lines)
    if plan.unit_level != "ministry" and not any(_is_upward(line, plan) for line in lines):
        # Plans of other fields may be an office's own affair.
        severity = "info" if a_reform_plan(material, catalog) else "warn"
        yield _finding(
            "no-upward-line", severity, "Nơi nhận không có cơ quan cấp trên để báo cáo.",
            "Thêm cơ quan cấp trên trực tiếp, ghi (để báo cáo).",
        ).with_(source="practice#M10")  # fmt: skip
    yield from _file_line(_parted(plan.recipients))


def _parted(recipients: Iterable[str]) -> list[str]:
    """Return the lines with those below a joint one apart: "VP UBND tỉnh: + LĐVP; + Lưu: VT"."""
    return [part for line in recipients for part in _BELOW.split(line)]


def _is_upward(line: str, plan: Plan) -> bool:
    is_provincial = plan.unit_level == "commune" and _PROVINCIAL.search(line)
    return bool(_UPWARD.search(line) or _CENTRAL.match(line) or is_provincial)


def _as_above(plan: Plan, lines: list[str]) -> Iterator[Finding]:
    said = (*(f.text for f in plan.frame), *(u.text for u in plan.unplaced))
    if any(line.startswith("nhu tren") for line in lines) and not any(
        "kinh gui" in fold(text) for text in said
    ):
        yield _finding(
            "as-above", "error", "Nơi nhận ghi “Như trên” nhưng kế hoạch không có “Kính gửi”.",
            "Thay “Như trên” bằng tên cơ quan, đơn vị nhận.",
        ).with_(source="practice#M9", found="Như trên")  # fmt: skip


def _file_line(recipients: list[str]) -> Iterator[Finding]:
    line = next((line for line in recipients if _FILE.match(fold(line))), None)
    if line is None:
        yield _finding(
            "no-file-line", "error", "Nơi nhận không có dòng Lưu.",
            "Thêm dòng cuối: Lưu: VT, chữ viết tắt đơn vị soạn thảo.",
        )  # fmt: skip
        return
    # Without "VT" a unit may stand alone; that VT is missing is told by the rules of format.
    folded = fold(line)
    if not _FILE_UNIT.search(folded) and (_VT.search(folded) or not _NAMED.search(folded)):
        yield _finding(
            "no-drafting-unit", "warn",
            f"Dòng “{line}” chưa có đơn vị soạn thảo.",
            "Ghi thêm chữ viết tắt đơn vị soạn thảo sau VT.",
        ).with_(source="practice#M11", found=line)  # fmt: skip
    name = _DRAFTER.search(line)
    if name:
        yield _finding(
            "drafter-name", "warn",
            f"Dòng Lưu có tên riêng trong ngoặc: “{name.group()}”.",
            "Bỏ tên người soạn; chỉ ghi chữ viết tắt và số lượng bản lưu khi cần.",
        ).with_(source="practice#M11", found=name.group(), replacement="")  # fmt: skip


def _finding(code: str, severity: Severity, message: str, fix: str) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place="Nơi nhận",
        target="recipients",
        message_vi=message,
        fix_vi=fix,
    )
