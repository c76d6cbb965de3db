"""Opening drafts, whole and damaged. Mirrors kit/drafts/reading.py."""

import pytest

from kit.drafts import load_draft, save_draft
from kit.drafts import reading as reading_module
from kit.errors import ReadError
from kit.model import Item, ParentEntry, Plan


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"unit: [",
        b"- 1\n- 2\n",
        b"\xff\xfe\x00",
        b"schema: 1\nschema: 1\n",
        b"a: " + b"[" * 9999,
        b"\0" * 4096,
    ],
    ids=["empty", "cut-off", "a-list", "not-utf-8", "key-twice", "endless-nesting", "power-cut"],
)
def test_a_damaged_file_is_set_aside(tmp_path, content):
    """What is no YAML of ours is renamed, byte for byte, so that nothing is saved over it."""
    path = tmp_path / "d.yaml"
    path.write_bytes(content)

    with pytest.raises(ReadError) as caught:
        load_draft(path)

    assert caught.value.code == "damaged"
    (aside,) = tmp_path.glob("d.yaml.hong-*")
    assert aside.read_bytes() == content
    assert not path.exists()


def test_a_draft_cut_off_at_any_line_is_never_taken_for_a_whole_one(draft, tmp_path):
    """Half a file is often whole YAML: opening it would lose the parent without a word."""
    path = tmp_path / "d.yaml"
    parent = ParentEntry(plan=Plan(contents=(Item(id="a", text="Một"), Item(id="b", text="Hai"))))
    save_draft(draft.with_(task_order=("t-1",), parents=(parent,)), path)
    lines = path.read_bytes().splitlines(keepends=True)
    for count in range(len(lines)):
        path.write_bytes(b"".join(lines[:count]))

        with pytest.raises(ReadError) as caught:
            load_draft(path)

        assert caught.value.code == "damaged"


def test_a_second_damaged_file_keeps_the_first_one(tmp_path):
    """Two damaged files within one second are two files aside."""
    for _ in range(3):
        (tmp_path / "d.yaml").write_bytes(b"[")
        with pytest.raises(ReadError):
            load_draft(tmp_path / "d.yaml")

    assert len(list(tmp_path.glob("d.yaml.hong-*"))) == 3


def test_the_message_names_the_last_version(draft, tmp_path):
    """A planner with a broken file is told what can still be opened."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    save_draft(draft.with_(year=2028), path)
    path.write_bytes(b"")

    with pytest.raises(ReadError) as caught:
        load_draft(path)

    assert ".yaml" in caught.value.fix_vi.split("mở bản lưu")[1]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("nam: 2027", "nam"),
        ("year: hai nghìn", "year"),
        ("form: thong-bao", "form"),
        ("place_date: 31/04/2027", "place_date"),
    ],
)
def test_an_edit_by_hand_that_went_wrong_is_named_and_the_file_stays(draft, tmp_path, line, key):
    """An unknown key or a wrong value is said by its key; the planner can mend the file."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    lines = [x for x in path.read_text("utf-8").splitlines() if not x.startswith(f"{key}:")]
    path.write_text("\n".join([*lines, line, ""]), encoding="utf-8")

    with pytest.raises(ReadError) as caught:
        load_draft(path)

    assert caught.value.code == "wrong-field"
    assert f"{key}: " in caught.value.message_vi
    assert path.exists()


def test_a_draft_saved_by_an_editor_with_a_byte_order_mark_opens(draft, tmp_path):
    """Windows Notepad puts a BOM in front and ends lines with CR LF."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert load_draft(path) == draft


def test_a_missing_file_and_a_huge_one_have_their_codes(tmp_path, monkeypatch):
    """Neither is a damaged draft, and neither is renamed."""
    with pytest.raises(ReadError) as missing:
        load_draft(tmp_path / "khong-co.yaml")
    monkeypatch.setattr(reading_module, "MAX_BYTES", 10)
    (tmp_path / "big.yaml").write_bytes(b"x" * 11)
    with pytest.raises(ReadError) as huge:
        load_draft(tmp_path / "big.yaml")

    assert (missing.value.code, huge.value.code) == ("no-file", "too-large")
    assert (tmp_path / "big.yaml").exists()
