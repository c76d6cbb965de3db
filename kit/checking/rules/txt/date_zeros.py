"""TXT125: days and months take their zero as in the date line: 05/01/2027, 15/7/2027, tháng 3.

The decree writes the rule for the date line only; in running text one style is enough. So a
document that always writes 15/07/2027 is left alone, and everything here is information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.dates import FoundDate, format_long, format_short

# A month alone has no other style to agree with. "Mỗi tháng 04 tin" counts news items.
_MONTH = re.compile(
    r"(?<!mỗi )(?<!hàng )(?<!hằng )(?<!một )\btháng 0[3-9]\b(?=/\d{4}| năm \d{4}| *[-,;.)]|$)",
    re.IGNORECASE | re.MULTILINE,
)


@rule(
    id="TXT125",
    slug="date-zeros",
    severity="info",
    title_vi="Số 0 trước ngày, tháng thống nhất",
    rationale_vi="Ngày dưới 10 và tháng 1, 2 có số 0, các tháng khác không; lẫn hai cách viết "
    "trong một văn bản là vết chép.",
    source="nd-30-2020#PL I, II.4.b",
)
def check_date_zeros(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each form that breaks the document's own style, at all its places."""
    judged = [(text, date, _right(date)) for text, date in material.prose.dates if date.date]
    short = [(text, date, right) for text, date, right in judged if date.text[:1].isdigit()]
    keeps_rule = any(date.text == right for _, date, right in short if right != _all_zeros(date))
    wrong: dict[str, tuple[str, list[PlanText]]] = {}
    for text, date, right in judged:
        if date.text != right and (keeps_rule or not date.text[:1].isdigit()):
            wrong.setdefault(date.text, (right, []))[1].append(text)
    spans = [(text.target, date.start, date.end) for text, date in material.prose.dates]
    for hit in material.prose.find(_MONTH):
        if not any(t == hit.text.target and s <= hit.start < e for t, s, e in spans):
            right = hit.words.replace("0", "", 1)
            wrong.setdefault(hit.words, (right, []))[1].append(hit.text)
    for words, (right, texts) in wrong.items():
        yield _finding(texts, words, right)


def _right(found: FoundDate) -> str:
    """Return the date in its own form by the decree's zeros; other signs are left as they are."""
    written = format_short(found.date) if found.text[:1].isdigit() else format_long(found.date)
    digits = iter(re.findall(r"\d+", written))
    return re.sub(r"\d+(?:[ \u00a0]\d+)*", lambda _: next(digits), found.text, count=3)


def _all_zeros(found: FoundDate) -> str:
    return f"{found.date:%d/%m/%Y}"


def _finding(texts: list[PlanText], words: str, right: str) -> Finding:
    times = f" ({len(texts)} chỗ)" if len(texts) > 1 else ""
    return Finding(
        code="zero-form",
        place=texts[0].place,
        target=texts[0].target,
        also=tuple(dict.fromkeys(text.target for text in texts[1:])),
        message_vi=f"“{words}”{times}: số 0 ghi khác dòng ngày tháng đầu văn bản (chỉ thêm số 0 "
        "trước ngày nhỏ hơn 10 và tháng 1, 2).",
        fix_vi=f"Viết “{right}”.",
        found=words,
        replacement=right,
        is_safe=True,
    )
