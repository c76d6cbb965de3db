"""Children: the programs that one reading of a scan has running, watched and ended together."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from threading import Lock

from kit.importing.readers.child_memory import takes_too_much

# How often a child is looked at.
WATCH_SECONDS = 0.1
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class ChildFailed(Exception):
    """A child did not do its work; the text is the end of what it said on standard error."""


class Children:
    """Runs programs from several threads; leaving the ``with`` block ends what still runs."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = Lock()
        self._ended = False

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._ended = True
            for child in self._running:
                child.kill()

    def run(
        self,
        command: Sequence[str],
        *,
        longest_seconds: float,
        environment: dict[str, str] | None = None,
    ) -> bytes:
        """Run ``command`` and return its standard output.

        Raises:
            ChildFailed: it cannot start, ends with an error, takes longer or more memory than
                allowed, or the reading was ended.
        """
        child = self._start(command, environment)
        try:
            output, said = _watched(child, time.monotonic() + longest_seconds)
        finally:
            child.kill()
            child.wait()
            with self._lock:
                self._running.discard(child)
        if child.returncode:
            raise ChildFailed(said.decode("utf-8", "replace")[-500:].strip())
        return output

    def _start(
        self, command: Sequence[str], environment: dict[str, str] | None
    ) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._ended:
                raise ChildFailed("ended")
            try:
                child = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env=environment,
                    creationflags=_HIDDEN,
                )
            except OSError as error:
                raise ChildFailed(str(error)) from error
            self._running.add(child)
        return child


def _watched(child: subprocess.Popen[bytes], ends: float) -> tuple[bytes, bytes]:
    while True:
        try:
            return child.communicate(timeout=WATCH_SECONDS)
        except subprocess.TimeoutExpired:
            if time.monotonic() > ends or takes_too_much(child):
                raise ChildFailed("too-large") from None
