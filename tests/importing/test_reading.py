"""Files of every kind, good and bad. Mirrors kit/importing/reading.py."""

import re
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.errors import ReadError
from kit.importing import dump_plan, plan_from_text, read_plan
from kit.importing import reading as reading_module
from kit.importing.readers import txt_file
from kit.model import Plan
from kit.resources import samples_folder
from tests.importing.word_files import p, word_file

SAMPLE = samples_folder() / "imports" / "xa_suoi_may_2026.md"
TEXT = SAMPLE.read_text("utf-8")


def code_of(path):
    """Return the code of the error that reading gives."""
    with pytest.raises(ReadError) as caught:
        read_plan(path)
    assert caught.value.message_vi
    assert caught.value.fix_vi
    return caught.value.code


def test_the_kinds_of_files(tmp_path):
    """The same plan from Markdown, text in two encodings and YAML is the same plan."""
    plan = read_plan(SAMPLE)
    for name, data in (
        ("a.txt", TEXT.encode("utf-8")),
        ("b.TXT", TEXT.encode("utf-8-sig")),
        ("c.md", TEXT.replace("\n", "\r\n").encode("utf-16")),
        ("d.yaml", dump_plan(plan).encode()),
        ("e.yml", dump_plan(plan).encode()),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        assert read_plan(str(path)) == plan, name


def test_progress_is_told(tmp_path):
    """Each stage says one sentence; the first names the file."""
    said = []
    read_plan(SAMPLE, said.append)

    assert len(said) >= 3
    assert SAMPLE.name in said[0]


def test_word_files_are_read(tmp_path):
    """A .docx from Word's own library."""
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Tuyên truyền năm 2027")
    document.save(tmp_path / "a.docx")

    assert read_plan(tmp_path / "a.docx").subject == "Tuyên truyền năm 2027"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty-file"),
        ("a.txt", b" \n\n---\n", "empty-file"),
        ("a.txt", b"PK\x03\x04", "not-text"),
        ("a.txt", b"%PDF-1.7", "wrong-extension"),
        ("a.md", b"\xd0\xcf\x11\xe0", "not-text"),
        ("a.txt", b"K\x00e\x00", "not-text"),
        ("a.txt", b"\xff\xfea", "not-text"),
        ("a.docx", b"", "empty-file"),
        ("a.docx", "KẾ HOẠCH".encode(), "not-a-docx"),
        ("a.docx", b"%PDF-1.7", "wrong-extension"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted-or-old-doc"),
        ("a.docx", b"PK\x03\x04abc", "damaged"),
        ("a.yaml", b"kind: [", "bad-yaml"),
        ("a.yaml", b"loai: KH", "bad-plan"),
        ("a.yaml", b"PK\x03\x04", "not-text"),
        ("a.pptx", b"x", "unknown-kind"),
        ("khongduoi", b"x", "unknown-kind"),
    ],
)  # fmt: skip
def test_bad_files_say_what_is_wrong(tmp_path, name, content, code):
    """Every file that cannot be a plan is refused with a code and a way out."""
    path = tmp_path / name
    path.write_bytes(content)

    assert code_of(path) == code


def test_a_file_that_is_not_there(tmp_path):
    """A wrong name and a folder are no files, whatever their suffix."""
    (tmp_path / "thu_muc.txt").mkdir()

    assert code_of(tmp_path / "khong_co.docx") == "no-such-file"
    assert code_of(tmp_path / "khong_co.xyz") == "no-such-file"
    assert code_of(tmp_path / "thu_muc.txt") == "no-such-file"


def test_a_word_file_without_words(tmp_path):
    """A scan pasted into Word has no letters."""
    assert code_of(word_file(tmp_path / "a.docx", p("  ") + p("---"))) == "empty-file"


def test_text_beyond_any_plan_is_refused_unread(tmp_path, monkeypatch):
    """Bytes are counted before reading, letters before parsing, in text and in Word files."""
    path = tmp_path / "a.txt"
    path.write_text("Kế hoạch " * 50, "utf-8")
    document = word_file(tmp_path / "a.docx", p("Kế hoạch " * 50))
    monkeypatch.setattr(reading_module, "LARGEST_TEXT", 400)

    assert code_of(path) == "too-large"
    assert code_of(document) == "too-large"
    monkeypatch.setattr(txt_file, "LARGEST_BYTES", 400)
    assert code_of(path) == "too-large"
    with pytest.raises(ReadError):
        plan_from_text("x" * 401, name="x")


@pytest.fixture(scope="module")
def whole_docx(tmp_path_factory):
    """The bytes of a whole Word file."""
    path = tmp_path_factory.mktemp("whole") / "a.docx"
    document = docx.Document()
    for line in TEXT.split("\n"):
        document.add_paragraph(line)
    document.add_table(2, 3).cell(0, 0).merge(document.tables[0].cell(1, 1)).text = "Nhiệm vụ"
    document.save(path)
    return path.read_bytes()


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    cut=st.floats(0, 1),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6),
)
def test_damaged_bytes_give_a_plan_or_an_error(tmp_path, whole_docx, cut, changes):
    """Whatever happened to a Word file on its way, the answer is a plan or a ReadError."""
    data = bytearray(whole_docx)
    for share, value in changes:
        data[int(share * len(data))] = value
    path = tmp_path / "a.docx"
    path.write_bytes(data[: int(len(data) * (1 if cut > 0.5 else cut))])

    try:
        result = read_plan(path)
    except ReadError as error:
        result = error

    assert isinstance(result, Plan | ReadError)


FRAGMENTS = st.sampled_from(
    [*TEXT.split("\n"), "|", "| a | b | c |", "1\tTin\tSở A\tQuý I",
     "TT\tNội dung\tChủ trì\tThời gian",
     "ngày 31 tháng 02 năm 2027", "Số: ²/KH-UBND", "9" * 400 + " cuộc", "KT. CHỦ TỊCH", "a" * 3000,
     "Điều 1. x", "Phần II", "[TABLE]", "**", "((((", "\x00\ufeff", "Nơi nhận:", "Quý IX/2027"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(FRAGMENTS, max_size=40))
def test_lines_in_any_order_are_read(lines):
    """Any heap of lines is a plan or empty; reading it raises nothing else."""
    text = "\n".join(lines)

    try:
        result = plan_from_text(text, name="x")
    except ReadError as error:
        result = error.code

    assert isinstance(result, Plan) or result == "empty-file"


def test_every_code_is_in_the_table(root_of_kit):
    """What a reader can say stands in the docstring of read_plan, and nothing else does."""
    told = set(re.findall(r"^\s+``([a-z-]+)``  ", read_plan.__doc__, re.MULTILINE))
    sources = [*(root_of_kit / "importing").rglob("*.py"), root_of_kit / "sheets" / "files.py"]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    raised = set(re.findall(r'(?:ReadError|trouble)\(\s*"([a-z-]+)"', text))
    raised |= set(re.findall(r'^    "([a-z-]+)": \($', text, re.MULTILINE))
    raised |= {"no-text-layer", "broken-text-layer"}

    assert told == raised


@pytest.fixture
def root_of_kit():
    """The folder of the package."""
    return Path(reading_module.__file__).parents[1]
