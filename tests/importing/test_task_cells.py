"""Single cells. Mirrors kit/importing/task_cells.py."""

import pytest

from kit.importing.task_cells import cell_text, quantity_of, support_of, vnd_of
from tests.importing.pieces import table


def cell(text):
    """Return one cell."""
    return table([text]).rows[0][0]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sở Nội vụ; các thôn", ("Sở Nội vụ", "các thôn")),
        ("- Sở Nội vụ;\n- Các thôn", ("Sở Nội vụ", "Các thôn")),
        ("Công an xã, Văn phòng Đảng ủy", ("Công an xã", "Văn phòng Đảng ủy")),
        ("Sở Văn hóa, Thể thao và Du lịch", ("Sở Văn hóa, Thể thao và Du lịch",)),
        ("Sở Nội vụ, các cơ quan liên quan", ("Sở Nội vụ, các cơ quan liên quan",)),
    ],
)
def test_bodies_of_a_cell(text, bodies):
    """Semicolons and lines part bodies; a comma only between two names of bodies."""
    assert support_of(cell(text)) == bodies


def test_no_cell_no_bodies():
    """A table without the column has nobody in support."""
    assert support_of(None) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", (12, "")),
        ("04 cuộc", (4, "cuộc")),
        ("2.000", (2000, "")),
        ("1.200 lượt phát", (1200, "lượt phát")),
        ("ít nhất 03 tin", (3, "tin")),
        ("1.5", (None, "")),
        ("hằng tháng", (None, "")),
        ("9999999999", (None, "")),
    ],
)
def test_counts(text, expected):
    """Thousands have a point; a decimal, a word and an endless number are no count."""
    assert quantity_of(text) == expected


@pytest.mark.parametrize(
    ("text", "vnd"),
    [
        ("15.000.000", 15_000_000),
        ("12,5 triệu đồng", 12_500_000),
        ("2 tỷ", 2_000_000_000),
        ("500 nghìn", 500_000),
        ("15 000 000 đồng", 15_000_000),
        ("theo dự toán", None),
    ],
)
def test_money(text, vnd):
    """Amounts in đồng, thousands, millions and billions."""
    assert vnd_of(text) == vnd


def test_lines_of_a_cell_are_one_text():
    """A cell's words stand on one line."""
    assert cell_text(cell("Mở lớp\n tập huấn")) == "Mở lớp tập huấn"
