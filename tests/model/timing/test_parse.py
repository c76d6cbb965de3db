"""Reading time cells. Mirrors kit/model/timing/parse.py.

The phrasings are those of real task tables; YEAR stands in for cells that name none.
"""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model import Timing
from kit.model.timing import format_timing, parse_timing

YEAR = 2027
FULL = ("01-01", "12-31")

# text, kind, start, end, per_year. Days without a year are of YEAR; None is left open.
PHRASINGS = [
    # one time: a deadline, a day, a month, a quarter, a part of the year
    ("trước ngày 31/3/2026", "once", None, "2026-03-30", None),
    ("Trước ngày 30/6", "once", None, "06-29", None),
    ("Trước 30/6", "once", None, "06-29", None),
    ("Hoàn thành trước ngày 30/6/2027", "once", None, "06-29", None),
    ("trước ngày 15 tháng 12 năm 2025", "once", None, "2025-12-14", None),
    ("Trước tháng 6/2027", "once", None, "05-31", None),
    ("Trước 17 giờ ngày 15/12/2027", "once", None, "12-15", None),
    ("Trước ngày 15/12 hằng năm", "once", None, "12-14", None),
    ("Chậm nhất là ngày 08 tháng 2 năm 2026", "once", None, "2026-02-08", None),
    ("Đến 31/12/2027", "once", None, "12-31", None),
    ("Trước ngày 30/9/2027 (thông báo trước ít nhất 07 ngày; công khai chậm nhất 10 ngày sau đó)",
     "once", None, "09-29", None),
    ("13h30’ ngày 29/4/2026 (Thứ Tư).", "once", "2026-04-29", "2026-04-29", None),
    ("8h00-10h00 ngày 28/12/2011", "once", "2011-12-28", "2011-12-28", None),
    ("Dự kiến ngày 05/12/2025 (Chậm nhất ngày 10/12/2025)",
     "once", "2025-12-05", "2025-12-05", None),
    ("1,5 ngày (bắt đầu từ 13h30 thứ Hai ngày 06/7/2026)",
     "once", "2026-07-06", "2026-07-06", None),
    ("Tháng 9", "once", "09-01", "09-30", None),
    ("Tháng 12/2025.", "once", "2025-12-01", "2025-12-31", None),
    ("Hoàn thành trong tháng 02/2027", "once", "02-01", "02-28", None),
    ("Đầu tháng 3/2027", "once", "03-01", "03-31", None),
    ("Quý I", "once", "01-01", "03-31", None),
    ("Trong quý II", "once", "04-01", "06-30", None),
    ("Quý II/2027", "once", "04-01", "06-30", None),
    ("Quý III Năm 2026", "once", "2026-07-01", "2026-09-30", None),
    ("Quý\u00a0IV năm 2026", "once", "2026-10-01", "2026-12-31", None),
    ("6 tháng đầu năm 2027", "once", "01-01", "06-30", None),
    ("3 tháng cuối năm", "once", "10-01", "12-31", None),
    ("Hoàn thành trong năm 2025", "once", "2025-01-01", "2025-12-31", None),
    ("Đầu năm 2027", "once", *FULL, None),
    # from … to …
    ("Tháng 01/2020 đến tháng 8/2020", "range", "2020-01-01", "2020-08-31", None),
    ("Tháng 03/2020 đến tháng 7/2020", "range", "2020-03-01", "2020-07-31", None),
    ("Tháng 3 - 6/2027", "range", "03-01", "06-30", None),
    ("Tháng 3–8/2027", "range", "03-01", "08-31", None),
    ("Tháng 11 - 12/2025.", "range", "2025-11-01", "2025-12-31", None),
    ("Quý IV/2025- Quý II/2026", "range", "2025-10-01", "2026-06-30", None),
    ("Quý II-III/2027", "range", "04-01", "09-30", None),
    ("Từ ngày 01/3 đến 30/6/2027", "range", "03-01", "06-30", None),
    ("Từ ngày 05/02/2026 - 08/02/2026", "range", "2026-02-05", "2026-02-08", None),
    ("Trong khoảng thời gian từ ngày 17/12/2025 đến 17 giờ 00, ngày 01/02/2026",
     "range", "2025-12-17", "2026-02-01", None),
    ("Từ tháng 02 đến trước ngày 15/12/2027", "range", "02-01", "12-14", None),
    ("ngày 18, 19/10/2026", "range", "2026-10-18", "2026-10-19", None),
    ("Giai đoạn 2026-2030", "range", "2026-01-01", "2030-12-31", None),
    ("Năm 2025 - 2026", "range", "2025-01-01", "2026-12-31", None),
    ("Năm 2026 và các năm tiếp theo.", "range", "2026-01-01", None, None),
    ("Quý IV năm 2025 và các năm tiếp theo", "range", "2025-10-01", None, None),
    ("Giai đoạn 2026-2030 và những năm tiếp theo", "range", "2026-01-01", None, None),
    ("Từ 01/7/2025", "range", "2025-07-01", None, None),
    ("Từ tháng 11/2025 đến khi kết thúc kiểm kê", "range", "2025-11-01", None, None),
    ("từ nay đến năm 2030", "range", None, "2030-12-31", None),
    ("Từ ngày ban hành Kế hoạch đến ngày 31/12/2027", "range", None, "12-31", None),
    # rhythms
    ("Định kỳ hàng tuần", "weekly", *FULL, 52),
    ("mỗi tuần 02 lần", "weekly", *FULL, 104),
    ("2 tuần/lần", "weekly", *FULL, 26),
    ("Định kỳ hàng tháng", "monthly", *FULL, 12),
    ("hằng tháng", "monthly", *FULL, 12),
    ("03 bản tin/01 tháng", "monthly", *FULL, 36),
    ("ít nhất 02 tin, bài/tháng", "monthly", *FULL, 24),
    ("01-02 tin/tháng", "monthly", *FULL, 12),
    ("Hằng tháng, trước ngày 20", "monthly", *FULL, 12),
    ("Trước ngày 15 hàng tháng", "monthly", *FULL, 12),
    ("Từ tháng 3 đến tháng 11, mỗi tháng 01 buổi", "monthly", "03-01", "11-30", 9),
    ("Từ tháng 02/2027, mỗi tháng 02 tin, bài; đủ số lượng trước ngày 15/12/2027",
     "monthly", "02-01", "12-14", 22),
    ("hằng quý", "quarterly", *FULL, 4),
    ("01 lần/quý", "quarterly", *FULL, 4),
    ("3 tháng/lần", "quarterly", *FULL, 4),
    ("Cuối mỗi quý", "quarterly", *FULL, 4),
    ("Trước ngày 14 tháng cuối quý", "quarterly", *FULL, 4),
    ("Thường xuyên, định kỳ hằng quý báo cáo", "quarterly", *FULL, 4),
    ("Mỗi quý 01 cuộc; cuộc cuối trước ngày 15/12/2027", "quarterly", "01-01", "12-14", 4),
    ("Mỗi quý 02 buổi; buổi cuối trước ngày 15/12/2027", "quarterly", "01-01", "12-14", 8),
    ("Hàng quý, 6 tháng, năm", "quarterly", *FULL, 4),
    ("Quý I, 6 tháng, quý III, năm", "quarterly", *FULL, 4),
    ("3 tháng, 6 tháng, 9 tháng, năm", "quarterly", *FULL, 4),
    ("6 tháng, năm", "half_yearly", *FULL, 2),
    ("6 tháng đầu năm và cả năm", "half_yearly", *FULL, 2),
    ("01 lần/6 tháng", "half_yearly", *FULL, 2),
    # several times, with the rhythm they make
    ("Tháng 6, tháng 12", "half_yearly", "06-01", "12-31", 2),
    ("tháng 6 và tháng 12 hàng năm", "half_yearly", "06-01", "12-31", 2),
    ("Quý I, quý III", "half_yearly", "01-01", "09-30", 2),
    ("Quý I và III/2027", "half_yearly", "01-01", "09-30", 2),
    ("Quý I, II, III, IV", "quarterly", *FULL, 4),
    ("Tháng 3, 6, 9, 12/2027", "quarterly", "03-01", "12-31", 4),
    ("Trong Quý III, IV năm 2027", "range", "07-01", "12-31", 2),
    ("Trước ngày 25/6 và 25/12", "half_yearly", None, "12-24", 2),
    ("01 đề cương trước ngày 31/3/2027; 01 đề cương trước ngày 30/9/2027",
     "half_yearly", None, "09-29", 2),
    ("02 tin, bài trước ngày 30/6/2027; 03 tin, bài trước ngày 15/12/2027",
     "half_yearly", None, "12-14", 5),
    # all the year
    ("Thường xuyên trong năm", "all_year", *FULL, None),
    ("Thường xuyên, theo yêu cầu nhiệm vụ", "all_year", *FULL, None),
    ("Thường xuyên và khi có yêu cầu", "all_year", *FULL, None),
    ("Cả năm", "all_year", *FULL, None),
    ("Trong năm 2025", "all_year", "2025-01-01", "2025-12-31", None),
    ("Năm 2025", "all_year", "2025-01-01", "2025-12-31", None),
    ("Hằng ngày", "all_year", *FULL, None),
    ("Hằng năm", "all_year", *FULL, 1),
    ("02 lần/năm", "all_year", *FULL, 2),
    ("Mỗi năm 01 cuộc", "all_year", *FULL, 1),
    # when something happens
    ("Ngay sau khi Kế hoạch được ban hành", "event", None, None, None),
    ("Khi có văn bản mới", "event", None, None, None),
    ("Đột xuất theo yêu cầu", "event", None, None, None),
    ("Theo kế hoạch của tỉnh", "event", None, None, None),
    ("Theo tiến độ của cơ quan chủ trì soạn thảo.", "event", None, None, None),
    ("Trong quá trình triển khai", "event", None, None, None),
    # no meaning found
    ("Trong tháng", "unknown", None, None, None),
    ("Phòng Văn hóa - Xã hội", "unknown", None, None, None),
    ("", "unknown", None, None, None),
]  # fmt: skip


