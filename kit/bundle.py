"""What an office without internet gets: one zip with the kit and all the wheels it needs.

Decides which files of the project travel and which wheels fit the system and the Pythons asked
for; ``kit/setup_here.py`` installs from it. ``make bundle`` runs it in a checkout. The kit is taken
as committed, so a zip can be told by its commit (the comment of the zip).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

LOCKS = ("requirements.lock", "requirements-build.lock")
OCR_LOCK = "requirements-ocr.lock"
# The Pythons for which tests/house/test_pins.py holds that every pin has a wheel on Windows.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# The folder in the zip: an update is unpacked over it.
FOLDER = "CCHC-Kit"
# What only developers need.
LEFT_OUT = (
    "tests", "benchmarks", ".ci", ".gitattributes", ".gitignore", ".pre-commit-config.yaml",
    "Makefile", "environment.yml", "constraints.txt", "jupytext.toml", "requirements-test.lock",
)  # fmt: skip


@dataclass(frozen=True)
class System:
    """The system the bundle is for.

    Attributes:
        name: as ``sysconfig.get_platform()`` gives it there.
        tags: platform tags of its wheels, as pip knows them.
        markers: what the markers of a pin ask about it.
    """

    name: str
    tags: tuple[str, ...]
    markers: dict[str, str]


SYSTEMS = {
    "windows": System(
        "win-amd64", ("win_amd64",),
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows",
         "platform_machine": "AMD64"},
    ),
    "linux": System(
        "linux-x86_64",
        ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_26_x86_64",
         "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_12_x86_64",
         "manylinux2010_x86_64", "manylinux_2_5_x86_64", "manylinux1_x86_64"),
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux",
         "platform_machine": "x86_64"},
    ),
}  # fmt: skip


def make_bundle(
    root: Path, out: Path, system: str = "windows", pythons: Iterable[str] = PYTHONS,
    has_ocr: bool = False, python_zip: Path | None = None,
) -> Path:  # fmt: skip
    """Write the zip, and beside it the file with its hash.

    Args:
        root: a checkout of the project; what is not committed does not travel.
        out: folder for the zip.
        system: a key of ``SYSTEMS``.
        pythons: the Pythons for which wheels are fetched.
        has_ocr: wheels for reading scans too.
        python_zip: the embeddable Python; the zip then needs no Python on the machine, and its
            version is the only one that gets wheels.

    Raises:
        subprocess.CalledProcessError: git or pip failed; they say why.
    """
    chosen = [_version_in(python_zip)] if python_zip else list(pythons)
    locks = [root / name for name in (*LOCKS, *([OCR_LOCK] if has_ocr else []))]
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"cchc-kit-{system}{'-usb' if python_zip else ''}.zip"
    with tempfile.TemporaryDirectory() as folder:
        draft, wheels = Path(folder) / "kit.zip", Path(folder) / "wheels"
        _archive(root, draft)
        for python in chosen:
            # A pin may differ within one Python: some libraries ask for a later 3.11 than 3.11.0.
            for release in (f"{python}.0", f"{python}.99"):
                _download(locks, wheels, SYSTEMS[system], release)
        fits = [f"{SYSTEMS[system].name} {python}" for python in chosen]
        fits += [lock.name for lock in locks]
        (wheels / "for.txt").write_text("\n".join(fits) + "\n", encoding="utf-8")
        _add(draft, {f"wheels/{path.name}": path.read_bytes() for path in sorted(wheels.iterdir())})
        if python_zip:
            _add(draft, _unpacked(python_zip))
        _add(draft, {"SHA256SUMS": _sums(draft)})
        target.write_bytes(draft.read_bytes())
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(f"{target.name}.sha256").write_text(f"{digest}  {target.name}\n", "utf-8")
    return target


def pins_for(lock: str, system: System, python: str) -> str:
    """Return the pins of a lock that hold on one system and Python, without markers.

    pip itself asks the markers about the machine it runs on, not about that of the wheels.
    """
    short = ".".join(python.split(".")[:2])
    asked = system.markers | {"python_version": short, "python_full_version": python}
    kept = []
    for block in re.split(r"\n(?=[^\s#])", lock):
        lines = [line for line in block.splitlines() if not line.lstrip().startswith("#")]
        if not lines:
            continue
        pin = Requirement(lines[0].rstrip(" \\"))
        if pin.marker is None or pin.marker.evaluate(asked):
            kept += [f"{pin.name}{pin.specifier} \\", *lines[1:]]
    return "\n".join(kept) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Make a bundle from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m kit.bundle", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("dist"))
    parser.add_argument("--system", choices=SYSTEMS, default="windows")
    parser.add_argument("--python", action="append", help="one of several Pythons, as 3.13")
    parser.add_argument("--ocr", action="store_true", help="wheels for reading scans too")
    parser.add_argument(
        "--python-zip", type=Path, help="python-3.x.y-embed-amd64.zip to take along"
    )
    options = parser.parse_args(arguments)
    root = Path(__file__).resolve().parents[1]
    try:
        path = make_bundle(
            root, options.out, options.system, options.python or PYTHONS, options.ocr,
            options.python_zip,
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]} failed with exit code {error.returncode}", file=sys.stderr)
        return 2
    with zipfile.ZipFile(path) as bundle:
        wheels = sum(name.endswith(".whl") for name in bundle.namelist())
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB, {wheels} wheels")
    return 0


def _archive(root: Path, target: Path) -> None:
    """Write what is committed, with the line ends of the system that reads each file."""
    command = ["git", "archive", "--format=zip", f"--prefix={FOLDER}/", "-o", str(target), "HEAD"]
    subprocess.run([*command, ".", *(f":!{name}" for name in LEFT_OUT)], cwd=root, check=True)


def _download(locks: list[Path], wheels: Path, system: System, python: str) -> None:
    """Fetch the wheels of the locks for one Python; pip refuses a file with another hash."""
    wheels.mkdir(exist_ok=True)
    pins = wheels.with_name("pins.txt")
    platforms = [word for tag in system.tags for word in ("--platform", tag)]
    for lock in locks:
        pins.write_text(pins_for(lock.read_text("utf-8"), system, python), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes",
             "--only-binary", ":all:", "--implementation", "cp", "--python-version", python,
             *platforms, "-d", str(wheels), "-r", str(pins)],
            check=True,
        )  # fmt: skip


def _version_in(python_zip: Path) -> str:
    """Tell the version of an embeddable Python by its settings, as ``python313._pth``."""
    with zipfile.ZipFile(python_zip) as archive:
        found = [re.fullmatch(r"python3(\d+)\._pth", name) for name in archive.namelist()]
    return next(f"3.{match[1]}" for match in found if match)


def _unpacked(python_zip: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(python_zip) as archive:
        return {f"python/{name}": archive.read(name) for name in archive.namelist()}


def _add(target: Path, files: dict[str, bytes]) -> None:
    """Add files with the date of the commit, so that the same commit gives the same zip."""
    with zipfile.ZipFile(target, "a") as bundle:
        day = bundle.infolist()[0].date_time
        for name, content in files.items():
            # A wheel is a zip already.
            packing = zipfile.ZIP_STORED if name.endswith(".whl") else zipfile.ZIP_DEFLATED
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=day)
            bundle.writestr(entry, content, compress_type=packing)


def _sums(target: Path) -> str:
    """List the hash of every file in the zip, as ``sha256sum`` writes it."""
    with zipfile.ZipFile(target) as bundle:
        return "".join(
            f"{hashlib.sha256(bundle.read(one)).hexdigest()}  {one.filename.split('/', 1)[1]}\n"
            for one in bundle.infolist()
            if not one.is_dir()
        )


if __name__ == "__main__":
    sys.exit(main())
