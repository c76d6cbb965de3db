"""FMT119. Mirrors kit/checking/rules/fmt/paragraph_gap.py."""


def test_contextual_spacing_holds_among_one_style_only(judge):
    """Two styles keep their gap though both refuse it to their own."""
    form = {"space_after_pt": 6, "joined": True}
    two = [{"component": "body", "form": form, "style": style} for style in ("Nội dung", "Normal")]
    assert judge("FMT119", {"lines": two}) == []


def test_one_finding_stands_for_all(judge):
    """The first is the target, the others are named, the smallest and largest gap are told."""
    lines = [{"component": "body", "form": {"space_after_pt": gap}} for gap in (0, 3, 6, 4, 6)]
    (found,) = judge("FMT119", {"lines": lines})

    assert found.target == "layout:paragraph:1"
    assert found.also == ("layout:paragraph:2", "layout:paragraph:4")
    assert "3 đoạn" in found.message_vi
    assert "0-4 pt" in found.message_vi


def test_centimetres_are_rounded(judge):
    """0.2 cm typed for 6 pt is 5.7 pt."""
    lines = [{"component": "body", "form": {"space_after_pt": 5.7}, "repeat": 2}]
    assert judge("FMT119", {"lines": lines}) == []
