"""FMT126: the tables that hold the head and the sign-off show no lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding, Setting
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_HEAD = ("header.", "number", "date_line", "official_letter.")
_SIGN_OFF = ("signature.", "recipients")


@rule(
    id="FMT126",
    slug="frame-table-borders",
    severity="warn",
    title_vi="Bảng chứa quốc hiệu, chữ ký không kẻ khung",
    rationale_vi="Bảng ở đầu và cuối văn bản chỉ để chia hai cột; khung kẻ làm sai mẫu trình bày.",
    source="nd-30-2020#PL I, IV",
    needs=(a_layout,),
)
def check_frame_table_borders(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each table of the frame with vertical lines.

    A line below a cell alone may be the rule under a name and is judged with the head.
    """
    named: dict[int, list[str]] = defaultdict(list)
    for line in material.components:
        if line.paragraph.spot:
            named[line.paragraph.spot.table].append(line.name)
    for table in material.layout.tables:
        names = named[table.number]
        # A table of tasks or samples may name a body, too: here the frame is the most of it.
        if not table.uprights or 2 * sum(map(_is_frame, names)) <= len(names):
            continue
        part = "đầu văn bản" if any(n.startswith(_HEAD) for n in names) else "nơi nhận, chữ ký"
        yield Finding(
            code="borders",
            place=f"Bảng {table.number}",
            target=f"layout:table:{table.number}",
            message_vi=f"Bảng chứa phần {part} hiện đường kẻ khung.",
            fix_vi="Chọn bảng, vào Table Design > Borders > No Border.",
            settings=(Setting(name="borders", value="none"),),
            is_safe=True,
        )


def _is_frame(name: str) -> bool:
    return name.startswith((*_HEAD, *_SIGN_OFF))
