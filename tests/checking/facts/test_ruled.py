"""The drawn line under a component. Mirrors kit/checking/facts/ruled.py."""

import pytest

from kit.checking.facts.ruled import blocks_of, next_text, rules_below, text_widths_mm

LEFT, RIGHT = {"table": 1, "column": 1}, {"table": 1, "column": 2}


def lengths(material, name):
    """Return the lengths of the lines under the first block."""
    block = blocks_of(material, name)[0]
    return [d.length_mm for d in rules_below(material, name, block)]


def line(mm, by="shape"):
    """One drawn line."""
    return [{"length_mm": mm, "by": by}]


def test_line_may_be_anchored_at_the_text_or_below(material_of):
    """The text itself, an empty line below, the next line of the column: all are looked at."""
    lines = [
        {"component": "header.motto", "spot": RIGHT, "drawn": line(50)},
        {"component": "none", "spot": RIGHT, "drawn": line(51, "border")},
        {"component": "date_line", "spot": {**RIGHT, "row": 2}, "drawn": line(52)},
        {"component": "none", "spot": {**RIGHT, "row": 3}, "drawn": line(53)},
    ]

    assert lengths(material_of({"lines": lines}), "header.motto") == [50, 51, 52]


def test_line_of_another_column_is_another_one(material_of):
    """The rule of the motto is not that of the issuer."""
    lines = [
        {"component": "header.issuer", "spot": LEFT},
        {"component": "header.motto", "spot": RIGHT, "drawn": line(50)},
    ]

    assert lengths(material_of({"lines": lines}), "header.issuer") == []


def test_border_of_the_next_text_is_its_own(material_of):
    """A paragraph with a frame has it for itself."""
    lines = [{"component": "subject"}, {"component": "body", "drawn": line(160, "border")}]

    assert lengths(material_of({"lines": lines}), "subject") == []


def test_line_without_length_is_none(material_of):
    """A steep shape is read with no length."""
    assert lengths(material_of({"lines": [{"component": "subject", "drawn": line(0)}]}),
                   "subject") == []  # fmt: skip


def test_lines_that_print_together_are_one_block(material_of):
    """A name in two lines has one rule; what stands behind a text is another block."""
    lines = [{"component": name} for name in ("subject", "subject", "body", "subject")]

    assert [len(b) for b in blocks_of(material_of({"lines": lines}), "subject")] == [2, 1]


def test_next_text_skips_empty_lines(material_of):
    """The star under an issuer may have room above it."""
    lines = [{"component": "header.issuer"}, {"component": "none"}, {"component": "number"}]
    material = material_of({"lines": lines})

    assert next_text(material, material.layout.paragraphs[0]).number == 3
    assert next_text(material, material.layout.paragraphs[2]) is None


def test_broken_line_is_measured_by_its_lines(material_of):
    """Word fills the room and puts the rest below."""
    long = {"component": "subject", "text": "Tuyên truyền cải cách hành chính " * 4}
    (block,) = blocks_of(material_of({"lines": [long]}), "subject")
    first, last = text_widths_mm(block)

    assert first == pytest.approx(165)
    assert 33 <= last < 165
