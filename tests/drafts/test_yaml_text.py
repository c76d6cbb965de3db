"""The draft file as text: readable, and without loss. Mirrors kit/drafts/yaml_text.py."""

import datetime as dt

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.drafts.yaml_text import (
    FOOTER,
    HEADER,
    KEY_ORDER,
    _dumped,
    data_of,
    draft_to_text,
    is_cut_off,
)
from kit.model import Draft, Item, ParentEntry, Plan, Task, Timing, Unit, UnitProfile

UNIT = Unit(
    name="phường Nam Gia Nghĩa",
    level="commune",
    type_word="phường",
    superior="tỉnh Lâm Đồng",
    place="Nam Gia Nghĩa",
)
# Everything a keyboard, Word or a scanner can put into a field, save lone surrogates, which
# no record accepts.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TIMINGS = st.builds(Timing, text=ANY_TEXT, start=st.none() | st.dates())
TASKS = st.builds(
    Task,
    id=ANY_TEXT,
    content=ANY_TEXT,
    product=st.none() | ANY_TEXT,
    quantity=st.none() | st.integers(),
    support=st.lists(ANY_TEXT, max_size=3).map(tuple),
    timing=TIMINGS,
)
ITEMS = st.recursive(
    st.builds(Item, id=ANY_TEXT, text=ANY_TEXT),
    lambda inner: st.builds(
        Item, id=ANY_TEXT, text=ANY_TEXT, children=st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=5,
)
DRAFTS = st.builds(
    Draft,
    unit=st.just(UNIT),
    year=st.integers(2020, 2040),
    place_date=st.none() | st.dates(),
    tasks=st.none() | st.lists(TASKS, max_size=2).map(tuple),
    profile=st.builds(
        UnitProfile,
        steering_committee=st.none() | ANY_TEXT,
        minority_languages=st.none() | st.lists(ANY_TEXT, max_size=2).map(tuple),
    ),
    parents=st.lists(
        st.builds(
            ParentEntry,
            source_name=ANY_TEXT,
            plan=st.builds(Plan, contents=st.lists(ITEMS, max_size=3).map(tuple)),
        ),
        max_size=2,
    ).map(tuple),
)


@given(DRAFTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_draft_comes_back_as_it_was(draft):
    """Whatever stands in the fields, writing and reading give the same draft."""
    assert Draft.model_validate(data_of(draft_to_text(draft))) == draft


def test_a_person_can_read_the_file():
    """Letters stand as they are, lines as lines, dates as dates; defaults are not written."""
    task = Task(id="t-1", content="Treo băng rôn\ntại trụ sở", quantity=18)
    draft = Draft(unit=UNIT, year=2027, place_date=dt.date(2027, 1, 15), tasks=(task,))

    text = draft_to_text(draft)

    assert "name: phường Nam Gia Nghĩa\n" in text
    assert "content: |-\n    Treo băng rôn\n    tại trụ sở\n" in text
    assert "place_date: 2027-01-15\n" in text
    assert "null" not in text
    assert "profile" not in text


def test_the_planners_own_facts_stand_before_the_parent():
    """The unit and year open the file, the long imported parent ends it."""
    draft = Draft(unit=UNIT, year=2027, parents=(ParentEntry(plan=Plan(subject="Mẫu")),))

    keys = list(data_of(draft_to_text(draft)))

    assert keys[:3] == ["schema", "unit", "year"]
    assert keys[-1] == "parents"


def test_the_schema_of_draft_and_parent_is_always_written():
    """Though both are defaults: a later kit has to know what it reads."""
    draft = Draft(unit=UNIT, year=2027, parents=(ParentEntry(plan=Plan()),))

    data = data_of(draft_to_text(draft))

    assert data["schema"] == 1
    assert data["parents"][0]["plan"]["schema"] == 1


def test_a_key_written_twice_is_refused():
    """Plain YAML would keep the second and lose the first without a word."""
    with pytest.raises(yaml.YAMLError, match="hai lần"):
        data_of("year: 2026\nunit: {}\nyear: 2027\n")


def test_aliases_are_refused_before_they_grow():
    """Nine lines of aliases would grow to a billion strings."""
    lines = ['a0: &a0 ["x"]'] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)
    ]

    with pytest.raises(yaml.YAMLError, match="tham chiếu"):
        data_of("\n".join(lines))


def test_a_star_inside_text_is_no_alias():
    """A line of a block that begins with a star is text."""
    assert data_of("a: |\n  * một\n  *hai\n") == {"a": "* một\n*hai\n"}


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system"]
)
def test_a_file_cannot_run_code(tag):
    """A draft may come from anybody: tags that build objects are refused."""
    with pytest.raises(yaml.YAMLError):
        data_of(f"a: {tag}")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DRAFTS)
def test_text_put_together_from_entries_is_that_of_the_whole(draft):
    """Entries are remembered one by one, so that a key pressed writes one of them anew."""
    data = draft.model_dump(by_alias=True, exclude_defaults=True, exclude={"parents"})
    whole = [_dumped({key: data[key]}) for key in KEY_ORDER if key in data]

    assert draft_to_text(draft.with_(parents=())).partition("\n")[2] == "".join(
        ["schema: 1\n", *(text for text in whole if not text.startswith("schema:")), FOOTER]
    )


def test_a_table_that_the_planner_emptied_stays_empty():
    """No tasks of one's own and a table of none are not the same."""
    for tasks in (None, ()):
        draft = Draft(unit=UNIT, year=2027, tasks=tasks)
        assert Draft.model_validate(data_of(draft_to_text(draft))).tasks == tasks


def test_a_planner_who_writes_the_last_line_himself_ends_no_file():
    """Words of his own are indented, wherever he breaks the line."""
    item = Item(id="a", text=f"Một\n{FOOTER}Hai")
    text = draft_to_text(
        Draft(unit=UNIT, year=2027, parents=(ParentEntry(plan=Plan(contents=(item,))),))
    )

    assert not is_cut_off(text)
    assert is_cut_off(text.removesuffix(FOOTER))


def test_file_of_the_time_before_the_last_line_is_whole():
    """An office that updates the kit opens its drafts of last month."""
    old = "# Dự thảo kế hoạch, do CCHC Kit lưu. Xem HUONG_DAN.md trước khi sửa tay.\nschema: 1\n"

    assert not is_cut_off(old)
    assert is_cut_off(f"{HEADER}schema: 1\n")
