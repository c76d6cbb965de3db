"""Rows of the tables about units: what the library's list of 2025 does not say."""

from __future__ import annotations

from typing import Literal

from kit.catalog.rows import Row
from kit.model import Text


class UnitChange(Row):
    """A province or city of the first level that became another one on ``valid_from``.

    ``merged``: into one that was there already; ``renamed``: the same unit under a new name.
    """

    KEY = ("old_name",)

    old_name: Text
    new_name: Text
    kind: Literal["merged", "renamed"]
    basis: Text


class UnitCapital(Row):
    """A commune named for a person or an event: its type word takes a capital too."""

    KEY = ("bare_name",)

    bare_name: Text
    kind: Literal["person", "event"]


class UnitAlias(Row):
    """Another way people write a unit's name: ``TP.HCM``."""

    KEY = ("alias",)

    alias: Text
    name: Text
