"""The three groups. Mirrors kit/tailoring/built/audiences.py."""

from kit.model import Item, UnitProfile
from kit.tailoring.built.audiences import propose_audiences


def test_three_groups_always(make_context):
    """Staff, people, organisations: also where the parent names nobody."""
    made = propose_audiences(make_context())

    assert [p.target for p in made] == [
        "audiences:+staff", "audiences:+people", "audiences:+business",
    ]  # fmt: skip


def test_the_parents_points_have_a_fate(make_context):
    """A point that speaks of a group is merged into it, another is dropped with a reason."""
    points = (
        Item(id="a1", text="Cán bộ, công chức và người dân."),
        Item(id="a2", text="Du khách nước ngoài."),
    )
    made = propose_audiences(make_context(audiences=points))
    fates = {p.sources[0]: p.action for p in made if ":+" not in p.target}

    assert fates == {"a1": "merge", "a2": "drop"}
    assert [p.sources for p in made if p.target == "audiences:+people"] == [("a1",)]


def test_minorities_are_named_where_they_live(make_context):
    """Only a unit that says so names ethnic minorities."""
    told = make_context(profile=UnitProfile(minority_languages=("M'Nông",)))

    assert not any("thiểu số" in p.after for p in propose_audiences(make_context()))
    assert any("thiểu số" in p.after for p in propose_audiences(told))
