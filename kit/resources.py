"""Where templates, notebooks, samples and Jupyter's settings lie, in a checkout and in a wheel.

The first three stand beside the package in a checkout and inside it in a wheel.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """Return the folder of the templates that come with the kit."""
    return _folder("templates")


def notebooks_folder() -> Path:
    """Return the folder of the notebooks that come with the kit."""
    return _folder("notebooks")


def samples_folder() -> Path:
    """Return the folder of the invented samples."""
    return _folder("sample_data")


def docs_folder() -> Path:
    """Return the folder of the documents that commands quote: the book of rules."""
    return _folder("docs")


def jupyter_folder() -> Path:
    """Return the folder with the settings and extension of the workbook's own JupyterLab."""
    return _PACKAGE / "jupyter"


def _folder(name: str) -> Path:
    in_wheel = _PACKAGE / "shared" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
