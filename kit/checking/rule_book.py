"""The book of rules (``docs/rules.md``): what, why, wrong, right and source of every rule.

``python -m kit.checking.rule_book`` writes it from the rules and their cases; a test refuses a
stale copy. Only a checkout has the cases, so the book is not made from an installed kit.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

import kit.checking.rules  # noqa: F401  every rule registers itself
from kit.catalog.rows import SourceRow
from kit.catalog.tables import SOURCES, load_table
from kit.checking.findings import SEVERITIES_VI
from kit.checking.profiles import load_profile, profile_names
from kit.checking.rule import RULES, Rule
from kit.checking.sources import source_vi

_CHECKOUT = Path(__file__).resolve().parents[2]
CASES = _CHECKOUT / "tests" / "checking" / "cases"
BOOK = _CHECKOUT / "docs" / "rules.md"

FAMILIES_VI = {
    "FMT": "Trang và chữ",
    "CIT": "Viện dẫn",
    "TSK": "Nhiệm vụ",
    "CHN": "Kênh, hình thức",
    "TXT": "Lời văn và các phần",
    "ORG": "Cơ quan, địa danh",
    "INH": "So với kế hoạch cấp trên",
    "PAR": "Chấm điểm cải cách hành chính",
}
_HEAD = """# Các quy tắc rà soát

Tệp này sinh ra từ mã nguồn bằng `python -m kit.checking.rule_book`; đừng sửa tay.
Mỗi quy tắc có mã cố định. “Lỗi” phải sửa trước khi trình ký; “nên xem lại” cần người soạn quyết
định; “lưu ý” chỉ để biết. Mức ghi dưới đây là mức thường gặp, từng trường hợp có thể nhẹ hơn.
"""


def rule_book(cases: Path = CASES) -> str:
    """Return the whole book as Markdown; ``cases`` is the folder with a YAML for each rule."""
    parts = [_HEAD, *_table(), ""]
    for family, name in FAMILIES_VI.items():
        rules = sorted((r for r in RULES.values() if r.id.startswith(family)), key=lambda r: r.id)
        if rules:
            parts.append(f"## {family} · {name}\n")
            parts += [line for rule in rules for line in _chapter(rule, cases)]
    return "\n".join(parts).rstrip() + "\n"


def _table() -> Iterator[str]:
    yield "| Mã | Quy tắc | Mức | Bộ quy tắc |"
    yield "|---|---|---|---|"
    profiles = {name: load_profile(name) for name in profile_names()}
    for rule in sorted(RULES.values(), key=lambda r: r.id):
        used = ", ".join(f"`{name}`" for name, ids in profiles.items() if rule.id in ids)
        yield f"| {rule.id} | {rule.title_vi} | {SEVERITIES_VI[rule.severity].lower()} | {used} |"


def _chapter(rule: Rule, cases: Path) -> Iterator[str]:
    shown = yaml.safe_load((cases / f"{rule.id}.yaml").read_text("utf-8"))
    yield f"### {rule.id} · {rule.title_vi}\n"
    yield f"*{rule.slug}*, mức: {SEVERITIES_VI[rule.severity].lower()}\n"
    yield f"**Vì sao.** {rule.rationale_vi}\n"
    yield "**Sai**\n"
    for case in shown["fail"]:
        codes = ", ".join(f"`{code}`" for code in dict.fromkeys(case["codes"]))
        yield f"- {case['case']} → {codes}"
    yield "\n**Đúng**\n"
    yield from (f"- {case['case']}" for case in shown["pass"])
    sources = load_table(SOURCES, SourceRow)
    yield f"\n**Nguồn.** {source_vi(rule.source, sources)}\n"


def main() -> None:
    """Write the book to its place in the checkout."""
    BOOK.write_text(rule_book(), "utf-8")


if __name__ == "__main__":
    main()
