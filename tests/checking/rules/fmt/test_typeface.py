"""FMT113. Mirrors kit/checking/rules/fmt/typeface.py."""


def test_one_finding_names_all_fonts_and_all_places(judge):
    """Fonts with the number of their letters, the most first; a fix reaches every line."""
    lines = [
        {"component": "body", "text": "Sáu chữ", "look": {"fonts": ["Arial"]}},
        {"component": "body"},
        {"component": "date_line", "text": "Nam Gia Nghĩa", "look": {"fonts": ["Calibri"]}},
    ]
    (found,) = judge("FMT113", {"lines": lines})

    assert "Calibri (11 chữ), Arial (6 chữ)" in found.message_vi
    assert (found.target, found.also) == ("layout:paragraph:1", ("layout:paragraph:3",))
    assert [(s.name, s.value) for s in found.settings] == [("font", "Times New Roman")]


def test_fonts_of_plain_and_marked_letters_both_count(judge):
    """A file may set only the letters with marks in another font."""
    look = {"fonts": ["Times New Roman", "Tahoma"]}
    (found,) = judge("FMT113", {"lines": [{"component": "body", "look": look}]})
    assert found.message_vi.startswith("Chữ in bằng phông Tahoma (")
