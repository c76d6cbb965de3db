"""Units and profiles. Mirrors kit/model/units.py."""

import pytest
from pydantic import ValidationError

from kit.model import Office, Unit, UnitProfile


@pytest.mark.parametrize(
    ("name", "type_word", "bare"),
    [
        ("phường Nam Gia Nghĩa", "phường", "Nam Gia Nghĩa"),
        ("Phường 2", "phường", "2"),
        ("Sở Nội vụ", "sở", "Nội vụ"),
        ("Thành phố Hồ Chí Minh", "thành phố", "Hồ Chí Minh"),
        ("Xãcũ", "xã", "Xãcũ"),
    ],
)
def test_bare_name_drops_only_the_whole_type_word(name, type_word, bare):
    """The type word goes whatever its case, and only as a word."""
    unit = Unit(name=name, level="commune", type_word=type_word, place=bare)
    assert unit.bare_name == bare


def test_an_empty_profile_is_valid_and_knows_nothing():
    """What nobody answered is unknown, never a default."""
    profile = UnitProfile()
    assert profile.service_centre == "unknown"
    assert profile.channels is None
    assert profile.households is None


def test_relation_decides_the_verb_and_is_closed():
    """An office is subordinate unless it is said to be something else."""
    assert Office(key="vp", name="Văn phòng").relation == "subordinate"
    with pytest.raises(ValidationError):
        Office(key="vp", name="Văn phòng", relation="friend")
