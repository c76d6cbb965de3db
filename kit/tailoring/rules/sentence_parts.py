"""T11: where a point of two things is cut, so that each part still says something by itself.

A document named without a verb is no point: members of one list of citations stay together.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kit.model.citations import find_citations
from kit.tailoring.context import Context, is_local
from kit.tailoring.rules.members import names_others
from kit.tailoring.words import press_name

# "Bảo đảm sự chỉ đạo …; sự phối hợp …": the verb before the first noun governs the second too.
_NOUN = r"(?:sự|việc|công tác|vai trò|trách nhiệm|tính)\s"
_HEAD = re.compile(rf"^((?:\S+\s+){{1,3}}?){_NOUN}")
_NO_VERB = re.compile(rf"^{_NOUN}")


def sentence_parts(
    text: str, ctx: Context, *, cites: bool, is_way: Callable[[str], bool]
) -> list[str]:
    """Cut ``text`` at ";" where another document or actor begins, or at every other's way.

    ``cites``: cut before a place's own document, which loses its number and keeps its subject; a
    central document stays a member of its list. ``is_way``: whether a part says a way of
    communicating that is ours only in other words.
    """
    pieces = re.split(r";\s*(?![^()]*\))", text)
    parts = [pieces[0]]
    for piece in pieces[1:]:
        begins = cites and ctx.role == "pattern" and _begins_with_local(piece)
        other = names_others(piece, ctx) != names_others(parts[-1], ctx)
        if begins or other or is_way(piece) or is_way(parts[-1]):
            parts.append(_with_head(piece, parts[0]) if other else piece)
        else:
            parts[-1] += f"; {piece}"
    return parts


def said_by(text: str, lines: tuple[str, ...], ctx: Context) -> bool:
    """Whether ``lines`` send news to the very press that ``text`` names: said once is enough."""
    press = press_name(ctx)
    return press in text and any(press in line for line in lines)


def _begins_with_local(piece: str) -> bool:
    return any(c.start <= 2 and is_local(c.citation.number or "") for c in find_citations(piece))


def _with_head(piece: str, first: str) -> str:
    head = _HEAD.match(first)
    return f"{head[1]}{piece}" if head and _NO_VERB.match(piece) else piece
