"""CIT101: a basis names type, number, date, issuer and subject of its document.

Laws are named without number and issuer. A document that is still to be issued stands with
blanks: that is said, and is no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import LAW_TYPES, citations_in, names_plan
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Basis
from kit.model.citations import FoundCitation

# What opens a line that cites a document. "Xét đề nghị của … tại Tờ trình số …" cites as well,
# but its issuer stands in front and a subject is not asked for.
_OPENING = re.compile(r"^(?:Căn cứ|Thực hiện|Triển khai|Theo(?! đề nghị))\s+(?:các\s+)?")
_YEAR = re.compile(r"\bnăm\s+\d{4}")


@rule(
    id="CIT101",
    slug="basis-completeness",
    severity="error",
    title_vi="Căn cứ ghi đủ số, ngày, cơ quan ban hành, trích yếu",
    rationale_vi="Thiếu số, ngày hoặc trích yếu thì người đọc không tìm được văn bản, và không "
    "biết là văn bản nào khi số trùng nhau.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_basis_completeness(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield what each basis lacks."""
    for number, basis in enumerate(material.plan.bases, 1):
        yield from _basis(number, basis, material, catalog)


def _basis(number: int, basis: Basis, material: Material, catalog: Catalog) -> Iterator[Finding]:
    if not _OPENING.match(basis.text):
        return
    found = citations_in(basis.text, catalog.day)
    if not found:
        if _type_named(basis.text, catalog):
            yield _finding(number, "incomplete", basis.text, "số, ký hiệu và ngày ban hành")
        return
    first = found[0]
    cited = first.citation
    if cited.status == "unissued":
        parent = material.parent
        # A blank whose number is known is CIT122's.
        if not (parent and parent.number and parent.date and names_plan(cited, parent)):
            yield _unissued(number, basis.text)
    elif _OPENING.sub("", basis.text).startswith(LAW_TYPES):
        if cited.date is None and not _YEAR.search(basis.text):
            yield _finding(number, "no-date", basis.text, "ngày ban hành").with_(severity="warn")
    else:
        missing = _missing(first, basis.text)
        if missing:
            code = "no-" + next(iter(missing))
            # The symbol tells the issuer of CP, TTg, TW: bad form, but nobody is misled.
            severity = "warn" if set(missing) == {"issuer"} else "error"
            names = ", ".join(missing.values())
            yield _finding(number, code, basis.text, names).with_(severity=severity)


def _missing(found: FoundCitation, text: str) -> dict[str, str]:
    cited = found.citation
    # What stands behind the issuer is the subject, even where its end could not be told.
    has_subject = bool(cited.subject) or len(text[found.end :].split()) > 1
    absent = {
        "number": ("số, ký hiệu", not cited.number),
        "date": ("ngày ban hành", cited.date is None and not found.doubts),
        "issuer": ("cơ quan ban hành", not cited.issuer and " của " not in text[: found.start]),
        "subject": ("trích yếu", not has_subject),
    }
    return {key: name for key, (name, is_absent) in absent.items() if is_absent}


def _type_named(text: str, catalog: Catalog) -> bool:
    rest = _OPENING.sub("", text, count=1)
    names = (*(row.name_vi for row in catalog.document_types), *LAW_TYPES, "Nghị định", "Thông tư")
    return rest.startswith(tuple(f"{name} " for name in names))


def _finding(number: int, code: str, text: str, missing: str) -> Finding:
    return Finding(
        code=code,
        place=f"Căn cứ, dòng {number}",
        target=f"bases:{number}",
        message_vi=f"Dòng “{_short(text)}” thiếu {missing}.",
        fix_vi="Ghi đủ tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu; "
        "luật, pháp lệnh ghi tên và ngày thông qua.",
        found=text,
    )


def _unissued(number: int, text: str) -> Finding:
    return Finding(
        code="not-issued",
        severity="info",
        place=f"Căn cứ, dòng {number}",
        target=f"bases:{number}",
        message_vi=f"Dòng “{_short(text)}” còn để trống số, ngày.",
        fix_vi="Khi văn bản được ban hành, điền số và ngày trước khi trình ký; nếu đến lúc ký vẫn "
        "chưa có thì bỏ căn cứ này.",
    )


def _short(text: str, words: int = 12) -> str:
    parts = text.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")
