"""FMT160, what a fix writes. Mirrors kit/checking/rules/fmt/number_form.py."""

import pytest


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("Số 05/KH-UBND", "Số", "Số:"),
        ("số: 05/KH-UBND", "số:", "Số:"),
        ("Số: 05/KH - UBND", "05/KH - UBND", "05/KH-UBND"),
        ("Số: 05 /KH-UBND", "05 /KH-UBND", "05/KH-UBND"),
        ("Số: 05/KH–UBND", "05/KH–UBND", "05/KH-UBND"),
        ("Số: 05-KH-UBND", "05-KH-UBND", "05/KH-UBND"),
        ("Số: 05/KH/UBND", "05/KH/UBND", "05/KH-UBND"),
        ("Số:      /TTr - SNV", "/TTr - SNV", "/TTr-SNV"),
    ],
)
def test_number_is_put_right(judge, text, found, right):
    """The words at fault and what stands in their place; nothing else changes."""
    (one,) = judge("FMT160", {"lines": [{"component": "number", "text": text}]})

    assert (one.found, one.replacement, one.is_safe) == (found, right, True)


@pytest.mark.parametrize("text", ["Số: 05/2027/QĐ-UBND", "Số: 12/UBND-VX&XH", "Số: {{so}}", "Số:"])
def test_other_forms_are_left_alone(judge, text):
    """A year in the number, an ampersand, a placeholder: no slip that a rule could mend."""
    assert judge("FMT160", {"lines": [{"component": "number", "text": text}]}) == []
