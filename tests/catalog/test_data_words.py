"""Phrases, names, level words, verbs and document types. Mirrors kit/catalog/data."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.model.phrases import PhraseMatcher

DAYS = [dt.date(2020, 1, 3), dt.date(2024, 1, 5), dt.date(2026, 2, 1), dt.date(2027, 1, 15)]


@pytest.fixture
def catalog():
    """The law of 15 January 2027."""
    return load_catalog(DAYS[-1])


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_phrases_of_one_table_never_mean_two_things(day):
    """The matcher refuses two phrases that a reader cannot tell apart."""
    catalog = load_catalog(day)
    PhraseMatcher({r.phrase: r.replacement for r in catalog.dead_phrases})
    PhraseMatcher({w: r.phrase for r in catalog.set_phrases for w in r.misspellings})
    PhraseMatcher({r.term: r.level for r in catalog.level_terms})
    PhraseMatcher({w: r.key for r in catalog.fixed_names for w in (r.name_vi, *r.variants)})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mức độ 3, 4", "toàn trình, một phần"),
        ("mức độ 3 và 4", "toàn trình, một phần"),
        ("mức độ 4", "toàn trình"),
        ("Cổng Dịch vụ công của tỉnh", "Cổng Dịch vụ công quốc gia"),
        ("Bộ phận Tiếp nhận và Trả kết quả", "Bộ phận Một cửa"),
        ("mail công vụ", "thư điện tử công vụ"),
        ("pa - nô", "pano"),
    ],
)
def test_dead_phrases_have_their_successor(catalog, text, wanted):
    """Each with the day it died."""
    (match,) = PhraseMatcher({r.phrase: r for r in catalog.dead_phrases}).find(f"qua {text} này")
    assert match.value.replacement == wanted
    assert match.value.valid_from
    assert match.value.reason_vi


@pytest.mark.parametrize(
    ("wrong", "right", "ocr"),
    [
        ("cải CCHC", "CCHC", False),
        ("CẢI HÀNH CHÍNH", "cải cách hành chính", False),
        ("lấp đất", "lắp đặt", True),
        ("Chi số CCHC", "chỉ số CCHC", True),
        ("HÌNH TỨC", "hình thức", False),
        ("CHCC", "CCHC", False),
        ("nhân sách", "ngân sách", False),
        ("Công thông tin điện tử", "cổng thông tin điện tử", True),
        ("vai trò, tâm quan trọng", "vai trò, tầm quan trọng", True),
        ("cơ quan cải cách hành chính", "cơ quan hành chính", False),
    ],
)
def test_set_phrases_know_real_misspellings(catalog, wrong, right, ocr):
    """practice.md M6 and M7; what scanning damages is marked and blamed on nobody."""
    words = {w: r for r in catalog.set_phrases for w in r.misspellings}
    (match,) = PhraseMatcher(words).find(f"x {wrong} y")
    assert (match.value.phrase, match.value.ocr) == (right, ocr)


@pytest.mark.parametrize("right", ["trung tâm quan trọng của vùng", "chi số tiền lớn", "hình thức"])
def test_right_words_are_left_alone(catalog, right):
    """A misspelling that is also a right word elsewhere needs its neighbours."""
    words = {w: r for r in catalog.set_phrases for w in r.misspellings}
    assert PhraseMatcher(words).find(right) == []


def test_papi_has_one_official_name_and_its_variants(catalog):
    """Seed 003 writes it three ways; "cấp tỉnh" belongs to the name."""
    (papi,) = [r for r in catalog.fixed_names if r.key == "papi"]
    assert papi.name_vi == "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"
    assert papi.owner_level == "province"
    assert "Chỉ số quản trị và hành chính công cấp tỉnh" in papi.variants
    assert {"par_index", "pci", "sipas", "ddci", "dti"} <= {r.key for r in catalog.fixed_names}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("các Sở, Ban, ngành", "department"),
        ("UBND các huyện, thành phố", "district"),
        ("UBND các huyện, thị xã", "district"),
        ("UBND cấp huyện", "district"),
        ("UBND các xã, phường, thị trấn", "commune"),
        ("UBND các phường, xã, đặc khu", "commune"),
        ("cấp xã", "commune"),
        ("các địa phương", "commune"),
        ("các cơ quan, đơn vị có liên quan", "anybody"),
    ],
)
def test_words_that_address_a_level(catalog, text, level):
    """As real plans of the three-tier and the two-tier time write them."""
    found = PhraseMatcher({r.term: r.level for r in catalog.level_terms}).find(text)
    assert [m.value for m in found] == [level]
    assert found[0].text == text


def test_verbs_without_power_have_a_replacement_for_the_level(catalog):
    """A commune joins contests, sends people to classes, supplies news."""
    verbs = {(r.phrase, r.level): r.replacement for r in catalog.power_verbs}
    assert "tham gia" in verbs["tổ chức hội thi", "commune"]
    assert verbs["mở lớp tập huấn", "commune"].startswith("cử người")
    assert verbs["xây dựng và phát sóng", "commune"].startswith("cung cấp tin, bài")
    assert verbs["giao Công an", "commune"] == "đề nghị Công an"
    assert ("mở lớp tập huấn", "province") not in verbs


def test_document_types_are_those_of_the_annex(catalog):
    """PL III has QyĐ for Quy định and no code for a công văn; the Party writes CV."""
    state = {r.code: r.name_vi for r in catalog.document_types if r.body == "state"}
    party = {r.code for r in catalog.document_types if r.body == "party"}
    assert state["KH"] == "Kế hoạch"
    assert state["QyĐ"] == "Quy định"
    assert len(state) == 30
    assert "CV" not in state
    assert "CV" in party
