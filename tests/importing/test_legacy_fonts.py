"""TCVN3 and VNI become Unicode, Unicode stays. Mirrors kit/importing/legacy_fonts.py."""

from importlib.resources import files

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.importing import read_plan
from kit.importing.legacy_fonts import (
    OldFont,
    decode_by_look,
    ends_letter,
    font_of_look,
    names_old_font,
    old_font,
    unicode_text,
)
from kit.resources import samples_folder

TABLES = yaml.safe_load(
    files("kit.importing").joinpath("legacy_fonts.yaml").read_text(encoding="utf-8")
)
SMALL = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"
TEXT = (samples_folder() / "imports" / "xa_suoi_may_2026.md").read_text("utf-8")


def stored(text, name):
    """Return what a typist's program stored for ``text``; TCVN3 has small toned letters only."""
    letters = TABLES[name]["letters"]
    return "".join(letters.get(char) or letters.get(char.lower()) or char for char in text)


def test_the_tables_hold_every_letter():
    """67 letters in both cases; TCVN3 stores seven capitals, its capital fonts print the rest."""
    assert len(SMALL) == 67
    assert set(TABLES["vni"]["letters"]) == {*SMALL, *SMALL.upper()}
    assert set(TABLES["tcvn3"]["letters"]) == {*SMALL, *"ĂÂĐÊÔƠƯ"}


@pytest.mark.parametrize("letter", [*SMALL, *SMALL.upper()])
def test_each_letter_comes_back(letter):
    """What was stored for each of the 134 letters prints that letter again."""
    capitals = OldFont("tcvn3", prints_capitals=letter.isupper())

    assert OldFont("vni").decode(stored(letter, "vni")) == letter
    assert capitals.decode(stored(letter, "tcvn3")) == letter


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(SMALL + "bcdghklmnpqrstvx", min_size=1, max_size=6), max_size=12))
def test_words_come_back(words):
    """Storing and printing words of small letters changes nothing, whatever their order."""
    text = " ".join(words)

    assert OldFont("tcvn3").decode(stored(text, "tcvn3")) == text


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", OldFont("tcvn3")),
        (".VnTimeH", OldFont("tcvn3", prints_capitals=True)),
        (" '.vnarial narrow' ", OldFont("tcvn3")),
        ("VNI-Times", OldFont("vni")),
        ("VNI Helve", OldFont("vni")),
        ("Times New Roman", None),
        ("Vnitalic", None),
        ("", None),
        (None, None),
    ],
)
def test_fonts_by_name(name, font):
    """The name says how a font stores Vietnamese; capitals by the H at its end."""
    assert old_font(name) == font


def test_addresses_name_no_font():
    """Every office writes its address; it ends in .vn."""
    assert names_old_font('<w:rFonts w:ascii=".VnTime"/>')
    assert names_old_font(b"font-family:VNI-Times")
    assert not names_old_font("https://xa.example.gov.vn/ke-hoach, xaexample.vn")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("TØNH ViÖt", "TỈNH Việt"),
        ("X· VIÖT NAM", "XÃ VIỆT NAM"),
        ("Vµ ®ång ý", "Và đồng ý"),
        ("L\u00adu: VT, VHXH", "Lưu: VT, VHXH"),
        ("\uf0d5", "ế"),
    ],
)
def test_capitals_of_tcvn3(written, printed):
    """A small toned letter among capitals is one; Word's area for symbols is read, too."""
    assert OldFont("tcvn3").decode(written) == printed


def test_marks_of_vni_in_either_case():
    """A mark typed small behind a capital prints the same capital."""
    assert OldFont("vni").decode("KEÁ HOAÏCH, Keá, KEá") == "KẾ HOẠCH, Kế, KẾ"
    assert ends_letter("vni", "a", "á")
    assert not ends_letter("vni", "b", "á")
    assert not ends_letter("tcvn3", "a", "¸")


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_a_text_of_unknown_font_is_told_by_its_look(name):
    """All of a sample comes back: small letters in both, capitals in VNI."""
    text = stored(TEXT, name)

    assert font_of_look(text.split("\n")) == OldFont(name)
    assert unicode_text(text).lower() == TEXT.lower()
    if name == "vni":
        assert unicode_text(text) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "CÔNG TÁC TRÀ MÍ và có là cô tôi",
        "Le résumé français était déjà prêt, garçon naïf à Noël",
        "10 m² © 2027 · 5 £ ½ «a»",
        "Theo ke hoach khong dau",
        "",
    ],
)
def test_what_makes_sense_is_never_touched(text):
    """Unicode Vietnamese, other languages, signs and plain letters stay letter for letter."""
    assert unicode_text(text) == text


def test_unicode_pieces_of_an_old_text_stay():
    """A line of a mixed text with letters that no old font has is Unicode already."""
    assert decode_by_look("Kế hoạch", OldFont("vni")) == "Kế hoạch"
    assert decode_by_look("Keá hoaïch", OldFont("vni")) == "Kế hoạch"
    assert decode_by_look("Keá hoaïch", None) == "Keá hoaïch"


def test_a_text_file_in_an_old_font_is_the_same_plan(tmp_path):
    """From bytes in Windows-1252 to the same tasks, signature and sections."""
    path = tmp_path / "a.txt"
    path.write_bytes(stored(TEXT, "vni").encode("cp1252"))
    plain = tmp_path / "b.txt"
    plain.write_text(TEXT, "utf-8")

    assert read_plan(path) == read_plan(plain)
