"""docs/rules.md is made from the rules. Mirrors kit/checking/rule_book.py."""

from kit.catalog import load_table
from kit.catalog.rows import SourceRow
from kit.checking import RULES
from kit.checking.rule_book import BOOK, rule_book
from kit.checking.sources import source_vi


def test_book_in_the_project_is_fresh():
    """Run ``python -m kit.checking.rule_book`` after a change of a rule or its cases."""
    assert BOOK.read_text("utf-8") == rule_book()


def test_every_rule_has_its_chapter():
    """What, why, wrong, right and source stand under each id."""
    book = rule_book()

    assert all(f"### {rule.id} · {rule.title_vi}" in book for rule in RULES.values())
    assert book.count("**Sai**") == book.count("**Đúng**") == len(RULES)


def test_source_is_told_as_people_read_it():
    """Title, number, date and clause; a source without a number has its title."""
    sources = load_table("sources.yaml", SourceRow)

    assert source_vi("nd-30-2020#PL I, I.3", sources).endswith(
        "(30/2020/NĐ-CP, ngày 05/3/2020), PL I, I.3"
    )
    assert source_vi("practice", sources) == "Ghi chú thực tế soạn kế hoạch"
