"""What rows are about. Mirrors kit/tailoring/themes.py."""

from kit.tailoring.themes import themes_in, topic_from

SUBJECT = {"subject": "tuyên truyền {themes}"}
TOOL = {"tool": "sử dụng {themes}", "subject": "về {themes}"}


def test_themes_of_several_rows_are_said_once(catalog):
    """Two rows about reform and online services make one topic."""
    texts = ("Dựng pano về cải cách hành chính", "Clip về dịch vụ công trực tuyến, CCHC")

    assert topic_from(texts, SUBJECT, catalog.day) == "tuyên truyền CCHC, DVCTT"


def test_a_theme_says_another_along(catalog):
    """Indexes of reform need no reform beside them."""
    keys = [t.key for t in themes_in(["CCHC và Chỉ số CCHC"], catalog.day)]

    assert keys == ["indexes"]


def test_tools_speak_before_subjects(catalog):
    """Staff are shown how to use a tool; without one they hear about a subject."""
    assert topic_from(["chữ ký số trong CCHC"], TOOL, catalog.day) == "sử dụng chữ ký số"
    assert topic_from(["CCHC"], TOOL, catalog.day) == "về CCHC"


def test_no_theme_no_topic(catalog):
    """A row without a known theme keeps its usual topic."""
    assert topic_from(["Treo băng rôn"], SUBJECT, catalog.day) is None
