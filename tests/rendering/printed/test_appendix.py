"""The printed appendix: landscape, counted anew, rows whole, head repeated."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.libreoffice

MM = 72 / 25.4
NEAR = 0.6 * MM


def appendix_pages(pages) -> list[int]:
    """The numbers of the landscape pages."""
    return [at for at, page in enumerate(pages.pages) if page.width > page.height]


def test_appendix_is_landscape_behind_the_main_part(printed, level):
    """All landscape pages follow all portrait pages."""
    pages = printed[level]
    found = appendix_pages(pages)
    assert found
    assert found == list(range(found[0], len(pages.pages)))


def test_appendix_pages_are_counted_anew_and_the_first_shows_no_number(printed):
    """The second page of the appendix is page 2, whatever the main part counts."""
    pages = printed["many_tasks"]
    found = appendix_pages(pages)
    assert [w for w in pages.words(found[0]) if w["bottom"] < 19 * MM] == []
    for count, at in enumerate(found[1:], start=2):
        (number,) = [w for w in pages.words(at) if w["bottom"] < 20 * MM]
        assert number["text"] == str(count)


def test_heading_of_the_appendix_has_its_sizes_and_rule(printed, level, catalog):
    """Phụ lục 14 bold, the title in bold capitals, the reference in italics over a short rule."""
    pages = printed[level]
    page = appendix_pages(pages)[0]
    lines = pages.lines(page)
    word, title = lines[0], lines[1]
    reference = next(one for one in lines if one["text"].startswith("(Kèm theo"))
    rule = min(
        (r for r in pages.rules(page) if r["top"] > reference["top"]), key=lambda r: r["top"]
    )
    share = (rule["x1"] - rule["x0"]) / (reference["x1"] - reference["x0"])

    assert word["text"] == "Phụ lục"
    assert catalog.value("appendix.word.size").contains(word["size"], tolerance=0.1)
    assert "Bold" in word["fontname"]
    assert title["text"] == title["text"].upper()
    assert "Bold" in title["fontname"]
    assert "Italic" in reference["fontname"]
    assert catalog.value("appendix.reference.size").contains(reference["size"], tolerance=0.1)
    assert catalog.value("appendix.reference.rule").contains(share, tolerance=0.01)


def test_head_of_the_table_stands_on_every_page(printed):
    """Two hundred tasks: each page begins with the titles of the columns."""
    pages = printed["many_tasks"]
    for at in appendix_pages(pages):
        texts = [w["text"] for w in pages.words(at)]
        assert texts.count("TT") == 1
        assert "Nhiệm" in texts


def test_no_row_breaks_across_pages(printed):
    """Each task prints whole on one page: its number and its proof are together."""
    pages = printed["many_tasks"]
    numbers = []
    for at in appendix_pages(pages):
        found = pages.pages[at].extract_tables()[0]
        rows = [row for row in found if row[0] and row[0].isdigit()]
        numbers += [int(row[0]) for row in rows]
        assert all(
            "Nhật ký" in row[-1] and row[1].startswith("Việc thứ")
            for row in found[1:]
            if row[1] and row[2]
        )
    assert numbers == list(range(1, 201))


def test_no_group_row_ends_a_page(printed):
    """A group's title stays with its first task."""
    pages = printed["many_tasks"]
    last = [pages.pages[at].extract_tables()[0][-1] for at in appendix_pages(pages)]
    assert all((row[0] or "").isdigit() for row in last)


def test_table_text_is_eleven_to_thirteen_points(printed, level, catalog):
    """The sizes in the table lie in the habit's range."""
    pages = printed[level]
    page = appendix_pages(pages)[0]
    head = next(w for w in pages.words(page) if w["text"] == "TT")
    cells = [w for w in pages.words(page) if w["top"] > head["top"] and w["text"] != "./."]
    assert all(
        catalog.value("appendix.table.size").contains(w["size"], tolerance=0.1) for w in cells
    )


def test_counts_have_the_thousands_point_and_groups_their_roman_numbers(printed):
    """2000 prints 2.000; group rows are I and II over the whole width."""
    pages = printed["commune"]
    rows = [row for at in appendix_pages(pages) for row in pages.pages[at].extract_tables()[0]]
    assert [row[3] for row in rows if row[0] == "2"] == ["2.000"]
    assert [(row[0], row[1]) for row in rows if row[0] in ("I", "II")] == [
        ("I", "Trong cơ quan"),
        ("II", "Truyền thanh, mạng xã hội"),
    ]


def test_appendix_ends_with_its_mark_under_the_table(printed):
    """./. stands once, on the page of the last row."""
    for name in ("commune", "many_tasks"):
        pages = printed[name]
        last = appendix_pages(pages)[-1]
        marks = [w for w in pages.words(last) if w["text"] == "./."]
        assert len(marks) == 1
        assert len(pages.pages[last].extract_tables()[0]) > 1
