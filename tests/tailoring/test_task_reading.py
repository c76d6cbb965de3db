"""A row of the parent, read. Mirrors kit/tailoring/task_reading.py."""

import pytest

from kit.model import Item, Responsibility, Task
from kit.tailoring.task_reading import (
    Minimum,
    minimums_in_text,
    products_in,
    read_task,
    role_of,
    rows_for_text,
)


def row(content="Việc", lead="", *support, **more):
    """One row of a parent."""
    return Task(id="t", content=content, lead=lead, support=support, **more)


@pytest.mark.parametrize(
    ("lead", "support", "role"),
    [
        ("UBND các xã, phường, thị trấn", (), "L"),
        ("UBND cấp xã", (), "L"),
        ("Sở Nội vụ", ("UBND các xã, phường",), "S"),
        ("UBND các huyện, thành phố", (), "H"),
        ("Sở Nội vụ", ("Các cơ quan, đơn vị liên quan",), "O"),
        ("", (), "O"),
    ],
)
def test_role_of_a_ward(make_context, lead, support, role):
    """Lead, supporter, heir of a district, or nobody named."""
    assert role_of(row("Việc", lead, *support), make_context()) == role


def test_rows_of_our_own_level_are_ours(make_context):
    """In another ward's plan its offices lead for it; a vertical body still does not."""
    ctx = make_context(issuer="Ủy ban nhân dân phường X", unit_level="commune")

    assert role_of(row("Việc", "Phòng Văn hóa - Xã hội"), ctx) == "L"
    assert role_of(row("Việc", "Kho bạc Nhà nước"), ctx) == "O"


@pytest.mark.parametrize(
    ("content", "minimum"),
    [
        ("Đăng ít nhất 03 tin, bài", Minimum(3, "year", "tin, bài")),
        ("Phát tối thiểu 02 tin, bài/tháng", Minimum(2, "month", "tin, bài")),
        ("Phát ít nhất 01 lần/tuần", Minimum(1, "week", "lần")),
        ("In tối thiểu 1.500 tờ", Minimum(1500, "year", "tờ")),
        ("Đăng tin thường xuyên", None),
    ],
)
def test_minimum(make_context, content, minimum):
    """Number, unit and rate are read from the words."""
    assert read_task(row(content), make_context()).minimum == minimum


def test_a_column_of_numbers_says_more(make_context):
    """The number of the quantity column counts before the words."""
    fact = read_task(row("Đăng ít nhất 03 tin", quantity=24, unit="tin"), make_context())

    assert fact.minimum == Minimum(24, "year", "tin")


def test_a_minimum_counts_in_its_own_unit():
    """Meetings asked for are no outlines; pieces of news are pieces, however called."""
    assert not Minimum(18, unit="cuộc").counts("đề cương")
    assert Minimum(20, unit="bài").counts("tin")
    assert Minimum(5).counts("tờ")


def test_weak_words_count_alone_only(make_context):
    """Broadcasting beside the loudspeaker is no television."""
    ctx = make_context()

    assert [p.key for p in products_in("Phát thanh trên loa truyền thanh xã", ctx)] == [
        "loudspeaker"
    ]
    assert [p.key for p in products_in("Phát thanh tin cải cách", ctx)] == ["broadcasting"]
    assert [p.key for p in products_in("Mở chuyên trang, Báo Đắk Nông", ctx)] == [
        "newspaper_column"
    ]


def test_own_rows_of_a_sentence(make_context):
    """A plan without a table names its work in words."""
    rows = rows_for_text("Niêm yết thủ tục hành chính; treo băng rôn", make_context())

    assert {p.key for p in rows} == {"banner", "posting"}


def test_shared_products_are_the_provinces(make_context):
    """What is made once for the whole province has no row of ours."""
    fact = read_task(row("Làm video dùng chung cho cả tỉnh", "Sở Nội vụ"), make_context())

    assert fact.outside.in_content


def test_least_numbers_outside_the_table(make_context):
    """What the parent asks of our level in its channels or duties reaches the row it counts."""
    ctx = make_context(
        channels=(
            Item(id="c1", text="Phát trên hệ thống truyền thanh, ít nhất 04 tin, bài/tháng."),
        ),
        responsibilities=(
            Responsibility(
                agency="UBND các xã, phường",
                duties=(Item(id="d1", text="Treo tối thiểu 05 băng rôn."),),
            ),
            Responsibility(
                agency="Sở Y tế", duties=(Item(id="d2", text="In ít nhất 900 tờ rơi."),)
            ),
        ),
    )
    found = minimums_in_text(ctx)

    assert (found["loudspeaker"][0].number, found["loudspeaker"][0].per) == (4, "month")
    assert found["banner"][0].number == 5
    assert "leaflet" not in found
