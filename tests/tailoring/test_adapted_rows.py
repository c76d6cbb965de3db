"""Rows that no product fits. Mirrors kit/tailoring/adapted_rows.py."""

import pytest

from kit.model import Task, Timing
from kit.tailoring.adapted_rows import adapted_row
from kit.tailoring.task_reading import read_task


@pytest.fixture
def adapted(make_context):
    """Our row for a parent's row of these cells."""

    def make(content, unit="phường Nam Gia Nghĩa, Lâm Đồng", parent=None, **cells):
        ctx = make_context(unit, **(parent or {}))
        return adapted_row(read_task(Task(id="t", content=content, **cells), ctx), ctx)

    return make


def test_the_sentence_is_edited_and_led_by_function(adapted):
    """The parent's words become ours, each change with its reason."""
    row, changes = adapted(
        "Vận động hộ kinh doanh trên địa bàn tỉnh Đắk Nông nộp thủ tục hành chính."
    )

    assert row.content == ("Vận động hộ kinh doanh trên địa bàn phường Nam Gia Nghĩa nộp TTHC")
    assert row.lead == "Phòng Kinh tế, Hạ tầng và Đô thị"
    assert changes


def test_a_number_in_the_products_cell(adapted):
    """The cell “04 mô hình” asks for four of them."""
    row, _ = adapted("Xây dựng mô hình", product="04 mô hình")

    assert (row.product, row.quantity, row.unit) == ("Mô hình", 4, "mô hình")


def test_what_is_open_can_be_counted_at_least(adapted):
    """Without a product a report; without a time the cut-off; all of it unconfirmed."""
    row, _ = adapted("Vận động người dân", timing=Timing(text="Thường xuyên", kind="all_year"))

    assert (row.product, row.quantity, row.unit) == ("Báo cáo kết quả", 1, "báo cáo")
    assert row.timing.text == "Hoàn thành trước ngày 15/12/2027"
    assert {"product", "quantity", "lead"} <= set(row.unconfirmed)


def test_a_period_moves_to_our_year(adapted):
    """A quarter of the parent's year is the same quarter of ours."""
    row, _ = adapted("Vận động", timing=Timing(text="Quý III/2020", kind="range"))

    assert row.timing.text == "Quý III/2027"


def test_a_province_keeps_the_body_it_names(adapted):
    """Between provinces the vertical body that leads stays the lead."""
    row, _ = adapted("Giới thiệu hóa đơn điện tử", "tỉnh Gia Lai", lead="Kho bạc Nhà nước")

    assert row.lead == "Kho bạc Nhà nước"
