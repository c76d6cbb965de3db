"""“Sửa giúp”: words of a finding are put right where the draft keeps them."""

import pytest

from kit.checking import Finding
from kit.ui.mending import is_mendable, mended, mended_all, owner_of, sure_ones
from kit.ui.prospect import prospect_of

LOOSE = "Thông tin,tuyên truyền về thủ tục hành chính ; đánh giá hằng quý"


def finding(target, found, replacement, **facts):
    given = {"code": "x", "place": "Nội dung", "message_vi": "Sai.", "fix_vi": "Sửa."}
    facts = {"is_safe": True, **facts}
    return Finding(target=target, found=found, replacement=replacement, **given, **facts)


def first(session, key):
    return next(p for p in session.prospect.proposals if p.target.startswith(key))


def item_at(session, key):
    """The first point under ``key`` with a word that stands in it once, and that word."""
    items = getattr(session.prospect.plan, key)
    return next(
        (item, word)
        for item in items
        for word in item.text.split()
        if word.isalpha() and item.text.split().count(word) == item.text.count(word) == 1
        and item.id in {i.id for v in session.prospect.values.values() for i in v.items or ()}
    )  # fmt: skip


def test_a_word_of_a_point_becomes_an_edit_of_its_proposal(decided):
    """The other decisions stay; the point keeps its id."""
    item, word = item_at(decided, "contents")
    before = decided.prospect.decisions
    done = mended(decided.prospect, [finding(f"contents:{item.id}", word, "ĐỔI")])
    after = prospect_of(done.draft, decided.prospect)
    owner = owner_of(after, f"contents:{item.id}")
    assert after.decisions[owner.id].verdict == "edit"
    assert "ĐỔI" in next(i.text for i in after.plan.contents if i.id == item.id)
    assert {k for k in before if before[k] != after.decisions[k]} == {owner.id}


def test_a_word_of_an_own_point_is_changed_where_it_was_added(decided):
    """No decision is made for it."""
    decided.add_point("contents", LOOSE)
    own = decided.prospect.plan.contents[-1]
    done = mended(decided.prospect, [finding(f"contents:{own.id}", "tin,tuyên", "tin, tuyên")])
    (added,) = done.draft.additions
    assert added.value.items[0].text == LOOSE.replace("tin,tuyên", "tin, tuyên")
    assert done.draft.decisions == decided.draft.decisions


@pytest.mark.parametrize("cell", ["content", "lead", "support", "timing"])
def test_a_word_of_a_task_is_changed_in_the_table(decided, cell):
    """What nobody has confirmed stays unconfirmed: spelling is no confirmation."""
    task = next(t for t in decided.prospect.plan.tasks if t.support)
    text = {"support": task.support[0], "timing": task.timing.text}.get(cell) or getattr(task, cell)
    word = text.split()[0]
    found = finding(f"tasks:{task.id}:{cell}", text, text.replace(word, "ĐỔI", 1))
    (row,) = (t for t in mended(decided.prospect, [found]).draft.tasks if t.id == task.id)
    value = row.support[0] if cell == "support" else row.timing.text if cell == "timing" else None
    assert (value or getattr(row, cell)).startswith("ĐỔI")
    assert row.unconfirmed == task.unconfirmed


def test_a_basis_is_found_by_its_number_and_recipients_by_their_words(decided):
    """Recipients are one text, so that their order can be put right."""
    basis = decided.prospect.plan.bases[1].text
    lines = decided.prospect.plan.recipients
    turned = "\n".join((lines[1], lines[0]))
    done = mended(
        decided.prospect,
        [
            finding("bases:2", basis, basis + " x"),
            finding("recipients", "\n".join(lines[:2]), turned),
        ],
    )
    plan = prospect_of(done.draft, decided.prospect).plan
    assert plan.bases[1].text == basis + " x"
    assert plan.recipients[:2] == (lines[1], lines[0])
    assert plan.bases[0] == decided.prospect.plan.bases[0]


def test_a_sign_that_is_missing_goes_to_the_end(decided):
    """The last word may stand in the sentence before."""
    decided.add_point("contents", "Quý I báo cáo, quý IV báo cáo")
    own = decided.prospect.plan.contents[-1]
    done = mended(decided.prospect, [finding(f"contents:{own.id}", "cáo", "cáo.")])
    assert done.draft.additions[0].value.items[0].text == "Quý I báo cáo, quý IV báo cáo."


def test_words_that_go_take_their_blank_along(decided):
    """Nothing is left doubled."""
    decided.add_point("contents", "Một hai ba")
    own = decided.prospect.plan.contents[-1]
    done = mended(decided.prospect, [finding(f"contents:{own.id}", "hai", "")])
    assert done.draft.additions[0].value.items[0].text == "Một ba"


def test_what_has_no_one_place_is_left_to_the_planner(decided):
    """Words that stand twice, stand nowhere, are none, or belong to no text."""
    decided.add_point("contents", "báo cáo rồi báo cáo tiếp")
    own = decided.prospect.plan.contents[-1]
    task = decided.prospect.plan.tasks[0]
    for one in (
        finding(f"contents:{own.id}", "báo cáo", "tường trình"),
        finding(f"contents:{own.id}", "áo", "ao"),
        finding(f"contents:{own.id}", "báo cáo rồi", None),
        finding("contents:none", "báo", "x"),
        finding(f"tasks:{task.id}:quantity", "4", "5"),
        finding("layout:section:1", "a", "b"),
        finding("tasks", "a", "b"),
    ):
        assert not is_mendable(decided.prospect, one)
        assert mended(decided.prospect, [one]).draft == decided.draft


def test_all_sure_ones_are_mended_at_once(decided):
    """Until the rules propose no more; nothing else is touched."""
    decided.add_point("contents", LOOSE)
    sure, waiting = sure_ones(decided.prospect)
    assert sure
    assert waiting == ()
    done = mended_all(decided.prospect)
    after = prospect_of(done.draft, decided.prospect)
    assert len(done.done) >= len(sure)
    assert sure_ones(after) == ((), ())
    assert (
        after.draft.additions[0]
        .value.items[0]
        .text.startswith("Thông tin, tuyên truyền về thủ tục hành chính; đánh")
    )
    assert after.plan.contents[:-1] == decided.prospect.plan.contents[:-1]


def test_a_name_that_the_plan_prints_short_stays_long_in_the_draft(decided):
    """The words at fault are printed beside “TTHC”; only the blank goes."""
    decided.add_point("contents", LOOSE)
    own = decided.prospect.plan.contents[-1]
    assert "TTHC ;" in own.text
    done = mended(decided.prospect, [finding(f"contents:{own.id}", "TTHC ;", "TTHC;")])
    assert done.draft.additions[0].value.items[0].text == LOOSE.replace(" ;", ";")
    name = finding(f"contents:{own.id}", "TTHC", "thủ tục")
    assert not is_mendable(decided.prospect, name)


def test_what_nobody_has_decided_is_not_decided_in_passing(tailoring):
    """Mending everything leaves the open proposals open."""
    point = next(p for p in tailoring.prospect.undecided if p.target.startswith("contents:"))
    item = tailoring.prospect.values[point.id].items[0]
    open_one = finding(f"contents:{item.id}", item.text, item.text + " x")
    assert sure_ones(tailoring.prospect, [open_one]) == ((), (open_one,))