def day(written):
    """Read a day of the table; month and day alone are of YEAR."""
    return written and dt.date.fromisoformat(written if len(written) > 5 else f"{YEAR}-{written}")


@pytest.mark.parametrize(("text", "kind", "start", "end", "per_year"), PHRASINGS)
def test_phrasing(text, kind, start, end, per_year):
    """Each real phrasing means these days, and keeps its words."""
    assert parse_timing(text, year=YEAR) == Timing(
        text=text.strip(), kind=kind, start=day(start), end=day(end), per_year=per_year
    )


def test_the_table_is_large_enough():
    """At least 60 phrasings, each once."""
    assert len({row[0] for row in PHRASINGS}) == len(PHRASINGS) >= 60


def test_without_a_year_the_days_stay_open():
    """ "Quý II" of no known year is once, on days that nobody knows."""
    timing = parse_timing("Quý II", year=None)
    assert (timing.kind, timing.start, timing.end) == ("once", None, None)


def test_text_without_diacritics_reads_the_same():
    """OCR drops marks; the meaning stays."""
    plain = parse_timing("Moi quy 02 buoi; buoi cuoi truoc ngay 15/12/2027", year=YEAR)
    assert (plain.kind, plain.per_year, plain.end) == ("quarterly", 8, dt.date(2027, 12, 14))


DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
YEARS = st.integers(2020, 2035)
RHYTHM = st.builds(
    lambda kind, times, year: Timing(
        kind=kind, start=dt.date(year, 1, 1), end=dt.date(year, 12, 31),
        per_year=times * {"weekly": 52, "monthly": 12, "quarterly": 4, "half_yearly": 2}[kind],
    ),
    st.sampled_from(["weekly", "monthly", "quarterly", "half_yearly"]), st.integers(1, 30), YEARS,
)  # fmt: skip
ONCE = st.builds(lambda end: Timing(kind="once", end=end), DAYS) | st.builds(
    lambda on: Timing(kind="once", start=on, end=on), DAYS
)
RANGE = st.builds(
    lambda a, b: Timing(kind="range", start=min(a, b), end=max(a, b)), DAYS, DAYS
) | st.builds(lambda start: Timing(kind="range", start=start), DAYS)
ALL_YEAR = st.builds(
    lambda year, times: Timing(
        kind="all_year", start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), per_year=times
    ),
    YEARS, st.none() | st.integers(1, 99),
)  # fmt: skip


@given(RHYTHM | ONCE | RANGE | ALL_YEAR)
def test_a_meaning_survives_its_words(timing):
    """Writing a meaning and reading it back gives the same meaning."""
    words = format_timing(timing)
    assert parse_timing(words, year=None) == timing.with_(text=words)


@given(st.text(max_size=80))
def test_any_text_is_survived(text):
    """Whatever a cell holds, it keeps its words and has days in order."""
    timing = parse_timing(text, year=YEAR)
    assert timing.text.split() or timing.kind == "unknown"
