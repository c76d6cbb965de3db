"""Styles of Word files. Mirrors kit/importing/readers/docx_styles.py."""

import pytest
from lxml import etree

from kit.importing.readers.docx_package import open_docx
from kit.importing.readers.docx_styles import Styles, style_of
from tests.importing.word_files import part, word_file


def style(style_id, inside):
    """Return one style."""
    return f'<w:style w:styleId="{style_id}">{inside}</w:style>'


@pytest.fixture
def styles(tmp_path):
    """Styles that inherit, contradict and go in a circle."""
    xml = part(
        "styles",
        style("Goc", '<w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr>')
        + style("Con", '<w:basedOn w:val="Goc"/>')
        + style("Manh", '<w:basedOn w:val="Con"/><w:rPr><w:b w:val="0"/></w:rPr>')
        + style("A", '<w:basedOn w:val="B"/>')
        + style("B", '<w:basedOn w:val="A"/>'),
    )
    with open_docx(word_file(tmp_path / "a.docx", "", styles=xml)) as package:
        yield Styles(package)


@pytest.mark.parametrize(
    ("style_id", "expected"),
    [("Goc", True), ("Con", True), ("Manh", False), ("A", False), ("X", False), (None, False)],
)
def test_bold_is_inherited_until_denied(styles, style_id, expected):
    """A style has the face of the one it is based on; circles and strangers are plain."""
    assert styles.is_bold(style_id) is expected


def test_names(styles):
    """The name is what Word shows; a style without one or unknown has none."""
    assert [styles.name(i) for i in ("Goc", "Con", "X", None)] == ["heading 1", "", "", ""]


def test_a_file_without_styles(tmp_path):
    """A document need not have the part at all."""
    with open_docx(word_file(tmp_path / "a.docx", "")) as package:
        assert not Styles(package).is_bold("Goc")


def test_style_of_paragraphs_and_runs():
    """The style stands in the properties of a paragraph or of a run."""
    node = etree.fromstring(part("p", '<w:pPr><w:pStyle w:val="Goc"/></w:pPr>'))

    assert style_of(node, "pPr") == "Goc"
    assert style_of(node, "rPr") is None
