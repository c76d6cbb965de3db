"""Tables behind the rows. Mirrors kit/tailoring/task_tables.py."""

import pytest

from kit.catalog.tables import load_table
from kit.tailoring.task_tables import (
    PRODUCTS,
    ProductWords,
    group_titles,
    outside_matcher,
    patterns_at,
    product_named,
)

LEVELS = ("commune", "department", "public_unit", "province")


@pytest.mark.parametrize("level", LEVELS)
def test_products_lead_to_rows_that_exist(catalog, level):
    """Every form of a product is an own row of its level, and every row has a group."""
    patterns = patterns_at(level, catalog.day)
    forms = {key for p in load_table(PRODUCTS, ProductWords) for key in p.forms.get(level, ())}

    assert forms <= set(patterns)
    assert {p.group for p in patterns.values()} <= set(group_titles())
    assert "other" in patterns


@pytest.mark.parametrize("level", LEVELS)
def test_every_row_can_be_printed(catalog, level):
    """A row says what, how many, who and by which proof; a topic has its place in the text."""
    for pattern in patterns_at(level, catalog.day).values():
        assert all((pattern.product, pattern.unit, pattern.lead, pattern.proof)), pattern.key
        assert ("{topic}" in pattern.text) or not pattern.themes, pattern.key
        assert pattern.rate > 0


def test_outside_bodies_by_level(catalog):
    """The treasury has no counterpart at a commune; a province has its own bodies."""
    assert outside_matcher("commune", catalog.day).find("Kho bạc Nhà nước tỉnh")
    assert not outside_matcher("province", catalog.day).find("Kho bạc Nhà nước tỉnh")
    assert outside_matcher("commune", catalog.day, in_content=True).find("dùng chung cho cả tỉnh")


def test_a_product_by_its_key(catalog):
    """A key that no table has is a bug."""
    assert product_named("pano", catalog.day).words
    with pytest.raises(KeyError):
        product_named("none", catalog.day)
