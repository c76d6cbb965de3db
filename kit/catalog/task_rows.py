"""Rows of the tables about the task table: units of products, proofs, verbs, days to keep."""

from __future__ import annotations

from typing import ClassVar

from kit.catalog.rows import Row
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
