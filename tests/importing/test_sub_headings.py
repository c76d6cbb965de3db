"""Sub-headings and what they open. Mirrors kit/importing/sub_headings.py."""

import pytest

from kit.importing.meanings import meanings
from kit.importing.outline_tree import build_tree
from kit.importing.sub_headings import (
    holds_duties,
    holds_sections,
    is_reference,
    lists_bodies,
    names_contents,
    only_heading,
    settle_work,
    sub_key,
    with_sub_keys,
)
from tests.importing.pieces import node, paragraphs


@pytest.mark.parametrize(
    ("texts", "keys", "opened"),
    [
        (["1. Hình thức:", "- Loa."], ("contents", "channels"), "channels"),
        (["* Hình thức:", "- Loa."], ("contents", "channels"), "channels"),
        (["1. Kinh phí", "Ngân sách."], ("contents",), "budget"),
        (["a) Kinh phí", "Ngân sách."], ("contents",), None),
        (["1. Hình thức chi cho từng việc", "- Loa."], ("contents",), None),
        (["1. Thời gian, đối tượng", "- Quý I."], ("contents",), None),
        (["1. Nhiệm vụ", "- Tin."], ("purposes", "contents"), "contents"),
        (["1. Sở Nội vụ", "- Tin."], ("responsibilities",), None),
        (["2. Chế độ báo cáo", "- Quý."], ("responsibilities",), "reporting"),
        (["1. Hình thức."], ("contents", "channels"), None),
        (["1. Nội dung"], ("contents", "channels"), None),
    ],
)
def test_which_key_a_sub_heading_opens(texts, keys, opened):
    """A key of its section, or as a plain heading that of a guest; a point opens nothing."""
    assert sub_key(node(*texts), keys) == opened


def test_keys_come_from_the_parts_too():
    """A heading that names one part learns the others; the order is that of the parts."""
    read = node("II. NỘI DUNG", "1. Đối tượng: Dân.", "2. Nội dung", "- Một.")

    assert with_sub_keys(("contents",), read) == ("audiences", "contents")
    assert with_sub_keys(("responsibilities",), read) == ("responsibilities",)


@pytest.mark.parametrize(
    ("texts", "keys"),
    [
        (["III. NHIỆM VỤ", "(Theo Phụ lục kèm theo)"], ("tasks",)),
        (["III. NHIỆM VỤ", "1. Một."], ("contents",)),
        (["III. NỘI DUNG", "1. Sở A", "- x.", "2. Sở B", "- y."], ("responsibilities",)),
        (["III. NỘI DUNG", "1. Sở A đưa tin", "- x.", "2. Sở B", "- y."], ("contents",)),
        (["III. KINH PHÍ", "1. Sở A", "- x.", "2. Sở B", "- y."], ("budget",)),
    ],
)
def test_what_work_means(texts, keys):
    """Tasks where only a table can follow, duties where only names do, contents else."""
    read = node(*texts)

    assert settle_work(meanings(read.text), read) == keys


def test_the_only_heading_of_its_key():
    """“1. Đối tượng” alone among others repeats its section; two of them are its points."""
    one = node("II. ĐỐI TƯỢNG, THỜI GIAN", "1. Đối tượng thi", "- x.", "2. Thời gian", "- y.")
    two = node("II. ĐỐI TƯỢNG", "1. Đối tượng thi", "- x.", "2. Đối tượng mời", "- y.")

    assert only_heading(one, ("audiences",)) is one.nodes[0]
    assert only_heading(two, ("audiences",)) is None
    assert only_heading(one, ("contents",)) is None


def test_parts_of_sections_and_parts_of_points():
    """“A.” over sections with meanings is their heading; over others it is a section itself."""
    over = node("A. CHUNG", "I. MỤC ĐÍCH", "1. x.", "II. YÊU CẦU", "1. y.")
    section = node("B. NỘI DUNG", "I. CHỈ ĐẠO", "1. x.", "II. THỂ CHẾ", "1. y.")

    assert holds_sections(over)
    assert not holds_sections(section)


def test_headings_of_duties_among_duties():
    """“Phân công trách nhiệm” holds bodies, “Trách nhiệm của các thôn” is one."""
    assert holds_duties(node("2. Phân công trách nhiệm", "2.1. Sở A", "- x."))
    assert holds_duties(node("1. Nhiệm vụ", "1.1. Sở A", "- x.", "1.2. Sở B", "- y."))
    assert not holds_duties(node("1. Trách nhiệm của các thôn", "- x."))
    assert not holds_duties(node("1. Cơ chế phối hợp, trách nhiệm giải trình", "- x."))


def test_a_text_that_lists_bodies():
    """Three of five names are enough; one name alone is not."""
    names = ["1. Sở A", "- x.", "2. Sở B", "- y.", "3. Sở C", "- z.", "4. Khác", "- t."]

    assert lists_bodies(build_tree(paragraphs(*names)))
    assert not lists_bodies(build_tree(paragraphs("1. Sở A", "- x.", "2. Khác", "- t.")))


def test_references_and_the_section_of_contents():
    """A paragraph that points to a table; a body in which some section says “nội dung”."""
    assert is_reference(node("(Chi tiết tại Phụ lục kèm theo)"))
    assert not is_reference(node("1. Lập danh mục kèm theo hồ sơ."))
    assert names_contents(build_tree(paragraphs("I. CHUNG", "1. x.", "II. NỘI DUNG", "1. y.")))
    assert not names_contents(build_tree(paragraphs("I. CHUNG", "1. x.")))


def test_work_given_to_bodies_in_one_line_each():
    """“Phân công nhiệm vụ cụ thể” over “1. Phòng A: …” says who does what."""
    bodies = node("IV. PHÂN CÔNG NHIỆM VỤ CỤ THỂ", "1. Phòng A: Quay.", "2. Phòng B dựng phim.")
    work = node("IV. NHIỆM VỤ", "1. Thi viết.", "2. Số hóa hồ sơ.")

    assert settle_work(("work",), bodies) == ("responsibilities",)
    assert settle_work(("work",), work) == ("contents",)


def test_levels_over_bodies_and_a_body_over_its_offices():
    """“Cấp tỉnh” over names is a heading of duties; “Các phòng của Sở” is a body itself."""
    assert holds_duties(node("1. Cấp tỉnh", "- Ban A: Tham mưu.", "- Văn phòng: Chuẩn bị."))
    assert not holds_duties(node("1. Các phòng của Sở", "- Phòng A: Một.", "- Phòng B: Hai."))
    assert not holds_duties(node("1. Cấp tỉnh", "- Tham mưu.", "- Chuẩn bị."))
    assert not holds_duties(node("1. Mở hội thi", "- Đơn vị chủ trì: Sở A."))


def test_sub_headings_with_dots():
    """“● Mục đích” over “○ …” opens its key as “1. Mục đích” does; a dot alone is a point."""
    section = node("I. MỤC ĐÍCH YÊU CẦU", "● Mục đích", "○ Một.", "● Yêu cầu", "○ Hai.")

    assert with_sub_keys(("purposes",), section) == ("purposes", "requirements")
    assert sub_key(section.nodes[1], ("purposes", "requirements")) == "requirements"
    assert sub_key(node("● Yêu cầu"), ("purposes", "requirements")) is None
