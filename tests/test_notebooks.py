"""The notebook runs from its first cell to its last, without a planner and without a draft.

That its cells are thin and saved without outputs is judged in ``tests/house``.
"""

import os
from pathlib import Path

import nbformat
import pytest
from docx import Document
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from openpyxl import load_workbook

from kit.drafts import load_draft
from kit.resources import notebooks_folder

WORKBOOK = notebooks_folder() / "1_lap_ke_hoach.ipynb"
PARENT = Path(__file__).with_name("ui") / "parent.md"
CELL_SECONDS = 120


def run(home, **environment):
    """Run the notebook in a kernel of its own; return it with what its cells showed."""
    notebook = nbformat.read(WORKBOOK, as_version=4)
    client = NotebookClient(notebook, timeout=CELL_SECONDS, kernel_name="python3")
    env = {**os.environ, "CCHC_HOME": str(home), "CCHC_DEMO": "0", **environment}
    client.execute(env=env, cwd=str(home))
    return notebook


def demo(out, **more):
    order = {
        "CCHC_DEMO": "1",
        "CCHC_DEMO_PARENT": str(PARENT),
        "CCHC_DEMO_UNIT": "xã Đak Đoa, tỉnh Gia Lai",
        "CCHC_DEMO_YEAR": "2027",
        "CCHC_DEMO_OUT": str(out),
    }
    return {**order, **more}


def shown(notebook):
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def test_a_demo_run_writes_one_of_each_file(tmp_path):
    """Plan, task workbook, draft and open list; the tasks in all of them are the same."""
    out = tmp_path / "out"
    run(tmp_path, **demo(out))
    files = {path.suffix: path for path in out.iterdir()}
    assert sorted(p.suffix for p in out.iterdir()) == [".docx", ".txt", ".xlsx", ".yaml"]
    draft = load_draft(files[".yaml"])
    assert (draft.unit.name, draft.year, draft.answers) == ("xã Đak Đoa", 2027, ())
    cells = [c.text for t in Document(str(files[".docx"])).tables for r in t.rows for c in r.cells]
    sheet = load_workbook(files[".xlsx"]).worksheets[0]
    values = {str(v) for row in sheet.iter_rows(values_only=True) for v in row if v}
    assert any(value in cells for value in values if len(value) > 20)


def test_an_empty_home_shows_seven_steps_and_no_error(tmp_path):
    """The first start of a planner: every cell shows something, nothing is written."""
    notebook = run(tmp_path)
    outputs = shown(notebook)
    assert len(outputs) == 8
    assert all(o.output_type == "display_data" for cell in outputs for o in cell)
    assert all(outputs)
    assert list(tmp_path.glob("*.yaml")) == []


def test_a_demo_that_cannot_work_stops_with_the_cell(tmp_path):
    """`make demo` must not end well when it did nothing."""
    with pytest.raises(CellExecutionError) as caught:
        run(tmp_path, **demo(tmp_path / "out", CCHC_DEMO_UNIT="xã Không Có Tên Này"))
    assert caught.value.ename == "CatalogError"
