"""Sections by meaning. Mirrors kit/importing/sections.py."""

import pytest

from kit.importing.ledger import Ledger
from kit.importing.outline_tree import build_tree
from kit.importing.sections import read_sections
from tests.importing.pieces import outline, paragraphs, table


def read(*pieces):
    """Read a body given as texts and tables."""
    ledger = Ledger()
    blocks = []
    for piece in pieces:
        blocks.extend(paragraphs(piece) if isinstance(piece, str) else [piece])
    return read_sections(build_tree(blocks), ledger), ledger


def texts(body, key):
    """Return the words of the items of a key."""
    return [item.text for item in body.items.get(key, ())]


def keys_of(body):
    """Return number, title and keys of the outline."""
    return [(entry.number, entry.title, entry.keys) for entry in body.outline]


def test_sub_headings_choose_their_keys():
    """Under one heading of several meanings each numbered sub-heading opens its own key."""
    body, ledger = read(
        "II. NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", "1. Nội dung", "a) Thủ tục;", "2. Hình thức",
        "- Loa;", "3. Đối tượng: Người dân.",
    )  # fmt: skip

    assert texts(body, "contents") == ["Thủ tục;"]
    assert texts(body, "channels") == ["Loa;"]
    assert texts(body, "audiences") == ["Người dân."]
    assert keys_of(body) == [
        ("II", "NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", ("contents", "channels", "audiences"))
    ]
    assert [piece.text for piece in ledger.frame] == [
        "II. NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", "1. Nội dung", "2. Hình thức", "3. Đối tượng:",
    ]  # fmt: skip


def test_a_misspelt_heading_learns_from_its_parts():
    """“HÌNH TỨC” means nothing, its sub-heading “Hình thức” does."""
    body, _ = read("II. NỘI DUNG, HÌNH TỨC", "1. Nội dung", "- a;", "2. Hình thức", "- b;")

    assert body.outline[0].keys == ("contents", "channels")
    assert texts(body, "channels") == ["b;"]


def test_the_order_of_a_heading_outlives_a_missing_part():
    """A part without points changes nothing about the order in which the heading names them."""
    body, _ = read(
        "II. NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG", "1. Nội dung", "a) a;", "2. Đối tượng", "a) b;"
    )

    assert body.outline[0].keys == ("contents", "channels", "audiences")


def test_points_before_the_first_sub_heading_are_what_the_heading_names():
    """“NỘI DUNG” holds contents although its first sub-heading is “Đối tượng”."""
    body, _ = read(
        "II. NỘI DUNG", "1. Thời gian: thứ hai.", "2. Đối tượng: Người dân.", "3. Nội dung", "- a;"
    )

    assert texts(body, "contents") == ["Thời gian: thứ hai.", "a;"]
    assert texts(body, "audiences") == ["Người dân."]


def test_purposes_and_requirements_without_sub_headings():
    """From the first point that demands something on they are requirements."""
    body, _ = read(
        "I. MỤC ĐÍCH, YÊU CẦU", "1. Nâng cao nhận thức.", "2. Phải kịp thời.", "3. Ngắn gọn."
    )

    assert texts(body, "purposes") == ["Nâng cao nhận thức."]
    assert texts(body, "requirements") == ["Phải kịp thời.", "Ngắn gọn."]


def test_a_sentence_does_not_open_a_key():
    """A point that begins like a heading and is a sentence stays a point."""
    body, _ = read(
        "V. KINH PHÍ", "1. Kinh phí chi thường xuyên.", "2. Hình thức chi cho từng việc như sau:",
        "a) chuyển khoản;",
    )  # fmt: skip

    assert len(body.items["budget"]) == 2
    assert keys_of(body) == [("V", "KINH PHÍ", ("budget",))]


def test_work_with_a_table_is_the_place_of_the_tasks():
    """“Nhiệm vụ” with nothing but its table or a reference means tasks; with points, contents."""
    tasks, _ = read("III. NHIỆM VỤ", "(Chi tiết tại Phụ lục kèm theo)", table(["TT"]))
    points, _ = read("III. NHIỆM VỤ", "1. Mở lớp tập huấn.")

    assert (tasks.outline[0].keys, len(tasks.tables)) == (("tasks",), 1)
    assert points.outline[0].keys == ("contents",)
    assert texts(points, "contents") == ["Mở lớp tập huấn."]


def test_duties_and_their_guests():
    """Reporting may stand as a sub-heading among the bodies; a general clause ends the text."""
    body, _ = read(
        "IV. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ", "- Theo dõi.", "2. Chế độ báo cáo",
        "- Gửi trước ngày 20.", "3. Trong quá trình thực hiện, nếu vướng mắc, báo về Sở.",
        "4. Các thôn: Phát tin.",
    )  # fmt: skip

    assert [one.agency for one in body.agencies] == ["Sở Nội vụ", "Các thôn"]
    assert texts(body, "reporting") == ["Gửi trước ngày 20."]
    assert body.clauses == ["Trong quá trình thực hiện, nếu vướng mắc, báo về Sở."]


def test_bases_as_a_section():
    """A section of legal bases gives bases, not contents."""
    body, _ = read("I. CĂN CỨ", "1. Nghị quyết số 76/NQ-CP;", "II. MỤC ĐÍCH", "a) x.")

    assert [block.text for block in body.bases] == ["1. Nghị quyết số 76/NQ-CP;"]
    assert [entry.keys for entry in body.outline] == [("bases",), ("purposes",)]


def test_a_second_section_of_the_same_meaning_stays_whole():
    """Its heading is a point with all below it, so that nothing changes place."""
    body, _ = read("I. NỘI DUNG", "1. Một.", "II. NỘI DUNG KHÁC", "1. Hai.")

    assert outline(body.items["contents"]) == [
        ("1.", "Một.", []),
        ("II.", "NỘI DUNG KHÁC", [("1.", "Hai.", [])]),
    ]


def test_parts_above_sections_are_frame():
    """“A.” over “I.” is a heading of headings; its tables are tables of the body."""
    body, ledger = read("A. CHUNG", table(["TT"]), "I. MỤC ĐÍCH", "a) x.", "B. NỘI DUNG", "1. y.")

    assert (texts(body, "purposes"), texts(body, "contents")) == (["x."], ["y."])
    assert [piece.text for piece in ledger.frame] == ["A. CHUNG", "I. MỤC ĐÍCH", "B. NỘI DUNG"]
    assert len(body.tables) == 1


def test_articles_are_frame():
    """The articles of a Quyết định are the frame of the plan that it brings."""
    body, ledger = read("QUYẾT ĐỊNH:", "Điều 1. Ban hành Kế hoạch.", "1. Kèm theo.", table(["TT"]))

    assert body.items == {}
    assert {piece.role for piece in ledger.frame} == {"article"}
    assert len(body.tables) == 1


@pytest.mark.parametrize("text", ["1. Một việc không có đề mục.", "Một đoạn lời."])
def test_text_outside_any_section_is_content(text):
    """A paragraph that no heading holds is still a point of the plan."""
    body, _ = read(text)

    assert len(body.items["contents"]) == 1
    assert body.outline == []


def test_an_unknown_heading_holds_contents():
    """A heading whose words mean nothing here fills contents under its own title."""
    body, _ = read("VI. KHEN THƯỞNG", "1. Biểu dương tập thể.")

    assert keys_of(body) == [("VI", "KHEN THƯỞNG", ("contents",))]
    assert texts(body, "contents") == ["Biểu dương tập thể."]
