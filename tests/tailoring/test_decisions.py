"""Decisions after a new import. Mirrors kit/tailoring/decisions.py."""

from pathlib import Path

import pytest

from kit.importing import read_plan
from kit.model import Draft, ParentEntry
from kit.tailoring import accept_all, propose, rematched, undecided

SOURCE = Path(__file__).parent / "parents/tinh-2022-bang-nhiem-vu.md"


@pytest.fixture
def draft_of(catalog):
    """A commune's draft from a parent's file."""

    def make(path):
        return Draft(
            unit=catalog.units.get("xã Hàm Thuận, Lâm Đồng"), year=2027,
            parents=(ParentEntry(plan=read_plan(path)),), settings={"law_day": catalog.day},
        )  # fmt: skip

    return make


def again(draft, draft_of, path):
    """The same draft with its parent imported anew from ``path``."""
    return draft.with_(parents=draft_of(path).parents)


def test_ids_do_not_depend_on_places(catalog, draft_of, tmp_path):
    """Blank lines in front of everything shift all places and no id."""
    shifted = tmp_path / "shifted.md"
    shifted.write_text("\n\n\n" + SOURCE.read_text("utf-8"), "utf-8")
    first = propose(draft_of(SOURCE), catalog)
    second = propose(draft_of(shifted), catalog)

    assert [p.id for p in first.proposals] == [p.id for p in second.proposals]
    assert len({p.id for p in first.proposals}) == len(first.proposals)


def test_a_corrected_word_keeps_the_decision(catalog, draft_of, tmp_path):
    """One point of the parent was corrected: only its id changes, its decision follows."""
    draft = accept_all(draft_of(SOURCE), propose(draft_of(SOURCE), catalog))
    changed = tmp_path / "changed.md"
    text = SOURCE.read_text("utf-8")
    assert "Các nội dung khác theo hướng dẫn" in text
    changed.write_text(text.replace("Các nội dung khác theo", "Những nội dung khác theo"), "utf-8")
    anew = again(draft, draft_of, changed)
    tailored = propose(anew, catalog)
    known = {d.proposal for d in draft.decisions}

    assert any(p.id not in known for p in tailored.proposals)
    assert undecided(anew, tailored) == ()


def test_another_point_is_asked_anew(catalog, draft_of, tmp_path):
    """A point that says something else has no decision, however it is placed."""
    draft = accept_all(draft_of(SOURCE), propose(draft_of(SOURCE), catalog))
    changed = tmp_path / "other.md"
    text = SOURCE.read_text("utf-8").replace(
        "6. Các nội dung khác theo hướng dẫn của Bộ Nội vụ và chỉ đạo của UBND tỉnh.",
        "6. Kinh nghiệm tiếp công dân, giải quyết đơn thư trên địa bàn tỉnh Bình Thuận.",
    )
    changed.write_text(text, "utf-8")
    anew = again(draft, draft_of, changed)
    waiting = undecided(anew, propose(anew, catalog))

    assert [p.before[:10] for p in waiting] == ["Kinh nghiệ"]


def test_a_decision_whose_point_is_gone_is_left_out(catalog, draft_of):
    """Decisions never pile up for points that no parent has any more."""
    tailored = propose(draft_of(SOURCE), catalog)
    draft = accept_all(draft_of(SOURCE), tailored)

    assert len(rematched(draft.decisions, tailored.proposals[:5])) == 5


def test_accept_all_answers_no_question(catalog, draft_of):
    """Accepting proposals leaves the questions as they were."""
    before = propose(draft_of(SOURCE), catalog).questions
    draft = accept_all(draft_of(SOURCE), propose(draft_of(SOURCE), catalog))

    assert propose(draft, catalog).questions == before
    assert len(before) > 10
