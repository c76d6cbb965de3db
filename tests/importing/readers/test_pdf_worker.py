"""The program that prints a PDF's words and lines. Mirrors kit/importing/readers/pdf_worker.py."""

import json

import pytest

from kit.importing.readers.pdf_worker import main
from tests.importing.readers.pdf_files import FONT, pages_file, pdf_file, stream, text


@pytest.fixture
def printed(capsys):
    """Run the program on a file and return what it prints, line by line."""

    def run(path):
        main(str(path))
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_words_with_box_size_and_look(tmp_path, printed):
    """Letters become words; their size and weight are those of the print."""
    content = text("Mot hai", 85, 700) + text("BA", 85, 650, 20, "F2")

    count, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert count == {"pages": 1}
    assert (page["page"], page["width"], page["height"]) == (1, 595, 842)
    assert [(w[0], w[5], w[6]) for w in page["words"]] == [
        ("Mot", 14, 0), ("hai", 14, 0), ("BA", 20, 1),
    ]  # fmt: skip
    _, left, top, right, bottom, *_ = page["words"][0]
    assert left == pytest.approx(85, abs=1)
    assert top < 842 - 700 < bottom
    assert right == pytest.approx(85 + 23, abs=2)


def test_scaled_type_has_its_printed_size(tmp_path, printed):
    """Word writes size 1 and enlarges it."""
    content = b"BT /F1 1 Tf 14 0 0 14 85 700 Tm (Mot) Tj ET\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert page["words"][0][5] == 14


def test_wide_gap_without_a_space_parts_words(tmp_path, printed):
    """Columns are placed, not spaced."""
    content = b"BT /F1 14 Tf 85 700 Td (TT) Tj 60 0 Td (Viec) Tj ET\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert [word[0] for word in page["words"]] == ["TT", "Viec"]


def test_raised_number_is_a_word(tmp_path, printed):
    """The number of a note does not become part of the number before it."""
    content = b"BT /F1 14 Tf 85 700 Td (ND-CP) Tj /F1 8 Tf 5 Ts (1) Tj ET\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert [(word[0], word[5]) for word in page["words"]] == [("ND-CP", 14), ("1", 8)]


def test_strokes_boxes_and_thin_areas_are_rules(tmp_path, printed):
    """A line, the four sides of a box, and a border painted as an area; shading is none."""
    content = b"85 690 m 300 690 l S 85 600 200 50 re S 85 500 200 0.5 re f 85 400 200 50 re f\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert [85, 152, 300, 152] in page["rules"]
    assert [85, 341.5, 285, 342] in page["rules"]
    assert len(page["rules"]) == 6


def test_rules_inside_a_form_stand_where_it_is_placed(tmp_path, printed):
    """A form has coordinates of its own."""
    form = stream(b"0 0 m 100 0 l S", b"/Type /XObject /Subtype /Form /BBox [0 0 200 200]")
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /XObject << /A 5 0 R >> >> /Contents 4 0 R >>"
    )
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               page, stream(b"1 0 0 1 50 742 cm /A Do"), form]  # fmt: skip

    _, read = printed(pdf_file(tmp_path / "a.pdf", objects))

    assert read["rules"] == [[50, 100, 150, 100]]


@pytest.mark.parametrize(
    ("turn", "matrix"),
    [(0, "1 0 0 1 85 700"), (90, "0 1 -1 0 142 85"), (180, "-1 0 0 -1 510 142"),
     (270, "0 -1 1 0 453 757")],
)  # fmt: skip
def test_turned_page_reads_upright(tmp_path, printed, turn, matrix):
    """Landscape pages are often turned ones; their words stand as they are seen."""
    content = f"BT /F1 14 Tf {matrix} Tm (Mot hai) Tj ET\n".encode()

    path = pages_file(tmp_path / "a.pdf", content, page=b"/Rotate %d" % turn)
    _, page = printed(path)

    (first, second) = page["words"]
    assert (first[0], second[0]) == ("Mot", "hai")
    assert page["width"] == (595 if turn % 180 == 0 else 842)
    assert first[1] == pytest.approx(85, abs=2)
    assert first[2] == second[2]
    assert first[3] < second[1]
    assert first[5] == 14


def test_sideways_words_stay_whole(tmp_path, printed):
    """Narrow columns have their headings turned."""
    content = b"BT /F1 14 Tf 0 1 -1 0 142 85 Tm (So luong) Tj ET\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert [word[0] for word in page["words"]] == ["So", "luong"]
    _, left, top, right, bottom, *_ = page["words"][1]
    assert right - left < 20 < bottom - top


def test_watermark_is_no_text(tmp_path, printed):
    """What is printed aslant over the page is kept apart."""
    content = text("Mot", 85, 700) + b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DU THAO) Tj ET\n"

    _, page = printed(pages_file(tmp_path / "a.pdf", content))

    assert [word[0] for word in page["words"]] == ["Mot"]
    assert page["marks"] == ["DU", "THAO"]


def test_share_of_pictures(tmp_path, printed):
    """A scan is one picture as large as the page."""
    picture = stream(b"\x00", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                              b"/ColorSpace /DeviceGray /BitsPerComponent 8")  # fmt: skip
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /XObject << /A 5 0 R >> >> /Contents 4 0 R >>"
    )
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               page, stream(b"595 0 0 421 0 0 cm /A Do"), picture]  # fmt: skip

    _, read = printed(pdf_file(tmp_path / "a.pdf", objects))

    assert (read["images"], read["words"]) == (0.5, [])


def test_stamp_on_the_page_is_read(tmp_path, printed):
    """Office systems put number and date on as notes with a look of their own."""
    look = stream(text("So 12", 2, 5), b"/Type /XObject /Subtype /Form /BBox [0 0 100 20] "
                  b"/Resources << /Font << /F1 3 0 R >> >>")  # fmt: skip
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots ["
        b"<< /Type /Annot /Subtype /Stamp /Rect [85 700 185 720] /F 4 /AP << /N 6 0 R >> >>] >>"
    )
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
               FONT, page, stream(b""), look]  # fmt: skip

    _, read = printed(pdf_file(tmp_path / "a.pdf", objects))

    assert [word[0] for word in read["words"]] == ["So", "12"]


def test_what_cannot_be_read_is_one_line(tmp_path, printed):
    """No page is printed of a file with too many pages or none."""
    kids = b"<< /Type /Pages /Kids [%b] /Count 10000 >>" % (b"3 0 R " * 10_000)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"

    assert printed(pdf_file(tmp_path / "a.pdf", [catalog, kids, page])) == [{"error": "too-large"}]
    assert printed(pdf_file(tmp_path / "b.pdf", [catalog])) == [{"error": "damaged"}]
