"""CIT105. Mirrors kit/checking/rules/cit/symbol_spacing.py."""


def test_proposal_is_the_number_in_its_normal_form(find):
    """What is marked stands in the text, and what is proposed is safe."""
    words = "Theo Thông tư số 21/2025/TT - BNV ngày 12/10/2025 của Bộ Nội vụ."
    (found,) = find("CIT105", contents=[words])

    assert (found.found, found.replacement) == ("21/2025/TT - BNV", "21/2025/TT-BNV")
    assert found.is_safe


def test_number_in_the_wrong_form_is_not_mended(find):
    """ "27/NQ- TW" without its space would still be wrong: CIT104 tells it."""
    words = "Theo Nghị quyết số 27/NQ- TW ngày 09/11/2022 của Ban Chấp hành Trung ương."

    assert find("CIT105", contents=[words]) == []
    assert [f.code for f in find("CIT104", contents=[words])] == ["wrong-form"]


def test_space_behind_the_word_for_number_is_no_fault(find):
    """Only spaces inside the number count."""
    assert find("CIT105", contents=["Theo Quyết định số: 282/QĐ-TTg ngày 12/02/2026."]) == []
