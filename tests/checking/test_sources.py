"""Sources in law in words. Mirrors kit/checking/sources.py."""

from kit.checking.sources import source_vi


def test_source_is_written_with_number_day_and_clause(catalog):
    """The id of a row becomes what stands in the row."""
    text = source_vi("nd-30-2020#PL I, I.3", catalog.sources)

    assert text == "Nghị định về công tác văn thư (30/2020/NĐ-CP, ngày 05/3/2020), PL I, I.3"


def test_number_of_a_legal_document_stands_for_itself(catalog):
    """What is no row of ours is shown as it was given."""
    assert source_vi("150/2025/NĐ-CP#Điều 15", catalog.sources) == "150/2025/NĐ-CP, Điều 15"
