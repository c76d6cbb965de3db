"""The measure itself: benchmarks/import_scoring.py, import_wording.py and seal_truth.py."""

import pytest

from benchmarks.import_scoring import Tally, score
from benchmarks.import_wording import is_same, is_sealed, opens_with, seal, seal_opening
from benchmarks.seal_truth import sealed
from kit.importing import read_plan
from kit.model import Item, Responsibility
from kit.resources import samples_folder

TRUTH = {
    "source": "xa_suoi_may_2026.md",
    "kind": "KH", "number": "07", "date": "2026-02-06", "superior": None,
    "issuer": "Ủy ban nhân dân xã Suối Mây",
    "parents": [{"number": "31/KH-UBND", "date": "2026-01-12"}],
    "purposes": {"count": 2, "openings": ["Giúp người dân trong xã", "Giúp cán bộ, công chức"]},
    "responsibilities": [
        {"agency": "Phòng Văn hóa - Xã hội", "duty_count": 2},
        {"agency": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "duty_count": 1},
        {"agency": "Các thôn", "duty_count": 1},
    ],
    "signature": {"authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
                  "position": "PHÓ CHỦ TỊCH", "name": "Họ và tên người ký"},
}  # fmt: skip


@pytest.fixture(scope="module")
def plan():
    return read_plan(samples_folder() / "imports" / "xa_suoi_may_2026.md")


def test_only_the_keys_of_a_truth_are_scored(plan):
    """A truth of the header says nothing of tasks; each group counts its own facts."""
    tallies = score(plan, {"source": "x.md", "kind": "KH", "number": "08"}).tallies

    assert tallies == {"header": Tally(1, 2, 2)}


def test_sealed_truth_scores_as_plain_truth(plan):
    """The same tallies, although not a word of the document is in it."""
    closed = sealed(TRUTH)

    assert score(plan, closed).tallies == score(plan, TRUTH).tallies
    assert closed["purposes"]["openings"][0].startswith("#5:")
    assert is_sealed(closed["issuer"])
    assert "Suối" not in str(closed)
    assert sealed(closed) == closed


def test_what_is_missing_or_too_many_is_told_apart(plan):
    """Precision falls with what was found beyond the truth, recall with what was not found."""
    truth = TRUTH | {"parents": [{"number": "9/KH-UBND", "date": "2026-01-12"}], "tasks": []}
    result = score(plan, truth)

    assert result.tallies["parents"] == Tally(0, 1, 1)
    assert (result.tallies["rows"].precision, result.tallies["rows"].recall) == (0.0, 1.0)
    assert any("missing ('9/KH-UBND'" in fault for fault in result.faults)


def test_a_lost_row_costs_its_own_cells_only(plan):
    """Rows are paired by their contents: those behind a lost one are still right."""
    rows = [
        {"no": t.no, "content": t.content, "lead": t.lead, "support": "; ".join(t.support),
         "timing": t.timing.text}
        for t in plan.tasks
    ]  # fmt: skip
    short = plan.with_(tasks=plan.tasks[1:])

    tallies = score(short, {"source": "x.md", "tasks": rows}).tallies

    assert tallies["rows"] == Tally(2, 2, 3)
    assert tallies["cells"] == Tally(8, 8, 12)


@pytest.mark.parametrize(("count", "hits"), [(1, 1), (3, 1), (4, 1), (2, 0)])
def test_a_lead_line_over_points_may_be_counted_each_way(plan, count, hits):
    """One duty, its three points, or the line and its points side by side."""
    points = tuple(Item(id=f"d{at}", text=f"Việc {at}.") for at in (1, 2, 3))
    duty = Item(id="d", text="Chủ trì việc sau:", children=points)
    one = plan.with_(responsibilities=(Responsibility(agency="Giao Sở A", duties=(duty,)),))
    truth = {"source": "x.md", "responsibilities": [{"agency": "Sở A", "duty_count": count}]}

    assert score(one, truth).tallies["duties"] == Tally(hits, 1, 1)
    assert score(one, sealed(truth)).tallies["duties"] == Tally(hits, 1, 1)


def test_two_bodies_of_one_sentence_may_be_told_as_one(plan):
    """“Đề nghị A …; đề nghị B …” is two bodies of the plan; a truth may name “A; B”."""
    duty = Item(id="d", text="vận động.")
    two = [Responsibility(agency=f"đề nghị Hội {x}", duties=(duty,)) for x in "AB"]
    parted = plan.with_(responsibilities=tuple(two))
    joined = {"source": "x.md", "responsibilities": [{"agency": "Hội A; Hội B", "duty_count": 1}]}
    other = {"source": "x.md", "responsibilities": [{"agency": "Hội A", "duty_count": 1}]}

    assert score(parted, joined).tallies["duties"] == Tally(1, 1, 1)
    assert score(parted, sealed(joined)).tallies["duties"] == Tally(1, 1, 1)
    assert score(parted, other).tallies["duties"] == Tally(1, 2, 1)


def test_wording_is_compared_letter_by_letter_openings_by_words():
    """Spaces and case do not matter, diacritics do in names and do not in openings."""
    assert is_same("SỞ  NỘI VỤ", seal("Sở Nội vụ", "a"), "a")
    assert not is_same("Sở Nội vu", seal("Sở Nội vụ", "a"), "a")
    assert not is_same("Sở Nội vụ", seal("Sở Nội vụ", "a"), "b")
    assert opens_with("Dán áp-phích, tờ rơi", seal_opening("Dan áp phích", "a"), "a")
    assert not opens_with("Dán tờ rơi", seal_opening("Dán áp phích", "a"), "a")


def test_tallies_add_up_to_a_micro_average():
    """A document of many facts weighs more than one of few."""
    total = Tally(1, 1, 1) + Tally(0, 9, 9)

    assert (total.f1, total.precision, total.recall) == (0.1, 0.1, 0.1)
    assert Tally().f1 == 1.0
