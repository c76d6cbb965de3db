"""CIT117: among the bases a law is named by its name and day, without number and issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, first_of_basis
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# What may stand between the name and its end: number, day, issuer.
_TAIL = re.compile(
    r"(?P<number>\s*,?\s*(?:số\s*:?\s*)?\d+/(?:\d{4}/)?(?:UBTVQH|QH)\d{1,2})?"
    r"(?P<day>\s*,?\s*ngày\s+\d[\w/ ]*?\d{4})?"
    r"(?P<issuer>\s+của\s+(?:Ủy ban [Tt]hường vụ\s+)?Quốc hội)?"
)


@rule(
    id="CIT117",
    slug="law-form",
    severity="info",
    title_vi="Căn cứ là luật thì không ghi số và cơ quan ban hành",
    rationale_vi="Luật, pháp lệnh gọi theo tên và ngày thông qua là đủ nhận ra; số và “của Quốc "
    "hội” là phần thừa theo mẫu căn cứ.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_law_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each basis that is a law with number or issuer."""
    for one in first_of_basis(material, catalog):
        if not one.is_law:
            continue
        name_end = _name_end(one)
        tail = _TAIL.match(one.text.text, name_end)
        if tail["number"] or tail["issuer"]:
            name = one.text.text[one.found.document_start : name_end]
            yield _finding(one, name + tail.group(), name + (tail["day"] or ""))


def _name_end(one: Mention) -> int:
    """Return where the name of the law ends: in front of its number or day."""
    start = one.found.document_start
    name = re.escape(one.cited.subject or "").replace(r"\ ", r"\s+")
    match = re.compile(name).match(one.text.text, start)
    return match.end() if match else one.found.end


def _finding(one: Mention, words: str, bare: str) -> Finding:
    return one.finding(
        "number-of-law",
        f"“{words}”: luật, pháp lệnh làm căn cứ không ghi số, không ghi cơ quan ban hành.",
        f"Viết: {bare}.",
        found=words,
        replacement=bare,
    )
