"""FMT176: the subject ends without a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# With the words before it, so that no other sign of the line is meant; "v.v." keeps its own.
_SIGN = re.compile(r"(?:\S+\s+){0,3}(?!\S*v\.v)\S+?\s*[.;,:]$")


@rule(
    id="FMT176",
    slug="subject-stop",
    severity="warn",
    title_vi="Cuối trích yếu không có dấu chấm",
    rationale_vi="Trích yếu là một cụm từ, không phải câu; các mẫu của Nghị định không có dấu ở "
    "cuối trích yếu.",
    source="nd-30-2020#PL III, mẫu 1.4",
    needs=(a_layout,),
)
def check_subject_stop(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a full stop, comma or semicolon behind the subject."""
    for name in ("subject", "official_letter.subject"):
        found = lines(material, name)
        match = _SIGN.search(found[-1].text) if found else None
        if match:
            words = match.group()
            yield finding_at(
                name, found[-1:], f"Cuối trích yếu có dấu “{words[-1]}”.", "Bỏ dấu cuối trích yếu.",
                found=words, replacement=words.rstrip(" .;,:"), is_safe=True,
            )  # fmt: skip
