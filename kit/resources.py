"""Where templates, notebooks and samples lie: beside the package in a checkout, inside it in a wheel."""

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


def _folder(name: str) -> Path:
    in_wheel = _PACKAGE / "shared" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
