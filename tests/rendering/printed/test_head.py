"""The head of the first printed page, against the ranges of the catalog."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.rendering.plans import PLANS

pytestmark = pytest.mark.libreoffice

MM = 72 / 25.4
# Half a millimetre: a drawn line has a width, and positions are rounded.
NEAR = 0.5 * MM
# An italic letter leans over its box.
LEAN = 1.0 * MM


def line(pages, page: int, start: str) -> dict:
    """The one printed line of a page that begins with ``start`` in some column."""
    words = pages.words(page)
    first = start.split()[0]
    for at, word in enumerate(words):
        count = len(start.split())
        if word["text"] == first and [w["text"] for w in words[at : at + count]] == start.split():
            end = at
            while end + 1 < len(words) and _continues(words[end], words[end + 1]):
                end += 1
            return {**word, "x1": words[end]["x1"], "bottom": word["bottom"]}
    raise AssertionError(f"no line {start!r}")


def _continues(word: dict, following: dict) -> bool:
    return abs(word["top"] - following["top"]) < 2 and following["x0"] - word["x1"] < 30


def rule_below(pages, page: int, above: dict) -> dict:
    """The nearest horizontal stroke under a line, overlapping it."""
    under = [
        rule
        for rule in pages.rules(page)
        if 0 <= rule["top"] - above["top"] < 45
        and above["x0"] - NEAR <= rule["x0"]
        and rule["x1"] <= above["x1"] + NEAR
    ]
    assert under, "no rule"
    return min(under, key=lambda rule: rule["top"])


def centre(box: dict) -> float:
    return (box["x0"] + box["x1"]) / 2


def test_quoc_hieu_and_tieu_ngu_share_one_axis_right_of_the_middle(printed, level, catalog):
    """Both are centred on one axis, bold, in the sizes that go together."""
    pages = printed[level]
    name = line(pages, 0, catalog.value("header.national_name.text").text)
    motto = line(pages, 0, catalog.value("header.motto.text").text)

    assert abs(centre(name) - centre(motto)) < NEAR
    assert centre(name) > pages.pages[0].width / 2
    assert "Bold" in name["fontname"]
    assert "Bold" in motto["fontname"]
    assert catalog.value("header.national_name.size").contains(name["size"], tolerance=0.1)
    assert catalog.value("header.motto.size").contains(motto["size"], tolerance=0.1)


def test_rule_under_tieu_ngu_is_as_long_as_the_words(printed, level, catalog):
    """The drawn line begins and ends with the text, within half a millimetre."""
    pages = printed[level]
    motto = line(pages, 0, catalog.value("header.motto.text").text)
    rule = rule_below(pages, 0, motto)

    assert abs(rule["x0"] - motto["x0"]) < NEAR
    assert abs(rule["x1"] - motto["x1"]) < NEAR


@pytest.mark.parametrize(
    ("name", "last_line"),
    [
        ("commune", "PHƯỜNG SUỐI MÂY"),
        ("department", "SỞ NỘI VỤ"),
        ("province", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_rule_under_the_issuer_is_a_third_to_a_half(printed, catalog, name, last_line):
    """The rule is centred under the bold name, 1/3 to 1/2 of its longest line."""
    pages = printed[name]
    widest = line(pages, 0, last_line)
    rule = rule_below(pages, 0, widest)
    share = (rule["x1"] - rule["x0"]) / (widest["x1"] - widest["x0"])

    assert catalog.value("header.issuer.rule").contains(share, tolerance=0.01)
    assert abs(centre(rule) - centre(widest)) < NEAR


def test_rule_under_the_subject_is_a_third_to_a_half(printed, level, catalog):
    """The rule under the trích yếu is measured on its longest line."""
    pages = printed[level]
    lines = [
        one for one in pages.lines(0) if "Bold" in one["fontname"] and abs(one["size"] - 14) < 0.1
    ]
    heading = next(at for at, one in enumerate(lines) if one["text"].startswith("I. "))
    subject = lines[1:heading]
    widest = max(subject, key=lambda one: one["x1"] - one["x0"])
    rule = min((r for r in pages.rules(0) if r["top"] > subject[-1]["top"]), key=lambda r: r["top"])
    share = (rule["x1"] - rule["x0"]) / (widest["x1"] - widest["x0"])

    assert lines[0]["text"] == "KẾ HOẠCH"
    assert catalog.value("subject.rule").contains(share, tolerance=0.01)
    assert abs(centre(rule) - centre(widest)) < NEAR
    assert " ".join(one["text"] for one in subject) == PLANS[level].subject


def test_number_and_date_stand_on_one_line(printed, level, catalog):
    """Số, ký hiệu and địa danh, ngày tháng have one base line, 13 pt, the date in italics."""
    pages = printed[level]
    number = next(w for w in pages.words(0) if w["text"] == "Số:")
    day = next(w for w in pages.words(0) if w["text"] == "ngày" and w["x0"] > number["x1"])

    assert abs(number["bottom"] - day["bottom"]) < 1
    assert catalog.value("number.size").contains(number["size"], tolerance=0.1)
    assert catalog.value("date_line.size").contains(day["size"], tolerance=0.1)
    assert "Italic" in day["fontname"]
    assert "Italic" not in number["fontname"]


def test_superior_body_is_upright_and_the_issuer_bold(printed):
    """A sở prints the committee above it in upright capitals, its own name in bold."""
    superior = line(printed["department"], 0, "ỦY BAN NHÂN DÂN")
    issuer = line(printed["department"], 0, "SỞ NỘI VỤ")

    assert "Bold" not in superior["fontname"]
    assert "Bold" in issuer["fontname"]
    assert superior["top"] < issuer["top"]
    assert abs(centre(superior) - centre(issuer)) < NEAR


def test_committee_prints_on_two_bold_lines(printed):
    """A commune's and a province's committee stand alone, name of the place below."""
    for name, place in (("commune", "PHƯỜNG SUỐI MÂY"), ("province", "TỈNH LÂM ĐỒNG")):
        first = line(printed[name], 0, "ỦY BAN NHÂN DÂN")
        second = line(printed[name], 0, place)
        assert "Bold" in first["fontname"]
        assert "Bold" in second["fontname"]
        assert second["top"] > first["top"]


def test_type_word_and_subject_stand_in_the_middle_of_the_text(printed, level):
    """Both are centred between the margins."""
    pages = printed[level]
    middle = (30 + (210 - 15)) / 2 * MM
    word = line(pages, 0, "KẾ HOẠCH")

    assert abs(centre(word) - middle) < LEAN


def test_draft_says_so_under_its_number_and_on_every_later_page(printed):
    """DỰ THẢO stands in the header block of page 1 and at the head of all other pages."""
    draft, clean = printed["draft"], printed["commune"]
    for page in range(len(draft.pages)):
        words = [word["text"] for word in draft.words(page)]
        assert any(pair == ("DỰ", "THẢO") for pair in pairwise(words))
    number = next(w for w in draft.words(0) if w["text"] == "Số:")
    mark = next(w for w in draft.words(0) if w["text"] == "DỰ")
    assert 0 < mark["top"] - number["top"] < 30
    assert all("THẢO" not in w["text"] for p in range(len(clean.pages)) for w in clean.words(p))
