"""Lines of a web page around a document. Mirrors kit/importing/web_page.py."""

import pytest

from kit.importing import coverage_of_source, plan_from_text
from kit.importing.blocks import Block, Cell
from kit.importing.web_page import web_lines
from tests.importing.pieces import outline, paragraphs, roles

PAGE = """Lượt xem: 87
UBND XÃ SUỐI MÂY
Số: 05/KH-UBND
Suối Mây, ngày 08 tháng 01 năm 2027
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2027
I. HÌNH THỨC
1. Phát trên loa của thôn.
2. Dán bảng tin.
Toàn văn kế hoạch xem tại đây
Nguồn: Trang thông tin xã
"""


@pytest.mark.parametrize(
    "text",
    [
        "Lượt xem: 87", "| Lượt xem: 87", "Tải về", "Tệp đính kèm", "Tệp đính kèm; ke_hoach.pdf",
        "Nội dung toàn văn xem chi tiết tại đây.", "Văn bản kèm: ke_hoach.signed.pdf",
        "Thứ hai - 11/01/2027 08:15",
    ],
)  # fmt: skip
def test_residue_of_a_page(text):
    """A counter, a link, a file or the day of the page is found wherever it stands."""
    assert web_lines(paragraphs("Một.", text, "Hai.")) == {1}


@pytest.mark.parametrize(
    "text",
    [
        "Nguồn: ngân sách xã.", "Chi tiết tại Phụ lục kèm theo.", "- Chia sẻ bài viết hay.",
        "- Đo bằng lượt xem của từng video.", "Tin: mỗi tháng hai tin.",
        "Xem xét, giải quyết hồ sơ của người dân nộp trực tuyến đúng hạn, công khai ngay tại đây",
    ],
)  # fmt: skip
def test_points_of_a_plan_are_none(text):
    """Money, news and counts of views are words of plans too."""
    assert web_lines(paragraphs("Một.", text, "Hai.")) == set()


def test_credits_stand_behind_the_text():
    """ "Nguồn:" as last words is who sent it; a cell of a table is never of the page."""
    assert web_lines(paragraphs("Một.", "Tác giả: ban biên tập", "Nguồn: Cổng tỉnh")) == {1, 2}
    assert web_lines([Block("Lượt xem: 87", "bảng 1", cell=Cell(1, 1, 1))]) == set()


def test_a_plan_from_a_page_has_none_of_it():
    """The residue is frame with a role of its own; no point of the plan, and no word is lost."""
    plan = plan_from_text(PAGE, name="trang.txt")

    assert outline(plan.channels) == [
        ("1.", "Phát trên loa của thôn.", []), ("2.", "Dán bảng tin.", []),
    ]  # fmt: skip
    assert roles(plan)["web"] == [
        "Lượt xem: 87", "Toàn văn kế hoạch xem tại đây", "Nguồn: Trang thông tin xã",
    ]  # fmt: skip
    assert coverage_of_source(plan, PAGE).is_whole
