"""The words as they were typed. Mirrors kit/checking/facts/printed_text.py."""

from kit.checking.facts.printed_text import typed_texts

TWO_SPACES = "Danh mục  thủ tục"


def test_word_file_gives_its_paragraphs(material_of):
    """Of a file the letters are those of its paragraphs, empty ones left out."""
    material = material_of({
        "plan": {"contents": ["Khác."]},
        "lines": [{"component": "none", "text": TWO_SPACES}, {"component": "none", "text": " "}],
    })  # fmt: skip

    assert list(typed_texts(material)) == [(TWO_SPACES, "đoạn 1", "layout:paragraph:1")]


def test_draft_gives_its_texts(material_of):
    """A draft has no paragraphs yet."""
    material = material_of({"plan": {"contents": [TWO_SPACES]}})
    assert (TWO_SPACES, "Nội dung, ý thứ 1", "contents:contents-1") in list(typed_texts(material))
