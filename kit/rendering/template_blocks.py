"""Loops and ifs of a template: each closes where it opened.

A command that opens in one cell and closes in another leaves torn XML behind, which no program
opens. Jinja can't see that; the places of the paragraphs can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kit.rendering.template_places import Place

_COMMAND = re.compile(r"\{%-?\s*(?:(p|tr|tc)\s+)?(if|for|endif|endfor)\b.*?%\}", re.DOTALL)
_UNITS_VI = {"": "một đoạn", "p": "một ô hoặc ngoài bảng", "tr": "một bảng", "tc": "một hàng"}


def torn_blocks(places: Sequence[Place]) -> Iterator[tuple[str, Place]]:
    """Yield a message and the closing place of each command that closes elsewhere.

    Commands without a partner are left to Jinja, which names them.
    """
    opened: list[tuple[str, str, str, Place]] = []
    for place in places:
        for found in _COMMAND.finditer(place.text):
            kind, word = found.group(1) or "", found.group(2)
            if not word.startswith("end"):
                opened.append((kind, word, found.group(), place))
            elif opened and opened[-1][1] == word.removeprefix("end"):
                yield from _compared(opened.pop(), kind, found.group(), place)
            else:
                return


def _compared(
    opening: tuple[str, str, str, Place], kind: str, tag: str, place: Place
) -> Iterator[tuple[str, Place]]:
    own_kind, _, own_tag, start = opening
    if own_kind != kind:
        yield f"Lệnh {own_tag} và {tag} phải cùng loại (p, tr, tc hoặc không chữ)", place
    elif start.within[kind] != place.within[kind]:
        yield f"Lệnh {own_tag} và {tag} phải nằm trong cùng {_UNITS_VI[kind]}", place
