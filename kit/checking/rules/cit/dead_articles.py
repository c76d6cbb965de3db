"""CIT103: an article that moved to another law is not cited by its old number.

The map old article → new article is data (``articles.yaml``).
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import Article
from kit.checking.facts.cited import citations_in
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.citations import FoundCitation
from kit.model.vietnamese import same


@rule(
    id="CIT103",
    slug="dead-articles",
    severity="error",
    title_vi="Không dẫn điều luật đã chuyển sang luật khác",
    rationale_vi="Luật mới đổi số điều, đổi cả người có trách nhiệm và trình tự. Chỉ sửa năm thì "
    "kế hoạch vẫn giao việc theo luật cũ.",
    source="luat-72-2025",
)
def check_dead_articles(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each citation of an article that has moved."""
    for text in material.texts:
        for found in citations_in(text.text, catalog.day):
            row = _moved(found, catalog)
            if row:
                yield _finding(text, found, row)


def _moved(found: FoundCitation, catalog: Catalog) -> Article | None:
    cited = found.citation
    if not found.article or not cited.subject:
        return None
    for row in catalog.articles:
        is_old_law = same(row.old_law, cited.subject) and cited.date in (None, row.old_law_date)
        if is_old_law and row.old_article.casefold() in _articles(found.article):
            return row
    return None


def _articles(words: str) -> tuple[str, ...]:
    """Return the articles in "khoản 1 Điều 125", in small letters."""
    parts = words.casefold().replace(",", " ").split()
    return tuple(f"điều {parts[i + 1]}" for i, p in enumerate(parts[:-1]) if p == "điều")


def _finding(text: PlanText, found: FoundCitation, row: Article) -> Finding:
    return Finding(
        code="moved-article",
        place=text.place,
        target=text.target,
        message_vi=f"“{text.text[found.start : found.end]}”: {row.old_article} của luật cũ nay là "
        f"{row.new_article} {row.new_law} ({row.new_name_vi}).",
        fix_vi=f"Dẫn {row.new_article} {row.new_law}. Người có trách nhiệm: {row.duty_holder_vi}.",
        source=row.source,
        found=text.text[found.start : found.end],
    )
