"""Scanned words are nobody's mistake. Mirrors kit/checking/facts/scanned.py."""

from kit.checking import Finding
from kit.checking.facts.scanned import blame_nobody, was_scanned

FOUND = Finding(
    code="slip",
    severity="error",
    place="Nội dung",
    target="contents",
    message_vi="“Sở Nôi vụ” viết sai",
    fix_vi="Sửa lại.",
    found="Sở Nôi vụ",
    is_safe=True,
)
NOTE = {"code": "ocr-doubt", "message_vi": "Nhận dạng chữ không chắc.", "found": "Nôi"}


def test_words_that_recognition_doubted_are_information(material_of):
    """The fix says to look at the original, and is no longer done unasked."""
    material = material_of({"plan": {"notes": [NOTE]}})
    told = blame_nobody(FOUND, material)

    assert was_scanned(material)
    assert (told.severity, told.is_safe) == ("info", False)
    assert "bản gốc" in told.fix_vi


def test_other_words_of_a_scan_are_judged_as_ever(material_of):
    """A doubt about one word excuses no other."""
    material = material_of({"plan": {"notes": [{**NOTE, "found": "tuyên"}]}})

    assert blame_nobody(FOUND, material) == FOUND


def test_typed_plan_was_not_scanned(material_of):
    """Without a note of recognition nothing is excused."""
    assert not was_scanned(material_of({}))
    assert blame_nobody(FOUND, material_of({})) == FOUND
