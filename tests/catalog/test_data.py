"""Facts of the tables, each with the source it stands on. Mirrors kit/catalog/data."""

import datetime as dt
import re
import unicodedata
from pathlib import Path

import pytest

import kit.catalog
from kit.catalog import load_catalog
from kit.catalog.rows import LegalDocument, SourceRow
from kit.catalog.tables import load_table
from kit.model.phrases import PhraseMatcher

DATA = Path(kit.catalog.__file__).parent / "data"
DAYS = [dt.date(2020, 1, 3), dt.date(2024, 1, 5), dt.date(2026, 2, 1), dt.date(2027, 1, 15)]
TABLES = (
    "functions", "agencies", "documents", "articles", "offices", "channels", "content_items",
    "quantities", "reports", "dead_phrases", "set_phrases", "fixed_names", "periods",
    "level_terms", "power_verbs", "document_types",
)  # fmt: skip


@pytest.fixture
def catalog():
    """The law of 15 January 2027."""
    return load_catalog(DAYS[-1])


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_table_loads_on_every_day(day):
    """No day has rows that the loader refuses."""
    catalog = load_catalog(day)
    for table in TABLES:
        assert isinstance(getattr(catalog, table), tuple)


def test_no_file_holds_a_machine_path_or_decomposed_letters():
    """Data travel to other machines and are compared letter by letter."""
    for path in DATA.iterdir():
        text = path.read_text("utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        assert not re.search(r"/(?:home|work|root|tmp)/|[A-Z]:\\", text), path.name


def test_every_own_table_is_read(catalog):
    """A file that nobody loads would go stale unseen."""
    ours = {p.name for p in DATA.iterdir() if not p.name.startswith("tailoring_")}
    code = "".join(p.read_text("utf-8") for p in DATA.parent.glob("*.py"))
    assert {name for name in ours if f'"{name}"' not in code} == set()


def test_rows_of_own_knowledge_that_stand_on_nothing_are_marked(catalog):
    """What only somebody remembers about law is offered with a mark."""
    rows = [r for r in catalog.agencies if r.confidence == "K" and "{" not in r.old_name]
    assert rows
    assert all(r.unverified for r in rows)
    assert all(d.unverified for d in catalog.documents if d.date is None)


# ---- functions and offices


@pytest.mark.parametrize(
    ("key", "province", "commune"),
    [
        ("cchc", "Sở Nội vụ", "Phòng Văn hóa - Xã hội"),
        ("pbgdpl", "Sở Tư pháp", "Văn phòng HĐND và UBND"),
        ("chinh_quyen_so", "Sở Khoa học và Công nghệ", "Phòng Văn hóa - Xã hội"),
        ("thong_tin_co_so", "Sở Văn hóa, Thể thao và Du lịch", "Phòng Văn hóa - Xã hội"),
        ("mot_cua", "Văn phòng UBND tỉnh", "Trung tâm Phục vụ hành chính công"),
        ("tai_chinh", "Sở Tài chính", "Phòng Kinh tế"),
    ],
)
def test_functions_have_the_bodies_of_the_decree(catalog, key, province, commune):
    """NĐ 150/2025 Điều 8 and Điều 15."""
    (row,) = [r for r in catalog.functions if r.key == key]
    assert row.province_bodies[0] == province
    assert row.commune_bodies[0] == commune


@pytest.mark.parametrize("key", ["kstthc", "trang_ttdt", "doi_thoai"])
def test_what_the_law_leaves_open_has_no_body_at_commune(catalog, key):
    """Control of procedures, the website, the dialogue: the unit is asked (correction 14)."""
    (row,) = [r for r in catalog.functions if r.key == key]
    assert row.commune_bodies == ()
    assert row.unverified


def test_control_of_procedures_moved_in_2026():
    """Until 2026-01-09 the province's office, since then unknown."""
    bodies = {}
    for day in (dt.date(2026, 1, 9), dt.date(2026, 1, 10)):
        (row,) = [r for r in load_catalog(day).functions if r.key == "kstthc"]
        bodies[day.day] = row.province_bodies
    assert bodies == {9: ("Văn phòng UBND tỉnh",), 10: ()}


def test_keys_are_ascii_and_triggers_tell_one_function(catalog):
    """A word may show one function only, whatever its case or tone placement."""
    assert len({r.key for r in catalog.functions}) == len(catalog.functions) == 39
    assert all(re.fullmatch(r"[a-z_]+", r.key) for r in catalog.functions)
    PhraseMatcher({t: r.key for r in catalog.functions for t in r.triggers})


def test_words_that_mean_too_much_are_no_triggers(catalog):
    """ "Xây dựng kế hoạch" is not about construction, "môi trường mạng" not about nature."""
    matcher = PhraseMatcher({t: r.key for r in catalog.functions for t in r.triggers})
    for text in ("Xây dựng kế hoạch", "trên môi trường mạng", "theo dõi việc kiểm tra, giáo dục"):
        assert matcher.find(text) == []


def test_offices_hold_the_functions_that_the_table_gives_them(catalog):
    """functions.csv and offices.csv agree about every body they both name."""
    offices = {}
    for row in catalog.offices:
        if row.level in ("commune", "province"):
            for key in row.functions:
                offices.setdefault((row.level, key), set()).add(row.name_vi)
    for function in catalog.functions:
        for level in ("commune", "province"):
            held = offices.get((level, function.key), set())
            named = set(getattr(function, f"{level}_bodies"))
            own = {n for n in named if n.startswith(("Phòng", "Sở", "Văn phòng", "Trung tâm Ph"))}
            assert own <= held, (function.key, level)


def test_office_codes_are_marked_as_habits(catalog):
    """Every body sets its own abbreviations (NUM-04)."""
    coded = [r for r in catalog.offices if r.code]
    assert coded
    assert all(r.code_confidence == "P" for r in coded)
    assert {r.function for r in catalog.agencies if r.function} >= {"cchc", "chu_ky_so"}


# ---- law


def test_all_149_documents_are_there_and_none_has_an_invented_title():
    """A title is read in a source (S) or marked as own knowledge (K); else it is empty."""
    rows = load_table("legal_documents.csv", LegalDocument)
    assert len(rows) == 149
    assert all(bool(r.title_vi) == bool(r.title_confidence) for r in rows)
    assert sum(r.title_confidence == "K" for r in rows) == 7
    assert sum(r.title_vi is None for r in rows) == 29


@pytest.mark.parametrize(
    ("type_", "number", "date", "status", "title"),
    [
        ("Quyết định", "282/QĐ-TTg", dt.date(2026, 2, 12), "in_force",
         "ban hành Kế hoạch cải cách hành chính nhà nước trọng tâm giai đoạn 2026 - 2030"),
        ("Nghị định", "150/2025/NĐ-CP", dt.date(2025, 6, 12), "amended", None),
        ("Nghị định", "42/2022/NĐ-CP", dt.date(2022, 6, 24), "replaced", None),
        ("Quyết định", "3490/QĐ-BNV", dt.date(2016, 10, 10), "expired", None),
        ("Quyết định", "1588/QĐ-TTg", dt.date(2024, 12, 17), "in_force", None),
        ("Luật", "72/2025/QH15", dt.date(2025, 6, 16), "in_force",
         "Luật Tổ chức chính quyền địa phương"),
    ],
)  # fmt: skip
def test_documents_have_the_status_of_the_day(catalog, type_, number, date, status, title):
    """legal-documents.csv as of 2026-11-22; 1588/QĐ-TTg by correction 6."""
    row = catalog.document(type_, number, date)
    assert row.status == status
    assert title is None or row.title_vi == title


def test_levels_of_a_basis_are_split_from_its_role(catalog):
    """The law on local government gives power to province and commune, not to a sở."""
    law = catalog.document("Luật", "72/2025/QH15")
    assert (law.basis_role, law.basis_levels) == ("tham_quyen", ("province", "commune"))
    assert catalog.document("Nghị định", "30/2020/NĐ-CP").basis_role is None


def test_doubtful_documents_are_unverified(catalog):
    """STATUS UNVERIFIED of the reference becomes a mark; so does a missing date."""
    for number in ("370/2025/NĐ-CP", "26/2019/TT-BTC", "73/2026/NĐ-CP", "1588/QĐ-TTg"):
        assert catalog.document(None, number).unverified
    assert not catalog.document("Quyết định", "282/QĐ-TTg").unverified


def test_every_replacement_is_a_document_or_says_its_date(catalog):
    """``replaced_by`` names numbers that the table has, as far as it has them."""
    numbers = {r.number for r in catalog.documents}
    named = {n.split("(")[0].strip() for r in catalog.documents for n in r.replaced_by}
    assert named - numbers <= {"87/2025/QH15", "111/2025/NĐ-CP"}


def test_article_125_became_article_43_with_its_procedure(catalog):
    """Announce 7 days before, publish within 10 days after; also by cluster of thôn."""
    (row,) = catalog.articles
    assert (row.old_article, row.new_article, row.function) == ("Điều 125", "Điều 43", "doi_thoai")
    assert "07 ngày" in row.procedure_timing_vi
    assert "10 ngày" in row.procedure_timing_vi
    assert "cụm thôn" in row.duty_holder_vi
    assert "Mặt trận" in row.duty_holder_vi


def test_reports_are_the_third_quarters_not_nine_months(catalog):
    """Correction 1; the cut-off of the year is info only (correction 2)."""
    names = [r.name_vi for r in catalog.reports]
    assert names == ["Báo cáo quý I", "Báo cáo 6 tháng", "Báo cáo quý III", "Báo cáo năm"]
    assert [r.window_to for r in catalog.reports] == ["14/3", "14/6", "14/9", "14/12"]
    assert catalog.reports[2].window_from == "15/6"
    assert all(r.unverified for r in catalog.reports)


def test_periods_have_a_narrowest_one_for_2027(catalog):
    """2026-2030 lies inside 2021-2030."""
    holding = [p for p in catalog.periods if p.start <= 2027 <= p.end]
    assert {(p.start, p.end) for p in holding} == {(2021, 2030), (2026, 2030)}
    assert min(holding, key=lambda p: p.end - p.start).document == "282/QĐ-TTg"


def test_sources_say_against_what_they_were_checked():
    """An unchecked source says so in words too."""
    for row in load_table("sources.yaml", SourceRow):
        assert row.checked_on, row.id
        assert row.checked_against, row.id
