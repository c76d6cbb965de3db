"""Numbers and symbols. Mirrors kit/model/document_numbers.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.document_numbers import TYPE_CODES, normal_number, parse_number, same_number

SERIALS = st.integers(1, 9999).map(str) | st.integers(1, 99).map("{:02d}".format)
BODIES = st.sampled_from(["UBND", "CP", "TTg", "BNV", "SNV", "HĐND", "VPCP", "SGDĐT"])
PARTY_BODIES = st.sampled_from(["TW", "TU", "ThU", "ĐU", "BTGQU", "VPTW"])


@pytest.mark.parametrize(
    ("text", "number", "symbol", "body", "code", "year"),
    [
        ("Số: 16/KH-UBND", "16", "KH-UBND", "state", "KH", None),
        ("24/2019/QĐ-UBND", "24/2019", "QĐ-UBND", "state", "QĐ", 2019),
        ("66.7/2025/NQ-CP", "66.7/2025", "NQ-CP", "state", "NQ", 2025),
        ("72/2025/QH15", "72/2025", "QH15", "state", None, 2025),
        ("101/2025/UBTVQH15", "101/2025", "UBTVQH15", "state", None, 2025),
        ("30c/NQ-CP", "30c", "NQ-CP", "state", "NQ", None),
        ("119/QĐ-UBND", "119", "QĐ-UBND", "state", "QĐ", None),
        ("0125/KH-UBND", "0125", "KH-UBND", "state", "KH", None),
        ("581/BNV-CCHC", "581", "BNV-CCHC", "state", None, None),
        ("16/KH-MTTQ-BTT", "16", "KH-MTTQ-BTT", "state", "KH", None),
        ("16/2015/NĐ -CP", "16/2015", "NĐ-CP", "state", "NĐ", 2015),
        ("31/2017/QĐ - TTg", "31/2017", "QĐ-TTg", "state", "QĐ", 2017),
        ("71/2014/TTLT - BTC - BNV", "71/2014", "TTLT-BTC-BNV", "state", "TTLT", 2014),
        ("2138/\nQĐ-TTg", "2138", "QĐ-TTg", "state", "QĐ", None),
        ("02 /KH-UBND", "02", "KH-UBND", "state", "KH", None),
        ("32/CT-TTG", "32", "CT-TTG", "state", "CT", None),
        ("95-HD/BTGQU", "95", "HD/BTGQU", "party", "HD", None),
        ("24-CT/ThU", "24", "CT/ThU", "party", "CT", None),
        ("27 - NQ/TW", "27", "NQ/TW", "party", "NQ", None),
        ("08 – CTr/TU", "08", "CTr/TU", "party", "CTr", None),
        ("07 -KH/BTC", "07", "KH/BTC", "party", "KH", None),
        ("132-KH/UBND", "132", "KH/UBND", "party", "KH", None),
        ("Số:      /KH-UBND", None, "KH-UBND", "state", "KH", None),
        ("số …/KH-UBND", None, "KH-UBND", "state", "KH", None),
        ("Số: 93. /KH-UBND", "93", "KH-UBND", "state", "KH", None),
        ("SĐ: 6734, UBND-TTHC", "6734", "UBND-TTHC", "state", None, None),
        ("Số: 87 /QD-UBND", "87", "QD-UBND", "state", "QĐ", None),
    ],
)
def test_numbers_as_documents_print_them(text, number, symbol, body, code, year):
    """State and Party forms, years, letters, zeros and OCR's spaces."""
    found = parse_number(text)
    assert (found.number, found.symbol, found.body) == (number, symbol, body)
    assert (found.type_code, found.year) == (code, year)


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "2021-2025",
        "3/7 bước",
        "TCVN ISO 9001:2015",
        "15/7/2021",
        "mức độ 3/4",
        "01/01 tháng",
        "T/M UBND",
        "và/hoặc",
    ],
)
def test_what_is_no_document_number(text):
    """Fractions, periods, standards and dates have no symbol."""
    assert parse_number(text) is None


def test_a_clause_after_a_dash_is_no_symbol():
    """The dash of a sentence does not lengthen the symbol."""
    assert parse_number("12/QĐ-UBND - Phòng Tư pháp").text == "12/QĐ-UBND"


def test_symbol_of_the_legislature_allows_laws_and_resolutions():
    """QH15 numbers both, so no type is sure."""
    assert {"Luật", "Nghị quyết"} <= set(parse_number("72/2025/QH15").types)


def test_every_code_names_a_type():
    """A type code stands for at least one type word, and codes differ beyond their case."""
    assert all(TYPE_CODES.values())
    assert len({code.upper() for code in TYPE_CODES}) == len(TYPE_CODES)


def test_same_number_ignores_zeros_spaces_and_capitals():
    """A catalog key finds the number as OCR left it."""
    assert same_number("05/KH-UBND", "5/KH - UBND")
    assert same_number("32/CT-TTG", "32/CT-TTg")
    assert not same_number("76/NQ-CP", "76/NQ-HĐND")


@given(SERIALS, st.none() | st.integers(1990, 2030), st.sampled_from(list(TYPE_CODES)), BODIES)
def test_state_numbers_are_read_whole(serial, year, code, body):
    """Any State number is read back, also with spaces put around its dash."""
    number = f"{serial}/{year}" if year else serial
    text = f"{number}/{code}-{body}"
    assert parse_number(f"Quyết định số {text} ngày").text == text
    assert normal_number(f"{number}/{code} - {body}") == text


@given(SERIALS, st.sampled_from(["NQ", "CT", "KL", "HD", "KH", "CTr"]), PARTY_BODIES)
def test_party_numbers_are_read_whole(serial, code, body):
    """Any Party number is read back, also with spaces put around its dash."""
    assert normal_number(f"{serial} - {code}/{body}") == f"{serial}-{code}/{body}"


def test_normal_number_leaves_other_text():
    """Text without a number is only trimmed."""
    assert normal_number("  không  số ") == "không số"


def test_the_icelandic_letter_is_read_as_the_vietnamese():
    """Old keyboards print U+00D0 for Đ: the number is the same."""
    found = parse_number("Quyết định số 14/Q\u00d0-TTg ngày 08/4/2022")

    assert found is not None
    assert found.text == "14/QĐ-TTg"
