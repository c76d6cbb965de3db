"""Small .docx files written part by part, with what python-docx cannot write."""

from __future__ import annotations

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)


def part(root: str, inside: str) -> str:
    """Return one XML part: ``root`` without its prefix, around ``inside``."""
    return f'<w:{root} xmlns:w="{W}" xmlns:mc="{MC}">{inside}</w:{root}>'


def word_file(path: Path, body: str, **parts: str) -> Path:
    """Write a Word file with ``body`` inside ``w:body``; ``numbering=…`` adds that part."""
    document = part("document", f"<w:body>{body}</w:body>")
    return package(
        path,
        {
            "_rels/.rels": RELATIONS,
            "word/document.xml": document,
            **{f"word/{name}.xml": text for name, text in parts.items()},
        },
    )


def package(path: Path, files: dict[str, str | bytes]) -> Path:
    """Write a zip of ``files`` to ``path``."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def p(text: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, level: int = 0, number: int = 1) -> str:
    """Return a paragraph that Word numbers by itself."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def tbl(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """Return a row of cells."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tc(text: str, properties: str = "", inside: str = "") -> str:
    """Return a cell; a line feed in ``text`` begins a new paragraph."""
    lines = "".join(p(line) for line in text.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{lines}{inside}</w:tc>"
