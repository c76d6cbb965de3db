"""Day and issuer in front of the verb. Mirrors kit/model/citations/announcements.py."""

import datetime as dt

import pytest

from kit.model.citations.announcements import Announcement, announced, issuer_before

DAY = dt.date(2027, 1, 5)
DOCUMENT = "Quyết định số 12/QĐ-UBND"


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Ngày 05/01/2027, UBND xã Mẫu ban hành ", "UBND xã Mẫu"),
        ("ngày 05 tháng 01 năm 2027 Ủy ban nhân dân xã Mẫu đã ban hành ",
         "Ủy ban nhân dân xã Mẫu"),
        ("Vào ngày 5/1/2027, Sở Văn hóa, Thể thao và Du lịch vừa ký ban hành ",
         "Sở Văn hóa, Thể thao và Du lịch"),
        ("Tin mới\nNgày 05/01/2027, UBND xã Mẫu chính thức ban hành ", "UBND xã Mẫu"),
        ("Theo đó, ngày 05/01/2027, Chính phủ có ", "Chính phủ"),
    ],
)  # fmt: skip
def test_day_and_issuer_are_read(before, issuer):
    """As news pages and introductions write it."""
    assert announced(before + DOCUMENT, len(before), 0) == Announcement(DAY, issuer)


@pytest.mark.parametrize(
    "before",
    [
        "Từ ngày 05/01/2027, UBND xã Mẫu ban hành ",
        "đến hết ngày 05/01/2027, UBND xã Mẫu ban hành ",
        "Ngày 05/01, UBND xã Mẫu ban hành ",
        "Ngày 31/4/2027, UBND xã Mẫu ban hành ",
        "Ngày 05/01/2027, hội nghị bàn việc thực hiện ",
        "Ngày 05/01/2027, sau khi họp bàn và thống nhất, UBND xã Mẫu ban hành ",
    ],
)
def test_other_days_are_not_the_documents(before):
    """The day from which something holds, one without a year, one with other news between."""
    assert announced(before + DOCUMENT, len(before), 0) is None


def test_the_day_of_the_document_before_is_its_own():
    """ "Kế hoạch số 5 ngày …, UBND xã ban hành" dates the plan that is carried out."""
    first = "Thực hiện Kế hoạch số 5/KH-UBND, ngày 05/01/2027"
    before = f"{first}, UBND xã Mẫu ban hành "

    assert announced(before + DOCUMENT, len(before), len(first)) is None


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Theo đề nghị của Sở Nội vụ tại ", "Sở Nội vụ"),
        ("theo chỉ đạo của Bộ Văn hóa, Thể thao và Du lịch tại ",
         "Bộ Văn hóa, Thể thao và Du lịch"),
        ("hướng dẫn của Bộ\nNội vụ tại ", "Bộ Nội vụ"),
        ("thực hiện nhiệm vụ của xã được giao tại ", None),
        ("Sở Nội vụ tại ", None),
        ("trụ sở của Sở Nội vụ, họp tại ", None),
    ],
)  # fmt: skip
def test_the_issuer_may_stand_in_front(before, issuer):
    """ "của … tại" with a whole name between, and nothing else."""
    assert issuer_before(before + DOCUMENT, len(before), 0) == issuer
