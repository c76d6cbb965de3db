"""What may stand in a file under version control."""

import re
import unicodedata

import pytest

TEXT = {
    ".py", ".md", ".yaml", ".yml", ".csv", ".toml", ".txt", ".json", ".js", ".css", ".ipynb",
    ".bat", ".lock", ".html", ".cfg", ".ini", "",
}  # fmt: skip
# Odd files of users, kept as they came: an NFD text is a case of its own there.
AS_THEY_CAME = ("sample_data/imports/", "sample_data/faulty/", "tests/")
MAX_BYTES = 1_000_000
# Written so that this file does not find itself.
FORBIDDEN = {
    "a path of one machine": r"(?:^|[^\w.])/(?:work|farm|root|home|Users)/[A-Za-z.]\w*",
    "a tool of one workplace": r"farm-(?:studio|bench)",
    "a host of a package registry": r"pypi\.org|pythonhosted\.org|registry\.npmjs|conda\.anaconda",
    "an address in a lock": r"(?:\"resolved\"|registry|index-url|find-links)[\":= ]{1,5}https?:",
}
# A golden file made by the test that reads it.
SELF_MADE = r"if not \w+\.(?:exists|is_file)\(\):\s*\n\s*\w+\.write_"


@pytest.fixture(scope="module")
def texts(tracked, root):
    """The text files under version control: path -> text."""
    return {
        path.as_posix(): (root / path).read_text("utf-8")
        for path in tracked
        if path.suffix.lower() in TEXT
    }


def test_all_text_is_nfc(texts):
    """A decomposed letter is unequal to itself typed by a person."""
    wrong = [
        path
        for path, text in texts.items()
        if not path.startswith(AS_THEY_CAME) and not unicodedata.is_normalized("NFC", text)
    ]
    assert wrong == []


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(texts, what):
    """Paths, tools and hosts of the place of work mean nothing to anybody else."""
    found = [
        f"{path}: {match.group().strip()}"
        for path, text in texts.items()
        for match in re.finditer(FORBIDDEN[what], text, re.MULTILINE)
    ]
    assert found == []


def test_files_are_small(tracked, root):
    """A file over 1 MB stays in the history for ever."""
    sizes = {path.as_posix(): (root / path).stat().st_size for path in tracked}
    assert {path: size for path, size in sizes.items() if size > MAX_BYTES} == {}


def test_no_golden_writes_itself(texts):
    """A missing golden is a failure; make golden is the one way to renew."""
    tests = {p: t for p, t in texts.items() if p.startswith("tests/") and p.endswith(".py")}
    assert [p for p, t in tests.items() if re.search(SELF_MADE, t)] == []


def test_line_ends_are_those_of_the_system_that_reads_them(tracked, root):
    """cmd.exe stumbles over LF, everything else over CRLF."""
    wrong = []
    for path in tracked:
        if path.suffix in TEXT and not path.as_posix().startswith(AS_THEY_CAME):
            content = (root / path).read_bytes()
            lines, windows = content.count(b"\n"), content.count(b"\r\n")
            if windows != (lines if path.suffix == ".bat" else 0):
                wrong.append(path.as_posix())
    assert wrong == []
