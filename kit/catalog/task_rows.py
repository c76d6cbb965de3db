"""Rows of the tables about the task table: units of products, proofs, verbs, days to keep."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Text


class ProductUnits(Row):
    """The units in which a product is counted; ``product`` are words that may open its cell."""

    KEY: ClassVar[tuple[str, ...]] = ("key",)

    key: Text
    products: tuple[Text, ...]
    units: tuple[Text, ...]


class ProofWord(Row):
    """Words of a proof that belongs to some channels only, by their keys in ``channels.csv``."""

    KEY: ClassVar[tuple[str, ...]] = ("phrase",)

    phrase: Text
    channels: tuple[Text, ...]


class TaskVerb(Row):
    """A verb by which a task says what is done."""

    KEY: ClassVar[tuple[str, ...]] = ("verb",)

    verb: Text


class OrganiserUnit(Row):
    """A unit that only the one who runs a channel counts by, and what a partner counts instead."""

    KEY: ClassVar[tuple[str, ...]] = ("channel", "unit")

    channel: Text
    unit: Text
    role: Text
    instead_vi: Text


class KeyDay(Row):
    """A day of the year that scoring looks at: day and month of the plan year."""

    KEY: ClassVar[tuple[str, ...]] = ("key",)

    key: Text
    name_vi: Text
    day: Text


class Target(Row):
    """A target of a programme in per cent, with the words that show that a line speaks of it."""

    KEY: ClassVar[tuple[str, ...]] = ("key",)

    key: Text
    name_vi: Text
    words: tuple[Text, ...]
    least_percent: float
    years: tuple[int, int]
    document: Text


def product_units(day: dt.date) -> tuple[ProductUnits, ...]:
    """Return the products that are known, with their units."""
    return load_table("product_units.csv", ProductUnits, day)


def proof_words(day: dt.date) -> tuple[ProofWord, ...]:
    """Return the proofs that belong to some channels only."""
    return load_table("proof_words.csv", ProofWord, day)


def task_verbs(day: dt.date) -> tuple[TaskVerb, ...]:
    """Return the verbs of tasks."""
    return load_table("task_verbs.csv", TaskVerb, day)


def organiser_units(day: dt.date) -> tuple[OrganiserUnit, ...]:
    """Return the units that only an organiser counts by."""
    return load_table("organiser_units.csv", OrganiserUnit, day)


def key_days(day: dt.date) -> tuple[KeyDay, ...]:
    """Return the days of the year that scoring looks at."""
    return load_table("key_days.csv", KeyDay, day)


def targets(day: dt.date) -> tuple[Target, ...]:
    """Return the targets of programmes in per cent."""
    return load_table("targets.yaml", Target, day)
