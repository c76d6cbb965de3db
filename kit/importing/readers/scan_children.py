"""Children: the programs that one reading of a scan has running, ended together on a cancel."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from threading import Lock


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
        given: bytes = b"",
        *,
        environment: dict[str, str] | None = None,
        longest_seconds: float,
    ) -> bytes:
        """Run ``command`` with ``given`` on standard input and return its standard output.

        Raises:
            ChildFailed: it cannot start, ends with an error, or takes longer than allowed.
        """
        child = self._start(command, environment)
        try:
            output, said = child.communicate(given, timeout=longest_seconds)
        except subprocess.TimeoutExpired as error:
            raise ChildFailed(f"longer than {longest_seconds:g} s") from error
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
                raise ChildFailed("cancelled")
            try:
                child = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env=environment,
                )
            except OSError as error:
                raise ChildFailed(str(error)) from error
            self._running.add(child)
        return child
