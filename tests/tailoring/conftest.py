"""Contexts of our own making for the tailoring tests: no corpus, no file."""

import pytest

from kit.model import Item, Plan, UnitProfile, content_id
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text
from kit.tailoring.rules import protected_spans

WARD = "phường Nam Gia Nghĩa, Lâm Đồng"
OLD_PROVINCE = {
    "issuer": "Ủy ban nhân dân tỉnh Đắk Nông", "unit_level": "province", "year": 2020,
}  # fmt: skip


def item(text, *children, marker="-"):
    """One point as an importer gives it."""
    return Item(id=content_id("i", text), marker=marker, text=text, children=tuple(children))


@pytest.fixture
def make_context(catalog):
    """Build a context: by default a province's plan of 2020 as pattern for a ward of 2027."""

    def make(unit=WARD, *, role="pattern", year=2027, profile=None, answers=None, **parent):
        return Context(
            parent=Plan(**{**OLD_PROVINCE, **parent}),
            role=role,
            unit=catalog.units.get(unit),
            profile=profile or UnitProfile(),
            year=year,
            day=catalog.day,
            catalog=catalog,
            answers=answers or {},
        )

    return make


@pytest.fixture
def edited(make_context):
    """Run one rule alone over a sentence and return what it makes of it, with all changes."""

    def run(rule, text, *args, **facts):
        return edit_text(text, make_context(*args, **facts), (rule,), protected_spans)

    return run
