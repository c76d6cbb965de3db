"""CIT108: the issuer printed is the body to which the document's symbol belongs.

Which body writes which symbol is read from the catalog's documents: whoever issued all that end
in ``TTg`` is the Thủ tướng Chính phủ. Symbols that the catalog does not know are not judged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.cited import Mention, document_of, is_sure, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.document_numbers import parse_number
from kit.model.vietnamese import fold

# A symbol with fewer documents may be one body's by chance.
_ENOUGH = 3
_PARTY = "TW"
_LAST_GROUP = re.compile(r"[^-/]+$")


@rule(
    id="CIT108",
    slug="document-issuer",
    severity="error",
    title_vi="Cơ quan ban hành đúng với ký hiệu của văn bản được dẫn",
    rationale_vi="“Quyết định số …/QĐ-TTg của Chính phủ” là ghi sai người ban hành: Thủ tướng ký "
    "quyết định, Chính phủ ra nghị định, nghị quyết.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_document_issuer(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each citation whose issuer is another than its symbol's."""
    for one in mentions(material, catalog):
        issuer = one.cited.issuer
        if not issuer or not one.cited.number or one.is_law or one.found.doubts:
            continue
        row = document_of(one.cited, catalog)
        if row and is_sure(row) and _differ(issuer, row.issuer, catalog):
            yield _finding(one, issuer, row.issuer)
            continue
        owners = _owners(catalog.day).get(_body(one.cited.number), ())
        if len(owners) == 1 and row is None and _differ(issuer, owners[0], catalog):
            yield _finding(one, issuer, owners[0])


def _differ(issuer: str, owner: str, catalog: Catalog) -> bool:
    """Whether another body is named; "Bộ trưởng Bộ Nội vụ" names the ministry."""
    said, meant = fold(issuer), fold(owner)
    if said == meant or said.startswith(meant) or meant.startswith(said):
        return False
    others = {fold(name) for names in _owners(catalog.day).values() for name in names}
    return said in others or meant not in said


def _body(number: str) -> str:
    """Return the group of the symbol that stands for the issuer: ``TTg`` of ``282/QĐ-TTg``."""
    parsed = parse_number(number)
    group = _LAST_GROUP.search(parsed.symbol) if parsed and "-" in parsed.text else None
    return group.group() if group else ""


@lru_cache(maxsize=8)
def _owners(day: dt.date) -> dict[str, tuple[str, ...]]:
    """Return the bodies whose documents bear a symbol, where the catalog has several of them."""
    issuers: dict[str, list[str]] = defaultdict(list)
    for row in load_catalog(day).documents:
        if is_sure(row):
            issuers[_body(row.number)].append(row.issuer)
    enough = {body: names for body, names in issuers.items() if len(names) >= _ENOUGH and body}
    return {body: tuple(dict.fromkeys(names)) for body, names in enough.items() if body != _PARTY}


def _finding(one: Mention, issuer: str, owner: str) -> Finding:
    return one.finding(
        "other-issuer",
        f"“{one.words}”: ký hiệu này là của {owner}, không phải {issuer}.",
        f"Ghi “của {owner}”, hoặc xem lại số, ký hiệu.",
        found=issuer,
        replacement=owner,
    )
