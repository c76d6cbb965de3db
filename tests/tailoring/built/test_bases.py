"""T6: the căn cứ block. Mirrors kit/tailoring/built/bases.py."""

from kit.tailoring.built.bases import needed_documents, propose_bases


def numbers(ctx):
    """Numbers of the documents a level needs."""
    return [document.number for _, document in needed_documents(ctx)]


def test_each_level_has_its_own_documents(make_context):
    """A ward cites the law of local government and of its channels, a sở the decree on sở."""
    assert numbers(make_context()) == ["72/2025/QH15", "49/2024/NĐ-CP", "76/NQ-CP", "282/QĐ-TTg"]
    assert numbers(make_context("Sở Công Thương, Gia Lai"))[0] == "150/2025/NĐ-CP"
    assert "49/2024/NĐ-CP" not in numbers(make_context("tỉnh Gia Lai"))


def test_lines_stand_by_rank_then_plans(make_context):
    """Laws first, then decrees, resolutions, decisions, then the plans of the year."""
    lines = [p.after for p in propose_bases(make_context()) if p.value.bases]

    assert [line.split(" ")[0] for line in lines] == ["Căn"] * 4 + ["Thực"] * 2
    assert "Luật Tổ chức chính quyền địa phương" in lines[0]
