"""Numbers that Word prints by itself. Mirrors kit/importing/readers/docx_numbering.py."""

import pytest
from lxml import etree

from kit.importing.readers.docx_blocks import read_docx_blocks
from kit.importing.readers.docx_numbering import whole_number
from tests.importing.word_files import W, listed, p, part, word_file


def level(index, form, text, start=1):
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    """Return the part numbering.xml of one abstract list."""
    return part("numbering", f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}')


def texts(tmp_path, body, **parts):
    """Return the printed lines of a document."""
    return [b.text for b in read_docx_blocks(word_file(tmp_path / "a.docx", body, **parts))]


def test_levels_count_and_restart_below_a_higher_one(tmp_path):
    """I. 1. 2. II. 1.: a deeper count begins again under each higher number."""
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")
    body = listed("A") + listed("b", 1) + listed("c", 1) + listed("D") + listed("e", 1)

    assert texts(tmp_path, body, numbering=numbering(levels)) == [
        "I. A", "1. b", "2. c", "II. D", "1. e",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "start", "marker"),
    [
        ("decimal", "%1.", 3, "3."),
        ("decimalZero", "%1/", 4, "04/"),
        ("lowerLetter", "%1)", 2, "b)"),
        ("upperLetter", "%1.", 27, "AA."),
        ("lowerRoman", "(%1)", 4, "(iv)"),
        ("upperRoman", "Mục %1.", 9, "Mục IX."),
        ("bullet", "o", 1, "◦"),
        ("bullet", "\uf0b7", 1, "•"),
        ("none", "%1", 1, ""),
        ("vietnameseCounting", "%1.", 5, "5."),
        ("decimal", "%1.%9", 1, "1.1"),
    ],
)
def test_forms_of_numbers(tmp_path, form, text, start, marker):
    """Each form prints as Word prints it; an unknown form counts in figures."""
    (line,) = texts(tmp_path, listed("x"), numbering=numbering(level(0, form, text, start)))

    assert line == f"{marker} x".strip()


def test_a_list_may_restart_or_change_a_level(tmp_path):
    """``w:num`` with an override has a count of its own; without one it shares the count."""
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
        f'<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'lowerLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    body = "".join(listed("x", number=n) for n in (1, 2, 3, 4))

    assert texts(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."), nums)) == [
        "1. x", "2. x", "7. x", "a) x",
    ]  # fmt: skip


def test_a_style_numbers_its_paragraphs(tmp_path):
    """The list may hang on the style, or on the style that it is based on."""
    styles = part(
        "styles",
        '<w:style w:styleId="Dau"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Con"><w:basedOn w:val="Dau"/></w:style>'
        '<w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>',
    )
    body = "".join(p("x", f'<w:pStyle w:val="{name}"/>') for name in ("Dau", "Con", "Vong"))
    body += p("y", '<w:pStyle w:val="Dau"/><w:numPr><w:ilvl w:val="0"/></w:numPr>')
    body += p("z", '<w:pStyle w:val="Dau"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    assert texts(
        tmp_path, body, styles=styles, numbering=numbering(level(0, "decimal", "%1."))
    ) == ["1. x", "2. x", "x", "3. y", "z"]


def test_numbers_of_no_list_are_nothing(tmp_path):
    """A paragraph may name a list or a level that does not exist, or a list without levels."""
    nums = '<w:num w:numId="5"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = listed("x", number=9) + listed("y", level=8) + listed("z", number=5)

    assert texts(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."), nums)) == [
        "x", "y", "z",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["", "-1", "²", "9" * 5000, "x"])
def test_a_number_that_is_none_is_the_default(value):
    """Odd digits, signs and endless numbers in an attribute stop nothing."""
    node = etree.Element(f"{{{W}}}start", {f"{{{W}}}val": value})

    assert whole_number(node, 7) == 7
    assert whole_number(None, 3) == 3
