r"""Set the kit up in the folder it lies in: the pinned libraries, then the kit itself.

Decides what is missing and installs only that: from the folder ``wheels`` of an offline bundle
where it fits this Python, else from the network; into ``.venv``, or into the Python that lies in
the folder ``python`` (a USB stick). Runs as a file, before anything is installed
(``python3 kit/setup_here.py``, ``py -3 kit\setup_here.py``), so it needs nothing but Python.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

OLDEST_PYTHON = (3, 11)
LOCK = "requirements.lock"
# Each holds the pins of LOCK too.
OCR_LOCK = "requirements-ocr.lock"
TEST_LOCK = "requirements-test.lock"
# What installs the kit itself: pip and the build backend.
BUILD_LOCK = "requirements-build.lock"
PROJECT = "pyproject.toml"

# An offline bundle (kit/bundle.py) alone has these: the hash of every file of this release,
# the wheels, and in ``for.txt`` the Pythons they fit, as "win-amd64 3.13", and the locks they hold.
MANIFEST = "SHA256SUMS"
WHEELS = "wheels"
FITS = "for.txt"
# Modules of an earlier release, which an unpacking over it leaves behind and the kit would load.
LEFT_OVER = "ban-truoc"
PORTABLE = "python"

# Why pip failed, in the words of pip, urllib3 and the system; the first that fits is told.
_REASONS = (
    (
        r"\[WinError (?:5|32)\]|being used by another process",
        "in-use",
        "Không thay được thư viện: sổ tay hoặc chương trình khác đang dùng chúng.",
        "Đóng cửa sổ lệnh của sổ tay đang mở (hoặc khởi động lại máy), rồi chạy lại.",
    ),
    (
        r"Long Path support|\[WinError 206\]|File name too long",
        "long-path",
        "Đường dẫn của thư mục này quá dài đối với Windows.",
        r"Chép cả thư mục sang chỗ có tên ngắn, ví dụ D:\CCHC, rồi chạy lại.",
    ),
    (
        r"No space left on device|\[WinError 112\]",
        "disk-full",
        "Ổ đĩa đã đầy.",
        "Bộ công cụ cần khoảng 700 MB. Xóa bớt tệp, rồi chạy lại.",
    ),
    (
        # A pinned release exists; an index that knows no version of it was not reached.
        r"NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError"
        r"|Temporary failure in name resolution|getaddrinfo failed|Could not fetch URL"
        r"|Connection broken|Network is unreachable|from versions: none",
        "no-network",
        "Không tải được thư viện: máy chưa vào được mạng.",
        "Kiểm tra kết nối Internet hoặc proxy của cơ quan, rồi chạy lại; phần đã tải được giữ. "
        "Máy không có mạng: dùng bản cài ngoại tuyến (HUONG_DAN.md, mục 1).",
    ),
)


class SetupError(Exception):
    """The kit cannot be set up here.

    Attributes:
        code: ``old-python``, ``no-venv``, ``no-pip``, ``read-only``, ``damaged``, ``in-use``,
            ``long-path``, ``disk-full``, ``no-network``, ``install-failed``.
        message_vi: what is wrong.
        fix_vi: what to do next.
    """

    def __init__(self, code: str, message_vi: str, fix_vi: str) -> None:
        super().__init__(code, message_vi, fix_vi)
        self.code, self.message_vi, self.fix_vi = code, message_vi, fix_vi


@dataclass(frozen=True)
class Place:
    """The folder of the kit and where its libraries go: a ``.venv``, or the Python that came along.

    Attributes:
        root: folder of the kit.
        is_portable: the Python that runs this lies in ``python`` inside ``root``. It gets the
            libraries itself, and nothing in it names a folder: a stick may change its letter.
    """

    root: Path
    is_portable: bool = False

    @property
    def home(self) -> Path:
        """The folder that holds libraries, programs and stamps."""
        return self.root / (PORTABLE if self.is_portable else ".venv")

    @property
    def python(self) -> Path:
        """The Python that has the libraries."""
        if self.is_portable:
            return Path(sys.executable)
        return self._programs / ("python.exe" if os.name == "nt" else "python")

    @property
    def command(self) -> Path:
        """The ``cchc`` command of ``.venv``."""
        return self._programs / ("cchc.exe" if os.name == "nt" else "cchc")

    @property
    def _programs(self) -> Path:
        return self.home / ("Scripts" if os.name == "nt" else "bin")

    def cchc(self, *arguments: str) -> list[str]:
        """Return the command line that runs ``cchc``; the program itself would name a folder."""
        start = [str(self.python), "-m", "kit.cli"] if self.is_portable else [str(self.command)]
        return [*start, *arguments]

    def stamp(self, lock: str) -> Path:
        """The file that says which ``lock`` stands installed."""
        return self.home / f"installed-{lock}.sha256"

    def wanted(self, lock: str) -> str:
        """What the stamp says when all stands installed: where, and the hash of what was read.

        Line ends do not count, so that a checkout on Windows agrees with one on Linux.
        """
        digest = hashlib.sha256()
        for name in (lock, BUILD_LOCK, PROJECT, MANIFEST):
            if name != MANIFEST or (self.root / name).is_file():
                digest.update((self.root / name).read_bytes().replace(b"\r\n", b"\n"))
        return f"{digest.hexdigest()} {PORTABLE if self.is_portable else self.root}"

    def is_ready(self, lock: str) -> bool:
        """Say whether the pins of ``lock`` and the kit stand installed and can run."""
        return not self.needs_python() and self._stamped(lock) == self.wanted(lock)

    def needs_python(self) -> bool:
        """Say whether ``.venv`` is missing or has to be made anew."""
        return not self.is_portable and (
            not self.python.exists() or self.was_moved() or self._lost_its_python()
        )

    def was_moved(self) -> bool:
        """Say whether ``.venv`` was made for another folder: its programs name that one."""
        stamped = self._stamped(LOCK)
        return bool(stamped) and not stamped.endswith(f" {self.root}")

    def _lost_its_python(self) -> bool:
        """Say whether the Python under ``.venv`` is gone: uninstalled, or that of another PC."""
        settings = self.home / "pyvenv.cfg"
        told = settings.read_text("utf-8", errors="replace") if settings.is_file() else ""
        home = re.search(r"^home\s*=\s*(.+?)\s*$", told, re.MULTILINE)
        return home is not None and not Path(home[1]).is_dir()

    def _stamped(self, lock: str) -> str:
        stamp = self.stamp(lock)
        return stamp.read_text("utf-8").strip() if stamp.is_file() else ""


def set_up(root: Path, lock: str = LOCK) -> Place:
    """Install in ``root`` what the lock asks for; do nothing where it already stands.

    Args:
        root: folder with ``pyproject.toml`` and the locks.
        lock: the pins: what everybody needs, or with the reading of scans, or with the tests.

    Raises:
        SetupError: see there for the codes.
    """
    python = Path(sys.executable).parent.resolve()
    place = Place(root, is_portable=python.is_relative_to(root / PORTABLE))
    if place.is_ready(lock):
        return place
    _refuse_old_python(sys.version_info[:2])
    try:
        listed = _listed(root)
        if listed:
            _refuse_damaged(root, listed)
            _put_away_left_overs(root, listed)
        wheels = _fitting_wheels(root, lock)
        if place.needs_python():
            _make_venv(place.home)
        _say("Đang cài đặt các thư viện, lần đầu mất vài phút …")
        pins = ["-r", str(root / lock), "-r", str(root / BUILD_LOCK)]
        _pip(place, wheels, "--require-hashes", *pins)
        if place.is_portable:
            _open_portable(root, Path(sys.executable).parent, Path(sysconfig.get_path("purelib")))
        else:
            _pip(place, wheels, "--no-build-isolation", "--no-deps", "-e", str(root))
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
    return subprocess.run(place.cchc(*options.command), check=False).returncode


def _refuse_old_python(version: tuple[int, ...]) -> None:
    if version < OLDEST_PYTHON:
        wanted, found = (".".join(map(str, v)) for v in (OLDEST_PYTHON, version))
        raise SetupError(
            "old-python",
            f"Cần Python {wanted} trở lên, máy này đang dùng Python {found}.",
            "Cài bản Python mới từ python.org (không cần quyền quản trị), rồi chạy lại.",
        )


def _listed(root: Path) -> dict[str, str]:
    """Read the hash of every file of the bundle; nothing in a checkout."""
    manifest = root / MANIFEST
    lines = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}


def _refuse_damaged(root: Path, listed: dict[str, str]) -> None:
    """A stick that was pulled out too early leaves files short or missing."""
    for name, digest in listed.items():
        path = root / name
        if name.startswith(("kit/", f"{WHEELS}/")) and not (
            path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest
        ):
            raise SetupError(
                "damaged",
                f"Tệp {name} bị thiếu hoặc bị hỏng khi chép, giải nén.",
                "Chép lại tệp zip, giải nén đè lên thư mục này, rồi chạy lại.",
            )


def _put_away_left_overs(root: Path, listed: dict[str, str]) -> None:
    """Move modules of an earlier release out of ``kit``, delete its wheels."""
    for path in [p for p in (root / "kit").rglob("*") if p.is_file()]:
        name = path.relative_to(root)
        if name.as_posix() not in listed and "__pycache__" not in name.parts:
            (target := root / LEFT_OVER / name).parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    for path in (root / WHEELS).glob("*.whl"):
        if f"{WHEELS}/{path.name}" not in listed:
            path.unlink()


def _fitting_wheels(root: Path, lock: str) -> Path | None:
    """Return the folder of wheels if it serves this Python and lock; say it if it does not."""
    fits = root / WHEELS / FITS
    if not fits.is_file():
        return None
    mine = f"{sysconfig.get_platform()} {sys.version_info[0]}.{sys.version_info[1]}"
    offered = fits.read_text("utf-8").splitlines()
    pythons = [line for line in offered if not line.endswith(".lock")]
    if mine not in pythons:
        _say(
            f"Bản cài ngoại tuyến này dành cho {', '.join(pythons)}; Python đang dùng là {mine}.\n"
            "Sẽ tải thư viện từ mạng. Không có mạng thì cài một trong các bản Python vừa nêu."
        )
    elif lock not in offered:
        _say(f"Bản cài ngoại tuyến này không có đủ {lock}; sẽ tải thư viện từ mạng.")
    else:
        return fits.parent
    return None


def _make_venv(folder: Path) -> None:
    try:
        import venv  # Some Pythons come without it.

        venv.create(folder, with_pip=True, clear=folder.exists())
    except (ImportError, subprocess.CalledProcessError) as error:
        raise SetupError(
            "no-venv",
            "Python trên máy này thiếu phần tạo môi trường riêng (venv, ensurepip).",
            "Trên Debian/Ubuntu cài gói python3-venv; trên Windows cài Python từ python.org.",
        ) from error


def _open_portable(root: Path, home: Path, libraries: Path) -> None:
    """Let the Python in ``home`` find its libraries and the kit, by paths that name no drive."""
    for settings in home.glob("python3*._pth"):
        told = settings.read_text("utf-8")
        settings.write_text(re.sub(r"(?m)^#\s*import site", "import site", told), "utf-8")
    (libraries / "cchc-kit.pth").write_text(os.path.relpath(root, libraries) + "\n", "utf-8")


def _pip(place: Place, wheels: Path | None, *arguments: str) -> None:
    """Let pip install something, show what it says, and tell in words why it failed."""
    # Nothing that the user has set for his own pip may lead away from the wheels.
    source = ["--isolated", "--no-index", "--find-links", str(wheels)] if wheels else []
    command = [*_pip_program(place), "--disable-pip-version-check", "-q", "install", *source]
    process = subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        encoding="utf-8", errors="replace",
    )  # fmt: skip
    said = []
    for line in process.stdout or ():
        said.append(line)
        sys.stdout.write(line)
    if process.wait() == 0:
        return
    for pattern, *told in _REASONS:
        if re.search(pattern, "".join(said)):
            raise SetupError(*told)
    raise SetupError(
        "install-failed",
        "Cài đặt thư viện không thành công; lý do ghi ở các dòng trên.",
        "Chạy lại một lần; nếu vẫn lỗi, gửi các dòng trên cho người hỗ trợ.",
    )


def _pip_program(place: Place) -> list[str]:
    """A Python that came along has no pip yet: the wheel of pip runs as it lies."""
    if not place.is_portable:
        return [str(place.python), "-m", "pip"]
    wheel = next((place.root / WHEELS).glob("pip-*.whl"), None)
    if wheel is None:
        raise SetupError(
            "no-pip",
            "Thư mục python cần có thư mục wheels đi kèm.",
            "Dùng bản cài ngoại tuyến (HUONG_DAN.md, mục 1).",
        )
    return [str(place.python), str(wheel / "pip")]


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
