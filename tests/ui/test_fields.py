"""Label above, hint below, the message beside the field."""

from ipywidgets import HTML

from kit.errors import ReadError
from kit.ui.fields import Fold, area_field, button, choice_field, text_field, upload_field
from tests.ui.conftest import uploaded


def test_what_the_planner_types_is_told_once(home):
    """The field hands over its text."""
    told = []
    field = text_field("Số hộ", on_change=told.append)
    field.control.value = "12"
    assert told == ["12"]
    assert field.control.description == "Số hộ"


def test_what_the_draft_shows_is_not_told():
    """Showing the draft again must not save it again."""
    told = []
    field = text_field("Số hộ", on_change=told.append)
    field.show("12")
    assert (told, field.control.value) == ([], "12")
    choice = choice_field("Vai", ["a"], on_change=told.append)
    choice.show_choices(["b", "c"], "c")
    assert (told, choice.control.value) == ([], "c")


def test_a_refusal_stands_at_the_field_until_it_is_mended(home):
    """The text stays, so that it can be mended."""

    def refuse(text):
        if not text.isdigit():
            raise ReadError("not-a-number", "Không phải số", where="Số hộ", fix_vi="Ghi số.")

    field = text_field("Số hộ", on_change=refuse)
    field.control.value = "nhiều"
    assert "Không phải số" in field.message.value
    assert "cchc-wrong" in field._dom_classes
    field.control.value = "12"
    assert field.message.value == ""
    assert "cchc-wrong" not in field._dom_classes


def test_an_uploaded_file_arrives_as_bytes(home):
    """With its name; an emptied field tells nothing."""
    told = []
    field = upload_field("Tệp", ".md", lambda content, name: told.append((content, name)))
    field.control.value = (uploaded("a.md", b"ab"),)
    field.control.value = ()
    assert told == [(b"ab", "a.md")]


def test_a_button_has_words_and_acts():
    """No button is known by its colour alone."""
    pressed = []
    made = button("Lưu", lambda: pressed.append(1), "primary")
    made.click()
    assert (pressed, made.description, made.tooltip) == ([1], "Lưu", "Lưu")


def test_a_fold_opens_and_closes_by_its_button():
    """What is folded is not on the page; the title can change with what is inside."""
    fold = Fold("Đề xuất", HTML("x"))
    assert fold.body.layout.display == "none"
    fold.head.click()
    assert fold.body.layout.display == ""
    fold.call("Đề xuất (3)")
    assert (fold.is_open, fold.head.description) == (True, "▾ Đề xuất (3)")
    fold.head.click()
    assert (fold.body.layout.display, fold.head.description) == ("none", "▸ Đề xuất (3)")


def test_what_is_typed_arrives_before_the_click_beside_it():
    """Told letter by letter, the last ones would come after the button's click."""
    assert not text_field("Lý do").control.continuous_update
    assert not area_field("Ý riêng").control.continuous_update
