"""Blocks of a web archive (.mht): the page inside it, as browsers and Word save one in one file."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from pathlib import Path

from kit.importing.blocks import Block, Progress
from kit.importing.readers.docx_package import damaged, too_large
from kit.importing.readers.html_blocks import blocks_of_body
from kit.importing.readers.html_page import parse_html

# Pictures are inside; nobody mails a page of more.
LARGEST_BYTES = 50_000_000
# An archive is flat; parts inside parts inside parts are built to break who reads them.
MOST_PARTED = 20


def read_mht_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Return paragraphs and table cells of the first page in the archive, in reading order.

    Raises:
        ReadError: codes ``too-large``, ``damaged``, and those of ``parse_html``.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise too_large(path.name)
    if progress:
        progress("Đọc trang web")
    data = path.read_bytes()
    if data.lower().count(b"boundary=") > MOST_PARTED:
        raise damaged(path.name)
    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            return blocks_of_body(parse_html(_page(part), path.name))
    raise damaged(path.name)


def _page(part: Message) -> bytes:
    """Return the page; what the archive says of its encoding goes before what the page says."""
    data = part.get_payload(decode=True) or b""
    try:
        return data.decode(part.get_content_charset() or "").encode("utf-8-sig")
    except (LookupError, UnicodeError):
        return data
