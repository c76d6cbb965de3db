"""TXT137: a State document ends with "./." behind its last sentence, a Party document with ".".

A draft gets its mark from the printer, so only a file that was read can be judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_filled_document
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan

END_MARK = "./."


def _an_end(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    if not plan.frame:
        return "Bản dự thảo: dấu kết thúc do bộ công cụ in."
    if plan.signature.position is None and not plan.recipients:
        return "Tệp không có phần cuối văn bản."
    return None


@rule(
    id="TXT137",
    slug="end-mark",
    severity="info",
    title_vi="Dấu kết thúc văn bản “./.”",
    rationale_vi="Dấu “./.” cho biết văn bản hết ở đó, không ai viết thêm được; mọi mẫu của Nghị "
    "định 30 đều có, văn bản của Đảng thì không dùng.",
    source="nd30-format#STR-12",
    needs=(_an_end, a_filled_document),
)
def check_end_mark(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the mark of the document's kind is missing, or stands where none is.

    The mark of a Party document on its page is the business of the rules of format.
    """
    plan = material.plan
    has_mark = _has_mark(plan)
    if plan.body == "party" and has_mark and material.layout is None:
        yield Finding(
            code="mark-in-party-document",
            severity="warn",
            place="Cuối văn bản",
            target="closing",
            message_vi="Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”.",
            fix_vi="Thay “./.” bằng dấu chấm.",
            found=END_MARK,
            replacement=".",
            source="party-format#PD-12",
            is_safe=True,
        )
    elif plan.body != "party" and not has_mark:
        yield Finding(
            code="no-end-mark",
            place="Cuối văn bản",
            target="closing",
            message_vi="Câu cuối chưa có dấu kết thúc “./.”.",
            fix_vi="Kết thúc câu cuối bằng “./.” thay cho dấu chấm.",
        )


def _has_mark(plan: Plan) -> bool:
    """Whether a mark stands above the recipients; one below them is the appendix's.

    A decision has its recipients above the plan that it brings: there any mark counts.
    """
    roles = [line.role for line in plan.frame]
    is_sole = plan.kind != "QĐ" and "recipients_head" in roles
    return "end_mark" in (roles[: roles.index("recipients_head")] if is_sole else roles)
