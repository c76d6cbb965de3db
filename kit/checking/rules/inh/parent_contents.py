"""INH102: what the parent wants people to be told is told in our contents too."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.likeness import meaning_words
from kit.checking.facts.parent_links import a_carried_parent
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item

# A point in our own words holds six words of ten of the parent's; another point three.
LEAST_HELD = 0.4
# A heading ("Nội dung khác") has too few words to be looked for.
LEAST_WORDS = 5


def _both_contents(material: Material, catalog: Catalog) -> str | None:
    if not material.parent or (material.parent.contents and material.plan.contents):
        return None
    return "Kế hoạch của mình hoặc của cấp trên chưa có phần nội dung."


@rule(
    id="INH102",
    slug="parent-contents",
    severity="info",
    title_vi="Nội dung tuyên truyền của cấp trên đều được đưa vào",
    rationale_vi="Cấp trên nêu nội dung trọng tâm của năm; bỏ sót một nội dung thì tuyên truyền ở "
    "cơ sở không khớp với toàn tỉnh.",
    source="practice#1",
    needs=(a_carried_parent, _both_contents),
)
def check_parent_contents(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each point of the parent's contents that no text of ours holds."""
    dropped = _dropped(material)
    ids = {item.id for item in _leaves(material.plan.contents)}
    parts = ("contents", "tasks", "purposes", "responsibilities")
    own = [meaning_words(text.text) for text in material.texts if text.part in parts]
    for item in _leaves(material.parent.contents):
        words = meaning_words(item.text)
        if item.id in ids | dropped or len(words) < LEAST_WORDS:
            continue
        if max((len(words & line) for line in own), default=0) < LEAST_HELD * len(words):
            yield Finding(
                code="content-not-carried",
                place="Nội dung",
                target="contents",
                message_vi=f"Chưa thấy nội dung của kế hoạch cấp trên: “{item.text}”.",
                fix_vi="Thêm nội dung này theo lời của đơn vị mình, hoặc bỏ qua nếu không liên "
                "quan đến cấp mình.",
            )


def _dropped(material: Material) -> set[str]:
    """Return the parent's points that a proposal left out or changed for a reason."""
    proposals = material.tailored.proposals if material.tailored else ()
    return {source for p in proposals for source in p.sources if p.target.startswith("contents")}


def _leaves(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if item.children:
            yield from _leaves(item.children)
        else:
            yield item
