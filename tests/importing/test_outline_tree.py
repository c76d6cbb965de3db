"""The tree of headings and points. Mirrors kit/importing/outline_tree.py."""

import pytest

from kit.importing.blocks import Block
from kit.importing.outline_tree import Node, build_tree
from tests.importing.pieces import paragraphs, table


def shape(node):
    """Return markers and texts as nested lists; a table is its first cell."""
    return [
        (child.printed, shape(child)) if isinstance(child, Node) else child.rows[0][0].text
        for child in node.children
    ]


def test_markers_alone_make_the_tree():
    """I. > 1. > a) > - > +: a smaller marker goes below, an equal one beside."""
    tree = build_tree(paragraphs("I. A", "1. b", "a) c", "- d", "+ e", "- f", "2. g", "II. H"))

    assert shape(tree) == [
        ("I. A", [("1. b", [("a) c", [("- d", [("+ e", [])]), ("- f", [])])]), ("2. g", [])]),
        ("II. H", []),
    ]


def test_an_unmarked_paragraph_belongs_to_the_open_heading():
    """A plain paragraph goes below the innermost open heading, not below a finished point."""
    tree = build_tree(paragraphs("I. A", "lời", "1. Phòng A", "việc", "a) xong.", "tiếp"))

    assert shape(tree) == [
        ("I. A", [("lời", []), ("1. Phòng A", [("việc", []), ("a) xong.", []), ("tiếp", [])])]),
    ]


def test_a_colon_takes_the_points_that_follow():
    """“Giao các phòng:” without a marker of its own holds the dashes below it."""
    tree = build_tree(paragraphs("I. A", "Giao các phòng:", "- một;", "- hai.", "lời."))

    assert shape(tree) == [
        ("I. A", [("Giao các phòng:", [("- một;", []), ("- hai.", [])]), ("lời.", [])]),
    ]


def test_bare_headings_open_sections():
    """A bold heading in capitals without a number is a section; a small one a label."""
    bold = Block("NỘI DUNG", "đoạn 1", "bold")
    tree = build_tree([bold, *paragraphs("Hình thức:", "a) loa"), Block("KINH PHÍ", "x", "bold")])

    assert shape(tree) == [("NỘI DUNG", [("Hình thức:", [("a) loa", [])])]), ("KINH PHÍ", [])]


def test_a_table_belongs_to_its_section():
    """A table after a point hangs on the section, before any section on the root."""
    tree = build_tree([table(["0"]), *paragraphs("I. A", "1. b."), table(["1"])])

    assert shape(tree) == ["0", ("I. A", [("1. b.", []), "1"])]


def test_walk_and_place():
    """All nodes below are met in reading order; the root has no place."""
    tree = build_tree(paragraphs("I. A", "1. b", "II. C"))

    assert [one.printed for one in tree.walk()] == ["", "I. A", "1. b", "II. C"]
    assert [one.place for one in tree.walk()] == [None, "đoạn 1", "đoạn 2", "đoạn 3"]


def test_a_table_under_no_section_is_the_document_s():
    """A table below loose text hangs on the root, not on the paragraph above it."""
    assert shape(build_tree([*paragraphs("lời"), table(["0"])])) == [("lời", []), "0"]


def test_another_way_of_counting_begins_below():
    """“(1)” under “1.” counts its parts; the next “2.” stands beside “1.” again."""
    tree = build_tree(paragraphs("II. A", "1. b", "(1) c;", "a) d;", "(2) e.", "2. f", "(1) g."))

    assert shape(tree) == [
        ("II. A", [
            ("1. b", [("(1) c;", [("a) d;", [])]), ("(2) e.", [])]),
            ("2. f", [("(1) g.", [])]),
        ]),
    ]  # fmt: skip


def test_a_slip_of_the_marker_changes_no_depth():
    """“2)” behind “1.” does not begin anything: it goes on."""
    assert shape(build_tree(paragraphs("II. A", "1. b.", "2) c.", "3. d."))) == [
        ("II. A", [("1. b.", []), ("2) c.", []), ("3. d.", [])]),
    ]


