"""TXT101: no year of another plan is left over.

Allowed are the plan year, the year before where results are told, targets of later years,
programme periods that hold the plan year, and years in names of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.cited import citations_in, protected_spans
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model import Plan
from kit.model.dates import find_dates
from kit.model.timing import YearMention, find_year_mentions
from kit.model.vietnamese import fold

# Types that bring a plan; a draft may not have chosen yet.
_PLANS = ("KH", "QĐ", "CTr", None)


def _one_year(material: Material, catalog: Catalog) -> str | None:
    plan = material.plan
    if plan.kind not in _PLANS:
        return "Văn bản không phải kế hoạch: năm khác có thể là việc đã qua."
    if plan.year is None:
        return "Chưa biết năm kế hoạch."
    # A plan signed two years before its year is a programme of several years.
    is_yearly = plan.date is None or abs(plan.year - plan.date.year) <= 1
    return None if is_yearly else "Kế hoạch nhiều năm: năm nào cũng có thể đúng."


# Nobody copies a plan that old: an older year is history ("06/01/1946").
HISTORY_YEARS = 10

# A text without another year needs no closer look.
_YEAR = re.compile(r"(?:19|20)\d\d")
# Words that speak of what was reached; the year before belongs to them.
_RESULTS = re.compile(
    r"\b(?:ket qua|danh gia|tong ket|so ket|cong bo|so voi|thanh tich|thuc hien duoc|bao cao"
    r"|da dat|nam truoc|chi so|xep hang|rut kinh nghiem|ton tai|han che|khac phuc)\b"
)
# "Chiến lược … đến năm 2020 và định hướng đến năm 2030" is a name.
_VISION = re.compile(r"(?:,| và)? (?:tầm nhìn|định hướng)")
_ALONE = re.compile(r"năm \d{4}")
_TARGET = re.compile(r"(?:đến|đến hết|tới|tầm nhìn|định hướng)\s+$", re.IGNORECASE)
# What to do where writing the plan year would not mend it.
_FIXES_VI = {
    "basis-of-other-year": "Thay căn cứ bằng kế hoạch của năm nay.",
    "past-period": "Thay bằng giai đoạn hiện nay, hoặc bỏ nếu không còn đúng.",
    "later-year": "Kiểm tra lại: nếu không phải việc của năm sau thì sửa thành năm kế hoạch.",
}
# A plan of another year among the bases is last year's basis. A law or a programme is not.
_YEARLY = ("Kế hoạch", "Chương trình")
# Neither the year of a day ("ngày 22 tháng 12 năm 2024") nor the end of a period.
_YEAR_OF_PLAN = re.compile(
    r"(?<!đến )(?<!hết )(?<!tháng \d )(?<!tháng \d\d )\bnăm\s+((?:19|20)\d\d)"
    r"(?!\s*(?:-|–|đến)\s*\d)"
)


@rule(
    id="TXT101",
    slug="left-over-years",
    severity="error",
    title_vi="Không sót năm của kế hoạch khác",
    rationale_vi="Chép kế hoạch năm trước mà sót một năm là lỗi thường gặp, và làm sai thời hạn.",
    source="practice#M23",
    needs=(_one_year,),
)
def check_left_over_years(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each year that belongs to another plan."""
    plan = material.plan
    for text in material.texts:
        if text.field == "timing":
            continue
        if text.part == "bases":
            # Days in a basis are those of its documents; what it is about has a year too.
            yield from _old_basis(text, plan.year, catalog)
            continue
        if all(year == str(plan.year) for year in _years(text.text)):
            continue
        walls = protected_spans(text, catalog)
        for mention in find_year_mentions(text.text, walls):
            judged = _judge(text, mention, plan)
            if judged:
                words = text.text[mention.start : mention.end]
                yield _finding(text, words, plan.year, *judged)


@lru_cache(maxsize=TEXTS_KEPT)
def _years(text: str) -> tuple[str, ...]:
    return tuple(_YEAR.findall(text))


def _judge(text: PlanText, mention: YearMention, plan: Plan) -> tuple[str, Severity] | None:
    year = plan.year
    if mention.kind == "range" and mention.last_year != mention.year:
        return ("past-period", "warn") if mention.last_year < year else None
    if mention.year == year or year - mention.year > HISTORY_YEARS:
        return None
    if mention.year > year:
        # What was copied is older; a later year may be meant, the more so in a plan whose
        # subject names no year and that only got its year from its date.
        is_target = _TARGET.search(text.text[: mention.start]) is not None
        is_yearly = plan.subject is None or str(year) in plan.subject
        words = text.text[mention.start : mention.end]
        is_meant = is_target or _reports_the_year(words, mention, year)
        return ("later-year", "info") if is_yearly and not is_meant else None
    if mention.year == year - 1:
        is_meant = _RESULTS.search(fold(text.text)) or _starts_early(mention, plan)
        return None if is_meant else ("year-before", "warn")
    names_strategy = _TARGET.search(text.text[: mention.start]) and _VISION.match(
        text.text[mention.end :]
    )
    return None if names_strategy else ("other-year", "error")


def _reports_the_year(words: str, mention: YearMention, year: int) -> bool:
    """Whether it is a day of the January after: the report on the year is due then."""
    is_day = mention.kind == "date" and mention.year == year + 1
    return is_day and any(found.month == 1 for found in find_dates(words))


def _starts_early(mention: YearMention, plan: Plan) -> bool:
    """Whether a plan signed in the year before speaks of the months that are left of it."""
    was_signed_then = plan.date is not None and plan.date.year == mention.year
    return was_signed_then and mention.kind in ("date", "month", "quarter")


def _old_basis(text: PlanText, year: int, catalog: Catalog) -> Iterator[Finding]:
    cited = citations_in(text.text, catalog.day)
    if not cited or cited[0].citation.type not in _YEARLY:
        return
    named = _YEAR_OF_PLAN.findall(text.text[cited[0].end :])
    if named and int(named[-1]) < year:
        yield _finding(text, f"năm {named[-1]}", year, "basis-of-other-year", "warn")


def _finding(text: PlanText, words: str, year: int, code: str, severity: Severity) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” đã qua trước năm kế hoạch {year}." if code == "past-period"
        else f"“{words}” không phải năm kế hoạch {year}.",
        fix_vi=_FIXES_VI.get(code, f"Sửa thành năm {year}, hoặc bỏ nếu không còn đúng."),
        found=words,
        replacement=f"năm {year}" if code == "other-year" and _ALONE.fullmatch(words) else None,
    )  # fmt: skip
