"""Points of the text. Mirrors kit/tailoring/item_proposals.py."""

from kit.model import Item, content_id
from kit.tailoring.item_proposals import propose_items


def item(text, *children, marker="-"):
    """One point."""
    return Item(id=content_id("i", text), marker=marker, text=text, children=children)


def decided(ctx, key):
    """Proposals on the parent's own points of ``key``."""
    made = propose_items(ctx)
    return [p for p in made if p.target.startswith(f"{key}:") and ":+" not in p.target]


def lines(proposal):
    """Our points of a proposal."""
    return [i.text for i in proposal.value.items]


def test_a_plain_point_is_kept(make_context):
    """No place, no year, no body: nothing to change, nobody to ask."""
    (made,) = decided(make_context(purposes=(item("Nâng cao nhận thức."),)), "purposes")

    assert (made.action, made.who) == ("keep", "rule")
    assert made.value.items[0].id == item("Nâng cao nhận thức.").id


def test_two_documents_make_two_points(make_context):
    """A point of contents that cites one document after the other is split (T11)."""
    text = (
        "Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ; Quyết định số 9/2019/QĐ-UBND ngày "
        "01/3/2019 của UBND tỉnh ban hành quy tắc ứng xử."
    )
    (made,) = decided(make_context(contents=(item(text),)), "contents")

    assert (made.action, made.rule, made.who) == ("split", "T11", "ask")
    assert len(lines(made)) == 2
    assert "76/NQ-CP" in lines(made)[0]
    assert lines(made)[1] == "Quy tắc ứng xử."


def test_a_way_of_another_level_is_said_in_our_words(make_context):
    """Television becomes the loudspeaker and news for the paper, said once (T10)."""
    points = (
        item("Trên Đài Phát thanh và Truyền hình tỉnh."),
        item("Trên hệ thống truyền thanh cơ sở."),
    )
    first, second = decided(make_context(channels=points), "channels")

    assert lines(first) == [
        "Trên hệ thống truyền thanh phường.",
        "Cung cấp tin, bài cho Báo và phát thanh, truyền hình Lâm Đồng.",
    ]
    assert (second.action, lines(second)) == ("drop", [])


def test_leaders_of_the_province_act_for_themselves(make_context):
    """The clause goes, and a human must say so."""
    text = "Họp giao ban; Lãnh đạo UBND tỉnh gặp gỡ doanh nghiệp."
    (made,) = decided(make_context(purposes=(item(text),)), "purposes")

    assert lines(made) == ["Họp giao ban."]
    assert made.who == "ask"


def test_what_is_left_over_closes_the_list(make_context):
    """Additions stand before "Các hình thức khác"."""
    points = (item("Các hình thức tuyên truyền khác."), item("Họp giao ban."))
    made = [p for p in propose_items(make_context(channels=points)) if p.target[:4] == "chan"]

    assert lines(made[-1]) == ["Các hình thức tuyên truyền khác."]
    assert len(made) > 2


def test_a_head_keeps_its_children(make_context):
    """A point with nested points ends in a colon; a repeated child is said once."""
    tree = item(
        "Tuyên truyền các văn bản",
        item("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX về công nghiệp;"),
        item("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX về công nghiệp;"),
    )
    (made,) = decided(make_context(contents=(tree,)), "contents")
    head = made.value.items[0]

    assert head.text == "Tuyên truyền các văn bản:"
    assert [c.text for c in head.children] == [
        "Nghị quyết Đại hội đại biểu Đảng bộ phường về công nghiệp."
    ]


def test_a_law_for_communes_is_not_an_offices(make_context):
    """The dialogue with residents is no way of a sở."""
    text = "Hội nghị theo Điều 125 Luật Tổ chức chính quyền địa phương."
    (made,) = decided(make_context("Sở Công Thương, Gia Lai", channels=(item(text),)), "channels")

    assert made.action == "drop"


def test_unknown_papers_and_foreign_shares_are_named(make_context):
    """What nobody can vouch for stands among the unverified."""
    text = "Nghị định số 777/2015/NĐ-CP ngày 05/5/2015 của Chính phủ; đạt 95% yêu cầu."
    (made,) = decided(make_context(purposes=(item(text),)), "purposes")

    assert any("777/2015" in u for u in made.unverified)
    assert any("95%" in u for u in made.unverified)


def test_a_part_that_names_our_level_is_ours(make_context):
    """Whoever else stands in the same list, and whoever is reported to."""
    text = "Chủ tịch UBND tỉnh, UBND các xã, phường rà soát thủ tục hành chính."
    (proposal,) = (p for p in propose_items(make_context(contents=(item(text),))) if p.before)

    assert "rà soát thủ tục hành chính" in proposal.after


def test_cells_of_a_task_are_no_points(make_context):
    """Lead, support and time go; a duty of our level that hides among them stays."""
    ours = (
        "Cơ quan thực hiện: Sở Tư pháp rà soát văn bản của mình; các sở, ngành và UBND các xã, "
        "phường rà soát văn bản do cơ quan mình ban hành, gửi kết quả rà soát về Sở Tư pháp."
    )
    point = item(
        "Rà soát văn bản quy phạm pháp luật", item("Cơ quan chủ trì: Sở Tư pháp."),
        item("Cơ quan phối hợp: Các sở, ngành."), item("Thời gian thực hiện: Quý IV năm 2020."),
        item(ours),
    )  # fmt: skip
    (proposal,) = (p for p in propose_items(make_context(contents=(point,))) if p.before)

    assert "chủ trì" not in proposal.after
    assert "Quý IV" not in proposal.after
    assert "rà soát văn bản do cơ quan mình ban hành" in proposal.after
    assert "văn bản của mình" not in proposal.after
