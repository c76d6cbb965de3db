"""From the words in an edit box to the value that is put in place."""

import pytest

from kit.model import (
    Basis,
    Citation,
    Item,
    Proposal,
    Responsibility,
    Signature,
    Task,
    Value,
)
from kit.ui.rewording import reworded, signature_of, words_of


def proposal(target, value, **more):
    return Proposal(
        id="p", target=target, action="adapt", value=value, reason_vi="", rule="T2", who="planner",
        **more,
    )  # fmt: skip


VALUES = [
    ("subject", Value(text="Tuyên truyền")),
    ("contents:x", Value(items=(Item(id="a", text="Một"), Item(id="b", text="Hai")))),
    ("tasks:x", Value(tasks=(Task(id="t", content="Phát tin"),))),
    ("bases:x", Value(bases=(Basis(opening="Căn cứ", text="Căn cứ Luật"),))),
    ("responsibilities:x", Value(responsibilities=(
        Responsibility(agency="Phòng A", duties=(Item(id="d", text="Làm đầu mối"),)),))),
    ("recipients", Value(recipients=("UBND tỉnh", "Lưu: VT"))),
    ("signature", Value(signature=Signature(authority=("TM. UBND",), position="CHỦ TỊCH"))),
]  # fmt: skip


@pytest.mark.parametrize(("target", "value"), VALUES, ids=lambda v: str(v)[:12])
def test_words_left_as_they_are_give_the_same_value(target, value):
    """Opening the edit box and closing it changes nothing."""
    given = proposal(target, value)
    assert reworded(given, words_of(given)) == value


def test_points_keep_their_ids_and_new_lines_get_their_own():
    """A reworded point is the same point; a line more is a point more."""
    given = proposal("contents:x", VALUES[1][1])
    first, second, third = reworded(given, "Một sửa\nHai\nBa").items
    assert (first.id, first.text, second.id) == ("a", "Một sửa", "b")
    assert third.id not in ("a", "b")


def test_nested_points_stay_below_their_point():
    """Only the point's own words are in the box."""
    inner = Item(id="c", text="Bên trong")
    given = proposal("contents:x", Value(items=(Item(id="a", text="Một", children=(inner,)),)))
    assert reworded(given, "Một sửa").items[0].children == (inner,)


def test_a_dropped_point_can_be_written_anew():
    """The box of a dropped point shows the parent's words."""
    given = proposal("contents:x", Value(), before="Lời của tỉnh")
    assert words_of(given) == "Lời của tỉnh"
    assert [i.text for i in reworded(given, "Lời của xã").items] == ["Lời của xã"]


def test_an_unchanged_basis_keeps_its_citation():
    """A line that was not touched still knows which document it cites."""
    cited = Basis(text="Căn cứ Luật", citation=Citation(type="Luật"))
    kept, new = reworded(
        proposal("bases:x", Value(bases=(cited,))), "Căn cứ Luật\nThực hiện X"
    ).bases
    assert kept.citation == cited.citation
    assert new.opening == "Thực hiện"


def test_an_empty_box_puts_nothing_in_place():
    """Spaces are no words."""
    assert reworded(proposal("contents:x", VALUES[1][1]), " \n ") == Value()


def test_a_signature_is_read_line_by_line():
    """Authority lines begin with their abbreviation; then come position and name."""
    found = signature_of(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Họ và tên"])
    assert found.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert (found.position, found.name) == ("PHÓ CHỦ TỊCH", "Họ và tên")
