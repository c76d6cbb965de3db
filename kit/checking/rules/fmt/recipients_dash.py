"""FMT184: each recipient begins with a dash."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_filled_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Word turns "-" into a longer dash by itself; "+" numbers what stands under a "-".
_DASHES = "-–—+"
_OTHER_SIGNS = ("•", "*", "·", "●", "▪", "\uf0b7")


@rule(
    id="FMT184",
    slug="recipients-dash",
    severity="error",
    title_vi="Mỗi nơi nhận bắt đầu bằng gạch đầu dòng",
    rationale_vi="Tên mỗi cơ quan nhận ghi một dòng riêng, bắt đầu bằng gạch đầu dòng (-) sát lề "
    "trái.",
    source="nd-30-2020#PL I, II.9.d",
    needs=(a_layout, a_filled_document),
)
def check_recipients_dash(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each line with another sign, or none; a line that goes on has none."""
    before = ""
    for line in lines(material, "recipients"):
        text = line.text
        starts = not before or before.endswith((";", ".", ":"))
        if text[:1] in _OTHER_SIGNS:
            yield finding_at(
                "sign", [line], f"Nơi nhận “{quoted(text)}” bắt đầu bằng “{text[0]}”.",
                "Thay bằng gạch đầu dòng (-).", found=text[0], replacement="-", is_safe=True,
            )  # fmt: skip
        elif starts and text[:1] not in _DASHES and not text.startswith("("):
            words = " ".join(text.split()[:3])
            yield finding_at(
                "no-dash", [line], f"Nơi nhận “{quoted(text)}” thiếu gạch đầu dòng.",
                "Thêm gạch đầu dòng (-).", found=words, replacement=f"- {words}", is_safe=True,
            )  # fmt: skip
        before = text
