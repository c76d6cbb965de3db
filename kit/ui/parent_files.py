"""Parents as they come to the screen: from the library of samples, or as the bytes of a file."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from kit.drafts import parent_entry
from kit.errors import ReadError
from kit.importing import read_plan
from kit.model import ParentEntry
from kit.resources import samples_folder

SUFFIXES = (".docx", ".txt", ".md", ".yaml", ".yml")
# Jupyter's connection carries no more by default; a plan of 100 pages has 1 MB.
MAX_BYTES = 10_000_000


def library() -> dict[str, Path]:
    """Return the parents that come with the kit: issuer and subject → file.

    Of a plan that lies there in several forms, the .docx is taken.
    """
    folder = samples_folder() / "parents"
    files = sorted(p for p in folder.glob("*") if p.suffix in SUFFIXES) if folder.is_dir() else []
    files.sort(key=lambda path: SUFFIXES.index(path.suffix), reverse=True)
    plans = {path.stem: path for path in files}
    return {_label(plans[stem]): plans[stem] for stem in sorted(plans)}


@lru_cache(maxsize=32)
def _label(path: Path) -> str:
    plan = read_plan(path)
    return f"{plan.issuer or path.stem}: {plan.subject or path.name}"


def read_parent(path: Path) -> ParentEntry:
    """Read the parent in the file ``path``; ReadError as in ``kit.importing.read_plan``."""
    return parent_entry(read_plan(path), path)


def read_parent_bytes(content: bytes, name: str) -> ParentEntry:
    """Read a parent from the bytes of a file called ``name``.

    Raises:
        ReadError: ``too-large``, and as in ``kit.importing.read_plan``.
    """
    if len(content) > MAX_BYTES:
        raise ReadError(
            "too-large", f"Tệp dài {len(content) // 1_000_000} MB, vượt quá 10 MB", where=name,
            fix_vi="Bỏ bớt hình ảnh trong tệp rồi nhập lại.",
        )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        return read_parent(path)
