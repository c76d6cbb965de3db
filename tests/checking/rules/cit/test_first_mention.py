"""CIT111. Mirrors kit/checking/rules/cit/first_mention.py."""


def test_short_mention_is_told_once(find):
    """A document mentioned three times without its date is one thing to mend."""
    words = "Theo Quyết định số 766/QĐ-TTg."
    found = find("CIT111", contents=[words, words], channels=[words])

    assert [f.code for f in found] == ["short-only"]


def test_number_of_several_documents_is_left_to_its_own_rule(find):
    """One fault is told by one rule: which 76/NQ-CP is meant, CIT110 asks."""
    words = "Theo Nghị quyết số 76/NQ-CP."

    assert find("CIT111", contents=[words]) == []
    assert [f.code for f in find("CIT110", contents=[words])] == ["several-documents"]
