"""FMT117: running text has one size from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT117",
    slug="body-size-mixed",
    severity="info",
    title_vi="Nội dung dùng một cỡ chữ",
    rationale_vi="Hai cỡ chữ trong một văn bản thường là dấu vết ghép từ hai tệp khác nhau.",
    source="nd30-format#SIZE-01",
    needs=(a_layout, a_value("body.size")),
)
def check_body_size_mixed(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the paragraphs whose size is allowed but not that of most others."""
    allowed = value_of(catalog, material, "body.size")
    by_size: dict[float, list[Component]] = {}
    for line in body_lines(material):
        sizes = {r.look.size_pt for r in line.paragraph.runs if any(map(str.isalnum, r.text))}
        for size in sizes:
            if allowed.contains(size):
                by_size.setdefault(size, []).append(line)
    if len(by_size) < 2:
        return
    most = max(by_size, key=lambda size: (len(by_size[size]), size))
    others = [line for size, found in by_size.items() if size != most for line in found]
    sizes = " và ".join(map(number_vi, sorted(by_size)))
    yield finding_at(
        "mixed",
        others,
        f"Nội dung lẫn cỡ chữ {sizes}; phần lớn dùng cỡ {number_vi(most)}. Cỡ khác ở "
        f"{listed(others)}. Quy định không cấm, nhưng theo thói quen chỉ dùng một cỡ.",
        f"Đặt các đoạn đó về cỡ {number_vi(most)}.",
        settings=[("size_pt", most)],
    )
