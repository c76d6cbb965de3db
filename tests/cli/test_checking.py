"""cchc check. Mirrors kit/cli/checking.py."""

import json
import re
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from kit.checking import read_layout
from kit.resources import samples_folder

ROOT = Path(__file__).parents[2]

PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md"
PLAN = samples_folder() / "plans" / "commune.yaml"


def test_dead_article_in_the_parent_is_found(cchc):
    """The parent copied an article of the old law; the check says so and leaves with 1."""
    code, out, _ = cchc("check", PARENT)

    assert code == 1
    assert "Điều 125" in out
    assert "Cách sửa" in out


def test_sample_plan_has_no_fault(cchc):
    """Our own sample trips no rule of severity error or warning."""
    code, out, _ = cchc("check", PLAN, "--fail-on", "warn", "--date", "2027-01-01")

    assert code == 0, out


def test_json_has_the_keys_of_its_document(cchc):
    """docs/check-json.md has a row for every key that ``--json`` prints, and no other."""
    _, out, _ = cchc("check", PARENT, "--json")
    data = json.loads(out)
    text = (ROOT / "docs" / "check-json.md").read_text("utf-8")
    whole, finding, *_ = re.split(r"^## ", text, flags=re.MULTILINE)

    assert set(data) == keys_of(whole)
    assert set(data["findings"][0]) == keys_of(finding)


def keys_of(chapter):
    """Return the first column of a table."""
    return set(re.findall(r"^\| `(\w+)` \|", chapter, re.MULTILINE))


def test_page_and_commented_copy_are_written(cchc, printed, tmp_path):
    """One command gives the page for the meeting and the copy for the writer."""
    page, copy = tmp_path / "a.html", tmp_path / "b.docx"
    code, out, _ = cchc("check", printed, "--html", page, "--docx", copy)

    assert code == 1
    assert str(page) in out
    assert str(copy) in out
    assert "Lề trái" in page.read_text("utf-8")
    assert any("Lề trái" in c.text for c in docx.Document(str(copy)).comments)


def test_fix_writes_a_new_file_and_says_what_it_did(cchc, printed, tmp_path):
    """The margin is mended in the copy, and a second run finds nothing to mend."""
    mended, again = tmp_path / "moi.docx", tmp_path / "hai.docx"
    before = printed.read_bytes()
    _, out, _ = cchc("check", printed, "--fix", "-o", mended)
    _, second, _ = cchc("check", mended, "--fix", "-o", again, "--json")

    assert "Đã sửa FMT101" in out
    assert printed.read_bytes() == before
    assert read_layout(mended).sections[0].margins_mm["left"] == 30
    assert json.loads(second)["changes"] == []


@pytest.mark.parametrize("arguments", [("--fix",), ("--fix", "-o", "SAME")])
def test_fix_never_writes_over_the_original(cchc, printed, arguments):
    """Without a new name, or with the old one, nothing is written."""
    before = printed.read_bytes()
    code, _, err = cchc("check", printed, *(printed if a == "SAME" else a for a in arguments))

    assert code == 2
    assert "tệp gốc không bao giờ bị ghi đè" in err
    assert printed.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [("--html", "SAME"), ("--docx", "SAME"), ("--parent", "PARENT", "--html", "PARENT")],
)
def test_no_result_is_written_over_what_was_read(cchc, printed, tmp_path, arguments):
    """A slip in a name destroys neither the document nor the parent plan."""
    parent = tmp_path / "cap_tren.md"
    parent.write_bytes(PARENT.read_bytes())
    named = {"SAME": printed, "PARENT": parent}
    before = printed.read_bytes()
    code, out, err = cchc("check", printed, *(named.get(a, a) for a in arguments))

    assert code == 2
    assert out == ""
    assert "không bao giờ bị ghi đè" in err
    assert printed.read_bytes() == before
    assert parent.read_bytes() == PARENT.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("-o", "x.docx"), "không có --fix"),
        (("--fix", "-o", "x.docx", "--html", "x.html"), "không đi cùng --fix"),
        (("--fix", "-o", "x.pdf"), "phải là tệp .docx"),
        (("--html", "x.docx", "--docx", "x.docx"), "trùng"),
    ],
)
def test_options_that_would_do_nothing_are_refused(
    cchc, printed, monkeypatch, arguments, complaint
):
    """Nobody waits for a file that would never come."""
    monkeypatch.chdir(printed.parent)
    code, out, err = cchc("check", printed, *arguments)

    assert (code, out) == (2, "")
    assert complaint in err
    assert [p.name for p in printed.parent.iterdir() if p.name != "home"] == [printed.name]


def test_mending_is_offered_only_for_what_can_be_mended(cchc, printed, tmp_path):
    """A Word file can be; the same words in a text file cannot, and --docx says so."""
    text = tmp_path / "ke_hoach.txt"
    text.write_text("KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2027 , của tỉnh\n", "utf-8")
    _, word, _ = cchc("check", printed)
    _, plain, _ = cchc("check", text)
    code, _, err = cchc("check", text, "--docx", tmp_path / "x.docx")

    assert "--fix -o" in word
    assert "--fix" not in plain
    assert code == 2
    assert "Lưu thành .docx" in err


def test_list_of_what_may_stand_is_read(cchc, printed, tmp_path):
    """A reason is printed with what it lets stand; a list without one is refused."""
    good, bad = tmp_path / "tot.yaml", tmp_path / "hong.yaml"
    good.write_text("- {rule: FMT101, reason_vi: Máy in của xã chỉ in được thế.}", "utf-8")
    bad.write_text("- {rule: FMT101}", "utf-8")
    _, out, _ = cchc("check", printed, "--suppress", good)
    code, _, err = cchc("check", printed, "--suppress", bad)
    missing, _, why = cchc("check", printed, "--suppress", tmp_path / "khong_co.yaml")

    assert "Để nguyên FMT101" in out
    assert "Máy in của xã" in out
    assert code == 2
    assert "hong.yaml" in err
    assert missing == 2
    assert "Không có tệp này" in why


def test_unknown_profile_is_refused(cchc):
    """The sets that exist are named."""
    code, _, err = cchc("check", PLAN, "--profile", "moon")

    assert code == 2
    assert "moon" in err
    assert "state_plan" in err


@pytest.fixture
def printed(tmp_path):
    """A document of three lines whose left margin is too narrow."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(20), Mm(15)
    for text in ("KẾ HOẠCH", "Tuyên truyền cải cách hành chính năm 2027", "I. MỤC ĐÍCH"):
        document.add_paragraph(text)
    path = tmp_path / "ke_hoach.docx"
    document.save(path)
    return path