def test_bullets_below_a_bullet_with_a_colon():
    """Which bullet stands above which differs; the colon says what is below."""
    tree = build_tree(paragraphs("II. A", "+ b:", "- c;", "- d.", "+ e."))

    assert shape(tree) == [
        ("II. A", [("+ b:", [("- c;", []), ("- d.", [])]), ("+ e.", [])]),
    ]


def test_a_finished_sentence_with_points_is_a_heading():
    """What follows its points without a mark still belongs to it."""
    tree = build_tree(paragraphs("II. A", "1. Rà soát đội ngũ.", "- b.", "Lời chung."))

    assert shape(tree) == [
        ("II. A", [("1. Rà soát đội ngũ.", [("- b.", []), ("Lời chung.", [])])]),
    ]


def test_a_paragraph_between_two_points_belongs_to_the_first():
    """“5.”, a paragraph, “6.”: the point goes on; behind the last point the heading does."""
    tree = build_tree(paragraphs("II. A", "d) b.", "thêm.", "đ) c.", "lời."))

    assert shape(tree) == [
        ("II. A", [("d) b.", [("thêm.", [])]), ("đ) c.", []), ("lời.", [])]),
    ]


@pytest.mark.parametrize("text", ["Thời gian hoàn thành: Quý I.", "Đồng thời, đăng tin."])
def test_a_paragraph_that_completes_its_bullet(text):
    """Who and when, and what is added, stand below the bullet they speak of."""
    tree = build_tree(paragraphs("II. A", "1. B", "- c.", text))

    assert shape(tree) == [("II. A", [("1. B", [("- c.", [(text, [])])])])]


def test_an_open_paragraph_between_bullets_begins_something():
    """“Đối với cấp xã:” is no end of the bullet above it; it holds those below."""
    tree = build_tree(paragraphs("II. A", "- b.", "Đối với cấp xã:", "- c."))

    assert shape(tree) == [("II. A", [("- b.", []), ("Đối với cấp xã:", [("- c.", [])])])]


def test_a_name_with_a_full_stop_is_a_heading():
    """“4. Chi cục A.” holds the paragraphs below it; a sentence does not."""
    tree = build_tree(paragraphs("II. A", "1. Chi cục Thủy lợi.", "Kiểm tra.", "2. Đưa tin.", "x"))

    assert shape(tree) == [
        ("II. A", [("1. Chi cục Thủy lợi.", [("Kiểm tra.", [])]), ("2. Đưa tin.", []), ("x", [])]),
    ]


def test_a_part_takes_its_title_from_the_next_line():
    """“PHẦN THỨ NHẤT” alone on its line is titled by the line below it."""
    tree = build_tree(paragraphs("PHẦN THỨ NHẤT", "MỤC ĐÍCH", "1. a.", "PHẦN THỨ HAI", "b."))

    assert shape(tree) == [
        ("PHẦN THỨ NHẤT MỤC ĐÍCH", [("1. a.", [])]),
        ("PHẦN THỨ HAI", [("b.", [])]),
    ]


def test_a_title_broken_before_a_word_that_looks_like_a_number():
    """“VI, ĐỐI TƯỢNG” under “II. PHẠM” ends that title; under “V. KINH PHÍ” it is section VI."""
    broken = build_tree(paragraphs("II. PHẠM", "VI, ĐỐI TƯỢNG", "1. Một."))
    section = build_tree(paragraphs("V. KINH PHÍ", "VI, BÁO CÁO", "1. Một."))

    assert [one.text for one in broken.nodes] == ["PHẠM VI, ĐỐI TƯỢNG"]
    assert [one.text for one in section.nodes] == ["KINH PHÍ", "BÁO CÁO"]


def test_another_dot_under_an_open_dot_is_deeper():
    """“○” under “● Mục đích” stands below it; behind a full stop it stands beside it."""
    (above,) = build_tree(paragraphs("I. MỘT", "● Mục đích", "○ Hai.", "○ Ba.")).nodes
    (beside,) = build_tree(paragraphs("I. MỘT", "● Hai.", "○ Ba.")).nodes

    assert [len(one.nodes) for one in above.nodes] == [2]
    assert [one.text for one in beside.nodes] == ["Hai.", "Ba."]
