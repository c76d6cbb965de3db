"""TXT142: "Lưu" is the last line of the recipients; superiors come before those who carry out.

The decree fixes the last line only; the order of the others is habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import fold

_FILE = re.compile(r"^\W*luu\b")
# Behind the file line a mark of the drafter may stand ("09 KH"), but no body.
_BODY = re.compile(r"^\W*[a-z]{2,}")
_UPWARD = re.compile(r"\((?:de )?(?:b/c|bc|bao cao)\b")
_DOWNWARD = re.compile(r"^(?:cac (?:phong|so|ban|don vi|xa|thon|to dan pho|co quan)|ubnd cac)")


@rule(
    id="TXT142",
    slug="recipients-order",
    severity="info",
    title_vi="Nơi nhận: cấp trên trước, Lưu sau cùng",
    rationale_vi="Dòng Lưu sau cùng là quy định; cấp trên đứng trước là cách ghi quen thuộc, xếp "
    "lộn xộn khó kiểm tra còn thiếu ai.",
    source="nd30-format#NN-03, NN-04",
)
def check_recipients_order(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if a line stands out of its place, with the whole list in order."""
    lines = material.plan.recipients
    folded = [fold(line) for line in lines]
    up = [at for at, line in enumerate(folded) if _UPWARD.search(line)]
    down = [at for at, line in enumerate(folded) if _DOWNWARD.match(line)]
    file = next((at for at, line in enumerate(folded) if _FILE.match(line)), None)
    if file is not None and any(_BODY.match(line) for line in folded[file + 1 :]):
        order = [*(at for at in range(len(lines)) if at != file), file]
        yield _finding("file-line-not-last", lines, order).with_(severity="warn")
    elif up and down and up[-1] > down[0]:
        late = [at for at in up if at > down[0]]
        others = [at for at in range(len(lines)) if at not in late]
        place = others.index(down[0])
        order = [*others[:place], *late, *others[place:]]
        yield _finding("superior-late", lines, order)


def _finding(code: str, lines: Sequence[str], order: list[int]) -> Finding:
    return Finding(
        code=code,
        place="Nơi nhận",
        target="recipients",
        message_vi="Dòng Lưu không đứng cuối nơi nhận."
        if code == "file-line-not-last"
        else "Cơ quan cấp trên đứng sau đơn vị thực hiện trong nơi nhận.",
        fix_vi="Xếp lại: cấp trên, lãnh đạo, các đơn vị thực hiện, dòng Lưu sau cùng.",
        found="\n".join(lines),
        replacement="\n".join(lines[at] for at in order),
        # The order of the others is habit.
        is_safe=code == "file-line-not-last",
    )
