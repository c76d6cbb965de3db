"""CIT111: the body cites a document in full when it is first mentioned.

A document cited in full among the bases, or anywhere in the body, may be named shortly. Laws are
cited by their name only; a number that several documents bear is CIT110's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, days_of, document_key, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.document_numbers import same_number

# Places where a number is the document's own, or whose words are not known to be the plan's.
_NOT_JUDGED = ("bases", "subject", "issuer", "appendices", "recipients", "unplaced")
# What stands behind a citation that surely goes on without a subject. A comma before a capital
# goes on with more issuers ("giữa Bộ A, Viện B về …") or with a document of the same subject.
_ENDS_HERE = re.compile(r"\s*(?:[.;)]|,(?!\s*[A-ZĐ])|$)")
_SERIAL = re.compile(r"0*(\d*)")
_FIX_VI = (
    "Lần đầu dẫn văn bản phải ghi đủ tên loại, số, ngày, cơ quan ban hành, trích yếu; các lần sau "
    "chỉ cần tên loại và số."
)


@rule(
    id="CIT111",
    slug="first-mention",
    severity="warn",
    title_vi="Lần đầu dẫn văn bản trong bài thì ghi đủ",
    rationale_vi="Người đọc gặp “Quyết định số 766” lần đầu phải biết của ai, ngày nào, về việc gì "
    "để tìm được văn bản.",
    source="nd-30-2020#PL I, II.6.b",
)
def check_first_mention(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each document that the plan never cites in full."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    bare: dict[tuple[str | None, str], Mention] = {}
    whole: dict[tuple[str | None, str], list[Mention]] = {}
    for one in mentions(material, catalog):
        key = document_key(one.cited) if not one.is_law else None
        serial = one.cited.type, _SERIAL.match(one.cited.number or "")[1]
        if key:
            groups.setdefault(key, []).append(one)
            whole.setdefault(serial, []).append(one)
        elif serial[1] and not one.is_law and _is_bare(one):
            bare.setdefault(serial, one)
    yield from (_no_symbol(one) for serial, one in bare.items() if serial not in whole)
    for group in groups.values():
        first = group[0]
        if first.text.part in _NOT_JUDGED or _is_own(first, material.plan):
            continue
        if not any(one.cited.date or one.found.doubts for one in group):
            serial = first.cited.type, _SERIAL.match(first.cited.number)[1]
            twin = next((one for one in whole[serial] if _is_twin(first, one)), None)
            if twin:
                yield _other_symbol(first, twin)
            elif len(days_of(first.cited, catalog)) < 2:
                yield _undated(first)
        elif not any(_is_told(one) for one in group):
            yield _bare(first)


def _is_bare(one: Mention) -> bool:
    """Whether nothing but type and serial is said: "Chỉ thị 22"."""
    cited = one.cited
    return not cited.date and cited.status != "unissued" and one.text.part not in _NOT_JUDGED


def _no_symbol(one: Mention) -> Finding:
    return one.finding(
        "no-symbol",
        f"“{one.words}” được nhắc mà chưa lần nào ghi ký hiệu, ngày ban hành.",
        _FIX_VI,
    )


def _is_own(one: Mention, plan: Plan) -> bool:
    own = (f"{plan.number}{sign}{plan.symbol}" for sign in "/-")
    return bool(plan.number and plan.symbol) and any(
        same_number(one.cited.number, number) for number in own
    )


def _is_told(one: Mention) -> bool:
    return bool(one.cited.subject) or not _ENDS_HERE.match(one.text.text, one.found.end)


def _is_twin(one: Mention, other: Mention) -> bool:
    """Whether ``other`` is dated and has the same parts of its symbol in another order."""
    parts = [sorted(re.split(r"\W+", each.cited.number or "")) for each in (one, other)]
    return bool(other.cited.date) and parts[0] == parts[1]


def _other_symbol(one: Mention, other: Mention) -> Finding:
    return one.finding(
        "other-symbol",
        f"“{one.words}” được dẫn ở chỗ khác với ký hiệu “{other.cited.number}”.",
        "Đối chiếu ký hiệu với bản chính, viết thống nhất một cách.",
    )


def _undated(one: Mention) -> Finding:
    return one.finding(
        "short-only", f"“{one.words}” được nhắc mà chưa lần nào ghi ngày ban hành.", _FIX_VI
    )


def _bare(one: Mention) -> Finding:
    message = f"“{one.words}” được dẫn mà chưa lần nào ghi trích yếu."
    return one.finding("no-subject", message, _FIX_VI, severity="info")
