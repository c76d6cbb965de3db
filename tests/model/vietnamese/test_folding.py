"""Folding, tone placement, sameness. Mirrors kit/model/vietnamese/folding.py."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.vietnamese import fold, same, tone_normal

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƠ -,.0"
    "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựíìỉĩịýỳỷỹỵ",
    max_size=40,
)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("hoà", "hòa"), ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("thuỷ", "thủy"), ("Uỷ ban", "Ủy ban"),
        ("uý", "úy"), ("khoẻ", "khỏe"), ("loè", "lòe"), ("tòan", "toàn"), ("xòen", "xoèn"),
        ("qúy", "quý"), ("cuả", "của"), ("muà", "mùa"), ("gía", "giá"), ("ngòai", "ngoài"),
        ("hụynh", "huỳnh".replace("ỳ", "ỵ")), ("nưả", "nửa"), ("miá", "mía"),
    ],
)  # fmt: skip
def test_tones_move_to_the_vowel_documents_print_them_on(written, normal):
    """Both ways of writing a syllable give the one that State documents mostly use."""
    assert tone_normal(written) == normal


@pytest.mark.parametrize(
    "right",
    "hòa thủy ủy quý xoèn giá gìn giếng quốc huỳnh khuỷu thuở ngoằn yếu người Krông Búk gì".split(),
)
def test_right_placement_stays(right):
    """What is already normal, and what is no Vietnamese syllable, is left alone."""
    assert tone_normal(right) == right


def test_same_forgives_tone_place_case_and_spaces():
    """Office names compare equal as a reader would say."""
    assert same("Uỷ ban  nhân dân\u00a0phường", "ủy ban nhân dân phường")
    assert same(unicodedata.normalize("NFD", "Hòa Bình"), "hoà bình")


def test_same_does_not_forgive_other_diacritics():
    """Two different places stay different."""
    assert not same("Mỹ Hào", "Mỹ Hòa")


def test_fold_drops_diacritics_and_keeps_positions():
    """Positions in folded text are positions in the text, NBSP included."""
    text = "Quý\u00a0IV, ĐẮK NÔNG"
    assert fold(text) == "quy iv, dak nong"
    assert len(fold(text)) == len(text)


@given(VIETNAMESE)
def test_fold_is_idempotent_and_keeps_length(text):
    """Folding twice changes nothing more, and NFC text keeps its length."""
    nfc = unicodedata.normalize("NFC", text)
    assert fold(fold(nfc)) == fold(nfc)
    assert len(fold(nfc)) == len(nfc)


@given(VIETNAMESE)
def test_tone_normal_is_idempotent_and_only_moves_tones(text):
    """Normalising twice changes nothing more; letters, order and length stay."""
    nfc = unicodedata.normalize("NFC", text)
    normal = tone_normal(nfc)
    assert tone_normal(normal) == normal
    assert fold(normal) == fold(nfc)
    assert len(normal) == len(nfc)
