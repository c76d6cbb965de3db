"""ORG113: an index or a programme has one long name throughout the plan.

The names and their variants are data (``fixed_names.csv``). Short forms ("Chỉ số CCHC", "PAPI")
beside the long name are usual; two long forms are not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.cited import citation_at
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.phrases import Match, PhraseMatcher
from kit.model.vietnamese import tone_normal

# A form with fewer words, or with an abbreviation in it, is a short one.
_LONG = 6
_ABBREVIATION = re.compile(r"\b[A-ZĐ]{3,}\b")


@rule(
    id="ORG113",
    slug="index-names",
    severity="warn",
    title_vi="Chỉ số, chương trình gọi bằng một tên đầy đủ trong cả kế hoạch",
    rationale_vi="Chỉ số PAPI viết ba cách trong một bảng thì người đọc tưởng là ba chỉ số; tên "
    "đầy đủ đã được cơ quan công bố đặt.",
    source="practice#M16",
)
def check_index_names(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each further long name of an index, at its first place."""
    names: dict[str, dict[str, tuple[PlanText, Match[str]]]] = defaultdict(dict)
    for text in material.texts:
        for match in _long_names(text.text, catalog.day):
            if citation_at(text, match.start, catalog) is None:
                names[match.value].setdefault(_plain(match.text), (text, match))
    official = {row.key: row.name_vi for row in catalog.fixed_names} if names else {}
    for key, forms in names.items():
        if len(forms) < 2:
            continue
        for text, match in forms.values():
            if _plain(match.text) != _plain(official[key]):
                yield blame_nobody(_finding(text, match.text, official[key]), material)


def _plain(name: str) -> str:
    """Return a name as it is compared; a scan loses the hook of "Chỉ số"."""
    return re.sub(r"^chi số", "chỉ số", tone_normal(name).lower())


@lru_cache(maxsize=4096)
def _long_names(text: str, day: dt.date) -> tuple[Match[str], ...]:
    found = _matcher(day).find(text)
    return tuple(m for m in found if len(m.text.split()) >= _LONG)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    rows = load_catalog(day).fixed_names
    names = {n: row.key for row in rows for n in (row.name_vi, *row.variants)}
    names |= {n.replace("Chỉ số", "Chi số"): key for n, key in names.items()}
    return PhraseMatcher({n: key for n, key in names.items() if not _ABBREVIATION.search(n)})


def _finding(text: PlanText, words: str, official: str) -> Finding:
    return Finding(
        code="second-form",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: kế hoạch gọi chỉ số, chương trình này bằng nhiều tên.",
        fix_vi=f"Dùng một tên trong cả kế hoạch: {official}.",
        found=words,
        replacement=official,
    )
