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


@pytest.mark.parametrize(
    ("number", "windows", "code"),
    [
        (errno.EACCES, 5, "read-only"),
        (errno.EACCES, 32, "file-held"),
        (errno.EACCES, 33, "file-held"),
        (errno.EACCES, 21, "no-folder"),
        (errno.EINVAL, 1167, "no-folder"),
        (errno.EINVAL, 64, "no-folder"),
        (errno.ENOSPC, 112, "disk-full"),
        (errno.EINVAL, 39, "disk-full"),
        (errno.EINVAL, 87, "cannot-save"),
    ],
)
def test_windows_tells_more_by_its_own_numbers(number, windows, code):
    """A stick pulled out is "access denied" or "invalid" by errno, and no use to a planner."""
    refusal = OSError(number, "what the system said")
    refusal.winerror = windows

    assert save_error(refusal, Path("E:/d.yaml")).code == code


def test_an_unknown_refusal_keeps_the_words_of_the_system():
    """Whoever looks after the machine needs them."""
    error = save_error(OSError(errno.EIO, "bad sector"), Path("d.yaml"))
    assert "bad sector" in error.message_vi
