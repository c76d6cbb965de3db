"""Words of the genre. Mirrors kit/importing/vocabulary.py."""

import re

import pytest

from kit.errors import CatalogError
from kit.importing import vocabulary as vocabulary_module
from kit.importing.vocabulary import (
    alternatives,
    alternatives_printed,
    document_types,
    folded,
    is_authority,
    is_name_word,
    is_position,
    is_spelt,
    is_type_word,
    load_vocabulary,
    signs,
    starts_basis,
)


def test_type_words_give_codes():
    """Type words are found without diacritics."""
    assert document_types()["ke hoach"] == "KH"
    assert is_type_word("**KẾ HOẠCH**")
    assert not is_type_word("KẾ HOẠCH TUYÊN TRUYỀN")
    assert not is_type_word("kế hoạch" * 1000)


def test_longer_words_come_first():
    """A short word never hides a longer one that begins like it."""
    words = folded("agency_words")

    assert words.index("uy ban nhan dan") < words.index("ban")
    assert alternatives("agency_words").startswith("(?:")


def test_short_words_need_their_marks():
    """“Số” is no “Sở”; both places of a tone are right; what is long may be damaged."""
    assert is_spelt("Sở", "agency_words")
    assert is_spelt("UỶ BAN", "agency_words")
    assert is_spelt("Uy ban nhan dân", "agency_words")
    assert not is_spelt("Số", "agency_words")
    assert not is_spelt("Các số", "agency_words")
    assert re.match(alternatives_printed("asking_verbs"), "đề nghị")
    assert is_name_word("Trực")
    assert not is_name_word("ngẫm")


@pytest.mark.parametrize("text", ["Căn cứ Luật", "Thực hiện Kế hoạch", "Theo đề nghị của Sở"])
def test_lines_that_begin_like_a_basis(text):
    """The openings of căn cứ lines are known."""
    assert starts_basis(text)
    assert not starts_basis(f"Ủy ban {text}")


@pytest.mark.parametrize("text", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/L GIÁM ĐỐC"])
def test_authority_lines(text):
    """The short forms of signing authority are known, in capitals only."""
    assert is_authority(text)
    assert signs(text)
    assert not is_authority(text.lower())


def test_positions_are_in_capitals():
    """A post in a sentence does not sign."""
    assert is_position("PHÓ CHỦ TỊCH")
    assert is_position("Q. GIÁM ĐỐC")
    assert not is_authority("Q. GIÁM ĐỐC")
    assert not is_position("Phó Chủ tịch phụ trách")


def test_an_unknown_table_is_refused(monkeypatch):
    """A table that nobody reads is a slip of the pen in the data file."""
    load_vocabulary.cache_clear()
    monkeypatch.setattr(vocabulary_module, "_TABLES", ("document_types",))

    with pytest.raises(CatalogError) as caught:
        load_vocabulary()

    load_vocabulary.cache_clear()
    assert caught.value.code == "bad-vocabulary"
