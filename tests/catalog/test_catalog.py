"""The catalog of one day and its questions. Mirrors kit/catalog/catalog.py."""

import datetime as dt
import subprocess
import sys

import pytest

from kit.catalog import load_catalog
from kit.errors import CatalogError

ON_2020, ON_2024, ON_2027 = dt.date(2020, 1, 3), dt.date(2024, 1, 5), dt.date(2027, 1, 15)


@pytest.fixture
def catalog():
    """The law of 15 January 2027."""
    return load_catalog(ON_2027)


def test_the_same_day_gives_the_same_catalog(catalog):
    """Rules may ask as often as they like."""
    assert load_catalog(ON_2027) is catalog
    assert catalog.functions is catalog.functions


def test_a_catalog_is_frozen(catalog):
    """Nobody changes the law while a plan is made."""
    with pytest.raises(AttributeError):
        catalog.day = ON_2020


def test_values_come_with_their_source(catalog):
    """The left margin is 30 to 35 mm, edges included."""
    left = catalog.value("page.margin.left")
    assert (left.low, left.high, left.unit) == (30, 35, "mm")
    assert left.contains(30)
    assert left.contains(35)
    assert not left.contains(35.1)
    assert left.contains(35.1, tolerance=0.2)
    assert left.source == "nd-30-2020#PL I, I.3"
    assert str(left) == "30-35 mm"


@pytest.mark.parametrize(
    ("key", "low", "high"),
    [
        ("header.national_name.size", 12, 13),
        ("header.motto.size", 13, 14),
        ("body.size", 13, 14),
        ("recipients.title.size", 12, 12),
        ("recipients.size", 11, 11),
        ("page_number.size", 13, 14),
        ("body.line_spacing", 1, 1.5),
        ("paragraph.gap", 6, None),
        ("header.issuer.rule", 0.3333, 0.5),
        ("header.motto.rule", 1, 1),
        ("party.header.title.size", 15, 15),
    ],
)
def test_format_values_are_those_of_the_decree(catalog, key, low, high):
    """Spot facts of PL I; each preferred value lies in its own range."""
    value = catalog.value(key)
    assert (value.low, value.high) == (low, high)
    assert value.contains(value.preferred)


def test_party_values_change_their_source_with_the_guidance(catalog):
    """36-HD/VPTW until 2026-05-26, 05-HD/VPTW from the next day."""
    before = load_catalog(dt.date(2026, 5, 26)).value("party.type.size")
    assert (before.source, catalog.value("party.type.size").source) == ("hd-36-vptw", "hd-05-vptw")


def test_an_unknown_key_names_the_file_and_the_day(catalog):
    """A key that the law of that day does not have stops the rule that asks."""
    with pytest.raises(CatalogError) as caught:
        catalog.value("page.margin.middle")
    assert caught.value.code == "unknown-key"
    with pytest.raises(CatalogError, match="unknown-key"):
        load_catalog(ON_2020).value("body.size")


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("phường Nam Gia Nghĩa", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("xã Quảng Tín, Lâm Đồng", "Phòng Kinh tế"),
        ("đặc khu Phú Quý", "Phòng Kinh tế"),
    ],
)
def test_a_ward_and_a_commune_have_different_money_offices(catalog, name, office):
    """NĐ 150/2025 Điều 15.2; the police of the place is a vertical body."""
    unit = catalog.units.get(name)
    rows = catalog.offices_of(unit)

    assert [r.name_vi for r in rows if "tai_chinh" in r.functions] == [office]
    assert [r.relation for r in rows if r.name_vi == f"Công an {unit.type_word}"] == ["vertical"]
    assert rows[0].name_vi == "Phòng Văn hóa - Xã hội"
    assert [r.order for r in rows] == sorted(r.order for r in rows)


def test_offices_of_a_department_and_of_a_province(catalog):
    """The sở's own Đảng ủy, Công đoàn and Đoàn are asked; the province has its sở."""
    department = catalog.offices_of(catalog.units.get("Sở Nội vụ, Lâm Đồng"))
    assert {"Đảng ủy Sở", "Công đoàn Sở", "Đoàn Thanh niên Sở"} <= {
        r.name_vi for r in department if r.relation in ("party", "front")
    }
    city = {r.name_vi for r in catalog.offices_of(catalog.units.get("Đà Nẵng"))}
    assert {"Văn phòng UBND thành phố", "Ban Tuyên giáo và Dân vận Thành ủy"} <= city
    assert "Văn phòng UBND tỉnh" not in city


def test_no_default_offices_before_the_decree():
    """Offices of 2024 are not in the catalog: nobody plans for 2024 any more."""
    unit = load_catalog(ON_2027).units.get("phường Nam Gia Nghĩa")
    assert load_catalog(ON_2024).offices_of(unit) == ()


def test_channels_by_level(catalog):
    """A commune has its loudspeakers, a sở has none; a contest is only joined."""
    commune = {c.key: c.at["commune"] for c in catalog.channels_at("commune")}
    assert commune["loudspeaker"] == "core"
    assert commune["contest"] == "join"
    assert commune["training"] == "send"
    assert "loudspeaker" not in {c.key for c in catalog.channels_at("department")}
    assert "business_dialogue" not in commune


def test_a_day_of_2020_knows_neither_dead_phrases_nor_new_functions():
    """In January 2020 "mức độ 3, 4" was the right word and the district a level."""
    catalog = load_catalog(ON_2020)
    assert catalog.dead_phrases == ()
    assert catalog.articles == ()
    assert catalog.functions == ()
    assert {"mức độ 3, 4"} <= {r.phrase for r in load_catalog(ON_2024).dead_phrases}
    assert "cấp huyện" not in {r.phrase for r in load_catalog(ON_2024).dead_phrases}


READ_ALL = """
import datetime as d, sys, time
import kit.model
start = time.perf_counter()
from kit.catalog import load_catalog
c = load_catalog(d.date(2027, 1, 15))
c.functions, c.documents, c.agencies, c.content_items, c.value("body.size")
c.units.get("phường Nam Gia Nghĩa")
print(time.perf_counter() - start, *sorted({name.split(".")[0] for name in sys.modules}))
"""


def read_all():
    """Read every table in a fresh interpreter; return the seconds and the packages it took."""
    done = subprocess.run([sys.executable, "-c", READ_ALL], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    seconds, *packages = done.stdout.split()
    return float(seconds), set(packages)


def test_the_law_is_read_without_heavy_libraries():
    """No planner waits for tables, office files or enumerations of units to read the law."""
    _, packages = read_all()
    assert "yaml" in packages
    assert packages & {"pandas", "pandera", "docx", "openpyxl", "vietnam_provinces"} == set()


@pytest.mark.soak
def test_all_tables_load_fast():
    """150 ms is the aim on a quiet machine; the limit leaves room for a busy one."""
    assert min(read_all()[0] for _ in range(3)) < 1.0
