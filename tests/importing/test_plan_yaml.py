"""Plans as YAML. Mirrors kit/importing/plan_yaml.py."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.errors import ReadError
from kit.importing import dump_plan, load_plan, plan_from_text
from kit.model import Item, Plan, Task, Timing
from kit.resources import samples_folder

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
ITEMS = st.recursive(
    st.builds(Item, id=WORDS, marker=WORDS, text=WORDS),
    lambda inner: st.builds(
        Item, id=WORDS, text=WORDS, children=st.lists(inner, max_size=2).map(tuple)
    ),
    max_leaves=4,
)
PLANS = st.builds(
    Plan,
    number=st.none() | WORDS,
    subject=st.none() | WORDS,
    date=st.none() | st.dates(),
    contents=st.lists(ITEMS, max_size=3).map(tuple),
    tasks=st.lists(
        st.builds(Task, id=WORDS, content=WORDS, quantity=st.none() | st.integers(0, 10**9),
                  timing=st.builds(Timing, text=WORDS)),
        max_size=3,
    ).map(tuple),
    closing=st.none() | WORDS,
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PLANS)
def test_any_plan_survives_its_yaml(plan):
    """What is written is what is read: signs, spaces at ends, numbers that look like dates."""
    assert load_plan(dump_plan(plan), where="x.yaml") == plan


@pytest.mark.parametrize(
    "path", sorted((samples_folder() / "imports").glob("*.*")), ids=lambda path: path.name
)
def test_a_read_plan_survives_its_yaml(path):
    """The plan of every sample, with frame and notes, comes back whole."""
    plan = plan_from_text(path.read_text("utf-8"), name=path.name)

    assert load_plan(dump_plan(plan), where=path.name) == plan


def test_the_yaml_is_for_people():
    """Letters are letters, keys stand in the order of the design, dates are ISO text."""
    text = dump_plan(Plan(subject="Tuyên truyền", date="2027-01-08"))

    assert "subject: Tuyên truyền" in text
    assert "date: '2027-01-08'" in text
    assert list(yaml.safe_load(text))[:3] == ["schema", "kind", "body"]


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("kind: [", "bad-yaml", "p.yaml, dòng"),
        ("a: b: c", "bad-yaml", "p.yaml, dòng 1"),
        ("date: 2027-13-45", "bad-yaml", "p.yaml"),
        ("[" * 5000, "bad-yaml", "p.yaml"),
        ("!!python/object:os.system {}", "bad-yaml", "p.yaml"),
        ("loai: KH", "bad-plan", "p.yaml"),
        ("- một", "bad-plan", "p.yaml"),
        ("", "bad-plan", "p.yaml"),
        ("year: năm nay", "bad-plan", "p.yaml"),
        ("purposes: [{text: x}]", "bad-plan", "p.yaml"),
    ],
    ids=["open", "nested", "no-such-day", "deep", "python", "unknown-key", "list", "empty",
         "word", "no-id"],
)  # fmt: skip
def test_what_is_no_plan(text, code, where):
    """Bad syntax names the line; a wrong key is named by its path; nothing is executed."""
    with pytest.raises(ReadError) as caught:
        load_plan(text, where="p.yaml")

    assert caught.value.code == code
    assert caught.value.where.startswith(where)


def test_the_wrong_key_is_named():
    """The planner is told which key to correct, in Vietnamese."""
    with pytest.raises(ReadError) as caught:
        load_plan("tasks: [{id: a, content: b, quantity: nhiều}]", where="p.yaml")

    assert "tasks.0.quantity" in caught.value.message_vi
    assert caught.value.message_vi.startswith("Nội dung không đúng mẫu kế hoạch")
