"""Text of old files. Mirrors kit/importing/legacy_text.py."""

import unicodedata

import pytest

from kit.importing.legacy_text import clean, is_capitals, squeeze


def test_clean_gives_one_unicode_form():
    """Decomposed letters become whole, invisible joiners go, control characters become spaces."""
    decomposed = unicodedata.normalize("NFD", "Kế hoạch")

    assert clean(f"{decomposed}\u200b\u00ad") == "Kế hoạch"
    assert clean("a\x01b\x9fc") == "a b c"


@pytest.mark.parametrize(("private", "bullet"), [("\uf0b7", "•"), ("\uf02d", "-"), ("\uf123", "•")])
def test_bullets_of_symbol_fonts_become_real_ones(private, bullet):
    """Word's private bullets print as what they look like; an unknown one as a dot."""
    assert clean(f"{private} Như trên") == f"{bullet} Như trên"


def test_squeeze_leaves_single_spaces():
    """Hard, narrow and repeated spaces become one; lines keep their ends."""
    assert squeeze("Số:\u00a0\u00a005 \n  KH \t-\u2009UBND\n\n") == "Số: 05\nKH - UBND"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KẾ HOẠCH", True),
        ("HẠ TẦNG 5G, IoT TRONG CÁC KHU CÔNG NGHIỆP", True),
        ("Kế hoạch", False),
        ("2027 ./.", False),
        ("", False),
    ],
)
def test_capitals_forgive_one_name(text, expected):
    """A name with small letters inside does not make a heading a sentence; figures are neither."""
    assert is_capitals(text) is expected


def test_capitals_are_judged_by_the_beginning():
    """A paragraph of a million letters is judged as quickly as a line."""
    assert is_capitals("A" * 1_000_000 + "b" * 1_000_000)
