"""cchc demo: what is printed, and folders that are not its own. Mirrors kit/cli/demo.py."""

import subprocess
import sys

import pytest

from kit.cli.demo import run_notebook
from kit.errors import TailorError


def test_demo_writes_one_word_file_and_says_why(cchc, tmp_path):
    """The main job on the sample: files, counts by rule, open questions; twice in a row."""
    out = tmp_path / "demo"
    cchc("demo", "--out", out)
    code, said, _ = cchc("demo", "--out", out)

    assert code == 0
    assert len(list(out.glob("*.docx"))) == 1
    assert len(list(out.glob("*.xlsx"))) == 1
    assert len(list(out.glob("*.yaml"))) == 1
    assert "Theo quy tắc:" in said
    assert "Việc chưa quyết:" in said
    assert all(str(path) in said for path in out.iterdir() if not path.name.startswith("."))


def test_demo_never_empties_a_folder_of_others(cchc, tmp_path):
    """Somebody's folder is refused, and his file is still there."""
    kept = tmp_path / "bao-cao.docx"
    kept.write_text("…")
    code, _, err = cchc("demo", "--out", tmp_path)

    assert code == 2
    assert "đang chứa tệp khác" in err
    assert kept.read_text() == "…"


def test_notebook_that_stops_is_named(tmp_path):
    """A failing cell stops the demo with the notebook's name and what happened."""
    import nbformat

    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    path = tmp_path / "hong.ipynb"
    nbformat.write(notebook, path)

    with pytest.raises(TailorError) as caught:
        run_notebook(path, {})

    assert caught.value.code == "notebook-failed"
    assert caught.value.where == "hong.ipynb"
    assert "ZeroDivisionError" in caught.value.message_vi


def test_commands_start_without_jupyter():
    """Jupyter's libraries load only for the commands that open a notebook."""
    code = (
        "import sys, kit.cli; "
        "sys.exit(any(m in sys.modules for m in ('nbformat', 'jupyter_server')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
