"""Recipients and signature. Mirrors kit/importing/sign_off.py."""

import pytest

from kit.importing.ledger import Ledger
from kit.importing.sign_off import read_sign_off
from tests.importing.pieces import paragraphs, table


def read(*pieces):
    """Read the pieces of a sign-off."""
    ledger = Ledger()
    return read_sign_off(pieces, ledger), ledger


def test_side_by_side_in_a_table():
    """Recipients on the left, authority, post and name on the right."""
    result, ledger = read(
        table(
            [
                "Nơi nhận:\n- UBND tỉnh (để báo cáo);\n- Các thôn;\n- Lưu: VT.",
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nHọ và tên người ký",
            ]
        )
    )

    assert result.recipients == ["UBND tỉnh (để báo cáo)", "Các thôn", "Lưu: VT"]
    assert result.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert result.signature.position == "PHÓ CHỦ TỊCH"
    assert result.signature.name == "Họ và tên người ký"
    assert [p.role for p in ledger.frame] == ["recipients_head"]
    assert ledger.unplaced == []


def test_one_below_the_other():
    """The same on lines: a recipient may run over two lines, and several stand on one."""
    result, _ = read(
        *paragraphs("Nơi nhận: - Như trên;", "- Các phòng, đơn vị", "thuộc Sở;", "- Báo; - Đài;",
                    "GIÁM ĐỐC", "Nguyễn Văn Mẫu")
    )  # fmt: skip

    assert result.recipients == ["Như trên", "Các phòng, đơn vị thuộc Sở", "Báo", "Đài"]
    assert (result.position, result.name) == ("GIÁM ĐỐC", "Nguyễn Văn Mẫu")


def test_a_plus_below_a_dash_is_part_of_the_recipient_above():
    """“- Các đơn vị:” over “+ …” is one recipient, as printed; a list of “+” alone is a list."""
    below, _ = read(*paragraphs("Nơi nhận:", "- Các đơn vị:", "+ Phòng A;", "+ Phòng B;", "- Báo."))
    alone, _ = read(*paragraphs("Nơi nhận:", "+ Như trên;", "+ Phòng B."))

    assert below.recipients == ["Các đơn vị: + Phòng A; + Phòng B", "Báo"]
    assert alone.recipients == ["Như trên", "Phòng B"]


@pytest.mark.parametrize(
    ("line", "authority", "position"),
    [
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
         ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", ["KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC"),
        ("T/M BAN THƯỜNG VỤ", ["T/M BAN THƯỜNG VỤ"], None),
    ],
)  # fmt: skip
def test_posts_on_one_line_are_parted(line, authority, position):
    """Authority and post that lost their line ends are taken apart."""
    result, _ = read(*paragraphs(line))

    assert (result.authority, result.position) == (authority, position)


def test_a_post_in_two_lines():
    """The second line of a post belongs to it."""
    result, _ = read(*paragraphs("GIÁM ĐỐC", "TRƯỞNG BAN", "Họ và tên người ký"))

    assert result.position == "GIÁM ĐỐC TRƯỞNG BAN"


def test_stamps_and_strangers():
    """“(Đã ký)” is a stamp of the copy; a sentence after the name is left."""
    result, ledger = read(
        *paragraphs("CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn Mẫu", "Trang này có 3 tệp.")
    )

    assert result.name == "Nguyễn Văn Mẫu"
    assert [p.role for p in ledger.frame] == ["stamp"]
    assert [p.text for p in ledger.unplaced] == ["Trang này có 3 tệp."]


def test_recipients_without_their_head():
    """Dashes in the cell beside the signature are recipients all the same."""
    result, _ = read(table(["- Như trên;\n- Lưu: VT.", "CHỦ TỊCH"]))

    assert result.recipients == ["Như trên", "Lưu: VT"]


def test_two_columns_flattened_to_one_line():
    """The signature beside the recipients is parted from them, the name from "Lưu"."""
    result, ledger = read(
        *paragraphs(
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Như trên; KT. CHỦ TỊCH",
            "- Sở Nội vụ; PHÓ CHỦ TỊCH", "- Lưu: VT. Họ Và Tên",
        )
    )  # fmt: skip

    assert result.recipients == ["Như trên", "Sở Nội vụ", "Lưu: VT"]
    assert result.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert (result.signature.position, result.name) == ("PHÓ CHỦ TỊCH", "Họ Và Tên")
    assert ledger.unplaced == []


def test_a_name_below_the_last_recipient():
    """After "Lưu" the list is over: a name there belongs to the post beside it."""
    result, _ = read(*paragraphs("Nơi nhận: GIÁM ĐỐC", "- Như trên;", "- Lưu: VT.", "Họ Và Tên"))

    assert (result.recipients, result.name) == (["Như trên", "Lưu: VT"], "Họ Và Tên")


def test_a_brace_beside_the_list():
    """ "(để báo cáo)" in a column of its own ends no recipient and joins none."""
    result, _ = read(
        *paragraphs("Nơi nhận:", "Ban Một; (để", "Ban Hai; báo cáo)", "Ban Ba;", "Lưu: VT.")
    )

    assert result.recipients == ["Ban Một; (để", "Ban Hai; báo cáo)", "Ban Ba", "Lưu: VT"]


@pytest.mark.parametrize(
    ("lines", "position", "name"),
    [
        (["Q. CHỦ TỊCH", "KIÊM TRƯỞNG BAN", "ThS. Họ Và Tên"],
         "Q. CHỦ TỊCH KIÊM TRƯỞNG BAN", "ThS. Họ Và Tên"),
        (["TRƯỞNG BAN", "Họ Và Tên", "CHỦ TỊCH"], "TRƯỞNG BAN CHỦ TỊCH", "Họ Và Tên"),
        (["GIÁM ĐỐC SỞ A", "Họ Tên Một", "GIÁM ĐỐC SỞ B", "Họ Tên Hai"],
         "GIÁM ĐỐC SỞ A; GIÁM ĐỐC SỞ B", "Họ Tên Một; Họ Tên Hai"),
        (["GIÁM ĐỐC", "Ký bởi: Sở Nội vụ", "Ngày ký: 05/01/2027", "HỌ VÀ TÊN"],
         "GIÁM ĐỐC", "HỌ VÀ TÊN"),
    ],
)  # fmt: skip
def test_posts_and_names(lines, position, name):
    """A second post, a post below the name, two signers, the print of a digital signature."""
    result, ledger = read(*paragraphs(*lines))

    assert (result.signature.position, result.signature.name) == (position, name)
    assert ledger.unplaced == []
