"""ORG109: the short form in brackets is that of the body named in front of it."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import tone_normal

_BRACKET = re.compile(
    r"\s*\((?:sau đây (?:gọi|viết) tắt là\s+|gọi tắt là\s+|viết tắt là\s+)?[“\"]?"
    r"(?P<short>[A-ZĐƯ][A-ZĐƯ&-]+)[”\"]?\)"
)


@rule(
    id="ORG109",
    slug="wrong-expansion",
    severity="error",
    title_vi="Chữ viết tắt trong ngoặc là của tên đứng trước nó",
    rationale_vi="“Hội đồng nhân dân (UBND)” làm sai mọi chỗ dùng chữ viết tắt về sau: việc của "
    "cơ quan này thành việc của cơ quan kia.",
    source="nd-30-2020#PL I, II.5.c",
)
def check_wrong_expansion(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each bracket whose short form belongs to another name."""
    for text in material.texts:
        for name, short, right in _wrong(text.text, catalog.day):
            yield _finding(text, name, short, right)


@lru_cache(maxsize=4096)
def _wrong(text: str, day: dt.date) -> tuple[tuple[str, str, str], ...]:
    if "(" not in text:
        return ()
    found = []
    for match in _BRACKET.finditer(text):
        before = _plain(text[: match.start()])
        names = [name for name in _short_forms(day) if before.endswith(name)]
        if not names:
            continue
        name = max(names, key=len)
        shorts = _short_forms(day)[name]
        fitting = {short for one in names for short in _short_forms(day)[one]}
        known = any(match["short"] in all_shorts for all_shorts in _short_forms(day).values())
        if known and match["short"] not in fitting:
            words = text[: match.start()][-len(name) :]
            found.append((f"{words}{match.group()}", match["short"], shorts[0]))
    return tuple(found)


@lru_cache(maxsize=8)
def _short_forms(day: dt.date) -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in load_catalog(day).abbreviations:
        forms[_plain(row.full_vi)] += (row.short,)
    return dict(forms)


def _plain(text: str) -> str:
    return tone_normal(text).lower()


def _finding(text: PlanText, words: str, short: str, right: str) -> Finding:
    return Finding(
        code="short-of-other",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: {short} không phải chữ viết tắt của tên này.",
        fix_vi=f"Sửa chữ viết tắt thành {right}, hoặc sửa tên đứng trước.",
        found=words,
        replacement=words.replace(short, right),
    )
