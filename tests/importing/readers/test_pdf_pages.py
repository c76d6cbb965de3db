"""Pages of a PDF, sound and hostile. Mirrors kit/importing/readers/pdf_pages.py."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.errors import ReadError
from kit.importing.readers import pdf_pages
from kit.importing.readers.pdf_pages import read_pdf_pages
from tests.importing.readers.pdf_files import HEADER, endless, pages_file, pdf_file, stream, text

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_KID = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"


def code_of(path):
    """Return the code of the error that reading gives; its message helps."""
    with pytest.raises(ReadError) as caught:
        list(read_pdf_pages(path))
    assert caught.value.where.startswith(path.name)
    assert caught.value.fix_vi
    return caught.value.code


def outcome(path):
    """Return the code of the error that reading gives, ``pages`` without one."""
    try:
        list(read_pdf_pages(path))
    except ReadError as error:
        return error.code
    return "pages"


def test_pages_come_in_order(tmp_path):
    """Words and rules of each page, as the child prints them."""
    contents = [text("Mot", 85, 700) + b"85 690 m 300 690 l S", text("Hai ba", 85, 700, font="F2")]
    said = []

    first, second = read_pdf_pages(pages_file(tmp_path / "a.pdf", *contents), said.append)

    assert [(w.text, w.bold) for w in second.page.words] == [("Hai", True), ("ba", True)]
    assert (first.page.number, second.page.number) == (1, 2)
    assert len(first.page.rules) == 1
    assert said == ["Đọc trang 1 trên 2", "Đọc trang 2 trên 2"]


def test_bomb_is_ended(tmp_path):
    """A gigabyte that comes out of a megabyte is not waited for."""
    objects = [CATALOG, ONE_KID, PAGE, stream(endless(1_000_000_000), b"/Filter /FlateDecode")]

    assert code_of(pdf_file(tmp_path / "bomb.pdf", objects)) == "too-large"


def test_forms_inside_forms_are_not_walked_for_ever(tmp_path):
    """Ten to the twelfth lines out of a few kilobytes."""
    page = PAGE.replace(b">>", b"/Resources << /XObject << /A 5 0 R >> >> >>")
    objects = [CATALOG, ONE_KID, page, stream(b"/A Do " * 10)]
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A %d 0 R >> >>"
    )
    objects += [stream(b"/A Do " * 10, form % number) for number in range(6, 18)]

    assert code_of(pdf_file(tmp_path / "forms.pdf", [*objects, stream(b"0 0 m 9 9 l S")])) == (
        "too-large"
    )


def test_page_tree_that_bites_its_tail(tmp_path):
    """Pages that are their own kids are no pages."""
    circle = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 3 >>"

    assert code_of(pdf_file(tmp_path / "circle.pdf", [CATALOG, circle])) == "damaged"


def test_cut_off_and_random_files(tmp_path):
    """A download that broke off, and rubbish under the right name."""
    whole = pages_file(tmp_path / "a.pdf", text("Mot", 85, 700)).read_bytes()
    cut, rubbish = tmp_path / "cut.pdf", tmp_path / "rubbish.pdf"
    cut.write_bytes(whole[: len(whole) // 2])
    rubbish.write_bytes(HEADER + random.Random(2).randbytes(100_000) + b"%%EOF")

    assert code_of(cut) == code_of(rubbish) == "damaged"


def test_locked_file(tmp_path):
    """A password is asked for by Acrobat, not by us."""
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >> /ID [<00><00>]" % (
        b"41" * 32,
        b"42" * 32,
    )
    path = pages_file(tmp_path / "locked.pdf", text("Mot", 85, 700), trailer=lock)

    assert code_of(path) == "encrypted"


def test_what_is_no_pdf(tmp_path):
    """The first bytes tell, whatever the suffix says."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PK\x03\x04" + b"0" * 99)

    assert code_of(path) == "not-a-pdf"


def test_file_beyond_all_plans(tmp_path, monkeypatch):
    """The size is looked at before anything is read."""
    monkeypatch.setattr(pdf_pages, "LARGEST_BYTES", 100)

    assert code_of(pages_file(tmp_path / "a.pdf", text("Mot", 85, 700))) == "too-large"


def test_slow_child_is_ended(tmp_path, monkeypatch, left_running):
    """A page that takes longer than any page does is given up."""
    monkeypatch.setattr(pdf_pages, "LONGEST_SECONDS", -1.0)
    monkeypatch.setattr(pdf_pages, "WATCH_SECONDS", 0.001)

    assert code_of(pages_file(tmp_path / "a.pdf", text("Mot", 85, 700))) == "too-large"
    assert left_running() == []


def test_cancel_ends_the_child(tmp_path, left_running):
    """What progress raises passes on, and nothing is left running."""

    def cancel(message):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_pdf_pages(pages_file(tmp_path / "a.pdf", text("Mot", 85, 700)), cancel))

    assert left_running() == []


def test_reader_that_stops_early_ends_the_child(tmp_path, left_running):
    """Whoever wants one page only leaves no process behind."""
    pages = read_pdf_pages(pages_file(tmp_path / "a.pdf", *[text("Mot", 85, 700)] * 5))

    next(pages)
    pages.close()

    assert left_running() == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 700), st.binary(min_size=1, max_size=4)), min_size=1,
                max_size=6))  # fmt: skip
def test_any_damage_gives_pages_or_a_read_error(tmp_path_factory, changes):
    """Bytes changed anywhere in a sound file never raise anything else."""
    path = tmp_path_factory.mktemp("fuzz") / "a.pdf"
    data = bytearray(pages_file(path, text("Mot hai", 85, 700)).read_bytes())
    for at, piece in changes:
        data[at : at + len(piece)] = piece
    path.write_bytes(bytes(data))

    assert outcome(path) in {"pages", "damaged", "too-large", "not-a-pdf", "encrypted"}
