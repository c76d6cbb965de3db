"""The sample plans as a reader turns their pages: nothing overflows, nothing hangs alone."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.rendering.plans import SAMPLES

pytestmark = pytest.mark.libreoffice

MM = 72 / 25.4
NEAR = 0.6 * MM


@pytest.fixture(params=SAMPLES)
def pages(request, printed):
    """Each sample plan in turn."""
    return printed[f"sample_{request.param}"]


def below_top_margin(pages, page: int) -> list[dict]:
    return [one for one in pages.lines(page) if one["top"] > 20 * MM - 1]


def test_text_keeps_inside_the_margins(pages):
    """Left 30, right 15, bottom 20 mm; above the top margin only the page number."""
    for at, page in enumerate(pages.pages):
        words = pages.words(at)
        assert min(w["x0"] for w in words) >= 30 * MM - NEAR
        assert max(w["x1"] for w in words) <= page.width - 15 * MM + NEAR
        assert max(w["bottom"] for w in words) <= page.height - 20 * MM + NEAR
        assert all(w["text"].isdigit() for w in words if w["bottom"] < 20 * MM)


def test_no_two_texts_lie_on_each_other(pages):
    """Words of one line do not overlap, in the header's two columns as little as in a cell."""
    for at in range(len(pages.pages)):
        words = sorted(pages.words(at), key=lambda w: (round(w["top"]), w["x0"]))
        for left, right in pairwise(words):
            if abs(left["top"] - right["top"]) < 1:
                assert left["x1"] <= right["x0"] + 1, (left["text"], right["text"])


def test_names_in_the_header_keep_clear_of_each_other(pages):
    """Between the left and the right column there is air."""
    words = [w for w in pages.words(0) if w["top"] < 40 * MM]
    motto = next(w for w in words if w["text"] == "CỘNG")
    left = [w for w in words if w["x1"] < motto["x0"]]
    assert min(motto["x0"] - w["x1"] for w in left) > 4 * MM


def test_no_heading_stands_alone_at_the_end_of_a_page(pages):
    """The last line of a page is running text, a table or the end mark."""
    for at, page in enumerate(pages.pages[:-1]):
        if page.height > page.width:
            assert "Bold" not in below_top_margin(pages, at)[-1]["fontname"]


def test_no_group_row_stands_alone_at_the_end_of_a_page(pages):
    """A Roman number in the first cell is followed by a task on the same page."""
    for page in pages.pages:
        for table in page.extract_tables() if page.width > page.height else []:
            assert not re.fullmatch(r"[IVX]+", table[-1][0] or "")


def test_no_point_is_empty_and_every_paragraph_has_words(pages):
    """No marker without text: "a)", "-" or "1." alone on a line."""
    lines = [one["text"] for at in range(len(pages.pages)) for one in below_top_margin(pages, at)]
    assert not [text for text in lines if re.fullmatch(r"(?:[a-zđ]\)|-|\d+\.|[IVX]+\.)", text)]


def test_no_letter_is_missing_from_the_typeface(pages):
    """A letter without a glyph prints as a box, read back as U+FFFD or a private character."""
    text = "".join(page.extract_text() for page in pages.pages)
    assert not re.search("[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\u25a1]", text)
    assert "Ủ" in text
    assert "ưở" in text


def test_sign_off_is_on_one_page_with_the_end_of_the_text(pages):
    """./. of the text, Nơi nhận and the signer's position print together."""
    main = [at for at, page in enumerate(pages.pages) if page.height > page.width]
    text = pages.pages[main[-1]].extract_text()
    assert "./." in text
    assert "Nơi nhận:" in text
    assert re.search(r"^.*\b(?:CHỦ TỊCH|GIÁM ĐỐC)\b", text, re.MULTILINE)
    assert all("Nơi nhận:" not in pages.pages[at].extract_text() for at in main[:-1])
