"""Mirrors kit/rendering/placeholders.py."""

from __future__ import annotations

from kit.rendering.context import PlanContext
from kit.rendering.placeholders import FILE_NAME, placeholders_text
from kit.resources import templates_folder


def test_file_beside_the_templates_is_not_stale():
    """After a change of the contract: python -m kit.rendering.placeholders."""
    assert (templates_folder() / FILE_NAME).read_text(encoding="utf-8") == placeholders_text()


def test_every_name_of_the_contract_is_listed_with_its_kind():
    """Nested records have their own tables."""
    text = placeholders_text()
    assert all(f"| `{name}` |" in text for name in PlanContext.model_fields)
    assert "| `quantity` | chữ |" in text
    assert "| `is_draft` | đúng/sai |" in text
    assert "| `subject_lines` | danh sách chữ |" in text
    assert "| `sections` | danh sách nhóm |" in text
    assert "## Trong `tasks`" in text
