"""Names of bodies and the verbs behind them. Mirrors kit/importing/body_names.py."""

import pytest

from kit.importing.body_names import (
    asks,
    asks_body,
    bare_agency,
    cut_at_verb,
    ends_sentence,
    is_name_of_body,
    may_name,
    names_body,
    names_list,
    names_nobody,
    names_whose,
    opens_duty,
)


@pytest.mark.parametrize(
    "text",
    ["Đề nghị Ủy ban Mặt trận Tổ quốc", "Khoa Khám bệnh", "Các khoa lâm sàng", "Chi bộ thôn Một",
     "Ấp Bình Hòa", "Phó Hiệu trưởng", "Nhân viên văn phòng", "Uỷ ban nhân dân xã",
     "Đồng chí Họ Và Tên"],
)  # fmt: skip
def test_a_body_begins_with_a_word_for_bodies(text):
    """An office, its head, a person, and how the plan turns to it."""
    assert names_body(text)


@pytest.mark.parametrize(
    "text",
    ["Tuyên truyền trên loa", "Hội nghị lần thứ nhất", "Trường hợp chậm trễ", "Bà con trong thôn",
     "Số hóa hồ sơ", "Bố trí kinh phí", "Bảo đảm đúng hạn", "Các số liệu", "Áp dụng mẫu mới",
     "Khóa học cho công chức", "Bản tin của xã", "Tổ chức hội thi"],
)  # fmt: skip
def test_words_that_only_look_like_a_body(text):
    """Marks decide: “Số”, “Bố”, “Bảo” and “Áp” name nobody; some words with the right marks too."""
    assert not names_body(text)


def test_bare_names_and_who_is_asked():
    """A name alone has no verb of duty; asking needs a body behind the verb."""
    assert is_name_of_body("Sở Y tế")
    assert is_name_of_body("Trung tâm Dịch vụ việc làm")
    assert not is_name_of_body("Sở Y tế chủ trì tuyên truyền")
    assert not is_name_of_body("Tuyên truyền trên loa")
    assert names_whose("Trách nhiệm của các thôn")
    assert asks_body("Đề nghị Công an xã phối hợp")
    assert not asks_body("Đề nghị khen thưởng")
    assert asks("Đề nghị khen thưởng")


@pytest.mark.parametrize(
    ("text", "name", "duty"),
    [
        ("Đảng ủy xã lãnh đạo việc công khai.", "Đảng ủy xã", "lãnh đạo việc công khai."),
        ("Ban chấp hành Chi đoàn mở hội thi.", "Ban chấp hành Chi đoàn", "mở hội thi."),
        ("Các đơn vị tham gia hội thi có trách nhiệm cử người.", "Các đơn vị tham gia hội thi",
         "có trách nhiệm cử người."),
        ("Phòng A tham gia, có trách nhiệm cử người.", "Phòng A",
         "tham gia, có trách nhiệm cử người."),
        ("Mặt trận và nhân dân đưa tin.", "Mặt trận và nhân dân", "đưa tin."),
        ("Ban Xây dựng Đảng xã tham mưu.", "Ban Xây dựng Đảng xã", "tham mưu."),
        ("Ban xây dựng Đảng các xã tham mưu.", "Ban xây dựng Đảng các xã", "tham mưu."),
        ("Báo và phát thanh, truyền hình tỉnh ngẫm lại.", "Báo và phát thanh, truyền hình tỉnh",
         "ngẫm lại."),
        ("Sở Tư pháp, Sở Giáo dục Hà Nội ngẫm lại.", "Sở Tư pháp, Sở Giáo dục Hà Nội", "ngẫm lại."),
        ("Các ông (bà) Trưởng thôn ngẫm cách mới.", "Các ông (bà) Trưởng thôn", "ngẫm cách mới."),
        ("Công an xã", "Công an xã", ""),
        ("Công an xã.", "", "Công an xã."),
    ],
)  # fmt: skip
def test_a_name_ends_before_the_verb_of_its_duty(text, name, duty):
    """“Ban chấp hành” holds no verb; an unknown verb follows the words that names are made of."""
    assert cut_at_verb(text) == (name, duty)


def test_what_may_be_a_name_among_names():
    """A few words with a capital before a colon or a verb, that begin no duty themselves."""
    assert may_name("Các lớp: Đăng ký đủ.")
    assert may_name("Mọi lớp tham gia đủ.")
    assert not may_name("Thời gian: quý I.")
    assert not may_name("Phát động: trong tháng 3.")
    assert not may_name("các lớp: Đăng ký đủ.")
    assert not may_name("Mọi lớp")
    assert names_nobody("Công tác phối hợp")
    assert not names_nobody("Cộng tác viên các ấp")
    assert opens_duty("Phát động hội thi")
    assert not opens_duty("Phụ nữ xã và các đoàn thể")


def test_a_list_of_names():
    """Several names, each with a capital, and no verb."""
    assert names_list("Nội vụ, Tài chính và Tư pháp")
    assert not names_list("Nội vụ")
    assert not names_list("Theo dõi, Đôn đốc.")
    assert not names_list("Nội vụ, Tài chính phối hợp")


def test_ends_of_sentences():
    """A full stop or a semicolon ends it, a comma does not."""
    assert ends_sentence("Đăng tin; ")
    assert not ends_sentence("Phòng A,")


@pytest.mark.parametrize(
    ("agency", "bare"),
    [
        ("Giao Sở Tài chính", "Sở Tài chính"),
        ("Đề nghị Đảng ủy Sở, Công đoàn Sở", "Đảng ủy Sở, Công đoàn Sở"),
        ("Yêu cầu các phòng, đơn vị", "các phòng, đơn vị"),
        ("Phân công đồng chí Giám đốc", "Giám đốc"),
        ("Giao cho Văn phòng", "Văn phòng"),
        ("Các thôn", "Các thôn"),
        ("Giao thông và đô thị", "Giao thông và đô thị"),
        ("Giáo viên chủ nhiệm", "Giáo viên chủ nhiệm"),
        ("Giao phòng Công nghiệp triển khai, thực hiện các việc", "phòng Công nghiệp"),
        ("Giao Tổ công tác kiểm tra của Giám đốc", "Tổ công tác kiểm tra của Giám đốc"),
        ("Đề nghị Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Đảng ủy"),
    ],
)
def test_how_a_plan_turns_to_a_body_is_no_part_of_its_name(agency, bare):
    """The verb before a body is the relation; without a body behind it, it is the name."""
    assert bare_agency(agency) == bare
