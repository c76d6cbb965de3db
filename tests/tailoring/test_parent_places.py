"""Places of a parent. Mirrors kit/tailoring/parent_places.py."""

from kit.model import Basis, Item, Plan
from kit.tailoring.parent_places import Place, named_year, place_of, read_places


def test_place_of_a_body():
    """Type word and name; a Party committee's "ủy" is no name."""
    assert place_of("Ủy ban nhân dân tỉnh Đắk Nông") == ("tỉnh", "Đắk Nông")
    assert place_of("Ban Tuyên giáo Quận ủy") is None
    assert place_of("Ủy ban nhân dân phường 10") == ("phường", "10")


def test_own_area_and_superior():
    """A commune's own area and the province above it."""
    places = read_places(
        Plan(
            issuer="Ủy ban nhân dân xã Bảo Hà",
            unit_level="commune",
            bases=(Basis(text="Kế hoạch của UBND tỉnh Lào Cai"),),
        )
    )

    assert places.own == Place("xã", "Bảo Hà")
    assert places.above == (Place("tỉnh", "Lào Cai"),)


def test_an_office_has_no_area():
    """A sở is known by its name; its province stands above it."""
    places = read_places(
        Plan(
            issuer="Sở Công Thương",
            unit_level="department",
            bases=(Basis(text="Kế hoạch của UBND tỉnh Quảng Ngãi"),),
        )
    )

    assert places.own is None
    assert places.office == "Sở Công Thương"
    assert places.above == (Place("tỉnh", "Quảng Ngãi"),)


def test_a_header_without_a_name():
    """A header that says only “Thành phố” takes the name that the text gives most often."""
    contents = (Item(id="i", text="Trên địa bàn thành phố Vị Thanh."),)
    places = read_places(
        Plan(issuer="Ủy ban nhân dân Thành phố", unit_level="district", contents=contents)
    )

    assert places.own == Place("thành phố", "Vị Thanh")


def test_the_year_a_plan_speaks_for():
    """Without a year of its own a plan speaks for the one it names most often."""
    contents = (Item(id="i", text="Kế hoạch năm 2020, kết quả năm 2019, nhiệm vụ năm 2020."),)

    assert named_year(Plan(contents=contents)) == 2020
    assert named_year(Plan()) is None


def test_a_party_body_without_a_place_speaks_of_the_area_in_its_subject():
    """“Ban Tuyên giáo Quận ủy” writes for the district that the subject names."""
    contents = (Item(id="i", text="Của thành phố Hà Nội, trên địa bàn thành phố Hà Nội."),)
    places = read_places(
        Plan(
            issuer="Ban Tuyên giáo Quận ủy",
            unit_level="party",
            subject="Công tác tuyên truyền trên địa bàn quận Long Biên",
            contents=contents,
        )
    )

    assert places.own == Place("quận", "Long Biên")
    assert places.above == (Place("thành phố", "Hà Nội"),)
