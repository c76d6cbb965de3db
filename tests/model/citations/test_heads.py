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


def test_running_text_abbreviates():
    """Codes and type words stand before a bare number, with its year or without."""
    text = "theo NĐ 61/2018, Nghị quyết 57, CT23 và Thông tư số 01/2023"
    assert [(head.type, head.number) for head in find_heads(text, None)] == [
        ("Nghị định", "61/2018"), ("Nghị quyết", "57"), ("Chỉ thị", "23"), ("Thông tư", "01/2023"),
    ]  # fmt: skip


def test_names_with_a_number_are_no_abbreviations():
    """A scheme, a plan of five years and a number of things are names or counts."""
    text = "Đề án 06, Kế hoạch 5 năm, TTHC 12, Nghị quyết 57-NQ/TW"
    assert [head.number for head in find_heads(text, None)] == ["57-NQ/TW"]


def test_a_list_of_bare_numbers_knows_where_it_ends():
    """Each number is a head of its own; date and issuer stand behind the last."""
    text = "các Quyết định số 1, số 2 và 3 ngày"
    heads = [head for head in find_heads(text, None) if head.tail_at]
    assert {head.number: text[head.start : head.end] for head in heads} == {
        "1": "Quyết định số 1", "2": "số 2", "3": "3",
    }  # fmt: skip
    assert {head.tail_at for head in heads} == {len("các Quyết định số 1, số 2 và 3")}
