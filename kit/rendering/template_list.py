"""Which templates there are: the kit's own and those in the office's folder."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

from kit.model import Record, Text
from kit.resources import templates_folder


class TemplateFile(Record):
    """One template.

    Attributes:
        name: file name without its ending; a draft's settings keep it.
        title_vi: the title in the file's properties, else the name.
        is_own: whether it lies in the office's own folder.
    """

    name: Text
    title_vi: Text
    path: Path
    is_own: bool


def templates(own_folder: Path | None = None) -> list[TemplateFile]:
    """Return the templates that can be chosen, the kit's first, each folder in order of names.

    An office's template with the name of one of ours stands in its place. Files that Word
    keeps beside an open document and files that are no Word documents are passed over.
    """
    found = {one.name: one for one in _in_folder(templates_folder(), is_own=False)}
    if own_folder is not None and own_folder.is_dir():
        found |= {one.name: one for one in _in_folder(own_folder, is_own=True)}
    return list(found.values())


def _in_folder(folder: Path, *, is_own: bool) -> list[TemplateFile]:
    files = []
    for path in sorted(folder.glob("*.docx")):
        title = None if path.name.startswith(("~$", ".")) else _title(path)
        if title is not None:
            files.append(
                TemplateFile(name=path.stem, title_vi=title or path.stem, path=path, is_own=is_own)
            )
    return files


def _title(path: Path) -> str | None:
    """The title in the properties, ``""`` without one, ``None`` if this is no Word document."""
    try:
        return Document(str(path)).core_properties.title
    except (PackageNotFoundError, KeyError, ValueError, OSError):
        return None
