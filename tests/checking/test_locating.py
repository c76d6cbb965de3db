"""From a finding to its paragraphs. Mirrors kit/checking/locating.py."""

import pytest

from kit.checking import Finding, Material, read_layout
from kit.checking.locating import Locator
from kit.importing import read_plan
from kit.rendering import render_plan
from kit.resources import samples_folder


@pytest.fixture(scope="module")
def material(tmp_path_factory):
    """The commune sample, printed and read."""
    target = tmp_path_factory.mktemp("locate") / "ke_hoach.docx"
    render_plan(read_plan(samples_folder() / "plans" / "commune.yaml"), target)
    return Material(read_plan(target), read_layout(target))


@pytest.fixture(scope="module")
def where(material):
    """Return the texts at which a finding of a target stands: ``where(target, found)``."""
    locator = Locator(material)

    def locate(target, found=None, also=()):
        one = Finding(
            code="c", place="p", target=target, message_vi="m", fix_vi="f", found=found, also=also
        )
        return [material.layout.paragraphs[at.paragraph - 1].text for at in locator.of(one)]

    return locate


def test_every_text_of_the_plan_is_found_in_its_file(material, where):
    """Nothing that a rule can speak of is without a place in the document."""
    lost = [t.target for t in material.texts if not where(t.target) and t.part != "superior"]

    assert lost == []


def test_texts_of_points_stand_in_their_own_paragraph(material, where):
    """Two points that begin alike are told apart by their places."""
    for item in (*material.plan.contents, *material.plan.channels, *material.plan.budget):
        (text,) = (
            where(f"contents:{item.id}")
            or where(f"channels:{item.id}")
            or where(f"budget:{item.id}")
        )
        assert item.text[:30] in text


def test_cells_of_a_task_are_told_apart(material, where):
    """The lead's cell is not the cell of those who support."""
    for task in material.plan.tasks:
        assert where(f"tasks:{task.id}:lead", task.lead) == [task.lead]


def test_layout_targets_are_numbers_of_the_layout(material, where):
    """A paragraph, the first line of a section, the first line of a table, the first of all."""
    first = material.layout.paragraphs[0].text

    assert where("layout:paragraph:1") == [first] == where("layout")
    assert where("layout:section:2") == ["Phụ lục"]
    assert where("layout:table:2") == ["Nơi nhận:"]
    assert where("layout:paragraph:1", also=("layout:paragraph:2",)) == [
        first, material.layout.paragraphs[1].text,
    ]  # fmt: skip


def test_what_the_file_does_not_have_is_nowhere(where):
    """A task of the parent stands in another document."""
    assert where("parent:tasks:t1") == []
    assert where("layout:paragraph:99999") == []
