"""The tables about the task table. Mirrors kit/catalog/task_rows.py."""

import datetime as dt

from kit.catalog import load_catalog
from kit.catalog.task_rows import (
    key_days,
    organiser_units,
    product_units,
    proof_words,
    targets,
    task_verbs,
)

DAY = dt.date(2027, 1, 1)


def test_channels_named_by_the_tables_are_channels_of_the_catalog():
    """A key that no channel has would never match, and nobody would notice."""
    keys = {row.key for row in load_catalog(DAY).channels}

    assert {key for row in proof_words(DAY) for key in row.channels} <= keys
    assert {row.channel for row in organiser_units(DAY)} <= keys


def test_organiser_units_belong_to_channels_that_somebody_else_runs():
    """A unit of the organiser matters only where a level takes part in another's channel."""
    channels = {row.key: row for row in load_catalog(DAY).channels}

    for row in organiser_units(DAY):
        assert row.role in channels[row.channel].at.values(), row.unit


def test_default_quantities_use_units_that_fit_their_product():
    """What the kit proposes itself is not found to be wrong by its own table of units."""
    units = {p: row.units for row in product_units(DAY)
             for p in row.products}  # fmt: skip

    for row in load_catalog(DAY).quantities:
        assert row.unit in units.get(row.product.lower(), (row.unit,)), row.product


def test_verbs_are_lower_case_and_each_once():
    """The matcher does not mind case; the table is for people to read and add to."""
    verbs = [row.verb for row in task_verbs(DAY)]

    assert verbs == [verb.lower() for verb in verbs]
    assert len(verbs) == len(set(verbs))


def test_targets_and_key_days_say_that_nobody_has_verified_them():
    """Habits and press pages are no law: a finding built on them may not sound like it."""
    rows = (*targets(DAY), *key_days(DAY))

    assert rows
    assert all(row.unverified for row in rows)
