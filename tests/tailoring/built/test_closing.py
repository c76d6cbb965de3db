"""The closing. Mirrors kit/tailoring/built/closing.py."""

from kit.tailoring.built.closing import propose_closing

PARENT = "Nếu có vướng mắc, phản ánh về UBND tỉnh (qua Sở Nội vụ) để xem xét./."


def test_difficulties_go_to_our_own_office(make_context):
    """Whoever carries out our plan turns to our office, not to the parent's."""
    (made,) = propose_closing(make_context(closing=PARENT))

    assert "UBND phường (qua Phòng Văn hóa - Xã hội)" in made.after
    assert "Sở Nội vụ" not in made.after
    assert not made.after.endswith("/.")
    assert not made.before.endswith("/.")


def test_a_province_addresses_its_communes(make_context):
    """A province requires its sở and communes."""
    (made,) = propose_closing(make_context("tỉnh Gia Lai"))

    assert "UBND các xã, phường" in made.after
    assert "Sở Nội vụ" in made.after
