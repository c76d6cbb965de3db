"""Columns without borders. Mirrors kit/importing/readers/page_columns.py."""

from kit.importing.readers.page_columns import bands_of
from kit.importing.readers.page_lines import lines_of
from tests.importing.readers.page_pieces import LEFT, RIGHT, centred, justified, line, words

HEAD = [
    *centred("ỦY BAN NHÂN DÂN", 160, 60, 12),
    *centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 415, 60, 12),
    *centred("XÃ BÌNH MẪU", 160, 76, 12, bold=True),
    *centred("Độc lập - Tự do - Hạnh phúc", 415, 76, 12),
    *centred("Số: 12/KH-UBND", 160, 110, 12),
    *centred("Bình Mẫu, ngày 05 tháng 01 năm 2027", 415, 110, 12),
]
TEXT = justified("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;", LEFT, 200)


def texts(lines):
    """Return the words of lines."""
    return [one.text for one in lines]


def test_head_of_a_document_is_two_columns():
    """Who issues at the left, the national name at the right; the text below is not part of it."""
    (band,) = bands_of(lines_of([*HEAD, *TEXT], 1))

    assert texts(band.left) == ["ỦY BAN NHÂN DÂN", "XÃ BÌNH MẪU", "Số: 12/KH-UBND"]
    assert texts(band.right)[1:] == [
        "Độc lập - Tự do - Hạnh phúc", "Bình Mẫu, ngày 05 tháng 01 năm 2027",
    ]  # fmt: skip


def test_title_ends_the_head():
    """A short title stands in neither column, though it crosses no gutter."""
    title = [*centred("KẾ HOẠCH", 319, 140, bold=True), *centred("Truyền thông", 319, 160)]
    (band,) = bands_of(lines_of([*HEAD, *title, *TEXT], 1))

    assert len(band.left) == len(band.right) == 3


def test_letter_ends_its_head_at_the_addressee():
    """ "Kính gửi" belongs to the text."""
    letter = [*words("Kính gửi:", 130, 140), *words("- Sở Mẫu;", 300, 140)]
    (band,) = bands_of(lines_of([*HEAD, *letter], 1))

    assert not any("Kính gửi" in text for text in texts(band.lines))


def test_recipients_beside_the_signature():
    """Small lines at the left and posts at the right do not share their heights."""
    given = [*words("Nơi nhận:", LEFT, 500, 12), *centred("KT. CHỦ TỊCH", 430, 500)]
    given += [*words("- Như Điều 3;", LEFT, 514, 11), *centred("PHÓ CHỦ TỊCH", 430, 517)]
    given += [*words("- Lưu: VT.", LEFT, 527, 11), *centred("Họ và tên người ký", 430, 600)]

    (band,) = bands_of(lines_of(given, 1))

    assert texts(band.left) == ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."]
    assert texts(band.right) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Họ và tên người ký"]


def test_stretched_text_is_no_band():
    """Justified lines with few words have wide gaps; rivers through two lines are chance."""
    given = [
        *justified("nghiêm túc thực hiện nghiêm chỉnh thường xuyên", LEFT, 100),
        *justified("nghiêm minh chấp hành nghiêm khắc thường trực", LEFT, 118),
    ]

    assert given[-1].x1 == RIGHT
    assert bands_of(lines_of(given, 1)) == []


def test_rest_of_a_band_on_the_next_page():
    """A name under its post and recipients in small type go on; the text below does not."""
    given = [*words("Nơi nhận:", LEFT, 780, 12), *centred("CHÁNH VĂN PHÒNG", 430, 780)]
    (band,) = bands_of(lines_of(given, 1))

    longer = band.with_rest(line("- Lưu: VT.", LEFT, 60, 2, size=11))
    signed = longer.with_rest(line("Họ và tên", 400, 120, 2))

    assert texts(signed.left) == ["Nơi nhận:", "- Lưu: VT."]
    assert texts(signed.right) == ["CHÁNH VĂN PHÒNG", "Họ và tên"]
    assert band.with_rest(line("Kính mời các đơn vị dự họp đúng giờ", LEFT, 60, 2)) is None
    assert band.with_rest(line("Phụ lục", 405, 60, 2)) is None
