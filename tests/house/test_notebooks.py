"""Notebooks are a thin front: prose, calls into kit, and nothing else."""

import ast
from pathlib import Path

import jupytext
import nbformat
import pytest

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
PATHS = sorted(p for p in NOTEBOOKS.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
LINES_A_CELL = 6
LOGIC = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If,
    ast.IfExp, ast.Try, ast.With, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp,
)  # fmt: skip

each_notebook = pytest.mark.parametrize(
    "path", PATHS, ids=lambda p: p.relative_to(NOTEBOOKS).as_posix()
)


def cells(path, kind="code"):
    return [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == kind]


def test_the_planners_workbook_is_there():
    """It runs by itself when it is opened (kit/jupyter) because its metadata say so."""
    book = nbformat.read(NOTEBOOKS / "1_lap_ke_hoach.ipynb", as_version=4)
    assert book.metadata.cchc == {"workbook": True}


@each_notebook
def test_cells_only_call(path):
    """At most six lines a cell, no definition, loop, branch or comprehension."""
    for cell in cells(path):
        assert len(cell.source.splitlines()) <= LINES_A_CELL, cell.source
        logic = [n for n in ast.walk(ast.parse(cell.source)) if isinstance(n, LOGIC)]
        assert logic == [], cell.source


@each_notebook
def test_nothing_that_ran_is_saved(path):
    """No output, run number or widget state: typed names hide there. Run nbstripout --keep-id."""
    assert [c.source for c in cells(path) if c.outputs or c.execution_count] == []
    assert "widgets" not in nbformat.read(path, as_version=4).metadata


@each_notebook
def test_the_twin_says_the_same(path):
    """Reviewers read the .py twin; run make sync after a change of either."""
    here = nbformat.read(path, as_version=4).cells
    twin = jupytext.read(path.with_suffix(".py")).cells
    assert [(c.cell_type, c.source) for c in here] == [(c.cell_type, c.source) for c in twin]
