"""Every text with target and place. Mirrors kit/checking/texts.py."""

from kit.checking.texts import plan_texts

WHOLE = {
    "superior": "Ủy ban nhân dân tỉnh Lâm Đồng",
    "subject": "Tuyên truyền",
    "bases": ["Căn cứ một"],
    "opening": "Ban hành:",
    "outline": [{"number": "I", "title": "MỤC ĐÍCH"}],
    "contents": [{"text": "Cha", "marker": "1.", "children": [{"id": "con", "text": "Con"}]}],
    "responsibilities": {"Phòng A": ["Làm đầu mối"]},
    "reporting": ["Báo cáo"],
    "tasks": [{"support": ["Đoàn Thanh niên"], "proof": "Ảnh"}],
    "closing": "Hết",
    "recipients": ["Lưu: VT"],
    "appendices": ["Phụ lục"],
    "unplaced": [{"text": "Lạc", "place": "đoạn 9"}],
}


def texts_of(material_of, **more):
    """Return the texts of a plan that has something in every key."""
    return list(plan_texts(material_of({"plan": {**WHOLE, **more}}).plan))


def test_every_key_is_told_with_its_target(material_of):
    """Nothing that the plan says is left out, and each place can be found on the screen."""
    targets = {t.target: t.text for t in texts_of(material_of)}

    assert targets["bases:1"] == "Căn cứ một"
    assert targets["contents:con"] == "Con"
    assert targets["tasks:t1:support"] == "Đoàn Thanh niên"
    assert targets["tasks:t1:timing"] == "Quý II/2027"
    assert targets["responsibilities:duty-1"] == "Làm đầu mối"
    assert {"superior", "subject", "opening", "outline", "closing", "recipients", "appendices",
            "unplaced", "reporting:reporting-1"} <= set(targets)  # fmt: skip


def test_place_names_the_point_by_its_marker_or_number(material_of):
    """Nested points are told from the section down."""
    places = {t.text: t.place for t in texts_of(material_of)}

    assert places["Cha"] == "Nội dung, điểm 1"
    assert places["Con"] == "Nội dung, điểm 1, ý thứ 1"
    assert places["Lạc"].endswith("(đoạn 9)")


def test_place_in_the_source_is_told_only_of_a_plan_that_was_read(material_of):
    """The points of a draft keep the parent's places, which would lead astray."""
    contents = [{"text": "Cha", "place": "đoạn 5"}]
    frame = [{"role": "type", "text": "KẾ HOẠCH"}]
    drafted = {t.text: t.place for t in texts_of(material_of, contents=contents)}
    read = {t.text: t.place for t in texts_of(material_of, contents=contents, frame=frame)}

    assert "đoạn 5" not in drafted["Cha"]
    assert "đoạn 5" in read["Cha"]


def test_roman_number_is_a_section_of_its_own(material_of):
    """A section that was read into another part is found by its own number."""
    below = [{"id": "con-2", "marker": "2.", "text": "Con"}]
    section = {"marker": "II.", "text": "MỤC TIÊU", "children": below}
    places = [text.place for text in texts_of(material_of, purposes=[section])]

    assert {"Mục II", "Mục II, điểm 2"} <= set(places)


def test_duties_of_nobody_stand_in_the_section(material_of):
    """No place ends with a comma where the name of a body was not read."""
    found = texts_of(material_of, responsibilities={"": ["Làm đầu mối"]})

    assert "Tổ chức thực hiện, ý thứ 1" in [text.place for text in found]
