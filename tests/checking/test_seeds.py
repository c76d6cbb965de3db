"""The mistakes M1 to M23 of practice, as far as they stand in the five seeds, are all found.

The seeds lie beside the project. A mistake is written here as the rule and the code that tell of
it, and a pattern of the words at fault, never a sentence. M23, a year left over from the plan
that was copied, stands in no seed.
"""

import datetime as dt
import re
from functools import cache

import pytest

from kit.catalog import load_catalog
from kit.checking import Material, check, law_day
from kit.importing import read_plan

pytestmark = pytest.mark.corpus

# The day on which an old plan is taken up again.
TODAY = dt.date(2026, 11, 25)

# Mistake, seed, rule, code, words at fault (None: the finding is about what is not there).
MISTAKES = [
    ("M1", "000", "CIT111", "no-symbol", r"Chỉ thị 22$"),
    ("M1", "000", "CIT111", "no-symbol", r"26\b"),
    ("M2", "000", "TXT144", "money-for-reform", r"hoạt động cải cách hành chính"),
    ("M3", "004", "CIT104", "type-number", r"61/2018/NQ-CP"),
    ("M3", "004", "CIT106", "other-date", r"17-NQ/TW"),
    ("M4", "000", "TXT102", "dead-term", r"mức độ 3, 4"),
    ("M4", "000", "ORG101", "dead-body", r"Phòng Tài chính"),
    ("M4", "002", "CIT102", "not-in-force", r"30c/NQ"),
    ("M4", "002", "TXT102", "dead-term", r"mức độ 3, mức độ 4"),
    ("M4", "002", "ORG101", "dead-level", r"quận"),
    ("M4", "003", "CIT103", "moved-article", r"Điều 125"),
    ("M4", "003", "CIT102", "not-in-force", r"30c/NQ-CP"),
    ("M4", "003", "TXT102", "dead-term", r"mức độ 4"),
    ("M4", "003", "ORG101", "dead-level", r"UBND các huyện"),
    ("M4", "004", "TXT102", "dead-term", r"mức độ 3, 4"),
    ("M5", "001", "ORG102", "misspelt-own", r"Mỹ Hòa"),
    ("M6", "001", "TXT108", "misspelt-phrase", r"HÌNH TỨC"),
    ("M6", "001", "TXT108", "misspelt-phrase", r"CHCC"),
    ("M6", "001", "TXT108", "scan-suspect", r"lãnh đạo tổng việc"),
    ("M6", "003", "TXT108", "misspelt-phrase", r"CẢI HÀNH CHÍNH"),
    ("M6", "003", "TXT108", "misspelt-phrase", r"cải CCHC"),
    ("M6", "003", "TXT108", "misspelt-phrase", r"nhân sách"),
    ("M6", "003", "TXT108", "scan-suspect", r"lấp đất"),
    ("M6", "004", "TXT108", "scan-suspect", r"Công TTĐT"),
    ("M7", "001", "TXT108", "misspelt-phrase", r"cơ quan cải cách hành chính"),
    ("M8", "002", "CIT105", "loose-symbol", r"27 - NQ/TW"),
    ("M8", "002", "CIT105", "loose-symbol", r"16/2015/NĐ -CP"),
    ("M9", "001", "TXT104", "as-above", r"Như trên"),
    ("M10", "001", "TXT104", "no-upward-line", None),
    ("M11", "000", "TXT104", "drafter-name", r"^\("),
    ("M11", "001", "TXT104", "no-drafting-unit", r"Lưu: VT"),
    ("M12", "001", "TXT138", "no-such-appendix", r"Phụ lục"),
    ("M12", "003", "TXT138", "no-word", None),
    ("M13", "003", "TSK102", "no-column-product", None),
    ("M13", "003", "TSK103", "no-rhythm", r"Thường xuyên"),
    ("M14", "003", "TSK101", "lead-in-support", r"UBND các xã"),
    ("M15", "003", "TSK107", "two-rhythms", r"hàng tuần"),
    ("M16", "003", "ORG108", "second-name", r"huyện, thị xã"),
    ("M16", "003", "ORG113", "second-form", r"quản trị"),
    ("M16", "003", "ORG113", "second-form", r"hiệu quả"),
    ("M17", "001", "TXT103", "budget-in-passing", None),
    ("M17", "004", "TXT103", "no-budget", None),
    ("M18", "001", "TXT103", "no-audiences", None),
    ("M19", "000", "TXT103", "no-reporting", None),
    ("M19", "000", "TXT103", "no-tasks", None),
    ("M19", "004", "TXT103", "no-reporting", None),
    ("M19", "004", "TXT103", "no-tasks", None),
    ("M20", "003", "TXT118", "explained-in-subject", r"CCHC"),
    ("M20", "004", "TXT140", "type-on-same-line", None),
    ("M20", "004", "TXT116", "used-before-defined", r"CCHC"),
    ("M21", "000", "TXT122", "weekday-form", r"Thứ 3"),
    ("M22", "001", "TXT134", "long-point", None),
]

