"""Tables behind the task rows: products and their forms, own rows by level, outside bodies."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import Field

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Record, Text
from kit.model.phrases import PhraseMatcher

PRODUCTS, PATTERNS, OUTSIDE = (
    "tailoring_products.yaml",
    "tailoring_tasks.yaml",
    "tailoring_outside.yaml",
)


class ProductWords(Row):
    """Words for a product or act, and the own rows that carry it at each level.

    Attributes:
        forms: level → keys of own rows; empty where the level makes nothing countable of it.
        lone_forms: the same, when no other product stands in the row.
        conditional: level → what the unit does instead, outside the counted table (T15).
        says: level → sentences of "hình thức" where the level has another power (T10).
        weak: counts only when nothing else in the row does.
    """

    key: Text
    words: tuple[Text, ...]
    forms: dict[Text, tuple[Text, ...]]
    lone_forms: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)
    conditional: dict[Text, Text] = Field(default_factory=dict)
    says: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)
    reason_vi: Text | None = None
    weak: bool = False


class PatternTiming(Record):
    """When an own row is done, where its rate alone does not say.

    ``before`` month/day, ``window`` from/to months, ``quarter``, ``two_dates`` as "31/3".
    """

    kind: Literal["before", "window", "quarter", "two_dates"]
    month: int | None = None
    day: int | None = None
    from_: int | None = None
    to: int | None = None
    quarter: int | None = None
    dates: tuple[Text, ...] = ()


class Together(Record):
    """A parent row shows one of these functions together with one of these words."""

    functions: tuple[Text, ...]
    words: tuple[Text, ...]


class TaskPattern(Row):
    """An own row: wording, product, rate, period, lead by function, proof, scored kind.

    Attributes:
        topic: what the row is usually about; ``themes``: kind of theme → wording, where the
            parent's rows say it better. Without ``themes`` the topic is always the usual one.
        own_anyway: a sở does it for itself although the parent gives it to another sở.
        core: a year's plan has it whatever the parent says; ``standard``: where the parent says
            next to nothing (``task_reading.is_thin``).
        counted_as: the channel of ``quantities.csv`` that counts it, where the key says less.
    """

    key: Text
    levels: tuple[Text, ...]
    group: Text
    text: Text
    topic: Text = ""
    themes: dict[Text, Text] = Field(default_factory=dict)
    product: Text
    unit: Text
    rate: int
    per: Literal["month", "quarter", "half", "once"]
    timing: PatternTiming | None = None
    lead: Text
    support: tuple[Text, ...] = ()
    proof: Text
    kind: Literal["screen", "web_social", "traditional", "open"]
    channel: Text | None = None
    core: bool = False
    standard: bool = False
    own_anyway: bool = False
    also_when: Together | None = None
    counted_as: Text | None = None
    quantity_source: Text | None = None


class OutsideBody(Row):
    """Lead bodies with no counterpart at the levels named; ``in_content``: words of the task."""

    phrases: tuple[Text, ...]
    in_content: bool = False
    levels: tuple[Text, ...]
    reason_vi: Text


@lru_cache(maxsize=16)
def product_matcher(day: dt.date) -> PhraseMatcher[ProductWords]:
    """Return the matcher from words to products."""
    rows = load_table(PRODUCTS, ProductWords, day)
    return PhraseMatcher({word: row for row in reversed(rows) for word in row.words})


def product_named(key: str, day: dt.date) -> ProductWords:
    """Return the product row with this key; ``KeyError`` is a bug of the tables."""
    return {r.key: r for r in load_table(PRODUCTS, ProductWords, day)}[key]


@lru_cache(maxsize=32)
def patterns_at(level: str, day: dt.date) -> dict[str, TaskPattern]:
    """Return the own rows of ``level`` by key, in the order in which a plan prints them."""
    return {r.key: r for r in load_table(PATTERNS, TaskPattern, day) if level in r.levels}


@lru_cache(maxsize=1)
def group_titles() -> dict[str, str]:
    """Return group key → title, in printing order."""
    raw = files("kit.catalog").joinpath(f"data/{PATTERNS}").read_text("utf-8")
    return dict(yaml.safe_load(raw)["groups"])


@lru_cache(maxsize=32)
def outside_matcher(
    level: str, day: dt.date, *, in_content: bool = False
) -> PhraseMatcher[OutsideBody]:
    """Return the matcher of what has no counterpart at ``level``: lead bodies, or contents."""
    rows = [r for r in load_table(OUTSIDE, OutsideBody, day) if level in r.levels]
    rows = [r for r in rows if r.in_content == in_content]
    return PhraseMatcher({p: r for r in rows for p in r.phrases})
