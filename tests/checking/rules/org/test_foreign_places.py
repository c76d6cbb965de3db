"""ORG102. Mirrors kit/checking/rules/org/foreign_places.py."""

from kit.checking import RULES


def test_plan_of_nobody_is_not_judged(catalog, material_of):
    """Without an issuer no place is foreign; the rule says that it could not run."""
    material = material_of({"plan": {"issuer": None}})
    assert RULES["ORG102"].obstacle(material, catalog)


def test_who_gave_the_plan_stands_above(find):
    """Of a unit that the register does not know, the parent's issuer may be named, not misspelt."""
    parents = [{"type": "Kế hoạch", "issuer": "Ủy ban nhân dân thị xã Mỹ Hào"}]
    (found,) = find(
        "ORG102",
        issuer="Ủy ban nhân dân phường Phùng Chí Kiên",
        parents=parents,
        contents=["Theo kế hoạch của thị xã Mỹ Hào.", "Tại xã Mỹ Hòa."],
    )
    assert (found.code, found.target) == ("misspelt-own", "contents:contents-2")


def test_who_gave_the_plan_is_no_own_place_where_the_province_is_known(find):
    """A plan copied from another province names that province as its parent."""
    parents = [{"type": "Kế hoạch", "issuer": "Ủy ban nhân dân tỉnh Đắk Lắk"}]
    (found,) = find("ORG102", parents=parents, contents=["Trên địa bàn tỉnh Đắk Lắk."])
    assert found.code == "other-unit"


def test_issuer_in_capitals_is_understood(find):
    """A heading in capitals names the same unit."""
    issuer = "ỦY BAN NHÂN DÂN PHƯỜNG NAM GIA NGHĨA"
    assert find("ORG102", issuer=issuer, contents=["Trên địa bàn phường Nam Gia Nghĩa."]) == []


def test_place_of_a_former_province_is_left_to_the_other_rule(find):
    """A dead name is ORG101's and is not told twice."""
    assert find("ORG102", contents=["Trên địa bàn tỉnh Đắk Nông."]) == []


def test_name_is_told_once_a_text(find):
    """Twice in a sentence is one finding."""
    words = "Phường Bắc Gia Nghĩa và phường Bắc Gia Nghĩa."
    assert len(find("ORG102", contents=[words])) == 1
