"""Ends of issuers' names. Mirrors kit/model/citations/issuers.py."""

import pytest

from kit.model.citations.issuers import issuer_end


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Chính phủ", " ban hành Chương trình"),
        ("Bộ Thông tin và Truyền thông", " phê duyệt"),
        ("Bộ Nội vụ", " và Bộ Tài chính"),
        ("Sở Văn hóa, Thể thao và Du lịch", ", Sở Nội vụ"),
        ("Phòng Văn hóa - Xã hội", " về việc"),
        ("UBND tỉnh Quảng Ngãi", " ban hành"),
        ("Chủ tịch UBND tỉnh Quảng Ngãi", " ban hành"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", " về việc"),
        ("Ban Thường vụ Tỉnh ủy Hậu Giang", " về thực hiện"),
        ("Ban Chấp hành Trung ương Đảng khóa XII", " về “Một số vấn đề”"),
        ("Hội đồng Bầu cử quốc gia", " Quy định mẫu"),
        ("Văn phòng Chính phủ", " Kết luận phiên họp"),
        ("Ban Chỉ đạo về phát triển khoa học, công nghệ tỉnh", " ban hành Chương trình"),
        ("THỦ TƯỚNG CHÍNH PHỦ", " VỀ VIỆC TĂNG CƯỜNG"),
        ("BỘ TÀI CHÍNH", " VỀ ĐỀ ÁN"),
        ("Ban Tổ chức Trung ương", ""),
        ("", "năm 2027"),
        ("", "; của"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(name, rest):
    """Ministries with "và", lists of bodies, verbs behind the name, titles in capitals."""
    text = "của " + name + rest
    assert text[4 : issuer_end(text, 4)] == name
