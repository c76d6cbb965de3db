"""The printed pages of the main part: margins, page numbers, paragraphs, sign-off."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.rendering.plans import HAZARD, LONG_WORD, PLANS

pytestmark = pytest.mark.libreoffice

MM = 72 / 25.4
# Italic letters and justified lines lean a little over their boxes.
NEAR = 0.6 * MM


def main_pages(pages) -> list[int]:
    """The numbers of the portrait pages."""
    return [at for at, page in enumerate(pages.pages) if page.height > page.width]


def body_lines(pages, page: int) -> list[dict]:
    """Printed lines without what stands in the top margin."""
    return [one for one in pages.lines(page) if one["top"] > 20 * MM - 1]


def paragraph_starts(pages, page: int) -> list[dict]:
    """Lines below the title that begin at the first-line indent."""
    lines = body_lines(pages, page)
    tops = [one["top"] for one in lines if one["text"].startswith("Căn cứ")]
    start = min(tops, default=0.0) if page == 0 else 0.0
    return [one for one in lines if one["top"] >= start and 5 < one["x0"] / MM - 30 < 20]


@pytest.mark.parametrize("name", ["commune", "department", "province", "many_tasks", "odd"])
def test_no_text_stands_outside_the_margins(printed, catalog, name):
    """All text keeps the margins; only the page number and DỰ THẢO stand in the top margin."""
    pages = printed[name]
    left, right = (catalog.value(f"page.margin.{side}") for side in ("left", "right"))
    for page in pages.pages:
        words = [w for w in page.extract_words() if w["top"] > 20 * MM - 1]
        assert min(w["x0"] for w in words) >= left.low * MM - NEAR
        assert max(w["x1"] for w in words) <= page.width - right.low * MM + NEAR
        assert max(w["bottom"] for w in words) <= page.height - 20 * MM + NEAR


def test_text_begins_at_the_left_margin_and_fills_the_line(printed, level, catalog):
    """The printed left and right margins lie in the decree's ranges."""
    pages = printed[level]
    lines = [one for page in main_pages(pages) for one in body_lines(pages, page)]
    left_mm = min(one["x0"] for one in lines) / MM
    right_mm = (pages.pages[0].width - max(one["x1"] for one in lines)) / MM
    top_mm = min(one["top"] for one in lines) / MM

    assert catalog.value("page.margin.left").contains(left_mm, tolerance=0.3)
    assert catalog.value("page.margin.right").contains(right_mm, tolerance=0.5)
    assert catalog.value("page.margin.top").contains(top_mm, tolerance=0.5)


def test_page_number_is_centred_in_the_top_margin_from_page_two(printed, level, catalog):
    """Page 1 has none; later pages have theirs in the middle, upright, 13 to 14 pt."""
    pages = printed[level]
    assert [w for w in pages.words(0) if w["bottom"] < 19 * MM] == []
    for at in main_pages(pages)[1:]:
        (number,) = [w for w in pages.words(at) if w["bottom"] < 20 * MM]
        middle = (30 + 195) / 2 * MM
        assert number["text"] == str(at + 1)
        assert abs((number["x0"] + number["x1"]) / 2 - middle) < NEAR
        assert catalog.value("page_number.size").contains(number["size"], tolerance=0.1)
        assert "Italic" not in number["fontname"]
        assert "Bold" not in number["fontname"]


def test_body_is_set_in_one_size_of_the_allowed_range(printed, level, catalog):
    """Every paragraph between title and sign-off is 13 or 14 pt, the same all through."""
    pages = printed[level]
    starts = [one for page in main_pages(pages) for one in paragraph_starts(pages, page)]
    sizes = {round(one["size"], 1) for one in starts}

    assert len(starts) > 20
    assert len(sizes) == 1
    assert catalog.value("body.size").contains(sizes.pop(), tolerance=0.1)


def test_first_lines_are_indented_by_the_decree(printed, level, catalog):
    """Each paragraph begins 1 to 1.27 cm inside the margin."""
    pages = printed[level]
    indents = {
        round(one["x0"] / MM - 30, 1)
        for page in main_pages(pages)
        for one in paragraph_starts(pages, page)
    }
    low, high = catalog.value("body.indent").low, catalog.value("body.indent").high
    assert all(low - 0.3 <= indent <= high + 0.3 for indent in indents), indents


