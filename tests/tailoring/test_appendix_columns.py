"""Titles of columns. Mirrors kit/tailoring/appendix_columns.py."""

import pytest

from kit.tailoring.appendix_columns import COLUMNS, column_titled, columns_of, money_scale


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.key)
def test_own_titles_name_their_columns(column):
    """What the kit writes it reads, in any case and with a remark in brackets."""
    assert column_titled(f" {column.title_vi.upper()} (ghi rõ):") is column


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("STT", "row"), ("Nội dung\ncông việc", "content"), ("Cơ quan/đơn vị chủ trì", "lead"),
        ("Đơn vị phối hợp thực hiện", "support"), ("Thời hạn hoàn thành", "timing_text"),
        ("Kết quả/Sản phẩm", "product"), ("ĐVT", "unit"), ("Kinh phí dự kiến", "budget_vnd"),
        ("Minh chứng", "proof"),
    ],
)  # fmt: skip
def test_usual_titles_are_known(title, key):
    """The words by which plans name their columns."""
    assert column_titled(title).key == key


@pytest.mark.parametrize("title", [None, "", 5, "(1)", "Ghi chú", "Họ và tên"])
def test_other_titles_are_nobodys(title):
    """A remark, a number, an empty cell name no column."""
    assert column_titled(title) is None


def test_own_title_wins_over_another_in_use():
    """Beside "Sản phẩm" a column "Kết quả" is somebody's own."""
    assert columns_of(["Kết quả", "Sản phẩm", "Nhiệm vụ"]) == {"product": 1, "content": 2}


@pytest.mark.parametrize(
    ("title", "scale"),
    [
        ("Kinh phí (đồng)", 1), ("Kinh phí (triệu đồng)", 1_000_000),
        ("Kinh phí (tr.đ)", 1_000_000),
        ("Kinh phí (ĐVT: 1.000 đồng)", 1000), ("Kinh phí (nghìn đồng)", 1000),
    ],
)  # fmt: skip
def test_scale_of_a_money_column(title, scale):
    """A column of millions says so in its title."""
    assert money_scale(title) == scale
