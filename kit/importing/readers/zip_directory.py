"""How long the directory of a zip is, told from its last bytes, before anything reads it.

Python's zip reader makes an object of each entry: a million empty ones take ten seconds.
"""

from __future__ import annotations

from pathlib import Path

# A Word file of 5,000 parts has 500,000 bytes of directory; Excel needs no more.
LARGEST_DIRECTORY_BYTES = 1_000_000

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
# The end record, and behind it a comment of at most 64 KB.
_TAIL_BYTES = 22 + 65_535 + 200


def is_directory_bounded(path: Path) -> bool:
    """Say whether the directory of the zip at ``path`` is of a size that an office file has.

    True of a file that has no directory: reading it fails at once.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - _TAIL_BYTES, 0))
        tail = file.read()
    # In the old form the size stands 12 bytes into the record, in the long one 40.
    for mark, start, length in ((_END, 12, 4), (_END_64, 40, 8)):
        at = tail.rfind(mark)
        stated = int.from_bytes(tail[at + start : at + start + length], "little")
        is_elsewhere = mark == _END and stated == 0xFFFFFFFF
        if at >= 0 and stated > LARGEST_DIRECTORY_BYTES and not is_elsewhere:
            return False
    return True
