"""The functions that the notebook's cells call. Mirrors kit/ui/steps/__init__.py."""

import pytest

from kit import ui
from kit.ui import workbook as module
from kit.ui.demo import DemoOrder
from kit.ui.workbook import Workbook


@pytest.fixture(autouse=True)
def quiet(monkeypatch):
    monkeypatch.setattr(module, "display", lambda _: None)


def test_a_planners_export_waits_for_the_button(decided):
    """Showing the step writes nothing."""
    ui.export(Workbook(decided))
    assert not list(decided.path.parent.glob("*.docx"))


def test_a_demo_writes_its_files_at_once(decided, tmp_path):
    """Into its own folder: one plan, one workbook, one draft, one list."""
    out = tmp_path / "out"
    ui.export(Workbook(decided, DemoOrder(decided.path, "", 2027, out)))
    assert sorted(p.suffix for p in out.iterdir()) == [".docx", ".txt", ".xlsx", ".yaml"]
