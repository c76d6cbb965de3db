"""A template ready to render: checked once, keyed by its content, safe to share between threads.

Only this module and the check of templates know docxtpl. A template is somebody else's file:
Jinja runs in a sandbox, an unknown name stops the work, every value is escaped. docxtpl's own
object is not thread safe and keeps state, so each document gets a fresh one.
"""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from pathlib import Path

from docx.document import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kit.errors import RenderError
from kit.rendering.context import PlanContext
from kit.rendering.template_check import check_template_bytes
from kit.rendering.template_file import read_template

# Templates kept ready. An office uses one or two; a trainer's machine a handful.
MOST_KEPT = 16


class CompiledTemplate:
    """One template; ``sha256`` of the file is its identity."""

    def __init__(self, content: bytes, where: str) -> None:
        self._content, self._where = content, where
        self.sha256 = hashlib.sha256(content).hexdigest()
        problems = check_template_bytes(content)
        if problems:
            listed = "; ".join(f"{one.message_vi} ({one.where_vi})" for one in problems[:5])
            raise RenderError(
                "bad-template",
                f"Mẫu có {len(problems)} lỗi: {listed}",
                where=where,
                fix_vi="Mở mẫu bằng Word, sửa các chỗ đã nêu; tên ô điền xem PLACEHOLDERS.md.",
            )

    def render(self, context: PlanContext) -> Document:
        """Return the filled document.

        Raises:
            RenderError: ``template-failed`` if the template asks for what Jinja refuses.
        """
        template = DocxTemplate(io.BytesIO(self._content))
        environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        try:
            template.render(context.model_dump(), jinja_env=environment, autoescape=True)
        except TemplateError as error:
            raise RenderError(
                "template-failed",
                f"Không điền được mẫu: {error}",
                where=self._where,
                fix_vi="Kiểm tra mẫu bằng lệnh “cchc template check”.",
            ) from error
        return template.docx


def load_template(path: Path) -> CompiledTemplate:
    """Return the template at ``path``; the same content is compiled once, wherever it lies.

    Raises:
        RenderError: ``no-template`` if there is none; ``bad-template`` with places if it is
            broken; a reader's code (``damaged``, ``not-a-docx``, …) if it is no Word file.
    """
    return _compiled(read_template(path), path.name)


@lru_cache(maxsize=MOST_KEPT)
def _compiled(content: bytes, where: str) -> CompiledTemplate:
    return CompiledTemplate(content, where)
