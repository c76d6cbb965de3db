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
    """What the heading does not part stays in the key that it names first, as it is printed."""
    body, _ = read(
        "I. MỤC ĐÍCH, YÊU CẦU", "1. Nâng cao nhận thức.", "2. Phải kịp thời.", "3. Ngắn gọn."
    )

    assert texts(body, "purposes") == ["Nâng cao nhận thức.", "Phải kịp thời.", "Ngắn gọn."]
    assert body.outline[0].keys == ("purposes", "requirements")


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


def test_points_stand_in_the_section_that_names_contents():
    """A section of unknown meaning stays whole where another one says “nội dung”."""
    body, _ = read(
        "I. THÀNH PHẦN", "1. Các thôn.", "II. NỘI DUNG", "1. Một.", "III. THỜI GIAN", "- Quý I."
    )

    assert outline(body.items["contents"]) == [
        ("I.", "THÀNH PHẦN", [("1.", "Các thôn.", [])]),
        ("1.", "Một.", []),
        ("III.", "THỜI GIAN", [("-", "Quý I.", [])]),
    ]
    assert keys_of(body) == [("II", "NỘI DUNG", ("contents",))]


def test_contents_that_say_who_does_what():
    """Where every sub-heading of “nội dung” is a name, it gives duties."""
    body, _ = read(
        "II. NỘI DUNG", "1. Sở Y tế", "a) Đưa tin;", "2. Ủy ban nhân dân xã", "Phát loa.",
        "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "Theo dõi.",
    )  # fmt: skip

    assert [(one.agency, len(one.duties)) for one in body.agencies] == [
        ("Sở Y tế", 1), ("Ủy ban nhân dân xã", 1), ("Sở Y tế", 1),
    ]  # fmt: skip
    assert "contents" not in body.items


@pytest.mark.parametrize("points", [["1. Một.", "2. Hai."], ["- Một.", "- Hai."]])
@pytest.mark.parametrize("lead", ["Đợt này gồm các việc sau:", "Theo phân cấp của tỉnh"])
def test_words_that_announce_points_are_frame(lead, points):
    """“… gồm các việc sau:” is no point of its own, however the points are marked."""
    body, ledger = read("II. NỘI DUNG", lead, *points)

    assert texts(body, "contents") == ["Một.", "Hai."]
    assert ("lead", lead) in [(p.role, p.text) for p in ledger.frame]


def test_a_lead_over_names_is_frame_too():
    """“… phân công như sau:” over bodies; over duties it is the body that is asked."""
    names, _ = read("IV. TỔ CHỨC THỰC HIỆN", "Nhiệm vụ được giao như sau:", "1. Sở A", "- x.")
    asked, _ = read("IV. TỔ CHỨC THỰC HIỆN", "Giao phòng B thực hiện các việc:", "1. x.", "2. y.")

    assert [(one.agency, len(one.duties)) for one in names.agencies] == [("Sở A", 1)]
    assert [(one.agency, len(one.duties)) for one in asked.agencies] == [("Giao phòng B", 2)]


def test_the_next_number_after_a_guest_is_the_section_s_again():
    """“2. Địa điểm” behind “1. Đối tượng” is no audience."""
    body, _ = read("II. NỘI DUNG", "1. Đối tượng: Người dân.", "2. Địa điểm: Nhà văn hóa.")

    assert texts(body, "audiences") == ["Người dân."]
    assert texts(body, "contents") == ["Địa điểm: Nhà văn hóa."]


def test_one_sub_heading_repeats_its_section():
    """“ĐỐI TƯỢNG VÀ THỜI GIAN”: the points below “1. Đối tượng” are the audiences."""
    body, _ = read(
        "II. ĐỐI TƯỢNG VÀ THỜI GIAN", "1. Đối tượng thi", "- Học sinh;", "- Giáo viên.",
        "2. Thời gian thi", "- Quý I.",
    )  # fmt: skip

    assert texts(body, "audiences") == ["Học sinh;", "Giáo viên."]
    assert texts(body, "contents") == ["Thời gian thi"]


def test_money_and_reports_among_the_duties():
    """Clauses without a body go to their keys; a request below the last duty is its own."""
    body, _ = read(
        "IV. TỔ CHỨC THỰC HIỆN", "1. Sở Nội vụ", "- Theo dõi.", "Đề nghị Công an xã phối hợp.",
        "2. Kinh phí thực hiện do ngân sách bảo đảm.", "3. Định kỳ trước ngày 15 báo cáo kết quả.",
        "4. Chế độ báo cáo", "Gửi báo cáo quý.", "Trong quá trình thực hiện, nếu vướng thì báo.",
    )  # fmt: skip

    assert [one.agency for one in body.agencies] == ["Sở Nội vụ", "Đề nghị Công an xã"]
    assert texts(body, "budget") == ["Kinh phí thực hiện do ngân sách bảo đảm."]
    assert texts(body, "reporting") == [
        "Định kỳ trước ngày 15 báo cáo kết quả.", "Gửi báo cáo quý.",
    ]  # fmt: skip
    assert body.clauses == ["Trong quá trình thực hiện, nếu vướng thì báo."]


