"""A plan printed to PDF by LibreOffice is the same plan as the .docx it was printed from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.importing import read_plan
from kit.importing.blocks import repeated_text, source_text
from kit.importing.coverage import coverage_of_source
from kit.importing.readers.pdf_blocks import read_pdf_blocks
from kit.office import convert, office_program
from kit.rendering import render_plan
from kit.resources import samples_folder

PARENTS = ("ke_hoach_bo_noi_vu_2027", "ke_hoach_tinh_gia_lai_2027")
PLANS = ("commune", "department", "province")
# Where a thing stands differs; what is said of it does not.
OF_THE_FILE = {"id", "place", "notes", "frame"}

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Return for each sample its .docx and its PDF."""
    program = office_program()
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing")
    folder = tmp_path_factory.mktemp("printed")
    files = {name: samples_folder() / "parents" / f"{name}.docx" for name in PARENTS}
    for name in PLANS:
        files[name] = folder / f"{name}.docx"
        render_plan(read_plan(samples_folder() / "plans" / f"{name}.yaml"), files[name])
    return {name: (path, _pdf(program, path, folder)) for name, path in files.items()}


def _pdf(program: str, path: Path, folder: Path) -> Path:
    made, said = convert(program, path, "pdf", folder)
    assert made, said
    return made


def facts(value):
    """Return a plan's facts without places, ids, notes and frame."""
    if isinstance(value, dict):
        return {key: facts(one) for key, one in value.items() if key not in OF_THE_FILE}
    if isinstance(value, list):
        return [facts(one) for one in value]
    return value


@pytest.mark.parametrize("name", [*PARENTS, *PLANS])
def test_same_plan_through_pdf(printed, name):
    """Head, items, task rows over page ends, signature: all keys but those of the file."""
    document, pdf = printed[name]

    read = facts(read_plan(pdf).model_dump(mode="json"))

    assert read == facts(read_plan(document).model_dump(mode="json"))


@pytest.mark.parametrize("name", [*PARENTS, *PLANS])
def test_no_word_of_the_pages_is_lost(printed, name):
    """Page numbers, running heads and headings printed again included."""
    _, pdf = printed[name]
    blocks = read_pdf_blocks(pdf)

    coverage = coverage_of_source(read_plan(pdf), source_text(blocks), repeated_text(blocks))

    assert coverage.is_whole, (coverage.missing, coverage.duplicated)


def test_every_fact_says_its_page(printed):
    """Places name page and line, or page, table and row."""
    plan = read_plan(printed["ke_hoach_tinh_gia_lai_2027"][1])

    assert plan.purposes[0].place == "trang 1, dòng 17"
    assert plan.tasks[0].place == "trang 4, bảng 3, dòng 2"
