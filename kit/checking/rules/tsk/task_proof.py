"""TSK110: every task names the proof by which it is shown to be done."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule


@rule(
    id="TSK110",
    slug="task-proof",
    severity="warn",
    title_vi="Mỗi nhiệm vụ có tài liệu kiểm chứng",
    rationale_vi="Tự chấm điểm phải kèm tài liệu kiểm chứng. Ghi sẵn trong bảng thì đơn vị chủ trì "
    "biết phải lưu gì ngay từ đầu năm.",
    source="par-index#P4",
    needs=(a_task_table, a_reform_plan),
)
def check_task_proof(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a table without any proof, else one for each row that lacks it."""
    tasks = material.plan.tasks
    if not any((task.proof or "").strip() for task in tasks):
        yield Finding(
            code="no-proofs",
            place="Bảng nhiệm vụ",
            target="tasks",
            message_vi="Không nhiệm vụ nào ghi tài liệu kiểm chứng.",
            fix_vi="Thêm cột Tài liệu kiểm chứng: ảnh, đường dẫn, biên bản, chứng từ.",
        )
        return
    for number, task in enumerate(tasks, 1):
        if not (task.proof or "").strip():
            yield task_finding(
                number, task, "proof", "no-proof", "chưa ghi tài liệu kiểm chứng",
                "Ghi giấy tờ, ảnh hoặc đường dẫn cho thấy việc đã làm.",
            )  # fmt: skip
