"""Words in the XML of a paragraph. Mirrors kit/checking/word_letters.py."""

import docx
import pytest
from docx.oxml import OxmlElement

from kit.checking.word_letters import Letters


@pytest.fixture
def paragraph():
    """A paragraph of runs in different looks: ``paragraph("Số ", ("05", "bold"))``."""

    def make(*runs):
        made = docx.Document().add_paragraph()
        for run in runs:
            text, look = run if isinstance(run, tuple) else (run, None)
            one = made.add_run(text)
            one.bold = True if look == "bold" else None
        return made

    return make


def looks(made):
    """Return the runs as (text, bold)."""
    return [(run.text, bool(run.bold)) for run in made.runs]


def test_words_over_two_runs_keep_the_look_of_each(paragraph):
    """Word parts a sentence into runs as it likes; the reader sees one word."""
    made = paragraph("ngày 5 thá", ("ng 03 năm", "bold"), " 2027")
    letters = Letters(made._p)

    assert letters.replace(letters.find("tháng 03"), "tháng 3")
    assert made.text == "ngày 5 tháng 3 năm 2027"
    assert looks(made) == [("ngày 5 thá", False), ("ng 3 năm", True), (" 2027", False)]


def test_what_is_added_leans_on_the_words_before_it(paragraph):
    """A space before a small name in brackets leaves the name small; a dash in front is a start."""
    made = paragraph("Lưu: VT, CN", ("(Hiệu)", "bold"), ".")
    letters = Letters(made._p)
    assert letters.replace(letters.find("CN(Hiệu"), "CN (Hiệu")
    assert looks(made) == [("Lưu: VT, CN ", False), ("(Hiệu)", True), (".", False)]

    letters = Letters(made._p)
    assert letters.replace(letters.find("Lưu"), "- Lưu")
    assert made.text == "- Lưu: VT, CN (Hiệu)."


def test_letters_put_together_stay_in_their_runs(paragraph):
    """A whole paragraph of loose marks is written anew without losing its bold words."""
    made = paragraph("Mục ", ("tîeu", "bold"), " chính")
    letters = Letters(made._p)
    assert letters.replace((0, len(letters.raw)), "Mục tîeu chính")
    assert looks(made) == [("Mục ", False), ("tîeu", True), (" chính", False)]


def test_decomposed_letters_and_odd_spaces_are_found_by_their_clean_words(paragraph):
    """The file keeps base letters and marks apart and has a fixed space; the plan has neither."""
    stored = "Uy\u0309 ban  nha\u0302n\u00a0da\u0302n xa\u0303"
    made = paragraph(stored)
    letters = Letters(made._p)

    assert letters.text == "Uỷ ban nhân dân xã"
    start, end = letters.find("ban nhân dân")
    assert letters.raw[start:end] == "ban  nha\u0302n\u00a0da\u0302n"
    assert letters.replace((start, end), "ban nhân dân")
    assert made.text == "Uy\u0309 ban nhân dân xa\u0303"


def test_a_word_is_not_found_inside_another(paragraph):
    """ "xã" is no part of "xãm"; where nothing else is, nothing is found."""
    assert Letters(paragraph("người xãm")._p).find("xã") == (6, 8)
    assert Letters(paragraph("nha\u0302nx")._p).find("nhân") is None


def test_spans_with_a_tab_are_left_alone(paragraph):
    """A tab is no letter that could be written anew."""
    made = paragraph("Số:\t05")
    letters = Letters(made._p)

    assert not letters.replace((0, len(letters.raw)), "Số: 05")
    assert made.text == "Số:\t05"


def test_runs_of_a_span_are_parted_at_its_ends(paragraph):
    """Only the words in question get a new look."""
    made = paragraph(("UBND TỈNH SỞ NỘI VỤ", "bold"))
    letters = Letters(made._p)
    (run,) = letters.runs(letters.find("SỞ NỘI VỤ"))

    assert run.text == "SỞ NỘI VỤ"
    assert looks(made) == [("UBND TỈNH ", True), ("SỞ NỘI VỤ", True)]


def test_a_run_is_parted_before_a_line_break(paragraph):
    """What stands behind the break goes with the second part."""
    made = paragraph("UBND TỈNH")
    made.runs[0].add_break()
    made.runs[0].add_text("SỞ NỘI VỤ")
    letters = Letters(made._p)
    letters.runs((0, 9))

    assert [run.text for run in made.runs] == ["UBND TỈNH", "\nSỞ NỘI VỤ"]


def test_deleted_words_are_no_letters(paragraph):
    """A tracked deletion stays for the person who decides on it."""
    made = paragraph("Kế hoạch ", "cũ")
    deleted = OxmlElement("w:del")
    made.runs[1]._r.addprevious(deleted)
    deleted.append(made.runs[1]._r)

    assert Letters(made._p).raw == "Kế hoạch "
