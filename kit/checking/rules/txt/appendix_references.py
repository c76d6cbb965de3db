"""TXT138: text and appendix know each other.

What the text points to is attached, under the number by which it is called; what is attached is
pointed to (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import cited_spans
from kit.checking.facts.numbering import roman_value
from kit.checking.facts.prose import Hit, folded
from kit.checking.facts.wording import touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Plan
from kit.model.vietnamese import fold

# "Phụ lục kèm theo", "(Phụ lục II)", "nêu tại Phụ lục"; of another document: "Phụ lục Nghị định".
_NUMBER = r"(?: (?:so )?(?P<{}>[ivx]{{1,4}}|\d{{1,2}})\b)?"
_POINTED = re.compile(
    rf"\bphu luc{_NUMBER.format('number')}(?: (?:dinh|gui)? ?kem(?: theo)?\b|(?=[).;,]))"
    rf"|\b(?:tai|theo|o) (?:cac )?phu luc{_NUMBER.format('other')}"
    r"|\b(?:danh muc|bieu|bang phan cong) (?:\w+ )?(?:kem theo|dinh kem)\b"
)
_FOREIGN = re.compile(
    r"(?: so \S+)? (?:ban hanh kem theo|cua |nghi dinh|thong tu|quyet dinh|luat|nghi quyet)"
)
# Lines of the body that are kept as structure: they may point too.
_IN_BODY = ("reference", "heading", "duty_lead", "lead")
_PARTS = ("appendices", "unplaced", "bases", "recipients", "outline")


@rule(
    id="TXT138",
    slug="appendix-references",
    severity="error",
    title_vi="Có nhắc phụ lục thì có phụ lục, có phụ lục thì có nhắc",
    rationale_vi="Kế hoạch thật hay ghi “theo Phụ lục đính kèm” mà không đính gì: người nhận không "
    "có bảng nhiệm vụ để làm.",
    source="practice#M12",
)
def check_appendix_references(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for what is missing, or for what nobody points to."""
    plan = material.plan
    pointed = [
        hit for hit in material.prose.find_folded(_POINTED)
        if hit.text.part not in _PARTS and _is_own(hit, catalog)
    ]  # fmt: skip
    if pointed and not plan.appendices and not plan.tasks:
        # It may lie in a file of its own.
        yield _missing(pointed[0]).with_(severity="warn")
    elif pointed:
        yield from _wrong_numbers(plan, pointed)
    elif plan.appendices and plan.frame and not _is_named(material):
        yield _unnamed(plan)
    if plan.frame and material.layout is None and _has_no_word(plan):
        yield _without_word(plan)


def _has_no_word(plan: Plan) -> bool:
    """Whether no appendix is called one; on a page the rules of format see to the word."""
    return bool(plan.appendices) and not any("phu luc" in fold(t) for t in plan.appendices)


def _without_word(plan: Plan) -> Finding:
    return Finding(
        code="no-word",
        severity="warn",
        place="Phụ lục",
        target="appendices",
        message_vi=f"“{plan.appendices[0]}” không có dòng “Phụ lục” ở trên.",
        fix_vi="Thêm dòng “Phụ lục” (in đậm, ở giữa) trên tên phụ lục.",
        source="nd-30-2020#PL I, III.1.b",
    )


def _is_own(hit: Hit, catalog: Catalog) -> bool:
    rest = folded(hit.text.text)[hit.end :]
    cited = cited_spans(hit.text, catalog)
    return not _FOREIGN.match(rest) and not touches(hit.start, hit.end, cited)


def _is_named(material: Material) -> bool:
    """Whether the text speaks of it in any words: "(có Danh mục kèm theo)"."""
    body = [t.text for t in material.prose.texts if t.part not in ("appendices", "recipients")]
    body += [line.text for line in material.plan.frame if line.role in _IN_BODY]
    return any(word in fold(text) for text in body for word in ("phu luc", "kem theo", "dinh kem"))


def _wrong_numbers(plan: Plan, pointed: list[Hit]) -> Iterator[Finding]:
    """Only where the appendices have numbers: one alone has none."""
    heads = [fold(title).split() for title in plan.appendices]
    numbers = {_value(h[2]) for h in heads if h[:2] == ["phu", "luc"] and len(h) > 2} - {None}
    if not numbers:
        return
    for hit in pointed:
        number = _value(hit.match["number"] or hit.match["other"] or "")
        if number is not None and number not in numbers:
            yield _missing(hit)
            return


def _value(word: str) -> int | None:
    bare = word.strip(" .:")
    return int(bare) if bare.isdigit() else roman_value(bare.upper())


def _missing(hit: Hit) -> Finding:
    return Finding(
        code="no-such-appendix",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"Văn bản dẫn “{hit.words.strip()}” nhưng không có phụ lục đó.",
        fix_vi="Thêm phụ lục (nếu ở tệp riêng thì ghép vào), hoặc bỏ chỗ dẫn.",
        found=hit.words,
    )


def _unnamed(plan: Plan) -> Finding:
    return Finding(
        code="nobody-points",
        severity="warn",
        place="Phụ lục",
        target="appendices",
        message_vi=f"Có “{plan.appendices[0]}” nhưng phần chính không chỗ nào dẫn đến.",
        fix_vi="Thêm câu dẫn ở mục nhiệm vụ: “(Chi tiết tại Phụ lục kèm theo)”.",
        source="nd-30-2020#PL I, III.1.a",
    )
