"""Questions about words. Mirrors kit/checking/facts/wording.py."""

import datetime as dt

import pytest

from kit.checking.facts.wording import addresses, cased_like, misspelt_phrases_in, touches


@pytest.mark.parametrize(
    ("found", "phrase", "right"),
    [
        ("HÌNH TỨC", "hình thức", "HÌNH THỨC"),
        ("Hình tức", "hình thức", "Hình thức"),
        ("hình tức", "hình thức", "hình thức"),
        ("Đ", "đây", "Đây"),
    ],
)
def test_phrase_takes_the_size_of_what_it_replaces(found, phrase, right):
    """A heading in capitals stays one; one capital is a first letter."""
    assert cased_like(found, phrase) == right


def test_addresses_are_found_and_sentences_are_not():
    """A site, a page and a mailbox are addresses; the end of a sentence is none."""
    text = "Xem vidu.gov.vn/tin hoặc https://vidu.vn, gửi a.b@vidu.vn. Hết."
    found = [text[start:end] for start, end in addresses(text)]

    assert found == ["vidu.gov.vn/tin", "https://vidu.vn,", "a.b@vidu.vn"]
    assert addresses("Hết câu. Câu sau.") == []


def test_spans_that_only_meet_do_not_touch():
    """The end of a span is outside it."""
    assert touches(2, 5, [(4, 9)])
    assert not touches(2, 4, [(4, 9)])


def test_listed_slips_come_with_their_right_form():
    """A slip of the table is found with its phrase; the right form is no slip."""
    day = dt.date(2027, 1, 1)
    (match,) = misspelt_phrases_in("Các HÌNH TỨC tuyên truyền", day)

    assert (match.text, match.value.phrase) == ("HÌNH TỨC", "hình thức")
    assert misspelt_phrases_in("Các hình thức khác", day) == ()
