"""FMT155, what a fix does. Mirrors kit/checking/rules/fmt/rule_of_characters.py."""


def test_typed_line_goes_and_nothing_else(judge):
    """The paragraph of the signs is taken out; the line is drawn by the rule of missing lines."""
    lines = [{"component": "subject"}, {"component": "text_rule", "text": "_______"}]
    (found,) = judge("FMT155", {"lines": lines})

    assert [(s.name, s.value) for s in found.settings] == [("remove", True)]
    assert found.target == "layout:paragraph:2"
    assert found.is_safe


def test_first_typed_line_of_a_document_has_nothing_above(judge):
    """A line over the head belongs to no component."""
    assert judge("FMT155", {"lines": [{"component": "text_rule", "text": "_____"},
                                      {"component": "type"}]}) == []  # fmt: skip
