"""T9: "phát huy vai trò của Báo …": at a commune that is the part of its own channels.

The province's paper is named where news is sent to it; whoever is called upon in a commune's plan
must belong to the commune.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.words import filled, press_name

LEVELS = ("commune", "public_unit")
_CALLED = re.compile(r"(?:vai trò|trách nhiệm)[^.;]{0,40}của\s+[^.;]*$", re.IGNORECASE)
OWN = "hệ thống truyền thanh, Trang thông tin điện tử và các kênh thông tin cơ sở của {short}"


def press_role(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit where the sentence calls upon the province's press."""
    if ctx.unit.level not in LEVELS:
        return
    for match in re.finditer(re.escape(press_name(ctx)), text):
        if _CALLED.search(text[: match.start()]):
            new = "" if "truyền thanh" in text else filled(OWN, ctx)
            why = "Báo chí là việc của tỉnh; ở cấp xã là hệ thống thông tin cơ sở."
            yield Edit(*match.span(), new, "T9", why, member=True)