def test_paragraphs_are_apart_and_lines_single_to_one_and_a_half(printed, level, catalog):
    """The gap between paragraphs is at least 6 pt above the gap between lines."""
    pages = printed[level]
    size = 14.0
    for page in main_pages(pages):
        lines = body_lines(pages, page)
        starts = {one["top"] for one in paragraph_starts(pages, page)}
        for above, below in pairwise(lines):
            if abs(above["size"] - size) > 0.1 or abs(below["size"] - size) > 0.1:
                continue
            step = below["top"] - above["top"]
            if below["x0"] < 31 * MM and above["x0"] < 44 * MM:
                spacing = step / (size * 1.15)
                assert catalog.value("body.line_spacing").contains(spacing, tolerance=0.05)
            elif below["top"] in starts and above["x0"] < 44 * MM:
                assert step - size * 1.15 >= 6 - 0.5


def test_text_is_set_in_times_new_roman_or_its_metric_twin(printed, level):
    """Without the typeface itself LibreOffice takes Liberation Serif; nothing else appears."""
    fonts = {c["fontname"].split("+")[-1] for page in printed[level].pages for c in page.chars}
    assert all(name.startswith(("LiberationSerif", "TimesNewRoman")) for name in fonts), fonts


def test_no_heading_ends_a_page(printed, level):
    """The last line of a page is never a bold heading."""
    pages = printed[level]
    for page in main_pages(pages)[:-1]:
        assert "Bold" not in body_lines(pages, page)[-1]["fontname"]


def test_sign_off_stands_on_one_page_with_text_above_it(printed, level):
    """Recipients, authority and name are on one page, level with each other, under the closing."""
    pages = printed[level]
    last = main_pages(pages)[-1]
    words = pages.words(last)
    recipients = next(w for w in words if w["text"] == "Nơi")
    name = next(w for w in words if w["text"] == "Họ" and w["x0"] > 105 * MM)
    first_post = min(
        (w for w in words if w["x0"] > 105 * MM and abs(w["top"] - recipients["top"]) < 8),
        key=lambda w: w["top"],
    )

    assert "Bold" in first_post["fontname"]
    assert name["top"] - first_post["top"] > 20 * MM
    assert any("./." in one["text"] for one in body_lines(pages, last))
    assert body_lines(pages, last)[0]["top"] < recipients["top"]


def test_closing_sentence_goes_over_the_page_with_the_sign_off(printed):
    """Room for the closing sentence alone is no reason to part it from the signature."""
    pages = printed["pushed"]
    closing = [at for at, page in enumerate(pages.pages) if "Trên đây" in page.extract_text()]
    before = body_lines(pages, len(pages.pages) - 2)[-1]

    assert closing == [len(pages.pages) - 1]
    assert before["bottom"] + 3 * 18 < pages.pages[0].height - 20 * MM


def test_recipients_are_twelve_bold_italic_and_eleven_upright(printed, level, catalog):
    """The head is 12 pt bold italic, the list 11 pt upright and flush left."""
    pages = printed[level]
    words = pages.words(main_pages(pages)[-1])
    head = next(w for w in words if w["text"] == "Nơi")
    dashes = [w for w in words if w["text"] == "-" and w["x0"] < 31 * MM]

    assert catalog.value("recipients.title.size").contains(head["size"], tolerance=0.1)
    assert "BoldItalic" in head["fontname"]
    assert len(dashes) == len(PLANS[level].recipients)
    assert all(catalog.value("recipients.size").contains(w["size"], tolerance=0.1) for w in dashes)


def test_odd_words_print_as_typed(printed):
    """Ampersands, brackets, quotes and Jinja's braces come out as the planner typed them."""
    text = " ".join(page.extract_text() for page in printed["odd"].pages)
    flat = "".join(text.split())

    assert "".join(HAZARD.split()) in flat
    assert "49" not in HAZARD
    assert LONG_WORD in flat


def test_plan_without_tasks_has_no_landscape_page(printed):
    """No appendix, no empty page for it; the main part ends the document."""
    pages = printed["bare"]
    assert main_pages(pages) == list(range(len(pages.pages)))
    assert any(w["text"] == "Nơi" for w in pages.words(len(pages.pages) - 1))
