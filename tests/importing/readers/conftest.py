"""What tests of readers share: an eye on the processes that they start."""

import psutil
import pytest


@pytest.fixture
def left_running():
    """Return a function that lists the child processes begun since the test did and still there.

    Other tests keep a server and a browser running; those do not count.
    """
    before = {child.pid for child in psutil.Process().children()}

    def children():
        now = psutil.Process().children()
        return [c for c in now if c.pid not in before and c.status() != psutil.STATUS_ZOMBIE]

    return children
