"""Finding known phrases. Mirrors kit/model/phrases.py."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import CatalogError
from kit.model.phrases import PhraseMatcher

WORDS = ["ủy", "ban", "nhân", "dân", "tỉnh", "phường", "CCHC"]


def test_longest_phrase_wins_and_matches_do_not_overlap():
    """ "UBND tỉnh Đắk Nông" is one match, not "UBND" and "Đắk Nông"."""
    matcher = PhraseMatcher({"UBND": 1, "UBND tỉnh Đắk Nông": 2, "Đắk Nông": 3})
    found = matcher.find("UBND tỉnh Đắk Nông và UBND xã; Báo Đắk Nông")
    assert [(match.text, match.value) for match in found] == [
        ("UBND tỉnh Đắk Nông", 2),
        ("UBND", 1),
        ("Đắk Nông", 3),
    ]


def test_a_longer_phrase_that_fails_leaves_the_shorter_one():
    """Walking on after a phrase must not lose it."""
    matcher = PhraseMatcher({"Sở": 1, "Sở Thông tin và Truyền thông": 2})
    assert [match.value for match in matcher.find("Sở Thông tin")] == [1]


@pytest.mark.parametrize(
    "written",
    [
        "Phòng Văn hóa - Xã hội", "phòng văn hoá – xã hội", "PHÒNG VĂN HÓA-XÃ HỘI",
        "Phòng\u00a0Văn  hóa -\nXã hội",
    ],
)  # fmt: skip
def test_case_tones_spaces_and_dashes_make_no_difference(written):
    """One row of a table finds every way an office writes it."""
    (match,) = PhraseMatcher({"Phòng Văn hóa - Xã hội": "x"}).find(f"giao {written} chủ trì")
    assert match.text == written
    assert match.start == 5


def test_phrases_begin_and_end_with_words():
    """ "xã" is not found in "xãx", nor "CCHC" in "CCHCX"."""
    matcher = PhraseMatcher({"xã": 1, "CCHC": 2})
    assert matcher.find("xãx CCHCX thịxã") == []
    assert [match.value for match in matcher.find("(xã), CCHC.")] == [1, 2]


def test_diacritics_do_make_a_difference():
    """ "Mỹ Hòa" is not "Mỹ Hào"."""
    assert PhraseMatcher({"Mỹ Hào": 1}).find("thị xã Mỹ Hòa") == []


def test_positions_refer_to_text_that_is_not_nfc():
    """A decomposed text is searched as it is."""
    text = unicodedata.normalize("NFD", "Về Ủy ban nhân dân tỉnh")
    (match,) = PhraseMatcher({"ủy ban nhân dân": 1}).find(text)
    assert unicodedata.normalize("NFC", text[match.start : match.end]) == "Ủy ban nhân dân"


def test_two_meanings_for_one_phrase_are_refused():
    """The same phrase with another tone placement may not say something else."""
    with pytest.raises(CatalogError) as caught:
        PhraseMatcher({"Ủy ban": 1, "Uỷ ban": 2})
    assert caught.value.code == "phrase-twice"


def test_empty_phrase_is_refused():
    """A blank row in a table would match everywhere."""
    with pytest.raises(CatalogError) as caught:
        PhraseMatcher({" ": 1})
    assert caught.value.code == "empty-phrase"


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), min_size=1))
def test_matches_are_real_and_in_order(words, phrase):
    """Every match is the phrase, spans rise, and a text that has the phrase has a match."""
    text, wanted = " ".join(words), " ".join(phrase)
    found = PhraseMatcher({wanted: 0}).find(text)
    assert all(match.text == wanted for match in found)
    assert [m.end for m in found][:-1] <= [m.start for m in found][1:]
    assert bool(found) == (f" {wanted} " in f" {text} ")


def test_a_large_table_stays_fast():
    """5,000 phrases over 100,000 characters take well under a second, as batch work needs."""
    matcher = PhraseMatcher({f"phường số {n} tỉnh mẫu": n for n in range(5000)})
    text = "Ủy ban nhân dân phường số 4999 tỉnh mẫu tổ chức thực hiện. " * 1700
    begun = time.perf_counter()
    assert len(matcher.find(text)) == 1700
    assert time.perf_counter() - begun < 2
