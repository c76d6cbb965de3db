"""TXT103. Mirrors kit/checking/rules/txt/sections.py."""

import pytest

from kit.checking.rules.txt.sections import SECTIONS


def test_empty_plan_lacks_every_section(find):
    """Each section is led to by its own key."""
    found = find("TXT103")

    assert [f.target for f in found] == list(SECTIONS)
    assert {f.severity for f in found} == {"error", "warn"}


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("budget", "Phòng Kinh tế bố trí kinh phí thực hiện."),
        ("reporting", "Thực hiện chế độ báo cáo theo quy định."),
    ],
)
def test_matter_inside_the_duties_counts(find, key, words):
    """Real plans often say it there."""
    found = find("TXT103", responsibilities={"Phòng A": [words]})
    assert key not in {f.target for f in found}


def test_joint_heading_without_text_does_not_count(find):
    """A heading with nothing under it is no section."""
    outline = [{"title": "NỘI DUNG, HÌNH THỨC", "keys": ["contents", "channels"]}]
    assert {"contents", "channels"} <= {f.target for f in find("TXT103", outline=outline)}


def test_tasks_of_a_lost_appendix_are_not_said_to_be_missing(find):
    """The importer saw that the plan leaves them to an appendix that the file lacks."""
    note = {"code": "missing-appendix", "message_vi": "Văn bản nhắc đến phụ lục."}
    subject = "Tuyên truyền cải cách hành chính năm 2027"
    found = find("TXT103", subject=subject, notes=[note])
    assert "tasks" not in {f.target for f in found}
