r"""Set the kit up in the folder it lies in: ``.venv`` from the pinned lock, then the kit itself.

Decides what is missing and installs only that. Runs as a file, before anything is installed
(``python3 kit/setup_here.py``, ``py -3 kit\setup_here.py``), so it needs nothing but Python.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

OLDEST_PYTHON = (3, 11)
LOCK = "requirements.lock"
# Each holds the pins of LOCK too.
OCR_LOCK = "requirements-ocr.lock"
TEST_LOCK = "requirements-test.lock"
PROJECT = "pyproject.toml"

# What pip says when it never reached a server, in the words of pip, urllib3 and the system.
_NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError"
    r"|Temporary failure in name resolution|getaddrinfo failed|Could not fetch URL"
    # A pinned release exists; an index that knows no version of it was not reached.
    r"|Connection broken|Network is unreachable|from versions: none"
)


class SetupError(Exception):
    """The kit cannot be set up here.

    Attributes:
        code: ``old-python``, ``no-venv``, ``read-only``, ``no-network``, ``install-failed``.
        message_vi: what is wrong.
        fix_vi: what to do next.
    """

    def __init__(self, code: str, message_vi: str, fix_vi: str) -> None:
        super().__init__(code, message_vi, fix_vi)
        self.code, self.message_vi, self.fix_vi = code, message_vi, fix_vi


@dataclass(frozen=True)
class Place:
    """The folder of the kit and the ``.venv`` in it."""

    root: Path

    @property
    def python(self) -> Path:
        """The Python of ``.venv``."""
        return self._programs / ("python.exe" if os.name == "nt" else "python")

    @property
    def command(self) -> Path:
        """The ``cchc`` command of ``.venv``."""
        return self._programs / ("cchc.exe" if os.name == "nt" else "cchc")

    @property
    def _programs(self) -> Path:
        return self.root / ".venv" / ("Scripts" if os.name == "nt" else "bin")

    def stamp(self, lock: str) -> Path:
        """The file that says which ``lock`` stands installed."""
        return self.root / ".venv" / f"installed-{lock}.sha256"

    def wanted(self, lock: str) -> str:
        """What the stamp says when all stands installed: where, and the hash of pins and project.

        Line ends do not count, so that a checkout on Windows agrees with one on Linux.
        """
        digest = hashlib.sha256()
        for name in (lock, PROJECT):
            digest.update((self.root / name).read_bytes().replace(b"\r\n", b"\n"))
        return f"{digest.hexdigest()} {self.root}"

    def is_ready(self, lock: str) -> bool:
        """Say whether the pins of ``lock`` and the kit stand installed."""
        return self.python.exists() and self._stamped(lock) == self.wanted(lock)

    def was_moved(self) -> bool:
        """Say whether ``.venv`` was made for another folder: its programs name that one."""
        stamped = self._stamped(LOCK)
        return bool(stamped) and not stamped.endswith(f" {self.root}")

    def _stamped(self, lock: str) -> str:
        stamp = self.stamp(lock)
        return stamp.read_text("utf-8").strip() if stamp.is_file() else ""


def set_up(root: Path, lock: str = LOCK) -> Place:
    """Make ``.venv`` in ``root`` fit the lock; do nothing where it already does.

    Args:
        root: folder with ``pyproject.toml`` and the locks.
        lock: the pins: what everybody needs, or with the reading of scans, or with the tests.

    Raises:
        SetupError: see there for the codes.
    """
    place = Place(root)
    if place.is_ready(lock):
        return place
    _refuse_old_python(sys.version_info[:2])
    try:
        if place.was_moved() or not place.python.exists():
            _make_venv(root / ".venv")
        _say("Đang cài đặt các thư viện, lần đầu mất vài phút …")
        _pip(place, "install", "--require-hashes", "-r", str(root / lock))
        _pip(place, "install", "--no-deps", "-e", str(root))
        for installed in {LOCK, lock}:
            place.stamp(installed).write_text(place.wanted(installed), encoding="utf-8")
    except PermissionError as error:
        raise _read_only(root) from error
    _say("Đã cài đặt xong.")
    return place


def main(arguments: list[str] | None = None) -> int:
    """Set up, then run ``cchc`` with the remaining arguments, if there are any.

    Returns:
        The exit code of ``cchc``, 0 after a set-up alone, 2 if it was impossible.
    """
    parser = argparse.ArgumentParser(description="Cài đặt bộ công cụ CCHC vào thư mục này.")
    parser.add_argument(
        "--ocr", dest="lock", action="store_const", const=OCR_LOCK, default=LOCK,
        help="cài cả phần đọc bản quét (cần thêm chương trình tesseract)",
    )  # fmt: skip
    parser.add_argument(
        "--test", dest="lock", action="store_const", const=TEST_LOCK,
        help="cài cả phần dành cho kiểm thử",
    )  # fmt: skip
    parser.add_argument("command", nargs=argparse.REMAINDER, help="lệnh cchc chạy sau khi cài")
    options = parser.parse_args(arguments)
    _speak_utf8()
    try:
        place = set_up(Path(__file__).resolve().parents[1], options.lock)
    except SetupError as error:
        print(f"{error.message_vi}\n{error.fix_vi} [{error.code}]", file=sys.stderr)
        return 2
    if not options.command:
        return 0
    return subprocess.run([str(place.command), *options.command], check=False).returncode


def _refuse_old_python(version: tuple[int, ...]) -> None:
    if version < OLDEST_PYTHON:
        wanted, found = (".".join(map(str, v)) for v in (OLDEST_PYTHON, version))
        raise SetupError(
            "old-python",
            f"Cần Python {wanted} trở lên, máy này đang dùng Python {found}.",
            "Cài bản Python mới từ python.org (không cần quyền quản trị), rồi chạy lại.",
        )


def _make_venv(folder: Path) -> None:
    try:
        venv.create(folder, with_pip=True, clear=folder.exists())
    except subprocess.CalledProcessError as error:
        raise SetupError(
            "no-venv",
            "Python trên máy này thiếu phần tạo môi trường riêng (venv, ensurepip).",
            "Trên Debian/Ubuntu cài gói python3-venv; trên Windows cài Python từ python.org.",
        ) from error


def _pip(place: Place, *arguments: str) -> None:
    """Run pip of ``.venv``, show what it says, and tell in words why it failed."""
    command = [str(place.python), "-m", "pip", "--disable-pip-version-check", "-q", *arguments]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        encoding="utf-8", errors="replace",
    )  # fmt: skip
    said = []
    for line in process.stdout or ():
        said.append(line)
        sys.stdout.write(line)
    if process.wait() == 0:
        return
    if _NO_NETWORK.search("".join(said)):
        raise SetupError(
            "no-network",
            "Không tải được thư viện: máy chưa vào được mạng.",
            "Kiểm tra kết nối Internet hoặc proxy của cơ quan, rồi chạy lại; phần đã tải được giữ.",
        )
    raise SetupError(
        "install-failed",
        "Cài đặt thư viện không thành công; lý do ghi ở các dòng trên.",
        "Chạy lại một lần; nếu vẫn lỗi, gửi các dòng trên cho người hỗ trợ.",
    )


def _read_only(root: Path) -> SetupError:
    return SetupError(
        "read-only",
        f"Không ghi được vào thư mục {root}.",
        "Chép cả thư mục sang nơi có quyền ghi, ví dụ Documents hoặc ổ D:, rồi chạy lại.",
    )


def _say(text_vi: str) -> None:
    print(text_vi, flush=True)


def _speak_utf8() -> None:
    """A Windows console may not know Vietnamese letters; never stop over a letter."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


if __name__ == "__main__":
    sys.exit(main())