# Words that lost a hook, a tilde or a letter on the way through the scanner, by seed.
SUSPECTS = {
    "000": ("thông tin và cải cách",),
    "001": ("tổng việc",),
    "003": ("lấp đất", "Chi số", "tâm quan trọng", "Công Thông tin"),
    "004": ("Công thông tin", "Công TTĐT"),
}
SEEDS = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def findings(corpus):
    """What is found in a seed by the law of a day; each is read and judged once."""

    @cache
    def plan_of(seed):
        (path,) = (corpus / "seeds").glob(f"{seed}_*.txt")
        return read_plan(path)

    @cache
    def judge(seed, day=None):
        day = day or law_day(plan_of(seed), TODAY)
        return check(Material(plan_of(seed), day=day), load_catalog(day)).findings

    return judge


@pytest.mark.parametrize(("mistake", "seed", "rule", "code", "words"), MISTAKES)
def test_the_mistake_is_found(findings, mistake, seed, rule, code, words):
    """By its rule, at its words; what has died since the plan was issued by the law of today."""
    found = findings(seed, TODAY if mistake == "M4" else None)
    told = [one for one in found if (one.rule, one.code) == (rule, code)]
    assert any(words is None or re.search(words, one.found or "") for one in told)


def test_every_mistake_is_looked_for():
    """All 23 but the one that stands in no seed."""
    assert {mistake for mistake, *_ in MISTAKES} == {f"M{n}" for n in range(1, 23)}


def test_most_rows_without_a_rhythm_are_told(findings):
    """Twelve of the sixteen rows only say that the work goes on all year."""
    assert [one.code for one in findings("003")].count("no-rhythm") == 12


@pytest.mark.parametrize(
    ("seed", "words"), [(seed, words) for seed in SUSPECTS for words in SUSPECTS[seed]]
)
def test_what_the_scanner_may_have_misread_is_to_be_compared(findings, seed, words):
    """It is told as information, to be compared with the original, and not mended unasked."""
    told = [one for one in findings(seed) if one.rule == "TXT108" and words in (one.found or "")]
    assert told
    assert {(one.severity, one.is_safe) for one in told} == {("info", False)}
    assert all("với bản gốc" in one.fix_vi for one in told)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_suspect_is_blamed_on_the_office(findings, seed):
    """Whichever rule meets such words, and by whichever law."""
    found = (*findings(seed), *findings(seed, TODAY))
    blamed = [
        (one.rule, one.code, one.severity)
        for one in found
        for words in SUSPECTS.get(seed, ())
        if words in (one.found or "") and one.severity == "error"
    ]
    doubts = [one for one in found if one.code == "scan-suspect"]
    assert blamed == []
    assert {one.severity for one in doubts} <= {"info"}
