"""CIT103. Mirrors kit/checking/rules/cit/dead_articles.py."""


def test_hint_names_new_article_and_who_holds_the_duty(find):
    """A new number alone would leave the old duty-holder in place."""
    words = "Theo Điều 125 Luật Tổ chức chính quyền địa phương."
    (found,) = find("CIT103", channels=[words])

    assert "Điều 43" in found.fix_vi
    assert "Mặt trận Tổ quốc" in found.fix_vi


def test_other_article_of_the_same_law_is_not_judged(find):
    """Only articles that the map knows are told; 12 is not 125."""
    words = "Theo Điều 12 Luật Tổ chức chính quyền địa phương ngày 19/6/2015."
    assert find("CIT103", channels=[words]) == []


def test_article_of_the_law_of_today_is_not_the_old_one(find):
    """The date of the new law says that its own article is meant."""
    words = "Theo Điều 125 Luật Tổ chức chính quyền địa phương ngày 16/6/2025."
    assert find("CIT103", channels=[words]) == []
