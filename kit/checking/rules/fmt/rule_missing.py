"""FMT154: the rule under motto, issuer, subject and appendix reference is drawn.

A rule made of characters or by underlining is the business of FMT155 and FMT156.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, finding_at, lines, value_of
from kit.checking.facts.ruled import blocks_of, rules_below
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import lower_first

# Between a line of text and characters that stand for its rule there may be empty lines.
_NEAR = 4


@rule(
    id="FMT154",
    slug="rule-missing",
    severity="error",
    title_vi="Có đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu",
    rationale_vi="Đường kẻ nét liền tách phần đầu với nội dung; thiếu đường kẻ thì nhìn "
    "qua đã thấy.",
    source="nd-30-2020#PL I, II.1.b",
    needs=(a_layout,),
)
def check_rule_missing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component without the rule that belongs under it."""
    for name, name_vi in NAMES_VI.items():
        wanted = value_of(catalog, material, f"{name}.rule")
        if wanted is None:
            continue
        for block in blocks_of(material, name):
            if rules_below(material, name, block) or _has_substitute(material, block):
                continue
            yield finding_at(
                name, block[-1:],
                f"Dưới {lower_first(name_vi)} chưa có đường kẻ nét liền.",
                "Vẽ đường kẻ bằng Insert > Shapes > Line, căn giữa dưới dòng chữ.",
                settings=[("rule_below", wanted.preferred)], is_safe=True, source=wanted.source,
                severity="info" if wanted.confidence == "P" else None,
            )  # fmt: skip


def _has_substitute(material: Material, block: tuple[Component, ...]) -> bool:
    if any(run.look.underline for line in block for run in line.runs):
        return True
    last = block[-1].paragraph.number
    return any(0 <= r.paragraph.number - last <= _NEAR for r in lines(material, "text_rule"))