def test_a_part_of_a_known_meaning_stays_whole_too():
    """In “NHIỆM VỤ, PHÂN CÔNG” the tasks are one point where contents were read before."""
    body, _ = read(
        "II. NỘI DUNG", "1. Một.", "III. NHIỆM VỤ, PHÂN CÔNG THỰC HIỆN",
        "1. Nhiệm vụ chung", "1.1. Hai.", "2. Phân công thực hiện", "2.1. Sở A", "- Ba.",
    )  # fmt: skip

    assert outline(body.items["contents"]) == [
        ("1.", "Một.", []), ("1.", "Nhiệm vụ chung", [("1.1.", "Hai.", [])]),
    ]  # fmt: skip
    assert [(one.agency, len(one.duties)) for one in body.agencies] == [("Sở A", 1)]


def test_bodies_one_heading_deeper():
    """“NHIỆM VỤ” > “1. Nhiệm vụ của các thành viên” > “1.1. Sở A”: duties all the same."""
    body, _ = read(
        "IV. NHIỆM VỤ CỤ THỂ", "1. Nhiệm vụ của các thành viên", "1.1. Sở A", "- a.",
        "1.2. Trách nhiệm của các cơ quan cấp trên:", "- b.",
    )  # fmt: skip

    assert [one.agency for one in body.agencies] == [
        "Sở A", "Trách nhiệm của các cơ quan cấp trên",
    ]  # fmt: skip


def test_an_instruction_has_no_sections():
    """Where the text begins with bodies and their points, all of it is duties."""
    body, _ = read(
        "1. Thủ trưởng các sở, ban, ngành", "a) Rà soát;", "b) Báo cáo.", "2. Sở Nội vụ", "Đôn đốc."
    )

    assert [(one.agency, len(one.duties)) for one in body.agencies] == [
        ("Thủ trưởng các sở, ban, ngành", 2), ("Sở Nội vụ", 1),
    ]  # fmt: skip


def test_meetings_are_no_bodies():
    """“Hội nghị lần thứ nhất” begins like an association and names none; keys stay single."""
    body, _ = read(
        "II. NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG TRÁCH NHIỆM", "1. Hội nghị lần thứ nhất", "- Bàn việc;",
        "2. Hội nghị lần thứ hai", "- Chọn người.",
    )  # fmt: skip

    assert texts(body, "contents") == ["Hội nghị lần thứ nhất", "Hội nghị lần thứ hai"]
    assert body.outline[0].keys == ("contents", "responsibilities")


def test_a_heading_that_holds_nothing_of_a_key_yields_it():
    """“PHÂN CÔNG” in a heading over contents alone is filled by the section that comes later."""
    body, _ = read(
        "II. NỘI DUNG, PHÂN CÔNG THỰC HIỆN", "1. Một.", "III. TỔ CHỨC THỰC HIỆN", "1. Sở A", "- x."
    )

    assert [entry.keys for entry in body.outline] == [("contents",), ("responsibilities",)]


def test_articles_that_are_sections():
    """A plan may be set in articles; the article about its execution is no section of it."""
    body, ledger = read(
        "Điều 1. Mục đích", "1. Một.", "Điều 2. Tổ chức thực hiện", "1. Sở A", "- x.",
        "Điều 3. Trách nhiệm thi hành", "Các sở thi hành Quyết định này.",
    )  # fmt: skip

    assert texts(body, "purposes") == ["Một."]
    assert [one.agency for one in body.agencies] == ["Sở A"]
    assert [piece.role for piece in ledger.frame][-2:] == ["article", "article"]


def test_a_lead_over_bodies_with_more_paragraphs_behind():
    """“Giao các đơn vị …:” over names is frame, whoever is asked below the list."""
    body, ledger = read(
        "IV. TỔ CHỨC THỰC HIỆN", "Giao các cơ quan thực hiện các việc sau:", "* Văn phòng:",
        "- Một;", "- Hai.", "* Công an xã: Ba.", "Giao Chánh Văn phòng theo dõi.",
    )  # fmt: skip

    found = [(one.agency, len(one.duties)) for one in body.agencies]
    assert found == [("Văn phòng", 2), ("Công an xã", 1), ("Giao Chánh Văn phòng", 1)]
    assert ("lead", "Giao các cơ quan thực hiện các việc sau:") in [
        (piece.role, piece.text) for piece in ledger.frame
    ]


def test_a_heading_among_bodies_that_names_nobody():
    """“Khen thưởng” over “Giao Sở A …” is a heading; over other points it stays nobody's."""
    body, ledger = read(
        "IV. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "- Một.", "2. Khen thưởng",
        "Giao Sở Nội vụ tham mưu.", "3. Tiến độ", "a) Quý I.",
    )  # fmt: skip

    assert [one.agency for one in body.agencies] == ["Sở Y tế", "Giao Sở Nội vụ", ""]
    assert "2. Khen thưởng" in [piece.text for piece in ledger.frame]


def test_a_paragraph_that_asks_two_bodies():
    """Each of them gets its own duty, in the order of the text."""
    body, _ = read("IV. TỔ CHỨC THỰC HIỆN", "1. Đề nghị Hội A làm một; đề nghị Hội B làm hai.")

    found = [(one.agency, one.duties[0].text) for one in body.agencies]
    assert found == [("Đề nghị Hội A", "làm một;"), ("đề nghị Hội B", "làm hai.")]
