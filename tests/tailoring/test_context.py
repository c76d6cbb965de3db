"""What rules look at. Mirrors kit/tailoring/context.py."""

import datetime as dt

from kit.model import Office, SubUnits, UnitProfile


def test_offices_of_the_law_until_the_unit_says(make_context):
    """An empty profile gives the usual offices, unconfirmed."""
    office = Office(key="x", name="Phòng Tổng hợp", functions=("cchc",))
    told = make_context(profile=UnitProfile(offices=(office,)))

    assert not make_context().offices_confirmed
    assert make_context().office_for("cchc").name == "Phòng Văn hóa - Xã hội"
    assert told.offices == (office,)
    assert told.drafting_office == office


def test_functions_that_follow_the_profile(make_context):
    """A named body wins; the site falls to the drafting office, the rest to the office."""
    told = make_context(profile=UnitProfile(website_run_by="Ban Biên tập"))

    assert told.office_for("trang_ttdt").name == "Ban Biên tập"
    assert make_context().office_for("trang_ttdt").name == "Phòng Văn hóa - Xã hội"
    assert make_context().office_for("doi_thoai").name == "Văn phòng HĐND và UBND"
    assert make_context().office_for("no-such") is None


def test_without_a_centre_the_office_serves(make_context):
    """In the one-level model the reception point is the office's."""
    ctx = make_context(profile=UnitProfile(service_centre="one_level"))

    assert ctx.has_no_centre
    assert ctx.office_for("mot_cua").name == "Văn phòng HĐND và UBND"
    assert not any("mot_cua" in o.functions for o in ctx.offices)


def test_a_one_level_province_has_no_centres_below(make_context):
    """In such a province the default is no centre; the unit's own word wins."""
    told = make_context("phường Cầu Giấy, Hà Nội", profile=UnitProfile(service_centre="own"))

    assert make_context("phường Cầu Giấy, Hà Nội").has_no_centre
    assert not told.has_no_centre
    assert not make_context().has_no_centre


def test_names(make_context):
    """The unit as it stands in sentences."""
    ward, office = make_context(), make_context("Sở Công Thương, Gia Lai")

    assert (ward.unit_short, ward.issuer_short) == ("phường", "UBND phường")
    assert ward.issuer_name == "Ủy ban nhân dân phường Nam Gia Nghĩa"
    assert (office.unit_short, office.issuer_name) == ("Sở", "Sở Công Thương")


def test_sub_units(make_context):
    """Words by the unit's kind until the profile says; a count only if all are known."""
    told = UnitProfile(sub_units=(SubUnits(word="thôn", count=3), SubUnits(word="bon", count=2)))
    half = UnitProfile(sub_units=(SubUnits(word="thôn", count=3), SubUnits(word="bon")))

    assert make_context().sub_units_words == ("tổ dân phố",)
    assert make_context("xã Nhân Cơ, Lâm Đồng").sub_units_words == ("thôn",)
    assert make_context("đặc khu Lý Sơn").sub_units_words == ("thôn", "tổ dân phố")
    assert make_context(profile=told).sub_units_count == 5
    assert make_context(profile=half).sub_units_count is None


def test_the_year_a_parent_speaks_for(make_context):
    """Its own year, else that of its date."""
    assert make_context().parent_year == 2020
    assert make_context(year=2027, date=dt.date(2019, 5, 1), subject="Năm 2018").parent_year == 2020
