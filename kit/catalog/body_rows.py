"""Rows of the tables that say who heads a body."""

from __future__ import annotations

from typing import ClassVar

from kit.catalog.rows import Row
from kit.model import Text


class Position(Row):
    """A kind of body, by the words its name begins with, and the titles of its head."""

    KEY: ClassVar[tuple[str, ...]] = ("body",)

    body: Text
    heads: tuple[Text, ...]
