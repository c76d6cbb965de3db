"""Who stands above. Mirrors kit/tailoring/built/superiors.py."""

import pytest

from kit.tailoring.built.superiors import function_row, superior_of


@pytest.mark.parametrize(
    ("unit", "short", "via"),
    [
        ("phường Nam Gia Nghĩa, Lâm Đồng", "UBND tỉnh", "Sở Nội vụ"),
        ("phường Cầu Giấy, Hà Nội", "UBND thành phố", "Sở Nội vụ"),
        ("Sở Công Thương, Gia Lai", "UBND tỉnh", "Sở Nội vụ"),
        ("Sở Nội vụ, Gia Lai", "UBND tỉnh", None),
        ("tỉnh Gia Lai", "Bộ Nội vụ", None),
    ],
)
def test_superior(make_context, unit, short, via):
    """Each level reports to its own superior; Sở Nội vụ itself straight upward."""
    above = superior_of(make_context(unit))

    assert (above.short, above.via) == (short, via)


def test_functions_are_found_by_key(make_context):
    """An unknown function is none."""
    assert function_row("cchc", make_context()).name_vi
    assert function_row("none-such", make_context()) is None
