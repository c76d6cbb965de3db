"""An HTML file as a tree of elements: its encoding, its limits, what of it never shows."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from kit.errors import ReadError
from kit.importing.legacy_fonts import names_old_font, unicode_text
from kit.importing.readers.docx_package import damaged, too_large
from kit.importing.readers.html_fonts import decode_fonts
from kit.importing.readers.old_encodings import decode_old

# A page that Word saved repeats its styles at every word: ten times the size of the text.
LARGEST_BYTES = 20_000_000
# Word needs some 400 tags for a page of paper, with their ends.
MOST_TAGS = 250_000
# The parser drops what is longer; a picture stored in its tag is shorter.
LONGEST_PIECE = 9_000_000
# A portal's page is some 40 elements deep; what reads them goes down one call or three a level.
DEEPEST = 150
# What never shows: programs, styles, pictures, the page's own data, fields to type in.
HIDDEN_TAGS = frozenset(
    "head script style noscript template svg math iframe object embed canvas audio video select "
    "textarea button input datalist map xml".split()
)
_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Where the encoding is stated: in the first lines of a page.
_HEAD_BYTES = 4096


def html_body(path: Path) -> etree._Element:
    """Return the body of the page in ``path``.

    Raises:
        ReadError: codes ``empty-file``, ``too-large``, ``damaged``.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise too_large(path.name)
    return parse_html(path.read_bytes(), path.name)


def parse_html(data: bytes, where: str) -> etree._Element:
    """Return the body of the page ``data``; ``where`` names the file in errors."""
    pieces = data.split(b"<")
    if len(pieces) > MOST_TAGS or max(map(len, pieces)) > LONGEST_PIECE:
        raise too_large(where)
    text = _decoded(data)
    if not names_old_font(text):
        text = unicode_text(text)
    if not text.strip():
        raise ReadError(
            "empty-file", "Tệp trống.", where=where, fix_vi="Lưu lại trang web rồi nhập lại."
        )
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True,
                             remove_pis=True)  # fmt: skip
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise damaged(where) from error
    if _is_too_deep(root):
        raise damaged(where)
    if names_old_font(text):
        decode_fonts(root)
    body = root.find(".//body")
    return body if body is not None else root


def _is_too_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    stated = _META.search(data[:_HEAD_BYTES])
    names = ["utf-8", *([stated.group(1).decode("ascii")] if stated else [])]
    for name in names:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    # Browsers take what states nothing for Windows-1252, in which old fonts are stored.
    old = None if names_old_font(data) else decode_old(data)
    return old or data.decode("cp1252", "replace")
