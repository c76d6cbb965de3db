"""TXT127: no mark of a template or of unfinished work is left in the text.

Blanks for a number or a day that is still to come ("số …/KH-UBND ngày … tháng …") are meant, and
so are the dots of a list that goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_MARK = re.compile(
    r"\{\{[^}\n]*\}\}|\{%[^}\n]*%\}|<<[^>\n]*>>|\[[^\]\[\n]{0,60}\]|\b(?:xx+|yyy+|TODO|FIXME|TBD)\b"
    r"|lorem ipsum|(?<!\w)\?{2,}(?!\w)|#{2,}|\$\{[^}\n]*\}"
)
_BLANK = re.compile(r"(?P<before>[^\W\d_]+|^):? +(?P<dots>…+|\.{3,}|_{3,})(?= *[^\W\d_]{2,})", re.M)
# Words before a blank that waits for a number, a day, a name; "tờ gấp, pano…" has no space.
_AWAITED = re.compile(r"(?:số|ngày|tháng|năm|luật|nghị|quyết|định|hoạch|và|như)$", re.IGNORECASE)
# Numbers of notes, and words that whoever published the text has taken out.
_FOOTNOTE = re.compile(r"\[\d{1,3}\]|\[\s*\]|\[(?:đã|được) (?:ẩn|che|xóa|lược|bỏ)[^\]]*\]")


@rule(
    id="TXT127",
    slug="left-over-marks",
    severity="error",
    title_vi="Không sót dấu của mẫu, chỗ chưa điền",
    rationale_vi="“xxx”, “[tên đơn vị]”, “… băng rôn” còn sót nghĩa là chưa điền xong; ký ban hành "
    "thì phải đính chính.",
    source="practice#1",
)
def check_left_over_marks(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each mark, and each blank that is none for a number or a day."""
    for hit in material.prose.find(_MARK):
        if not _FOOTNOTE.fullmatch(hit.words):
            yield _finding(hit, hit.words, "template-mark")
    for hit in material.prose.find(_BLANK):
        if hit.text.part not in ("bases", "unplaced") and not _AWAITED.search(hit.match["before"]):
            yield _finding(hit, hit.words, "open-blank")


def _finding(hit: Hit, words: str, code: str) -> Finding:
    return Finding(
        code=code,
        severity="warn" if code == "open-blank" else None,
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{words}” là chỗ của mẫu chưa điền.",
        fix_vi="Điền nội dung thật, hoặc bỏ.",
        found=words,
    )
