"""The same plan from pages, text and old files; PDF and scans have files of their own."""

import pytest

from kit.importing import coverage_of_source, read_plan
from kit.importing.blocks import source_text
from kit.importing.reading import read_source
from kit.model import Plan
from kit.office import convert, office_program
from kit.rendering import render_plan
from kit.resources import samples_folder

PARENTS = sorted((samples_folder() / "parents").glob("*.docx"))
PLANS = sorted((samples_folder() / "plans").glob("*.yaml"))
# What the kind of file decides: where a thing stood, and how the frame around it was set.
OF_THE_FILE = {"frame", "notes", "unplaced"}


def said(value):
    """Everything that a plan says, without ids and places."""
    if isinstance(value, dict):
        return {key: said(part) for key, part in value.items() if key not in ("id", "place")}
    return [said(part) for part in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """The sample parents and the sample plans as .docx."""
    folder = tmp_path_factory.mktemp("sources")
    rendered = [render_plan(read_plan(path), folder / f"{path.stem}.docx") for path in PLANS]
    return {path.stem: path for path in (*PARENTS, *rendered)}


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["html", "txt", "doc", "odt"])
@pytest.mark.parametrize("name", [path.stem for path in (*PARENTS, *PLANS)])
def test_every_kind_of_file_says_the_same(sources, tmp_path, name, kind):
    """Key by key; nothing is lost on any way."""
    path, why = convert(office_program(), sources[name], kind, tmp_path)
    assert path, why
    blocks, plan = read_source(path)
    expected = read_plan(sources[name])
    for key in sorted(set(Plan.model_fields) - OF_THE_FILE):
        dumped, wanted = (said(one.model_dump(mode="json")[key]) for one in (plan, expected))
        assert dumped == wanted, key
    assert coverage_of_source(plan, source_text(blocks)).is_whole
