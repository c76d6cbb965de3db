"""TXT140: the subject stands below the type word, does not repeat it, and ends without a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold, sentence_case

_LAST_SIGN = re.compile(r"\s*[.;,:]+$")


@rule(
    id="TXT140",
    slug="subject-form",
    severity="warn",
    title_vi="Trích yếu không lặp tên loại, không có dấu cuối",
    rationale_vi="“KẾ HOẠCH / Kế hoạch tuyên truyền…” lặp tên loại; viết liền tên loại với trích "
    "yếu một dòng là sai mẫu 1.4 của Nghị định 30.",
    source="practice#M20",
)
def check_subject_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield what is wrong with the subject."""
    plan = material.plan
    if not plan.subject:
        return
    name = next((row.name_vi for row in catalog.document_types if row.code == plan.kind), None)
    if name and fold(plan.subject).startswith(f"{fold(name)} "):
        rest = sentence_case(plan.subject[len(name) :].strip())
        yield _finding(
            "type-repeated", f"Trích yếu lặp tên loại “{name}”.", f"Viết “{rest}”.",
            plan.subject, rest,
        )  # fmt: skip
    if material.layout is not None:
        return  # the lines and signs on the page are judged by the rules of format
    if _is_merged(plan):
        yield _finding(
            "type-on-same-line", "Tên loại và trích yếu viết liền một dòng.",
            "Tách tên loại thành một dòng riêng, trích yếu ở dòng dưới.",
        )  # fmt: skip
    sign = _LAST_SIGN.search(plan.subject)
    if sign:
        bare = plan.subject[: sign.start()]
        yield _finding(
            "sign-at-end", f"Trích yếu kết thúc bằng dấu “{sign.group().strip()}”.",
            "Bỏ dấu cuối trích yếu.", plan.subject, bare, is_safe=True,
        ).with_(severity="info")  # fmt: skip


def _is_merged(plan: Plan) -> bool:
    """Whether type word and subject were read from one line of the file."""
    places = {line.role: line.place for line in reversed(plan.frame) if line.place}
    type_at = places.get("type_word")
    return type_at is not None and type_at == places.get("subject")


def _finding(
    code: str, message: str, fix: str, found: str | None = None, right: str | None = None,
    *, is_safe: bool = False,
) -> Finding:  # fmt: skip
    return Finding(
        code=code,
        place="Trích yếu",
        target="subject",
        message_vi=message,
        fix_vi=fix,
        found=found,
        replacement=right,
        is_safe=is_safe,
    )
