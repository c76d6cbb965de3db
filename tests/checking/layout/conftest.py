"""Word files to read: an A4 page of the templates, raw XML set into it, and the file saved."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from kit.checking import read_layout


@pytest.fixture
def document():
    """An A4 page with the margins of our templates."""
    made = docx.Document()
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.gutter = Mm(0)
    return made


@pytest.fixture
def read(tmp_path):
    """Save a document and read its layout."""

    def run(document):
        path = tmp_path / "ke_hoach.docx"
        document.save(path)
        return read_layout(path)

    return run


@pytest.fixture
def xml():
    """Build an element from ``<w:…>`` as Word writes it."""
    microsoft = "urn:schemas-microsoft-com"
    vml = f'xmlns:v="{microsoft}:vml" xmlns:o="{microsoft}:office:office"'
    prefixes = f"{nsdecls('w', 'wp', 'a', 'r')} {vml}"

    def build(text):
        name = text[1:].split(None, 1)[0].split("/")[0].split(">")[0]
        return parse_xml(text.replace(f"<{name}", f"<{name} {prefixes}", 1))

    return build
