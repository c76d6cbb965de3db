"""Mending a Word file in a copy. Mirrors kit/checking/fixing/fix.py."""

import docx
import pytest

from kit.checking import fix_file, read_layout
from kit.errors import ReadError


def texts(path):
    """Return the paragraphs of a file."""
    return [p.text for p in docx.Document(str(path)).paragraphs]


def test_words_are_replaced_and_the_rest_stays(made, finding, once, tmp_path):
    """The original keeps its bytes; the copy differs in the words alone."""
    source = made("Lâm Đồng, ngày 05 tháng 03 năm 2027", "Nội dung.")
    before = source.read_bytes()
    fault = finding("layout:paragraph:1", found="tháng 03", replacement="tháng 3")
    fixed = fix_file(source, tmp_path / "moi.docx", once(fault))

    assert texts(tmp_path / "moi.docx") == ["Lâm Đồng, ngày 05 tháng 3 năm 2027", "Nội dung."]
    assert source.read_bytes() == before
    (change,) = fixed.changes
    assert (change.rule, change.before, change.after) == ("FMT101", "tháng 03", "tháng 3")


def test_proposals_that_are_not_safe_are_left(made, finding, tmp_path):
    """A dead name has an heir, but only a person knows whether it is meant."""
    from kit.checking import Material, Report
    from kit.importing import read_plan

    source = made("UBND huyện Đắk Song thực hiện.")
    fault = finding("layout:paragraph:1", found="huyện", replacement="xã", is_safe=False)

    def check(path):
        return Material(read_plan(path), read_layout(path)), Report(findings=(fault,))

    fixed = fix_file(source, tmp_path / "moi.docx", check)
    assert (fixed.changes, fixed.left) == ((), (fault,))
    assert texts(tmp_path / "moi.docx") == ["UBND huyện Đắk Song thực hiện."]


def test_look_is_set_at_the_words_only(made, finding, once, tmp_path):
    """One line of two in a paragraph gets the bold face, the other stays."""
    source = made("UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ")
    fault = finding("layout:paragraph:1", found="SỞ NỘI VỤ", bold=True, size_pt=13.0)
    fix_file(source, tmp_path / "moi.docx", once(fault))
    (paragraph,) = read_layout(tmp_path / "moi.docx").paragraphs

    assert [(run.text.strip(), run.look.bold) for run in paragraph.runs] == [
        ("UBND TỈNH LÂM ĐỒNG", False), ("SỞ NỘI VỤ", True),
    ]  # fmt: skip
    assert paragraph.runs[1].look.size_pt == 13


def test_form_font_and_colour_are_set_wherever_the_finding_points(made, finding, once, tmp_path):
    """One finding for many paragraphs mends all of them."""
    source = made("Một.", "Hai.", "Ba.")
    fault = finding(
        "layout:paragraph:1", also=("layout:paragraph:3",), font="Times New Roman",
        color="000000", align="justify", indent_first_mm=12.7, space_after_pt=6.0,
        line_multiple=1.15, italic=False,
    )  # fmt: skip
    fix_file(source, tmp_path / "moi.docx", once(fault))
    one, two, three = read_layout(tmp_path / "moi.docx").paragraphs

    for mended in (one, three):
        assert mended.form.align == "justify"
        assert (mended.form.indent_first_mm, mended.form.space_after_pt) == (12.7, 6)
        assert (mended.form.line_rule, mended.form.line) == ("multiple", 1.15)
        assert mended.runs[0].look.fonts == ("Times New Roman",)
    assert two.form.align == "left"


def test_page_is_set_and_numbered_in_the_head(made, finding, once, tmp_path):
    """Paper, margins, number in the middle of the head, none on the first page."""
    source = made("Nội dung.")
    fault = finding(
        "layout:section:1", page_width_mm=210, page_height_mm=297, margin_left_mm=30,
        margin_right_mm=15, margin_top_mm=20, margin_bottom_mm=20, page_number="header center",
        title_page=True, page_number_start=1,
    )  # fmt: skip
    fix_file(source, tmp_path / "moi.docx", once(fault))
    (section,) = read_layout(tmp_path / "moi.docx").sections

    assert (section.width_mm, section.height_mm) == (210, 297)
    assert section.margins_mm == {"top": 20, "bottom": 20, "left": 30, "right": 15}
    assert [(n.place, n.align, n.look.size_pt) for n in section.numbers] == [
        ("header", "center", 14.0)
    ]
    assert section.title_page
    assert section.first_numbers == ()
    assert section.number_start == 1


def test_row_of_dashes_becomes_a_drawn_line(made, finding, once, tmp_path):
    """The line is as long a share of the words above as the finding says."""
    source = made("Độc lập - Tự do - Hạnh phúc", "________________", "Nội dung.")
    typed = finding("layout:paragraph:2", remove=True)
    missing = finding("layout:paragraph:1", rule_below=0.5)
    fix_file(source, tmp_path / "moi.docx", once(typed, missing))
    layout = read_layout(tmp_path / "moi.docx")

    assert [p.text for p in layout.paragraphs] == ["Độc lập - Tự do - Hạnh phúc", "", "Nội dung."]
    (line,) = layout.paragraphs[1].drawn
    assert line.by == "border"
    assert 18 < line.length_mm < 30


def test_second_run_changes_nothing(made, finding, once, tmp_path):
    """What was mended is not found again, so the copy of the copy is the copy."""
    source = made("ngày 05 tháng 03 năm 2027")
    fault = finding("layout:paragraph:1", found="tháng 03", replacement="tháng 3")
    fix_file(source, tmp_path / "moi.docx", once(fault))
    again = fix_file(tmp_path / "moi.docx", tmp_path / "hai.docx", once(fault))

    assert again.changes == ()
    assert texts(tmp_path / "hai.docx") == texts(tmp_path / "moi.docx")


def test_other_file_is_refused(tmp_path, once):
    """A PDF cannot be mended; the message says what can."""
    path = tmp_path / "ke_hoach.pdf"
    path.write_bytes(b"%PDF-1.4")

    with pytest.raises(ReadError) as refused:
        fix_file(path, tmp_path / "moi.docx", once())
    assert refused.value.code == "not-docx"
