"""Profiles are lists of ids. Mirrors kit/checking/profiles."""

import pytest

from kit.checking import profiles
from kit.errors import CatalogError


def test_state_plan_has_the_ten_rules_and_more():
    """The rules a clerk needs first are all in the profile of a State plan."""
    ids = profiles.load_profile("state_plan")

    assert {"FMT101", "CIT101", "CIT102", "CIT103", "ORG101", "TSK101", "TXT101"} <= set(ids)
    assert len(ids) == len(set(ids)) >= 10


@pytest.mark.parametrize("ids", ["[TSK101, TSK999]", "[TSK101, TSK101]"])
def test_unknown_or_repeated_id_is_refused(tmp_path, monkeypatch, ids):
    """A slip in a profile would silently leave a rule out."""
    (tmp_path / "mine.yaml").write_text(ids, "utf-8")
    monkeypatch.setattr(profiles, "files", lambda _: tmp_path)

    with pytest.raises(CatalogError) as refused:
        profiles.load_profile("mine")
    assert refused.value.code == "unknown-rule"
