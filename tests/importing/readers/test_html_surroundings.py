"""What of a page is not its document. Mirrors kit/importing/readers/html_surroundings.py."""

from kit.importing.readers.html_blocks import blocks_of_body
from kit.importing.readers.html_page import parse_html

LONG = "Tổ chức tuyên truyền bằng nhiều hình thức tới người dân và tổ chức trên địa bàn. " * 3


def styles(markup):
    blocks = blocks_of_body(parse_html(markup.encode(), "a.html"))
    return {block.text[:20]: block.style for block in blocks}


def test_menus_and_feet_stand_around_the_document():
    """By element, by name, by links; the document is where the long paragraphs are."""
    found = styles(
        "<nav>Trang chủ</nav><div class='top-menu'>Giới thiệu</div>"
        "<div><a href='/a'>Tin tức</a> <a href='/b'>Văn bản</a></div>"
        f"<div class=content><p>KẾ HOẠCH</p><p>{LONG}</p><p>{LONG}x</p></div>"
        "<footer>Bản quyền</footer>"
    )
    around = {text for text, style in found.items() if style == "web"}
    assert around == {"Trang chủ", "Giới thiệu", "Tin tức Văn bản", "Bản quyền"}


def test_a_second_section_is_part_of_the_document():
    """Word parts a document at each change of the page's side."""
    found = styles(
        f"<div><p>{LONG}</p><p>{LONG * 5}</p></div><div><p>PHỤ LỤC</p><p>{LONG}</p></div>"
    )
    assert "web" not in found.values()


def test_places_marked_by_word_are_no_links():
    """``<a name>`` leads nowhere: a title inside one is no menu."""
    found = styles(f"<p><a name=_Toc1>Về việc tuyên truyền</a></p><p>{LONG}</p>")
    assert "web" not in found.values()


def test_without_a_long_paragraph_everything_is_the_document():
    """A task list saved as a page has short lines alone."""
    assert set(styles("<div><a href=x>Việc một</a></div><p>Việc hai</p>").values()) == {"normal"}


def test_hidden_words_are_kept_apart():
    """They do not print, so they are no part of the plan; they are not lost either."""
    assert styles(f"<p style='display:none'>Ẩn đi</p><p>{LONG}</p>")["Ẩn đi"] == "web"
