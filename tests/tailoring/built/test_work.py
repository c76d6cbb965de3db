"""Kinds of work. Mirrors kit/tailoring/built/work.py."""

from kit.model import Task
from kit.tailoring.built.work import kinds_of, work_words


def test_a_kind_is_known_by_channel_key_or_words(catalog):
    """A row that was edited beyond its id is still known by its words."""
    rows = (
        Task(id="own-zalo", content="Đăng", channel="zalo"),
        Task(id="own-leaflet", content="Phát"),
        Task(id="t1", content="Họp giao ban quán triệt"),
        Task(id="t2", content="Việc chưa ai đặt tên"),
    )

    assert kinds_of(rows, catalog.day) == ["meeting", "zalo", "leaflet", "other"]


def test_members_share_a_phrase(catalog):
    """Two channels make one clause."""
    words = work_words(["loudspeaker", "website"], catalog.day)

    assert words == "tuyên truyền trên hệ thống truyền thanh và Trang thông tin điện tử"
