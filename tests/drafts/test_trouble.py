"""What the system refuses, in a planner's words. Mirrors kit/drafts/trouble.py."""

import errno
from pathlib import Path

import pytest

from kit.drafts.trouble import save_error


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EACCES, "read-only"),
        (errno.EPERM, "read-only"),
        (errno.EROFS, "read-only"),
        (errno.ENOENT, "no-folder"),
        (errno.EIO, "cannot-save"),
    ],
)
def test_each_refusal_has_its_code_and_remedy(number, code):
    """The file is named, and there is always something to do."""
    error = save_error(OSError(number, "what the system said"), Path("usb/d.yaml"))

    assert error.code == code
    assert "d.yaml" in error.where
    assert error.fix_vi


def test_an_unknown_refusal_keeps_the_words_of_the_system():
    """Whoever looks after the machine needs them."""
    error = save_error(OSError(errno.EIO, "bad sector"), Path("d.yaml"))
    assert "bad sector" in error.message_vi
