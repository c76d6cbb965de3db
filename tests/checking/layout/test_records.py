"""Records of the page. Mirrors kit/checking/layout/records.py."""

from kit.checking import SectionLayout


def test_text_width_is_what_the_margins_leave():
    """The room that lines and tables have."""
    margins = {"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 15.0}
    section = SectionLayout(210.0, 297.0, "portrait", margins)

    assert section.text_width_mm == 165
