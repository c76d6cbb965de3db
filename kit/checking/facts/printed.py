"""Printed: the components of a Word file by name, and how a finding points at one of them.

What rules of form share: the values of the decree for a component, the lines of the head and of
each appendix, and the words in which people are told where a line stands.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.value_rows import FormatValue
from kit.checking.findings import Finding, Setting, Severity
from kit.checking.layout import Component, Look, Paragraph
from kit.checking.material import Material
from kit.errors import CatalogError

# What an official calls each component.
NAMES_VI = {
    "header.national_name": "Quốc hiệu",
    "header.motto": "Tiêu ngữ",
    "header.title": "Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”",
    "header.superior": "Tên cơ quan chủ quản",
    "header.issuer": "Tên cơ quan ban hành",
    "number": "Số, ký hiệu",
    "date_line": "Địa danh và thời gian",
    "type": "Tên loại văn bản",
    "subject": "Trích yếu",
    "official_letter.subject": "Trích yếu công văn",
    "addressee": "Kính gửi",
    "basis": "Căn cứ",
    "heading.part": "Tên phần, chương",
    "heading.section": "Tiêu đề mục",
    "heading.clause": "Tiêu đề khoản",
    "signature.authority": "Quyền hạn, chức vụ người ký",
    "signature.position": "Chức vụ người ký",
    "signature.name": "Họ tên người ký",
    "recipients.title": "Chữ “Nơi nhận”",
    "recipients": "Danh sách nơi nhận",
    "appendix.word": "Chữ “Phụ lục”",
    "appendix.title": "Tên phụ lục",
    "appendix.reference": "Dòng kèm theo của phụ lục",
}
_HEADINGS = ("heading.part", "heading.section", "heading.clause")
# With these the head of a document is over.
_AFTER_HEAD = ("type", "subject", "basis", "body", "addressee", *_HEADINGS)
_APPENDIX = ("appendix.word", "appendix.title", "appendix.reference")
_PARTNER = {"type": "subject", "subject": "type"}
_PLACEHOLDER = "{{"
_LONGEST_QUOTE = 40
# A heading is a name; what is longer, or goes on behind a colon, is a point with its text.
_LONGEST_HEADING = 120
_RUN_IN = re.compile(r"[:;]\s+\S|[.;]\s*$")


def lines(material: Material, name: str) -> tuple[Component, ...]:
    """Return the printed lines of one component, in print order."""
    return _by_name(material).get(name, ())


def head_lines(material: Material, name: str) -> tuple[Component, ...]:
    """Return the lines of a component of the head; a head that an appendix repeats is none."""
    first = _numbers(material)["body"]
    return tuple(c for c in lines(material, name) if c.paragraph.number < first)


def after_head(material: Material, name: str) -> tuple[Component, ...]:
    """Return the lines of a component that stand below the head."""
    first = _numbers(material)["body"]
    return tuple(c for c in lines(material, name) if c.paragraph.number >= first)


def judged_lines(material: Material, name: str) -> tuple[Component, ...]:
    """Return the lines of a component whose form the decree sets in this document."""
    if name.startswith("header.") or name in ("number", "date_line"):
        return head_lines(material, name)
    if name == "basis":
        return real_bases(material)
    if name in ("type", "subject"):
        # What is both in one line has no form of its own.
        other = {(c.paragraph.number, c.text) for c in lines(material, _PARTNER[name])}
        found = lines(material, name)
        return tuple(c for c in found if (c.paragraph.number, c.text) not in other)
    return lines(material, name)


def real_bases(material: Material) -> tuple[Component, ...]:
    """Return the lines of a "Căn cứ" block; the opening of a letter or a report is none."""
    found = lines(material, "basis")
    if material.plan.kind == "CV":
        return ()
    own = [c for c in found if not c.text.rstrip().endswith(":")]
    return tuple(own) if any(_bare(c.text).startswith("căn cứ") for c in own) else ()


def value_of(catalog: Catalog, material: Material, key: str) -> FormatValue | None:
    """Return the value of ``key`` for a State or a Party document; ``None`` if the law is silent.

    A Party document has one size and style for all headings.
    """
    return _value(catalog.day, key, material.plan.body == "party")


def finding_at(
    code: str,
    found_lines: Sequence[Component],
    message_vi: str,
    fix_vi: str,
    *,
    settings: Iterable[tuple[str, bool | float | str]] = (),
    is_safe: bool = False,
    severity: Severity | None = None,
    source: str | None = None,
    found: str | None = None,
    replacement: str | None = None,
) -> Finding:
    """Return one finding for all ``found_lines``: it stands at the first, the others are named."""
    targets = list(dict.fromkeys(target_of(c.paragraph) for c in found_lines))
    return Finding(
        code=code,
        severity=severity,
        source=source,
        place=place_of(found_lines[0]),
        target=targets[0],
        also=tuple(targets[1:]),
        message_vi=message_vi,
        fix_vi=fix_vi,
        settings=tuple(Setting(name=name, value=value) for name, value in settings),
        is_safe=is_safe,
        found=found,
        replacement=replacement,
    )


def missing(code: str, message_vi: str, fix_vi: str, severity: Severity | None = None) -> Finding:
    """Return a finding for something that is not printed anywhere."""
    return Finding(
        code=code, severity=severity, place="Toàn văn", target="layout", message_vi=message_vi,
        fix_vi=fix_vi,
    )  # fmt: skip


def target_of(paragraph: Paragraph) -> str:
    """Return the target of a paragraph."""
    return f"layout:paragraph:{paragraph.number}"


def place_of(line: Component) -> str:
    """Return "Đoạn 12 (“Độc lập - Tự do…”)"."""
    return f"{line.paragraph.place.capitalize()} (“{quoted(line.text)}”)"


def quoted(text: str) -> str:
    """Return the beginning of a line, as messages print it."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rsplit(' ', 1)[0]}…"


