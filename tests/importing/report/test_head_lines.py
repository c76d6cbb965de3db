"""Mirrors kit/importing/report/head_lines.py."""

from kit.importing.report.head_lines import not_understood_vi, to_look_at, understood_vi
from kit.model import FrameText, ImportNote, Item, Placed, Plan


def test_what_was_understood_is_counted():
    """Issuer, number and day, then how many of each; what is empty is not named."""
    plan = Plan(
        issuer="Ủy ban nhân dân xã Mẫu", number="7", symbol="KH-UBND", purposes=(item("Một"),)
    )

    line = understood_vi(plan)

    assert line == "Ủy ban nhân dân xã Mẫu, số 7/KH-UBND: 1 mục đích."


def test_what_was_not_understood_names_missing_facts_and_left_words():
    """Both are said with their number; a whole plan says that nothing is left."""
    facts = {"issuer": "X", "number": "7", "symbol": "KH-UBND", "subject": "Y", "year": 2027}
    plan = Plan(**facts, unplaced=(Placed(text="ba chữ lạc", place="đoạn 9"),))

    line = not_understood_vi(plan, None)

    assert "1 đoạn" in line
    assert "3 chữ" in line
    assert "ngày ban hành" in line
    assert "trích yếu" not in line
    whole = plan.with_(date="2027-01-05", unplaced=())
    assert "chưa xếp" not in not_understood_vi(whole, None)


def test_grave_notes_come_first_and_keep_their_numbers():
    """A note is found again by its number, wherever it is listed."""
    small = ImportNote(code="suspect-phrase", message_vi="nhỏ")
    grave = ImportNote(code="cut-source", message_vi="lớn")

    assert to_look_at(Plan(notes=(small, grave))) == [(1, grave), (0, small)]


def test_text_that_is_kept_and_not_used_is_said():
    """A table of another kind lies in the frame; nobody should think that it was understood."""
    frame = (FrameText(role="other_table", text="Số hộ"), FrameText(role="heading", text="I. A"))

    line = not_understood_vi(Plan(frame=frame), None)

    assert "1 đoạn để riêng, không dùng đến (bảng khác)" in line


def item(text):
    return Item(id="a", text=text)
