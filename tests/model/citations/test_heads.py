"""Openings of citations. Mirrors kit/model/citations/heads.py."""

from kit.model.citations.heads import find_heads


def test_head_reaches_back_to_its_type_word():
    """The head spans type, "số" and number, and knows where the number begins."""
    text = "Căn cứ Nghị quyết số 76/NQ-CP ngày"
    (head,) = find_heads(text, None)
    assert text[head.start : head.end] == "Nghị quyết số 76/NQ-CP"
    assert text[head.number_at : head.end] == "76/NQ-CP"
    assert (head.type, head.number) == ("Nghị quyết", "76/NQ-CP")


def test_longest_type_word_wins():
    """ "Kế hoạch hành động" is a plan, "Thông tư liên tịch" is not a Thông tư."""
    text = "Kế hoạch hành động số 459-KHHĐ/TU; Thông tư liên tịch số 71/2014/TTLT-BTC-BNV"
    assert [head.type for head in find_heads(text, None)] == ["Kế hoạch", "Thông tư liên tịch"]


def test_number_alone_has_no_type_yet():
    """Only its neighbours in a list can tell."""
    (head,) = find_heads("và số 581/BNV-CCHC", None)
    assert (head.type, head.number) == (None, "581/BNV-CCHC")
