"""HTML of the workbook. Every word that comes from a file or a field is escaped here."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable, Sequence
from typing import Literal

from kit.model import Span

ACTIONS_VI = {
    "keep": "Giữ nguyên",
    "adapt": "Sửa theo đơn vị",
    "merge": "Gộp",
    "split": "Tách",
    "drop": "Bỏ",
    "add": "Thêm",
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain;charset=utf-8"
PAGE = "text/html;charset=utf-8"


def esc(text: object) -> str:
    """Return ``text`` safe between tags and in quoted attributes; ``None`` is empty."""
    return "" if text is None else html.escape(str(text))


def lines(text: str) -> str:
    """Return ``text`` with its line breaks kept."""
    return esc(text).replace("\n", "<br>")


def marked(text: str, spans: Iterable[Span], side: Literal["before", "after"]) -> str:
    """Return ``text`` with the changed words of ``side`` in ``<mark>``.

    Spans outside the text and spans that overlap an earlier one are left out.
    """
    parts, at = [], 0
    for span in sorted((s for s in spans if s.side == side), key=lambda s: s.start):
        if not at <= span.start < span.end <= len(text):
            continue
        tag = "del" if side == "before" else "mark"
        parts += [lines(text[at : span.start]), f"<{tag}>", lines(text[span.start : span.end])]
        parts.append(f"</{tag}>")
        at = span.end
    return "".join([*parts, lines(text[at:])])


def badge(text: str, kind: str = "plain") -> str:
    """Return a small label; ``kind`` is its colour class."""
    return f'<span class="cchc-badge cchc-badge-{kind}">{esc(text)}</span>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str = "") -> str:
    """Return a table of cells that are HTML already."""
    top = "".join(f'<th scope="col">{esc(head)}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    title = f"<caption>{esc(caption)}</caption>" if caption else ""
    return (
        f'<div class="cchc-scroll"><table class="cchc-table">{title}'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def bullets(texts: Iterable[str]) -> str:
    """Return a list of plain texts."""
    return "<ul>" + "".join(f"<li>{esc(text)}</li>" for text in texts) + "</ul>"


def download_link(content: bytes, name: str, label_vi: str, mime: str) -> str:
    """Return a button that carries the file itself: it works in Lab, Notebook and Voilà alike."""
    data = base64.b64encode(content).decode("ascii")
    size = f"{max(len(content) // 1024, 1)} KB"
    return (
        f'<a class="cchc-download" download="{esc(name)}" href="data:{mime};base64,{data}">'
        f"{esc(label_vi)} <small>({size})</small></a>"
    )