def written(line: Component) -> str:
    """Return the line as its letters stand, with its own spaces."""
    return "".join(run.text for run in line.runs).strip("\n")


def is_empty(paragraph: Paragraph) -> bool:
    """Say whether nothing is printed in the paragraph."""
    return not paragraph.text.strip()


def wrong_letters(line: Component, is_wrong: Callable[[Look], bool]) -> int:
    """Return how many letters and digits of a line look wrong."""
    return sum(sum(map(str.isalnum, r.text)) for r in line.runs if is_wrong(r.look))


def is_run_in(line: Component) -> bool:
    """Say whether the text of a point goes on in the line of its heading: "1. Đối tượng: …"."""
    return len(line.text) > _LONGEST_HEADING or bool(_RUN_IN.search(line.text))


def a_state_document(material: Material, catalog: Catalog) -> str | None:
    """Need a document of a State body."""
    if material.plan.body == "party":
        return "Văn bản của Đảng theo thể thức riêng."
    return None


def a_party_document(material: Material, catalog: Catalog) -> str | None:
    """Need a document of a Party body."""
    return None if material.plan.body == "party" else "Không phải văn bản của Đảng."


def a_filled_document(material: Material, catalog: Catalog) -> str | None:
    """Need a document, not a template whose parts a program will fill in."""
    key = "has-placeholders"
    if key not in material.gathered:
        printed = material.layout.paragraphs if material.layout else ()
        material.gathered[key] = any(_PLACEHOLDER in p.text for p in printed)
    return "Tệp là mẫu, còn chỗ “{{…}}” chưa điền." if material.gathered[key] else None


def _by_name(material: Material) -> dict[str, tuple[Component, ...]]:
    key = "components-by-name"
    if key not in material.gathered:
        found: dict[str, list[Component]] = {}
        for one in material.components:
            found.setdefault(one.name, []).append(one)
        material.gathered[key] = {name: tuple(group) for name, group in found.items()}
    return material.gathered[key]


def _numbers(material: Material) -> dict[str, int]:
    """Return the numbers of the paragraphs with which parts begin."""
    key = "parts-begin"
    if key not in material.gathered:
        body = (c.paragraph.number for c in material.components if c.name in _AFTER_HEAD)
        last = max((p.number for p in material.layout.paragraphs), default=0) + 1
        material.gathered[key] = {"body": next(body, last)}
    return material.gathered[key]


@lru_cache(maxsize=4096)
def _value(day: dt.date, key: str, is_party: bool) -> FormatValue | None:
    catalog = load_catalog(day)
    name, _, of_what = key.rpartition(".")
    keys = [f"party.{key}"] if is_party else [key]
    if is_party and name in _HEADINGS:
        keys.append(f"party.heading.{of_what}")
    for one in keys:
        try:
            return catalog.value(one)
        except CatalogError:
            continue
    return None


def _bare(text: str) -> str:
    return text.lower().lstrip("-–+•* ")
