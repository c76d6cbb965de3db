"""What a planner reads when the work stops. Mirrors kit/errors.py."""

import pytest

from kit import errors
from kit.errors import KitError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_keeps_its_parts(kind):
    """A test asserts on the code; the screen shows place, sentence and remedy."""
    error = kind("no-such-unit", "Không có đơn vị này", where="d.yaml", fix_vi="Chọn lại.")

    assert isinstance(error, KitError)
    assert str(error) == "Không có đơn vị này (d.yaml). Chọn lại. [no-such-unit]"
    assert (error.code, error.where, error.fix_vi) == ("no-such-unit", "d.yaml", "Chọn lại.")
