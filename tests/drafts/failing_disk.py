"""A disk that fails on order: every call by which a save touches it is counted and can refuse."""

from __future__ import annotations

import contextlib
import io
import os
import shutil

STEPS = (
    (os, "mkdir"), (os, "open"), (os, "fsync"), (os, "link"), (os, "rename"), (os, "replace"),
    (os, "unlink"), (shutil, "copy2"),
)  # fmt: skip
WRITING = frozenset("wxa+")


class FailingDisk:
    """Between the program and its disk.

    ``failing(at, act)`` lets the first ``at - 1`` steps pass and calls ``act`` instead of the
    next one (with ``stays``: of every later one too); ``act`` raises what the system would, or
    kills the process. A write that fails has written half.

    Attributes:
        steps: how many steps were taken since ``failing`` began.
    """

    def __init__(self, monkeypatch):
        self.steps, self._at, self._act, self._stays = 0, None, None, False
        for module, name in STEPS:
            monkeypatch.setattr(module, name, self._between(getattr(module, name)))
        self._open = io.open
        monkeypatch.setattr(io, "open", self._opened)

    @contextlib.contextmanager
    def failing(self, at, act, *, stays=False):
        self.steps, self._at, self._act, self._stays = 0, at, act, stays
        try:
            yield
        finally:
            self._at = None

    def step(self, half=lambda: None):
        """Count one step; at the chosen one do half of it and then what was ordered."""
        if self._at is None:
            return
        self.steps += 1
        if self.steps == self._at or (self._stays and self.steps > self._at):
            half()
            self._act()

    def _between(self, call):
        def stepping(*args, **kwargs):
            self.step()
            return call(*args, **kwargs)

        return stepping

    def _opened(self, file, mode="r", *args, **kwargs):
        if not WRITING & set(mode):
            return self._open(file, mode, *args, **kwargs)
        self.step()
        return _Written(self._open(file, mode, *args, **kwargs), self)


class _Written:
    """A file whose writes are steps."""

    def __init__(self, file, disk):
        self._file, self._disk = file, disk

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def __getattr__(self, name):
        return getattr(self._file, name)

    def write(self, content):
        self._disk.step(lambda: (self._file.write(content[: len(content) // 2]), self.flush()))
        return self._file.write(content)

    def flush(self):
        self._file.flush()


def refusing(number):
    """Return an act: the system refuses with this errno."""

    def refuse():
        raise OSError(number, os.strerror(number))

    return refuse
