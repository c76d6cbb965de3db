"""Parents as they come to the screen: from the library of samples, or as the bytes of a file."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kit.drafts import parent_entry
from kit.errors import ReadError
from kit.importing import Block, read_plan, read_source
from kit.importing.plan_parser import Progress
from kit.importing.readers.kinds import OF_SUFFIX
from kit.importing.report import report_html
from kit.model import ParentEntry, Plan
from kit.resources import samples_folder

# The library's own files; of a plan in several forms the first kind is taken.
SUFFIXES = (".docx", ".txt", ".md", ".yaml", ".yml")
# What a planner may bring: all that ``read_plan`` knows.
BROUGHT = tuple(OF_SUFFIX)
# The workbook's server carries 50 MB in one message (kit/jupyter/config); 20 scanned pages have 20.
MAX_BYTES = 50_000_000


@dataclass(frozen=True)
class ReadParent:
    """A parent with the source that it was read from, for the report."""

    entry: ParentEntry
    plan: Plan
    blocks: Sequence[Block]

    def report(self) -> str:
        """Return the page that shows the source beside the plan as it was read."""
        return report_html(self.plan, self.blocks, name=self.entry.source_name or "")


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


def read_parent(path: Path, progress: Progress | None = None) -> ReadParent:
    """Read the parent in the file ``path``; ReadError as in ``kit.importing.read_plan``."""
    blocks, plan = read_source(path, progress)
    return ReadParent(parent_entry(plan, path), plan, blocks)


def read_parent_bytes(content: bytes, name: str, progress: Progress | None = None) -> ReadParent:
    """Read a parent from the bytes of a file called ``name``.

    What ``progress`` raises ends the reading and comes out again.

    Raises:
        ReadError: ``too-large``, and as in ``kit.importing.read_plan``.
    """
    if len(content) > MAX_BYTES:
        raise ReadError(
            "too-large", f"Tệp dài {len(content) // 1_000_000} MB, vượt quá 50 MB", where=name,
            fix_vi="Bỏ bớt hình ảnh, hoặc quét lại ở 200–300 dpi đen trắng, rồi nhập lại.",
        )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        return read_parent(path, progress)
