"""cchc tailor and cchc render. Mirrors kit/cli/planning.py."""

import pytest
from docx import Document

from kit.drafts import load_draft
from kit.model import SubUnits, UnitProfile
from kit.resources import samples_folder
from kit.tailoring.profile_sheet import write_profiles

PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md"


@pytest.fixture
def tailored(cchc, tmp_path):
    """A draft with every proposal accepted, and what the command printed."""
    path = tmp_path / "d.yaml"
    code, out, err = cchc(
        "tailor", PARENT, "--unit", "xã Đak Đoa", "--year", "2027", "--accept", "-o", path
    )
    assert (code, err) == (0, "")
    return path, out


def words_of(path):
    """Return all text of a document, body and tables."""
    document = Document(path)
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_tailor_prints_rules_reasons_and_questions(tailored):
    """The planner sees how many changes each rule made and what is still open."""
    _, out = tailored

    assert "Theo quy tắc:" in out
    assert "T8" in out
    assert "Việc chưa quyết:" in out
    assert "Dự thảo đang ghi:" in out


def test_accept_decides_proposals_but_answers_nothing(tailored):
    """``--accept`` leaves every question open."""
    draft = load_draft(tailored[0])

    assert draft.decisions
    assert all(d.verdict == "accept" for d in draft.decisions)
    assert draft.answers == ()


def test_rendered_draft_is_ours_and_marked(cchc, tailored, tmp_path):
    """The document names the commune, carries DỰ THẢO, and its list lies beside it."""
    target = tmp_path / "out" / "d.docx"
    code, out, _ = cchc("render", tailored[0], "-o", target)

    assert code == 0
    text = words_of(target)
    assert "XÃ ĐAK ĐOA" in text
    assert "DỰ THẢO" in text
    assert "mức độ 3, 4" not in text
    assert "Điều 125" not in text
    listed = target.with_name("d.viec-chua-quyet.txt")
    assert "VIỆC CHƯA QUYẾT" in listed.read_text("utf-8-sig")
    assert str(listed) in out


def test_packet_has_the_table_too(cchc, tailored, tmp_path):
    """``--packet`` adds the workbook of the tasks."""
    folder = tmp_path / "packet"
    code, _, _ = cchc("render", tailored[0], "--packet", folder)

    assert code == 0
    assert len(list(folder.glob("*.docx"))) == 1
    assert len(list(folder.glob("*.xlsx"))) == 1


def test_undecided_draft_is_refused_and_listed(cchc, tmp_path):
    """Without ``--accept`` nothing is decided, and rendering says what waits."""
    path = tmp_path / "d.yaml"
    cchc("tailor", PARENT, "--unit", "xã Đak Đoa", "--year", "2027", "-o", path)
    code, _, err = cchc("render", path, "-o", tmp_path / "d.docx")

    assert code == 2
    assert "đề xuất chưa quyết" in err
    assert not (tmp_path / "d.docx").exists()


def test_ambiguous_unit_is_refused_with_candidates(cchc, tmp_path):
    """One of several communes of a name is never guessed."""
    code, _, err = cchc(
        "tailor", PARENT, "--unit", "xã Tân Tiến", "--year", "2027", "-o", tmp_path / "d.yaml"
    )

    assert code == 2
    assert "xã Tân Tiến, tỉnh Lạng Sơn" in err
    assert not (tmp_path / "d.yaml").exists()


def test_plan_file_is_rendered_without_a_draft(cchc, tmp_path):
    """A plan as YAML prints as it is, without DỰ THẢO."""
    target = tmp_path / "p.docx"
    plan = samples_folder() / "plans" / "department.yaml"
    code, _, _ = cchc("render", plan, "-o", target)

    assert code == 0
    text = words_of(target)
    assert "SỞ CÔNG THƯƠNG" in text
    assert "DỰ THẢO" not in text


def test_profile_is_taken_from_a_province_workbook(cchc, tmp_path):
    """One row of a province's workbook answers for its unit."""
    book = tmp_path / "tinh.xlsx"
    profile = UnitProfile(sub_units=(SubUnits(word="thôn", count=14),), digital_teams=14)
    write_profiles({"xã Đak Đoa, tỉnh Gia Lai": profile}, book)
    draft = tmp_path / "d.yaml"

    code, out, err = cchc(
        "tailor", PARENT, "--unit", "xã Đak Đoa", "--year", "2027", "--profile", book,
        "--accept", "-o", draft,
    )  # fmt: skip

    assert (code, err) == (0, "")
    assert load_draft(draft).profile.digital_teams == 14
    assert "Xã có bao nhiêu Tổ công nghệ số cộng đồng" not in out


def test_tailor_says_first_that_the_parent_is_cut(cchc, tmp_path):
    """A parent that breaks off is named before anything that was made of it."""
    parent = tmp_path / "cut.txt"
    parent.write_text(
        "KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\nI. MỤC ĐÍCH\n1. Người dân b", "utf-8"
    )
    code, out, _ = cchc(
        "tailor", parent, "--unit", "xã Đak Đoa", "--year", "2027", "-o", tmp_path / "d.yaml"
    )

    assert code == 0
    assert "bị cắt giữa câu" in out.splitlines()[0]


def test_tailor_of_a_whole_parent_warns_of_nothing(tailored):
    """The first line says where the draft lies."""
    assert tailored[1].startswith("Dự thảo của")
