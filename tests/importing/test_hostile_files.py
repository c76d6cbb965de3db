"""Every reader against files built to break it: a plan or a ReadError, soon and in bounds.

Each file is read in a process of its own that the system ends after ten seconds of work; the
process says what came of it and how much memory it took.
"""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from kit.errors import ReadError
from kit.importing import read_plan
from kit.importing.readers import kinds
from tests.importing.hostile_files import HOSTILE, OLE
from tests.importing.word_files import RELATIONS, p, package, word_file

ROOT = Path(__file__).resolve().parents[2]
SECONDS, BYTES = 10, 500_000_000
CHILD = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
from kit.errors import ReadError
from kit.importing.reading import read_plan
said = {"code": "plan"}
try:
    read_plan(sys.argv[1])
except ReadError as error:
    said = {"code": error.code, "message": error.message_vi, "fix": error.fix_vi}
# The peak of this program alone; the one that getrusage tells began as a copy of its parent.
with open("/proc/self/status") as status:
    peak = next(line for line in status if line.startswith("VmHWM:"))
said["bytes"] = int(peak.split()[1]) * 1024
print(json.dumps(said))
"""


def verdict(path):
    """Return what reading ``path`` in a process of its own gives."""
    if not Path("/proc/self/status").exists():
        pytest.skip("needs the limits and figures of Linux")
    command = [sys.executable, "-c", CHILD, str(path), str(SECONDS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:] or "took longer than allowed"
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_bounds(tmp_path, name):
    """A plan or a Vietnamese sentence with a way out, within the limits."""
    path = tmp_path / name
    HOSTILE[name](path)

    said = verdict(path)

    assert said["bytes"] < BYTES
    assert said["code"] == "plan" or (said["message"] and said["fix"])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("half-a-gigabyte.docx", "too-large"),
        ("overlapping.docx", "too-large"),
        ("many-entries.docx", "too-large"),
        ("empty-paragraphs.docx", "too-large"),
        ("laughs.docx", "damaged"),
        ("tables-without-end.docx", "damaged"),
        ("divs.html", "damaged"),
        ("paragraphs.html", "too-large"),
        ("fifty-megabytes.txt", "too-large"),
        ("lines.txt", "too-large"),
        ("aliases.yaml", "bad-plan"),
    ],
)
def test_what_is_refused_says_why(tmp_path, name, code):
    """These are refused before they cost anything; the code tells a bomb from a broken file."""
    path = tmp_path / name
    HOSTILE[name](path)

    assert code_of(path) == code


def code_of(path):
    """Return the code of the error that reading gives; it bears words for the planner."""
    with pytest.raises(ReadError) as caught:
        read_plan(path)
    assert caught.value.message_vi
    assert caught.value.fix_vi
    return caught.value.code


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a whole file of each kind that we read ourselves."""
    folder = tmp_path_factory.mktemp("whole")
    lines = ["KẾ HOẠCH", "Tuyên truyền năm 2027", "I. MỤC ĐÍCH", "1. Nâng cao nhận thức."] * 20
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(folder / "a.docx")
    page = "".join(f"<p>{line}</p>" for line in lines)
    return {
        ".docx": (folder / "a.docx").read_bytes(),
        ".html": f"<html><body>{page}</body></html>".encode(),
        ".txt": "\n".join(lines).encode(),
        ".md": "\n".join(lines).encode("utf-16"),
    }


@pytest.mark.parametrize("suffix", [".docx", ".html", ".txt", ".md"])
@pytest.mark.parametrize("tenths", range(10))
def test_a_download_that_broke_off(tmp_path, whole, suffix, tenths):
    """Cut at every tenth: a plan of what is there, or an error in words."""
    path = tmp_path / f"a{suffix}"
    data = whole[suffix]
    path.write_bytes(data[: len(data) * tenths // 10])

    try:
        read_plan(path)
        code = "plan"
    except ReadError as error:
        code = error.code

    cut = ("empty-file", "damaged") if suffix == ".docx" else ("plan", "empty-file", "not-text")
    assert code in cut


@pytest.mark.parametrize("suffix", sorted(kinds.OF_SUFFIX))
def test_an_empty_file_of_each_kind(tmp_path, suffix):
    """Nothing is in it, whatever it should have been."""
    path = tmp_path / f"a{suffix}"
    path.touch()

    assert code_of(path) == "empty-file"


@pytest.mark.parametrize("suffix", sorted(kinds.OF_SUFFIX))
def test_a_folder_or_a_pipe_under_the_name_of_a_file(tmp_path, suffix):
    """A folder and a pipe are never opened: reading a pipe would wait for ever."""
    (tmp_path / f"a{suffix}").mkdir()
    assert code_of(tmp_path / f"a{suffix}") == "no-such-file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / f"b{suffix}")
        assert stat.S_ISFIFO((tmp_path / f"b{suffix}").stat().st_mode)
        assert code_of(tmp_path / f"b{suffix}") == "no-such-file"


def test_names_that_no_system_takes(tmp_path):
    """Too long, or with a zero byte in it."""
    assert code_of(tmp_path / ("a" * 5_000 + ".docx")) in ("no-such-file", "unreadable")
    assert code_of(tmp_path / "a\x00.docx") == "no-such-file"


def test_a_file_that_may_not_be_opened(tmp_path, monkeypatch):
    """Windows locks a file that Word has open."""
    path = word_file(tmp_path / "a.docx", p("KẾ HOẠCH"))

    def locked(*args, **options):
        raise PermissionError(13, "locked")

    monkeypatch.setattr(kinds.Path, "open", locked)
    assert code_of(path) == "unreadable"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", OLE + b"\x00" * 600, "encrypted-or-old-doc"),
        ("a.docx", b"%PDF-1.7\n", "wrong-extension"),
        ("a.docx", b"<html><body>x", "wrong-extension"),
        ("a.pdf", b"{\\rtf1 x}", "wrong-extension"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "wrong-extension"),
        ("a.yaml", b"\xff\xd8\xff\xe0", "wrong-extension"),
        ("a.xlsx", b"%PDF-1.7\n", "wrong-extension"),
    ],
)
def test_a_name_that_lies(tmp_path, name, content, code):
    """The content says what it is, and the error says so."""
    path = tmp_path / name
    path.write_bytes(content)

    assert code_of(path) == code


def test_a_macro_file_renamed(tmp_path):
    """A .docm under the name of a .docx."""
    files = {"_rels/.rels": RELATIONS, "word/document.xml": "<a/>", "word/vbaProject.bin": b"x"}

    assert code_of(package(tmp_path / "a.docx", files)) == "macro-file"


def test_signs_that_no_xml_may_hold(tmp_path):
    """A zero byte as a number in XML is damage; in a page it is nothing."""
    assert code_of(word_file(tmp_path / "a.docx", p("K&#0;&#x1F;"))) == "damaged"
    path = tmp_path / "a.html"
    path.write_bytes("<html><p>KẾ HOẠCH &#0;&#x1F;&#xD800;&#99999999;\x01\x0b</p>".encode())

    assert read_plan(path).unplaced is not None
