"""Names off by one letter. Mirrors kit/checking/facts/body_slips.py."""

import pytest

from kit.checking.facts.body_slips import slips_in


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Sở Nôi vụ", ["Sở Nội vụ"]),
        ("Sở Sây dựng", ["Sở Xây dựng"]),
        ("Phòng Văn hoá - Xã hôi", ["Phòng Văn hóa - Xã hội"]),
        ("Sở Y tế, Sở Nội vụ", []),
        ("Sở Nôi vu", []),
        ("cơ sở nôi vụ", []),
    ],
)
def test_one_word_off_is_a_slip(catalog, text, meant):
    """Two wrong words are another name; small letters are no name."""
    assert [name for _, name in slips_in(text, catalog.day)] == meant


def test_dead_name_is_no_slip_of_a_living_one(catalog):
    """It is ORG101's."""
    assert slips_in("Sở Thông tin và Truyền thông, Ban Dân tộc tỉnh", catalog.day) == ()
