"""CIT104. Mirrors kit/checking/rules/cit/citation_form.py."""


def test_each_doubt_is_told_with_the_words(find):
    """Two faults of one citation are two findings at one place."""
    words = "Theo Nghị định số 61/2018/NQ-CP ngày 23/4/2019 của Chính phủ."
    found = find("CIT104", contents=[words])

    assert {f.code for f in found} == {"type-number", "year-number"}
    assert all("61/2018/NQ-CP" in f.message_vi for f in found)
