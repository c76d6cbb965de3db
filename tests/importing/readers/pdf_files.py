"""Small PDF files written object by object, sound and hostile."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

HEADER = b"%PDF-1.7\n"


def pdf_file(path: Path, objects: Sequence[bytes], trailer: bytes = b"") -> Path:
    """Write ``objects`` as 1, 2, 3 … with the catalog first."""
    data, places = bytearray(HEADER), []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R %b >>\n" % (len(objects) + 1, trailer)
    data += b"startxref\n%d\n%%%%EOF\n" % start
    path.write_bytes(bytes(data))
    return path


def pages_file(path: Path, *contents: bytes, page: bytes = b"", trailer: bytes = b"") -> Path:
    """Write one page of Helvetica for each content stream; ``page`` adds keys to every page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT, BOLD]
    kids = []
    for content in contents:
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(_page(len(objects) + 2, page))
        objects.append(stream(content))
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(kids), len(kids))
    return pdf_file(path, objects, trailer)


def stream(content: bytes, keys: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), keys, content)


def text(words: str, x: float, y: float, size: float = 14, font: str = "F1") -> bytes:
    """Return the operators that print ``words`` (ASCII) with their line at ``y`` from below."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n".encode("ascii")


def endless(bytes_out: int) -> bytes:
    """Return deflated data that grow to ``bytes_out`` spaces, made fast."""
    piece = 1_000_000
    packer = zlib.compressobj(9)
    head = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + again * (bytes_out // piece - 1) + packer.flush()


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
BOLD = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"


def _page(content: int, keys: bytes) -> bytes:
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R %b >>"
    ) % (content, keys)
