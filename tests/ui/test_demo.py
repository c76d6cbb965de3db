"""The workbook without a planner."""

import pytest

from kit.errors import CatalogError, ReadError
from kit.ui.demo import DemoOrder, demo_order, demo_session
from tests.ui.conftest import PARENT

ORDER = {
    "CCHC_DEMO": "1",
    "CCHC_DEMO_PARENT": str(PARENT),
    "CCHC_DEMO_UNIT": "xã Đak Đoa, tỉnh Gia Lai",
    "CCHC_DEMO_YEAR": "2027",
    "CCHC_DEMO_OUT": "out",
}


def test_without_the_switch_a_planner_sits_here():
    """The other variables alone start nothing."""
    assert demo_order({}) is None
    assert demo_order({**ORDER, "CCHC_DEMO": "0"}) is None


@pytest.mark.parametrize("wrong", ["CCHC_DEMO_PARENT", "CCHC_DEMO_YEAR", "CCHC_DEMO_OUT"])
def test_an_order_that_is_not_whole_is_refused(wrong):
    """A missing variable is said, not guessed."""
    with pytest.raises(ReadError) as caught:
        demo_order({**ORDER, wrong: ""})
    assert caught.value.code == "bad-demo"


def test_everything_is_accepted_and_nothing_answered(home):
    """What comes out bears DỰ THẢO; the planner's own folder stays empty."""
    session = demo_session(demo_order(ORDER))
    assert (session.draft.unit.name, session.draft.year) == ("xã Đak Đoa", 2027)
    assert session.prospect.undecided == ()
    assert session.draft.answers == ()
    assert list(home.iterdir()) == []


def test_an_unknown_unit_stops_the_demo(home, tmp_path):
    """As it would stop a planner."""
    with pytest.raises(CatalogError):
        demo_session(DemoOrder(PARENT, "xã Không Có Tên Này", 2027, tmp_path))
