"""TSK103. Mirrors kit/checking/rules/tsk/task_period.py."""

import pytest


@pytest.mark.parametrize(
    ("timing", "codes"),
    [
        ("Chậm nhất ngày 14/12/2027", []),
        ("Chậm nhất ngày 15/12/2027", ["after-cutoff"]),
        ("Trước ngày 15/12/2027", []),
        ("Quý IV/2027", ["after-cutoff"]),
        ("Tháng 12/2026 - 3/2027", ["outside-year"]),
    ],
)
def test_edges_of_the_year_and_of_the_reporting_year(find, timing, codes):
    """The day of the calendar of reports itself is in time; a day of another year is not."""
    assert [f.code for f in find("TSK103", tasks=[{"timing": timing}])] == codes


def test_day_of_the_calendar_is_only_information(find):
    """The cut-off is derived from the calendar, it is no law."""
    (found,) = find("TSK103", tasks=[{"timing": "Chậm nhất ngày 20/12/2027"}])

    assert found.severity == "info"
    assert found.source.startswith("corrections")


def test_frequency_answers_all_year(find):
    """ "Thường xuyên" with a number of times is enough."""
    timing = {"text": "Thường xuyên, 12 lần", "kind": "all_year", "per_year": 12}
    assert find("TSK103", tasks=[{"timing": timing}]) == []
