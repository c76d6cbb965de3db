"""render_plan: one plan → one .docx, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from docx.document import Document

from kit.errors import RenderError
from kit.model import Plan
from kit.rendering.comments import attach_comments
from kit.rendering.compiled_template import load_template
from kit.rendering.context import context_of, law_of
from kit.rendering.head_lines import type_name
from kit.rendering.marks import Mark, Marker
from kit.rendering.page_finish import finish_pages
from kit.resources import templates_folder

DEFAULT_TEMPLATE = "ke_hoach.docx"


def render_plan(
    plan: Plan,
    path: Path | str,
    *,
    template: Path | None = None,
    marks: Sequence[Mark] = (),
    is_draft: bool = False,
) -> Path:
    """Write ``plan`` as a Word file to ``path`` and return that path.

    Args:
        plan: what to print; a blank number, date or name stays blank.
        path: the .docx to write; an existing file is replaced in one step.
        template: a template of the office's own; default: the kit's plan of a State body.
        marks: what nobody has confirmed; each that has a place becomes a Word comment there.
        is_draft: print DỰ THẢO under the number and at the head of the pages.

    Raises:
        RenderError: ``no-template``, ``bad-template``, ``template-failed``; ``party-plan`` if
            a Party document is to be printed on the State template; ``cannot-write``.
    """
    if template is None and plan.body == "party":
        raise RenderError(
            "party-plan",
            "Đây là văn bản của Đảng, mẫu có sẵn là mẫu văn bản hành chính nhà nước",
            where=plan.subject or "Kế hoạch",
            fix_vi="Chọn mẫu văn bản của Đảng.",
        )
    compiled = load_template(Path(template) if template else templates_folder() / DEFAULT_TEMPLATE)
    law = law_of(plan)
    document = compiled.render(context_of(plan, Marker(marks), is_draft=is_draft))
    attach_comments(document, marks)
    title = f"{type_name(plan, law)} {plan.subject or ''}".strip()
    finish_pages(document, law, title)
    return _write(document, Path(path))


def _write(document: Document, path: Path) -> Path:
    """Write beside, then replace: a reader never meets half a file."""
    beside = path.with_name(f".{path.name}.{uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            document.save(file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise RenderError(
            "cannot-write",
            f"Không ghi được tệp “{path.name}”: {error.strerror or error}",
            where=str(path),
            fix_vi="Đóng tệp nếu đang mở bằng Word, hoặc chọn thư mục khác.",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return path
