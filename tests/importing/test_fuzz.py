"""Damaged and invented files through our own readers: blocks or a ReadError, nothing else.

Derandomised in CI; ``make soak`` tries fifty times as many.
"""

import io
import os
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.errors import ReadError
from kit.importing import Block, read_docx_blocks, read_txt_blocks
from kit.importing.legacy_fonts import unicode_text
from kit.importing.readers.html_blocks import read_html_blocks
from kit.importing.readers.kinds import kind_of
from kit.importing.readers.old_encodings import decode_old
from kit.importing.readers.xlsx_blocks import read_xlsx_blocks
from tests.importing.word_files import p, run, word_file

FEW, MANY = 40, 2_000
TAGS = (
    "p div span table tr td th ul ol li b i h1 br nav pre font a script style body html title "
    "thead tbody caption select option svg math frameset template o:p"
).split()
ATTRIBUTES = st.sampled_from(
    ["", " colspan=3", " rowspan=0", " rowspan=-1", " start=99999999999", " value=x", " type=i",
     " style='display:none'", " style='font-family:.VnTime'", " class=menu", " href=x", " hidden",
     " face=VNI-Times", " style=font-weight:bold", " colspan='²'"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["KẾ HOẠCH", "1. Nội dung", "KÕ ho¹ch", "&amp;", "&#0;", "<!--", "-->", "<![if !x]>", "\x00",
     "<![endif]-->", "]]>", "\ud7ff", "&nbsp;", "\n\n", "a" * 300, "|", "\t\t\t", "- ", "<"]
)  # fmt: skip
PAGE_PIECES = st.one_of(
    WORDS,
    st.builds("<{}{}>".format, st.sampled_from(TAGS), ATTRIBUTES),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
)
WORD_NAMES = (
    "p r t tbl tr tc tcPr pPr rPr sdt sdtContent txbxContent del ins hyperlink sym br".split()
)
WORD_PIECES = st.recursive(
    st.sampled_from(
        [p("KẾ HOẠCH"), run("a"), "<w:gridSpan w:val='-3'/>", "<w:vMerge/>", "<w:br/>",
         "<w:t>x</w:t>",
         "<w:numPr><w:ilvl w:val='99'/><w:numId w:val='1'/></w:numPr>", "<w:sym w:char='F0D5'/>",
         "<w:rFonts w:hAnsi='.VnTime'/>", "<w:pStyle w:val='a'/>", "<w:softHyphen/>", "chữ", ""]
    ),
    lambda inner: st.builds(
        lambda name, parts: f"<w:{name}>{''.join(parts)}</w:{name}>",
        st.sampled_from(WORD_NAMES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)  # fmt: skip
CHANGES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=12)


def bounded(number):
    """Return settings for ``number`` examples."""
    return settings(
        max_examples=number,
        deadline=None,
        derandomize=os.environ.get("CI") == "true",
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


def each_size(test):
    """Run a property for a moment, and marked ``soak`` for long."""

    def run_with(examples, tmp_path):
        bounded(examples)(test)(tmp_path)

    run_with.__doc__ = test.__doc__
    sizes = [pytest.param(FEW, id="few"), pytest.param(MANY, marks=pytest.mark.soak, id="many")]
    return pytest.mark.parametrize("examples", sizes)(run_with)


def outcome(reader, *arguments):
    """Return blocks, or the code of a ReadError; any other exception is the failure sought."""
    try:
        return reader(*arguments)
    except ReadError as error:
        return error.code


def is_sound(result):
    """Say whether a reader gave blocks or a code."""
    return isinstance(result, str) or all(isinstance(block, Block) for block in result)


@each_size
@given(pieces=st.lists(PAGE_PIECES, max_size=60))
def test_pages_of_any_tags(tmp_path, pieces):
    """Tags opened and closed in any order, attributes that make no sense, stray comments."""
    path = tmp_path / "a.html"
    path.write_text("<html>" + "".join(pieces), encoding="utf-8")

    assert is_sound(outcome(read_html_blocks, path))


@each_size
@given(
    changes=CHANGES,
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-le"]),
)
def test_pages_with_wrong_bytes(tmp_path, changes, encoding):
    """A page whose bytes were changed on their way, its encoding statement too."""
    rows = "<tr><td rowspan=2>Nhiệm vụ<td>Quý I" * 4
    page = f"<html><meta charset=utf-8><p>KẾ HOẠCH<ol type=a><li>x</ol><table>{rows}</table>"
    data = bytearray(page.encode(encoding))
    for share, value in changes:
        data[int(share * len(data))] = value
    path = tmp_path / "a.html"
    path.write_bytes(data)

    assert is_sound(outcome(read_html_blocks, path))


@each_size
@given(body=st.lists(WORD_PIECES, max_size=8))
def test_word_files_of_any_elements(tmp_path, body):
    """Elements of Word in places where no program puts them."""
    path = word_file(tmp_path / "a.docx", "".join(body))

    assert is_sound(outcome(read_docx_blocks, path))


@each_size
@given(changes=CHANGES)
def test_workbooks_with_wrong_bytes(tmp_path, changes):
    """A workbook that is not packed, so that the changes reach its XML."""
    book = openpyxl.Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"])
    book.active.append([1, "Phát tờ rơi", "Phòng A", "Quý I"])
    book.active.merge_cells("B2:C2")
    whole, path = io.BytesIO(), tmp_path / "a.xlsx"
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
        for info in old.infolist():
            data = bytearray(old.read(info))
            for share, value in changes if "sheet1" in info.filename else ():
                data[int(share * len(data))] = value
            new.writestr(info.filename, bytes(data))

    assert is_sound(outcome(read_xlsx_blocks, path))


@each_size
@given(data=st.binary(max_size=400))
def test_bytes_of_anything(tmp_path, data):
    """Any bytes under any name have a kind or an error, and any make sense in old fonts or not."""
    for suffix in (".docx", ".txt", ".html", ".doc", ".pdf", ".xlsx", ".png"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(data)
        assert isinstance(outcome(kind_of, path), str)
    text = decode_old(data)
    assert text is None or isinstance(text, str)


@each_size
@given(
    text=st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("|\t\n-*.1aÕ¹·á")), max_size=300
    )
)
def test_text_of_anything(tmp_path, text):
    """Any text is blocks; what is Unicode Vietnamese already stays as it is."""
    assert is_sound(outcome(read_txt_blocks, unicode_text(text)))
    assert unicode_text("Kế hoạch") == "Kế hoạch"
