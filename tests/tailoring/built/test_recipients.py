"""T19: recipients. Mirrors kit/tailoring/built/recipients.py."""

from kit.model import Answer, Task
from kit.tailoring.built.recipients import (
    file_code,
    is_code_confirmed,
    propose_recipients,
    recipients,
)

ROWS = (
    Task(
        id="a", content="A", lead="Phòng Văn hóa - Xã hội", support=("Bưu điện", "các tổ dân phố")
    ),
)


def test_superiors_first_file_last(make_context):
    """The list goes from the superior to the file, each body once."""
    lines = recipients(make_context(), ROWS)

    assert lines[0] == "UBND tỉnh (để báo cáo)"
    assert lines[-1].startswith("Lưu: VT")
    assert len(set(lines)) == len(lines)
    assert "Như trên" not in lines


def test_a_supporter_that_no_line_reaches_gets_one(make_context):
    """Bodies of the table stand before the site and the file."""
    lines = recipients(make_context(), ROWS)

    assert lines.index("Bưu điện") < len(lines) - 1
    assert "Bưu điện" not in recipients(make_context(), ())


def test_nothing_of_the_parents_list(make_context):
    """The parent's recipients are shown, not translated."""
    (made,) = propose_recipients(make_context(recipients=("Bộ Nội vụ", "Báo Đắk Nông")), ROWS)

    assert "Báo Đắk Nông" in made.before
    assert "Báo Đắk Nông" not in made.after
    assert made.unverified


def test_the_code_waits_for_the_unit(make_context):
    """An abbreviation is confirmed by an answer only."""
    told = make_context(answers={"file-code": Answer(question="file-code", answer="VX")})

    assert not is_code_confirmed(make_context())
    assert (file_code(told), is_code_confirmed(told)) == ("VX", True)
