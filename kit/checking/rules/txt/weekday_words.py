"""TXT122: weekdays are written in words with a capital: thứ Ba, Chủ nhật; tết Nguyên đán."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

DAYS = {"2": "Hai", "3": "Ba", "4": "Tư", "5": "Năm", "6": "Sáu", "7": "Bảy"}
_NUMBER = "[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy"
_BEFORE = "sáng|chiều|tối|trưa|vào|các|từ|đến|hết|trừ|ngày"
# "lần thứ ba" counts; a weekday stands beside a part of the day, a date, a week or another one.
_WEEKDAY = re.compile(
    rf"(?:\b(?:{_BEFORE}) (?P<one>[Tt]hứ (?:{_NUMBER}))\b(?! (?:nhất|là|của))"
    rf"|\b(?P<two>[Tt]hứ (?:{_NUMBER}))(?=,? (?:(?:hàng|hằng|mỗi|đầu|cuối|tuần)\b|ngày \d|\(ngày))"
    r")",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:(?P<sunday>chủ nhật|Chủ Nhật)(?=[ ,;.](?:hàng|hằng|ngày|và|tuần|\d))"
    r"|(?P<new_year>[Tt]ết (?:nguyên đán|Nguyên Đán|nguyên Đán))|(?P<august>[Cc]ách mạng tháng"
    r" (?:tám|8)))\b"
)
_RIGHT = {
    "sunday": "Chủ nhật", "new_year": "tết Nguyên đán", "august": "Cách mạng tháng Tám"
}  # fmt: skip


@rule(
    id="TXT122",
    slug="weekday-words",
    severity="info",
    title_vi="Thứ trong tuần, ngày tết viết bằng chữ, viết hoa đúng",
    rationale_vi="Phụ lục II của Nghị định 30 viết “thứ Ba”, “tháng Tám”; “Thứ 3” là lỗi gặp trong "
    "kế hoạch thật.",
    source="nd-30-2020#PL II, V",
)
def check_weekday_words(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each weekday or feast in another form."""
    for hit in material.prose.find(_WEEKDAY):
        words = hit.match["one"] or hit.match["two"]
        right = f"{words[:1]}hứ {_day(words[4:])}"
        # At the start of a sentence the capital is the sentence's.
        right = right if hit.start == 0 else f"t{right[1:]}"
        if words != right and not words.isupper():
            yield _finding(hit, words, right)
    for hit in material.prose.find(_OTHER):
        yield _finding(hit, hit.words, _RIGHT[hit.match.lastgroup or "sunday"])


def _day(number: str) -> str:
    word = DAYS.get(number, number.capitalize())
    return "Bảy" if word == "Bẩy" else word


def _finding(hit: Hit, words: str, right: str) -> Finding:
    return Finding(
        code="weekday-form",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{words}” chưa đúng cách viết ngày trong tuần, ngày lễ, tết.",
        fix_vi=f"Viết “{right}”.",
        found=words,
        replacement=right,
        is_safe=True,
    )
