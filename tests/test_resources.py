"""Where things lie in a checkout; the wheel has its own test. Mirrors kit/resources.py."""

import hashlib
import json

import pytest

from kit import resources


@pytest.mark.parametrize(
    ("find", "file"),
    [
        (resources.notebooks_folder, "1_lap_ke_hoach.ipynb"),
        (resources.templates_folder, "ke_hoach.docx"),
        (resources.samples_folder, "imports/xa_suoi_may_2026.md"),
        (resources.jupyter_folder, "config/jupyter_server_config.py"),
    ],
)
def test_each_folder_is_the_one_with_our_files(find, file):
    """A folder that exists but holds something else would be found too late."""
    assert (find() / file).is_file()


def test_the_script_of_the_page_is_named_for_its_content():
    """Browsers keep a script for a year by its name: a changed one needs a new name."""
    folder = resources.jupyter_folder() / "share" / "labextensions" / "cchc-workbook"
    package = json.loads((folder / "package.json").read_text("utf-8"))
    script = folder / package["jupyterlab"]["_build"]["load"]
    assert script.name == f"workbook.{hashlib.sha256(script.read_bytes()).hexdigest()[:8]}.js"
