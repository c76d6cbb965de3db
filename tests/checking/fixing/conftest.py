"""A Word file with faults, and a check that says what a test wants to be mended."""

import docx
import pytest
from docx.shared import Mm

from kit.checking import Finding, Material, Report, read_layout
from kit.checking.findings import Setting
from kit.importing import read_plan


@pytest.fixture
def made(tmp_path):
    """A new Word file of the given paragraphs: ``made("một", "hai")`` gives its path."""

    def make(*paragraphs):
        document = docx.Document()
        page = document.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        for text in paragraphs:
            document.add_paragraph(text)
        path = tmp_path / "goc.docx"
        document.save(path)
        return path

    return make


@pytest.fixture
def finding():
    """A safe finding: ``finding("layout:paragraph:1", size_pt=13)`` or with found/replacement."""

    def make(target, *, found=None, replacement=None, also=(), is_safe=True, **settings):
        return Finding(
            rule="FMT101",
            code="x",
            severity="error",
            place="đâu đó",
            target=target,
            message_vi="Sai.",
            fix_vi="Sửa.",
            found=found,
            replacement=replacement,
            also=also,
            settings=tuple(Setting(name=n, value=v) for n, v in settings.items()),
            is_safe=is_safe,
        )

    return make


@pytest.fixture
def once():
    """A check that finds the given faults in the first round and none afterwards."""

    def make(*findings):
        rounds = iter([Report(findings=findings)])

        def check(path):
            material = Material(read_plan(path), read_layout(path))
            return material, next(rounds, Report())

        return check

    return make
