"""Older drafts are brought up to date, newer ones left alone. Mirrors kit/drafts/migrations.py."""

import pytest

from kit.drafts.migrations import STEPS, migrate
from kit.errors import ReadError
from kit.model.drafts import DRAFT_SCHEMA


def test_every_older_version_has_a_step():
    """A kit that raises the schema without a migration cannot open last year's drafts."""
    assert sorted(STEPS) == list(range(1, DRAFT_SCHEMA))


def test_steps_run_in_order_and_leave_the_given_data_alone():
    """Version 1 goes through 2 to 3; the mapping that was given keeps its keys."""
    steps = {
        1: lambda data: {**data, "seen": [1]},
        2: lambda data: {**data, "seen": [*data["seen"], 2]},
    }
    given = {"schema": 1, "year": 2027}

    assert migrate(given, where="d", steps=steps, target=3) == {
        "schema": 3, "year": 2027, "seen": [1, 2],
    }  # fmt: skip
    assert given == {"schema": 1, "year": 2027}


@pytest.mark.parametrize("schema", [None, "1", 0, True, 1.0])
def test_a_file_without_a_proper_version_is_refused(schema):
    """Any YAML file can be chosen by mistake; only ours says its schema."""
    with pytest.raises(ReadError) as caught:
        migrate({"schema": schema}, where="d.yaml")

    assert caught.value.code == "no-schema"


def test_a_newer_file_is_refused_unharmed(tmp_path, draft):
    """This kit would lose what it does not know, so it does not even try."""
    from kit.drafts import load_draft, save_draft

    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    text = path.read_text("utf-8").replace("schema: 1", "schema: 99")
    path.write_text(text, "utf-8")

    with pytest.raises(ReadError) as caught:
        load_draft(path)

    assert caught.value.code == "newer-schema"
    assert path.read_text("utf-8") == text
