"""Mirrors kit/ui/reading_report.py."""

from kit.ui.reading_report import CLOSE_VI, OPEN_VI, ReadingReport

EVIL = '<p title="x">"><script>alert(1)</script></p>'


def test_the_page_is_made_when_it_is_first_asked_for():
    """Offering costs nothing; opening twice makes it once."""
    made = []
    report = ReadingReport()
    report.offer("kế hoạch.docx", lambda: made.append(1) or "<p>trang</p>")
    assert made == []

    for _ in range(3):
        report.toggle.click()

    assert (made, report.is_open, report.toggle.description) == ([1], True, CLOSE_VI)


def test_the_page_stays_inside_its_frame():
    """Quotes and tags of the page cannot leave the attribute that holds it."""
    report = ReadingReport()
    report.offer("a.docx", lambda: EVIL)
    report.toggle.click()

    assert "<script>" not in report.frame.value
    assert report.frame.value.count('"') == 8


def test_what_is_forgotten_is_gone():
    """Hidden, closed, and a click does nothing."""
    report = ReadingReport()
    report.offer("a.docx", lambda: EVIL)
    report.toggle.click()
    report.forget()
    report.toggle.click()

    assert (report.layout.display, report.is_open) == ("none", False)
    assert report.toggle.description == OPEN_VI
