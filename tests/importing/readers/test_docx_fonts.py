"""Old fonts in Word files, run by run. Mirrors kit/importing/readers/docx_fonts.py."""

import pytest

from kit.importing import read_docx_blocks
from tests.importing.word_files import p, part, run, word_file


def in_font(text, name, which="hAnsi"):
    """Return a run that names its font."""
    return run(text, f'<w:rFonts w:ascii="Arial" w:{which}="{name}"/>')


def style(name, inside, more=""):
    """Return a paragraph style."""
    return f'<w:style w:type="paragraph" w:styleId="{name}"{more}>{inside}</w:style>'


def fonts(name):
    """Return run properties of a style."""
    return f'<w:rPr><w:rFonts w:ascii="{name}" w:hAnsi="{name}"/></w:rPr>'


def texts(path, body, **parts):
    """Return the texts that are read."""
    return [block.text for block in read_docx_blocks(word_file(path, body, **parts))]


def test_only_runs_of_old_fonts_change(tmp_path):
    """A paragraph mixes three fonts; the same stored letters print differently in each."""
    body = (
        f"<w:p>{in_font('kÕ ho¹ch', '.VnTimeH')}{in_font(' các và ', 'Times New Roman')}"
        f"{in_font('Tieáng Vieät', 'VNI-Times')}</w:p>"
    )

    assert texts(tmp_path / "a.docx", body) == ["KẾ HOẠCH các và Tiếng Việt"]


def test_a_letter_parted_by_runs_is_one(tmp_path):
    """Word parts runs anywhere, also between a VNI letter and its mark."""
    body = f"<w:p>{in_font('ra', 'VNI-Times')}{in_font('át ra', 'VNI-Times')}</w:p>"

    assert texts(tmp_path / "a.docx", body) == ["rất ra"]


def test_soft_hyphens_and_symbols_are_letters(tmp_path):
    """TCVN3 stores ư where Word has its soft hyphen, and symbols name their font."""
    body = (
        f"<w:p>{in_font('&#xAD;u ', '.VnTime')}"
        '<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>t</w:t><w:softHyphen/></w:r>'
        '<w:r><w:sym w:font=".VnTime" w:char="F0D5"/></w:r></w:p>'
    )

    assert texts(tmp_path / "a.docx", body) == ["ưu tưế"]


@pytest.mark.parametrize(
    "styles",
    [
        style("Old", fonts(".VnTime")),
        style("Base", fonts(".VnTime")) + style("Old", '<w:basedOn w:val="Base"/>'),
        style("Other", fonts(".VnTime"), ' w:default="1"') + style("Old", ""),
        f"<w:docDefaults><w:rPrDefault>{fonts('.VnTime')}</w:rPrDefault></w:docDefaults>",
    ],
    ids=["own", "based-on", "default-style", "defaults"],
)
def test_fonts_from_styles(tmp_path, styles):
    """Where the run names none: its style, the one below, or the document's own."""
    uses = "" if "default=" in styles else '<w:pStyle w:val="Old"/>'
    body = p("Céng hoµ", uses) + f"<w:p>{in_font('Céng', 'Arial')}</w:p>"

    assert texts(tmp_path / "a.docx", body, styles=part("styles", styles)) == ["Cộng hoà", "Céng"]


def test_a_theme_names_the_font(tmp_path):
    """A style may only point to the theme."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = (
        f'<a:theme xmlns:a="{drawing}"><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont>'
        "</a:theme>"
    )
    body = f"<w:p>{in_font('Céng', 'minorHAnsi', 'hAnsiTheme')}</w:p>"

    assert texts(tmp_path / "a.docx", body, **{"theme/theme1": theme}) == ["Cộng"]


def test_styles_that_go_in_circles_end(tmp_path):
    """Two styles based on each other name no font."""
    styles = style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="A"/>')
    body = p("Céng", '<w:pStyle w:val="A"/>') + f"<w:p>{in_font('Céng', '.VnTime')}</w:p>"

    assert texts(tmp_path / "a.docx", body, styles=part("styles", styles)) == ["Céng", "Cộng"]


def test_page_headers_are_in_old_fonts_too(tmp_path):
    """Headers have their runs decoded like the text."""
    header = part("hdr", f"<w:p>{in_font('Dù th¶o', '.VnTime')}</w:p>")
    body = f"<w:p>{in_font('Céng', '.VnTime')}</w:p>"

    assert texts(tmp_path / "a.docx", body, header1=header) == ["Cộng", "Dự thảo"]
