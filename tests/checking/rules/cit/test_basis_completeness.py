"""CIT101. Mirrors kit/checking/rules/cit/basis_completeness.py."""


def test_all_that_lacks_is_told_at_once(find):
    """One line is one finding; its code is that of the first gap."""
    (found,) = find("CIT101", bases=["Căn cứ Quyết định số 282/QĐ-TTg"])

    assert found.code == "no-date"
    assert {"ngày ban hành", "cơ quan ban hành", "trích yếu"} <= set(
        found.message_vi.partition(" thiếu ")[2].rstrip(".").split(", ")
    )


def test_each_line_is_judged_for_itself(find):
    """The second basis is led to by its number."""
    whole = (
        "Căn cứ Quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ "
        "ban hành Kế hoạch trọng tâm"
    )
    (found,) = find("CIT101", bases=[whole, "Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh"])
    assert (found.code, found.target) == ("incomplete", "bases:2")
